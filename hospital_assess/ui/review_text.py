"""What the office looks at before it judges, as rich text: the line, the answer, and what was said of it."""

from collections.abc import Iterable, Iterator

from hospital_assess.application.answer_cells import inputs_text
from hospital_assess.application.compare_hand_ins import Comparison
from hospital_assess.application.department_desk import LineView
from hospital_assess.application.review_queue import ReviewItem
from hospital_assess.domain.entry import STATUS_NAMES, Adjustment
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.review import VERDICT_NAMES, Judged, Review
from hospital_assess.ui import wording_review
from hospital_assess.ui.differences import differences_html
from hospital_assess.ui.pages.line_facts import baseline_text, duty_text, measure_html, place_text
from hospital_assess.ui.theme import Colours

_GAP = "&nbsp;&nbsp; "
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})


def item_html(item: ReviewItem, colours: Colours) -> str:
    """A matter with everything that bears on it."""
    return "".join([f'<body style="color:{colours.text}">', *_parts(item, colours), "</body>"])


def _parts(item: ReviewItem, colours: Colours) -> Iterator[str]:
    code = f"{item.department.name} {item.code}".rstrip()
    matter = wording_review.MATTERS[item.judges]()
    stage = f"{wording_review.MARKS[item.stage]} {wording_review.STAGES[item.stage]()}"
    told = _GAP.join((f'<b style="color:{colours.accent}">{_plain(code)}</b>', stage, _plain(matter)))
    yield f'<p style="margin:0">{told}</p><h3 style="margin:4px 0 2px 0">{_plain(item.title)}</h3>'
    yield _table(_said(item), colours)
    if item.changes:
        yield _heading(wording_review.CHANGES(), colours) + differences_html(Comparison(item.changes), colours)
    if item.view is not None:
        yield _table(_answer(item.view), colours)
        yield _heading(wording_review.ASKED(), colours)
        yield measure_html(item.view)
        yield _table(_line(item.view), colours)
    elif item.adjustment is not None:
        yield _table(_points(item.adjustment), colours)


Row = tuple[str, str]
"""What something is called, and what it is; rows without a value are left out."""


def _said(item: ReviewItem) -> Iterator[Row]:
    """What the office said before."""
    yield wording_review.VERDICT(), said_text(item.review) if item.review else ""
    yield wording_review.DISPUTED(), "\n".join(map(said_text, item.disputed))
    yield wording_review.EARLIER(), said_text(item.earlier) if item.earlier else ""


def said_text(review: Review) -> str:
    """「调分 0.5 分：未见正式文件（2024-01-12）」."""
    day = review.made_at[:10]
    by = wording_review.SAID_BY(name=review.reviewer, day=day) if review.reviewer else wording_review.SAID_ON(day=day)
    return wording_review.SAID(
        verdict=VERDICT_NAMES[review.verdict],
        score="" if review.score is None else wording_review.SAID_SCORE(score=shown_points(review.score)),
        due=wording_review.SAID_DUE(due=review.due.isoformat()) if review.due else "",
        comment=wording_review.SAID_COMMENT(text=review.comment) if review.comment else "",
        reviewer=by,
    )


def _answer(view: LineView) -> Iterator[Row]:
    entry, proposal = view.entry, view.proposal
    yield wording_review.STATUS(), STATUS_NAMES[entry.status]
    yield wording_review.INPUTS(), inputs_text(view.line.rule, entry.inputs) if entry.inputs else ""
    yield wording_review.NARRATIVE(), entry.narrative or wording_review.NO_NARRATIVE()
    if entry.self_score is not None:
        phrase = wording_review.ABOVE_RULE if _is_above_rule(view) else wording_review.SCORE_OF_FULL
        yield wording_review.SELF_SCORE(), phrase(score=shown_points(entry.self_score), full=_full(view))
    yield wording_review.BY_RULE(), proposal.worked_line if proposal.points is not None else ""
    for name, title in wording_review.FIELDS.items():
        yield title(), getattr(entry, name)


def _is_above_rule(view: LineView) -> bool:
    score, proposal = view.entry.self_score, view.proposal.points
    return score is not None and proposal is not None and score > proposal


def _full(view: LineView) -> str:
    return shown_points(view.question.full)


def _line(view: LineView) -> Iterator[Row]:
    yield wording_review.CRITERION(), view.line.criteria
    yield wording_review.PLACE(), place_text(view)
    yield wording_review.BASELINE(), baseline_text(view)
    yield wording_review.DUE(), view.line.due.isoformat()
    yield wording_review.DUTY(), duty_text(view) + (wording_review.CORE() if view.duty.core else "")


def _points(adjustment: Adjustment) -> Iterator[Row]:
    points = adjustment.points
    yield wording_review.MATTERS[Judged.ADJUSTMENT](), "" if points is None else shown_points(points)
    yield wording_review.MATTER(), adjustment.matter
    yield wording_review.GROUND(), adjustment.reason


def _table(rows: Iterable[Row], colours: Colours) -> str:
    """Names to the left, values to the right."""
    cells = "".join(
        f'<tr><td style="color:{colours.muted}; white-space:nowrap">{_plain(title)}</td>'
        f'<td style="padding-left:10px; line-height:140%">{_plain(text)}</td></tr>'
        for title, text in rows
        if text
    )
    return f'<table cellspacing="0" cellpadding="2" style="margin-top:4px">{cells}</table>' if cells else ""


def _heading(text: str, colours: Colours) -> str:
    return f'<p style="margin:12px 0 4px 0; color:{colours.accent}"><b>{_plain(text)}</b></p>'


def _plain(text: str) -> str:
    return text.translate(_MARKUP)
