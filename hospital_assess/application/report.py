"""报告: a sheet of a department or of the whole hospital, as PDF."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from hospital_assess.application.build_charts import department_sections, office_charts
from hospital_assess.application.build_chase_list import build_chase_list, chase_text
from hospital_assess.application.build_decision_sheet import build_decision_sheet, build_public_notice
from hospital_assess.application.build_evidence_list import build_evidence_list
from hospital_assess.application.build_feedback_sheet import build_feedback_sheet
from hospital_assess.application.build_form import build_form
from hospital_assess.application.build_meeting_pack import build_meeting_pack
from hospital_assess.application.build_narrative import build_narrative
from hospital_assess.application.build_pledge import build_pledge
from hospital_assess.application.build_progress import build_hospital_progress, build_progress
from hospital_assess.application.build_review_form import build_review_form
from hospital_assess.application.build_shortfalls import build_hospital_shortfalls, build_shortfalls
from hospital_assess.application.build_summary import build_summary
from hospital_assess.application.build_supervision import build_hospital_supervision, build_supervision
from hospital_assess.application.build_task_list import build_hospital_task_list, build_task_list
from hospital_assess.application.build_three_lists import build_hospital_three_lists, build_three_lists
from hospital_assess.application.charts import Chart
from hospital_assess.application.dossier import (
    Dossier,
    OfficeBook,
    blank_dossier,
    chosen_department,
    day_of,
    read_book,
    read_dossier,
)
from hospital_assess.application.meeting_pack import MeetingPack
from hospital_assess.application.narrative import Narrative
from hospital_assess.application.paper_port import Paper
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.register_paper import PAPER_NAMES, PaperState, paper_state
from hospital_assess.application.sheet_words import office_name, shown_day
from hospital_assess.application.sheets import EvidenceListSheet, FormSheet, Imprint
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import digest_of


@frozen
class ChartSheet:
    """考核图表: charts that print together."""

    charts: tuple[Chart, ...]
    imprint: Imprint


Content = FormSheet | EvidenceListSheet | Narrative | MeetingPack | ChartSheet | PlainSheet | tuple[PlainSheet, ...]
"""What a use case filled in: one sheet, or several in one file."""


@frozen
class ReportKind:
    """A sheet that can be asked for.

    Attributes:
        id: As on the command line.
        of_department: Writes it for one department; None where it exists for the hospital only.
        of_hospital: Writes it for all departments; None where a department must be named.
        is_offices: An office's desk alone offers it.
        needs_answers: A department must have handed in; else the scheme is enough.
    """

    id: str
    name: str
    of_department: Callable[[Dossier, Imprint], Content] | None = None
    of_hospital: Callable[[OfficeBook, Imprint], Content] | None = None
    is_offices: bool = False
    needs_answers: bool = True


def _form(dossier: Dossier, imprint: Imprint) -> Content:
    return build_form(dossier.answers, dossier.organization, imprint, _filled_on(dossier, imprint))


def _evidence_list(dossier: Dossier, imprint: Imprint) -> Content:
    return build_evidence_list(dossier.answers, dossier.organization, imprint, _filled_on(dossier, imprint))


def _narrative(dossier: Dossier, imprint: Imprint) -> Content:
    return build_narrative(dossier, imprint, _filled_on(dossier, imprint))


def _filled_on(dossier: Dossier, imprint: Imprint) -> str:
    return shown_day(day_of(dossier.submission) if dossier.submission else imprint.printed_at)


def _department_charts(dossier: Dossier, imprint: Imprint) -> Content:
    return ChartSheet((department_sections(dossier),), imprint)


def _hospital_charts(book: OfficeBook, imprint: Imprint) -> Content:
    return ChartSheet(office_charts(book), imprint)


KINDS = (
    ReportKind("form", "科室自评表", _form),
    ReportKind("narrative", "自评报告", _narrative),
    ReportKind("evidence-list", "佐证材料目录", _evidence_list),
    ReportKind("task-list", "任务分解表", build_task_list, build_hospital_task_list, needs_answers=False),
    ReportKind("pledge", "目标责任书", build_pledge, needs_answers=False),
    ReportKind("progress", "任务进展表", build_progress, build_hospital_progress),
    ReportKind("shortfalls", "扣分及未达序时清单", build_shortfalls, build_hospital_shortfalls),
    ReportKind("three-lists", "三张清单", build_three_lists, build_hospital_three_lists),
    ReportKind("charts", "考核图表", _department_charts, _hospital_charts),
    ReportKind("feedback-sheet", "复核反馈单", build_feedback_sheet),
    ReportKind("review-form", "复核表", build_review_form, is_offices=True),
    ReportKind("supervision", "督办单", build_supervision, build_hospital_supervision, is_offices=True),
    ReportKind("summary", "全院汇总表", of_hospital=build_summary, is_offices=True),
    ReportKind("decision-sheet", "审定表", of_hospital=build_decision_sheet, is_offices=True),
    ReportKind("public-notice", "公示", of_hospital=build_public_notice, is_offices=True),
    ReportKind("chase-list", "催办清单", of_hospital=build_chase_list, is_offices=True),
    ReportKind("meeting-pack", "评审会材料", of_hospital=build_meeting_pack, is_offices=True),
)

REPORT_NAMES = {kind.id: kind.name for kind in KINDS}
"""Sheets by their id on the command line."""


def report_kinds(role: DeskRole) -> tuple[ReportKind, ...]:
    """The sheets that a desk offers, in the order in which they are used."""
    if role is DeskRole.OFFICE:
        return KINDS
    return tuple(kind for kind in KINDS if kind.of_department and not kind.is_offices)


def report_pdf(
    ports: Ports,
    workspace: Workspace,
    kind: str,
    period: PeriodId,
    department: str | None = None,
    printed_at: datetime | None = None,
    progress: Progress = unheard,
) -> bytes:
    """Make a sheet.

    Args:
        department: Name; an office's workspace prints the whole hospital's sheet without one, where there is one.
        printed_at: Stands in the footer; now if None. The same time gives the same bytes.

    Raises:
        AssessError: an unknown sheet or department, or a department that has not handed in.
    """
    content = report_content(workspace, kind, period, department, printed_at or ports.clock())
    return _pdf(ports.paper, content, progress)


def report_content(
    workspace: Workspace, kind: str, period: PeriodId, department: str | None, printed_at: datetime
) -> Content:
    """What stands on a sheet, as a value: for paper and for the workbook.

    Raises:
        AssessError: as :func:`report_pdf`.
    """
    found = _kind(kind)
    if _is_hospitals(workspace, found, department):
        return _hospital_content(workspace, found, period, printed_at)
    if found.of_department is None:
        raise AssessError(f"{found.name}没有分科室的", "请在质管办工作区打印，不指定科室。")
    dossier = _dossier(workspace, found, period, department)
    return found.of_department(dossier, _imprint(dossier, found, printed_at))


def _kind(id_: str) -> ReportKind:
    found = next((kind for kind in KINDS if kind.id == id_), None)
    if found is None:
        raise AssessError(f"没有报表“{id_}”", f"可选：{'、'.join(REPORT_NAMES)}。")
    return found


def _is_hospitals(workspace: Workspace, kind: ReportKind, department: str | None) -> bool:
    return workspace.profile().role is DeskRole.OFFICE and kind.of_hospital is not None and not department


def _hospital_content(workspace: Workspace, kind: ReportKind, period: PeriodId, printed_at: datetime) -> Content:
    book = read_book(workspace, period)
    imprint = hospital_imprint(book, printed_at)
    if not kind.needs_answers:
        imprint = replace(imprint, digest=digest_of(book.scheme))
    return kind.of_hospital(book, imprint) if kind.of_hospital else ()


def hospital_imprint(book: OfficeBook, printed_at: datetime) -> Imprint:
    """What the foot of the hospital's sheets says; the check code names what the office holds."""
    return Imprint(
        organization=book.organization,
        department=office_name(book.scheme),
        year=book.scheme.plan.year,
        printed_at=printed_at,
        digest=book.digest,
        author=book.organization,
    )


