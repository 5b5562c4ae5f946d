"""Annexes of 自评报告: tables on landscape pages, turned and numbered as GB/T 9704-2012 has it for 横排表.

Bound with the report, the head of a table stands at the left of the upright sheet, at the spine on odd pages and at the
cut on even ones, and the page number stays where all the others are: in the landscape page it is at the left, turned.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from hospital_assess.application.narrative import Annex
from hospital_assess.application.sheets import Alignment
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.reports.document import MM, Document, Paper, baseline
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.narrative_grid import (
    A4_OFFICIAL,
    BODY_SIZE,
    BOTTOM_MM,
    LEADING,
    LEFT_MM,
    RIGHT_MM,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    TITLE_SIZE,
)
from hospital_assess.reports.plain_sheet import plain_row
from hospital_assess.reports.signatures import signature_rows
from hospital_assess.reports.table import BODY, SMALL, Block, Cell, Row, Style
from hospital_assess.reports.table_drawing import TableDrawing
from hospital_assess.reports.table_measure import Line, Setter
from hospital_assess.reports.table_pages import Paginator, TablePage
from hospital_assess.reports.table_rows import note_row
from hospital_assess.reports.table_sheet import FIELD, columns_of
from hospital_assess.reports.text import printable

A4_TURNED = Paper(A4_OFFICIAL.height, A4_OFFICIAL.width, BOTTOM_MM * MM, LEFT_MM * MM, RIGHT_MM * MM)
LABEL = Style(Role.HEI, size=BODY_SIZE, leading=LEADING)
TITLE = Style(Role.TITLE, size=TITLE_SIZE, leading=LEADING)
SMALL_LABEL = Style(Role.HEI, size=9, leading=11.5)
TURN = f"0 -1 1 0 0 {A4_OFFICIAL.width:.2f} cm"
"""What is drawn upright after this stands turned in the landscape page, with its foot at the left."""
WIDTH = TEXT_HEIGHT
LEAST_TITLE = 18.0
_HEAD_GAP = 6.0


class AnnexDrawing:
    """One annex, page by page."""

    def __init__(self, document: Document, annex: Annex) -> None:
        self._document = document
        self._annex = annex
        self._sheet = annex.sheet
        self._setter = Setter(columns_of(self._sheet.columns), WIDTH, document.measures)
        self._header = self._setter.header(SMALL_LABEL)
        self._table = TableDrawing(document, self._header, A4_TURNED.side, WIDTH)
        self._title = self._setter.lines(Block(self._sheet.title, self._title_style()), WIDTH, Alignment.CENTER)
        self._fields = self._field_lines()

    def lay_out(self) -> list[TablePage]:
        """Decide what stands on which page."""
        room = TEXT_WIDTH - self._header.height
        head = LEADING * (2 + len(self._title)) + _HEAD_GAP + FIELD.leading * len(self._fields)
        return Paginator(self._setter, room - head, room).fill(annex_rows(self._sheet))

    def draw(self, page: TablePage, *, is_first: bool) -> None:
        """Draw one page, without its number."""
        top = A4_TURNED.height - A4_TURNED.top
        if is_first:
            self._document.bookmark(f"{self._annex.label}　{self._sheet.title}", 0, top)
            top = self._draw_head(top)
        self._table.draw(page, top)

    def _title_style(self) -> Style:
        """A title that is a little too long for one line is set a little smaller."""
        width = self._setter.width_of(printable(self._sheet.title), TITLE.role)
        size = WIDTH / width if width else TITLE.size
        return TITLE if size < LEAST_TITLE else replace(TITLE, size=min(TITLE.size, size))

    def _field_lines(self) -> list[tuple[Line, ...]]:
        """The fields side by side, each broken within its share of the width."""
        width = WIDTH / max(1, len(self._sheet.fields))
        blocks = (Block(f"{one.label}：{one.value}", FIELD) for one in self._sheet.fields)
        columns = [self._setter.lines(block, width - 6) for block in blocks]
        return list(zip_longest(*columns, fillvalue=("", FIELD)))

    def _draw_head(self, top: float) -> float:
        """「附件1」 on the first line, the title from the third."""
        self._document.text(A4_TURNED.side, baseline(top, LABEL), self._annex.label, LABEL)
        top -= 2 * LEADING
        for text, style in self._title:
            self._document.text(A4_TURNED.side + WIDTH / 2, baseline(top, style), text, style, Alignment.CENTER)
            top -= style.leading
        top -= _HEAD_GAP
        for line in self._fields:
            for index, (text, style) in enumerate(line):
                self._document.text(A4_TURNED.side + index * WIDTH / len(line), baseline(top, style), text, style)
            top -= FIELD.leading
        return top


def annex_rows(sheet: PlainSheet) -> Iterator[Row]:
    """Rows of a plain sheet, with what stands around its table as rows across it."""
    yield from (Row((Cell((Block(text, BODY),)),), widths=(1,)) for text in sheet.opening)
    style = SMALL if sheet.is_dense else BODY
    yield from (plain_row(row, style) for row in sheet.rows)
    if sheet.notes:
        yield note_row(sheet.notes)
    for text in sheet.closing:
        yield Row((Cell((Block(text, BODY),), align=Alignment.RIGHT),), widths=(1,), keep_with_previous=True)
    if sheet.signatures is not None:
        yield from signature_rows(sheet.signatures)
