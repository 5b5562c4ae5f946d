"""Commands for every desk: demo, plan, report, verify, backup, restore, doctor."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from hospital_assess.application.back_up import back_up, describe_backup, is_own_copy, restore
from hospital_assess.application.demo import Demo, run_demo
from hospital_assess.application.organizations import organization_of
from hospital_assess.application.verify_path import describe, verify_path
from hospital_assess.application.write_report import FILE_KINDS, write_report, write_tables
from hospital_assess.commands.options import (
    file_argument,
    folder_argument,
    json_option,
    organization_option,
    out_option,
    period_option,
)
from hospital_assess.commands.output import say, say_json, shown_progress
from hospital_assess.commands.program import DONE, PARTLY, REFUSED, Program
from hospital_assess.domain.baseline import Baseline, Indicator
from hospital_assess.domain.plain import to_plain
from hospital_assess.domain.plan import Measure, Plan
from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.settings import PeriodId


@click.command("demo")
@folder_argument("folder")
@click.option("--departments", type=int, default=6, help="演示的科室数，默认 6。")
@click.pass_obj
def demo_command(program: Program, folder: Path, departments: int) -> None:
    """用随附的 2023 年计划走完全过程：下发、填报、上报、合并、复核、反馈、打印。"""
    made = run_demo(program.ports, folder, departments, shown_progress())
    _say_demo(made)


def _say_demo(made: Demo) -> None:
    say(f"质管办工作区    {made.office}")
    for home in made.departments:
        say(f"科室工作区      {home}")
    folders = {"任务包、上报件、反馈件": made.packages, "打印件": made.reports}
    for what, files in folders.items():
        say(f"{what}  {len(files)} 个，在 {files[0].parent}")
    say(f"合并上报件 {len(made.merge.submissions)} 个，拒收 {made.merge.refused} 个")
    say(f"打开窗口查看：python3 -m hospital_assess --workspace {made.departments[0]}")


@click.group("plan")
def plan_group() -> None:
    """读年度工作计划与上年总结。"""


@plan_group.command("show")
@file_argument("document", required=False)
@json_option
@click.pass_obj
def plan_show_command(program: Program, document: Path | None, as_json: bool) -> None:
    """读一份计划；默认随附的 2023 年计划。"""
    plan = program.ports.documents.plan(document)
    if as_json:
        say_json(_plan_json(plan))
        return
    measures = list(plan.measures())
    say(f"{plan.title}：{len(plan.sections)} 项重点工作，{len(list(plan.tasks()))} 项任务，{len(measures)} 个考核要点")
    for _, _, measure in measures:
        say(f"{measure.code}  {measure.due}  {measure.text}")
    for doubt in plan.doubts:
        say(f"待确认  第 {doubt.line} 行：{doubt.message}")


def _plan_json(plan: Plan) -> dict[str, Any]:
    return {
        "year": plan.year,
        "organization": plan.organization,
        "title": plan.title,
        "issued_on": to_plain(plan.issued_on),
        "sections": [
            {
                "number": section.number,
                "title": section.title,
                "tasks": [
                    {"code": task.code, "text": task.text, "measures": [_measure_json(m) for m in task.measures]}
                    for task in section.tasks
                ],
            }
            for section in plan.sections
        ],
        "doubts": [{"line": doubt.line, "message": doubt.message} for doubt in plan.doubts],
    }


def _measure_json(measure: Measure) -> dict[str, Any]:
    return {
        "code": measure.code,
        "text": measure.text,
        "due": measure.due.isoformat(),
        "milestones": [{"text": stage.text, "due": stage.due.isoformat()} for stage in measure.milestones],
    }


@plan_group.command("baseline")
@file_argument("document", required=False)
@json_option
@click.pass_obj
def plan_baseline_command(program: Program, document: Path | None, as_json: bool) -> None:
    """读一份总结；默认随附的 2022 年总结。"""
    baseline = program.ports.documents.summary(document)
    if as_json:
        say_json(_baseline_json(baseline))
        return
    say(f"{baseline.year} 年：{len(baseline.indicators)} 个指标，{len(baseline.achievements)} 条成果，")
    say(f"  {len(baseline.problems)} 个问题")
    for one in baseline.indicators:
        say(f"第 {one.line} 行  {one.name}  {_figure(one)}  {one.text}")


def _figure(one: Indicator) -> str:
    value = "—" if one.value is None else f"{plain_number(one.value)}{one.unit}"
    return value if one.change is None else f"{value}（{one.basis}{plain_number(one.change)}{one.change_unit}）"


def _baseline_json(baseline: Baseline) -> dict[str, Any]:
    names = ("name", "value", "unit", "change", "change_unit", "basis", "data_year", "direction", "qualifier")
    return {
        "year": baseline.year,
        "indicators": [
            {name: to_plain(getattr(one, name)) for name in (*names, "text", "line", "measure", "use")}
            for one in baseline.indicators
        ],
        "achievements": [{"line": one.line, "text": one.text} for one in baseline.achievements],
        "problems": [{"line": one.line, "text": one.text} for one in baseline.problems],
    }


@click.command("report", help=f"输出报表。KIND：{'，'.join(f'{id_} {name}' for id_, name in FILE_KINDS.items())}。")
@folder_argument("folder")
@click.argument("kind", metavar="KIND")
@out_option("输出文件；.pdf，自评报告也可以是 .docx。")
@click.option("--department", help="质管办输出哪个科室；不写则为全院。")
@organization_option
@click.option("--printed-at", type=click.DateTime(), help="页脚的打印时间，默认现在。")
@period_option
@click.pass_obj
def report_command(
    program: Program,
    folder: Path,
    kind: str,
    out: Path,
    department: str | None,
    organization: str | None,
    printed_at: datetime | None,
    period: PeriodId,
) -> None:
    """Write one sheet."""
    with program.ports.workspaces.open(folder, read_only=True) as workspace:
        desk = organization_of(workspace, organization)
        made = write_report(program.ports, desk, kind, period, out, department, printed_at, shown_progress())
    for file in made:
        say(f"已生成{FILE_KINDS[kind]}：{file}")


@click.command("workbook")
@folder_argument("folder")
@out_option("输出文件（.xlsx）。")
@click.option("--department", help="质管办输出哪个科室；不写则为全院。")
@organization_option
@click.option("--printed-at", type=click.DateTime(), help="页脚的打印时间，默认现在。")
@period_option
@click.pass_obj
def workbook_command(
    program: Program,
    folder: Path,
    out: Path,
    department: str | None,
    organization: str | None,
    printed_at: datetime | None,
    period: PeriodId,
) -> None:
    """把全部表格输出为一个工作簿。"""
    with program.ports.workspaces.open(folder, read_only=True) as workspace:
        desk = organization_of(workspace, organization)
        count = write_tables(program.ports, desk, period, out, department, printed_at, shown_progress())
    say(f"已生成工作簿（{count} 张表）：{out}")


@click.command("verify")
@folder_argument("path")
@click.option("--against", type=click.Path(path_type=Path), help="知道密钥的工作区，用来确认来源。")
@json_option
@click.pass_obj
def verify_command(program: Program, path: Path, against: Path | None, as_json: bool) -> int:
    """逐字节核验上报件或工作区。"""
    found = verify_path(program.ports, path, against, shown_progress())
    if as_json:
        say_json(
            {
                "path": str(found.path),
                "kind": found.kind,
                "key": found.key or None,
                "authentic": found.authentic,
                "faults": list(found.faults),
            }
        )
    else:
        say(describe(found))
    return REFUSED if found.faults else DONE


@click.command("backup")
@folder_argument("folder")
@out_option("备份文件。")
@click.pass_obj
def backup_command(program: Program, folder: Path, out: Path) -> int:
    """把整个工作区备份为一个文件（数据库、密钥、全部佐证）。"""
    made = back_up(program.ports, folder, out, shown_progress())
    say(describe_backup(made))
    for digest in made.lost:
        say(f"未能备份  佐证 {digest[:8]} 已丢失或损坏，请重新添加这份材料，或从以前的备份找回")
    return PARTLY if made.lost else DONE


@click.command("restore")
@file_argument("file")
@click.option("--into", type=click.Path(path_type=Path), required=True, help="新的或空的文件夹。")
@click.pass_obj
def restore_command(program: Program, file: Path, into: Path) -> int:
    """从备份文件恢复出一个工作区；用工作区自己 backups 文件夹中的一份时，把它恢复到那时。"""
    if is_own_copy(file, into):
        program.ports.workspaces.restore_backup(into, file.name)
        say(f"工作区“{into}”已恢复到备份“{file.name}”时的内容；恢复前的内容也已备份")
        return DONE
    made = restore(program.ports, file, into, shown_progress())
    say(f"已恢复{made.desk}工作区：{into}（佐证 {made.evidence} 份）")
    for fault in made.faults:
        say(f"备份时已有的问题  {fault}")
    return PARTLY if made.faults else DONE


@click.command("doctor")
@click.pass_obj
def doctor_command(program: Program) -> int:
    """检查这台机器：版本、字体、图形界面、输入法、数据位置。"""
    for name, value in program.describe_machine():
        say(f"{name}：{value}")
    faults = program.machine_faults()
    for fault in faults:
        say(f"问题：{fault}")
    say("一切正常" if not faults else f"发现 {len(faults)} 个问题")
    return DONE


COMMANDS = (
    demo_command,
    plan_group,
    report_command,
    workbook_command,
    verify_command,
    backup_command,
    restore_command,
    doctor_command,
)
