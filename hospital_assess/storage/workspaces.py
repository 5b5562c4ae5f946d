"""Folders that are, or become, workspaces."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack, closing, suppress
from datetime import datetime
from pathlib import Path

from hospital_assess.application.backup_port import Backup, OpenBackup
from hospital_assess.application.durable_files import make_folder, sync_folder
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import Profile
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.scheme import Scheme
from hospital_assess.storage.database import (
    DATABASE_NAME,
    NEWEST_VERSION,
    Stamp,
    bring_up_to_date,
    connect,
    look,
    migrate,
    refuse_strange,
    stamp_of,
)
from hospital_assess.storage.evidence_store import clear_staging
from hospital_assess.storage.failures import database_failures
from hospital_assess.storage.lock import HOLDER_NAME, LOCK_NAME, WorkspaceLock
from hospital_assess.storage.schemes import Schemes
from hospital_assess.storage.session import Session
from hospital_assess.storage.workspace import Access, SqliteWorkspace

_UNFINISHED = f"{DATABASE_NAME}.new"
_LEFTOVERS = (_UNFINISHED, f"{_UNFINISHED}-journal", HOLDER_NAME, LOCK_NAME)
_SYSTEM_FILES = {".ds_store", "desktop.ini", "thumbs.db"}
_FOLDERS = ("evidence", "backups", "exports", "keys")

_VIEWING = AssessError("工作区是以只读方式打开的，这里只能查看", "请关闭后以通常方式打开，再修改。")
_PROTECTED = AssessError(
    "工作区所在的位置不能写入，这里只能查看",
    "请把整个文件夹复制到可写的磁盘（如“文档”）后打开，再修改。",
)


class SqliteWorkspaces:
    """Makes and opens workspaces, each a folder with one SQLite database."""

    engine = f"SQLite {sqlite3.sqlite_version}"

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock

    def create(self, path: Path, profile: Profile, scheme: Scheme) -> SqliteWorkspace:
        """Make a new workspace; it is complete or not there at all.

        Raises:
            AssessError: the folder holds something already, or cannot be written.
        """
        with file_failures(f"无法在“{path}”建立工作区"):
            is_new = not path.exists()
            _refuse_occupied(path)
            make_folder(path)
            lock = WorkspaceLock(path, self._clock)
            if not lock.acquire():
                raise AssessError(f"“{path}”正由{lock.holder()}使用", "请换一个文件夹，或稍后再试。")
            try:
                _make_database(path, profile, scheme)
            except BaseException:
                lock.release()
                _clean_up(path, with_folder=is_new)
                raise
        return self._open(path, lock, Access())

    def open(self, path: Path, *, read_only: bool = False) -> SqliteWorkspace:
        """Open a workspace; read-only where another program holds it or nothing can be written there.

        Raises:
            AssessError: no workspace there, damaged, or written by a newer program (it stays untouched).
        """
        _refuse_missing(path)
        stamp = look(path)
        if stamp:
            refuse_strange(path, stamp)
        lock = WorkspaceLock(path, self._clock)
        access = Access(refusal=_VIEWING) if read_only else _access(path, lock)
        return self._open(path, lock, access)

    def open_aside(self, source: Path | OpenBackup) -> AbstractContextManager[SqliteWorkspace]:
        """A copy of the database of a workspace's folder or of a backup file, brought up to date, to be read.

        Raises:
            AssessError: no sound workspace of ours, or written by a newer program.
        """
        from hospital_assess.storage.reading_aside import opened_aside

        if isinstance(source, Path):
            _refuse_missing(source)
            if stamp := look(source):
                refuse_strange(source, stamp)
        return opened_aside(source, self.open)

    def backups(self, path: Path) -> tuple[Backup, ...]:
        """The copies of the database in a folder, newest first, even where its workspace cannot be opened."""
        from hospital_assess.storage.backups import Backups

        return Backups(path, self._clock).listed()

    def restore_backup(self, path: Path, name: str) -> None:
        """Bring a workspace back to a copy, even where it cannot be opened; the present state is kept.

        Raises:
            AssessError: in use elsewhere, no such copy, or the copy is damaged, newer or of another desk.
        """
        try:
            workspace = self.open(path)
        except AssessError:
            if _is_sound(path):
                raise
            self._put_in_place(path, name)
            return
        with workspace:
            workspace.restore_backup(name)

    def _put_in_place(self, path: Path, name: str) -> None:
        from hospital_assess.storage.backups import Backups

        lock = WorkspaceLock(path, self._clock)
        with file_failures(f"无法恢复“{path}”"):
            if not lock.acquire():
                raise AssessError(f"“{path}”正由{lock.holder()}使用", "请关闭那一处后重试。")
            try:
                Backups(path, self._clock).put_in_place(name)
            finally:
                lock.release()

    def require_free(self, path: Path) -> None:
        """Raise AssessError where a workspace cannot be made because something is there."""
        with file_failures(f"无法读取“{path}”"):
            _refuse_occupied(path)

    def restore(self, path: Path, backup: OpenBackup, progress: Progress) -> tuple[str, ...]:
        """Make a workspace from a backup file; return what is wrong with it.

        Raises:
            AssessError: the folder holds something already, or the backup is no workspace of ours.
        """
        from hospital_assess.storage.rebuilding import rebuild

        self.require_free(path)
        return rebuild(path, backup, self.open, progress)

    def move(self, path: Path, target: Path, progress: Progress) -> bool:
        """Move a workspace; whether nothing of it stayed behind.

        Raises:
            AssessError: in use elsewhere, the target is used or cannot be written; the workspace is as before then.
        """
        from hospital_assess.storage.relocating import copy_all, remove_files, remove_folder

        _refuse_missing(path)
        self.require_free(target)
        lock = WorkspaceLock(path, self._clock)
        with file_failures(f"无法移动“{path}”"):
            if not lock.acquire():
                raise AssessError(f"“{path}”正由{lock.holder()}使用", "请关闭那一处后重试。")
            try:
                remove_files(path, copy_all(path, target, self.open, progress))
            finally:
                lock.release()
        return remove_folder(path)

    def restore_beside(self, path: Path, name: str, into: Path, progress: Progress) -> None:
        """Make a second workspace as the first one was at a copy, with its evidence and keys.

        Raises:
            AssessError: no such copy, damaged, or the folder is used or cannot be written; nothing is left then.
        """
        from hospital_assess.storage.backups import Backups
        from hospital_assess.storage.relocating import copy_as_of

        self.require_free(into)
        copy_as_of(path, Backups(path, self._clock).proven(name), into, self.open, progress)

    def exists(self, path: Path) -> bool:
        """The folder is a workspace."""
        try:
            return (path / DATABASE_NAME).is_file()
        except OSError:
            return False

    def _open(self, path: Path, lock: WorkspaceLock, access: Access) -> SqliteWorkspace:
        with ExitStack() as undo:
            undo.callback(lock.release)
            connection = connect(path, read_only=access.refusal is not None)
            undo.callback(connection.close)
            self._prepare(connection, path, access)
            undo.pop_all()
        return SqliteWorkspace(path, connection, lock, access, self._clock)

    def _prepare(self, connection: sqlite3.Connection, path: Path, access: Access) -> None:
        with database_failures(path):
            # Once more: only now are locks respected and interrupted writes recovered.
            stamp = stamp_of(connection)
            refuse_strange(path, stamp)
            if access.refusal:
                _refuse_older(path, stamp, access.refusal)
                return
            bring_up_to_date(connection, path, self._clock)
        with file_failures(f"无法准备工作区“{path}”"):
            for name in _FOLDERS:
                make_folder(path / name)
            clear_staging(path / "evidence")


def _refuse_occupied(path: Path) -> None:
    if path.exists() and not path.is_dir():
        raise AssessError(f"“{path}”是一个文件，不能作为工作区", "请选择或新建一个文件夹。")
    names = {item.name for item in path.iterdir()} if path.exists() else set()
    if DATABASE_NAME in names:
        raise AssessError(f"“{path}”已经是一个工作区", "请直接打开它，或另选一个文件夹。")
    if others := sorted(name for name in names if name not in _LEFTOVERS and name.lower() not in _SYSTEM_FILES):
        raise AssessError(f"“{path}”中已有其他内容（{others[0]}）", "请选择一个空文件夹。")


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise AssessError(f"找不到工作区“{path}”", "请核对路径；如在U盘或网络盘上，请先接好。")
    if not (path / DATABASE_NAME).exists():
        raise AssessError(f"“{path}”不是工作区", f"请选择含有 {DATABASE_NAME} 的文件夹。")


def _refuse_older(path: Path, stamp: Stamp, refusal: AssessError) -> None:
    if stamp.version < NEWEST_VERSION:
        raise AssessError(
            f"工作区“{path}”由旧版程序写成，须先升级数据，而{refusal.title}", "请在可写的位置用本程序正常打开一次。"
        )


def _is_sound(path: Path) -> bool:
    """The folder's database, if there is one, is a sound one of ours that this program knows."""
    from hospital_assess.storage.backups import prove

    try:
        prove(path / DATABASE_NAME, "数据库")
    except AssessError:
        return not path.is_dir()
    return True


