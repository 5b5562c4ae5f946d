"""Line icons in the colour of the text beside them."""

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QPixmap, QPixmapCache

from hospital_assess.resources import resource

_DRAWN_IN = b"#000000"
_SHARPNESS = 3
"""Pixmaps are made this much larger than asked, for screens of up to three times the density."""


def pixmap(name: str, colour: str, size: int = 16) -> QPixmap:
    """An icon of ``resources/icons`` as a picture."""
    key = f"{name} {colour} {size}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, colour, size)
        QPixmapCache.insert(key, picture)
    return picture


def _drawn(name: str, colour: str, size: int) -> QPixmap:
    drawing = resource("icons", f"{name}.svg").read_bytes().replace(_DRAWN_IN, colour.encode())
    pixels = str(size * _SHARPNESS).encode()
    drawing = drawing.replace(b'width="24" height="24"', b'width="%s" height="%s"' % (pixels, pixels), 1)
    picture = QPixmap()
    picture.loadFromData(QByteArray(drawing), "SVG")
    picture.setDevicePixelRatio(_SHARPNESS)
    return picture


def icon(name: str, colour: str, checked_colour: str = "", size: int = 20) -> QIcon:
    """An icon, in another colour while its button is checked."""
    made = QIcon(pixmap(name, colour, size))
    if checked_colour:
        made.addPixmap(pixmap(name, checked_colour, size), QIcon.Mode.Normal, QIcon.State.On)
        made.addPixmap(pixmap(name, checked_colour, size), QIcon.Mode.Active, QIcon.State.On)
    return made
