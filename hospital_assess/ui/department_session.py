"""One department's open workspace, as its pages see it: what to show, and what a person can do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hospital_assess.application.answers import plain_fields
from hospital_assess.application.department_desk import Desk, LineView, read_desk, with_views
from hospital_assess.application.ports import Ports, Profile, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.application.unsaved_answers import Typed, Unsaved, evidence_of, is_showable
from hospital_assess.domain.entry import Entry, Evidence, Reporter
from hospital_assess.domain.likeness import Earlier
from hospital_assess.domain.settings import PeriodId
from hospital_assess.ui import wording, wording_recovery
from hospital_assess.ui.answers import Answers, Changes
from hospital_assess.ui.journal import Journal, refused_cells
from hospital_assess.ui.tasks import Lane, Tasks

if TYPE_CHECKING:
    from hospital_assess.domain.doubts import Doubt
    from hospital_assess.ui.evidence_work import EvidenceWork
    from hospital_assess.ui.history import History

_PERIODS = tuple(PeriodId)
_SHOWN_SINGLY = 20


class DepartmentSession(QObject):
    """What the pages of a department's desk share.

    Attributes:
        desk_read: The desk was read again; carries it.
        line_read: One line was read again; carries its view.
        saved: Something is on disk; carries the time.
        refused: Fields of a line were not written; carries the line's id and the errors by field.
        unsaved_changed: There is more, or less, to write.
        message: Something worth a line at the bottom of the window.
        history_changed: Carries the words of what would be undone, and of what would be redone.
        travelled: A step was undone or redone; carries the fields by line that changed.
        past_changed: The year before was taken in, or removed.
        put_back: Texts that fit no field are to stand in their cells again; carries them.
        desk: What was read last, None before the first time.
        readings: How often it was read from the disk; in between nothing but answers changes.
    """

    desk_read = Signal(object)
    line_read = Signal(object)
    saved = Signal(object)
    refused = Signal(str, object)
    unsaved_changed = Signal()
    message = Signal(str)
    history_changed = Signal(str, str)
    travelled = Signal(object)
    past_changed = Signal()
    put_back = Signal(object)

    def __init__(self, ports: Ports, workspace: Workspace, tasks: Tasks, period: PeriodId) -> None:
        super().__init__()
        self.ports, self.workspace, self.tasks, self.period = ports, workspace, tasks, period
        self.profile: Profile = workspace.profile()
        self.desk: Desk | None = None
        self.readings = 0
        self._is_reading = self._is_stale = False
        self._is_refreshing = False
        self._fresh: list[LineView] = []
        self._views: dict[str, LineView] = {}
        self._doubted: tuple[Evidence, ...] | None = None
        self._doubts: Mapping[str, tuple[Doubt, ...]] = {}
        self._answers: dict[PeriodId, Answers] = {}
        self._histories: dict[PeriodId, History] = {}
        self.journal = Journal(ports, workspace, tasks, self._typed, self)

    @property
    def is_writable(self) -> bool:
        """The person may change something."""
        return not self.workspace.read_only

    @property
    def shown_period(self) -> PeriodId:
        """The period on screen: another one that was chosen is still being read."""
        return self.period if self.desk is None else self.desk.period.id

    @property
    def answers(self) -> Answers:
        """What is on its way to the disk for the period that is shown."""
        return self._answers_of(self.shown_period)

    def _answers_of(self, period: PeriodId) -> Answers:
        if period not in self._answers:
            self._answers[period] = self._new_answers(period)
        return self._answers[period]

    def _typed(self) -> list[Typed]:
        return [item for answers in self._answers.values() for item in answers.typed]

    def _new_answers(self, period: PeriodId) -> Answers:
        answers = Answers(self.ports, self.workspace, period, self.tasks, self)
        answers.saved.connect(lambda views, at: self._on_answers_saved(period, views, at))
        answers.refused.connect(self.refused)
        answers.changed.connect(self.unsaved_changed)
        answers.changed.connect(self.journal.follow)
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
        self.readings += 1
        if self._is_stale or desk.period.id is not self.period:
            self._is_stale = False
            self.read()
        self._show(desk)

    def _on_answers_saved(self, period: PeriodId, views: Sequence[LineView], at: datetime) -> None:
        self.saved.emit(at)
        self._show_fresh(period, views)
        if self.desk is None or self._is_reading or not self._shows(period):
            self.read()
        else:
            self._fresh += views
            self._refresh(self.desk)

    def _show_fresh(self, period: PeriodId, views: Sequence[LineView]) -> None:
        if not self._shows(period):
            return
        self._views |= {view.line.id: view for view in views}
        # The desk follows at once: so many lines are better shown together.
        for view in views if len(views) <= _SHOWN_SINGLY else ():
            self.line_read.emit(view)

    def _shows(self, period: PeriodId) -> bool:
        return self.desk is not None and period is self.period is self.desk.period.id

    def _refresh(self, base: Desk) -> None:
        """Bring the desk up to date with what was answered, without reading all the rest again."""
        if self._is_refreshing:
            return
        self._is_refreshing, views, self._fresh = True, self._fresh, []

        def done(desk: Desk) -> None:
            self._is_refreshing = False
            if self.desk is base and self._fresh:
                # Shown once it knows what was answered meanwhile: an answer must not come back for a moment.
                self.desk = desk
            elif self.desk is base:
                self._show(desk)
            if self._fresh and self.desk is not None:
                self._refresh(self.desk)

        self.tasks.run(lambda _progress: with_views(base, views), done, lane=Lane.ORDERED, owner=self)

    def _show(self, desk: Desk) -> None:
        before, self.desk = self.shown_period, desk
        self._views = {view.line.id: view for view in desk.lines}
        if before is not self.shown_period:
            self._tell_history()
        self.desk_read.emit(desk)

    @cached_property
    def evidence(self) -> "EvidenceWork":
        """What can be done with evidence."""
        from hospital_assess.ui.evidence_work import EvidenceWork  # read when something is first done

        return EvidenceWork(self)

    @property
    def doubts(self) -> "Mapping[str, tuple[Doubt, ...]]":
        """What is doubtful of the evidence, by its id; looked for again once the evidence is another."""
        if self.desk is not None and self._doubted is not self.desk.statement.evidence:
            self._doubted, self._doubts = self.desk.statement.evidence, self.desk.doubts
        return self._doubts

    # what is changed, undone and redone

    @property
    def history(self) -> "History":
        """The steps of the period that is shown."""
        from hospital_assess.ui.history import History  # read when something is first answered

        period = self.shown_period
        if period not in self._histories:
            history = self._histories[period] = History(self)
            history.changed.connect(self._tell_history)
            history.travelled.connect(self._on_travelled)
        return self._histories[period]

    def enter(self, line: str, field: str, value: Any) -> None:
        """Take what is typed into a field; it is written after a pause."""
        if not self.history.goes_on(line, field, value):
            before = self._standing({line: {field: value}})
            words = wording.STEP(code=self._views[line].line.code, field=wording.FIELD_NAMES[field]())
            self.history.note(before, {line: {field: value}}, words, is_typing=True)
        self.answers.enter(line, field, value)

    def enter_all(self, changes: Changes, words: str) -> None:
        """Take what was pasted or filled in as one step, and write it at once.

        Args:
            words: What was done, as the menu names it.
        """
        self.history.note(self._standing(changes), changes, words)
        self.answers.enter_all(changes)

    def take_unsaved(self, unsaved: Sequence[Unsaved], *, joined: bool = False) -> None:
        """Enter what was left unsaved the last time.

        Args:
            joined: Below the text that is stored, where both are texts.
        """
        said = [item for item in unsaved if evidence_of(item.typed.field)[0]]
        unfit = [item.typed for item in unsaved if item.typed.line in self._views and not is_showable(item.typed)]
        answers = [item for item in unsaved if item not in said and item.typed not in unfit]
        for period in dict.fromkeys(item.typed.period for item in answers):
            changes: dict[str, dict[str, Any]] = {}
            for item in (item for item in answers if item.typed.period is period):
                value = item.joined if joined and item.can_be_joined else item.typed.value
                changes.setdefault(item.typed.line, {})[item.typed.field] = value
            if period is self.shown_period and changes.keys() <= self._views.keys():
                self.enter_all(changes, wording_recovery.STEP())
                self.travelled.emit(changes)
            else:
                self._answers_of(period).enter_all(changes)
        for item in said:
            self.evidence.take_unsaved(item.typed)
        self._put_back(unfit)
        self.journal.decide(unsaved)

    def _put_back(self, unfit: Sequence[Typed]) -> None:
        """Keep what fits no field for the cells that it was typed into."""
        for typed in unfit:
            place = refused_cells(typed.period)
            self.journal.hold(place, *self.journal.held(place), typed)
        if unfit:
            self.put_back.emit(unfit)
            self.message.emit(wording_recovery.PUT_BACK(count=len(unfit)))

    def _standing(self, changes: Changes) -> Changes:
        """What stands now in the fields that are to change."""
        views = {line: self._views[line] for line in changes}
        return {
            line: plain_fields(view.question, view.entry, self.answers.unsaved(line), changes[line])
            for line, view in views.items()
        }

    def undo(self) -> None:
        """Undo the newest step of the period."""
        self.history.undo()

    def redo(self) -> None:
        """Redo what was undone last."""
        self.history.redo()

    def _on_travelled(self, changes: Changes) -> None:
        self.answers.enter_all(changes)
        self.travelled.emit(changes)

    def _tell_history(self) -> None:
        history = self._histories.get(self.shown_period)
        self.history_changed.emit(*(history.words if history else ("", "")))

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

    def find_earlier(self, line: str, then: Callable[[Earlier], None], owner: QObject) -> None:
        """Find what was told of a line in an earlier period, and the year before.

        Args:
            owner: Who asks; once that is gone, nobody is told.
        """
        earlier = _PERIODS[: _PERIODS.index(self.period)]

        def work(_progress: Progress) -> Earlier:
            told = (self.workspace.entry(period, line) for period in reversed(earlier))
            entry = next((entry for entry in told if entry.narrative), Entry(line))
            return Earlier(entry, *self.workspace.past_narrative(line))

        self.tasks.run(work, then, lane=Lane.ORDERED, owner=owner)
