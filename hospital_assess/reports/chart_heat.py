"""Departments × measures on a drawing: what is dark needs attention, and every cell says its figure."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from math import ceil

from hospital_assess.application.charts import HeatCell, HeatColumn, HeatMap, HeatRow, Tone
from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.chart_drawing import LABEL, Area, Drawing, fitted, measure, middle, widest
from hospital_assess.reports.chart_frame import Room
from hospital_assess.reports.chart_inks import FAINT, INKS, MUTED, TEXT
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import balance_lines, printable

TASK = Style(Role.HEI, size=8, leading=9.5)
CODE_HEIGHT = 13.0
SECTION_HEIGHT = 15.0
GROUP_WIDTH = 14.0
LEAST_PITCH, MOST_PITCH = 11.0, 19.0
LEAST_CELL = 15.5
INSET = 0.6
MOST_LABEL = 76.0
HORIZONTAL_FROM = 4
"""Characters that must find room side by side, else a heading is set upright."""


@frozen
class _Grid:
    """Where things stand.

    Attributes:
        left: Left edge of the cells.
        cell: Width of a cell.
        top: Upper edge of the cells.
        pitch: Height of a row.
    """

    left: float
    cell: float
    top: float
    pitch: float

    def x(self, column: int) -> float:
        """Left edge of a column."""
        return self.left + column * self.cell


def draw_heat_map(drawing: Drawing, chart: HeatMap, room: Room) -> None:
    """Draw headings, rows and rules."""
    left, cell = _across(chart, room.width)
    head = head_height(chart, room.width)
    pitch = min(MOST_PITCH, (room.height - head) / max(1, len(chart.rows)))
    grid = _Grid(left, cell, room.top + head, pitch)
    _draw_rules(drawing, chart, grid, room.top)
    _draw_headings(drawing, chart, grid, room.top)
    _fill_cells(drawing, chart, grid)
    for index, row in enumerate(chart.rows):
        _draw_row(drawing, chart, row, grid, grid.top + index * pitch)
    _draw_groups(drawing, chart, grid)


def least_width(chart: HeatMap) -> float:
    """Width below which cells could not hold their figures."""
    return GROUP_WIDTH + _label_width(chart) + _total_width(chart) + LEAST_CELL * len(chart.columns)


def head_height(chart: HeatMap, width: float) -> float:
    """Height of the headings of columns."""
    _, cell = _across(chart, width)
    tasks = (_task_height(title, cell * count) for _, title, count in _runs(chart.columns, lambda one: one.task))
    return SECTION_HEIGHT + max(tasks, default=0.0) + 4 + CODE_HEIGHT


def rows_per_page(chart: HeatMap, room: Room) -> int:
    """How many rows find room, evenly over the pages."""
    most = max(1, int((room.height - head_height(chart, room.width)) // LEAST_PITCH))
    pages = max(1, ceil(len(chart.rows) / most))
    return max(1, ceil(len(chart.rows) / pages))


def _across(chart: HeatMap, width: float) -> tuple[float, float]:
    """Left edge of the cells and width of a cell."""
    left = GROUP_WIDTH + _label_width(chart)
    return left, (width - left - _total_width(chart)) / max(1, len(chart.columns))


def _label_width(chart: HeatMap) -> float:
    return min(widest(row.label for row in chart.rows), MOST_LABEL) + 5


def _total_width(chart: HeatMap) -> float:
    return widest((chart.total_title, *(row.total for row in chart.rows))) + 8


def _runs(columns: Sequence[HeatColumn], title: Callable[[HeatColumn], str]) -> Iterator[tuple[int, str, int]]:
    """First column, heading and number of the columns that share a heading."""
    start = 0
    for name, members in groupby(columns, key=title):
        count = len(list(members))
        yield start, name, count
        start += count


def _task_lines(title: str, width: float) -> list[str]:
    """A task's heading: side by side where there is room, else one character below the other."""
    code, _, name = printable(title).partition(" ")
    if width >= HORIZONTAL_FROM * TASK.size:
        return [code, *balance_lines(name, (width - 2) / TASK.size, measure(TASK.role))]
    return [code, *name]


def _task_height(title: str, width: float) -> float:
    return len(_task_lines(title, width)) * TASK.leading


