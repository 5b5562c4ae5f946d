"""Tables in Word: real rows and cells, the header repeated on every page, merged cells, a place to sign."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import lcm

from docx.oxml.ns import qn

from hospital_assess.application.sheets import Alignment, Signature, SignatureBlock
from hospital_assess.application.table_sheets import PlainSheet, RowStyle, SheetCell, SheetRow
from hospital_assess.reports.signatures import DATE
from hospital_assess.reports.word_xml import Element, element, paragraph, run, twips

WIDTH = twips(225)
INNER, OUTER = 4, 8
"""Rules in eighths of a point."""
SIGNING_MM, SEAL_MM = 15, 41
_STYLES = {Alignment.LEFT: "表格文字", Alignment.CENTER: "表格数字", Alignment.RIGHT: "表格小字"}


def sheet_table(sheet: PlainSheet) -> Element:
    """The table of an annex with its notes."""
    widths = _widths([column.width_mm for column in sheet.columns])
    made = _table(widths)
    if any(column.title for column in sheet.columns):
        made.append(_header([column.title for column in sheet.columns], widths))
    aligns = [column.align for column in sheet.columns]
    before: dict[int, str] = {}
    for row in sheet.rows:
        made.append(_row(row, widths, aligns, before))
        before = {index: one.group for index, one in _placed(row)}
    if sheet.notes:
        made.append(_across(_numbered(sheet.notes), widths))
    has_closing = sheet.signatures is not None or bool(sheet.closing)
    _keep(made, [*(row.keeps for row in sheet.rows), *([True] if sheet.notes else []), has_closing])
    return made


def _keep(table: Element, keeps: Sequence[bool]) -> None:
    """Let rows stand on the page of the next one where that says so.

    Args:
        keeps: For every row below the header, and for what follows the table.
    """
    rows = table.findall(qn("w:tr"))
    for row, is_kept in zip(rows[-len(keeps) + 1 :], keeps[1:], strict=True):
        if is_kept:
            for properties in row.iter(qn("w:pPr")):
                properties.insert(1, element("keepNext"))


def signature_table(block: SignatureBlock) -> Element:
    """The place where people sign and seal."""
    count = lcm(max(1, len(block.signers)), max(1, len(block.reviewers)))
    widths = _widths([1.0] * count)
    made = _table(widths)
    if block.signers:
        made.append(_signing_row(block.signers, widths))
    if block.reviewers:
        made.append(_across([block.reviewers_heading], widths, "表头"))
        made.append(_signing_row(block.reviewers, widths))
    count = len(made.findall(qn("w:tr")))
    _keep(made, [True] * count + [False])
    return made


def _widths(shares: Sequence[float]) -> list[int]:
    """Widths in twips that fill the page."""
    total, edges = sum(shares), [0]
    reached = 0.0
    for share in shares:
        reached += share
        edges.append(round(WIDTH * reached / total))
    return [right - left for left, right in pairwise(edges)]


def _table(widths: Sequence[int]) -> Element:
    sides = dict.fromkeys(("top", "left", "bottom", "right"), OUTER) | {"insideH": INNER, "insideV": INNER}
    rules = (element(side, val="single", sz=size, space=0, color="000000") for side, size in sides.items())
    margins = (element(side, w=55, type="dxa") for side in ("left", "right"))
    properties = element(
        "tblPr",
        element("tblW", w=sum(widths), type="dxa"),
        element("tblBorders", *rules),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
    )
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)))


def _header(titles: Sequence[str], widths: Sequence[int]) -> Element:
    cells = (_cell([("表头", title)], width) for title, width in zip(titles, widths, strict=True))
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *cells)


def _placed(row: SheetRow) -> Iterator[tuple[int, SheetCell]]:
    """Cells with the column they begin in."""
    column = 0
    for one in row.cells:
        yield column, one
        column += one.span


def _row(row: SheetRow, widths: Sequence[int], aligns: Sequence[Alignment], before: dict[int, str]) -> Element:
    properties = element("trPr", element("cantSplit"))
    if row.min_height_mm:
        properties.append(element("trHeight", val=twips(row.min_height_mm), hRule="atLeast"))
    cells = [
        _sheet_cell(one, sum(widths[column : column + one.span]), aligns[column], row.style, before.get(column, ""))
        for column, one in _placed(row)
    ]
    return element("tr", properties, *cells)


def _sheet_cell(one: SheetCell, width: int, align: Alignment, style: RowStyle, above: str) -> Element:
    if one.group and one.group == above:
        return _cell([("表格文字", "")], width, merge="continue")
    name = "表头" if one.is_label else _STYLES[align]
    if style is RowStyle.SUM and not one.is_label and align is Alignment.LEFT:
        name = _STYLES[Alignment.CENTER]
    texts = [(name, one.text), *([(_STYLES[align], one.aside)] if one.aside else [])]
    return _cell(texts, width, span=one.span, merge="restart" if one.group else "")


def _cell(
    texts: Sequence[tuple[str, str]], width: int, span: int = 1, merge: str = "", vertical: str = "center"
) -> Element:
    """A cell with its paragraphs, each a style and a text."""
    properties = element("tcPr", element("tcW", w=width, type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    if merge:
        properties.append(element("vMerge", val=merge))
    properties.append(element("vAlign", val=vertical))
    return element("tc", properties, *(paragraph(style, [run(text)]) for style, text in texts))


def _across(texts: Sequence[str], widths: Sequence[int], style: str = "表格文字") -> Element:
    cell = _cell([(style, text) for text in texts], sum(widths), span=len(widths))
    return element("tr", element("trPr", element("cantSplit")), cell)


def _numbered(notes: Sequence[str]) -> list[str]:
    """As on paper: 「注：1．…」, numbered where there are several."""
    leads = ["注：", *("　　" for _ in notes[1:])]
    numbers = [f"{number}．" if len(notes) > 1 else "" for number in range(1, len(notes) + 1)]
    return ["".join(parts) for parts in zip(leads, numbers, notes, strict=True)]


def _signing_row(signers: Sequence[Signature], widths: Sequence[int]) -> Element:
    span = len(widths) // len(signers)
    height = SEAL_MM if any(one.is_seal for one in signers) else SIGNING_MM
    properties = element("trPr", element("cantSplit"), element("trHeight", val=twips(height), hRule="atLeast"))
    cells = (
        _cell(_signed(one), sum(widths[index * span : (index + 1) * span]), span, vertical="top")
        for index, one in enumerate(signers)
    )
    return element("tr", properties, *cells)


def _signed(one: Signature) -> list[tuple[str, str]]:
    return [("表格文字", f"{one.label}："), *([("表格小字", f"\n\n{DATE}")] if one.is_dated else [])]
