"""Charts on the screen: rendered as SVG in the faces that print them, and where each key lies."""

from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from reportlab.graphics import renderSVG, shapes
from reportlab.graphics.renderSVG import SVGCanvas, transformNode
from reportlab.lib.colors import Color, white

from hospital_assess.application.charts import Caption, Chart, ChartPicture, Region
from hospital_assess.reports.chart import draw_chart, readable_size
from hospital_assess.reports.chart_drawing import Drawing
from hospital_assess.reports.fonts import FALLBACK, SHIPPED, Role, face_name
from hospital_assess.reports.text import printable
from hospital_assess.resources import resource

PIXELS_PER_POINT = 4 / 3
"""A label of 9 points is as large on the screen as the window's small text."""

MARGIN = 9.0
"""Around the chart, in points; paper has its own margins."""

FACES: Mapping[str, tuple[str, str]] = {
    SHIPPED[Role.TITLE]: ("FandolSong", "bold"),
    SHIPPED[Role.HEI]: ("FandolHei", "normal"),
    SHIPPED[Role.SONG]: ("FandolSong", "normal"),
}
"""Family and weight of a file; 宋体 steps in where 黑体 lacks a character, and :data:`LAST` where all do."""
LAST = ("AssessFallbackSerif", "normal")
_TEXT_LOOK = ("font-family", "font-weight", "font-size", "fill")


class SvgPictures:
    """Draws charts for the screen."""

    def picture(self, chart: Chart, width: float, height: float) -> ChartPicture:
        """Draw a chart for a place of this size; larger where its rows would else be squeezed."""
        return chart_svg(chart, width, height)

    def fonts(self) -> Mapping[str, tuple[Path, ...]]:
        """Files of the faces by family; the last one has the characters that the others lack."""
        families = dict.fromkeys(family for family, _ in FACES.values())
        return {family: tuple(resource("fonts", file) for file in (*_files(family), FALLBACK)) for family in families}


def _files(family: str) -> list[str]:
    return [file for file, (own, _) in FACES.items() if own == family]


def chart_svg(chart: Chart, width: float, height: float) -> ChartPicture:
    """Draw a chart in a size in pixels; larger where its rows would else be squeezed."""
    scale, around = PIXELS_PER_POINT, 2 * MARGIN
    drawing = draw_chart(chart, *readable_size(chart, width / scale - around, height / scale - around))
    regions = tuple(
        Region(one.key, (one.x + MARGIN) * scale, (one.y + MARGIN) * scale, one.width * scale, one.height * scale)
        for one in drawing.regions
    )
    return ChartPicture(
        svg=_svg(drawing, chart.caption),
        width=(drawing.width + around) * scale,
        height=(drawing.height + around) * scale,
        regions=regions,
    )


def _svg(drawing: Drawing, caption: Caption) -> str:
    width, height = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    paper = shapes.Rect(0, 0, width, height, fillColor=white, strokeColor=None)
    chart = shapes.Group(*drawing.contents, transform=(1, 0, 0, 1, MARGIN, MARGIN))
    page = shapes.Drawing(width, height, paper, chart, initialFontName=drawing.initialFontName)
    canvas = _Canvas(width, height, caption)
    renderSVG.draw(page, canvas)
    target = StringIO()
    canvas.save(target)
    return target.getvalue()


class _Canvas(SVGCanvas):  # type: ignore[misc]
    """SVG with places and colours as they are.

    reportlab's own has the picture's height and every baseline in whole points, and colours in whole percents.
    """

    def __init__(self, width: float, height: float, caption: Caption) -> None:
        place = {
            "width": f"{width * PIXELS_PER_POINT:.2f}",
            "height": f"{height * PIXELS_PER_POINT:.2f}",
            "viewBox": f"0 0 {width:.2f} {height:.2f}",
            "xml:space": "preserve",
        }
        super().__init__((width, height), svgAttrs=place, fontHacks=_font_styles(), use_fp_str=True)
        self.groupTree.setAttribute("transform", f"translate(0,{height:.2f}) scale(1,-1)")
        for tag, text in (("title", caption.title), ("desc", caption.subtitle)):
            self.svg.getElementsByTagName(tag)[0].firstChild.data = printable(text)

    def setFillColor(self, color: Color | None) -> None:  # noqa: N802
        """Fill with a colour, or not."""
        super().setFillColor(color)
        self.style["fill"] = _shown(color)

    def setStrokeColor(self, color: Color | None) -> None:  # noqa: N802
        """Draw lines in a colour, or not."""
        super().setStrokeColor(color)
        self.style["stroke"] = _shown(color)

    def drawString(self, s: str, x: float, y: float, *, text_anchor: str, **_: object) -> None:  # noqa: N802
        """Set text with its baseline at a height; the screen aligns it, for it may take a smaller size."""
        look = {key: value for key, value in self.style.items() if key in _TEXT_LOOK} | {"text-anchor": text_anchor}
        text = transformNode(self.doc, "text", x=f"{x:.2f}", y=f"{-y:.2f}", transform="scale(1,-1)", **look)
        text.appendChild(self.doc.createTextNode(s))
        self.currGroup.appendChild(text)


def _shown(color: Color | None) -> str:
    return "none" if color is None else f"#{color.hexval()[2:]}"


def _font_styles() -> dict[str, dict[str, str]]:
    """How each face of the drawing is called on the screen."""
    return {
        face_name(resource("fonts", file)): {"family": family, "weight": weight}
        for file, (family, weight) in {**FACES, FALLBACK: LAST}.items()
    }
