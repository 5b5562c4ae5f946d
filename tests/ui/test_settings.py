"""设置: letters, colours, data, backups; the workspace moves, and is restored beside itself."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.application.ports import Ports
from hospital_assess.domain.entry import Reporter
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.controls.stages import StageRow
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.about_panel import AboutPanel
from hospital_assess.ui.pages.backup_panel import BackupPanel
from hospital_assess.ui.pages.desk_panel import DeskPanel
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.folder_panel import FolderPanel
from hospital_assess.ui.pages.look_panel import LookPanel
from hospital_assess.ui.pages.paper_panel import PaperPanel
from hospital_assess.ui.pages.settings_page import SettingsPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import DARK, LETTERS, Appearance, TextSize, Theme, colours_of
from hospital_assess.ui.widgets.path_edit import PathEdit
from tests.ui.conftest import FakePrompts

Panel = TypeVar("Panel", bound=QWidget)
WAIT = 10_000
LINE = "2023-3.1.1-1"
DESK, LOOK, PAPER, FOLDER, BACKUP, ABOUT = range(6)


def calm(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)


def settings_of(window: MainWindow) -> SettingsPage:
    window.show_page("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def shown(window: MainWindow, section: int, kind: type[Panel]) -> Panel:
    page = settings_of(window)
    page.ui.section_list.setCurrentRow(section)
    panel = page.panel
    assert isinstance(panel, kind)
    return panel


def test_the_desk_is_as_the_scheme_says(window: MainWindow) -> None:
    ui = shown(window, DESK, DeskPanel).ui
    assert ui.department_label.text().startswith("医务科")
    assert ui.group_label.text() == "职能"
    assert ui.year_label.text() == "2023 年"
    assert "试用" in ui.state_label.text()
    assert "建议" in ui.scheme_label.text()


def test_the_reporter_is_the_one_of_the_hand_in(qtbot: QtBot, window: MainWindow, stored) -> None:
    ui = shown(window, DESK, DeskPanel).ui
    ui.reporter_edit.setFocus()
    ui.reporter_edit.insert("某某")
    qtbot.keyClick(ui.reporter_edit, Qt.Key.Key_Return)
    calm(qtbot, window)
    assert stored.statement(PeriodId.ANNUAL).reporter == Reporter("某某", "")


def test_an_office_has_no_reporter(qtbot: QtBot, make_window, ports: Ports, tmp_path: Path) -> None:
    create_office(ports, tmp_path / "office")
    window = make_window(tmp_path / "office")
    assert window.desk is not None and window.desk.pages[-1] == "settings"
    panel = shown(window, DESK, DeskPanel)
    assert panel.ui.reporter_card.isHidden() and panel.ui.group_label.isHidden()
    assert "33 个科室" in panel.ui.department_label.text()
    panel = shown(window, BACKUP, BackupPanel)
    panel.ui.now_button.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1, timeout=WAIT)
    assert panel.model.index(0, 2).data() == words.NOTHING_YET()
    calm(qtbot, window)


def test_letters_grow_everywhere_at_once_and_at_the_next_start(
    qtbot: QtBot, window: MainWindow, fill: FillPage, theme: Theme, memory: Preferences, tmp_path: Path
) -> None:
    panel = shown(window, LOOK, LookPanel)
    small, row = fill.ui.line_tree.sizeHintForRow(0), QLabel("字").font().pixelSize()
    assert panel.ui.standard_radio.isChecked() and row == LETTERS[TextSize.STANDARD].body
    panel.ui.largest_radio.click()
    body = LETTERS[TextSize.LARGEST].body
    assert {widget.font().pixelSize() for widget in (window, fill, fill.ui.line_tree, panel.ui.dark_radio)} == {body}
    assert fill.ui.line_tree.sizeHintForRow(0) > small
    assert f"font-size: {LETTERS[TextSize.LARGEST].title}px" in QApplication.instance().styleSheet()
    memory.sync()
    again = Preferences(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert again.text_size is TextSize.LARGEST


def test_the_largest_letters_fit_a_small_screen(
    qtbot: QtBot, window: MainWindow, theme: Theme, memory: Preferences
) -> None:
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    assert window.desk is not None
    for key in window.desk.pages:
        window.show_page(key)
        calm(qtbot, window)
        assert window.minimumSizeHint().width() <= 1093, key
        assert window.minimumSizeHint().height() <= 580, key


def test_letters_that_change_while_a_line_is_shown_take_their_room_at_once(
    qtbot: QtBot, window: MainWindow, theme: Theme, memory: Preferences
) -> None:
    window.show_page("fill")
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    fill.go_to(LINE)
    calm(qtbot, window)
    (row,) = fill.ui.answer_panel.findChildren(StageRow)
    buttons = list(row.buttons.values())
    window.resize(1093, 589)
    qtbot.waitUntil(lambda: row.day_edit.y() < buttons[0].geometry().bottom(), timeout=WAIT)
    narrow = fill.ui.evidence_holder.width()
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    qtbot.waitUntil(lambda: row.day_edit.y() > buttons[0].geometry().bottom(), timeout=WAIT)
    assert fill.ui.evidence_holder.width() > narrow
    assert fill.ui.answer_panel.ui.scroll.horizontalScrollBar().maximum() == 0


def test_colours_are_chosen_here_and_in_the_menu(window: MainWindow, theme: Theme, memory: Preferences) -> None:
    panel = shown(window, LOOK, LookPanel)
    panel.ui.dark_radio.click()
    assert colours_of(window.palette()) is DARK and memory.appearance is Appearance.DARK
    actions = [action for action in window.ui.more_button.menu().findChildren(QAction) if action.isCheckable()]
    checked = {action.text(): action for action in actions if action.isChecked()}
    assert set(checked) == {wording.APPEARANCES["dark"]()}
    next(action for action in actions if action.text() == wording.APPEARANCES["light"]()).trigger()
    assert panel.ui.light_radio.isChecked() and memory.appearance is Appearance.LIGHT


def test_the_faces_of_the_paper_are_those_of_the_reports(qtbot: QtBot, window: MainWindow) -> None:
    panel = shown(window, PAPER, PaperPanel)
    labels = [label for label in panel.findChildren(QLabel) if label.objectName() in {"title_label", "fallback_label"}]
    qtbot.waitUntil(lambda: all(label.text() for label in labels), timeout=WAIT)
    assert "FandolSong-Bold.ttf" in panel.ui.title_label.text()
    calm(qtbot, window)


def test_the_path_leaves_out_its_middle_and_can_be_copied_whole(qtbot: QtBot, theme: Theme) -> None:
    edit = PathEdit()
    qtbot.addWidget(edit)
    edit.resize(200, 30)
    path = "/home/" + "很长的文件夹/" * 20 + "2023-医务科"
    edit.show_path(path)
    assert "…" in edit.text() and edit.text().endswith("医务科") and edit.text().startswith("/home")
    edit.show()
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus, timeout=WAIT)
    assert edit.selectedText() == path


def test_the_amount_of_data_is_shown(qtbot: QtBot, window: MainWindow, trial: Path) -> None:
    panel = shown(window, FOLDER, FolderPanel)
    qtbot.waitUntil(lambda: "个文件" in panel.ui.amount_label.text(), timeout=WAIT)
    assert panel.ui.path_edit.path == str(trial)
    calm(qtbot, window)


def test_a_workspace_moves_with_everything(
    qtbot: QtBot,
    window: MainWindow,
    fill: FillPage,
    prompts: FakePrompts,
    memory: Preferences,
    trial: Path,
    tmp_path: Path,
) -> None:
    fill.go_to(LINE)
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("搬家前写的")
    prompts.folder = tmp_path / "另一块磁盘"
    shown(window, FOLDER, FolderPanel).ui.move_button.click()
    target = tmp_path / "另一块磁盘" / trial.name
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.workspace.path == target, timeout=WAIT)
    calm(qtbot, window)
    assert not trial.exists()
    assert window.desk.workspace.entry(PeriodId.ANNUAL, LINE).narrative == "搬家前写的"
    assert not window.desk.workspace.read_only
    qtbot.waitUntil(lambda: memory.workspace == target, timeout=WAIT)
    assert str(target) in window.ui.task_bar.ui.message_label.text()


def test_a_move_that_fails_leaves_the_workspace_open(
    qtbot: QtBot, window: MainWindow, prompts: FakePrompts, trial: Path, tmp_path: Path
) -> None:
    before = window.desk
    (tmp_path / "满" / trial.name).mkdir(parents=True)
    (tmp_path / "满" / trial.name / "别的.txt").write_text("已有内容", encoding="utf-8")
    prompts.folder = tmp_path / "满"
    shown(window, FOLDER, FolderPanel).ui.move_button.click()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk is not before, timeout=WAIT)
    calm(qtbot, window)
    assert window.desk.workspace.path == trial and not window.desk.workspace.read_only
    assert "已有其他内容" in window.ui.error_bar.text


def test_a_place_is_remembered_under_the_new_name(memory: Preferences) -> None:
    memory.keep_place(Path("/a/旧名"), "line", LINE)
    memory.follow(Path("/a/旧名"), Path("/b/新名"))
    assert memory.place(Path("/b/新名"), "line") == LINE


def test_a_copy_is_made_listed_and_restored_beside(
    qtbot: QtBot, window: MainWindow, fill: FillPage, trial: Path
) -> None:
    fill.go_to(LINE)
    fill.ui.answer_panel.ui.status_buttons.buttons[next(iter(fill.ui.answer_panel.ui.status_buttons.buttons))].click()
    panel = shown(window, BACKUP, BackupPanel)
    calm(qtbot, window)
    assert not panel.ui.day_button.isEnabled()
    panel.ui.now_button.click()
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1, timeout=WAIT)
    assert panel.model.index(0, 2).data() == words.ANSWERED(period="年度", count=1)
    panel.ui.now_button.click()
    qtbot.waitUntil(lambda: "没有另存" in window.ui.task_bar.ui.message_label.text(), timeout=WAIT)
    panel.ui.copies_table.selectRow(0)
    panel.ui.day_button.click()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.workspace.path != trial, timeout=WAIT)
    calm(qtbot, window)
    assert window.desk.workspace.path.parent == trial.parent and "恢复" in window.desk.workspace.path.name
    assert trial.is_dir()
    assert "原来的工作区没有改动" in window.ui.task_bar.ui.message_label.text()


def test_a_backup_file_is_written_and_becomes_a_second_workspace(
    qtbot: QtBot, window: MainWindow, prompts: FakePrompts, trial: Path, tmp_path: Path
) -> None:
    panel = shown(window, BACKUP, BackupPanel)
    prompts.target = tmp_path / "存一份.backup"
    panel.ui.back_up_button.click()
    qtbot.waitUntil(lambda: "已备份到" in window.ui.task_bar.ui.message_label.text(), timeout=WAIT)
    assert prompts.suggested[-1].suffix == ".backup"
    prompts.files = [prompts.target]
    panel.ui.restore_button.click()
    made = trial.with_name("存一份")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.workspace.path == made, timeout=WAIT)
    calm(qtbot, window)
    assert trial.is_dir() and made.is_dir()


def test_a_damaged_backup_file_leaves_the_workspace_open(
    qtbot: QtBot, window: MainWindow, prompts: FakePrompts, trial: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "坏.backup"
    bad.write_bytes(b"nothing of ours")
    prompts.files = [bad]
    shown(window, BACKUP, BackupPanel).ui.restore_button.click()
    qtbot.waitUntil(lambda: "坏.backup" in window.ui.error_bar.text, timeout=WAIT)
    calm(qtbot, window)
    assert window.desk is not None and window.desk.workspace.path == trial
    assert not (tmp_path / "坏").exists()


def test_a_read_only_workspace_is_neither_moved_nor_backed_up(ports: Ports, make_window, trial: Path) -> None:
    with ports.workspaces.open(trial):
        window = make_window(trial)
        assert not shown(window, FOLDER, FolderPanel).ui.move_button.isEnabled()
        assert not shown(window, BACKUP, BackupPanel).ui.now_button.isEnabled()
        assert shown(window, DESK, DeskPanel).ui.reporter_edit.isReadOnly()


def test_the_program_says_what_it_is_made_of(window: MainWindow, ports: Ports) -> None:
    panel = shown(window, ABOUT, AboutPanel)
    assert panel.ui.version_label.text() == ports.version
    assert panel.ui.engine_label.text().startswith("SQLite 3")
    with_help = []
    settings_of(window).help_wanted.connect(lambda: with_help.append(True))
    panel.ui.manual_button.click()
    assert with_help


def test_the_sections_are_reached_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    page = settings_of(window)
    page.ui.section_list.setFocus()
    for _ in range(2):
        qtbot.keyClick(page.ui.section_list, Qt.Key.Key_Down)
    assert isinstance(page.panel, PaperPanel)
    calm(qtbot, window)
