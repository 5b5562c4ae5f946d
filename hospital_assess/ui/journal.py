"""Keeps what is typed and not stored yet in a small file, so that a crash, a pulled plug or a logoff loses nothing."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.unsaved_answers import JOURNAL, Typed, Unsaved, keep_unsaved, read_unsaved
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.tasks import Lane, Tasks

DELAY_MS = 250
"""After the first key; one that came in the meantime does not put it off."""


def refused_cells(period: PeriodId) -> str:
    """Names the cells of a period that hold what was not taken, among what is kept."""
    return f"refused {period}"


class Journal(QObject):
    """The file of one open workspace.

    Attributes:
        found: Something was left unsaved the last time; ``undecided`` says what.
        failed: The file was damaged; carries the AssessError.
        undecided: What the person did not decide on yet; it stays in the file until then.
    """

    found = Signal()
    failed = Signal(object)

    def __init__(
        self, ports: Ports, workspace: Workspace, tasks: Tasks, typed: Callable[[], Iterable[Typed]], parent: QObject
    ) -> None:
        """Keep a workspace's file.

        Args:
            typed: Says what is not stored.
        """
        super().__init__(parent)
        self._ports, self._workspace, self._tasks, self._typed = ports, workspace, tasks, typed
        self.undecided: tuple[Unsaved, ...] = ()
        self._open: dict[str, tuple[Typed, ...]] = {}
        self._is_written = (workspace.path / JOURNAL).exists()
        self._delay = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._delay.timeout.connect(self._write)
        # The window goes first, and with it those who write.
        tasks.destroyed.connect(self._delay.stop)

    def read(self) -> None:
        """Look what was left unsaved the last time."""
        if self._is_written:
            workspace, at = self._workspace, self._ports.clock()
            self._tasks.run(
                lambda _progress: read_unsaved(workspace, at),
                self._on_read,
                lane=Lane.ORDERED,
                failed=self._on_failed,
                owner=self,
            )

    def _on_read(self, unsaved: Sequence[Unsaved]) -> None:
        self.undecided = tuple(unsaved)
        if unsaved:
            self.found.emit()
        else:
            self._write()

    def _on_failed(self, error: AssessError) -> None:
        self.failed.emit(error)
        self._write()

    def decide(self, unsaved: Iterable[Unsaved]) -> None:
        """Something was decided on: it is stored, on its way there, or given up."""
        decided = set(map(id, unsaved))
        self.undecided = tuple(item for item in self.undecided if id(item) not in decided)
        self.follow()

    def hold(self, place: str, *typed: Typed) -> None:
        """Keep what stands on screen and was not handed over to be stored.

        Args:
            place: Names the field, or the fields together; what it held before is let go.
            typed: Nothing once it was handed over, given up, or is as before.
        """
        if typed == self._open.get(place, ()):
            return
        self._open.pop(place, None)
        if typed:
            self._open[place] = typed
        self.follow()

    def held(self, place: str) -> tuple[Typed, ...]:
        """What is kept of a place; nothing where it is as before."""
        return self._open.get(place, ())

    def follow(self) -> None:
        """More, or less, is not stored."""
        if not self._fields():
            self._delay.stop()
            self._write()
        elif not self._delay.isActive():
            self._delay.start()

    def write_now(self) -> None:
        """Write at once, because the program may end any moment."""
        fields = self._fields()
        if fields:
            keep_unsaved(self._workspace.path, fields)
            self._is_written = True

    def _fields(self) -> list[Typed]:
        still = chain(self._typed(), *self._open.values())
        typed = {(item.period, item.line, item.field): item for item in still}
        return [*(item.typed for item in self.undecided), *typed.values()]

    def _write(self) -> None:
        fields, folder = self._fields(), self._workspace.path
        if fields or self._is_written:
            self._is_written = bool(fields)
            # What fails here is no loss yet: storing itself says so where the disk is full.
            self._tasks.run(
                lambda _progress: keep_unsaved(folder, fields), lane=Lane.ASIDE, failed=lambda _error: None, owner=self
            )
