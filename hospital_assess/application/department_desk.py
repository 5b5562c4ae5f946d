"""What a department's desk shows: every line with its answer, its proposed score and its mark."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from hospital_assess.application.answers import Question, changed
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.entry import Entry, Evidence, Statement, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plan import Measure, Section, Task
from hospital_assess.domain.review import Judged, Review
from hospital_assess.domain.scheme import Department, Line, MeasureDuty, Scheme
from hospital_assess.domain.scoring import LineScore, propose
from hospital_assess.domain.settings import Period, PeriodId
from hospital_assess.domain.standing import self_marks
from hospital_assess.domain.submission import Submission, settled
from hospital_assess.domain.totals import DepartmentScore, department_score

if TYPE_CHECKING:
    from hospital_assess.domain.doubts import Doubt


class Mark(StrEnum):
    """How far one line is, as the tree shows it."""

    DONE = "●"
    STARTED = "◐"
    BLANK = "○"
    LACKS_EVIDENCE = "!"


MARK_NAMES = {
    Mark.DONE: "完成",
    Mark.STARTED: "在填",
    Mark.BLANK: "未填",
    Mark.LACKS_EVIDENCE: "缺佐证",
}


@frozen
class LineView:
    """One line as the desk shows it.

    Attributes:
        proposal: Score by the line's rule, with its worked line.
        evidence: What proves it, in the order of its proofs.
        review: What the office said of the line last, where it has.
    """

    question: Question
    section: Section
    task: Task
    measure: Measure
    duty: MeasureDuty
    entry: Entry
    proposal: LineScore
    mark: Mark
    evidence: tuple[Evidence, ...]
    review: Review | None

    @property
    def line(self) -> Line:
        """The line itself."""
        return self.question.line


@frozen
class Desk:
    """Where a department stands in one period.

    Attributes:
        handed_in: The newest submission, None before the first.
        is_changed: The draft differs from what was handed in last.
    """

    scheme: Scheme
    department: Department
    period: Period
    statement: Statement
    lines: tuple[LineView, ...]
    score: DepartmentScore
    handed_in: Submission | None
    is_changed: bool

    @property
    def doubts(self) -> "dict[str, tuple[Doubt, ...]]":
        """What is doubtful of the evidence, by its id."""
        from hospital_assess.domain.doubts import evidence_doubts  # read when evidence is looked at

        return evidence_doubts(self.scheme, self.period, self.statement.evidence)

    def line(self, line_id: str) -> LineView:
        """The view of one line."""
        return next(view for view in self.lines if view.line.id == line_id)


def department_of(workspace: Workspace, scheme: Scheme) -> Department:
    """The department that a workspace belongs to.

    Raises:
        AssessError: it is an office's.
    """
    profile = workspace.profile()
    if not profile.department:
        raise AssessError(f"“{workspace.path}”是质管办工作区", "请在科室工作区中使用此功能。")
    return scheme.department(profile.department)


def ask(workspace: Workspace, period: PeriodId, line_id: str) -> Question:
    """The question that a line puts to the workspace's department.

    Raises:
        AssessError: the line is unknown or another department's.
    """
    scheme = workspace.scheme()
    return _ask(scheme, department_of(workspace, scheme), period, line_id)


def _ask(scheme: Scheme, department: Department, period: PeriodId, line_id: str) -> Question:
    line = scheme.line(line_id) if scheme.knows_line(line_id) else None
    if line is None or line.withdrawn or not line.points_for(department):
        line = next((item for item in scheme.lines_of(department) if line_id == item.code), None)
    if line is None:
        raise AssessError(f"{department.name}没有考核条目“{line_id}”", "请用 status 查看本科室的条目编号。")
    return Question(scheme, department, scheme.settings.period(period), line)


def view_line(workspace: Workspace, period: PeriodId, line_id: str) -> LineView:
    """One line, freshly read."""
    question = ask(workspace, period, line_id)
    entry = workspace.entry(period, question.line.id)
    return line_view(question, entry, workspace.evidence_known(_proved_by(entry)), _latest_reviews(workspace, period))


def change_entry(workspace: Workspace, period: PeriodId, line_id: str, changes: Mapping[str, Any]) -> LineView:
    """Apply what was typed to one entry and write it; durable when this returns.

    Args:
        changes: As :func:`hospital_assess.application.answers.changed` takes them.

    Raises:
        AssessError: a value does not fit, or the workspace cannot be written; nothing is changed then.
    """
    (view,) = change_entries(workspace, period, {line_id: changes})
    return view


def change_entries(
    workspace: Workspace, period: PeriodId, changes: Mapping[str, Mapping[str, Any]]
) -> tuple[LineView, ...]:
    """Apply what was typed or pasted to several entries, all of it or nothing; durable when this returns.

    Args:
        changes: By line, each as :func:`hospital_assess.application.answers.changed` takes them.

    Raises:
        AssessError: a value does not fit, or the workspace cannot be written; nothing is changed then.
    """
    scheme = workspace.scheme()
    department = department_of(workspace, scheme)
    answered: list[tuple[Question, Entry]] = []
    with workspace.atomic():
        for line_id, fields in changes.items():
            question = _ask(scheme, department, period, line_id)
            entry = changed(question, workspace.entry(period, question.line.id), fields)
            workspace.save_entry(period, entry)
            answered.append((question, entry))
    known = workspace.evidence_known(_proved_by(*(entry for _question, entry in answered)))
    reviews = _latest_reviews(workspace, period)
    return tuple(line_view(question, entry, known, reviews) for question, entry in answered)


def _proved_by(*entries: Entry) -> set[str]:
    return {proof.evidence for entry in entries for proof in entry.proofs}


def read_desk(workspace: Workspace, period: PeriodId) -> Desk:
    """Everything that a department's desk shows."""
    scheme = workspace.scheme()
    department = department_of(workspace, scheme)
    statement = workspace.statement(period)
    chosen = scheme.settings.period(period)
    known, reviews = statement.proof_files(), _latest_reviews(workspace, period)
    entries = {entry.line: entry for entry in statement.entries}
    lines = tuple(
        line_view(Question(scheme, department, chosen, line), entries.get(line.id, Entry(line.id)), known, reviews)
        for line in scheme.lines_of(department)
    )
    score = _score(scheme, department, chosen, statement)
    handed_in = latest_submission(workspace, period)
    return Desk(scheme, department, chosen, statement, lines, score, handed_in, _differs(handed_in, statement))


