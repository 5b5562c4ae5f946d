"""What each scoring rule wants to know, as slots of a form, and its inputs as answers in them and back."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hospital_assess.application.entry_form import Slot, SlotAnswer
from hospital_assess.domain.milestones import DEGREE_NAMES, Milestones, Node
from hospital_assess.domain.quantity import plain_number, shown_points
from hospital_assess.domain.rules import Checklist, CountDeduction, Level, PassFail, Rule

MET = ("达标", "未达标")
TICKED = ("已完成", "未完成")
_DEGREES = {name: plain_number(degree) for degree, name in DEGREE_NAMES.items()}
_NAMES = {degree: name for name, degree in _DEGREES.items()}


def slots_of(rule: Rule) -> tuple[Slot, ...]:
    """What a form has to ask for, in the order of the rule."""
    match rule:
        case PassFail():
            return (Slot("是否达标", MET),)
        case CountDeduction(items=counted):
            return tuple(Slot(f"{item.name}（次数）", is_whole=True) for item in counted)
        case Checklist(items=listed):
            return tuple(Slot(f"{item.name}（{plain_number(item.points)}分）", TICKED) for item in listed)
        case Level(levels=levels):
            return (Slot("等级", tuple(option.name for option in levels)),)
        case Milestones(nodes=nodes):
            return tuple(Slot(_stage(node), tuple(_DEGREES), has_day=True) for node in nodes)
    unit = getattr(rule, "unit", "")
    return (Slot(f"完成值（{unit}）" if unit else "完成值"),)


def _stage(node: Node) -> str:
    limits = [f"{node.due}前"] if node.due else []
    limits += [f"{shown_points(node.points)}分"] if node.points is not None else []
    name = node.name or "完成程度"
    return f"{name}（{'，'.join(limits)}）" if limits else name


def answers_of(rule: Rule, inputs: Mapping[str, Any]) -> tuple[SlotAnswer, ...]:
    """The inputs as they stand in the slots."""
    if rule.field not in inputs:
        return tuple(SlotAnswer() for _ in slots_of(rule))
    value = inputs[rule.field]
    match rule:
        case PassFail():
            return (SlotAnswer(MET[0] if value else MET[1]),)
        case CountDeduction(items=counted):
            return tuple(SlotAnswer(_count(value, item.id)) for item in counted)
        case Checklist(items=listed):
            return tuple(SlotAnswer(TICKED[0] if item.id in value else TICKED[1]) for item in listed)
        case Level(levels=levels):
            return (SlotAnswer(next(option.name for option in levels if option.id == value)),)
        case Milestones(nodes=nodes):
            given = {node["id"]: node for node in value}
            return tuple(_staged(given.get(node.id, {})) for node in nodes)
    return (SlotAnswer(Decimal(value)),)


def _count(counts: Mapping[str, int], item: str) -> Decimal | None:
    """An item that nobody named stays blank, unless none was: then all are zero."""
    return Decimal(counts.get(item, 0)) if item in counts or not counts else None


def _staged(answer: Mapping[str, str]) -> SlotAnswer:
    day = date.fromisoformat(answer["done_on"]) if "done_on" in answer else None
    return SlotAnswer(_NAMES.get(answer.get("degree", "")), day)


def inputs_of(rule: Rule, answers: Sequence[SlotAnswer]) -> dict[str, Any]:
    """Answers in the slots as inputs of the rule; blank slots are no answers.

    Raises:
        RuleError: a number is out of range.
    """
    if all(answer == SlotAnswer() for answer in answers):
        return {}
    return rule.clean({rule.field: _input(rule, answers)})


def _input(rule: Rule, answers: Sequence[SlotAnswer]) -> Any:
    first = answers[0].value
    match rule:
        case PassFail():
            return first == MET[0]
        case CountDeduction(items=counted):
            pairs = zip(counted, answers, strict=True)
            return {item.id: answer.value for item, answer in pairs if answer.value is not None}
        case Checklist(items=listed):
            return [item.id for item, answer in zip(listed, answers, strict=True) if answer.value == TICKED[0]]
        case Level(levels=levels):
            return next(option.id for option in levels if option.name == first)
        case Milestones(nodes=nodes):
            stages = zip(nodes, answers, strict=True)
            return [_stage_input(node, answer) for node, answer in stages if answer != SlotAnswer()]
    return first


def _stage_input(node: Node, answer: SlotAnswer) -> dict[str, Any]:
    degree = _DEGREES.get(str(answer.value)) if answer.value is not None else None
    return {"id": node.id, "degree": degree, "done_on": answer.day.isoformat() if answer.day else None}
