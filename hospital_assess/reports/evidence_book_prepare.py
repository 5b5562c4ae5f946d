"""What a proof's file is, by its bytes, and its pages made ready; what cannot be printed gets its reason."""

from collections.abc import Callable, Mapping
from pathlib import Path

from hospital_assess.application.evidence_book import BookProof
from hospital_assess.application.progress import Progress
from hospital_assess.domain.entry import Scope
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports import evidence_book_image, evidence_book_pdf
from hospital_assess.reports.evidence_book_parts import BROKEN, Part, PartWriter, UnprintableError
from hospital_assess.reports.evidence_book_place import AREA_HEIGHT, AREA_WIDTH
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import Measure, break_lines, printable

TEXT = Style(size=10.5, leading=16)
LARGEST_TEXT = 300_000
ONLY_LISTED = "只列目录，不入汇编"
UNREADABLE = "文件无法读取，请重新添加"
LONG_TEXT = "文本文件过长，请另行打印后附于本页之后"
UNKNOWN_KIND = "这种文件不能直接并入，请另行打印后附于本页之后"

_HEAD = 1024
_SIGNS = (b"\xff\xd8\xff", b"\x89PNG", b"II*\0", b"MM\0*", b"BM", b"GIF8")
_EXPECTED = {
    ".pdf": BROKEN,
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"), evidence_book_image.DAMAGED),
}


@frozen
class Prepared:
    """A proof with its pages: in parts on disk, or lines of text, or none and the reason for it."""

    proof: BookProof
    parts: tuple[Part, ...] = ()
    text: tuple[tuple[str, ...], ...] = ()
    obstacle: str = ""

    @property
    def pages(self) -> int:
        """How many pages of its own it has, or the one of its slip."""
        return sum(part.pages for part in self.parts) + len(self.text) or 1


def prepare(proof: BookProof, folder: Path, stem: str, measure: Measure, progress: Progress) -> Prepared:
    """Make a proof ready.

    Args:
        folder: Where its parts go.
        stem: Begins their names.
        measure: Widths of the face that text files are set in.

    Raises:
        AssessError: the work was cancelled, or the disk is full.
    """
    # What is internal stays out even where a file was handed over with it.
    if proof.file is None or proof.obstacle or proof.scope is not Scope.GENERAL:
        return Prepared(proof, obstacle=proof.obstacle or ONLY_LISTED)
    parts = PartWriter(folder, stem)
    try:
        setting = _setting(proof.file, proof.name)
        if setting is None:
            return Prepared(proof, text=text_pages(proof.file, measure))
        setting(proof.file, parts, progress, proof.code)
    except UnprintableError as error:
        return Prepared(proof, obstacle=str(error))
    return Prepared(proof, tuple(parts.parts))


def _setting(file: Path, name: str) -> Callable[[Path, PartWriter, Progress, str], None] | None:
    """How to set a file, by its first bytes; None for plain text."""
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError as error:
        raise UnprintableError(UNREADABLE) from error
    # Some programs write a few bytes before the mark of a PDF; every viewer looks further.
    if b"%PDF-" in head:
        return evidence_book_pdf.set_pdf
    if head.startswith(_SIGNS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return evidence_book_image.set_image
    if name.lower().endswith(".txt"):
        return None
    raise UnprintableError(_reason(name, _EXPECTED))


def _reason(name: str, expected: Mapping[str, str]) -> str:
    return next((reason for ending, reason in expected.items() if name.lower().endswith(ending)), UNKNOWN_KIND)


def text_pages(file: Path, measure: Measure) -> tuple[tuple[str, ...], ...]:
    """A text file in lines, page by page.

    Raises:
        UnprintableError: it is too long to print, or no text.
    """
    if file.stat().st_size > LARGEST_TEXT:
        raise UnprintableError(LONG_TEXT)
    lines = break_lines(printable(_decoded(file.read_bytes())), AREA_WIDTH / TEXT.size, measure)
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    count = int(AREA_HEIGHT // TEXT.leading)
    return tuple(tuple(lines[start : start + count]) for start in range(0, len(lines), count))


def _decoded(data: bytes) -> str:
    codecs = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "gb18030")
    for codec in codecs:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnprintableError(UNKNOWN_KIND)
