"""Windows stay in sight when a screen goes away, or has room for less than before."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

SETTLED_MS = 500
"""After which the system has moved what it moves by itself."""

_HEAD = 30
"""What a person gets hold of to move a window; half of it must be on a screen."""


def brought_in(frame: QRect, rooms: Sequence[QRect]) -> QRect:
    """Where a window is to stand: as it does, or no larger than its screen and wholly on it.

    Args:
        rooms: What there is of each screen, that of the first screen first.
    """
    room = max(rooms, key=lambda room: _area(room & frame))
    size = frame.size().boundedTo(room.size())
    head = room & QRect(frame.topLeft(), QSize(frame.width(), _HEAD))
    if size == frame.size() and 2 * head.width() >= frame.width() and head.height() == _HEAD:
        return frame
    left = min(max(frame.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(frame.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


class InSight(QObject):
    """Looks after all windows; where a person pushes them is left to the person."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(bring_in_all)
        application.screenAdded.connect(self._follow)
        application.screenRemoved.connect(self._settled.start)
        for screen in application.screens():
            self._follow(screen)

    def _follow(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._settled.start)


def bring_in_all() -> None:
    """Bring every window back that is out of sight, or larger than its screen."""
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    for window in QApplication.topLevelWidgets():
        if rooms and window.isVisible() and _is_free(window):
            _bring_in(window, rooms)


def _is_free(window: QWidget) -> bool:
    """A person moves it, neither its owner nor the system."""
    is_placed = window.isMaximized() or window.isFullScreen() or window.isMinimized()
    return window.windowType() in {Qt.WindowType.Window, Qt.WindowType.Dialog} and not is_placed


def _bring_in(window: QWidget, rooms: Sequence[QRect]) -> None:
    frame = window.frameGeometry()
    wanted = brought_in(frame, rooms)
    if wanted != frame:
        window.resize(window.size() + wanted.size() - frame.size())
        window.move(wanted.topLeft())
