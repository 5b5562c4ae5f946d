"""报告 as files: sheets as PDF or Word, the evidence book in volumes, the tables as a workbook."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from hospital_assess.application.build_evidence_book import bind_evidence_book
from hospital_assess.application.dossier import chosen_department
from hospital_assess.application.narrative import Narrative
from hospital_assess.application.output_files import prepare_folder, write_whole
from hospital_assess.application.paper_port import Table
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.report import REPORT_NAMES, report_content, report_kinds, report_name, report_pdf
from hospital_assess.application.sheets import EvidenceListSheet, FormSheet
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId

EVIDENCE_BOOK = "evidence-book"
EVIDENCE_BOOK_NAME = "佐证材料汇编"
FILE_KINDS = {**REPORT_NAMES, EVIDENCE_BOOK: EVIDENCE_BOOK_NAME}
"""All that can be written to files, by id; the evidence book may be too large to be shown first."""


def write_report(
    ports: Ports,
    workspace: Workspace,
    kind: str,
    period: PeriodId,
    target: Path,
    department: str | None = None,
    printed_at: datetime | None = None,
    progress: Progress = unheard,
) -> list[Path]:
    """Write a sheet; the ending of the target chooses PDF or Word.

    Returns:
        The files: one, or the volumes of the evidence book.

    Raises:
        AssessError: an unknown sheet, an ending that the sheet does not have, or a file that cannot be written.
    """
    ending = target.suffix.lower()
    if kind not in FILE_KINDS:
        raise AssessError(f"没有报表“{kind}”", f"可选：{'、'.join(FILE_KINDS)}。")
    if ending == ".docx":
        write_whole(target, _word(ports, workspace, kind, period, department, printed_at or ports.clock()))
        return [target]
    if ending != ".pdf":
        raise AssessError(f"不能输出“{target.suffix or target.name}”格式", "请以 .pdf 结尾，自评报告也可以用 .docx。")
    prepare_folder(target.parent)
    if kind == EVIDENCE_BOOK:
        time = printed_at or ports.clock()
        return bind_evidence_book(ports.paper.evidence_book, workspace, period, target, time, department, progress)
    write_whole(target, report_pdf(ports, workspace, kind, period, department, printed_at, progress))
    return [target]


def file_name(workspace: Workspace, kind: str, department: str | None, ending: str = ".pdf") -> str:
    """A file name for a sheet: 「2023-医务科-自评报告.docx」."""
    if kind == EVIDENCE_BOOK:
        owner = chosen_department(workspace, department).name
        return f"{workspace.scheme().plan.year}-{owner}-{EVIDENCE_BOOK_NAME}{ending}"
    return report_name(workspace, kind, department).removesuffix(".pdf") + ending


def _word(
    ports: Ports, workspace: Workspace, kind: str, period: PeriodId, department: str | None, printed_at: datetime
) -> bytes:
    content = report_content(workspace, kind, period, department, printed_at) if kind != EVIDENCE_BOOK else None
    if not isinstance(content, Narrative):
        raise AssessError(f"{FILE_KINDS[kind]}没有 Word 格式", "请以 .pdf 结尾。")
    return ports.paper.narrative_docx(content)


def write_tables(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    target: Path,
    department: str | None = None,
    printed_at: datetime | None = None,
    progress: Progress = unheard,
) -> int:
    """Write all tables of a desk into one workbook.

    Args:
        department: An office's workspace writes this department's tables instead of the hospital's.

    Returns:
        The number of sheets in it.

    Raises:
        AssessError: an ending other than .xlsx, nothing to write, or a file that cannot be written.
    """
    if target.suffix.lower() != ".xlsx":
        raise AssessError(f"不能输出“{target.suffix or target.name}”格式", "请以 .xlsx 结尾。")
    tables = list(_tables(workspace, period, department, printed_at or ports.clock()))
    write_whole(target, ports.paper.workbook(tables, progress))
    return len(tables)


def _tables(
    workspace: Workspace, period: PeriodId, department: str | None, printed_at: datetime
) -> Iterator[tuple[str, Table]]:
    is_hospitals = workspace.profile().role is DeskRole.OFFICE and not department
    for kind in report_kinds(workspace.profile().role):
        if (kind.of_hospital if is_hospitals else kind.of_department) is None:
            continue
        content = report_content(workspace, kind.id, period, department, printed_at)
        sheets = content if isinstance(content, tuple) else (content,)
        for sheet in sheets:
            if isinstance(sheet, FormSheet | EvidenceListSheet | PlainSheet):
                yield kind.name, sheet
