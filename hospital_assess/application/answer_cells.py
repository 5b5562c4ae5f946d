"""自评表 on the screen: what stands in a cell of the grid, and what is typed or pasted into it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from hospital_assess.application.answers import Question, changed
from hospital_assess.application.department_desk import LineView
from hospital_assess.application.entry_form import FormCell, Slot, SlotAnswer
from hospital_assess.application.entry_form_cells import as_choice, as_day, as_number, plain_text
from hospital_assess.application.entry_form_inputs import answers_of, inputs_of, slots_of
from hospital_assess.domain.check import check_entry
from hospital_assess.domain.entry import STATUS_NAMES, Entry, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import plain_number, shown_points
from hospital_assess.domain.rules import Rule

SortKey = tuple[bool, Any]
_STATUS_WORDS = {name: status for status, name in STATUS_NAMES.items()}


class Column(StrEnum):
    """The columns after the code, in the order of the paper; the value of an answer's is its field."""

    TEXT = "text"
    POINTS = "points"
    DUE = "due"
    STATUS = "status"
    INPUTS = "inputs"
    NARRATIVE = "narrative"
    SELF_SCORE = "self_score"
    PROPOSAL = "proposal"
    DEDUCTION_REASON = "deduction_reason"
    PROOFS = "proofs"
    PROBLEM = "problem"
    REMEDY = "remedy"
    REMEDY_OWNER = "remedy_owner"
    REMEDY_DUE = "remedy_due"


GIVEN = frozenset({Column.TEXT, Column.POINTS, Column.DUE, Column.PROPOSAL, Column.PROOFS})
"""What the scheme or the program says; nobody types it here."""

SCORED_ONLY = frozenset({Column.SELF_SCORE, Column.PROPOSAL, Column.DEDUCTION_REASON})
"""What a period that is not scored has no use for."""

MULTILINE = frozenset({Column.NARRATIVE, Column.DEDUCTION_REASON, Column.PROBLEM, Column.REMEDY})


@frozen
class Answered:
    """A line with the answer that the grid shows: what is on disk, and over it what is not yet."""

    view: LineView
    entry: Entry

    @property
    def question(self) -> Question:
        """The line's question."""
        return self.view.question

    @property
    def rule(self) -> Rule:
        """How the line is scored."""
        return self.view.line.rule


def is_editable(view: LineView, column: Column) -> bool:
    """The cell takes what is typed: rules that ask for several things are answered on the filling-in page."""
    if column is Column.INPUTS:
        return len(slots_of(view.line.rule)) == 1
    return column not in GIVEN


def choices(view: LineView, column: Column) -> tuple[str, ...]:
    """What the cell can be chosen from; empty where it is typed."""
    if column is Column.STATUS:
        return tuple(name for status, name in STATUS_NAMES.items() if status is not Status.UNANSWERED)
    return slots_of(view.line.rule)[0].choices if column is Column.INPUTS and is_editable(view, column) else ()


def shown(answered: Answered, column: Column) -> str:
    """What stands in a cell."""
    view, entry = answered.view, answered.entry
    match column:
        case Column.TEXT:
            return view.line.text or view.measure.text
        case Column.POINTS:
            return shown_points(view.question.full)
        case Column.STATUS:
            return "" if entry.status is Status.UNANSWERED else STATUS_NAMES[entry.status]
        case Column.INPUTS:
            return inputs_text(answered.rule, entry.inputs)
        case Column.PROPOSAL:
            return _points(view.proposal.points)
        case Column.SELF_SCORE:
            return _points(entry.self_score)
        case Column.PROOFS:
            return str(len(entry.proofs) or "")
        case Column.DUE | Column.REMEDY_DUE:
            day = _day(answered, column)
            return day.isoformat() if day else ""
    return str(getattr(entry, column.value))


def _points(value: Decimal | None) -> str:
    return "" if value is None else shown_points(value)


def _day(answered: Answered, column: Column) -> date | None:
    return answered.view.line.due if column is Column.DUE else answered.entry.remedy_due


def inputs_text(rule: Rule, inputs: Mapping[str, Any]) -> str:
    """完成值 on one line; of several things each with its name."""
    slots, answers = slots_of(rule), answers_of(rule, inputs)
    if len(slots) == 1:
        return _answer_text(answers[0])
    named = ((slot, _answer_text(answer)) for slot, answer in zip(slots, answers, strict=True))
    return "；".join(f"{slot.label}：{text}" for slot, text in named if text)


