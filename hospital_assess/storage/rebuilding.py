"""A workspace from a backup file: complete, or not there at all."""

import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hospital_assess.application.backup_port import OpenBackup
from hospital_assess.application.durable_files import make_folder, sync_folder, write_private
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.storage.backups import TAKE_ANOTHER, prove
from hospital_assess.storage.database import DATABASE_NAME
from hospital_assess.storage.evidence_store import FileEvidenceStore
from hospital_assess.storage.workspace import SqliteWorkspace


def rebuild(
    path: Path, backup: OpenBackup, open_: Callable[[Path], SqliteWorkspace], progress: Progress
) -> tuple[str, ...]:
    """Put a workspace together in a folder that is free; return what is wrong with it, as it was in the backup.

    Args:
        open_: Opens a workspace, and brings an older one up to date.

    Raises:
        AssessError: the backup is no workspace of ours, or the disk refuses; nothing is left then.
    """
    place = path.absolute()
    with file_failures(f"无法恢复到“{path}”"):
        make_folder(place.parent)
        with passing_folder(place.parent) as staging:
            with called(path, staging):
                faults = _put_together(staging, backup, open_, progress)
            settle(staging, place)
    return tuple(faults)


def _put_together(
    staging: Path, backup: OpenBackup, open_: Callable[[Path], SqliteWorkspace], progress: Progress
) -> list[str]:
    backup.copy_database(staging / DATABASE_NAME)
    prove(staging / DATABASE_NAME, f"“{backup.name}”中的数据库")
    for name, key in backup.keys().items():
        write_private(staging / "keys" / name, key)
    backup.copy_evidence(FileEvidenceStore(staging / "evidence", lambda: None), progress)
    try:
        with open_(staging) as workspace:
            require_desk(workspace, backup.name)
            return workspace.verify(progress)
    except sqlite3.Error as error:
        # A table of ours is missing, or is another: such a file is made, it does not come from damage.
        raise AssessError(f"“{backup.name}”中的数据库不是本程序写成的样子", TAKE_ANOTHER) from error


def require_desk(workspace: SqliteWorkspace, name: str) -> None:
    """What no page can do without."""
    try:
        workspace.profile()
        workspace.scheme()
    except AssessError as error:
        raise AssessError(f"“{name}”中的工作区不完整（{error.title}）", TAKE_ANOTHER) from error


def settle(staging: Path, place: Path) -> None:
    """Give a folder that is complete its name, where nothing is but what the operating system put there."""
    if place.exists():
        for file in place.iterdir():
            file.unlink()
        place.rmdir()
    staging.rename(place)
    sync_folder(place.parent)


@contextmanager
def passing_folder(parent: Path) -> Iterator[Path]:
    """A folder that is renamed when complete; what is left of it is removed."""
    folder = parent / f".{secrets.token_hex(8)}.part"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def called(path: Path, staging: Path) -> Iterator[None]:
    """Name the folder that the person named, not the passing one."""
    try:
        yield
    except CancelledError:
        raise
    except AssessError as error:
        raise AssessError(error.title.replace(str(staging), str(path)), error.remedy) from error
