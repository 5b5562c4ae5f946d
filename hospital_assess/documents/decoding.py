"""From the bytes of a document to its text, or one sentence that says why not."""

import codecs
import re
from pathlib import Path

from hospital_assess.application.file_failures import file_failures
from hospital_assess.domain.errors import AssessError

MAX_BYTES = 5 * 1024 * 1024
_BEGINNING = 256 * 1024

_SAVE_AS_TEXT = "请用 Word 或 WPS 打开后另存为纯文本（.txt），再读入"
_FORMATS = (
    (b"PK\x03\x04", "Word、Excel 或压缩文件（.docx、.xlsx、.zip）"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word、Excel 或 WPS 文件（.doc、.xls、.wps）"),
    (b"%PDF", "PDF 文件"),
    (b"{\\rtf", "RTF 文件"),
    (b"\xff\xd8\xff", "图片"),
    (b"\x89PNG", "图片"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_bytes(path: Path) -> bytes:
    """Read a document from disk, looking at its size first.

    Raises:
        AssessError: the file is missing, too large, or cannot be opened.
    """
    with file_failures(f"无法读取文件“{path}”"):
        _refuse_size(path.stat().st_size, path.name)
        return path.read_bytes()


def decode(data: bytes, name: str) -> str:
    """Turn a document's bytes into text with the line ends of this program.

    Args:
        data: The whole file.
        name: What the user calls the file; it stands in every message.

    Raises:
        AssessError: the file is empty, too large, not text, or damaged.
    """
    _refuse_size(len(data), name)
    for magic, kind in _FORMATS:
        if data.startswith(magic):
            raise AssessError(f"“{name}”是{kind}，不是纯文本", _SAVE_AS_TEXT)
    text = _decoded(data, name).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise AssessError(f"“{name}”是空的，没有可读的文字", "请另选有内容的文件")
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        raise AssessError(f"“{name}”第 {line} 行有二进制内容，不是纯文本", _SAVE_AS_TEXT)
    return text


def decode_beginning(path: Path) -> str:
    """The first part of a text file, for a look at it.

    Raises:
        AssessError: the file cannot be opened, or is no text.
    """
    with file_failures(f"无法读取文件“{path}”"), path.open("rb") as file:
        data = file.read(_BEGINNING)
    is_cut = len(data) == _BEGINNING and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    # A last character that is cut would be damaged: the last line is left out where there is more.
    return decode(data[: data.rfind(b"\n") + 1] if is_cut else data, path.name)


def _refuse_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        raise AssessError(
            f"“{name}”有 {size / 1024 / 1024:.1f} MB，超过 {MAX_BYTES // 1024 // 1024} MB",
            "工作计划和总结的纯文本不会这么大，请核对是否选错了文件",
        )


def _decoded(data: bytes, name: str) -> str:
    encoding = next((codec for bom, codec in _BOMS if data.startswith(bom)), None)
    if encoding is None:
        encoding = "utf-8" if _looks_like_utf8(data) else "gb18030"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise AssessError(
            f"“{name}”第 {line} 行有无法识别的文字编码", "请用记事本打开，另存为 UTF-8 编码的纯文本，再读入"
        ) from error


def _looks_like_utf8(data: bytes) -> bool:
    """Tell UTF-8, even with a few damaged bytes, from GB18030.

    Damaged UTF-8 mostly decodes as GB18030 too, into nonsense; Chinese in GB18030, on the other hand,
    hardly ever forms UTF-8 sequences.
    """
    text = data.decode("utf-8", errors="replace")
    foreign = sum(not character.isascii() for character in text)
    return text.count("\ufffd") * 4 <= foreign
