"""Dates are read as people type them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QTableView
from pytestqt.qtbot import QtBot

from hospital_assess.ui.theme import Appearance, TextSize, Theme
from hospital_assess.ui.widgets.date_edit import DateEdit, read_day


@pytest.mark.parametrize(
    "text",
    [
        "2023-3-28",
        "2023-03-28",
        "2023.3.28",
        "2023/3/28",
        "20230328",
        "3月28日",
        "3-28",
        "２０２３年３月２８日",
        " 3.28 ",
    ],
)
def test_usual_ways_to_write_a_day(text: str) -> None:
    assert read_day(text, 2023) == date(2023, 3, 28)


@pytest.mark.parametrize("text", ["", "三月", "2023-13-01", "2023-2-30", "2023", "1-2-3-4"])
def test_what_is_no_day(text: str) -> None:
    assert read_day(text, 2023) is None


@pytest.fixture
def edit(qtbot: QtBot, theme: Theme) -> DateEdit:
    """A field with a day, at the lower right corner of the screen."""
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.show_day(date(2023, 9, 20))
    corner = edit.screen().availableGeometry().bottomRight()
    edit.move(corner.x() - 60, corner.y() - 30)
    edit.show()
    return edit


def opened(edit: DateEdit) -> QCalendarWidget:
    edit.actions()[0].trigger()
    found = edit.findChild(QCalendarWidget)
    assert found is not None
    return found


popup = pytest.mark.qt_log_ignore("This plugin does not support")


@popup
def test_a_day_is_chosen_from_the_calendar_by_keyboard(qtbot: QtBot, edit: DateEdit) -> None:
    calendar = opened(edit)
    days = calendar.findChild(QTableView)
    assert days is not None
    qtbot.keyClick(days, Qt.Key.Key_Right)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    assert edit.day == date(2023, 9, 21)
    assert not calendar.isVisible()


@popup
def test_the_calendar_stays_on_the_screen(edit: DateEdit) -> None:
    window = opened(edit).window()
    assert edit.screen().availableGeometry().contains(window.geometry())
    window.close()


@popup
@pytest.mark.parametrize("size", TextSize)
def test_every_number_of_the_calendar_can_be_read(qtbot: QtBot, theme: Theme, edit: DateEdit, size: TextSize) -> None:
    theme.use(Appearance.DARK, size)
    calendar = opened(edit)
    days = calendar.findChild(QTableView)
    assert days is not None
    qtbot.waitUntil(lambda: days.columnWidth(0) > 0)
    index = days.model().index(3, 3)
    cell = days.visualRect(index)
    picture = days.viewport().grab(cell).toImage()
    ground = picture.pixelColor(1, 1)
    rows = range(2, picture.height() - 2)
    inked = [x for x in range(1, picture.width() - 1) if any(picture.pixelColor(x, y) != ground for y in rows)]
    assert inked
    two_digits = days.fontMetrics().horizontalAdvance(str(index.data()))
    assert len(str(index.data())) == 2
    assert inked[-1] - inked[0] + 1 >= two_digits * 0.7
    calendar.window().close()
