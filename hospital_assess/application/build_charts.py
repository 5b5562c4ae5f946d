"""科室得分排名, 重点工作得分率 and 条目完成情况 as charts, from what the office or a department has."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from hospital_assess.application.build_baseline_chart import build_baseline_chart
from hospital_assess.application.build_heat_map import build_score_map, build_status_map
from hospital_assess.application.build_summary import PRELIMINARY, in_rank_order
from hospital_assess.application.chart_lines import (
    NOT_SCORED,
    book_lines,
    dossier_lines,
    lines_behind,
    office_caption,
    section_name,
    source_note,
)
from hospital_assess.application.chart_states import STATE_TONES, state_legend, state_words
from hospital_assess.application.charts import (
    Bar,
    BarChart,
    BarPanel,
    BarRow,
    Caption,
    Chart,
    LegendItem,
    LineKey,
    PlacedLine,
    Threshold,
    Tone,
)
from hospital_assess.application.dossier import Dossier, OfficeBook
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.application.sheet_words import COMMON_HEADING, NONE, shown_day, shown_total, span_name
from hospital_assess.domain.quantity import HUNDRED, ZERO, plain_number, round_half_up, shown_points
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import Settings

CHART_NAMES: Mapping[str, str] = {
    "ranking": "科室得分排名（赛马）",
    "sections": "重点工作得分率（自评与复核）",
    "states": "考核条目完成情况",
    "score-map": "科室与考核要点得分率一览",
    "state-map": "科室与考核要点完成状态一览",
    "baseline": "本年完成值与上年基数对照",
}
"""Charts of the whole hospital by their id."""

SELF, REVIEW = "自评", "复核"
_PERCENT_PRECISION = Decimal("0.1")
OWN_HEADING = "重点工作分项"


def build_chart(book: OfficeBook, kind: str) -> Chart:
    """One chart of the whole hospital, by its id in :data:`CHART_NAMES`."""
    return _BUILDERS[kind](book, CHART_NAMES[kind])


def office_charts(book: OfficeBook) -> tuple[Chart, ...]:
    """All charts of the whole hospital, one question each."""
    return tuple(build_chart(book, kind) for kind in CHART_NAMES)


def _ranking(book: OfficeBook, name: str) -> BarChart:
    """Departments by rank within their group."""
    lines = [one for dossier in book.in_order() for one in dossier_lines(dossier)]
    panels = (_ranked_panel(book, group) for group in book.groups())
    return BarChart(
        kind="ranking",
        caption=office_caption(
            book,
            name,
            (
                source_note(lines),
                f"虚线：{_threshold_words(book.scheme.settings)}。未评定和不参加排名的科室列在各组末尾。",
            ),
            "" if book.period.scored else NOT_SCORED,
        ),
        panels=tuple(panel for panel in panels if panel.rows),
        thresholds=tuple(Threshold(one.at_least, one.name) for one in book.scheme.settings.grades),
    )


def _threshold_words(settings: Settings) -> str:
    return "、".join(f"{one.name}{plain_number(one.at_least)}分" for one in settings.grades)


def _ranked_panel(book: OfficeBook, group: str) -> BarPanel:
    standing = [row for row in book.rows if row.department.group == group and row.final is not None]
    best = max((row.final_score or ZERO for row in book.rows), default=ZERO)
    rows = tuple(_ranked_row(row, max(HUNDRED, best)) for row in in_rank_order(standing))
    return BarPanel(f"{group}（{len(rows)}个科室）", rows)


def _ranked_row(row: OfficeRow, full: Decimal) -> BarRow:
    key = LineKey(department=row.department.id)
    return BarRow(
        key=key,
        label=row.department.name,
        bars=(Bar(key, Tone.MAIN, row.final_score, shown_total(row.final_score, NONE)),),
        full=full,
        mark=NONE if row.rank is None else str(row.rank),
        aside=f"{row.grade}·{PRELIMINARY}" if row.rank and row.provisional else row.grade,
    )


def _sections(book: OfficeBook, name: str) -> BarChart:
    """Own lines of those who handed in, by section, self against review."""
    lines = [one for one in book_lines(book) if one.standing.department.id in book.dossiers]
    own = [one for one in lines if not one.standing.line.is_common]
    empty = NOT_SCORED if not book.period.scored else ("" if own or not book.dossiers else "已报科室没有重点工作分项")
    return BarChart(
        kind="sections",
        caption=office_caption(book, name, (*_section_notes(own), "全院得分率只计重点工作分项，不计共性指标。"), empty),
        panels=(_section_panel(book.scheme, "", own, common=False),),
        legend=_TWO_SCORES,
    )


_TWO_SCORES = (LegendItem(Tone.MAIN, SELF), LegendItem(Tone.OTHER, REVIEW))


def department_sections(dossier: Dossier) -> BarChart:
    """One department's own and common lines by section, self against review."""
    lines = dossier_lines(dossier)
    panels = [
        _section_panel(dossier.scheme, title, chosen, common=common, department=dossier.department.id)
        for title, common in ((OWN_HEADING, False), (COMMON_HEADING, True))
        if (chosen := [one for one in lines if one.standing.line.is_common is common])
    ]
    answered = sum(one.standing.entry.self_score is not None for one in lines)
    reviewed = sum(not one.waits for one in lines)
    return BarChart(
        kind="department-sections",
        caption=Caption(
            title=f"{dossier.department.full_name}{span_name(dossier.scheme, dossier.period)}得分率（自评与复核）",
            subtitle=(
                f"截至{shown_day(dossier.period.cut_off)}　"
                f"应考条目{len(lines)}条，已自评{answered}条，已复核{reviewed}条"
            ),
            notes=_section_notes(lines),
            empty=NOT_SCORED if not dossier.period.scored else ("" if answered else "尚未自评"),
        ),
        panels=tuple(panels),
        legend=_TWO_SCORES,
    )


