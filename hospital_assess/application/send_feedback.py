"""反馈: the office's reviews, back to each reviewed department."""

from pathlib import Path

from hospital_assess.application.carry import Carried, carried, evidence_of
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.decision import Decision
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.problem_note import ProblemNote
from hospital_assess.domain.review import Judged, Review, is_agreed, open_reviews
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of


@frozen
class FeedbackContent:
    """What a feedback package carries, signed by the office.

    Attributes:
        submission: Digest of what stands.
        notes: How the department's problems are mended.
        decisions: What the leaders decided on it.
        hand_ins: Where hand-ins conflicted: all of them, so that the next one descends from each.
        standing: Where hand-ins conflicted: what stands of them.
    """

    organization_id: str
    scheme_id: str
    department: str
    period: PeriodId
    submission: str
    made_at: str
    reviews: tuple[Review, ...]
    notes: tuple[ProblemNote, ...] = ()
    decisions: tuple[Decision, ...] = ()
    hand_ins: tuple[Carried, ...] = ()
    standing: Submission | None = None


def send_feedback(
    ports: Ports, workspace: Workspace, period: PeriodId, out: Path, progress: Progress = unheard
) -> list[Path]:
    """Write one feedback package for each department whose current hand-in was reviewed.

    Returns:
        The files, 「2023-医务科-反馈-第1版.hsa」; the number is the hand-in's revision.

    Raises:
        AssessError: nothing was reviewed yet, or the folder cannot be written.
    """
    require_office(workspace, to_write=True)
    scheme, office = workspace.scheme(), office_of(workspace)
    reviewed: dict[str, list[Review]] = {}
    for review in office.reviews:
        reviewed.setdefault(review.submission, []).append(review)
    standing = [current for item in scheme.departments if (current := office.current(item.id, period))]
    told = [item for item in standing if item.digest in reviewed or item not in office.submissions]
    if not told:
        raise AssessError("还没有复核意见可以反馈", "请先复核。")
    prepare_folder(out)
    files = []
    for index, submission in enumerate(told):
        progress(index, len(told), f"正在生成 {submission.department} 的反馈件")
        files.append(_write(ports, workspace, submission, reviewed.get(submission.digest, []), out))
    return files


def _write(ports: Ports, workspace: Workspace, submission: Submission, reviews: list[Review], out: Path) -> Path:
    scheme = workspace.scheme()
    now = ports.clock().isoformat(timespec="seconds")
    joined = [item for item in workspace.submissions(submission.period) if item.submission.digest in submission.lineage]
    is_held = any(item.submission == submission for item in workspace.submissions(submission.period))
    joined = [] if is_held else [item for item in joined if item.submission.department == submission.department]
    content = FeedbackContent(
        organization_id=submission.organization_id,
        scheme_id=submission.scheme_id,
        department=submission.department,
        period=submission.period,
        submission=submission.digest,
        made_at=now,
        reviews=tuple(sorted(_agreed(reviews), key=lambda review: (review.sequence, digest_of(review)))),
        notes=_notes(workspace, scheme, submission.department),
        decisions=tuple(item for item in workspace.said(Decision) if item.department == submission.department),
        hand_ins=tuple(carried(item) for item in joined),
        standing=None if is_held else submission,
    )
    name = scheme.department(submission.department).name
    target = out / f"{scheme.plan.year}-{name}-反馈-第{submission.revision}版.hsa"
    key = workspace.private_key()
    evidence = evidence_of(workspace, [item.submission for item in joined])
    ports.packages.write(target, PackageKind.FEEDBACK, canonical_json(content), evidence, key, unheard)
    with workspace.atomic():
        for digest in [submission.digest, *(item.submission.digest for item in joined)]:
            workspace.note_feedback(digest, now)
    return target


def _agreed(reviews: list[Review]) -> list[Review]:
    """Without those on which reviewers differ: the department hears of it once the office is of one mind."""
    about: dict[tuple[str, Judged, str], list[Review]] = {}
    for review in reviews:
        about.setdefault((review.line, review.judges, review.line_digest), []).append(review)
    return [review for said in about.values() if is_agreed(open_reviews(said)) for review in said]


def _notes(workspace: Workspace, scheme: Scheme, department: str) -> tuple[ProblemNote, ...]:
    numbered = scheme.numbered_problems().items()
    mine = {number for number, one in numbered if department in (one.department, *one.co)}
    return tuple(note for note in workspace.said(ProblemNote) if note.department == department or note.problem in mine)
