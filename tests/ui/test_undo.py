"""撤销 and 重做 over all lines and pages: typing in one field is a step, undoing goes there and is saved."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hospital_assess.application.department_desk import change_entries, read_desk, with_views
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.controls.stages import StagesControl
from hospital_assess.ui.department_desk import DepartmentDesk
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.more_menu import MoreMenu
from hospital_assess.ui.pages.fill_page import FillPage

FIRST = "2023-3.1.1-1"
WAIT = 10_000


@pytest.fixture
def menu(window: MainWindow) -> MoreMenu:
    menu = window.findChild(MoreMenu)
    assert menu is not None
    return menu


@pytest.fixture
def lines(fill: FillPage) -> list[str]:
    return [view.line.id for view in fill.model.views()]


def entry(stored: Workspace, line: str) -> Entry:
    return stored.entry(PeriodId.ANNUAL, line)


def test_typing_in_one_field_is_one_step(
    qtbot: QtBot, fill: FillPage, menu: MoreMenu, stored: Workspace, lines: list[str]
) -> None:
    fill.go_to(lines[0])
    edit = fill.ui.answer_panel.ui.narrative_edit
    qtbot.keyClicks(edit, "done in March")
    qtbot.waitUntil(lambda: entry(stored, lines[0]).narrative == "done in March", timeout=WAIT)
    assert "完成情况" in menu.undo_action.text()
    menu.undo_action.trigger()
    assert edit.toPlainText() == ""
    assert not menu.undo_action.isEnabled()
    qtbot.waitUntil(lambda: entry(stored, lines[0]).is_blank, timeout=WAIT)
    menu.redo_action.trigger()
    assert edit.toPlainText() == "done in March"
    qtbot.waitUntil(lambda: entry(stored, lines[0]).narrative == "done in March", timeout=WAIT)


def test_what_is_not_saved_yet_can_be_undone(
    qtbot: QtBot, fill: FillPage, menu: MoreMenu, stored: Workspace, lines: list[str]
) -> None:
    fill.go_to(lines[0])
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("一")
    menu.undo_action.trigger()
    qtbot.waitUntil(menu.redo_action.isEnabled, timeout=WAIT)
    assert fill.ui.answer_panel.ui.narrative_edit.toPlainText() == ""
    qtbot.waitUntil(lambda: fill.window().desk.is_clean, timeout=WAIT)
    assert entry(stored, lines[0]).narrative == ""


def test_undo_goes_back_to_the_line_that_changed_from_any_page(
    qtbot: QtBot, window: MainWindow, fill: FillPage, menu: MoreMenu, stored: Workspace, lines: list[str]
) -> None:
    fill.go_to(lines[0])
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("第一条")
    fill.go_to(lines[3])
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("第四条")
    fill.go_to(lines[7])
    window.show_page("check")
    menu.undo_action.trigger()
    assert window.ui.pages.currentWidget() is fill
    assert fill.line == lines[3]
    menu.undo_action.trigger()
    assert fill.line == lines[0]
    qtbot.waitUntil(lambda: entry(stored, lines[3]).is_blank and entry(stored, lines[0]).is_blank, timeout=WAIT)
    for _step in range(2):
        menu.redo_action.trigger()
    assert fill.line == lines[3]
    qtbot.waitUntil(lambda: entry(stored, lines[3]).narrative == "第四条", timeout=WAIT)
    assert entry(stored, lines[0]).narrative == "第一条"


@pytest.mark.parametrize(
    ("undo", "redo"),
    [
        (Qt.KeyboardModifier.ControlModifier, (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)),
        (
            Qt.KeyboardModifier.ControlModifier,
            (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
        ),
    ],
)
def test_the_keys_work_inside_a_field(
    qtbot: QtBot,
    window: MainWindow,
    fill: FillPage,
    stored: Workspace,
    lines: list[str],
    undo: Qt.KeyboardModifier,
    redo: tuple[Qt.Key, Qt.KeyboardModifier],
) -> None:
    window.activateWindow()
    fill.go_to(lines[0], "narrative")
    edit = fill.ui.answer_panel.ui.narrative_edit
    qtbot.waitUntil(edit.hasFocus, timeout=WAIT)
    qtbot.keyClicks(edit, "abc")
    fill.go_to(lines[0], "self_score")
    score = fill.ui.answer_panel.ui.score_edit
    qtbot.keyClicks(score, "0.3")
    qtbot.keyClick(score, Qt.Key.Key_Z, undo)
    assert score.text() == ""
    qtbot.keyClick(score, Qt.Key.Key_Z, undo)
    assert edit.toPlainText() == ""
    qtbot.waitUntil(edit.hasFocus, timeout=WAIT)
    qtbot.keyClick(edit, *redo)
    assert edit.toPlainText() == "abc"
    qtbot.keyClick(edit, *redo)
    qtbot.waitUntil(lambda: entry(stored, lines[0]).self_score == Decimal("0.3"), timeout=WAIT)


def test_undoing_an_input_brings_its_score_back(
    qtbot: QtBot, fill: FillPage, menu: MoreMenu, stored: Workspace
) -> None:
    fill.go_to(FIRST)
    control = fill.ui.answer_panel.findChildren(StagesControl)[-1]
    buttons = next(iter(control.rows.values())).buttons
    buttons[Decimal("0.5")].click()
    qtbot.waitUntil(lambda: entry(stored, FIRST).self_score == Decimal("0.4"), timeout=WAIT)
    fill.ui.answer_panel.ui.status_buttons.buttons[Status.PARTLY].click()
    buttons[Decimal("1")].click()
    qtbot.waitUntil(lambda: entry(stored, FIRST).self_score == Decimal("0.8"), timeout=WAIT)
    menu.undo_action.trigger()
    qtbot.waitUntil(lambda: entry(stored, FIRST).self_score == Decimal("0.4"), timeout=WAIT)
    assert buttons[Decimal("0.5")].isChecked()
    menu.undo_action.trigger()
    menu.undo_action.trigger()
    qtbot.waitUntil(lambda: entry(stored, FIRST).is_blank, timeout=WAIT)


def test_a_refused_value_can_be_undone(
    qtbot: QtBot, window: MainWindow, fill: FillPage, menu: MoreMenu, stored: Workspace, lines: list[str]
) -> None:
    fill.go_to(lines[0])
    qtbot.keyClicks(fill.ui.answer_panel.ui.score_edit, "99")
    qtbot.waitUntil(lambda: "99" in window.ui.error_bar.text, timeout=WAIT)
    menu.undo_action.trigger()
    assert fill.ui.answer_panel.ui.score_edit.text() == ""
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.is_clean, timeout=WAIT)
    assert entry(stored, lines[0]).self_score is None


def test_each_period_has_its_own_steps(
    qtbot: QtBot, window: MainWindow, fill: FillPage, menu: MoreMenu, stored: Workspace, lines: list[str]
) -> None:
    fill.go_to(lines[0])
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("年度")
    assert window.desk is not None
    window.desk.choose_period(PeriodId.H1)
    qtbot.waitUntil(lambda: fill.ui.answer_panel.ui.narrative_edit.toPlainText() == "", timeout=WAIT)
    assert not menu.undo_action.isEnabled()
    window.desk.choose_period(PeriodId.ANNUAL)
    qtbot.waitUntil(lambda: fill.ui.answer_panel.ui.narrative_edit.toPlainText() == "年度", timeout=WAIT)
    assert menu.undo_action.isEnabled()
    menu.undo_action.trigger()
    qtbot.waitUntil(lambda: entry(stored, lines[0]).is_blank, timeout=WAIT)


def test_a_window_that_can_only_read_offers_no_steps(
    ports: Ports, make_window: Callable[[Path | None], MainWindow], trial: Path
) -> None:
    with ports.workspaces.open(trial):
        menu = make_window(trial).findChild(MoreMenu)
        assert menu is not None
        assert not menu.undo_action.isEnabled() and not menu.redo_action.isEnabled()
        menu.undo_action.trigger()


def test_another_workspace_begins_without_steps(
    qtbot: QtBot, window: MainWindow, fill: FillPage, menu: MoreMenu, trial: Path, lines: list[str]
) -> None:
    fill.go_to(lines[0])
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("一")
    assert menu.undo_action.isEnabled()
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        window.open_workspace(trial)
    assert isinstance(window.desk, DepartmentDesk)
    assert not menu.undo_action.isEnabled()


def test_a_desk_that_follows_its_answers_is_the_desk_that_is_read(ports: Ports, trial: Path) -> None:
    with ports.workspaces.open(trial) as workspace:
        before = read_desk(workspace, PeriodId.ANNUAL)
        first, second = before.lines[4].line.id, before.lines[2].line.id
        views = change_entries(
            workspace,
            PeriodId.ANNUAL,
            {first: {"status": "done", "self_score": "0.1"}, second: {"narrative": "已办"}},
        )
        assert with_views(before, views) == read_desk(workspace, PeriodId.ANNUAL)
        with pytest.raises(AssessError, match="应在 0 至"):
            change_entries(workspace, PeriodId.ANNUAL, {first: {"narrative": "不写"}, second: {"self_score": "99"}})
        assert workspace.entry(PeriodId.ANNUAL, first).narrative == ""
