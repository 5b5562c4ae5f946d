"""An open workspace: one database, an evidence store and a key file behind one port."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from hospital_assess.application.durable_files import write_private
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import EvidenceStore, Issue, Profile, RegisteredKey, SealedSubmission
from hospital_assess.application.progress import Progress
from hospital_assess.domain.entry import Entry, Evidence, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Review
from hospital_assess.domain.ruling import Ruling
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.drafts import Drafts
from hospital_assess.storage.evidence_store import FileEvidenceStore
from hospital_assess.storage.lock import WorkspaceLock
from hospital_assess.storage.schemes import Schemes
from hospital_assess.storage.session import Session
from hospital_assess.storage.statements import Statements
from hospital_assess.storage.verification import Verification

KEY_LENGTH = 32


@frozen
class Access:
    """What may be done with a workspace.

    Attributes:
        holder: Who else holds it; empty where nobody does.
        refusal: Why nothing may be written; None where everything may.
    """

    holder: str = ""
    refusal: AssessError | None = None


class SqliteWorkspace:
    """An open workspace; all threads of the program may use it."""

    path: Path
    read_only: bool
    holder: str
    evidence: EvidenceStore

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: WorkspaceLock,
        access: Access,
        clock: Callable[[], datetime],
    ) -> None:
        """Take over an open database and the lock that guards it."""
        self.path = path
        self.read_only = access.refusal is not None
        self.holder = access.holder
        self._lock = lock
        self._key_file = path / "keys" / "desk.key"
        self._session = Session(connection, path, access.refusal)
        self.evidence = FileEvidenceStore(path / "evidence", self._session.require_writable)
        self._schemes = Schemes(self._session)
        self._drafts = Drafts(self._session, clock)
        self._statements = Statements(self._session)

    def atomic(self) -> AbstractContextManager[object]:
        """One transaction over all writes inside; an exception undoes them all."""
        return self._session.writing()

    def profile(self) -> Profile:
        """Who the workspace belongs to."""
        return self._schemes.profile()

    def save_profile(self, profile: Profile) -> None:
        """Change who the workspace belongs to."""
        self._schemes.save_profile(profile)

    def scheme(self, revision: int | None = None) -> Scheme:
        """The newest revision of the scheme, or the one asked for."""
        return self._schemes.scheme(revision)

    def save_scheme(self, scheme: Scheme) -> None:
        """Add a revision; a revision is never changed."""
        self._schemes.save(scheme)

    def private_key(self) -> bytes:
        """The desk's private key.

        Raises:
            AssessError: there is none (on trial), or its file is damaged.
        """
        if not self._key_file.exists():
            raise AssessError("这个工作区没有签名密钥", "请接收质管办下发的任务包。")
        with file_failures(f"无法读取“{self._key_file}”"):
            text = self._key_file.read_bytes().strip()
        try:
            key = bytes.fromhex(text.decode("ascii"))
        except ValueError:
            key = b""
        if len(key) != KEY_LENGTH:
            raise AssessError(f"签名密钥“{self._key_file}”已损坏", "请重新接收质管办下发的任务包，或从备份恢复。")
        return key

    def save_private_key(self, key: bytes) -> None:
        """Keep the key in a file that only its owner can read."""
        self._session.require_writable()
        with file_failures(f"无法写入“{self._key_file}”"):
            write_private(self._key_file, key.hex().encode())

    def statement(self, period: PeriodId) -> Statement:
        """The draft of a department, all entries and the evidence they use."""
        return self._drafts.statement(period)

    def entry(self, period: PeriodId, line: str) -> Entry:
        """One entry of the draft, blank where there is none."""
        return self._drafts.entry(period, line)

    def save_entry(self, period: PeriodId, entry: Entry) -> None:
        """Write one entry of the draft, proofs included."""
        self._drafts.save_entry(period, entry)

    def save_evidence(self, evidence: Evidence) -> None:
        """Write what is known of a piece of evidence."""
        self._drafts.save_evidence(evidence)

    def evidence_known(self) -> dict[str, Evidence]:
        """All evidence ever saved, by id."""
        return self._drafts.evidence_known()

    def save_rest(self, period: PeriodId, statement: Statement) -> None:
        """Write a statement's adjustments, narrative parts and reporter."""
        self._drafts.save_rest(period, statement)

    def used_numbers(self, period: PeriodId, line: str) -> set[int]:
        """Running numbers of proofs that the line has now or had when handed in."""
        return self._drafts.numbers(period, line) | self._statements.numbers(period, line)

    def record_removal(self, period: PeriodId, line: str, evidence: str, reason: str, at: str) -> None:
        """Note why a proof was removed from a line."""
        self._drafts.record_removal(period, line, evidence, reason, at)

    def submissions(self, period: PeriodId | None = None) -> list[SealedSubmission]:
        """What was handed in or received, oldest revision first."""
        return self._statements.submissions(period)

    def add_submissions(self, sealed: Iterable[SealedSubmission], batch: str) -> None:
        """Add submissions; those already held are left as they are."""
        self._statements.add_submissions(sealed, batch)

    def reviews(self) -> tuple[Review, ...]:
        """All reviews, in their sequence."""
        return self._statements.reviews()

    def add_reviews(self, reviews: Iterable[Review]) -> None:
        """Append reviews; those already held are left as they are."""
        self._statements.add_reviews(reviews)

    def rulings(self) -> tuple[Ruling, ...]:
        """All deductions and vetoes, in their sequence."""
        return self._statements.rulings()

    def add_rulings(self, rulings: Iterable[Ruling]) -> None:
        """Append rulings; those already held are left as they are."""
        self._statements.add_rulings(rulings)

    def register(self) -> tuple[RegisteredKey, ...]:
        """All keys ever issued, in order."""
        return self._statements.register()

    def add_issue(self, issue: Issue) -> None:
        """Note a task package; its key becomes the department's."""
        self._statements.add_issue(issue)

    def issues(self) -> tuple[Issue, ...]:
        """All task packages made, in order."""
        return self._statements.issues()

    def verify(self, progress: Progress) -> list[str]:
        """Everything that is wrong with the workspace, in Chinese sentences; empty where it is sound."""
        parts = (self._session, self._schemes, self._drafts, self._statements, self.evidence)
        return Verification(*parts).findings(progress)

    def close(self) -> None:
        """Let go of the workspace; a second time does nothing."""
        self._session.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self.close()
