"""申诉: a department contests a review; append-only, answered by the leaders' decision."""

from collections.abc import Iterable
from typing import ClassVar

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Review, Verdict
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import digest_of


@frozen
class Appeal:
    """What a department says against the review of one line.

    Attributes:
        submission: Digest of the hand-in that was reviewed.
        line: Id of the line.
        text: Its reasons.
        made_at: Local time with offset, ISO, to the second.
    """

    kind: ClassVar[str] = "appeal"
    department: str
    period: PeriodId
    submission: str
    line: str
    text: str
    made_at: str
    sequence: int = 0


def check_appeal(appeal: Appeal, review: Review | None, code: str) -> None:
    """Refuse an appeal without a ground, or against nothing.

    Args:
        review: The office's word on the line, as far as it was fed back.
        code: Of the line, for the message.

    Raises:
        AssessError: no reasons, or the line was not reviewed, or its score was accepted.
    """
    if not appeal.text.strip():
        raise AssessError(f"条目 {code} 的申诉没有理由", "请写明理由。")
    if review is None:
        raise AssessError(f"条目 {code} 还没有复核意见，不能申诉", "请先接收质管办的反馈件。")
    if review.verdict is Verdict.ACCEPTED:
        raise AssessError(f"条目 {code} 已被认可，不需要申诉", "请核对条目编号。")


def standing_appeals(appeals: Iterable[Appeal], department: str, period: PeriodId) -> tuple[Appeal, ...]:
    """The newest appeal against each line, in the order of lines."""
    newest: dict[str, Appeal] = {}
    mine = (appeal for appeal in appeals if (appeal.department, appeal.period) == (department, period))
    for appeal in sorted(mine, key=lambda item: (item.sequence, digest_of(item))):
        newest[appeal.line] = appeal
    return tuple(newest[line] for line in sorted(newest))
