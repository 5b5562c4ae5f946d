"""What a file says of itself: its kind, its pages, and whether it can be opened at all."""

import mimetypes
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

from hospital_assess.application.ports import FileFacts
from hospital_assess.domain.entry import Condition

UNKNOWN_TYPE = "application/octet-stream"
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"

_HEAD = 16
_MAGIC = (
    (0, b"%PDF-", PDF),
    (0, b"\xff\xd8\xff", JPEG),
    (0, b"\x89PNG\r\n\x1a\n", PNG),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_ZIPPED = frozenset(
    f"application/vnd.openxmlformats-officedocument.{kind}"
    for kind in ("wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation")
)
_CHUNK = 1 << 20
_MOST_MEMBERS = 20_000
_ENCRYPTED_MEMBER = 1
_END_RECORD, _END_RECORD_ROOM = b"PK\x05\x06", 22 + (1 << 16)


def file_facts(file: Path, name: str) -> FileFacts:
    """Media type by content and name, pages of a PDF, and whether it can be opened; never raises for a damaged file."""
    guessed = mimetypes.guess_type(name)[0] or UNKNOWN_TYPE
    try:
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
            kind = next((kind for at, magic, kind in _MAGIC if head[at : at + len(magic)] == magic), guessed)
            if not head:
                return FileFacts(kind)
            if kind == PDF:
                return _pdf_facts(file)
            return FileFacts(kind, None, _condition(opened, head, kind))
    except OSError:
        return FileFacts(guessed, None, Condition.UNREADABLE)


def _pdf_facts(file: Path) -> FileFacts:
    from hospital_assess.documents.pdf_pages import count_pages

    pages, is_locked = count_pages(file)
    if pages is not None:
        return FileFacts(PDF, pages)
    return FileFacts(PDF, None, Condition.LOCKED if is_locked else Condition.UNREADABLE)


def _condition(file: BinaryIO, head: bytes, kind: str) -> Condition:
    if head.startswith(_ZIP):
        return _zip_condition(file)
    if head.startswith(_OLE):
        return Condition.LOCKED if _has(file, _ENCRYPTED_OFFICE) else Condition.SOUND
    if kind in _ZIPPED:
        return Condition.UNREADABLE
    if (is_whole := _WHOLE.get(kind)) and not is_whole(file):
        return Condition.UNREADABLE
    return Condition.SOUND


def _zip_condition(file: BinaryIO) -> Condition:
    """Also of Word, Excel and PowerPoint files, which are zips."""
    if _count_members(file) > _MOST_MEMBERS:
        # Reading a million names takes half a gigabyte.
        return Condition.SOUND
    try:
        with zipfile.ZipFile(file) as opened:
            is_locked = any(member.flag_bits & _ENCRYPTED_MEMBER for member in opened.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return Condition.UNREADABLE
    return Condition.LOCKED if is_locked else Condition.SOUND


def _count_members(file: BinaryIO) -> int:
    size = file.seek(0, 2)
    file.seek(max(size - _END_RECORD_ROOM, 0))
    tail = file.read()
    at = tail.rfind(_END_RECORD)
    return int.from_bytes(tail[at + 10 : at + 12], "little") if at >= 0 else 0


def _has(file: BinaryIO, wanted: bytes) -> bool:
    """The bytes stand somewhere from here on."""
    kept = b""
    while chunk := file.read(_CHUNK):
        if wanted in kept + chunk:
            return True
        kept = chunk[-len(wanted) :]
    return False


def _is_whole_jpeg(file: BinaryIO) -> bool:
    """The picture itself begins and ends; a thumbnail inside has an end of its own, and is stepped over."""
    file.seek(2)
    while (mark := file.read(4)) and len(mark) == 4 and mark[0] == 0xFF:
        if mark[1] == 0xDA:
            return _has(file, b"\xff\xd9")
        file.seek(int.from_bytes(mark[2:], "big") - 2, 1)
    return False


def _is_whole_png(file: BinaryIO) -> bool:
    file.seek(8)
    while len(head := file.read(8)) == 8:
        if head[4:] == b"IEND":
            return True
        file.seek(int.from_bytes(head[:4], "big") + 4, 1)
    return False


_WHOLE: Mapping[str, Callable[[BinaryIO], bool]] = {JPEG: _is_whole_jpeg, PNG: _is_whole_png}
