"""Sections of an official paper in Word: measure, grid, page numbers at the outer margin, pages on their side."""

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from docx.shared import Mm

from hospital_assess.reports.narrative_grid import BOTTOM_MM, LEFT_MM, RIGHT_MM, TOP_MM
from hospital_assess.reports.word_styles import CHARACTER_SPACE, LINE_PITCH
from hospital_assess.reports.word_xml import Element, element, page_field, paragraph, replace_child, run, tab, twips

TEXT_WIDTH = twips(156)
NUMBER_SIZE = 280
"""四号, in twips: the page number stands this far from the outer margin."""
MARK_SIZE = 18
"""小五, in half points."""
FOOTER_MM = 25
STRIP_LEFT_MM, STRIP_WIDTH_MM = 23, 10


def upright(section: Section) -> None:
    """GB/T 9704-2012: 22 lines of 28 characters."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(TOP_MM), Mm(BOTTOM_MM)
    section.left_margin, section.right_margin = Mm(LEFT_MM), Mm(RIGHT_MM)
    section.footer_distance, section.header_distance = Mm(FOOTER_MM), Mm(15)
    grid = element("docGrid", type="linesAndChars", linePitch=LINE_PITCH, charSpace=CHARACTER_SPACE)
    replace_child(section._sectPr, grid)


def report_section(document: Document, mark: str) -> None:
    """Begin the pages that are numbered from 1, on the front of a sheet."""
    section = document.add_section(WD_SECTION.ODD_PAGE)
    upright(section)
    replace_child(section._sectPr, element("pgNumType", start=1))
    _move_before_grid(section, "pgNumType")
    for footer, is_odd in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        _fill(footer._element, [number_line(mark, is_odd=is_odd)])


def annex_section(document: Document, mark: str) -> None:
    """Begin the pages on their side; numbers go on, where they stand on every other sheet."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(BOTTOM_MM), Mm(TOP_MM)
    section.top_margin, section.bottom_margin = Mm(LEFT_MM), Mm(RIGHT_MM)
    section.footer_distance = Mm(10)
    for found in section._sectPr.findall(element("pgNumType").tag):
        section._sectPr.remove(found)
    replace_child(section._sectPr, element("docGrid", linePitch=312))
    for footer, is_odd in ((section.footer, True), (section.even_page_footer, False)):
        footer.is_linked_to_previous = False
        _fill(footer._element, [_strip(number_line(mark, is_odd=is_odd)), paragraph("分隔", [])])


def _move_before_grid(section: Section, tag: str) -> None:
    """Keep the order of the schema."""
    properties = section._sectPr
    found = properties.find(element(tag).tag)
    columns = properties.find(element("cols").tag)
    if found is not None and columns is not None:
        columns.addprevious(found)


def _fill(footer: Element, children: list[Element]) -> None:
    for child in list(footer):
        footer.remove(child)
    footer.extend(children)


def number_line(mark: str, *, is_odd: bool) -> Element:
    """The page number a character from the outer margin, the check code small at the other one."""
    small = run(mark, element("sz", val=MARK_SIZE))
    number = [run("—"), *page_field(), run("—")]
    end = TEXT_WIDTH - NUMBER_SIZE if is_odd else TEXT_WIDTH
    stops = element("tabs", element("tab", val="right", pos=end))
    if is_odd:
        return paragraph("Footer", [small, tab(), *number], stops)
    return paragraph("Footer", [*number, tab(), small], stops, element("ind", left=NUMBER_SIZE, firstLine=0))


def _strip(line: Element) -> Element:
    """A turned strip at the left of a page on its side, which is the foot of the sheet."""
    width = twips(STRIP_WIDTH_MM)
    properties = element(
        "tblPr",
        element(
            "tblpPr",
            leftFromText=0,
            rightFromText=0,
            vertAnchor="page",
            horzAnchor="page",
            tblpX=twips(STRIP_LEFT_MM),
            tblpY=twips(LEFT_MM),
        ),
        element("tblW", w=width, type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))),
    )
    cell = element(
        "tc",
        element(
            "tcPr",
            element("tcW", w=width, type="dxa"),
            element("textDirection", val="tbRl"),
            element("vAlign", val="center"),
        ),
        line,
    )
    row = element("tr", element("trPr", element("trHeight", val=TEXT_WIDTH, hRule="exact")), cell)
    return element("tbl", properties, element("tblGrid", element("gridCol", w=width)), row)
