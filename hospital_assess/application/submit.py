"""上报: the draft becomes an immutable, signed hand-in."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hospital_assess.application.check_statement import check_workspace
from hospital_assess.application.department_desk import department_of
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import Ports, SealedSubmission, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import Moment, canonical_json
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.domain.submission import Submission, descend, heads, settled

SUFFIX = ".hsa"


@frozen
class HandIn:
    """What was handed in.

    Attributes:
        path: The file.
        is_new: False where nothing had changed since the last hand-in, which was written again.
    """

    path: Path
    submission: Submission
    is_new: bool


def submit(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    target: Path,
    progress: Progress = unheard,
    *,
    force: bool = False,
) -> HandIn:
    """Write the hand-in; unchanged content gives the same hand-in again.

    Args:
        target: A file ending in .hsa, or a folder that gets 「2023-医务科-上报-第2版.hsa」.
        force: Hand in although the check finds errors.

    Raises:
        AssessError: the check finds errors, the workspace is on trial, or the file cannot be written.
    """
    _refuse_unready(workspace, period, force=force)
    made = _make(ports, workspace, period)
    held = {sealed.submission.digest: sealed for sealed in workspace.submissions(period)}
    submission = descend(made, heads(sealed.submission for sealed in held.values()))
    path = target if target.suffix.lower() == SUFFIX else target / file_name(workspace, submission)
    prepare_folder(path.parent)
    files = {item.id: workspace.evidence.path(item.id) for item in submission.statement.evidence if item.is_file}
    if submission.digest in held:
        ports.packages.rewrite(path, held[submission.digest], files, progress)
        return HandIn(path, submission, is_new=False)
    content, key = canonical_json(submission), workspace.private_key()
    manifest, signature = ports.packages.write(path, PackageKind.SUBMISSION, content, files, key, progress)
    sealed = SealedSubmission(submission, content, manifest, signature, ports.packages.public_key(key))
    with _nothing_unknown(path):
        workspace.add_submissions([sealed], batch="")
    return HandIn(path, submission, is_new=True)


@contextmanager
def _nothing_unknown(path: Path) -> Iterator[None]:
    """Leave no file that the workspace could not note: sent on, it would contradict what is handed in later."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def _refuse_unready(workspace: Workspace, period: PeriodId, *, force: bool) -> None:
    if workspace.profile().trial:
        raise AssessError("试用工作区不能上报", "请打开质管办下发的任务包，已填内容会保留。")
    errors = check_workspace(workspace, period).errors
    if errors and not force:
        more = f"等 {len(errors)} 处问题" if len(errors) > 1 else ""
        raise AssessError(f"还不能上报：{errors[0].message}{more}", "请在检查页逐条处理（命令行用 check 查看）。")


def _make(ports: Ports, workspace: Workspace, period: PeriodId) -> Submission:
    scheme = workspace.scheme()
    return Submission(
        organization_id=scheme.organization_id,
        scheme_id=scheme.id,
        scheme_revision=scheme.revision,
        department=department_of(workspace, scheme).id,
        period=period,
        as_of=scheme.settings.period(period).cut_off,
        statement=settled(workspace.statement(period)),
        lineage=(),
        made_at=Moment(ports.clock().isoformat(timespec="seconds")),
        program=ports.version,
    )


def file_name(workspace: Workspace, submission: Submission) -> str:
    """The name people see: 「2023-医务科-上报-第2版.hsa」, with the period where it is not the year."""
    scheme = workspace.scheme()
    name = scheme.department(submission.department).name
    period = "" if submission.period is PeriodId.ANNUAL else PERIOD_NAMES[submission.period]
    return f"{scheme.plan.year}-{name}-{period}上报-第{submission.revision}版.hsa"
