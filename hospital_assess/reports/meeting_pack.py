"""评审会材料 as one PDF: everything is laid out first, then drawn page by page with numbers that run through."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import BinaryIO

from hospital_assess.application.meeting_pack import (
    MeetingPack,
    PackCharts,
    PackForms,
    PackPart,
    PackTable,
    PackTables,
    PackText,
)
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.uncollected import uncollected
from hospital_assess.reports.document import Document
from hospital_assess.reports.fonts import Typefaces, shipped_typefaces
from hospital_assess.reports.meeting_pack_contents import ContentsPart
from hospital_assess.reports.meeting_pack_parts import ChartPart, CoverPart, Part, TablePart, TextPart, form_part
from hospital_assess.reports.narrative import ROLES
from hospital_assess.reports.narrative_grid import A4_OFFICIAL, GridMeasure, GridSetter
from hospital_assess.reports.plain_sheet import table_of

LAYING_OUT = "排版"
DRAWING = "生成页面"


def write_meeting_pack(
    pack: MeetingPack, target: BinaryIO, progress: Progress = unheard, typefaces: Typefaces | None = None
) -> None:
    """Write the pack as PDF.

    Args:
        pack: What stands in it.
        target: An open file; writing under a temporary name and renaming is the caller's part.
        progress: Told of every table and then of every page; what it raises ends the work, and nothing is written.
        typefaces: None takes the shipped faces.
    """
    faces = typefaces or shipped_typefaces()
    document = Document(target, A4_OFFICIAL, faces)
    document.describe(pack.title, pack.imprint)
    setter = GridSetter({role: GridMeasure(faces[role]) for role in ROLES}, document.measures)
    with uncollected():
        parts = _Layout(pack, document, setter, progress).parts()
        cover, contents = CoverPart(pack.cover), ContentsPart(parts, document, _mark(pack))
        before = 1 + cover.count + contents.count
        contents.number([before + pages for pages in accumulate((part.count for part in parts[:-1]), initial=0)])
        _draw(document, [cover, contents, *parts], progress)
        document.save()


def _mark(pack: MeetingPack) -> str:
    return "草稿" if pack.imprint.is_draft else f"校验码：{pack.imprint.check_code}"


def _draw(document: Document, parts: list[Part], progress: Progress) -> None:
    """Draw all pages; a part is let go of once its pages are drawn."""
    total, number = sum(part.count for part in parts), 0
    parts.reverse()
    while parts:
        part = parts.pop()
        document.turn_to(part.paper)
        for index in range(part.count):
            number += 1
            progress(number, total, DRAWING)
            if part.heading and index == 0:
                document.bookmark(part.heading, 0, part.paper.height)
            part.draw(document, index, number, total)
            document.end_page()


class _Layout:
    """Lays out every part of a pack."""

    def __init__(self, pack: MeetingPack, document: Document, setter: GridSetter, progress: Progress) -> None:
        self._pack = pack
        self._document = document
        self._setter = setter
        self._progress = progress

    def parts(self) -> list[Part]:
        """All that the contents list, in order."""
        total = sum(map(_pieces, self._pack.parts))
        found: list[Part] = []
        for part in self._pack.parts:
            for laid_out in self._laid_out(part):
                found.append(laid_out)
                self._progress(len(found), total, LAYING_OUT)
        return found

    def _laid_out(self, part: PackPart) -> Iterator[Part]:
        match part:
            case PackText():
                yield TextPart(part, self._setter, _mark(self._pack))
            case PackCharts():
                yield from self._charts(part)
            case PackTable():
                yield self._table(part)
            case PackTables():
                yield from self._tables(part)
            case PackForms():
                yield TextPart(part.cover, self._setter, _mark(self._pack))
                yield from (form_part(form, self._document) for form in part.forms)

    def _charts(self, part: PackCharts) -> Iterator[Part]:
        for number, chart in enumerate(part.charts, start=1):
            yield ChartPart(chart, self._pack.imprint, part.name if number == 1 else "")

    def _tables(self, part: PackTables) -> Iterator[Part]:
        for number, table in enumerate(part.tables, start=1):
            yield self._table(table, level=1, heading=part.name if number == 1 else "")

    def _table(self, table: PackTable, *, level: int = 0, heading: str = "") -> TablePart:
        return TablePart(replace(table_of(table.sheet), bookmark=table.name), self._document, level, heading)


def _pieces(part: PackPart) -> int:
    match part:
        case PackText() | PackTable():
            return 1
        case PackCharts():
            return len(part.charts)
        case PackTables():
            return len(part.tables)
    return 1 + len(part.forms)
