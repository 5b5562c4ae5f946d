"""What was handed in, what was said of it, and the register of keys: sets that only grow."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from hospital_assess.application.ports import Issue, RegisteredKey, Said, Saying, SealedSubmission
from hospital_assess.application.statements_port import Batch, SealedCollection
from hospital_assess.domain.digest import sha256_of
from hospital_assess.domain.evidence import is_printable
from hospital_assess.domain.plain import canonical_json, from_plain, to_plain
from hospital_assess.domain.review import Review
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of, named
from hospital_assess.storage.session import Row, Session

_REVIEW_BLANKS: dict[str, Any] = {
    "score": None,
    "due": None,
    "comment": "",
    "reviewer": "",
    "judges": "score",
    "replaces": None,
}
_MOST_PARSED = 2_000
"""Submissions kept in memory: one takes about 100 KB."""

_OF_ROW = {"digest", "batch"}
_BATCHED = ("submissions", "reviews", "statements", "collections")
_EVIDENCE_MEMBER = re.compile(rb'"evidence/([0-9a-f]{64})"')


class Statements:
    """The tables of submissions, reviews and keys; a submission is parsed once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._parsed: dict[str, Submission] = {}
        self._register: tuple[tuple[int, int] | None, tuple[RegisteredKey, ...]] = (None, ())

    def submissions(self, period: PeriodId | None, organization: str | None = None) -> list[SealedSubmission]:
        """Submissions of one organization, oldest revision first, in an order that depends on nothing but them."""
        sql = """SELECT * FROM submissions
            WHERE coalesce(?, period) = period
            AND organization = coalesce(?, (SELECT organization_id FROM profile))
            ORDER BY revision, department, period, digest"""
        return [self._sealed(row) for row in self._session.rows(sql, period and period.value, organization)]

    def add_submissions(self, sealed: Iterable[SealedSubmission], batch: str) -> None:
        """Add submissions; those already held are left as they are."""
        added = list(sealed)
        with self._session.writing() as db:
            db.table("submissions").insert_all((_submission_row(item, batch) for item in added), ignore=True)
        if len(self._parsed) + len(added) <= _MOST_PARSED:
            self._parsed |= {item.submission.digest: item.submission for item in added}

    def collections(self, organization: str | None) -> list[SealedCollection]:
        """Collections of other offices."""
        sql = """SELECT organization, digest, content, manifest, signature, key FROM collections
            WHERE organization = coalesce(?, organization) ORDER BY organization, digest"""
        return [SealedCollection(**row) for row in self._session.rows(sql, organization)]

    def collecting_keys(self) -> dict[str, str]:
        """Keys that signed the collections held."""
        rows = self._session.rows("SELECT organization, key FROM collections ORDER BY organization, digest")
        return {row["organization"]: row["key"] for row in rows}

    def add_collections(self, collections: Iterable[SealedCollection], batch: str) -> None:
        """Add collections; those already held are left as they are."""
        with self._session.writing() as db:
            db.table("collections").insert_all((_collection_row(item, batch) for item in collections), ignore=True)

    def numbers(self, period: PeriodId, line: str) -> set[int]:
        """Running numbers that proofs of a line had when handed in."""
        statements = (item.submission.statement for item in self.submissions(period))
        return {proof.number for statement in statements for proof in statement.entry(line).proofs}

    def reviews(self) -> tuple[Review, ...]:
        """All reviews, in their sequence."""
        rows = self._session.rows("SELECT * FROM reviews ORDER BY sequence, digest")
        return tuple(review_of(row) for row in rows)

    def add_reviews(self, reviews: Iterable[Review], batch: str = "") -> None:
        """Append reviews; those already held are left as they are."""
        with self._session.writing() as db:
            db.table("reviews").insert_all((_review_row(review, batch) for review in reviews), ignore=True)

    def said(self, kind: type[Said]) -> tuple[Said, ...]:
        """All statements of one kind, in their sequence."""
        sql = "SELECT body FROM statements WHERE kind = ? ORDER BY sequence, digest"
        rows = self._session.rows(sql, kind.kind)
        return tuple(_said_of(kind, row["body"]) for row in rows)

    def say(self, statements: Iterable[Saying], batch: str = "") -> None:
        """Append statements; those already held are left as they are."""
        with self._session.writing() as db:
            db.table("statements").insert_all((_statement_row(item, batch) for item in statements), ignore=True)

    def begin_batch(self, at: str) -> str:
        """Begin a merge; its name is no other's."""
        with self._session.writing() as db:
            taken = {row["name"] for row in self._session.rows("SELECT name FROM batches")}
            name = next(name for name in (at, *(f"{at} {n}" for n in range(2, len(taken) + 3))) if name not in taken)
            db.table("batches").insert({"name": name})
        return name

    def batches(self, organization: str | None) -> Mapping[str, str]:
        """The merge that brought each submission of an organization, its own if None."""
        sql = """SELECT digest, batch FROM submissions
            WHERE batch != '' AND organization = coalesce(?, (SELECT organization_id FROM profile))"""
        rows = self._session.rows(sql, organization)
        return {row["digest"]: row["batch"] for row in rows}

    def newest_batch(self) -> Batch | None:
        """The merge that came last, whatever its clock said."""
        rows = self._session.rows("SELECT name, collected FROM batches ORDER BY id DESC LIMIT 1")
        if not rows:
            return None
        name = rows[0]["name"]
        submissions, reviews, statements, collections = (self._brought(table, name) for table in _BATCHED)
        return Batch(name, submissions, reviews + statements, collections, bool(rows[0]["collected"]))

    def _brought(self, table: str, batch: str) -> tuple[str, ...]:
        rows = self._session.rows(f"SELECT digest FROM {table} WHERE batch = ? ORDER BY rowid", batch)
        return tuple(row["digest"] for row in rows)

    def take_back(self, batch: Batch) -> None:
        """Remove what a merge brought; its evidence stays, by content, and does no harm."""
        with self._session.writing() as db:
            for table in _BATCHED:
                db.table(table).delete_where("batch = ?", [batch.name])
            db.table("batches").delete_where("name = ?", [batch.name])
        for digest in batch.submissions:
            self._parsed.pop(digest, None)

    def note_collected(self) -> None:
        """Note that all that was merged so far was sent on in a collection."""
        with self._session.writing() as db:
            db.execute("UPDATE batches SET collected = 1")

    def fed_back(self) -> frozenset[str]:
        """Digests of the submissions that a feedback package was made of."""
        return frozenset(row["submission"] for row in self._session.rows("SELECT submission FROM feedbacks"))

    def note_feedback(self, submission: str, at: str) -> None:
        """Note that a feedback package was made of a submission."""
        with self._session.writing() as db:
            db.table("feedbacks").upsert({"submission": submission, "made_at": at}, pk="submission")

    def register(self) -> tuple[RegisteredKey, ...]:
        """All keys ever issued, in order."""
        state = self._session.state
        if state is not None and self._register[0] == state:
            return self._register[1]
        rows = self._session.rows("SELECT department, key, issued_at, revoked_at FROM keys ORDER BY id")
        keys = tuple(RegisteredKey(**row) for row in rows)
        self._register = (state, keys)
        return keys

    def add_issue(self, issue: Issue) -> None:
        """Note a task package; its key becomes the department's, its other keys are revoked."""
        revoke = "UPDATE keys SET revoked_at = ? WHERE department = ? AND key != ? AND revoked_at = ''"
        key = {"department": issue.department, "key": issue.key, "issued_at": issue.issued_at}
        with self._session.writing() as db:
            db.execute(revoke, [issue.issued_at, issue.department, issue.key])
            db.table("keys").insert(key, ignore=True)
            db.table("issues").insert(to_plain(issue))

    def issues(self) -> tuple[Issue, ...]:
        """All task packages made, in order."""
        rows = self._session.rows("SELECT department, scheme_revision, issued_at, key FROM issues ORDER BY id")
        return tuple(from_plain(Issue, row) for row in rows)

    def _sealed(self, row: Row) -> SealedSubmission:
        submission = self._parsed.get(row["digest"])
        if submission is None:
            if len(self._parsed) >= _MOST_PARSED:
                self._parsed.clear()
            submission = self._parsed[row["digest"]] = submission_of(row)
        return SealedSubmission(submission, row["content"], row["manifest"], row["signature"], row["key"])


