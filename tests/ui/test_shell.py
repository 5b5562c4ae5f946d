"""The window around the pages: first start, opening, read-only, closing while something is written, errors."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.application.department_desk import read_desk
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.crash import CrashHandler, crash_report
from hospital_assess.ui.department_desk import DepartmentDesk
from hospital_assess.ui.desk import RoleDesk
from hospital_assess.ui.dialogs.crash_dialog import CrashDialog
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.start_page import StartPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.tasks import Lane, Tasks
from hospital_assess.ui.theme import DARK, Appearance, Theme
from tests.ui.conftest import FakePrompts

LINE = "2023-3.1.1-1"
WAIT = 10_000
MakeWindow = Callable[[Path | None], MainWindow]


def start_page(window: MainWindow) -> StartPage:
    page = window.findChild(StartPage)
    assert page is not None
    return page


@pytest.fixture
def package(ports: Ports, tmp_path: Path) -> Path:
    """A task package for the department of the trial workspace."""
    create_office(ports, tmp_path / "office")
    with ports.workspaces.open(tmp_path / "office") as office:
        return issue_packages(ports, office, tmp_path, ["医务科"])[0]


def test_the_first_start_offers_a_trial(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window(None)
    page = start_page(window)
    qtbot.waitUntil(page.ui.trial_button.isEnabled, timeout=WAIT)
    page.ui.department_box.setCurrentText("医务科")
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        page.ui.trial_button.click()
    assert (tmp_path / "2023-医务科-试用").is_dir()
    assert "试用" in window.ui.desk_label.text()
    assert window.ui.hospital_label.text() == "绍兴市中医院"


def test_the_first_start_makes_an_office(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    window = make_window(None)
    page = start_page(window)
    qtbot.waitUntil(page.ui.office_button.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        page.ui.office_button.click()
    assert window.desk is not None and window.desk.workspace.profile().role is DeskRole.OFFICE


def test_a_task_package_becomes_a_workspace(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, package: Path, tmp_path: Path
) -> None:
    window = make_window(None)
    prompts.files = [package]
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        start_page(window).ui.open_package_button.click()
    assert (tmp_path / "2023-医务科").is_dir()
    assert "试用" not in window.ui.desk_label.text()


def test_a_package_dropped_on_a_trial_keeps_its_answers(
    qtbot: QtBot, window: MainWindow, fill: FillPage, package: Path
) -> None:
    fill.go_to(LINE)
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("试填内容")
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        window.take_files([package])
    assert window.desk is not None
    assert not window.desk.workspace.profile().trial
    assert window.desk.workspace.entry(PeriodId.ANNUAL, LINE).narrative == "试填内容"


def test_a_file_that_is_no_package_is_refused_and_the_desk_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.hsa"
    bad.write_bytes(b"not a zip")
    desk = window.desk
    window.take_files([bad])
    qtbot.waitUntil(lambda: "坏.hsa" in window.ui.error_bar.text, timeout=WAIT)
    assert window.desk is desk and desk is not None


def test_a_folder_without_a_workspace_leads_back_to_the_start(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    window = make_window(None)
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        window.open_workspace(tmp_path / "nothing")
    assert window.ui.error_bar.text
    assert window.ui.stack.currentWidget() is window.ui.start_holder


def test_a_workspace_held_elsewhere_is_read_only(ports: Ports, make_window: MakeWindow, trial: Path) -> None:
    with ports.workspaces.open(trial):
        window = make_window(trial)
        fill = window.page("fill")
        assert isinstance(fill, FillPage)
        assert not window.ui.read_only_banner.isHidden()
        assert "只读" in window.ui.read_only_label.text()
        ui = fill.ui.answer_panel.ui
        assert ui.narrative_edit.isReadOnly() and ui.score_edit.isReadOnly()
        assert not any(button.isEnabled() for button in ui.status_buttons.buttons.values())
        assert not fill.evidence_panel.ui.add_button.isEnabled()
        fill.step(1)
        assert ui.narrative_edit.isReadOnly()
        window.take_files([Path(__file__)])
        assert window.ui.error_bar.text == str(AssessError(wording.READ_ONLY_TITLE(), wording.READ_ONLY_REMEDY()))


def test_closing_waits_for_what_is_being_written(
    qtbot: QtBot, window: MainWindow, fill: FillPage, ports: Ports, trial: Path
) -> None:
    fill.go_to(LINE)
    held = Event()
    window.tasks.run(lambda _progress: held.wait(WAIT / 1000), lane=Lane.ORDERED)
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("最后一句")
    window.close()
    assert window.isVisible()
    held.set()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    with ports.workspaces.open(trial) as workspace:
        assert workspace.entry(PeriodId.ANNUAL, LINE).narrative == "最后一句"
        assert not workspace.read_only


def test_closing_asks_only_where_something_would_be_lost(
    qtbot: QtBot, window: MainWindow, fill: FillPage, prompts: FakePrompts
) -> None:
    fill.go_to(LINE)
    qtbot.keyClicks(fill.ui.answer_panel.ui.score_edit, "99")
    prompts.agrees = False
    window.close()
    qtbot.waitUntil(lambda: wording.CLOSE_UNSAVED_TITLE() in prompts.asked, timeout=WAIT)
    assert window.isVisible()
    prompts.agrees = True


def test_a_failing_disk_keeps_the_text_and_offers_to_try_again(
    qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill.go_to(LINE)
    edit = fill.ui.answer_panel.ui.narrative_edit

    def refuse(*_arguments: object) -> None:
        raise AssessError("磁盘已满", "请清理后重试。")

    with monkeypatch.context() as broken:
        broken.setattr(type(stored), "save_entry", refuse)
        edit.insertPlainText("不能丢")
        qtbot.waitUntil(lambda: "磁盘已满" in window.ui.error_bar.text, timeout=WAIT)
    assert edit.toPlainText() == "不能丢"
    assert window.ui.saved_label.text() == wording.NOT_SAVED()
    window.ui.error_bar.ui.action_button.click()
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, LINE).narrative == "不能丢", timeout=WAIT)


@pytest.mark.skipif(sys.platform == "win32", reason="an open folder cannot be moved there")
def test_a_pulled_stick_keeps_the_text_and_says_what_closing_would_lose(
    qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace, trial: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.prompts, "confirm", lambda _title, text, _action: asked.append(text))
    fill.go_to(LINE)
    pulled = trial.rename(trial.with_name("pulled"))
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("不能丢")
    qtbot.waitUntil(lambda: f"工作区“{trial}”：找不到，或磁盘、网络已断开" in window.ui.error_bar.text, timeout=WAIT)
    assert window.ui.saved_label.text() == wording.NOT_SAVED()
    window.close()
    qtbot.waitUntil(lambda: asked == [wording.CLOSE_LOST(count=1)], timeout=WAIT)
    assert window.isVisible() and not trial.exists()
    pulled.rename(trial)
    window.ui.error_bar.ui.action_button.click()
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, LINE).narrative == "不能丢", timeout=WAIT)


def test_pages_are_reached_from_the_rail(qtbot: QtBot, window: MainWindow) -> None:
    assert window.desk is not None
    for key in window.desk.pages:
        window.show_page(key)
        assert window.ui.pages.currentWidget() is window.page(key)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)


@pytest.mark.parametrize("page", DepartmentDesk.pages)
def test_whichever_page_comes_first_the_others_are_prepared(
    qtbot: QtBot, make_window: MakeWindow, memory: Preferences, trial: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    prepared: list[RoleDesk] = []

    def prepare(desk: RoleDesk) -> None:
        prepared.append(desk)

    monkeypatch.setattr(DepartmentDesk, "prepare", prepare)
    memory.keep_place(trial, "page", page)
    window = make_window(trial)
    assert [key for key in DepartmentDesk.pages if window.page(key) is not None] == [page]
    qtbot.waitUntil(lambda: prepared == [window.desk], timeout=WAIT)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)


def test_a_workspace_deep_in_folders_with_spaces_is_filled_in(
    qtbot: QtBot, ports: Ports, make_window: MakeWindow, trial: Path, tmp_path: Path
) -> None:
    deep = tmp_path.joinpath(*[f"第 {number} 层 folder with a long name" for number in range(7)], trial.name)
    deep.parent.mkdir(parents=True)
    trial.rename(deep)
    proof = deep.with_name("会议 纪要（定稿） 1.txt")
    proof.write_text("关于搬迁的纪要", encoding="utf-8")
    assert len(str(deep)) > 260
    window = make_window(deep)
    page = window.page("fill")
    assert isinstance(page, FillPage)
    page.go_to(LINE)
    page.ui.answer_panel.ui.narrative_edit.insertPlainText("已搬")
    window.take_files([proof])
    qtbot.waitUntil(lambda: page.evidence_panel.model.rowCount() == 1, timeout=WAIT)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    with ports.workspaces.open(deep) as workspace:
        entry = workspace.entry(PeriodId.ANNUAL, LINE)
        assert (entry.narrative, len(entry.proofs)) == ("已搬", 1)


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own way to say where documents are")
def test_a_documents_folder_that_was_moved_is_followed(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = tmp_path / "D 盘" / "我的 文档"
    moved.mkdir(parents=True)
    (tmp_path / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{moved}"\n', encoding="utf-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    fresh = Preferences(QSettings(str(tmp_path / "fresh.ini"), QSettings.Format.IniFormat))
    assert fresh.folder == moved / "医院自评"


def test_the_start_page_comes_back_on_request(qtbot: QtBot, window: MainWindow, trial: Path, ports: Ports) -> None:
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        window.leave_to_start()
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    with ports.workspaces.open(trial) as workspace:
        assert not workspace.read_only


def test_dark_colours_reach_every_palette(qapp: QApplication, theme: Theme, window: MainWindow) -> None:
    theme.use(Appearance.DARK)
    assert window.palette().color(QPalette.ColorRole.Window).name() == DARK.window


def test_a_running_task_shows_progress_and_is_cancelled(qtbot: QtBot, window: MainWindow) -> None:
    go_on = Event()

    def work(progress: Progress) -> None:
        for step in range(100):
            progress(step, 100, f"第 {step} 步")
            go_on.wait(0.01)

    operation = window.tasks.run(work, title="长任务")
    bar = window.ui.task_bar.ui
    qtbot.waitUntil(lambda: not bar.cancel_button.isHidden() and "步" in bar.task_label.text(), timeout=WAIT)
    with qtbot.waitSignal(operation.ended, timeout=WAIT):
        bar.cancel_button.click()
    assert bar.cancel_button.isHidden()
    assert not window.ui.error_bar.text


def test_ordered_work_is_done_in_order(qtbot: QtBot) -> None:
    tasks, done = Tasks(), []
    for number in range(50):
        tasks.run(lambda _progress, number=number: number, done.append, lane=Lane.ORDERED)
    qtbot.waitUntil(lambda: len(done) == 50, timeout=WAIT)
    assert done == list(range(50))
    tasks.shut_down()


def test_tasks_go_while_their_last_work_is_being_destroyed() -> None:
    code = """
