"""自评报告 as PDF: cover, report on the grid of GB/T 9704-2012, annexes."""

from collections.abc import Sequence
from typing import BinaryIO

from hospital_assess.application.narrative import Narrative
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.sheets import Alignment
from hospital_assess.reports.document import MM, Document, Paper, baseline
from hospital_assess.reports.fonts import Role, Typefaces, shipped_typefaces
from hospital_assess.reports.narrative_annex import A4_TURNED, TURN, AnnexDrawing
from hospital_assess.reports.narrative_cover import draw_cover, spaced_text
from hospital_assess.reports.narrative_grid import (
    A4_OFFICIAL,
    BOTTOM_MM,
    LEADING,
    LEFT_MM,
    RIGHT_MM,
    GridLine,
    GridMeasure,
    GridSetter,
    grid_pages,
)
from hospital_assess.reports.narrative_text import remark_lines, report_lines
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import printable

PAGE_NUMBER = Style(Role.SONG, size=14, leading=18)
MARK = Style(Role.SONG, size=9, leading=11.5)
NUMBER_Y = (BOTTOM_MM - 7) * MM - 0.36 * PAGE_NUMBER.size
"""Baseline of the page number: its dashes are 7 mm below the text."""
ROLES = (Role.FANG, Role.HEI, Role.KAI)


class _ReportDocument(Document):
    """A document whose pages may lie on their side."""

    def turn(self, paper: Paper) -> None:
        """Give the pages from here on another size."""
        self.paper = paper
        self._canvas.setPageSize((paper.width, paper.height))


def write_narrative(
    narrative: Narrative, target: BinaryIO, progress: Progress = unheard, typefaces: Typefaces | None = None
) -> None:
    """Write 自评报告 as PDF.

    Args:
        narrative: What stands in it.
        target: An open file; writing under a temporary name and renaming is the caller's part.
        progress: Told of every page; what it raises ends the work.
        typefaces: None takes the shipped faces.
    """
    faces = typefaces or shipped_typefaces()
    document = _ReportDocument(target, A4_OFFICIAL, faces)
    document.describe("".join(narrative.title), narrative.imprint)
    setter = GridSetter({role: GridMeasure(faces[role]) for role in ROLES}, document.measures)
    writer = _Writer(document, narrative, setter, progress)
    writer.front(grid_pages(remark_lines(narrative, setter)))
    writer.report(grid_pages(report_lines(narrative, setter)))
    writer.annexes()
    document.save()


class _Writer:
    """Draws the pages and counts those that have a number."""

    def __init__(self, document: _ReportDocument, narrative: Narrative, setter: GridSetter, progress: Progress) -> None:
        self._document = document
        self._setter = setter
        self._narrative = narrative
        self._progress = progress
        self._number = 0
        self._drawings = [AnnexDrawing(document, annex) for annex in narrative.annexes()]
        self._pages = [drawing.lay_out() for drawing in self._drawings]

    def front(self, remarks: Sequence[Sequence[GridLine]]) -> None:
        """The cover, and on its reverse the remarks: page 1 is the front of the next sheet, as odd pages must be."""
        self._document.bookmark(self._narrative.cover.name, 0, A4_OFFICIAL.height)
        draw_cover(self._document, self._narrative.cover)
        self._document.end_page()
        for page in remarks:
            draw_grid(self._document, self._setter, page)
            self._document.end_page()

    def report(self, pages: Sequence[Sequence[GridLine]]) -> None:
        """The report itself."""
        total = len(pages) + sum(map(len, self._pages))
        for page in pages:
            draw_grid(self._document, self._setter, page)
            self._end_numbered(total)

    def annexes(self) -> None:
        """Every annex, from a new page, with the page numbers going on."""
        self._document.turn(A4_TURNED)
        total = self._number + sum(map(len, self._pages))
        for drawing, pages in zip(self._drawings, self._pages, strict=True):
            for index, page in enumerate(pages):
                drawing.draw(page, is_first=index == 0)
                self._document.write(f"q {TURN}")
                self._end_numbered(total, closing="Q")

    def _end_numbered(self, total: int, closing: str = "") -> None:
        self._number += 1
        self._progress(self._number, total, "排版打印页")
        draw_number(self._document, self._number, printable(self._narrative.mark))
        self._document.write(closing)
        self._document.end_page()


def draw_grid(document: Document, setter: GridSetter, page: Sequence[GridLine]) -> None:
    """Draw one page of lines, without its number."""
    top = A4_OFFICIAL.height - A4_OFFICIAL.top
    for line in page:
        style = Style(line.role, line.size, LEADING)
        if line.bookmark:
            document.bookmark(line.bookmark, line.level, top)
        for x, text, space in setter.pieces(line):
            spaced_text(document, LEFT_MM * MM + x, baseline(top, style), text, style, space)
        top -= LEADING


def draw_number(document: Document, number: int, mark: str) -> None:
    """Draw the page number a character from the outer margin, the check code small at the other one."""
    left, right = LEFT_MM * MM, A4_OFFICIAL.width - RIGHT_MM * MM
    shown = f"—{number}—"
    if number % 2:
        document.text(left, NUMBER_Y, mark, MARK)
        document.text(right - PAGE_NUMBER.size, NUMBER_Y, shown, PAGE_NUMBER, Alignment.RIGHT)
    else:
        document.text(left + PAGE_NUMBER.size, NUMBER_Y, shown, PAGE_NUMBER)
        document.text(right, NUMBER_Y, mark, MARK, Alignment.RIGHT)
