"""PDF evidence: every page becomes one drawing with its fields, seals and stamps, set upright into A4.

A page is taken as a form of its own, so that its fonts, colours and mistakes stay within it. What is not
seen on paper (attached files, scripts, links, metadata) is left behind.
"""

import logging
import re
from collections.abc import Callable, Iterator
from math import isfinite
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    RectangleObject,
    StreamObject,
)

from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.evidence_book_parts import (
    BROKEN,
    PART_BYTES,
    PartWriter,
    UnprintableError,
    register,
    stream,
)
from hospital_assess.reports.evidence_book_place import A4_BOOK, Box, fit

Result = TypeVar("Result")

PASSWORD = "PDF 有打开密码，请解除密码后重新添加"
TOO_LARGE = "PDF 单页过大，请压缩后重新添加"
LARGEST_PAGE = 80_000_000
EMPTY = "PDF 没有页面，请重新添加"

_UNSEEN = ("/Parent", "/PieceInfo", "/Metadata", "/StructParent", "/StructParents", "/Alternates", "/OPI", "/Ref")
_HIDDEN = 0b100010
_DRAWN = re.compile(rb"/([^\s()<>\[\]{}/%]+)\s+Do\b")
_NO_DRAWING = {"/Popup", "/Link", "/Text", "/FileAttachment"}


