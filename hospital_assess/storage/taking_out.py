"""Everything that a workspace consists of, taken out together."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hospital_assess.application.backup_port import WholeWorkspace
from hospital_assess.application.durable_files import passing_name
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import EvidenceStore
from hospital_assess.domain.entry import Form
from hospital_assess.storage.database import connect, copy_soundly
from hospital_assess.storage.failures import database_failures
from hospital_assess.storage.session import Session
from hospital_assess.storage.statements import files_of, submission_of


@contextmanager
def taken_out(workspace: Path, session: Session, store: EvidenceStore, beside: Path) -> Iterator[WholeWorkspace]:
    """Take everything out of a workspace, whoever else writes to it.

    Raises:
        AssessError: the database is damaged, or ``beside`` cannot be written.
    """
    with passing_name(beside) as database:
        with database_failures(workspace), file_failures(f"无法写入“{beside}”"), _target_failures():
            database.touch(mode=0o600, exist_ok=False)
            with closing(connect(workspace, read_only=True)) as source:
                copy_soundly(source, database, workspace)
        # After the database: what is added meanwhile does no harm, what the copy names is there.
        keys = {file.name: file for file in sorted((workspace / "keys").glob("*.key"))}
        evidence = {digest: store.path(digest) for digest in store.digests()}
        lost = _named(session) - evidence.keys()
        yield WholeWorkspace(database, keys, evidence, tuple(sorted(lost)))


_REFUSALS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR_WRITE: errno.EIO,
    sqlite3.SQLITE_IOERR_FSYNC: errno.EIO,
}


@contextmanager
def _target_failures() -> Iterator[None]:
    """What cannot be written is the copy: the workspace is only read.

    Raises:
        OSError: the disk that the copy goes to is full, or fails.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        if (found := _REFUSALS.get(error.sqlite_errorcode)) is None:
            raise
        raise OSError(found, os.strerror(found)) from error


def _named(session: Session) -> set[str]:
    """Evidence files that the database names: in drafts, and in what was handed in."""
    found = {row["id"] for row in session.rows("SELECT id FROM evidence WHERE form = ?", Form.FILE.value)}
    own = "".join(row["organization_id"] for row in session.rows("SELECT organization_id FROM profile"))
    for row in session.rows("SELECT digest, content, manifest FROM submissions"):
        found.update(files_of(row, submission_of(row), own))
    return found
