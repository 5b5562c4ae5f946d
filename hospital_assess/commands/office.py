"""Commands of the quality office: create, scheme, issue, merge, undo-merge, review, feedback, decide, lock."""

from pathlib import Path
from typing import Any

import click

from hospital_assess.application.create_office import create_office
from hospital_assess.application.decide_results import decide_results, lock_office, read_decisions
from hospital_assess.application.entry_forms import issue_entry_forms
from hospital_assess.application.issue_packages import issue_packages, require_office, under_revoked_keys
from hospital_assess.application.load_scheme import next_revision, read_as, read_scheme_file
from hospital_assess.application.merge_colleague import described, merge_colleague
from hospital_assess.application.merge_hand_ins import MergeReport, merge_hand_ins
from hospital_assess.application.passphrase import read_passphrase
from hospital_assess.application.ports import DeskRole
from hospital_assess.application.resolve_conflicts import read_choices
from hospital_assess.application.review_lines import read_review_sheet, review_lines
from hospital_assess.application.send_feedback import send_feedback
from hospital_assess.application.show_status import conflict_row
from hospital_assess.application.undo_merge import shown_batch, undo_merge
from hospital_assess.commands.finished import finished_stay
from hospital_assess.commands.options import (
    file_argument,
    folder_argument,
    json_option,
    out_option,
    passphrase_option,
    period_option,
)
from hospital_assess.commands.output import say, say_json, shown_progress
from hospital_assess.commands.program import DONE, PARTLY, REFUSED, Program
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.office import OUTCOME_NAMES, Outcome
from hospital_assess.domain.plain import to_plain
from hospital_assess.domain.quantity import ZERO, plain_number
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId


@click.command("create")
@folder_argument("folder")
@click.option("--plan", type=click.Path(path_type=Path), help="年度工作计划文本，默认用随附的 2023 年计划。")
@click.option("--organization", help="医院名称，默认取自计划。")
@click.option("--scheme", type=click.Path(path_type=Path), help="考核方案（scheme show --json 的输出）。")
@click.pass_obj
def create_command(
    program: Program, folder: Path, plan: Path | None, organization: str | None, scheme: Path | None
) -> None:
    """新建质管办工作区。"""
    create_office(program.ports, folder, plan, organization, scheme)
    say(f"已建立质管办工作区：{folder}")


@click.group("scheme")
def scheme_group() -> None:
    """考核方案：查看与发布。"""


@scheme_group.command("show")
@folder_argument("office")
@json_option
@click.pass_obj
def scheme_show_command(program: Program, office: Path, as_json: bool) -> None:
    """显示现行方案；--json 的输出修改后可用 scheme apply 发布。"""
    with program.ports.workspaces.open(office, read_only=True) as workspace:
        scheme = workspace.scheme()
    if as_json:
        say_json(to_plain(scheme))
        return
    mark = "（建议，未经医院确认）" if scheme.proposal else ""
    own = [line for line in scheme.lines if not line.is_common]
    total = plain_number(sum((line.points for line in own), ZERO))
    say(f"{scheme.id} 第 {scheme.revision} 版{mark}：{len(scheme.departments)} 个科室，{len(own)} 个考核条目，")
    say(f"  {len(scheme.lines) - len(own)} 个共性条目，分值合计 {total}")
    for line in scheme.lines:
        say(f"  {line.code}  {_owner(scheme, line.department, line.examiner)}  {scheme.text_of(line)}")


def _owner(scheme: Scheme, department: str, examiner: str) -> str:
    return scheme.department(department).name if department else f"共性（{scheme.department(examiner).name}给数）"


@scheme_group.command("apply")
@folder_argument("office")
@file_argument("file")
@click.pass_obj
def scheme_apply_command(program: Program, office: Path, file: Path) -> None:
    """检查方案文件并发布为新版本。"""
    with program.ports.workspaces.open(office) as workspace:
        require_office(workspace, to_write=True)
        current = workspace.scheme()
        scheme = next_revision(read_scheme_file(file, current.plan, current.baseline), current)
        workspace.save_scheme(scheme)
    say(f"已发布方案第 {scheme.revision} 版")


