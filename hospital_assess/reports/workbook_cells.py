"""One cell of a workbook: its text as typed, its number or date, its face and rules."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from openpyxl.cell.cell import Cell as GridCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

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


@dataclass(frozen=True, slots=True)
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


def put(
    page: Worksheet,
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
    cell = page.cell(corner.row, corner.column)
    if value is None:
        _put_text(cell, source)
    else:
        _put_value(cell, source, value)
    cell.alignment = Alignment(align, _VERTICAL[source.vertical], wrap_text=True)
    if is_ruled:
        for column in range(corner.column, corner.column + span):
            page.cell(corner.row, column).border = _RULES
    if span > 1:
        last = corner.column + span - 1
        page.merge_cells(start_row=corner.row, end_row=corner.row, start_column=corner.column, end_column=last)


def _put_value(cell: GridCell, source: Cell, value: Decimal | date) -> None:
    cell.value = value
    text = source.blocks[0].text
    if isinstance(value, Decimal):
        cell.number_format = "0." + "0" * len(text.partition(".")[2]) if "." in text else "0"
    else:
        cell.number_format = DATE_FORMAT
    cell.font = _font(source.blocks[0].style)


def _put_text(cell: GridCell, source: Cell) -> None:
    """Text stays text: nothing that a person typed becomes a formula, or later does when the cell is edited."""
    parts = [(_cut(printable(block.text)), block.style) for block in source.blocks if block.text]
    if source.footnote:
        parts.append((f"\n{source.footnote}", BODY))
    styles = {style for _, style in parts}
    cell.font = _font(parts[0][1] if parts else BODY)
    if len(styles) > 1:
        cell.value = CellRichText(*_rich(parts))
        return
    text = _cut("\n".join(text for text, _ in parts))
    cell.value = text
    if text:
        cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def _rich(parts: list[tuple[str, Style]]) -> list[TextBlock]:
    """Runs of their own faces, each part on a line of its own."""
    last = len(parts) - 1
    return [
        TextBlock(InlineFont(rFont=FACES[style.role], sz=style.size), text if index == last else f"{text}\n")
        for index, (text, style) in enumerate(parts)
    ]


def _font(style: Style) -> Font:
    return Font(name=FACES[style.role], size=style.size)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - len(CUT)] + CUT
