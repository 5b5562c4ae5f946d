"""From the department's check to the office's table, by clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.application.foresee_hand_in import Contents
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.ports import Ports
from hospital_assess.application.receive_package import receive_package
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.evidence_table import shown_size
from hospital_assess.ui.pages.collect_page import CollectPage
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.report_page import ReportPage
from hospital_assess.ui.pages.submit_page import SubmitPage, contents_text
from tests.ui.conftest import FakePrompts

WAIT = 20_000
MakeWindow = Callable[[Path | None], MainWindow]


@pytest.fixture
def office(ports: Ports, tmp_path: Path) -> Path:
    create_office(ports, tmp_path / "office")
    return tmp_path / "office"


@pytest.fixture
def department(ports: Ports, office: Path, tmp_path: Path) -> Path:
    with ports.workspaces.open(office) as workspace:
        package = issue_packages(ports, workspace, tmp_path, ["医务科"])[0]
    receive_package(ports, package, tmp_path / "2023-医务科")
    return tmp_path / "2023-医务科"


def submit_page(window: MainWindow) -> SubmitPage:
    window.show_page("submit")
    page = window.page("submit")
    assert isinstance(page, SubmitPage)
    return page


def test_a_finding_leads_to_its_field(qtbot: QtBot, window: MainWindow) -> None:
    page = submit_page(window)
    qtbot.waitUntil(lambda: page.model.rowCount() == 20, timeout=WAIT)
    page.ui.findings_list.activated.emit(page.model.index(3))
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    assert window.ui.pages.currentWidget() is fill
    assert fill.line == fill.model.views()[3].line.id


def test_a_trial_cannot_hand_in_and_says_why(qtbot: QtBot, window: MainWindow) -> None:
    page = submit_page(window)
    assert not page.ui.submit_button.isEnabled()
    assert "试用" in page.ui.state_label.text()


def test_the_reporter_is_saved(qtbot: QtBot, window: MainWindow) -> None:
    page = submit_page(window)
    page.ui.reporter_edit.setText("张三")
    page.ui.reporter_edit.editingFinished.emit()
    assert window.desk is not None
    stored = window.desk.workspace
    qtbot.waitUntil(lambda: stored.statement(PeriodId.ANNUAL).reporter.name == "张三", timeout=WAIT)
    qtbot.waitUntil(lambda: page.model.rowCount() == 19, timeout=WAIT)


def hand_in(qtbot: QtBot, window: MainWindow, prompts: FakePrompts, folder: Path) -> Path:
    page = submit_page(window)
    qtbot.waitUntil(lambda: page.model.rowCount() > 0, timeout=WAIT)
    prompts.folder = folder
    page.ui.submit_button.click()
    qtbot.waitUntil(lambda: bool(list(folder.glob("*-上报-*.hsa"))), timeout=WAIT)
    qtbot.waitUntil(lambda: page.ui.code_label.text() != wording.NO_CODE(), timeout=WAIT)
    assert wording.FORCE_TITLE() in prompts.asked
    return next(folder.glob("*-上报-*.hsa"))


def test_a_hand_in_reaches_the_office_after_a_rehearsal(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, office: Path, department: Path, tmp_path: Path
) -> None:
    window = make_window(department)
    file = hand_in(qtbot, window, prompts, tmp_path)
    code = submit_page(window).ui.code_label.text()
    assert len(code) == 8
    desk = make_window(office)
    desk.show_page("collect")
    page = desk.page("collect")
    assert isinstance(page, CollectPage)
    desk.take_files([file])
    qtbot.waitUntil(lambda: not page.ui.rehearsal.isHidden(), timeout=WAIT)
    assert page.outcomes.index(0, 3).data() == "新增"
    assert "已收 0/33" in desk.ui.filled_label.text()
    page.ui.accept_button.click()
    qtbot.waitUntil(lambda: desk.ui.filled_label.text() == "已收 1/33", timeout=WAIT)
    assert page.ui.rehearsal.isHidden()
    desk.show_page("report")
    report = desk.page("report")
    assert isinstance(report, ReportPage)
    qtbot.waitUntil(report.ui.print_button.isEnabled, timeout=WAIT)
    assert report.department == "医务科"


def test_a_change_after_the_hand_in_is_said(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, department: Path, tmp_path: Path
) -> None:
    window = make_window(department)
    hand_in(qtbot, window, prompts, tmp_path)
    page = submit_page(window)
    assert "没有改动" in page.ui.state_label.text()
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    fill.ui.answer_panel.ui.narrative_edit.insertPlainText("又补充")
    qtbot.waitUntil(lambda: "又改动" in page.ui.state_label.text(), timeout=WAIT)
    assert page.ui.code_label.text() == wording.NO_CODE()


def test_the_size_of_what_is_handed_in_is_told_as_beside_the_evidence() -> None:
    size = 494_500
    assert shown_size(size) == "482.9 KB"
    assert "共 482.9 KB" in contents_text(Contents(19, 19, 0, 30, 30, size, 0, 0))
