"""A frame with a number around what is spoken of; nothing under it is covered or blocked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from hospital_assess.ui.theme import colours_of
from hospital_assess.ui.widgets.letters import scaled

_WIDTH = 3
_RADIUS = 6
_BADGE = 24


class Spotlight(QWidget):
    """Lies over a window and lets everything through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room = parent
        self._targets: Sequence[QWidget] = ()
        self._number = ""
        parent.installEventFilter(self)

    @property
    def targets(self) -> Sequence[QWidget]:
        """What is framed."""
        return self._targets

    def frame(self, targets: Sequence[QWidget], number: str) -> None:
        """Frame other widgets."""
        for target in self._targets:
            target.removeEventFilter(self)
        self._targets, self._number = targets, number
        for target in targets:
            target.installEventFilter(self)
        self._fit()

    def _fit(self) -> None:
        self.setGeometry(self._room.rect())
        self.setVisible(any(target.isVisible() for target in self._targets))
        self.raise_()
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow what is framed."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}:
            self._fit()
        return False

    def _box(self) -> QRect:
        box = QRect()
        for target in self._targets:
            if target.isVisible():
                box = box.united(QRect(target.mapTo(self._room, QPoint()), target.size()))
        return box

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, and the number in its corner."""
        colours, painter = colours_of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self._box()).adjusted(_WIDTH / 2, _WIDTH / 2, -_WIDTH / 2, -_WIDTH / 2)
        painter.setPen(QPen(QColor(colours.accent), _WIDTH))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        side = scaled(_BADGE, self.font())
        badge = QRectF(box.right() - side - _WIDTH, box.top() + _WIDTH, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(badge)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._number)
