"""One writer for each workspace, and who it is."""

import errno
import json
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

LOCK_NAME = "workspace.lock"
HOLDER_NAME = "workspace.holder.json"


class WorkspaceLock:
    """SQLite's lock on an empty database of its own, which is the operating system's: a crash lets go of it.

    Beside it a small file says who holds it; Windows lets nobody read the locked file itself.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._holder = folder / HOLDER_NAME
        self._clock = clock
        self._file = folder / LOCK_NAME
        self._held: sqlite3.Connection | None = None

    def acquire(self) -> bool:
        """Take the lock; False where another program has it.

        Raises:
            OSError: nothing can be written or locked there.
        """
        # SQLite would lock for reading alone what it cannot write. The file itself must not be opened here: closing
        # it would let go of a lock that this process holds.
        places = [self._file.parent, self._file] if self._file.exists() else [self._file.parent]
        by_rights = os.access in os.supports_effective_ids
        if not all(os.access(place, os.W_OK, effective_ids=by_rights) for place in places):
            raise PermissionError(errno.EACCES, "cannot write", str(self._file))
        try:
            # The window opens in one thread and closes in another.
            connection = sqlite3.connect(self._file, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                connection.execute("PRAGMA journal_mode = MEMORY")
                connection.execute("BEGIN EXCLUSIVE")
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                return False
            raise OSError(errno.EIO, f"cannot lock: {error}", str(self._file)) from error
        self._held = connection
        # On a full disk one can still read, and will be told when saving.
        with suppress(OSError):
            self._holder.write_text(json.dumps(self._about_us(), ensure_ascii=False), encoding="utf-8")
        return True

    def release(self) -> None:
        """Let go of the lock; nothing happens where it is not held."""
        if self._held is not None:
            with suppress(OSError):
                self._holder.unlink()
            self._held.close()
            self._held = None

    def holder(self) -> str:
        """Who holds the lock: "张三（电脑 PC-12，14:32 起）"."""
        try:
            about = json.loads(self._holder.read_text(encoding="utf-8"))
            since = datetime.fromisoformat(about["since"])
            return f"{about['user']}（电脑 {about['computer']}，{self._shown(since)} 起）"
        except (OSError, ValueError, KeyError, TypeError):
            # The other program may be between taking the lock and saying so.
            return "另一个程序"

    def _shown(self, since: datetime) -> str:
        today = self._clock().date() == since.date()
        return f"{since:%H:%M}" if today else f"{since.month}月{since.day}日 {since:%H:%M}"

    def _about_us(self) -> dict[str, str]:
        return {
            "user": _user(),
            "computer": _computer(),
            "since": self._clock().isoformat(timespec="seconds"),
        }


def _user() -> str:
    # What getpass asks first; it would load the terminal's modules.
    return os.environ.get("USERNAME") or os.environ.get("USER") or os.environ.get("LOGNAME") or "未知用户"


def _computer() -> str:
    # platform.node() would load the network module on Windows.
    return os.environ.get("COMPUTERNAME", "本机") if sys.platform == "win32" else os.uname().nodename
