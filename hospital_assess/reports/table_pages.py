"""Which row stands on which page.

Rows follow each other; a row goes to the next page whole, together with the rows that keep with it. Only a row
taller than a page is split. A merged cell that crosses a page is printed again, marked as continued.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.table import Cell, Row, Vertical
from hospital_assess.reports.table_measure import SetCell, SetRow, Setter

# A merged text taller than this part of a page would leave its rows no room: it is set as a cell of its first row.
LARGEST_MERGED = 0.6
# A row that must be split starts on the page at hand if at least this part of a page is left.
LEAST_START = 0.25
TOLERANCE = 0.01


@dataclass(slots=True)
class Merged:
    """A merged cell on one page: rows ``first`` to ``last``."""

    cell: SetCell
    first: int
    last: int
    top: float

    @property
    def bottom(self) -> float:
        """Where its text ends."""
        return self.top + self.cell.height


@dataclass(slots=True)
class TablePage:
    """The rows on one page, measured from the top of the table's body on that page.

    Attributes:
        room: Height of the page's body.
        tops: Upper edge of every row.
        bottom: Lower edge of the last row.
    """

    room: float
    rows: list[SetRow] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    bottom: float = 0.0

    def merged_at(self, index: int) -> list[Merged]:
        """The merged cells that begin in a row."""
        return [merged for merged in self.merged if merged.first == index]

    def bottom_of(self, index: int) -> float:
        """Lower edge of a row."""
        return self.tops[index + 1] if index + 1 < len(self.tops) else self.bottom


@frozen
class _Cursor:
    """How far a page is filled.

    Attributes:
        bottom: Lower edge of the last row as far as its own cells need it.
        open: Merged cells of the last row, with the bottom of their text, by their left edge.
    """

    bottom: float = 0.0
    open: tuple[tuple[float, str, float], ...] = ()

    def closed(self, going_on: Iterable[tuple[float, str]] = ()) -> float:
        """Lower edge of the last row, once the merged cells that end there have their room."""
        held = set(going_on)
        ends = (end for x, mark, end in self.open if (x, mark) not in held)
        return max((self.bottom, *ends))


class Paginator:
    """Fills pages with rows.

    Args:
        first_room: Height for rows on the first page, below the headings.
        room: The same on the other pages.
    """

    def __init__(self, setter: Setter, first_room: float, room: float) -> None:
        self._setter = setter
        self._room = room
        self._running: dict[float, SetCell] = {}
        self._cursor = _Cursor()
        self.pages = [TablePage(first_room)]

    def fill(self, rows: Iterable[Row]) -> list[TablePage]:
        """Lay out all rows."""
        for chain in _chains(self._unmerged(map(self._setter.row, rows))):
            self._place(chain)
        self._close_page()
        return self.pages

    def _unmerged(self, rows: Iterable[SetRow]) -> Iterator[SetRow]:
        """Take merged texts that are too tall for a page as cells of their first row."""
        too_tall: set[str] = set()
        for row in rows:
            marks = {one.source.merge for one in row.cells if one.source.merge}
            new = {
                one.source.merge for one in row.cells if one.source.merge and one.height > LARGEST_MERGED * self._room
            }
            if not marks & (too_tall | new):
                yield row
                continue
            yield self._setter.row(_without_merging(row.source, new - too_tall, too_tall))
            too_tall |= new

    def _place(self, chain: list[SetRow]) -> None:
        """Put rows that keep together on a page; where no page holds them, the first one goes its own way."""
        while chain:
            if self._fits(self._cursor, chain, self.pages[-1].room):
                self._add_all(chain)
                return
            if self._fits(_Cursor(), chain, self._room):
                self._turn_page()
                self._add_all(chain)
                return
            self._place_alone(chain[0])
            chain = chain[1:]

    def _place_alone(self, row: SetRow) -> None:
        """Put a row on a page, or its parts on as many as it takes."""
        if self._fits(_Cursor(), [row], self._room):
            if not self._fits(self._cursor, [row], self.pages[-1].room):
                self._turn_page()
            self._add(row)
            return
        if self.pages[-1].rows and self._left() < self._least_start(row):
            self._turn_page()
        while row.height > self._left() + TOLERANCE:
            head, row = row.split(self._left())
            self._add(head)
            self._turn_page()
        self._add(row)

    def _least_start(self, row: SetRow) -> float:
        """Height worth beginning a split row in; its merged cells must have room too."""
        merged = (self._shown(one).height for one in row.cells if one.source.merge)
        return max((LEAST_START * self._room, *merged))

    def _left(self) -> float:
        return self.pages[-1].room - self._cursor.closed()

    def _fits(self, cursor: _Cursor, rows: list[SetRow], room: float) -> bool:
        for row in rows:
            cursor = self._after(cursor, row)
        return cursor.closed() <= room + TOLERANCE

    def _after(self, cursor: _Cursor, row: SetRow) -> _Cursor:
        """Where the page ends with one more row."""
        merged = [one for one in row.cells if one.source.merge]
        top = cursor.closed((one.x, one.source.merge) for one in merged)
        known = {(x, mark): end for x, mark, end in cursor.open}
        ends = []
        for one in merged:
            place = (one.x, one.source.merge)
            ends.append((*place, known[place] if place in known else top + self._shown(one).height))
        return _Cursor(top + row.height, tuple(ends))

    def _shown(self, one: SetCell) -> SetCell:
        """A merged cell as it stands at the head of a page or where it begins."""
        begun = self._running.get(one.x)
        if begun is None or begun.source.merge != one.source.merge:
            return one
        return self._setter.continued(begun)

    def _add_all(self, rows: list[SetRow]) -> None:
        for row in rows:
            self._add(row)

    def _add(self, row: SetRow) -> None:
        page, before = self.pages[-1], self._cursor
        after = self._after(before, row)
        page.rows.append(row)
        page.tops.append(after.bottom - row.height)
        index = len(page.rows) - 1
        for one in row.cells:
            if one.source.merge:
                self._merge(page, index, one)
        self._running = {one.x: self._running.get(one.x, one) for one in row.cells if one.source.merge}
        self._cursor = after

    def _merge(self, page: TablePage, index: int, one: SetCell) -> None:
        """Let a merged cell begin or go on."""
        for merged in reversed(page.merged):
            if merged.last == index - 1 and (merged.cell.x, merged.cell.source.merge) == (
                one.x,
                one.source.merge,
            ):
                merged.last = index
                return
        page.merged.append(Merged(self._shown(one), index, index, page.tops[index]))
        begun = self._running.get(one.x)
        if begun is None or begun.source.merge != one.source.merge:
            self._running[one.x] = one

    def _turn_page(self) -> None:
        self._close_page()
        self.pages.append(TablePage(self._room))
        self._cursor = _Cursor()

    def _close_page(self) -> None:
        self.pages[-1].bottom = self._cursor.closed()


def _chains(rows: Iterable[SetRow]) -> Iterator[list[SetRow]]:
    """Rows with those that keep with them."""
    chain: list[SetRow] = []
    for row in rows:
        if chain and not row.source.keep_with_previous:
            yield chain
            chain = []
        chain.append(row)
    if chain:
        yield chain


def _without_merging(row: Row, new: set[str], old: set[str]) -> Row:
    """The row with its tall merged texts as ordinary cells, empty where they began in an earlier row."""

    def changed(one: Cell) -> Cell:
        if one.merge in old:
            return replace(one, merge="", blocks=())
        return replace(one, merge="", vertical=Vertical.TOP) if one.merge in new else one

    return replace(row, cells=tuple(map(changed, row.cells)))
