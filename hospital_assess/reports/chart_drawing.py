"""A chart as drawn once: shapes of reportlab, placed from the upper left corner, in points.

Paper and screen are two ways to render the same shapes; see ``chart_paper`` and ``chart_svg``.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain
from typing import Any

from reportlab.graphics import shapes
from reportlab.lib.colors import Color, HexColor

from hospital_assess.application.charts import LineKey, Region, Tone
from hospital_assess.application.sheets import Alignment
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
DASHES = (3, 2)

Segment = tuple[float, float, float, float]
"""Both ends of a line."""
Area = tuple[float, float, float, float]
"""Left and upper edge, width and height of a rectangle."""

_ANCHORS = {Alignment.LEFT: ("start", 0.0), Alignment.CENTER: ("middle", 0.5), Alignment.RIGHT: ("end", 1.0)}
"""What reportlab calls it, and how much of a text stands to the left of the point it is aligned at."""


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
        kept = bisect_left(range(len(text)), True, key=lambda count: width_of(text[:count] + CUT, style) > width)
        text = text[: max(kept - 1, 0)] + CUT
    return text, style


@cache
def _colour(name: str) -> Color:
    return HexColor(name)


class Drawing(shapes.Drawing):  # type: ignore[misc]
    """Shapes in the order in which they are drawn, and the places of the keys."""

    def __init__(self, width: float, height: float) -> None:
        # Any other initial font would be listed in the file without being embedded.
        super().__init__(width, height, initialFontName=shipped_typefaces()[LABEL.role].primary.fontName)
        self._regions: list[Region] = []

    @property
    def regions(self) -> tuple[Region, ...]:
        """Where the keys lie."""
        return tuple(self._regions)

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """Fill a rectangle; ``y`` is its upper edge."""
        self._areas([(x, y, width, height)], fillColor=_colour(fill), strokeColor=None)

    def strokes(self, segments: Iterable[Segment], colour: str, rule: float, *, dashed: bool = False) -> None:
        """Draw straight lines, all as one shape."""
        path = shapes.Path(fillColor=None, strokeColor=_colour(colour), strokeWidth=rule)
        if dashed:
            path.strokeDashArray = DASHES
        for x1, y1, x2, y2 in segments:
            path.moveTo(x1, self.height - y1)
            path.lineTo(x2, self.height - y2)
        if path.operators:
            self.add(path)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        style: Style = LABEL,
        align: Alignment = Alignment.LEFT,
        colour: str = TEXT,
    ) -> None:
        """Set one line of text with its baseline at ``y``; ``x`` is its left end, middle or right end."""
        text = printable(text).replace("\n", " ")
        anchor, reach = _ANCHORS[align]
        look = {"textAnchor": anchor, "fontSize": style.size, "fillColor": _colour(colour)}
        x -= reach * width_of(text, style)
        for run in shipped_typefaces()[style.role].runs(text):
            width, font = run.width * style.size, run.face.fontName
            self.add(shapes.String(x + reach * width, self.height - y, run.shown, fontName=font, **look))
            x += width

    def filled(self, areas: Sequence[Area], tone: Tone) -> None:
        """Draw rectangles in a tone, with its pattern and frame; three shapes for all of them, for speed alone."""
        ink = INKS[tone]
        self._areas(areas, fillColor=_colour(ink.fill), strokeColor=None)
        hatching = chain.from_iterable(_hatching(*area, ink.pattern) for area in areas)
        self.strokes(hatching, ink.pattern_colour, HATCH_RULE)
        self._areas(areas, fillColor=None, strokeColor=_colour(MUTED), strokeWidth=FRAME_RULE)

    def region(self, key: LineKey, x: float, y: float, width: float, height: float) -> None:
        """Let a key lie in a rectangle."""
        self._regions.append(Region(key, x, y, width, height))

    def _areas(self, areas: Iterable[Area], **look: Any) -> None:
        path = shapes.Path(**look)
        for x, y, width, height in areas:
            left, right, upper, lower = x, x + width, self.height - y, self.height - y - height
            path.moveTo(left, lower)
            path.lineTo(right, lower)
            path.lineTo(right, upper)
            path.lineTo(left, upper)
            path.closePath()
        self.add(path)


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
