"""三张清单 (问题、措施、责任): last year's open problems first, then every line below full points or late."""

from collections.abc import Mapping, Sequence

from hospital_assess.application.build_shortfalls import reason_of
from hospital_assess.application.department_sheets import THREE_LISTS_COLUMNS
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.sheet_words import (
    BY_DUTY,
    UNKNOWN,
    label,
    labelled,
    line_heading,
    names_of,
    office_name,
    shown_day,
    shown_score,
    span_name,
)
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, SheetRow, closing_row, line_row
from hospital_assess.domain.entry import STATUS_NAMES, Status
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.problem_note import ProblemNote, standing_notes
from hospital_assess.domain.quantity import plain_number, shown_points
from hospital_assess.domain.scheme import InheritedProblem, Scheme
from hospital_assess.domain.settings import Period
from hospital_assess.domain.shortfall import LineStanding

KIND = "three-lists"
NAME = "问题清单、措施清单、责任清单"
NO_PROBLEM = "本期没有列入清单的问题"
OPEN = "未销号"

Values = dict[str, SheetCell | str]
Told = Mapping[str, Sequence[LineStanding]]
"""Lines with their answers, by measure id."""


def build_three_lists(dossier: Dossier, imprint: Imprint) -> PlainSheet:
    """One department's problems, those it helps with included."""
    department = dossier.department
    numbered = dossier.scheme.numbered_problems()
    problems = {number: one for number, one in numbered.items() if department.id in (one.department, *one.co)}
    who = Field("责任科室", department.full_name)
    found, told = dossier.shortfalls(), _by_measure(dossier.lines())
    lists = _Lists(problems, told, found, standing_notes(dossier.notes))
    return _sheet(dossier.organization, dossier.scheme, dossier.period, imprint, lists, who)


def build_hospital_three_lists(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """The problems of the whole hospital."""
    dossiers = book.in_order()
    found = [one for dossier in dossiers for one in dossier.shortfalls()]
    told = _by_measure([one for dossier in dossiers for one in dossier.lines()])
    who = Field("汇总部门", office_name(book.scheme))
    lists = _Lists(book.scheme.numbered_problems(), told, found, standing_notes(book.notes))
    return _sheet(book.organization, book.scheme, book.period, imprint, lists, who)


@frozen
class _Lists:
    """What a sheet is made of: last year's problems by number, all lines, those that fell short, and the notes."""

    problems: Mapping[str, InheritedProblem]
    told: Told
    found: Sequence[LineStanding]
    notes: Mapping[tuple[str, str, str], ProblemNote]


def _by_measure(lines: Sequence[LineStanding]) -> dict[str, list[LineStanding]]:
    told: dict[str, list[LineStanding]] = {}
    for one in lines:
        told.setdefault(one.line.measure, []).append(one)
    return told


def _sheet(
    organization: str,
    scheme: Scheme,
    period: Period,
    imprint: Imprint,
    lists: _Lists,
    who: Field,
) -> PlainSheet:
    columns = labelled(scheme, KIND, THREE_LISTS_COLUMNS)
    values = [_inherited(scheme, lists, number, one) for number, one in lists.problems.items()]
    values += [_short(scheme, lists, one) for one in lists.found]
    rows: list[SheetRow] = [
        line_row(columns, one | {"number": str(number)}) for number, one in enumerate(values, start=1)
    ]
    closed = sum(one["closed"] != OPEN for one in values)
    total = f"合计{len(values)}个问题：上年遗留{len(lists.problems)}个，本年{len(lists.found)}个；已销号{closed}个"
    return PlainSheet(
        kind=KIND,
        title=f"{organization}{span_name(scheme, period)}{label(scheme, KIND, NAME)}",
        imprint=imprint,
        columns=columns,
        rows=(*rows, closing_row(columns, total if values else NO_PROBLEM)),
        fields=(who, Field("统计截止日", shown_day(period.cut_off))),
        notes=("上年遗留问题的责任科室为考核方案所列；得到满分或经医院确认销号的问题不再列入下期清单。",),
    )


def _inherited(scheme: Scheme, lists: _Lists, number: str, problem: InheritedProblem) -> Values:
    """A problem that last year's summary names; the measures it belongs to are its remedy."""
    note = lists.notes.get((number, "", ""))
    linked = _linked_progress(lists.told, problem)
    remedy = (note and note.remedy) or "具体措施待核实"
    measures = [scheme.place(id_)[2] for id_ in problem.measures]
    codes = "、".join(measure.code for measure in measures)
    co = f"（配合：{names_of(scheme, problem.co)}）" if problem.co else ""
    return {
        "problem": SheetCell(problem.text, aside=f"来源：{scheme.baseline.year}年工作总结（上年遗留，编号{number}）"),
        "cause": (note and note.cause) or UNKNOWN,
        "remedy": SheetCell(f"按{scheme.plan.year}年工作计划{codes}落实", aside=remedy),
        "leader": (note and note.leader) or BY_DUTY,
        "owner": SheetCell(scheme.department(problem.department).name, aside=co),
        "due": shown_day(max((measure.due for measure in measures), default=None)),
        "progress": SheetCell(note.progress, aside=linked) if note and note.progress else linked,
        "closed": _closed(note),
    }


def _closed(note: ProblemNote | None) -> str:
    if note is None or note.closed_on is None:
        return OPEN
    return f"已销号\n{shown_day(note.closed_on)}\n{note.ground}"


def _linked_progress(told: Told, problem: InheritedProblem) -> str:
    """Where the lines of its measures stand."""
    lines = [one for id_ in problem.measures for one in told.get(id_, ()) if not one.line.is_common]
    return "\n".join(f"{one.line.code}　{STATUS_NAMES[one.entry.status]}" for one in lines) or UNKNOWN


def _short(scheme: Scheme, lists: _Lists, one: LineStanding) -> Values:
    entry, note = one.entry, lists.notes.get(("", one.department.id, one.line.id))
    told = reason_of(one)
    return {
        "problem": SheetCell(
            entry.problem or _untold(one) or told, aside=f"来源：{line_heading(scheme, one.line)}（{_mark(one)}）"
        ),
        "cause": entry.cause or (note and note.cause) or (told if entry.problem else UNKNOWN),
        "remedy": entry.remedy or (note and note.remedy) or UNKNOWN,
        "leader": (note and note.leader) or BY_DUTY,
        "owner": SheetCell(one.department.name, aside=entry.remedy_owner or UNKNOWN),
        "due": shown_day(entry.remedy_due),
        "progress": SheetCell(note.progress, aside=_progress(one)) if note and note.progress else _progress(one),
        "closed": _closed(note),
    }


def _untold(one: LineStanding) -> str:
    return "未填报完成情况" if one.entry.status is Status.UNANSWERED else ""


def _mark(one: LineStanding) -> str:
    return f"得{shown_score(one.score)}／{shown_points(one.full)}分" if one.score is not None else "未得分"


def _progress(one: LineStanding) -> str:
    done = one.entry.progress
    share = f"，完成率{plain_number(done)}%" if done is not None else ""
    return STATUS_NAMES[one.entry.status] + share
