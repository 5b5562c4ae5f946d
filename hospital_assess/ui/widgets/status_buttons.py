"""完成状态 as rows of segments, Alt+1 to Alt+0."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hospital_assess.domain.entry import STATUS_NAMES, Status
from hospital_assess.ui import wording
from hospital_assess.ui.widgets.segment import Segment

STATUSES = tuple(status for status in Status if status is not Status.UNANSWERED)
_COLUMNS, _FEWEST_COLUMNS = 5, 2
"""Where there is room, and where there is next to none."""

_GAP = 4


class StatusButtons(QWidget):
    """Shows one status and lets the person choose another, or none."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.buttons = {status: self._make_button(index, status) for index, status in enumerate(STATUSES)}
        self._columns = 0
        self._lay_out(_COLUMNS)

    def _fit(self) -> None:
        """As many columns as leave each button the room for its words and the tick."""
        widest = max(button.full_width for button in self.buttons.values())
        fitting = (self.width() + _GAP) // (widest + _GAP)
        self._lay_out(min(max(fitting, _FEWEST_COLUMNS), _COLUMNS))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, index // columns, index % columns)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def changeEvent(self, event: QEvent) -> None:
        """Take the rows that other letters need."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_columns"):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the rows that another width needs."""
        super().resizeEvent(event)
        self._fit()

    def _make_button(self, index: int, status: Status) -> Segment:
        name = STATUS_NAMES[status]
        text = wording.SHORT_STATUS[status]() if status in wording.SHORT_STATUS else name
        button = Segment(text, f"{status.value}_button", self)
        button.setShortcut(f"Alt+{(index + 1) % 10}")
        button.setAccessibleName(name)
        button.setToolTip(wording.STATUS_HINT(name=name, key=(index + 1) % 10))
        button.clicked.connect(lambda checked: self._on_button_clicked(status, checked))
        return button

    def show_status(self, status: Status) -> None:
        """Show a status without reporting it as chosen."""
        for known, button in self.buttons.items():
            button.setChecked(known is status)

    def press(self, number: int) -> None:
        """Choose by its digit, as with Alt."""
        self.buttons[STATUSES[(number - 1) % 10]].click()

    def _on_button_clicked(self, status: Status, checked: bool) -> None:
        status = status if checked else Status.UNANSWERED
        self.show_status(status)
        self.chosen.emit(status)
