"""Rows of the queue: headings bold with a sign of whether they are folded, matters below them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hospital_assess.ui.widgets.letters import scaled

Index = QModelIndex | QPersistentModelIndex
_HEIGHT = 26
_OPEN, _FOLDED = "▾", "▸"


class ReviewDelegate(QStyledItemDelegate):
    """Dresses the rows of a tree of two levels."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Mark headings."""
        super().initStyleOption(option, index)
        if not index.parent().isValid():
            is_open = bool(option.state & QStyle.StateFlag.State_Open)
            option.text = f"{_OPEN if is_open else _FOLDED} {option.text}"
            option.font.setBold(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are equally high."""
        return QSize(super().sizeHint(option, index).width(), scaled(_HEIGHT, option.font))
