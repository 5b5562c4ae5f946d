"""Sheets are seen as they will be printed, saved and printed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from hospital_assess.application.ports import Ports
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
    return len(PdfReader(path).pages)


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


def test_only_the_chosen_pages_are_printed_sharply(ports: Ports, report: ReportPage, tmp_path: Path) -> None:
    printer = new_printer(report.ui.preview.sizes, "自评表")
    assert printer.resolution() >= RESOLUTION
    to_file(tmp_path / "one.pdf")(printer)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert print_pdf(ports.pdf.open(report.data), printer, "自评表", lambda *_arguments: None) == 1
    assert pages_of(tmp_path / "one.pdf") == 1


def test_printing_is_cancelled(ports: Ports, report: ReportPage, tmp_path: Path) -> None:
    def cancel(*_arguments: object) -> None:
        raise CancelledError

    printer = new_printer(report.ui.preview.sizes, "自评表")
    to_file(tmp_path / "none.pdf")(printer)
    with pytest.raises(CancelledError):
        print_pdf(ports.pdf.open(report.data), printer, "自评表", cancel)


def test_the_preview_zooms(report: ReportPage) -> None:
    report.ui.zoom_in_button.click()
    assert not report.ui.fit_button.isChecked()
    report.ui.fit_button.click()
    assert report.ui.fit_button.isChecked()


def test_every_page_in_view_is_drawn_in_the_sharpness_of_the_screen(qtbot: QtBot, report: ReportPage) -> None:
    pane = report.ui.preview
    with qtbot.waitSignal(pane.painted, timeout=WAIT):
        pane.zoom(closer=True)
    image = pane.viewport().grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    shades = {image.pixelColor(x, y).lightness() for x, y in points}
    assert min(shades) < 100 and max(shades) == 255


def test_keys_lead_through_the_pages(qtbot: QtBot, report: ReportPage) -> None:
    pane = report.ui.preview
    qtbot.keyClick(pane, Qt.Key.Key_End)
    assert pane.page == pane.page_count - 1
    qtbot.keyClick(pane, Qt.Key.Key_PageUp)
    assert pane.verticalScrollBar().value() < pane.verticalScrollBar().maximum()
    qtbot.keyClick(pane, Qt.Key.Key_Home)
    assert pane.page == 0


def test_the_wheel_zooms_with_ctrl_and_keeps_the_place(qtbot: QtBot, report: ReportPage) -> None:
    pane = report.ui.preview
    pane.go_to(1)
    before = pane.page
    for _ in range(3):
        pane.zoom(closer=True)
    assert pane.page == before
    assert pane.horizontalScrollBar().maximum() > 0
