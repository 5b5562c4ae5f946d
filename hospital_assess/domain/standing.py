"""Which score of a line counts: the office's where it has spoken, else the department's own."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from decimal import Decimal

from hospital_assess.domain.decision import Decision, standing_decisions, with_decisions
from hospital_assess.domain.entry import Adjustment, Entry, Statement, Status
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Judged, Matter, Review, Verdict, disputed_reviews, standing_reviews
from hospital_assess.domain.ruling import Ruling, standing_rulings
from hospital_assess.domain.scheme import Line, Scheme
from hospital_assess.domain.submission import Submission, digest_of
from hospital_assess.domain.totals import UNMARKED, DepartmentScore, LineMark, decided_score, department_score


@frozen
class Standing:
    """A submission together with what the office said of it.

    Attributes:
        self_score: By the department's own scores alone; bonuses it asks for do not count.
        review_score: By the office's scores; None until every line is reviewed.
        final_score: Line by line the office's score where there is one, else the department's.
        reviews: Standing reviews of line scores, by line id.
        unreviewed: Lines that still wait for a review.
        decision: What the leaders decided on the total; None where nothing.
        disputed: Lines and adjustments on which reviewers differ who did not know of each other; none of theirs holds.
    """

    submission: Submission
    self_score: DepartmentScore
    review_score: DepartmentScore | None
    final_score: DepartmentScore
    reviews: dict[str, Review]
    unreviewed: int
    decision: Decision | None = None
    disputed: Mapping[Matter, tuple[Review, ...]] = field(default_factory=dict)


def self_marks(statement: Statement, *, scored: bool = True) -> dict[str, LineMark]:
    """What the department's own scores count."""
    return {e.line: LineMark(e.self_score, e.is_answered(scored=scored)) for e in statement.entries}


def standing_of(
    scheme: Scheme,
    submission: Submission,
    reviews: Iterable[Review],
    rulings: Iterable[Ruling] = (),
    decisions: Iterable[Decision] = (),
) -> Standing:
    """Put a submission and what the office said together."""
    department = scheme.department(submission.department)
    statement = submission.statement
    lines = scheme.lines_of(department)
    decided = standing_decisions(decisions, department.id, submission.period)
    said = tuple(review for review in reviews if review.department == department.id)
    judged_lines = {review.line for review in said}
    digests = {line.id: submission.line_digest(line.id) for line in lines if line.id in judged_lines}
    digests |= {item.id: digest_of(item) for item in statement.adjustments if item.id in judged_lines}
    found = with_decisions(standing_reviews(said, department.id, digests), decided, submission.digest)
    apart = disputed_reviews(said, department.id, digests)
    scores = {line: review for (line, judged), review in found.items() if judged is Judged.SCORE}
    marks = self_marks(statement)
    final = _final_marks(lines, statement, marks, found)
    recognised = [item for item in statement.adjustments if _is_recognised(item, found)]
    bonuses = [_as_recognised(item, found) for item in recognised]
    unreviewed = sum(line.id not in scores and not final[line.id].excluded for line in lines)
    against = standing_rulings(rulings, department.id, submission.period)
    reviewed = department_score(scheme, department, final, (*bonuses, *against))
    final_score = replace(reviewed, provisional=bool(unreviewed))
    if (word := decided.get("")) is not None:
        final_score = decided_score(final_score, word.score, word.grade, scheme.settings)
    is_unjudged = not (found or bonuses or against)
    return Standing(
        submission=submission,
        self_score=reviewed if is_unjudged else department_score(scheme, department, marks),
        review_score=None if unreviewed else reviewed,
        final_score=final_score,
        reviews=scores,
        unreviewed=unreviewed,
        decision=decided.get(""),
        disputed={matter: open_ for matter, open_ in apart.items() if matter not in found},
    )


def _final_marks(
    lines: Iterable[Line],
    statement: Statement,
    marks: Mapping[str, LineMark],
    found: dict[tuple[str, Judged], Review],
) -> dict[str, LineMark]:
    if not found:
        return {line.id: marks.get(line.id, UNMARKED) for line in lines}
    entries = {entry.line: entry for entry in statement.entries}
    return {
        line.id: _final_mark(entries.get(line.id) or Entry(line.id), marks.get(line.id), found, line.id)
        for line in lines
    }


def _final_mark(entry: Entry, mark: LineMark | None, found: dict[tuple[str, Judged], Review], line: str) -> LineMark:
    own = mark or UNMARKED
    if is_excluded(entry, found):
        return replace(own, excluded=True)
    review = found.get((line, Judged.SCORE))
    if review is None or review.verdict is not Verdict.ADJUSTED:
        return own
    return LineMark(review.score, answered=True)


def is_excluded(entry: Entry, found: Mapping[tuple[str, Judged], Review]) -> bool:
    """The office approved the line's 不适用 or 客观原因, so it leaves the denominator."""
    if _is_approved(found.get((entry.line, Judged.NOT_APPLICABLE))) and entry.status is Status.NOT_APPLICABLE:
        return True
    return _is_approved(found.get((entry.line, Judged.OBJECTIVE_CAUSE))) and bool(entry.objective_cause)


def _is_approved(review: Review | None) -> bool:
    return review is not None and review.verdict is Verdict.ACCEPTED


def _is_recognised(item: Adjustment, found: dict[tuple[str, Judged], Review]) -> bool:
    review = found.get((item.id, Judged.ADJUSTMENT))
    return review is not None and review.verdict is not Verdict.RETURNED


def _as_recognised(item: Adjustment, found: dict[tuple[str, Judged], Review]) -> Adjustment:
    review = found[item.id, Judged.ADJUSTMENT]
    points: Decimal | None = review.score if review.verdict is Verdict.ADJUSTED else item.points
    return replace(item, points=points)


def effective_score(entry: Entry, review: Review | None) -> Decimal | None:
    """得分 of one line: the office's where it adjusted, else the department's own."""
    return review.score if review is not None and review.verdict is Verdict.ADJUSTED else entry.self_score
