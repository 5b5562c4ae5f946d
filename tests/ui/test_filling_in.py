"""A department fills in its lines: everything typed is in the database, reasons appear where they are owed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.ports import Workspace
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.review import Review, Verdict
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.controls.stages import StagesControl
from hospital_assess.ui.department_desk import DepartmentDesk
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.line_facts import review_text

LINE = "2023-3.1.1-1"
WAIT = 10_000


def entry(stored: Workspace, line: str = LINE) -> Entry:
    return stored.entry(PeriodId.ANNUAL, line)


def test_what_is_typed_is_saved_after_a_pause(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    qtbot.keyClicks(fill.ui.answer_panel.ui.narrative_edit, "done in March")
    qtbot.waitUntil(lambda: entry(stored).narrative == "done in March", timeout=WAIT)


def test_what_is_typed_is_saved_when_the_field_is_left(
    qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace
) -> None:
    window.activateWindow()
    fill.go_to(LINE, "narrative")
    edit = fill.ui.answer_panel.ui.narrative_edit
    qtbot.waitUntil(edit.hasFocus, timeout=WAIT)
    edit.insertPlainText("已完成搬迁")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: entry(stored).narrative == "已完成搬迁", timeout=900)


def test_going_to_another_line_saves_the_one_before(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("搬迁方案已印发")
    fill.step(1)
    assert fill.line != LINE
    assert fill.ui.answer_panel.ui.narrative_edit.toPlainText() == ""
    qtbot.waitUntil(lambda: entry(stored).narrative == "搬迁方案已印发", timeout=WAIT)
    fill.step(-1)
    assert fill.ui.answer_panel.ui.narrative_edit.toPlainText() == "搬迁方案已印发"


def test_the_window_says_when_it_saved(qtbot: QtBot, window: MainWindow, fill: FillPage) -> None:
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("一")
    qtbot.waitUntil(lambda: window.ui.saved_label.text().startswith("已保存"), timeout=WAIT)


def test_a_status_is_chosen_by_its_key(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    qtbot.keyClick(fill.ui.line_tree, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: entry(stored).status is Status.DONE, timeout=WAIT)


def test_choosing_the_status_again_clears_it(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    button = fill.ui.answer_panel.ui.status_buttons.buttons[Status.DONE]
    button.click()
    qtbot.waitUntil(lambda: entry(stored).status is Status.DONE, timeout=WAIT)
    button.click()
    qtbot.waitUntil(lambda: entry(stored).status is Status.UNANSWERED, timeout=WAIT)


def answer_stage(fill: FillPage, degree: str) -> None:
    control = fill.ui.answer_panel.findChild(StagesControl)
    assert control is not None
    next(iter(control.rows.values())).buttons[Decimal(degree)].click()


def test_the_score_follows_the_rule_and_the_worked_line_stands_below(
    qtbot: QtBot, fill: FillPage, stored: Workspace
) -> None:
    fill.go_to(LINE)
    answer_stage(fill, "0.5")
    ui = fill.ui.answer_panel.ui
    assert "0.8 × ½" in ui.worked_label.text()
    qtbot.waitUntil(lambda: entry(stored).self_score == Decimal("0.4"), timeout=WAIT)
    qtbot.waitUntil(lambda: ui.score_edit.text() == "0.4", timeout=WAIT)


def test_a_reason_is_asked_for_below_full_marks(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    assert ui.deduction_edit.isHidden()
    qtbot.keyClicks(ui.score_edit, "0.5")
    assert not ui.deduction_edit.isHidden()
    assert ui.deduction_edit.property("level") == "error"
    qtbot.keyClicks(ui.deduction_edit, "late")
    qtbot.waitUntil(lambda: entry(stored).deduction_reason == "late", timeout=WAIT)
    assert ui.deduction_edit.property("level") == ""


def test_adopting_takes_the_proposal(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    qtbot.keyClicks(ui.score_edit, "0.1")
    qtbot.waitUntil(lambda: entry(stored).self_score == Decimal("0.1"), timeout=WAIT)
    answer_stage(fill, "1")
    assert not ui.adopt_button.isHidden()
    ui.adopt_button.click()
    assert ui.score_edit.text() == "0.8"
    assert ui.adopt_button.isHidden()
    qtbot.waitUntil(lambda: entry(stored).self_score == Decimal("0.8"), timeout=WAIT)


def test_a_basis_is_asked_for_above_the_proposal(qtbot: QtBot, fill: FillPage) -> None:
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    answer_stage(fill, "0.5")
    ui.score_edit.clear()
    qtbot.keyClicks(ui.score_edit, "0.8")
    assert not ui.upward_edit.isHidden()


def test_not_applicable_asks_for_its_reason(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    ui.status_buttons.buttons[Status.NOT_APPLICABLE].click()
    assert not ui.not_applicable_edit.isHidden()
    ui.not_applicable_edit.insertPlainText("本年未搬迁")
    qtbot.waitUntil(lambda: entry(stored).reason == "本年未搬迁", timeout=WAIT)


def test_a_wrong_score_keeps_its_text_and_holds_nothing_else_back(
    qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace
) -> None:
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    ui.narrative_edit.insertPlainText("照常保存")
    qtbot.keyClicks(ui.score_edit, "99")
    qtbot.waitUntil(lambda: entry(stored).narrative == "照常保存", timeout=WAIT)
    qtbot.waitUntil(lambda: "99" in window.ui.error_bar.text, timeout=WAIT)
    fill.step(1)
    fill.step(-1)
    assert ui.score_edit.text() == "99"
    assert entry(stored).self_score is None
    assert window.desk is not None and not window.desk.is_clean
    ui.score_edit.clear()
    qtbot.keyClicks(ui.score_edit, "0.8")
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.is_clean, timeout=WAIT)
    assert entry(stored).self_score == Decimal("0.8")


def test_problems_are_folded_until_they_are_needed(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    panel = fill.ui.answer_panel
    assert panel.findChild(QWidget, "problem_edit") is None
    panel.ui.fold_button.click()
    fields = panel.fields.remedies
    assert not fields.problem_edit.isHidden()
    fields.problem_edit.insertPlainText("床位紧张")
    fields.remedy_due_edit.setText("2024.6.30")
    fields.remedy_due_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: entry(stored).problem == "床位紧张", timeout=WAIT)
    qtbot.waitUntil(lambda: entry(stored).remedy_due == date(2024, 6, 30), timeout=WAIT)
    panel.ui.fold_button.click()
    assert fields.problem_edit.isHidden()


def test_fields_that_are_unfolded_belong_to_the_others(qtbot: QtBot, fill: FillPage) -> None:
    fill.go_to(LINE, "problem")
    panel = fill.ui.answer_panel
    fields = panel.fields.remedies
    panel.ui.answer_grid.activate()
    assert fields.cause_edit.mapTo(panel, QPoint()).x() == panel.ui.narrative_holder.mapTo(panel, QPoint()).x()
    qtbot.keyClick(fields.problem_edit, Qt.Key.Key_Tab)
    qtbot.waitUntil(fields.cause_edit.hasFocus, timeout=WAIT)


def test_what_was_typed_below_the_fold_and_not_stored_is_there_when_it_unfolds(fill: FillPage) -> None:
    fill.go_to(LINE)
    panel = fill.ui.answer_panel
    assert panel.view is not None
    panel.show_line(panel.view, {"problem": "床位紧张", "remedy_due": "2024-06-30"})
    assert panel.fields.remedies.problem_edit.toPlainText() == "床位紧张"
    assert panel.fields.remedies.remedy_due_edit.text()


def test_the_text_of_the_period_before_can_be_taken_over(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    stored.save_entry(PeriodId.H1, Entry(LINE, narrative="上半年已完成方案"))
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    qtbot.waitUntil(lambda: not ui.reuse_button.isHidden(), timeout=WAIT)
    ui.reuse_button.click()
    qtbot.waitUntil(lambda: ui.narrative_edit.toPlainText() == "上半年已完成方案", timeout=WAIT)
    qtbot.waitUntil(lambda: entry(stored).narrative == "上半年已完成方案", timeout=WAIT)


def test_a_text_that_says_what_the_period_before_said_is_marked(
    qtbot: QtBot, fill: FillPage, stored: Workspace
) -> None:
    before = "方案已报院长办公会审议，正在按意见修改完善后印发"
    stored.save_entry(PeriodId.Q3, Entry(LINE, narrative=before))
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    qtbot.waitUntil(lambda: not ui.reuse_button.isHidden(), timeout=WAIT)
    assert ui.repeated_label.isHidden()
    ui.reuse_button.click()
    qtbot.waitUntil(lambda: not ui.repeated_label.isHidden(), timeout=WAIT)
    ui.narrative_edit.setPlainText("方案已印发全院执行，搬迁于十一月完成")
    assert ui.repeated_label.isHidden()


def test_each_period_has_its_own_answers(qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    ui.narrative_edit.insertPlainText("年度内容")
    window.ui.period_box.setCurrentIndex(window.ui.period_box.findData(PeriodId.H1))
    window.ui.period_box.activated.emit(window.ui.period_box.currentIndex())
    qtbot.waitUntil(lambda: ui.narrative_edit.toPlainText() == "", timeout=WAIT)
    assert ui.score_holder.isHidden()
    assert entry(stored).narrative == "年度内容"
    ui.narrative_edit.insertPlainText("上半年内容")
    qtbot.waitUntil(lambda: stored.entry(PeriodId.H1, LINE).narrative == "上半年内容", timeout=WAIT)
    assert entry(stored).narrative == "年度内容"


def test_what_is_typed_before_another_period_is_read_belongs_to_the_one_on_screen(
    qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace
) -> None:
    stored.save_entry(PeriodId.ANNUAL, Entry(LINE, narrative="年度内容"))
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    assert window.desk is not None
    window.desk.choose_period(PeriodId.H1)
    ui.narrative_edit.insertPlainText("快手")
    typed = ui.narrative_edit.toPlainText()
    qtbot.waitUntil(ui.score_holder.isHidden, timeout=WAIT)
    assert ui.narrative_edit.toPlainText() == ""
    qtbot.waitUntil(lambda: entry(stored).narrative == typed, timeout=WAIT)
    assert stored.entry(PeriodId.H1, LINE).narrative == ""


def test_another_period_offers_what_was_told_before_it(
    qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace
) -> None:
    stored.save_entry(PeriodId.Q1, Entry(LINE, narrative="一季度已完成方案"))
    fill.go_to(LINE)
    ui = fill.ui.answer_panel.ui
    qtbot.waitUntil(lambda: not ui.reuse_button.isHidden(), timeout=WAIT)
    assert window.desk is not None
    window.desk.choose_period(PeriodId.Q1)
    qtbot.waitUntil(lambda: ui.narrative_edit.toPlainText() == "一季度已完成方案", timeout=WAIT)
    qtbot.waitUntil(ui.reuse_button.isHidden, timeout=WAIT)
    window.desk.choose_period(PeriodId.H1)
    qtbot.waitUntil(lambda: not ui.reuse_button.isHidden(), timeout=WAIT)


def test_what_the_office_says_of_a_line_is_of_the_period_on_screen(window: MainWindow, fill: FillPage) -> None:
    fill.go_to(LINE)
    panel = fill.ui.answer_panel
    view = panel.view
    assert view is not None
    review = Review("a", "医务科", LINE, "b", Verdict.ACCEPTED, 1, "", comment="很好")
    panel.show_line(replace(view, review=review), {})
    assert panel.ui.review_label.text() == "认可：很好"
    panel.show_line(view, {})
    assert panel.ui.review_label.isHidden()


def test_the_header_counts_what_is_filled_in(qtbot: QtBot, window: MainWindow, fill: FillPage) -> None:
    fill.go_to(LINE)
    answer_stage(fill, "1")
    fill.ui.answer_panel.ui.status_buttons.buttons[Status.DONE].click()
    qtbot.waitUntil(lambda: window.ui.filled_label.text() == "已填 1/19", timeout=WAIT)
    assert "100" in window.ui.score_label.text()


@pytest.mark.parametrize(("kind", "count"), [("all", 19), ("blank", 19), ("below", 0), ("returned", 0)])
def test_filters_count_their_lines(fill: FillPage, kind: str, count: int) -> None:
    row = fill.ui.filter_box.findData(kind)
    assert f"（{count}）" in fill.ui.filter_box.itemText(row)


def test_a_filter_keeps_the_line_that_is_being_answered(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.ui.filter_box.setCurrentIndex(fill.ui.filter_box.findData("blank"))
    fill.go_to(LINE)
    answer_stage(fill, "1")
    fill.ui.answer_panel.ui.status_buttons.buttons[Status.DONE].click()
    qtbot.waitUntil(lambda: entry(stored).status is Status.DONE, timeout=WAIT)
    qtbot.waitUntil(lambda: "（18）" in fill.ui.filter_box.currentText(), timeout=WAIT)
    assert fill.line == LINE


def test_a_search_looks_through_measures_and_answers(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE)
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("搬迁期间急诊不停诊")
    qtbot.waitUntil(lambda: entry(stored).narrative != "", timeout=WAIT)
    fill.ui.search_edit.setText("急诊不停诊")
    qtbot.waitUntil(lambda: fill.visible_lines() == [LINE], timeout=WAIT)
    fill.ui.search_edit.setText("专科联盟")
    assert fill.visible_lines() != [] and LINE not in fill.visible_lines()
    fill.ui.search_edit.setText("没有这样的词")
    assert fill.visible_lines() == []
    assert not fill.ui.empty_label.isHidden()


def test_control_enter_finds_the_next_unfilled_line(qtbot: QtBot, fill: FillPage) -> None:
    lines = [view.line.id for view in fill.model.views()]
    fill.go_to(lines[-1])
    fill.go_to_unfilled()
    assert fill.line == lines[0]


def test_the_place_comes_back_at_the_next_start(
    qtbot: QtBot, make_window: object, window: MainWindow, fill: FillPage, trial: Path
) -> None:
    fill.go_to(LINE)
    window.close()
    assert callable(make_window)
    again = make_window(trial).page("fill")
    assert isinstance(again, FillPage)
    assert again.line == LINE


def test_a_changed_score_is_told_beside_the_comment(window: MainWindow, fill: FillPage) -> None:
    assert isinstance(window.desk, DepartmentDesk) and window.desk.session.desk is not None
    view = next(view for view in window.desk.session.desk.lines if view.line.id == LINE)
    adjusted = Review("a", "医务科", LINE, "b", Verdict.ADJUSTED, 1, "", Decimal("0.70"), "酌扣")
    assert review_text(replace(view, review=adjusted)) == "调分为 0.7 分：酌扣"
    accepted = replace(adjusted, verdict=Verdict.ACCEPTED, score=None, comment="")
    assert review_text(replace(view, review=accepted)) == "认可"
