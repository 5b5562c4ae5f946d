"""节点: the main rule. Stages with a date and points; done on time, late or in part, or not at all."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from hospital_assess.domain.errors import RuleError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ONE, ZERO, parse_quantity, plain_number
from hospital_assess.domain.rules import Circumstances, Inputs, Rule, Worked, missing

HALF = Decimal("0.5")
DEGREES = (ONE, HALF, ZERO)
"""1 = on time and complete, ½ = late within the year or in part, 0 = not done."""

DEGREE_NAMES = {ONE: "按期完成", HALF: "逾期或部分完成", ZERO: "未完成"}


@frozen
class Node:
    """One stage; ``due`` and ``points`` are None where the line's own apply (the single default node)."""

    id: str
    name: str = ""
    due: date | None = None
    points: Decimal | None = None


@frozen
class Milestones(Rule):
    """节点: Σ points·degree.

    Input ``{"nodes": [{"id": "n1", "degree": "0.5", "done_on": "2023-03-28"}]}``. A stage done after its due
    date counts half at most, one done after the period's cut-off date not at all.
    """

    kind: ClassVar[str] = "milestones"
    label: ClassVar[str] = "节点"
    field: ClassVar[str] = "nodes"
    nodes: tuple[Node, ...] = (Node("n1"),)

    def faults(self, full: Decimal) -> list[str]:
        """Points of the stages that do not sum to the line's."""
        if len(self.nodes) == 1 and self.nodes[0].points is None:
            return []
        total = sum((node.points or ZERO for node in self.nodes), ZERO)
        if self.nodes and total == full:
            return []
        return [f"各节点分值之和 {plain_number(total)} 应等于分值 {plain_number(full)}"]

    def _clean_value(self, value: object) -> Any:
        if not isinstance(value, list | tuple):
            raise RuleError("节点应为列表", '例如 [{"id": "n1", "degree": "1"}]。')
        cleaned = [self._clean_node(node) for node in value]
        if len({node["id"] for node in cleaned}) != len(cleaned):
            raise RuleError("同一节点填了两次", "每个节点只填一次。")
        order = [node.id for node in self.nodes]
        return sorted(cleaned, key=lambda node: order.index(node["id"]))

    def _clean_node(self, node: object) -> dict[str, str]:
        if not isinstance(node, Mapping) or set(node) - {"id", "degree", "done_on"}:
            raise RuleError("节点只能填 id、degree、done_on", "请核对后重填。")
        if node.get("id") not in {known.id for known in self.nodes}:
            raise RuleError(f"没有编号为“{node.get('id')}”的节点", f"可选：{'、'.join(n.id for n in self.nodes)}。")
        cleaned = {"id": str(node["id"])}
        if node.get("degree") is not None:
            degree = parse_quantity(node["degree"], "完成程度")
            if degree not in DEGREES:
                raise RuleError(f"完成程度“{node['degree']}”无法识别", "只能是 1、0.5 或 0。")
            cleaned["degree"] = plain_number(degree)
        if node.get("done_on"):
            cleaned["done_on"] = _clean_day(node["done_on"])
        return cleaned

    def score(self, inputs: Inputs, given: Circumstances) -> Worked:
        """The sum over all stages; one that is not answered leaves the line without a proposal."""
        answers = {node["id"]: node for node in inputs.get("nodes", ())}
        total, parts, notes = ZERO, [], []
        for node in self.nodes:
            answer = answers.get(node.id, {})
            if "degree" not in answer:
                return missing(f"节点“{node.name}”完成程度" if node.name else "节点完成程度")
            degree, note = _counted_degree(answer, node.due or given.due, given.as_of)
            points = node.points if node.points is not None else given.full
            total += points * degree
            parts.append(f"{plain_number(points)} × {_shown_degree(degree)}")
            notes.append((f"{node.name}：" if node.name else "") + note)
        return Worked(total, f"{'；'.join(notes)}，得分 = {' + '.join(parts)}")


def _counted_degree(answer: Mapping[str, str], due: date, as_of: date) -> tuple[Decimal, str]:
    degree = Decimal(answer["degree"])
    done_on = date.fromisoformat(answer["done_on"]) if "done_on" in answer else None
    if degree and done_on and done_on > as_of:
        return ZERO, f"{done_on} 完成，晚于截止日 {as_of}，不计"
    if degree == ONE and done_on and done_on > due:
        return HALF, f"{done_on} 完成，逾期（时限 {due}），按 ½ 计"
    return degree, DEGREE_NAMES[degree] + (f"（{done_on}）" if done_on else "")


def _shown_degree(degree: Decimal) -> str:
    return "½" if degree == HALF else plain_number(degree)


def _clean_day(value: object) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise RuleError(f"完成日期“{value}”不是日期", "应写作 2023-03-28。") from None