from PySide6.QtCore import QCoreApplication, QEvent
from hospital_assess.ui.tasks import Lane, Tasks
application = QCoreApplication([])
for _ in range(20):
    tasks, done = Tasks(), []
    for _ in range(50):
        tasks.run(lambda _progress: 1, done.append, lane=Lane.ORDERED)
    while len(done) < 50:
        application.processEvents()
    tasks.shut_down()
    del tasks
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("alive")
"""
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.stdout.strip() == "alive", result.stderr


def test_the_crash_report_quotes_no_answer() -> None:
    try:
        raise ValueError("张三的病历")
    except ValueError as error:
        report = crash_report(error, error.__traceback__, "1.2.3")
    assert "张三" not in report
    assert "ValueError" in report and "test_shell.py" in report and "1.2.3" in report


def test_a_crash_is_shown_once(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_arguments: None)
    handler = CrashHandler("1.2.3")
    for _ in range(2):
        handler.handle(RuntimeError, RuntimeError("x"), None)
    shown = [item for item in QApplication.topLevelWidgets() if isinstance(item, CrashDialog) and item.isVisible()]
    assert len(shown) == 1
    shown[0].ui.close_button.click()
    qtbot.waitUntil(lambda: not shown[0].isVisible(), timeout=WAIT)
    shown[0].deleteLater()


def test_the_self_test_prints_how_long_it_took(trial: Path) -> None:
    command = [sys.executable, "-m", "hospital_assess", "--self-test", "--workspace", str(trial)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 0


def test_a_window_starts_without_what_only_other_work_needs(trial: Path) -> None:
    code = """
