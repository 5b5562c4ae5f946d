"""A chart as drawn once: boxes, strokes and words from the upper left corner, in points.

Paper and screen are two ways to write the same marks; see ``chart_paper`` and ``chart_svg``.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from hospital_assess.application.charts import LineKey, Region, Tone
from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.chart_inks import INKS, MUTED, TEXT, Pattern
from hospital_assess.reports.fonts import Role, shipped_typefaces
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import Measure, printable

LABEL = Style(Role.HEI, size=9, leading=12)
SMALLEST = 6.0
CUT = "…"
HATCH_GAP = 3.6
HATCH_RULE = 0.6
FRAME_RULE = 0.5

Segment = tuple[float, float, float, float]


@frozen
class Box:
    """A rectangle; an empty colour leaves its inside or its frame away."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    line: str = ""
    rule: float = FRAME_RULE


@frozen
class Strokes:
    """Straight lines of one kind."""

    segments: tuple[Segment, ...]
    colour: str
    rule: float
    dashed: bool = False


@frozen
class Words:
    """One line of printable text; ``x`` is its left end, middle or right end, ``y`` its baseline."""

    x: float
    y: float
    text: str
    style: Style
    align: Alignment
    colour: str


Mark = Box | Strokes | Words


@cache
def measure(role: Role) -> Measure:
    """Widths in a face of the charts."""
    return Measure(shipped_typefaces()[role])


def width_of(text: str, style: Style = LABEL) -> float:
    """Width of a text as it is printed."""
    return measure(style.role)[printable(text)] * style.size


def widest(texts: Iterable[str], style: Style = LABEL) -> float:
    """Width of the widest of some texts; 0 for none."""
    return max((width_of(text, style) for text in texts), default=0.0)


def fitted(text: str, width: float, style: Style = LABEL) -> tuple[str, Style]:
    """The text in a type size at which it fits, cut where even the smallest is too wide."""
    text = printable(text).replace("\n", " ")
    natural = width_of(text, style)
    if natural <= width:
        return text, style
    style = replace(style, size=max(SMALLEST, style.size * width / natural))
    if width_of(text, style) > width + 0.01:
        while text and width_of(text + CUT, style) > width:
            text = text[:-1]
        text += CUT
    return text, style


class Drawing:
    """Marks in the order in which they are drawn, and the places of the keys."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.marks: list[Mark] = []
        self.regions: list[Region] = []

    def box(self, x: float, y: float, width: float, height: float, *, fill: str = "", line: str = "") -> None:
        """Draw a rectangle; ``y`` is its upper edge."""
        self.marks.append(Box(x, y, width, height, fill, line))

    def strokes(self, segments: Iterable[Segment], colour: str, rule: float, *, dashed: bool = False) -> None:
        """Draw straight lines."""
        if found := tuple(segments):
            self.marks.append(Strokes(found, colour, rule, dashed))

    def words(
        self,
        x: float,
        y: float,
        text: str,
        style: Style = LABEL,
        align: Alignment = Alignment.LEFT,
        colour: str = TEXT,
    ) -> None:
        """Set one line of text with its baseline at ``y``."""
        if text:
            self.marks.append(Words(x, y, printable(text).replace("\n", " "), style, align, colour))

    def filled(self, x: float, y: float, width: float, height: float, tone: Tone) -> None:
        """Draw a rectangle in a tone, with its pattern and frame."""
        ink = INKS[tone]
        self.marks.append(Box(x, y, width, height, ink.fill))
        self.strokes(_hatching(x, y, width, height, ink.pattern), ink.pattern_colour, HATCH_RULE)
        self.marks.append(Box(x, y, width, height, "", MUTED))

    def region(self, key: LineKey, x: float, y: float, width: float, height: float) -> None:
        """Let a key lie in a rectangle."""
        self.regions.append(Region(key, x, y, width, height))


def middle(y: float, height: float, style: Style = LABEL) -> float:
    """Baseline of a line of text in the middle of a height; Chinese glyphs reach from −0.12 to 0.88."""
    return y + height / 2 + 0.36 * style.size


def _hatching(x: float, y: float, width: float, height: float, pattern: Pattern) -> Iterable[Segment]:
    if pattern in (Pattern.RISING, Pattern.CROSSED):
        for x1, y1, x2, y2 in _diagonals(width, height):
            yield x + x1, y + y1, x + x2, y + y2
    if pattern is Pattern.CROSSED:
        for x1, y1, x2, y2 in _diagonals(width, height):
            yield x + width - x1, y + y1, x + width - x2, y + y2
    if pattern is Pattern.UPRIGHT:
        count = max(1, int(width / HATCH_GAP))
        for index in range(1, count):
            place = x + index * width / count
            yield place, y, place, y + height


def _diagonals(width: float, height: float) -> Iterable[Segment]:
    """Lines at 45 degrees within a rectangle."""
    gap = HATCH_GAP * 2**0.5
    offset = gap
    while offset < width + height:
        yield min(offset, width), max(0.0, offset - width), max(0.0, offset - height), min(offset, height)
        offset += gap
