"""A real window on a real workspace, with answers at hand for every dialog."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.receive_package import start_trial
from hospital_assess.bootstrap import wire
from hospital_assess.ui.fonts import use_screen_font
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import Appearance, TextSize, Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DEPARTMENT = "医务科"
WAIT = 10_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says so whenever a window has a smallest size."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(autouse=True)
def gone() -> Iterator[None]:
    """Widgets that are to be deleted go with their test: nobody runs an event loop that would do it later."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class FakePrompts:
    """Answers dialogs as a test says, and remembers what was asked."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.target: Path | None = None
        self.folder: Path | None = None
        self.text: str | None = None
        self.agrees = True
        self.prepare_printer: Callable[[object], bool] = lambda _printer: False
        self.asked: list[str] = []
        self.suggested: list[Path] = []

    def open_files(self, title: str, kinds: str, *, several: bool = True) -> list[Path]:
        self.asked.append(title)
        return self.files

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        self.suggested.append(suggested)
        self.asked.append(title)
        return self.target

    def choose_folder(self, title: str, start: Path) -> Path | None:
        self.asked.append(title)
        return self.folder

    def ask_text(self, title: str, label: str) -> str | None:
        self.asked.append(title)
        return self.text

    def confirm(self, title: str, text: str, action: str) -> bool:
        self.asked.append(title)
        return self.agrees

    def choose_printer(self, printer: object) -> bool:
        return self.prepare_printer(printer)


@pytest.fixture(scope="session")
def ports() -> Ports:
    return wire()


@pytest.fixture(scope="session")
def themed(qapp: QApplication) -> Theme:
    use_screen_font(qapp)
    theme = Theme(qapp)
    theme.use(Appearance.LIGHT, TextSize.STANDARD)
    return theme


@pytest.fixture
def theme(themed: Theme) -> Iterator[Theme]:
    """The theme of the whole program, as a test finds it: light, with standard letters."""
    usual = (Appearance.LIGHT, TextSize.STANDARD)
    yield themed
    if (themed.appearance, themed.text_size) != usual:
        themed.use(*usual)


@pytest.fixture(scope="session")
def trial_template(ports: Ports, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "trial"
    start_trial(ports, path, DEPARTMENT)
    return path


@pytest.fixture
def trial(trial_template: Path, tmp_path: Path) -> Path:
    """A fresh trial workspace of a department with nineteen lines."""
    return Path(shutil.copytree(trial_template, tmp_path / "2023-医务科-试用"))


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def memory(tmp_path: Path) -> Preferences:
    memory = Preferences(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    memory.folder = tmp_path
    return memory


@pytest.fixture
def make_window(
    qtbot: QtBot, ports: Ports, theme: Theme, memory: Preferences, prompts: FakePrompts
) -> Iterator[Callable[[Path | None], MainWindow]]:
    """Opens windows, and at the end proves that they close and leave nothing behind."""
    windows: list[MainWindow] = []

    def make(workspace: Path | None) -> MainWindow:
        window = MainWindow(ports, theme, memory, prompts)
        windows.append(window)
        with qtbot.waitSignal(window.usable, timeout=WAIT):
            if workspace is None:
                window.show_start()
            else:
                window.open_workspace(workspace)
        window.resize(1093, 580)
        window.show()
        return window

    yield make
    for window in windows:
        window.close()
        qtbot.waitUntil(lambda window=window: not window.isVisible(), timeout=WAIT)
        window.deleteLater()
    qtbot.waitUntil(lambda: not visible_windows(), timeout=WAIT)


def visible_windows() -> list[object]:
    """Windows on screen, dialogs and popups included."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


@pytest.fixture
def window(make_window: Callable[[Path | None], MainWindow], trial: Path) -> MainWindow:
    """The window on a fresh trial workspace, first line shown."""
    return make_window(trial)


@pytest.fixture
def fill(window: MainWindow) -> FillPage:
    page = window.page("fill")
    assert isinstance(page, FillPage)
    return page


@pytest.fixture
def stored(window: MainWindow) -> Workspace:
    """What is on disk, read through the window's own workspace."""
    assert window.desk is not None
    return window.desk.workspace
