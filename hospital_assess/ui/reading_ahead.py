"""What is read once the first page can be used, so that nobody waits for it later.

Python's part is read in a thread. Qt's part is made on the GUI thread, in short steps between events: PySide6 makes a
class or an enumeration when it is first asked for, and two threads that ask for the same one at once end the process.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from time import perf_counter

from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

from hospital_assess.application.ports import Workspace
from hospital_assess.ui.tasks import Tasks

_PAUSE_MS = 10
_SHARE_S = 0.005
"""How long a step may go on with the next thing; one that has begun is ended."""


class ReadingAhead(QObject):
    """Reads what the first change and the first look at other pages need.

    Pages are named by their modules in ``hospital_assess.ui.pages``, which have forms of the same names; use cases by
    those in ``hospital_assess.application`` that the pages call, as far as they take long to read.

    Attributes:
        finished: Everything is there.
    """

    finished = Signal()

    def __init__(self, pages: Sequence[str], use_cases: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._use_cases, self._steps = use_cases, _steps(pages)
        self._between = QTimer(self, interval=_PAUSE_MS)
        self._between.timeout.connect(self._go_on)

    def start(self, tasks: Tasks, workspace: Workspace) -> None:
        """Begin with what has nothing to do with Qt."""
        use_cases = self._use_cases
        tasks.run(
            lambda _progress: read_use_cases(workspace, use_cases), lambda _none: self._between.start(), owner=self
        )

    def _go_on(self) -> None:
        began = perf_counter()
        while perf_counter() - began < _SHARE_S:
            if next(self._steps, None) is None:
                self._between.stop()
                self.finished.emit()
                return


def read_use_cases(workspace: Workspace, use_cases: Iterable[str]) -> None:
    """Read what writes, and use cases by their names; nothing of it knows Qt."""
    workspace.get_ready()
    for name in use_cases:
        import_module(f"hospital_assess.application.{name}")


def _steps(pages: Iterable[str]) -> Iterator[str]:
    """Make one thing after the other; gives what was made.

    PySide6 asks for all of its classes at once when Qt hands out a widget that Python did not make, such as the
    viewport of a table, and for the one with 180 gradients when something is filled.
    """
    for page in pages:
        for module in (f"generated.ui_{page}", f"pages.{page}"):
            import_module(f"hospital_assess.ui.{module}")
            yield module
    for library, names in ((QtWidgets, dir(QtWidgets)), (QtGui, ("QGradient",))):
        for name in names:
            getattr(library, name)
            yield name
