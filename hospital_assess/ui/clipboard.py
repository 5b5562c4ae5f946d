"""Files, screenshots and texts from the clipboard or a drag."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QMimeData

from hospital_assess.ui import wording


def local_paths(mime: QMimeData) -> list[Path]:
    """Files and folders that were copied or dragged; web addresses are none."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.exists()]


class Pasted:
    """Something without a file on its way into the evidence: a file for as long as it takes."""

    def __init__(self, name: str, save: Callable[[Path], object]) -> None:
        self._name, self._save = name, save
        self._folder: Path | None = None

    def write(self) -> list[Path]:
        """Write it to a file of its own."""
        self._folder = Path(mkdtemp())
        path = self._folder / self._name
        self._save(path)
        return [path]

    def remove(self) -> None:
        """Remove the file."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def pasted_from(mime: QMimeData, now: datetime) -> Pasted | None:
    """The picture of the clipboard, else its text; None where there is neither."""
    from PySide6.QtGui import QImage  # a window opens without it

    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    if not image.isNull():
        return Pasted(wording.SCREENSHOT(time=now), lambda path: image.save(str(path)))
    text = mime.text().strip()
    if text and not mime.hasUrls():
        return Pasted(wording.PASTED_TEXT(time=now), lambda path: path.write_text(text + "\n", encoding="utf-8"))
    return None
