"""A PDF on a printer: its pages drawn as pictures, off the GUI thread."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from hospital_assess.application.pdf_port import OpenPdf, PageSize
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.ui import wording
from hospital_assess.ui.widgets.page_pictures import page_image

RESOLUTION = 300
"""Dots per inch; small characters stay sharp."""

_POINTS_PER_INCH = 72


def new_printer(sizes: Sequence[PageSize], name: str) -> QPrinter:
    """A printer set to the paper of a document."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(RESOLUTION)
    printer.setDocName(name)
    printer.setFullPage(True)
    printer.setFromTo(1, max(len(sizes), 1))
    if sizes:
        is_wide = sizes[0].width > sizes[0].height
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        orientation = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
        printer.setPageOrientation(orientation)
    return printer


def chosen_pages(printer: QPrinter, count: int) -> Sequence[int]:
    """Page numbers from 0 that the person chose in the print dialog."""
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        return range(max(printer.fromPage(), 1) - 1, min(printer.toPage() or count, count))
    return range(count)


def print_pdf(document: OpenPdf, printer: QPrinter, name: str, progress: Progress) -> int:
    """Print a document and close it; returns the number of pages.

    Raises:
        AssessError: the printer does not start.
        CancelledError: the person stopped it.
    """
    pages = chosen_pages(printer, len(document.sizes))
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise AssessError(wording.CANNOT_PRINT_TITLE(name=name), wording.CANNOT_PRINT_REMEDY())
        for done, page in enumerate(pages):
            progress(done, len(pages), wording.PRINTING_PAGE(page=page + 1))
            if done:
                printer.newPage()
            _draw(painter, printer, document, page)
    except CancelledError:
        printer.abort()
        raise
    finally:
        painter.end()
        document.close()
    return len(pages)


def _draw(painter: QPainter, printer: QPrinter, document: OpenPdf, page: int) -> None:
    scale = printer.resolution() / _POINTS_PER_INCH
    size = document.sizes[page]
    wanted = QSizeF(size.width, size.height) * scale
    image = page_image(document.picture(page, round(wanted.width())))
    room = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    fitted = wanted.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio) if wanted.width() > room.width() else wanted
    painter.drawImage(QRectF(0, 0, fitted.width(), fitted.height()), image)