import builtins, sys
from hospital_assess.__main__ import main

class Usable:
    def write(self, _text):
        names = {name.partition(".")[0] for name in sys.modules}
        names.add(builtins.__import__.__name__)
        sys.__stdout__.write("|".join(names) + chr(10))
    def flush(self):
        pass

sys.stdout = Usable()
main()
"""
    command = [sys.executable, "-c", code, "--self-test", "--workspace", str(trial)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    read = set(run.stdout.partition("\n")[0].split("|"))
    assert {"hospital_assess", "PySide6", "sqlite3"} <= read, run.stderr
    assert "__feature_import__" not in read
    assert not read & {"click", "reportlab", "openpyxl", "sqlite_utils", "cryptography", "pypdfium2", "hashlib", "html"}


@pytest.mark.parametrize("role", ["department", "office"])
def test_what_the_first_change_and_other_pages_need_is_read_ahead_and_qt_on_its_own_thread(
    trial: Path, ports: Ports, tmp_path: Path, role: str
) -> None:
    if role == "office":
        create_office(ports, tmp_path / "office")
    code = """
import builtins, sys, threading
from pathlib import Path
from hospital_assess.bootstrap import wire
from hospital_assess.ui.fonts import use_screen_font
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.plain_imports import use_plain_imports
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.reading_ahead import ReadingAhead
from hospital_assess.ui.theme import Theme
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
use_plain_imports()
plain, elsewhere, main = builtins.__import__, set(), threading.main_thread()
def noted(name, *rest):
    if threading.current_thread() is not main and (name.startswith("PySide6") or ".ui" in name):
        elsewhere.add(name)
    return plain(name, *rest)
