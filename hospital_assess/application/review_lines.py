"""复核: verdicts of the quality office on lines of the current hand-ins, all or nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.entry import AdjustmentKind, Entry, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.problem_note import ProblemNote, check_note
from hospital_assess.domain.quantity import ZERO
from hospital_assess.domain.review import Judged, Review, Verdict, check_review, open_reviews
from hospital_assess.domain.ruling import Ruling, check_ruling
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of


@frozen
class ReviewRequest:
    """One verdict as a person or a script gives it; names and codes as on screen."""

    department: str
    verdict: Verdict
    line: str = ""
    adjustment: str = ""
    submission: str = ""
    score: Decimal | None = None
    comment: str = ""
    due: date | None = None
    reviewer: str = ""
    judges: Judged = Judged.SCORE


@frozen
class RulingRequest:
    """One deduction or veto as a person or a script gives it."""

    id: str
    department: str
    effect: AdjustmentKind
    title: str
    points: Decimal | None = None
    reason: str = ""
    reviewer: str = ""
    withdrawn: bool = False


@frozen
class NoteRequest:
    """How a problem of the 三张清单 is mended; it is named by its number, or by department and line."""

    problem: str = ""
    department: str = ""
    line: str = ""
    progress: str = ""
    cause: str = ""
    remedy: str = ""
    leader: str = ""
    closed_on: date | None = None
    ground: str = ""


@frozen
class ReviewSheet:
    """What the office says in one go: verdicts, deductions, vetoes, how problems are mended."""

    reviews: tuple[ReviewRequest, ...] = ()
    rulings: tuple[RulingRequest, ...] = ()
    problems: tuple[NoteRequest, ...] = ()


def read_review_sheet(data: Mapping[str, Any]) -> ReviewSheet:
    """Read ``{"reviews": [...], "rulings": [...], "problems": [...]}``, each of which may be absent.

    Raises:
        AssessError: an unknown key or a value of the wrong type, by its place.
    """
    return from_plain(ReviewSheet, data)


def review_lines(ports: Ports, workspace: Workspace, period: PeriodId, sheet: ReviewSheet) -> int:
    """Append verdicts, deductions, vetoes and notes to the office; none is written where one is unsound.

    Returns:
        How many statements were written.

    Raises:
        AssessError: an unknown line, a superseded hand-in, or a statement without what it needs.
    """
    require_office(workspace, to_write=True)
    scheme, office = workspace.scheme(), office_of(workspace)
    said = (one.sequence for items in (office.reviews, office.rulings, office.notes) for one in items)
    numbers, made_at = count(max(said, default=0) + 1), ports.clock().isoformat(timespec="seconds")
    known = _by_matter(office.reviews)
    reviews = [_review(scheme, office, period, one, (next(numbers), made_at), known) for one in sheet.reviews]
    ruled = [_ruling(scheme, period, one, (next(numbers), made_at)) for one in sheet.rulings]
    notes = [_note(scheme, one, (next(numbers), made_at)) for one in sheet.problems]
    with workspace.atomic():
        workspace.add_reviews(reviews)
        workspace.say(ruled)
        workspace.say(notes)
    return len(reviews) + len(ruled) + len(notes)


def _note(scheme: Scheme, request: NoteRequest, stamp: tuple[int, str]) -> ProblemNote:
    department = line = ""
    if request.problem:
        name = f"上年问题 {request.problem}"
        if request.problem not in scheme.numbered_problems():
            known = "、".join(scheme.numbered_problems())
            raise AssessError(f"方案中没有{name}", f"编号为 {known}，见三张清单。")
    else:
        owner = scheme.department_named(request.department)
        name, department = f"{owner.name}条目 {request.line}", owner.id
        line = next((one.id for one in scheme.lines_of(owner) if request.line in (one.id, one.code)), "")
        if not line:
            raise AssessError(f"{owner.name}没有考核条目“{request.line}”", "请用 status 查看条目编号。")
    note = ProblemNote(
        sequence=stamp[0],
        made_at=stamp[1],
        problem=request.problem,
        department=department,
        line=line,
        progress=request.progress,
        cause=request.cause,
        remedy=request.remedy,
        leader=request.leader,
        closed_on=request.closed_on,
        ground=request.ground,
    )
    check_note(note, name)
    return note


def _ruling(scheme: Scheme, period: PeriodId, request: RulingRequest, stamp: tuple[int, str]) -> Ruling:
    ruling = Ruling(
        id=request.id,
        department=scheme.department_named(request.department).id,
        period=period,
        effect=request.effect,
        title=request.title,
        sequence=stamp[0],
        made_at=stamp[1],
        points=request.points,
        reason=request.reason,
        reviewer=request.reviewer,
        withdrawn=request.withdrawn,
    )
    check_ruling(ruling)
    return ruling


def _by_matter(reviews: Iterable[Review]) -> dict[tuple[str, str, Judged, str], list[Review]]:
    """Reviews of one matter and content together: what a new one takes the place of."""
    known: dict[tuple[str, str, Judged, str], list[Review]] = defaultdict(list)
    for review in reviews:
        known[review.department, review.line, review.judges, review.line_digest].append(review)
    return known


def _review(
    scheme: Scheme,
    office: Office,
    period: PeriodId,
    request: ReviewRequest,
    stamp: tuple[int, str],
    known: dict[tuple[str, str, Judged, str], list[Review]],
) -> Review:
    department = scheme.department_named(request.department)
    submission = _current(office, department, period, request.submission)
    target, digest, full, judges = _judged(scheme, department, submission, request)
    earlier = known[department.id, target, judges, digest]
    review = Review(
        submission=submission.digest,
        department=department.id,
        line=target,
        line_digest=digest,
        verdict=request.verdict,
        sequence=stamp[0],
        made_at=stamp[1],
        score=request.score,
        comment=request.comment,
        due=request.due,
        reviewer=request.reviewer,
        judges=judges,
        replaces=tuple(sorted(digest_of(one) for one in open_reviews(earlier))),
    )
    what = f"加分申请“{request.adjustment}”" if request.adjustment else f"条目 {request.line} "
    check_review(review, full, f"{department.name}{what}")
    earlier.append(review)
    return review


def _current(office: Office, department: Department, period: PeriodId, digest: str) -> Submission:
    current = office.current(department.id, period)
    if current is None:
        what = "上报件有冲突" if office.heads(department.id, period) else "尚未上报"
        raise AssessError(f"{department.name}{what}，不能复核", "请先收件或处理冲突。")
    if digest and not current.digest.startswith(digest.lower()):
        raise AssessError(f"复核针对的{department.name}上报件（{digest[:8]}）已被新版替代", "请按现行上报件重新复核。")
    return current


def _judged(
    scheme: Scheme, department: Department, submission: Submission, request: ReviewRequest
) -> tuple[str, str, Decimal, Judged]:
    """Id, content digest and most points of what is judged."""
    if request.adjustment:
        for item in submission.statement.adjustments:
            if item.id == request.adjustment:
                return item.id, digest_of(item), item.points or ZERO, Judged.ADJUSTMENT
        raise AssessError(f"{department.name}没有加分申请“{request.adjustment}”", "请核对编号。")
    for line in scheme.lines_of(department):
        if request.line in (line.id, line.code):
            _refuse_unasked(department, submission.statement.entry(line.id), request)
            return line.id, submission.line_digest(line.id), line.points_for(department), request.judges
    raise AssessError(f"{department.name}没有考核条目“{request.line}”", "请用 status 查看条目编号。")


_REQUESTS = {Judged.NOT_APPLICABLE: "不适用", Judged.OBJECTIVE_CAUSE: "客观原因"}


def _refuse_unasked(department: Department, entry: Entry, request: ReviewRequest) -> None:
    """Only what the department asked for can be recognised or not; anything else would be a verdict on nothing."""
    asked = {
        Judged.SCORE: True,
        Judged.NOT_APPLICABLE: entry.status is Status.NOT_APPLICABLE,
        Judged.OBJECTIVE_CAUSE: bool(entry.objective_cause),
        Judged.ADJUSTMENT: False,
    }
    if not asked[request.judges]:
        what = f"没有申请{_REQUESTS[request.judges]}" if request.judges in _REQUESTS else "不是加分申请"
        raise AssessError(f"{department.name}条目 {request.line} {what}", "请核对条目编号和 judges 项。")
