"""Files that survive a pulled plug: flushed before they get their name, and the name flushed too."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


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


def make_folder(folder: Path) -> None:
    """Make a folder with its parents, durably; one that exists is left."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


@contextmanager
def passing_name(folder: Path) -> Iterator[Path]:
    """A free name in the folder for a file that is renamed when complete; what is left of it is removed."""
    path = folder / f".{secrets.token_hex(8)}.part"
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


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
