"""我是科室: a workspace from a task package, or on trial; feedback into the one that is there."""

from collections.abc import Sequence
from pathlib import Path

from hospital_assess.application.carry import take_carried, unpacked
from hospital_assess.application.issue_packages import TaskContent
from hospital_assess.application.load_scheme import shipped_scheme
from hospital_assess.application.merge_colleague import described, merge_colleague
from hospital_assess.application.package_port import PACKAGE_NAMES, OpenPackage, PackageKind
from hospital_assess.application.ports import DeskRole, Ports, Profile, SealedSubmission, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.sealed_package import SealedError, WrongPassphraseError
from hospital_assess.application.send_feedback import FeedbackContent
from hospital_assess.application.take_last_year import match_last_year
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.settings import PeriodId


@frozen
class Received:
    """What a package brought: its kind, the department's name, and one sentence for the person."""

    kind: PackageKind
    department: str
    message: str


def start_trial(ports: Ports, path: Path, department_name: str) -> None:
    """Make a 试用 workspace on the embedded plan: it can do all but hand in.

    Raises:
        AssessError: no such department, or the folder is already used.
    """
    scheme = shipped_scheme(ports.documents)
    department = scheme.department_named(department_name)
    profile = Profile(DeskRole.DEPARTMENT, scheme.organization_id, scheme.plan.organization, department.id, trial=True)
    ports.workspaces.create(path, profile, scheme).close()


def receive_package(
    ports: Ports, package: Path, into: Path, progress: Progress = unheard, *, passphrase: str = ""
) -> Received:
    """Take a task package, feedback or a colleague's hand-in into a department's workspace.

    A folder without a workspace becomes one; a trial workspace keeps its answers and becomes a real one.

    Args:
        passphrase: Opens a sealed task package.

    Raises:
        SealedError: a sealed package without its passphrase, or with another one.
        AssessError: another department's, year's, organization's or office's package, or a hand-in.
    """
    progress(0, 0, f"正在核对 {package.name}")
    with _opened(ports, package, into, progress, passphrase) as opened:
        if opened.kind is PackageKind.TASK:
            return _receive_task(ports, opened, package, into)
        if opened.kind is PackageKind.FEEDBACK:
            return _receive_feedback(ports, opened, package, into)
        if opened.kind is PackageKind.SUBMISSION and ports.workspaces.exists(into):
            return _receive_hand_in(ports, package, into, progress)
    raise AssessError(f"“{package.name}”是{PACKAGE_NAMES[opened.kind]}", "请由质管办在收件页合并，或用 merge 合并。")


def _opened(ports: Ports, package: Path, into: Path, progress: Progress, passphrase: str) -> OpenPackage:
    try:
        opened = ports.packages.open(package, progress, passphrase=passphrase)
    except WrongPassphraseError as error:
        raise SealedError(error.title, error.remedy, package, into, is_wrong=True) from error
    if opened.kind is not PackageKind.SEALED:
        return opened
    with opened:
        remedy = "请输入质管办告知的口令（命令行用 --passphrase-file 指明口令所在的文件）。"
        raise SealedError(f"“{package.name}”已用口令加密", remedy, package, into, is_wrong=False)


def _receive_task(ports: Ports, opened: OpenPackage, package: Path, into: Path) -> Received:
    content = from_plain(TaskContent, opened.data(), package.name)
    if opened.key != content.office_key:
        raise AssessError(f"“{package.name}”的签名与所载质管办密钥不符", "请向质管办重新索取任务包。")
    department = content.scheme.department(content.department)
    profile = Profile(
        DeskRole.DEPARTMENT,
        content.organization_id,
        content.organization,
        department.id,
        office_key=content.office_key,
    )
    key = bytes.fromhex(content.private_key)
    hand_ins = [unpacked(item, package.name) for item in content.hand_ins]
    if not ports.workspaces.exists(into):
        with ports.workspaces.create(into, profile, content.scheme) as workspace:
            workspace.save_private_key(key)
            _continue(workspace, opened, hand_ins)
        more = "，并接续已上报的内容" if hand_ins else ""
        return Received(PackageKind.TASK, department.name, f"已建立{department.name}工作区{more}")
    with ports.workspaces.open(into) as workspace:
        _refuse_other(workspace, profile, content, package)
        _take_over(workspace, profile, content, key)
        _continue(workspace, opened, hand_ins)
    return Received(PackageKind.TASK, department.name, f"已更新{department.name}的任务")


def _refuse_other(workspace: Workspace, profile: Profile, content: TaskContent, package: Path) -> None:
    held, scheme = workspace.profile(), workspace.scheme()
    same_office = held.trial or held.office_key == profile.office_key
    if held.department != profile.department or held.organization_id != profile.organization_id:
        raise AssessError(f"“{package.name}”是{content.department}的任务包，与本工作区不符", "请接收到本科室的工作区。")
    if scheme.plan.year != content.scheme.plan.year:
        year = content.scheme.plan.year
        raise AssessError(f"“{package.name}”是 {year} 年度的任务包，与本工作区不符", "请为新年度另建工作区。")
    if not same_office:
        raise AssessError(f"“{package.name}”由另一个质管办签发", "请与质管办核实后再接收。")


def _continue(workspace: Workspace, opened: OpenPackage, hand_ins: Sequence[SealedSubmission]) -> None:
    """Go on from what stands: after a reinstall the next hand-in must descend from the last one."""
    for sealed in hand_ins:
        take_carried(workspace, opened, [sealed], sealed.submission, unheard)


def _take_over(workspace: Workspace, profile: Profile, content: TaskContent, key: bytes) -> None:
    current = workspace.scheme()
    with workspace.atomic():
        if workspace.profile().trial or content.scheme.revision > current.revision:
            workspace.save_scheme(content.scheme)
        workspace.save_profile(profile)
        workspace.save_private_key(key)
        match_last_year(workspace)


def _receive_hand_in(ports: Ports, package: Path, into: Path, progress: Progress) -> Received:
    with ports.workspaces.open(into) as workspace:
        joined = merge_colleague(ports, workspace, package, PeriodId.ANNUAL, progress)
        name = workspace.scheme().department(workspace.profile().department).name
    return Received(PackageKind.SUBMISSION, name, described(joined))


def _receive_feedback(ports: Ports, opened: OpenPackage, package: Path, into: Path) -> Received:
    content = from_plain(FeedbackContent, opened.data(), package.name)
    with ports.workspaces.open(into) as workspace:
        profile = workspace.profile()
        if (content.organization_id, content.department) != (profile.organization_id, profile.department):
            raise AssessError(f"“{package.name}”是{content.department}的反馈件，与本工作区不符", "请核对文件。")
        if opened.key != profile.office_key:
            raise AssessError(f"“{package.name}”不是由下发任务的质管办签发", "请向质管办核实。")
        hand_ins = [unpacked(item, package.name) for item in content.hand_ins]
        with workspace.atomic():
            take_carried(workspace, opened, hand_ins, content.standing, unheard)
            workspace.add_reviews(content.reviews)
            workspace.say(content.notes)
            workspace.say(content.decisions)
        name = workspace.scheme().department(content.department).name
    told = f"已收到质管办对{len(content.reviews)}个条目的复核反馈" if content.reviews else "已收到质管办的反馈"
    more = f"，并合入另外上报的内容（共 {len(hand_ins)} 份）" if hand_ins else ""
    return Received(PackageKind.FEEDBACK, name, told + more)
