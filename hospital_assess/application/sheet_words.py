"""Words that every sheet shares: headings, dates, figures, names, and what stands for the unknown."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hospital_assess.application.sheets import SheetColumn
from hospital_assess.domain.plan import Section, Task
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.scheme import Line, Scheme
from hospital_assess.domain.settings import PERIOD_NAMES, Period, PeriodId

UNKNOWN = "待核实"
BY_DUTY = "（按分工填写）"
UNANSWERED = "未填"
NONE = "—"
OFFICE = "质管办"
COMMON_HEADING = "共性指标"


def label(scheme: Scheme, key: str, default: str) -> str:
    """A wording that the hospital may have set in its scheme."""
    return scheme.settings.labels.get(key, default)


def office_name(scheme: Scheme) -> str:
    """Who runs the appraisal; a label of the scheme."""
    return label(scheme, "office", OFFICE)


def labelled(scheme: Scheme, kind: str, columns: Iterable[SheetColumn]) -> tuple[SheetColumn, ...]:
    """The columns of a sheet under the titles that the hospital set, as in ``three-lists.remedy``."""
    return tuple(replace(one, title=label(scheme, f"{kind}.{one.key}", one.title)) for one in columns)


def span_name(scheme: Scheme, period: Period) -> str:
    """「2023年度」 or 「2023年上半年」."""
    year = scheme.plan.year
    return f"{year}年度" if period.id is PeriodId.ANNUAL else f"{year}年{PERIOD_NAMES[period.id]}"


def assessment_title(organization: str, scheme: Scheme, period: Period, name: str) -> str:
    """「绍兴市中医院2023年度重点工作目标责任制考核自评表」."""
    return f"{organization}{span_name(scheme, period)}重点工作目标责任制考核{name}"


def short_title(organization: str, scheme: Scheme, period: Period, name: str) -> str:
    """The same for a page in portrait, on one line."""
    return f"{organization}{span_name(scheme, period)}目标责任制考核{name}"


def shown_day(day: date | None) -> str:
    """「2023年3月1日」, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日" if day else UNKNOWN


def shown_total(value: Decimal | None, unknown: str = UNKNOWN) -> str:
    """A total with its two decimals."""
    return unknown if value is None else f"{value:.2f}"


def shown_score(value: Decimal | None, unknown: str = UNANSWERED) -> str:
    """Points of one line."""
    return unknown if value is None else shown_points(value)


def section_heading(scheme: Scheme, section: Section) -> str:
    """「（一）党建清廉」."""
    return f"（{section.number}）{scheme.short_titles.get(section.number, section.title)}"


def stacked_heading(scheme: Scheme, section: Section) -> str:
    """The same for a narrow column, broken where it reads best."""
    return section_heading(scheme, section).replace("）", "）\n", 1)


def task_heading(scheme: Scheme, task: Task) -> str:
    """「1.1 党建工程与标杆创建」."""
    return f"{task.code} {scheme.short_titles.get(task.code, '')}".strip()


def line_heading(scheme: Scheme, line: Line) -> str:
    """Code and words of a line, marked ★ where it is a core one."""
    mark = "★" if scheme.duty(line.measure).core else ""
    return f"{mark}{line.code} {scheme.text_of(line)}"


def names_of(scheme: Scheme, departments: Iterable[str], none: str = "无") -> str:
    """Names of departments by id, in a row."""
    return "、".join(scheme.department(id_).name for id_ in departments) or none


def scheme_mark(scheme: Scheme) -> str:
    """「第1版（建议）」: 建议 while the hospital has not confirmed it."""
    return f"第{scheme.revision}版" + ("（建议）" if scheme.proposal else "")
