"""扣分及未达序时清单: every line below full points or late."""

from collections.abc import Sequence

from hospital_assess.application.department_sheets import SHORTFALL_COLUMNS
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.sheet_words import (
    NONE,
    UNANSWERED,
    UNKNOWN,
    assessment_title,
    labelled,
    line_heading,
    office_name,
    shown_day,
    shown_score,
)
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, SheetRow, closing_row, line_row
from hospital_assess.domain.entry import STATUS_NAMES, Status
from hospital_assess.domain.quantity import ZERO, shown_points
from hospital_assess.domain.review import VERDICT_NAMES, Verdict
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import Period
from hospital_assess.domain.shortfall import LineStanding

KIND = "shortfalls"
NONE_SHORT = "本期没有扣分或未达序时的条目"


def build_shortfalls(dossier: Dossier, imprint: Imprint) -> PlainSheet:
    """One department's lines below full points or late."""
    who = Field("填报科室", dossier.department.full_name)
    return _sheet(dossier.organization, dossier.scheme, dossier.period, imprint, dossier.shortfalls(), who)


def build_hospital_shortfalls(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """Those of every department that handed in."""
    found = [one for dossier in book.in_order() for one in dossier.shortfalls()]
    who = Field("汇总部门", office_name(book.scheme))
    return _sheet(book.organization, book.scheme, book.period, imprint, found, who)


def _sheet(
    organization: str, scheme: Scheme, period: Period, imprint: Imprint, found: Sequence[LineStanding], who: Field
) -> PlainSheet:
    columns = labelled(scheme, KIND, SHORTFALL_COLUMNS)
    rows: list[SheetRow] = []
    for number, one in enumerate(found, start=1):
        values = _values(scheme, one, number, scored=period.scored)
        is_first = number == 1 or found[number - 2].department is not one.department
        rows.append(line_row(columns, values, one.department.name if is_first else ""))
    return PlainSheet(
        kind=KIND,
        title=assessment_title(organization, scheme, period, "扣分及未达序时清单"),
        imprint=imprint,
        columns=columns,
        rows=(*rows, closing_row(columns, _summary(found, scored=period.scored))),
        fields=(who, Field("统计截止日", shown_day(period.cut_off))),
        notes=("得分以复核为准，未复核的以自评为准；未填条目按未得分列入。“待核实”的内容由责任科室补充。",),
    )


def _summary(found: Sequence[LineStanding], *, scored: bool) -> str:
    if not found:
        return NONE_SHORT
    late = sum(one.is_lagging for one in found)
    parts = [f"合计{len(found)}条", f"未达序时{late}条"]
    if scored:
        own = sum((one.lost for one in found if not one.line.is_common), ZERO)
        common = sum((one.lost for one in found if one.line.is_common), ZERO)
        parts.append(f"重点工作扣{shown_points(own)}分")
        parts += [f"共性指标扣{shown_points(common)}分"] if common else []
    return "，".join(parts)


def _values(scheme: Scheme, one: LineStanding, number: int, *, scored: bool) -> dict[str, SheetCell | str]:
    entry = one.entry
    return {
        "number": str(number),
        "line": SheetCell(line_heading(scheme, one.line), aside=f"状态：{STATUS_NAMES[entry.status]}"),
        "department": SheetCell(one.department.name, group=one.department.id),
        "points": shown_points(one.full),
        "self_score": own_score(one) if scored else NONE,
        "review_score": office_score(one) if scored else NONE,
        "lost": shown_points(one.lost) if scored else NONE,
        "reason": reason_of(one),
        "remedy": entry.remedy or UNKNOWN,
        "owner": entry.remedy_owner or UNKNOWN,
        "due": shown_day(entry.remedy_due),
    }


def own_score(one: LineStanding) -> str:
    """自评 of a line, or what stands in its place."""
    return "不适用" if one.entry.status is Status.NOT_APPLICABLE else shown_score(one.entry.self_score)


def office_score(one: LineStanding) -> str:
    """复核 of a line, or what stands in its place."""
    if one.excluded:
        return "不计分"
    if one.is_returned:
        return VERDICT_NAMES[Verdict.RETURNED]
    return "待复核" if one.review is None else shown_score(one.review_score)


def reason_of(one: LineStanding) -> str:
    """扣分原因: what the department wrote, then what the office wrote."""
    entry = one.entry
    own = entry.deduction_reason or entry.problem
    if not own and entry.status is Status.UNANSWERED:
        own = UNANSWERED
    if not own and entry.status is Status.NOT_APPLICABLE:
        own = f"申请不适用（待批）：{entry.reason or UNKNOWN}"
    said = one.review.comment if one.review is not None and one.review.verdict is not Verdict.ACCEPTED else ""
    office = f"复核：{said}" if said else ""
    return "\n".join(part for part in (own, office) if part) or UNKNOWN
