"""审定 and 归档: what the leaders decided, all or nothing; then the year is closed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.domain.decision import Archive, Decision, check_decision
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.quantity import HUNDRED
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId


@frozen
class DecisionRequest:
    """One decision as a person or a script gives it; names and codes as on screen."""

    department: str
    line: str = ""
    score: Decimal | None = None
    grade: str = ""
    ground: str = ""
    minutes: str = ""
    withdrawn: bool = False


@frozen
class DecisionSheet:
    """What the leaders decided in one go."""

    decisions: tuple[DecisionRequest, ...]


def read_decisions(data: Mapping[str, Any]) -> DecisionSheet:
    """Read ``{"decisions": [{"department": …, "score": …, "grade": …, "ground": …, "minutes": …}]}``.

    Raises:
        AssessError: an unknown key or a value of the wrong type, by its place.
    """
    return from_plain(DecisionSheet, data)


def decide_results(ports: Ports, workspace: Workspace, period: PeriodId, requests: Sequence[DecisionRequest]) -> int:
    """Append decisions; none is written where one is unsound.

    Returns:
        How many were written.

    Raises:
        AssessError: an unknown department, line or grade, no ground, nothing that stands, or the year is closed.
    """
    require_office(workspace, to_write=True)
    scheme, office = workspace.scheme(), office_of(workspace)
    first = max((item.sequence for item in office.decisions), default=0) + 1
    made_at = ports.clock().isoformat(timespec="seconds")
    made = [
        _decision(scheme, office, period, request, (number, made_at)) for number, request in enumerate(requests, first)
    ]
    workspace.say(made)
    return len(made)


def _decision(
    scheme: Scheme, office: Office, period: PeriodId, request: DecisionRequest, stamp: tuple[int, str]
) -> Decision:
    department = scheme.department_named(request.department)
    if office.current(department.id, period) is None:
        raise AssessError(f"{department.name}没有可审定的上报件", "请先合并上报件，或处理冲突。")
    line, most = _target(scheme, department, request.line)
    decision = Decision(
        department=department.id,
        period=period,
        sequence=stamp[0],
        made_at=stamp[1],
        line=line,
        score=request.score,
        grade=request.grade,
        ground=request.ground,
        minutes=request.minutes,
        withdrawn=request.withdrawn,
    )
    grades = [grade.name for grade in scheme.settings.grades] + [scheme.settings.failed_grade]
    name = f"{department.name}条目 {request.line}" if line else department.name
    check_decision(decision, name, most, [] if line else grades)
    return decision


def _target(scheme: Scheme, department: Department, code: str) -> tuple[str, Decimal]:
    if not code:
        return "", HUNDRED + scheme.settings.bonus_cap
    for line in scheme.lines_of(department):
        if code in (line.id, line.code):
            return line.id, line.points_for(department)
    raise AssessError(f"{department.name}没有考核条目“{code}”", "请用 status 查看条目编号。")


def lock_office(ports: Ports, workspace: Workspace) -> Archive:
    """Close the year: from then on the workspace is read, printed and backed up, and nothing is added.

    Raises:
        AssessError: it is closed already, nothing was handed in, or hand-ins conflict.
    """
    require_office(workspace, to_write=True)
    scheme, office = workspace.scheme(), office_of(workspace)
    if not office.submissions:
        raise AssessError("还没有合并过上报件，不能归档", "请先合并、复核、审定。")
    for department in scheme.departments:
        for period in PeriodId:
            if office.conflict(department.id, period):
                raise AssessError(f"{department.name}{PERIOD_NAMES[period]}的上报件有冲突，不能归档", "请先处理冲突。")
    archive = Archive(office.digest, ports.clock().isoformat(timespec="seconds"), 1)
    workspace.say([archive])
    return archive
