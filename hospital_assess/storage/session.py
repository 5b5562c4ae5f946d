"""One connection for all threads of the program."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from sqlite_utils import Database

from hospital_assess.domain.errors import AssessError
from hospital_assess.storage.failures import database_failures

Row = dict[str, Any]


class Session:
    """Lets one thread at a time at the database; a transaction keeps the others out until it ends."""

    def __init__(self, db: Database, folder: Path, refusal: AssessError | None = None) -> None:
        """Use an open database.

        Args:
            refusal: Why nothing may be written; None where everything may.
        """
        self._db = db
        self._folder = folder
        self._refusal = refusal
        self._turn = RLock()

    def require_writable(self) -> None:
        """Raise AssessError where nothing may be written."""
        if self._refusal:
            raise AssessError(self._refusal.title, self._refusal.remedy)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several queries that see one state, whatever another program writes meanwhile."""
        with self._turn, database_failures(self._folder), self._db.atomic():
            yield

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Read rows."""
        with self._turn, database_failures(self._folder):
            return list(self._db.query(sql, values))

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """One durable transaction, or a part of the one that this thread is in.

        Raises:
            AssessError: nothing may be written, or the disk refuses; everything inside is undone then.
        """
        self.require_writable()
        with self._turn, database_failures(self._folder), self._db.atomic():
            yield self._db

    def close(self) -> None:
        """Close the connection, once its present user is done."""
        with self._turn:
            self._db.close()
