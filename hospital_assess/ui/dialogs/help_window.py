"""帮助: the manual in a window of its own, beside the work."""

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from hospital_assess.resources import manual
from hospital_assess.ui import wording
from hospital_assess.ui.generated.ui_help_window import Ui_HelpWindow
from hospital_assess.ui.preferences import Preferences

_FIRST_SIZE = QSize(860, 580)
_PANE_WIDTHS = (210, 650)
_PART_INDENT = "　"
_PLACE = "help"


class HelpWindow(QWidget):
    """Table of contents, manual, and a field to find words in it.

    Args:
        screen: Where it comes up the first time; later where it stood last.
    """

    def __init__(self, memory: Preferences, screen: QScreen) -> None:
        super().__init__()
        self._memory = memory
        self.ui = Ui_HelpWindow()
        self.ui.setupUi(self)
        self.ui.splitter.setSizes(list(_PANE_WIDTHS))
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.manual_view.show_manual(manual())
        self._fill_contents()
        self._connect()
        self._show_count()
        if not self.restoreGeometry(memory.bytes(_PLACE)):
            self._place(screen.availableGeometry())

    def _place(self, room: QRect) -> None:
        """Stand in the middle of the screen that the work is on."""
        self.resize(_FIRST_SIZE.boundedTo(room.size() * 0.9))
        self.move(room.center() - self.rect().center())

    def _fill_contents(self) -> None:
        for chapter in self.ui.manual_view.chapters:
            is_part = chapter.level > 2
            QListWidgetItem(_PART_INDENT + chapter.title if is_part else chapter.title, self.ui.contents_list)

    def _connect(self) -> None:
        ui = self.ui
        ui.contents_list.currentRowChanged.connect(self._on_row_changed)
        ui.contents_list.itemClicked.connect(lambda item: self._on_row_changed(ui.contents_list.row(item)))
        ui.manual_view.chapter_reached.connect(self._on_chapter_reached)
        ui.find_edit.textChanged.connect(self._on_words_changed)
        ui.find_edit.returnPressed.connect(lambda: self._step(1))
        ui.next_button.clicked.connect(lambda: self._step(1))
        ui.previous_button.clicked.connect(lambda: self._step(-1))
        for keys, act in (
            (QKeySequence.StandardKey.Find, self.search),
            (QKeySequence(Qt.Key.Key_F3), lambda: self._step(1)),
            (QKeySequence(Qt.Modifier.SHIFT | Qt.Key.Key_F3), lambda: self._step(-1)),
            (QKeySequence(Qt.Key.Key_Escape), self._on_escape),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def show_page(self, page: str) -> None:
        """Come to the front with what the manual says of a page."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.activateWindow()
        title = wording.HELP_SECTIONS[page]() if page in wording.HELP_SECTIONS else ""
        row = self.ui.manual_view.row_of(title)
        self.ui.contents_list.setCurrentRow(row)
        self.ui.manual_view.go_to(row)
        self.ui.contents_list.setFocus()

    def _on_row_changed(self, row: int) -> None:
        self.ui.manual_view.go_to(row)

    def _on_chapter_reached(self, row: int) -> None:
        with QSignalBlocker(self.ui.contents_list):
            self.ui.contents_list.setCurrentRow(row)

    # finding

    def search(self) -> None:
        """Put the cursor into the field for words."""
        self.ui.find_edit.setFocus()
        self.ui.find_edit.selectAll()

    def _on_words_changed(self, words: str) -> None:
        self.ui.manual_view.find_words(words.strip())
        self._show_count()

    def _step(self, by: int) -> None:
        self.ui.manual_view.step(by)
        self._show_count()

    def _show_count(self) -> None:
        ui, (at, count) = self.ui, self.ui.manual_view.found
        has_words = bool(ui.find_edit.text().strip())
        text = wording.FOUND_AT(at=at, count=count) if count else wording.NOT_FOUND()
        ui.found_label.setText(text if has_words else "")
        for button in (ui.previous_button, ui.next_button):
            button.setEnabled(count > 0)

    def _on_escape(self) -> None:
        if self.ui.find_edit.text():
            self.ui.find_edit.clear()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window stood."""
        self._memory.keep_bytes(_PLACE, self.saveGeometry())
        super().closeEvent(event)
