"""检查: what a department should mend before it hands in."""

from collections.abc import Callable, Iterator
from datetime import date

from hospital_assess.domain.entry import Entry, Statement, Status
from hospital_assess.domain.evidence import is_outside_year
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ZERO, shown_points
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.scoring import LineScore, propose
from hospital_assess.domain.settings import Period


@frozen
class Finding:
    """One thing to mend.

    Attributes:
        line: Id of the line it concerns; empty for the statement as a whole.
        code: Stable word for scripts ("missing-status").
        message: One Chinese sentence.
        field: Field of the entry to jump to.
    """

    line: str
    code: str
    message: str
    field: str = ""


@frozen
class Findings:
    """What was found; hand-in is refused while there are errors, unless forced."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


@frozen
class _Case:
    scheme: Scheme
    department: Department
    period: Period
    line: Line
    entry: Entry
    proposal: LineScore
    label: str

    def finding(self, code: str, message: str, field: str) -> Finding:
        return Finding(self.line.id, code, f"{self.label}：{message}", field)


def check_statement(scheme: Scheme, department: Department, period: Period, statement: Statement) -> Findings:
    """Look for what is missing or does not fit together."""
    errors: list[Finding] = []
    warnings: list[Finding] = []
    for line in scheme.lines_of(department):
        entry = statement.entry(line.id)
        proposal = propose(scheme, line, department, entry.inputs, period.cut_off)
        label = f"条目 {line.code}"
        case = _Case(scheme, department, period, line, entry, proposal, label)
        errors += _entry_errors(case)
        warnings += _entry_warnings(case)
    if not statement.reporter.name:
        errors.append(Finding("", "missing-reporter", "填报人姓名未填", "reporter"))
    warnings += _evidence_warnings(scheme, period, statement)
    return Findings(tuple(errors), tuple(warnings))


def _entry_errors(case: _Case) -> Iterator[Finding]:
    entry = case.entry
    if entry.status is Status.UNANSWERED:
        yield case.finding("missing-status", "未填完成状态", "status")
        return
    if entry.status is Status.NOT_APPLICABLE:
        if not entry.reason:
            yield case.finding("missing-reason", "申请不适用须写明理由", "reason")
        return
    if case.period.scored:
        yield from _score_errors(case)


def _score_errors(case: _Case) -> Iterator[Finding]:
    entry, full = case.entry, case.line.points_for(case.department)
    if entry.self_score is None:
        yield case.finding("missing-score", "未填自评得分", "self_score")
        return
    if not ZERO <= entry.self_score <= full:
        message = f"自评得分 {shown_points(entry.self_score)} 应在 0 至 {shown_points(full)} 之间"
        yield case.finding("score-out-of-range", message, "self_score")
        return
    if entry.self_score < full and not entry.deduction_reason:
        yield case.finding("missing-deduction-reason", "未得满分须写明扣分原因", "deduction_reason")
    proposed = case.proposal.points
    if proposed is not None and entry.self_score > proposed and not entry.upward_basis:
        message = f"自评得分高于按标准计算的 {shown_points(proposed)}，须写明依据"
        yield case.finding("missing-upward-basis", message, "upward_basis")


def _entry_warnings(case: _Case) -> Iterator[Finding]:
    if case.entry.status in (Status.UNANSWERED, Status.NOT_APPLICABLE):
        return
    for holds, code, message, field in _DOUBTS:
        if holds(case):
            yield case.finding(code, message, field)


def _has_full_marks(case: _Case) -> bool:
    return case.entry.self_score == case.line.points_for(case.department)


_LAGGING = (Status.BEHIND, Status.NOT_STARTED, Status.UNDONE)

_DOUBTS: tuple[tuple[Callable[[_Case], bool], str, str, str], ...] = (
    (
        lambda case: case.period.scored and _has_full_marks(case) and not case.entry.proofs,
        "full-marks-without-evidence",
        "自评满分但没有佐证材料",
        "evidence",
    ),
    (lambda case: not case.entry.narrative, "missing-narrative", "完成情况未填", "narrative"),
    (
        lambda case: case.entry.status in _LAGGING and not case.entry.remedy,
        "lagging-without-remedy",
        "进度滞后或未完成，宜写明整改措施",
        "remedy",
    ),
    (
        lambda case: case.entry.status is Status.DONE and _latest_done(case.entry) > case.period.cut_off,
        "done-after-cut-off",
        "完成日期晚于考核截止日",
        "inputs",
    ),
)


def _latest_done(entry: Entry) -> date:
    days = [node["done_on"] for node in entry.inputs.get("nodes", ()) if "done_on" in node]
    return max((date.fromisoformat(day) for day in days), default=date.min)


def _evidence_warnings(scheme: Scheme, period: Period, statement: Statement) -> Iterator[Finding]:
    for item in statement.evidence:
        name = item.title or item.name
        if is_outside_year(item, scheme.plan.year, period.cut_off):
            yield Finding("", "evidence-outside-year", f"佐证“{name}”的形成日期不在考核期内", "evidence")
        if item.is_file and item.size == 0:
            yield Finding("", "empty-evidence", f"佐证“{name}”是空文件（0 字节）", "evidence")
