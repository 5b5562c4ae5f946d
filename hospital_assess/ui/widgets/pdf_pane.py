"""A PDF on screen, page below page."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_STEP = 1.25
_SMALLEST, _LARGEST = 0.2, 5.0


class PdfPane(QFrame):
    """Shows one document, fitted to the width until the person zooms."""

    zoomed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self._view = QPdfView(self)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setDocument(self._document)
        self._view.setAccessibleName("PDF")
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)

    @property
    def page_count(self) -> int:
        """Pages of what is shown."""
        return self._document.pageCount()

    @property
    def is_sound(self) -> bool:
        """What was to be shown could be read."""
        return self._document.status() is QPdfDocument.Status.Ready

    def show_bytes(self, data: bytes) -> None:
        """Show a document that is in memory; the place in the pages is kept."""
        place = self._view.verticalScrollBar().value()
        self._document.close()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self._view.verticalScrollBar().setValue(place)

    def show_file(self, path: Path) -> None:
        """Show a file."""
        self._document.load(str(path))

    def clear(self) -> None:
        """Let go of what is shown."""
        self._document.close()

    def zoom(self, *, closer: bool) -> None:
        """Make the page larger or smaller."""
        factor = self._view.zoomFactor() * (_STEP if closer else 1 / _STEP)
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(factor, _SMALLEST), _LARGEST))
        self.zoomed.emit(True)

    def fit_width(self) -> None:
        """Fill the width with a page."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.zoomed.emit(False)
