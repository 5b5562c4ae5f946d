"""What the use cases need of backups: copies that a workspace keeps beside itself, and files with everything."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen

if TYPE_CHECKING:
    from hospital_assess.application.ports import EvidenceStore
    from hospital_assess.domain.settings import PeriodId


class Occasion(StrEnum):
    """Why a copy of the database was made."""

    ROUTINE = "routine"
    MIGRATION = "migration"
    RESTORE = "restore"


@frozen
class Backup:
    """A copy of the database in the ``backups`` folder of a workspace; size in bytes."""

    name: str
    made_at: datetime
    size: int
    occasion: Occasion = Occasion.ROUTINE


@frozen
class WholeWorkspace:
    """Everything that a workspace consists of, as files that stand still.

    Attributes:
        database: A sound copy of the database.
        keys: Files of private keys by name.
        evidence: Evidence files by SHA-256.
        lost: SHA-256 of the evidence that the database names and the store does not have.
    """

    database: Path
    keys: Mapping[str, Path]
    evidence: Mapping[str, Path]
    lost: tuple[str, ...]


class KeepsBackups(Protocol):
    """What an open workspace knows of backups."""

    def backups(self) -> tuple[Backup, ...]:
        """The copies of the database beside it, newest first."""

    def back_up_if_due(self) -> Backup | None:
        """Copy the database, unless that was done a short while ago or nothing changed since; remove old copies.

        It takes a moment: never on the way to a first page. Closing does it too where anything was written.
        """

    def back_up(self) -> Backup:
        """Copy the database now; the newest copy where nothing changed since.

        Raises:
            AssessError: nothing may be written, or the disk refuses.
        """

    def backup_counts(self, name: str) -> Mapping[PeriodId, int]:
        """What stands in a copy: lines answered, or departments received, by period; nothing where it is damaged."""

    def restore_backup(self, name: str) -> None:
        """Bring the database back to a copy; the present state is copied first.

        Whatever was read from the workspace before is out of date.

        Raises:
            AssessError: no such copy, or it is damaged, newer or of another desk; nothing is changed then.
        """

    def whole(self, beside: Path) -> AbstractContextManager[WholeWorkspace]:
        """Everything that the workspace consists of; the copy of its database lies in ``beside`` meanwhile."""


class DamagedEvidenceError(AssessError):
    """An evidence file cannot be read, or is no longer what its name says."""


class OpenBackup(Protocol):
    """A backup file that has been checked to the last byte.

    Attributes:
        name: Name of the file.
        evidence: SHA-256 of the evidence files inside.
    """

    name: str
    evidence: tuple[str, ...]

    def copy_database(self, target: Path) -> None:
        """Write the database to a file."""

    def keys(self) -> Mapping[str, bytes]:
        """Private keys by the names of their files."""

    def copy_evidence(self, store: EvidenceStore, progress: Progress) -> None:
        """Copy every evidence file into a store."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


class BackupFiles(Protocol):
    """Files with everything that a workspace consists of."""

    def write(self, target: Path, whole: WholeWorkspace, progress: Progress) -> int:
        """Write a file that only its owner can read, and prove it by reading it back; return its size.

        Raises:
            DamagedEvidenceError: an evidence file cannot be read or has changed.
            AssessError: the disk refuses, or something else has this name; what was there is left.
        """

    def open(self, path: Path, progress: Progress) -> OpenBackup:
        """Check a backup file to the last byte, and open it.

        Raises:
            AssessError: damaged, foreign, hostile or newer; the message names the file and the remedy.
        """
