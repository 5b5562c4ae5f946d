"""A look at one file: PDF, pictures and texts here, others in their program."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QWidget

from hospital_assess.application.pdf_port import OpenPdf
from hospital_assess.application.ports import Ports
from hospital_assess.domain.entry import FORM_NAMES, Evidence
from hospital_assess.domain.errors import AssessError
from hospital_assess.ui import wording, wording_evidence
from hospital_assess.ui.generated.ui_preview_pane import Ui_PreviewPane
from hospital_assess.ui.icons import pixmap
from hospital_assess.ui.tasks import Tasks
from hospital_assess.ui.theme import colours_of

if TYPE_CHECKING:
    from hospital_assess.ui.widgets.pdf_pane import PdfPane
    from hospital_assess.ui.widgets.pdf_search import PdfSearch

_LARGEST = QSize(1600, 1600)
_ICON = 40
_QUARTER = 90
_TEXTS = (".txt", ".csv", ".md", ".log", ".json", ".xml")


def read_image(path: Path, largest: QSize = _LARGEST) -> QImage:
    """Read a picture no larger than asked; a null image where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def is_text(evidence: Evidence) -> bool:
    """It can be read as it is."""
    return evidence.media_type.startswith("text/") or evidence.name.lower().endswith(_TEXTS)


class PreviewPane(QFrame):
    """Shows a file by its media type.

    Attributes:
        open_wanted: The file is to be opened in its program.
    """

    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PreviewPane()
        self.ui.setupUi(self)
        self._shown: Path | None = None
        self._image = QImage()
        self.message_label, self.image_label = self.ui.message_label, self.ui.image_label
        for label in (self.image_label, self.ui.image_page):
            label.setMinimumSize(1, 1)
        ui = self.ui
        ui.open_button.clicked.connect(self.open_wanted)
        ui.turn_left_button.clicked.connect(lambda: self.turn(-_QUARTER))
        ui.turn_right_button.clicked.connect(lambda: self.turn(_QUARTER))
        self.show_message("")

    @cached_property
    def pages(self) -> PdfPane:
        """Made when the first PDF is looked at."""
        from hospital_assess.ui.widgets.pdf_pane import PdfPane

        pane, ui = PdfPane(self), self.ui
        ui.stack.addWidget(pane)
        ui.zoom_in_button.clicked.connect(lambda: pane.zoom(closer=True))
        ui.zoom_out_button.clicked.connect(lambda: pane.zoom(closer=False))
        ui.fit_button.clicked.connect(pane.fit_width)
        pane.zoomed.connect(lambda zoomed: ui.fit_button.setChecked(not zoomed))
        pane.verticalScrollBar().valueChanged.connect(self._show_page_number)
        return pane

    @cached_property
    def search(self) -> PdfSearch:
        """Made with the pane."""
        from hospital_assess.ui.widgets.pdf_search import PdfSearch

        return PdfSearch(self.pages, self.ui.find_edit, self.ui.hits_label)

    def _turn_to(self, page: QWidget) -> None:
        ui = self.ui
        is_pdf = "pages" in self.__dict__ and page is self.pages
        ui.pdf_tools.setVisible(is_pdf)
        ui.image_tools.setVisible(page is ui.image_page)
        if not is_pdf and "pages" in self.__dict__:
            self.search.use(None, None)
            self.pages.clear()
        ui.stack.setCurrentWidget(page)

    def show_message(self, text: str, *, icon: str = "", can_open: bool = False) -> None:
        """Show words instead of a file."""
        self._shown = None
        self._say(text, icon, can_open=can_open)

    def _say(self, text: str, icon: str, *, can_open: bool) -> None:
        ui = self.ui
        self._icon = icon
        self._show_icon()
        self.message_label.setText(text)
        ui.open_button.setVisible(can_open)
        self._turn_to(ui.message_page)

    def _show_icon(self) -> None:
        self.ui.icon_label.setVisible(bool(self._icon))
        if self._icon:
            self.ui.icon_label.setPixmap(pixmap(self._icon, colours_of(self.palette()).muted, _ICON))

    def show_evidence(self, evidence: Evidence, path: Path | None, tasks: Tasks, ports: Ports) -> None:
        """Show a piece of evidence, or say why not.

        Args:
            path: Where its file lies; None where it has none.
        """
        if path is None:
            form = FORM_NAMES[evidence.form]
            self.show_message(wording_evidence.NO_FILE(form=form, place=evidence.place), icon="file")
            return
        if path == self._shown:
            return
        self._shown, name = path, evidence.name

        def fail(error: AssessError) -> None:
            self._on_unreadable(path, str(error).replace(path.name, name))

        if evidence.media_type == "application/pdf":
            tasks.run(
                lambda _progress: ports.pdf.open(path),
                lambda document: self._on_pdf_opened(path, document, tasks),
                failed=fail,
                owner=self,
            )
        elif evidence.media_type.startswith("image/"):
            tasks.run(
                lambda _progress: read_image(path), lambda image: self._on_image_read(path, name, image), owner=self
            )
        elif is_text(evidence):
            tasks.run(
                lambda _progress: ports.documents.beginning(path),
                lambda text: self._on_text_read(path, text),
                failed=fail,
                owner=self,
            )
        else:
            self._say(wording.NO_PREVIEW(), "file", can_open=True)

    def _on_pdf_opened(self, path: Path, document: OpenPdf, tasks: Tasks) -> None:
        if path != self._shown:
            document.close()
            return
        self.pages.show_document(document, tasks)
        self._turn_to(self.pages)
        self.search.use(document, tasks)
        self._show_page_number()

    def _show_page_number(self) -> None:
        pages = self.pages
        text = wording_evidence.PAGE_OF(page=pages.page + 1, count=pages.page_count) if pages.page_count else ""
        self.ui.page_label.setText(text)

    def _on_unreadable(self, path: Path, text: str) -> None:
        if path == self._shown:
            self._say(text, "file", can_open=True)

    def _on_text_read(self, path: Path, text: str) -> None:
        if path == self._shown:
            self.ui.text_view.setPlainText(text)
            self._turn_to(self.ui.text_page)

    def _on_image_read(self, path: Path, name: str, image: QImage) -> None:
        if image.isNull():
            self._on_unreadable(path, wording.UNREADABLE(name=name))
        if image.isNull() or path != self._shown:
            return
        self._image = image
        self._turn_to(self.ui.image_page)
        self._fit_image()

    def turn(self, degrees: int) -> None:
        """Turn the picture on screen; its file stays as it is."""
        self._image = self._image.transformed(QTransform().rotate(degrees))
        self._fit_image()

    def _fit_image(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.ui.stack.contentsRect().size() * ratio
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

    def event(self, event: QEvent) -> bool:
        """Draw the picture anew in the sharpness of another screen."""
        done = super().event(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._fit_image()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another appearance."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._show_icon()
