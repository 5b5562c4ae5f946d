"""Charts on the screen: the marks as SVG in the faces that print them, and where each key lies.

reportlab's own SVG writer takes seven times as long and as much for a heat map, measured, and knows no second face.
"""

from collections.abc import Mapping
from html import escape
from pathlib import Path

from hospital_assess.application.charts import Chart, ChartPicture, Region
from hospital_assess.application.sheets import Alignment
from hospital_assess.reports.chart import draw_chart, readable_size
from hospital_assess.reports.chart_drawing import Box, Drawing, Mark, Strokes, Words
from hospital_assess.reports.fonts import FALLBACK, SHIPPED, Role
from hospital_assess.resources import resource

PIXELS_PER_POINT = 4 / 3
"""A label of 9 points is as large on the screen as the window's small text."""

MARGIN = 9.0
"""Around the chart, in points; paper has its own margins."""

FAMILIES: Mapping[Role, tuple[str, str]] = {
    Role.TITLE: ("FandolSong", "bold"),
    Role.HEI: ("FandolHei", "normal"),
}
_ANCHORS = {Alignment.LEFT: "start", Alignment.CENTER: "middle", Alignment.RIGHT: "end"}


class SvgPictures:
    """Draws charts for the screen."""

    def picture(self, chart: Chart, width: float, height: float) -> ChartPicture:
        """Draw a chart for a place of this size; larger where its rows would else be squeezed."""
        return chart_svg(chart, width, height)

    def fonts(self) -> Mapping[str, tuple[Path, ...]]:
        """Files of the faces by family; the last one has the characters that the others lack."""
        fallback = resource("fonts", FALLBACK)
        return {family: (resource("fonts", SHIPPED[role]), fallback) for role, (family, _) in FAMILIES.items()}


def chart_svg(chart: Chart, width: float, height: float) -> ChartPicture:
    """Draw a chart in a size in pixels; larger where its rows would else be squeezed."""
    scale, around = PIXELS_PER_POINT, 2 * MARGIN
    drawing = draw_chart(chart, *readable_size(chart, width / scale - around, height / scale - around))
    regions = tuple(
        Region(one.key, (one.x + MARGIN) * scale, (one.y + MARGIN) * scale, one.width * scale, one.height * scale)
        for one in drawing.regions
    )
    return ChartPicture(
        svg=_svg(drawing, chart.caption.title),
        width=(drawing.width + around) * scale,
        height=(drawing.height + around) * scale,
        regions=regions,
    )


def _svg(drawing: Drawing, title: str) -> str:
    width, height = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    place = f"{-MARGIN:g} {-MARGIN:g} {width:.2f} {height:.2f}"
    size = f'width="{width * PIXELS_PER_POINT:.2f}" height="{height * PIXELS_PER_POINT:.2f}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" xml:space="preserve" {size} viewBox="{place}">'
    paper = f'<rect x="{-MARGIN:g}" y="{-MARGIN:g}" width="{width:.2f}" height="{height:.2f}" fill="#ffffff"/>'
    return "\n".join((head, f"<title>{escape(title)}</title>", paper, *map(_element, drawing.marks), "</svg>\n"))


def _element(mark: Mark) -> str:
    match mark:
        case Box():
            return _box(mark)
        case Strokes():
            return _strokes(mark)
        case Words():
            return _words(mark)


def _box(mark: Box) -> str:
    place = f'x="{mark.x:.2f}" y="{mark.y:.2f}" width="{mark.width:.2f}" height="{mark.height:.2f}"'
    frame = f' stroke="{mark.line}" stroke-width="{mark.rule:g}"' if mark.line else ""
    return f'<rect {place} fill="{mark.fill or "none"}"{frame}/>'


def _strokes(mark: Strokes) -> str:
    path = "".join(f"M{x1:.2f} {y1:.2f}L{x2:.2f} {y2:.2f}" for x1, y1, x2, y2 in mark.segments)
    dashes = ' stroke-dasharray="3,2"' if mark.dashed else ""
    return f'<path d="{path}" fill="none" stroke="{mark.colour}" stroke-width="{mark.rule:g}"{dashes}/>'


def _words(mark: Words) -> str:
    family, weight = FAMILIES[mark.style.role]
    font = f'font-family="{family}" font-weight="{weight}" font-size="{mark.style.size:g}"'
    place = f'x="{mark.x:.2f}" y="{mark.y:.2f}" text-anchor="{_ANCHORS[mark.align]}"'
    return f'<text {place} {font} fill="{mark.colour}">{escape(mark.text)}</text>'
