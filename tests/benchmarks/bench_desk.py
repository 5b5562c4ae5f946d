"""How quickly a department's desk answers with 2,000 lines and 5,000 pieces of evidence, against bare widgets.

    python -m tests.benchmarks.bench_desk

Measured in one process without a display: from a key to the end of the paint that shows it, on the filling-in page and
in a cell of the grid, answers being saved every thirty keys; from a step of the scroll bar to the end of its paint;
from the request for a page to its first paint; from a word in the search field to the paint of what is found; and the
most memory the process had. The floors are the same key in a bare QPlainTextEdit and the same scrolling of a bare
QTableView of as many plain strings, in the same run. Modules are compiled beforehand, as they are once installed.
"""

import compileall
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A platform waits some milliseconds before it paints, so as to paint less often; that is nobody's work.
os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTableView, QWidget

from hospital_assess.application.answer_cells import COLUMNS, Column
from hospital_assess.bootstrap import wire
from hospital_assess.ui.collecting import Collector
from hospital_assess.ui.department_desk import DepartmentDesk
from hospital_assess.ui.fonts import use_screen_font
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.grid_page import GridPage
from hospital_assess.ui.plain_imports import use_plain_imports
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import Appearance, Theme
from hospital_assess.ui.widgets.grid_view import CellEdit
from tests.benchmarks.large_desk import EVIDENCE, LINES

KEYS, SCROLLS, SAVE_EVERY, STEP = 300, 300, 30, 57
WIDTH, HEIGHT = 1600, 900
CALM = 3.0
"""Seconds after which a desk has done what it does beforehand."""
WORDS = ("印发", "例会", "通报 佐证", "材料4", "9.77", "没有")
LIMIT_MS, PAGE_LIMIT_MS, SEARCH_LIMIT_MS, MEMORY_LIMIT = 16.0, 100.0, 50.0, 250
BARE = """
import resource
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
application.processEvents()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


class Watcher(QObject):
    """Knows whether a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.is_painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.is_painted = True
        return False


def until_painted(widget: QWidget, act: Callable[[], object]) -> float:
    """Milliseconds from an act to the end of the paint that it causes."""
    watcher = Watcher(widget)
    began = perf_counter()
    act()
    while not watcher.is_painted:
        QCoreApplication.processEvents()
        if perf_counter() - began > 10:
            raise SystemExit(f"{widget.objectName()} was never painted")
    return (perf_counter() - began) * 1000


def press(widget: QWidget, character: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(character.upper()), Qt.KeyboardModifier.NoModifier, character)
        QApplication.sendEvent(widget, event)


def typed(edit: QPlainTextEdit, before_key: Callable[[int], None] = lambda _key: None) -> list[float]:
    """Times of keys, a short rest between them."""
    times = []
    for key in range(KEYS):
        before_key(key)
        times.append(until_painted(edit.viewport(), lambda key=key: press(edit, "abcdefg "[key % 8])))
        rest(0.01)
    return times


def rest(seconds: float) -> None:
    end = perf_counter() + seconds
    while perf_counter() < end:
        QCoreApplication.processEvents()


def scrolled(view: QAbstractScrollArea) -> list[float]:
    """Times of steps down and up again."""
    bar = view.verticalScrollBar()
    bar.setValue(0)
    rest(0.1)
    times = []
    for step in range(SCROLLS):
        by = STEP if step < SCROLLS // 2 else -STEP
        times.append(until_painted(view.viewport(), lambda by=by: bar.setValue(bar.value() + by)))
    return times


def bare_edit() -> list[float]:
    edit = QPlainTextEdit()
    edit.resize(540, 120)
    edit.show()
    edit.setFocus()
    rest(0.2)
    times = typed(edit)
    edit.deleteLater()
    return times


def bare_table() -> list[float]:
    model = QStandardItemModel(LINES, len(COLUMNS))
    for row in range(LINES):
        for column in range(len(COLUMNS)):
            model.setItem(row, column, QStandardItem(f"第{row}行第{column}列的内容"))
    view = QTableView()
    view.setModel(model)
    view.verticalHeader().setDefaultSectionSize(44)
    view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.resize(WIDTH - 80, HEIGHT - 160)
    view.show()
    rest(0.2)
    times = scrolled(view)
    view.deleteLater()
    model.deleteLater()
    return times


def percentile(times: list[float], share: float) -> float:
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def tell(name: str, times: list[float], floor: list[float], limit: float) -> None:
    half, most = percentile(times, 0.5), percentile(times, 0.99)
    bare_half, bare_most = percentile(floor, 0.5), percentile(floor, 0.99)
    sys.stdout.write(
        f"{name:<34} p50 {half:6.2f} ms ({half / bare_half:5.2f}x bare {bare_half:.2f})   "
        f"p99 {most:6.2f} ms ({most / bare_most:5.2f}x bare {bare_most:.2f})   wanted p99 {limit:.0f}\n"
    )


