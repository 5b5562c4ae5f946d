"""Chips one after another, in as many rows as they need."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_GAP = 6


class ChipRow(QWidget):
    """Lays out the labels that are put into it; where the row is full, the next begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chips(self) -> list[QLabel]:
        """Those that are shown."""
        return [child for child in self.children() if isinstance(child, QLabel) and not child.isHidden()]

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        corner, below = QPoint(0, 0), 0
        for size in (chip.sizeHint() for chip in self.chips):
            if corner.x() and corner.x() + size.width() > width:
                corner = QPoint(0, below + _GAP)
            places.append(QRect(corner, size))
            below = max(below, corner.y() + size.height())
            corner += QPoint(size.width() + _GAP, 0)
        return places

    def heightForWidth(self, width: int) -> int:
        """As many rows as the chips need."""
        return max((place.y() + place.height() for place in self._places(width)), default=0)

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest chip."""
        sizes = [chip.sizeHint() for chip in self.chips]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def sizeHint(self) -> QSize:
        """All in one row."""
        places = self._places(1 << 15)
        return QSize(places[-1].right() + 1 if places else 0, self.minimumSizeHint().height())

    def _lay_out(self) -> None:
        for chip, place in zip(self.chips, self._places(self.width()), strict=True):
            chip.setGeometry(place)

    def event(self, event: QEvent) -> bool:
        """Lay out anew when a chip says something else, comes or goes."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._lay_out()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out in another width."""
        super().resizeEvent(event)
        self._lay_out()
