"""A department's score, its grade and its rank, from the scores of its lines."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from hospital_assess.domain.entry import Adjustment, AdjustmentKind
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import HUNDRED, ZERO, round_half_up
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.settings import Settings, VetoEffect

UNRATED = "未评定"


@frozen
class LineMark:
    """What one line counts.

    Attributes:
        score: None where the line is unanswered or asks to be left out.
        answered: The department has said something.
        excluded: The office approved 不适用 or 客观原因; the line leaves the denominator.
    """

    score: Decimal | None
    answered: bool = True
    excluded: bool = False


UNMARKED = LineMark(None, answered=False)
"""A line of which nobody said anything."""


@frozen
class Part:
    """Own or common lines together: what was earned of what is in force."""

    earned: Decimal
    full: Decimal

    def in_hundred(self, precision: Decimal) -> Decimal | None:
        """折算百分制; None where nothing is in force."""
        return round_half_up(HUNDRED * self.earned / self.full, precision) if self.full else None


@frozen
class DepartmentScore:
    """A department's result in one period.

    Attributes:
        base: 基本分, 0 to 100; None while no line counts.
        total: ``base`` + recognised bonus − deductions, with a veto's effect; None while no line counts.
        provisional: Only answered lines were counted, because the department is still filling in.
        rated: All lines in force are answered; else the department is 未评定.
        decided: The leaders set total or grade; no quota changes it.
    """

    department: str
    own: Part
    common: Part
    base: Decimal | None
    bonus: Decimal
    deduction: Decimal
    vetoed: bool
    total: Decimal | None
    provisional: bool
    rated: bool
    lines: int
    answered: int
    grade: str = UNRATED
    rank: int | None = None
    decided: bool = False


def department_score(
    scheme: Scheme,
    department: Department,
    marks: Mapping[str, LineMark],
    adjustments: Iterable[Adjustment] = (),
    *,
    filling: bool = False,
) -> DepartmentScore:
    """Add up a department's lines.

    Args:
        marks: By line id; a line without a mark is unanswered.
        adjustments: Recognised bonuses, deductions and vetoes.
        filling: Count over answered lines only, and call the total provisional.
    """
    lines = scheme.lines_of(department)
    marked = [marks.get(line.id, UNMARKED) for line in lines]
    answered = sum(mark.answered or mark.excluded for mark in marked)
    own, common = _parts(lines, marked, scheme.points_of(department), filling=filling)
    base = _compose(scheme, department, own, common)
    items = tuple(adjustments)
    score = DepartmentScore(
        department=department.id,
        own=own,
        common=common,
        base=base,
        bonus=counted_bonus(items, scheme.settings.bonus_cap),
        deduction=sum((item.points or ZERO for item in items if item.kind is AdjustmentKind.DEDUCTION), ZERO),
        vetoed=any(item.kind is AdjustmentKind.VETO for item in items),
        total=base,
        provisional=filling,
        rated=answered == len(lines) and base is not None,
        lines=len(lines),
        answered=answered,
    )
    return _graded(_totalled(score, scheme.settings), scheme.settings)


def _parts(
    lines: Sequence[Line], marks: Sequence[LineMark], points: Mapping[str, Decimal], *, filling: bool
) -> tuple[Part, Part]:
    """Own and common lines."""
    earned, full = [ZERO, ZERO], [ZERO, ZERO]
    for line, mark in zip(lines, marks, strict=True):
        if mark.excluded or (filling and not mark.answered):
            continue
        full[line.is_common] += points[line.id]
        earned[line.is_common] += mark.score or ZERO
    return Part(earned[False], full[False]), Part(earned[True], full[True])


def _compose(scheme: Scheme, department: Department, own: Part, common: Part) -> Decimal | None:
    """Weigh own and common lines as the group does; a part with nothing in force gives its weight away."""
    weights = scheme.settings.composition[department.group]
    parts = [(own, weights.own), (common, weights.common)]
    counted = [(part, weight) for part, weight in parts if part.full and weight]
    if not counted:
        return None
    total = sum((weight * part.earned / part.full for part, weight in counted), ZERO)
    return round_half_up(HUNDRED * total / sum(weight for _, weight in counted), scheme.settings.total_precision)


def counted_bonus(adjustments: Iterable[Adjustment], cap: Decimal) -> Decimal:
    """Sum of the bonuses, the highest of each matter, up to the cap."""
    best: dict[str, Decimal] = {}
    for item in adjustments:
        if item.kind is AdjustmentKind.BONUS:
            matter = item.matter or item.id
            best[matter] = max(best.get(matter, ZERO), item.points or ZERO)
    return min(cap, sum(best.values(), ZERO))


def _totalled(score: DepartmentScore, settings: Settings) -> DepartmentScore:
    if score.base is None:
        return score
    total = max(ZERO, score.base + score.bonus - score.deduction)
    if score.vetoed and settings.veto_effect is VetoEffect.ZERO:
        total = ZERO
    return replace(score, total=round_half_up(total, settings.total_precision))


def _graded(score: DepartmentScore, settings: Settings) -> DepartmentScore:
    if not score.rated or score.total is None or (score.provisional and score.answered < score.lines):
        return score
    grade = grade_of(score.total, settings)
    if score.vetoed:
        grade = _grade_after_veto(grade, settings)
    return replace(score, grade=grade)


def grade_of(total: Decimal, settings: Settings) -> str:
    """等次 by threshold; the threshold itself is included."""
    reached = (grade.name for grade in settings.grades if total >= grade.at_least)
    return next(reached, settings.failed_grade)


def _grade_after_veto(grade: str, settings: Settings) -> str:
    names = [item.name for item in settings.grades] + [settings.failed_grade]
    match settings.veto_effect:
        case VetoEffect.DISQUALIFIED:
            return VetoEffect.DISQUALIFIED.value
        case VetoEffect.DOWNGRADED:
            return names[min(names.index(grade) + 1, len(names) - 1)]
        case VetoEffect.FAILED | VetoEffect.ZERO:
            return settings.failed_grade


def decided_score(score: DepartmentScore, total: Decimal | None, grade: str, settings: Settings) -> DepartmentScore:
    """A result as the leaders set it: a new total grades anew, unless they set the grade, too."""
    after = replace(score, total=score.total if total is None else total, decided=True, provisional=False)
    if total is not None and not grade:
        after = _graded(replace(after, rated=True), settings)
    return replace(after, grade=grade or after.grade, rated=after.rated or bool(grade))


def ranked(scheme: Scheme, scores: Iterable[DepartmentScore]) -> list[DepartmentScore]:
    """Give every rated department its rank within its group, and apply the quota for the best grade.

    Equal totals share a rank and the next is skipped. Departments with few own points and no common lines,
    and those that are 未评定 or vetoed, have no rank.
    """
    pool = list(scores)
    by_group: Callable[[DepartmentScore], str] = lambda item: scheme.department(item.department).group  # noqa: E731
    result: dict[str, DepartmentScore] = {item.department: item for item in pool}
    rankable = [item for item in pool if _is_rankable(scheme, item)]
    for _, members in groupby(sorted(rankable, key=by_group), key=by_group):
        group = list(members)
        for item in group:
            rank = 1 + sum((other.total or ZERO) > (item.total or ZERO) for other in group)
            result[item.department] = _within_quota(replace(item, rank=rank), len(group), scheme.settings)
    return [result[item.department] for item in pool]


def _is_rankable(scheme: Scheme, score: DepartmentScore) -> bool:
    if not score.rated or score.vetoed or score.total is None:
        return False
    department = scheme.department(score.department)
    return bool(score.common.full) or scheme.own_points(department) >= scheme.settings.min_ranked_points


def _within_quota(score: DepartmentScore, size: int, settings: Settings) -> DepartmentScore:
    best = settings.grades[0].name if settings.grades else ""
    if settings.excellent_quota is None or score.decided or score.grade != best or score.rank is None:
        return score
    if score.rank * HUNDRED <= size * settings.excellent_quota:
        return score
    return replace(score, grade=settings.grades[1].name if len(settings.grades) > 1 else settings.failed_grade)
