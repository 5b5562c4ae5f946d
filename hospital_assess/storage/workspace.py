"""An open workspace: one database, an evidence store and a key file behind one port."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hospital_assess.application.backup_port import Backup, WholeWorkspace
from hospital_assess.application.durable_files import write_private
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.paperwork_port import IssuedForm, Paper
from hospital_assess.application.ports import (
    EvidenceStore,
    Issue,
    Profile,
    RegisteredKey,
    Removal,
    Said,
    Saying,
    SealedSubmission,
)
from hospital_assess.application.progress import Progress
from hospital_assess.application.statements_port import Batch, SealedCollection
from hospital_assess.domain.entry import Entry, Evidence, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Review
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.appeal_drafts import AppealDrafts
from hospital_assess.storage.drafts import Drafts
from hospital_assess.storage.evidence_store import FileEvidenceStore
from hospital_assess.storage.last_year import PastAnswers
from hospital_assess.storage.lock import WorkspaceLock
from hospital_assess.storage.paperwork import Paperwork
from hospital_assess.storage.schemes import Schemes
from hospital_assess.storage.session import Session
from hospital_assess.storage.standings import Standings
from hospital_assess.storage.statements import Statements
from hospital_assess.storage.verification import Verification

if TYPE_CHECKING:
    from hospital_assess.domain.last_year import LastYear
    from hospital_assess.storage.backups import Backups

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
        self._appeals = AppealDrafts(self._session)
        self._past = PastAnswers(self._session)
        self._paperwork = Paperwork(self._session)
        self._standings = Standings(self._session)
        self._clock = clock

    @cached_property
    def _backups(self) -> Backups:
        # Read once a page can be used: a window opens without it.
        from hospital_assess.storage.backups import Backups

        return Backups(self.path, self._clock)

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

    def evidence_known(self, ids: Collection[str] | None = None) -> dict[str, Evidence]:
        """All evidence ever saved by id, or only what is asked for."""
        return self._drafts.evidence_known(ids)

    def save_rest(self, period: PeriodId, statement: Statement) -> None:
        """Write a statement's adjustments, narrative parts and reporter."""
        self._drafts.save_rest(period, statement)

    def used_numbers(self, period: PeriodId, line: str) -> set[int]:
        """Running numbers of proofs that the line has now or had when handed in."""
        return self._drafts.numbers(period, line) | self._statements.numbers(period, line)

    def record_removal(
        self, period: PeriodId, line: str, evidence: str, reason: str, at: str, replaced_by: str = ""
    ) -> None:
        """Note why a proof was removed from a line, and what took its place."""
        self._drafts.record_removal(period, line, evidence, reason, at, replaced_by)

    def removals(self, period: PeriodId) -> tuple[Removal, ...]:
        """All proofs that were removed from lines, oldest first."""
        return self._drafts.removals(period)

    def appeal_drafts(self, period: PeriodId) -> dict[str, str]:
        """Appeals that are still being written, by line."""
        return self._appeals.texts(period)

    def save_appeal_draft(self, period: PeriodId, line: str, text: str) -> None:
        """Keep what is written of an appeal; an empty text is none."""
        self._appeals.save(period, line, text)

    def last_year(self) -> LastYear | None:
        """What was taken in of the year before; None where nothing was."""
        return self._past.all()

    def keep_last_year(self, last_year: LastYear | None) -> None:
        """Put another in the place of what was taken in; None removes it."""
        self._past.keep(last_year)

    def past_narrative(self, line: str) -> tuple[int, str]:
        """The year before and what was told then of one of this year's lines."""
        return self._past.narrative(line)

    def past_narratives(self) -> Mapping[str, str]:
        """What was told the year before, by this year's line."""
        return self._past.narratives()

    def submissions(self, period: PeriodId | None = None, organization: str | None = None) -> list[SealedSubmission]:
        """What was handed in or received, oldest revision first."""
        return self._statements.submissions(period, organization)

    def add_submissions(self, sealed: Iterable[SealedSubmission], batch: str) -> None:
        """Add submissions; those already held are left as they are."""
        self._statements.add_submissions(sealed, batch)

    def collections(self, organization: str | None = None) -> list[SealedCollection]:
        """The collections of other offices, or of one of them."""
        return self._statements.collections(organization)

    def collecting_keys(self) -> dict[str, str]:
        """The key that signed the collections held of each other organization."""
        return self._statements.collecting_keys()

    def kept_standings(self, organization: str, period: PeriodId) -> str:
        """Scores and ranks as they were kept last; empty where anything changed since."""
        return self._standings.kept(organization, period)

    def keep_standings(self, organization: str, period: PeriodId, body: str) -> None:
        """Keep scores and ranks that were worked out."""
        self._standings.keep(organization, period, body)

    def all_kept_standings(self) -> list[tuple[str, PeriodId, str]]:
        """Everything that is kept, as (organization, period, body)."""
        return self._standings.all_kept()

    def add_collections(self, collections: Iterable[SealedCollection], batch: str) -> None:
        """Add collections; those already held are left as they are."""
        self._statements.add_collections(collections, batch)

    def reviews(self) -> tuple[Review, ...]:
        """All reviews, in their sequence."""
        return self._statements.reviews()

    def add_reviews(self, reviews: Iterable[Review], batch: str = "") -> None:
        """Append reviews; those already held are left as they are."""
        self._statements.add_reviews(reviews, batch)

    def said(self, kind: type[Said]) -> tuple[Said, ...]:
        """All statements of one kind, in their sequence."""
        return self._statements.said(kind)

    def say(self, statements: Iterable[Saying], batch: str = "") -> None:
        """Append statements; those already held are left as they are."""
        self._statements.say(statements, batch)

    def begin_batch(self, at: str) -> str:
        """Begin a merge; gives its name, which is no other's."""
        return self._statements.begin_batch(at)

    def batches(self, organization: str | None = None) -> Mapping[str, str]:
        """The merge that brought each submission of an organization."""
        return self._statements.batches(organization)

    def newest_batch(self) -> Batch | None:
        """The merge that came last, whatever its clock said; None where nothing was merged."""
        return self._statements.newest_batch()

    def take_back(self, batch: Batch) -> None:
        """Remove what a merge brought; whether that may be is the caller's question."""
        self._statements.take_back(batch)

    def note_collected(self) -> None:
        """Note that all that was merged so far was sent on in a collection."""
        self._statements.note_collected()

    def fed_back(self) -> frozenset[str]:
        """Digests of the submissions that a feedback package was made of."""
        return self._statements.fed_back()

    def note_feedback(self, submission: str, at: str) -> None:
        """Note that a feedback package was made of a submission."""
        self._statements.note_feedback(submission, at)

    def register(self) -> tuple[RegisteredKey, ...]:
        """All keys ever issued, in order."""
        return self._statements.register()

    def add_issue(self, issue: Issue) -> None:
        """Note a task package; its key becomes the department's."""
        self._statements.add_issue(issue)

    def issues(self) -> tuple[Issue, ...]:
        """All task packages made, in order."""
        return self._statements.issues()

    def issued_forms(self) -> tuple[IssuedForm, ...]:
        """All Excel forms made, in order."""
        return self._paperwork.issued_forms()

    def note_forms(self, forms: Iterable[IssuedForm]) -> None:
        """Note Excel forms that were made."""
        self._paperwork.note_forms(forms)

    def papers(self) -> tuple[Paper, ...]:
        """All signed papers received."""
        return self._paperwork.papers()

    def note_paper(self, paper: Paper) -> None:
        """Note a signed paper."""
        self._paperwork.note_paper(paper)

    def forget_paper(self, submission: str) -> None:
        """Take back the note of a paper."""
        self._paperwork.forget_paper(submission)

    def verify(self, progress: Progress) -> list[str]:
        """Everything that is wrong with the workspace, in Chinese sentences; empty where it is sound."""
        parts = (self._session, self._schemes, self._drafts, self._statements, self._paperwork, self.evidence)
        return Verification(*parts).findings(progress)

    def backups(self) -> tuple[Backup, ...]:
        """The copies of the database in ``backups``, newest first."""
        return self._backups.listed()

    def back_up_if_due(self) -> Backup | None:
        """Copy the database, unless that was done a short while ago or nothing changed since."""
        return None if self.read_only else self._backups.make_if_due()

    def back_up(self) -> Backup:
        """Copy the database now; the newest copy where nothing changed since."""
        self._session.require_writable()
        return self._backups.make()

    def backup_counts(self, name: str) -> Mapping[PeriodId, int]:
        """What stands in a copy of the database, by period."""
        return self._backups.counts(name)

    def restore_backup(self, name: str) -> None:
        """Bring the database back to a copy; the present state is copied first."""
        self._backups.restore(name, self._session)

    def whole(self, beside: Path) -> AbstractContextManager[WholeWorkspace]:
        """Everything that the workspace consists of, standing still."""
        from hospital_assess.storage.taking_out import taken_out

        return taken_out(self.path, self._session, self.evidence, beside)

    def get_ready(self) -> None:
        """Read the modules that the first change needs."""
        self._session.get_ready()

    def close(self) -> None:
        """Let go of the workspace, with a copy of the database if one is due; a second time does nothing."""
        try:
            # Nobody is left who could do anything about a failure; the next opening tries again.
            with suppress(AssessError):
                if self._session.has_changed():
                    self.back_up_if_due()
        finally:
            self._session.close()
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self.close()