def open_window(folder: Path) -> MainWindow:
    ports = wire()
    # In a process of its own, whose memory is not measured.
    subprocess.run([sys.executable, "-m", "tests.benchmarks.large_desk", str(folder / "desk")], check=True)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    use_plain_imports()
    use_screen_font(application)
    theme = Theme(application)
    theme.use(Appearance.LIGHT)
    memory = Preferences(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    window = MainWindow(ports, theme, memory)
    usable: list[float] = []
    window.usable.connect(lambda: usable.append(perf_counter()))
    began = perf_counter()
    window.open_workspace(folder / "desk")
    window.show()
    # The screen there is none of would be too small: a window fills such a one.
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(WIDTH, HEIGHT)
    while not usable:
        QCoreApplication.processEvents()
    sys.stdout.write(f"open the workspace to the first usable page: {(usable[0] - began) * 1000:.0f} ms\n")
    settle(window)
    rest(CALM)
    settle(window)
    return window


def settle(window: MainWindow) -> None:
    """Wait until nothing is running."""
    rest(0.2)
    while window.tasks.running:
        QCoreApplication.processEvents()
    rest(0.1)


def measure_pages(window: MainWindow, desk: DepartmentDesk) -> None:
    for key in (*desk.pages[1:], desk.pages[0]):
        first = until_painted(window.ui.pages, lambda key=key: window.show_page(key))
        settle(window)
        window.show_page(desk.pages[-1] if key != desk.pages[-1] else desk.pages[0])
        settle(window)
        again = until_painted(window.ui.pages, lambda key=key: window.show_page(key))
        settle(window)
        sys.stdout.write(f"page {key:<10} first {first:6.1f} ms, again {again:6.1f} ms   wanted {PAGE_LIMIT_MS:.0f}\n")


def measure_search(window: MainWindow) -> None:
    window.show_page("fill")
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    search = fill.ui.search_edit
    for word in WORDS:
        search.clear()
        rest(0.3)
        took = until_painted(fill, lambda word=word: search.setText(word))
        found = len(fill.visible_lines())
        sys.stdout.write(f"search {word}: {took:.1f} ms, {found} lines found   wanted {SEARCH_LIMIT_MS:.0f}\n")
    search.clear()
    settle(window)


def saving(desk: DepartmentDesk) -> Callable[[int], None]:
    def save(key: int) -> None:
        if key % SAVE_EVERY == SAVE_EVERY - 1:
            desk.session.answers.flush()

    return save


def measure_filling(window: MainWindow, desk: DepartmentDesk) -> list[float]:
    window.show_page("fill")
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    fill.go_to(desk.scheme.lines[40].id, "narrative")
    settle(window)
    times = typed(fill.ui.answer_panel.ui.narrative_edit, saving(desk))
    settle(window)
    return times


def measure_grid(window: MainWindow) -> tuple[list[float], list[float]]:
    """Times of steps of the scroll bar, and of keys in a cell."""
    window.show_page("grid")
    grid = window.page("grid")
    assert isinstance(grid, GridPage)
    settle(window)
    steps = scrolled(grid.ui.table)
    index = grid.model.index(3, COLUMNS.index(Column.NARRATIVE))
    grid.ui.table.setCurrentIndex(index)
    grid.ui.table.edit(index)
    edit = grid.ui.table.findChild(CellEdit)
    assert edit is not None
    settle(window)
    keys = typed(edit)
    edit.finished.emit()
    settle(window)
    measure_block(window, grid)
    return steps, keys


def measure_block(window: MainWindow, grid: GridPage) -> None:
    """Fill a column of all lines, and undo it."""
    column = COLUMNS.index(Column.REMEDY_OWNER)
    grid.ui.table.setCurrentIndex(grid.model.index(0, column))
    cells = [((grid.model.line_at(row), Column.REMEDY_OWNER), "张三") for row in range(grid.model.rowCount())]
    times = []
    for name, act in (
        ("fill", lambda: grid._enter(cells, lambda **_values: "")),
        ("undo", lambda: window.desk.undo() if window.desk else None),
    ):
        blocked = until_painted(grid.ui.table.viewport(), act)
        began = perf_counter()
        settle(window)
        times.append(
            f"{name} {blocked:.0f} ms until painted, {(perf_counter() - began) * 1000 - 300:.0f} ms more to disk"
        )
    sys.stdout.write(f"a column of {len(cells)} lines: {'; '.join(times)}\n")


def main() -> int:
    """Measure and print."""
    bare_memory = int(subprocess.run([sys.executable, "-c", BARE], capture_output=True, check=True).stdout) // 1024
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    Collector(application)
    sys.stdout.write(f"{LINES} lines, {EVIDENCE} pieces of evidence, window {WIDTH} x {HEIGHT}\n")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        window = open_window(Path(folder))
        desk = window.desk
        assert isinstance(desk, DepartmentDesk)
        measure_pages(window, desk)
        measure_search(window)
        filling = measure_filling(window, desk)
        steps, keys = measure_grid(window)
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        sys.stdout.write(f"memory at most {most} MiB (bare window {bare_memory})   wanted {MEMORY_LIMIT}\n")
        # Only now: a bare table of so many strings takes memory too.
        floor, bare = bare_edit(), bare_table()
        tell("key in 填报, saved meanwhile", filling, floor, LIMIT_MS)
        tell("key in a cell of the grid", keys, floor, LIMIT_MS)
        tell("scroll the grid", steps, bare, LIMIT_MS)
        window.close()
        settle(window)
    return 0


def measured_once_compiled() -> int:
    """Measure in a process that finds all modules compiled."""
    with tempfile.TemporaryDirectory() as compiled:
        sys.pycache_prefix = compiled
        compileall.compile_dir("hospital_assess", quiet=1)
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        return subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.bench_desk"], env=environment, check=False
        ).returncode


if __name__ == "__main__":
    raise SystemExit(main() if "PYTHONPYCACHEPREFIX" in os.environ else measured_once_compiled())
