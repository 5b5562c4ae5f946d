"""The parts of 评审会材料, each laid out before anything is drawn, so that every page number is known."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hospital_assess.application.meeting_pack import PackChart, PackForm, PackText
from hospital_assess.application.narrative import Cover
from hospital_assess.application.sheets import Imprint
from hospital_assess.reports.chart import chart_pages
from hospital_assess.reports.chart_paper import place_chart
from hospital_assess.reports.document import A4_LANDSCAPE, Document, Paper
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.form_sheet import form_table
from hospital_assess.reports.narrative import draw_grid, draw_number
from hospital_assess.reports.narrative_cover import draw_cover
from hospital_assess.reports.narrative_grid import (
    A4_OFFICIAL,
    CHARACTERS,
    INDENT,
    PITCH,
    TITLE_SIZE,
    GridLine,
    GridSetter,
    grid_pages,
    kept,
)
from hospital_assess.reports.narrative_text import passage_lines
from hospital_assess.reports.table_sheet import SheetDrawing, TableSheet, draw_footer
from hospital_assess.reports.text import printable


class Part(ABC):
    """Pages that follow each other, drawn one at a time.

    Attributes:
        name: In the contents and the outline.
        heading: Stands above the name there, where the part is the first of several.
        level: There and in the outline, 0 for a part of the pack, 1 for what belongs to one.
        paper: Of its pages.
        count: Of its pages.
    """

    name: str = ""
    heading: str = ""
    level: int = 0
    paper: Paper = A4_OFFICIAL
    count: int = 1

    @abstractmethod
    def draw(self, document: Document, index: int, number: int, total: int) -> None:
        """Draw a page.

        Args:
            index: Of the page in the part, from 0.
            number: Of the page in the pack, from 1.
            total: Pages of the pack.
        """


class CoverPart(Part):
    """The cover; it counts as the first page and shows no number."""

    def __init__(self, cover: Cover) -> None:
        self._cover = cover

    def draw(self, document: Document, index: int, number: int, total: int) -> None:  # noqa: ARG002
        """Draw the cover."""
        document.bookmark(self._cover.name, 0, document.paper.height)
        draw_cover(document, self._cover)


class TextPart(Part):
    """Text on the grid of official papers.

    Args:
        mark: Stands opposite the page number.
    """

    def __init__(self, text: PackText, setter: GridSetter, mark: str) -> None:
        self.name = text.name
        self._setter = setter
        self._mark = mark
        self._pages = grid_pages(text_lines(text, setter))
        self.count = len(self._pages)

    def draw(self, document: Document, index: int, number: int, total: int) -> None:  # noqa: ARG002
        """Draw a page; headings are entered below the part."""
        if index == 0:
            document.bookmark(self.name, 0, document.paper.height)
        document.outline_level = 1
        draw_grid(document, self._setter, self._pages[index])
        document.outline_level = 0
        draw_number(document, number, self._mark)


class ChartPart(Part):
    """One chart, on as many pages as it takes."""

    level = 1
    paper = A4_LANDSCAPE

    def __init__(self, chart: PackChart, imprint: Imprint, heading: str) -> None:
        self.name = chart.name
        self.heading = heading
        self._imprint = imprint
        self._pages = chart_pages(chart.chart, self.paper.usable_width, self.paper.usable_height)
        self.count = len(self._pages)

    def draw(self, document: Document, index: int, number: int, total: int) -> None:
        """Draw a page."""
        if index == 0:
            document.bookmark(self.name, 1, document.paper.height)
        place_chart(document, self._pages[index])
        draw_footer(document, self._imprint, number, total)


class TablePart(Part):
    """One table."""

    def __init__(self, sheet: TableSheet, document: Document, level: int = 0, heading: str = "") -> None:
        self.name = sheet.bookmark
        self.level = level
        self.paper = sheet.paper
        self.heading = heading
        self._imprint = sheet.imprint
        document.turn_to(sheet.paper)
        self._drawing = SheetDrawing(sheet, document)
        self._pages = self._drawing.lay_out()
        self.count = len(self._pages)

    def draw(self, document: Document, index: int, number: int, total: int) -> None:
        """Draw a page."""
        document.outline_level = self.level
        self._drawing.draw(self._pages[index], is_first=index == 0)
        document.outline_level = 0
        draw_footer(document, self._imprint, number, total)


def form_part(form: PackForm, document: Document) -> TablePart:
    """科室自评表 under its department's name."""
    return TablePart(replace(form_table(form.sheet), bookmark=form.department), document, level=1)


def text_lines(text: PackText, setter: GridSetter) -> list[GridLine]:
    """Title, text and signature."""
    title = [line for phrase in text.title for line in setter.centred(phrase, Role.TITLE, TITLE_SIZE)]
    lines = [*kept(title), GridLine(keeps=True)]
    if text.address:
        lines += setter.paragraph(text.address, indent=0)
    body = [line for passage in text.passages for line in passage_lines(passage, setter)]
    # The signature never stands alone on a page.
    return [*lines, *body[:-1], *kept(body[-1:]), *_signature(text, setter)] if text.signed_by else [*lines, *body]


def _signature(text: PackText, setter: GridSetter) -> list[GridLine]:
    """Name and date at the right, each in the middle of the longer one's width."""
    widths: Mapping[str, float] = {one: setter.width_of(one) for one in (text.signed_by, text.signed_on)}
    widest = max(widths.values())
    edge = max(0.0, CHARACTERS - INDENT * 2 - widest)
    names: Sequence[str] = (text.signed_by, text.signed_on)
    signed = [GridLine(printable(one), x=(edge + (widest - widths[one]) / 2) * PITCH, keeps=True) for one in names]
    return [GridLine(keeps=True), *signed[:-1], replace(signed[-1], keeps=False)]
