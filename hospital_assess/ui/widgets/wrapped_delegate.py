"""Cells as high as their words: what the style sheet and a box to tick take of the width is counted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_PADDING, _BOX, _ABOVE = 26, 22, 6
_TALL = 100_000


class WrappedDelegate(QStyledItemDelegate):
    """Gives wrapped text the room that it needs, so that no end of it is left out."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text in the width of its column."""
        hint, text, view = super().sizeHint(option, index), index.data(), option.widget
        # A list gives no room to measure in.
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if not isinstance(text, str) or width <= _PADDING + _BOX:
            return hint
        box = _BOX if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
        room = QRect(0, 0, width - _PADDING - box, _TALL)
        needed = option.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text)
        return QSize(hint.width(), max(hint.height(), needed.height() + 2 * _ABOVE))
