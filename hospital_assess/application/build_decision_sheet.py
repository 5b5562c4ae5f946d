"""审定表 for the leaders' meeting, and the 公示 that follows from it."""

from collections import Counter
from dataclasses import replace

from hospital_assess.application.adjustment_words import against_text
from hospital_assess.application.build_review_form import signed
from hospital_assess.application.build_summary import (
    CONFLICT,
    NOT_HANDED_IN,
    in_rank_order,
    office_fields,
    shown_rank,
)
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.application.office_sheets import DECISION_COLUMNS, DECISION_SIGNATURES, NOTICE_COLUMNS
from hospital_assess.application.sheet_words import (
    NONE,
    UNKNOWN,
    assessment_title,
    label,
    labelled,
    office_name,
    short_title,
    shown_total,
    span_name,
)
from hospital_assess.application.sheets import Imprint
from hospital_assess.application.table_sheets import PageShape, PlainSheet, SheetCell, SheetRow, line_row
from hospital_assess.domain.entry import AdjustmentKind
from hospital_assess.domain.quantity import ZERO, plain_number, shown_points
from hospital_assess.domain.review import Verdict
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.totals import UNRATED, DepartmentScore

KIND = "decision-sheet"
NOTICE = "public-notice"
TERM = "自张贴之日起5个工作日"
NOTES = (
    "审定（拟）、等次（拟）按复核得分（未复核的按自评得分）计算，经考核领导小组审定签字后生效；已审定的见“审定意见”栏。",
    "“申诉”栏为收到的申诉条目数；名次注“预排”的，尚有条目待复核。",
)


def build_decision_sheet(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """What the leaders sign: the proposed result of every department, with its ground."""
    columns = labelled(book.scheme, KIND, DECISION_COLUMNS)
    rows: list[SheetRow] = []
    for group in book.groups():
        members = in_rank_order([row for row in book.rows if row.department.group == group])
        rows += [line_row(columns, _values(book, row), "" if index else group) for index, row in enumerate(members)]
    return PlainSheet(
        kind=KIND,
        title=assessment_title(book.organization, book.scheme, book.period, "结果审定表"),
        imprint=imprint,
        columns=columns,
        rows=tuple(rows),
        fields=office_fields(book),
        notes=NOTES,
        signatures=DECISION_SIGNATURES,
    )


def _values(book: OfficeBook, row: OfficeRow) -> dict[str, SheetCell | str]:
    final = row.final
    return {
        "group": SheetCell(row.department.group, group=row.department.group),
        "rank": shown_rank(row),
        "department": row.department.name,
        "self_score": shown_total(row.self_score, NONE),
        "review_score": shown_total(row.review_score, "待复核" if final else NONE),
        "appeal": _appeals(book, row),
        "final": shown_total(final.total) if final else NONE,
        "grade": row.grade,
        "ground": _ground(book, row),
        "opinion": _opinion(row),
    }


def _appeals(book: OfficeBook, row: OfficeRow) -> str:
    dossier = book.dossiers.get(row.department.id)
    count = len(dossier.contested()) if dossier else 0
    return f"{count}件" if count else "无"


def _opinion(row: OfficeRow) -> str:
    """What was decided already; else the room for the hand."""
    decision = row.standing.decision if row.standing else None
    if decision is None:
        return ""
    score = f"审定{shown_total(decision.score)}分" if decision.score is not None else ""
    grade = f"等次{decision.grade}" if decision.grade else ""
    return "；".join(part for part in (score, grade, decision.ground, decision.minutes) if part) + "。"


def _ground(book: OfficeBook, row: OfficeRow) -> str:
    """依据: what was reviewed and changed, how the total comes about, which threshold it reaches."""
    if row.standing is None or row.final is None:
        return f"{CONFLICT}，处理后评定" if row.conflict else f"{NOT_HANDED_IN}，不予评定"
    final = row.final
    dossier = book.dossiers[row.department.id]
    parts = [_reviewed(dossier), _sum(dossier, final)]
    if final.vetoed:
        matter = against_text(dossier, AdjustmentKind.VETO)
        parts.append(f"一票否决：{matter}，{book.scheme.settings.veto_effect.value}")
    if not final.rated:
        parts.append("有未填条目，不评定等次")
    parts.append(_threshold(book.scheme, row.grade))
    return "；".join(part for part in parts if part) + "。"


def _reviewed(dossier: Dossier) -> str:
    lines = dossier.lines()
    verdicts = Counter(one.review.verdict for one in lines if one.review)
    changed = [one for one in lines if one.review and one.review.verdict is Verdict.ADJUSTED]
    difference = sum(((one.score or ZERO) - (one.entry.self_score or ZERO) for one in changed), ZERO)
    text = f"复核{verdicts.total()}／{len(lines)}条"
    if changed:
        text += f"，调分{len(changed)}条（{signed(difference)}分）"
    if returned := verdicts[Verdict.RETURNED]:
        text += f"，退回{returned}条"
    return text


def _sum(dossier: Dossier, final: DepartmentScore) -> str:
    text = f"基本分{shown_total(final.base)}"
    if final.bonus:
        text += f"，加分{shown_points(final.bonus)}"
    if final.deduction:
        text += f"，减分{shown_points(final.deduction)}：{against_text(dossier, AdjustmentKind.DEDUCTION)}"
    return text


def _threshold(scheme: Scheme, grade: str) -> str:
    """The rule that a grade follows from."""
    found = next((one for one in scheme.settings.grades if one.name == grade), None)
    return f"{plain_number(found.at_least)}分及以上为{grade}" if found else ""


def build_public_notice(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """公示, to be hung out once the leaders have decided; a draft until then."""
    scheme = book.scheme
    columns = labelled(scheme, NOTICE, NOTICE_COLUMNS)
    rows = [
        line_row(columns, _result(row))
        for group in book.groups()
        for row in in_rank_order([one for one in book.rows if one.department.group == group])
    ]
    name = label(scheme, NOTICE, "结果公示")
    term = label(scheme, f"{NOTICE}.term", TERM)
    phone = label(scheme, f"{NOTICE}.phone", UNKNOWN)
    return PlainSheet(
        kind=NOTICE,
        title=short_title(book.organization, scheme, book.period, name),
        imprint=replace(imprint, digest=""),
        columns=columns,
        rows=tuple(rows),
        opening=(
            f"根据《{scheme.plan.title}》和目标责任制考核方案，现将{span_name(scheme, book.period)}"
            "重点工作目标责任制考核拟定结果予以公示。",
            f"公示期：{term}。对公示结果有异议的，请在公示期内以书面形式实名向{office_name(scheme)}反映，联系电话：{phone}。",
        ),
        notes=("本稿为拟定结果，经考核领导小组审定、去除草稿标记后方可张贴。",),
        closing=(book.organization, "（公示日期：　　　年　　月　　日）"),
        page=PageShape.PORTRAIT,
    )


def _result(row: OfficeRow) -> dict[str, SheetCell | str]:
    return {
        "group": SheetCell(row.department.group, group=row.department.group),
        "rank": shown_rank(row),
        "department": row.department.full_name,
        "final": NONE if row.grade == UNRATED else shown_total(row.final_score, NONE),
        "grade": row.grade,
    }
