"""Tables as a workbook: every sheet print-ready, set from the same tables as the PDF."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.document import A3_LANDSCAPE, MM, Paper
from hospital_assess.reports.fonts import Role, shipped_typefaces
from hospital_assess.reports.table import BODY, Block, Cell, Column, Row
from hospital_assess.reports.table_measure import PAD_Y, SetRow, Setter
from hospital_assess.reports.table_sheet import FIELD, INDENT, OPENING, TITLE, TableSheet, footer_words
from hospital_assess.reports.text import Measure, printable
from hospital_assess.reports.workbook_cells import CellWriter, Corner

POINTS_A_CHARACTER = 5.6
"""Width of one character of a workbook's column, in points, at the default 11 pt type."""

TALLEST_ROW = 409.0
"""No row of a workbook can be higher, in points."""

LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?")
_DATE = re.compile(r"(\d{4})(?:年(\d{1,2})月(\d{1,2})日|-(\d{2})-(\d{2}))")


@frozen
class NamedSheet:
    """A table with the name on its tab."""

    name: str
    sheet: TableSheet


def write_workbook(sheets: Sequence[NamedSheet], target: BinaryIO, progress: Progress = unheard) -> None:
    """Write tables into one workbook.

    Args:
        sheets: At least one; each becomes a sheet of its own paper, direction, footer and repeated header.
        target: An open file; writing under a temporary name and renaming is the caller's part.
        progress: Told of every sheet; what it raises ends the work.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    typefaces = shipped_typefaces()
    measures = {role: Measure(typefaces[role]) for role in Role}
    for number, named in enumerate(sheets, start=1):
        progress(number, len(sheets), f"写入工作表 {named.name}")
        _TableOnGrid(book.create_sheet(_free_name(book, named.name)), named.sheet, measures).fill()
    book.properties.title = printable(sheets[0].sheet.title)
    book.properties.creator = printable(sheets[0].sheet.imprint.author)
    book.save(target)


def _free_name(book: Workbook, wanted: str) -> str:
    """A name that a tab may have and none has yet."""
    base = _FORBIDDEN.sub("-", printable(wanted)).strip("'") or "表"
    for number in range(1, len(book.sheetnames) + 2):
        ending = f" {number}" if number > 1 else ""
        name = base[: LONGEST_NAME - len(ending)] + ending
        if name.casefold() not in {taken.casefold() for taken in book.sheetnames}:
            return name
    raise AssertionError("every number was taken")


class _TableOnGrid:
    """One table on the grid of one worksheet."""

    def __init__(self, page: Worksheet, sheet: TableSheet, measures: dict[Role, Measure]) -> None:
        self._page, self._sheet = page, sheet
        self._columns = sheet.table.columns
        self._setter = Setter(self._columns, sheet.paper.usable_width, measures)
        self._cells = CellWriter(page)
        self._row = 0

    def fill(self) -> None:
        """Write everything, then say how it is printed."""
        self._set_widths()
        self._put_head()
        header = self._put_header()
        last_line = self._put_body()
        self._prepare_printing(header)
        if header and last_line > header:
            self._page.freeze_panes = Corner(header + 1, 1).name
            self._page.auto_filter.ref = f"{Corner(header, 1).name}:{Corner(last_line, self._count).name}"

    @property
    def _count(self) -> int:
        return len(self._columns)

    def _set_widths(self) -> None:
        total = sum(column.width for column in self._columns)
        for index, column in enumerate(self._columns, start=1):
            points = column.width / total * self._sheet.paper.usable_width
            self._page.column_dimensions[Corner(1, index).letter].width = points / POINTS_A_CHARACTER

    def _put_head(self) -> None:
        sheet = self._sheet
        self._put_whole(Block(sheet.title, TITLE), is_centred=True)
        if sheet.fields:
            texts = [Block(f"{field.label}：{field.value}", FIELD) for field in sheet.fields]
            cells = tuple(Cell((text,)) for text in texts)
            self._put_row(Row(cells, (1.0,) * len(cells)), is_ruled=False)
        for text in sheet.opening:
            self._put_whole(Block(INDENT + text, OPENING), is_centred=False)

    def _put_whole(self, block: Block, *, is_centred: bool) -> None:
        """One text across the whole table."""
        align = "center" if is_centred else "left"
        lines = self._setter.lines(block, self._sheet.paper.usable_width)
        self._row += 1
        self._page.row_dimensions[self._row].height = block.style.leading * len(lines) + 2 * PAD_Y
        self._cells.put(Corner(self._row, 1), self._count, Cell((block,)), align=align, is_ruled=False)

    def _put_header(self) -> int:
        """The column headings; 0 where the table has none."""
        header = self._setter.header(self._sheet.table.header)
        if not header.cells:
            return 0
        self._put_set_row(header, is_ruled=True)
        return self._row

    def _put_body(self) -> int:
        """All rows; gives the last row of the table proper, before totals and signatures."""
        merged: dict[tuple[int, str], list[tuple[int, float]]] = {}
        last_line = self._row
        for row in self._sheet.table.rows:
            found = self._put_row(row, is_ruled=not row.is_open)
            for (first, _), one in zip(self._places(found), found.cells, strict=True):
                if one.source.merge:
                    merged.setdefault((first, one.source.merge), []).append((self._row, one.height))
            if not row.widths:
                last_line = self._row
        for (column, _), places in merged.items():
            self._merge_down(column, places)
        return last_line

    def _put_row(self, row: Row, *, is_ruled: bool) -> SetRow:
        return self._put_set_row(self._setter.row(row), is_ruled=is_ruled)

    def _put_set_row(self, found: SetRow, *, is_ruled: bool) -> SetRow:
        self._row += 1
        self._page.row_dimensions[self._row].height = min(TALLEST_ROW, max(found.height, BODY.leading + 2 * PAD_Y))
        for (first, last), one in zip(self._places(found), found.cells, strict=True):
            column = self._columns[first - 1] if not found.source.widths else None
            self._cells.put(
                Corner(self._row, first),
                last - first + 1,
                one.source,
                align=one.align.value,
                is_ruled=is_ruled,
                value=_typed(one.source, column),
            )
        return found

    def _places(self, found: SetRow) -> Iterator[tuple[int, int]]:
        """First and last column of every cell; cells with widths of their own end at the nearest column."""
        edges = self._edges()
        first = 1
        for index, one in enumerate(found.cells):
            is_last = index == len(found.cells) - 1
            end = one.x + one.width
            nearest = min(range(1, self._count + 1), key=lambda column: abs(edges[column] - end))
            left_over = len(found.cells) - index - 1
            last = self._count if is_last else min(max(first, nearest), self._count - left_over)
            yield first, last
            first = last + 1

    def _edges(self) -> list[float]:
        total, edges = sum(column.width for column in self._columns), [0.0]
        for column in self._columns:
            edges.append(edges[-1] + column.width / total * self._sheet.paper.usable_width)
        return edges

    def _merge_down(self, column: int, places: list[tuple[int, float]]) -> None:
        """Make one cell of rows in sequence, and the last of them high enough for its text."""
        for _, run in groupby(enumerate(places), key=lambda item: item[1][0] - item[0]):
            rows = [place for _, place in run]
            first, last, height = rows[0][0], rows[-1][0], rows[0][1]
            room = sum(self._height(row) for row in range(first, last + 1))
            if height > room:
                self._page.row_dimensions[last].height = min(TALLEST_ROW, self._height(last) + height - room)
            if last > first:
                self._cells.merge(first, last, column, column)

    def _height(self, row: int) -> float:
        return float(self._page.row_dimensions[row].height or 0)

    def _prepare_printing(self, header: int) -> None:
        page, paper, imprint = self._page, self._sheet.paper, self._sheet.imprint
        page.page_setup.paperSize = page.PAPERSIZE_A3 if paper == A3_LANDSCAPE else page.PAPERSIZE_A4
        page.page_setup.orientation = "landscape" if paper.width > paper.height else "portrait"
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.print_options.horizontalCentered = True
        _set_margins(page, paper)
        if header:
            page.print_title_rows = f"{header}:{header}"
        page.oddFooter.left.text = _footer(footer_words(imprint))
        page.oddFooter.center.text = "第 &P 页 共 &N 页"
        page.oddFooter.right.text = _footer(f"校验码：{imprint.check_code}" if not imprint.is_draft else "草稿")
        if imprint.is_draft:
            page.oddHeader.right.text = "草稿"


def _set_margins(page: Worksheet, paper: Paper) -> None:
    inch = 72
    page.page_margins.left = page.page_margins.right = paper.side / inch
    page.page_margins.top, page.page_margins.bottom = paper.top / inch, paper.bottom / inch
    page.page_margins.header = page.page_margins.footer = 8 * MM / inch


def _footer(text: str) -> str:
    return printable(text).replace("&", "&&")


def _typed(cell: Cell, column: Column | None) -> Decimal | date | None:
    """A number or a date where the column has such values and the text is one; None for text."""
    if column is None or len(cell.blocks) != 1:
        return None
    text = cell.blocks[0].text
    if column.is_number and _NUMBER.fullmatch(text):
        return Decimal(text)
    if column.title.endswith(("时限", "日期")) and (found := _DATE.fullmatch(text)):
        year, *rest = (int(part) for part in found.groups() if part)
        return _real_date(year, *rest)
    return None


def _real_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
