"""问题清单: which lines fall short, by points or by pace, and what the office said of them."""

from collections.abc import Mapping
from decimal import Decimal

from hospital_assess.domain.entry import Entry, Statement, Status
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.review import Judged, Review, Verdict
from hospital_assess.domain.scheme import Department, Line, Scheme
from hospital_assess.domain.scoring import lost_points
from hospital_assess.domain.standing import effective_score, is_excluded

LAGGING = (Status.BEHIND, Status.NOT_STARTED, Status.UNDONE)
"""未达序时: what a department says of a line that is late."""


@frozen
class LineStanding:
    """One line of a department's statement, with the verdict that stands on it.

    Attributes:
        full: 分值 that the line carries for this department.
        review: None while the line's present content is unreviewed.
        excluded: The office approved 不适用 or 客观原因; nothing is lost.
    """

    department: Department
    line: Line
    full: Decimal
    entry: Entry
    review: Review | None = None
    excluded: bool = False

    @property
    def score(self) -> Decimal | None:
        """得分 that counts: the office's where it adjusted, else the department's own."""
        return effective_score(self.entry, self.review)

    @property
    def review_score(self) -> Decimal | None:
        """复核得分; None while the line is unreviewed or sent back."""
        if self.review is None or self.review.verdict is Verdict.RETURNED:
            return None
        return self.score

    @property
    def lost(self) -> Decimal:
        """扣分; all of the points where there is no score."""
        return lost_points(self.line, self.department, self.score)

    @property
    def is_lagging(self) -> bool:
        """未达序时."""
        return self.entry.status in LAGGING

    @property
    def is_returned(self) -> bool:
        """退回 by the office, and not answered anew since."""
        return self.review is not None and self.review.verdict is Verdict.RETURNED

    def is_short(self, *, scored: bool) -> bool:
        """Below full points, late, sent back or unanswered; quarters carry no points.

        Args:
            scored: The period is scored.
        """
        if self.excluded:
            return False
        late = self.is_lagging or self.is_returned or self.entry.status is Status.UNANSWERED
        return late or (scored and self.score != self.full)


def line_standings(
    scheme: Scheme,
    department: Department,
    statement: Statement,
    reviews: Mapping[tuple[str, Judged], Review],
) -> tuple[LineStanding, ...]:
    """Every line that a department answers, in the plan's order.

    Args:
        reviews: From :func:`hospital_assess.domain.review.standing_reviews`.
    """
    entries = {entry.line: entry for entry in statement.entries}
    found = ((line, entries.get(line.id, Entry(line.id))) for line in scheme.lines_of(department))
    return tuple(
        LineStanding(
            department=department,
            line=line,
            full=line.points_for(department),
            entry=entry,
            review=reviews.get((line.id, Judged.SCORE)),
            excluded=is_excluded(entry, reviews),
        )
        for line, entry in found
    )
