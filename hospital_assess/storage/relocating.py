"""A workspace at another place: complete and proven there, or not there at all."""

import hashlib
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from hospital_assess.application.durable_files import make_folder, sync_folder
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.storage.database import DATABASE_NAME, connect, copy_soundly
from hospital_assess.storage.failures import database_failures
from hospital_assess.storage.lock import HOLDER_NAME, LOCK_NAME
from hospital_assess.storage.rebuilding import called, passing_folder, require_desk, settle
from hospital_assess.storage.workspace import SqliteWorkspace

_CHUNK = 1 << 20
_NOT_CARRIED = {DATABASE_NAME, f"{DATABASE_NAME}-journal", LOCK_NAME, HOLDER_NAME}
"""The database goes by itself; the others belong to the program that has the workspace open."""

_PASSING = ".part"
Open = Callable[[Path], SqliteWorkspace]


def copy_all(path: Path, target: Path, open_: Open, progress: Progress) -> tuple[Path, ...]:
    """Copy a workspace that stands still into a folder that is free; give all files that went, the database first.

    Args:
        open_: Opens a workspace.

    Raises:
        AssessError: the disk refuses, or what was written is not what was read; nothing is left then.
    """
    with file_failures(f"无法移动到“{target}”"):
        files = tuple(_files_in(path))

        def fill(staging: Path) -> None:
            with closing(connect(path, read_only=True)) as source:
                copy_soundly(source, staging / DATABASE_NAME, path)
            _copy_files(path, files, staging, progress)

        _put_in_place(path, target, fill, open_, progress)
    return (Path(DATABASE_NAME), *files)


def copy_as_of(path: Path, copy: Path, target: Path, open_: Open, progress: Progress) -> None:
    """Make a workspace of a copy of the database, with the evidence and the keys of the present one.

    Args:
        copy: A copy of the database that was proven.

    Raises:
        AssessError: the disk refuses, or what was written is not what was read; nothing is left then.
    """
    with file_failures(f"无法恢复到“{target}”"):
        carried = [file for file in _files_in(path) if file.parts[0] in {"evidence", "keys"}]

        def fill(staging: Path) -> None:
            _copy_file(copy, staging / DATABASE_NAME, lambda: progress(0, len(carried), "正在复制数据库"))
            _copy_files(path, carried, staging, progress)

        _put_in_place(path, target, fill, open_, progress)


def _put_in_place(path: Path, target: Path, fill: Callable[[Path], None], open_: Open, progress: Progress) -> None:
    place = target.absolute()
    make_folder(place.parent)
    with passing_folder(place.parent) as staging:
        with called(target, staging), database_failures(target):
            fill(staging)
            with open_(staging) as workspace:
                require_desk(workspace, path.name)
            for folder, _folders, _files in os.walk(staging):
                sync_folder(Path(folder))
        # The last moment at which the person may think better of it.
        progress(1, 1, "正在核对")
        settle(staging, place)


def _files_in(folder: Path) -> Iterator[Path]:
    """All files that belong to a workspace, as seen from its folder."""
    for place, folders, names in os.walk(folder, onerror=_refuse):
        here = Path(place)
        if linked := [name for name in folders if (here / name).is_symlink()]:
            raise AssessError(f"“{here / linked[0]}”是指向别处的链接，没有移动", "请把它换成真正的文件夹后重试。")
        relative = here.relative_to(folder)
        is_top = here == folder
        for name in sorted(names):
            if not (name.endswith(_PASSING) or (is_top and name in _NOT_CARRIED)):
                yield relative / name


def _refuse(error: OSError) -> None:
    raise error


def _copy_files(path: Path, files: Collection[Path], staging: Path, progress: Progress) -> None:
    for number, file in enumerate(files):

        def report(number: int = number, file: Path = file) -> None:
            progress(number, len(files), f"正在复制 {file.name}")

        (staging / file).parent.mkdir(parents=True, exist_ok=True)
        _copy_file(path / file, staging / file, report)


def _copy_file(source: Path, target: Path, report: Callable[[], None]) -> None:
    """Copy a file, flush it, and read it back."""
    digest = hashlib.sha256()
    # Nobody else can read it, from its first byte on: it may be a key.
    target.touch(mode=0o600, exist_ok=False)
    with source.open("rb") as read, target.open("wb") as written:
        for chunk in _chunks(read.read, report):
            digest.update(chunk)
            written.write(chunk)
        written.flush()
        os.fsync(written.fileno())
    check = hashlib.sha256()
    with target.open("rb") as read:
        for chunk in _chunks(read.read, report):
            check.update(chunk)
    if check.digest() != digest.digest():
        raise AssessError(f"“{source.name}”复制后与原件不一致", "目标磁盘可能有故障，请换一块磁盘后重试。")
    # Some file systems keep neither rights nor times.
    with suppress(OSError):
        shutil.copystat(source, target)


def _chunks(read: Callable[[int], bytes], report: Callable[[], None]) -> Iterator[bytes]:
    report()
    while chunk := read(_CHUNK):
        yield chunk
        report()


def remove_files(path: Path, files: Iterable[Path]) -> None:
    """Remove files that went elsewhere; what cannot be removed stays.

    The database comes first: what is left without it is no workspace that anybody goes on filling in.
    """
    with suppress(OSError):
        for file in files:
            (path / file).unlink(missing_ok=True)


def remove_folder(path: Path) -> bool:
    """Remove a folder with what is empty in it; whether it is gone."""
    for name in (LOCK_NAME, HOLDER_NAME):
        with suppress(OSError):
            (path / name).unlink(missing_ok=True)
    for place, _folders, _names in os.walk(path, topdown=False):
        with suppress(OSError):
            Path(place).rmdir()
    return not path.exists()
