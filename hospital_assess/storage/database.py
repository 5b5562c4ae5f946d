"""The database file: told from others before it is touched, opened, brought up to date, copied."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path, PurePath

from hospital_assess.application.durable_files import make_folder, passing_name, sync_folder
from hospital_assess.application.file_failures import file_failures
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.storage.failures import database_failures

DATABASE_NAME = "workspace.sqlite"
APPLICATION_ID = 1213415767
NEWEST_VERSION = 15
"""Number of migrations; ``user_version`` of a database that has them all."""

BUSY_SECONDS = 10.0


@frozen
class Stamp:
    """What a database file says of itself: whose it is, and how many migrations it has had."""

    application: int
    version: int


def look(folder: Path) -> Stamp | None:
    """Read the stamp without leaving a trace in the folder; None where it must be opened to be read.

    Raises:
        AssessError: there is no database, or the file is empty or no database at all.
    """
    file = folder / DATABASE_NAME
    with file_failures(f"无法读取“{file}”"):
        if not file.stat().st_size:
            raise AssessError(f"“{file}”是空文件", "请从 backups 文件夹恢复，或联系信息科。")
    try:
        # Immutable: neither locks nor the recovery of an interrupted write, which would change a newer file.
        with closing(sqlite3.connect(f"{uri_of(file.absolute())}?mode=ro&immutable=1", uri=True)) as connection:
            return stamp_of(connection)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise _foreign(folder) from error
        # Seen without its journal, a file may seem damaged that is about to be recovered.
        return None


def stamp_of(connection: sqlite3.Connection) -> Stamp:
    """Read the stamp through an open connection."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return Stamp(application, version)


def refuse_strange(folder: Path, stamp: Stamp) -> None:
    """Refuse a database that is not ours, or that a newer program wrote.

    Raises:
        AssessError: so it is.
    """
    if stamp.application != APPLICATION_ID:
        raise _foreign(folder)
    if stamp.version > NEWEST_VERSION:
        raise AssessError(f"工作区“{folder}”由更新版本的程序写成，这里没有改动它", "请升级程序后再打开。")


def connect(folder: Path, *, read_only: bool = False, name: str = DATABASE_NAME) -> sqlite3.Connection:
    """Open a database file that the stamp has let through; a new one only under another name.

    Raises:
        AssessError: SQLite cannot open it.
    """
    file = (folder / name).absolute()
    mode = "rw" if name == DATABASE_NAME else "rwc"
    with database_failures(folder):
        # Also for reading: SQLite then recovers what a crash left, and falls back to reading on protected media.
        connection = sqlite3.connect(
            f"{uri_of(file)}?mode={mode}", uri=True, timeout=BUSY_SECONDS, check_same_thread=False
        )
        try:
            _set_up(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def uri_of(file: PurePath) -> str:
    """The URI of a file as SQLite reads it, which knows no server: a network share is a path with two slashes."""
    uri = file.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def _set_up(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    if read_only:
        connection.execute("PRAGMA query_only = ON")
        return
    # People copy folders and pull USB sticks: one file, complete after each write.
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")


def bring_up_to_date(connection: sqlite3.Connection, folder: Path, clock: Callable[[], datetime]) -> None:
    """Copy an older database to ``backups``, then apply what it lacks.

    Raises:
        AssessError: the copy cannot be made; nothing is changed then.
    """
    version = stamp_of(connection).version
    if version < NEWEST_VERSION:
        back_up(connection, folder, f"workspace-{clock():%Y%m%d-%H%M%S}-v{version}.sqlite")
        migrate(connection)
    # Only now: they would hinder a migration.
    connection.execute("PRAGMA foreign_keys = ON")


def migrate(connection: sqlite3.Connection) -> None:
    """Apply the migrations that a database lacks."""
    from sqlite_utils import Database

    from hospital_assess.storage.migrations import MIGRATIONS

    MIGRATIONS.apply(Database(connection, execute_plugins=False))


def back_up(connection: sqlite3.Connection, folder: Path, name: str) -> Path:
    """Copy a database by SQLite's backup API, and prove that the copy is sound.

    Raises:
        AssessError: the disk is full, or the copy is damaged.
    """
    target = folder / "backups" / name
    with database_failures(folder), file_failures(f"无法写入备份“{name}”"):
        make_folder(target.parent, within=folder)
        with passing_name(target.parent) as partial:
            copy_soundly(connection, partial, folder)
            partial.replace(target)
        sync_folder(target.parent)
    return target


def copy_soundly(connection: sqlite3.Connection, target: Path, folder: Path) -> None:
    """Copy the database of a workspace's folder to a file, and prove that the copy is sound.

    Raises:
        AssessError: the copy is damaged, as the database must be.
    """
    copy_pages(connection, target)
    with closing(sqlite3.connect(target)) as copy:
        sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    if not sound:
        raise AssessError(f"工作区“{folder}”的备份没有通过检查", "数据库可能已损坏，请联系信息科。")


def copy_pages(connection: sqlite3.Connection, target: Path) -> None:
    """Copy a database to a file as it is."""
    with closing(sqlite3.connect(target)) as copy:
        copy_into(connection, copy)


def copy_into(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy a database over another, in one transaction of the other.

    Raises:
        AssessError: another program would not let go of one of them.
    """
    source.backup(target, progress=_once)


def _once(status: int, _remaining: int, _total: int) -> None:
    """Give up where SQLite has waited as long as it may; Python would ask for ever."""
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        raise AssessError("数据库正忙，另一处还在读写", "请稍候重试；如一直如此，请关闭其他打开它的程序。")


def _foreign(folder: Path) -> AssessError:
    return AssessError(
        f"“{folder / DATABASE_NAME}”不是本程序的工作区数据库", "请核对文件夹；也可能已损坏，可从备份恢复。"
    )
