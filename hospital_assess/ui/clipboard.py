"""Files and screenshots from the clipboard or a drag."""

import shutil
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from hospital_assess.ui import wording


def local_files(mime: QMimeData) -> list[Path]:
    """Files that were copied or dragged; folders and web addresses are none."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def has_something(mime: QMimeData) -> bool:
    """There are files or a picture to take."""
    return mime.hasImage() or bool(local_files(mime))


class Screenshot:
    """A picture on its way into the evidence: a file for as long as it takes."""

    def __init__(self, image: QImage, name: str) -> None:
        self._image, self._name = image, name
        self._folder: Path | None = None

    def write(self) -> list[Path]:
        """Write the picture to a file of its own."""
        self._folder = Path(mkdtemp())
        path = self._folder / self._name
        self._image.save(str(path))
        return [path]

    def remove(self) -> None:
        """Remove the file."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def screenshot_of(mime: QMimeData, now: datetime) -> Screenshot | None:
    """The picture of the clipboard; None where there is none."""
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return None if image.isNull() else Screenshot(image, wording.SCREENSHOT(time=now))
