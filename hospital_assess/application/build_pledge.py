"""目标责任书: the year's lines of one department, signed by hospital and department."""

from hospital_assess.application.department_sheets import PLEDGE_COLUMNS, PLEDGE_SIGNATURES
from hospital_assess.application.dossier import Dossier
from hospital_assess.application.sheet_words import (
    COMMON_HEADING,
    label,
    labelled,
    line_heading,
    office_name,
    scheme_mark,
    shown_day,
    task_heading,
)
from hospital_assess.application.sheets import Field, Imprint, SheetColumn
from hospital_assess.application.table_sheets import (
    PageShape,
    PlainSheet,
    SheetCell,
    SheetRow,
    band_row,
    closing_row,
    line_row,
)
from hospital_assess.domain.quantity import ZERO, plain_number, shown_points
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.settings import Settings, VetoEffect

KIND = "pledge"
COPIES = "本责任书一式两份，甲、乙双方各执一份，自双方签字之日起生效。"
EFFECTS = {
    VetoEffect.DISQUALIFIED: "取消评定资格",
    VetoEffect.FAILED: "年度考核定为不合格",
    VetoEffect.DOWNGRADED: "降低一个等次",
    VetoEffect.ZERO: "总分计0分",
}


def build_pledge(dossier: Dossier, imprint: Imprint) -> PlainSheet:
    """Write the pledge; it needs no answers, only the scheme."""
    scheme, department = dossier.scheme, dossier.department
    columns = labelled(scheme, KIND, PLEDGE_COLUMNS)
    return PlainSheet(
        kind=KIND,
        title=f"{dossier.organization}{scheme.plan.year}年度目标责任书",
        imprint=imprint,
        columns=columns,
        rows=_rows(scheme, department, columns),
        fields=(Field("甲方", dossier.organization), Field("乙方", department.full_name)),
        opening=_clauses(scheme, department),
        signatures=PLEDGE_SIGNATURES,
        page=PageShape.PORTRAIT,
    )


def _clauses(scheme: Scheme, department: Department) -> tuple[str, ...]:
    year, settings = scheme.plan.year, scheme.settings
    clauses = [
        f"责任期限：{year}年1月1日至{year}年12月31日。",
        f"责任目标：乙方{_load(scheme, department)}，内容、时限和评分标准见下表。",
        f"考核办法：按医院考核方案{scheme_mark(scheme)}执行。乙方如实自评并提供佐证材料，由{office_name(scheme)}复核、"
        f"考核领导小组审定。{_grades(settings)}",
    ]
    if settings.vetoes:
        names = "、".join(one.name for one in settings.vetoes)
        clauses.append(f"一票否决：发生{names}情形的，{EFFECTS[settings.veto_effect]}。")
    clauses.append(label(scheme, f"{KIND}.copies", COPIES))
    opening = f"为全面完成{scheme.plan.title}确定的各项任务，落实目标管理责任，甲方与乙方签订本责任书。"
    return opening, *(f"{number}、{clause}" for number, clause in zip("一二三四五", clauses, strict=False))


def _load(scheme: Scheme, department: Department) -> str:
    lines = scheme.lines_of(department)
    common = [line for line in lines if line.is_common]
    own = len(lines) - len(common)
    parts = [f"承担重点工作考核条目{own}项、{shown_points(scheme.own_points(department))}分"] if own else []
    if common:
        points = sum((line.points_for(department) for line in common), ZERO)
        parts.append(f"落实共性指标{len(common)}项、{shown_points(points)}分")
    return "，".join(parts) or "无考核条目"


def _grades(settings: Settings) -> str:
    names = "，".join(f"{plain_number(one.at_least)}分及以上为{one.name}" for one in settings.grades)
    return f"{names}。" if names else ""


def _rows(scheme: Scheme, department: Department, columns: tuple[SheetColumn, ...]) -> tuple[SheetRow, ...]:
    lines = scheme.lines_of(department)
    rows: list[SheetRow] = []
    for number, line in enumerate(lines, start=1):
        if line.is_common and (number == 1 or not lines[number - 2].is_common):
            rows.append(band_row(columns, COMMON_HEADING))
        rows.append(line_row(columns, _values(scheme, department, line, number)))
    return (*rows, closing_row(columns, f"合计{len(lines)}项：{_load(scheme, department)}"))


def _values(scheme: Scheme, department: Department, line: Line, number: int) -> dict[str, SheetCell | str]:
    task = scheme.place(line.measure)[1]
    return {
        "number": str(number),
        "task": SheetCell(task_heading(scheme, task), group=f"{line.is_common}-{task.code}"),
        "content": line_heading(scheme, line),
        "points": shown_points(line.points_for(department)),
        "due": shown_day(line.due),
        "criteria": SheetCell(line.criteria, group=f"{line.measure}-{line.criteria}"),
    }
