"""填报表 out and in: the Excel form for a department that has no program."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hospital_assess.application.entry_form import (
    FORM_VERSION,
    EntryForm,
    FilledForm,
    FormIdentity,
    FormRow,
)
from hospital_assess.application.entry_form_inputs import answers_of, slots_of
from hospital_assess.application.filled_form import FormReading, is_note, note_of
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.office_state import office_of
from hospital_assess.application.output_files import prepare_folder, write_whole
from hospital_assess.application.paperwork_port import IssuedForm
from hospital_assess.application.ports import DeskRole, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.entry import Entry, Evidence, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plain import PlainError, from_plain
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.settings import PERIOD_NAMES, Period, PeriodId

ANOTHER = "请核对文件是否交错单位或年度。"


def write_entry_form(ports: Ports, workspace: Workspace, department: str, period: PeriodId, target: Path) -> Path:
    """Write the form of one department, with its answers so far.

    Args:
        department: Its name.

    Raises:
        AssessError: an unknown department or period, one without lines, or a file that cannot be written.
    """
    scheme = workspace.scheme()
    chosen = scheme.department_named(department)
    _refuse_strangers(workspace, chosen)
    if not scheme.lines_of(chosen):
        raise AssessError(f"{chosen.name}没有考核条目", "请在方案中为其安排条目，或选择别的科室。")
    base, digest = _current(workspace, chosen, period)
    form = build_entry_form(
        scheme, chosen, scheme.settings.period(period), base, digest, workspace.profile().organization
    )
    write_whole(target, ports.paper.entry_form(form))
    return target


def issue_entry_forms(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    out: Path,
    departments: Sequence[str] = (),
    progress: Progress = unheard,
) -> list[Path]:
    """Write the forms of departments that have no program, and note to whom.

    Args:
        departments: Names; all that answer a line, if empty.

    Returns:
        The files, 「2023-医务科-填报表.xlsx」.

    Raises:
        AssessError: a department's workspace, an unknown department, or a folder that cannot be written.
    """
    require_office(workspace, to_write=True)
    scheme = workspace.scheme()
    names = departments or [item.name for item in scheme.departments if scheme.lines_of(item)]
    prepare_folder(out)
    files = []
    for index, name in enumerate(names):
        progress(index, len(names), f"正在生成 {name} 的填报表")
        span = "" if period is PeriodId.ANNUAL else PERIOD_NAMES[period]
        target = out / f"{scheme.plan.year}-{name}-{span}填报表.xlsx"
        files.append(write_entry_form(ports, workspace, name, period, target))
        now = ports.clock().isoformat(timespec="seconds")
        workspace.note_forms([IssuedForm(scheme.department_named(name).id, period, scheme.revision, now)])
    return files


def build_entry_form(
    scheme: Scheme, department: Department, period: Period, statement: Statement, base: str, organization: str
) -> EntryForm:
    """The form of one department as a value.

    Args:
        base: Digest of the submission that the statement is of; empty where it is of none.
    """
    identity = FormIdentity(
        organization=scheme.organization_id,
        scheme=scheme.id,
        revision=scheme.revision,
        year=scheme.plan.year,
        department=department.id,
        period=period.id.value,
        base=base,
    )
    entries, files = {entry.line: entry for entry in statement.entries}, statement.proof_files()
    return EntryForm(
        identity=identity,
        organization=organization,
        department=department.name,
        period=PERIOD_NAMES[period.id],
        cut_off=period.cut_off,
        scored=period.scored,
        rows=tuple(
            _row(scheme, department, line, entries.get(line.id, Entry(line.id)), files)
            for line in scheme.lines_of(department)
        ),
        reporter=statement.reporter,
    )


def _row(scheme: Scheme, department: Department, line: Line, entry: Entry, files: dict[str, Evidence]) -> FormRow:
    held = [files[p.evidence] for p in entry.proofs if p.evidence in files and not is_note(p, files)]
    return FormRow(
        line=line.id,
        code=line.code,
        text=scheme.text_of(line),
        criteria=line.criteria,
        points=line.points_for(department),
        due=line.due,
        slots=slots_of(line.rule),
        answers=answers_of(line.rule, entry.inputs),
        entry=entry,
        note=note_of(entry, files),
        held=tuple(item.title or item.name for item in held),
    )


def read_entry_form(ports: Ports, workspace: Workspace, path: Path) -> FilledForm:
    """Read a form that came back, and check it against the workspace's scheme.

    Raises:
        FormFaultsError: cells have to be mended; all of them are named, and nothing is taken.
        AssessError: not a form of ours, damaged, or of another hospital, year, department or revision.
    """
    read = ports.documents.entry_form(path)
    scheme = workspace.scheme()
    identity = _identity(read.identity, path)
    _refuse_foreign(identity, scheme, path)
    department, period = _addressee(identity, scheme, path)
    _refuse_strangers(workspace, department)
    base, notes = _base(workspace, department, period.id, identity.base)
    reading = FormReading(read, scheme, department, period, base)
    statement = reading.statement(path.name)
    return FilledForm(
        department=department.id,
        period=period.id,
        scheme_revision=scheme.revision,
        statement=statement,
        pictures=tuple(reading.pictures),
        base=identity.base,
        notes=(*read.notes, *notes),
    )


def _identity(written: Any, path: Path) -> FormIdentity:
    numbers = ("revision", "year", "version")
    try:
        data = {key: int(value) if key in numbers else value for key, value in written.items()}
        identity = from_plain(FormIdentity, data)
    except (PlainError, ValueError) as error:
        if str(written.get("version", "")) > str(FORM_VERSION):
            raise _newer(path) from error
        raise AssessError(f"“{path.name}”的标识页已被改动", "请在质管办下发的原填报表中填写。") from error
    if identity.version > FORM_VERSION:
        raise _newer(path)
    return identity


def _newer(path: Path) -> AssessError:
    return AssessError(f"“{path.name}”由更新版本的程序生成", "请升级程序后再读取。")


def _refuse_foreign(identity: FormIdentity, scheme: Scheme, path: Path) -> None:
    if identity.organization != scheme.organization_id:
        raise AssessError(f"“{path.name}”是“{identity.organization}”的填报表", ANOTHER)
    if identity.year != scheme.plan.year:
        raise AssessError(f"“{path.name}”是 {identity.year} 年度的填报表，本工作区为 {scheme.plan.year} 年度", ANOTHER)
    if identity.scheme != scheme.id:
        raise AssessError(f"“{path.name}”按另一份方案“{identity.scheme}”填报", ANOTHER)
    if identity.revision != scheme.revision:
        raise AssessError(
            f"“{path.name}”按方案第 {identity.revision} 版填报，现行为第 {scheme.revision} 版",
            "请按现行方案重新下发填报表，再把已填内容复制过去。",
        )


def _addressee(identity: FormIdentity, scheme: Scheme, path: Path) -> tuple[Department, Period]:
    if identity.department not in {item.id for item in scheme.departments}:
        raise AssessError(f"“{path.name}”的科室“{identity.department}”不在方案中", "请核对文件。")
    try:
        period = scheme.settings.period(from_plain(PeriodId, identity.period))
    except AssessError as error:
        raise AssessError(f"“{path.name}”的考核周期“{identity.period}”不在方案中", "请核对文件。") from error
    return scheme.department(identity.department), period


def _refuse_strangers(workspace: Workspace, department: Department) -> None:
    profile = workspace.profile()
    if profile.role is DeskRole.DEPARTMENT and profile.department != department.id:
        raise AssessError(f"“{workspace.path}”不是{department.name}的工作区", "请选择该科室或质管办的工作区。")


def _current(workspace: Workspace, department: Department, period: PeriodId) -> tuple[Statement, str]:
    """What the department says now, with the digest of its submission: at the office what stands, else its draft."""
    if workspace.profile().role is DeskRole.DEPARTMENT:
        return workspace.statement(period), ""
    current = office_of(workspace).current(department.id, period)
    return (current.statement, current.digest) if current else (Statement(), "")


def _base(
    workspace: Workspace, department: Department, period: PeriodId, digest: str
) -> tuple[Statement, tuple[str, ...]]:
    """The statement that the form was given out with, for what a form does not show; and what to say of it."""
    current = _current(workspace, department, period)
    if current[1] == digest:
        return current[0], ()
    held = (sealed.submission for sealed in workspace.submissions(period))
    found = next((item.statement for item in held if (item.digest, item.department) == (digest, department.id)), None)
    if found:
        return found, (f"{department.name}在填报表下发后又有上报，请合并时核对。",)
    if not digest:
        return Statement(), (f"{department.name}已有上报，此填报表并非由其续填，请合并时核对。",)
    return Statement(), (f"{department.name}的填报表由本工作区没有的一版上报续填，其原有佐证未能带入。",)
