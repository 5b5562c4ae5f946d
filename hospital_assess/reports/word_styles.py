"""Styles of an official paper in Word: faces by name with their substitutes, sizes, the exact line pitch, levels."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle

from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.narrative_grid import BODY_SIZE
from hospital_assess.reports.word_xml import Element, element, replace_child, twips

FACES = {
    Role.TITLE: "方正小标宋简体",
    Role.SONG: "宋体",
    Role.FANG: "仿宋_GB2312",
    Role.KAI: "楷体_GB2312",
    Role.HEI: "黑体",
}
SUBSTITUTES = {
    "方正小标宋简体": "方正小标宋_GBK",
    "宋体": "SimSun",
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "黑体": "SimHei",
}
LINE_PITCH = 579
"""22 lines in 225 mm, rounded down so that the last one still fits; twips."""
CHARACTER_SPACE = -850
"""28 characters of 16 pt in 156 mm: how much closer than their own width, in 4096ths of a point."""
TRACKING = -5
"""The same as character spacing in twips: 28 characters to the line also where the grid is not known or not kept."""
CELL = 316
"""One character of the grid, in twips."""
_ATTRIBUTES = ("ascii", "hAnsi", "eastAsia", "cs")


@frozen
class Look:
    """How a paragraph style looks.

    Attributes:
        align: left, center, right or both.
        indent: Of the first line, in hundredths of a character.
        leading: Exact line pitch in twips; 0 for the face's own.
        before: Space above, in twips.
        level: In the outline, from 0; None for body text.
    """

    role: Role = Role.FANG
    size: float = BODY_SIZE
    align: str = "both"
    indent: int = 0
    left: int = 0
    leading: int = LINE_PITCH
    before: int = 0
    keeps: bool = False
    level: int | None = None


BUILT_IN = {
    "Normal": Look(),
    "Title": Look(Role.TITLE, 22, "center", keeps=True),
    "Heading 1": Look(Role.HEI, indent=200, keeps=True, level=0),
    "Heading 2": Look(Role.KAI, indent=200, keeps=True, level=1),
    "Body Text": Look(indent=200),
    "Footer": Look(Role.SONG, 14, "left", leading=0),
}
OWN = {
    "报告条目": Look(indent=200),
    "主送机关": Look(),
    "附件说明": Look(align="left", keeps=True),
    "落款": Look(align="left", keeps=True),
    "封面单位": Look(Role.TITLE, 26, "center", leading=800, before=twips(25)),
    "封面事项": Look(Role.TITLE, 22, "center", leading=720, before=240),
    "封面名称": Look(Role.TITLE, 42, "center", leading=1280, before=600),
    "封面栏目": Look(align="left", left=twips(22), leading=660),
    "编制说明": Look(Role.TITLE, 22, "center"),
    "附件编号": Look(Role.HEI, align="left", level=0, keeps=True),
    "附件标题": Look(Role.TITLE, 22, "center", keeps=True),
    "表上栏目": Look(Role.SONG, 10.5, "left", leading=320, keeps=True),
    "表头": Look(Role.HEI, 9, "center", leading=230),
    "表格文字": Look(Role.SONG, 9, "left", leading=230),
    "表格数字": Look(Role.SONG, 9, "center", leading=230),
    "表格小字": Look(Role.SONG, 9, "right", leading=230),
    "分隔": Look(Role.SONG, 1, leading=20),
}


def style_document(document: Document) -> None:
    """Give a new document the styles of an official paper, its language and its fonts."""
    styles = document.styles
    _default_properties(styles.element)
    for name, look in BUILT_IN.items():
        _dress(styles[name], look)
    for name, look in OWN.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _dress(style, look)


def style_ids(document: Document) -> dict[str, str]:
    """Ids of all styles by name, read once: python-docx walks the whole list for each look-up."""
    return {style.name: str(style.style_id) for style in document.styles if style.name}


def _default_properties(styles: Element) -> None:
    properties = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    replace_child(properties, _faces(Role.FANG))
    # Word counts the characters of the grid from the size of Normal, LibreOffice from these defaults.
    size = round(Look().size * 2)
    replace_child(properties, element("sz", val=size))
    replace_child(properties, element("szCs", val=size))
    replace_child(properties, element("lang", val="zh-CN", eastAsia="zh-CN", bidi="ar-SA"))


def _faces(role: Role) -> Element:
    return element("rFonts", **dict.fromkeys(_ATTRIBUTES, FACES[role]))


def _dress(style: ParagraphStyle, look: Look) -> None:
    """Replace all that the template says of a style."""
    node: Element = style.element
    for tag in ("w:pPr", "w:rPr"):
        for found in node.findall(qn(tag)):
            node.remove(found)
    node.append(_paragraph_properties(look))
    half_points = round(look.size * 2)
    node.append(
        element(
            "rPr",
            _faces(look.role),
            element("b", val=0),
            element("snapToGrid", val=0),
            element("color", val="000000"),
            element("spacing", val=TRACKING if look.size == BODY_SIZE else 0),
            element("kern", val=0),
            element("sz", val=half_points),
            element("szCs", val=half_points),
            element("lang", val="zh-CN", eastAsia="zh-CN"),
        )
    )
    style.quick_style = True


def _paragraph_properties(look: Look) -> Element:
    """In the order of the schema.

    Chinese and Latin stand without extra space, or a line would not hold 28 characters. Nothing snaps to the grid:
    pitch and spacing are its own, and LibreOffice gives a character that is wider than its cell two of them.
    """
    made = element("pPr")
    if look.keeps:
        made.append(element("keepNext"))
    made.extend(
        [
            element("widowControl", val=0),
            element("kinsoku"),
            element("overflowPunct", val=0),
            element("autoSpaceDE", val=0),
            element("autoSpaceDN", val=0),
            element("snapToGrid", val=0),
        ]
    )
    spacing = {"line": look.leading, "lineRule": "exact"} if look.leading else {"line": 240, "lineRule": "auto"}
    made.append(element("spacing", before=look.before, after=0, **spacing))
    made.append(_indent(look))
    made.append(element("jc", val=look.align))
    if look.level is not None:
        made.append(element("outlineLvl", val=look.level))
    return made


def _indent(look: Look) -> Element:
    if not look.indent:
        return element("ind", left=look.left, firstLine=0)
    return element("ind", left=look.left, firstLineChars=look.indent, firstLine=look.indent * CELL // 100)
