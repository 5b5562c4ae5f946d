"""反馈: the office's reviews, back to each reviewed department."""

from pathlib import Path

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.ports import PackageKind, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.review import Review
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission


@frozen
class FeedbackContent:
    """What a feedback package carries, signed by the office."""

    organization_id: str
    scheme_id: str
    department: str
    period: PeriodId
    submission: str
    made_at: str
    reviews: tuple[Review, ...]


def send_feedback(
    ports: Ports, workspace: Workspace, period: PeriodId, out: Path, progress: Progress = unheard
) -> list[Path]:
    """Write one feedback package for each department whose current hand-in was reviewed.

    Returns:
        The files, 「2023-医务科-反馈-第1版.hsa」; the number is the hand-in's revision.

    Raises:
        AssessError: nothing was reviewed yet, or the folder cannot be written.
    """
    require_office(workspace)
    reviewed: dict[str, list[Review]] = {}
    for review in workspace.reviews():
        reviewed.setdefault(review.submission, []).append(review)
    current = [s.submission for s in workspace.submissions(period) if s.submission.digest in reviewed]
    if not current:
        raise AssessError("还没有复核意见可以反馈", "请先复核。")
    prepare_folder(out)
    files = []
    for index, submission in enumerate(current):
        progress(index, len(current), f"正在生成 {submission.department} 的反馈件")
        files.append(_write(ports, workspace, submission, reviewed[submission.digest], out))
    return files


def _write(ports: Ports, workspace: Workspace, submission: Submission, reviews: list[Review], out: Path) -> Path:
    scheme = workspace.scheme()
    content = FeedbackContent(
        organization_id=submission.organization_id,
        scheme_id=submission.scheme_id,
        department=submission.department,
        period=submission.period,
        submission=submission.digest,
        made_at=ports.clock().isoformat(timespec="seconds"),
        reviews=tuple(sorted(reviews, key=lambda review: review.sequence)),
    )
    name = scheme.department(submission.department).name
    target = out / f"{scheme.plan.year}-{name}-反馈-第{submission.revision}版.hsa"
    key = workspace.private_key()
    ports.packages.write(target, PackageKind.FEEDBACK, canonical_json(content), {}, key, unheard)
    return target
