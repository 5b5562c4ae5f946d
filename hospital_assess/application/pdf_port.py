"""What the screen and the printer need of a PDF: its pages as pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from hospital_assess.domain.frozen import frozen


@frozen
class PageSize:
    """Width and height in points (1/72 inch), as the page is seen."""

    width: float
    height: float


@frozen
class PageHit:
    """Where searched words stand: page from 0, and left, top, width and height in points from its upper left."""

    page: int
    left: float
    top: float
    width: float
    height: float


@frozen
class PagePicture:
    """A page drawn: rows from the top, four bytes a pixel (blue, green, red, unused), no gaps between rows."""

    width: int
    height: int
    pixels: bytes


class OpenPdf(Protocol):
    """A PDF that is open; any thread may ask it, one at a time gets its answer.

    Attributes:
        sizes: One for every page.
    """

    sizes: Sequence[PageSize]

    def picture(self, page: int, width: int) -> PagePicture:
        """Draw a page (from 0) this many pixels wide. Raises AssessError where the page is damaged."""

    def find(self, words: str) -> list[PageHit]:
        """Where words stand, in reading order; upper and lower case are the same."""

    def close(self) -> None:
        """Let go of it, and of its file."""


class PdfReader(Protocol):
    """Opens PDFs to be looked at."""

    def open(self, source: bytes | Path) -> OpenPdf:
        """Open a PDF from memory or disk.

        Raises:
            AssessError: it is damaged, no PDF, or wants a password.
        """
