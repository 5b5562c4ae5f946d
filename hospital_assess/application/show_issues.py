"""What each department got, and when: task packages, keys, Excel forms."""

from decimal import Decimal

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Issue, Workspace
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PeriodId


@frozen
class IssueRow:
    """One department with what went out to it.

    Attributes:
        lines: How many lines it answers.
        points: Its own points (承担分值).
        package_at: When its newest task package was made; empty where none was.
        packages: How many were made: all keys but the last are revoked.
        is_outdated: Its task package is of an earlier revision of the scheme.
        form_at: When its newest Excel form of the period was made; empty where none was.
        handed_in: It has handed in for the period.
    """

    department: Department
    lines: int
    points: Decimal
    package_at: str
    packages: int
    is_outdated: bool
    form_at: str
    handed_in: bool

    @property
    def is_issued(self) -> bool:
        """It has a task package or a form."""
        return bool(self.package_at or self.form_at)


def show_issues(workspace: Workspace, period: PeriodId) -> tuple[IssueRow, ...]:
    """All departments that answer a line, in the scheme's order.

    Raises:
        AssessError: the workspace is a department's.
    """
    require_office(workspace)
    return issue_rows(workspace, workspace.scheme(), office_of(workspace), period)


def issue_rows(workspace: Workspace, scheme: Scheme, office: Office, period: PeriodId) -> tuple[IssueRow, ...]:
    """The same from what an office holds."""
    made: dict[str, list[Issue]] = {}
    for issue in workspace.issues():
        made.setdefault(issue.department, []).append(issue)
    forms = {form.department: form.issued_at for form in workspace.issued_forms() if form.period is period}
    handed_in = {item.department for item in office.submissions if item.period is period}
    return tuple(
        IssueRow(
            department=item,
            lines=len(scheme.lines_of(item)),
            points=scheme.own_points(item),
            package_at=made[item.id][-1].issued_at if item.id in made else "",
            packages=len(made.get(item.id, ())),
            is_outdated=item.id in made and made[item.id][-1].scheme_revision < scheme.revision,
            form_at=forms.get(item.id, ""),
            handed_in=item.id in handed_in,
        )
        for item in scheme.departments
        if scheme.lines_of(item)
    )