def _draw_headings(drawing: Drawing, chart: HeatMap, grid: _Grid, top: float) -> None:
    for start, title, count in _runs(chart.columns, lambda one: one.section):
        text, style = fitted(title, grid.cell * count - 2)
        centre = grid.x(start) + grid.cell * count / 2
        drawing.words(centre, middle(top, SECTION_HEIGHT, style), text, style, Alignment.CENTER)
    bottom = grid.top - CODE_HEIGHT
    for start, title, count in _runs(chart.columns, lambda one: one.task):
        width = grid.cell * count
        y = top + SECTION_HEIGHT + 2
        for line in _task_lines(title, width):
            text, style = fitted(line, width - 1, TASK)
            drawing.words(grid.x(start) + width / 2, middle(y, TASK.leading, style), text, style, Alignment.CENTER)
            y += TASK.leading
    is_roomy = widest((column.code for column in chart.columns), TASK) + 3 <= grid.cell
    for index, column in enumerate(chart.columns):
        # Under its task's number the last part of a measure's is enough.
        code = column.code if is_roomy else f".{column.code.rpartition('.')[2]}"
        text, style = fitted(code, grid.cell - 1, TASK)
        centre = grid.x(index) + grid.cell / 2
        drawing.words(centre, middle(bottom, CODE_HEIGHT, style), text, style, Alignment.CENTER)
        drawing.region(column.key, grid.x(index), bottom, grid.cell, CODE_HEIGHT)
    right = drawing.width
    drawing.words(right, middle(bottom, CODE_HEIGHT), chart.total_title, align=Alignment.RIGHT)


def _draw_row(drawing: Drawing, chart: HeatMap, row: HeatRow, grid: _Grid, y: float) -> None:
    text, style = fitted(row.label, grid.left - GROUP_WIDTH - 3)
    drawing.words(GROUP_WIDTH + 2, middle(y, grid.pitch, style), text, style)
    drawing.region(row.key, GROUP_WIDTH, y, grid.left - GROUP_WIDTH, grid.pitch)
    drawing.words(drawing.width, middle(y, grid.pitch), row.total, align=Alignment.RIGHT)
    if row.remark:
        width = grid.cell * len(chart.columns)
        drawing.box(grid.left, y, width, grid.pitch, fill="#f1f1f1")
        drawing.words(grid.left + 6, middle(y, grid.pitch), row.remark, colour=MUTED)
        return
    for index, cell in enumerate(row.cells):
        if cell is not None:
            _write_cell(drawing, cell, grid.x(index), y, grid)


def _fill_cells(drawing: Drawing, chart: HeatMap, grid: _Grid) -> None:
    """Fill the cells, tone by tone."""
    areas = defaultdict[Tone, list[Area]](list)
    width, height = grid.cell - 2 * INSET, grid.pitch - 2 * INSET
    for index, row in enumerate(chart.rows):
        y = grid.top + index * grid.pitch + INSET
        for column, cell in enumerate(row.cells if not row.remark else ()):
            if cell is not None:
                areas[cell.tone].append((grid.x(column) + INSET, y, width, height))
    for tone, places in areas.items():
        drawing.filled(places, tone)


def _write_cell(drawing: Drawing, cell: HeatCell, x: float, y: float, grid: _Grid) -> None:
    size = min(9.0, grid.pitch - 2.5)
    text, style = fitted(cell.shown, grid.cell - 3, Style(Role.HEI, size, size))
    centre = x + grid.cell / 2
    drawing.words(centre, middle(y, grid.pitch, style), text, style, Alignment.CENTER, INKS[cell.tone].text)
    drawing.region(cell.key, x, y, grid.cell, grid.pitch)


def _draw_rules(drawing: Drawing, chart: HeatMap, grid: _Grid, top: float) -> None:
    """Hairlines that lead the eye along a row or a task, stronger ones between sections."""
    bottom = grid.top + len(chart.rows) * grid.pitch
    right = drawing.width
    rows = (grid.top + index * grid.pitch for index in range(1, len(chart.rows)))
    drawing.strokes(((GROUP_WIDTH, y, right, y) for y in rows), FAINT, 0.4)
    tasks = (grid.x(start) for start, _, _ in _runs(chart.columns, lambda one: one.task) if start)
    drawing.strokes(((x, top + SECTION_HEIGHT, x, bottom) for x in tasks), FAINT, 0.4)
    sections = [grid.x(start) for start, _, _ in _runs(chart.columns, lambda one: one.section)]
    sections.append(grid.x(len(chart.columns)))
    drawing.strokes(((x, top, x, bottom) for x in sections), MUTED, 0.8)
    drawing.strokes([(0, y, right, y) for y in (grid.top, bottom)], TEXT, 0.8)
    drawing.strokes([(grid.left, y, grid.x(len(chart.columns)), y) for y in (top, top + SECTION_HEIGHT)], MUTED, 0.5)


def _draw_groups(drawing: Drawing, chart: HeatMap, grid: _Grid) -> None:
    """Names of the groups upright at the left, a strong line between them."""
    y = grid.top
    for name, members in groupby(chart.rows, key=lambda row: row.group):
        height = len(list(members)) * grid.pitch
        letters = printable(name)
        step = min(LABEL.size * 1.1, height / max(1, len(letters)))
        style = Style(Role.HEI, min(LABEL.size, step), step)
        start = y + (height - step * len(letters)) / 2
        for index, letter in enumerate(letters):
            base = middle(start + index * step, step, style)
            drawing.words(GROUP_WIDTH / 2 - 1, base, letter, style, Alignment.CENTER)
        y += height
        drawing.strokes([(0, y, drawing.width, y)], MUTED, 0.8)
