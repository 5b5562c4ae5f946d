"""上年度数据 at the desk: chosen in the settings, offered on the filling-in page, told where it is only repeated."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hospital_assess.application.ports import Ports
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.check_page import CheckPage
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.folder_panel import FolderPanel
from hospital_assess.ui.pages.last_year_panel import LastYearPanel
from tests.last_years import LINE, PAST_LINE, TOLD, make_workspace, scheme_of
from tests.ui.conftest import FakePrompts
from tests.ui.test_settings import FOLDER, calm, shown

WAIT = 10_000


@pytest.fixture
def before(ports: Ports, scheme, tmp_path: Path) -> Path:
    """Last year's workspace, beside this year's."""
    return make_workspace(ports, tmp_path / "2022-医务科-试用", scheme_of(scheme, 2022), {PAST_LINE: TOLD})


def panel_of(window: MainWindow) -> LastYearPanel:
    panel = shown(window, FOLDER, FolderPanel).findChild(LastYearPanel)
    assert isinstance(panel, LastYearPanel)
    return panel


def take(qtbot: QtBot, window: MainWindow, prompts: FakePrompts, folder: Path) -> LastYearPanel:
    panel = panel_of(window)
    prompts.folder = folder
    panel.ui.folder_button.click()
    qtbot.waitUntil(panel.ui.remove_button.isEnabled, timeout=WAIT)
    return panel


def test_from_a_click_to_the_hint(
    qtbot: QtBot, window: MainWindow, fill: FillPage, prompts: FakePrompts, before: Path, stored
) -> None:
    fill.go_to(LINE)
    calm(qtbot, window)
    answer = fill.ui.answer_panel
    assert answer.ui.reuse_button.isHidden()
    panel = take(qtbot, window, prompts, before)
    assert "2022 年，取自“2022-医务科-试用”" in panel.ui.state_label.text()
    assert "完成情况 1 条，对应到本年条目 1 条" in panel.ui.state_label.text()

    window.show_page("fill")
    qtbot.waitUntil(answer.ui.reuse_button.isVisible, timeout=WAIT)
    assert answer.ui.reuse_button.text() == "沿用 2022 年内容"
    assert answer.ui.reuse_button.toolTip() == TOLD
    answer.ui.reuse_button.click()
    assert answer.ui.repeated_label.isVisible()
    assert answer.ui.repeated_label.text().startswith("与上年雷同")
    answer.ui.status_buttons.buttons[Status.DONE].click()
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, LINE).narrative == TOLD, timeout=WAIT)

    window.show_page("check")
    check = window.page("check")
    assert isinstance(check, CheckPage)
    qtbot.waitUntil(lambda: "same-as-last-year" in {row.finding.code for row in check.model.rows}, timeout=WAIT)
    check.choose("same-as-last-year")
    assert check.ui.kind_list.currentItem().text() == "与上年雷同（1）"
    assert check.current is not None
    assert check.current.finding.sentence == "完成情况与上年雷同，请写明本年进展"
    check.ui.go_button.click()
    qtbot.waitUntil(answer.ui.narrative_edit.hasFocus, timeout=WAIT)
    answer.ui.narrative_edit.setPlainText(TOLD + "。设备已到货安装，急诊已于九月整体迁入新楼运行")
    assert answer.ui.repeated_label.isHidden()
    calm(qtbot, window)


def test_the_period_before_comes_first(
    qtbot: QtBot, window: MainWindow, fill: FillPage, prompts: FakePrompts, before: Path, stored
) -> None:
    stored.save_entry(PeriodId.Q3, Entry(LINE, Status.ON_TRACK, narrative="三季度写的"))
    take(qtbot, window, prompts, before)
    fill.go_to(LINE)
    answer = fill.ui.answer_panel
    qtbot.waitUntil(lambda: answer.ui.reuse_button.toolTip() == "三季度写的", timeout=WAIT)
    assert answer.ui.reuse_button.text() == wording.REUSE_PERIOD()
    answer.ui.narrative_edit.setPlainText("三季度写的")
    assert answer.ui.repeated_label.text() == wording.LIKE_PERIOD()
    answer.ui.narrative_edit.setPlainText(TOLD)
    assert answer.ui.repeated_label.text() == wording.LIKE_YEAR()
    assert not answer.ui.repeated_label.isHidden()
    calm(qtbot, window)


def test_the_first_period_of_a_year_is_offered_the_year_before(
    qtbot: QtBot, window: MainWindow, fill: FillPage, prompts: FakePrompts, before: Path
) -> None:
    assert window.desk is not None
    take(qtbot, window, prompts, before)
    window.desk.choose_period(PeriodId.Q1)
    calm(qtbot, window)
    fill.go_to(fill.visible_lines()[-1])
    fill.go_to(LINE)
    qtbot.waitUntil(lambda: fill.ui.answer_panel.ui.reuse_button.toolTip() == TOLD, timeout=WAIT)
    calm(qtbot, window)


def test_what_was_taken_is_removed(
    qtbot: QtBot, window: MainWindow, prompts: FakePrompts, before: Path, stored, fill: FillPage
) -> None:
    fill.go_to(LINE)
    panel = take(qtbot, window, prompts, before)
    panel.ui.remove_button.click()
    qtbot.waitUntil(lambda: panel.ui.state_label.text() == words.NO_LAST_YEAR(), timeout=WAIT)
    calm(qtbot, window)
    assert stored.last_year() is None
    assert fill.ui.answer_panel.ui.reuse_button.isHidden()
    assert not panel.ui.remove_button.isEnabled()


def test_a_refusal_is_told_in_the_window(
    qtbot: QtBot, window: MainWindow, prompts: FakePrompts, trial: Path, tmp_path: Path
) -> None:
    panel = panel_of(window)
    prompts.folder = trial
    panel.ui.folder_button.click()
    qtbot.waitUntil(lambda: "就是正在使用的工作区" in window.ui.error_bar.text, timeout=WAIT)
    prompts.files = [tmp_path / "没有.hsa"]
    panel.ui.file_button.click()
    qtbot.waitUntil(lambda: "没有.hsa" in window.ui.error_bar.text, timeout=WAIT)
    calm(qtbot, window)
    assert panel.ui.state_label.text() == words.NO_LAST_YEAR()


def test_lines_without_a_counterpart_are_named(
    qtbot: QtBot, window: MainWindow, prompts: FakePrompts, ports: Ports, scheme, tmp_path: Path
) -> None:
    past = scheme_of(scheme, 2022)
    lines = [line.id for line in past.lines_of(past.department("医务科"))]
    folder = make_workspace(ports, tmp_path / "去年", past, dict.fromkeys(lines[:12], TOLD))
    with ports.workspaces.open(folder) as workspace:
        workspace.save_scheme(_reworded(past, set(lines[:10])))
    text = take(qtbot, window, prompts, folder).ui.state_label.text()
    assert "完成情况 12 条，对应到本年条目 2 条" in text
    assert " 等 10 条在本年没有对应的条目" in text
    calm(qtbot, window)


def _reworded(scheme, ids):
    lines = (replace(line, text=f"另一项{line.id}") if line.id in ids else line for line in scheme.lines)
    return replace(scheme, lines=tuple(lines), revision=scheme.revision + 1)


def test_a_read_only_desk_takes_nothing(ports: Ports, make_window, trial: Path) -> None:
    with ports.workspaces.open(trial):
        panel = panel_of(make_window(trial))
        assert not panel.ui.folder_button.isEnabled() and not panel.ui.file_button.isEnabled()
        assert not panel.ui.remove_button.isEnabled()
