"""下发: task packages and Excel forms in one go."""

from collections.abc import Sequence
from pathlib import Path

from hospital_assess.application.entry_forms import issue_entry_forms
from hospital_assess.application.issue_packages import issue_packages, under_revoked_keys
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission


@frozen
class IssueRequest:
    """What goes out, and to whom.

    Attributes:
        departments: Names; all that answer a line, if empty.
        packages: Task packages, for departments that have the program.
        forms: Excel forms, for departments that have not.
        reissue: Departments that have their task package get another, and another key.
        passphrase: Seals the task packages; not at all if empty.
    """

    departments: tuple[str, ...] = ()
    packages: bool = True
    forms: bool = False
    reissue: bool = False
    passphrase: str = ""


@frozen
class Issued:
    """What went out.

    Attributes:
        had_theirs: Names of the departments that have their task package already and got none.
        revoked: What had been accepted under keys that are revoked now.
    """

    packages: tuple[Path, ...]
    forms: tuple[Path, ...]
    had_theirs: tuple[str, ...] = ()
    revoked: tuple[Submission, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All files written."""
        return self.packages + self.forms


def issue_tasks(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    out: Path,
    request: IssueRequest,
    progress: Progress = unheard,
) -> Issued:
    """Write what was asked for; a department that has its task package gets another only where that was asked.

    Args:
        period: The period that the forms ask about.

    Raises:
        AssessError: nothing was asked for, an unknown department, or a folder that cannot be written.
    """
    if not (request.packages or request.forms):
        raise AssessError("没有选择要下发的内容", "请勾选任务包、Excel 填报表，或两样都选。")
    names = request.departments or _answering(workspace)
    had = _issued(workspace)
    due = [name for name in names if request.reissue or name not in had] if request.packages else []
    total = len(due) + (len(names) if request.forms else 0)
    packages: Sequence[Path] = ()
    forms: Sequence[Path] = ()
    if due:
        heard = _part(progress, 0, total)
        reissue, passphrase = request.reissue, request.passphrase
        packages = issue_packages(ports, workspace, out, due, heard, reissue=reissue, passphrase=passphrase)
    if request.forms:
        forms = issue_entry_forms(ports, workspace, period, out, names, _part(progress, len(due), total))
    again = [name for name in due if name in had]
    return Issued(
        packages=tuple(packages),
        forms=tuple(forms),
        had_theirs=tuple(name for name in names if name not in due) if request.packages else (),
        revoked=tuple(under_revoked_keys(workspace, again)),
    )


def _answering(workspace: Workspace) -> tuple[str, ...]:
    scheme = workspace.scheme()
    return tuple(item.name for item in scheme.departments if scheme.lines_of(item))


def _issued(workspace: Workspace) -> frozenset[str]:
    scheme, issued = workspace.scheme(), {issue.department for issue in workspace.issues()}
    return frozenset(item.name for item in scheme.departments if item.id in issued)


def _part(progress: Progress, before: int, total: int) -> Progress:
    """Progress of one kind of file among all."""
    return lambda done, _part_total, what: progress(before + done, total, what)
