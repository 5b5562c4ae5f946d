"""The sheets as bytes, for the use cases."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from hospital_assess.application.narrative import Narrative
from hospital_assess.application.sheets import EvidenceListSheet, FormSheet
from hospital_assess.application.table_sheets import PlainSheet
from hospital_assess.reports.evidence_list import write_evidence_list
from hospital_assess.reports.form_sheet import write_form
from hospital_assess.reports.narrative import write_narrative
from hospital_assess.reports.notice import write_notice
from hospital_assess.reports.plain_sheet import write_plain_sheets


class PdfPaper:
    """Draws every sheet as PDF."""

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

    def notice(self, title: str, paragraphs: Sequence[str], printed_at: datetime) -> bytes:
        """One plain page: a title and paragraphs."""
        target = BytesIO()
        write_notice(title, paragraphs, printed_at, target)
        return target.getvalue()
