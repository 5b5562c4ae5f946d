"""One department's open workspace, as its pages see it: what to show, and what a person can do."""

from collections.abc import Callable, Sequence
from dataclasses import replace
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
from hospital_assess.application.progress import Progress
from hospital_assess.domain.entry import Evidence, Reporter
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording
from hospital_assess.ui.answers import Answers
from hospital_assess.ui.clipboard import Screenshot
from hospital_assess.ui.tasks import Lane, Tasks

_PERIODS = tuple(PeriodId)


class DepartmentSession(QObject):
    """What the pages of a department's desk share.

    Attributes:
        desk_read: The desk was read again; carries it.
        line_read: One line was read again; carries its view.
        saved: Something is on disk; carries the time.
        refused: Fields of a line were not written; carries the line's id and the errors by field.
        unsaved_changed: There is more, or less, to write.
        message: Something worth a line at the bottom of the window.
        desk: What was read last, None before the first time.
    """

    desk_read = Signal(object)
    line_read = Signal(object)
    saved = Signal(object)
    refused = Signal(str, object)
    unsaved_changed = Signal()
    message = Signal(str)

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, period: PeriodId) -> None:
        super().__init__()
        self.ports, self.workspace, self.tasks, self.period = ports, workspace, tasks, period
        self.profile: Profile = workspace.profile()
        self.desk: Desk | None = None
        self._is_reading = self._is_stale = False
        self._answers: dict[PeriodId, Answers] = {}

    @property
    def is_writable(self) -> bool:
        """The person may change something."""
        return not self.workspace.read_only

    @property
    def answers(self) -> Answers:
        """What is on its way to the disk for the period that is shown."""
        if self.period not in self._answers:
            self._answers[self.period] = self._new_answers(self.period)
        return self._answers[self.period]

    def _new_answers(self, period: PeriodId) -> Answers:
        answers = Answers(self.ports, self.workspace, period, self.tasks, self)
        answers.saved.connect(lambda view, at: self._on_saved(period, view, at))
        answers.refused.connect(self.refused)
        answers.changed.connect(self.unsaved_changed)
        return answers

    @property
    def is_clean(self) -> bool:
        """Everything typed is on disk."""
        return all(answers.is_clean for answers in self._answers.values())

    @property
    def is_writing(self) -> bool:
        """Something is on its way to the disk."""
        return any(answers.is_writing for answers in self._answers.values())

    def count_kept(self) -> int:
        """Fields that could not be written."""
        return sum(answers.count_kept() for answers in self._answers.values())

    def flush(self) -> None:
        """Write everything now, what was refused before included."""
        for answers in self._answers.values():
            answers.retry()

    def choose_period(self, period: PeriodId) -> None:
        """Turn to another period; what was typed for this one is written first."""
        self.answers.flush()
        self.period = period
        self.read()

    def read(self) -> None:
        """Read the desk, after everything that is still to be written."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading, period = True, self.period
        self.tasks.run(
            lambda _progress: read_desk(self.workspace, period), self._on_desk_read, lane=Lane.ORDERED, owner=self
        )

    def _on_desk_read(self, desk: Desk) -> None:
        self._is_reading = False
        if self._is_stale or desk.period.id is not self.period:
            self._is_stale = False
            self.read()
        self.desk = desk
        self.desk_read.emit(desk)

    def _on_saved(self, period: PeriodId, view: LineView, at: datetime) -> None:
        self.saved.emit(at)
        if period is self.period:
            self.line_read.emit(view)
        self.read()

    def _write(self, line: str, work: Callable[[Progress], object], then: Callable[[Any], None], title: str) -> None:
        """Change a line beside its fields, then read it again."""
        period = self.period

        def job(progress: Progress) -> tuple[object, LineView, datetime]:
            result = work(progress)
            return result, view_line(self.workspace, period, line), self.ports.clock()

        def done(answer: tuple[object, LineView, datetime]) -> None:
            result, view, at = answer
            self._on_saved(period, view, at)
            then(result)

        self.tasks.run(job, done, title=title, lane=Lane.ORDERED, owner=self)

    def attach(self, line: str, files: Sequence[Path]) -> None:
        """Add files as evidence of a line."""
        self._attach(line, lambda: files, lambda: None)

    def attach_screenshot(self, line: str, screenshot: Screenshot) -> None:
        """Add a picture as evidence of a line."""
        self._attach(line, screenshot.write, screenshot.remove)

    def _attach(self, line: str, make: Callable[[], Sequence[Path]], clean_up: Callable[[], None]) -> None:
        period = self.period

        def work(progress: Progress) -> list[Evidence]:
            try:
                files = make()
                return attach_files(self.workspace, self.ports.documents, period, line, files, progress=progress)
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

        def work(_progress: Progress) -> None:
            detach_evidence(self.workspace, self.ports.clock, period, line, evidence.id, reason)

        removed = wording.REMOVED(title=evidence.title or evidence.name)
        self._write(line, work, lambda _result: self.message.emit(removed), "")

    def save_reporter(self, reporter: Reporter) -> None:
        """Write who fills in the form."""
        period = self.period

        def work(_progress: Progress) -> datetime:
            with self.workspace.atomic():
                statement = replace(self.workspace.statement(period), reporter=reporter)
                self.workspace.save_rest(period, statement)
            return self.ports.clock()

        self.tasks.run(work, self._on_rest_saved, lane=Lane.ORDERED, owner=self)

    def _on_rest_saved(self, at: datetime) -> None:
        self.saved.emit(at)
        self.read()

    def previous_narrative(self, line: str, then: Callable[[str], None]) -> None:
        """Find what the line said in the period before."""
        earlier = _PERIODS[: _PERIODS.index(self.period)]

        def work(_progress: Progress) -> str:
            told = (self.workspace.entry(period, line).narrative for period in reversed(earlier))
            return next((text for text in told if text), "")

        if earlier:
            self.tasks.run(work, then, lane=Lane.ORDERED, owner=self)


def _ignore(_result: object) -> None:
    """Nothing to add."""