@lru_cache(maxsize=4096)
def _said_of(kind: type[Said], body: str) -> Said:
    return from_plain(kind, json.loads(body), f"记录 {kind.kind}")


def submission_of(row: Row) -> Submission:
    """Parse the submission that a row holds.

    Raises:
        AssessError: the content is not a submission's.
        ValueError: it is no JSON at all.
    """
    return named(from_plain(Submission, json.loads(row["content"]), f"上报件 {row['digest'][:8]}"), row["digest"])


def files_of(row: Row, submission: Submission, own: str) -> list[str]:
    """Evidence files that a row's workspace must have: of its own organization all, of others what may be collected.

    Args:
        own: Id of the workspace's organization.
    """
    named = [found.decode() for found in _EVIDENCE_MEMBER.findall(row["manifest"])]
    if submission.organization_id == own:
        return named
    kept = {item.id for item in submission.statement.evidence if not is_printable(item)}
    return [digest for digest in named if digest not in kept]


def review_of(row: Row) -> Review:
    """Parse the review that a row holds."""
    filled = {name: value for name, value in row.items() if value not in (None, "") and name not in _OF_ROW}
    if replaces := filled.get("replaces"):
        filled["replaces"] = json.loads(replaces)
    return from_plain(Review, filled, f"复核意见 {row['sequence']}")


def _submission_row(sealed: SealedSubmission, batch: str) -> Row:
    submission = sealed.submission
    return {
        "digest": submission.digest,
        "organization": submission.organization_id,
        "department": submission.department,
        "period": submission.period.value,
        "revision": submission.revision,
        "made_at": submission.made_at,
        "batch": batch,
        "content": sealed.content,
        "manifest": sealed.manifest,
        "manifest_digest": sha256_of(sealed.manifest),
        "signature": sealed.signature,
        "key": sealed.key,
    }


def _collection_row(sealed: SealedCollection, batch: str) -> Row:
    return {
        "digest": sealed.digest,
        "organization": sealed.organization,
        "batch": batch,
        "content": sealed.content,
        "manifest": sealed.manifest,
        "manifest_digest": sha256_of(sealed.manifest),
        "signature": sealed.signature,
        "key": sealed.key,
    }


def _review_row(review: Review, batch: str) -> Row:
    plain = {name: value for name, value in to_plain(review).items() if name != "kind"}
    if "replaces" in plain:
        plain["replaces"] = json.dumps(plain["replaces"])
    return {"digest": digest_of(review), "batch": batch, **_REVIEW_BLANKS, **plain}


def _statement_row(said: Saying, batch: str) -> Row:
    body = canonical_json(said).decode()
    return {"digest": digest_of(said), "kind": said.kind, "sequence": said.sequence, "body": body, "batch": batch}
