"""考核情况报告 of the office, written from what it holds: the text that is read out at the meeting."""

from collections.abc import Callable, Iterable, Iterator

from hospital_assess.application.build_narrative import MATTER
from hospital_assess.application.build_summary import CONFLICT, NOT_HANDED_IN
from hospital_assess.application.dossier import OfficeBook
from hospital_assess.application.meeting_pack import PackText
from hospital_assess.application.narrative import ADDRESSEE, Passage, PassageKind
from hospital_assess.application.narrative_words import chinese_number, full_points, points, share, status_counts
from hospital_assess.application.office_figures import OfficeFigures, names_of_rows
from hospital_assess.application.office_report_problems import next_steps, problems
from hospital_assess.application.office_report_scores import changes, scores, sections
from hospital_assess.application.sheet_words import UNKNOWN, label, office_name, scheme_mark, shown_day, span_name
from hospital_assess.application.sheets import Imprint

NAME = "考核情况报告"
KIND = "meeting-pack"


def build_office_report(book: OfficeBook, imprint: Imprint) -> PackText:
    """Write the report; where nothing was handed in it says so."""
    figures = OfficeFigures(book)
    span = span_name(book.scheme, book.period)
    return PackText(
        name=NAME,
        title=(f"{book.organization}{span}", f"{MATTER}情况报告"),
        passages=tuple(_passages(figures)),
        address=f"{label(book.scheme, f'{KIND}.addressee', ADDRESSEE)}：",
        signed_by=office_name(book.scheme),
        signed_on=shown_day(imprint.printed_at),
    )


def overview(figures: OfficeFigures) -> Iterator[Passage]:
    """总体情况: who handed in, what they answered, how far the review is."""
    book = figures.book
    yield Passage(
        f"本次考核依据《{book.scheme.plan.title}》和考核方案{scheme_mark(book.scheme)}，"
        f"统计截止日为{shown_day(book.period.cut_off)}。{_handed_in(figures)}"
    )
    if not figures.lines:
        yield Passage(f"尚无可统计的上报件，完成情况、得分和等次{UNKNOWN}。")
        return
    own, common = ([one for one in figures.lines if one.line.is_common is flag] for flag in (False, True))
    yield Passage(
        f"已上报科室共填报考核条目{len(figures.lines)}条，其中重点工作分项{len(own)}条、{points(full_points(own))}，"
        f"共性指标{len(common)}条；{status_counts(figures.lines, shares=True)}。"
    )
    if book.period.scored:
        yield Passage(_reviewed(figures))


def _handed_in(figures: OfficeFigures) -> str:
    rows = figures.book.rows
    handed_in = sum(row.submission is not None for row in rows)
    text = f"应上报科室{len(rows)}个，已上报{handed_in}个、占{share(handed_in, len(rows))}"
    parts = ((NOT_HANDED_IN, figures.missing), (CONFLICT, figures.conflicting))
    for word, found in parts:
        if found:
            text += f"；{word}{len(found)}个（{names_of_rows(found)}）"
    return f"{text}。"


def _reviewed(figures: OfficeFigures) -> str:
    total = len(figures.lines)
    reviewed = total - figures.waiting - figures.returned
    text = f"已完成复核{reviewed}条、占{share(reviewed, total)}"
    if figures.waiting:
        text += f"；待复核{figures.waiting}条"
    if figures.returned:
        text += f"；退回未补正{figures.returned}条"
    return f"{text}。"


_SECTIONS: tuple[tuple[str, Callable[[OfficeFigures], Iterable[Passage]]], ...] = (
    ("总体情况", overview),
    ("得分、名次及拟评等次", scores),
    ("重点工作完成情况", sections),
    ("复核调分、争议及加减分", changes),
    ("存在的主要问题", problems),
    ("下步要求", next_steps),
)


def _passages(figures: OfficeFigures) -> Iterator[Passage]:
    for number, (heading, write) in enumerate(_SECTIONS, start=1):
        yield Passage(f"{chinese_number(number)}、{heading}", PassageKind.SECTION)
        yield from write(figures)