def _access(path: Path, lock: WorkspaceLock) -> Access:
    try:
        if not lock.acquire():
            holder = lock.holder()
            return Access(
                holder, AssessError(f"工作区正由{holder}使用，这里只能查看", "请关闭那一处后重新打开，再修改。")
            )
        if os.access(path / DATABASE_NAME, os.W_OK):
            return Access()
    except OSError:
        # Whatever the reason, without a lock nobody writes; reading does no harm.
        pass
    lock.release()
    return Access(refusal=_PROTECTED)


def _make_database(path: Path, profile: Profile, scheme: Scheme) -> None:
    for name in _LEFTOVERS[:2]:
        (path / name).unlink(missing_ok=True)
    # Under a passing name until it is complete: a workspace without its scheme would be no workspace.
    with closing(connect(path, name=_UNFINISHED)) as connection, database_failures(path):
        migrate(connection)
        schemes = Schemes(Session(connection, path))
        schemes.save_profile(profile)
        schemes.save(scheme)
    (path / _UNFINISHED).rename(path / DATABASE_NAME)
    sync_folder(path)


def _clean_up(path: Path, *, with_folder: bool) -> None:
    with suppress(OSError):
        for name in _LEFTOVERS:
            (path / name).unlink(missing_ok=True)
        if with_folder:
            path.rmdir()
