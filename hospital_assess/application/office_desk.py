"""What the quality office's desk shows: every department with its hand-in, scores, grade and rank."""

from collections.abc import Set
from decimal import Decimal

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Workspace
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.standing import Standing, standing_of
from hospital_assess.domain.submission import Submission
from hospital_assess.domain.totals import UNRATED, DepartmentScore, ranked


@frozen
class OfficeRow:
    """One department as the office sees it.

    Attributes:
        submission: The hand-in that stands; None before the first, or while hand-ins conflict.
        review_score: None until every line is reviewed.
        provisional: Lines are still unreviewed, so the rank is 预排.
        standing: The hand-in with what the office said of it; None where ``submission`` is.
        final: The standing's final score with grade and rank.
    """

    department: Department
    issued: bool
    submission: Submission | None
    conflict: bool
    self_score: Decimal | None
    review_score: Decimal | None
    final_score: Decimal | None
    grade: str
    rank: int | None
    provisional: bool
    standing: Standing | None = None
    final: DepartmentScore | None = None


@frozen
class OfficeDesk:
    """All departments that answer a line, and the digest of the office's set."""

    scheme: Scheme
    rows: tuple[OfficeRow, ...]
    digest: str


def read_office(workspace: Workspace, period: PeriodId) -> OfficeDesk:
    """Everything that the office's desk shows.

    Raises:
        AssessError: the workspace is a department's.
    """
    require_office(workspace)
    issued = {issue.department for issue in workspace.issues()}
    issued |= {form.department for form in workspace.issued_forms() if form.period is period}
    return desk_of(workspace.scheme(), office_of(workspace), issued, period)


def desk_of(scheme: Scheme, office: Office, issued: Set[str], period: PeriodId) -> OfficeDesk:
    """The same from what an office holds.

    Args:
        issued: Ids of departments that have their task package, or the period's form.
    """
    answering, reviews = [item for item in scheme.departments if scheme.lines_of(item)], office.reviews_of(period)
    standings = {
        item.id: standing_of(scheme, current, reviews, office.rulings, office.decisions)
        for item in answering
        if (current := office.current(item.id, period))
    }
    finals = ranked(scheme, (standing.final_score for standing in standings.values()))
    by_department = {score.department: score for score in finals}
    rows = tuple(
        _row(item, office, period, standings.get(item.id), by_department.get(item.id), issued=item.id in issued)
        for item in answering
    )
    return OfficeDesk(scheme, rows, office.digest)


def _row(
    department: Department,
    office: Office,
    period: PeriodId,
    standing: Standing | None,
    final: DepartmentScore | None,
    *,
    issued: bool,
) -> OfficeRow:
    review = standing.review_score if standing else None
    return OfficeRow(
        department=department,
        issued=issued,
        submission=standing.submission if standing else None,
        conflict=office.conflict(department.id, period) is not None,
        self_score=standing.self_score.total if standing else None,
        review_score=review.total if review else None,
        final_score=final.total if final else None,
        grade=final.grade if final else UNRATED,
        rank=final.rank if final else None,
        provisional=final.provisional if final else True,
        standing=standing,
        final=final,
    )
