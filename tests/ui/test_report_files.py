"""The 报告 page writes files: Word, the workbook, the evidence book, and a sheet for every department."""

import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hospital_assess.application.demo import Demo
from hospital_assess.application.ports import Ports
from hospital_assess.application.write_batch import write_batch
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.report_page import ReportPage
from hospital_assess.ui.tasks import Operation
from tests.ui.conftest import FakePrompts

WAIT = 30_000
MakeWindow = Callable[[Path | None], MainWindow]


class Told(QObject):
    """Counts how often work reported itself."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.steps: list[tuple[int, int, str]] = []
        window.tasks.started.connect(self._on_started)

    def _on_started(self, operation: Operation) -> None:
        operation.progressed.connect(lambda *step: self.steps.append(step))


@pytest.fixture
def own_desk(demonstration: Demo, tmp_path: Path) -> Path:
    """A department's workspace after its year."""
    return Path(shutil.copytree(demonstration.departments[0], tmp_path / demonstration.departments[0].name))


@pytest.fixture
def office(demonstration: Demo, tmp_path: Path) -> Path:
    """The office's workspace, with two hand-ins."""
    return Path(shutil.copytree(demonstration.office, tmp_path / "office"))


def report_of(qtbot: QtBot, window: MainWindow) -> ReportPage:
    window.show_page("report")
    page = window.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(page.ui.print_button.isEnabled, timeout=WAIT)
    return page


def choose(qtbot: QtBot, page: ReportPage, sheet: str) -> None:
    with qtbot.waitSignal(page.shown, timeout=WAIT):
        page.choose(sheet)


def said(window: MainWindow) -> str:
    return window.ui.task_bar.ui.message_label.text()


def test_word_is_offered_for_the_narrative_alone_and_written(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, own_desk: Path, tmp_path: Path
) -> None:
    window = make_window(own_desk)
    page = report_of(qtbot, window)
    assert not page.ui.word_button.isEnabled()
    choose(qtbot, page, "narrative")
    assert page.ui.word_button.isEnabled()
    prompts.target = tmp_path / "2023-医务科-自评报告.docx"
    page.ui.word_button.click()
    qtbot.waitUntil(lambda: str(prompts.target) in said(window), timeout=WAIT)
    assert prompts.suggested[-1].name == "2023-医务科-自评报告.docx"
    assert "word/document.xml" in ZipFile(prompts.target).namelist()
    choose(qtbot, page, "form")
    assert not page.ui.word_button.isEnabled()


def test_a_departments_tables_go_into_one_workbook(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, own_desk: Path, tmp_path: Path
) -> None:
    window = make_window(own_desk)
    page = report_of(qtbot, window)
    prompts.target = tmp_path / "表格.xlsx"
    page.ui.tables_button.click()
    qtbot.waitUntil(lambda: "表格.xlsx" in said(window), timeout=WAIT)
    assert prompts.suggested[-1].name == "2023-医务科-全部表格.xlsx"
    assert len(openpyxl.load_workbook(prompts.target, read_only=True).sheetnames) > 5


def test_a_wrong_ending_is_said_inside_the_window(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, own_desk: Path, tmp_path: Path
) -> None:
    window = make_window(own_desk)
    page = report_of(qtbot, window)
    prompts.target = tmp_path / "表格.doc"
    page.ui.tables_button.click()
    qtbot.waitUntil(lambda: ".xlsx" in window.ui.error_bar.text, timeout=WAIT)
    assert not prompts.target.exists()


def test_the_evidence_book_is_saved_without_being_shown(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, own_desk: Path, tmp_path: Path
) -> None:
    window = make_window(own_desk)
    page = report_of(qtbot, window)
    told = Told(window)
    page.choose("evidence-book")
    assert page.ui.preview_stack.currentWidget() is page.ui.message_page
    assert page.ui.message_label.text() == wording.NOT_SHOWN()
    assert not page.ui.print_button.isEnabled()
    prompts.target = tmp_path / "汇编.pdf"
    page.ui.save_button.click()
    qtbot.waitUntil(lambda: "汇编.pdf" in said(window), timeout=WAIT)
    assert prompts.suggested[-1].name == "2023-医务科-佐证材料汇编.pdf"
    assert prompts.target.read_bytes().startswith(b"%PDF")
    assert told.steps


def test_a_cancelled_evidence_book_leaves_nothing(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, own_desk: Path, tmp_path: Path
) -> None:
    window = make_window(own_desk)
    page = report_of(qtbot, window)
    page.choose("evidence-book")
    (tmp_path / "out").mkdir()
    prompts.target = tmp_path / "out" / "汇编.pdf"
    page.ui.save_button.click()
    window.ui.task_bar.ui.cancel_button.click()
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_late_sheet_does_not_cover_the_evidence_book(qtbot: QtBot, make_window: MakeWindow, own_desk: Path) -> None:
    window = make_window(own_desk)
    page = report_of(qtbot, window)
    page.choose("charts")
    page.choose("evidence-book")
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    assert page.ui.preview_stack.currentWidget() is page.ui.message_page


