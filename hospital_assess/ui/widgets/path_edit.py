"""A path to be read and copied: its middle left out where it is longer than its place."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_EDGES = 18


class PathEdit(QLineEdit):
    """Shows beginning and end of a path; the whole of it while it has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = ""

    def show_path(self, path: str) -> None:
        """Show another path."""
        self.path = path
        self.setToolTip(path)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _EDGES
        elided = self.fontMetrics().elidedText(self.path, Qt.TextElideMode.ElideMiddle, room)
        self.setText(self.path if self.hasFocus() else elided)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the whole path be chosen and copied."""
        self.setText(self.path)
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave out the middle again."""
        super().focusOutEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out as little as possible."""
        super().resizeEvent(event)
        self._fit()
