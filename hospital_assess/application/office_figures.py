"""What the office's report is counted from: each department's lines, gathered once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from hospital_assess.application.build_adjustments import Claim, claims
from hospital_assess.application.build_disputes import Dispute, disputes
from hospital_assess.application.dossier import OfficeBook
from hospital_assess.application.narrative_words import points, share
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.domain.quantity import ZERO, round_half_up
from hospital_assess.domain.shortfall import LineStanding


@dataclass(frozen=True)
class OfficeFigures:
    """An office's book with its lines, shortfalls, disputes and claims; each is gathered when first asked for."""

    book: OfficeBook

    @cached_property
    def lines(self) -> tuple[LineStanding, ...]:
        """Every line of those who handed in."""
        return tuple(one for dossier in self.book.in_order() for one in dossier.lines())

    @cached_property
    def shortfalls(self) -> tuple[LineStanding, ...]:
        """Those below full points, late, sent back or unanswered."""
        return tuple(one for one in self.lines if one.is_short(scored=self.book.period.scored))

    @cached_property
    def disputes(self) -> list[Dispute]:
        """What the office scored otherwise or did not accept."""
        return [one for dossier in self.book.in_order() for one in disputes(dossier)]

    @cached_property
    def claims(self) -> list[Claim]:
        """Bonuses asked for, deductions and vetoes."""
        return [one for dossier in self.book.in_order() for one in claims(dossier)]

    @property
    def waiting(self) -> int:
        """Lines that still wait for a verdict."""
        return sum(one.review is None and not one.excluded for one in self.lines)

    @property
    def returned(self) -> int:
        """Lines sent back and not mended since."""
        return sum(one.is_returned for one in self.lines)

    @property
    def missing(self) -> list[OfficeRow]:
        """Departments without a hand-in; those whose hand-ins conflict are not among them."""
        return [row for row in self.book.rows if row.submission is None and not row.conflict]

    @property
    def conflicting(self) -> list[OfficeRow]:
        """Departments whose hand-ins conflict."""
        return [row for row in self.book.rows if row.conflict]

    @property
    def is_preliminary(self) -> bool:
        """Scores, ranks and grades may still change by a review."""
        return bool(self.waiting or self.returned)


def names_of_rows(rows: Iterable[OfficeRow]) -> str:
    """「医务科、门诊部」."""
    return "、".join(row.department.name for row in rows)


def earned_of(lines: Iterable[LineStanding], *, by_office: bool) -> Decimal:
    """Points that count, by the office's scores or by the departments' own."""
    scores = (one.score if by_office else one.entry.self_score for one in lines)
    return sum((score or ZERO for score in scores), ZERO)


def rate_of(lines: Sequence[LineStanding], *, by_office: bool) -> str:
    """得分率 of lines: 「93.8%（12.2／13.0分）」; lines that do not count are left out of the office's."""
    kept = [one for one in lines if not (by_office and one.excluded)]
    full = sum((one.full for one in kept), ZERO)
    earned = earned_of(kept, by_office=by_office)
    return f"{share(earned, full)}（{points(earned).removesuffix('分')}／{points(full)}）"


def mean(values: Sequence[Decimal]) -> Decimal:
    """Mean of at least one total."""
    return round_half_up(sum(values, ZERO) / len(values), Decimal("0.01"))
