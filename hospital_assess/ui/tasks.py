"""Work off the GUI thread: a page hands over a function and gets the result back as a call on the GUI thread."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError, CancelledError

T = TypeVar("T")
Failed = Callable[[AssessError], None]


class Lane(Enum):
    """Where work queues.

    Attributes:
        ORDERED: One after the other, as handed over: everything that writes to the workspace.
        FREE: At once, beside others: what only reads.
    """

    ORDERED = auto()
    FREE = auto()


class Operation(QObject):
    """One piece of work, seen from the GUI thread.

    Attributes:
        title: What the person reads while it runs; empty for work that is not shown.
    """

    progressed = Signal(int, int, str)
    ended = Signal()
    _done = Signal(object, object)

    def __init__(self, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._is_cancelled = False
        self._then: Callable[[Any], object] | None = None
        self._failed: Failed | None = None
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._is_cancelled = True

    def forget(self) -> None:
        """Hand the result to nobody, because whoever asked for it is gone."""
        self._then = self._failed = None
        self.cancel()

    def report(self, done: int, total: int, what: str) -> None:
        """Progress of the work; called on its thread."""
        if self._is_cancelled:
            raise CancelledError
        self.progressed.emit(done, total, what)

    def _on_done(self, result: object, error: BaseException | None) -> None:
        try:
            self._hand_over(result, error)
        finally:
            self.ended.emit()
            self.deleteLater()

    def _hand_over(self, result: object, error: BaseException | None) -> None:
        if isinstance(error, AssessError):
            if self._failed is not None:
                self._failed(error)
        elif error is not None:
            raise error
        elif self._then is not None:
            self._then(result)


def _job(operation: Operation, work: Callable[[Progress], object]) -> Callable[[], None]:
    """What a thread of the pool does; whatever happens reaches the GUI thread."""

    def run() -> None:
        result: object = None
        error: BaseException | None = None
        try:
            operation.report(0, 0, operation.title)
            result = work(operation.report)
        except BaseException as caught:  # it is raised again on the GUI thread
            error = caught
        operation._done.emit(result, error)

    return run


class Tasks(QObject):
    """Runs work, and knows what is under way."""

    started = Signal(object)
    failed = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Operation] = []
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        self._pools[Lane.ORDERED].setMaxThreadCount(1)

    @property
    def running(self) -> tuple[Operation, ...]:
        """What is under way, oldest first."""
        return tuple(self._running)

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
        operation = Operation(title, self)
        if owner is not None:
            owner.destroyed.connect(operation.forget)
        operation._then, operation._failed = then, failed or self.failed.emit
        operation.ended.connect(lambda: self._on_ended(operation))
        self._running.append(operation)
        self.started.emit(operation)
        self._pools[lane].start(_job(operation, work))
        return operation

    def _on_ended(self, operation: Operation) -> None:
        self._running.remove(operation)
        if not self._running:
            self.idle.emit()

    def cancel_all(self) -> None:
        """Ask everything that can be cancelled to stop."""
        for operation in self._running:
            if operation.title:
                operation.cancel()

    def shut_down(self) -> None:
        """Stop what can be cancelled and wait for the rest, because the window goes away."""
        self.cancel_all()
        for pool in self._pools.values():
            pool.waitForDone()
