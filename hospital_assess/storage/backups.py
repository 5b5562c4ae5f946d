"""Copies of the database beside it: made now and then, rotated, brought back."""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from hospital_assess.application.backup_port import Backup, Occasion
from hospital_assess.application.durable_files import make_folder, passing_name, sync_folder
from hospital_assess.application.file_failures import file_failures
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.database import (
    APPLICATION_ID,
    DATABASE_NAME,
    NEWEST_VERSION,
    connect,
    copy_pages,
    copy_soundly,
    migrate,
    stamp_of,
    uri_of,
)
from hospital_assess.storage.failures import database_failures
from hospital_assess.storage.session import Session

INTERVAL = timedelta(hours=1)
"""Copies are made no more often than this."""

NEWEST_KEPT = 5
DAYS_KEPT = 14
_NAME = re.compile(r"workspace-(\d{8}-\d{6})(-v\d+|-restore)?(-\d+)?\.sqlite")
_TIME = "%Y%m%d-%H%M%S"
_BEFORE_RESTORE = "-restore"
_HEADER_LENGTH = 100
_CHUNK = 1 << 20
_COUNTED = """
    SELECT period, count(*) FROM entries JOIN profile ON role = 'department'
    WHERE status != 'unanswered' GROUP BY period
    UNION ALL
    SELECT period, count(DISTINCT sent.department) FROM submissions AS sent JOIN profile ON role = 'office'
    GROUP BY period
"""
TAKE_ANOTHER = "请改用另一份备份。"


class Backups:
    """The ``backups`` folder of a workspace.

    Rotation removes only what it made itself: copies from before a migration or a restore stay.
    """

    def __init__(self, workspace: Path, clock: Callable[[], datetime]) -> None:
        self._workspace = workspace
        self._folder = workspace / "backups"
        self._clock = clock
        self._turn = Lock()

    def listed(self) -> tuple[Backup, ...]:
        """All copies, newest first; files that people put there are none."""
        with file_failures(f"无法读取“{self._folder}”"):
            found = [item for file in self._folder.glob("workspace-*.sqlite") if (item := self._described(file))]
        return tuple(sorted(found, key=lambda item: (item.made_at, Path(item.name).stem), reverse=True))

    def make_if_due(self) -> Backup | None:
        """Copy the database, unless that was done a short while ago or nothing changed since.

        Raises:
            AssessError: the disk refuses, or the database is damaged.
        """
        with self._turn:
            copies, now = self.listed(), self._clock()
            # A clock that was wrong once must not stop the copies: what is dated in the future does not count.
            if any(timedelta() <= now - copy.made_at < INTERVAL for copy in copies):
                return None
            made = self._make(self._free_name(now), copies[:1])
            self._rotate()
            return made

    def counts(self, name: str) -> Mapping[PeriodId, int]:
        """What stands in a copy: lines answered, or departments received, by period; nothing where it is damaged."""
        with suppress(sqlite3.Error, OSError), closing(_opened(self._folder / name)) as copy:
            found = dict([*copy.execute(_COUNTED)])
            return {period: found[period.value] for period in PeriodId if period.value in found}
        return {}

    def make(self) -> Backup:
        """Copy the database now; the newest copy where nothing changed since.

        Raises:
            AssessError: the disk refuses, or the database is damaged.
        """
        with self._turn:
            copies = self.listed()
            made = self._make(self._free_name(self._clock()), copies[:1])
            self._rotate()
            return made or copies[0]

    def restore(self, name: str, session: Session) -> None:
        """Bring the database back to a copy, in one transaction; the present state is copied first.

        Raises:
            AssessError: no such copy, damaged, newer or of another desk; nothing is changed then.
        """
        session.require_writable()
        copy = self.proven(name)
        with self._turn, self._staged(copy) as passing, closing(sqlite3.connect(passing)) as staged:
            _refuse_other_desk(staged, session, name)
            self._keep_present()
            session.replace_by(staged)

    def put_in_place(self, name: str) -> None:
        """Put a copy in the place of a database that is gone or cannot even be opened; what is there is kept.

        Only the holder of the workspace may.

        Raises:
            AssessError: no such copy, damaged or newer, or the disk refuses; nothing is changed then.
        """
        database = self._workspace / DATABASE_NAME
        journal = database.with_name(f"{DATABASE_NAME}-journal")
        copy = self.proven(name)
        kept = self._folder / self._free_name(self._clock(), _BEFORE_RESTORE)
        with self._staged(copy) as passing, file_failures(f"无法写入“{self._workspace}”"):
            if database.exists():
                with passing_name(self._folder) as partial:
                    shutil.copyfile(database, partial)
                    partial.replace(kept)
            if journal.exists():
                # It would be taken for a part of the new database.
                journal.replace(kept.with_name(f"{kept.name}-journal"))
            passing.replace(database)
            sync_folder(self._folder)
            sync_folder(self._workspace)

    def proven(self, name: str) -> Path:
        """Where a copy lies, once it is proven. Raises AssessError where there is none, or it is damaged."""
        if name not in {item.name for item in self.listed()}:
            raise AssessError(f"没有名为“{name}”的备份", "请从备份列表中选择。")
        prove(self._folder / name, f"备份“{name}”")
        return self._folder / name

    def _described(self, file: Path) -> Backup | None:
        match = _NAME.fullmatch(file.name)
        if match is None:
            return None
        try:
            made_at = datetime.strptime(match[1], _TIME).replace(tzinfo=self._clock().tzinfo)
        except ValueError:
            return None
        return Backup(file.name, made_at, file.stat().st_size, _occasion(match[2] or ""))

    def _free_name(self, now: datetime, why: str = "") -> str:
        name, number = f"workspace-{now.strftime(_TIME)}{why}", 1
        while (self._folder / f"{name}{f'-{number}' * (number > 1)}.sqlite").exists():
            number += 1
        return f"{name}{f'-{number}' * (number > 1)}.sqlite"

    def _make(self, name: str, before: Iterable[Backup]) -> Backup | None:
        target = self._folder / name
        with database_failures(self._workspace), file_failures(f"无法写入备份“{name}”"):
            make_folder(self._folder, within=self._workspace)
            _clear_unfinished(self._folder)
            with passing_name(self._folder) as partial:
                with closing(connect(self._workspace, read_only=True)) as source:
                    copy_soundly(source, partial, self._workspace)
                if any(_is_same(partial, self._folder / copy.name) for copy in before):
                    return None
                partial.replace(target)
            sync_folder(self._folder)
            return self._described(target)

    def _keep_present(self) -> None:
        """Copy the present state as it is: a damaged one is what a restore is for."""
        name = self._free_name(self._clock(), _BEFORE_RESTORE)
        with database_failures(self._workspace), file_failures(f"无法写入备份“{name}”"):
            with passing_name(self._folder) as partial:
                with closing(connect(self._workspace, read_only=True)) as source:
                    copy_pages(source, partial)
                partial.replace(self._folder / name)
            sync_folder(self._folder)

    @contextmanager
    def _staged(self, copy: Path) -> Iterator[Path]:
        """A passing copy of a copy, brought up to date."""
        with passing_name(self._folder) as passing:
            with database_failures(self._workspace), file_failures(f"无法写入“{self._folder}”"):
                with closing(_opened(copy)) as source:
                    copy_pages(source, passing)
                with closing(sqlite3.connect(passing)) as staged:
                    migrate(staged)
            yield passing

    def _rotate(self) -> None:
        made = {item.made_at: item.name for item in self.listed() if _is_rotated(item.name)}
        with file_failures(f"无法整理“{self._folder}”"):
            for time in superseded(made):
                (self._folder / made[time]).unlink(missing_ok=True)


