"""复核: everything that the quality office has to judge in a period, one matter after the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hospital_assess.application.answers import Question
from hospital_assess.application.compare_hand_ins import ChangedField, compare_statements
from hospital_assess.application.department_desk import LineView, line_view
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Workspace
from hospital_assess.application.review_lines import ReviewRequest
from hospital_assess.domain.doubts import Doubt, evidence_doubts
from hospital_assess.domain.entry import Adjustment, Evidence, Status
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.quantity import ZERO
from hospital_assess.domain.review import Judged, Matter, Review, Verdict, disputed_reviews, standing_reviews
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import Period, PeriodId
from hospital_assess.domain.submission import Submission, digest_of

_MOST_COMMENTS = 12


class Stage(StrEnum):
    """How far the office is with a matter.

    Attributes:
        CHANGED: The department changed the line after it was judged.
        DISPUTED: Reviewers who did not know of each other differ.
    """

    WAITING = "waiting"
    CHANGED = "changed"
    DISPUTED = "disputed"
    RETURNED = "returned"
    ADJUSTED = "adjusted"
    ACCEPTED = "accepted"


OPEN_STAGES = (Stage.WAITING, Stage.CHANGED, Stage.DISPUTED)
"""In which a verdict is still to be given."""

_STAGES = {Verdict.ACCEPTED: Stage.ACCEPTED, Verdict.ADJUSTED: Stage.ADJUSTED, Verdict.RETURNED: Stage.RETURNED}


@frozen
class ReviewItem:
    """One matter to judge: a line's score, what is asked for on a line, or points asked for.

    Attributes:
        submission: Digest of the hand-in that stands.
        full: The most points.
        view: The line with its answer; None for points asked for.
        adjustment: The points asked for; None for a line.
        evidence: What proves it, in its order.
        doubts: What is doubtful of the evidence, by its id.
        review: The verdict that holds.
        disputed: The verdicts that differ.
        earlier: The newest verdict on what the department has changed since.
        changes: What it changed since then.
    """

    department: Department
    submission: str
    judges: Judged
    id: str
    full: Decimal
    view: LineView | None
    adjustment: Adjustment | None
    evidence: tuple[Evidence, ...]
    doubts: Mapping[str, tuple[Doubt, ...]]
    review: Review | None = None
    disputed: tuple[Review, ...] = ()
    earlier: Review | None = None
    changes: tuple[ChangedField, ...] = ()

    @property
    def key(self) -> tuple[str, str, Judged]:
        """Names the matter, whatever is said of it."""
        return self.department.id, self.id, self.judges

    @property
    def code(self) -> str:
        """Of the line, as people name it; empty for points asked for."""
        return self.view.line.code if self.view else ""

    @property
    def title(self) -> str:
        """The matter in words."""
        if self.view is not None:
            return self.view.question.scheme.text_of(self.view.line)
        return self.adjustment.title if self.adjustment else ""

    @property
    def stage(self) -> Stage:
        """How far the office is."""
        if self.disputed:
            return Stage.DISPUTED
        if self.review is not None:
            return _STAGES[self.review.verdict]
        return Stage.CHANGED if self.earlier is not None else Stage.WAITING

    @property
    def can_adjust(self) -> bool:
        """Points are judged, in a period that has any."""
        if self.judges is Judged.ADJUSTMENT:
            return self.full > ZERO
        return self.judges is Judged.SCORE and self.view is not None and self.view.question.period.scored

    @property
    def is_sound(self) -> bool:
        """Waiting, done, full marks, and proven by evidence that nothing speaks against."""
        if self.stage not in (Stage.WAITING, Stage.CHANGED) or self.judges is not Judged.SCORE or self.view is None:
            return False
        entry = self.view.entry
        is_full = entry.self_score == self.full or not self.view.question.period.scored
        return is_full and entry.status is Status.DONE and bool(self.evidence) and not self.doubts


@frozen
class ReviewQueue:
    """What there is to judge in a period.

    Attributes:
        items: By department in the scheme's order, then by line; points asked for come last.
        comments: What was said most often, most frequent first.
    """

    period: Period
    items: tuple[ReviewItem, ...]
    comments: tuple[str, ...]


def read_queue(workspace: Workspace, period: PeriodId) -> ReviewQueue:
    """Everything that departments handed in, with what the office has said of it.

    Raises:
        AssessError: the workspace is a department's.
    """
    require_office(workspace)
    scheme, office = workspace.scheme(), office_of(workspace)
    chosen = scheme.settings.period(period)
    current = ((department, office.current(department.id, period)) for department in scheme.departments)
    items = tuple(
        item
        for department, submission in current
        if submission is not None
        for item in _Case(scheme, office, chosen, department, submission).items()
    )
    return ReviewQueue(chosen, items, _comments(office.reviews))


def _comments(reviews: Iterable[Review]) -> tuple[str, ...]:
    said = Counter(one.comment for one in reviews if one.comment and one.verdict is not Verdict.ACCEPTED)
    return tuple(sorted(said, key=lambda text: (-said[text], text))[:_MOST_COMMENTS])


class _Case:
    """One department's hand-in, and what was said of it."""

    def __init__(
        self, scheme: Scheme, office: Office, period: Period, department: Department, submission: Submission
    ) -> None:
        self._scheme, self._office, self._period = scheme, office, period
        self._department, self._submission = department, submission
        statement = submission.statement
        self._files = statement.proof_files()
        self._doubts = evidence_doubts(scheme, period, statement.evidence)
        self._entries = {entry.line: entry for entry in statement.entries}
        self._digests = {line.id: submission.line_digest(line.id) for line in scheme.lines_of(department)}
        self._digests |= {item.id: digest_of(item) for item in statement.adjustments}
        said = [one for one in office.reviews_of(period.id) if one.department == department.id]
        self._standing = standing_reviews(said, department.id, self._digests)
        self._disputed = disputed_reviews(said, department.id, self._digests)
        self._earlier = self._passed(said)

    def _passed(self, said: Sequence[Review]) -> dict[Matter, Review]:
        """The newest verdict on each matter whose content is another one by now."""
        passed = (one for one in said if self._digests.get(one.line) not in (None, one.line_digest))
        return {(one.line, one.judges): one for one in sorted(passed, key=lambda one: one.sequence)}

    def items(self) -> Iterator[ReviewItem]:
        """The matters, in their order."""
        for line in self._scheme.lines_of(self._department):
            question = Question(self._scheme, self._department, self._period, line)
            entry = self._submission.statement.entry(line.id)
            view = line_view(question, entry, self._files, {})
            if entry.status is Status.NOT_APPLICABLE:
                yield self._item(Judged.NOT_APPLICABLE, line.id, question.full, view)
                continue
            yield self._item(Judged.SCORE, line.id, question.full, view)
            if entry.objective_cause:
                yield self._item(Judged.OBJECTIVE_CAUSE, line.id, question.full, view)
        for one in self._submission.statement.adjustments:
            yield self._item(Judged.ADJUSTMENT, one.id, one.points or ZERO, None, one)

    def _item(
        self, judges: Judged, id_: str, full: Decimal, view: LineView | None, adjustment: Adjustment | None = None
    ) -> ReviewItem:
        matter: Matter = (id_, judges)
        review, disputed = self._standing.get(matter), self._disputed.get(matter, ())
        earlier = None if review or disputed else self._earlier.get(matter)
        proofs = adjustment.proofs if adjustment else ()
        files = self._files
        evidence = view.evidence if view else tuple(files[one.evidence] for one in proofs if one.evidence in files)
        return ReviewItem(
            department=self._department,
            submission=self._submission.digest,
            judges=judges,
            id=id_,
            full=full,
            view=view,
            adjustment=adjustment,
            evidence=evidence,
            doubts={one.id: self._doubts[one.id] for one in evidence if one.id in self._doubts},
            review=review,
            disputed=disputed,
            earlier=earlier,
            changes=self._changes(earlier),
        )

    def _changes(self, earlier: Review | None) -> tuple[ChangedField, ...]:
        """What became of a line since it was judged; nothing where that hand-in is not held any more."""
        if earlier is None or earlier.judges is Judged.ADJUSTMENT:
            return ()
        judged = next((one for one in self._office.submissions if one.digest == earlier.submission), None)
        if judged is None:
            return ()
        found = compare_statements(self._scheme, judged.statement, self._submission.statement).changes
        return tuple(one for one in found if one.line == earlier.line)


