"""合并: hand-ins of all departments into the office, rehearsed or for real, in one transaction."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

from hospital_assess.application.accept_hand_in import Accepted, accept_hand_in
from hospital_assess.application.appeal_reviews import accept_appeals
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.gather_collection import (
    Gathered,
    gather_collection,
    keep_evidence,
    keep_parts,
)
from hospital_assess.application.issue_packages import require_office
from hospital_assess.application.kept_standings import keep_standings, standings_in
from hospital_assess.application.organizations import HeldOffices
from hospital_assess.application.package_port import OpenPackage, PackageKind
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.resolve_conflicts import ConflictRequest, resolutions_of
from hospital_assess.application.uncollected import uncollected
from hospital_assess.application.witness_form import FORM_SUFFIXES, Witnessed, seal_witnessed, witness_form
from hospital_assess.domain.appeal import Appeal
from hospital_assess.domain.conflict import Conflict, Resolution
from hospital_assess.domain.errors import AssessError, CancelledError, SourceError
from hospital_assess.domain.evidence import shared_files
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office, Outcome
from hospital_assess.domain.plausibility import Caution, warnings_of
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission

HANDED_SUFFIXES = {".hsa", *FORM_SUFFIXES}
"""Endings of what departments hand in."""


@frozen
class FileOutcome:
    """What became of one file; ``reason`` says why it was refused or conflicts.

    Attributes:
        organization: Name of the organization that sent a collection; empty for other files.
    """

    file: Path
    outcome: Outcome
    department: str = ""
    revision: int | None = None
    reason: str = ""
    organization: str = ""


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
    own: str
    held: HeldOffices
    dry_run: bool
    taken: list[str] = field(default_factory=list)
    outcomes: list[FileOutcome] = field(default_factory=list)
    accepted: list[Accepted] = field(default_factory=list)
    resolutions: list[Resolution] = field(default_factory=list)
    appeals: list[Appeal] = field(default_factory=list)
    forms: list[Witnessed] = field(default_factory=list)
    gathered: list[Gathered] = field(default_factory=list)

    @property
    def office(self) -> Office:
        """The office's own set as it grows."""
        return self.held[self.own]

    @office.setter
    def office(self, office: Office) -> None:
        self.held[self.own] = office

    @property
    def is_empty(self) -> bool:
        """Nothing is to be written."""
        return not (self.accepted or self.resolutions or self.appeals or self.forms or self.gathered)

    @property
    def touched(self) -> set[str]:
        """Organizations of which something is new."""
        others = {part.sealed.organization for gathered in self.gathered for part in gathered.parts}
        is_own = bool(self.accepted or self.resolutions or self.appeals or self.forms)
        return others | ({self.own} if is_own else set())

    def judge(self, path: Path, submission: Submission, department: str, reason: str = "") -> bool:
        """Add a hand-in to the office; gives whether it has to be written."""
        outcome = self.office.outcome(submission)
        self.office = self.office.union(Office(frozenset({submission})))
        why = "；".join(part for part in (_CONFLICT if outcome is Outcome.CONFLICT else "", reason) if part)
        self.outcomes.append(FileOutcome(path, outcome, department, submission.revision, why))
        return outcome is not Outcome.UNCHANGED


@uncollected()
def merge_hand_ins(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    files: Sequence[Path],
    progress: Progress = unheard,
    *,
    choices: Sequence[ConflictRequest] = (),
    dry_run: bool = False,
) -> MergeReport:
    """Merge hand-ins; one bad file never stops the others, and all accepted ones form one transaction.

    Args:
        files: Packages and Excel forms, or folders of them; none where only conflicts are resolved.
        choices: What holds where hand-ins conflict; all of them stand, or nothing is written.
        period: The period whose missing departments are reported.
        dry_run: Say what would happen and change nothing.

    Raises:
        AssessError: not an office's workspace, nothing to merge, choices that do not fit, cancelled, or the workspace
            cannot be written.
    """
    require_office(workspace, to_write=not dry_run)
    paths = _packages(files, needed=not choices)
    with ExitStack() as stack:
        batch = _Batch(workspace.profile().organization_id, HeldOffices(workspace), dry_run=dry_run)
        stack.push(_discarding(workspace, batch))
        for index, path in enumerate(paths):
            progress(index, len(paths), f"正在核对 {path.name}")
            _judge(ports, workspace, path, batch, stack, _within(progress, index, len(paths)))
        _resolve(ports, workspace, period, batch, choices)
        if not dry_run and not batch.is_empty:
            _take(ports, workspace, period, batch, progress)
    return _report(workspace, period, batch, dry_run=dry_run)


def _discarding(workspace: Workspace, batch: _Batch) -> Callable[..., None]:
    """Let go of the evidence that was copied, where the merge then fails."""

    def discard(kind: type[BaseException] | None, *_error: object) -> None:
        if kind is not None:
            # That they cannot be removed either must not hide why the merge failed.
            with suppress(AssessError):
                for digest in batch.taken:
                    workspace.evidence.discard(digest)

    return discard


def _packages(files: Sequence[Path], *, needed: bool) -> list[Path]:
    found: list[Path] = []
    for path in files:
        found += _inside(path) if path.is_dir() else [path]
    if not found and needed:
        raise AssessError("没有可合并的文件", "请选择交来的 .hsa 文件、Excel 填报表，或它们所在的文件夹。")
    return list(dict.fromkeys(found))


def _inside(folder: Path) -> list[Path]:
    """Packages and forms in a folder; what a spreadsheet program keeps beside an open form is none."""
    with file_failures(f"无法读取文件夹“{folder}”"):
        files = sorted(folder.iterdir())
    return [file for file in files if file.suffix.lower() in HANDED_SUFFIXES and not file.name.startswith("~$")]


