"""A calendar that opens beside a field and closes with the choice of a day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QTextCharFormat
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
    """Below the field; above it, or further left, where the screen that the field is on ends."""
    above, below = beside.mapToGlobal(QPoint()), beside.mapToGlobal(QPoint(0, beside.height()))
    room = (QGuiApplication.screenAt(above) or beside.screen()).availableGeometry()
    last = room.bottomRight() - QPoint(popup.width(), popup.height()) + QPoint(1, 1)
    top = below.y() if below.y() <= last.y() else above.y() - popup.height()
    return QPoint(max(min(below.x(), last.x()), room.left()), max(min(top, last.y()), room.top()))


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