def _answer_text(answer: SlotAnswer) -> str:
    value = plain_number(answer.value) if isinstance(answer.value, Decimal) else answer.value or ""
    return f"{value} {answer.day.isoformat()}".strip() if answer.day else value


def sort_key(answered: Answered, column: Column) -> SortKey:
    """By which rows are sorted: numbers and dates by their value, blanks behind."""
    entry = answered.entry
    numbers: dict[Column, Callable[[], Any]] = {
        Column.POINTS: lambda: answered.question.full,
        Column.SELF_SCORE: lambda: entry.self_score,
        Column.PROPOSAL: lambda: answered.view.proposal.points,
        Column.PROOFS: lambda: len(entry.proofs),
        Column.STATUS: lambda: [*Status].index(entry.status) or None,
    }
    value = numbers[column]() if column in numbers else shown(answered, column) or None
    return (value is None, value if value is not None else 0)


def read_cell(answered: Answered, column: Column, text: str) -> Any:
    """What is typed or pasted into a cell, as :func:`hospital_assess.application.answers.changed` takes it.

    Args:
        text: As people type it: full-width digits, 95％, other words for a choice; blank clears the cell.

    Raises:
        AssessError: it does not fit the cell; one sentence says which line and column, and why.
    """
    question = answered.question
    if column is Column.INPUTS and not is_editable(answered.view, column):
        remedy = "这一条的完成值有多项，请在填报页填写。"
        raise AssessError(f"条目 {question.line.code}：完成值不能在表格里改", remedy)
    if column in GIVEN:
        raise AssessError(f"条目 {question.line.code}：这一列由方案或程序给出，不能改", "请改其他列。")
    bare = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n") if column in MULTILINE else text.strip()
    try:
        value = _read(answered, column, bare) if bare.strip() else None
    except AssessError as error:
        raise AssessError(f"条目 {question.line.code}：{error.title}", error.remedy) from error
    changed(question, answered.entry, {column.value: value})
    return value


def _read(answered: Answered, column: Column, text: str) -> Any:
    cell = FormCell("", "", text)
    match column:
        case Column.STATUS:
            return _read_status(cell)
        case Column.INPUTS:
            return dict(inputs_of(answered.rule, [_read_slot(slots_of(answered.rule)[0], text)]))
        case Column.SELF_SCORE:
            return plain_number(as_number(cell, "自评得分"))
        case Column.REMEDY_DUE:
            return _read_day(cell, answered.question.scheme.plan.year).isoformat()
    return text


def _read_status(cell: FormCell) -> str | None:
    name = as_choice(cell, "完成状态", tuple(STATUS_NAMES.values()))
    status = _STATUS_WORDS[name]
    return None if status is Status.UNANSWERED else status.value


def _read_slot(slot: Slot, text: str) -> SlotAnswer:
    if not slot.choices:
        return SlotAnswer(as_number(FormCell("", "", text), slot.label))
    if not slot.has_day:
        return SlotAnswer(as_choice(FormCell("", "", text), slot.label, slot.choices))
    words, _blank, day = text.rpartition(" ")
    if not words or plain_text(text) in map(plain_text, slot.choices):
        return SlotAnswer(as_choice(FormCell("", "", text), "完成值", slot.choices))
    done_on = as_day(FormCell("", "", day), "完成日期")
    return SlotAnswer(as_choice(FormCell("", "", words), "完成值", slot.choices), done_on)


def _read_day(cell: FormCell, year: int) -> date:
    """A day; without its year the plan's."""
    try:
        return as_day(cell, "整改时限")
    except AssessError:
        return as_day(cell, "整改时限", year)


def notes(answered: Answered) -> dict[Column, str]:
    """What is still to be mended in a line that was begun, by the cell where it shows."""
    if answered.entry.is_blank:
        return {}
    question = answered.question
    findings = check_entry(question.scheme, question.department, question.period, question.line, answered.entry)
    return {_place(finding.field): finding.sentence for finding in reversed(findings.errors)}


def _place(field: str) -> Column:
    return _PLACES.get(field) or Column(field)


_PLACES: Mapping[str, Column] = {"reason": Column.STATUS, "upward_basis": Column.SELF_SCORE}
"""Cells that stand in for fields without a column."""

COLUMNS: Sequence[Column] = tuple(Column)