@click.command("issue")
@folder_argument("office")
@out_option("放任务包的文件夹。")
@click.option("--department", "departments", multiple=True, help="科室名称，可重复；默认全部。")
@click.option("--form", type=click.Choice(["xlsx"]), help="生成 Excel 填报表，供没有本程序的科室使用。")
@click.option("--reissue", is_flag=True, help="重新下发，原密钥随即作废。")
@passphrase_option
@period_option
@click.pass_obj
def issue_command(
    program: Program,
    office: Path,
    out: Path,
    departments: tuple[str, ...],
    form: str | None,
    reissue: bool,
    passphrase_file: Path | None,
    period: PeriodId,
) -> None:
    """生成各科室的任务包或 Excel 填报表。"""
    if form and passphrase_file:
        raise AssessError("Excel 填报表不能用口令加密", "请去掉 --passphrase-file。")
    passphrase = read_passphrase(passphrase_file) if passphrase_file else ""
    with program.ports.workspaces.open(office) as workspace, finished_stay(out, "已记为下发") as progress:
        if form:
            forms = issue_entry_forms(program.ports, workspace, period, out, departments, progress)
            say(f"已生成 {len(forms)} 份填报表：{out}")
            return
        files = issue_packages(
            program.ports, workspace, out, departments, progress, reissue=reissue, passphrase=passphrase
        )
        scheme = workspace.scheme()
        revoked = under_revoked_keys(workspace, departments) if reissue else []
    say(f"已生成 {len(files)} 个任务包：{out}")
    for item in revoked:
        name = scheme.department(item.department).name
        say(
            f"原密钥已作废，此前以它收下：{name} {PERIOD_NAMES[item.period]} 第 {item.revision} 版（{item.check_code}）"
        )


@click.command("merge")
@folder_argument("office")
@file_argument("files", many=True, required=False)
@click.option("--dry-run", is_flag=True, help="只预演，不改动。")
@click.option("--resolve", type=click.Path(path_type=Path), help="冲突处理：各处以哪份上报件为准（JSON）。")
@period_option
@json_option
@click.pass_obj
def merge_command(
    program: Program,
    office: Path,
    files: tuple[Path, ...],
    dry_run: bool,
    resolve: Path | None,
    period: PeriodId,
    as_json: bool,
) -> int:
    """合并科室上报件和下级单位汇总件，处理冲突；在科室工作区则合入同事的上报件。"""
    if not files and not resolve:
        context = click.get_current_context()
        raise click.MissingParameter(ctx=context, param=context.command.params[1])
    choices = read_as(resolve, read_choices).conflicts if resolve else ()
    with program.ports.workspaces.open(office) as workspace:
        if workspace.profile().role is DeskRole.DEPARTMENT:
            if dry_run or resolve or as_json:
                raise AssessError("科室工作区合入同事的上报件时不能预演、处理冲突或输出 JSON", "请去掉这些选项。")
            for file in files:
                say(described(merge_colleague(program.ports, workspace, file, period, shown_progress())))
            return DONE
        report = merge_hand_ins(
            program.ports, workspace, period, files, shown_progress(), choices=choices, dry_run=dry_run
        )
        scheme = workspace.scheme()
    if as_json:
        say_json(_merge_json(report, scheme))
        return _merge_status(report)
    if choices:
        names = "、".join(scheme.department_named(choice.department).name for choice in choices)
        say(f"{'预演：可处理' if dry_run else '已处理'}{names}的冲突")
    if files:
        _say_merge(report)
    return _merge_status(report)


