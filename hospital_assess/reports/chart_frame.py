"""What stands around every chart: title, counts and legend above, notes below."""

from collections.abc import Iterator, Sequence

from hospital_assess.application.charts import Caption, Chart, LegendItem
from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.chart_drawing import LABEL, Drawing, fitted, measure, middle, width_of
from hospital_assess.reports.chart_inks import INKS, MUTED
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import break_lines, printable

TITLE = Style(Role.TITLE, size=16, leading=24)
EMPTY = Style(Role.HEI, size=14, leading=20)
NOTE = Style(Role.HEI, size=9, leading=12)
SWATCH_WIDTH, SWATCH_HEIGHT = 18.0, 10.0
LEGEND_GAP = 14.0
GAP = 6.0


@frozen
class Room:
    """Where the picture itself stands, between the words around it."""

    top: float
    bottom: float
    width: float

    @property
    def height(self) -> float:
        """What is left for the picture."""
        return self.bottom - self.top


def room_of(chart: Chart, width: float, height: float) -> Room:
    """What the words around a chart leave of a size."""
    legend = len(_legend_rows(chart.legend, width)) * LABEL.leading
    top = TITLE.leading + LABEL.leading + (legend + GAP if legend else 0.0) + GAP
    return Room(top, height - GAP - len(_note_lines(chart.caption, width)) * NOTE.leading, width)


def draw_frame(drawing: Drawing, chart: Chart) -> Room:
    """Draw everything but the picture."""
    caption, centre = chart.caption, drawing.width / 2
    title, style = fitted(caption.title, drawing.width, TITLE)
    drawing.words(centre, middle(0, TITLE.leading, style), title, style, Alignment.CENTER)
    subtitle, style = fitted(caption.subtitle, drawing.width)
    drawing.words(centre, middle(TITLE.leading, LABEL.leading), subtitle, style, Alignment.CENTER, MUTED)
    room = room_of(chart, drawing.width, drawing.height)
    y = TITLE.leading + LABEL.leading + GAP
    for row in _legend_rows(chart.legend, drawing.width) if not caption.empty else []:
        _draw_legend(drawing, row, y)
        y += LABEL.leading
    y = room.bottom + GAP
    for line in _note_lines(caption, drawing.width):
        drawing.words(0, middle(y, NOTE.leading, NOTE), line, NOTE, colour=MUTED)
        y += NOTE.leading
    if caption.empty:
        drawing.words(centre, middle(room.top, room.height, EMPTY), caption.empty, EMPTY, Alignment.CENTER)
    return room


def _note_lines(caption: Caption, width: float) -> list[str]:
    return [
        line for note in caption.notes for line in break_lines(printable(note), width / NOTE.size, measure(NOTE.role))
    ]


def _legend_width(item: LegendItem) -> float:
    return SWATCH_WIDTH + 4 + width_of(item.label) + LEGEND_GAP


def _legend_rows(legend: Sequence[LegendItem], width: float) -> list[list[LegendItem]]:
    """The legend on as many rows as it needs."""
    rows: list[list[LegendItem]] = []
    left = 0.0
    for item in legend:
        left -= _legend_width(item)
        if left < 0 or not rows:
            rows.append([])
            left = width - _legend_width(item)
        rows[-1].append(item)
    return rows


def _draw_legend(drawing: Drawing, row: Sequence[LegendItem], y: float) -> None:
    for item, x in _placed(row, drawing.width):
        top = y + (LABEL.leading - SWATCH_HEIGHT) / 2
        drawing.filled([(x, top, SWATCH_WIDTH, SWATCH_HEIGHT)], item.tone)
        sample, style = fitted(item.sample, SWATCH_WIDTH - 2, Style(Role.HEI, 8, 10))
        colour = INKS[item.tone].text
        centre = x + SWATCH_WIDTH / 2
        drawing.words(centre, middle(top, SWATCH_HEIGHT, style), sample, style, Alignment.CENTER, colour)
        drawing.words(x + SWATCH_WIDTH + 4, middle(y, LABEL.leading), item.label)


def _placed(row: Sequence[LegendItem], width: float) -> Iterator[tuple[LegendItem, float]]:
    """The items of a row with their left edges, in the middle of the width."""
    x = (width - sum(map(_legend_width, row)) + LEGEND_GAP) / 2
    for item in row:
        yield item, x
        x += _legend_width(item)
