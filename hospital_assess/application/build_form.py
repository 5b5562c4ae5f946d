"""科室自评表 as ready text, from a statement and its scheme."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from hospital_assess.application.sheet_words import UNANSWERED, assessment_title, shown_day
from hospital_assess.application.sheets import Field as SheetField
from hospital_assess.application.sheets import (
    FormRow,
    FormSection,
    FormSheet,
    FormTask,
    Imprint,
    default_signatures,
    form_totals,
)
from hospital_assess.domain.entry import STATUS_NAMES, Entry, Statement, Status
from hospital_assess.domain.evidence import proof_code
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ZERO, shown_points
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.scoring import propose
from hospital_assess.domain.settings import Period
from hospital_assess.domain.standing import self_marks
from hospital_assess.domain.totals import DepartmentScore, department_score


@frozen
class Answers:
    """One department's statement in one period, with the scheme that it answers."""

    scheme: Scheme
    department: Department
    period: Period
    statement: Statement


def sheet_title(answers: Answers, organization: str, name: str) -> str:
    """「绍兴市中医院2023年度重点工作目标责任制考核自评表」."""
    return assessment_title(organization, answers.scheme, answers.period, name)


def build_form(answers: Answers, organization: str, imprint: Imprint, filled_on: str) -> FormSheet:
    """Fill in the form.

    Args:
        filled_on: 填报日期, as printed.
    """
    lines = answers.scheme.lines_of(answers.department)
    numbers = {line.id: str(number) for number, line in enumerate(lines, start=1)}
    own, common = ([line for line in lines if line.is_common is flag] for flag in (False, True))
    reporter = answers.statement.reporter
    return FormSheet(
        title=sheet_title(answers, organization, "自评表"),
        imprint=imprint,
        fields=(
            SheetField("填报科室", answers.department.full_name),
            SheetField("填报人", reporter.name),
            SheetField("电话", reporter.phone),
            SheetField("填报日期", filled_on),
        ),
        sections=_sections(answers, own, numbers),
        common_sections=_sections(answers, common, numbers),
        totals=_totals(answers),
        signatures=default_signatures(is_clinical=answers.department.group == "临床"),
    )


def _sections(answers: Answers, lines: Sequence[Line], numbers: dict[str, str]) -> tuple[FormSection, ...]:
    place = answers.scheme.place
    return tuple(
        _section(answers, list(members), numbers)
        for _, members in groupby(lines, key=lambda line: place(line.measure)[0].number)
    )


def _section(answers: Answers, lines: list[Line], numbers: dict[str, str]) -> FormSection:
    scheme = answers.scheme
    section = scheme.place(lines[0].measure)[0]
    points = _sum(line.points_for(answers.department) for line in lines)
    scores = [answers.statement.entry(line.id).self_score for line in lines]
    tasks = groupby(lines, key=lambda line: scheme.place(line.measure)[1].code)
    return FormSection(
        heading=f"（{section.number}）{scheme.short_titles.get(section.number, section.title)}",
        points_note=_points_note(answers, lines, points),
        tasks=tuple(
            FormTask(
                f"{code} {scheme.short_titles.get(code, '')}".strip(),
                tuple(_row(answers, line, numbers[line.id]) for line in members),
            )
            for code, members in tasks
        ),
        subtotal_points=shown_points(points),
        subtotal_score=shown_points(_sum(score or ZERO for score in scores)),
    )


def _sum(values: object) -> Decimal:
    return sum(values, ZERO)  # type: ignore[call-overload, no-any-return]


def _points_note(answers: Answers, lines: list[Line], points: Decimal) -> str:
    if lines[0].is_common:
        return f"（共性{shown_points(points)}分）"
    scheme = answers.scheme
    number = scheme.place(lines[0].measure)[0].number
    whole = _sum(duty.points for duty in scheme.duties if scheme.place(duty.measure)[0].number == number)
    return f"（本科室{shown_points(points)}分／全院{shown_points(whole)}分）"


def _row(answers: Answers, line: Line, number: str) -> FormRow:
    scheme, department = answers.scheme, answers.department
    entry = answers.statement.entry(line.id)
    proposal = propose(scheme, line, department, entry.inputs, answers.period.cut_off)
    return FormRow(
        number=number,
        content=scheme.text_of(line),
        note=_note(scheme, line, entry),
        is_core=scheme.duty(line.measure).core,
        points=shown_points(line.points_for(department)),
        criteria=line.criteria,
        completion=completion_of(entry),
        worked_line=proposal.worked_line if proposal.points is not None else "",
        self_score=self_score_of(entry),
        deduction_reason=entry.deduction_reason,
        evidence=evidence_codes(answers, line, entry),
    )


def _note(scheme: Scheme, line: Line, entry: Entry) -> str:
    duty = scheme.duty(line.measure)
    names = {item.id: item.name for item in scheme.departments}
    if line.is_common:
        people = f"考核（给数）：{names[line.examiner]}"
    else:
        people = f"牵头：{names[duty.lead]}"
        if duty.co:
            people += f"；配合：{'、'.join(names[id_] for id_ in duty.co)}"
    return "·".join((people, f"时限：{shown_day(line.due)}", STATUS_NAMES[entry.status]))


def completion_of(entry: Entry) -> str:
    """完成情况 with all that belongs to it; 未填 where nothing was said."""
    parts = [entry.narrative]
    if entry.status is Status.NOT_APPLICABLE:
        parts.append(f"申请不适用：{entry.reason}")
    parts += [f"{label}：{text}" for label, text in _asides(entry) if text]
    return "\n".join(part for part in parts if part) or UNANSWERED


def _asides(entry: Entry) -> tuple[tuple[str, str], ...]:
    return (
        ("客观原因", entry.objective_cause),
        ("高于计算得分的依据", entry.upward_basis),
        ("存在问题", entry.problem),
        ("原因分析", entry.cause),
        ("整改措施", entry.remedy),
        ("整改责任人", entry.remedy_owner),
        ("整改时限", shown_day(entry.remedy_due) if entry.remedy_due else ""),
    )


def self_score_of(entry: Entry) -> str:
    """自评得分, or what stands in its place."""
    if entry.self_score is not None:
        return shown_points(entry.self_score)
    return "不适用" if entry.status is Status.NOT_APPLICABLE else UNANSWERED


def evidence_codes(answers: Answers, line: Line, entry: Entry) -> str:
    """Printed codes of an entry's proofs, one a line."""
    codes = (proof_code(answers.department, line, proof.number) for proof in entry.proofs)
    return "\n".join(code.removeprefix("佐证 ") for code in codes)


def _totals(answers: Answers) -> tuple[SheetField, ...]:
    scheme, statement = answers.scheme, answers.statement
    marks = self_marks(statement, scored=answers.period.scored)
    score = department_score(scheme, answers.department, marks)
    asked = _sum(item.points or ZERO for item in statement.adjustments)
    return form_totals(
        points=_both(score.own.full, score.common.full),
        score=_both(score.own.earned, score.common.earned),
        percent=_two(score.base),
        bonus=f"申请{shown_points(asked)}（待认定）" if asked else "无",
        deduction="无",
        veto="无",
        total=_total_text(score),
    )


def _both(own: Decimal, common: Decimal) -> str:
    if not common:
        return shown_points(own)
    return f"重点工作{shown_points(own)}，共性{shown_points(common)}"


def _two(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _total_text(score: DepartmentScore) -> str:
    return _two(score.total) + ("" if score.rated else "（有未填条目，未评定）")