def _section_notes(lines: Sequence[PlacedLine]) -> tuple[str, ...]:
    rate = "得分率＝得分÷分值；未填的条目计入分值，不得分；经认可的不适用和客观原因不计入复核。"
    return (source_note(lines), rate) if lines else (rate,)


def _section_panel(
    scheme: Scheme, title: str, lines: Sequence[PlacedLine], *, common: bool, department: str = ""
) -> BarPanel:
    key = LineKey(department=department, common=common)
    rows = [
        _section_row(f"（{number}）{section_name(scheme, number)}", replaced, found)
        for number in (one.number for one in scheme.plan.sections)
        if (found := lines_behind(lines, replaced := LineKey(department=department, section=number, common=common)))
    ]
    if len(rows) > 1:
        rows.append(_section_row("合计", key, lines, is_sum=True))
    return BarPanel(title, tuple(rows))


def _section_row(label: str, key: LineKey, lines: Sequence[PlacedLine], *, is_sum: bool = False) -> BarRow:
    kept = [one for one in lines if not one.standing.excluded]
    waiting = sum(one.waits for one in kept)
    own = _rate(key, Tone.MAIN, ((one.standing.entry.self_score, one.standing.full) for one in lines))
    review = _rate(key, Tone.OTHER, ((one.standing.score, one.standing.full) for one in kept))
    if kept and waiting == len(kept):
        review = Bar(key, Tone.OTHER, None, "未复核")
    elif waiting:
        review = Bar(key, Tone.OTHER, review.value, f"{review.shown}（{waiting}条未复核）")
    return BarRow(key, label, (own, review), HUNDRED, is_sum=is_sum)


def _rate(key: LineKey, tone: Tone, scores: Iterable[tuple[Decimal | None, Decimal]]) -> Bar:
    """得分率 with the points behind it."""
    found = list(scores)
    full = sum((points for _, points in found), ZERO)
    earned = sum((score or ZERO for score, _ in found), ZERO)
    if not full:
        return Bar(key, tone, None, "不适用")
    percent = round_half_up(HUNDRED * earned / full, _PERCENT_PRECISION)
    return Bar(key, tone, percent, f"{percent}%　{shown_points(earned)}/{shown_points(full)}分")


def _states(book: OfficeBook, name: str) -> BarChart:
    """Shares of the states, for the hospital, the groups and the sections."""
    lines = book_lines(book)
    words = state_words(book.scheme, scored=book.period.scored)
    groups = [_state_row(words, "全院", LineKey(), lines, is_sum=True)]
    groups += [_state_row(words, group, LineKey(group=group), lines) for group in book.groups()]
    sections = (one.number for one in book.scheme.plan.sections)
    by_section = [
        _state_row(words, f"（{number}）{section_name(book.scheme, number)}", LineKey(section=number), lines)
        for number in sections
    ]
    panels = (BarPanel("按科室分组", tuple(groups)), BarPanel("按重点工作", tuple(by_section)))
    return BarChart(
        kind="states",
        caption=office_caption(book, name, ("来源：各科室上报的完成状态；共性指标按承担科室分别计数。",)),
        panels=tuple(BarPanel(one.title, tuple(row for row in one.rows if row.full)) for one in panels),
        legend=state_legend(words, (one.state for one in lines), with_marks=False),
        is_stacked=True,
    )


def _state_row(
    words: Mapping[str, str], label: str, key: LineKey, lines: Sequence[PlacedLine], *, is_sum: bool = False
) -> BarRow:
    mine = lines_behind(lines, key)
    parts = (_state_part(words, state, key, mine) for state in words)
    done = sum(one.state == "done" for one in mine)
    share = round_half_up(HUNDRED * done / len(mine), _PERCENT_PRECISION) if mine else ZERO
    return BarRow(
        key=key,
        label=label,
        bars=tuple(part for part in parts if part.value),
        full=Decimal(len(mine)),
        aside=f"共{len(mine)}条，完成{share}%",
        is_sum=is_sum,
    )


def _state_part(words: Mapping[str, str], state: str, key: LineKey, lines: Sequence[PlacedLine]) -> Bar:
    own_key = LineKey(group=key.group, section=key.section, state=state)
    count = len(lines_behind(lines, own_key))
    return Bar(own_key, STATE_TONES[state], Decimal(count), f"{words[state]}{count}")


_BUILDERS: Mapping[str, Callable[[OfficeBook, str], Chart]] = {
    "ranking": _ranking,
    "sections": _sections,
    "states": _states,
    "score-map": build_score_map,
    "state-map": build_status_map,
    "baseline": build_baseline_chart,
}
