"""The value behind every sheet that is one table: paper and workbook are set from it alike."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from hospital_assess.application.sheets import Alignment, Field, Imprint, SheetColumn, SignatureBlock
from hospital_assess.domain.frozen import frozen


class PageShape(StrEnum):
    """Paper and its direction."""

    LANDSCAPE = "A4横"
    PORTRAIT = "A4纵"
    LARGE = "A3横"


class RowStyle(StrEnum):
    """What a row is for the reader."""

    LINE = "line"
    SUM = "sum"
    BAND = "band"


@frozen
class SheetCell:
    """One cell.

    Attributes:
        text: What it says; a figure stands as text, and reads as a number in a column that ``is_number``.
        aside: Printed small below.
        group: Cells of one column in rows in sequence with the same group are one merged cell.
        span: How many columns it covers.
        is_label: Set as a heading.
        align: None takes the column's; headings and sums are centred.
    """

    text: str = ""
    aside: str = ""
    group: str = ""
    span: int = 1
    is_label: bool = False
    align: Alignment | None = None


@frozen
class SheetRow:
    """One row.

    Attributes:
        keeps: Stands on the page of the row before it.
        min_height_mm: Room to write by hand.
        bookmark: Entry in the outline of the document that leads here.
    """

    cells: tuple[SheetCell, ...]
    style: RowStyle = RowStyle.LINE
    keeps: bool = False
    min_height_mm: float = 0.0
    bookmark: str = ""


@frozen
class PlainSheet:
    """A sheet with its table.

    Attributes:
        kind: Id of the sheet, as on the command line.
        columns: Without any title the table has no header.
        fields: The line above the table.
        opening: Paragraphs above the table.
        notes: Printed small in the last row, one paragraph each.
        closing: Lines below the table, at the right: who issues the sheet, and when.
        is_dense: Body in 小五 instead of 五号, for tables of many columns.
    """

    kind: str
    title: str
    imprint: Imprint
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    fields: tuple[Field, ...] = ()
    opening: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    signatures: SignatureBlock | None = None
    page: PageShape = PageShape.LANDSCAPE
    is_dense: bool = False


def line_row(columns: Sequence[SheetColumn], values: Mapping[str, SheetCell | str], bookmark: str = "") -> SheetRow:
    """A row with a cell for every column, by the columns' keys."""
    found = (values[column.key] for column in columns)
    return SheetRow(tuple(SheetCell(one) if isinstance(one, str) else one for one in found), bookmark=bookmark)


def sum_row(columns: Sequence[SheetColumn], label: str, values: Mapping[str, SheetCell | str]) -> SheetRow:
    """A closing row: the label across the columns before the first sum, the sums in their own columns.

    Columns between the sums show a dash, so that none is taken for forgotten.
    """
    keys = [column.key for column in columns]
    before = next((index for index, key in enumerate(keys) if key in values), len(keys))
    found = (values.get(key, "—") for key in keys[before:])
    cells = tuple(SheetCell(one) if isinstance(one, str) else one for one in found)
    return SheetRow((SheetCell(label, span=before, is_label=True), *cells), RowStyle.SUM, keeps=True)


def band_row(columns: Sequence[SheetColumn], text: str, bookmark: str = "") -> SheetRow:
    """A heading across the whole table."""
    return SheetRow((SheetCell(text, span=len(columns), is_label=True),), RowStyle.BAND, bookmark=bookmark)


def closing_row(columns: Sequence[SheetColumn], text: str) -> SheetRow:
    """What the rows come to, across the whole table."""
    return SheetRow((SheetCell(text, span=len(columns), is_label=True),), RowStyle.BAND, keeps=True)
