"""收件 from the dropped folder to the receipt, the registered paper, and back."""

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hospital_assess.application.create_office import create_office
from hospital_assess.application.issue_packages import issue_packages
from hospital_assess.application.merge_hand_ins import HANDED_SUFFIXES
from hospital_assess.application.ports import Ports
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.bootstrap import wire
from hospital_assess.domain.entry import Entry
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.office_desk import MERGED_SUFFIXES
from hospital_assess.ui.pages.collect_page import CollectPage
from hospital_assess.ui.pages.issue_page import IssuePage
from hospital_assess.ui.tasks import Lane
from tests.ui.collecting_steps import WAIT, cell, collect_page, merge, outcomes, said
from tests.ui.conftest import FakePrompts

ANNUAL = PeriodId.ANNUAL
MakeWindow = Callable[[Path | None], MainWindow]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an office, and 交来 with two hand-ins of one department, another's, and a damaged file."""
    ports, folder = wire(), tmp_path_factory.mktemp("receiving")
    (folder / "交来").mkdir()
    create_office(ports, folder / "office")
    with ports.workspaces.open(folder / "office") as office:
        packages = issue_packages(ports, office, folder, ["审计科", "工会"])
    for package, name in zip(packages, ("审计科", "工会"), strict=True):
        receive_package(ports, package, folder / name)
        with ports.workspaces.open(folder / name) as home:
            scheme = home.scheme()
            line = scheme.lines_of(scheme.department_named(name))[0]
            points = line.points_for(scheme.department_named(name))
            home.save_entry(ANNUAL, Entry(line.id, narrative="已完成", self_score=points))
            submit(ports, home, ANNUAL, folder / "交来", force=True)
            home.save_entry(ANNUAL, Entry(line.id, narrative="又改", self_score=points))
            if name == "审计科":
                submit(ports, home, ANNUAL, folder / "第二版", force=True)
    (folder / "交来" / "坏.hsa").write_bytes(b"not a package")
    return folder


@pytest.fixture
def folder(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "all"))


@pytest.fixture
def window(make_window: MakeWindow, folder: Path) -> MainWindow:
    return make_window(folder / "office")


def type_code(qtbot: QtBot, page: CollectPage, code: str) -> str:
    """Type a check code; gives what is said of it."""
    with qtbot.waitSignal(page.ui.paper_bar.answered, timeout=WAIT):
        page.ui.paper_bar.ui.code_edit.setText(code)
    return page.ui.paper_bar.ui.paper_label.text()


def code_of(page: CollectPage, name: str) -> str:
    rows = (page.departments.row(number) for number in range(page.departments.rowCount()))
    return next(item.row.submission.check_code for item in rows if item.row.department.name == name)


@pytest.mark.parametrize("ending", [".xls", ".et"])
def test_a_form_saved_in_an_older_format_is_told_how_to_come_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, ending: str
) -> None:
    file = (tmp_path / "2023-护理部-填报表").with_suffix(ending)
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    page = collect_page(window)
    for dropped in (file, tmp_path):
        window.take_files([dropped])
        qtbot.waitUntil(lambda: not window.tasks.running and page.outcomes.rowCount() == 1, timeout=WAIT)
        assert outcomes(page) == {file.name: "拒收"}
        assert "另存为 .xlsx" in str(page.outcomes.index(0, 4).data())
        page.ui.discard_button.click()
    assert MERGED_SUFFIXES == HANDED_SUFFIXES


def test_a_dropped_folder_is_rehearsed_merged_confirmed_and_taken_back(
    qtbot: QtBot, window: MainWindow, prompts: FakePrompts, folder: Path
) -> None:
    window.take_files([folder / "交来"])
    page = collect_page(window)
    qtbot.waitUntil(lambda: not page.ui.rehearsal.isHidden(), timeout=WAIT)
    assert outcomes(page) == {
        "2023-审计科-上报-第1版.hsa": "新增",
        "2023-工会-上报-第1版.hsa": "新增",
        "坏.hsa": "拒收",
    }
    assert "2 个将收下，1 个拒收" in page.ui.rehearsal_label.text()
    assert page.warnings.rowCount() == 2 and "满分无佐证" in {page.warnings.index(row, 0).data() for row in range(2)}
    qtbot.waitUntil(page.ui.accept_button.isEnabled, timeout=WAIT)
    page.ui.accept_button.click()
    qtbot.waitUntil(lambda: "已收下 2 个文件；以下 1 个没有收" in page.ui.rehearsal_label.text(), timeout=WAIT)
    assert outcomes(page) == {"坏.hsa": "拒收"}
    assert not page.ui.accept_button.isVisible()
    page.ui.discard_button.click()
    qtbot.waitUntil(lambda: "已收 2，未收 31" in page.ui.summary_label.text(), timeout=WAIT)
    assert cell(page, "审计科", "收件") == "已收" and cell(page, "审计科", "收到时间").startswith("20")

    page.ui.receipt_button.click()
    qtbot.waitUntil(lambda: "收件回执已复制" in said(window), timeout=WAIT)
    receipt = QGuiApplication.clipboard().text()
    assert "审计科：已收第 1 版（2023-审计科-上报-第1版.hsa）" in receipt and code_of(page, "审计科") in receipt
    assert "工会：已收第 1 版" in receipt and "提醒：" in receipt

    code = code_of(page, "审计科")
    assert "✓ 一致：审计科 年度 第 1 版" in type_code(qtbot, page, f" {code[:4].lower()} {code[4:].lower()}")
    page.ui.paper_bar.ui.register_button.click()
    qtbot.waitUntil(lambda: cell(page, "审计科", "纸质件") == "已收", timeout=WAIT)
    assert page.ui.paper_bar.ui.code_edit.text() == ""

    prompts.agrees = True
    page.ui.undo_button.click()
    qtbot.waitUntil(lambda: "移出 2 个上报件" in said(window), timeout=WAIT)
    qtbot.waitUntil(lambda: "已收 0，未收 33" in page.ui.summary_label.text(), timeout=WAIT)
    assert "审计科" in page.ui.missing_label.text()
    page.ui.filter_box.setCurrentIndex(page.ui.filter_box.findData("missing"))
    assert page.filter.rowCount() == 33
    window.show_page("issue")
    issue = window.page("issue")
    assert isinstance(issue, IssuePage)
    qtbot.waitUntil(lambda: "已上报 0" in issue.ui.summary_label.text(), timeout=WAIT)


