"""Every sheet that is one plain table: from its value to the page."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.sheets import Alignment
from hospital_assess.application.table_sheets import PageShape, PlainSheet, RowStyle, SheetCell, SheetRow
from hospital_assess.reports.document import A3_LANDSCAPE, A4_FORM, A4_LANDSCAPE, MM
from hospital_assess.reports.fonts import Role, Typefaces
from hospital_assess.reports.signatures import signature_rows
from hospital_assess.reports.table import BODY, HEADER, SMALL, Block, Cell, Row, Style, Table
from hospital_assess.reports.table_rows import note_row
from hospital_assess.reports.table_sheet import TableSheet, columns_of, write_table_sheets

PAPERS = {PageShape.LANDSCAPE: A4_LANDSCAPE, PageShape.PORTRAIT: A4_FORM, PageShape.LARGE: A3_LANDSCAPE}
CLOSING = Style(Role.FANG, size=14, leading=24)
SMALL_HEADER = Style(Role.HEI, size=9, leading=11.5)
MARGIN_RIGHT = "\u3000\u3000"


def write_plain_sheets(
    sheets: Sequence[PlainSheet],
    target: BinaryIO,
    progress: Progress = unheard,
    typefaces: Typefaces | None = None,
) -> None:
    """Write sheets into one PDF.

    Args:
        sheets: At least one; each begins on a page of its own shape.
        target: An open file; writing under a temporary name and renaming is the caller's part.
        progress: Told of every page; what it raises ends the work.
        typefaces: None takes the shipped faces.
    """
    write_table_sheets([table_of(sheet) for sheet in sheets], target, progress, typefaces)


def write_plain_sheet(sheet: PlainSheet, target: BinaryIO, progress: Progress = unheard) -> None:
    """Write one sheet as PDF."""
    write_plain_sheets((sheet,), target, progress)


def table_of(sheet: PlainSheet) -> TableSheet:
    """The sheet as it is set on paper."""
    header = SMALL_HEADER if sheet.is_dense else HEADER
    table = Table(columns_of(sheet.columns), tuple(_rows(sheet)), header)
    return TableSheet(sheet.title, sheet.imprint, sheet.fields, table, PAPERS[sheet.page], sheet.opening)


def _rows(sheet: PlainSheet) -> Iterator[Row]:
    style = SMALL if sheet.is_dense else BODY
    yield from (plain_row(row, style) for row in sheet.rows)
    if sheet.notes:
        yield note_row(sheet.notes)
    if sheet.signatures:
        yield from signature_rows(sheet.signatures)
    for text in sheet.closing:
        right = Cell((Block(text + MARGIN_RIGHT, CLOSING),), align=Alignment.RIGHT)
        yield Row((right,), widths=(1,), keep_with_previous=True, is_open=True)


def plain_row(row: SheetRow, style: Style) -> Row:
    """A row as it is set on paper."""
    cells = (_cell(one, style, row.style) for one in row.cells)
    height = row.min_height_mm * MM
    return Row(tuple(cells), min_height=height, keep_with_previous=row.keeps, bookmark=row.bookmark)


def _cell(one: SheetCell, style: Style, kind: RowStyle) -> Cell:
    """A cell; headings and sums are centred, whatever their columns say."""
    heading = SMALL_HEADER if style is SMALL and kind is not RowStyle.BAND else HEADER
    blocks = (Block(one.text, heading if one.is_label else style), Block(one.aside, SMALL))
    kept = tuple(block for block in blocks if block.text)
    is_centred = one.is_label or kind is RowStyle.SUM
    return Cell(kept, align=Alignment.CENTER if is_centred else one.align, span=one.span, merge=one.group)
