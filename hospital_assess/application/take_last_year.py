"""上年度数据: what the department said a year before, taken in once and matched to this year's lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from hospital_assess.application.back_up import BACKUP_ENDING
from hospital_assess.application.department_desk import department_of
from hospital_assess.application.issue_packages import TaskContent
from hospital_assess.application.package_port import PACKAGE_NAMES, PackageKind
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.last_year import Asked, LastYear, PastAnswer, asked_of, matches
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.domain.submission import Submission

_YEAR = re.compile(r"^(\d{4})-")
"""How ids of lines begin; their numbers are the rest."""
_CHOOSE_FOLDER = "请选择本科室上年度的工作区文件夹。"
_CHOOSE = "请选择本科室上年度的工作区文件夹、备份文件或年度上报件。"


@frozen
class _Found:
    """What a source says: whose it is, of which year, what was asked and what was told, by line."""

    name: str
    organization_id: str
    department: str
    year: int
    asked: tuple[Asked, ...]
    told: dict[str, str]


def take_last_year(
    ports: Ports, workspace: Workspace, sources: Sequence[Path], progress: Progress = unheard
) -> LastYear:
    """Copy what the department told of the whole year before; it takes the place of what was taken in earlier.

    The source is only read: its folder stays as it is, whoever has it open.

    Args:
        sources: The folder of a workspace, a backup file, or a hand-in, which the task package of that year may
            come with: a hand-in names lines by their numbers alone.

    Raises:
        AssessError: an office's workspace; another department's or year's source, or one in which nothing is told.
    """
    scheme = workspace.scheme()
    department = department_of(workspace, scheme)
    found = _read(ports, workspace, sources, progress)
    _refuse_foreign(found, scheme, department)
    _refuse_year(found, scheme.plan.year)
    answers = tuple(PastAnswer(asked, found.told.get(asked.line, "")) for asked in found.asked)
    if not any(answer.narrative for answer in answers):
        raise AssessError(f"“{found.name}”没有年度的完成情况可取", "请核对是不是这一份；不选上年度数据也能填报。")
    progress(0, 0, "正在对应本年条目")
    taken_at = ports.clock().isoformat(timespec="seconds")
    taken = _matched(LastYear(found.year, found.name, taken_at, answers), asked_of(scheme, department))
    workspace.keep_last_year(taken)
    return taken


def match_last_year(workspace: Workspace) -> None:
    """Match what was taken in to the lines as they are now, after the scheme has changed."""
    known, scheme = workspace.last_year(), workspace.scheme()
    if known is not None:
        workspace.keep_last_year(_matched(known, asked_of(scheme, department_of(workspace, scheme))))


def remove_last_year(workspace: Workspace) -> bool:
    """Remove what was taken in; whether there was anything."""
    had = workspace.last_year() is not None
    workspace.keep_last_year(None)
    return had


def _matched(taken: LastYear, now: Sequence[Asked]) -> LastYear:
    here = {before: line for line, before in matches(now, [answer.asked for answer in taken.answers]).items()}
    return replace(
        taken, answers=tuple(replace(answer, now=here.get(answer.asked.line, "")) for answer in taken.answers)
    )


def _refuse_foreign(found: _Found, scheme: Scheme, department: Department) -> None:
    if found.organization_id != scheme.organization_id:
        raise AssessError(f"“{found.name}”是{found.organization_id}的，不是本单位的", _CHOOSE)
    if found.department != department.id:
        raise AssessError(f"“{found.name}”是{found.department}的，与本科室（{department.name}）不符", _CHOOSE)


def _refuse_year(found: _Found, year: int) -> None:
    if found.year == year:
        raise AssessError(f"“{found.name}”是本年度（{year} 年）的，不是上年度的", _CHOOSE)
    if found.year != year - 1:
        raise AssessError(f"“{found.name}”是 {found.year} 年度的，不是上年度（{year - 1} 年）的", _CHOOSE)


def _read(ports: Ports, workspace: Workspace, sources: Sequence[Path], progress: Progress) -> _Found:
    source = sources[0]
    progress(0, 0, f"正在读取 {source.name}")
    if len(sources) == 1 and (source.is_dir() or source.suffix.lower() == BACKUP_ENDING):
        return _read_workspace(ports, workspace, source, progress)
    if folder := next((item for item in sources if item.is_dir()), None):
        raise AssessError(f"“{folder.name}”是文件夹，不能和别的一起选", _CHOOSE_FOLDER)
    return _read_packages(ports, sources, progress)


def _read_workspace(ports: Ports, workspace: Workspace, source: Path, progress: Progress) -> _Found:
    if source.resolve() == workspace.path.resolve():
        raise AssessError(f"“{source.name}”就是正在使用的工作区", _CHOOSE)
    with _opened(ports, source, progress) as past:
        profile, scheme = past.profile(), past.scheme()
        if profile.role is not DeskRole.DEPARTMENT:
            raise AssessError(f"“{source.name}”是质管办的工作区", _CHOOSE)
        department = scheme.department(profile.department)
        told = {entry.line: entry.narrative for entry in past.statement(PeriodId.ANNUAL).entries}
        asked = asked_of(scheme, department)
    whose = (profile.organization_id, profile.department)
    return _Found(source.name, *whose, scheme.plan.year, asked, told)


@contextmanager
def _opened(ports: Ports, source: Path, progress: Progress) -> Iterator[Workspace]:
    if source.is_dir():
        with ports.workspaces.open_aside(source) as past:
            yield past
        return
    with ports.backup_files.open(source, progress) as backup, ports.workspaces.open_aside(backup) as past:
        yield past


def _read_packages(ports: Ports, sources: Iterable[Path], progress: Progress) -> _Found:
    read: dict[PackageKind, tuple[str, Any]] = {}
    for source in sources:
        with ports.packages.open(source, progress) as opened:
            kinds = {PackageKind.SUBMISSION: Submission, PackageKind.TASK: TaskContent}
            if opened.kind not in kinds or opened.kind in read:
                extra = "，这里用不上" if opened.kind not in kinds else "，只能选一份"
                raise AssessError(f"“{source.name}”是{PACKAGE_NAMES[opened.kind]}{extra}", _CHOOSE)
            read[opened.kind] = source.name, from_plain(kinds[opened.kind], opened.data(), source.name)
    if PackageKind.SUBMISSION not in read:
        raise AssessError(
            f"“{read[PackageKind.TASK][0]}”是任务包，没有上年填写的内容", "请连同上年的年度上报件一起选。"
        )
    return _told_in(*read[PackageKind.SUBMISSION], *read.get(PackageKind.TASK, ("", None)))


def _told_in(name: str, submission: Submission, task_name: str, task: TaskContent | None) -> _Found:
    if submission.period is not PeriodId.ANNUAL:
        period = PERIOD_NAMES[submission.period]
        raise AssessError(f"“{name}”是{period}的上报件，不是年度的", "请选择上年度的年度上报件。")
    told = {entry.line: entry.narrative for entry in submission.statement.entries}
    asked = tuple(Asked(line, _YEAR.sub("", line)) for line in told)
    year = next((int(found[1]) for line in told if (found := _YEAR.match(line))), submission.as_of.year)
    if task is not None:
        scheme = task.scheme
        if (task.department, scheme.id) != (submission.department, submission.scheme_id):
            raise AssessError(f"“{task_name}”与“{name}”不是同一科室、同一年度的", "请选择同一年度的任务包和上报件。")
        year, asked = scheme.plan.year, asked_of(scheme, scheme.department(task.department))
    whose = (submission.organization_id, submission.department)
    return _Found(name, *whose, year, asked, told)


def described(taken: LastYear) -> str:
    """What was taken, in one sentence for a person."""
    told, found = len(taken.told), len(taken.narratives())
    return f"{taken.year} 年的完成情况 {told} 条，对应到本年条目 {found} 条"
