"""What was handed in, what was said of it, and the register of keys: sets that only grow."""

import json
from collections.abc import Iterable
from typing import Any

from hospital_assess.application.ports import Batch, Issue, RegisteredKey, Said, Saying, SealedSubmission
from hospital_assess.domain.digest import sha256_of
from hospital_assess.domain.plain import canonical_json, from_plain, to_plain
from hospital_assess.domain.review import Review
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of
from hospital_assess.storage.session import Row, Session

_REVIEW_BLANKS: dict[str, Any] = {"score": None, "due": None, "comment": "", "reviewer": "", "judges": "score"}


class Statements:
    """The tables of submissions, reviews and keys; a submission is parsed once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._parsed: dict[str, Submission] = {}

    def submissions(self, period: PeriodId | None) -> list[SealedSubmission]:
        """Submissions, oldest revision first, in an order that depends on nothing but them."""
        sql = (
            "SELECT * FROM submissions WHERE coalesce(?, period) = period ORDER BY revision, department, period, digest"
        )
        return [self._sealed(row) for row in self._session.rows(sql, period and period.value)]

    def add_submissions(self, sealed: Iterable[SealedSubmission], batch: str) -> None:
        """Add submissions; those already held are left as they are."""
        with self._session.writing() as db:
            db.table("submissions").insert_all((_submission_row(item, batch) for item in sealed), ignore=True)

    def numbers(self, period: PeriodId, line: str) -> set[int]:
        """Running numbers that proofs of a line had when handed in."""
        statements = (item.submission.statement for item in self.submissions(period))
        return {proof.number for statement in statements for proof in statement.entry(line).proofs}

    def reviews(self) -> tuple[Review, ...]:
        """All reviews, in their sequence."""
        rows = self._session.rows("SELECT * FROM reviews ORDER BY sequence, digest")
        return tuple(review_of(row) for row in rows)

    def add_reviews(self, reviews: Iterable[Review]) -> None:
        """Append reviews; those already held are left as they are."""
        with self._session.writing() as db:
            db.table("reviews").insert_all((_review_row(review) for review in reviews), ignore=True)

    def said(self, kind: type[Said]) -> tuple[Said, ...]:
        """All statements of one kind, in their sequence."""
        sql = "SELECT body FROM statements WHERE kind = ? ORDER BY sequence, digest"
        rows = self._session.rows(sql, kind.kind)
        return tuple(from_plain(kind, json.loads(row["body"]), f"记录 {kind.kind}") for row in rows)

    def say(self, statements: Iterable[Saying]) -> None:
        """Append statements; those already held are left as they are."""
        with self._session.writing() as db:
            db.table("statements").insert_all((_statement_row(item) for item in statements), ignore=True)

    def newest_batch(self) -> Batch | None:
        """The merge that came last, whatever its clock said."""
        newest = "SELECT batch FROM submissions WHERE batch != '' ORDER BY rowid DESC LIMIT 1"
        rows = self._session.rows(f"SELECT digest, batch FROM submissions WHERE batch = ({newest}) ORDER BY rowid")
        return Batch(rows[0]["batch"], tuple(row["digest"] for row in rows)) if rows else None

    def take_back(self, batch: Batch) -> None:
        """Remove what a merge brought; its evidence stays, by content, and does no harm."""
        with self._session.writing() as db:
            db.table("submissions").delete_where("batch = ?", [batch.name])
        for digest in batch.submissions:
            self._parsed.pop(digest, None)

    def fed_back(self) -> frozenset[str]:
        """Digests of the submissions that a feedback package was made of."""
        return frozenset(row["submission"] for row in self._session.rows("SELECT submission FROM feedbacks"))

    def note_feedback(self, submission: str, at: str) -> None:
        """Note that a feedback package was made of a submission."""
        with self._session.writing() as db:
            db.table("feedbacks").upsert({"submission": submission, "made_at": at}, pk="submission")

    def register(self) -> tuple[RegisteredKey, ...]:
        """All keys ever issued, in order."""
        rows = self._session.rows("SELECT department, key, issued_at, revoked_at FROM keys ORDER BY id")
        return tuple(from_plain(RegisteredKey, row) for row in rows)

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
            submission = submission_of(row)
            self._parsed[row["digest"]] = submission
        return SealedSubmission(submission, row["content"], row["manifest"], row["signature"], row["key"])


def submission_of(row: Row) -> Submission:
    """Parse the submission that a row holds.

    Raises:
        AssessError: the content is not a submission's.
        ValueError: it is no JSON at all.
    """
    return from_plain(Submission, json.loads(row["content"]), f"上报件 {row['digest'][:8]}")


def review_of(row: Row) -> Review:
    """Parse the review that a row holds."""
    filled = {name: value for name, value in row.items() if value not in (None, "") and name != "digest"}
    return from_plain(Review, filled, f"复核意见 {row['sequence']}")


def _submission_row(sealed: SealedSubmission, batch: str) -> Row:
    submission = sealed.submission
    return {
        "digest": submission.digest,
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


def _review_row(review: Review) -> Row:
    plain = {name: value for name, value in to_plain(review).items() if name != "kind"}
    return {"digest": digest_of(review), **_REVIEW_BLANKS, **plain}


def _statement_row(said: Saying) -> Row:
    body = canonical_json(said).decode()
    return {"digest": digest_of(said), "kind": said.kind, "sequence": said.sequence, "body": body}
