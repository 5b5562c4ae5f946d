"""Pictures as evidence: upright, on white, no finer than paper shows, and never more of them in memory than that takes.

A photograph is decoded at the size at which it is printed; what cannot be decoded in parts is refused above a
limit, in a sentence. What a camera writes beside the picture (place, owner, an uncropped thumbnail) is left behind.
"""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from math import ceil
from pathlib import Path

from PIL import ExifTags, Image
from pypdf.generic import NameObject, NumberObject

from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.evidence_book_parts import PartWriter, UnprintableError, register, stream
from hospital_assess.reports.evidence_book_place import AREA_HEIGHT, AREA_WIDTH, Box, fit

DPI = 200
COARSEST_DPI = 100
"""A small picture is enlarged no further than this."""

QUALITY = 85
LONG = 2.0
"""A picture this many times taller than a page is divided, as screenshots of whole conversations are."""
OVERLAP = 0.03
LARGEST_PHOTO = 500_000_000
LARGEST_PROGRESSIVE = 40_000_000
LARGEST_DECODED = 200_000_000
"""Bytes that a picture may take which can only be decoded whole."""

FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "GIF", "WEBP")
DAMAGED = "图片已损坏，无法打开，请重新拍照或扫描后添加"
TOO_LARGE = "图片过大（{width}×{height} 像素），请缩小到 2000 万像素以内后重新添加"

