"""Pages drawn off the GUI thread, the newest of them kept."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from hospital_assess.application.pdf_port import OpenPdf, PagePicture
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.ui.tasks import Operation, Tasks

_ROOM = 96 * 1024 * 1024
"""Bytes of pictures kept, besides those on screen."""


def page_image(picture: PagePicture) -> QImage:
    """A drawn page as an image that owns its pixels."""
    shared = QImage(picture.pixels, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGB32)
    return shared.copy()


class PagePictures(QObject):
    """Draws one page at a time, of those that are wanted now.

    Attributes:
        drawn: A page can be painted; carries its number.
    """

    drawn = Signal(int)

    def __init__(self, tasks: Tasks, document: OpenPdf, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._document = tasks, document
        self._kept: OrderedDict[int, tuple[int, QImage]] = OrderedDict()
        self._wanted: list[tuple[int, int]] = []
        self._broken: set[int] = set()
        self._drawing: Operation | None = None

    def picture(self, page: int) -> QImage | None:
        """What there is of a page, perhaps at another size."""
        kept = self._kept.get(page)
        return kept[1] if kept else None

    def want(self, pages: Sequence[int], widths: Sequence[int]) -> bool:
        """Say which pages are on screen, and how many pixels wide; gives whether all of them are there."""
        wanted = zip(pages, widths, strict=True)
        self._wanted = [(page, width) for page, width in wanted if not self._has(page, width)]
        self._draw_next()
        return self._drawing is None

    def _has(self, page: int, width: int) -> bool:
        if page in self._broken:
            return True
        kept = self._kept.get(page)
        if kept is None or kept[0] != width:
            return False
        self._kept.move_to_end(page)
        return True

    def _draw_next(self) -> None:
        if self._drawing is not None or not self._wanted:
            return
        page, width = self._wanted.pop(0)

        def draw(_progress: Progress) -> QImage:
            return page_image(self._document.picture(page, width))

        def keep(image: QImage) -> None:
            self._keep(page, width, image)

        def give_up(_error: AssessError) -> None:
            self._drawing = None
            self._broken.add(page)
            self._draw_next()

        self._drawing = self._tasks.run(draw, keep, failed=give_up, owner=self)

    def _keep(self, page: int, width: int, image: QImage) -> None:
        self._drawing = None
        self._kept[page] = width, image
        self._kept.move_to_end(page)
        while len(self._kept) > 1 and sum(kept.sizeInBytes() for _width, kept in self._kept.values()) > _ROOM:
            self._kept.popitem(last=False)
        self.drawn.emit(page)
        self._draw_next()
