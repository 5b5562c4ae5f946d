"""复核: judging by keyboard and mouse, several at once, and what goes back to the departments."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.ports import Ports
from hospital_assess.application.review_queue import Stage, by_department, by_measure, read_queue
from hospital_assess.bootstrap import wire
from hospital_assess.domain.review import Judged, Verdict
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.review_tree import ReviewTreeModel
from hospital_assess.ui.pages.review_page import ReviewPage
from hospital_assess.ui.theme import Appearance, TextSize, Theme
from tests.application.review_samples import ASIDE, FULL, LAST, NAME, OTHER, SHORT, UNPROVEN, YEAR, found_office
from tests.ui.collecting_steps import WAIT, merge, said
from tests.ui.conftest import FakePrompts

MakeWindow = Callable[[Path | None], MainWindow]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_office(wire(), tmp_path_factory.mktemp("reviewing"))


@pytest.fixture
def office(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template / "office", tmp_path / "office"))


@pytest.fixture
def window(make_window: MakeWindow, office: Path) -> MainWindow:
    return make_window(office)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ReviewPage:
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> ReviewPage:
    window.show_page("review")
    page = window.page("review")
    assert isinstance(page, ReviewPage)
    qtbot.waitUntil(lambda: page.queue is not None, timeout=WAIT)
    return page


def go_to(page: ReviewPage, code: str, judges: Judged = Judged.SCORE) -> None:
    choose_filter(page, "all")
    (found,) = [
        item for item in page.model.shown if (item.department.name, item.code, item.judges) == (NAME, code, judges)
    ]
    page.ui.tree.setCurrentIndex(page.model.index_of(found.key))
    assert page.item == found


def choose_filter(page: ReviewPage, kind: str) -> None:
    box = page.ui.filter_box
    box.setCurrentIndex(box.findData(kind))
    box.activated.emit(box.currentIndex())


def stage(page: ReviewPage, code: str, judges: Judged = Judged.SCORE) -> Stage:
    items = page.queue.items if page.queue else ()
    return next(one.stage for one in items if (one.department.name, one.code, one.judges) == (NAME, code, judges))


def wait_for(qtbot: QtBot, page: ReviewPage, code: str, wanted: Stage, judges: Judged = Judged.SCORE) -> None:
    qtbot.waitUntil(lambda: stage(page, code, judges) is wanted, timeout=WAIT)
    qtbot.waitUntil(page.ui.verdict_bar.isEnabled, timeout=WAIT)


def press(qtbot: QtBot, page: ReviewPage, key: Qt.Key | str, where: QWidget | None = None) -> None:
    if isinstance(key, str):
        qtbot.keyClicks(where or page.ui.tree, key)
    else:
        qtbot.keyClick(where or page.ui.tree, key)


def test_a_accepts_and_goes_to_the_next(qtbot: QtBot, window: MainWindow, page: ReviewPage) -> None:
    qtbot.waitUntil(page.ui.tree.hasFocus, timeout=WAIT)
    first = page.item
    assert first is not None and page.ui.filter_box.currentData() == "open"
    count = len(page.model.shown)
    press(qtbot, page, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(page.model.shown) == count - 1, timeout=WAIT)
    assert page.item is not None and page.item.key != first.key
    assert f"{first.department.name} {first.code} 认可，还有 {count - 1} 条待复核" in said(window)
    assert page.ui.tree.hasFocus()
    assert page.model.item(page.ui.tree.currentIndex()) == page.item


def test_a_key_that_is_held_down_accepts_nothing(page: ReviewPage) -> None:
    count = len(page.model.shown)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", autorep=True, count=1)
    QApplication.sendEvent(page.ui.tree, held)
    assert page.ui.verdict_bar.verdict is None and page.ui.verdict_bar.isEnabled()
    assert len(page.model.shown) == count


def test_a_digit_begins_a_score_and_enter_writes_it(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, SHORT)
    bar = page.ui.verdict_bar
    assert bar.ui.score_edit.isHidden()
    press(qtbot, page, "0")
    assert bar.verdict is Verdict.ADJUSTED and bar.ui.score_edit.hasFocus()
    press(qtbot, page, ".3", bar.ui.score_edit)
    bar.ui.comment_box.setEditText("二期未验收，酌扣")
    bar.ui.reviewer_edit.setText("复核员")
    press(qtbot, page, Qt.Key.Key_Return, bar.ui.score_edit)
    wait_for(qtbot, page, SHORT, Stage.ADJUSTED)
    go_to(page, SHORT)
    assert "调分 0.3 分：二期未验收，酌扣（复核员，" in page.ui.text_view.toPlainText()
    assert bar.ui.score_edit.text() == "0.3" and not bar.ui.score_edit.isHidden()
    assert bar.ui.comment_box.findText("二期未验收，酌扣") == 0, "it is offered from now on"


@pytest.mark.parametrize("typed", ["", "1.5", "-1", "半分"])
def test_a_score_that_cannot_be_is_said_in_place(qtbot: QtBot, page: ReviewPage, typed: str) -> None:
    go_to(page, SHORT)
    bar = page.ui.verdict_bar
    bar.buttons[Verdict.ADJUSTED].click()
    bar.ui.score_edit.setText(typed)
    bar.ui.confirm_button.click()
    assert bar.ui.error_label.text() == "请填写 0 至 1.0 之间的复核得分" and not bar.ui.error_label.isHidden()
    assert bar.ui.score_edit.hasFocus()
    assert stage(page, SHORT) is Stage.WAITING


def test_nothing_is_written_before_a_verdict_is_chosen(page: ReviewPage) -> None:
    go_to(page, FULL)
    page.ui.verdict_bar.ui.confirm_button.click()
    assert "请先选择" in page.ui.verdict_bar.ui.error_label.text()


def test_r_sends_back_with_a_reason_and_a_day(qtbot: QtBot, ports: Ports, page: ReviewPage) -> None:
    go_to(page, UNPROVEN)
    bar = page.ui.verdict_bar
    press(qtbot, page, Qt.Key.Key_R)
    assert bar.verdict is Verdict.RETURNED
    assert bar.ui.due_edit.day is not None and (bar.ui.due_edit.day - ports.clock().date()).days == 7
    bar.ui.confirm_button.click()
    assert bar.ui.error_label.text() == "退回须写明原因和补正期限"
    due, line = bar.ui.due_edit.day, bar.ui.comment_box.lineEdit()
    assert line is not None and line.hasFocus()
    line.insert("补充上线证明")
    press(qtbot, page, Qt.Key.Key_Return, line)
    wait_for(qtbot, page, UNPROVEN, Stage.RETURNED)
    choose_filter(page, "returned")
    (item,) = page.model.shown
    assert item.review is not None and (item.review.comment, item.review.due) == ("补充上线证明", due)


def test_letters_and_digits_are_text_where_text_is_typed(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, FULL)
    for field in (page.ui.search_edit, page.ui.verdict_bar.ui.reviewer_edit):
        field.setFocus()
        press(qtbot, page, "ar5", field)
        assert field.text() == "ar5"
    assert page.ui.verdict_bar.verdict is None


def test_what_is_asked_for_is_granted_or_not_but_has_no_score(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, ASIDE, Judged.NOT_APPLICABLE)
    bar = page.ui.verdict_bar
    assert not bar.buttons[Verdict.ADJUSTED].isEnabled()
    press(qtbot, page, "5")
    assert bar.verdict is None
    assert "申请不适用" in page.ui.text_view.toPlainText() and "项目由上级统建" in page.ui.text_view.toPlainText()
    press(qtbot, page, Qt.Key.Key_A)
    wait_for(qtbot, page, ASIDE, Stage.ACCEPTED, Judged.NOT_APPLICABLE)


def test_points_asked_for_are_judged_with_their_evidence(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, "", Judged.ADJUSTMENT)
    assert "省级互联互通测评" in page.ui.text_view.toPlainText()
    assert page.ui.evidence_label.text() == "佐证 1 件"
    assert page.evidence.model.index(0).data() == "验收证明"
    page.ui.verdict_bar.choose(Verdict.ADJUSTED, "0.5")
    page.ui.verdict_bar.confirm()
    wait_for(qtbot, page, "", Stage.ADJUSTED, Judged.ADJUSTMENT)


def test_what_is_sound_is_accepted_in_one_go(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, prompts: FakePrompts
) -> None:
    assert page.ui.sound_button.text() == "认可满分有佐证的（2）…"
    prompts.agrees = False
    page.ui.sound_button.click()
    assert stage(page, FULL) is Stage.WAITING
    prompts.agrees = True
    page.ui.sound_button.click()
    qtbot.waitUntil(lambda: "已认可 2 条" in said(window), timeout=WAIT)
    wait_for(qtbot, page, LAST, Stage.ACCEPTED)
    assert stage(page, FULL) is Stage.ACCEPTED and stage(page, UNPROVEN) is Stage.WAITING
    assert not page.ui.sound_button.isEnabled()
    choose_filter(page, "judged")
    assert len(page.model.shown) == 2


def test_a_changed_line_shows_what_was_changed(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, template: Path
) -> None:
    go_to(page, FULL)
    press(qtbot, page, Qt.Key.Key_A)
    wait_for(qtbot, page, FULL, Stage.ACCEPTED)
    merge(qtbot, window, [template / "second.hsa"])
    window.show_page("review")
    wait_for(qtbot, page, FULL, Stage.CHANGED)
    choose_filter(page, "changed")
    text = page.ui.text_view.toPlainText()
    assert "复核后又修改" in text and "修改前的意见" in text and "并移交" in text
    press(qtbot, page, Qt.Key.Key_A)
    wait_for(qtbot, page, FULL, Stage.ACCEPTED)
    assert page.ui.message_label.text() == "没有符合条件的条目。"


def test_a_verdict_on_what_was_replaced_meanwhile_is_refused_in_place(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, template: Path
) -> None:
    go_to(page, FULL)
    looked_at = page.item
    merge(qtbot, window, [template / "second.hsa"])
    page.item = looked_at
    page.ui.verdict_bar.show_item(looked_at, wire().clock().date())  # type: ignore[arg-type]
    page.ui.verdict_bar.accept()
    qtbot.waitUntil(lambda: "已被新版替代" in page.ui.verdict_bar.ui.error_label.text(), timeout=WAIT)


def test_the_queue_is_searched_and_turned_to_measures(qtbot: QtBot, page: ReviewPage) -> None:
    page.ui.search_edit.setText("弱电")
    assert [item.code for item in page.model.shown] == [FULL]
    page.ui.search_edit.setText("验收证明")
    assert {item.code for item in page.model.shown} == {FULL, LAST, ""}
    page.ui.search_edit.setText("没有这样的词")
    assert page.ui.message_label.text() == "没有符合条件的条目。"
    page.ui.search_edit.clear()
    box = page.ui.group_box
    box.setCurrentIndex(box.findData("measure"))
    box.activated.emit(box.currentIndex())
    headings = [page.model.index(row, 0).data() for row in range(page.model.rowCount())]
    assert any(heading.startswith("2.1.1 ") for heading in headings)
    heading = page.model.index(0, 0)
    assert NAME in page.model.index(0, 0, heading).data() or OTHER in page.model.index(0, 0, heading).data()


def test_tab_goes_from_the_answer_to_the_verdict_and_on_to_the_evidence(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, FULL)
    bar = page.ui.verdict_bar
    bar.choose(Verdict.ADJUSTED)
    page.ui.tree.setFocus()
    passed = []
    for _ in range(9):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        passed.append(page.window().focusWidget())
    fields = (bar.ui.score_edit, bar.ui.comment_box, bar.ui.reviewer_edit, bar.ui.confirm_button)
    assert passed == [page.ui.text_view, *bar.buttons.values(), *fields, page.ui.evidence_list]


def test_a_heading_folds_and_unfolds(qtbot: QtBot, page: ReviewPage) -> None:
    tree, other, shown = page.ui.tree, page.model.index(1, 0), page.item
    assert tree.isExpanded(page.model.index(0, 0)) and not tree.isExpanded(other)
    for is_open in (True, False):
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(other).center())
        assert tree.isExpanded(other) is is_open
    assert page.item is shown


def test_the_next_and_the_next_open_one_by_keyboard(qtbot: QtBot, page: ReviewPage) -> None:
    go_to(page, FULL)
    qtbot.keyClick(page.ui.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.item is not None and page.item.code == UNPROVEN
    qtbot.keyClick(page.ui.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert page.item.code == FULL
    press(qtbot, page, Qt.Key.Key_A)
    wait_for(qtbot, page, FULL, Stage.ACCEPTED)
    go_to(page, FULL)
    qtbot.keyClick(page.ui.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.item is not None and page.item.code == UNPROVEN


def test_evidence_is_looked_at_and_opened_in_its_program(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_files: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_files.append(url) or True)
    go_to(page, UNPROVEN)
    assert page.ui.evidence_label.text() == "没有佐证" and page.ui.evidence_list.isHidden()
    go_to(page, FULL)
    qtbot.waitUntil(lambda: "验收合格" in page.ui.preview.ui.text_view.toPlainText(), timeout=WAIT)
    page.ui.evidence_list.doubleClicked.emit(page.evidence.model.index(0))
    qtbot.waitUntil(lambda: bool(opened_files), timeout=WAIT)
    assert Path(opened_files[0].toLocalFile()).read_text(encoding="utf-8") == "验收合格"


def test_evidence_that_is_gone_is_said_to_be(qtbot: QtBot, make_window: MakeWindow, office: Path) -> None:
    for file in (office / "evidence").rglob("*"):
        if file.is_file():
            file.unlink()
    page = opened(qtbot, make_window(office))
    go_to(page, FULL)
    assert "佐证库中没有文件" in page.ui.preview.ui.message_label.text()


def test_feedback_is_written_for_the_departments_judged(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, prompts: FakePrompts, tmp_path: Path
) -> None:
    prompts.folder = tmp_path / "反馈"
    page.ui.feedback_button.click()
    qtbot.waitUntil(lambda: "还没有复核意见可以反馈" in window.ui.error_bar.text, timeout=WAIT)
    go_to(page, FULL)
    press(qtbot, page, Qt.Key.Key_A)
    wait_for(qtbot, page, FULL, Stage.ACCEPTED)
    page.ui.feedback_button.click()
    qtbot.waitUntil(lambda: "已生成 1 个科室的反馈件" in said(window), timeout=WAIT)
    assert [file.name for file in prompts.folder.iterdir()] == [f"2023-{NAME}-反馈-第1版.hsa"]


def test_the_reviewer_is_known_at_the_next_start(
    qtbot: QtBot, make_window: MakeWindow, window: MainWindow, page: ReviewPage, office: Path
) -> None:
    go_to(page, FULL)
    page.ui.verdict_bar.ui.reviewer_edit.setText("复核员")
    press(qtbot, page, Qt.Key.Key_A)
    wait_for(qtbot, page, FULL, Stage.ACCEPTED)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)
    assert opened(qtbot, make_window(office)).ui.verdict_bar.ui.reviewer_edit.text() == "复核员"


def test_before_the_first_hand_in_the_way_is_told(qtbot: QtBot, window: MainWindow, page: ReviewPage) -> None:
    assert window.desk is not None
    window.desk.choose_period(PeriodId.Q1)
    qtbot.waitUntil(lambda: "还没有收到上报件" in page.ui.message_label.text(), timeout=WAIT)
    assert page.item is None


def test_when_all_is_judged_the_next_step_is_told(qtbot: QtBot, page: ReviewPage) -> None:
    for left in range(len(page.model.shown), 0, -1):
        qtbot.waitUntil(lambda left=left: len(page.model.shown) == left, timeout=WAIT)
        qtbot.waitUntil(page.ui.verdict_bar.isEnabled, timeout=WAIT)
        press(qtbot, page, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: "都复核过了" in page.ui.message_label.text(), timeout=WAIT)


def test_a_workspace_held_elsewhere_is_only_looked_at(
    qtbot: QtBot, ports: Ports, make_window: MakeWindow, office: Path
) -> None:
    with ports.workspaces.open(office):
        page = opened(qtbot, make_window(office))
        assert page.item is not None
        press(qtbot, page, Qt.Key.Key_A)
        page.ui.verdict_bar.confirm()
        bar = page.ui.verdict_bar
        buttons = (*bar.buttons.values(), bar.ui.confirm_button, page.ui.sound_button, page.ui.feedback_button)
        assert not any(button.isEnabled() for button in buttons)


@pytest.mark.parametrize("size", [TextSize.STANDARD, TextSize.LARGEST])
def test_all_of_it_fits_on_a_small_screen(
    qtbot: QtBot, window: MainWindow, page: ReviewPage, theme: Theme, size: TextSize
) -> None:
    theme.use(Appearance.DARK, size)
    go_to(page, SHORT)
    page.ui.verdict_bar.choose(Verdict.RETURNED)
    page.ui.verdict_bar.confirm()
    assert window.minimumSizeHint().width() <= 1093
    assert window.minimumSizeHint().height() <= 580


def test_the_tree_keeps_qts_contract(template: Path, ports: Ports) -> None:
    model = ReviewTreeModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with ports.workspaces.open(template / "office", read_only=True) as workspace:
        items = read_queue(workspace, YEAR).items
    model.show_items(items)
    model.choose("all", "", by_measure)
    model.choose("open", "验收", by_department)
    model.show_items(items)
    model.show_items(())
    assert model.rowCount() == 0 and tester.model() is model
