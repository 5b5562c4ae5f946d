"""Charts as pictures of pixels, drawn off the GUI thread."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from hospital_assess.application.charts import Chart, ChartPicture, ChartPictures
from hospital_assess.domain.frozen import frozen

SHARP = 3.0
"""Pixels for one of the screen in pictures that go into other programs."""

Faces = Mapping[str, tuple[Path, ...]]
"""Files of the faces by the family name that charts use."""

_registered: set[Path] = set()


@frozen
class DrawnChart:
    """A chart as it is painted.

    Attributes:
        room: What it was drawn for, in pixels of the window.
        image: Its pixels; it knows how many of them are one of the picture's units.
        picture: Where its keys lie.
    """

    chart: Chart
    room: QSize
    image: QImage
    picture: ChartPicture


def use_faces(faces: Faces) -> None:
    """Let Qt know the faces that charts are set in; called on the GUI thread, before the first is drawn."""
    for file in {file for files in faces.values() for file in files} - _registered:
        QFontDatabase.addApplicationFont(str(file))
        _registered.add(file)


def draw(pictures: ChartPictures, chart: Chart, room: QSize, ratio: float) -> DrawnChart:
    """Draw a chart as wide as there is room.

    Args:
        room: In pixels of the window.
        ratio: Pixels of the screen for one of the window.
    """
    picture = pictures.picture(chart, room.width(), room.height())
    return DrawnChart(chart, room, rendered(picture, ratio), picture)


def rendered(picture: ChartPicture, ratio: float) -> QImage:
    """A picture in pixels, on white."""
    size = QSize(round(picture.width * ratio), round(picture.height * ratio))
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        QSvgRenderer(QByteArray(picture.svg.encode())).render(painter, QRectF(image.rect()))
    finally:
        painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def png(picture: ChartPicture) -> bytes:
    """The same as a file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    rendered(picture, SHARP).save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, the library a str
    return bytes(buffer.data().data())
