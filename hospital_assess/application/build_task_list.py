"""任务分解表: who answers which line, for how many points, by when."""

from collections.abc import Iterable
from decimal import Decimal

from hospital_assess.application.department_sheets import TASK_COLUMNS
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.sheet_words import (
    BY_DUTY,
    NONE,
    labelled,
    line_heading,
    names_of,
    office_name,
    scheme_mark,
    section_heading,
    shown_day,
    stacked_heading,
    task_heading,
)
from hospital_assess.application.sheets import CORE_NOTE, Field, Imprint
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, line_row, sum_row
from hospital_assess.domain.quantity import ZERO, shown_points
from hospital_assess.domain.scheme import Department, Line, Scheme

KIND = "task-list"
NOTE = "“落实”为直接承担该条目的科室；共性条目由所列各科室分别落实、单独计分，不占重点工作分值。"


def build_hospital_task_list(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """Every line of the plan, common lines below the measure that they belong to."""
    scheme = book.scheme
    order = {measure.id: index for index, (_, _, measure) in enumerate(scheme.plan.measures())}
    lines = [line for line in scheme.lines if not line.withdrawn]
    lines.sort(key=lambda line: (order[line.measure], line.is_common))
    return _sheet(book.organization, scheme, None, lines, imprint)


def build_task_list(dossier: Dossier, imprint: Imprint) -> PlainSheet:
    """The lines that one department answers."""
    scheme, department = dossier.scheme, dossier.department
    return _sheet(dossier.organization, scheme, department, scheme.lines_of(department), imprint)


def _sheet(
    organization: str, scheme: Scheme, department: Department | None, lines: list[Line], imprint: Imprint
) -> PlainSheet:
    columns = labelled(scheme, KIND, TASK_COLUMNS)
    rows = [
        line_row(columns, _values(scheme, department, line, number), _bookmark(scheme, lines, number))
        for number, line in enumerate(lines, start=1)
    ]
    common = sum(line.is_common for line in lines)
    label = f"合计　{len(lines) - common}个条目" + (f"，另有共性条目{common}个" if common else "")
    own = _own_points(line for line in lines if not line.is_common)
    return PlainSheet(
        kind=KIND,
        title=f"{organization}{scheme.plan.year}年度重点工作任务分解表",
        imprint=imprint,
        columns=columns,
        rows=(*rows, sum_row(columns, label, {"points": shown_points(own)})),
        fields=(
            Field("责任科室", department.full_name if department else "全院"),
            Field("考核方案", scheme_mark(scheme)),
        ),
        notes=(CORE_NOTE, NOTE),
        is_dense=True,
    )


def _own_points(lines: Iterable[Line]) -> Decimal:
    return sum((line.points for line in lines), ZERO)


def _bookmark(scheme: Scheme, lines: list[Line], number: int) -> str:
    """The section's heading where a section begins."""
    section = scheme.place(lines[number - 1].measure)[0]
    if number > 1 and scheme.place(lines[number - 2].measure)[0] is section:
        return ""
    return section_heading(scheme, section)


def _values(scheme: Scheme, department: Department | None, line: Line, number: int) -> dict[str, SheetCell | str]:
    section, task, measure = scheme.place(line.measure)
    duty = scheme.duty(line.measure)
    side = f"{line.is_common}-" if department else ""
    return {
        "number": str(number),
        "section": SheetCell(stacked_heading(scheme, section), group=f"{side}{section.number}"),
        "task": SheetCell(task_heading(scheme, task), group=f"{side}{task.code}"),
        "content": line_heading(scheme, line),
        "leader": SheetCell(BY_DUTY, group=f"{side}{measure.id}"),
        "lead": SheetCell(scheme.department(duty.lead).name, group=f"{side}{measure.id}"),
        "co": SheetCell(names_of(scheme, duty.co), group=f"{side}{measure.id}"),
        "carried_out": carried_out_by(scheme, line),
        "examiner": scheme.department(line.examiner).name if line.is_common else office_name(scheme),
        "due": shown_day(line.due),
        "points": _points(line, department),
        "criteria": SheetCell(line.criteria or NONE, group=f"{side}{measure.id}-{line.criteria}"),
    }


def carried_out_by(scheme: Scheme, line: Line) -> str:
    """落实: the department of an own line, the label of a common one's departments."""
    if not line.is_common:
        return scheme.department(line.department).name
    return scheme.duty(line.measure).common or "、".join(line.group_points)


def _points(line: Line, department: Department | None) -> str | SheetCell:
    if department:
        return SheetCell(shown_points(line.points_for(department)), aside="共性" if line.is_common else "")
    if not line.is_common:
        return shown_points(line.points)
    return SheetCell(
        "共性", aside="\n".join(f"{name}{shown_points(value)}" for name, value in line.group_points.items())
    )
