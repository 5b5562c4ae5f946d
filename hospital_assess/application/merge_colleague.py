"""合并同事的副本: two computers of one department become one before it hands in."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from hospital_assess.application.carry import draft_of, save_draft
from hospital_assess.application.compare_hand_ins import Comparison, compare_statements
from hospital_assess.application.department_desk import department_of
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.package_port import PACKAGE_NAMES, OpenPackage, PackageKind
from hospital_assess.application.ports import DeskRole, EvidenceStore, Ports, SealedSubmission, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.show_conflict import ConflictView
from hospital_assess.domain.conflict import Conflict, FieldConflict, Place, caught_up, fields_of, kept_apart
from hospital_assess.domain.entry import Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import Moment, from_plain
from hospital_assess.domain.settings import PERIOD_NAMES, PeriodId
from hospital_assess.domain.submission import Submission, settled

MINE, THEIRS = "mine", "theirs"
"""The two sides of a conflict, in place of digests."""

_COPY_NAME = "同事的副本"


@frozen
class Foreseen:
    """What taking in a colleague's copy would do.

    Attributes:
        period: The period that it speaks of.
        comparison: What would change in the draft, where nobody is asked.
        conflict: Where both typed something else, side by side; None where nowhere.
        is_new: False where all of it is here already.
    """

    period: PeriodId
    comparison: Comparison
    conflict: ConflictView | None
    is_new: bool


@frozen
class Joined:
    """What came of a colleague's copy.

    Attributes:
        name: What it was, with its check code where it was handed in.
        is_new: False where this desk held it already.
        kept: Line (empty for the whole statement) and field where both typed something else; what was typed here stays.
    """

    period: PeriodId
    name: str
    is_new: bool
    kept: tuple[Place, ...]


@frozen
class _Colleague:
    """A colleague's side.

    Attributes:
        base: What both sides have in common; blank where nothing.
        sealed: Hand-ins of the period that it knows.
        copy_files: Copies the evidence that its side names into a store.
    """

    name: str
    period: PeriodId
    base: Statement
    theirs: Statement
    sealed: Sequence[SealedSubmission]
    copy_files: Callable[[EvidenceStore, Progress], object]

    def is_new_to(self, workspace: Workspace) -> bool:
        """Something of it is not here yet."""
        held = {item.submission.digest for item in workspace.submissions()}
        if any(item.submission.digest not in held for item in self.sealed):
            return True
        mine = settled(workspace.statement(self.period))
        return self.name == _COPY_NAME and (
            caught_up(self.base, mine, self.theirs) != mine or bool(kept_apart(self.base, mine, self.theirs))
        )


def foresee_colleague(
    ports: Ports, workspace: Workspace, source: Path, period: PeriodId, progress: Progress = unheard
) -> Foreseen:
    """Show what :func:`merge_colleague` would do; nothing is changed.

    Raises:
        AssessError: as of :func:`merge_colleague`.
    """
    with _opened(ports, workspace, source, period, progress) as colleague:
        scheme, mine = workspace.scheme(), settled(workspace.statement(colleague.period))
        after = caught_up(colleague.base, mine, colleague.theirs)
        comparison = compare_statements(scheme, mine, after)
        is_new = colleague.is_new_to(workspace)
        conflict = _conflict(workspace, colleague, mine) if is_new else None
    return Foreseen(colleague.period, comparison if is_new else Comparison(()), conflict, is_new)


def _conflict(workspace: Workspace, colleague: _Colleague, mine: Statement) -> ConflictView | None:
    scheme = workspace.scheme()
    department = department_of(workspace, scheme)
    before, here, there = (fields_of(item) for item in (colleague.base, mine, colleague.theirs))
    questions = tuple(
        FieldConflict(*place, before.get(place), {MINE: here.get(place), THEIRS: there.get(place)})
        for place in kept_apart(colleague.base, mine, colleague.theirs)
    )
    if not questions:
        return None

    def side(statement: Statement) -> Submission:
        origin = (scheme.organization_id, scheme.id, scheme.revision, department.id, colleague.period)
        return Submission(*origin, scheme.settings.period(colleague.period).cut_off, statement, (), Moment(""), "")

    conflict = Conflict(department.id, (MINE, THEIRS), questions)
    return ConflictView(scheme, department, conflict, (side(mine), side(colleague.theirs)))


def merge_colleague(
    ports: Ports,
    workspace: Workspace,
    source: Path,
    period: PeriodId,
    progress: Progress = unheard,
    *,
    take: Collection[Place] = frozenset(),
) -> Joined:
    """Take a colleague's hand-in, or a copy of the workspace that a colleague went on with, into the draft.

    What is blank here, or untouched since both went apart, follows the colleague's; evidence of both is kept; the next
    hand-in descends from both. The database is copied first.

    Args:
        source: A hand-in, or the folder of a workspace.
        period: Of a workspace, which period; a hand-in has its own.
        take: Where the colleague's value holds although something else was typed here.

    Raises:
        AssessError: an office's workspace; another department's, year's or unsigned file.
    """
    with _opened(ports, workspace, source, period, progress) as colleague:
        is_new = colleague.is_new_to(workspace)
        mine = settled(workspace.statement(colleague.period))
        if is_new:
            colleague.copy_files(workspace.evidence, progress)
            workspace.back_up()
            with workspace.atomic():
                after = caught_up(colleague.base, mine, colleague.theirs, take)
                save_draft(workspace, colleague.period, mine, after)
                workspace.add_submissions(colleague.sealed, batch="")
    apart = kept_apart(colleague.base, mine, colleague.theirs) if is_new else ()
    return Joined(colleague.period, colleague.name, is_new, tuple(place for place in apart if place not in take))


@contextmanager
def _opened(
    ports: Ports, workspace: Workspace, source: Path, period: PeriodId, progress: Progress
) -> Iterator[_Colleague]:
    if workspace.profile().role is not DeskRole.DEPARTMENT or workspace.profile().trial:
        raise AssessError(f"“{workspace.path}”不是已领任务的科室工作区", "质管办请用合并上报件。")
    if source.is_dir():
        with _opened_copy(ports, workspace, source, period) as colleague:
            yield colleague
        return
    with ports.packages.open(source, progress) as opened:
        submission = _accepted(ports, workspace, opened, source)
        base, _mine = draft_of(workspace, submission)
        sealed = SealedSubmission(submission, opened.content, opened.manifest, opened.signature, opened.key)
        name = f"同事的{PERIOD_NAMES[submission.period]}上报件（校验码 {submission.check_code}）"
        yield _Colleague(name, submission.period, base, submission.statement, [sealed], opened.copy_evidence)


@contextmanager
def _opened_copy(ports: Ports, workspace: Workspace, folder: Path, period: PeriodId) -> Iterator[_Colleague]:
    if folder.resolve() == workspace.path.resolve():
        raise AssessError("这就是正在使用的工作区", "请选择同事那台电脑上拷来的工作区文件夹。")
    with ports.workspaces.open(folder, read_only=True) as copy:
        _refuse_foreign(ports, workspace, copy, folder.name)
        held = {item.submission.digest for item in workspace.submissions(period)}
        known = copy.submissions(period)
        common = [item.submission for item in known if item.submission.digest in held]
        newest = max(common, key=lambda item: (item.revision, item.digest), default=None)
        theirs = settled(copy.statement(period))
        statements = [theirs, *(item.submission.statement for item in known)]
        files = sorted({item.id for statement in statements for item in statement.evidence if item.is_file})

        def copy_files(store: EvidenceStore, progress: Progress) -> None:
            for digest in files:
                if not store.has(digest):
                    path = copy.evidence.path(digest)
                    with file_failures(f"无法读取“{path}”"), path.open("rb") as stream:
                        store.take_from(stream, digest, progress)

        base = newest.statement if newest else Statement()
        yield _Colleague(_COPY_NAME, period, base, theirs, known, copy_files)


def _refuse_foreign(ports: Ports, workspace: Workspace, copy: Workspace, name: str) -> None:
    mine, theirs = workspace.profile(), copy.profile()
    if theirs.role is not DeskRole.DEPARTMENT or theirs.trial:
        raise AssessError(f"“{name}”不是已领任务的科室工作区", "请选择同事接收过任务包的工作区文件夹。")
    if (mine.organization_id, mine.department) != (theirs.organization_id, theirs.department):
        raise AssessError(f"“{name}”是{theirs.department}的工作区，与本科室不符", "请核对文件夹。")
    scheme, other = workspace.scheme(), copy.scheme()
    if (scheme.id, scheme.revision) != (other.id, other.revision):
        raise AssessError(f"“{name}”按另一版任务填报", "请两台电脑都接收最新的任务包后再合并。")
    keys = {ports.packages.public_key(item.private_key()) for item in (workspace, copy)}
    if len(keys) > 1:
        raise AssessError(f"“{name}”的签名密钥与本机不同", "请两台电脑都接收同一个任务包后再合并。")


def _accepted(ports: Ports, workspace: Workspace, opened: OpenPackage, file: Path) -> Submission:
    if opened.kind is not PackageKind.SUBMISSION:
        raise AssessError(f"“{file.name}”是{PACKAGE_NAMES[opened.kind]}，不是上报件", "请选择同事生成的上报件。")
    submission = from_plain(Submission, opened.data(), file.name)
    scheme, profile = workspace.scheme(), workspace.profile()
    if (submission.organization_id, submission.department) != (profile.organization_id, profile.department):
        raise AssessError(f"“{file.name}”是{submission.department}的上报件，与本科室不符", "请核对文件。")
    if (submission.scheme_id, submission.scheme_revision) != (scheme.id, scheme.revision):
        raise AssessError(f"“{file.name}”按另一版任务填报", "请两台电脑都接收最新的任务包后再合并。")
    if opened.key != ports.packages.public_key(workspace.private_key()):
        raise AssessError(f"“{file.name}”不是用本科室的密钥签名", "请同事用同一个任务包重新生成上报件。")
    return submission


def described(joined: Joined) -> str:
    """One sentence for a person."""
    if not joined.is_new:
        return f"{joined.name}已经合入过，没有改动"
    kept = f"；{len(joined.kept)} 处两边都填了不同内容，保留本机的" if joined.kept else ""
    return f"已合入{joined.name}{kept}"