builtins.__import__ = noted
application = QApplication([])
window = MainWindow(wire(), Theme(application), Preferences(QSettings(sys.argv[2], QSettings.Format.IniFormat)))
def end():
    print("|".join(sys.modules), "|".join(elsewhere), sep="\\n", flush=True)
    window.close()
    application.quit()
begun = ReadingAhead.start
def start(reading, *rest):
    reading.finished.connect(end)
    begun(reading, *rest)
ReadingAhead.start = start
window.open_workspace(Path(sys.argv[1]))
window.show()
application.exec()
"""
    place = trial if role == "department" else tmp_path / "office"
    command = [sys.executable, "-c", code, str(place), str(tmp_path / "window.ini")]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    read, elsewhere = run.stdout.splitlines()[:2] if run.returncode == 0 else ("", run.stderr)
    pages = {"check", "grid"} if role == "department" else {"collect", "review", "board"}
    assert {"sqlite_utils", *(f"hospital_assess.ui.pages.{page}_page" for page in pages)} <= set(read.split("|"))
    assert elsewhere == ""


def test_thousands_of_calls_of_qt_do_not_end_the_process() -> None:
    code = """
from PySide6.QtCore import QTimer
timer = QTimer()
for _ in range(50_000):
    timer.setInterval(5)
print("alive")
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert run.stdout == "alive\n", run.stderr


@pytest.mark.parametrize("role", ["department", "office"])
def test_the_workspace_is_remembered_even_if_the_window_closes_at_once(
    qtbot: QtBot, make_window: MakeWindow, ports: Ports, memory: Preferences, trial: Path, tmp_path: Path, role: str
) -> None:
    if role == "office":
        create_office(ports, tmp_path / "office")
    place = trial if role == "department" else tmp_path / "office"
    window = make_window(place)
    assert memory.workspace is None, "nobody waits for the disk before the first page can be used"
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    assert memory.workspace == place


def test_the_desk_that_is_shown_is_the_one_on_disk(window: MainWindow, stored: Workspace) -> None:
    desk = read_desk(stored, PeriodId.ANNUAL)
    assert window.ui.filled_label.text() == wording.FILLED(done=desk.score.answered, total=desk.score.lines)
