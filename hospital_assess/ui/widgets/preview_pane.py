"""A look at one file: PDF and pictures here, others in their program."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStackedLayout, QWidget

from hospital_assess.application.pdf_port import OpenPdf, PdfReader
from hospital_assess.ui import wording
from hospital_assess.ui.tasks import Tasks

if TYPE_CHECKING:
    from hospital_assess.ui.widgets.pdf_pane import PdfPane

_LARGEST = QSize(1600, 1600)


def read_image(path: Path) -> QImage:
    """Read a picture no larger than a screen; a null image where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > _LARGEST.width() or size.height() > _LARGEST.height()):
        reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class PreviewPane(QFrame):
    """Shows a file by its media type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Path | None = None
        self._image = QImage()
        self.message_label = QLabel(self)
        self.message_label.setProperty("role", "small")
        self.message_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message_label.setWordWrap(True)
        self.image_label = QLabel(self)
        self.image_label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.image_label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.message_label)
        self._stack.addWidget(self.image_label)

    @cached_property
    def pages(self) -> PdfPane:
        """Made when the first PDF is looked at."""
        from hospital_assess.ui.widgets.pdf_pane import PdfPane

        pane = PdfPane(self)
        self._stack.addWidget(pane)
        return pane

    def show_message(self, text: str) -> None:
        """Show words instead of a file."""
        self._shown = None
        if "pages" in self.__dict__:
            self.pages.clear()
        self.message_label.setText(text)
        self._stack.setCurrentWidget(self.message_label)

    def show_file(self, path: Path, name: str, media_type: str, tasks: Tasks, reader: PdfReader) -> None:
        """Show a file, or say why not."""
        if path == self._shown:
            return
        self._shown = path
        if media_type == "application/pdf":
            tasks.run(
                lambda _progress: reader.open(path),
                lambda document: self._on_pdf_opened(path, document, tasks),
                failed=lambda _error: self._on_unreadable(path, name),
                owner=self,
            )
        elif media_type.startswith("image/"):
            tasks.run(
                lambda _progress: read_image(path), lambda image: self._on_image_read(path, name, image), owner=self
            )
        else:
            self.show_message(wording.NO_PREVIEW())

    def _on_pdf_opened(self, path: Path, document: OpenPdf, tasks: Tasks) -> None:
        if path != self._shown:
            document.close()
            return
        self.pages.show_document(document, tasks)
        self._stack.setCurrentWidget(self.pages)

    def _on_unreadable(self, path: Path, name: str) -> None:
        if path == self._shown:
            self.show_message(wording.UNREADABLE(name=name))

    def _on_image_read(self, path: Path, name: str, image: QImage) -> None:
        if image.isNull():
            self._on_unreadable(path, name)
        if image.isNull() or path != self._shown:
            return
        self._image = image
        self._fit_image()
        self._stack.setCurrentWidget(self.image_label)

    def _fit_image(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.contentsRect().size() * ratio
        fitted = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(self._image.size())
        picture = QPixmap.fromImage(
            self._image.scaled(fitted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        picture.setDevicePixelRatio(ratio)
        self.image_label.setPixmap(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture again."""
        super().resizeEvent(event)
        self._fit_image()
