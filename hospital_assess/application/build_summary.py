"""全院汇总表: every department in one row, in groups; the counts add up to 应考条目."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.application.office_sheets import QUARTER_COLUMNS, SUMMARY_COLUMNS
from hospital_assess.application.sheet_words import (
    NONE,
    assessment_title,
    label,
    labelled,
    office_name,
    scheme_mark,
    shown_day,
    shown_total,
)
from hospital_assess.application.sheets import Field, Imprint, SheetColumn
from hospital_assess.application.table_sheets import PageShape, PlainSheet, SheetCell, SheetRow, line_row, sum_row
from hospital_assess.domain.entry import Status
from hospital_assess.domain.quantity import ZERO, round_half_up, shown_points
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import Period
from hospital_assess.domain.totals import UNRATED

KIND = "summary"
PRELIMINARY = "预排"
NOT_HANDED_IN = "未上报"
CONFLICT = "上报件冲突"
SCORE_KEYS = ("base", "bonus", "deduction", "veto", "self_score", "review_score", "difference", "final")

_YEAR = {
    Status.DONE: "done",
    Status.ONGOING: "done",
    Status.PARTLY: "partly",
    Status.PENDING_RESULT: "pending",
    Status.NOT_APPLICABLE: "not_applicable",
    Status.UNANSWERED: "unanswered",
}
_QUARTER = _YEAR | {Status.ON_TRACK: "on_track", Status.AHEAD: "on_track"}

Values = dict[str, SheetCell | str]


def column_of(status: Status, *, scored: bool) -> str:
    """The column that counts a status; at the end of the year all that is under way is 未完成."""
    return (_YEAR if scored else _QUARTER).get(status, "undone")


def status_counts(scheme: Scheme, department: Department, dossier: Dossier | None, period: Period) -> Counter[str]:
    """Lines by column; all are 未填 while no hand-in stands. The counts sum to the department's lines."""
    if dossier is None:
        return Counter(unanswered=len(scheme.lines_of(department)))
    return Counter(column_of(one.entry.status, scored=period.scored) for one in dossier.lines())