def with_views(desk: Desk, views: Iterable[LineView]) -> Desk:
    """The desk after some of its lines were answered anew; what did not change is not made again."""
    fresh = {view.line.id: view for view in views}
    lines = tuple(fresh.get(view.line.id, view) for view in desk.lines)
    answered = {entry.line: entry for entry in desk.statement.entries}
    answered |= {id_: view.entry for id_, view in fresh.items()}
    evidence = _with_items(desk.statement.evidence, [item for view in fresh.values() for item in view.evidence])
    statement = replace(desk.statement, entries=tuple(answered[id_] for id_ in sorted(answered)), evidence=evidence)
    return replace(
        desk,
        statement=statement,
        lines=lines,
        score=_score(desk.scheme, desk.department, desk.period, statement),
        is_changed=_differs(desk.handed_in, statement),
    )


def _with_items(evidence: tuple[Evidence, ...], items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Evidence with some items as they are now; the very same where nothing changed."""
    known = {item.id: item for item in evidence}
    fresh = {item.id: item for item in items if known.get(item.id) != item}
    if not fresh:
        return evidence
    known |= fresh
    return tuple(known[id_] for id_ in sorted(known))


def _score(scheme: Scheme, department: Department, period: Period, statement: Statement) -> DepartmentScore:
    return department_score(scheme, department, self_marks(statement, scored=period.scored), filling=True)


def _differs(handed_in: Submission | None, statement: Statement) -> bool:
    return handed_in is not None and handed_in.statement != settled(statement)


def latest_submission(workspace: Workspace, period: PeriodId) -> Submission | None:
    """What a department handed in last in a period."""
    made = [sealed.submission for sealed in workspace.submissions(period)]
    return max(made, key=lambda item: (item.revision, item.made_at), default=None)


def reviews_in(workspace: Workspace, period: PeriodId) -> list[Review]:
    """What the office said of a period's hand-ins, in its sequence.

    A review names its hand-in; of one that is not held here, as after a reinstall, the period is taken for this one.
    """
    said = workspace.reviews()
    if not said:
        return []
    held = (sealed.submission for sealed in workspace.submissions())
    elsewhere = {item.digest for item in held if item.period is not period}
    return sorted((one for one in said if one.submission not in elsewhere), key=lambda review: review.sequence)


def _latest_reviews(workspace: Workspace, period: PeriodId) -> dict[str, Review]:
    return {review.line: review for review in reviews_in(workspace, period) if review.judges is Judged.SCORE}


def line_view(
    question: Question, entry: Entry, known: Mapping[str, Evidence], reviews: Mapping[str, Review]
) -> LineView:
    """One line as the desk shows it.

    Args:
        known: Evidence by its id.
        reviews: What the office said last, by line.
    """
    scheme, line = question.scheme, question.line
    section, task, measure = scheme.place(line.measure)
    evidence = tuple(known[proof.evidence] for proof in entry.proofs if proof.evidence in known)
    return LineView(
        question=question,
        section=section,
        task=task,
        measure=measure,
        duty=scheme.duty(line.measure),
        entry=entry,
        proposal=propose(scheme, line, question.department, entry.inputs, question.period.cut_off),
        mark=_mark(question, entry),
        evidence=evidence,
        review=reviews.get(line.id),
    )


def _mark(question: Question, entry: Entry) -> Mark:
    if entry.is_blank:
        return Mark.BLANK
    if not entry.is_answered(scored=question.period.scored) or _lacks_reason(question, entry):
        return Mark.STARTED
    if not entry.proofs and entry.status is not Status.NOT_APPLICABLE and entry.self_score:
        return Mark.LACKS_EVIDENCE
    return Mark.DONE


def _lacks_reason(question: Question, entry: Entry) -> bool:
    if entry.status is Status.NOT_APPLICABLE:
        return not entry.reason
    below = entry.self_score is not None and entry.self_score < question.full
    return question.period.scored and below and not entry.deduction_reason