@click.command("undo-merge")
@folder_argument("office")
@json_option
@click.pass_obj
def undo_merge_command(program: Program, office: Path, as_json: bool) -> None:
    """撤销最近一次合并；已复核、已处理冲突或已反馈的不能撤销。"""
    with program.ports.workspaces.open(office) as workspace:
        undone = undo_merge(workspace)
        own = workspace.profile().organization_id
        names = {item.id: item.name for item in workspace.scheme().departments}
    rows = [
        {"department": names.get(item.department, item.department), "revision": item.revision, "digest": item.digest}
        | ({"organization": item.organization_id} if item.organization_id != own else {})
        for item in undone.submissions
    ]
    if as_json:
        brought = {"statements": undone.statements, "organizations": list(undone.organizations)}
        say_json({"batch": undone.batch, "submissions": rows, **brought})
        return
    for row in rows:
        below = f"{row['organization']} " if "organization" in row else ""
        say(f"撤销  {below}{row['department']} 第 {row['revision']} 版")
    records = f"，{undone.statements} 条复核等记录" if undone.statements else ""
    say(f"已撤销 {shown_batch(undone.batch)} 的合并，共 {len(rows)} 个上报件{records}")


def _merge_status(report: MergeReport) -> int:
    if report.submissions and report.refused == len(report.submissions):
        return REFUSED
    conflicts = any(item.outcome is Outcome.CONFLICT for item in report.submissions)
    return PARTLY if report.refused or conflicts else DONE


def _merge_json(report: MergeReport, scheme: Scheme) -> dict[str, Any]:
    return {
        "dry_run": report.dry_run,
        "submissions": [
            {
                "file": str(item.file),
                "department": item.department or None,
                "revision": item.revision,
                "outcome": item.outcome.value,
                "reason": item.reason or None,
                "organization": item.organization or None,
            }
            for item in report.submissions
        ],
        "conflicts": [conflict_row(scheme, conflict) for conflict in report.conflicts],
        "warnings": [to_plain(warning) for warning in report.warnings],
        "missing": list(report.missing),
    }


def _say_merge(report: MergeReport) -> None:
    for item in report.submissions:
        what = f"{item.department} 第 {item.revision} 版" if item.department else item.organization
        say("  ".join(part for part in (OUTCOME_NAMES[item.outcome], item.file.name, what, item.reason) if part))
    for warning in report.warnings:
        say(f"提醒  {warning.message}")
    taken = len(report.submissions) - report.refused
    missing = f"；尚未上报 {len(report.missing)} 个科室" if report.missing else ""
    done = "预演：可合并" if report.dry_run else "已合并"
    say(f"{done} {taken} 个文件，拒收 {report.refused} 个{missing}")


@click.command("review")
@folder_argument("office")
@file_argument("reviews")
@period_option
@click.pass_obj
def review_command(program: Program, office: Path, reviews: Path, period: PeriodId) -> None:
    """写入复核意见，全部成功或全部不动。"""
    sheet = read_as(reviews, read_review_sheet)
    with program.ports.workspaces.open(office) as workspace:
        count = review_lines(program.ports, workspace, period, sheet)
    say(f"已写入 {count} 条复核意见")


@click.command("feedback")
@folder_argument("office")
@out_option("放反馈件的文件夹。")
@period_option
@click.pass_obj
def feedback_command(program: Program, office: Path, out: Path, period: PeriodId) -> None:
    """生成各科室的反馈件。"""
    with program.ports.workspaces.open(office) as workspace, finished_stay(out, "已记为反馈") as progress:
        files = send_feedback(program.ports, workspace, period, out, progress)
    say(f"已生成 {len(files)} 个反馈件：{out}")


@click.command("decide")
@folder_argument("office")
@file_argument("decisions")
@period_option
@click.pass_obj
def decide_command(program: Program, office: Path, decisions: Path, period: PeriodId) -> None:
    """写入审定结果，全部成功或全部不动。"""
    sheet = read_as(decisions, read_decisions)
    with program.ports.workspaces.open(office) as workspace:
        count = decide_results(program.ports, workspace, period, sheet.decisions)
    say(f"已写入 {count} 条审定")


@click.command("lock")
@folder_argument("office")
@click.pass_obj
def lock_command(program: Program, office: Path) -> None:
    """归档：本年度不再改动，可查看、打印和备份。"""
    with program.ports.workspaces.open(office) as workspace:
        archive = lock_office(program.ports, workspace)
    say(f"已归档，全院校验码 {archive.digest[:8].upper()}")


COMMANDS = (
    create_command,
    scheme_group,
    issue_command,
    merge_command,
    undo_merge_command,
    review_command,
    feedback_command,
    decide_command,
    lock_command,
)