def test_the_receipt_of_a_chosen_department_is_its_own(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    page = merge(qtbot, window, [folder / "交来"])
    page.ui.discard_button.click()
    page.ui.search_edit.setText("工会")
    page.ui.department_table.selectRow(0)
    assert page.chosen_departments() == ["工会"]
    page.ui.receipt_button.click()
    qtbot.waitUntil(lambda: "收件回执已复制" in said(window), timeout=WAIT)
    assert "工会：" in QGuiApplication.clipboard().text() and "审计科：" not in QGuiApplication.clipboard().text()


def test_warnings_are_left_to_the_departments_of_these_files(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    page = merge(qtbot, window, [folder / "交来" / "2023-工会-上报-第1版.hsa"])
    page.rehearse([folder / "交来" / "2023-审计科-上报-第1版.hsa"])
    qtbot.waitUntil(lambda: page.warnings.rowCount() == 2, timeout=WAIT)
    assert page.warnings.index(0, 1).data() == "审计科"
    assert "这次的科室 1 处，全部 2 处" in page.ui.warnings_label.text()
    page.ui.concerned_check.setChecked(True)
    assert page.warnings.rowCount() == 1


def test_files_that_are_held_already_need_no_confirmation(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    file = folder / "交来" / "2023-工会-上报-第1版.hsa"
    page = merge(qtbot, window, [file])
    page.rehearse([file])
    qtbot.waitUntil(lambda: "没有可以收下的" in page.ui.rehearsal_label.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert not page.ui.accept_button.isEnabled() and page.ui.discard_button.text() == "完成"


def test_a_cancelled_merge_changes_nothing_and_can_be_tried_again(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.take_files([folder / "交来"])
    page = collect_page(window)
    qtbot.waitUntil(page.ui.accept_button.isEnabled, timeout=WAIT)
    gate = Event()
    window.tasks.run(lambda _progress: gate.wait(WAIT / 1000), lane=Lane.ORDERED)
    page.ui.accept_button.click()
    next(item for item in window.tasks.running if item.title == "正在合并").cancel()
    gate.set()
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert window.desk is not None and window.desk.workspace.submissions() == []
    assert not page.ui.rehearsal.isHidden() and page.ui.accept_button.isEnabled()


def test_the_paper_of_an_older_version_is_said_and_shown(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    page = merge(qtbot, window, [folder / "交来" / "2023-审计科-上报-第1版.hsa"])
    old = code_of(page, "审计科")
    merge(qtbot, window, [folder / "第二版"])
    told = type_code(qtbot, page, old)
    assert "！不是现版：审计科 年度 第 1 版，现为第 2 版" in told and code_of(page, "审计科") in told
    qtbot.keyClick(page.ui.paper_bar.ui.code_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(page, "审计科", "纸质件") == "与现版不符", timeout=WAIT)
    page.ui.filter_box.setCurrentIndex(page.ui.filter_box.findData("paper"))
    assert page.filter.rowCount() == 1
    type_code(qtbot, page, old)
    assert page.ui.paper_bar.ui.withdraw_button.isVisible()
    page.ui.paper_bar.ui.withdraw_button.click()
    qtbot.waitUntil(lambda: cell(page, "审计科", "纸质件") == "未收", timeout=WAIT)


def test_a_code_that_fits_nothing_cannot_be_registered(qtbot: QtBot, window: MainWindow) -> None:
    bar = collect_page(window).ui.paper_bar
    bar.ui.code_edit.setText("12")
    assert "还差 6 位" in bar.ui.paper_label.text()
    assert "没有收到校验码为 12345678 的上报件" in type_code(qtbot, collect_page(window), "12345678")
    qtbot.keyClick(bar.ui.code_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert window.desk is not None and window.desk.workspace.papers() == ()
    assert not bar.ui.register_button.isEnabled() and not bar.ui.withdraw_button.isVisible()
    bar.ui.code_edit.clear()
    assert bar.ui.paper_label.text().startswith("输入签字纸质件")


def test_a_form_is_marked_as_signed_by_nobody(
    qtbot: QtBot, make_window: MakeWindow, ports: Ports, prompts: FakePrompts, folder: Path
) -> None:
    window = make_window(folder / "office")
    issue = window.page("issue")
    assert isinstance(issue, IssuePage)
    issue.ui.packages_check.setChecked(False)
    issue.ui.forms_check.setChecked(True)
    issue.ui.search_edit.setText("护理")
    issue.ui.department_table.selectRow(0)
    prompts.folder = folder / "表"
    issue.ui.issue_button.click()
    qtbot.waitUntil(lambda: issue.ui.side.currentWidget() is issue.ui.result_page, timeout=WAIT)
    page = merge(qtbot, window, [folder / "表" / "2023-护理部-填报表.xlsx"])
    qtbot.waitUntil(lambda: cell(page, "护理部", "收件") == "已收", timeout=WAIT)
    assert cell(page, "护理部", "备注") == "填报表，未签名"
