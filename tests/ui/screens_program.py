"""Opens a workspace on the screens of QT_QPA_PLATFORM, and tells where things are and what they look like."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from hospital_assess.bootstrap import wire
from hospital_assess.ui.fonts import use_screen_font
from hospital_assess.ui.main_window import MainWindow
from hospital_assess.ui.pages.fill_page import FillPage
from hospital_assess.ui.preferences import Preferences
from hospital_assess.ui.theme import Appearance, Theme
from hospital_assess.ui.widgets.date_edit import DateEdit

_EDGE = QPoint(40, 40)


class Screens:
    """The real window, and what it looks like."""

    def __init__(self, folder: Path) -> None:
        self._application = QApplication([sys.argv[0], "-style", "Fusion"])
        use_screen_font(self._application)
        self._theme = Theme(self._application)
        self._theme.use(Appearance.LIGHT)
        self._folder, self._ports = folder, wire()
        self.screens = self._application.screens()

    def memory(self) -> Preferences:
        """What is remembered from one start to the next."""
        return Preferences(QSettings(str(self._folder.parent / "screens.ini"), QSettings.Format.IniFormat))

    def window(self) -> MainWindow:
        """The window, where it stood last."""
        window = MainWindow(self._ports, self._theme, self.memory())
        window.show()
        return window

    def opened(self) -> MainWindow:
        """The window on the workspace, with nothing more to do."""
        window = self.window()
        window.open_workspace(self._folder)
        self.wait(lambda: has_preview(window))
        return window

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Go on until something is so, and until what that brought about is painted."""
        while not is_so():
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        pause = QEventLoop()
        QTimer.singleShot(60, pause.quit)
        pause.exec()

    def move(self, window: QWidget, screen: int) -> None:
        """Move a window to the corner of a screen."""
        window.move(self.screens[screen].geometry().topLeft() + _EDGE)
        self.wait(lambda: window.screen() is self.screens[screen])

    def closed(self, window: MainWindow) -> None:
        """Close the window."""
        window.close()
        self.wait(lambda: not window.isVisible())

    def number_of(self, place: QRect) -> int:
        """Which screen something is wholly on; -1 for none."""
        return next((n for n, screen in enumerate(self.screens) if screen.availableGeometry().contains(place)), -1)


def has_preview(window: MainWindow) -> bool:
    """The picture that proves the first line is shown."""
    fill = window.page("fill")
    return isinstance(fill, FillPage) and not fill.evidence_panel.ui.preview.image_label.pixmap().isNull()


def look_of(window: MainWindow) -> QImage:
    """Every pixel of the window, without a cursor that blinks."""
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()
    return window.grab().toImage()


def calendar_of(screens: Screens, edit: DateEdit) -> QRect:
    """Where a calendar unfolds."""
    edit.actions()[0].trigger()
    (popup,) = (item for item in QApplication.topLevelWidgets() if item.isVisible() and is_popup(item))
    # This platform puts a frame of a pixel around every window, popups included.
    place = popup.geometry().adjusted(1, 1, -1, -1)
    popup.close()
    screens.wait(lambda: not any(is_popup(item) and item.isVisible() for item in QApplication.topLevelWidgets()))
    return place


def is_popup(widget: QWidget) -> bool:
    """It goes away by a click beside it."""
    return widget.windowType() is Qt.WindowType.Popup


def moved(screens: Screens) -> dict[str, object]:
    """Go from the first screen to the second, and compare with a window that began there."""
    window = screens.opened()
    window.resize(1093, 580)
    screens.move(window, 0)
    before = window.devicePixelRatioF()
    screens.move(window, 1)
    seen = look_of(window)
    edit = window.findChild(DateEdit, "formed_edit")
    window.show_help()
    helping = next(item for item in QApplication.topLevelWidgets() if type(item).__name__ == "HelpWindow")
    room = screens.screens[1].availableGeometry()
    window.move(room.right() - 1000, room.bottom() - 470)
    found: dict[str, object] = {
        "sharpness": [before, window.devicePixelRatioF()],
        "help": screens.number_of(helping.geometry()),
        "calendar": screens.number_of(calendar_of(screens, edit)),
    }
    helping.close()
    screens.move(window, 1)
    screens.closed(window)
    again = screens.opened()
    found["same place"] = again.pos() == window.pos() and again.size() == window.size()
    found["same look"] = look_of(again) == seen
    screens.closed(again)
    return found


def came_back(screens: Screens) -> dict[str, object]:
    """Open where it stood the last time, as far as that screen is still there."""
    window = screens.window()
    screens.wait(window.isVisible)
    found: dict[str, object] = {"screen": screens.number_of(window.geometry())}
    screens.closed(window)
    return found


def main(folder: Path) -> int:
    """Tell as JSON what was found."""
    screens = Screens(folder)
    found = moved(screens) if len(screens.screens) > 1 else came_back(screens)
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
