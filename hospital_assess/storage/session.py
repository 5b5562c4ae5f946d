"""One connection for all threads of the program."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from importlib import import_module
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from hospital_assess.domain.errors import AssessError
from hospital_assess.storage.database import copy_into
from hospital_assess.storage.failures import database_failures

if TYPE_CHECKING:
    from sqlite_utils import Database

Row = dict[str, Any]


class Session:
    """Lets one thread at a time at the database; a transaction keeps the others out until it ends."""

    def __init__(self, connection: sqlite3.Connection, folder: Path, refusal: AssessError | None = None) -> None:
        """Use an open database.

        Args:
            refusal: Why nothing may be written; None where everything may.
        """
        self._connection = connection
        self._folder = folder
        self._refusal = refusal
        self._turn = RLock()
        self._changes_before = connection.total_changes
        self._is_open = True

    @cached_property
    def _db(self) -> Database:
        # Not read before it is needed: a window opens without it.
        from sqlite_utils import Database

        return Database(self._connection, execute_plugins=False)

    def get_ready(self) -> None:
        """Read what writing needs, so that the first change does not wait for it."""
        import_module("sqlite_utils")

    def require_writable(self) -> None:
        """Raise AssessError where nothing may be written."""
        if self._refusal:
            raise AssessError(self._refusal.title, self._refusal.remedy)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several queries that see one state, whatever another program writes meanwhile."""
        with self._turn, database_failures(self._folder):
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN")
            with self._connection:
                yield

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Read rows."""
        with self._turn, database_failures(self._folder):
            cursor = self._connection.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """One durable transaction, or a part of the one that this thread is in.

        Raises:
            AssessError: nothing may be written, or the disk refuses; everything inside is undone then.
        """
        self.require_writable()
        with self._turn, database_failures(self._folder), self._db.atomic():
            yield self._db

    def replace_by(self, source: sqlite3.Connection) -> None:
        """Put another database in the place of this one, in one durable transaction.

        Raises:
            AssessError: nothing may be written, or the disk refuses; nothing is changed then.
        """
        self.require_writable()
        with self._turn, database_failures(self._folder):
            copy_into(source, self._connection)

    @property
    def state(self) -> tuple[int, int] | None:
        """Changes whenever the database does, whoever writes; None in a transaction, which may be undone."""
        with self._turn, database_failures(self._folder):
            if not self._is_open or self._connection.in_transaction:
                return None
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
            return version, self._connection.total_changes

    def has_changed(self) -> bool:
        """Anything was written since the database was opened; never once it is closed."""
        with self._turn:
            return self._is_open and self._connection.total_changes > self._changes_before

    def close(self) -> None:
        """Close the connection, once its present user is done."""
        with self._turn:
            self._is_open = False
            self._connection.close()
