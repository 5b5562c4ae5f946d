"""``status``: apart from the others, since scripts ask it often and the others bring much along."""

from pathlib import Path
from typing import Any

import click

from hospital_assess.application.show_status import show_status
from hospital_assess.commands.options import folder_argument, json_option, organization_option, period_option
from hospital_assess.commands.output import say, say_json
from hospital_assess.commands.program import Program
from hospital_assess.domain.settings import PeriodId


@click.command("status")
@folder_argument("folder")
@click.option("--department", help="质管办工作区中的一个科室。")
@organization_option
@period_option
@json_option
@click.pass_obj
def status_command(
    program: Program,
    folder: Path,
    department: str | None,
    organization: str | None,
    period: PeriodId,
    as_json: bool,
) -> None:
    """显示工作区的进度。"""
    with program.ports.workspaces.open(folder, read_only=True) as workspace:
        status = show_status(workspace, period, department, organization)
    if as_json:
        say_json(status)
    else:
        for line in _status_lines(status):
            say(line)


def _status_lines(status: dict[str, Any]) -> list[str]:
    if status.get("role") == "department":
        score = "、".join(
            (f"已填 {status['answered']}/{status['total']}", f"得分 {status['score'] or '—'}", status["grade"])
        )
        return [f"{status['organization']} {status['year']} 年 {status['department']}：{score}"]
    if "departments" in status:
        names = (f"{row['organization']}  " if "organization" in row else "" for row in status["departments"])
        rows = zip(names, status["departments"], strict=True)
        return [f"{name}{row['name']}  {_hand_in_text(row)}" for name, row in rows]
    return [f"{row['line']}  {row['self_score'] or '未填'}  {row['text']}" for row in status["entries"]]


def _hand_in_text(row: dict[str, Any]) -> str:
    if row["conflict"]:
        return "上报件冲突"
    if not row["received"]:
        return "未上报"
    rank = f"，第 {row['rank']} 名" if row["rank"] else ""
    preliminary = "（预排）" if row["provisional"] and rank else ""
    score = f"自评 {row['self_score']}，得分 {row['final_score']}，{row['grade']}{rank}{preliminary}"
    apart = f"，{len(row['disputed'])} 处复核意见不一致" if row["disputed"] else ""
    return f"第 {row['revision']} 版，{score}{apart}"


COMMANDS = (status_command,)
