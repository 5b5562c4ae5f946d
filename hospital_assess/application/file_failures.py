"""Expected refusals of the operating system, phrased for people; whatever is not listed here is a bug of ours."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from hospital_assess.domain.errors import AssessError

Phrase = tuple[str, str]
"""What failed, and what the user can do about it."""

FULL = ("磁盘已满", "请清理磁盘后重试；此前保存的内容都在。")
DENIED = ("没有权限，或正被其他程序占用", "请关闭正在使用它的程序，或换一个有权限的位置。")
PROTECTED = ("所在磁盘不能写入", "请换到可写的磁盘。")
MISSING = ("找不到", "请核对路径；如在U盘或网络盘上，请先接好。")
GONE = ("找不到，或磁盘、网络已断开", "请重新插好U盘或恢复网络盘后重试。")
BROKEN = (
    "磁盘读写出错，或已断开",
    "如是U盘或网络盘，请重新接好后重试；如仍出错，请尽快把文件夹复制到另一块磁盘，并核对数据。",
)
LARGE = ("文件超过这块磁盘的格式所允许的大小", "请换用 NTFS 或 exFAT 格式的磁盘。")
KIND = ("路径指向的不是文件，或名称不能使用", "请核对路径。")
LONG = ("路径或文件名过长", "请换到较短的路径，或缩短文件名。")

_BY_ERRNO: dict[int, Phrase] = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: DENIED,
    errno.EPERM: DENIED,
    errno.EBUSY: DENIED,
    errno.EROFS: PROTECTED,
    errno.EFBIG: LARGE,
    errno.EISDIR: KIND,
    errno.ENOTDIR: KIND,
    errno.EEXIST: KIND,
    errno.ENAMETOOLONG: LONG,
    errno.EIO: BROKEN,
    errno.ENOENT: MISSING,
}
_BY_ERRNO |= dict.fromkeys(
    (errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ETIMEDOUT, errno.ENETUNREACH, errno.EHOSTDOWN), GONE
)

# Python maps most Windows errors to EINVAL, which says nothing.
_BY_WINDOWS: dict[int, Phrase] = {
    19: PROTECTED,
    39: FULL,
    112: FULL,
    32: DENIED,
    33: DENIED,
    123: KIND,
    206: LONG,
}
_BY_WINDOWS |= dict.fromkeys((23, 27, 483, 1117, 1393), BROKEN)
_BY_WINDOWS |= dict.fromkeys((15, 20, 21, 53, 55, 59, 64, 67, 121, 1112, 1167, 1231, 1236), GONE)


@contextmanager
def file_failures(what: str, kind: type[AssessError] = AssessError) -> Iterator[None]:
    """Turn the operating system's refusals into an AssessError.

    Args:
        what: What was tried, with the file's name ("无法读取“会议记录.pdf”").
        kind: Which AssessError.

    Raises:
        AssessError: the disk is full, the file is gone, protected or in use, or the device failed.
    """
    try:
        yield
    except OSError as error:
        phrase = _BY_WINDOWS.get(getattr(error, "winerror", None) or 0) or _BY_ERRNO.get(error.errno or 0)
        if phrase is None:
            raise
        raise kind(f"{what}：{phrase[0]}", phrase[1]) from error
