"""合入同事的上报件: two computers of one department become one before it hands in."""

from pathlib import Path

from hospital_assess.application.carry import draft_of, take_carried
from hospital_assess.application.package_port import PACKAGE_NAMES, OpenPackage, PackageKind
from hospital_assess.application.ports import DeskRole, Ports, SealedSubmission, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.conflict import Place, kept_apart
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.settings import PERIOD_NAMES
from hospital_assess.domain.submission import Submission


@frozen
class Joined:
    """What came of a colleague's hand-in.

    Attributes:
        is_new: False where this desk held it already.
        kept: Line (empty for the whole statement) and field where both typed something else; what was typed here stays.
    """

    submission: Submission
    is_new: bool
    kept: tuple[Place, ...]


def merge_colleague(ports: Ports, workspace: Workspace, file: Path, progress: Progress = unheard) -> Joined:
    """Take a colleague's hand-in of the same department into the draft.

    What is blank here, or untouched since both went apart, follows the colleague's; evidence of both is kept; the next
    hand-in descends from both.

    Raises:
        AssessError: an office's workspace, another department's, year's or unsigned file.
    """
    if workspace.profile().role is not DeskRole.DEPARTMENT or workspace.profile().trial:
        raise AssessError(f"“{workspace.path}”不是已领任务的科室工作区", "质管办请用合并上报件。")
    with ports.packages.open(file, progress) as opened:
        submission = _accepted(ports, workspace, opened, file)
        held = {item.submission.digest for item in workspace.submissions()}
        base, mine = draft_of(workspace, submission)
        sealed = SealedSubmission(submission, opened.content, opened.manifest, opened.signature, opened.key)
        is_new = submission.digest not in held
        if is_new:
            take_carried(workspace, opened, [sealed], submission, progress)
    kept = kept_apart(base, mine, submission.statement) if is_new else ()
    return Joined(submission, is_new, tuple(kept))


def _accepted(ports: Ports, workspace: Workspace, opened: OpenPackage, file: Path) -> Submission:
    if opened.kind is not PackageKind.SUBMISSION:
        raise AssessError(f"“{file.name}”是{PACKAGE_NAMES[opened.kind]}，不是上报件", "请选择同事生成的上报件。")
    submission = from_plain(Submission, opened.data(), file.name)
    scheme, profile = workspace.scheme(), workspace.profile()
    if (submission.organization_id, submission.department) != (profile.organization_id, profile.department):
        raise AssessError(f"“{file.name}”是{submission.department}的上报件，与本科室不符", "请核对文件。")
    if (submission.scheme_id, submission.scheme_revision) != (scheme.id, scheme.revision):
        raise AssessError(f"“{file.name}”按另一版任务填报", "请两台电脑都接收最新的任务包后再合并。")
    if opened.key != ports.packages.public_key(workspace.private_key()):
        raise AssessError(f"“{file.name}”不是用本科室的密钥签名", "请同事用同一个任务包重新生成上报件。")
    return submission


def described(joined: Joined) -> str:
    """One sentence for a person."""
    period = PERIOD_NAMES[joined.submission.period]
    if not joined.is_new:
        return f"这份{period}上报件已经合入过，没有改动"
    kept = f"；{len(joined.kept)} 处两边都填了不同内容，保留本机的" if joined.kept else ""
    return f"已合入同事的{period}上报件（校验码 {joined.submission.check_code}）{kept}"
