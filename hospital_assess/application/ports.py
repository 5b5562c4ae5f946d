"""What the use cases need from the outside: a workspace on disk, packages, documents, paper, a clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, Protocol, Self, TypeVar

from hospital_assess.application.backup_port import KeepsBackups
from hospital_assess.application.last_year_port import KeepsLastYear
from hospital_assess.application.paperwork_port import KeepsPaperwork
from hospital_assess.application.progress import Progress
from hospital_assess.application.statements_port import KeepsStatements
from hospital_assess.domain.entry import Condition
from hospital_assess.domain.frozen import frozen

# Named here, and read where they are used: a window opens without the values of sheets.
if TYPE_CHECKING:
    from hospital_assess.application.backup_port import Backup, BackupFiles, OpenBackup
    from hospital_assess.application.charts import ChartPictures
    from hospital_assess.application.entry_form import ReadForm
    from hospital_assess.application.package_port import Packages
    from hospital_assess.application.paper_port import Paper
    from hospital_assess.application.pdf_port import PdfReader
    from hospital_assess.domain.baseline import Baseline
    from hospital_assess.domain.entry import Entry, Evidence, Statement
    from hospital_assess.domain.plan import Plan
    from hospital_assess.domain.scheme import Scheme
    from hospital_assess.domain.settings import PeriodId
    from hospital_assess.domain.submission import Submission


class DeskRole(StrEnum):
    """Whose desk a workspace is."""

    DEPARTMENT = "department"
    OFFICE = "office"


@frozen
class Profile:
    """Who a workspace belongs to.

    Attributes:
        organization: Name of the hospital, as printed.
        department: Id of the department; empty for an office.
        trial: 试用, started on the embedded plan without a task package; cannot hand in.
        office_key: Public key of the office that issued the task package, hexadecimal; empty on trial.
    """

    role: DeskRole
    organization_id: str
    organization: str
    department: str = ""
    trial: bool = False
    office_key: str = ""


@frozen
class StoredFile:
    """A file in the evidence store: SHA-256 (hexadecimal) and size in bytes."""

    sha256: str
    size: int


@frozen
class Removal:
    """A proof that was taken from a line.

    Attributes:
        number: Its running number within the line.
        replaced_by: Id of the evidence that took its place; empty where none did.
    """

    line: str
    evidence: str
    number: int
    at: str
    reason: str
    replaced_by: str = ""


class EvidenceStore(Protocol):
    """Files by content; a file is durable before its digest is returned."""

    def take(self, source: Path, progress: Progress) -> StoredFile:
        """Copy a file in.

        Raises:
            SourceError: it cannot be read, or changes meanwhile.
            AssessError: the disk is full, or nothing may be written.
        """

    def take_from(self, stream: BinaryIO, sha256: str, progress: Progress) -> StoredFile:
        """Copy in what a stream yields. Raises AssessError where it is not the file that ``sha256`` names."""

    def path(self, sha256: str) -> Path:
        """Where a file lies. Raises AssessError where the store does not have it."""

    def has(self, sha256: str) -> bool:
        """The store has this file."""

    def digests(self) -> Iterable[str]:
        """All files that the store has, sorted."""

    def discard(self, sha256: str) -> None:
        """Let go of a file that nothing refers to."""

    def damaged(self, progress: Progress) -> list[str]:
        """Digests of files whose bytes are no longer what their name says."""


@frozen
class SealedSubmission:
    """A submission with the bytes that prove it, exactly as they stand in its package.

    Attributes:
        content: Canonical form; its SHA-256 is the submission's digest.
        manifest: The package's manifest.
        signature: The package's ``signature`` member.
        key: Public key that signed it, hexadecimal.
    """

    submission: Submission
    content: bytes
    manifest: bytes
    signature: bytes
    key: str


@frozen
class RegisteredKey:
    """A department's public key (hexadecimal) in the office's register."""

    department: str
    key: str
    issued_at: str
    revoked_at: str = ""


@frozen
class Issue:
    """One task package that was made: for whom, when, on which revision of the scheme."""

    department: str
    scheme_revision: int
    issued_at: str
    key: str


class Saying(Protocol):
    """Something said once and for all: a frozen value of a kind, with its number where it was said."""

    kind: ClassVar[str]

    @property
    def sequence(self) -> int:
        """Its number."""


Said = TypeVar("Said", bound=Saying)


class Workspace(KeepsBackups, KeepsLastYear, KeepsPaperwork, KeepsStatements, Protocol):
    """An open workspace. Every write is durable when the call returns; ``atomic`` joins several into one.

    Attributes:
        path: Its folder.
        read_only: Another program holds it; every write raises AssessError naming ``holder``.
        holder: Who holds it ("张三（电脑 PC-12，14:32 起）"), empty where this program does.
        evidence: Its evidence store.
    """

    path: Path
    read_only: bool
    holder: str
    evidence: EvidenceStore

    def atomic(self) -> AbstractContextManager[object]:
        """One transaction over all writes inside; an exception undoes them all."""

    def profile(self) -> Profile:
        """Who the workspace belongs to."""

    def save_profile(self, profile: Profile) -> None:
        """Change who the workspace belongs to."""

    def scheme(self, revision: int | None = None) -> Scheme:
        """The newest revision of the scheme, or the one asked for. Raises AssessError where unknown."""

    def save_scheme(self, scheme: Scheme) -> None:
        """Add a revision; a revision is never changed."""

    def private_key(self) -> bytes:
        """The desk's Ed25519 private key (32 bytes). Raises AssessError on a trial workspace."""

    def save_private_key(self, key: bytes) -> None:
        """Keep the key in a file that only its owner can read."""

    def statement(self, period: PeriodId) -> Statement:
        """The draft of a department, all entries and the evidence they use."""

    def entry(self, period: PeriodId, line: str) -> Entry:
        """One entry of the draft, blank where there is none."""

    def save_entry(self, period: PeriodId, entry: Entry) -> None:
        """Write one entry of the draft, proofs included."""

    def save_evidence(self, evidence: Evidence) -> None:
        """Write what is known of a piece of evidence (its file is in the store already)."""

    def evidence_known(self, ids: Collection[str] | None = None) -> dict[str, Evidence]:
        """All evidence ever saved by id, or only what is asked for."""

    def save_rest(self, period: PeriodId, statement: Statement) -> None:
        """Write a statement's adjustments, narrative parts and reporter; its entries are not touched."""

    def used_numbers(self, period: PeriodId, line: str) -> set[int]:
        """Running numbers of proofs that the line has now or had when handed in."""

    def record_removal(
        self, period: PeriodId, line: str, evidence: str, reason: str, at: str, replaced_by: str = ""
    ) -> None:
        """Note why a proof was removed from a line, and what took its place."""

    def removals(self, period: PeriodId) -> tuple[Removal, ...]:
        """All proofs that were removed from lines, oldest first; one that was linked again is still among them."""

    def appeal_drafts(self, period: PeriodId) -> dict[str, str]:
        """Appeals that are still being written, by line."""

    def save_appeal_draft(self, period: PeriodId, line: str, text: str) -> None:
        """Keep what is written of an appeal; an empty text is none."""

    def verify(self, progress: Progress) -> list[str]:
        """Everything that is wrong with the workspace, in Chinese sentences; empty where it is sound."""

    def get_ready(self) -> None:
        """Do beforehand what the first change would otherwise wait for."""

    def close(self) -> None:
        """Let go of the workspace."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


class Workspaces(Protocol):
    """Folders that are, or become, workspaces.

    Attributes:
        engine: What keeps the data, with its version: SQLite 3.46.1.
    """

    engine: str

    def create(self, path: Path, profile: Profile, scheme: Scheme) -> Workspace:
        """Make a new workspace. Raises AssessError where the folder already holds one or something else."""

    def open(self, path: Path, *, read_only: bool = False) -> Workspace:
        """Open a workspace.

        The caller that finds it held by another program gets it read-only.

        Raises:
            AssessError: no workspace there, damaged, or written by a newer program (it stays untouched).
        """

    def open_aside(self, source: Path | OpenBackup) -> AbstractContextManager[Workspace]:
        """A copy of the database of a workspace's folder or of a backup file, brought up to date, to be read.

        The source stays as it is, whoever holds it and however old it is. Evidence and keys are not there.

        Raises:
            AssessError: no sound workspace of ours, or written by a newer program.
        """

    def backups(self, path: Path) -> tuple[Backup, ...]:
        """The copies of the database in a folder, newest first, even where its workspace cannot be opened."""

    def restore_backup(self, path: Path, name: str) -> None:
        """Bring a workspace back to a copy, even where it cannot be opened; the present state is kept.

        Raises:
            AssessError: in use elsewhere, no such copy, or the copy is damaged, newer or of another desk.
        """

    def require_free(self, path: Path) -> None:
        """Raise AssessError where a workspace cannot be made because something is there."""

    def restore(self, path: Path, backup: OpenBackup, progress: Progress) -> tuple[str, ...]:
        """Make a workspace from a backup file, complete or not at all; return what is wrong with it.

        Raises:
            AssessError: the folder holds something already, or the backup is damaged, foreign or newer.
        """

    def move(self, path: Path, target: Path, progress: Progress) -> bool:
        """Move a workspace that nobody has open into a free folder; whether nothing of it stayed behind.

        The new one is complete and proven before anything of the old one is removed.

        Raises:
            AssessError: in use, or the target is used or cannot be written; the workspace is as before then.
        """

    def restore_beside(self, path: Path, name: str, into: Path, progress: Progress) -> None:
        """Make a second workspace as the first one was at a copy of its database, with its evidence and keys.

        Raises:
            AssessError: no such copy, damaged, or the folder is used or cannot be written; nothing is left then.
        """

    def exists(self, path: Path) -> bool:
        """The folder is a workspace."""


@frozen
class FileFacts:
    """What a file says of itself: media type, pages (None where it has none), and whether it can be opened."""

    media_type: str
    pages: int | None = None
    condition: Condition = Condition.SOUND


class Documents(Protocol):
    """Issued documents, and the data that ships with the program."""

    def plan(self, document: Path | None = None) -> Plan:
        """Read a plan; the embedded one without a document."""

    def summary(self, document: Path | None = None) -> Baseline:
        """Read a summary; the embedded one without a document."""

    def proposal(self) -> Mapping[str, Any]:
        """The shipped scheme as plain data, without plan and baseline."""

    def sample_photo(self) -> bytes:
        """A small JPEG for the demonstration."""

    def entry_form(self, path: Path) -> ReadForm:
        """Read a filled 填报表. Raises AssessError where it is no form of ours, damaged or hostile."""

    def facts(self, file: Path, name: str) -> FileFacts:
        """Media type by content and name, and pages of a PDF; never raises for a damaged file."""

    def beginning(self, file: Path) -> str:
        """The first pages of a text file, whatever its encoding. Raises AssessError where it is no text."""


@frozen
class Ports:
    """Everything that the use cases need from the outside, wired in one place.

    Attributes:
        clock: Local time with its offset.
        version: Version of this program.
    """

    workspaces: Workspaces
    packages: Packages
    backup_files: BackupFiles
    documents: Documents
    paper: Paper
    charts: ChartPictures
    pdf: PdfReader
    clock: Callable[[], datetime]
    version: str
