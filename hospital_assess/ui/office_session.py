"""The quality office's open workspace, as its pages see it."""

from PySide6.QtCore import QObject, Signal

from hospital_assess.application.office_desk import OfficeDesk
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.show_collected import CollectView, show_collected
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui.tasks import Lane, Tasks


class OfficeSession(QObject):
    """What the pages of the office's desk share.

    Attributes:
        desk_read: The desk was read again; carries it.
        desk: What was read last, None before the first time.
        collected: The same with what came of each department.
    """

    desk_read = Signal(object)

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, period: PeriodId) -> None:
        super().__init__()
        self.ports, self.workspace, self.tasks, self.period = ports, workspace, tasks, period
        self.profile = workspace.profile()
        self.desk: OfficeDesk | None = None
        self.collected: CollectView | None = None

    @property
    def is_writable(self) -> bool:
        """The person may change something."""
        return not self.workspace.read_only

    def read(self) -> None:
        """Read the desk, after everything that is still to be written."""
        period = self.period
        self.tasks.run(
            lambda _progress: show_collected(self.workspace, period), self._on_read, lane=Lane.ORDERED, owner=self
        )

    def _on_read(self, collected: CollectView) -> None:
        self.desk, self.collected = collected.desk, collected
        self.desk_read.emit(collected.desk)
