"""任务下达: one task package for each department."""

from collections.abc import Sequence
from pathlib import Path

from hospital_assess.application.carry import Carried, carried, evidence_of
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import DeskRole, Issue, Ports, SealedSubmission, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.decision import Archive
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.submission import Submission, heads


@frozen
class TaskContent:
    """What a task package carries.

    Attributes:
        private_key: The department's signing key, hexadecimal; whoever holds the package can sign for it.
        office_key: Public key of the issuing office, hexadecimal; the package is signed with it.
        hand_ins: What stands of the department in each period, so that a reinstalled program goes on from there.
    """

    organization_id: str
    organization: str
    department: str
    office_key: str
    private_key: str
    issued_at: str
    scheme: Scheme
    hand_ins: tuple[Carried, ...] = ()


def issue_packages(
    ports: Ports,
    workspace: Workspace,
    out: Path,
    departments: Sequence[str] = (),
    progress: Progress = unheard,
    *,
    reissue: bool = False,
    passphrase: str = "",
) -> list[Path]:
    """Write task packages and register each department's key.

    Args:
        departments: Names; all that answer a line, if empty.
        reissue: Make a new package, and a new key, for departments that have one already.
        passphrase: Seals the packages; whoever receives them needs it.

    Returns:
        The files, 「2023-医务科-下发.hsa」.

    Raises:
        AssessError: an unknown department, one that has its package already, or a folder that cannot be written.
    """
    require_office(workspace, to_write=True)
    scheme = workspace.scheme()
    chosen = _chosen(scheme, departments)
    _refuse_reissue(workspace, chosen, allowed=reissue or not departments)
    issued = {issue.department for issue in workspace.issues()}
    due = [item for item in chosen if reissue or item.id not in issued]
    prepare_folder(out)
    files = []
    for index, department in enumerate(due):
        progress(index, len(due), f"正在生成 {department.name} 的任务包")
        files.append(_issue(ports, workspace, scheme, department, out, passphrase))
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


def _issue(
    ports: Ports, workspace: Workspace, scheme: Scheme, department: Department, out: Path, passphrase: str
) -> Path:
    profile = workspace.profile()
    office_private = workspace.private_key()
    private, public = ports.packages.new_key()
    standing = _standing(workspace, department)
    now = ports.clock().isoformat(timespec="seconds")
    content = TaskContent(
        organization_id=profile.organization_id,
        organization=profile.organization,
        department=department.id,
        office_key=ports.packages.public_key(office_private),
        private_key=private.hex(),
        issued_at=now,
        scheme=scheme,
        hand_ins=tuple(carried(item) for item in standing),
    )
    target = out / f"{scheme.plan.year}-{department.name}-下发.hsa"
    evidence = evidence_of(workspace, [item.submission for item in standing])
    ports.packages.write(
        target, PackageKind.TASK, canonical_json(content), evidence, office_private, unheard, passphrase=passphrase
    )
    workspace.add_issue(Issue(department.id, scheme.revision, now, public))
    return target


def _standing(workspace: Workspace, department: Department) -> list[SealedSubmission]:
    """The hand-ins of a department that no other descends from, of all periods."""
    mine = [item for item in workspace.submissions() if item.submission.department == department.id]
    names = {head.digest for head in heads(item.submission for item in mine)}
    return [item for item in mine if item.submission.digest in names]


def under_revoked_keys(workspace: Workspace, departments: Sequence[str]) -> list[Submission]:
    """What the office had accepted under keys that are revoked now, so that it can be looked at again.

    Args:
        departments: Names.
    """
    ids = {workspace.scheme().department_named(name).id for name in departments}
    revoked = {item.key for item in workspace.register() if item.revoked_at and item.department in ids}
    return [item.submission for item in workspace.submissions() if item.key in revoked]


def require_office(workspace: Workspace, *, to_write: bool = False) -> None:
    """Refuse to do an office's work in a department's workspace, or to add to a year that is closed.

    Raises:
        AssessError: the workspace is a department's, or archived.
    """
    if workspace.profile().role is not DeskRole.OFFICE:
        raise AssessError(f"“{workspace.path}”是科室工作区", "此功能由质管办使用，请选择质管办工作区。")
    if to_write and (closed := workspace.said(Archive)):
        day = closed[0].made_at[:10]
        raise AssessError(f"本年度已于 {day} 归档，不能再改动", "可查看、打印和备份；新年度请另建质管办工作区。")
