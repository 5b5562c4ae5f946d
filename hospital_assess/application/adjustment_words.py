"""加分, 减分 and 一票否决 in words, as the sheets about one department show them."""

from collections.abc import Sequence

from hospital_assess.application.dossier import Dossier
from hospital_assess.application.sheet_words import UNKNOWN, shown_score
from hospital_assess.application.sheets import Alignment, SheetColumn
from hospital_assess.application.table_sheets import SheetCell, SheetRow
from hospital_assess.domain.entry import Adjustment, AdjustmentKind
from hospital_assess.domain.review import Judged, Verdict

HEADING = "加减分及否决"
KIND_NAMES = {AdjustmentKind.BONUS: "加分", AdjustmentKind.DEDUCTION: "减分", AdjustmentKind.VETO: "一票否决"}


def against_text(dossier: Dossier, kind: AdjustmentKind) -> str:
    """What holds against a department, with its grounds: 「逾期上报（1月8日交）」."""
    return "、".join(_with_ground(one) for one in dossier.against() if one.kind is kind)


def _with_ground(one: Adjustment) -> str:
    return f"{one.title}（{one.reason}）" if one.reason else one.title


def adjustment_row(dossier: Dossier, columns: Sequence[SheetColumn], label_span: int) -> SheetRow:
    """All that changes the score beside the lines; 无 where there is nothing.

    Args:
        label_span: Columns below the heading.
    """
    asked = [one for one in dossier.answers.statement.adjustments if one.kind is AdjustmentKind.BONUS]
    told = [_asked(dossier, one) for one in asked] + [_entered(one) for one in dossier.against()]
    text = SheetCell("\n".join(told) or "无", span=len(columns) - label_span, align=Alignment.LEFT)
    return SheetRow((SheetCell(HEADING, span=label_span, is_label=True), text), keeps=True)


def _entered(one: Adjustment) -> str:
    points = f" {shown_score(one.points, UNKNOWN)}分" if one.kind is AdjustmentKind.DEDUCTION else ""
    return f"{KIND_NAMES[one.kind]}：{_with_ground(one)}{points}"


def _asked(dossier: Dossier, one: Adjustment) -> str:
    """A bonus that the department asks for, and what the office said of it."""
    review = dossier.reviews.get((one.id, Judged.ADJUSTMENT))
    if review is None:
        verdict = "待认定"
    elif review.verdict is Verdict.RETURNED:
        verdict = "不予认定" + (f"：{review.comment}" if review.comment else "")
    else:
        points = review.score if review.verdict is Verdict.ADJUSTED else one.points
        verdict = f"认定{shown_score(points, UNKNOWN)}分"
    return f"申请加分：{_with_ground(one)} {shown_score(one.points, UNKNOWN)}分，{verdict}"
