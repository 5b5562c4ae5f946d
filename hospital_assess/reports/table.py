"""Tables as values: what stands in which cell; nothing here knows a page or a file."""

from enum import StrEnum

from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.fonts import Role


class Vertical(StrEnum):
    """Where text stands in the height of its cell."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@frozen
class Style:
    """A face with its size and line pitch, in points."""

    role: Role = Role.SONG
    size: float = 10.5
    leading: float = 13.5


BODY = Style()
SMALL = Style(size=9, leading=11.5)
HEADER = Style(Role.HEI)


@frozen
class Block:
    """One piece of text that begins on a line of its own."""

    text: str
    style: Style = BODY


@frozen
class Cell:
    """One cell.

    Attributes:
        align: None takes the column's.
        span: How many columns it covers.
        merge: Cells in the same place of rows in sequence with the same mark are one cell; printed again
            as 「…（续）」 on the next page. Empty for a cell of its own.
        footnote: Text at the bottom right, apart from the rest, as the date below a signature.
    """

    blocks: tuple[Block, ...] = ()
    align: Alignment | None = None
    vertical: Vertical = Vertical.MIDDLE
    span: int = 1
    merge: str = ""
    footnote: str = ""


def cell(text: str, style: Style = BODY, *, align: Alignment | None = None, span: int = 1, merge: str = "") -> Cell:
    """A cell with one piece of text."""
    return Cell((Block(text, style),), align=align, span=span, merge=merge)


@frozen
class Column:
    """A column with its heading and its share of the width; ``is_number`` matters to a workbook alone."""

    title: str
    width: float
    align: Alignment = Alignment.LEFT
    is_number: bool = False


@frozen
class Row:
    """One row.

    Attributes:
        widths: Widths of its own instead of the columns', shares of the whole.
        min_height: In points.
        keep_with_previous: Stands on the page of the row before it.
        is_ruled_off: A thick line stands above it.
        bookmark: Entry in the outline of the document that leads here.
        is_open: Below the table: no rules around it. Only the last rows may be open.
    """

    cells: tuple[Cell, ...]
    widths: tuple[float, ...] = ()
    min_height: float = 0.0
    keep_with_previous: bool = False
    is_ruled_off: bool = False
    bookmark: str = ""
    is_open: bool = False


@frozen
class Table:
    """Columns and rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    header: Style = HEADER
