"""新手引导: four steps at the bottom of the desk, each with a frame around what it speaks of."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from hospital_assess.ui import wording_settings as words
from hospital_assess.ui.generated.ui_tour_bar import Ui_TourBar
from hospital_assess.ui.widgets.spotlight import Spotlight

if TYPE_CHECKING:
    from hospital_assess.ui.main_window import MainWindow

_PAGE = "fill"
_TARGETS = (
    ("line_pane",),
    ("answer_panel",),
    ("evidence_holder",),
    ("check_page_button", "report_page_button", "submit_page_button"),
)
"""Names of what each step speaks of."""


def show_round(window: "MainWindow") -> None:
    """Show a new person round the desk, where it has a tour and none is under way."""
    if window.desk is not None and window.desk.has_tour and window.findChild(Tour) is None:
        Tour(window).begin()


class TourBar(QFrame):
    """What a step says, and the ways on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_TourBar()
        self.ui.setupUi(self)


class Tour(QObject):
    """Goes with the desk that it was begun on; nothing of the desk is blocked meanwhile."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.step = 0
        self._before = QApplication.focusWidget()
        self.bar = TourBar(window.ui.desk)
        self.spotlight = Spotlight(window.ui.central)
        self.bar.ui.skip_button.clicked.connect(self.end)
        self.bar.ui.back_button.clicked.connect(lambda: self._show(self.step - 1))
        self.bar.ui.next_button.clicked.connect(self._on_next_clicked)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.bar, self.end, context=Qt.ShortcutContext.WindowShortcut)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            step = QShortcut(QKeySequence(key), self.bar.ui.next_button, self._on_next_clicked)
            step.setContext(Qt.ShortcutContext.WidgetShortcut)
        # Else an arrow leads out of the bar, into the list of periods.
        for key, by in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            turn = QShortcut(QKeySequence(key), self.bar, partial(self._turn, by))
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if window.desk is not None:
            window.desk.destroyed.connect(self._clear)

    def begin(self) -> None:
        """Show the first step; who is typing goes on typing."""
        self._window.ui.page_layout.addWidget(self.bar)
        self.bar.show()
        self._show(0)
        if self._before is None or not self._before.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            self.bar.ui.next_button.setFocus()

    def _show(self, step: int) -> None:
        self.step = step
        self._window.show_page(_PAGE)
        title, text = words.STEPS[step]
        ui, count = self.bar.ui, len(words.STEPS)
        ui.step_label.setText(words.STEP(number=step + 1, count=count))
        ui.title_label.setText(title())
        ui.text_label.setText(text())
        self.bar.setAccessibleDescription(f"{title()}：{text()}")
        ui.back_button.setEnabled(step > 0)
        ui.next_button.setText((words.FINISH if step == count - 1 else words.NEXT)())
        found = [self._window.findChild(QWidget, name) for name in _TARGETS[step]]
        self.spotlight.frame([widget for widget in found if widget is not None], str(step + 1))

    def _turn(self, by: int) -> None:
        self._show(min(max(self.step + by, 0), len(words.STEPS) - 1))

    def _on_next_clicked(self) -> None:
        if self.step + 1 < len(words.STEPS):
            self._show(self.step + 1)
        else:
            self.end()

    def end(self) -> None:
        """Leave the desk as it was; the tour does not come again by itself."""
        self._window.memory.was_shown_round = True
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self._clear()

    def _clear(self) -> None:
        for part in (self.bar, self.spotlight):
            part.hide()
            part.deleteLater()
        self.setParent(None)
        self.deleteLater()
