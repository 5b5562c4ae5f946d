"""The sheets as bytes or files, for the use cases; what few sheets need is imported when they are written."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

from hospital_assess.application.charts import Chart
from hospital_assess.application.entry_form import EntryForm
from hospital_assess.application.evidence_book import EvidenceBook
from hospital_assess.application.meeting_pack import MeetingPack
from hospital_assess.application.narrative import Narrative
from hospital_assess.application.paper_port import FaceUse, Table
from hospital_assess.application.progress import Progress
from hospital_assess.application.sheets import EvidenceListSheet, FormSheet, Imprint
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.reports.evidence_list import evidence_table, write_evidence_list
from hospital_assess.reports.fonts import FALLBACK, SHIPPED, Role
from hospital_assess.reports.form_sheet import form_table, write_form
from hospital_assess.reports.narrative import write_narrative
from hospital_assess.reports.notice import write_notice
from hospital_assess.reports.plain_sheet import table_of, write_plain_sheets
from hospital_assess.reports.table_sheet import TableSheet


class PdfPaper:
    """Draws every sheet as PDF, and writes Word and workbooks."""

    def faces(self) -> Mapping[FaceUse, str]:
        """The embedded faces by their use."""
        shipped = {FaceUse[role.name]: f"{role.value}（{SHIPPED[role]}）" for role in Role}
        return {**shipped, FaceUse.FALLBACK: f"以上各体都没有的字（{FALLBACK}）"}

    def form(self, sheet: FormSheet) -> bytes:
        """科室自评表."""
        target = BytesIO()
        write_form(sheet, target)
        return target.getvalue()

    def evidence_list(self, sheet: EvidenceListSheet) -> bytes:
        """佐证材料目录."""
        target = BytesIO()
        write_evidence_list(sheet, target)
        return target.getvalue()

    def narrative(self, report: Narrative) -> bytes:
        """自评报告."""
        target = BytesIO()
        write_narrative(report, target)
        return target.getvalue()

    def table(self, sheets: Sequence[PlainSheet]) -> bytes:
        """Plain table sheets in one file, each on pages of its own."""
        target = BytesIO()
        write_plain_sheets(sheets, target)
        return target.getvalue()

    def narrative_docx(self, report: Narrative) -> bytes:
        """自评报告 to be edited in Word or WPS."""
        from hospital_assess.reports.word_narrative import write_narrative_docx

        target = BytesIO()
        write_narrative_docx(report, target)
        return target.getvalue()

    def meeting_pack(self, pack: MeetingPack, progress: Progress) -> bytes:
        """评审会材料, all parts in one file."""
        from hospital_assess.reports.meeting_pack import write_meeting_pack

        target = BytesIO()
        write_meeting_pack(pack, target, progress)
        return target.getvalue()

    def charts(self, charts: Sequence[Chart], imprint: Imprint) -> bytes:
        """考核图表, each chart on pages of its own."""
        from hospital_assess.reports.chart_paper import chart_pdf

        return chart_pdf(charts, imprint)

    def workbook(self, sheets: Sequence[tuple[str, Table]], progress: Progress) -> bytes:
        """Tables as a workbook."""
        from hospital_assess.reports.workbook import NamedSheet, write_workbook

        target = BytesIO()
        write_workbook([NamedSheet(name, _set(sheet)) for name, sheet in sheets], target, progress)
        return target.getvalue()

    def evidence_book(self, book: EvidenceBook, target: Path, progress: Progress) -> list[Path]:
        """佐证材料汇编, in volumes."""
        from hospital_assess.reports.evidence_book import write_evidence_book

        return write_evidence_book(book, target, progress)

    def entry_form(self, form: EntryForm) -> bytes:
        """填报表, to be filled in with Excel or WPS."""
        from hospital_assess.reports.entry_form import write_entry_form

        return write_entry_form(form)

    def notice(self, title: str, paragraphs: Sequence[str], printed_at: datetime) -> bytes:
        """One plain page: a title and paragraphs."""
        target = BytesIO()
        write_notice(title, paragraphs, printed_at, target)
        return target.getvalue()


def _set(sheet: Table) -> TableSheet:
    """Any table as it is set on paper."""
    match sheet:
        case FormSheet():
            return form_table(sheet)
        case EvidenceListSheet():
            return evidence_table(sheet)
        case PlainSheet():
            return table_of(sheet)
