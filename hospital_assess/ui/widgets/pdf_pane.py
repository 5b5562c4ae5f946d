"""A PDF on screen, page below page."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from hospital_assess.application.pdf_port import OpenPdf, PageHit, PageSize
from hospital_assess.ui.tasks import Tasks
from hospital_assess.ui.widgets.page_layout import GAP, PageLayout
from hospital_assess.ui.widgets.page_pictures import PagePictures

_STEP = 1.25
_SMALLEST, _LARGEST = 0.2, 5.0
_LOGICAL_PIXELS_PER_POINT = 96 / 72
_MARKER, _MARKER_FRAME = QColor(255, 200, 0, 110), QColor(180, 60, 0)
"""On paper, which is white in every appearance."""
_MOST_PIXELS = 6_000
"""No page is drawn wider; closer looks enlarge it."""


class PdfPane(QAbstractScrollArea):
    """Shows one document, fitted to the width until the person zooms.

    Attributes:
        zoomed: Carries whether the person chose a size.
        painted: Every page in view is drawn at its size.
    """

    zoomed = Signal(bool)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: OpenPdf | None = None
        self._pictures: PagePictures | None = None
        self._factor = 0.0
        self._layout = PageLayout([], 1, 0)
        self._hits: Sequence[PageHit] = ()
        self._hit = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("PDF")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)

    @property
    def sizes(self) -> Sequence[PageSize]:
        """Pages of what is shown."""
        return self._document.sizes if self._document else ()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self.sizes)

    @property
    def page(self) -> int:
        """The page at the middle of the view, from 0."""
        return self._layout.page_at(self.verticalScrollBar().value() + self.viewport().height() // 2)

    def show_document(self, document: OpenPdf, tasks: Tasks, *, keep_place: bool = False) -> None:
        """Show a document; it is closed when another takes its place."""
        place = self.verticalScrollBar().value() if keep_place else 0
        self.clear()
        self._document = document
        self.destroyed.connect(document.close)
        self._pictures = PagePictures(tasks, document, self)
        self._pictures.drawn.connect(self.viewport().update)
        self._lay_out()
        self.verticalScrollBar().setValue(place)

    def clear(self) -> None:
        """Let go of what is shown."""
        if self._pictures is not None:
            self._pictures.deleteLater()
            self._pictures = None
        if self._document is not None:
            self.destroyed.disconnect(self._document.close)
            self._document.close()
            self._document = None
        self._hits, self._hit = (), -1
        self._lay_out()

    def zoom(self, *, closer: bool) -> None:
        """Make the page larger or smaller."""
        factor = self._scale() / _LOGICAL_PIXELS_PER_POINT * (_STEP if closer else 1 / _STEP)
        self._set_factor(min(max(factor, _SMALLEST), _LARGEST))

    def fit_width(self) -> None:
        """Fill the width with a page."""
        self._set_factor(0)

    def go_to(self, page: int) -> None:
        """Bring the head of a page into view."""
        self.verticalScrollBar().setValue(self._layout.rect(page).top() - GAP)

    def show_hits(self, hits: Sequence[PageHit]) -> None:
        """Mark where words were found, in place of the marks before."""
        self._hits, self._hit = hits, -1
        self.viewport().update()

    def reveal(self, number: int) -> None:
        """Bring one of the marks into view."""
        self._hit = number
        hit = self._hits[number]
        page, scale = self._layout.rect(hit.page), self._scale()
        middle = page.top() + (hit.top + hit.height / 2) * scale
        self.verticalScrollBar().setValue(round(middle - self.viewport().height() / 2))
        self.horizontalScrollBar().setValue(round(page.left() + hit.left * scale - self.viewport().width() / 2))
        self.viewport().update()

    def _set_factor(self, factor: float) -> None:
        # What is in the middle stays in the middle.
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        share = middle / max(self._layout.height, 1)
        self._factor = factor
        self._lay_out()
        self.verticalScrollBar().setValue(round(share * self._layout.height - self.viewport().height() / 2))
        self.zoomed.emit(bool(factor))

    def _scale(self) -> float:
        if self._factor:
            return self._factor * _LOGICAL_PIXELS_PER_POINT
        widest = max((size.width for size in self.sizes), default=1.0)
        return max(self.viewport().width() - 2 * GAP, 50) / widest

    def _lay_out(self) -> None:
        view = self.viewport().size()
        self._layout = PageLayout(self.sizes, self._scale(), view.width())
        for bar, whole, seen in (
            (self.verticalScrollBar(), self._layout.height, view.height()),
            (self.horizontalScrollBar(), self._layout.width, view.width()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(seen)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages again; the page in view stays."""
        super().resizeEvent(event)
        share = self.verticalScrollBar().value() / max(self._layout.height, 1)
        self._lay_out()
        self.verticalScrollBar().setValue(round(share * self._layout.height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End lead to the first and the last page; the other keys scroll."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(closer=event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint what is drawn, and ask for the rest."""
        if self._document is None or self._pictures is None:
            return
        offset = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        top = -offset.y()
        pages = list(self._layout.pages_between(top, top + self.viewport().height()))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in pages:
            self._paint_page(painter, page, self._layout.rect(page).translated(offset))
        painter.end()
        self._ask_for(pages)

    def _paint_page(self, painter: QPainter, page: int, rect: QRect) -> None:
        painter.fillRect(rect, QColor("white"))
        picture = self._pictures.picture(page) if self._pictures else None
        if picture is not None:
            painter.drawImage(QRectF(rect), picture)
        self._paint_hits(painter, page, rect)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def _paint_hits(self, painter: QPainter, page: int, rect: QRect) -> None:
        """Every mark is tinted, the one that was led to framed as well."""
        scale = self._scale()
        for number, hit in enumerate(self._hits):
            if hit.page == page:
                box = QRectF(hit.left * scale, hit.top * scale, hit.width * scale, hit.height * scale)
                box = box.translated(rect.topLeft()).adjusted(-1, -1, 1, 1)
                painter.fillRect(box, _MARKER)
                if number == self._hit:
                    painter.setPen(_MARKER_FRAME)
                    painter.drawRect(box)

    def _ask_for(self, pages: list[int]) -> None:
        assert self._pictures is not None
        ratio = self.devicePixelRatioF()
        widths = [min(round(self._layout.rect(page).width() * ratio), _MOST_PIXELS) for page in pages]
        if self._pictures.want(pages, widths):
            self.painted.emit()