def set_pdf(source: Path, parts: PartWriter, progress: Progress, label: str) -> None:
    """Set all pages of a PDF.

    Raises:
        UnprintableError: it needs a password, is damaged or empty.
        AssessError: the work was cancelled, or the disk is full.
    """
    # The library tells every oddity of every file; people read of what matters on the slip.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with source.open("rb") as file:
        count = _guarded(lambda: len(_opened(file).pages))
        if not count:
            raise UnprintableError(EMPTY)
        weight = source.stat().st_size / count
        if weight > LARGEST_PAGE:
            raise UnprintableError(TOO_LARGE)
        at_once = max(1, int(PART_BYTES // weight))
        for start in range(0, count, at_once):
            # A reader keeps all that it ever read: a new one for every part.
            reader = _guarded(lambda: _opened(file))
            for index in range(start, min(start + at_once, count)):
                progress(index, count, f"{label}　第 {index + 1}/{count} 页")
                objects, content = _guarded(_page, reader, index, parts.writer)
                parts.add(objects, content, 0)
            parts.flush()


def _guarded(work: Callable[..., Result], *arguments: Any) -> Result:
    """Do something with a file that may be broken in any way there is."""
    try:
        return work(*arguments)
    except (AssessError, UnprintableError):
        raise
    except Exception as error:
        raise UnprintableError(BROKEN) from error


def _opened(file: BinaryIO) -> PdfReader:
    reader = PdfReader(file)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnprintableError(PASSWORD)
    return reader


def _page(reader: PdfReader, index: int, writer: PdfWriter) -> tuple[dict[str, IndirectObject], bytes]:
    """The drawings of a page and the operators that set them."""
    page = reader.pages[index]
    box = visible_box(page)
    objects = {"/Page": _form(page, box, writer)}
    place = fit(box, _rotation(page), _user_unit(page))
    operators = [f"{box.x:.4f} {box.y:.4f} {box.width:.4f} {box.height:.4f} re W n", "/Page Do"]
    for number, mark in enumerate(_marks(page, writer), 1):
        objects[f"/Mark{number}"] = mark.drawing
        operators.append(f"q {mark.place} cm /Mark{number} Do Q")
    return objects, f"q {place} {' '.join(operators)} Q\n".encode("ascii")


def visible_box(page: PageObject) -> Box:
    """What a viewer shows: the crop box within the media box; A4 where both are nonsense."""
    media, crop = (_box_of(rectangle) for rectangle in (page.mediabox, page.cropbox))
    x, y = max(media.x, crop.x), max(media.y, crop.y)
    right, top = min(media.x + media.width, crop.x + crop.width), min(media.y + media.height, crop.y + crop.height)
    common = Box(x, y, right - x, top - y)
    return next((box for box in (common, media) if box.is_sound), Box(0, 0, A4_BOOK.width, A4_BOOK.height))


def _box_of(rectangle: RectangleObject) -> Box:
    x1, y1, x2, y2 = (float(value) for value in rectangle)
    return Box(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _rotation(page: PageObject) -> int:
    return round(page.rotation / 90) * 90


def _user_unit(page: PageObject) -> float:
    """Points in a unit of the page: at this scale it has its true size."""
    unit = float(page.user_unit)
    return unit if isfinite(unit) and unit > 0 else 1.0


def _form(page: PageObject, box: Box, writer: PdfWriter) -> IndirectObject:
    """The page as one drawing."""
    contents = page.get_contents()
    data = contents.get_data() if contents is not None else b""
    resources = cast(DictionaryObject, page.get("/Resources", DictionaryObject()).get_object())
    entries: dict[str, Any] = {
        "/Type": NameObject("/XObject"),
        "/Subtype": NameObject("/Form"),
        "/BBox": ArrayObject([FloatObject(v) for v in (box.x, box.y, box.x + box.width, box.y + box.height)]),
        "/Resources": _seen(_used(resources, data), writer),
    }
    if "/Group" in page:
        entries["/Group"] = _seen(page["/Group"].get_object(), writer)
    return register(writer, stream(data, entries).flate_encode())


def _used(resources: DictionaryObject, data: bytes) -> DictionaryObject:
    """Resources without pictures that the page does not draw: some programs list those of all pages on every page."""
    listed = resources.get("/XObject", DictionaryObject()).get_object()
    drawn = {f"/{name.decode('latin-1')}" for name in _DRAWN.findall(data)}
    if not isinstance(listed, DictionaryObject) or any("#" in name for name in drawn):
        return resources
    kept = DictionaryObject({name: listed.raw_get(name) for name in listed if name in drawn})
    # A drawing without resources of its own uses those of the page.
    forms = (cast(DictionaryObject, kept[name]) for name in kept)
    if any("/Resources" not in form and form.get("/Subtype") == "/Form" for form in forms):
        return resources
    return DictionaryObject({**resources, NameObject("/XObject"): kept})


def _seen(value: Any, writer: PdfWriter) -> Any:
    """A copy of what is drawn, without what only leads elsewhere."""
    copy = value.clone(writer, ignore_fields=_UNSEEN)
    return copy.indirect_reference if getattr(copy, "indirect_reference", None) else copy


@frozen
class _Mark:
    """A field, seal or stamp: its drawing and the matrix that sets it on the page."""

    drawing: IndirectObject
    place: str


def _marks(page: PageObject, writer: PdfWriter) -> Iterator[_Mark]:
    """What is drawn over the page: filled-in fields, electronic seals, stamps and comments that show."""
    for entry in page.get("/Annots", ArrayObject()).get_object() or ():
        mark = entry.get_object()
        if not isinstance(mark, DictionaryObject) or mark.get("/Subtype") in _NO_DRAWING:
            continue
        if int(mark.get("/F", 0)) & _HIDDEN:
            continue
        drawing = _appearance(mark)
        place = _mark_place(drawing, mark) if drawing is not None else ""
        if drawing is not None and place:
            copy = cast(StreamObject, drawing.clone(writer, ignore_fields=_UNSEEN))
            copy[NameObject("/Subtype")] = NameObject("/Form")
            yield _Mark(cast(IndirectObject, copy.indirect_reference), place)


def _appearance(mark: DictionaryObject) -> StreamObject | None:
    """How a mark looks now: of a box to tick, the state that it is in."""
    looks = mark.get("/AP", DictionaryObject()).get_object()
    normal = looks.get("/N") if isinstance(looks, DictionaryObject) else None
    found = normal.get_object() if normal is not None else None
    if isinstance(found, DictionaryObject) and not isinstance(found, StreamObject):
        state = found.get(mark.get("/AS", "/Off"))
        found = state.get_object() if state is not None else None
    return found if isinstance(found, StreamObject) else None


def _mark_place(drawing: StreamObject, mark: DictionaryObject) -> str:
    """The matrix that brings the box of a drawing onto the rectangle of its mark; empty where it has no extent."""
    x1, y1, x2, y2 = (float(value) for value in cast(ArrayObject, drawing["/BBox"].get_object()))
    matrix = drawing.get("/Matrix", ArrayObject()).get_object() or (1, 0, 0, 1, 0, 0)
    a, b, c, d, e, f = (float(value) for value in matrix)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (x1, x2) for y in (y1, y2)]
    left, low = (min(values) for values in zip(*corners, strict=True))
    right, high = (max(values) for values in zip(*corners, strict=True))
    target = _box_of(RectangleObject([float(value) for value in cast(ArrayObject, mark["/Rect"].get_object())]))
    if right - left <= 0 or high - low <= 0 or not target.width or not target.height:
        return ""
    wide, tall = target.width / (right - left), target.height / (high - low)
    return f"{wide:.6f} 0 0 {tall:.6f} {target.x - left * wide:.4f} {target.y - low * tall:.4f}"
