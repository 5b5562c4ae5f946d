"""收件: every department with its hand-in, when it came, its signed paper, and where reviewers differ."""

from collections.abc import Mapping

from hospital_assess.application.office_desk import OfficeDesk, OfficeRow, read_office
from hospital_assess.application.organizations import organization_of, organizations_of
from hospital_assess.application.ports import Workspace
from hospital_assess.application.register_paper import PaperState, paper_state
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission

_TO_THE_MINUTE = 16


@frozen
class CollectRow:
    """One department with what came of it.

    Attributes:
        received_at: When the merge was that brought its hand-in: 2024-01-10 09:30; empty before the first.
        is_witnessed: The hand-in is an Excel form that nobody signed.
        disputed: How many lines have reviews that do not agree.
    """

    row: OfficeRow
    received_at: str
    is_witnessed: bool
    paper: PaperState
    disputed: int

    @property
    def is_missing(self) -> bool:
        """Nothing was handed in."""
        return self.row.submission is None and not self.row.conflict


@frozen
class CollectView:
    """What the 收件 page shows of one organization.

    Attributes:
        organization: Its name.
        organizations: Names of all of whom something is held, the office's own first.
    """

    desk: OfficeDesk
    rows: tuple[CollectRow, ...]
    organization: str
    organizations: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Departments that have not handed in, by name."""
        return tuple(item.row.department.name for item in self.rows if item.is_missing)


def show_collected(workspace: Workspace, period: PeriodId, organization: str = "") -> CollectView:
    """All departments of an organization that answer a line.

    Args:
        organization: Name of another organization whose collections are held; the office's own if empty.

    Raises:
        AssessError: the workspace is a department's, or nothing is held of such an organization.
    """
    views = organizations_of(workspace)
    view = organization_of(workspace, organization or None)
    desk = read_office(view, period)
    names = tuple(item.profile().organization for item in views.values())
    return CollectView(desk, collect_rows(view, period, desk), view.profile().organization, names)


def collect_rows(view: Workspace, period: PeriodId, desk: OfficeDesk) -> tuple[CollectRow, ...]:
    """The departments of a desk that was read."""
    papers, batches = view.papers(), view.batches()
    registered = {item.key for item in view.register()}
    witnessed = {item.submission.digest for item in view.submissions(period) if item.key not in registered}
    return tuple(
        CollectRow(
            row=row,
            received_at=_received_at(batches, row.submission),
            is_witnessed=row.submission is not None and row.submission.digest in witnessed,
            paper=paper_state(papers, row.department.id, period, row.submission),
            disputed=len({line for line, _judged in row.standing.disputed}) if row.standing else 0,
        )
        for row in desk.rows
    )


def _received_at(batches: Mapping[str, str], submission: Submission | None) -> str:
    """When it came; what stands of hand-ins that went apart came with the last of them."""
    if submission is None:
        return ""
    last = max(batches.get(digest, "") for digest in (submission.digest, *submission.lineage))
    came = batches.get(submission.digest, last)
    return came[:_TO_THE_MINUTE].replace("T", " ")
