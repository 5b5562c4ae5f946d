"""Steps on the 收件 page that several tests take."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.collect_page import CollectPage

WAIT = 20_000


def collect_page(window: MainWindow) -> CollectPage:
    window.show_page("collect")
    page = window.page("collect")
    assert isinstance(page, CollectPage)
    return page


def said(window: MainWindow) -> str:
    return window.ui.task_bar.ui.message_label.text()


def outcomes(page: CollectPage) -> dict[str, str]:
    return {
        page.outcomes.index(row, 0).data(): page.outcomes.index(row, 3).data()
        for row in range(page.outcomes.rowCount())
    }


def cell(page: CollectPage, name: str, title: str) -> str:
    """What the table says of a department."""
    model = page.departments
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == name)
    return str(model.index(row, titles.index(title)).data())


def merge(qtbot: QtBot, window: MainWindow, files: list[Path]) -> CollectPage:
    """Drop files on the window, look at the rehearsal and accept it."""
    window.take_files(files)
    page = collect_page(window)
    qtbot.waitUntil(lambda: not page.ui.rehearsal.isHidden() and page.ui.accept_button.isEnabled(), timeout=WAIT)
    page.ui.accept_button.click()
    qtbot.waitUntil(lambda: "已收下" in said(window), timeout=WAIT)
    qtbot.waitUntil(lambda: not window.tasks.running, timeout=WAIT)
    return page
