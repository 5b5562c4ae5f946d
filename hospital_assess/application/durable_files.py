"""Files that survive a pulled plug: flushed before they get their name, and the name flushed too."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from hospital_assess.application.file_failures import file_failures


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable, where the operating system lets one."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some network and FUSE file systems have no fsync for folders.
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path, within: Path | None = None) -> None:
    """Make a folder with its parents, durably; one that exists is left.

    Args:
        within: A parent that must be there: once a stick is pulled, nothing may come up in its place.

    Raises:
        OSError: the operating system refuses, or ``within`` is not there.
    """
    if folder.is_dir():
        return
    if folder == within:
        raise FileNotFoundError(errno.ENOENT, "not there", str(folder))
    make_folder(folder.parent, within)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


@contextmanager
def passing_name(folder: Path) -> Iterator[Path]:
    """A free name in the folder for a file that is renamed when complete; what is left of it is removed."""
    path = folder / f".{os.urandom(8).hex()}.part"
    try:
        yield path
    finally:
        # A disk that is gone lets nothing be removed; what went wrong before that is what people must hear of.
        with suppress(OSError):
            path.unlink(missing_ok=True)


@contextmanager
def new_file(target: Path) -> Iterator[BinaryIO]:
    """Write a file that nobody sees before it is complete; whatever goes wrong leaves what was there.

    Raises:
        AssessError: the operating system refuses.
    """
    with file_failures(f"无法写入“{target}”"):
        with passing_name(target.parent) as partial:
            with partial.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            partial.replace(target)
        sync_folder(target.parent)


def write_private(target: Path, data: bytes) -> None:
    """Write a file that only its owner can read, from its first byte on."""
    make_folder(target.parent)
    with passing_name(target.parent) as partial:
        partial.touch(mode=0o600, exist_ok=False)
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    sync_folder(target.parent)