def superseded(made: Iterable[datetime]) -> set[datetime]:
    """Which copies need no longer be kept: those that are not of the newest, nor the last of a recent day or a month.

    No clock is asked, since one that runs wrong would remove what is needed.
    """
    times = sorted(made)
    of_days = {time.date(): time for time in times}
    of_months = {(time.year, time.month): time for time in times}
    recent = sorted(of_days)[-DAYS_KEPT:]
    return {*times} - {*times[-NEWEST_KEPT:]} - {of_days[day] for day in recent} - {*of_months.values()}


def prove(file: Path, name: str) -> None:
    """Prove that a copy is a sound database of ours that this program knows.

    Args:
        name: What the person calls it; it begins the message.

    Raises:
        AssessError: it is not.
    """
    with file_failures(f"无法读取{name}"):
        if not file.stat().st_size:
            raise AssessError(f"{name}是空文件", TAKE_ANOTHER)
    try:
        with closing(_opened(file)) as copy:
            stamp = stamp_of(copy)
            rows = [*copy.execute("PRAGMA integrity_check(1)")] if stamp.application == APPLICATION_ID else []
    except sqlite3.DatabaseError as error:
        raise AssessError(f"{name}已损坏", TAKE_ANOTHER) from error
    if stamp.application != APPLICATION_ID or not stamp.version:
        raise AssessError(f"{name}不是本程序的工作区数据库", TAKE_ANOTHER)
    if stamp.version > NEWEST_VERSION:
        raise AssessError(f"{name}由更新版本的程序写成", "请升级程序后再恢复。")
    if rows != [("ok",)]:
        raise AssessError(f"{name}已损坏", TAKE_ANOTHER)


def _opened(file: Path) -> sqlite3.Connection:
    # Immutable: what lies beside a copy is none of its business, and nothing is locked.
    connection = sqlite3.connect(f"{uri_of(file.absolute())}?mode=ro&immutable=1", uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _refuse_other_desk(staged: sqlite3.Connection, session: Session, name: str) -> None:
    sql = "SELECT role, organization_id, department FROM profile"
    try:
        theirs = [*staged.execute(sql)]
    except sqlite3.DatabaseError as error:
        raise AssessError(f"备份“{name}”不是本程序写成的样子", TAKE_ANOTHER) from error
    try:
        ours = [tuple(row.values()) for row in session.rows(sql)]
    except AssessError:
        # Too damaged to say whose it is, which is why it is being restored.
        return
    if ours and theirs != ours:
        raise AssessError(f"备份“{name}”属于另一个工作区", "请选择本工作区自己的备份。")


def _occasion(mark: str) -> Occasion:
    if not mark:
        return Occasion.ROUTINE
    return Occasion.RESTORE if mark == _BEFORE_RESTORE else Occasion.MIGRATION


def _is_rotated(name: str) -> bool:
    match = _NAME.fullmatch(name)
    return match is not None and match[2] is None


def _is_same(copy: Path, other: Path) -> bool:
    """Two copies say the same; their headers count how often they were written."""
    if copy.stat().st_size != other.stat().st_size:
        return False
    with copy.open("rb") as one, other.open("rb") as two:
        one.seek(_HEADER_LENGTH)
        two.seek(_HEADER_LENGTH)
        while chunk := one.read(_CHUNK):
            if chunk != two.read(_CHUNK):
                return False
    return True


def _clear_unfinished(folder: Path) -> None:
    """Remove what an interrupted copy left; only the holder of the workspace may."""
    for file in folder.glob(".*.part*"):
        file.unlink(missing_ok=True)
