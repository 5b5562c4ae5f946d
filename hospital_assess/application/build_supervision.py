"""督办单: one sheet for each line that was sent back or is late."""

from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.office_sheets import SUPERVISION_COLUMNS, SUPERVISION_SIGNATURES
from hospital_assess.application.sheet_words import (
    BY_DUTY,
    UNANSWERED,
    UNKNOWN,
    line_heading,
    names_of,
    office_name,
    shown_day,
)
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PageShape, PlainSheet, SheetCell, SheetRow, band_row
from hospital_assess.domain.entry import STATUS_NAMES
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.shortfall import LineStanding

KIND = "supervision"
NOTHING = "本期没有退回或未达序时的条目，无督办事项"
ROOM_FOR_RESULT = 72.0


def build_supervision(dossier: Dossier, imprint: Imprint) -> tuple[PlainSheet, ...]:
    """A sheet for each matter of one department."""
    return _sheets([dossier], dossier.organization, imprint)


def build_hospital_supervision(book: OfficeBook, imprint: Imprint) -> tuple[PlainSheet, ...]:
    """A sheet for each matter of every department that handed in."""
    return _sheets(book.in_order(), book.organization, imprint)


def _sheets(dossiers: list[Dossier], organization: str, imprint: Imprint) -> tuple[PlainSheet, ...]:
    sheets = [
        _sheet(dossier, one, imprint)
        for dossier in dossiers
        for one in dossier.lines()
        if (one.is_lagging or one.is_returned) and not one.excluded
    ]
    return tuple(sheets) or (_empty(organization, imprint),)


def _title(organization: str) -> str:
    return f"{organization}重点工作督办单"


def _empty(organization: str, imprint: Imprint) -> PlainSheet:
    rows = (band_row(SUPERVISION_COLUMNS, NOTHING),)
    return PlainSheet(KIND, _title(organization), imprint, SUPERVISION_COLUMNS, rows, page=PageShape.PORTRAIT)


def _sheet(dossier: Dossier, one: LineStanding, imprint: Imprint) -> PlainSheet:
    scheme = dossier.scheme
    return PlainSheet(
        kind=KIND,
        title=_title(dossier.organization),
        imprint=imprint,
        columns=SUPERVISION_COLUMNS,
        rows=_rows(scheme, one),
        fields=(
            Field("编号", f"督办〔{scheme.plan.year}〕{one.department.short_name}-{one.line.code}"),
            Field("签发部门", office_name(scheme)),
        ),
        notes=("承办科室应在办理时限内办结，填写办理结果并附佐证材料，连同本单退回签发部门销号。",),
        signatures=SUPERVISION_SIGNATURES,
        page=PageShape.PORTRAIT,
    )


def _rows(scheme: Scheme, one: LineStanding) -> tuple[SheetRow, ...]:
    entry, line = one.entry, one.line
    section, task, measure = scheme.place(line.measure)
    co = [id_ for id_ in scheme.duty(line.measure).co if id_ != one.department.id] if not line.is_common else []
    return (
        _wide("督办事项", line_heading(scheme, line), 20),
        _wide(
            "来源",
            f"{scheme.plan.title}（{section.number}）第{task.code}项，指标编号{measure.code}，条目编号{line.code}",
        ),
        _pair("承办科室", one.department.full_name, "协办科室", names_of(scheme, co)),
        _pair("责任领导", BY_DUTY, "办理时限", _due(one)),
        _pair("当前状态", _state(one), "原定时限", shown_day(line.due)),
        _wide("目前进展", entry.narrative or UNANSWERED, 20),
        _wide("存在问题", entry.problem or entry.deduction_reason or UNKNOWN, 14),
        _wide("办理要求", _demand(one), 20),
        _wide("办理结果\n（承办科室填写）", "", ROOM_FOR_RESULT),
    )


def _wide(label: str, text: str, height: float = 10.0) -> SheetRow:
    return SheetRow((SheetCell(label, is_label=True), SheetCell(text, span=3)), min_height_mm=height)


def _pair(label: str, text: str, second: str, second_text: str) -> SheetRow:
    cells = (SheetCell(label, is_label=True), SheetCell(text), SheetCell(second, is_label=True), SheetCell(second_text))
    return SheetRow(cells, min_height_mm=10)


def _due(one: LineStanding) -> str:
    """The office's date where it sent the line back, else the one that the department set itself."""
    return shown_day(one.review.due if one.review and one.review.due else one.entry.remedy_due)


def _state(one: LineStanding) -> str:
    return STATUS_NAMES[one.entry.status] + ("，复核退回" if one.is_returned else "")


def _demand(one: LineStanding) -> str:
    parts = []
    if one.review is not None and one.is_returned:
        parts.append(f"复核意见：{one.review.comment or UNKNOWN}")
    parts.append(f"整改措施：{one.entry.remedy or UNKNOWN}")
    return "\n".join(parts)
