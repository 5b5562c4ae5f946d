"""Files that get their name when they are complete and durable, and the refusals of the operating system."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from hospital_assess.domain.errors import AssessError

_FULL = ("磁盘已满", "请清理磁盘，或换一个位置。")
_DENIED = ("没有权限，或正被其他程序占用", "请关闭正在使用它的程序，或换一个位置。")
_PROTECTED = ("所在磁盘不能写入", "请换一个位置。")
_GONE = ("找不到，或U盘、网络已断开", "请核对路径，重新插好U盘后重试。")
_BROKEN = ("磁盘读写出错", "请换一个U盘或磁盘。")
_LARGE = ("文件超过这块磁盘的格式所允许的大小", "请换用 NTFS 或 exFAT 格式的U盘。")
_KIND = ("路径指向的不是文件，或名称不能使用", "请核对路径和文件名。")

_BY_ERRNO = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: _PROTECTED,
    errno.ENOENT: _GONE,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.ESTALE: _GONE,
    errno.EIO: _BROKEN,
    errno.EFBIG: _LARGE,
    errno.EISDIR: _KIND,
    errno.ENOTDIR: _KIND,
    errno.ENAMETOOLONG: _KIND,
}
# Python maps most Windows errors to EINVAL, which says nothing.
_BY_WINDOWS = {19: _PROTECTED, 39: _FULL, 112: _FULL, 32: _DENIED, 33: _DENIED, 123: _KIND, 206: _KIND}
_BY_WINDOWS |= dict.fromkeys((23, 27, 483, 1117, 1393), _BROKEN)
_BY_WINDOWS |= dict.fromkeys((15, 20, 21, 53, 55, 59, 64, 67, 121, 1112, 1167, 1231, 1236), _GONE)


@contextmanager
def file_failures(what: str) -> Iterator[None]:
    """Turn the operating system's refusals into an AssessError.

    Args:
        what: What was tried, with the file's name.

    Raises:
        AssessError: disk full, file gone, protected or in use, device broken.
    """
    try:
        yield
    except OSError as error:
        phrase = _BY_WINDOWS.get(getattr(error, "winerror", None) or 0) or _BY_ERRNO.get(error.errno or 0)
        if phrase is None:
            raise
        raise AssessError(f"{what}：{phrase[0]}", phrase[1]) from error


@contextmanager
def new_file(target: Path) -> Iterator[BinaryIO]:
    """Write a file that nobody sees before it is complete; whatever goes wrong leaves what was there.

    Raises:
        AssessError: the operating system refuses.
    """
    # Not derived from the target's name, which may be as long as a name can be.
    partial = target.with_name(f".{secrets.token_hex(8)}.part")
    with file_failures(f"无法写入“{target}”"):
        try:
            with partial.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
        _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some network and FUSE file systems have no fsync for folders.
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
