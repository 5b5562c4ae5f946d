"""After the first hand-in: changes, the history, feedback and appeals, a colleague, a sealed package."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from hospital_assess.application.compare_hand_ins import DRAFT, Became
from hospital_assess.application.create_office import create_office
from hospital_assess.application.department_desk import change_entries
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import merge_hand_ins
from hospital_assess.application.ports import Ports
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.domain.appeal import Appeal
from hospital_assess.domain.settings import PeriodId
from hospital_assess.exchange import sealing
from hospital_assess.ui import wording_submit
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.colleague_rows import ColleagueModel
from hospital_assess.ui.pages.colleague_panel import ColleaguePanel
from hospital_assess.ui.pages.feedback_panel import FeedbackPanel
from hospital_assess.ui.pages.history_panel import HistoryPanel
from hospital_assess.ui.pages.submit_page import SubmitPage
from hospital_assess.ui.widgets.passphrase_bar import PassphraseBar
from tests.ui.conftest import FakePrompts
from tests.ui.test_evidence import drop

WAIT = 20_000
YEAR = PeriodId.ANNUAL
NAME = "审计科"
MakeWindow = Callable[[Path | None], MainWindow]


class Hospital:
    """An office, and a department that has handed in once."""

    def __init__(self, ports: Ports, folder: Path) -> None:
        self.ports, self.folder = ports, folder
        self.office, self.department = folder / "office", folder / "department"

    @property
    def first(self) -> Path:
        return self.folder / f"2023-{NAME}-上报-第1版.hsa"

    def found(self) -> None:
        create_office(self.ports, self.office)
        with self.ports.workspaces.open(self.office) as workspace:
            package = issue_packages(self.ports, workspace, self.folder, [NAME])[0]
        receive_package(self.ports, package, self.department)
        self.fill(self.department, 0, "已完成审计12项。")
        with self.ports.workspaces.open(self.department) as workspace:
            submit(self.ports, workspace, YEAR, self.folder, force=True)

    def fill(self, department: Path, line: int, narrative: str) -> None:
        with self.ports.workspaces.open(department) as workspace:
            id_ = self.lines[line]
            points = str(workspace.scheme().line(id_).points)
            change_entries(workspace, YEAR, {id_: {"status": "done", "narrative": narrative, "self_score": points}})

    @property
    def lines(self) -> list[str]:
        with self.ports.workspaces.open(self.office, read_only=True) as workspace:
            scheme = workspace.scheme()
            return [line.id for line in scheme.lines_of(scheme.department_named(NAME))]

    def merge(self, *files: Path) -> None:
        with self.ports.workspaces.open(self.office) as workspace:
            merge_hand_ins(self.ports, workspace, YEAR, files)


@pytest.fixture(scope="module")
def template(ports: Ports, tmp_path_factory: pytest.TempPathFactory) -> Path:
    hospital = Hospital(ports, tmp_path_factory.mktemp("hospital"))
    hospital.found()
    return hospital.folder


@pytest.fixture
def hospital(ports: Ports, template: Path, tmp_path: Path) -> Hospital:
    return Hospital(ports, Path(shutil.copytree(template, tmp_path / "hospital")))


def submit_page(qtbot: QtBot, window: MainWindow) -> SubmitPage:
    window.show_page("submit")
    page = window.page("submit")
    assert isinstance(page, SubmitPage)
    qtbot.waitUntil(lambda: bool(page.ui.contents_label.text()), timeout=WAIT)
    return page


def history_of(qtbot: QtBot, page: SubmitPage) -> HistoryPanel:
    page.ui.history_tab.click()
    assert page.history is not None
    history = page.history
    qtbot.waitUntil(lambda: history.comparison is not None, timeout=WAIT)
    return history


def write_answer(window: MainWindow, line: str, text: str) -> None:
    session: Any = window.desk.session  # type: ignore[union-attr]
    session.enter(line, "narrative", text)
    session.flush()


# changes and the history


def test_what_goes_in_is_counted(qtbot: QtBot, make_window: MakeWindow, hospital: Hospital) -> None:
    window = make_window(hospital.department)
    page = submit_page(qtbot, window)
    assert page.ui.contents_label.text() == f"条目 1/{len(hospital.lines)} 已答；没有申请加分；没有佐证"
    assert page.ui.scope_label.isHidden()
    assert page.ui.personal_label.isHidden()
    write_answer(window, hospital.lines[0], "联系电话 13912345678")
    qtbot.waitUntil(lambda: not page.ui.personal_label.isHidden(), timeout=WAIT)


def test_a_change_after_the_hand_in_is_named_and_shown_until_it_is_handed_in(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, hospital: Hospital
) -> None:
    window = make_window(hospital.department)
    page = submit_page(qtbot, window)
    assert page.ui.changes_button.isHidden()
    write_answer(window, hospital.lines[0], "已完成审计15项。")
    qtbot.waitUntil(lambda: "上报后又改动：1 个条目" in page.ui.state_label.text(), timeout=WAIT)
    page.ui.changes_button.click()
    history = page.history
    assert history is not None
    qtbot.waitUntil(lambda: history.comparison is not None and bool(history.comparison.changes), timeout=WAIT)
    assert history.comparison is not None
    (change,) = history.comparison.changes
    assert (change.became, change.field, change.before) == (Became.CHANGED, "narrative", "已完成审计12项。")
    html = history.ui.differences_view.toHtml()
    assert "line-through" in html and "underline" in html
    assert "【改动】完成情况：已完成审计1215项。" in history.ui.differences_view.toPlainText()

    page.ui.submit_tab.click()
    prompts.folder = hospital.folder / "第二版"
    page.ui.submit_button.click()
    qtbot.waitUntil(lambda: "已上报第 2 版" in page.ui.state_label.text(), timeout=WAIT)
    assert page.ui.changes_button.isHidden()
    page.ui.history_tab.click()
    qtbot.waitUntil(lambda: history.rows.rowCount() == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: history.comparison is not None and history.comparison.lines == 1, timeout=WAIT)
    assert "第 2 版" in history.ui.after_box.currentText() and "第 1 版" in history.ui.before_box.currentText()
    history.ui.after_box.setCurrentIndex(0)
    history.ui.hand_in_list.clicked.emit(history.rows.index(0))
    assert "第 2 版" in history.ui.after_box.currentText()


def test_any_two_states_can_be_compared(qtbot: QtBot, make_window: MakeWindow, hospital: Hospital) -> None:
    history = history_of(qtbot, submit_page(qtbot, make_window(hospital.department)))
    assert history.ui.before_box.currentText() == wording_submit.NOTHING()
    assert history.comparison is not None
    assert {change.became for change in history.comparison.changes} == {Became.NEW}
    (digest,) = [history.ui.after_box.itemData(row) for row in range(1, history.ui.after_box.count())]
    with qtbot.waitSignal(history.compared, timeout=WAIT):
        history.compare(digest, DRAFT)
    assert history.ui.summary_label.text() == wording_submit.NO_DIFFERENCE()


def test_a_hand_in_is_saved_again_byte_for_byte(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, hospital: Hospital
) -> None:
    hospital.fill(hospital.department, 1, "以后填的")
    history = history_of(qtbot, submit_page(qtbot, make_window(hospital.department)))
    prompts.folder = hospital.folder / "另存"
    again = prompts.folder / hospital.first.name
    with qtbot.waitSignal(history.message, timeout=WAIT):
        history.ui.save_button.click()
    assert again.read_bytes() == hospital.first.read_bytes()


def test_a_row_of_the_history_tells_code_purpose_and_feedback(
    qtbot: QtBot, make_window: MakeWindow, hospital: Hospital
) -> None:
    page = submit_page(qtbot, make_window(hospital.department))
    history = history_of(qtbot, page)
    row = str(history.rows.index(0).data())
    assert f"校验码：{page.ui.code_label.text()}" in row
    assert "年度，截至 2023-12-31，方案第 1 版" in row
    assert "尚无反馈" in row


# feedback and appeals


@pytest.fixture
def fed_back(cli: Callable[..., tuple[int, str, str]], hospital: Hospital) -> Hospital:
    hospital.merge(hospital.first)
    verdict = {"department": NAME, "line": hospital.lines[0], "verdict": "adjusted", "score": "0.1"}
    sheet = hospital.folder / "reviews.json"
    sheet.write_text(json.dumps({"reviews": [{**verdict, "comment": "佐证不足"}]}), encoding="utf-8")
    assert cli("review", hospital.office, sheet)[0] == 0
    feed_back(cli, hospital)
    return hospital


def feed_back(cli: Callable[..., tuple[int, str, str]], hospital: Hospital) -> None:
    assert cli("feedback", hospital.office, "--out", hospital.folder)[0] == 0
    file = hospital.folder / f"2023-{NAME}-反馈-第1版.hsa"
    assert cli("receive", file, "--into", hospital.department)[0] == 0


def feedback_of(qtbot: QtBot, window: MainWindow) -> FeedbackPanel:
    page = submit_page(qtbot, window)
    page.ui.feedback_tab.click()
    panel = page.feedback
    assert panel is not None
    qtbot.waitUntil(lambda: panel.rows.rowCount() > 0, timeout=WAIT)
    return panel


def test_without_feedback_the_page_says_how_it_comes(qtbot: QtBot, make_window: MakeWindow, hospital: Hospital) -> None:
    page = submit_page(qtbot, make_window(hospital.department))
    page.show_feedback()
    assert page.feedback is not None
    assert page.feedback.ui.stack.currentWidget() is page.feedback.ui.empty_page


def test_an_appeal_is_written_kept_sent_and_answered(
    qtbot: QtBot,
    make_window: MakeWindow,
    prompts: FakePrompts,
    fed_back: Hospital,
    cli: Callable[..., tuple[int, str, str]],
) -> None:
    window = make_window(fed_back.department)
    panel = feedback_of(qtbot, window)
    ui = panel.ui
    assert (ui.verdict_chip.text(), ui.score_label.text()) == ("调分", "复核得分 0.1 分")
    assert (ui.narrative_label.text(), ui.comment_label.text()) == ("已完成审计12项。", "意见：佐证不足")
    ui.appeal_edit.insertPlainText("材料已补交。")
    window.show_page("fill")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)

    again = make_window(fed_back.department)
    panel = feedback_of(qtbot, again)
    assert panel.ui.appeal_edit.toPlainText() == "材料已补交。"
    assert "申诉在写" in str(panel.rows.index(0).data())
    prompts.folder = fed_back.folder
    with qtbot.waitSignal(panel.message, timeout=WAIT):
        panel.ui.send_button.click()
    qtbot.waitUntil(lambda: "等待审定" in str(panel.rows.index(0).data()), timeout=WAIT)
    assert panel.ui.appeal_edit.toPlainText() == ""

    fed_back.merge(fed_back.folder / f"2023-{NAME}-申诉-第1版.hsa")
    with fed_back.ports.workspaces.open(fed_back.office, read_only=True) as office:
        assert [appeal.text for appeal in office.said(Appeal)] == ["材料已补交。"]
    decided = {"decisions": [{"department": NAME, "line": fed_back.lines[0], "score": "0.3", "ground": "材料属实"}]}
    sheet = fed_back.folder / "decisions.json"
    sheet.write_text(json.dumps(decided), encoding="utf-8")
    assert cli("decide", fed_back.office, sheet)[0] == 0
    assert cli("feedback", fed_back.office, "--out", fed_back.folder)[0] == 0
    before = again.desk
    again.take_files([fed_back.folder / f"2023-{NAME}-反馈-第1版.hsa"])
    qtbot.waitUntil(lambda: again.desk not in (None, before), timeout=WAIT)
    panel = feedback_of(qtbot, again)
    assert "已申诉：审定 0.3 分，依据：材料属实" in str(panel.rows.index(0).data())
    assert panel.ui.appeal_edit.isHidden()


# a colleague's copy


def colleague_of(qtbot: QtBot, page: SubmitPage, source: Path) -> ColleaguePanel:
    page.ui.colleague_tab.click()
    panel = page.colleague
    assert panel is not None
    with qtbot.waitSignal(panel.foreseen, timeout=WAIT):
        panel.foresee(source)
    return panel


def test_a_colleagues_workspace_is_shown_and_then_merged_as_chosen(
    qtbot: QtBot, make_window: MakeWindow, hospital: Hospital
) -> None:
    copy = Path(shutil.copytree(hospital.department, hospital.folder / "同事"))
    hospital.fill(copy, 0, "同事改的")
    hospital.fill(copy, 1, "只有同事填了")
    hospital.fill(hospital.department, 0, "本机改的")
    window = make_window(hospital.department)
    page = submit_page(qtbot, window)
    panel = colleague_of(qtbot, page, copy)
    assert "另有 1 处两边都改过" in panel.ui.summary_label.text()
    assert "只有同事填了" in panel.ui.differences_view.toPlainText()
    workspace = window.desk.workspace  # type: ignore[union-attr]
    assert workspace.entry(YEAR, hospital.lines[1]).is_blank
    model = panel.conflict.model
    QAbstractItemModelTester(model)
    assert model.headerData(3, Qt.Orientation.Horizontal) == "本机 · 未填填报人"
    assert (model.index(0, 3).data(), model.index(0, 4).data()) == ("本机改的", "同事改的")
    model.take(0, 4)
    with qtbot.waitSignal(panel.message, timeout=WAIT):
        panel.conflict.ui.resolve_button.click()
    told = [workspace.entry(YEAR, line).narrative for line in hospital.lines[:2]]
    assert told == ["同事改的", "只有同事填了"]
    assert workspace.backups()


def test_a_colleagues_hand_in_without_questions_needs_one_click(
    qtbot: QtBot, make_window: MakeWindow, hospital: Hospital
) -> None:
    copy = Path(shutil.copytree(hospital.department, hospital.folder / "同事"))
    hospital.fill(copy, 1, "只有同事填了")
    with hospital.ports.workspaces.open(copy) as workspace:
        file = submit(hospital.ports, workspace, YEAR, hospital.folder / "同事的件", force=True).path
    window = make_window(hospital.department)
    page = submit_page(qtbot, window)
    panel = colleague_of(qtbot, page, file)
    assert not panel.ui.merge_button.isHidden() and panel.ui.conflict_holder.isHidden()
    with qtbot.waitSignal(panel.message, timeout=WAIT):
        panel.ui.merge_button.click()
    assert window.desk is not None
    assert window.desk.workspace.entry(YEAR, hospital.lines[1]).narrative == "只有同事填了"
    colleague_of(qtbot, page, file)
    assert panel.ui.summary_label.text() == wording_submit.NOTHING_NEW(name=file.name)
    assert panel.ui.merge_button.isHidden()


def test_a_colleagues_hand_in_dropped_on_the_window_is_shown_before_anything_is_merged(
    qtbot: QtBot, make_window: MakeWindow, hospital: Hospital
) -> None:
    copy = Path(shutil.copytree(hospital.department, hospital.folder / "同事"))
    hospital.fill(copy, 1, "只有同事填了")
    with hospital.ports.workspaces.open(copy) as workspace:
        file = submit(hospital.ports, workspace, YEAR, hospital.folder / "同事的件", force=True).path
    window = make_window(hospital.department)
    desk = window.desk
    drop(window, [file])
    qtbot.waitUntil(lambda: isinstance(window.page("submit"), SubmitPage), timeout=WAIT)
    page = window.page("submit")
    assert isinstance(page, SubmitPage)
    assert page.colleague is not None
    panel = page.colleague
    qtbot.waitUntil(lambda: not panel.ui.merge_button.isHidden(), timeout=WAIT)
    assert panel.isVisible() and page.ui.colleague_tab.isChecked()
    assert "只有同事填了" in panel.ui.differences_view.toPlainText()
    assert window.desk is desk and desk is not None
    assert desk.workspace.entry(YEAR, hospital.lines[1]).is_blank
    with qtbot.waitSignal(panel.message, timeout=WAIT):
        panel.ui.merge_button.click()
    assert desk.workspace.entry(YEAR, hospital.lines[1]).narrative == "只有同事填了"


def test_a_colleagues_hand_in_is_not_offered_where_nothing_can_be_written(
    qtbot: QtBot, make_window: MakeWindow, hospital: Hospital
) -> None:
    with hospital.ports.workspaces.open(hospital.department):
        window = make_window(hospital.department)
        drop(window, [hospital.first])
        qtbot.waitUntil(lambda: "只读" in window.ui.error_bar.text, timeout=WAIT)
        assert window.page("submit") is None


def test_the_office_is_no_colleague(qtbot: QtBot, make_window: MakeWindow, hospital: Hospital) -> None:
    window = make_window(hospital.department)
    page = submit_page(qtbot, window)
    page.show_colleague()
    assert page.colleague is not None
    page.colleague.foresee(hospital.office)
    qtbot.waitUntil(lambda: "不是已领任务的科室工作区" in window.ui.error_bar.text, timeout=WAIT)


def test_the_rows_of_a_colleague_are_a_sound_model() -> None:
    model = ColleagueModel()
    QAbstractItemModelTester(model)
    assert model.rowCount(QModelIndex()) == 0


# a sealed package


@pytest.fixture
def sealed(ports: Ports, hospital: Hospital, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sealing, "COST", sealing.LEAST_COST)
    with ports.workspaces.open(hospital.office) as workspace:
        folder = hospital.folder / "加密"
        return issue_packages(ports, workspace, folder, [NAME], passphrase="caf\u00e9 春风", reissue=True)[0]


def passphrase_bar(window: MainWindow) -> PassphraseBar:
    (bar,) = window.findChildren(PassphraseBar)
    assert isinstance(bar, PassphraseBar)
    return bar


def test_a_sealed_package_asks_for_its_passphrase_until_it_is_right(
    qtbot: QtBot, make_window: MakeWindow, sealed: Path
) -> None:
    window = make_window(None)
    window.take_files([sealed])
    qtbot.waitUntil(lambda: bool(window.findChildren(PassphraseBar)), timeout=WAIT)
    bar = passphrase_bar(window)
    assert "请输入质管办告知的口令" in bar.ui.prompt_label.text()
    assert window.ui.error_bar.text == ""
    bar.ui.passphrase_edit.setText("春雨")
    qtbot.keyClick(bar.ui.passphrase_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "口令不对" in bar.ui.prompt_label.text() and not bar.isHidden(), timeout=WAIT)
    assert window.desk is None
    bar.ui.passphrase_edit.setText("cafe\u0301 春风")
    bar.ui.open_button.click()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=WAIT)
    assert bar.isHidden()
    assert bar.ui.passphrase_edit.text() == ""


def test_a_sealed_package_that_is_put_aside_changes_nothing(
    qtbot: QtBot, make_window: MakeWindow, hospital: Hospital, sealed: Path
) -> None:
    window = make_window(hospital.department)
    window.take_files([sealed])
    qtbot.waitUntil(lambda: bool(window.findChildren(PassphraseBar)), timeout=WAIT)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=WAIT)
    bar = passphrase_bar(window)
    bar.ui.show_button.click()
    assert bar.ui.passphrase_edit.echoMode() is bar.ui.passphrase_edit.EchoMode.Normal
    bar.ui.cancel_button.click()
    assert bar.isHidden()
