"""收件回执: what was received of whom, as text for a chat."""

from collections.abc import Iterable, Sequence

from hospital_assess.application.office_state import office_of
from hospital_assess.application.ports import Workspace
from hospital_assess.application.register_paper import PAPER_NAMES, PaperState
from hospital_assess.application.sheet_words import office_name, span_name
from hospital_assess.application.show_collected import CollectRow, show_collected
from hospital_assess.application.submit import file_name
from hospital_assess.application.witness_form import UNSIGNED
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import shared_files
from hospital_assess.domain.plausibility import warnings_of
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId

_MOST_WARNINGS = 3
_CLOSING = "请核对纸质自评表页脚的校验码与此一致；不一致的请重新打印签字。有疑问请联系{office}。"


def receipt_text(workspace: Workspace, period: PeriodId, departments: Sequence[str] = ()) -> str:
    """Write a receipt: for each department file, revision, time, check code, lines, evidence, paper and warnings.

    Args:
        departments: Names; those whose hand-ins of the period the newest merge brought, if empty.

    Raises:
        AssessError: the workspace is a department's, or there is nothing to confirm.
    """
    view = show_collected(workspace, period)
    names = set(departments or _newest(workspace, period))
    rows = [item for item in view.rows if item.row.department.name in names]
    if not rows:
        raise AssessError("最近一次合并没有收到本期的上报件", "请先合并，或在表中选择科室后再复制回执。")
    scheme = view.desk.scheme
    span = span_name(scheme, scheme.settings.period(period))
    cautions = _cautions(scheme, period, view.rows)
    lines = [f"【收件回执】{view.organization}{span}目标责任制考核自评上报"]
    for item in rows:
        lines.append(_received(workspace, scheme, item))
        lines += _warned(cautions.get(item.row.department.name, ()))
    return "\n".join((*lines, _CLOSING.format(office=office_name(scheme))))


def _newest(workspace: Workspace, period: PeriodId) -> Iterable[str]:
    batch = workspace.newest_batch()
    brought = frozenset(batch.submissions if batch else ())
    scheme, held = workspace.scheme(), office_of(workspace).submissions
    mine = [item for item in held if item.digest in brought and item.period is period]
    return [scheme.department(item.department).name for item in mine]


def _received(workspace: Workspace, scheme: Scheme, item: CollectRow) -> str:
    row = item.row
    name, submission = row.department.name, row.submission
    if row.conflict:
        return f"{name}：收到的几份上报件互不承接，正与科室核实，以哪份为准另行通知。"
    if submission is None:
        return f"{name}：还没有收到上报件。"
    file = UNSIGNED if item.is_witnessed else file_name(workspace, submission)
    lines, statement = len(scheme.lines_of(row.department)), submission.statement
    answered = sum(not entry.is_blank for entry in statement.entries)
    paper = "已收到" if item.paper is PaperState.RECEIVED else PAPER_NAMES[item.paper]
    return (
        f"{name}：已收第 {submission.revision} 版（{file}），{item.received_at} 收下，校验码 {submission.check_code}；"
        f"已填 {answered}/{lines} 条，佐证 {len(statement.evidence)} 件；纸质件{paper}。"
    )


def _cautions(scheme: Scheme, period: PeriodId, rows: Sequence[CollectRow]) -> dict[str, list[str]]:
    """Warnings of all hand-ins that stand, by department's name."""
    standing = {item.row.department.id: item.row.submission for item in rows}
    statements = {id_: submission.statement for id_, submission in standing.items() if submission}
    found: dict[str, list[str]] = {}
    for caution in warnings_of(scheme, scheme.settings.period(period), statements, shared_files(statements)):
        for name in caution.departments:
            found.setdefault(name, []).append(caution.message)
    return found


def _warned(messages: Sequence[str]) -> Iterable[str]:
    shown = [f"　提醒：{message}。" for message in messages[:_MOST_WARNINGS]]
    more = len(messages) - len(shown)
    return [*shown, f"　另有 {more} 处提醒。"] if more else shown
