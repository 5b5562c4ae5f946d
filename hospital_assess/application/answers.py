"""How what a person typed, or a script filled in, changes one entry."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER, in_order
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import PlainError, from_plain, to_plain
from hospital_assess.domain.quantity import HUNDRED, ZERO, parse_quantity, round_half_up, shown_points
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.scoring import propose
from hospital_assess.domain.settings import Period

LONGEST_TEXT = 20_000
"""Characters in one field; more is a file pasted by mistake."""

TEXT_FIELDS = {
    "narrative": "完成情况",
    "deduction_reason": "扣分原因",
    "upward_basis": "高于建议分的依据",
    "problem": "存在问题",
    "cause": "原因分析",
    "remedy": "整改措施",
    "remedy_owner": "责任人",
    "objective_cause": "客观原因",
    "reason": "不适用理由",
}
"""As messages name them."""

FIELDS = ("status", "inputs", "progress", "self_score", "remedy_due", *TEXT_FIELDS)


@frozen
class Question:
    """The line that an answer belongs to, for one department in one period."""

    scheme: Scheme
    department: Department
    period: Period
    line: Line

    @property
    def full(self) -> Decimal:
        """分值 for this department."""
        return self.line.points_for(self.department)

    def proposal(self, inputs: Mapping[str, Any]) -> Decimal | None:
        """Score by the line's rule; None where an input is missing."""
        return propose(self.scheme, self.line, self.department, inputs, self.period.cut_off).points


def changed(question: Question, entry: Entry, changes: Mapping[str, Any]) -> Entry:
    """Return the entry with changes applied.

    A score that was never typed, or that followed the rule so far, goes on following it.

    Args:
        changes: By field name in plain form (numbers and dates as strings); absent = unchanged,
            None = cleared. ``proof_order`` are the ids of the proofs in their new order.

    Raises:
        AssessError: a value does not fit its field; the message names line and field.
    """
    try:
        values = {name: _value(question, name, changes[name]) for name in FIELDS if name in changes}
        if PROOF_ORDER in changes:
            values["proofs"] = in_order(entry.proofs, _ids(changes[PROOF_ORDER]))
    except AssessError as error:
        raise AssessError(f"条目 {question.line.code}：{error.title}", error.remedy) from error
    if "inputs" in values and "self_score" not in values and _follows_rule(question, entry):
        values["self_score"] = question.proposal(values["inputs"])
    return replace(entry, **values)


def with_typed(question: Question, entry: Entry, typed: Mapping[str, Any]) -> Entry:
    """The entry as it will be once what was typed is written; what does not fit is left out."""
    try:
        return changed(question, entry, typed)
    except AssessError:
        for name, value in typed.items():
            with suppress(AssessError):
                entry = changed(question, entry, {name: value})
        return entry


def showable(typed: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, without what its field cannot even show, such as words in place of a date."""
    return {name: value for name, value in typed.items() if value is None or _is_of_kind(name, value)}


def _is_of_kind(name: str, value: Any) -> bool:
    if name == "inputs":
        return isinstance(value, Mapping)
    kinds: dict[str, type] = {"status": Status, "remedy_due": date}
    with suppress(PlainError):
        return name not in kinds or from_plain(kinds[name], value, name) is not None
    return False


def plain_fields(question: Question, entry: Entry, typed: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """What stands in fields of an entry, in the form that :func:`changed` takes.

    Inputs bring the score along, which may follow them.

    Args:
        typed: What is not written yet; it stands over the entry, even where it will be refused.
    """
    known = with_typed(question, entry, typed)
    plain = to_plain(known)
    plain[PROOF_ORDER] = [proof.evidence for proof in known.proofs]
    asked = [*names]
    if "inputs" in asked:
        asked.append("self_score")
    return {name: typed[name] if name in typed else plain.get(name) for name in asked}


def _follows_rule(question: Question, entry: Entry) -> bool:
    return entry.self_score is None or entry.self_score == question.proposal(entry.inputs)


def _value(question: Question, name: str, value: Any) -> Any:
    if value is None:
        return _BLANKS.get(name, "")
    match name:
        case "status":
            return from_plain(Status, value, "完成状态")
        case "inputs":
            return _clean_inputs(question, value)
        case "progress":
            return _limited(parse_quantity(value, "完成率"), HUNDRED, "完成率")
        case "self_score":
            return _score(question, value)
        case "remedy_due":
            return from_plain(date, value, "整改时限")
    return _text(name, value)


_BLANKS: dict[str, Any] = {
    "status": Status.UNANSWERED,
    "inputs": {},
    "progress": None,
    "self_score": None,
    "remedy_due": None,
}


def _ids(value: Any) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise PlainError("佐证顺序", "应为佐证编号的列表")
    return value


def _clean_inputs(question: Question, value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise PlainError("完成值", "应为对象")
    return question.line.rule.clean(value)


def _score(question: Question, value: Any) -> Decimal:
    score = _limited(parse_quantity(value, "自评得分"), question.full, "自评得分")
    precision = question.scheme.settings.line_precision
    if score != round_half_up(score, precision):
        raise AssessError(f"自评得分“{value}”的小数位过多", f"请精确到 {precision}。")
    return score


def _limited(value: Decimal, most: Decimal, what: str) -> Decimal:
    if not ZERO <= value <= most:
        raise AssessError(f"{what} {shown_points(value)} 应在 0 至 {shown_points(most)} 之间", "请核对后重填。")
    return value


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise PlainError(name, f"“{value}”应为文字")
    if len(value) > LONGEST_TEXT:
        raise AssessError(f"{TEXT_FIELDS[name]}超过 {LONGEST_TEXT} 字", "请精简，或作为佐证材料附上。")
    return value.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
