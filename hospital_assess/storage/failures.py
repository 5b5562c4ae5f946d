"""Expected failures of the database, phrased for people; whatever is not listed here is a bug of ours."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hospital_assess.application.file_failures import BROKEN, DENIED, FULL, GONE, LONG, PROTECTED, Phrase
from hospital_assess.domain.errors import AssessError

_BUSY = ("正忙，另一处还在读写", "请稍候重试；如一直如此，请关闭其他打开它的程序。")
_DAMAGED = ("数据库已损坏", "请不要继续填写，联系信息科用 backups 文件夹中的备份恢复。")
_INTERRUPTED = (
    "上次写入被中断，需要先恢复，而所在位置不能写入",
    "请把整个文件夹复制到可写的磁盘后再打开。",
)
# SQLite says the same of a journal that it cannot begin beside the database, whatever the reason.
_UNREACHABLE = ("磁盘、网络已断开，或已不能写入", "请重新接好U盘或网络盘，确认可以写入后重试；此前保存的内容都在。")

_BY_SQLITE: dict[int, Phrase] = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: PROTECTED,
    sqlite3.SQLITE_READONLY_ROLLBACK: _INTERRUPTED,
    sqlite3.SQLITE_PERM: DENIED,
    sqlite3.SQLITE_IOERR: BROKEN,
    sqlite3.SQLITE_READONLY_DBMOVED: GONE,
    sqlite3.SQLITE_CANTOPEN: _UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_PRIMARY_CODE = 0xFF
_LONGEST = 480
"""Bytes of a folder's path beyond which SQLite, which takes 512 for a file and its journal, opens no database."""
_CHUNK = 1 << 20


@contextmanager
def database_failures(path: Path) -> Iterator[None]:
    """Turn SQLite's refusals into an AssessError that names the workspace's folder.

    Raises:
        AssessError: disk full, busy, read-only, damaged or unreachable.
    """
    try:
        yield
    except sqlite3.Error as error:
        # Errors of the sqlite3 module itself carry no code: those are misuse, ours.
        code = getattr(error, "sqlite_errorcode", 0)
        phrase = _BY_SQLITE.get(code) or _BY_SQLITE.get(code & _PRIMARY_CODE)
        if phrase is None:
            raise
        if phrase is _DAMAGED and not _is_readable(path):
            phrase = BROKEN
        if phrase is _UNREACHABLE and len(os.fsencode(path.absolute())) > _LONGEST:
            phrase = LONG
        raise AssessError(f"工作区“{path}”：{phrase[0]}", phrase[1]) from error


def _is_readable(folder: Path) -> bool:
    """The database's bytes can be read: of a disk that is gone SQLite says that the database is malformed."""
    from hospital_assess.storage.database import DATABASE_NAME

    try:
        with (folder / DATABASE_NAME).open("rb") as file:
            while file.read(_CHUNK):
                pass
    except OSError:
        return False
    return True
