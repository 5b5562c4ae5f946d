"""复核表: self and office score side by side, with the difference and what the office said."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from hospital_assess.application.adjustment_words import adjustment_row
from hospital_assess.application.build_form import evidence_codes, self_score_of
from hospital_assess.application.build_shortfalls import office_score
from hospital_assess.application.department_sheets import REVIEW_COLUMNS, REVIEW_SIGNATURES
from hospital_assess.application.dossier import Dossier
from hospital_assess.application.sheet_words import (
    NONE,
    UNANSWERED,
    UNKNOWN,
    assessment_title,
    labelled,
    line_heading,
    section_heading,
    shown_day,
    shown_total,
)
from hospital_assess.application.sheets import Field, Imprint, SheetColumn
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, SheetRow, closing_row, line_row, sum_row
from hospital_assess.domain.entry import STATUS_NAMES, Entry, Status
from hospital_assess.domain.quantity import ZERO, shown_points
from hospital_assess.domain.review import VERDICT_NAMES, Judged, Review
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.shortfall import LineStanding

KIND = "review-form"


def build_review_form(dossier: Dossier, imprint: Imprint) -> PlainSheet:
    """Put a department's answers and the standing reviews side by side."""
    scheme = dossier.scheme
    columns = labelled(scheme, KIND, REVIEW_COLUMNS)
    return PlainSheet(
        kind=KIND,
        title=assessment_title(dossier.organization, scheme, dossier.period, "复核表"),
        imprint=imprint,
        columns=columns,
        rows=(*_rows(dossier, columns), *_closing(dossier, columns)),
        fields=(
            Field("被考核科室", dossier.department.full_name),
            Field("填报人", dossier.answers.statement.reporter.name or UNKNOWN),
            Field("复核进度", _state(dossier.lines())),
        ),
        notes=("差异＝复核得分－自评得分；“待复核”的条目未作差异统计，小计按自评得分计入。",),
        signatures=REVIEW_SIGNATURES,
    )


def _state(lines: Sequence[LineStanding]) -> str:
    reviewed = sum(one.review is not None or one.excluded for one in lines)
    return f"已复核{reviewed}条，共{len(lines)}条"


def _rows(dossier: Dossier, columns: tuple[SheetColumn, ...]) -> list[SheetRow]:
    scheme, rows = dossier.scheme, list[SheetRow]()
    numbered = enumerate(dossier.lines(), start=1)
    sections = groupby(numbered, key=lambda pair: (pair[1].line.is_common, _section(scheme, pair[1])))
    for (is_common, heading), members in sections:
        pairs = list(members)
        mark = "共性·" if is_common else ""
        for index, (number, one) in enumerate(pairs):
            values = _values(dossier, one, number, f"{mark}{heading}")
            rows.append(line_row(columns, values, heading if not index else ""))
        rows.append(_subtotal(columns, f"{mark}{heading}小计", [one for _, one in pairs]))
    return rows


def _section(scheme: Scheme, one: LineStanding) -> str:
    return section_heading(scheme, scheme.place(one.line.measure)[0])


def _values(dossier: Dossier, one: LineStanding, number: int, heading: str) -> dict[str, SheetCell | str]:
    entry = one.entry
    return {
        "number": str(number),
        "section": SheetCell(heading, group=heading),
        "content": SheetCell(line_heading(dossier.scheme, one.line), aside=f"状态：{STATUS_NAMES[entry.status]}"),
        "points": shown_points(one.full),
        "completion": _completion(entry),
        "self_score": self_score_of(entry),
        "evidence": SheetCell(aside=evidence_codes(dossier.answers, one.line, entry) or "无"),
        "review_score": office_score(one),
        "difference": _difference(one),
        "opinion": _opinion(dossier, one),
    }


def _completion(entry: Entry) -> str:
    """What a reviewer weighs: the work done, and the department's grounds for its score."""
    grounds = (
        ("扣分原因", entry.deduction_reason),
        ("申请不适用", entry.reason if entry.status is Status.NOT_APPLICABLE else ""),
        ("客观原因", entry.objective_cause),
        ("高于计算得分的依据", entry.upward_basis),
    )
    told = [entry.narrative, *(f"{name}：{text}" for name, text in grounds if text)]
    return "\n".join(part for part in told if part) or UNANSWERED


def _difference(one: LineStanding) -> str:
    if one.excluded or one.review_score is None:
        return NONE
    return signed(one.review_score - (one.entry.self_score or ZERO))


def signed(value: Decimal) -> str:
    """A difference with its sign; none at zero."""
    return f"{'+' if value > 0 else ''}{shown_points(value)}" if value else "0"


def _opinion(dossier: Dossier, one: LineStanding) -> str:
    """What the office said of the line; room to write where it said nothing yet."""
    judged = ((matter, dossier.reviews.get((one.line.id, matter))) for matter in Judged)
    return "\n".join(f"{_MATTERS.get(matter, '')}{said(review)}" for matter, review in judged if review is not None)


_MATTERS = {Judged.NOT_APPLICABLE: "不适用申请：", Judged.OBJECTIVE_CAUSE: "客观原因申请："}


def said(review: Review) -> str:
    """A verdict in words: 「调分：佐证未见正式文件」."""
    due = f"（{shown_day(review.due)}前补正）" if review.due else ""
    return VERDICT_NAMES[review.verdict] + (f"：{review.comment}" if review.comment else "") + due


def _subtotal(columns: tuple[SheetColumn, ...], label: str, lines: Sequence[LineStanding]) -> SheetRow:
    counted = [one for one in lines if not one.excluded]
    own = sum((one.entry.self_score or ZERO for one in counted), ZERO)
    office = sum((one.score or ZERO for one in counted), ZERO)
    return sum_row(
        columns,
        label,
        {
            "points": shown_points(sum((one.full for one in counted), ZERO)),
            "completion": f"{len(lines)}条",
            "self_score": shown_points(own),
            "evidence": f"{sum(len(one.entry.proofs) for one in lines)}件",
            "review_score": shown_points(office),
            "difference": signed(office - own),
            "opinion": _state(lines),
        },
    )


def _closing(dossier: Dossier, columns: tuple[SheetColumn, ...]) -> list[SheetRow]:
    """The department's result, before the leaders decide."""
    standing = dossier.standing()
    if standing is None:
        return [closing_row(columns, "未上报，尚无总分")]
    own, final, review = standing.self_score, standing.final_score, standing.review_score
    parts = [
        f"自评总分 {shown_total(own.total)}",
        f"复核总分 {shown_total(review.total if review else None, '待复核')}",
        f"基本分 {shown_total(final.base)}",
        f"加分 {shown_points(final.bonus)}",
        f"减分 {shown_points(final.deduction)}",
        f"一票否决 {'有' if final.vetoed else '无'}",
        f"拟评等次 {final.grade}",
    ]
    return [adjustment_row(dossier, columns, 3), closing_row(columns, "　　".join(parts))]