def request_for(
    item: ReviewItem,
    verdict: Verdict,
    *,
    score: Decimal | None = None,
    comment: str = "",
    due: date | None = None,
    reviewer: str = "",
) -> ReviewRequest:
    """A verdict on a matter, bound to the hand-in that was looked at."""
    is_points = item.judges is Judged.ADJUSTMENT
    return ReviewRequest(
        department=item.department.name,
        verdict=verdict,
        line="" if is_points else item.id,
        adjustment=item.id if is_points else "",
        submission=item.submission,
        score=score if verdict is Verdict.ADJUSTED else None,
        comment=comment.strip(),
        due=due if verdict is Verdict.RETURNED else None,
        reviewer=reviewer.strip(),
        judges=item.judges,
    )


Grouping = Callable[[ReviewItem], str]


def by_department(item: ReviewItem) -> str:
    """「医务科」."""
    return item.department.name


def by_measure(item: ReviewItem) -> str:
    """「3.1.1 搬迁期医疗运行」; points asked for stand together."""
    if item.view is None:
        return BONUS_HEADING
    short = item.view.question.scheme.short_titles.get(item.view.task.code, "")
    return f"{item.view.measure.code} {short}".rstrip()


BONUS_HEADING = "加减分申请"


def grouped(items: Iterable[ReviewItem], grouping: Grouping) -> dict[str, list[ReviewItem]]:
    """Items under their headings; those of measures stand in the plan's order, whoever answers."""
    found: dict[str, list[ReviewItem]] = {}
    for item in items:
        found.setdefault(grouping(item), []).append(item)
    if grouping is by_department:
        return found
    return dict(sorted(found.items(), key=lambda pair: _place(pair[1][0])))


def _place(item: ReviewItem) -> tuple[int, ...]:
    if item.view is None:
        return (1,)
    return (0, *(int(part) for part in item.view.measure.code.split(".") if part.isdigit()))
