"""Bars on a drawing: name, bar and figure in one row, so that no axis has to be read."""

from collections.abc import Sequence
from itertools import pairwise

from hospital_assess.application.charts import Bar, BarChart, BarPanel, BarRow
from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.chart_drawing import Drawing, fitted, middle, widest, width_of
from hospital_assess.reports.chart_flow import (
    COLUMN_GAP,
    PANEL_GAP,
    TITLE_HEIGHT,
    Column,
    columns_abreast,
    flow,
    gauge_of,
    pitch_of,
)
from hospital_assess.reports.chart_frame import Room
from hospital_assess.reports.chart_inks import FAINT, INKS, MUTED, PAPER, TEXT
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.table import Style

HEADING = Style(Role.HEI, size=10.5, leading=14)
SMALL = Style(Role.HEI, size=8, leading=10)
PAD = 5.0
MOST_LABEL, MOST_ASIDE = 0.34, 0.3
THICKEST = 15.0
_PUSHES = 30
"""Rounds in which labels push each other apart; every round leaves less than half of what touches."""


@frozen
class _Lanes:
    """Where things stand across a column.

    Attributes:
        label: Left edge of the names.
        plot: Left edge of the bars.
        length: Of a full bar.
        right: Right edge of the column.
    """

    left: float
    label: float
    plot: float
    length: float
    right: float


def draw_bars(drawing: Drawing, chart: BarChart, room: Room) -> None:
    """Draw the panels, column by column."""
    columns = flow(chart, room.height)
    pitch = pitch_of(columns, gauge_of(chart), room.height)
    count = max(len(columns), 1)
    width = (room.width - COLUMN_GAP * (count - 1)) / count
    for index, column in enumerate(columns):
        left = index * (width + COLUMN_GAP)
        _Column(drawing, chart, _lanes(chart, left, width), pitch).draw(column, room.top)


def pages_of_bars(chart: BarChart, room: Room) -> list[tuple[BarPanel, ...]]:
    """The panels of each page."""
    columns, abreast = flow(chart, room.height), columns_abreast(chart, room.width)
    starts = range(0, len(columns), abreast)
    return [tuple(panel for column in columns[start : start + abreast] for panel in column) for start in starts]


def _lanes(chart: BarChart, left: float, width: float) -> _Lanes:
    rows = [row for panel in chart.panels for row in panel.rows]
    mark = widest(row.mark for row in rows)
    label = min(widest(row.label for row in rows), MOST_LABEL * width)
    aside = min(widest(row.aside for row in rows), MOST_ASIDE * width)
    shown = 0.0 if chart.is_stacked else widest(bar.shown for row in rows for bar in row.bars) + PAD
    label_left = left + (mark + PAD if mark else 2)
    plot = label_left + label + PAD
    right = left + width
    return _Lanes(left, label_left, plot, max(20.0, right - plot - shown - (aside + PAD if aside else 0)), right)


