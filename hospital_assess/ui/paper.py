"""A PDF on a printer: its pages drawn as pictures, off the GUI thread."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.ui import wording

RESOLUTION = 300
"""Dots per inch; small characters stay sharp."""

_POINTS_PER_INCH = 72


class OpenPdf:
    """A PDF in memory, for the thread that opens it."""

    def __init__(self, data: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)


def new_printer(data: bytes, name: str) -> QPrinter:
    """A printer set to the paper of a document."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setDocName(name)
    printer.setFullPage(True)
    document = OpenPdf(data).document
    printer.setFromTo(1, max(document.pageCount(), 1))
    if document.pageCount():
        size = document.pagePointSize(0)
        is_wide = size.width() > size.height()
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(orientation)
    return printer


def chosen_pages(printer: QPrinter, count: int) -> Sequence[int]:
    """Page numbers from 0 that the person chose in the print dialog."""
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        return range(max(printer.fromPage(), 1) - 1, min(printer.toPage() or count, count))
    return range(count)


def print_pdf(data: bytes, printer: QPrinter, name: str, progress: Progress) -> int:
    """Print a document; returns the number of pages.

    Raises:
        AssessError: the printer does not start.
        CancelledError: the person stopped it.
    """
    opened = OpenPdf(data)
    pages = chosen_pages(printer, opened.document.pageCount())
    painter = QPainter()
    if not painter.begin(printer):
        raise AssessError(wording.CANNOT_PRINT_TITLE(name=name), wording.CANNOT_PRINT_REMEDY())
    try:
        for done, page in enumerate(pages):
            progress(done, len(pages), wording.PRINTING_PAGE(page=page + 1))
            if done:
                printer.newPage()
            _draw(painter, printer, opened.document, page)
    except CancelledError:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def _draw(painter: QPainter, printer: QPrinter, document: QPdfDocument, page: int) -> None:
    scale = printer.resolution() / _POINTS_PER_INCH
    wanted = document.pagePointSize(page) * scale
    image = document.render(page, QSize(round(wanted.width()), round(wanted.height())))
    room = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    fitted = wanted.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio) if wanted.width() > room.width() else wanted
    painter.drawImage(QRectF(0, 0, fitted.width(), fitted.height()), image)
