"""What rows of lists have in common when they paint themselves."""

from PySide6 import QtWidgets
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from hospital_assess.ui.theme import Colours

_RADIUS = 4


def paint_highlight(painter: QPainter, option: QStyleOptionViewItem, box: QRectF, colours: Colours) -> None:
    """A frame around the selected row, a stronger one while it has the keyboard, a tint under the mouse."""
    # Looked up when a row is painted: PySide6 then makes hundreds of names, which a window that starts can do without.
    states = QtWidgets.QStyle.StateFlag
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.state & states.State_Selected:
        painter.setPen(QPen(QColor(colours.accent), 2 if option.state & states.State_HasFocus else 1))
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    elif option.state & states.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
