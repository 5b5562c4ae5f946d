"""A workspace's database read as a copy: its folder stays as it is, whoever holds it and however old it is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hospital_assess.application.backup_port import OpenBackup
from hospital_assess.application.file_failures import file_failures
from hospital_assess.domain.errors import AssessError
from hospital_assess.storage.backups import prove
from hospital_assess.storage.database import BUSY_SECONDS, DATABASE_NAME, copy_pages, uri_of
from hospital_assess.storage.failures import database_failures
from hospital_assess.storage.rebuilding import called, require_desk
from hospital_assess.storage.workspace import SqliteWorkspace


@contextmanager
def opened_aside(source: Path | OpenBackup, open_: Callable[[Path], SqliteWorkspace]) -> Iterator[SqliteWorkspace]:
    """A copy of a workspace's database in a passing folder, brought up to date there; without evidence and keys.

    Args:
        source: A workspace's folder, or a backup file.
        open_: Opens a workspace, and brings an older one up to date.

    Raises:
        AssessError: no sound workspace of ours, or written by a newer program.
    """
    path = source if isinstance(source, Path) else Path(source.name)
    with TemporaryDirectory(prefix="hospital-assess-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        with file_failures(f"无法读取“{path}”"):
            _copy(source, folder / DATABASE_NAME)
        prove(folder / DATABASE_NAME, f"“{path}”中的数据库")
        with called(path, folder), _opened(folder, path.name, open_) as workspace:
            yield workspace


@contextmanager
def _opened(folder: Path, name: str, open_: Callable[[Path], SqliteWorkspace]) -> Iterator[SqliteWorkspace]:
    try:
        with open_(folder) as workspace:
            require_desk(workspace, name)
            yield workspace
    except sqlite3.Error as error:
        # A table of ours is missing, or is another: such a file is made, it does not come from damage.
        raise AssessError(f"“{name}”中的数据库不是本程序写成的样子", "请改用另一个工作区或备份文件。") from error


def _copy(source: Path | OpenBackup, target: Path) -> None:
    if not isinstance(source, Path):
        source.copy_database(target)
        return
    uri = f"{uri_of((source / DATABASE_NAME).absolute())}?mode=ro"
    try:
        with database_failures(source), closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as connection:
            copy_pages(connection, target)
    except AssessError as error:
        # Only who opens it to write can recover it, and nothing is changed here.
        if getattr(error.__cause__, "sqlite_errorcode", 0) != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        remedy = "请先用本程序打开一次这个工作区，关闭后再选。"
        raise AssessError(f"“{source}”上次写入被中断，还没有恢复", remedy) from error
