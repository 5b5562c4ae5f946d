"""Pinyin is composed in every field: what is not chosen yet is no answer, and no key is taken from the input method."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hospital_assess.application.answer_cells import COLUMNS, Column
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.entry import Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.pages.grid_page import GridPage
from hospital_assess.ui.widgets.grid_view import CellEdit

LINE = "2023-3.1.1-1"
WAIT = 10_000


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """What an input method sends while a person types pinyin, and once a word is chosen."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QCoreApplication.sendEvent(widget, event)


def may_be_a_shortcut(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> bool:
    """Ask a widget as Qt does before it looks for a shortcut."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, text)
    event.ignore()
    QCoreApplication.sendEvent(widget, event)
    return not event.isAccepted()


def test_a_word_is_an_answer_once_it_is_chosen(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE, "narrative")
    edit = fill.ui.answer_panel.ui.narrative_edit
    edited: list[object] = []
    fill.ui.answer_panel.edited.connect(lambda field, value: edited.append((field, value)))
    compose(edit, "ban'qian")
    assert (edit.toPlainText(), edited) == ("", [])
    compose(edit, "", "搬迁")
    assert edited == [("narrative", "搬迁")]
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, LINE).narrative == "搬迁", timeout=WAIT)


def test_saving_does_not_disturb_what_is_being_composed(qtbot: QtBot, fill: FillPage, stored: Workspace) -> None:
    fill.go_to(LINE, "narrative")
    edit = fill.ui.answer_panel.ui.narrative_edit
    compose(edit, "", "已经")
    compose(edit, "ban'qian")
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, LINE).narrative == "已经", timeout=WAIT)
    qtbot.wait(0)
    assert edit.textCursor().block().layout().preeditAreaText() == "ban'qian"
    compose(edit, "", "搬迁")
    assert edit.toPlainText() == "已经搬迁"


@pytest.mark.parametrize("field", ["narrative", "self_score", "problem", "remedy_owner"])
def test_no_shortcut_acts_in_the_middle_of_a_word(fill: FillPage, field: str) -> None:
    fill.go_to(LINE)
    edit = fill.ui.answer_panel.field(field)
    assert edit is not None
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    assert may_be_a_shortcut(edit, Qt.Key.Key_5, alt)
    compose(edit, "wan")
    for key, modifiers in ((Qt.Key.Key_5, alt), (Qt.Key.Key_Z, control), (Qt.Key.Key_Return, control)):
        assert not may_be_a_shortcut(edit, key, modifiers)
    compose(edit, "", "完")
    assert may_be_a_shortcut(edit, Qt.Key.Key_5, alt)


def test_a_digit_in_a_field_is_never_a_status(qtbot: QtBot, fill: FillPage) -> None:
    fill.go_to(LINE, "narrative")
    edit = fill.ui.answer_panel.ui.narrative_edit
    compose(edit, "wan'cheng")
    qtbot.keyClick(edit, Qt.Key.Key_5)
    compose(edit, "", "完成")
    assert "完成" in edit.toPlainText()
    assert not fill.ui.answer_panel.ui.status_buttons.buttons[Status.DONE].isChecked()


def test_a_search_waits_for_the_word(fill: FillPage) -> None:
    compose(fill.ui.search_edit, "ban'qian")
    assert len(fill.visible_lines()) == 19
    compose(fill.ui.search_edit, "", "搬迁")
    assert 0 < len(fill.visible_lines()) < 19


def test_a_cell_is_typed_into_by_pinyin(qtbot: QtBot, window: MainWindow, fill: FillPage, stored: Workspace) -> None:
    window.show_page("grid")
    grid = window.page("grid")
    assert isinstance(grid, GridPage)
    table, row = grid.ui.table, grid.model.index_of(LINE, Column.NARRATIVE).row()
    table.setCurrentIndex(grid.model.index(row, COLUMNS.index(Column.NARRATIVE)))
    assert table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    compose(table, "ban")
    edit = table.findChild(CellEdit)
    assert edit is not None
    compose(edit, "ban'qian")
    assert edit.toPlainText() == ""
    compose(edit, "", "搬迁")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored.entry(PeriodId.ANNUAL, LINE).narrative == "搬迁", timeout=WAIT)
