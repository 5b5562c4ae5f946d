"""Evidence made ready for the book: small PDF files on disk whose pages are already set into A4.

Everything is written out as soon as it is ready, so that memory holds a few megabytes of evidence at a time.
"""

import gc
from collections.abc import Mapping
from pathlib import Path
from typing import IO, BinaryIO, cast

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.evidence_book_place import A4_BOOK

PART_BYTES = 12_000_000
WORTH_COLLECTING = 2_000_000
BROKEN = "文件已损坏，无法打开，请重新扫描或导出后添加"


class UnprintableError(Exception):
    """A file that costs its slip; the message is the reason printed there."""


@frozen
class Part:
    """Some pages of one proof, in a file of their own."""

    path: Path
    pages: int
    size: int


class PartWriter:
    """Collects the pages of one proof and writes them in parts.

    Args:
        folder: Where the parts go.
        stem: Begins their names.
    """

    def __init__(self, folder: Path, stem: str) -> None:
        self._folder = folder
        self._stem = stem
        self._weight = 0.0
        self.writer = PdfWriter()
        self.parts: list[Part] = []

    def add(self, objects: Mapping[str, IndirectObject], content: bytes, weight: float) -> None:
        """Add a page.

        Args:
            objects: What it draws, by name; in :attr:`writer`.
            content: Operators that draw them.
            weight: About how many bytes it takes.
        """
        page = self.writer.add_blank_page(A4_BOOK.width, A4_BOOK.height)
        put_under(self.writer, page, objects, content)
        self._weight += weight
        if self._weight >= PART_BYTES:
            self.flush()

    def flush(self) -> None:
        """Write what was collected."""
        pages = len(self.writer.pages)
        if not pages:
            return
        path = self._folder / f"{self._stem}-{len(self.parts) + 1}.pdf"
        with path.open("wb") as file:
            _write(self.writer, file)
        self.parts.append(Part(path, pages, path.stat().st_size))
        self.writer = PdfWriter()
        self._weight = 0.0
        release(self.parts[-1].size)


def release(size: int) -> None:
    """Free what was read and written: PDFs in memory refer to themselves and would wait for the collector.

    It counts objects and does not know that a few of them hold megabytes; small ones are left to it. A window
    that collects in its own thread alone, and has switched the collector off, is left to do so.
    """
    if size >= WORTH_COLLECTING and gc.isenabled():
        gc.collect()


def _write(writer: PdfWriter, file: BinaryIO) -> None:
    try:
        writer.write(cast("IO[bytes]", file))
    except OSError:
        raise
    except Exception as error:
        # What was read of a broken file may turn out to be unwritable.
        raise UnprintableError(BROKEN) from error


def put_under(writer: PdfWriter, page: PageObject, objects: Mapping[str, IndirectObject], content: bytes) -> None:
    """Draw something on a page below what stands there; its resources hold no drawn objects yet."""
    resources = cast(DictionaryObject, page["/Resources"].get_object())
    resources[NameObject("/XObject")] = DictionaryObject({NameObject(name): ref for name, ref in objects.items()})
    below = stream(content).flate_encode()
    contents = ArrayObject([register(writer, below)])
    if "/Contents" in page:
        above = page.raw_get("/Contents")
        contents.extend(above if isinstance(above, ArrayObject) else [above])
    page[NameObject("/Contents")] = contents


def stream(data: bytes, entries: Mapping[str, PdfObject] | None = None) -> StreamObject:
    """A stream with its dictionary."""
    made = DecodedStreamObject()
    made.set_data(data)
    made.update({NameObject(name): value for name, value in (entries or {}).items()})
    return made


def register(writer: PdfWriter, value: PdfObject) -> IndirectObject:
    """Give an object its number in a file under way."""
    return writer._add_object(value)


def drawn_objects(page: PageObject) -> dict[str, PdfObject]:
    """What a page of a part draws, by name."""
    resources = cast(DictionaryObject, page["/Resources"].get_object())
    return {name: value.get_object() for name, value in cast(DictionaryObject, resources["/XObject"]).items()}


def move_page(reader: PdfReader, index: int, writer: PdfWriter, target: PageObject) -> None:
    """Draw a page of a part below what stands on a page of a volume."""
    source = reader.pages[index]
    moved = {name: value.clone(writer) for name, value in drawn_objects(source).items()}
    references = {name: cast(IndirectObject, value.indirect_reference) for name, value in moved.items()}
    contents = source.get_contents()
    put_under(writer, target, references, contents.get_data() if contents is not None else b"")
