"""A calendar that opens beside a field and closes with the choice of a day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from hospital_assess.ui.theme import colours_of

_ARROWS = (("qt_calendar_prevmonth", Qt.ArrowType.LeftArrow), ("qt_calendar_nextmonth", Qt.ArrowType.RightArrow))


def show_calendar(beside: QWidget, shown: date, take: Callable[[date], object]) -> None:
    """Open a calendar.

    Args:
        shown: The day that it begins with.
        take: Gets the day that the person chose.
    """
    popup = QWidget(beside, Qt.WindowType.Popup)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar = QCalendarWidget(popup)
    calendar.setLocale(QLocale("zh_CN"))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    _colour(calendar)
    calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

    def choose(day: QDate) -> None:
        popup.close()
        take(date(day.year(), day.month(), day.day()))

    calendar.clicked.connect(choose)
    calendar.activated.connect(choose)
    column = QVBoxLayout(popup)
    column.setContentsMargins(1, 1, 1, 1)
    column.addWidget(calendar)
    popup.show()
    # Only now it has its size.
    popup.move(_place(beside, popup))
    calendar.setFocus()


def _place(beside: QWidget, popup: QWidget) -> QPoint:
    """Below the field, or above it where the screen ends, and wholly on the screen."""
    room, below = beside.screen().availableGeometry(), beside.mapToGlobal(QPoint(0, beside.height()))
    left = max(min(below.x(), room.right() + 1 - popup.width()), room.left())
    fits = below.y() + popup.height() <= room.bottom() + 1
    return QPoint(left, below.y() if fits else below.y() - beside.height() - popup.height())


def _colour(calendar: QCalendarWidget) -> None:
    """Colours that can be read in both appearances; Qt's own red of weekends cannot."""
    colours, heading, weekend = colours_of(calendar.palette()), QTextCharFormat(), QTextCharFormat()
    heading.setForeground(QColor(colours.muted))
    weekend.setForeground(QColor(colours.error))
    calendar.setHeaderTextFormat(heading)
    for name, arrow in _ARROWS:
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            # Its own picture is black in the dark as well.
            button.setIcon(QIcon())
            button.setArrowType(arrow)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
