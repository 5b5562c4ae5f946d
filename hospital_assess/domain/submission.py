"""上报: an immutable, signed statement of one department for one period."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from hospital_assess.domain.digest import sha256_of
from hospital_assess.domain.entry import AdjustmentKind, Entry, Statement
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import Moment, canonical_json, from_plain
from hospital_assess.domain.settings import PeriodId

CHECK_CODE_LENGTH = 8


def digest_of(value: object) -> str:
    """SHA-256 of the canonical form of a value, hexadecimal."""
    return sha256_of(canonical_json(value))


@frozen
class Submission:
    """A value nobody edits.

    Attributes:
        as_of: Cut-off date of the period that the scores stand for.
        lineage: Digests of all submissions it descends from, sorted.
        made_at: Local time with offset, ISO, to the second; never compared between machines.
        program: Version of the program that made it.
    """

    organization_id: str
    scheme_id: str
    scheme_revision: int
    department: str
    period: PeriodId
    as_of: date
    statement: Statement
    lineage: tuple[str, ...]
    made_at: Moment
    program: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Submission) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @cached_property
    def digest(self) -> str:
        """Its name: SHA-256 of the canonical form."""
        return digest_of(self)

    @cached_property
    def content_digest(self) -> str:
        """Digest of what it says, whoever said it before and whenever it was made."""
        return digest_of(replace(self, lineage=(), made_at=Moment(""), program=""))

    @property
    def check_code(self) -> str:
        """校验码: the first digits of the digest, printed in the footer of the signed sheet."""
        return self.digest[:CHECK_CODE_LENGTH].upper()

    @property
    def revision(self) -> int:
        """第几版: length of the lineage + 1."""
        return len(self.lineage) + 1

    def line_digest(self, line_id: str) -> str:
        """Digest of one line's content and evidence, which a review is bound to."""
        if line_id not in self._line_digests:
            self._line_digests[line_id] = line_digest(self.statement, line_id)
        return self._line_digests[line_id]

    @cached_property
    def _line_digests(self) -> dict[str, str]:
        return {}


def original(data: object, content: bytes, name: str) -> Submission:
    """A submission as its department wrote it.

    Args:
        data: ``content``, parsed.
        name: Where it comes from, for the message.

    Raises:
        PlainError: it is none.
        ValueError: it is not in canonical form, in which alone it has its digest.
    """
    submission = from_plain(Submission, data, name)
    if canonical_json(submission) != content:
        raise ValueError(name)
    return named(submission, sha256_of(content))


def named(submission: Submission, digest: str) -> Submission:
    """The same submission, whose digest is known already and need not be worked out."""
    vars(submission)["digest"] = digest
    return submission


def line_digest(statement: Statement, line_id: str) -> str:
    """Digest of one line's content and of the evidence it names; in which order it names it says nothing new."""
    entry = _with_numbered_proofs(statement.entry(line_id))
    files = statement.proof_files()
    evidence = [files[proof.evidence] for proof in entry.proofs if proof.evidence in files]
    return sha256_of(canonical_json([entry, evidence]))


def settled(statement: Statement) -> Statement:
    """The statement in its one order: order-free lists sorted, blank entries and unused evidence left out."""
    kept = (entry for entry in statement.entries if not entry.is_blank)
    entries = tuple(sorted(kept, key=lambda entry: entry.line))
    asked = (item for item in statement.adjustments if item.kind is AdjustmentKind.BONUS)
    adjustments = tuple(sorted(asked, key=lambda item: item.id))
    used = {proof.evidence for entry in entries for proof in entry.proofs}
    used |= {proof.evidence for item in adjustments for proof in item.proofs}
    evidence = tuple(sorted((e for e in statement.evidence if e.id in used), key=lambda e: e.id))
    return replace(statement, entries=entries, adjustments=adjustments, evidence=evidence)


def _with_numbered_proofs(entry: Entry) -> Entry:
    return replace(entry, proofs=tuple(sorted(entry.proofs, key=lambda proof: (proof.number, proof.evidence))))


def heads(submissions: Iterable[Submission]) -> list[Submission]:
    """Those of one department and period that no other descends from."""
    known = {item.digest: item for item in submissions}
    superseded = {digest for item in known.values() for digest in item.lineage}
    return [item for digest, item in sorted(known.items()) if digest not in superseded]


def descend(made: Submission, parents: Sequence[Submission]) -> Submission:
    """Put a new submission after its parents; content that equals its only parent's is that parent itself."""
    if len(parents) == 1 and made.content_digest == parents[0].content_digest:
        return parents[0]
    ancestors = {digest for parent in parents for digest in (*parent.lineage, parent.digest)}
    return replace(made, lineage=tuple(sorted(ancestors)))
