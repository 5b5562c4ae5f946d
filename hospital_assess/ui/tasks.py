"""Work off the GUI thread: a page hands over a function and gets the result back as a call on the GUI thread."""

import sys
from collections.abc import Callable
from enum import Enum, auto
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError, CancelledError

T = TypeVar("T")
Failed = Callable[[AssessError], None]

_TURN_S = 0.0005
"""A thread that works lets the window go on after so long; Python's own 5 ms, some of them a key, are too long."""


class Lane(Enum):
    """Where work queues.

    Attributes:
        ORDERED: One after the other, as handed over: everything that writes to the workspace.
        ASIDE: One after the other too, but beside what writes to the workspace.
        FREE: At once, beside others: what only reads.
    """

    ORDERED = auto()
    ASIDE = auto()
    FREE = auto()


class _Stop:
    """Whether the person cancelled; both threads know it."""

    is_cancelled = False


class _Ticket:
    """What the thread of a piece of work may touch: nothing of the GUI but the signals of ``Tasks``."""

    def __init__(self, number: int, tasks: "Tasks", stop: _Stop) -> None:
        self._number, self._tasks, self._stop = number, tasks, stop

    def report(self, done: int, total: int, what: str) -> None:
        """Progress of the work; raises once the person cancelled."""
        if self._stop.is_cancelled:
            raise CancelledError
        self._tasks.reported.emit(self._number, done, total, what)

    def do(self, work: Callable[[Progress], object]) -> None:
        """Do the work; whatever happens reaches the GUI thread."""
        result: object = None
        error: BaseException | None = None
        try:
            if self._stop.is_cancelled:
                raise CancelledError
            result = work(self.report)
        except BaseException as caught:  # it is raised again on the GUI thread
            error = caught
        self._tasks.done.emit(self._number, result, error)


class Operation(QObject):
    """One piece of work, seen from the GUI thread.

    It knows nothing that leads back to ``Tasks``: were it the last to hold its parent, the parent would be
    destroyed in the middle of its own destruction.

    Attributes:
        title: What the person reads while it runs; empty for work that is not shown.
        progressed: Carries steps done, steps in all and what is being done.
        ended: It succeeded, failed or was cancelled.
    """

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, title: str, stop: _Stop, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._stop = stop
        self._then: Callable[[Any], object] | None = None
        self._failed: Failed | None = None
        self._is_forgotten = False

    def tell(self, then: Callable[[Any], object] | None, failed: Failed | None) -> None:
        """Say who gets the result, and who an expected failure."""
        self._then, self._failed = then, failed

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._stop.is_cancelled = True

    def forget(self) -> None:
        """Hand the result to nobody, because whoever asked for it is gone."""
        self._then = self._failed = None
        self._is_forgotten = True
        self.cancel()

    def hand_over(self, result: object, error: BaseException | None, otherwise: Failed) -> None:
        """Give the result to whoever asked for it, and an expected failure that nobody takes to ``otherwise``.

        Raises:
            BaseException: what nobody expected.
        """
        then, failed = self._then, self._failed or otherwise
        self._then = self._failed = None
        if isinstance(error, AssessError):
            if not self._is_forgotten:
                failed(error)
        elif error is not None:
            raise error
        elif then is not None:
            then(result)


class Tasks(QObject):
    """Runs work, and knows what is under way.

    Attributes:
        started: Carries the Operation.
        failed: An expected failure that nobody else takes; carries the AssessError.
        idle: The last piece of work ended.
        reported: Progress on its way from a thread.
        done: A result on its way from a thread.
    """

    started = Signal(object)
    failed = Signal(object)
    idle = Signal()
    reported = Signal(int, int, int, str)
    done = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: dict[int, Operation] = {}
        self._numbers = count()
        self._is_shut_down = False
        sys.setswitchinterval(_TURN_S)
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        for lane in (Lane.ORDERED, Lane.ASIDE):
            self._pools[lane].setMaxThreadCount(1)
        self.reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self.done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> tuple[Operation, ...]:
        """What is under way, oldest first."""
        return tuple(self._running.values())

    def run(
        self,
        work: Callable[[Progress], T],
        then: Callable[[T], object] | None = None,
        *,
        title: str = "",
        lane: Lane = Lane.FREE,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Operation:
        """Do work off the GUI thread.

        Args:
            work: Gets a progress call, which raises CancelledError once the person cancels.
            then: Gets the result, on the GUI thread.
            title: Shows the work at the bottom of the window, with progress and cancel.
            failed: Gets an expected failure; without it the window's error bar does.
            owner: Whose work it is; once that is gone, nobody gets anything.
        """
        number, stop = next(self._numbers), _Stop()
        ticket = _Ticket(number, self, stop)
        operation = Operation(title, stop, self)
        operation.tell(then, failed)
        if owner is not None:
            owner.destroyed.connect(operation.forget)
        if self._is_shut_down:
            return operation
        self._running[number] = operation
        self.started.emit(operation)
        self._pools[lane].start(lambda: ticket.do(work))
        return operation

    def _on_reported(self, number: int, done: int, total: int, what: str) -> None:
        if number in self._running:
            self._running[number].progressed.emit(done, total, what)

    def _on_done(self, number: int, result: object, error: BaseException | None) -> None:
        operation = self._running[number]
        try:
            operation.hand_over(result, error, self.failed.emit)
        finally:
            del self._running[number]
            operation.ended.emit()
            operation.deleteLater()
            if not self._running:
                self.idle.emit()

    def cancel_all(self) -> None:
        """Ask everything that can be cancelled to stop."""
        for operation in self.running:
            if operation.title:
                operation.cancel()

    def finish(self, lane: Lane) -> None:
        """Wait until a lane did all its work, because the person logs off; results come later, or never."""
        self._pools[lane].waitForDone()

    def shut_down(self) -> None:
        """Stop what can be cancelled, wait for the rest and begin nothing more, because the window goes away."""
        self._is_shut_down = True
        self.cancel_all()
        for pool in self._pools.values():
            pool.waitForDone()
