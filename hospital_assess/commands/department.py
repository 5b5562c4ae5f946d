"""Commands of a department: receive, last-year, fill, attach, detach, check, submit, appeal."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from hospital_assess.application.appeal_reviews import appeal_reviews, read_appeals
from hospital_assess.application.attach_evidence import EvidenceDetails, attach_files, detach_evidence
from hospital_assess.application.check_statement import check_workspace
from hospital_assess.application.department_desk import ask
from hospital_assess.application.fill_entries import fill_entries
from hospital_assess.application.load_scheme import places_in, read_as, read_json
from hospital_assess.application.passphrase import read_passphrase
from hospital_assess.application.receive_package import receive_package
from hospital_assess.application.submit import submit
from hospital_assess.application.take_last_year import described, remove_last_year, take_last_year
from hospital_assess.commands.options import (
    file_argument,
    folder_argument,
    json_option,
    out_option,
    passphrase_option,
    period_option,
)
from hospital_assess.commands.output import say, say_json, shown_progress
from hospital_assess.commands.program import DONE, REFUSED, Program
from hospital_assess.domain.check import Finding
from hospital_assess.domain.entry import Scope
from hospital_assess.domain.last_year import LastYear
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId


@click.command("receive")
@file_argument("package")
@click.option("--into", type=click.Path(path_type=Path), required=True, help="科室工作区文件夹。")
@passphrase_option
@click.pass_obj
def receive_command(program: Program, package: Path, into: Path, passphrase_file: Path | None) -> None:
    """接收任务包或反馈件。"""
    passphrase = read_passphrase(passphrase_file) if passphrase_file else ""
    received = receive_package(program.ports, package, into, shown_progress(), passphrase=passphrase)
    say(f"{received.message}：{into}")


@click.command("last-year")
@folder_argument("folder")
@file_argument("sources", many=True, required=False)
@click.option("--remove", is_flag=True, help="移除已取的上年度数据。")
@json_option
@click.pass_obj
def last_year_command(program: Program, folder: Path, sources: tuple[Path, ...], remove: bool, as_json: bool) -> None:
    """取上年度的完成情况，供沿用和检查；不写来源时显示已取的。

    来源是上年度的工作区、备份文件，或年度上报件（可连同上年的任务包）。
    """
    if remove and sources:
        raise click.UsageError("--remove 不能与文件一起用")
    with program.ports.workspaces.open(folder, read_only=not (sources or remove)) as workspace:
        had = remove and remove_last_year(workspace)
        if sources:
            take_last_year(program.ports, workspace, sources, shown_progress())
        taken, scheme = workspace.last_year(), workspace.scheme()
    if as_json:
        say_json(_last_year_json(taken, scheme))
    elif taken is not None:
        say(f"已取 {described(taken)}，来自“{taken.source}”")
    else:
        say("已移除上年度数据" if had else "没有上年度数据")


def _last_year_json(taken: LastYear | None, scheme: Scheme) -> dict[str, Any]:
    if taken is None:
        return {"year": None, "source": None, "taken_at": None, "answers": []}
    rows = [
        {
            "line": scheme.line(answer.now).code if answer.now else None,
            "before": answer.asked.code,
            "text": answer.asked.text or None,
            "narrative": answer.narrative,
        }
        for answer in taken.told
    ]
    return {"year": taken.year, "source": taken.source, "taken_at": taken.taken_at, "answers": rows}


@click.command("fill")
@folder_argument("folder")
@file_argument("answers")
@period_option
@click.pass_obj
def fill_command(program: Program, folder: Path, answers: Path, period: PeriodId) -> None:
    """用 JSON 填报，全部成功或全部不动。"""
    data = read_json(answers)
    with places_in(answers), program.ports.workspaces.open(folder) as workspace:
        count = fill_entries(program.ports, workspace, period, data, answers.parent, shown_progress())
    say(f"已填 {count} 个条目")


@click.command("attach")
@folder_argument("folder")
@click.argument("line")
@file_argument("files", many=True)
@click.option("--title", help="材料名称。")
@click.option("--document-no", help="文号。")
@click.option("--formed-on", type=click.DateTime(["%Y-%m-%d"]), help="形成日期，如 2023-03-28。")
@click.option("--scope", type=click.Choice([scope.value for scope in Scope]), help="公开范围。")
@period_option
@click.pass_obj
def attach_command(
    program: Program,
    folder: Path,
    line: str,
    files: tuple[Path, ...],
    title: str | None,
    document_no: str | None,
    formed_on: datetime | None,
    scope: str | None,
    period: PeriodId,
) -> None:
    """把文件作为佐证附到条目上。"""
    details = EvidenceDetails(
        title, document_no, formed_on.date() if formed_on else None, Scope(scope) if scope else None
    )
    ports = program.ports
    with ports.workspaces.open(folder) as workspace:
        taken = attach_files(workspace, ports.documents, period, line, files, details, shown_progress())
    for evidence in taken:
        say(f"{evidence.id}  {evidence.name}")


@click.command("detach")
@folder_argument("folder")
@click.argument("line")
@click.argument("sha256")
@click.option("--reason", required=True, help="移除原因。")
@period_option
@click.pass_obj
def detach_command(program: Program, folder: Path, line: str, sha256: str, reason: str, period: PeriodId) -> None:
    """从条目上移除佐证，文件仍留存备查。"""
    with program.ports.workspaces.open(folder) as workspace:
        detach_evidence(workspace, program.ports.clock, period, line, sha256, reason)
    say("已移除佐证")


@click.command("check")
@folder_argument("folder")
@period_option
@json_option
@click.pass_obj
def check_command(program: Program, folder: Path, period: PeriodId, as_json: bool) -> int:
    """上报前检查；有错误时状态为 1。"""
    with program.ports.workspaces.open(folder, read_only=True) as workspace:
        found = check_workspace(workspace, period)
        codes = {
            finding.line: ask(workspace, period, finding.line).line.code
            for finding in (*found.errors, *found.warnings)
            if finding.line
        }
    if as_json:
        rows = {"errors": found.errors, "warnings": found.warnings}
        say_json({name: [_row(item, codes) for item in items] for name, items in rows.items()})
    else:
        for label, items in (("错误", found.errors), ("提醒", found.warnings)):
            for item in items:
                say(f"{label}  {item.message}")
        say(f"错误 {len(found.errors)} 处，提醒 {len(found.warnings)} 处")
    return REFUSED if found.errors else DONE


def _row(finding: Finding, codes: dict[str, str]) -> dict[str, str | None]:
    return {"line": codes.get(finding.line), "code": finding.code, "message": finding.message}


@click.command("submit")
@folder_argument("folder")
@out_option("上报件的文件名，或放它的文件夹。")
@click.option("--force", is_flag=True, help="检查有错误也上报。")
@period_option
@click.pass_obj
def submit_command(program: Program, folder: Path, out: Path, force: bool, period: PeriodId) -> None:
    """生成上报件。"""
    with program.ports.workspaces.open(folder) as workspace:
        made = submit(program.ports, workspace, period, out, shown_progress(), force=force)
    what = "已生成" if made.is_new else "内容没有改动，已重新写出"
    say(f"{what}第 {made.submission.revision} 版上报件：{made.path}（校验码 {made.submission.check_code}）")


@click.command("appeal")
@folder_argument("folder")
@file_argument("appeals")
@out_option("申诉件的文件名，或放它的文件夹。")
@period_option
@click.pass_obj
def appeal_command(program: Program, folder: Path, appeals: Path, out: Path, period: PeriodId) -> None:
    """对复核意见申诉，生成申诉件。"""
    sheet = read_as(appeals, read_appeals)
    with program.ports.workspaces.open(folder) as workspace:
        path = appeal_reviews(program.ports, workspace, period, sheet.appeals, out, shown_progress())
    say(f"已生成申诉件：{path}")


COMMANDS = (
    receive_command,
    last_year_command,
    fill_command,
    attach_command,
    detach_command,
    check_command,
    submit_command,
    appeal_command,
)
