"""Where the pages of a document lie, page below page."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRect

from hospital_assess.application.pdf_port import PageSize

GAP = 10
"""Logical pixels around and between pages."""


class PageLayout:
    """Pages centred below each other, in logical pixels, at one scale (logical pixels for a point)."""

    def __init__(self, sizes: Sequence[PageSize], scale: float, room: int) -> None:
        self.scale = scale
        self.width = max((round(size.width * scale) for size in sizes), default=0) + 2 * GAP
        self._room = max(room, self.width)
        self._tops: list[int] = []
        self._sizes = [(round(size.width * scale), round(size.height * scale)) for size in sizes]
        top = GAP
        for _width, height in self._sizes:
            self._tops.append(top)
            top += height + GAP
        self.height = top

    def rect(self, page: int) -> QRect:
        """Where a page lies."""
        width, height = self._sizes[page]
        return QRect((self._room - width) // 2, self._tops[page], width, height)

    def page_at(self, y: int) -> int:
        """The page at a height, or the one above the gap there."""
        return max(bisect_right(self._tops, y) - 1, 0)

    def pages_between(self, top: int, bottom: int) -> range:
        """Pages of which something lies between two heights."""
        if not self._tops:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)
