"""任务进展表: how far every line is, the co-departments' lines below those of the leading one."""

from collections import Counter
from collections.abc import Sequence

from hospital_assess.application.department_sheets import PROGRESS_COLUMNS
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.sheet_words import (
    BY_DUTY,
    COMMON_HEADING,
    NONE,
    UNANSWERED,
    UNKNOWN,
    labelled,
    line_heading,
    names_of,
    office_name,
    shown_day,
    span_name,
    stacked_heading,
    task_heading,
)
from hospital_assess.application.sheets import Field, Imprint, SheetColumn
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, SheetRow, band_row, line_row
from hospital_assess.domain.entry import STATUS_NAMES, Status
from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.scheme import Line, Scheme
from hospital_assess.domain.settings import Period
from hospital_assess.domain.shortfall import LineStanding

KIND = "progress"
NOT_HANDED_IN = "未上报"
COMPLETE = (Status.DONE, Status.ONGOING)

Values = dict[str, SheetCell | str]


def build_progress(dossier: Dossier, imprint: Imprint) -> PlainSheet:
    """The lines of one department."""
    columns = labelled(dossier.scheme, KIND, PROGRESS_COLUMNS)
    rows: list[SheetRow] = []
    lines = dossier.lines()
    for number, one in enumerate(lines, start=1):
        if one.line.is_common and (number == 1 or not lines[number - 2].line.is_common):
            rows.append(band_row(columns, COMMON_HEADING))
        rows.append(line_row(columns, _values(dossier.scheme, one.line, number) | _answered(one)))
    who = Field("填报科室", dossier.department.full_name)
    return _sheet(dossier.organization, dossier.scheme, dossier.period, imprint, columns, rows, who)


def build_hospital_progress(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """Own lines by measure, the leading department's first; then common lines, each summed over its departments."""
    scheme = book.scheme
    columns = labelled(scheme, KIND, PROGRESS_COLUMNS)
    answers = {(one.department.id, one.line.id): one for dossier in book.in_order() for one in dossier.lines()}
    own = sorted((line for line in _in_force(scheme) if not line.is_common), key=lambda line: _place(scheme, line))
    rows = []
    for number, line in enumerate(own, start=1):
        found = answers.get((line.department, line.id))
        told = _answered(found, _speaker(scheme, line)) if found else _untold(scheme, line)
        rows.append(line_row(columns, _values(scheme, line, number) | told))
    common = [line for line in _in_force(scheme) if line.is_common]
    if common:
        rows.append(band_row(columns, COMMON_HEADING, bookmark=COMMON_HEADING))
    for number, line in enumerate(common, start=len(own) + 1):
        rows.append(line_row(columns, _values(scheme, line, number) | _summed(scheme, line, answers)))
    who = Field("汇总部门", office_name(scheme))
    return _sheet(book.organization, scheme, book.period, imprint, columns, rows, who)


def _in_force(scheme: Scheme) -> list[Line]:
    return [line for line in scheme.lines if not line.withdrawn]


def _place(scheme: Scheme, line: Line) -> tuple[int, bool]:
    """In the plan's order, within a measure the leading department's lines first."""
    order = [measure.id for _, _, measure in scheme.plan.measures()]
    return order.index(line.measure), line.department != scheme.duty(line.measure).lead


def _sheet(
    organization: str,
    scheme: Scheme,
    period: Period,
    imprint: Imprint,
    columns: tuple[SheetColumn, ...],
    rows: Sequence[SheetRow],
    who: Field,
) -> PlainSheet:
    return PlainSheet(
        kind=KIND,
        title=f"{organization}{span_name(scheme, period)}重点工作任务进展表",
        imprint=imprint,
        columns=columns,
        rows=tuple(rows),
        fields=(who, Field("统计截止日", shown_day(period.cut_off))),
        notes=("“目前进展”由各条目责任科室填写；配合科室承担的条目列在牵头科室之下，并注明科室。",),
        is_dense=True,
    )


def _values(scheme: Scheme, line: Line, number: int) -> Values:
    section, task, measure = scheme.place(line.measure)
    duty = scheme.duty(line.measure)
    group = f"{line.is_common}-{measure.id}"
    heading = SheetCell(
        stacked_heading(scheme, section), aside=task_heading(scheme, task), group=f"{line.is_common}-{task.code}"
    )
    return {
        "number": str(number),
        "section": heading,
        "content": line_heading(scheme, line),
        "leader": SheetCell(BY_DUTY, group=group),
        "lead": SheetCell(scheme.department(duty.lead).name, group=group),
        "co": SheetCell(names_of(scheme, duty.co), group=group),
        "due": shown_day(line.due),
    }


def _answered(one: LineStanding, speaker: str = "") -> Values:
    entry = one.entry
    is_complete = entry.status in COMPLETE and not one.is_short(scored=False)
    unknown = NONE if is_complete else UNKNOWN
    return {
        "progress": speaker + (entry.narrative or UNANSWERED),
        "percent": f"{plain_number(entry.progress)}%" if entry.progress is not None else UNKNOWN,
        "status": STATUS_NAMES[entry.status],
        "problem": entry.problem or entry.deduction_reason or unknown,
        "next_step": entry.remedy or unknown,
    }


def _untold(scheme: Scheme, line: Line) -> Values:
    unknown = dict.fromkeys(("percent", "problem", "next_step"), UNKNOWN)
    return {"progress": f"{_speaker(scheme, line)}{NOT_HANDED_IN}", "status": UNANSWERED, **unknown}


def _speaker(scheme: Scheme, line: Line) -> str:
    """Who reports, where it is not the leading department."""
    is_lead = line.department == scheme.duty(line.measure).lead
    return "" if is_lead else f"【{scheme.department(line.department).name}】"


def _summed(scheme: Scheme, line: Line, answers: dict[tuple[str, str], LineStanding]) -> Values:
    """A common line over the departments that answer it."""
    asked = [item for item in scheme.departments if line.points_for(item)]
    told = [answers[item.id, line.id] for item in asked if (item.id, line.id) in answers]
    counts = Counter(STATUS_NAMES[one.entry.status] for one in told)
    states = "、".join(f"{name}{count}个" for name, count in counts.items())
    complete = sum(one.entry.status in COMPLETE for one in told)
    short = [one.department.name for one in told if one.entry.status not in COMPLETE]
    return {
        "progress": f"应报{len(asked)}个科室，已报{len(told)}个" + (f"：{states}" if states else ""),
        "percent": f"{complete}/{len(asked)}",
        "status": "已完成" if complete == len(asked) else "推进中",
        "problem": f"未完成：{'、'.join(short)}" if short else (NONE if told else UNKNOWN),
        "next_step": "见各科室任务进展表",
    }
