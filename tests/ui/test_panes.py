"""Panes side by side are as wide as the person wants them, whatever letters were on screen in between."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.models.evidence_table import COLUMNS
from hospital_assess.ui.pages.evidence_page import EvidencePage
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.theme import Appearance, TextSize, Theme
from hospital_assess.ui.widgets.letters import scaled

WAIT = 10_000
MakeWindow = Callable[[Path | None], MainWindow]


def panes(window: MainWindow, key: str) -> QSplitter:
    window.resize(1093, 589)
    window.show_page(key)
    page = window.page(key)
    assert isinstance(page, FillPage | EvidencePage)
    return page.ui.splitter


def close(qtbot: QtBot, window: MainWindow) -> None:
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=WAIT)


@pytest.mark.parametrize(("key", "wanted"), [("fill", 248), ("evidence", 330)])
def test_panes_that_began_with_large_letters_are_narrow_with_small_ones(
    qtbot: QtBot, make_window: MakeWindow, theme: Theme, trial: Path, key: str, wanted: int
) -> None:
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    splitter = panes(make_window(trial), key)
    qtbot.waitUntil(lambda: splitter.sizes()[-1] > wanted, timeout=WAIT)
    theme.use(Appearance.LIGHT, TextSize.STANDARD)
    qtbot.waitUntil(lambda: splitter.sizes()[-1] == wanted, timeout=WAIT)


@pytest.mark.parametrize(("key", "wanted"), [("fill", 248), ("evidence", 330)])
def test_panes_that_were_remembered_with_large_letters_are_narrow_with_small_ones(
    qtbot: QtBot, make_window: MakeWindow, theme: Theme, trial: Path, key: str, wanted: int
) -> None:
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    for _start in range(2):
        window = make_window(trial)
        wide = panes(window, key)
        qtbot.waitUntil(lambda wide=wide: bool(wide.sizes()[-1] > wanted), timeout=WAIT)  # type: ignore[misc]
        close(qtbot, window)
    theme.use(Appearance.LIGHT, TextSize.STANDARD)
    splitter = panes(make_window(trial), key)
    qtbot.waitUntil(lambda: splitter.sizes()[-1] == wanted, timeout=WAIT)


def test_panes_that_were_dragged_stay_so(qtbot: QtBot, make_window: MakeWindow, theme: Theme, trial: Path) -> None:
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    window = make_window(trial)
    splitter = panes(window, "evidence")
    splitter.moveSplitter(500, 1)
    dragged = splitter.sizes()
    theme.use(Appearance.LIGHT, TextSize.STANDARD)
    close(qtbot, window)
    again = panes(make_window(trial), "evidence")
    qtbot.waitUntil(lambda: again.sizes() == dragged, timeout=WAIT)


def test_columns_of_other_letters_are_not_taken_up(window: MainWindow, theme: Theme) -> None:
    panes(window, "evidence")
    page = window.page("evidence")
    assert isinstance(page, EvidencePage)
    place = QByteArray(page.place)
    theme.use(Appearance.LIGHT, TextSize.LARGEST)
    page.restore_place(place)
    assert page.ui.table_view.columnWidth(COLUMNS.index("lines")) == scaled(84, page.font())
    page.ui.table_view.setColumnWidth(COLUMNS.index("lines"), 300)
    place = QByteArray(page.place)
    page.ui.table_view.setColumnWidth(COLUMNS.index("lines"), 200)
    page.restore_place(place)
    assert page.ui.table_view.columnWidth(COLUMNS.index("lines")) == 300
