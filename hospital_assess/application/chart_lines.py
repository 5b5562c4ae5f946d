"""What every chart is counted from: each line of each department, with its state, and the words around it."""

from collections.abc import Iterable, Sequence

from hospital_assess.application.build_summary import CONFLICT, NOT_HANDED_IN, column_of
from hospital_assess.application.charts import Caption, LineKey, PlacedLine
from hospital_assess.application.dossier import Dossier, OfficeBook, blank_dossier
from hospital_assess.application.sheet_words import scheme_mark, shown_day, span_name
from hospital_assess.domain.scheme import Scheme

ABSENT = "absent"
NOTHING_HANDED_IN = "尚无上报件"
NOT_SCORED = "本周期只报进展，不计分"


def book_lines(book: OfficeBook) -> tuple[PlacedLine, ...]:
    """Every line of every department, handed in or not, in the scheme's order of departments."""
    return tuple(placed for row in book.rows for placed in _of_department(book, row.department.id))


def _of_department(book: OfficeBook, department: str) -> tuple[PlacedLine, ...]:
    if department in book.dossiers:
        return dossier_lines(book.dossiers[department])
    who = book.scheme.department(department)
    return dossier_lines(blank_dossier(book.organization, book.scheme, who, book.period.id), state=ABSENT)


def dossier_lines(dossier: Dossier, state: str = "") -> tuple[PlacedLine, ...]:
    """The lines of one department.

    Args:
        state: Of all lines, in place of what their answers say.
    """
    scored = dossier.period.scored
    return tuple(
        PlacedLine(
            section=dossier.scheme.place(one.line.measure)[0].number,
            state=state or column_of(one.entry.status, scored=scored),
            standing=one,
        )
        for one in dossier.lines()
    )


def lines_behind(lines: Iterable[PlacedLine], key: LineKey) -> tuple[PlacedLine, ...]:
    """The lines that a bar, part or cell stands for."""
    return tuple(one for one in lines if one.is_behind(key))


def office_caption(book: OfficeBook, name: str, notes: Sequence[str] = (), empty: str = "") -> Caption:
    """Words around a chart of the whole hospital, with who is missing from it."""
    placed = [one for dossier in book.in_order() for one in dossier_lines(dossier)]
    reviewed = sum(not one.waits for one in placed)
    counts = f"应报{len(book.rows)}个科室，已报{len(book.dossiers)}个；已报条目{len(placed)}条，已复核{reviewed}条"
    return Caption(
        title=f"{book.organization}{span_name(book.scheme, book.period)}{name}",
        subtitle=f"截至{shown_day(book.period.cut_off)}　{counts}",
        notes=(*notes, *_absent(book), f"考核方案：{scheme_mark(book.scheme)}。"),
        empty=empty or ("" if book.dossiers else NOTHING_HANDED_IN),
    )


def _absent(book: OfficeBook) -> Iterable[str]:
    for is_conflict, word in ((False, NOT_HANDED_IN), (True, CONFLICT)):
        found = [row.department.name for row in book.rows if row.submission is None and row.conflict is is_conflict]
        if found and book.dossiers:
            yield f"{word}（{len(found)}个科室）：{'、'.join(found)}。"


def source_note(lines: Sequence[PlacedLine]) -> str:
    """Where scores come from: 复核, 自评, or both, and then they are provisional."""
    waiting = sum(one.waits for one in lines)
    if waiting == 0:
        return "来源：复核得分（各条目均已复核）。"
    if waiting == len(lines):
        return "来源：自评得分（尚未复核），为预排。"
    return f"来源：复核得分；未复核（含退回）的{waiting}条按自评得分计，为预排。"


def section_name(scheme: Scheme, number: str) -> str:
    """「党建清廉」."""
    title = next(one.title for one in scheme.plan.sections if one.number == number)
    return scheme.short_titles.get(number, title)