def build_summary(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """All departments by group and rank, each group and the hospital summed up."""
    scheme, scored = book.scheme, book.period.scored
    columns = labelled(scheme, KIND, SUMMARY_COLUMNS if scored else QUARTER_COLUMNS)
    rows: list[SheetRow] = []
    for group in book.groups():
        members = in_rank_order([row for row in book.rows if row.department.group == group])
        for index, row in enumerate(members):
            cells = _department_row(columns, _values(book, row), "" if index else group)
            rows.append(cells)
        rows.append(_sum_row(book, columns, f"{group}小计（{len(members)}个科室）", members))
    rows.append(_sum_row(book, columns, f"全院合计（{len(book.rows)}个科室）", book.rows))
    return PlainSheet(
        kind=KIND,
        title=assessment_title(book.organization, scheme, book.period, "全院汇总表"),
        imprint=imprint,
        columns=columns,
        rows=tuple(rows),
        fields=office_fields(book),
        notes=_SCORED_NOTES if scored else _NOTES,
        page=PageShape(label(scheme, f"{KIND}.page", PageShape.LANDSCAPE)),
        is_dense=True,
    )


_NOTES = ("已完成至未填各栏之和等于应报条目；未上报（或上报件冲突）科室的条目全部计入未填。",)
_SCORED_NOTES = (
    "已完成至未填各栏之和等于应考条目；未上报（或上报件冲突）科室的条目全部计入未填。未启动、滞后和尚在推进的条目计入未完成。",
    "小计、合计行：分值和条目为合计数，得分为已上报科室的平均数。承担分值为重点工作分项分值，临床、医技科室的共性指标另计。",
    "审定（拟）、等次（拟）按复核得分（未复核的按自评得分）计算，待审定；名次注“预排”的尚有条目待复核；"
    "“不排名次”为承担分值不足方案规定。",
)


def office_fields(book: OfficeBook) -> tuple[Field, ...]:
    """The line above an office's table."""
    handed_in = sum(row.submission is not None for row in book.rows)
    return (
        Field("汇总部门", office_name(book.scheme)),
        Field("考核截止日", shown_day(book.period.cut_off)),
        Field("上报情况", f"应报{len(book.rows)}个科室，已报{handed_in}个"),
        Field("考核方案", scheme_mark(book.scheme)),
    )


def in_rank_order(rows: Sequence[OfficeRow]) -> list[OfficeRow]:
    """Ranked departments first, then those without a rank, then those without a hand-in."""
    return sorted(rows, key=lambda row: (row.rank is None, row.rank or 0, row.submission is None))


def _department_row(columns: tuple[SheetColumn, ...], values: Values, bookmark: str) -> SheetRow:
    """A row; where no hand-in stands, one cell over all scores says so."""
    if "state" not in values:
        return line_row(columns, values, bookmark)
    kept = [column for column in columns if column.key not in SCORE_KEYS[1:]]
    covered = SheetCell(str(values["state"]), span=len(SCORE_KEYS))
    return line_row(kept, values | {"base": covered}, bookmark)


def _values(book: OfficeBook, row: OfficeRow) -> Values:
    scheme, department = book.scheme, row.department
    counts = status_counts(scheme, department, book.dossiers.get(department.id), book.period)
    values: Values = {column.key: str(counts[column.key]) for column in (*SUMMARY_COLUMNS, *QUARTER_COLUMNS)}
    return values | {
        "group": SheetCell(department.group, group=department.group),
        "department": department.name,
        "points": shown_points(scheme.own_points(department)),
        "lines": str(counts.total()),
        "remark": remark_of(book, row),
        **_scores(row),
    }


def _scores(row: OfficeRow) -> Values:
    if row.final is None:
        state = CONFLICT + "，待处理" if row.conflict else NOT_HANDED_IN
        return {"state": state, "rank": NONE, "grade": UNRATED}
    final, review = row.final, row.review_score
    difference = signed_total(review - row.self_score) if review is not None and row.self_score is not None else NONE
    return {
        "rank": shown_rank(row),
        "base": shown_total(final.base),
        "bonus": shown_points(final.bonus),
        "deduction": shown_points(final.deduction),
        "veto": "有" if final.vetoed else "无",
        "self_score": shown_total(row.self_score),
        "review_score": shown_total(review, "待复核"),
        "difference": difference,
        "final": shown_total(final.total),
        "grade": row.grade,
    }


def shown_rank(row: OfficeRow) -> str:
    """名次, marked while lines are unreviewed."""
    if row.rank is None:
        return NONE
    return f"{PRELIMINARY if row.provisional else ''}{row.rank}"


def signed_total(value: Decimal) -> str:
    """A difference of totals with its sign."""
    return f"{value:+.2f}" if value else "0.00"


def remark_of(book: OfficeBook, row: OfficeRow) -> str:
    """备注: what still stands between a department and its result."""
    if row.standing is None:
        return CONFLICT if row.conflict else (NOT_HANDED_IN if row.issued else "未下发任务")
    dossier = book.dossiers[row.department.id]
    returned = sum(one.is_returned for one in dossier.lines())
    asked = len(dossier.answers.statement.adjustments)
    remarks = (
        (f"待复核{row.standing.unreviewed}条", row.standing.unreviewed and book.period.scored),
        (f"退回{returned}条", returned),
        ("有未填条目", book.period.scored and not row.standing.final_score.rated),
        (f"申请加分{asked}项", asked),
        ("不排名次", row.rank is None and row.grade != UNRATED and not row.standing.final_score.vetoed),
    )
    return "；".join(text for text, holds in remarks if holds) or "无"


def _sum_row(book: OfficeBook, columns: tuple[SheetColumn, ...], name: str, rows: Sequence[OfficeRow]) -> SheetRow:
    """Counts and points are sums; scores are means over the departments that have them."""
    total: Counter[str] = Counter()
    for row in rows:
        total += status_counts(book.scheme, row.department, book.dossiers.get(row.department.id), book.period)
    points = sum((book.scheme.own_points(row.department) for row in rows), ZERO)
    sums: Mapping[str, SheetCell | str] = {
        **{column.key: str(total[column.key]) for column in columns if column.is_number},
        **_means(rows),
        "points": shown_points(points),
        "lines": str(total.total()),
        "remark": f"已报{sum(row.submission is not None for row in rows)}个",
    }
    known = {column.key for column in columns}
    kept = {key: value for key, value in sums.items() if key in known and key != "rank"}
    return sum_row(columns, name, kept)


def _means(rows: Sequence[OfficeRow]) -> dict[str, SheetCell | str]:
    finals = [row.final for row in rows if row.final is not None]
    both = [row.review_score - row.self_score for row in rows if row.review_score is not None and row.self_score]
    grades = Counter(row.grade for row in sorted(rows, key=lambda row: -(row.final_score or ZERO)))
    grades.pop(UNRATED, None)
    return {
        "base": _mean(final.base for final in finals),
        "bonus": _mean(final.bonus for final in finals),
        "deduction": _mean(final.deduction for final in finals),
        "veto": f"{sum(final.vetoed for final in finals)}个" if finals else NONE,
        "self_score": _mean(row.self_score for row in rows),
        "review_score": _mean(row.review_score for row in rows),
        "difference": signed_total(round_half_up(sum(both, ZERO) / len(both), Decimal("0.01"))) if both else NONE,
        "final": _mean(final.total for final in finals),
        "grade": SheetCell(aside="\n".join(f"{name}{count}" for name, count in grades.items()) or NONE),
    }


def _mean(values: Iterable[Decimal | None]) -> str:
    known = [value for value in values if value is not None]
    return f"{round_half_up(sum(known, ZERO) / len(known), Decimal('0.01')):.2f}" if known else NONE
