"""合并: hand-ins of all departments into the office, rehearsed or for real, in one transaction."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from hospital_assess.application.accept_hand_in import Accepted, accept_hand_in
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.ports import OpenPackage, Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.conflict import Conflict, find_conflict
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.evidence import shared_files
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office, Outcome
from hospital_assess.domain.plausibility import Caution, warnings_of
from hospital_assess.domain.settings import PeriodId


@frozen
class FileOutcome:
    """What became of one file; ``reason`` says why it was refused or conflicts."""

    file: Path
    outcome: Outcome
    department: str = ""
    revision: int | None = None
    reason: str = ""


@frozen
class MergeReport:
    """What a merge did, or would do."""

    dry_run: bool
    submissions: tuple[FileOutcome, ...]
    conflicts: tuple[Conflict, ...]
    warnings: tuple[Caution, ...]
    missing: tuple[str, ...]

    @property
    def refused(self) -> int:
        """Files that were not taken."""
        return sum(item.outcome is Outcome.REFUSED for item in self.submissions)


@dataclass(slots=True)
class _Batch:
    office: Office
    outcomes: list[FileOutcome] = field(default_factory=list)
    accepted: list[tuple[Accepted, OpenPackage]] = field(default_factory=list)


def merge_hand_ins(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    files: Sequence[Path],
    progress: Progress = unheard,
    *,
    dry_run: bool = False,
) -> MergeReport:
    """Merge hand-ins; one bad file never stops the others, and all accepted ones form one transaction.

    Args:
        files: Packages, or folders of packages.
        period: The period whose missing departments are reported.
        dry_run: Say what would happen and change nothing.

    Raises:
        AssessError: not an office's workspace, nothing to merge, cancelled, or the workspace cannot be written.
    """
    require_office(workspace)
    paths = _packages(files)
    before = office_of(workspace)
    with ExitStack() as stack:
        batch = _Batch(before)
        for index, path in enumerate(paths):
            progress(index, len(paths), f"正在核对 {path.name}")
            _judge(ports, workspace, path, batch, stack)
        if not dry_run and batch.accepted:
            _take(ports, workspace, batch, progress)
    return _report(workspace, period, batch, dry_run=dry_run)


def _packages(files: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for path in files:
        found += sorted(path.glob("*.hsa")) if path.is_dir() else [path]
    if not found:
        raise AssessError("没有可合并的文件", "请选择科室交来的 .hsa 文件或所在文件夹。")
    return list(dict.fromkeys(found))


def office_of(workspace: Workspace) -> Office:
    """The office's set of submissions and of all it has said."""
    submissions = frozenset(sealed.submission for sealed in workspace.submissions())
    return Office(submissions, frozenset(workspace.reviews()), frozenset(workspace.rulings()))


def _judge(ports: Ports, workspace: Workspace, path: Path, batch: _Batch, stack: ExitStack) -> None:
    try:
        opened = stack.enter_context(ports.packages.open(path))
        accepted = accept_hand_in(workspace, opened, path)
    except CancelledError:
        raise
    except AssessError as error:
        batch.outcomes.append(FileOutcome(path, Outcome.REFUSED, reason=str(error)))
        return
    submission = accepted.sealed.submission
    outcome = batch.office.outcome(submission)
    reason = _CONFLICT if outcome is Outcome.CONFLICT else ""
    batch.office = batch.office.union(Office(frozenset({submission})))
    batch.outcomes.append(FileOutcome(path, outcome, accepted.department, submission.revision, reason))
    if outcome is not Outcome.UNCHANGED:
        batch.accepted.append((accepted, opened))


_CONFLICT = "与已有上报件互不承接（同一科室两台电脑各自上报），请与科室核实以哪份为准"


def _take(ports: Ports, workspace: Workspace, batch: _Batch, progress: Progress) -> None:
    """Bring evidence in first: files by content do no harm where the transaction fails after."""
    for index, (accepted, opened) in enumerate(batch.accepted):
        progress(index, len(batch.accepted), f"正在合并 {accepted.department}")
        opened.copy_evidence(workspace.evidence, progress)
    name = ports.clock().isoformat(timespec="milliseconds")
    with workspace.atomic():
        workspace.add_submissions((accepted.sealed for accepted, _ in batch.accepted), batch=name)


def _report(workspace: Workspace, period: PeriodId, batch: _Batch, *, dry_run: bool) -> MergeReport:
    scheme, office = workspace.scheme(), batch.office
    answering = [item for item in scheme.departments if scheme.lines_of(item)]
    statements = {item.id: current.statement for item in answering if (current := office.current(item.id, period))}
    conflicts = (find_conflict(office.of(item.id, period)) for item in answering)
    return MergeReport(
        dry_run=dry_run,
        submissions=tuple(batch.outcomes),
        conflicts=tuple(conflict for conflict in conflicts if conflict),
        warnings=warnings_of(scheme, scheme.settings.period(period), statements, shared_files(statements)),
        missing=tuple(item.name for item in answering if not office.of(item.id, period)),
    )
