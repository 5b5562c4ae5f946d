"""One page of a table on paper: one text object and one path a row."""

from collections.abc import Iterator

from hospital_assess.application.sheets import Alignment
from hospital_assess.reports.document import Document, TextOperators, baseline
from hospital_assess.reports.table import SMALL, Vertical
from hospital_assess.reports.table_measure import PAD_X, PAD_Y, SetCell, SetRow
from hospital_assess.reports.table_pages import TablePage

INNER_RULE = 0.5
OUTER_RULE = 1.0

Rule = tuple[float, float, float, float]


class TableDrawing:
    """Draws pages of one table.

    Args:
        left: Left edge of the table on paper.
        width: Of the table.
    """

    def __init__(self, document: Document, header: SetRow, left: float, width: float) -> None:
        self._document = document
        self._header = header
        self._left = left
        self._width = width

    def draw(self, page: TablePage, top: float) -> None:
        """Draw one page of the table, its upper edge at ``top``."""
        body = top - self._header.height
        self._row(self._header, top, body, {})
        for index, row in enumerate(page.rows):
            upper, lower = body - page.tops[index], body - page.bottom_of(index)
            begun = {one.cell.x: (one.cell, body - page.bottom_of(one.last)) for one in page.merged_at(index)}
            self._row(row, upper, lower, begun)
            if row.source.bookmark:
                self._document.bookmark(row.source.bookmark, 1, upper)
        self._rules(page, top, body)

    def _row(self, row: SetRow, upper: float, lower: float, begun: dict[float, tuple[SetCell, float]]) -> None:
        """Set a row from left to right, so that it is read aloud and copied in this order.

        Args:
            row: The row.
            upper: Its upper edge.
            lower: Its lower edge.
            begun: The merged cells that begin in it, with their lower edges, by their left edges.
        """
        operators = self._document.operators()
        for one in row.cells:
            if not one.source.merge:
                self._cell(operators, one, upper, lower)
            elif one.x in begun:
                merged, bottom = begun[one.x]
                self._cell(operators, merged, upper, bottom)
        self._document.write(operators)

    def _cell(self, operators: TextOperators, one: SetCell, upper: float, lower: float) -> None:
        """Set the lines of one cell."""
        y = upper - PAD_Y - _drop(one, upper - lower)
        x = self._left + self._anchor(one)
        for text, style in one.lines:
            offset = self._document.offset(text, style, one.align)
            operators.line(x - offset, baseline(y, style), text, style)
            y -= style.leading
        if one.source.footnote:
            x = self._left + one.x + one.width - PAD_X
            offset = self._document.offset(one.source.footnote, SMALL, Alignment.RIGHT)
            operators.line(x - offset, lower + PAD_Y + 1, one.source.footnote, SMALL)

    def _anchor(self, one: SetCell) -> float:
        """Where the lines of a cell are aligned, from the left edge of the table."""
        if one.align is Alignment.LEFT:
            return one.x + PAD_X
        return one.x + (one.width / 2 if one.align is Alignment.CENTER else one.width - PAD_X)

    def _rules(self, page: TablePage, top: float, body: float) -> None:
        """Draw the grid: thin within, thick around and where a part is ruled off."""
        self._write_rules(self._grid(page, body, top), INNER_RULE)
        closed = sum(not row.source.is_open for row in page.rows)
        bottom = body - (page.bottom_of(closed - 1) if closed else page.bottom)
        self._document.box(self._left, bottom, self._width, top - bottom, OUTER_RULE)
        thick = [body - page.tops[index] for index, row in enumerate(page.rows) if row.source.is_ruled_off]
        self._write_rules(((0.0, y, self._width, y) for y in thick), OUTER_RULE)

    def _write_rules(self, rules: Iterator[Rule], thickness: float) -> None:
        left = self._left
        paths = [f"{left + x1:.2f} {y1:.2f} m {left + x2:.2f} {y2:.2f} l" for x1, y1, x2, y2 in rules]
        if paths:
            self._document.write(f"{thickness:g} w {' '.join(paths)} S")

    def _grid(self, page: TablePage, body: float, top: float) -> Iterator[Rule]:
        yield from _uprights(self._header, top, body)
        if page.rows:
            yield 0.0, body, self._width, body
        last = sum(not row.source.is_open for row in page.rows) - 1
        ends = {(merged.cell.x, merged.last) for merged in page.merged}
        for index, row in enumerate(page.rows[: last + 1]):
            lower = body - page.bottom_of(index)
            yield from _uprights(row, body - page.tops[index], lower)
            if index < last:
                yield from _floor(row, index, ends, lower)


def _uprights(row: SetRow, upper: float, lower: float) -> Iterator[Rule]:
    """Lines between the cells of a row."""
    return ((one.x, upper, one.x, lower) for one in row.cells if one.x > 0)


def _floor(row: SetRow, index: int, ends: set[tuple[float, int]], y: float) -> Iterator[Rule]:
    """The line below a row, open below merged cells that go on; neighbours are joined to one stroke."""
    start: float | None = None
    edge = 0.0
    for one in row.cells:
        is_closed = not one.source.merge or (one.x, index) in ends
        if is_closed and start is None:
            start = one.x
        if not is_closed and start is not None:
            yield start, y, one.x, y
            start = None
        edge = one.x + one.width
    if start is not None:
        yield start, y, edge, y


def _drop(one: SetCell, height: float) -> float:
    """How far the lines stand below the top of their cell."""
    if one.vertical is Vertical.TOP:
        return 0.0
    spare = max(0.0, height - one.height)
    return spare / 2 if one.vertical is Vertical.MIDDLE else spare
