"""审定: what the leaders decided, append-only; and 归档, after which nothing more is said."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import ClassVar

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Judged, Review, Verdict
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import digest_of


@frozen
class Decision:
    """A department's result, or one line's score, as the leaders decided it; a later one replaces it.

    Attributes:
        line: Id of the line; empty for the department's total.
        score: Of the line or the total; None leaves it as it is.
        grade: 等次; empty lets it follow from the total.
        ground: Why.
        minutes: Which meeting, and where its minutes lie.
        withdrawn: The earlier decision no longer holds.
        sequence: Number of the statement in its office.
    """

    kind: ClassVar[str] = "decision"
    department: str
    period: PeriodId
    sequence: int
    made_at: str
    line: str = ""
    score: Decimal | None = None
    grade: str = ""
    ground: str = ""
    minutes: str = ""
    withdrawn: bool = False


@frozen
class Archive:
    """归档: the office's digest when the year was closed."""

    kind: ClassVar[str] = "archive"
    digest: str
    made_at: str
    sequence: int


def check_decision(decision: Decision, name: str, most: Decimal, grades: Iterable[str]) -> None:
    """Refuse a decision that nobody could read from the minutes.

    Args:
        name: What is decided on, for the message.
        most: Largest score.
        grades: 等次 that there are.

    Raises:
        AssessError: no ground, neither score nor grade, or one that does not exist.
    """
    if decision.withdrawn:
        return
    if not decision.ground.strip():
        raise AssessError(f"{name}的审定没有依据", "请写明依据（ground）。")
    if decision.score is None and not decision.grade:
        raise AssessError(f"{name}的审定既无得分也无等次", "请至少填写一项。")
    if decision.score is not None and not 0 <= decision.score <= most:
        raise AssessError(f"{name}的审定得分“{decision.score}”超出 0 至 {most} 分", "请核对得分。")
    known = list(grades)
    if decision.grade and decision.grade not in known:
        raise AssessError(f"{name}的审定等次“{decision.grade}”不在方案中", f"请从{'、'.join(known)}中选择。")


def standing_decisions(decisions: Iterable[Decision], department: str, period: PeriodId) -> dict[str, Decision]:
    """The decisions that hold for a department, by line id; under "" the one on its total."""
    newest: dict[str, Decision] = {}
    mine = (decision for decision in decisions if (decision.department, decision.period) == (department, period))
    for decision in sorted(mine, key=lambda item: (item.sequence, digest_of(item))):
        newest[decision.line] = decision
    return {line: decision for line, decision in newest.items() if not decision.withdrawn}


def with_decisions(
    found: Mapping[tuple[str, Judged], Review], decisions: Mapping[str, Decision], submission: str
) -> dict[tuple[str, Judged], Review]:
    """Reviews of lines after the leaders spoke: their score stands in place of the office's.

    Args:
        found: Standing reviews, by line and what of it they judge.
        decisions: Standing decisions, by line id.
        submission: Digest of what is judged.
    """
    decided = dict(found)
    for line, decision in decisions.items():
        if line and decision.score is not None:
            decided[line, Judged.SCORE] = Review(
                submission=submission,
                department=decision.department,
                line=line,
                line_digest="",
                verdict=Verdict.ADJUSTED,
                sequence=decision.sequence,
                made_at=decision.made_at,
                score=decision.score,
                comment=f"审定：{decision.ground}",
                reviewer=decision.minutes,
            )
    return decided
