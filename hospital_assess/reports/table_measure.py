"""How much room the cells of a table need: widths in points, lines broken, heights added up."""

from collections.abc import Mapping
from dataclasses import replace

from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.table import HEADER, SMALL, Block, Cell, Column, Row, Style, Vertical
from hospital_assess.reports.text import Measure, balance_lines, break_lines, printable

PAD_X = 2.8
PAD_Y = 3.0
CONTINUED = "（续）"
MOST_REMEMBERED = 2000

Line = tuple[str, Style]


@frozen
class SetCell:
    """A cell with its lines.

    Attributes:
        x: Left edge, from the left edge of the table.
        height: What the lines need, with the space above and below.
    """

    source: Cell
    x: float
    width: float
    lines: tuple[Line, ...]
    align: Alignment
    vertical: Vertical
    height: float


@frozen
class SetRow:
    """A row with its cells set; ``height`` does not count cells that are merged with those of other rows."""

    source: Row
    cells: tuple[SetCell, ...]
    height: float

    def split(self, room: float) -> "tuple[SetRow, SetRow]":
        """Divide the row: what fits into ``room``, and the rest."""
        pairs = [_split_cell(one, room) for one in self.cells]
        head = replace(self, cells=tuple(first for first, _ in pairs), height=room)
        rest = tuple(second for _, second in pairs)
        return head, SetRow(replace(self.source, bookmark=""), rest, _height_of(rest))


def _split_cell(one: SetCell, room: float) -> tuple[SetCell, SetCell]:
    if one.source.merge:
        return one, one
    bottom, count = 2 * PAD_Y, 0
    for _, style in one.lines:
        bottom += style.leading
        if bottom > room:
            break
        count += 1
    fits = count == len(one.lines) and one.height <= room
    head = replace(one, lines=one.lines[:count], vertical=one.vertical if fits else Vertical.TOP)
    rest = one.lines[count:]
    height = 0.0 if fits else _lines_height(rest) + _footnote_height(one.source)
    empty_source = replace(one.source, footnote="")
    if fits:
        return head, replace(one, source=empty_source, lines=(), height=height)
    return replace(head, source=empty_source), replace(one, lines=rest, vertical=Vertical.TOP, height=height)


def _height_of(cells: tuple[SetCell, ...]) -> float:
    return max((one.height for one in cells if not one.source.merge), default=0.0)


def _lines_height(lines: tuple[Line, ...]) -> float:
    return sum(style.leading for _, style in lines) + 2 * PAD_Y


def _footnote_height(source: Cell) -> float:
    return SMALL.leading if source.footnote else 0.0


class Setter:
    """Sets the cells of one table.

    Args:
        columns: Their widths are scaled so that they fill ``width``.
        width: Of the table, in points.
        measures: Widths of every typeface.
    """

    def __init__(self, columns: tuple[Column, ...], width: float, measures: Mapping[Role, Measure]) -> None:
        self._columns = columns
        self._width = width
        self._measures = measures
        self._latest: dict[float, SetCell] = {}
        self._balanced: dict[tuple[Block, float], list[Line]] = {}
        self._edges = self._scaled(tuple(column.width for column in columns))

    def header(self, style: Style = HEADER) -> SetRow:
        """The row of column headings; without any cell where no column has one."""
        if not any(column.title for column in self._columns):
            return self.row(Row(()))
        titles = (Cell((Block(column.title, style),), align=Alignment.CENTER) for column in self._columns)
        return self.row(Row(tuple(titles)))

    def row(self, source: Row) -> SetRow:
        """Set one row."""
        edges = self._scaled(source.widths) if source.widths else self._edges
        cells, column = [], 0
        for one in source.cells:
            align = one.align or (Alignment.LEFT if source.widths else self._columns[column].align)
            end = min(column + one.span, len(edges) - 1)
            setting = self._merged_cell if one.merge else self.cell
            cells.append(setting(one, edges[column], edges[end] - edges[column], align))
            column = end
        placed = tuple(cells)
        return SetRow(source, placed, max(_height_of(placed), source.min_height))

    def cell(self, source: Cell, x: float, width: float, align: Alignment) -> SetCell:
        """Set one cell."""
        lines = tuple(line for block in source.blocks for line in self.lines(block, width - 2 * PAD_X, align))
        height = _lines_height(lines) + _footnote_height(source)
        return SetCell(source, x, width, lines, align, source.vertical, height)

    def _merged_cell(self, source: Cell, x: float, width: float, align: Alignment) -> SetCell:
        """A merged cell, set once for all its rows."""
        found = self._latest.get(x)
        if found is None or found.width != width or found.source != source:
            found = self._latest[x] = self.cell(source, x, width, align)
        return found

    def lines(self, block: Block, width: float, align: Alignment = Alignment.LEFT) -> list[Line]:
        """Break one piece of text into lines, of like length where it is centred."""
        if not block.text:
            return []
        if align is Alignment.CENTER:
            return self._balanced_lines(block, width)
        style = block.style
        broken = break_lines(printable(block.text), width / style.size, self._measures[style.role])
        return [(line, style) for line in broken]

    def _balanced_lines(self, block: Block, width: float) -> list[Line]:
        """Lines of like length; remembered, for headings and scores are often the same."""
        found = self._balanced.get((block, width))
        if found is None:
            style = block.style
            broken = balance_lines(printable(block.text), width / style.size, self._measures[style.role])
            found = [(line, style) for line in broken]
            if len(self._balanced) < MOST_REMEMBERED:
                self._balanced[block, width] = found
        return found

    def continued(self, one: SetCell) -> SetCell:
        """A merged cell as it is printed again on the next page.

        The mark follows the heading, not its small print; in a centred cell it stands on a line of its own,
        without its brackets where the column is too narrow for them.
        """
        blocks = list(one.source.blocks)
        last = max((index for index, block in enumerate(blocks) if block.style == blocks[0].style), default=-1)
        if last >= 0 and one.align is Alignment.CENTER:
            style = blocks[0].style
            fits = self.width_of(CONTINUED, style.role) * style.size <= one.width - 2 * PAD_X
            blocks.insert(last + 1, Block(CONTINUED if fits else CONTINUED[1:-1], style))
        elif last >= 0:
            blocks[last] = replace(blocks[last], text=blocks[last].text + CONTINUED)
        return self.cell(replace(one.source, blocks=tuple(blocks)), one.x, one.width, one.align)

    def width_of(self, text: str, role: Role) -> float:
        """Width of printable text, in parts of the type size."""
        return self._measures[role][text]

    def _scaled(self, shares: tuple[float, ...]) -> list[float]:
        """Left edges of the columns, and the right edge of the last."""
        edges, scale = [0.0], self._width / sum(shares)
        for share in shares:
            edges.append(edges[-1] + share * scale)
        return edges