_BYTES = {
    "1": 2,
    "L": 1,
    "P": 5,
    "RGB": 4,
    "CMYK": 4,
    "YCbCr": 4,
    "RGBA": 8,
    "LA": 8,
    "I;16": 5,
    "I;16B": 5,
    "I;16L": 5,
}
"""Bytes that a pixel takes until it is eight bits deep, by kind of picture."""
_MOST_BYTES = 12
_PHOTOS = ("JPEG", "MPO")
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What the values of the rotation tag ask for."""
_LYING = {_TURNS[value] for value in (5, 6, 7, 8)}

# The library's own limit knows neither format nor depth; ours stand above and are asked before any pixel is read.
Image.MAX_IMAGE_PIXELS = None


def set_image(source: Path, parts: PartWriter, progress: Progress, label: str) -> None:
    """Set a picture, or all pages of a TIFF.

    Raises:
        UnprintableError: it is damaged or too large.
        AssessError: the work was cancelled, or the disk is full.
    """
    for picture in _pictures(source, progress, label):
        entries = {
            "/Type": NameObject("/XObject"),
            "/Subtype": NameObject("/Image"),
            "/Width": NumberObject(picture.width),
            "/Height": NumberObject(picture.height),
            "/ColorSpace": NameObject("/DeviceGray" if picture.is_grey else "/DeviceRGB"),
            "/BitsPerComponent": NumberObject(8),
            "/Filter": NameObject(picture.filter),
        }
        drawing = register(parts.writer, stream(picture.data, entries))
        # The drawing is one unit wide and high: its box gets the picture's size first.
        size = f"{picture.width} 0 0 {picture.height} 0 0 cm"
        place = fit(Box(0, 0, picture.width, picture.height), largest=72 / COARSEST_DPI)
        parts.add({"/Page": drawing}, f"q {place} {size} /Page Do Q\n".encode("ascii"), len(picture.data))
    parts.flush()


@frozen
class _Picture:
    """A picture as it stands in a PDF."""

    width: int
    height: int
    is_grey: bool
    filter: str
    data: bytes


def _pictures(source: Path, progress: Progress, label: str) -> Iterator[_Picture]:
    try:
        with Image.open(source, formats=FORMATS) as image:
            count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
            for index in range(count):
                progress(index, count, f"{label}　第 {index + 1}/{count} 页" if count > 1 else label)
                image.seek(index)
                for page in _pages(image):
                    yield _encoded(page, is_photo=image.format in _PHOTOS)
    except (AssessError, UnprintableError):
        raise
    except Exception as error:
        # Pillow's plugins raise whatever a broken file leads them to.
        raise UnprintableError(DAMAGED) from error


def _pages(image: Image.Image) -> Iterator[Image.Image]:
    """A picture at the size of print; a long screenshot becomes several pages, which overlap a little."""
    turn = _TURNS.get(_ask_small(image))
    size = _print_size(image, is_lying=turn in _LYING)
    image.load()
    made = _eight_bit(image)
    if size[0] < made.width:
        made = made.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    made = _on_white(made)
    made = made.transpose(turn) if turn is not None else made
    height = round(made.width * AREA_HEIGHT / AREA_WIDTH)
    if not _is_long(*made.size):
        yield made
        return
    for top in range(0, made.height - round(height * OVERLAP), round(height * (1 - OVERLAP))):
        yield made.crop((0, top, made.width, min(top + height, made.height)))


def _is_long(width: int, height: int) -> bool:
    return height > LONG * width * AREA_HEIGHT / AREA_WIDTH


def _ask_small(image: Image.Image) -> int:
    """Refuse what memory should not hold, and ask for a photograph at about the size of print; gives its rotation.

    The rotation of other pictures is known only when they are read: their size is judged before.
    """
    if image.format not in _PHOTOS:
        _refuse_large(image, image.size)
        # A TIFF is turned by the library when it is read.
        return 1 if image.format == "TIFF" else _orientation(image)
    limit, whole = LARGEST_PROGRESSIVE if image.info.get("progressive") else LARGEST_PHOTO, image.size
    if whole[0] * whole[1] > limit:
        raise UnprintableError(TOO_LARGE.format(width=whole[0], height=whole[1]))
    orientation = _orientation(image)
    image.draft(None, _print_size(image, is_lying=_TURNS.get(orientation) in _LYING))
    _refuse_large(image, whole)
    return orientation


def _refuse_large(image: Image.Image, whole: tuple[int, int]) -> None:
    # The decoder of TIFF may hold the packed picture besides, which is nothing in black and white.
    bytes_each = _BYTES.get(image.mode, _MOST_BYTES) * (2 if image.format == "TIFF" and image.mode != "1" else 1)
    if image.width * image.height * bytes_each > LARGEST_DECODED:
        raise UnprintableError(TOO_LARGE.format(width=whole[0], height=whole[1]))


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:
        # A broken tag is no reason to lose the picture; a broken picture is found out when it is read.
        return 1


def _print_size(image: Image.Image, *, is_lying: bool) -> tuple[int, int]:
    """Pixels that print needs, as the file counts width and height."""
    width, height = reversed(image.size) if is_lying else image.size
    scale = AREA_WIDTH / width
    if not _is_long(width, height):
        scale = min(scale, AREA_HEIGHT / height)
    factor = min(1.0, scale * DPI / 72)
    return max(1, ceil(image.width * factor)), max(1, ceil(image.height * factor))


def _eight_bit(image: Image.Image) -> Image.Image:
    """The picture in a form that can be made smaller."""
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"I", "F"}:
        most = max(255, *(float(value) for value in image.getextrema()))  # type: ignore[arg-type]
        return image.point(lambda value: value * (255 / most)).convert("L")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _on_white(image: Image.Image) -> Image.Image:
    """The picture in grey or RGB, on paper where it is transparent."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")


def _encoded(image: Image.Image, *, is_photo: bool) -> _Picture:
    """Packed as a photograph, or without loss where that takes no more: lines and letters then stay sharp."""
    target = BytesIO()
    image.save(target, "JPEG", quality=QUALITY)
    is_grey = image.mode == "L"
    photo = _Picture(image.width, image.height, is_grey, "/DCTDecode", target.getvalue())
    if is_photo:
        return photo
    exact = zlib.compress(image.tobytes(), 6)
    return replace(photo, filter="/FlateDecode", data=exact) if len(exact) <= len(photo.data) else photo
