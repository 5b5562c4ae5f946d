"""What the use cases need of a workspace's sets that only grow: what was handed in, what was said, and the keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

from hospital_assess.domain.frozen import frozen

if TYPE_CHECKING:
    from hospital_assess.application.ports import Issue, RegisteredKey, Said, Saying, SealedSubmission
    from hospital_assess.domain.review import Review
    from hospital_assess.domain.settings import PeriodId


@frozen
class SealedCollection:
    """A collection of another office with the bytes that prove it, exactly as they stand in its package.

    Attributes:
        organization: Id of the office's organization.
        digest: SHA-256 of the content.
        key: Public key that signed it, hexadecimal.
    """

    organization: str
    digest: str
    content: bytes
    manifest: bytes
    signature: bytes
    key: str


@frozen
class Batch:
    """One merge.

    Attributes:
        submissions: Digests of the submissions that it brought.
        statements: Digests of reviews and other statements that it brought.
        collections: Digests of the collections that it brought.
        collected: What it brought was sent on in a collection.
    """

    name: str
    submissions: tuple[str, ...]
    statements: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    collected: bool = False


class KeepsStatements(Protocol):
    """Submissions, statements, collections and keys: only merges can be taken back, the last one first."""

    def submissions(self, period: PeriodId | None = None, organization: str | None = None) -> list[SealedSubmission]:
        """What was handed in (department) or received (office), oldest revision first.

        Args:
            organization: Id of another organization whose collections were merged; the desk's own if None.
        """

    def add_submissions(self, sealed: Iterable[SealedSubmission], batch: str) -> None:
        """Add submissions; those already held are left as they are.

        Args:
            batch: Names the merge that brought them, for undo; empty for a department's own hand-in.
        """

    def collections(self, organization: str | None = None) -> list[SealedCollection]:
        """The collections of other offices, or of one of them, in an order that depends on nothing but them."""

    def collecting_keys(self) -> Mapping[str, str]:
        """The key that signed the collections held of each other organization, by its id, in order."""

    def add_collections(self, collections: Iterable[SealedCollection], batch: str) -> None:
        """Add collections; those already held are left as they are."""

    def reviews(self) -> tuple[Review, ...]:
        """All reviews of the office, or those fed back to the department, in their sequence."""

    def add_reviews(self, reviews: Iterable[Review], batch: str = "") -> None:
        """Append reviews; those already held are left as they are.

        Args:
            batch: Names the merge that brought them, for undo; empty for what was said here.
        """

    def said(self, kind: type[Said]) -> tuple[Said, ...]:
        """All statements of one kind (rulings, resolutions, appeals, decisions, archives), in their sequence."""

    def say(self, statements: Iterable[Saying], batch: str = "") -> None:
        """Append statements; those already held are left as they are.

        Args:
            batch: Names the merge that brought them, for undo; empty for what was said here.
        """

    def begin_batch(self, at: str) -> str:
        """Begin a merge; gives its name, which starts with ``at`` and is no other merge's, whatever the clock says."""

    def batches(self, organization: str | None = None) -> Mapping[str, str]:
        """The merge that brought each submission: its name, which starts with when it was made, by digest.

        Args:
            organization: Whose submissions; its own if None.
        """

    def newest_batch(self) -> Batch | None:
        """The merge that came last, whatever its clock said; None where nothing was merged."""

    def take_back(self, batch: Batch) -> None:
        """Remove what a merge brought; whether that may be is the caller's question."""

    def note_collected(self) -> None:
        """Note that all that was merged so far was sent on in a collection."""

    def fed_back(self) -> frozenset[str]:
        """Digests of the submissions that a feedback package was made of."""

    def note_feedback(self, submission: str, at: str) -> None:
        """Note that a feedback package was made of a submission."""

    def kept_standings(self, organization: str, period: PeriodId) -> str:
        """Scores and ranks of an organization as they were kept last; empty where anything was merged or said since."""

    def keep_standings(self, organization: str, period: PeriodId, body: str) -> None:
        """Keep scores and ranks that were worked out, until anything that they rest on changes."""

    def all_kept_standings(self) -> list[tuple[str, PeriodId, str]]:
        """Everything that is kept, as (organization, period, body)."""

    def register(self) -> tuple[RegisteredKey, ...]:
        """All keys ever issued, in order."""

    def add_issue(self, issue: Issue) -> None:
        """Note a task package; its key becomes the department's, earlier ones are revoked from then on."""

    def issues(self) -> tuple[Issue, ...]:
        """All task packages made, in order."""
