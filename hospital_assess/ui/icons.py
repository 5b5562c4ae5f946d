"""Line icons in the colour of the text beside them."""

from math import ceil

from PySide6.QtCore import QByteArray, QPoint
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache

from hospital_assess.resources import resource

_DRAWN_IN = b"#000000"
_SHARPNESS = 3
"""Pixmaps are made this much larger than asked, for screens of up to three times the density."""


def pixmap(name: str, colour: str, size: int = 16, density: float = _SHARPNESS) -> QPixmap:
    """An icon of ``resources/icons`` as a picture."""
    key = f"{name} {colour} {size} {density}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, colour, size, density)
        QPixmapCache.insert(key, picture)
    return picture


def paint_icon(painter: QPainter, place: QPoint, name: str, colour: str, size: int) -> None:
    """Paint an icon in the very pixels of the screen: a painter that makes a larger one fit leaves pixels out."""
    painter.drawPixmap(place, pixmap(name, colour, size, painter.device().devicePixelRatioF()))


def _drawn(name: str, colour: str, size: int, density: float) -> QPixmap:
    drawing = resource("icons", f"{name}.svg").read_bytes().replace(_DRAWN_IN, colour.encode())
    pixels = str(ceil(size * density)).encode()
    drawing = drawing.replace(b'width="24" height="24"', b'width="%s" height="%s"' % (pixels, pixels), 1)
    picture = QPixmap()
    picture.loadFromData(QByteArray(drawing), "SVG")
    picture.setDevicePixelRatio(density)
    return picture


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """An icon for a button."""
    return QIcon(pixmap(name, colour, size))
