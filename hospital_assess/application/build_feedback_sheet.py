"""复核反馈单: the standing reviews of a department's lines, for it to confirm or to appeal."""

from collections.abc import Sequence

from hospital_assess.application.adjustment_words import adjustment_row
from hospital_assess.application.build_review_form import said
from hospital_assess.application.build_shortfalls import office_score, own_score
from hospital_assess.application.department_sheets import FEEDBACK_COLUMNS, FEEDBACK_SIGNATURES
from hospital_assess.application.dossier import Dossier
from hospital_assess.application.sheet_words import (
    UNKNOWN,
    label,
    labelled,
    line_heading,
    office_name,
    short_title,
    shown_total,
)
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PageShape, PlainSheet, SheetCell, SheetRow, closing_row, line_row
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.review import Verdict
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.shortfall import LineStanding

KIND = "feedback-sheet"
APPEAL_TERM = "收到本反馈单之日起5个工作日内"
CHOICE = "☐认可 ☐申诉"
NOT_REVIEWED = "尚无对现行自评内容的复核意见"


def build_feedback_sheet(dossier: Dossier, imprint: Imprint) -> PlainSheet:
    """List every line whose present content was reviewed."""
    scheme = dossier.scheme
    columns = labelled(scheme, KIND, FEEDBACK_COLUMNS)
    reviewed = [one for one in dossier.lines() if one.review is not None]
    rows: list[SheetRow] = [
        line_row(columns, _values(scheme, one, number)) for number, one in enumerate(reviewed, start=1)
    ]
    closing = closing_row(columns, _summary(reviewed))
    return PlainSheet(
        kind=KIND,
        title=short_title(dossier.organization, scheme, dossier.period, "复核反馈单"),
        imprint=imprint,
        columns=columns,
        rows=(*rows, adjustment_row(dossier, columns, 2), closing),
        fields=(Field("反馈科室", dossier.department.full_name), Field("申诉期限", _term(scheme))),
        opening=_opening(dossier),
        notes=(
            f"对复核结果有异议的，请在申诉期限内填写理由并附佐证材料，经科室负责人签字后交{office_name(scheme)}；"
            "逾期未提出的视为认可。",
        ),
        signatures=FEEDBACK_SIGNATURES,
        page=PageShape.PORTRAIT,
    )


def _term(scheme: Scheme) -> str:
    return label(scheme, "appeal_term", APPEAL_TERM)


def _opening(dossier: Dossier) -> tuple[str, ...]:
    standing = dossier.standing()
    scores = "未上报，尚无总分"
    if standing is not None:
        review = standing.review_score
        scores = (
            f"自评总分{shown_total(standing.self_score.total)}分，"
            f"复核总分{f'{shown_total(review.total)}分' if review else '待复核'}"
        )
    return (
        f"{dossier.department.full_name}上报的自评材料已经{office_name(dossier.scheme)}复核，{scores}。逐条结果如下，请于{_term(dossier.scheme)}反馈意见。",
    )


def _summary(reviewed: Sequence[LineStanding]) -> str:
    if not reviewed:
        return NOT_REVIEWED
    verdicts = [one.review.verdict for one in reviewed if one.review]
    names = ((Verdict.ACCEPTED, "认可"), (Verdict.ADJUSTED, "调分"), (Verdict.RETURNED, "退回补正"))
    return f"已复核{len(reviewed)}条：" + "，".join(f"{name}{verdicts.count(verdict)}条" for verdict, name in names)


def _values(scheme: Scheme, one: LineStanding, number: int) -> dict[str, SheetCell | str]:
    review = one.review
    return {
        "number": str(number),
        "line": line_heading(scheme, one.line),
        "points": shown_points(one.full),
        "self_score": own_score(one),
        "review_score": office_score(one),
        "ground": said(review) if review else UNKNOWN,
        "opinion": CHOICE,
    }
