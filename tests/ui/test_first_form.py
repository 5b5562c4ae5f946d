"""The first printed form of three lines, from the first start, by mouse: the clicks are counted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.domain.entry import Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.controls.stages import StagesControl
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.report_page import ReportPage
from tests.ui.conftest import FakePrompts

WAIT = 20_000
GOAL = 25
TEXT = "已印发实施方案，按季度检查落实，年底完成全部任务。"


class Mouse:
    """Clicks where a person would, and counts."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.clicks = 0

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a widget that can be seen."""
        assert widget.isVisible() and widget.isEnabled(), widget.objectName()
        self.clicks += 1
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def choose(self, box: QComboBox, text: str) -> None:
        """Open a list and click one of its items."""
        self._qtbot.waitUntil(lambda: box.findText(text) >= 0, timeout=WAIT)
        self.click(box)
        view = box.view()
        self._qtbot.waitUntil(view.isVisible, timeout=WAIT)
        index = box.model().index(box.findText(text), box.modelColumn())
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())


# A list that opens is raised and takes the keyboard, which no platform without a display can do.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_first_form_of_three_lines_takes_few_clicks(
    qtbot: QtBot, make_window: Callable[[Path | None], MainWindow], prompts: FakePrompts, tmp_path: Path
) -> None:
    window, mouse, form = make_window(None), Mouse(qtbot), tmp_path / "form.pdf"
    box, trial = (window.ui.start_holder.findChild(kind, name) for kind, name in _START)
    assert isinstance(box, QComboBox) and isinstance(trial, QPushButton)
    mouse.choose(box, "医务科")
    with qtbot.waitSignal(window.usable, timeout=WAIT):
        mouse.click(trial)
    fill = window.page("fill")
    assert isinstance(fill, FillPage)
    lines = [view.line.id for view in fill.model.views()][:3]
    for line in lines:
        _answer(qtbot, mouse, window, fill, line)
    mouse.click(window.ui.rail.findChild(QWidget, "report_page_button"))
    report = window.page("report")
    assert isinstance(report, ReportPage)
    qtbot.waitUntil(report.ui.print_button.isEnabled, timeout=WAIT)

    def prepare(printer: object) -> bool:
        """What the system's dialog does: one click on 打印."""
        assert isinstance(printer, QPrinter)
        mouse.clicks += 1
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(form))
        return True

    prompts.prepare_printer = prepare
    mouse.click(report.ui.print_button)
    qtbot.waitUntil(lambda: "已送打印机" in window.ui.task_bar.ui.message_label.text(), timeout=WAIT)
    assert len(PdfReader(form).pages) >= 1
    assert mouse.clicks <= GOAL, mouse.clicks


_START = ((QComboBox, "department_box"), (QPushButton, "trial_button"))


def _answer(qtbot: QtBot, mouse: Mouse, window: MainWindow, fill: FillPage, line: str) -> None:
    """Choose a line, say that it is done and when, write what was done, take the proposed score."""
    assert window.desk is not None
    tree, panel, stored = fill.ui.line_tree, fill.ui.answer_panel, window.desk.workspace
    mouse.click(tree.viewport(), tree.visualRect(fill.model.index_of(line)).center())
    qtbot.waitUntil(lambda: panel.line == line, timeout=WAIT)
    mouse.click(panel.ui.status_buttons.buttons[Status.DONE])
    qtbot.waitUntil(lambda: any(item.isVisible() for item in panel.findChildren(StagesControl)), timeout=WAIT)
    control = next(item for item in panel.findChildren(StagesControl) if item.isVisible())
    for row in control.rows.values():
        mouse.click(next(iter(row.buttons.values())))
    mouse.click(panel.ui.narrative_edit.viewport())
    panel.ui.narrative_edit.insertPlainText(TEXT)
    qtbot.waitUntil(panel.ui.adopt_button.isEnabled, timeout=WAIT)
    panel.ui.scroll.ensureWidgetVisible(panel.ui.adopt_button)
    mouse.click(panel.ui.adopt_button)
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, line).narrative == TEXT, timeout=WAIT)
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, line).self_score is not None, timeout=WAIT)
