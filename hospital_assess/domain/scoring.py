"""How one line of the form becomes points: the one engine behind screen, file and paper."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ZERO, clamp, plain_number, round_half_up, shown_points
from hospital_assess.domain.rules import Circumstances
from hospital_assess.domain.scheme import Department, Line, Scheme


@frozen
class LineScore:
    """Points of one line, with the sum that proves them.

    Attributes:
        points: 0 to the line's full points, rounded to the scheme's precision; None where an
            input is missing.
        worked_line: The calculation in Chinese, printed beside the score; says what is missing where
            ``points`` is None.
    """

    points: Decimal | None
    worked_line: str


def propose(scheme: Scheme, line: Line, department: Department, inputs: Mapping[str, Any], as_of: date) -> LineScore:
    """Score a line by its rule, as of a cut-off date.

    Args:
        inputs: Cleaned by the line's rule.
        as_of: Cut-off date of the period; nothing changes because today did.

    Source: domain.md, Scoring; every result is clamped to 0…S and rounded half-up.
    """
    full = line.points_for(department)
    worked = line.rule.score(inputs, Circumstances(full, line.due, as_of, target=line.targets.get(department.id)))
    if worked.points is None:
        return LineScore(None, worked.line)
    exact = clamp(worked.points, ZERO, full)
    points = min(round_half_up(exact, scheme.settings.line_precision), full)
    return LineScore(points, worked.line + _ending(worked.points, exact, points))


def _ending(raw: Decimal, exact: Decimal, points: Decimal) -> str:
    """Show what clamping and rounding did to the sum: " = 9.716 → 9.7"."""
    thousandths = round_half_up(raw, Decimal("0.001"))
    if raw == points:
        return f" → {shown_points(points)}"
    limited = "" if raw == exact else "，按 0 至分值计"
    return f" = {plain_number(thousandths)}{limited} → {shown_points(points)}"


def lost_points(line: Line, department: Department, score: Decimal | None) -> Decimal:
    """扣分: what a line falls short of full points; all of it where there is no score."""
    return line.points_for(department) - (score or ZERO)
