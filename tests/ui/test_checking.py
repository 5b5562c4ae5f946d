"""The check before the hand-in: what it lists, where it leads, and that it follows the answers."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.check import Finding, Findings
from hospital_assess.domain.entry import Entry, Reporter, Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.findings import ALL, ERRORS, FINDING_ROLE, WARNINGS, FoundRow
from hospital_assess.ui.pages.check_page import CheckPage
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.submit_page import SubmitPage
from hospital_assess.ui.theme import Appearance, Theme

WAIT = 20_000


def shown_check(qtbot: QtBot, window: MainWindow) -> CheckPage:
    """The page, once it lists what there is to list."""
    window.show_page("check")
    page = window.page("check")
    assert isinstance(page, CheckPage)
    qtbot.waitUntil(lambda: page.ui.headline_label.text() != wording.CHECKING(), timeout=WAIT)
    return page


@pytest.fixture
def check(qtbot: QtBot, window: MainWindow) -> CheckPage:
    return shown_check(qtbot, window)


def kinds(page: CheckPage) -> list[str]:
    return [page.ui.kind_list.item(row).text() for row in range(page.ui.kind_list.count())]


def rows(page: CheckPage) -> list[FoundRow]:
    return [page.filter.index(row, 0).data(FINDING_ROLE) for row in range(page.filter.rowCount())]


def test_findings_are_grouped_and_counted(check: CheckPage) -> None:
    assert kinds(check) == ["全部（20）", "错误（20）", "未填完成状态（19）", "未填填报人（1）", "提醒（0）"]
    assert check.ui.headline_label.text() == "有 20 处错误，0 处提醒"
    first = rows(check)[0]
    assert first.mark == "错误" and first.title and first.finding.line_code in first.heading
    said = check.filter.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"【错误】{first.heading}：未填完成状态"


def test_a_kind_leaves_only_its_findings(check: CheckPage) -> None:
    for kind, count in ((WARNINGS, 0), ("missing-reporter", 1), (ERRORS, 20), (ALL, 20)):
        check.choose(kind)
        assert check.filter.rowCount() == count
        assert check.ui.copy_button.isEnabled() is (count > 0)


def test_arrows_and_enter_lead_to_the_field(qtbot: QtBot, window: MainWindow, check: CheckPage) -> None:
    target = rows(check)[2].finding.line
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(check.ui.findings_list, key)
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    assert window.ui.pages.currentWidget() is fill
    assert fill.line == target
    assert fill.ui.answer_panel.focusWidget() is fill.ui.answer_panel.field("status")


def test_a_double_click_leads_to_the_line(qtbot: QtBot, window: MainWindow, check: CheckPage) -> None:
    view = check.ui.findings_list
    place = view.visualRect(check.filter.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    assert window.ui.pages.currentWidget() is fill
    assert fill.line == rows(check)[1].finding.line


def test_a_missing_reporter_leads_to_the_name(window: MainWindow, check: CheckPage) -> None:
    check.choose("missing-reporter")
    check.ui.go_button.click()
    page = window.page("submit")
    assert isinstance(page, SubmitPage)
    assert window.ui.pages.currentWidget() is page
    assert page.focusWidget() is page.ui.reporter_edit


def test_a_missing_proof_leads_to_where_proofs_are_added(
    qtbot: QtBot, window: MainWindow, check: CheckPage, stored: Workspace
) -> None:
    line = rows(check)[0].finding.line
    check.finding_chosen.emit(line, "evidence")
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    assert fill.focusWidget() is fill.evidence_panel.ui.add_button


def test_the_list_follows_the_answers(qtbot: QtBot, window: MainWindow, check: CheckPage) -> None:
    assert window.desk is not None
    session = window.desk.session  # type: ignore[attr-defined]
    line = rows(check)[1].finding.line
    check.ui.findings_list.setCurrentIndex(check.filter.index(1, 0))
    session.answers.enter(line, "status", Status.DONE.value)
    session.answers.flush()
    qtbot.waitUntil(lambda: "未填自评得分（1）" in kinds(check), timeout=WAIT)
    assert kinds(check)[-2:] == ["提醒（1）", "未填完成情况（1）"]
    assert check.current is not None and check.current.finding.line == rows(check)[1].finding.line


def test_the_proposed_score_is_taken_with_one_click(
    qtbot: QtBot, window: MainWindow, check: CheckPage, stored: Workspace
) -> None:
    assert window.desk is not None
    session = window.desk.session  # type: ignore[attr-defined]
    assert not check.ui.adopt_button.isVisible()
    view = next(view for view in session.desk.lines if view.line.rule.kind == "milestones")
    node = view.line.rule.nodes[0].id
    for field, value in (("status", "done"), ("inputs", {"nodes": [{"id": node, "degree": "1"}]})):
        session.answers.enter(view.line.id, field, value)
    session.answers.flush()
    session.answers.enter(view.line.id, "self_score", None)
    session.answers.flush()
    qtbot.waitUntil(lambda: "未填自评得分（1）" in kinds(check), timeout=WAIT)
    check.choose("missing-score")
    points = session.desk.line(view.line.id).proposal.points
    assert check.ui.adopt_button.isVisible() and str(points) in check.ui.adopt_button.text()
    check.ui.adopt_button.click()
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, view.line.id).self_score == points, timeout=WAIT)
    qtbot.waitUntil(lambda: "未填自评得分（1）" not in kinds(check), timeout=WAIT)
    assert check.filter.kind == ALL


def test_the_list_is_copied_as_text(check: CheckPage) -> None:
    check.choose("missing-reporter")
    check.ui.copy_button.click()
    assert QGuiApplication.clipboard().text() == "【错误】自评表：填报人姓名未填"


def answer_first_quarter(workspace: Workspace) -> None:
    """Fill in a period that asks for no score, so that nothing is left to mend."""
    scheme = workspace.scheme()
    with workspace.atomic():
        for line in scheme.lines_of(scheme.department_named("医务科")):
            workspace.save_entry(PeriodId.Q1, Entry(line.id, Status.ON_TRACK, narrative="按计划推进"))
        statement = workspace.statement(PeriodId.Q1)
        workspace.save_rest(PeriodId.Q1, replace(statement, reporter=Reporter("张三")))


def test_a_form_in_order_says_so_and_what_comes_next(
    qtbot: QtBot, window: MainWindow, check: CheckPage, stored: Workspace
) -> None:
    answer_first_quarter(stored)
    assert window.desk is not None
    window.desk.choose_period(PeriodId.Q1)
    qtbot.waitUntil(lambda: check.ui.headline_label.text() == wording.CHECK_SOUND(), timeout=WAIT)
    assert check.ui.stack.currentWidget() is check.ui.sound_page
    assert not check.ui.kind_pane.isVisible() and not check.ui.action_bar.isVisible()
    assert "第一季度" in check.ui.time_label.text()
    check.ui.sound_button.click()
    assert window.ui.pages.currentWidget() is window.page("submit")


def test_warnings_alone_do_not_hold_up_the_hand_in(qtbot: QtBot, window: MainWindow, check: CheckPage) -> None:
    doubt = Finding("", "empty-evidence", "佐证“名单”是空文件（0 字节）", "evidence")
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    check._on_checked(PeriodId.ANNUAL, Findings((), (doubt,)))
    assert check.ui.headline_label.text() == "没有错误，有 1 处提醒"
    assert check.ui.submit_button.isVisible()
    assert not check.ui.go_button.isEnabled()
    check.ui.submit_button.click()
    assert window.ui.pages.currentWidget() is window.page("submit")


def test_long_sentences_wrap_in_a_narrow_window(qtbot: QtBot, window: MainWindow, check: CheckPage) -> None:
    long = Finding("", "personal-data", "佐证“" + "名单" * 60 + "”的名称里疑似有手机号 138*****678，请隐去", "evidence")
    short = Finding("", "empty-evidence", "佐证“名单”是空文件（0 字节）", "evidence")
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    check._on_checked(PeriodId.ANNUAL, Findings((), (long, short)))
    heights = [check.ui.findings_list.visualRect(check.filter.index(row, 0)).height() for row in (0, 1)]
    assert heights[0] > heights[1]
    assert check.ui.findings_list.horizontalScrollBar().maximum() == 0


def test_f5_checks_again(qtbot: QtBot, check: CheckPage) -> None:
    with qtbot.waitSignal(check.checked, timeout=WAIT):
        qtbot.keyClick(check.ui.findings_list, Qt.Key.Key_F5)


def test_a_read_only_workspace_is_checked_and_left_alone(qtbot: QtBot, make_window, ports: Ports, trial: Path) -> None:
    with ports.workspaces.open(trial) as first:
        line = first.scheme().lines_of(first.scheme().department_named("医务科"))[0]
        first.save_entry(PeriodId.ANNUAL, Entry(line.id, Status.DONE, self_score=Decimal(99)))
        page = shown_check(qtbot, make_window(trial))
        page.choose("score-out-of-range")
        assert page.filter.rowCount() == 1
        assert not page.ui.adopt_button.isVisible()


def test_dark_colours_reach_the_list(qapp: QApplication, theme: Theme, check: CheckPage) -> None:
    before = check.ui.state_icon.pixmap().toImage()
    theme.use(Appearance.DARK)
    assert check.ui.state_icon.pixmap().toImage() != before
    check.ui.findings_list.grab()
