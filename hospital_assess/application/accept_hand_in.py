"""Whether the office takes a hand-in: whose it is, for what, and whether it says what its scheme knows."""

from pathlib import Path
from typing import Protocol

from hospital_assess.application.package_port import PACKAGE_NAMES, OpenPackage, PackageKind
from hospital_assess.application.ports import SealedSubmission, Workspace
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ZERO
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.submission import Submission, original


@frozen
class Accepted:
    """A hand-in that may be merged, with its department's name."""

    sealed: SealedSubmission
    department: str


def accept_hand_in(workspace: Workspace, opened: OpenPackage, path: Path) -> Accepted:
    """Check a package against the office.

    Raises:
        AssessError: the reason for which it is refused (拒收), naming the file.
    """
    if opened.kind is not PackageKind.SUBMISSION:
        raise AssessError(f"“{path.name}”是{PACKAGE_NAMES[opened.kind]}，不是上报件", "请选择科室上报的文件。")
    try:
        submission = original(opened.data(), opened.content, path.name)
    except ValueError as error:
        raise AssessError(f"“{path.name}”的内容不是规范形式", "请让科室用本程序重新生成上报件。") from error
    newest = workspace.scheme()
    check_origin(newest, submission, path)
    is_newest = submission.scheme_revision == newest.revision
    scheme = newest if is_newest else workspace.scheme(submission.scheme_revision)
    check_signature(workspace, opened, submission.department, path, submission)
    check_answers(scheme, submission, set(opened.evidence), path)
    name = scheme.department(submission.department).name
    sealed = SealedSubmission(submission, opened.content, opened.manifest, opened.signature, opened.key)
    return Accepted(sealed, name)


class _OfDepartment(Protocol):
    """What any package of a department says of where it comes from."""

    @property
    def organization_id(self) -> str: ...
    @property
    def scheme_id(self) -> str: ...
    @property
    def scheme_revision(self) -> int: ...
    @property
    def department(self) -> str: ...


def check_origin(scheme: Scheme, submission: _OfDepartment, path: Path) -> None:
    """Check organization, year, scheme and department of what a package carries.

    Args:
        scheme: The newest revision that the office has.

    Raises:
        AssessError: it belongs elsewhere.
    """
    faults: tuple[tuple[bool, str], ...] = (
        (submission.organization_id != scheme.organization_id, f"来自另一单位“{submission.organization_id}”"),
        (submission.scheme_id != scheme.id, f"按另一份方案“{submission.scheme_id}”填报（年度或方案不同）"),
        (
            submission.scheme_revision > scheme.revision,
            f"按方案第 {submission.scheme_revision} 版填报，本工作区没有这一版",
        ),
    )
    for wrong, what in faults:
        if wrong:
            raise AssessError(f"“{path.name}”{what}", "请核对文件是否交错单位或年度。")
    if not scheme.knows_department(submission.department):
        raise AssessError(f"“{path.name}”的科室“{submission.department}”不在方案中", "请核对文件。")


def check_signature(
    workspace: Workspace, opened: OpenPackage, department: str, path: Path, known: Submission | None = None
) -> None:
    """Check that a package is signed with the key that its department holds now.

    Args:
        known: What came before the key was revoked stays, also when the file comes again.

    Raises:
        AssessError: an unknown key, another department's, or a revoked one.
    """
    registered = {item.key: item for item in workspace.register()}.get(opened.key)
    if registered is None:
        raise AssessError(f"“{path.name}”的签名密钥不在登记册中", "请确认科室使用的是本质管办下发的任务包。")
    if registered.department != department:
        raise AssessError(
            f"“{path.name}”署名{department}，却由{registered.department}的密钥签名", "请与两个科室核实，不要合并。"
        )
    if registered.revoked_at and known not in {item.submission for item in workspace.submissions()}:
        raise AssessError(f"“{path.name}”的签名密钥已作废（任务包已重新下发）", "请科室用新任务包重新上报。")


def check_answers(scheme: Scheme, submission: Submission, carried: set[str], path: Path) -> None:
    """Check what a hand-in says against its scheme.

    Args:
        carried: Evidence files that its package has, by SHA-256.

    Raises:
        AssessError: another department's lines, a score out of bounds, another cut-off date, or files that do not fit.
    """
    department = scheme.department(submission.department)
    points = scheme.points_of(department)
    statement = submission.statement
    for entry in statement.entries:
        if entry.line not in points:
            raise AssessError(f"“{path.name}”含有不属于{department.name}的条目“{entry.line}”", "请核对文件。")
        if not ZERO <= (entry.self_score or ZERO) <= points[entry.line]:
            code = scheme.line(entry.line).code
            raise AssessError(f"“{path.name}”条目 {code} 的自评得分超出分值", "请科室更正后重新上报。")
    if submission.as_of != scheme.settings.period(submission.period).cut_off:
        raise AssessError(f"“{path.name}”的考核截止日与方案不符", "请科室更新任务包后重新上报。")
    named = {item.id for item in statement.evidence if item.is_file}
    if named != carried:
        raise AssessError(f"“{path.name}”所列佐证与所附文件不一致", "请科室重新生成上报件。")
