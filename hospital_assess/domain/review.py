"""复核: append-only statements of the quality office on submissions."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen


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
        sequence: Number of the statement in its office; a later one replaces an earlier one.
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


def check_review(review: Review, full: Decimal) -> None:
    """Refuse a verdict without what it needs.

    Raises:
        AssessError: 调分 without a score within the full points; 退回 without a reason and a due date.
    """
    if review.verdict is Verdict.ADJUSTED and (review.score is None or not 0 <= review.score <= full):
        raise AssessError(f"条目 {review.line} 调分缺少 0 至 {full} 之间的得分", "请填写复核得分。")
    if review.verdict is Verdict.RETURNED and not (review.comment and review.due):
        raise AssessError(f"条目 {review.line} 退回缺少原因或期限", "请写明退回原因和补正期限。")


def standing_reviews(
    reviews: tuple[Review, ...], department: str, digests: dict[str, str]
) -> dict[tuple[str, Judged], Review]:
    """The newest review of each line and matter whose judged content is still what the department says.

    Args:
        digests: Digest of content by line or adjustment id, in the current submission.
    """
    standing: dict[tuple[str, Judged], Review] = {}
    for review in sorted(reviews, key=lambda item: item.sequence):
        if review.department == department and digests.get(review.line) == review.line_digest:
            standing[review.line, review.judges] = review
    return standing
