"""催办清单: who has not handed in, or has something to mend; on paper and as text for a chat."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from hospital_assess.application.build_summary import CONFLICT, NOT_HANDED_IN
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.application.office_sheets import CHASE_COLUMNS
from hospital_assess.application.sheet_words import (
    UNKNOWN,
    label,
    labelled,
    office_name,
    short_title,
    shown_day,
    span_name,
)
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.application.table_sheets import PageShape, PlainSheet, SheetCell, SheetRow, closing_row, line_row
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Department
from hospital_assess.domain.shortfall import LineStanding

KIND = "chase-list"
NOBODY = "各科室均已上报，没有需要催办的事项"
_NO_PAPERS: Mapping[str, Sequence[str]] = MappingProxyType({})


@frozen
class Chased:
    """One department to be reminded.

    Attributes:
        state: Why, in a few words.
        lines: Codes of the lines sent back to it.
        due: By when; None where the scheme does not say.
    """

    department: Department
    state: str
    times_returned: int
    contact: str
    lines: tuple[str, ...] = ()
    due: date | None = None


def chased(book: OfficeBook) -> list[Chased]:
    """Departments without a hand-in that stands, then those with lines sent back."""
    found = [one for row in book.rows if (one := _chased(book, row))]
    return sorted(found, key=lambda one: bool(one.lines))


def _chased(book: OfficeBook, row: OfficeRow) -> Chased | None:
    department, dossier = row.department, book.dossiers.get(row.department.id)
    times = book.returned[department.id]
    if dossier is None:
        state = CONFLICT if row.conflict else (NOT_HANDED_IN if row.issued else f"{NOT_HANDED_IN}（任务未下发）")
        return Chased(department, state, times, _contact(department, None))
    returned = [one for one in dossier.lines() if one.is_returned]
    if not returned:
        return None
    codes = tuple(one.line.code for one in returned)
    return Chased(department, "退回待补正", times, _contact(department, dossier), codes, _earliest(returned))


def _earliest(returned: Sequence[LineStanding]) -> date | None:
    return min((one.review.due for one in returned if one.review and one.review.due), default=None)


def _contact(department: Department, dossier: Dossier | None) -> str:
    """联系人 of the scheme, else who filled in the hand-in."""
    reporter = dossier.answers.statement.reporter if dossier else None
    name = department.contact or (reporter.name if reporter else "")
    phone = department.phone or (reporter.phone if reporter else "")
    return " ".join(part for part in (name, phone) if part) or UNKNOWN


def build_chase_list(book: OfficeBook, imprint: Imprint) -> PlainSheet:
    """The list on paper."""
    found = chased(book)
    columns = labelled(book.scheme, KIND, CHASE_COLUMNS)
    rows: list[SheetRow] = [line_row(columns, _values(book, one, number)) for number, one in enumerate(found, start=1)]
    return PlainSheet(
        kind=KIND,
        title=short_title(book.organization, book.scheme, book.period, "催办清单"),
        imprint=imprint,
        columns=columns,
        rows=(*rows, closing_row(columns, _count(book, found) if found else NOBODY)),
        fields=(Field("催办部门", office_name(book.scheme)), Field("考核截止日", shown_day(book.period.cut_off))),
        notes=("退回次数为质管办要求补正的次数；上报截止日期未在方案中列明的，由质管办填写。",),
        page=PageShape.PORTRAIT,
    )


def _values(book: OfficeBook, one: Chased, number: int) -> dict[str, SheetCell | str]:
    return {
        "number": str(number),
        "group": one.department.group,
        "department": one.department.full_name,
        "state": SheetCell(one.state, aside="、".join(one.lines)),
        "returned": str(one.times_returned),
        "due": _due(book, one),
        "contact": one.contact,
    }


def _due(book: OfficeBook, one: Chased) -> str:
    return shown_day(one.due) if one.due else label(book.scheme, f"{KIND}.due", UNKNOWN)


def _count(book: OfficeBook, found: Sequence[Chased]) -> str:
    handed_in = sum(row.submission is not None for row in book.rows)
    missing = sum(not one.lines for one in found)
    return (
        f"应报{len(book.rows)}个科室，已报{handed_in}个；未报（含冲突）{missing}个，退回待补正{len(found) - missing}个"
    )


def chase_text(book: OfficeBook, papers: Mapping[str, Sequence[str]] = _NO_PAPERS) -> str:
    """The same for a chat: no table, one paragraph for each kind of reminder.

    Args:
        papers: Departments whose signed paper is not there, by what is the matter with it.
    """
    found = chased(book)
    head = f"【催办】{book.organization}{span_name(book.scheme, book.period)}目标责任制考核自评上报"
    if not (found or papers):
        return f"{head}：{NOBODY}。"
    due = label(book.scheme, f"{KIND}.due", UNKNOWN)
    lines = [f"{head}：{_count(book, found)}。"]
    states = dict.fromkeys(one.state for one in found if not one.lines)
    lines += [f"{state}：{_names(found, state)}。" for state in states]
    lines += [f"上报截止日期：{due}。"] if states else []
    lines += [
        f"退回待补正：{one.department.name}（条目{'、'.join(one.lines)}），请于{_due(book, one)}前补正后重新上报。"
        for one in found
        if one.lines
    ]
    lines += [f"{matter}：{'、'.join(names)}。" for matter, names in papers.items()]
    return "\n".join((*lines, f"请各科室抓紧办理，有疑问请联系{office_name(book.scheme)}。"))


def _names(found: Sequence[Chased], state: str) -> str:
    return "、".join(one.department.name for one in found if one.state == state)
