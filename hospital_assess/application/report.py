"""报告: a sheet of a department or of the office, as PDF."""

from datetime import datetime

from hospital_assess.application.build_evidence_list import build_evidence_list
from hospital_assess.application.build_form import Answers, build_form
from hospital_assess.application.department_desk import department_of, latest_submission
from hospital_assess.application.merge_hand_ins import office_of
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.sheets import Imprint
from hospital_assess.domain.entry import Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, settled

REPORT_NAMES = {"form": "科室自评表", "evidence-list": "佐证材料目录"}
"""Sheets by their id on the command line."""


def report_pdf(
    ports: Ports,
    workspace: Workspace,
    kind: str,
    period: PeriodId,
    department: str | None = None,
    printed_at: datetime | None = None,
) -> bytes:
    """Make a sheet.

    Args:
        department: Name, needed in an office's workspace; it prints what was handed in.
        printed_at: Stands in the footer; now if None. The same time gives the same bytes.

    Raises:
        AssessError: an unknown sheet or department, or a department that has not handed in.
    """
    if kind not in REPORT_NAMES:
        raise AssessError(f"没有报表“{kind}”", f"可选：{'、'.join(REPORT_NAMES)}。")
    answers, submission = _answers(workspace, period, department)
    printed_at = printed_at or ports.clock()
    organization = workspace.profile().organization
    imprint = Imprint(
        organization=organization,
        department=answers.department.full_name,
        year=answers.scheme.plan.year,
        printed_at=printed_at,
        digest=submission.digest if submission else "",
        author=f"{organization}{answers.department.full_name}",
    )
    day = datetime.fromisoformat(submission.made_at) if submission else printed_at
    filled_on = f"{day.year}年{day.month}月{day.day}日"
    if kind == "form":
        return ports.paper.form(build_form(answers, organization, imprint, filled_on))
    return ports.paper.evidence_list(build_evidence_list(answers, organization, imprint, filled_on))


def _answers(workspace: Workspace, period: PeriodId, department: str | None) -> tuple[Answers, Submission | None]:
    """What to print, with the submission that it is, or None for a draft."""
    scheme = workspace.scheme()
    chosen = scheme.settings.period(period)
    if workspace.profile().role is DeskRole.DEPARTMENT:
        own = department_of(workspace, scheme)
        if department and department not in (own.name, own.full_name, own.id):
            raise AssessError(f"本工作区属于{own.name}，不能打印{department}的报表", "请在质管办工作区打印。")
        statement = settled(workspace.statement(period))
        return Answers(scheme, own, chosen, statement), _same(latest_submission(workspace, period), statement)
    if not department:
        raise AssessError("质管办打印科室报表须指定科室", "请用 --department 指定，或在页面上选择。")
    other = scheme.department_named(department)
    current = office_of(workspace).current(other.id, period)
    if current is None:
        raise AssessError(f"{other.name}还没有可打印的上报件", "请先合并该科室的上报件，或处理冲突。")
    return Answers(workspace.scheme(current.scheme_revision), other, chosen, current.statement), current


def _same(submission: Submission | None, statement: Statement) -> Submission | None:
    return submission if submission is not None and submission.statement == statement else None


def report_name(workspace: Workspace, kind: str, department: str | None) -> str:
    """A file name for a sheet: 「2023-医务科-科室自评表.pdf」."""
    scheme = workspace.scheme()
    found = scheme.department_named(department) if department else department_of(workspace, scheme)
    return f"{scheme.plan.year}-{found.name}-{REPORT_NAMES[kind]}.pdf"
