"""One button of a row of choices: filled, bold and ticked while it is chosen."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from hospital_assess.ui.icons import icon
from hospital_assess.ui.theme import colours_of

_TICK = 12
_ROUND = 18
"""Beside words and tick: the gap between them, padding and frame."""
_LEAST_WIDTH = 40


class Segment(QPushButton):
    """A checkable button that shows its state by more than its colour."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setProperty("role", "segment")
        self.setIconSize(QSize(_TICK, _TICK))
        self.setMinimumWidth(_LEAST_WIDTH)
        self.toggled.connect(self._show_tick)

    @property
    def full_width(self) -> int:
        """As wide as its words and the tick need."""
        return self.fontMetrics().horizontalAdvance(self.text()) + _TICK + _ROUND

    def _show_tick(self) -> None:
        colour = colours_of(self.palette()).on_accent
        self.setIcon(icon("tick", colour, size=_TICK) if self.isChecked() else QIcon())

    def changeEvent(self, event: QEvent) -> None:
        """Draw the tick for another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show_tick()
