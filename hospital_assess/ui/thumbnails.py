"""Small pictures of evidence, made off the GUI thread and kept by content."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from hospital_assess.application.pdf_port import PdfReader
from hospital_assess.application.ports import EvidenceStore
from hospital_assess.application.progress import Progress
from hospital_assess.domain.entry import Evidence
from hospital_assess.domain.errors import AssessError
from hospital_assess.ui.tasks import Tasks
from hospital_assess.ui.widgets.page_pictures import page_image
from hospital_assess.ui.widgets.preview_pane import read_image

SIZE = QSize(288, 200)
"""Pixels: twice what a tile shows, for dense screens."""

_ROOM = 64 * 1024 * 1024
_MOST_WAITING = 120
_AT_ONCE = 2


def has_thumbnail(evidence: Evidence) -> bool:
    """It is a kind of file that can be drawn small."""
    return evidence.is_file and evidence.media_type.startswith(("image/", "application/pdf"))


def make_thumbnail(evidence: Evidence, store: EvidenceStore, pdf: PdfReader) -> QImage:
    """Draw a picture, or the first page of a PDF, small; a null image where it cannot be read."""
    try:
        path = store.path(evidence.id)
        if evidence.media_type == "application/pdf":
            document = pdf.open(path)
            try:
                image = page_image(document.picture(0, SIZE.width()))
            finally:
                document.close()
        else:
            image = read_image(path, SIZE)
    except AssessError:
        return QImage()
    if image.height() > SIZE.height() and evidence.media_type == "application/pdf":
        # The head of a page says more than all of it illegibly small.
        return image.copy(0, 0, image.width(), SIZE.height())
    return image.scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatio) if image.width() > SIZE.width() else image


class Thumbnails(QObject):
    """Makes what is asked for, the newest first: that is what is on screen.

    Attributes:
        made: There is another one; carries the id of its evidence.
    """

    made = Signal(str)

    def __init__(self, tasks: Tasks, store: EvidenceStore, pdf: PdfReader, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._store, self._pdf = tasks, store, pdf
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._waiting: OrderedDict[str, Evidence] = OrderedDict()
        self._making: set[str] = set()

    def get(self, evidence: Evidence) -> QImage | None:
        """The picture if there is one; it comes later if there is none yet."""
        kept = self._kept.get(evidence.id)
        if kept is not None:
            self._kept.move_to_end(evidence.id)
            return None if kept.isNull() else kept
        if has_thumbnail(evidence) and evidence.id not in self._making:
            self._waiting[evidence.id] = evidence
            self._waiting.move_to_end(evidence.id)
            if len(self._waiting) > _MOST_WAITING:
                # It was scrolled past; when it is seen again it is asked for again.
                self._waiting.popitem(last=False)
            self._make_next()
        return None

    def _make_next(self) -> None:
        while self._waiting and len(self._making) < _AT_ONCE:
            id_, evidence = self._waiting.popitem()
            self._making.add(id_)
            self._make(evidence)

    def _make(self, evidence: Evidence) -> None:
        def draw(_progress: Progress) -> QImage:
            return make_thumbnail(evidence, self._store, self._pdf)

        self._tasks.run(draw, lambda image: self._keep(evidence.id, image), owner=self)

    def _keep(self, id_: str, image: QImage) -> None:
        self._making.discard(id_)
        self._kept[id_] = image
        while sum(kept.sizeInBytes() for kept in self._kept.values()) > _ROOM:
            self._kept.popitem(last=False)
        self.made.emit(id_)
        self._make_next()
