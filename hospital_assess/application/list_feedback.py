"""反馈: what the office said of a department's answers, line by line, and what was appealed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from hospital_assess.application.department_desk import department_of, reviews_in
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.appeal import Appeal, standing_appeals
from hospital_assess.domain.decision import Decision, standing_decisions
from hospital_assess.domain.entry import Entry, Statement
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Judged, Review, Verdict
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, line_digest


@frozen
class ReviewedLine:
    """What the office said of one line or bonus, beside the answer that it judged.

    Attributes:
        id: Of the line, or of the bonus asked for.
        code: The line as people name it; empty for a bonus.
        title: The line, or the bonus, in words.
        entry: The answer as it was judged; blank where that hand-in is not held here.
        full: Points of the line; None for a bonus.
        is_changed: The draft says something else of the line by now.
        decision: What the leaders decided of the line.
        appeal: What was appealed last.
        draft: What is being written against it.
    """

    id: str
    code: str
    title: str
    entry: Entry
    full: Decimal | None
    review: Review
    is_changed: bool
    decision: Decision | None
    appeal: Appeal | None
    draft: str = ""

    @property
    def can_appeal(self) -> bool:
        """The score was not accepted, and no leader has decided on it."""
        is_contested = self.review.judges is Judged.SCORE and self.review.verdict is not Verdict.ACCEPTED
        return is_contested and self.decision is None


@frozen
class Feedback:
    """All that came back for one period.

    Attributes:
        lines: In the order of the department's lines, bonuses last.
        decision: What the leaders decided on the whole.
    """

    lines: tuple[ReviewedLine, ...]
    decision: Decision | None

    @property
    def drafts(self) -> tuple[ReviewedLine, ...]:
        """Lines against which something is written and not yet sent."""
        return tuple(line for line in self.lines if line.can_appeal and line.draft.strip())

    @property
    def appealed(self) -> tuple[ReviewedLine, ...]:
        """Lines that were appealed."""
        return tuple(line for line in self.lines if line.appeal is not None)


def list_feedback(workspace: Workspace, period: PeriodId) -> Feedback:
    """What the office and the leaders said, as far as it was fed back.

    Raises:
        AssessError: the workspace is an office's.
    """
    scheme = workspace.scheme()
    department = department_of(workspace, scheme)
    held = [sealed.submission for sealed in workspace.submissions()]
    decisions = standing_decisions(workspace.said(Decision), department.id, period)
    appeals = standing_appeals(workspace.said(Appeal), department.id, period)
    case = _Case(
        scheme=scheme,
        draft=workspace.statement(period),
        held={item.digest: item for item in held if item.period is period},
        decisions=decisions,
        appeals={item.line: item for item in appeals},
        drafts=workspace.appeal_drafts(period),
    )
    said = _newest(reviews_in(workspace, period))
    order = {line.id: number for number, line in enumerate(scheme.lines_of(department))}
    ordered = sorted(said, key=lambda review: (order.get(review.line, len(order)), review.line, review.judges))
    lines = tuple(case.line(review, department.id) for review in ordered if case.is_known(review))
    return Feedback(lines, decisions.get(""))


def _newest(reviews: Iterable[Review]) -> Iterable[Review]:
    """The last word on each line and matter."""
    return {(review.line, review.judges): review for review in reviews}.values()


@frozen
class _Case:
    scheme: Scheme
    draft: Statement
    held: Mapping[str, Submission]
    decisions: Mapping[str, Decision]
    appeals: Mapping[str, Appeal]
    drafts: Mapping[str, str]

    def is_known(self, review: Review) -> bool:
        return review.judges is Judged.ADJUSTMENT or self.scheme.knows_line(review.line)

    def line(self, review: Review, department: str) -> ReviewedLine:
        judged = self.held.get(review.submission)
        statement = judged.statement if judged else self.draft
        if review.judges is Judged.ADJUSTMENT:
            title = next((item.title for item in statement.adjustments if item.id == review.line), review.line)
            return ReviewedLine(review.line, "", title, Entry(""), None, review, False, None, None)
        line = self.scheme.line(review.line)
        is_score = review.judges is Judged.SCORE
        return ReviewedLine(
            id=line.id,
            code=line.code,
            title=self.scheme.text_of(line),
            entry=statement.entry(line.id),
            full=line.points_for(self.scheme.department(department)),
            review=review,
            is_changed=line_digest(self.draft, line.id) != review.line_digest,
            decision=self.decisions.get(line.id) if is_score else None,
            appeal=self.appeals.get(line.id) if is_score else None,
            draft=self.drafts.get(line.id, "") if is_score else "",
        )
