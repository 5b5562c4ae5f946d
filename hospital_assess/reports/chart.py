"""A chart drawn once, for paper and screen, and divided where a page cannot hold it."""

from dataclasses import replace
from itertools import count

from hospital_assess.application.charts import BarChart, Chart, HeatMap
from hospital_assess.reports.chart_bars import draw_bars, pages_of_bars
from hospital_assess.reports.chart_drawing import Drawing
from hospital_assess.reports.chart_flow import columns_abreast, flow, gauge_of
from hospital_assess.reports.chart_frame import draw_frame, room_of
from hospital_assess.reports.chart_heat import LEAST_PITCH, draw_heat_map, head_height, least_width, rows_per_page

GROWTH = 20.0
LEAST_WIDTH = 360.0


def draw_chart(chart: Chart, width: float, height: float) -> Drawing:
    """Draw a chart in a size, in points; what is too much for it is squeezed: see :func:`chart_pages`."""
    drawing = Drawing(width, height)
    room = draw_frame(drawing, chart)
    if chart.caption.empty:
        return drawing
    if isinstance(chart, HeatMap):
        draw_heat_map(drawing, chart, room)
    else:
        draw_bars(drawing, chart, room)
    return drawing


def chart_pages(chart: Chart, width: float, height: float) -> tuple[Chart, ...]:
    """The chart in as many as it takes for each to be readable in this size."""
    pages = _pages(chart, width, height)
    if len(pages) == 1:
        return (chart,)
    return tuple(_numbered(page, number, len(pages)) for number, page in enumerate(pages, start=1))


def _pages(chart: Chart, width: float, height: float) -> list[Chart]:
    if chart.caption.empty:
        return [chart]
    room = room_of(chart, width, height)
    if isinstance(chart, BarChart):
        return [replace(chart, panels=panels) for panels in pages_of_bars(chart, room)] or [chart]
    each = rows_per_page(chart, room)
    starts = range(0, len(chart.rows), each)
    return [replace(chart, rows=chart.rows[start : start + each]) for start in starts] or [chart]


def _numbered(chart: Chart, number: int, total: int) -> Chart:
    caption = replace(chart.caption, title=f"{chart.caption.title}（{number}/{total}）")
    return replace(chart, caption=caption)


def readable_size(chart: Chart, width: float, height: float) -> tuple[float, float]:
    """The size, wider or taller where the whole chart would else be squeezed."""
    width = max(width, LEAST_WIDTH, least_width(chart) if isinstance(chart, HeatMap) else gauge_of(chart).least_width)
    if chart.caption.empty:
        return width, height
    if isinstance(chart, HeatMap):
        around = height - room_of(chart, width, height).height
        return width, max(height, around + head_height(chart, width) + LEAST_PITCH * len(chart.rows))
    abreast = columns_abreast(chart, width)
    fits = (
        tall
        for step in count()
        if len(flow(chart, room_of(chart, width, tall := height + step * GROWTH).height)) <= abreast
    )
    return width, next(fits)
