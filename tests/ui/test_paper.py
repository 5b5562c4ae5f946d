"""Sheets are seen as they will be printed, saved and printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from hospital_assess.domain.errors import CancelledError
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.report_page import ReportPage
from hospital_assess.ui.paper import RESOLUTION, new_printer, print_pdf
from tests.ui.conftest import FakePrompts

WAIT = 20_000


@pytest.fixture
def report(qtbot: QtBot, window: MainWindow) -> ReportPage:
    window.show_page("report")
    page = window.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(page.ui.print_button.isEnabled, timeout=WAIT)
    return page


def pages_of(path: Path) -> int:
    document = QPdfDocument()
    document.load(str(path))
    try:
        return document.pageCount()
    finally:
        document.close()


def test_the_form_is_shown_page_by_page(report: ReportPage) -> None:
    count = report.ui.preview.page_count
    assert count >= 2
    assert report.ui.pages_label.text() == f"共 {count} 页"


def test_another_sheet_is_shown_when_it_is_chosen(qtbot: QtBot, report: ReportPage) -> None:
    with qtbot.waitSignal(report.shown, timeout=WAIT):
        report.choose("evidence-list")
    assert report.ui.sheet_label.text() == "佐证材料目录"


def test_a_sheet_is_saved(qtbot: QtBot, report: ReportPage, prompts: FakePrompts, tmp_path: Path) -> None:
    prompts.target = tmp_path / "自评表.pdf"
    report.ui.save_button.click()
    qtbot.waitUntil(prompts.target.exists, timeout=WAIT)
    assert pages_of(prompts.target) == report.ui.preview.page_count


def to_file(path: Path) -> Callable[[object], bool]:
    def prepare(printer: object) -> bool:
        assert isinstance(printer, QPrinter)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return True

    return prepare


def test_a_sheet_is_printed(
    qtbot: QtBot, window: MainWindow, report: ReportPage, prompts: FakePrompts, tmp_path: Path
) -> None:
    target = tmp_path / "printed.pdf"
    prompts.prepare_printer = to_file(target)
    report.ui.print_button.click()
    qtbot.waitUntil(lambda: "已送打印机" in window.ui.task_bar.ui.message_label.text(), timeout=WAIT)
    assert pages_of(target) == report.ui.preview.page_count


def test_only_the_chosen_pages_are_printed_sharply(report: ReportPage, tmp_path: Path) -> None:
    printer = new_printer(report.data, "自评表")
    assert printer.resolution() >= RESOLUTION
    to_file(tmp_path / "one.pdf")(printer)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert print_pdf(report.data, printer, "自评表", lambda *_arguments: None) == 1
    assert pages_of(tmp_path / "one.pdf") == 1


def test_printing_is_cancelled(report: ReportPage, tmp_path: Path) -> None:
    def cancel(*_arguments: object) -> None:
        raise CancelledError

    printer = new_printer(report.data, "自评表")
    to_file(tmp_path / "none.pdf")(printer)
    with pytest.raises(CancelledError):
        print_pdf(report.data, printer, "自评表", cancel)


def test_the_preview_zooms(report: ReportPage) -> None:
    report.ui.zoom_in_button.click()
    assert not report.ui.fit_button.isChecked()
    report.ui.fit_button.click()
    assert report.ui.fit_button.isChecked()
