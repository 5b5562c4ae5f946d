"""加减分与否决: bonuses asked for with what the office says, deductions and vetoes that hold."""

from collections.abc import Iterator
from decimal import Decimal

from hospital_assess.application.adjustment_words import KIND_NAMES
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.meeting_sheets import ADJUSTMENT_COLUMNS
from hospital_assess.application.sheet_words import (
    NONE,
    UNKNOWN,
    assessment_title,
    labelled,
    office_name,
    shown_day,
    shown_score,
)
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, closing_row, line_row
from hospital_assess.domain.entry import Adjustment, AdjustmentKind
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ZERO, plain_number, shown_points
from hospital_assess.domain.review import Judged, Verdict
from hospital_assess.domain.scheme import Department

KIND = "adjustments"
NAME = "加减分与一票否决"
NOTHING = "没有加分申请、减分和一票否决"


@frozen
class Claim:
    """One bonus, deduction or veto.

    Attributes:
        state: 「待认定」, 「认定」, 「不予认定：…」, 「已生效」.
        counted: Points that count; None while undecided, and for a veto.
    """

    department: Department
    item: Adjustment
    state: str
    counted: Decimal | None


def claims(dossier: Dossier) -> Iterator[Claim]:
    """Those of one department: what it asks for, then what stands against it."""
    for item in dossier.answers.statement.adjustments:
        if item.kind is AdjustmentKind.BONUS:
            yield _bonus(dossier, item)
    for item in dossier.against():
        yield Claim(dossier.department, item, "已生效", item.points)


def _bonus(dossier: Dossier, item: Adjustment) -> Claim:
    review = dossier.reviews.get((item.id, Judged.ADJUSTMENT))
    if review is None:
        return Claim(dossier.department, item, "待认定", None)
    if review.verdict is Verdict.RETURNED:
        return Claim(dossier.department, item, f"不予认定：{review.comment or UNKNOWN}", ZERO)
    counted = review.score if review.verdict is Verdict.ADJUSTED else item.points
    return Claim(dossier.department, item, "认定", counted)


def build_adjustments(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """All that changes a department's score beside its lines."""
    columns = labelled(book.scheme, KIND, ADJUSTMENT_COLUMNS)
    found = [one for dossier in book.in_order() for one in claims(dossier)]
    rows = [line_row(columns, _values(one, number)) for number, one in enumerate(found, start=1)]
    cap = plain_number(book.scheme.settings.bonus_cap)
    return PlainSheet(
        kind=KIND,
        title=assessment_title(book.organization, book.scheme, book.period, NAME),
        imprint=imprint,
        columns=columns,
        rows=(*rows, closing_row(columns, claim_summary(found))),
        fields=(Field("汇总部门", office_name(book.scheme)), Field("考核截止日", shown_day(book.period.cut_off))),
        notes=(
            f"加分经认定后计入，同一事项取最高项，每个科室累计不超过{cap}分；"
            f"一票否决的结果为{book.scheme.settings.veto_effect.value}。",
        ),
    )


def claim_summary(found: list[Claim]) -> str:
    """「申请加分3项，已认定1项、1.0分，待认定2项；减分1项、2.0分；一票否决0项」."""
    if not found:
        return NOTHING
    bonuses, deductions, vetoes = (
        [one for one in found if one.item.kind is kind]
        for kind in (AdjustmentKind.BONUS, AdjustmentKind.DEDUCTION, AdjustmentKind.VETO)
    )
    granted = [one for one in bonuses if one.state == "认定"]
    waiting = sum(one.counted is None for one in bonuses)
    return (
        f"申请加分{len(bonuses)}项，已认定{len(granted)}项、{_points(granted)}，待认定{waiting}项；"
        f"减分{len(deductions)}项、{_points(deductions)}；一票否决{len(vetoes)}项"
    )


def _points(found: list[Claim]) -> str:
    return f"{shown_points(sum((one.counted or ZERO for one in found), ZERO))}分"


def _values(one: Claim, number: int) -> dict[str, SheetCell | str]:
    is_bonus = one.item.kind is AdjustmentKind.BONUS
    is_veto = one.item.kind is AdjustmentKind.VETO
    return {
        "number": str(number),
        "department": SheetCell(one.department.name, group=one.department.id),
        "kind": "申请加分" if is_bonus else KIND_NAMES[one.item.kind],
        "title": one.item.title or UNKNOWN,
        "reason": one.item.reason or UNKNOWN,
        "asked": shown_score(one.item.points, UNKNOWN) if is_bonus else NONE,
        "counted": NONE if is_veto else shown_score(one.counted, "待认定"),
        "state": one.state,
        "opinion": "",
    }
