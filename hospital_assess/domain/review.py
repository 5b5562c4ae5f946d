"""复核: append-only statements of the quality office on submissions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.submission import digest_of


class Verdict(StrEnum):
    """认可, 调分, 退回."""

    ACCEPTED = "accepted"
    ADJUSTED = "adjusted"
    RETURNED = "returned"


VERDICT_NAMES = {Verdict.ACCEPTED: "认可", Verdict.ADJUSTED: "调分", Verdict.RETURNED: "退回"}


class Judged(StrEnum):
    """What of a line a review judges."""

    SCORE = "score"
    NOT_APPLICABLE = "not_applicable"
    OBJECTIVE_CAUSE = "objective_cause"
    ADJUSTMENT = "adjustment"


@frozen
class Review:
    """One verdict on one line or one adjustment asked for.

    Attributes:
        submission: Digest of the submission that was judged.
        line: Id of the line; of the adjustment where ``judges`` says so.
        line_digest: Digest of the line's content and evidence as judged.
        sequence: Number of the statement in its office.
        replaces: Digests of the reviews of the same content that it takes the place of; None in what earlier versions
            of the program wrote, where the higher number takes the place of the lower.
    """

    kind: ClassVar[str] = "review"
    submission: str
    department: str
    line: str
    line_digest: str
    verdict: Verdict
    sequence: int
    made_at: str
    score: Decimal | None = None
    comment: str = ""
    due: date | None = None
    reviewer: str = ""
    judges: Judged = Judged.SCORE
    replaces: tuple[str, ...] | None = None


def check_review(review: Review, full: Decimal, name: str) -> None:
    """Refuse a verdict without what it needs.

    Args:
        name: What is judged, as people call it.

    Raises:
        AssessError: 调分 without a score within the full points; 退回 without a reason and a due date.
    """
    if review.verdict is Verdict.ADJUSTED and (review.score is None or not 0 <= review.score <= full):
        raise AssessError(f"{name}调分缺少 0 至 {full} 之间的得分", "请填写复核得分。")
    if review.verdict is Verdict.RETURNED and not (review.comment and review.due):
        raise AssessError(f"{name}退回缺少原因或期限", "请写明退回原因和补正期限。")


Matter = tuple[str, Judged]
"""A line or an adjustment, and what of it is judged."""


def standing_reviews(reviews: Iterable[Review], department: str, digests: Mapping[str, str]) -> dict[Matter, Review]:
    """The review that holds of each line and matter whose judged content is still what the department says.

    Where reviewers who did not know of each other differ, none of their reviews holds.

    Args:
        digests: Digest of content by line or adjustment id, in the current submission.
    """
    found = _open_by_matter(reviews, department, digests)
    return {matter: open_[-1] for matter, open_ in found.items() if is_agreed(open_)}


def disputed_reviews(
    reviews: Iterable[Review], department: str, digests: Mapping[str, str]
) -> dict[Matter, tuple[Review, ...]]:
    """Where reviewers who did not know of each other differ, and what they said."""
    found = _open_by_matter(reviews, department, digests)
    return {matter: tuple(open_) for matter, open_ in found.items() if not is_agreed(open_)}


def open_reviews(reviews: Iterable[Review]) -> list[Review]:
    """Reviews of one matter and content that no other takes the place of, in an order that depends on them alone."""
    known = {digest_of(review): review for review in reviews}
    replaced = {digest for review in known.values() for digest in review.replaces or ()}
    newest = max((review.sequence for review in known.values() if review.replaces is None), default=0)
    kept = [
        (review.sequence, digest)
        for digest, review in known.items()
        if digest not in replaced and (review.replaces is not None or review.sequence == newest)
    ]
    return [known[digest] for _, digest in sorted(kept)]


def _open_by_matter(
    reviews: Iterable[Review], department: str, digests: Mapping[str, str]
) -> dict[Matter, list[Review]]:
    about: dict[Matter, list[Review]] = {}
    for review in reviews:
        if review.department == department and digests.get(review.line) == review.line_digest:
            about.setdefault((review.line, review.judges), []).append(review)
    return {matter: said if len(said) == 1 else open_reviews(said) for matter, said in about.items()}


def is_agreed(open_: Sequence[Review]) -> bool:
    """Reviews of one matter that come to the same."""
    return len({(review.verdict, review.score, review.due) for review in open_}) == 1
