"""Cells of the Excel form: what may be filled in and what may not, and text that stays text."""

import re
from copy import copy
from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import ceil

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from hospital_assess.domain.frozen import frozen

FACE = "微软雅黑"
TEXT, DAY, POINTS, NUMBER = "@", "yyyy-mm-dd", "0.0#", "General"
BAND, HEADING, LOCKED, INPUT, UNUSED = "DCE6F0", "EDF2F7", "F5F6F8", "FFFFFF", "EEEEEE"
LINE_HEIGHT = 1.5
"""Height of a line in parts of the type size."""

LOWEST_ROW, TALLEST_ROW = 24.0, 400.0
EXACT_DIGITS = 15
_PALE = Side(style="thin", color="9AA5B1")
_LITERAL_STARTS = ("=", "+", "-", "@", "\t", "'", "‘", "’", "＇", "`")
"""What a workbook takes for a formula, or its reader for a slip of the hand."""

_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


@frozen
class Look:
    """How a cell looks and whether it may be filled in; each look is made once and copied.

    Attributes:
        edges: Sides that have a rule: left, right, top, bottom.
        literal: The text stays text when somebody edits the cell, too.
    """

    size: float = 10
    bold: bool = False
    fill: str = ""
    align: str = "left"
    vertical: str = "center"
    edges: str = "lrtb"
    locked: bool = True
    number_format: str = NUMBER
    literal: bool = False
    colour: str = "222222"
    wrap: bool = True


class GrowingRow(RowDimension):  # type: ignore[misc]
    """A row with a height to begin with, which grows with what is typed into it."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the attribute's name in the file
        """Nobody fixed the height."""
        return False


class FormWriter:
    """Writes the cells of one worksheet."""

    def __init__(self, page: Worksheet) -> None:
        self.page = page
        self._looks: dict[Look, StyleArray] = {}

    def put(self, row: int, column: int, value: str | Decimal | date | None, look: Look) -> None:
        """Write one cell; text is never a formula, and a number that a workbook would round is text."""
        cell = self.page.cell(row, column)
        match value:
            case str():
                text = written(value)
                cell.value = text or None
                if text:
                    cell.data_type = "s"
                look = replace(look, literal=text.startswith(_LITERAL_STARTS))
            case Decimal() if len(value.as_tuple().digits) > EXACT_DIGITS:
                cell.value = f"{value:f}"
                cell.data_type = "s"
            case _:
                cell.value = value
        self._dress(cell, look)

    def merge(self, row: int, first: int, last: int) -> None:
        """Make one cell of several in a row."""
        self.page.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)

    def widths(self, widths: list[float]) -> None:
        """Set the columns' widths, in characters."""
        for index, width in enumerate(widths, start=1):
            self.page.column_dimensions[self.page.cell(1, index).column_letter].width = width

    def height(self, row: int, points: float, *, grows: bool = False) -> None:
        """Set the height of a row."""
        if grows:
            self.page.row_dimensions[row] = GrowingRow(self.page, index=row, ht=points)
        else:
            self.page.row_dimensions[row].height = points

    def protect(self) -> None:
        """Lock what is no input, without a password; widths, heights and pictures stay free."""
        protection = self.page.protection
        protection.sheet = True
        protection.formatColumns = protection.formatRows = protection.formatCells = False
        protection.objects = protection.scenarios = False

    def _dress(self, cell: Cell, look: Look) -> None:
        known = self._looks.get(look)
        if known is not None:
            cell._style = copy(known)
            return
        cell.font = Font(name=FACE, size=look.size, bold=look.bold, color=look.colour)
        cell.alignment = Alignment(look.align, look.vertical, wrap_text=look.wrap)
        if look.fill == UNUSED:
            cell.fill = PatternFill("lightUp", fgColor="B8BEC6", bgColor="FFFFFF")
        elif look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        cell.border = Border(**{name: _PALE for name in ("left", "right", "top", "bottom") if name[0] in look.edges})
        cell.protection = Protection(locked=look.locked)
        cell.number_format = look.number_format
        cell.quotePrefix = look.literal
        self._looks[look] = copy(cell._style)


def written(text: str) -> str:
    """Text without what a workbook cannot hold, and with ``_x0041_`` kept from becoming A."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    bare = ILLEGAL_CHARACTERS_RE.sub("", whole).replace("\ufffe", "").replace("\uffff", "")
    return _ESCAPE.sub("_x005F_", bare)


def needed_height(texts: list[tuple[str, float]], size: float) -> float:
    """Height of a row that shows all texts, each in a column so many characters wide."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    return min(TALLEST_ROW, max(LOWEST_ROW, lines * size * LINE_HEIGHT + 6))


def _lines(text: str, width: float) -> int:
    room = max(2.0, width - 1.5)
    return sum(max(1, ceil(sum(1 if ord(letter) < 256 else 2 for letter in part) / room)) for part in text.split("\n"))
