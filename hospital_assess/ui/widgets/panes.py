"""Panes side by side that leave to others in their column what they can do without."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter


class Panes(QSplitter):
    """Takes all room that there is, but asks only for what it must have."""

    def sizeHint(self) -> QSize:
        """As wide as it likes, and no higher than it must be."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
