"""One cell of a workbook: its text as typed, its number or date, its face and rules."""

from copy import copy
from dataclasses import replace
from datetime import date
from decimal import Decimal

from openpyxl.cell.cell import Cell as GridCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.table import BODY, Cell, Style, Vertical
from hospital_assess.reports.text import printable

FACES = {
    Role.TITLE: "方正小标宋简体",
    Role.SONG: "宋体",
    Role.FANG: "仿宋",
    Role.KAI: "楷体",
    Role.HEI: "黑体",
}
"""Faces by the names under which office PCs have them."""

LONGEST_TEXT = 32_000
"""Characters; a cell of a workbook holds no more than 32,767."""

CUT = "……（文字过长，全文见 PDF）"
DATE_FORMAT = 'yyyy"年"m"月"d"日"'
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_VERTICAL = {Vertical.TOP: "top", Vertical.MIDDLE: "center", Vertical.BOTTOM: "bottom"}
_THIN = Side(style="thin")
_RULES = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


@frozen
class Corner:
    """A place on the grid, both from 1."""

    row: int
    column: int

    @property
    def letter(self) -> str:
        """Letters of the column."""
        return str(get_column_letter(self.column))

    @property
    def name(self) -> str:
        """Its name, "B7"."""
        return f"{self.letter}{self.row}"


@frozen
class Look:
    """How a cell looks; openpyxl compares styles field by field, so each look is made once and copied."""

    style: Style
    align: str
    vertical: Vertical
    is_ruled: bool
    number_format: str = ""
    stays_text: bool = False


class CellWriter:
    """Writes the cells of one worksheet."""

    def __init__(self, page: Worksheet) -> None:
        self._page = page
        self._looks: dict[Look, StyleArray] = {}

    def put(
        self,
        corner: Corner,
        span: int,
        source: Cell,
        *,
        align: str,
        is_ruled: bool,
        value: Decimal | date | None = None,
    ) -> None:
        """Write one cell.

        Args:
            span: How many columns it covers.
            align: "left", "center" or "right".
            value: Stands instead of the text where the text is a number or a date.
        """
        cell = self._page.cell(corner.row, corner.column)
        style = source.blocks[0].style if source.blocks else BODY
        look = Look(style, align, source.vertical, is_ruled)
        if value is None:
            look = replace(look, stays_text=_put_text(cell, source))
        else:
            cell.value = value
            look = replace(look, number_format=_format_of(value, source.blocks[0].text))
        self._dress(cell, look)
        for column in range(corner.column + 1, corner.column + span):
            self._dress(self._page.cell(corner.row, column), Look(BODY, align, source.vertical, is_ruled))
        if span > 1:
            self.merge(corner.row, corner.row, corner.column, corner.column + span - 1)

    def merge(self, first_row: int, last_row: int, first_column: int, last_column: int) -> None:
        """Make one cell of several; their rules stay as they are written."""
        # openpyxl's merge_cells would make every cell anew.
        area = CellRange(min_row=first_row, max_row=last_row, min_col=first_column, max_col=last_column)
        self._page.merged_cells.add(area)

    def _dress(self, cell: GridCell, look: Look) -> None:
        known = self._looks.get(look)
        if known is not None:
            cell._style = copy(known)
            return
        cell.font = Font(name=FACES[look.style.role], size=look.style.size)
        cell.alignment = Alignment(look.align, _VERTICAL[look.vertical], wrap_text=True)
        if look.is_ruled:
            cell.border = _RULES
        if look.number_format:
            cell.number_format = look.number_format
        if look.stays_text:
            cell.quotePrefix = True
        self._looks[look] = copy(cell._style)


def _format_of(value: Decimal | date, text: str) -> str:
    if isinstance(value, date):
        return DATE_FORMAT
    return "0." + "0" * len(text.partition(".")[2]) if "." in text else "0"


def _put_text(cell: GridCell, source: Cell) -> bool:
    """Write text that stays text: nothing that a person typed becomes a formula.

    Returns:
        The text begins as a formula does, so it must stay text when somebody edits the cell, too.
    """
    parts = [(_cut(printable(block.text)), block.style) for block in source.blocks if block.text]
    if source.footnote:
        parts.append((f"\n{source.footnote}", BODY))
    if len({style for _, style in parts}) > 1:
        cell.value = CellRichText(*_rich(parts))
        return False
    text = _cut("\n".join(text for text, _ in parts))
    cell.value = text
    if text:
        cell.data_type = "s"
    return text.startswith(_FORMULA_STARTS)


def _rich(parts: list[tuple[str, Style]]) -> list[TextBlock]:
    """Runs of their own faces, each part on a line of its own."""
    last = len(parts) - 1
    return [
        TextBlock(InlineFont(rFont=FACES[style.role], sz=style.size), text if index == last else f"{text}\n")
        for index, (text, style) in enumerate(parts)
    ]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT
