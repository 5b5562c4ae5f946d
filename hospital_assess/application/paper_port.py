"""What the use cases need of paper: every sheet as PDF, some as Word or a workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from hospital_assess.application.progress import Progress

# The values of sheets are read when a sheet is made: a window opens without them.
if TYPE_CHECKING:
    from hospital_assess.application.charts import Chart
    from hospital_assess.application.entry_form import EntryForm
    from hospital_assess.application.evidence_book import EvidenceBook
    from hospital_assess.application.meeting_pack import MeetingPack
    from hospital_assess.application.narrative import Narrative
    from hospital_assess.application.sheets import EvidenceListSheet, FormSheet, Imprint
    from hospital_assess.application.table_sheets import PlainSheet

Table: TypeAlias = "FormSheet | EvidenceListSheet | PlainSheet"
"""A sheet that is one table."""


class FaceUse(StrEnum):
    """What a face on paper is for."""

    TITLE = "title"
    SONG = "song"
    FANG = "fang"
    KAI = "kai"
    HEI = "hei"
    FALLBACK = "fallback"


class Paper(Protocol):
    """Sheets as PDF, and as Word or a workbook where people go on working on them."""

    def faces(self) -> Mapping[FaceUse, str]:
        """The embedded faces by their use: 「小标宋（FandolSong-Bold.ttf）」."""

    def form(self, sheet: FormSheet) -> bytes:
        """科室自评表."""

    def evidence_list(self, sheet: EvidenceListSheet) -> bytes:
        """佐证材料目录."""

    def narrative(self, report: Narrative) -> bytes:
        """自评报告."""

    def table(self, sheets: Sequence[PlainSheet]) -> bytes:
        """Plain table sheets in one file, each on pages of its own."""

    def narrative_docx(self, report: Narrative) -> bytes:
        """自评报告 to be edited in Word or WPS, with the same text."""

    def meeting_pack(self, pack: MeetingPack, progress: Progress) -> bytes:
        """评审会材料, all parts in one file with page numbers through."""

    def charts(self, charts: Sequence[Chart], imprint: Imprint) -> bytes:
        """考核图表, each chart on pages of its own."""

    def workbook(self, sheets: Sequence[tuple[str, Table]], progress: Progress) -> bytes:
        """Tables as a workbook; each has the name of its tab."""

    def evidence_book(self, book: EvidenceBook, target: Path, progress: Progress) -> list[Path]:
        """佐证材料汇编: all volumes or none; the first is ``target``."""

    def entry_form(self, form: EntryForm) -> bytes:
        """填报表 as a workbook, for a department that has no program."""

    def notice(self, title: str, paragraphs: Sequence[str], printed_at: datetime) -> bytes:
        """One plain page: a title and paragraphs."""
