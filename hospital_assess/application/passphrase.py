"""口令: read from a file, so that it stands neither in a history nor in a list of processes; typed, or made."""

import secrets
import unicodedata
from pathlib import Path

from hospital_assess.application.file_failures import file_failures
from hospital_assess.domain.errors import AssessError

LONGEST = 1024
_GROUPS, _DIGITS = 4, 4


def read_passphrase(file: Path) -> str:
    """Read a passphrase: the first line, UTF-8, in one form however it was typed.

    Raises:
        AssessError: the file cannot be read, its first line is empty, too long or not UTF-8.
    """
    with file_failures(f"无法读取口令文件“{file}”"), file.open("rb") as stream:
        line = stream.readline(LONGEST + 1)
    if len(line) > LONGEST:
        raise AssessError(f"口令文件“{file.name}”的首行过长", f"口令最多 {LONGEST} 个字节。")
    try:
        passphrase = unicodedata.normalize("NFC", line.decode("utf-8-sig").rstrip("\r\n"))
    except UnicodeDecodeError as error:
        raise AssessError(f"口令文件“{file.name}”不是 UTF-8 文字", "请用记事本另存为 UTF-8 编码。") from error
    if not passphrase:
        raise AssessError(f"口令文件“{file.name}”的首行是空的", "请把口令写在第一行。")
    return passphrase


def typed_passphrase(text: str, again: str) -> str:
    """A passphrase that was typed twice, in the form in which a file would give it.

    Raises:
        AssessError: it is empty or too long, or the two differ.
    """
    first, second = (unicodedata.normalize("NFC", typed) for typed in (text, again))
    if not first:
        raise AssessError("还没有填写口令", "请填写口令，再填一遍。")
    if len(first.encode()) > LONGEST:
        raise AssessError("口令过长", f"口令最多 {LONGEST} 个字节。")
    if first != second:
        raise AssessError("两次填写的口令不一样", "请重新填写。")
    return first


def make_passphrase() -> str:
    """Sixteen random digits in groups that can be read out on the telephone: 「4821-7730-1954-6027」."""
    return "-".join(f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}" for _ in range(_GROUPS))
