"""A date that may be blank, typed in any usual way or taken from a calendar."""

import re
import unicodedata
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget

from hospital_assess.ui import wording
from hospital_assess.ui.icons import icon
from hospital_assess.ui.theme import colours_of
from hospital_assess.ui.widgets.letters import scaled
from hospital_assess.ui.widgets.looks import set_level

_COMPACT_DIGITS = 8
_LEAST_WIDTH = 122


def read_day(text: str, year: int) -> date | None:
    """The day that a person typed: 2023-3-28, 2023.3.28, 20230328, 3月28日, 3-28; None where it is no day.

    Args:
        year: Stands in where the text names none.
    """
    bare = unicodedata.normalize("NFKC", text).strip()
    if len(bare) == _COMPACT_DIGITS and bare.isdigit():
        bare = f"{bare[:4]}-{bare[4:6]}-{bare[6:]}"
    numbers = [int(part) for part in re.findall(r"\d{1,4}", bare)]
    if len(numbers) == 2:
        numbers.insert(0, year)
    try:
        return date(*numbers) if len(numbers) == 3 else None
    except ValueError:
        return None


class DateEdit(QLineEdit):
    """One day or none.

    Attributes:
        year: Stands in where only month and day are typed.
    """

    day_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = date.today().year  # noqa: DTZ011 - only until the page names the plan's year
        self._day: date | None = None
        self._popup: QWidget | None = None
        self.setPlaceholderText(wording.DAY_HINT())
        self.setAcceptDrops(False)
        self._fit_letters()
        self._action = QAction(wording.OPEN_CALENDAR(), self)
        self._action.triggered.connect(self._on_calendar_triggered)
        self._action.setIcon(icon("calendar", colours_of(self.palette()).muted, size=14))
        self.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._on_editing_finished)
        self.textEdited.connect(self._on_text_edited)

    def _fit_letters(self) -> None:
        self.setMinimumWidth(scaled(_LEAST_WIDTH, self.font()))

    def changeEvent(self, event: QEvent) -> None:
        """Take the width that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_letters()

    @property
    def day(self) -> date | None:
        """The day, None while blank or unreadable."""
        return self._day

    def show_day(self, day: date | None) -> None:
        """Show a day without reporting it as typed."""
        self._day = day
        self.setText(day.isoformat() if day else "")
        self.setCursorPosition(0)
        set_level(self, "")

    def _take(self, day: date | None) -> None:
        if day != self._day:
            self.show_day(day)
            self.day_changed.emit(day)
        else:
            self.show_day(day)

    def _on_text_edited(self, text: str) -> None:
        is_wrong = bool(text.strip()) and len(text) >= _COMPACT_DIGITS and read_day(text, self.year) is None
        set_level(self, "error" if is_wrong else "")

    def _on_editing_finished(self) -> None:
        text = self.text()
        day = read_day(text, self.year)
        if text.strip() and day is None:
            set_level(self, "error")
            self.setToolTip(wording.DAY_UNREADABLE(text=text))
            return
        self.setToolTip("")
        self._take(day)

    def _on_calendar_triggered(self) -> None:
        popup = QWidget(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(popup)
        calendar.setLocale(QLocale("zh_CN"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self._day or self.year:
            shown = self._day or date(self.year, 12, 31)
            calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(lambda chosen: self._on_day_clicked(chosen, popup))
        column = QVBoxLayout(popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(calendar)
        popup.adjustSize()
        popup.move(self._place_for(popup.size()))
        popup.show()

    def _place_for(self, size: QSize) -> QPoint:
        """Below the field; above it, or further left, where the screen that the field is on ends."""
        above, below = self.mapToGlobal(QPoint()), self.mapToGlobal(QPoint(0, self.height()))
        room = (QGuiApplication.screenAt(above) or self.screen()).availableGeometry()
        last = room.bottomRight() - QPoint(size.width(), size.height()) + QPoint(1, 1)
        top = below.y() if below.y() <= last.y() else above.y() - size.height()
        return QPoint(max(min(below.x(), last.x()), room.left()), max(min(top, last.y()), room.top()))

    def _on_day_clicked(self, chosen: QDate, popup: QWidget) -> None:
        popup.close()
        self._take(date(chosen.year(), chosen.month(), chosen.day()))
