"""A chart whose bars, parts and cells are chosen by mouse and keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from hospital_assess.application.charts import LineKey, Region
from hospital_assess.ui.chart_rendering import DrawnChart

_FRAME = 2
_ASIDE = 3
"""How much more a step to the side counts than one ahead, where an arrow key looks for the next place."""
_AHEAD = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class ChartView(QScrollArea):
    """Shows a chart.

    Attributes:
        chosen: The lines behind a place are wanted; carries its key.
        room_changed: There is more or less room, or another sharpness.
        canvas: What is painted on.
    """

    chosen = Signal(object)
    room_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = _Canvas()
        self.canvas.chosen.connect(self.chosen)
        self.canvas.moved.connect(self._bring_into_sight)
        self.setWidget(self.canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusProxy(self.canvas)

    def show_chart(self, drawn: DrawnChart, words: Callable[[LineKey], str]) -> None:
        """Show a chart.

        Args:
            words: What the lines behind a key have in common.
        """
        self.canvas.show_chart(drawn, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a chart that fits."""
        super().resizeEvent(event)
        self.room_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Ask for a chart as sharp as the screen it is on."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.room_changed.emit()
        return super().event(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Pass the focus on; the area's own way would scroll to the middle of the chart."""
        return QWidget.focusNextPrevChild(self, forwards)

    def _bring_into_sight(self, place: QRect) -> None:
        centre = place.center()
        self.ensureVisible(centre.x(), centre.y(), place.width() // 2 + _FRAME, place.height() // 2 + _FRAME)


class _Canvas(QWidget):
    """Paints the chart, and the place that mouse or keyboard is at."""

    chosen = Signal(object)
    moved = Signal(QRect)

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._regions: Sequence[Region] = ()
        self._words: Callable[[LineKey], str] = lambda _key: ""
        self._at: Region | None = None
        self._hovered: Region | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_chart(self, drawn: DrawnChart, words: Callable[[LineKey], str]) -> None:
        """Show a chart; the place of the same key stays."""
        key = self._at.key if self._at else None
        self._image, self._regions, self._words = drawn.image, drawn.picture.regions, words
        self._hovered = None
        self._at = next((one for one in self._regions if one.key == key), None)
        caption = drawn.chart.caption
        self.setAccessibleName(caption.title)
        self.setAccessibleDescription(self._words(self._at.key) if self._at else caption.subtitle)
        self.setFixedSize(QSize(round(drawn.picture.width), round(drawn.picture.height)))
        self.update()

    @property
    def at(self) -> LineKey | None:
        """The key that the keyboard is at."""
        return self._at.key if self._at else None

    def leave(self) -> None:
        """Be at no place."""
        self._at = None
        self.update()

    def place_of(self, key: LineKey) -> QRect:
        """Where a key lies; empty where it does not."""
        return next((_rect(one).toAlignedRect() for one in self._regions if one.key == key), QRect())

    def _region_at(self, point: QPointF) -> Region | None:
        return next((one for one in self._regions if _rect(one).contains(point)), None)

    def _go(self, region: Region) -> None:
        self._at = region
        self.setAccessibleDescription(self._words(region.key))
        self.moved.emit(_rect(region).toAlignedRect())
        self.update()

    # mouse and keyboard

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would open."""
        found = self._region_at(event.position())
        if found is not self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing."""
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is clicked."""
        found = self._region_at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self._go(found)
            self.chosen.emit(found.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next place, Enter opens it."""
        key = Qt.Key(event.key())
        if key in _AHEAD and self._regions:
            self._go(self._next(_AHEAD[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._regions:
            self._go(self._regions[0 if key is Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self.chosen.emit(self._at.key)
        else:
            super().keyPressEvent(event)

    def _next(self, ahead: QPointF) -> Region:
        """The nearest place in a direction; the present one where there is none, the first before any."""
        if self._at is None:
            return self._regions[0]
        here, aside = _rect(self._at), QPointF(ahead.y(), ahead.x())

        def distance(region: Region) -> float:
            between = _rect(region).center() - here.center()
            return QPointF.dotProduct(between, ahead) + _ASIDE * abs(QPointF.dotProduct(between, aside))

        return min((one for one in self._regions if _is_ahead(_rect(one), here, ahead)), key=distance, default=self._at)

    def event(self, event: QEvent) -> bool:
        """Say at once what the mouse is over."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._say(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _say(self, point: QPoint, place: QPoint) -> None:
        found = self._region_at(QPointF(point))
        if found is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(place, self._words(found.key), self, _rect(found).toAlignedRect())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it less."""
        super().focusOutEvent(event)
        self.update()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart, then frames over it."""
        painter = QPainter(self)
        painter.drawImage(QPointF(0, 0), self._image)
        # The picture is white in either appearance, and so are its frames dark.
        if self._hovered is not None and self._hovered is not self._at:
            _paint_frame(painter, self._hovered, 1)
        if self._at is not None:
            _paint_frame(painter, self._at, _FRAME if self.hasFocus() else 1)


def _paint_frame(painter: QPainter, region: Region, width: int) -> None:
    half = width / 2
    painter.setPen(QPen(Qt.GlobalColor.black, width))
    # Words stand at the very edge of a place.
    painter.drawRect(_rect(region).adjusted(-half, -half, half, half))


def _rect(region: Region) -> QRectF:
    return QRectF(region.x, region.y, region.width, region.height)


def _is_ahead(other: QRectF, here: QRectF, ahead: QPointF) -> bool:
    """It begins where the present one ends, or further on."""
    if ahead.x() > 0:
        return other.left() >= here.right() - 1
    if ahead.x() < 0:
        return other.right() <= here.left() + 1
    return other.top() >= here.bottom() - 1 if ahead.y() > 0 else other.bottom() <= here.top() + 1
