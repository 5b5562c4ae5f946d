"""Start of the window: the application, its look, and the first workspace."""

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QSettings, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from hospital_assess.application.ports import Ports
from hospital_assess.ui.collecting import Collector
from hospital_assess.ui.crash import CrashHandler
from hospital_assess.ui.fonts import use_screen_font
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import Theme

_SELF_TEST_LIMIT_MS = 60_000
_STARTED_MS = 3_000


def _application() -> QApplication:
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication([sys.argv[0], "-style", "Fusion"])
    Collector(application)
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    use_screen_font(application)
    return application


def _first_workspace(ports: Ports, asked: Path | None, memory: Preferences) -> Path | None:
    """The workspace that was asked for, else the one that was open last, if it is still there."""
    if asked is not None:
        return asked
    last = memory.workspace
    return last if last is not None and ports.workspaces.exists(last) else None


def show_window(ports: Ports, application: QApplication, memory: Preferences, workspace: Path | None) -> MainWindow:
    """Dress the application and show the window on a workspace, or on the start page."""
    theme = Theme(application)
    theme.use(memory.appearance, memory.text_size)
    window = MainWindow(ports, theme, memory)
    for logging_off in (application.commitDataRequest, application.saveStateRequest):
        logging_off.connect(lambda _session: window.desk.secure() if window.desk else None)
    first = _first_workspace(ports, workspace, memory)
    if first is None:
        window.show_start()
    else:
        window.open_workspace(first)
    window.show()
    return window


def open_window(ports: Ports, workspace: Path | None) -> int:
    """Open the window; returns when it is closed.

    Args:
        workspace: Opened at once; the last one, or the start page, if None.
    """
    application = _application()
    CrashHandler(ports.version).install()
    window = show_window(ports, application, Preferences(), workspace)
    window.calmed.connect(lambda: welcome(window))
    QTimer.singleShot(_STARTED_MS, application, lambda: keep_in_sight(application))
    status = application.exec()
    _destroy(window)
    return status


def keep_in_sight(application: QApplication) -> None:
    """Look after windows whose screen goes away; read now that nobody waits for the window any more."""
    from hospital_assess.ui.in_sight import InSight

    InSight(application)


def welcome(window: MainWindow) -> None:
    """Show a new person round, once nobody waits for the window any more."""
    if not window.memory.was_shown_round:
        from hospital_assess.ui.tour import show_round

        show_round(window)


def _destroy(window: MainWindow) -> None:
    """Take the window apart while Qt is still there."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def self_test(ports: Ports, workspace: Path | None) -> int:
    """Open the real window, wait until its first page can be used, print the milliseconds.

    Args:
        workspace: Opened; a fresh trial one in a temporary folder if None.

    Returns:
        0, or 1 where the page did not come.
    """
    import tempfile

    began = perf_counter()
    with tempfile.TemporaryDirectory(prefix="hospital-assess-", ignore_cleanup_errors=True) as folder:
        settings = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        if workspace is None:
            workspace = Path(folder) / "trial"
            make_trial(ports, workspace)
            began = perf_counter()
        return _measure(ports, workspace, Preferences(settings), lambda: perf_counter() - began)


def make_trial(ports: Ports, path: Path) -> None:
    """Make a trial workspace for the department with the most lines."""
    from hospital_assess.application.load_scheme import shipped_scheme
    from hospital_assess.application.receive_package import start_trial

    scheme = shipped_scheme(ports.documents)
    start_trial(ports, path, max(scheme.departments, key=lambda item: len(scheme.lines_of(item))).name)


def _measure(ports: Ports, workspace: Path, memory: Preferences, elapsed: Callable[[], float]) -> int:
    application = _application()
    window = show_window(ports, application, memory, workspace)
    taken: list[float] = []

    def on_usable() -> None:
        taken.append(elapsed())
        if sys.stdout is not None:
            print(f"{taken[0] * 1000:.0f}", flush=True)  # noqa: T201 - what the test is for
        QTimer.singleShot(0, window.close)

    window.usable.connect(on_usable)
    QTimer.singleShot(_SELF_TEST_LIMIT_MS, application.quit)
    application.exec()
    _destroy(window)
    return 0 if taken else 1
