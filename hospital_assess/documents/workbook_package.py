"""A workbook of somebody we do not know, as a bounded zip of harmless XML."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import BinaryIO, Self
from xml.etree import ElementTree

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen

LARGEST_FILE = 300 << 20
LARGEST_PART = 8 << 20
"""Bytes of one XML part; a form has some ten thousand."""

LARGEST_XML = 24 << 20
LARGEST_PICTURE = 40 << 20
LARGEST_WHOLE = 400 << 20
MOST_MARKUP = 600_000
"""Tags of all XML parts together: memory grows with them, not with bytes."""

MOST_MEMBERS = 5_000
LARGEST_DIRECTORY = 2 << 20

SAVE_AGAIN = "请用 Excel 或 WPS 打开核对后另存为 .xlsx，或让对方重新发来。"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_END, _END_SIZE, _LOCATOR = b"PK\5\6", 22, b"PK\6\7"
_DECLARED = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)[\"']")


class WorkbookError(Exception):
    """A workbook is not what it should be.

    Attributes:
        problem: Continues a sentence that begins with the file's name.
    """

    def __init__(self, problem: str, remedy: str = SAVE_AGAIN) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ElementTree.ParseError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    ValueError,
    IndexError,
    OverflowError,
    struct.error,
)
"""What the standard library raises over a workbook that is damaged."""


@contextmanager
def faults_of(path: Path) -> Iterator[None]:
    """Name the workbook in which a fault was found.

    Raises:
        AssessError: there was one.
    """
    try:
        yield
    except WorkbookError as error:
        raise AssessError(f"“{path.name}”{error.problem}", error.remedy) from error
    except _DAMAGE as error:
        raise AssessError(f"“{path.name}”已损坏，无法读取", SAVE_AGAIN) from error


@frozen
class Relation:
    """A link from one part to another; ``target`` is empty where that lies outside the file."""

    kind: str
    target: str


@dataclass(frozen=True)
class Part:
    """One XML part: its tree, and its name for what it refers to."""

    name: str
    root: ElementTree.Element


class WorkbookPackage:
    """The parts of an open workbook; nothing is unpacked that is not bounded."""

    def __init__(self, file: BinaryIO) -> None:
        """Check an open file.

        Raises:
            WorkbookError: it is no workbook, or not a sound one.
        """
        _refuse_foreign(file)
        self._zip = zipfile.ZipFile(file)
        self._members = {item.filename.lstrip("/").casefold(): item for item in self._zip.infolist()}
        self._xml_left, self._markup_left = LARGEST_XML, MOST_MARKUP
        self._whole_left = LARGEST_WHOLE
        if any(item.flag_bits & 1 for item in self._members.values()):
            raise WorkbookError("设有密码，无法读取", "请取消密码后另存为 .xlsx。")
        if "xl/workbook.bin" in self._members:
            raise WorkbookError("是二进制工作簿（.xlsb）", "请在 Excel 中另存为 .xlsx。")
        if "xl/workbook.xml" not in self._members:
            raise WorkbookError("不是 Excel 工作簿（.xlsx）", "请选择科室交回的填报表。")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self._zip.close()

    def has(self, name: str) -> bool:
        """The workbook has this part."""
        return name.casefold() in self._members

    def picture(self, name: str) -> bytes:
        """Bytes of a picture."""
        return self._read(name, LARGEST_PICTURE)

    def xml(self, name: str) -> Part:
        """Parse a part without document type, in UTF-8."""
        data = self._read(name, LARGEST_PART)
        self._xml_left -= len(data)
        self._markup_left -= data.count(b"<")
        if self._xml_left < 0 or self._markup_left < 0:
            raise too_large()
        declared = _DECLARED.match(data)
        if (declared and declared[1].lower() not in (b"utf-8", b"us-ascii")) or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise WorkbookError("的编码不合规范")
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise WorkbookError("含有不允许的文档类型定义，可能不安全", "请核实文件来历，或让对方重新填写后发来。")
        return Part(name, ElementTree.fromstring(data))

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to, by id."""
        path = PurePosixPath(name)
        listed = str(path.parent / "_rels" / f"{path.name}.rels")
        if not self.has(listed):
            return {}
        found = {}
        for item in self.xml(listed).root:
            is_outside = item.get("TargetMode") == "External"
            target = "" if is_outside else _absolute(path.parent, item.get("Target", ""))
            found[item.get("Id", "")] = Relation(item.get("Type", "").rpartition("/")[2], target)
        return found

    def _read(self, name: str, most: int) -> bytes:
        item = self._members[name.casefold()]
        if item.file_size > most:
            raise too_large()
        # zipfile stops at the declared size and then compares the checksum, so a lie about it is damage.
        data = self._zip.read(item)
        self._whole_left -= len(data)
        if self._whole_left < 0:
            raise too_large()
        return data


def too_large() -> WorkbookError:
    """More than any form has."""
    return WorkbookError("解开后过大，不像是填报表", "请核实文件来历；图片过大时请压缩后再贴。")


def _absolute(folder: PurePosixPath, target: str) -> str:
    parts: list[str] = []
    for step in (PurePosixPath("/") / folder / target).parts[1:]:
        if step == "..":
            parts = parts[:-1]
        else:
            parts.append(step)
    return "/".join(parts)


def _refuse_foreign(file: BinaryIO) -> None:
    """Look at both ends before a zip of a million members is opened."""
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(8)
    if not size:
        raise WorkbookError("是空文件（0 字节）", "请让对方重新发来。")
    if size > LARGEST_FILE:
        raise WorkbookError(f"超过 {LARGEST_FILE >> 20} MB", "请压缩其中的图片后另存。")
    if head == _COMPOUND:
        raise _old_or_locked(file)
    if head[:4] != b"PK\3\4":
        raise WorkbookError("不是 Excel 工作簿（.xlsx）", "请选择科室交回的填报表。")
    file.seek(max(0, size - _END_SIZE - 0xFFFF - len(_LOCATOR) - 16))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        raise WorkbookError("不完整（可能没有复制完）", "请重新复制，或让对方重新发来。")
    members, directory = struct.unpack_from("<HI", tail, at + 10)
    if members > MOST_MEMBERS or directory > LARGEST_DIRECTORY or tail[max(0, at - 20) : at].startswith(_LOCATOR):
        raise too_large()
    file.seek(0)


def _old_or_locked(file: BinaryIO) -> WorkbookError:
    file.seek(0)
    overlap = b""
    while chunk := file.read(1 << 20):
        if _ENCRYPTED in overlap + chunk:
            return WorkbookError("设有打开密码，无法读取", "请取消密码后另存为 .xlsx。")
        overlap = chunk[-len(_ENCRYPTED) :]
    return WorkbookError("是旧格式的工作簿（.xls 或 .et）", "请用 Excel 或 WPS 打开，另存为 .xlsx 后重试。")
