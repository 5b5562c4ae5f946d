"""任务下达: one task package for each department."""

from collections.abc import Sequence
from pathlib import Path

from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.ports import DeskRole, Issue, PackageKind, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.scheme import Department, Scheme


@frozen
class TaskContent:
    """What a task package carries.

    Attributes:
        private_key: The department's signing key, hexadecimal; whoever holds the package can sign for it.
        office_key: Public key of the issuing office, hexadecimal; the package is signed with it.
    """

    organization_id: str
    organization: str
    department: str
    office_key: str
    private_key: str
    issued_at: str
    scheme: Scheme


def issue_packages(
    ports: Ports,
    workspace: Workspace,
    out: Path,
    departments: Sequence[str] = (),
    progress: Progress = unheard,
    *,
    reissue: bool = False,
) -> list[Path]:
    """Write task packages and register each department's key.

    Args:
        departments: Names; all that answer a line, if empty.
        reissue: Make a new package, and a new key, for departments that have one already.

    Returns:
        The files, 「2023-医务科-下发.hsa」.

    Raises:
        AssessError: an unknown department, one that has its package already, or a folder that cannot be written.
    """
    require_office(workspace)
    scheme = workspace.scheme()
    chosen = _chosen(scheme, departments)
    _refuse_reissue(workspace, chosen, allowed=reissue or not departments)
    issued = {issue.department for issue in workspace.issues()}
    due = [item for item in chosen if reissue or item.id not in issued]
    prepare_folder(out)
    files = []
    for index, department in enumerate(due):
        progress(index, len(due), f"正在生成 {department.name} 的任务包")
        files.append(_issue(ports, workspace, scheme, department, out))
    return files


def _chosen(scheme: Scheme, names: Sequence[str]) -> list[Department]:
    if names:
        return [scheme.department_named(name) for name in dict.fromkeys(names)]
    return [department for department in scheme.departments if scheme.lines_of(department)]


def _refuse_reissue(workspace: Workspace, chosen: Sequence[Department], *, allowed: bool) -> None:
    issued = {issue.department for issue in workspace.issues()}
    again = [department.name for department in chosen if department.id in issued]
    if again and not allowed:
        raise AssessError(
            f"{'、'.join(again)}已下发过任务包",
            "如需重新下发（原密钥随即作废），请加 --reissue，或在下发页选择重新下发。",
        )


def _issue(ports: Ports, workspace: Workspace, scheme: Scheme, department: Department, out: Path) -> Path:
    profile = workspace.profile()
    office_private = workspace.private_key()
    private, public = ports.packages.new_key()
    now = ports.clock().isoformat(timespec="seconds")
    content = TaskContent(
        organization_id=profile.organization_id,
        organization=profile.organization,
        department=department.id,
        office_key=ports.packages.public_key(office_private),
        private_key=private.hex(),
        issued_at=now,
        scheme=scheme,
    )
    target = out / f"{scheme.plan.year}-{department.name}-下发.hsa"
    ports.packages.write(target, PackageKind.TASK, canonical_json(content), {}, office_private, unheard)
    workspace.add_issue(Issue(department.id, scheme.revision, now, public))
    return target


def require_office(workspace: Workspace) -> None:
    """Refuse to do an office's work in a department's workspace.

    Raises:
        AssessError: the workspace is a department's.
    """
    if workspace.profile().role is not DeskRole.OFFICE:
        raise AssessError(f"“{workspace.path}”是科室工作区", "此功能由质管办使用，请选择质管办工作区。")
