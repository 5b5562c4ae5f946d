"""A text field that grows with its text, and leaves pasted files to the evidence."""

from PySide6.QtCore import QMimeData, QSizeF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_MOST_LINES = 12


class GrowingEdit(QPlainTextEdit):
    """Several lines of text; as high as its text, within bounds."""

    files_pasted = Signal(QMimeData)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.least_lines = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(False)
        # The steps of all fields are undone one after the other, not each field by itself.
        self.setUndoRedoEnabled(False)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._fit()

    def keep_lines(self, lines: int) -> None:
        """Never be lower than so many lines."""
        self.least_lines = lines
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text without reporting it as typed; the cursor stays where nothing changed."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._fit()

    def _on_size_changed(self, _size: QSizeF) -> None:
        self._fit()

    def _fit(self) -> None:
        lines = min(max(int(self.document().size().height()), self.least_lines), _MOST_LINES)
        margins = 2 * int(self.document().documentMargin()) + 2 * self.frameWidth() + 4
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Count the lines again."""
        super().resizeEvent(event)
        self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text is inserted; files and pictures are passed on."""
        return source.hasUrls() or source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text; pass files, and pictures without text, on to the evidence."""
        has_files = any(url.isLocalFile() for url in source.urls())
        if has_files or (source.hasImage() and not source.hasText()):
            self.files_pasted.emit(source)
        else:
            self.insertPlainText(source.text())
