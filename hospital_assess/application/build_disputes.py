"""调分及争议: every line whose review differs from the department's own score, or that was sent back."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from hospital_assess.application.build_review_form import signed
from hospital_assess.application.build_shortfalls import office_score, own_score
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.meeting_sheets import DISPUTE_COLUMNS
from hospital_assess.application.sheet_words import (
    NONE,
    UNKNOWN,
    assessment_title,
    labelled,
    line_heading,
    office_name,
    shown_day,
)
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, closing_row, line_row
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import ZERO, shown_points
from hospital_assess.domain.review import Judged, Review, Verdict
from hospital_assess.domain.shortfall import LineStanding

KIND = "disputes"
NAME = "调分及争议条目"
NO_DISPUTE = "没有调分、退回或未获认可的条目"
_REQUESTS = {Judged.NOT_APPLICABLE: "申请不适用", Judged.OBJECTIVE_CAUSE: "申请认定客观原因"}


@frozen
class Dispute:
    """One line that the meeting should look at.

    Attributes:
        matter: 「调减」, 「调增」, 「退回」, 「申请不适用，待认定」.
        difference: Office's score less the department's own; None where there is none to compare.
        comment: What the office said.
    """

    standing: LineStanding
    matter: str
    difference: Decimal | None = None
    comment: str = ""


def disputes(dossier: Dossier) -> Iterator[Dispute]:
    """Those of one department, in the plan's order."""
    for one in dossier.lines():
        scored = _score_dispute(one)
        if scored is not None:
            yield scored
        for judged, request in _REQUESTS.items():
            review = dossier.reviews.get((one.line.id, judged))
            if _asks(one.entry, judged) and (review is None or review.verdict is not Verdict.ACCEPTED):
                yield Dispute(one, f"{request}，{_outcome(review)}", comment=review.comment if review else "")


def _score_dispute(one: LineStanding) -> Dispute | None:
    review = one.review
    if review is None or review.verdict is Verdict.ACCEPTED:
        return None
    if review.verdict is Verdict.RETURNED:
        due = f"（{shown_day(review.due)}前补正）"
        return Dispute(one, f"退回{due}", comment=review.comment)
    difference = (review.score or ZERO) - (one.entry.self_score or ZERO)
    if not difference and one.entry.self_score is not None:
        return None
    return Dispute(one, "调增" if difference > 0 else "调减", difference, review.comment)


def _asks(entry: Entry, judged: Judged) -> bool:
    if judged is Judged.NOT_APPLICABLE:
        return entry.status is Status.NOT_APPLICABLE
    return bool(entry.objective_cause)


def _outcome(review: Review | None) -> str:
    return "待认定" if review is None else "不予认可"


def build_disputes(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """All that differs between the departments and the office, with room for what the meeting says."""
    columns = labelled(book.scheme, KIND, DISPUTE_COLUMNS)
    found = [one for dossier in book.in_order() for one in disputes(dossier)]
    rows = [line_row(columns, _values(book, one, number)) for number, one in enumerate(found, start=1)]
    return PlainSheet(
        kind=KIND,
        title=assessment_title(book.organization, book.scheme, book.period, NAME),
        imprint=imprint,
        columns=columns,
        rows=(*rows, closing_row(columns, dispute_summary(found))),
        fields=(Field("汇总部门", office_name(book.scheme)), Field("考核截止日", shown_day(book.period.cut_off))),
        notes=(
            "列入复核得分与自评得分不一致、被退回，以及不适用、客观原因申请未获认可的条目。“会议意见”由评审会填写。",
        ),
    )


def dispute_summary(found: list[Dispute]) -> str:
    """「合计12条：调减9条、共3.2分，调增1条、共0.2分，退回2条」."""
    if not found:
        return NO_DISPUTE
    counts = Counter(one.matter.partition("（")[0].partition("，")[0] for one in found)
    parts = [f"{matter}{count}条{_points_of(found, matter)}" for matter, count in counts.items()]
    return f"合计{len(found)}条：{'，'.join(parts)}"


def _points_of(found: list[Dispute], matter: str) -> str:
    differences = [one.difference for one in found if one.matter == matter and one.difference is not None]
    return f"、共{shown_points(abs(sum(differences, ZERO)))}分" if differences else ""


def _values(book: OfficeBook, one: Dispute, number: int) -> dict[str, SheetCell | str]:
    standing = one.standing
    return {
        "number": str(number),
        "department": SheetCell(standing.department.name, group=standing.department.id),
        "line": line_heading(book.scheme, standing.line),
        "points": shown_points(standing.full),
        "self_score": own_score(standing) if book.period.scored else NONE,
        "review_score": office_score(standing) if book.period.scored else NONE,
        "difference": signed(one.difference) if one.difference is not None else NONE,
        "matter": one.matter,
        "comment": one.comment or UNKNOWN,
        "opinion": "",
    }
