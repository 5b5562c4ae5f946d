"""The measure of official papers, GB/T 9704-2012: 22 lines of 28 characters, and text set on that grid.

The 28 characters of 16 pt stand a little closer than their own width, so that they fill 156 mm exactly. A line that
is not the last of its paragraph is stretched to the margin, as Word does.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.document import MM, Paper
from hospital_assess.reports.fonts import Role, Typeface
from hospital_assess.reports.text import Measure, balance_lines, break_lines, printable

CHARACTERS = 28
LINES = 22
TOP_MM, BOTTOM_MM, LEFT_MM, RIGHT_MM = 37, 35, 28, 26
TEXT_WIDTH = 156 * MM
TEXT_HEIGHT = 225 * MM
PITCH = TEXT_WIDTH / CHARACTERS
LEADING = TEXT_HEIGHT / LINES
BODY_SIZE = 16.0
TITLE_SIZE = 22.0
TRACKING = PITCH - BODY_SIZE
INDENT = 2
MOST_STRETCH = 4.5
"""Cells that a line may be stretched by; one that lacks more, before a very long word, is left ragged."""

A4_OFFICIAL = Paper(210 * MM, 297 * MM, LEFT_MM * MM, TOP_MM * MM, BOTTOM_MM * MM)
_ROUNDING = 1e-6
_WORDS = re.compile(r"[!-~]+|[^!-~]+")


@frozen
class GridLine:
    """One line of the grid.

    Attributes:
        x: Left end, in points from the margin.
        tracking: Added behind every character, in points.
        stretch: Added behind every ideograph and behind every Latin word or number, so that the line is full.
        keeps: Stands on the page of the next line.
        bookmark: Entry in the outline that leads here.
        level: Of that entry.
    """

    text: str = ""
    role: Role = Role.FANG
    size: float = BODY_SIZE
    x: float = 0.0
    tracking: float = TRACKING
    stretch: float = 0.0
    keeps: bool = False
    bookmark: str = ""
    level: int = 0


class GridMeasure(Measure):
    """Widths of one typeface in cells of the grid: an ideograph is 1 wide."""

    def __init__(self, face: Typeface) -> None:
        super().__init__(face)
        self._grid_face = face

    def __missing__(self, piece: str) -> float:
        if len(piece) != 1:
            return sum(map(self.__getitem__, piece))
        width = self[piece] = (self._grid_face.glyph(piece).width * BODY_SIZE + TRACKING) / PITCH
        return width


class GridSetter:
    """Breaks paragraphs into lines of the grid."""

    def __init__(self, grid: Mapping[Role, GridMeasure], plain: Mapping[Role, Measure]) -> None:
        self._grid = grid
        self._plain = plain

    def width_of(self, text: str) -> float:
        """Width of body text, in cells."""
        return self._grid[Role.FANG][printable(text)]

    def paragraph(self, text: str, role: Role = Role.FANG, *, indent: int = INDENT) -> list[GridLine]:
        """A paragraph whose first line is indented, stretched to the margin."""
        measure = self._grid[role]
        shown = "\u3000" * indent + printable(text)
        lines = break_lines(shown, CHARACTERS + _ROUNDING, measure)
        found = []
        for index, line in enumerate(lines):
            start = indent if index == 0 else 0
            bare = line[start:]
            is_last = index == len(lines) - 1
            stretch = 0.0 if is_last else _stretch(bare, CHARACTERS - start, measure)
            found.append(GridLine(bare, role, x=start * PITCH, stretch=stretch))
        return found

    def pieces(self, line: GridLine) -> Iterator[tuple[float, str, float]]:
        """The line in pieces of even spacing: where each begins, its text, what is added behind its characters."""
        if not line.stretch:
            yield line.x, line.text, line.tracking
            return
        x, measure = line.x, self._grid[line.role]
        for piece in _WORDS.findall(line.text):
            is_word = _is_word(piece)
            yield x, piece, line.tracking + (0.0 if is_word else line.stretch)
            x += measure[piece] * PITCH + line.stretch * (1 if is_word else len(piece))

    def hanging(self, lead: str, text: str, start: float) -> list[GridLine]:
        """A text whose further lines stand below its first character, as the names of annexes do.

        Args:
            lead: What stands before its first character.
            start: Where the lead begins, in cells.
        """
        measure = self._grid[Role.FANG]
        left = start + measure[lead]
        first, *rest = break_lines(printable(text), CHARACTERS - left + _ROUNDING, measure)
        return [GridLine(lead + first, x=start * PITCH), *(GridLine(line, x=left * PITCH) for line in rest)]

    def centred(self, text: str, role: Role, size: float) -> list[GridLine]:
        """A heading in the middle, on lines of about the same length."""
        measure = self._plain[role]
        lines = balance_lines(printable(text), TEXT_WIDTH / size, measure)
        middle = [(TEXT_WIDTH - measure[line] * size) / 2 for line in lines]
        return [GridLine(line, role, size, x, tracking=0.0) for line, x in zip(lines, middle, strict=True)]


def _stretch(line: str, cells: float, measure: Measure) -> float:
    """What every gap of a line takes, so that it ends at the margin."""
    gaps = sum(1 if _is_word(piece) else len(piece) for piece in _WORDS.findall(line)) - 1
    lacking = cells - measure[line]
    return lacking * PITCH / gaps if gaps > 0 and 0 < lacking <= MOST_STRETCH else 0.0


def _is_word(piece: str) -> bool:
    return "!" <= piece[0] <= "~"


def grid_pages(lines: Iterable[GridLine], count: int = LINES) -> list[list[GridLine]]:
    """Fill pages; lines that keep with the next one go over together, as long as a page holds them."""
    pages: list[list[GridLine]] = [[]]
    for chain in _chains(lines, count):
        if pages[-1] and len(pages[-1]) + len(chain) > count:
            pages.append([])
        pages[-1] += chain
    return pages


def _chains(lines: Iterable[GridLine], count: int) -> Iterator[list[GridLine]]:
    """Lines with those that stand on their page."""
    chain: list[GridLine] = []
    for line in lines:
        chain.append(line)
        if not line.keeps or len(chain) == count:
            yield chain
            chain = []
    if chain:
        yield chain


def kept(lines: Iterable[GridLine]) -> list[GridLine]:
    """The lines, each of which stands on the page of the next."""
    return [replace(line, keeps=True) for line in lines]
