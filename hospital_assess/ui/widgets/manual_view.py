"""The manual on screen: chapters to go to, words to find, pictures in a width that fits."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from hospital_assess.ui.manual import Chapter, chapters, dress, find_all, joined, small_pictures
from hospital_assess.ui.theme import colours_of

_PICTURE_WIDTH, _SMALL_WIDTH = 560, 132
_NEAR = 24
_MARGIN = 18
_INDENT = 20


class ManualView(QTextBrowser):
    """Shows the manual and finds its way in it.

    Attributes:
        chapter_reached: The person scrolled into another chapter; carries its row.
        chapters: Table of contents.
    """

    chapter_reached = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._markdown = self._words = ""
        self._room = _PICTURE_WIDTH
        self._pictures: dict[tuple[str, int], QImage] = {}
        self._colours = colours_of(self.palette())
        self._small: frozenset[str] = frozenset()
        self._found: list[QTextCursor] = []
        self._at = -1
        self._is_going = False
        self.chapters: list[Chapter] = []
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_manual(self, file: Path) -> None:
        """Show a manual; its pictures lie beside it."""
        self._folder, self._markdown = file.parent, joined(file.read_text(encoding="utf-8"))
        self._small = small_pictures(self._markdown)
        self._draw()

    def _draw(self) -> None:
        self.setMarkdown(self._markdown)
        self.document().setDocumentMargin(_MARGIN)
        self.document().setIndentWidth(_INDENT)
        self._colours = colours_of(self.palette())
        dress(self.document(), self._colours)
        self.chapters = chapters(self.document())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _draw_again(self) -> None:
        """Draw anew what is on screen, where it is."""
        here, (_at, count) = self._top_position(), self.found
        self._is_going = True
        self._draw()
        self._scroll_to(here)
        if count:
            self._found = find_all(self.document(), self._words)
            self._mark_found()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture in the width it has on screen; one that is missing is left out."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = name.path() if isinstance(name, QUrl) else name
        key = (path, _SMALL_WIDTH if path in self._small else self._room)
        if key not in self._pictures:
            self._pictures[key] = self._picture(*key)
        return self._pictures[key]

    def _picture(self, path: str, most: int) -> QImage:
        picture = QImage(str(self._folder / path))
        if picture.isNull():
            return _nothing()
        density = self.devicePixelRatioF()
        width = round(min(most, picture.width()) * density)
        picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(density)
        return picture

    # chapters

    def go_to(self, row: int) -> None:
        """Scroll a chapter to the top."""
        self._scroll_to(self.chapters[row].position)

    def _top_position(self) -> int:
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def _scroll_to(self, position: int) -> None:
        block, layout = self.document().findBlock(position), self.document().documentLayout()
        # Qt tells later how long the text became; until then the bar stops short of its last chapters.
        layout.documentSizeChanged.emit(layout.documentSize())
        top = layout.blockBoundingRect(block).top()
        # Where the end comes first, the chapter that was asked for stays the chosen one.
        self._is_going = True
        self.verticalScrollBar().setValue(round(top) - _MARGIN // 2)
        self._is_going = False

    def row_of(self, title: str) -> int:
        """The first chapter whose heading has these words; the first of all where none has."""
        return next((row for row, chapter in enumerate(self.chapters) if title in chapter.title), 0)

    def _on_scrolled(self, value: int) -> None:
        if self._is_going:
            return
        layout, document = self.document().documentLayout(), self.document()
        tops = [layout.blockBoundingRect(document.findBlock(chapter.position)).top() for chapter in self.chapters]
        reached = [row for row, top in enumerate(tops) if top <= value + _NEAR]
        self.chapter_reached.emit(reached[-1] if reached else 0)

    # words

    @property
    def found(self) -> tuple[int, int]:
        """Which of the found places is shown, counted from 1, and how many there are."""
        return self._at + 1, len(self._found)

    def find_words(self, words: str) -> None:
        """Mark every place, and show the first from here on."""
        here, self._words = self._top_position(), words
        self._found = find_all(self.document(), words)
        below = [row for row, cursor in enumerate(self._found) if cursor.selectionStart() >= here]
        self._show_found(below[0] if below else 0)

    def step(self, by: int) -> None:
        """Show the next or the previous place, from the other end again after the last."""
        self._show_found(self._at + by)

    def _show_found(self, row: int) -> None:
        self._at = row % len(self._found) if self._found else -1
        self._mark_found()
        if self._found:
            cursor = QTextCursor(self._found[self._at])
            cursor.clearSelection()
            self.setTextCursor(cursor)
            below_top = self.cursorRect(cursor).top() - self.viewport().height() // 3
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + below_top)

    def _mark_found(self) -> None:
        colours = colours_of(self.palette())
        marks = []
        for row, cursor in enumerate(self._found):
            look = QTextCharFormat()
            look.setBackground(QColor(colours.accent if row == self._at else colours.warning_soft))
            look.setForeground(QColor(colours.on_accent if row == self._at else colours.text))
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.setExtraSelections(marks)

    def event(self, event: QEvent) -> bool:
        """Draw the pictures anew in the sharpness of another screen."""
        done = super().event(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange and self._pictures:
            self._pictures.clear()
            self._draw_again()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance, and letters of another size."""
        super().changeEvent(event)
        if not hasattr(self, "_colours") or not self._markdown:
            return
        is_recoloured = event.type() is QEvent.Type.PaletteChange and colours_of(self.palette()) is not self._colours
        if is_recoloured or event.type() is QEvent.Type.FontChange:
            self._draw_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep pictures inside a narrow window, and the paragraph at the top where it is."""
        here = self._top_position()
        super().resizeEvent(event)
        if self.isVisible():
            self._fit_pictures()
            self._scroll_to(here)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the width that the window came with."""
        super().showEvent(event)
        self._fit_pictures()

    def _fit_pictures(self) -> None:
        room = max(_SMALL_WIDTH, min(_PICTURE_WIDTH, self.viewport().width() - 2 * _MARGIN - 2))
        if room != self._room:
            self._room = room
            self._pictures = {key: picture for key, picture in self._pictures.items() if key[1] == _SMALL_WIDTH}
            self._draw_again()


def _nothing() -> QImage:
    empty = QImage(1, 1, QImage.Format.Format_ARGB32)
    empty.fill(Qt.GlobalColor.transparent)
    return empty