class _Column:
    """One column of panels."""

    def __init__(self, drawing: Drawing, chart: BarChart, lanes: _Lanes, pitch: float) -> None:
        self._drawing = drawing
        self._chart = chart
        self._lanes = lanes
        self._pitch = pitch

    def draw(self, panels: Column, top: float) -> None:
        """Draw panels one below the other."""
        for panel in panels:
            if panel.title:
                self._draw_title(panel.title, top)
                top += TITLE_HEIGHT
            self._draw_panel(panel, top)
            top += len(panel.rows) * self._pitch + PANEL_GAP

    def _draw_title(self, title: str, top: float) -> None:
        lanes = self._lanes
        room = lanes.plot - lanes.left + (0.45 * lanes.length if self._chart.thresholds else lanes.length)
        text, style = fitted(title, room, HEADING)
        self._drawing.words(lanes.left, middle(top, TITLE_HEIGHT, style), text, style)

    def _draw_panel(self, panel: BarPanel, top: float) -> None:
        drawing, lanes, height = self._drawing, self._lanes, len(panel.rows) * self._pitch
        if not panel.rows:
            return
        drawing.strokes([(lanes.left, top, lanes.right, top)], FAINT, 0.5)
        self._draw_thresholds(panel, top, height)
        for index, row in enumerate(panel.rows):
            self._draw_row(row, top + index * self._pitch)
        drawing.strokes([(lanes.plot, top, lanes.plot, top + height)], TEXT, 0.8)

    def _draw_thresholds(self, panel: BarPanel, top: float, height: float) -> None:
        scale = self._lanes.length / float(panel.rows[0].full)
        marks = sorted(self._chart.thresholds, key=lambda one: one.value)
        places = [self._lanes.plot + float(one.value) * scale for one in marks]
        named = widest((one.label + one.shown for one in marks), SMALL) + PAD
        is_roomy = all(right - left > named for left, right in pairwise(places))
        texts = [f"{one.label}{one.shown}" if is_roomy else one.shown for one in marks]
        for x, shown, text in zip(places, moved_apart(places, widest(texts, SMALL) + 2), texts, strict=True):
            self._drawing.strokes([(x, top, x, top + height)], MUTED, 0.5, dashed=True)
            self._drawing.words(shown, top - 3, text, SMALL, Alignment.CENTER, MUTED)

    def _draw_row(self, row: BarRow, top: float) -> None:
        drawing, lanes, pitch = self._drawing, self._lanes, self._pitch
        drawing.strokes([(lanes.left, top + pitch, lanes.right, top + pitch)], FAINT, 0.5)
        if row.is_sum:
            drawing.box(lanes.left, top, lanes.plot - lanes.left, pitch, fill="#e9eded")
        if row.mark:
            drawing.words(lanes.label - PAD, middle(top, pitch), row.mark, align=Alignment.RIGHT)
        text, style = fitted(row.label, lanes.plot - PAD - lanes.label)
        drawing.words(lanes.label, middle(top, pitch, style), text, style)
        text, style = fitted(row.aside, MOST_ASIDE * (lanes.right - lanes.left))
        drawing.words(lanes.right, middle(top, pitch, style), text, style, Alignment.RIGHT)
        if self._chart.is_stacked:
            self._draw_parts(row, top)
        else:
            self._draw_parallel(row, top)

    def _draw_parallel(self, row: BarRow, top: float) -> None:
        lanes, count = self._lanes, len(row.bars)
        thickness = min(THICKEST, (self._pitch - 5) / max(1, count))
        y = top + (self._pitch - thickness * count) / 2
        for bar in row.bars:
            self._draw_bar(row, bar, y, thickness)
            y += thickness
        self._drawing.region(row.key, lanes.left, top, lanes.right - lanes.left, self._pitch)

    def _draw_bar(self, row: BarRow, bar: Bar, y: float, thickness: float) -> None:
        drawing, plot = self._drawing, self._lanes.plot
        share = float(bar.value / row.full) if bar.value is not None else 0.0
        length = self._lanes.length * min(1.0, max(0.0, share))
        if length:
            drawing.filled([(plot, y + 0.5, length, thickness - 1)], bar.tone)
        # A figure beside a bar that ends at a threshold would be struck through by it.
        drawing.box(plot + length + 2, y + 1, width_of(bar.shown) + 2, thickness - 2, fill=PAPER)
        drawing.words(plot + length + 3, middle(y, thickness), bar.shown)

    def _draw_parts(self, row: BarRow, top: float) -> None:
        """Parts end to end, and below them all counts in words: a small part has no room of its own."""
        drawing, lanes = self._drawing, self._lanes
        thickness, x = self._pitch - 2 * PAD - SMALL.leading, lanes.plot
        for bar in row.bars:
            width = lanes.length * float((bar.value or 0) / row.full)
            drawing.filled([(x, top + PAD, width, thickness)], bar.tone)
            self._draw_count(bar, x, top + PAD, width, thickness)
            drawing.region(bar.key, x, top, width, self._pitch)
            x += width
        text, style = fitted("　".join(bar.shown for bar in row.bars), lanes.length, SMALL)
        drawing.words(lanes.plot + 2, middle(top + PAD + thickness, SMALL.leading + PAD - 1, style), text, style)
        drawing.region(row.key, lanes.left, top, lanes.plot - lanes.left, self._pitch)

    def _draw_count(self, bar: Bar, x: float, y: float, width: float, thickness: float) -> None:
        count = str(bar.value)
        if width_of(count) + 4 > width:
            return
        ink = INKS[bar.tone]
        centre, base = x + width / 2, middle(y, thickness)
        if ink.pattern != "none":
            half = width_of(count) / 2 + 1
            self._drawing.box(centre - half, y + 1, 2 * half, thickness - 2, fill=ink.fill)
        self._drawing.words(centre, base, count, align=Alignment.CENTER, colour=ink.text)


def moved_apart(places: Sequence[float], gap: float) -> list[float]:
    """Places in the same order, moved as little as keeps each this far from the next."""
    moved = list(places)
    for _ in range(_PUSHES):
        for index, (left, right) in enumerate(pairwise(moved)):
            push = max(0.0, gap - (right - left)) / 2
            moved[index] -= push
            moved[index + 1] += push
    return moved
