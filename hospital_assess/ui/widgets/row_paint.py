"""What rows of lists have in common when they paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from hospital_assess.ui.theme import Colours

_RADIUS = 4


def paint_highlight(painter: QPainter, option: QStyleOptionViewItem, box: QRectF, colours: Colours) -> None:
    """A frame around the selected row, a tint under the mouse."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(colours.accent), 1))
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