def test_nothing_is_saved_under_the_name_of_a_sheet_that_is_still_made(
    qtbot: QtBot, make_window: MakeWindow, own_desk: Path
) -> None:
    page = report_of(qtbot, make_window(own_desk))
    with qtbot.waitSignal(page.shown, timeout=WAIT):
        page.choose("charts")
        assert not page.ui.save_button.isEnabled()
        assert not page.ui.print_button.isEnabled()
    assert page.ui.save_button.isEnabled()


def test_the_office_saves_the_hospitals_tables_or_a_departments(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, office: Path, tmp_path: Path
) -> None:
    window = make_window(office)
    page = report_of(qtbot, window)
    names = {}
    for sheet, file in (("summary", "全院.xlsx"), ("form", "科室.xlsx")):
        choose(qtbot, page, sheet)
        prompts.target = tmp_path / file
        page.ui.tables_button.click()
        qtbot.waitUntil(lambda file=file: file in said(window), timeout=WAIT)
        names[file] = openpyxl.load_workbook(prompts.target, read_only=True).sheetnames
    suggested = [path.name for path in prompts.suggested]
    assert suggested[0] == "2023-全院-全部表格.xlsx"
    assert suggested[1] == f"2023-{page.department}-全部表格.xlsx"
    assert any("汇总" in name for name in names["全院.xlsx"])
    assert not any("汇总" in name for name in names["科室.xlsx"])


def test_a_department_has_no_batch(qtbot: QtBot, make_window: MakeWindow, own_desk: Path) -> None:
    assert report_of(qtbot, make_window(own_desk)).ui.all_button.isHidden()


@pytest.mark.parametrize("sheet", ["form", "evidence-book"])
def test_the_office_writes_a_sheet_for_all_departments(
    qtbot: QtBot,
    make_window: MakeWindow,
    prompts: FakePrompts,
    office: Path,
    demonstration: Demo,
    tmp_path: Path,
    sheet: str,
) -> None:
    window = make_window(office)
    page = report_of(qtbot, window)
    told = Told(window)
    page.choose(sheet)
    prompts.folder = tmp_path / "全部"
    page.ui.all_button.click()
    qtbot.waitUntil(lambda: "已写出 2 个文件" in said(window), timeout=WAIT)
    assert page.sheet is not None
    wanted = {f"2023-{home.name}-{page.sheet.name}.pdf" for home in demonstration.departments}
    assert {path.name for path in prompts.folder.iterdir()} == wanted
    assert "跳过 31 个" in said(window)
    assert "护理部" in said(window)
    assert {(done, total) for done, total, _ in told.steps} >= {(0, 2), (1, 2)}


def test_the_batch_is_offered_for_departments_sheets_alone(qtbot: QtBot, make_window: MakeWindow, office: Path) -> None:
    page = report_of(qtbot, make_window(office))
    assert page.ui.all_button.isEnabled()
    choose(qtbot, page, "summary")
    assert not page.ui.all_button.isEnabled()


def test_a_cancelled_batch_says_so(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, office: Path, tmp_path: Path
) -> None:
    window = make_window(office)
    page = report_of(qtbot, window)
    prompts.folder = tmp_path / "全部"
    page.ui.all_button.click()
    window.ui.task_bar.ui.cancel_button.click()
    qtbot.waitUntil(lambda: said(window) == wording.BATCH_CANCELLED(folder=prompts.folder), timeout=WAIT)
    assert window.ui.error_bar.text == ""


def test_an_unwritable_folder_is_said_inside_the_window(
    qtbot: QtBot, make_window: MakeWindow, prompts: FakePrompts, office: Path, tmp_path: Path
) -> None:
    window = make_window(office)
    page = report_of(qtbot, window)
    prompts.folder = tmp_path / "文件"
    prompts.folder.write_text("not a folder")
    page.ui.all_button.click()
    qtbot.waitUntil(lambda: "文件" in window.ui.error_bar.text, timeout=WAIT)


def test_a_cancelled_batch_leaves_finished_files_only(ports: Ports, office: Path, tmp_path: Path) -> None:
    def stop(done: int, _total: int, _what: str) -> None:
        if done:
            raise CancelledError

    folder = tmp_path / "全部"
    with ports.workspaces.open(office, read_only=True) as workspace, pytest.raises(CancelledError):
        write_batch(ports, workspace, "form", PeriodId.ANNUAL, folder, stop)
    (file,) = folder.iterdir()
    assert file.read_bytes().rstrip().endswith(b"%%EOF")


def test_a_batch_of_the_hospitals_sheet_is_refused(ports: Ports, office: Path, tmp_path: Path) -> None:
    with ports.workspaces.open(office, read_only=True) as workspace, pytest.raises(AssessError, match="分科室"):
        write_batch(ports, workspace, "summary", PeriodId.ANNUAL, tmp_path / "全部")
