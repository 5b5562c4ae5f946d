"""What went out to each department, as a table."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from hospital_assess.application.show_issues import IssueRow
from hospital_assess.domain.quantity import shown_points
from hospital_assess.ui import wording_issue
from hospital_assess.ui.models.office_rows import RowsModel

_DAY = 10


def _day(at: str) -> str:
    """The day of a moment."""
    return at[:_DAY]


def _package(row: IssueRow) -> str:
    if not row.package_at:
        return wording_issue.NOT_ISSUED()
    at = _day(row.package_at)
    return wording_issue.OUTDATED(at=at) if row.is_outdated else at


def _keys(row: IssueRow) -> str:
    if not row.packages:
        return wording_issue.NONE()
    return wording_issue.REVOKED_KEYS(count=row.packages - 1) if row.packages > 1 else wording_issue.ONE_KEY()


ISSUE_TEXTS: Mapping[str, Callable[[IssueRow], str]] = {
    "department": lambda row: row.department.name,
    "group": lambda row: row.department.group,
    "lines": lambda row: str(row.lines),
    "points": lambda row: shown_points(row.points),
    "package": _package,
    "keys": _keys,
    "form": lambda row: _day(row.form_at) or wording_issue.NONE(),
    "handed_in": lambda row: wording_issue.HANDED_IN() if row.handed_in else wording_issue.NOT_HANDED_IN(),
}
_NUMBERS: Mapping[str, Callable[[IssueRow], Decimal | int]] = {
    "lines": lambda row: row.lines,
    "points": lambda row: row.points,
}
ISSUE_FILTERS: Mapping[str, Callable[[IssueRow], bool]] = {
    "all": lambda _row: True,
    "unissued": lambda row: not row.is_issued,
    "issued": lambda row: row.is_issued,
    "outdated": lambda row: row.is_outdated,
    "missing": lambda row: not row.handed_in,
}


def issues_model() -> RowsModel:
    """Departments with what went out to them."""
    return RowsModel(wording_issue.COLUMNS, ISSUE_TEXTS, _NUMBERS)
