"""线性插值 and 较上年改善: rules that follow a line or a change."""

from decimal import Decimal
from itertools import pairwise
from typing import ClassVar

from hospital_assess.domain.baseline import Direction
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import HUNDRED, ZERO, Portion, plain_number
from hospital_assess.domain.rules import Circumstances, Inputs, Rule, Worked, missing


@frozen
class Point:
    """A fixed point of the line: at ``x`` the line is worth ``y``."""

    x: Decimal
    y: Portion


@frozen
class Interpolation(Rule):
    """线性插值 between fixed points, level outside them.

    Attributes:
        points: Two or more, with rising ``x``.
        from_target: True where ``x`` is the distance to a target instead of the value itself.
    """

    points: tuple[Point, ...]
    kind: ClassVar[str] = "interpolation"
    label: ClassVar[str] = "线性插值"
    from_target: bool = False
    target: Decimal | None = None
    unit: str = ""

    def faults(self, full: Decimal) -> list[str]:
        """Fewer than two points, not in rising order, or worth more than the line."""
        rising = all(first.x < second.x for first, second in pairwise(self.points))
        if len(self.points) < 2 or not rising:
            return ["插值点应不少于 2 个且依次增大"]
        worth = [point.y.of(full) for point in self.points]
        return [] if min(worth) >= 0 and max(worth) <= full else ["插值点得分应在 0 与分值之间"]

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """The value on the line through the two neighbouring points."""
        target = given.target if given.target is not None else self.target
        if self.from_target and target is None:
            return missing("目标值（待核实）")
        if "actual" not in inputs:
            return missing("完成值")
        actual = Decimal(inputs["actual"])
        offset = target if self.from_target and target is not None else ZERO
        head = f"目标 {plain_number(offset)}{self.unit}，" if self.from_target else ""
        head += f"实际 {plain_number(actual)}{self.unit}"
        return self._between(actual - offset, offset, head, given.full)

    def _between(self, x: Decimal, offset: Decimal, head: str, full: Decimal) -> Worked:
        first, last = self.points[0], self.points[-1]
        if x <= first.x or x >= last.x:
            points = (first if x <= first.x else last).y.of(full)
            edge = (first if x <= first.x else last).x + offset
            side = "不高于" if x <= first.x else "不低于"
            return Worked(points, f"{head}，{side} {plain_number(edge)}{self.unit}，得 {plain_number(points)}")
        low, high = next((a, b) for a, b in pairwise(self.points) if a.x <= x <= b.x)
        low_y, high_y = low.y.of(full), high.y.of(full)
        points = low_y + (high_y - low_y) * (x - low.x) / (high.x - low.x)
        sum_ = (
            f"{plain_number(low_y)} + {plain_number(high_y - low_y)} × ({plain_number(x + offset)} − "
            f"{plain_number(low.x + offset)}) ÷ {plain_number(high.x - low.x)}"
        )
        return Worked(points, f"{head}，得分 = {sum_}")


@frozen
class Improvement(Rule):
    """较上年改善: k for each u of change against the year before, at most S.

    Attributes:
        step: u, in percent where ``relative``, else in the value's unit; greater than zero.
        per_step: k.
        baseline: Last year's value; None where each department has its own.
        proportional: False counts whole steps only (每满1步).
    """

    step: Decimal
    per_step: Portion
    kind: ClassVar[str] = "improvement"
    label: ClassVar[str] = "较上年改善"
    baseline: Decimal | None = None
    relative: bool = True
    direction: Direction = Direction.HIGHER
    proportional: bool = False
    unit: str = ""

    def faults(self, full: Decimal) -> list[str]:
        """A step that is not above zero, a punishing reward, or a relative change of nothing."""
        if self.step <= 0 or self.per_step.of(full) < 0:
            return ["步长应大于 0，每步得分不应为负"]
        no_base = self.relative and self.baseline is not None and self.baseline <= 0
        return ["按百分比比较时上年值应大于 0"] if no_base else []

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """Points for the improvement; none where the value stands still or worsens."""
        base = given.target if given.target is not None else self.baseline
        if base is None or (self.relative and base <= 0):
            return missing("上年值（待核实）")
        if "actual" not in inputs:
            return missing("完成值")
        actual = Decimal(inputs["actual"])
        gain = base - actual if self.direction is Direction.LOWER else actual - base
        change = gain * HUNDRED / base if self.relative else gain
        unit = "%" if self.relative else self.unit
        head = f"上年 {plain_number(base)}{self.unit}，本年 {plain_number(actual)}{self.unit}"
        if change <= 0:
            return Worked(ZERO, f"{head}，未较上年改善，不得分")
        steps = change / self.step
        if not self.proportional:
            steps = steps.to_integral_value("ROUND_FLOOR")
        each = self.per_step.of(given.full)
        shown = plain_number(change.quantize(Decimal("0.01")))
        sum_ = f"{plain_number(each)} × {plain_number(steps.quantize(Decimal('0.01')))}"
        how = f"改善 {shown}{unit}，每{plain_number(self.step)}{unit}得 {plain_number(each)}"
        return Worked(each * steps, f"{head}，{how}，得分 = {sum_}（满分 {plain_number(given.full)}）")
