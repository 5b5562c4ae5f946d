"""减分 and 一票否决: what the office enters against a department, append-only."""

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar

from hospital_assess.domain.entry import Adjustment, AdjustmentKind
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import digest_of


@frozen
class Ruling:
    """One deduction or veto; a later ruling with the same id replaces it.

    Attributes:
        effect: Deduction or veto; a bonus is the department's to ask for.
        points: Taken off; None for a veto.
        withdrawn: The earlier ruling no longer holds.
        sequence: Number of the statement in its office.
    """

    kind: ClassVar[str] = "ruling"
    id: str
    department: str
    period: PeriodId
    effect: AdjustmentKind
    title: str
    sequence: int
    made_at: str
    points: Decimal | None = None
    reason: str = ""
    reviewer: str = ""
    withdrawn: bool = False


def check_ruling(ruling: Ruling) -> None:
    """Refuse a ruling without what it needs.

    Raises:
        AssessError: no ground, a deduction without points, or a bonus.
    """
    if ruling.effect is AdjustmentKind.BONUS:
        raise AssessError(f"“{ruling.title}”是加分", "加分由科室申请，请在复核中认可。")
    if not (ruling.title and ruling.reason):
        raise AssessError(f"减分或一票否决“{ruling.id}”缺少事项或依据", "请写明事项和依据。")
    if ruling.effect is AdjustmentKind.DEDUCTION and (ruling.points is None or ruling.points < 0):
        raise AssessError(f"减分“{ruling.title}”缺少分值", "请填写不小于 0 的分值。")


def standing_rulings(rulings: Iterable[Ruling], department: str, period: PeriodId) -> tuple[Adjustment, ...]:
    """The deductions and vetoes that hold against a department in a period."""
    newest: dict[str, Ruling] = {}
    mine = (ruling for ruling in rulings if (ruling.department, ruling.period) == (department, period))
    # Two offices may have given one number: their digests decide then, the same everywhere.
    for ruling in sorted(mine, key=lambda item: (item.sequence, digest_of(item))):
        newest[ruling.id] = ruling
    return tuple(
        Adjustment(ruling.id, ruling.effect, ruling.title, ruling.points, ruling.reason)
        for ruling in newest.values()
        if not ruling.withdrawn
    )
