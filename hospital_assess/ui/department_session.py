"""One department's open workspace, as its pages see it: what to show, and what a person can do."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from hospital_assess.application.attach_evidence import (
    EvidenceDetails,
    attach_files,
    describe_evidence,
    detach_evidence,
)
from hospital_assess.application.department_desk import Desk, LineView, read_desk, view_line
from hospital_assess.application.ports import Ports, Profile, Workspace
from hospital_assess.domain.entry import Evidence
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.answers import Answers
from hospital_assess.ui.tasks import Lane, Tasks

_PERIODS = tuple(PeriodId)


class DepartmentSession(QObject):
    """What the pages of a department's desk share.

    Attributes:
        desk_read: The desk was read again; carries it.
        line_read: One line was read again; carries its view.
        saved: Something is on disk; carries the time.
        message: Something worth a line at the bottom of the window.
        desk: What was read last, None before the first time.
    """

    desk_read = Signal(object)
    line_read = Signal(object)
    saved = Signal(object)
    message = Signal(str)

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, period: PeriodId) -> None:
        super().__init__()
        self.ports, self.workspace, self.tasks, self.period = ports, workspace, tasks, period
        self.profile: Profile = workspace.profile()
        self.desk: Desk | None = None
        self._is_reading = self._is_stale = False
        self.answers = self._new_answers()

    @property
    def is_writable(self) -> bool:
        """The person may change something."""
        return not self.workspace.read_only

    def _new_answers(self) -> Answers:
        answers = Answers(self.ports, self.workspace, self.period, self.tasks, self)
        answers.saved.connect(self._on_answer_saved)
        return answers

    def choose_period(self, period: PeriodId) -> None:
        """Turn to another period; what was typed for this one is written first."""
        self.answers.flush()
        self.period = period
        self.answers = self._new_answers()
        self.read()

    def read(self) -> None:
        """Read the desk, after everything that is still to be written."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading, period = True, self.period
        self.tasks.run(
            lambda _progress: read_desk(self.workspace, period), self._on_desk_read, lane=Lane.ORDERED
        )

    def _on_desk_read(self, desk: Desk) -> None:
        self._is_reading = False
        if self._is_stale or desk.period.id is not self.period:
            self._is_stale = False
            self.read()
        self.desk = desk
        self.desk_read.emit(desk)

    def _on_answer_saved(self, view: LineView, at: datetime) -> None:
        self.line_read.emit(view)
        self.saved.emit(at)
        self.read()

    def _write(self, line: str, work: Callable[[Any], object], then: Callable[[Any], None], title: str) -> None:
        """Change a line beside its fields, then read it again."""
        period = self.period

        def job(progress: Any) -> tuple[object, LineView, datetime]:
            result = work(progress)
            return result, view_line(self.workspace, period, line), self.ports.clock()

        def done(answer: tuple[object, LineView, datetime]) -> None:
            result, view, at = answer
            self._on_answer_saved(view, at)
            then(result)

        self.tasks.run(job, done, title=title, lane=Lane.ORDERED)

    def attach(self, line: str, files: Sequence[Path], clean_up: Callable[[], None] = lambda: None) -> None:
        """Add files as evidence of a line.

        Args:
            clean_up: Called on the worker's thread once the files are in the store, or not.
        """

        def work(progress: Any) -> list[Evidence]:
            try:
                return attach_files(self.workspace, self.ports.documents, self.period, line, files, progress=progress)
            finally:
                clean_up()

        self._write(line, work, self._on_attached, wording.ATTACHING())

    def _on_attached(self, added: list[Evidence]) -> None:
        self.message.emit(wording.ATTACHED(count=len(added)))

    def describe(self, line: str, evidence: str, details: EvidenceDetails) -> None:
        """Change what is said of a piece of evidence."""
        self._write(line, lambda _progress: describe_evidence(self.workspace, evidence, details), _ignore, "")

    def detach(self, line: str, evidence: Evidence, reason: str) -> None:
        """Remove a piece of evidence from a line."""
        period = self.period

        def work(_progress: Any) -> None:
            detach_evidence(self.workspace, self.ports.clock, period, line, evidence.id, reason)

        removed = wording.REMOVED(title=evidence.title or evidence.name)
        self._write(line, work, lambda _result: self.message.emit(removed), "")

    def previous_narrative(self, line: str, then: Callable[[str], None]) -> None:
        """Find what the line said in the period before."""
        earlier = _PERIODS[: _PERIODS.index(self.period)]

        def work(_progress: Any) -> str:
            told = (self.workspace.entry(period, line).narrative for period in reversed(earlier))
            return next((text for text in told if text), "")

        if earlier:
            self.tasks.run(work, then, lane=Lane.ORDERED)


def _ignore(_result: object) -> None:
    """Nothing to add."""
