"""A line of words that ends in 「…」 where it is longer than its place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class ClippedLabel(QLabel):
    """Says that there is more than it can show."""

    @property
    def clipped(self) -> str:
        """What is on screen."""
        if self.wordWrap():
            return self.text()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave out the end where there is no room for it."""
        shown = self.clipped
        if shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        place, colour = self.contentsRect(), self.foregroundRole()
        self.style().drawItemText(painter, place, self.alignment(), self.palette(), self.isEnabled(), shown, colour)
