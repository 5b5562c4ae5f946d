"""The ten scoring rules: how one line of the form becomes points, with the sum that proves them.

Every rule is a value of the scheme. ``score`` never raises on missing inputs: it gives no proposal and says
what is missing. Results are not rounded or clamped here but in
:func:`hospital_assess.domain.scoring.propose`.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from hospital_assess.domain.baseline import Direction
from hospital_assess.domain.errors import RuleError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import HUNDRED, ONE, ZERO, Portion, parse_quantity, plain_number

Inputs = Mapping[str, Any]


@frozen
class Circumstances:
    """What a rule knows beside its own parameters and the inputs.

    Attributes:
        full: 分值, the line's full points.
        due: Due date of the line.
        as_of: Cut-off date of the period; nothing done later counts.
        target: The department's own target or baseline, where the scheme sets one; overrides the rule's.
    """

    full: Decimal
    due: date
    as_of: date
    target: Decimal | None = None


@frozen
class Worked:
    """Points before rounding, with the sum in Chinese; ``points`` is None where an input is missing."""

    points: Decimal | None
    line: str


def missing(what: str) -> Worked:
    """No proposal: blank is not zero."""
    return Worked(None, f"缺{what}，暂无建议得分")


@frozen
class Rule:
    """What the ten rules have in common."""

    kind: ClassVar[str] = ""
    label: ClassVar[str] = ""
    field: ClassVar[str] = "actual"

    def faults(self, full: Decimal) -> list[str]:  # noqa: ARG002 - most rules do not depend on it
        """Contradictions of the parameters on a line of ``full`` points, in Chinese; empty where sound."""
        return []

    def clean(self, inputs: Inputs) -> dict[str, Any]:
        """Check the inputs against the rule and bring numbers into one form.

        Raises:
            RuleError: an unknown key, an unknown id, or a value that is no number in range.
        """
        if unknown := sorted(set(inputs) - {self.field}):
            raise RuleError(f"“{self.label}”没有“{unknown[0]}”这一项", f"可填：{self.field}。")
        return {key: self._clean_value(value) for key, value in inputs.items() if value is not None}

    def _clean_value(self, value: object) -> Any:
        return plain_number(parse_quantity(value, "完成值"))

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """Points and worked line for cleaned inputs."""
        raise NotImplementedError


def _actual(inputs: Inputs) -> Decimal | None:
    return Decimal(inputs["actual"]) if "actual" in inputs else None


def _signed_sum(parts: list[str]) -> str:
    return " + ".join(parts) if parts else "0"


@frozen
class PassFail(Rule):
    """达标: all or nothing. Input ``{"met": true}``."""

    kind: ClassVar[str] = "pass_fail"
    label: ClassVar[str] = "达标"
    field: ClassVar[str] = "met"

    def _clean_value(self, value: object) -> Any:
        if not isinstance(value, bool):
            raise RuleError(f"是否达标“{value}”无法识别", "请填 true 或 false。")
        return value

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """S or 0."""
        if "met" not in inputs:
            return missing("是否达标")
        full = plain_number(given.full)
        if inputs["met"]:
            return Worked(given.full, f"达标，得满分 {full}")
        return Worked(ZERO, f"未达标，{full} 分不得分")


@frozen
class Ratio(Rule):
    """按比例: S·min(A/T, 1), or S·min(T/A, 1) where lower is better.

    Attributes:
        target: Greater than zero; None while it is 待核实.
    """

    kind: ClassVar[str] = "ratio"
    label: ClassVar[str] = "按比例"
    target: Decimal | None = None
    direction: Direction = Direction.HIGHER
    unit: str = ""

    def faults(self, full: Decimal) -> list[str]:  # noqa: ARG002
        """A target that is not above zero."""
        return ["目标值应大于 0"] if self.target is not None and self.target <= 0 else []

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """In proportion to the target; exceeding it earns nothing more."""
        actual, target = _actual(inputs), given.target or self.target
        if target is None:
            return missing("目标值（待核实）")
        if actual is None:
            return missing("完成值")
        lower = self.direction is Direction.LOWER
        head = f"目标 {plain_number(target)}{self.unit}，实际 {plain_number(actual)}{self.unit}"
        if (actual <= target) if lower else (actual >= target):
            return Worked(given.full, f"{head}，达到目标，得满分 {plain_number(given.full)}")
        upper, under = (target, actual) if lower else (max(actual, ZERO), target)
        points = given.full * upper / under
        sum_ = f"{plain_number(given.full)} × {plain_number(upper)} ÷ {plain_number(under)}"
        return Worked(points, f"{head}，得分 = {sum_}")


@frozen
class Band:
    """One band: reached at ``at`` (included), worth ``points``."""

    at: Decimal
    points: Portion


@frozen
class Bands(Rule):
    """分档: the best band reached, on the value itself or on its ratio to a target; else 0."""

    bands: tuple[Band, ...]
    kind: ClassVar[str] = "bands"
    label: ClassVar[str] = "分档"
    target: Decimal | None = None
    of_target: bool = False
    direction: Direction = Direction.HIGHER
    unit: str = ""

    def faults(self, full: Decimal) -> list[str]:
        """No bands, one worth more than the line, or a better band worth less."""
        ordered = sorted(self.bands, key=lambda band: band.at, reverse=self.direction is Direction.HIGHER)
        worth = [band.points.of(full) for band in ordered]
        if not worth or min(worth) < 0 or max(worth) > full:
            return ["各档得分应在 0 与分值之间，且至少一档"]
        return [] if worth == sorted(worth, reverse=True) else ["较好的档得分不应低于较差的档"]

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """Points of the first band reached, from the best down."""
        actual, target = _actual(inputs), given.target or self.target
        if actual is None:
            return missing("完成值")
        if self.of_target and not target:
            return missing("目标值（待核实）")
        value = actual * HUNDRED / target if self.of_target and target else actual
        lower = self.direction is Direction.LOWER
        name = "完成率" if self.of_target else "实际"
        unit = "%" if self.of_target else self.unit
        shown = f"{name} {plain_number(value.quantize(Decimal('0.01')))}{unit}"
        for band in sorted(self.bands, key=lambda item: item.at, reverse=not lower):
            if (value <= band.at) if lower else (value >= band.at):
                sign = "≤" if lower else "≥"
                points = band.points.of(given.full)
                return Worked(points, f"{shown} {sign} {plain_number(band.at)}{unit}，得 {plain_number(points)}")
        return Worked(ZERO, f"{shown}，未达最低档，不得分")


@frozen
class StepDeduction(Rule):
    """按幅度扣分: S − k·n(d/u), where d is how far the value misses the target.

    Attributes:
        step: u, greater than zero.
        per_step: k, taken off for each step.
        round_up: True for 不足1步按1步计 (ceil), False for 每满1步 (floor).
    """

    step: Decimal
    per_step: Portion
    kind: ClassVar[str] = "step_deduction"
    label: ClassVar[str] = "按幅度扣分"
    target: Decimal | None = None
    direction: Direction = Direction.HIGHER
    round_up: bool = False
    unit: str = ""

    def faults(self, full: Decimal) -> list[str]:
        """A step that is not above zero, or a reward for missing the target."""
        return ["步长应大于 0，每步扣分不应为负"] if self.step <= 0 or self.per_step.of(full) < 0 else []

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """Full points at the target, less for every step away from it."""
        actual, target = _actual(inputs), given.target if given.target is not None else self.target
        if target is None:
            return missing("目标值（待核实）")
        if actual is None:
            return missing("完成值")
        gap = max(ZERO, actual - target if self.direction is Direction.LOWER else target - actual)
        steps = (gap / self.step).to_integral_value("ROUND_CEILING" if self.round_up else "ROUND_FLOOR")
        head = f"目标 {plain_number(target)}{self.unit}，实际 {plain_number(actual)}{self.unit}"
        if steps == 0:
            return Worked(given.full, f"{head}，不扣分，得满分 {plain_number(given.full)}")
        each = self.per_step.of(given.full)
        sum_ = f"{plain_number(given.full)} − {plain_number(each)} × {plain_number(steps)}"
        how = f"差 {plain_number(gap)}{self.unit}，每{plain_number(self.step)}{self.unit}计 1 步"
        return Worked(given.full - each * steps, f"{head}，{how}，得分 = {sum_}")


@frozen
class CountedItem:
    """Something that costs points each time it happens."""

    id: str
    name: str
    deduction: Portion


@frozen
class CountDeduction(Rule):
    """计次扣分: S − Σ kᵢnᵢ, 扣完为止. Input ``{"counts": {"id": 2}}``; an item not named counts 0.

    Attributes:
        cumulative: False where only the largest of the items' deductions is taken.
    """

    items: tuple[CountedItem, ...]
    kind: ClassVar[str] = "count_deduction"
    label: ClassVar[str] = "计次扣分"
    field: ClassVar[str] = "counts"
    cumulative: bool = True

    def faults(self, full: Decimal) -> list[str]:
        """An item that gives points, or no item."""
        sound = self.items and all(item.deduction.of(full) >= 0 for item in self.items)
        return [] if sound else ["扣分项不应为空或为负"]

    def _clean_value(self, value: object) -> Any:
        if not isinstance(value, Mapping):
            raise RuleError("次数应按扣分项填写", '例如 {"counts": {"a": 0}}。')
        known = {item.id: item.name for item in self.items}
        return {_known_id(id_, known): _clean_count(count, known[id_]) for id_, count in sorted(value.items())}

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """Full points less what happened."""
        if "counts" not in inputs:
            return missing("发生次数")
        taken = [
            (item, count, item.deduction.of(given.full) * count)
            for item in self.items
            if (count := int(inputs["counts"].get(item.id, 0)))
        ]
        if not taken:
            return Worked(given.full, f"未发生扣分情形，得满分 {plain_number(given.full)}")
        if not self.cumulative:
            taken = [max(taken, key=lambda entry: entry[2])]
        minus = " − ".join(
            f"{plain_number(item.deduction.of(given.full))} × {count}（{item.name}）" for item, count, _ in taken
        )
        total = given.full - sum((points for _, _, points in taken), ZERO)
        return Worked(total, f"得分 = {plain_number(given.full)} − {minus}")


def _known_id(id_: str, known: Mapping[str, object]) -> str:
    if id_ not in known:
        raise RuleError(f"没有编号为“{id_}”的条目", f"可选：{'、'.join(known)}。")
    return id_


def _clean_count(count: object, name: str) -> int:
    value = parse_quantity(count, name)
    if value < 0 or value != value.to_integral_value():
        raise RuleError(f"{name}次数“{count}”应为不小于 0 的整数", "请重填。")
    return int(value)


@frozen
class ListedItem:
    """Something to be done, worth ``points`` of the line."""

    id: str
    name: str
    points: Decimal


def _sum_fault(points: list[Decimal], full: Decimal) -> list[str]:
    total = sum(points, ZERO)
    if points and total == full and min(points) >= 0:
        return []
    return [f"各项分值之和 {plain_number(total)} 应等于分值 {plain_number(full)}"]


@frozen
class Checklist(Rule):
    """分项得分: the sum of what is ticked; the items' points sum to S. Input ``{"ticked": ["id"]}``."""

    items: tuple[ListedItem, ...]
    kind: ClassVar[str] = "checklist"
    label: ClassVar[str] = "分项得分"
    field: ClassVar[str] = "ticked"

    def faults(self, full: Decimal) -> list[str]:
        """Points that do not sum to the line's."""
        return _sum_fault([item.points for item in self.items], full)

    def _clean_value(self, value: object) -> Any:
        if not isinstance(value, list | tuple):
            raise RuleError("已完成的分项应为编号列表", '例如 {"ticked": ["a"]}。')
        known = {item.id: item for item in self.items}
        return sorted({_known_id(str(id_), known) for id_ in value})

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:  # noqa: ARG002
        """The sum of the ticked items."""
        if "ticked" not in inputs:
            return missing("分项完成情况")
        done = [item for item in self.items if item.id in inputs["ticked"]]
        parts = [f"{plain_number(item.points)}（{item.name}）" for item in done]
        return Worked(sum((item.points for item in done), ZERO), f"得分 = {_signed_sum(parts)}")


@frozen
class LevelOption:
    """One quality level with its coefficient, 0 to 1."""

    id: str
    name: str
    coefficient: Decimal


@frozen
class Level(Rule):
    """定性等级: S × coefficient of the level. Input ``{"level": "id"}``."""

    levels: tuple[LevelOption, ...]
    kind: ClassVar[str] = "level"
    label: ClassVar[str] = "定性等级"
    field: ClassVar[str] = "level"

    def faults(self, full: Decimal) -> list[str]:  # noqa: ARG002
        """No level, or a coefficient outside 0 to 1."""
        sound = self.levels and all(ZERO <= option.coefficient <= ONE for option in self.levels)
        return [] if sound else ["等级系数应在 0 与 1 之间"]

    def _clean_value(self, value: object) -> Any:
        return _known_id(str(value), {option.id: option for option in self.levels})

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """Full points times the coefficient."""
        chosen = next((option for option in self.levels if option.id == inputs.get("level")), None)
        if chosen is None:
            return missing("等级")
        sum_ = f"{plain_number(given.full)} × {plain_number(chosen.coefficient)}"
        return Worked(given.full * chosen.coefficient, f"等级“{chosen.name}”，得分 = {sum_}")