def _within(progress: Progress, index: int, total: int) -> Progress:
    """Progress of one file among all: it can be cancelled in the middle of a large one."""
    return lambda _done, _total, what: progress(index, total, what)


def _judge(ports: Ports, workspace: Workspace, path: Path, batch: _Batch, stack: ExitStack, progress: Progress) -> None:
    try:
        if path.suffix.lower() in FORM_SUFFIXES:
            form = witness_form(ports, workspace, batch.office, path)
            if batch.judge(path, form.submission, form.department, form.reason):
                batch.forms.append(form)
            return
        opened = stack.enter_context(ports.packages.open(path, progress, evidence_later=not batch.dry_run))
        if opened.kind is PackageKind.APPEAL:
            _hear(workspace, opened, path, batch)
            return
        if opened.kind is PackageKind.COLLECTION:
            _gather(ports, workspace, opened, path, batch)
            return
        accepted = accept_hand_in(workspace, opened, path)
    except CancelledError:
        raise
    except AssessError as error:
        batch.outcomes.append(FileOutcome(path, Outcome.REFUSED, reason=str(error)))
        return
    _judge_hand_in(workspace, path, accepted, opened, batch, progress)


def _judge_hand_in(
    workspace: Workspace, path: Path, accepted: Accepted, opened: OpenPackage, batch: _Batch, progress: Progress
) -> None:
    try:
        if not batch.dry_run:
            batch.taken += opened.copy_evidence(workspace.evidence, progress)
    except SourceError as error:
        # Only what is wrong with the file refuses it: a full disk of ours stops the merge.
        batch.outcomes.append(FileOutcome(path, Outcome.REFUSED, reason=str(error)))
        return
    if batch.judge(path, accepted.sealed.submission, accepted.department):
        batch.accepted.append(accepted)


def _hear(workspace: Workspace, opened: OpenPackage, path: Path, batch: _Batch) -> None:
    heard = accept_appeals(workspace, opened, path)
    new = [appeal for appeal in heard.appeals if appeal not in batch.office.appeals]
    batch.appeals += new
    batch.office = batch.office.union(Office(appeals=frozenset(new)))
    outcome = Outcome.NEW if new else Outcome.UNCHANGED
    batch.outcomes.append(FileOutcome(path, outcome, heard.department, reason=f"申诉 {len(heard.appeals)} 条"))


def _gather(ports: Ports, workspace: Workspace, opened: OpenPackage, path: Path, batch: _Batch) -> None:
    was_known, before = str(opened.data().get("organization_id")) in batch.held, batch.office
    gathered = gather_collection(ports, workspace, opened, path, batch.held)
    outcome = Outcome.UPDATED if was_known else Outcome.NEW
    if not gathered.parts:
        outcome = Outcome.UNCHANGED
    elif batch.office.conflicts > before.conflicts:
        outcome = Outcome.CONFLICT
    batch.outcomes.append(FileOutcome(path, outcome, reason=gathered.summary, organization=gathered.name))
    if gathered.parts:
        batch.gathered.append(gathered)


_CONFLICT = "与已有上报件互不承接（同一科室两台电脑各自上报），请与科室核实以哪份为准"


def _resolve(
    ports: Ports, workspace: Workspace, period: PeriodId, batch: _Batch, choices: Sequence[ConflictRequest]
) -> None:
    made_at = ports.clock().isoformat(timespec="seconds")
    batch.resolutions = resolutions_of(workspace.scheme(), batch.office, period, choices, made_at)
    batch.office = batch.office.union(Office(resolutions=frozenset(batch.resolutions)))


def _take(ports: Ports, workspace: Workspace, period: PeriodId, batch: _Batch, progress: Progress) -> None:
    """The evidence of hand-ins is there already; files by content do no harm where the transaction fails after."""
    progress(len(batch.outcomes), len(batch.outcomes), "正在写入")
    forms = [seal_witnessed(ports, workspace, form, progress) for form in batch.forms]
    for gathered in batch.gathered:
        keep_evidence(workspace, gathered, progress)
    with workspace.atomic():
        workspace.say(batch.resolutions)
        if batch.accepted or forms or batch.appeals or batch.gathered:
            name = workspace.begin_batch(ports.clock().isoformat(timespec="milliseconds"))
            workspace.add_submissions([*(accepted.sealed for accepted in batch.accepted), *forms], batch=name)
            workspace.say(batch.appeals, batch=name)
            for gathered in batch.gathered:
                keep_parts(workspace, gathered, name)
        for organization in sorted(batch.touched):
            keep_standings(workspace, organization, period)
        # Its own first, where nothing of it changed: whoever only reads cannot keep what is missing.
        standings_in(workspace, batch.own, period)


def _report(workspace: Workspace, period: PeriodId, batch: _Batch, *, dry_run: bool) -> MergeReport:
    scheme, office = workspace.scheme(), batch.office
    answering = [item for item in scheme.departments if scheme.lines_of(item)]
    statements = {item.id: current.statement for item in answering if (current := office.current(item.id, period))}
    conflicts = (office.conflict(item.id, period) for item in answering)
    return MergeReport(
        dry_run=dry_run,
        submissions=tuple(batch.outcomes),
        conflicts=tuple(conflict for conflict in conflicts if conflict),
        warnings=warnings_of(scheme, scheme.settings.period(period), statements, shared_files(statements)),
        missing=tuple(item.name for item in answering if not office.of(item.id, period)),
    )
