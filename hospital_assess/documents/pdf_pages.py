"""Pages of a PDF as pictures, drawn by PDFium."""

import ctypes
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import RLock

import pypdfium2 as pdfium
from pypdfium2 import raw

from hospital_assess.application.pdf_port import OpenPdf, PageHit, PagePicture, PageSize
from hospital_assess.domain.errors import AssessError, CancelledError

_PDFIUM = RLock()
"""PDFium is not made for threads: whoever calls it, or lets go of what it made, holds this."""


class PdfiumReader:
    """Opens PDFs with PDFium."""

    def open(self, source: bytes | Path) -> OpenPdf:
        """Open a PDF from memory or disk.

        Raises:
            AssessError: it is damaged, no PDF, or wants a password.
        """
        name = source.name if isinstance(source, Path) else "PDF"
        with _PDFIUM:
            try:
                return PdfiumPages(pdfium.PdfDocument(source), name)
            except pdfium.PdfiumError as error:
                if error.err_code == raw.FPDF_ERR_PASSWORD:
                    raise AssessError(f"《{name}》设有打开密码", "请用原程序去掉密码后再试") from error
                raise _damaged(name) from error
            except OSError as error:
                raise AssessError(f"无法读取《{name}》", "请检查文件是否还在、是否有权限打开") from error


def count_pages(file: Path) -> tuple[int | None, bool]:
    """Pages of a PDF, None where it cannot be opened; and whether a password is what it wants."""
    with _PDFIUM:
        try:
            document = pdfium.PdfDocument(file)
            pages = len(document)
            document.close()
        except pdfium.PdfiumError as error:
            return None, error.err_code == raw.FPDF_ERR_PASSWORD
    return pages or None, False


def _damaged(name: str) -> AssessError:
    return AssessError(f"《{name}》已损坏，打不开", "请重新导出或重新扫描这个文件")


class PdfiumPages:
    """A document in PDFium's hands."""

    def __init__(self, document: pdfium.PdfDocument, name: str) -> None:
        self._document: pdfium.PdfDocument | None = document
        self._name = name
        self.sizes: Sequence[PageSize] = [PageSize(*document.get_page_size(page)) for page in range(len(document))]
        if not self.sizes:
            raise _damaged(name)

    def picture(self, page: int, width: int) -> PagePicture:
        """Draw a page (from 0) this many pixels wide.

        Raises:
            AssessError: the page is damaged.
            CancelledError: the document was closed meanwhile.
        """
        with _PDFIUM:
            try:
                return _drawn(self._open, page, width)
            except pdfium.PdfiumError as error:
                raise _damaged(self._name) from error

    def find(self, words: str) -> list[PageHit]:
        """Where words stand, in reading order; upper and lower case are the same.

        Raises:
            CancelledError: the document was closed meanwhile.
        """
        if not words.strip():
            return []
        hits: list[PageHit] = []
        for page, size in enumerate(self.sizes):
            with _PDFIUM:
                hits += [_hit(page, size, box) for box in _boxes(self._open, page, words)]
        return hits

    @property
    def _open(self) -> pdfium.PdfDocument:
        if self._document is None:
            raise CancelledError
        return self._document

    def close(self) -> None:
        """Let go of it, and of its file."""
        with _PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None

    def __del__(self) -> None:
        """Let go of it in turn, too."""
        self.close()


def _drawn(document: pdfium.PdfDocument, page: int, width: int) -> PagePicture:
    drawn = document[page]
    bitmap = drawn.render(scale=width / drawn.get_width(), prefer_bgrx=True)
    try:
        return PagePicture(bitmap.stride // 4, bitmap.height, ctypes.string_at(bitmap.buffer, len(bitmap.buffer)))
    finally:
        bitmap.close()
        drawn.close()


def _boxes(document: pdfium.PdfDocument, page: int, words: str) -> Iterator[tuple[float, float, float, float]]:
    read = document[page]
    text = read.get_textpage()
    searcher = text.search(words)
    while (found := searcher.get_next()) is not None:
        start, count = found
        for number in range(text.count_rects(start, count)):
            yield text.get_rect(number)
    read.close()


def _hit(page: int, size: PageSize, box: tuple[float, float, float, float]) -> PageHit:
    left, bottom, right, top = box
    return PageHit(page, left, size.height - top, right - left, top - bottom)
