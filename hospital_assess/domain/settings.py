"""What a scheme leaves to the hospital: periods, composition, thresholds, bonuses, vetoes."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen


class PeriodId(StrEnum):
    """考核周期."""

    Q1 = "Q1"
    H1 = "H1"
    Q3 = "Q3"
    ANNUAL = "ANNUAL"


PERIOD_NAMES = {
    PeriodId.Q1: "第一季度",
    PeriodId.H1: "上半年",
    PeriodId.Q3: "前三季度",
    PeriodId.ANNUAL: "年度",
}


class VetoEffect(StrEnum):
    """What a 一票否决 does to a department's result."""

    DISQUALIFIED = "取消资格"
    FAILED = "不合格"
    DOWNGRADED = "降等"
    ZERO = "总分0"


@frozen
class Period:
    """A stretch of the year that is reported on; scoring is as of its cut-off date."""

    id: PeriodId
    cut_off: date
    scored: bool = False


@frozen
class Composition:
    """How a group's hundred points are made up.

    Attributes:
        own: Weight of the department's own lines.
        common: Weight of the common lines; they weigh 100 where a department has no own line.
    """

    own: Decimal
    common: Decimal


@frozen
class Grade:
    """等次, reached at ``at_least`` points (included)."""

    name: str
    at_least: Decimal


@frozen
class Tariff:
    """What a bonus, deduction or veto is given for, and how much."""

    name: str
    points: Decimal | None = None
    most: Decimal | None = None


@frozen
class Settings:
    """Everything a hospital may set without touching a line.

    Attributes:
        grades: Best first.
        excellent_quota: Share of a group that may have the best grade, in percent; None for no quota.
        min_ranked_points: Departments with fewer own points and no common lines get a grade, no rank.
        bonus_cap: Recognised bonuses count up to this sum.
        evidence_megabytes: A file of evidence that is larger is doubted.
    """

    periods: tuple[Period, ...]
    composition: Mapping[str, Composition]
    grades: tuple[Grade, ...]
    line_precision: Decimal = Decimal("0.1")
    total_precision: Decimal = Decimal("0.01")
    excellent_quota: Decimal | None = None
    min_ranked_points: Decimal = Decimal("2.0")
    bonus_cap: Decimal = Decimal(5)
    bonuses: tuple[Tariff, ...] = ()
    deductions: tuple[Tariff, ...] = ()
    vetoes: tuple[Tariff, ...] = ()
    veto_effect: VetoEffect = VetoEffect.FAILED
    failed_grade: str = "不合格"
    labels: Mapping[str, str] = field(default_factory=dict)
    evidence_megabytes: int = 50

    def period(self, id_: PeriodId) -> Period:
        """The period with this id.

        Raises:
            AssessError: the scheme does not have it.
        """
        for period in self.periods:
            if period.id == id_:
                return period
        raise AssessError(f"方案没有考核周期“{id_}”", f"可选：{'、'.join(p.id for p in self.periods)}。")
