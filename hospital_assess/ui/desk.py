"""What the window needs to know of a desk, whichever role it has."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hospital_assess.application.ports import Workspace
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId

PACKAGE_SUFFIX = ".hsa"


@frozen
class Header:
    """What stands at the top of the window.

    Attributes:
        done: Lines answered, or hand-ins received.
        filled: The same in words.
    """

    organization: str
    title: str
    done: int
    total: int
    filled: str
    score: str = ""


class RoleDesk(QObject):
    """The pages of one open workspace, made when they are first shown.

    Attributes:
        header_changed: Carries a Header.
        saved: Something is on disk; carries the time.
        unsaved_changed: There is more, or less, to write.
        message: A line for the bottom of the window.
        failed: An expected failure; carries the AssessError.
        page_wanted: Carries the key of a page to show.
        file_received: A package for this workspace; the window reopens it around the work.
        history_changed: Carries the words of what would be undone, and of what would be redone.
        reopen_wanted: Work that opens a workspace in place of this one, and what it is called while it runs.
        help_wanted: The manual is to be opened.
        ready: The first page can be used.
        has_tour: A new person can be shown round.
    """

    header_changed = Signal(object)
    saved = Signal(object)
    unsaved_changed = Signal()
    message = Signal(str)
    failed = Signal(object)
    page_wanted = Signal(str)
    file_received = Signal(object)
    history_changed = Signal(str, str)
    reopen_wanted = Signal(object, str)
    help_wanted = Signal()
    ready = Signal()

    pages: tuple[str, ...] = ()
    has_tour = False

    def __init__(self, workspace: Workspace, scheme: Scheme, period: PeriodId) -> None:
        super().__init__()
        self.workspace, self.scheme, self.period = workspace, scheme, period

    def make_page(self, key: str) -> QWidget:
        """Make a page."""
        raise NotImplementedError

    def start(self) -> None:
        """Read what the first page shows."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Do beforehand what other pages need, now that the first can be used."""

    def choose_period(self, period: PeriodId) -> None:
        """Turn to another period."""
        raise NotImplementedError

    def take_files(self, files: Sequence[Path]) -> None:
        """Do with dropped files what they are for."""
        raise NotImplementedError

    def undo(self) -> None:
        """Undo the newest step, where the desk keeps steps."""

    def redo(self) -> None:
        """Redo what was undone last."""

    def flush(self) -> None:
        """Write what is not on disk yet."""

    def secure(self) -> None:
        """Bring what is not on disk yet there before this returns, because the person logs off."""

    @property
    def is_clean(self) -> bool:
        """Everything typed is on disk."""
        return True

    @property
    def is_writing(self) -> bool:
        """Something is on its way to the disk."""
        return False

    def count_kept(self) -> int:
        """Fields that could not be written."""
        return 0

    def keep_unsaved(self) -> bool:
        """Keep aside what could not be written; False where the disk takes nothing at all."""
        return True

    def keep_place(self) -> None:
        """Remember where the person is, for the next start."""
