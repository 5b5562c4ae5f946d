"""Words and figures of 自评报告: numbers in Chinese, counts by status, points, whole sentences."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from hospital_assess.application.sheet_words import UNKNOWN
from hospital_assess.domain.entry import STATUS_NAMES, Status
from hospital_assess.domain.quantity import HUNDRED, ZERO, round_half_up, shown_points
from hospital_assess.domain.shortfall import LineStanding

_DIGITS = "零一二三四五六七八九"
_ENDINGS = ("。", "！", "？", "……", "。”", "！”", "？”", "。）")
_STATUS_ORDER = (
    Status.DONE,
    Status.ONGOING,
    Status.AHEAD,
    Status.ON_TRACK,
    Status.PARTLY,
    Status.BEHIND,
    Status.NOT_STARTED,
    Status.UNDONE,
    Status.PENDING_RESULT,
    Status.NOT_APPLICABLE,
    Status.UNANSWERED,
)


def chinese_number(number: int) -> str:
    """Numbers of headings, 1 to 99: 「十二」."""
    tens, ones = divmod(number, 10)
    lead = "" if not tens else f"{_DIGITS[tens] if tens > 1 else ''}十"
    return lead + (_DIGITS[ones] if ones or not tens else "")


def sentence(text: str) -> str:
    """The text with a mark at its end."""
    text = text.strip()
    return text if not text or text.endswith(_ENDINGS) else f"{text.rstrip('；，、;,. ')}。"


def clause(text: str) -> str:
    """The text as the head of a sentence that goes on: without a mark at its end."""
    return text.strip().rstrip("。；，、;,. ")


def paragraphs(text: str) -> Iterator[str]:
    """What people typed, a paragraph for each of its lines."""
    return (line.strip() for line in text.splitlines() if line.strip())


def share(part: Decimal | int, whole: Decimal | int) -> str:
    """「78.9%」."""
    return f"{round_half_up(HUNDRED * Decimal(part) / Decimal(whole), Decimal('0.1'))}%" if whole else UNKNOWN


def points(value: Decimal | None) -> str:
    """「16.1分」."""
    return UNKNOWN if value is None else f"{shown_points(value)}分"


def full_points(lines: Sequence[LineStanding]) -> Decimal:
    """分值 of lines together."""
    return sum((one.full for one in lines), ZERO)


def earned_points(lines: Sequence[LineStanding]) -> Decimal:
    """自评得分 of lines together; what has no score earns nothing."""
    return sum((one.entry.self_score or ZERO for one in lines), ZERO)


def lost_points_of(lines: Sequence[LineStanding]) -> Decimal:
    """扣分 of lines together."""
    return sum((one.lost for one in lines), ZERO)


def status_counts(lines: Sequence[LineStanding], *, shares: bool = False) -> str:
    """「已完成15项、占78.9%，基本完成4项、占21.1%」; every status that occurs, so that the counts add up."""
    found = [one.entry.status for one in lines]
    counts = [(status, found.count(status)) for status in _STATUS_ORDER if status in found]
    if not shares:
        return "、".join(f"{STATUS_NAMES[status]}{count}项" for status, count in counts)
    return "，".join(f"{STATUS_NAMES[status]}{count}项、占{share(count, len(found))}" for status, count in counts)


def of_both(own: Decimal, common: Decimal, *, is_common: bool, has_both: bool) -> str:
    """Points of own lines, of common ones, or of each apart: they count in different hundreds."""
    if has_both:
        return f"重点工作{points(own)}、共性指标{points(common)}"
    return points(common if is_common else own)
