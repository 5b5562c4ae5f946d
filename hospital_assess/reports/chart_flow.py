"""Panels of bars in columns: as few columns as hold them, and all about as tall."""

from collections.abc import Sequence
from dataclasses import replace

from hospital_assess.application.charts import BarChart, BarPanel
from hospital_assess.domain.frozen import frozen

TITLE_HEIGHT = 18.0
PANEL_GAP = 8.0
COLUMN_GAP = 22.0
CONTINUED = "（续）"

Column = tuple[BarPanel, ...]


@frozen
class Gauge:
    """Measures of one kind of bar chart, in points."""

    least_pitch: float
    most_pitch: float
    least_width: float


SINGLE = Gauge(14, 26, 215)
PAIRED = Gauge(27, 46, 330)
STACKED = Gauge(29, 42, 480)


def gauge_of(chart: BarChart) -> Gauge:
    """What a chart's rows need."""
    if chart.is_stacked:
        return STACKED
    rows = (row for panel in chart.panels for row in panel.rows)
    return PAIRED if any(len(row.bars) > 1 for row in rows) else SINGLE


def columns_abreast(chart: BarChart, width: float) -> int:
    """How many columns stand side by side."""
    return max(1, int((width + COLUMN_GAP) // (gauge_of(chart).least_width + COLUMN_GAP)))


def height_of(panel: BarPanel, pitch: float) -> float:
    """Height of a panel, heading included."""
    return len(panel.rows) * pitch + (TITLE_HEIGHT if panel.title else 0.0)


def column_height(column: Sequence[BarPanel], pitch: float) -> float:
    """Height of panels one below the other."""
    return sum(height_of(panel, pitch) for panel in column) + PANEL_GAP * (len(column) - 1)


def pitch_of(columns: Sequence[Column], gauge: Gauge, height: float) -> float:
    """Height of a row, so that the tallest column fills the height, within what looks well."""
    pitches = (
        (height - column_height(column, 0)) / sum(len(panel.rows) for panel in column) for column in columns if column
    )
    return min(gauge.most_pitch, *pitches, gauge.most_pitch)


def flow(chart: BarChart, height: float) -> list[Column]:
    """Put the panels into columns; a panel is divided only where it is taller than a column."""
    pitch = gauge_of(chart).least_pitch
    panels = [part for panel in chart.panels for part in _divided(panel, height, pitch)]
    count = len(_filled(panels, height, pitch))
    limit = column_height(panels, pitch) / max(1, count)
    while len(found := _filled(panels, min(limit, height), pitch)) > count:
        limit += pitch / 2
    return found


def _divided(panel: BarPanel, height: float, pitch: float) -> list[BarPanel]:
    most = max(1, int((height - TITLE_HEIGHT) // pitch))
    starts = range(0, len(panel.rows), most)
    if len(starts) < 2:
        return [panel]
    return [
        replace(panel, title=panel.title + (CONTINUED if start else ""), rows=panel.rows[start : start + most])
        for start in starts
    ]


def _filled(panels: Sequence[BarPanel], limit: float, pitch: float) -> list[Column]:
    columns: list[Column] = []
    for panel in panels:
        if columns and column_height((*columns[-1], panel), pitch) <= limit:
            columns[-1] = (*columns[-1], panel)
        else:
            columns.append((panel,))
    return columns
