"""A sheet that is one table: title, a line of fields, the table with its repeated header, a footer on every page."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import BinaryIO

from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.sheets import Alignment, Field, Imprint, SheetColumn
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.document import A4_LANDSCAPE, Document, Paper, baseline
from hospital_assess.reports.fonts import Role, Typefaces, shipped_typefaces
from hospital_assess.reports.table import SMALL, Block, Column, Row, Style, Table
from hospital_assess.reports.table_drawing import TableDrawing
from hospital_assess.reports.table_measure import Line, Setter
from hospital_assess.reports.table_pages import Paginator, TablePage
from hospital_assess.reports.text import break_lines, printable

TITLE = Style(Role.TITLE, size=22, leading=30)
SMALLER_TITLE = Style(Role.TITLE, size=18, leading=30)
FIELD = Style(size=10.5, leading=16)
OPENING = Style(Role.FANG, size=14, leading=22)
INDENT = "\u3000\u3000"
DRAFT_MARK = Style(Role.HEI, size=12, leading=16)
DRAFT = "草稿"
FOOTER_DROP = 16.0
"""From the lower margin to the upper edge of the footer."""


@frozen
class TableSheet:
    """What a sheet needs around its table.

    Attributes:
        opening: Paragraphs between the fields and the table.
        bookmark: Entry in the outline that leads to the sheet; its title if empty.
    """

    title: str
    imprint: Imprint
    fields: tuple[Field, ...]
    table: Table
    paper: Paper = A4_LANDSCAPE
    opening: tuple[str, ...] = ()
    bookmark: str = ""


def columns_of(columns: tuple[SheetColumn, ...]) -> tuple[Column, ...]:
    """Columns as set on paper."""
    return tuple(Column(one.title, one.width_mm, one.align, one.is_number) for one in columns)


def write_table_sheet(
    sheet: TableSheet, target: BinaryIO, progress: Progress = unheard, typefaces: Typefaces | None = None
) -> None:
    """Write one sheet as PDF."""
    write_table_sheets((sheet,), target, progress, typefaces)


def write_table_sheets(
    sheets: Sequence[TableSheet],
    target: BinaryIO,
    progress: Progress = unheard,
    typefaces: Typefaces | None = None,
) -> None:
    """Write sheets into one PDF, each with its own pages and their numbers.

    A sheet is laid out whole before it is drawn page by page, so that every page knows how many there are.
    """
    document = Document(target, sheets[0].paper, typefaces or shipped_typefaces())
    document.describe(sheets[0].title, sheets[0].imprint)
    for sheet in sheets:
        document.turn_to(sheet.paper)
        drawing = SheetDrawing(sheet, document)
        pages = drawing.lay_out()
        for number, page in enumerate(pages, 1):
            progress(number, len(pages), "排版打印页")
            drawing.draw(page, is_first=number == 1)
            draw_footer(document, sheet.imprint, number, len(pages))
            document.end_page()
    document.save()


class SheetDrawing:
    """The sheet, page by page, on the paper that the document has at hand."""

    def __init__(self, sheet: TableSheet, document: Document) -> None:
        self._sheet = sheet
        self._document = document
        self._paper = document.paper
        width = self._paper.usable_width
        self._setter = Setter(sheet.table.columns, width, document.measures)
        self._header = self._setter.header(sheet.table.header)
        self._table = TableDrawing(document, self._header, self._paper.side, width)
        self._title = self._title_lines(width)
        self._fields = self._field_lines(width / max(1, len(sheet.fields)))
        blocks = (Block(INDENT + text, OPENING) for text in sheet.opening)
        self._opening = [line for block in blocks for line in self._setter.lines(block, width)]

    def lay_out(self) -> list[TablePage]:
        """Decide what stands on which page."""
        room = self._paper.usable_height - self._header.height
        return Paginator(self._setter, room - self._head_height(), room).fill(self._rows())

    def draw(self, page: TablePage, *, is_first: bool) -> None:
        """Draw one page, without its footer."""
        top = self._paper.height - self._paper.top
        if is_first:
            self._document.bookmark(self._sheet.bookmark or self._sheet.title, 0, self._paper.height)
            self._draw_head(top)
            top -= self._head_height()
        self._table.draw(page, top)
        if self._sheet.imprint.is_draft:
            self._draw_draft_mark()

    def _title_lines(self, width: float) -> list[Line]:
        """The title, smaller where that keeps it on one line."""
        lines = self._setter.lines(Block(self._sheet.title, TITLE), width, Alignment.CENTER)
        if len(lines) == 1:
            return lines
        smaller = self._setter.lines(Block(self._sheet.title, SMALLER_TITLE), width, Alignment.CENTER)
        return smaller if len(smaller) < len(lines) else lines

    def _rows(self) -> tuple[Row, ...]:
        return self._sheet.table.rows

    def _head_height(self) -> float:
        fields = FIELD.leading * len(self._fields) + 3 if self._fields else 0
        opening = OPENING.leading * len(self._opening) + 6 if self._opening else 0
        return TITLE.leading * len(self._title) + 6 + fields + opening

    def _field_lines(self, width: float) -> list[tuple[Line, ...]]:
        """The fields side by side, each broken within its share of the width."""
        blocks = (Block(f"{field.label}：{field.value}", FIELD) for field in self._sheet.fields)
        columns = [self._setter.lines(block, width - 6) for block in blocks]
        return list(zip_longest(*columns, fillvalue=("", FIELD)))

    def _draw_head(self, top: float) -> None:
        middle = self._paper.width / 2
        for text, style in self._title:
            self._document.text(middle, baseline(top, style), text, style, Alignment.CENTER)
            top -= style.leading
        top -= 6
        for line in self._fields:
            for index, (text, style) in enumerate(line):
                x = self._paper.side + index * self._paper.usable_width / len(line)
                self._document.text(x, baseline(top, style), text, style)
            top -= FIELD.leading
        for text, style in self._opening:
            self._document.text(self._paper.side, baseline(top, style), text, style)
            top -= style.leading

    def _draw_draft_mark(self) -> None:
        right, top = self._paper.width - self._paper.side, self._paper.height - self._paper.top + 24
        width = self._setter.width_of(DRAFT, DRAFT_MARK.role) * DRAFT_MARK.size
        self._document.text(right - 5, baseline(top, DRAFT_MARK), DRAFT, DRAFT_MARK, Alignment.RIGHT)
        self._document.box(right - width - 10, top - DRAFT_MARK.leading, width + 10, DRAFT_MARK.leading, 1)


def draw_footer(document: Document, imprint: Imprint, number: int, count: int) -> None:
    """Draw who printed it and when at the left, the page's number in the middle, the check code at the right."""
    paper = document.paper
    y = baseline(paper.bottom - FOOTER_DROP, SMALL)
    left = printable(footer_words(imprint))
    lines = break_lines(left, paper.usable_width * 0.38 / SMALL.size, document.measures[SMALL.role])
    for index, text in enumerate(lines):
        document.text(paper.side, y - index * SMALL.leading, text, SMALL)
    document.text(paper.width / 2, y, f"第 {number} 页 共 {count} 页", SMALL, Alignment.CENTER)
    right = DRAFT if imprint.is_draft else f"校验码：{imprint.check_code}"
    document.text(paper.width - paper.side, y, right, SMALL, Alignment.RIGHT)


def footer_words(imprint: Imprint) -> str:
    """What stands at the left of every footer."""
    return f"{imprint.department}　{imprint.year}年度　打印时间：{spoken_time(imprint)}"


def spoken_time(imprint: Imprint) -> str:
    """「2023年12月28日 9:05」, without leading zeros in the date."""
    time = imprint.printed_at
    return f"{time.year}年{time.month}月{time.day}日 {time:%H:%M}"