def _dossier(workspace: Workspace, kind: ReportKind, period: PeriodId, name: str | None) -> Dossier:
    if kind.needs_answers:
        return read_dossier(workspace, period, name)
    department = chosen_department(workspace, name)
    return blank_dossier(workspace.profile().organization, workspace.scheme(), department, period)


def _imprint(dossier: Dossier, kind: ReportKind, printed_at: datetime) -> Imprint:
    """The check code names the hand-in, or the scheme where a sheet shows nothing else."""
    digest = dossier.submission.digest if dossier.submission else ""
    return Imprint(
        organization=dossier.organization,
        department=dossier.department.full_name,
        year=dossier.scheme.plan.year,
        printed_at=printed_at,
        digest=digest if kind.needs_answers else digest_of(dossier.scheme),
        author=f"{dossier.organization}{dossier.department.full_name}",
    )


def _pdf(paper: Paper, content: Content, progress: Progress) -> bytes:
    match content:
        case FormSheet():
            return paper.form(content)
        case EvidenceListSheet():
            return paper.evidence_list(content)
        case Narrative():
            return paper.narrative(content)
        case MeetingPack():
            return paper.meeting_pack(content, progress)
        case ChartSheet(charts, imprint):
            return paper.charts(charts, imprint)
        case PlainSheet():
            return paper.table((content,))
    return paper.table(content)


def report_name(workspace: Workspace, kind: str, department: str | None) -> str:
    """A file name for a sheet: 「2023-医务科-科室自评表.pdf」, 「2023-全院-汇总表.pdf」."""
    found, year = _kind(kind), workspace.scheme().plan.year
    if _is_hospitals(workspace, found, department):
        return f"{year}-全院-{found.name.removeprefix('全院')}.pdf"
    return f"{year}-{chosen_department(workspace, department).name}-{found.name}.pdf"


def chase_message(workspace: Workspace, period: PeriodId) -> str:
    """催办 as text for a chat; names the papers that are not there once papers are registered at all.

    Raises:
        AssessError: the workspace is a department's.
    """
    papers = [paper for paper in workspace.papers() if paper.period is period]
    book, found = read_book(workspace, period), dict[str, list[str]]()
    for row in book.rows if papers else ():
        state = paper_state(papers, row.department.id, period, row.submission)
        if row.submission is not None and state is not PaperState.RECEIVED:
            found.setdefault(f"已上报，纸质件{PAPER_NAMES[state]}", []).append(row.department.name)
    return chase_text(book, found)
