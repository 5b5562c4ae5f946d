"""Expected failures of disk and database, phrased for people; whatever is not listed here is a bug of ours."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hospital_assess.domain.errors import AssessError

Phrase = tuple[str, str]
"""What failed, and what the user can do about it."""

_FULL = ("磁盘已满", "请清理磁盘后重试；此前保存的内容都在。")
_DENIED = ("没有权限，或正被其他程序占用", "请关闭正在使用它的程序，或换一个有权限的位置。")
_PROTECTED = ("所在磁盘不能写入", "请换到可写的磁盘。")
_GONE = ("找不到，或磁盘、网络已断开", "请重新插好U盘或恢复网络盘后重试。")
_BROKEN = ("磁盘读写出错", "请尽快把文件夹复制到另一块磁盘，并核对数据。")
_LARGE = ("文件超过这块磁盘的格式所允许的大小", "请换用 NTFS 或 exFAT 格式的磁盘。")
_KIND = ("路径指向的不是文件，或名称不能使用", "请核对路径。")
_LONG = ("路径或文件名过长", "请换到较短的路径，或缩短文件名。")
_BUSY = ("正忙，另一处还在读写", "请稍候重试；如一直如此，请关闭其他打开它的程序。")
_DAMAGED = ("数据库已损坏", "请不要继续填写，联系信息科用 backups 文件夹中的备份恢复。")
_INTERRUPTED = (
    "上次写入被中断，需要先恢复，而所在位置不能写入",
    "请把整个文件夹复制到可写的磁盘后再打开。",
)

_BY_ERRNO: dict[int, Phrase] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EBUSY: _DENIED,
    errno.EROFS: _PROTECTED,
    errno.EFBIG: _LARGE,
    errno.EISDIR: _KIND,
    errno.ENOTDIR: _KIND,
    errno.EEXIST: _KIND,
    errno.ENAMETOOLONG: _LONG,
    errno.EIO: _BROKEN,
}
_BY_ERRNO |= dict.fromkeys(
    (errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ETIMEDOUT, errno.ENETUNREACH, errno.EHOSTDOWN), _GONE
)

# Python maps most Windows errors to EINVAL, which says nothing.
_BY_WINDOWS: dict[int, Phrase] = {
    19: _PROTECTED,
    39: _FULL,
    112: _FULL,
    32: _DENIED,
    33: _DENIED,
    123: _KIND,
    206: _LONG,
}
_BY_WINDOWS |= dict.fromkeys((23, 27, 483, 1117, 1393), _BROKEN)
_BY_WINDOWS |= dict.fromkeys((15, 20, 21, 53, 55, 59, 64, 67, 121, 1112, 1167, 1231, 1236), _GONE)

_BY_SQLITE: dict[int, Phrase] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _PROTECTED,
    sqlite3.SQLITE_READONLY_ROLLBACK: _INTERRUPTED,
    sqlite3.SQLITE_PERM: _DENIED,
    sqlite3.SQLITE_IOERR: _BROKEN,
    sqlite3.SQLITE_CANTOPEN: _GONE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
_PRIMARY_CODE = 0xFF


@contextmanager
def file_failures(what: str) -> Iterator[None]:
    """Turn the operating system's refusals into an AssessError.

    Args:
        what: What was tried, with the file's name ("无法读取“会议记录.pdf”").

    Raises:
        AssessError: the disk is full, the file is gone, protected or in use, or the device failed.
    """
    try:
        yield
    except OSError as error:
        phrase = _BY_WINDOWS.get(getattr(error, "winerror", None) or 0) or _BY_ERRNO.get(error.errno or 0)
        if phrase is None:
            raise
        raise AssessError(f"{what}：{phrase[0]}", phrase[1]) from error


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
        raise AssessError(f"工作区“{path}”：{phrase[0]}", phrase[1]) from error
