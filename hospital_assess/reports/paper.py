"""The sheets as bytes, for the use cases."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from hospital_assess.application.sheets import EvidenceListSheet, FormSheet
from hospital_assess.reports.evidence_list import write_evidence_list
from hospital_assess.reports.form_sheet import write_form
from hospital_assess.reports.notice import write_notice


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

    def notice(self, title: str, paragraphs: Sequence[str], printed_at: datetime) -> bytes:
        """One plain page: a title and paragraphs."""
        target = BytesIO()
        write_notice(title, paragraphs, printed_at, target)
        return target.getvalue()
