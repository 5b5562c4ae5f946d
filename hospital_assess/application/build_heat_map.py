"""Departments × measures: where points are lost, and where work is behind."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal

from hospital_assess.application.build_summary import CONFLICT, NOT_HANDED_IN
from hospital_assess.application.chart_lines import (
    NOT_SCORED,
    book_lines,
    lines_behind,
    office_caption,
    section_name,
    source_note,
)
from hospital_assess.application.chart_states import (
    GRAVEST_FIRST,
    STATE_MARKS,
    STATE_TONES,
    state_legend,
    state_words,
)
from hospital_assess.application.charts import (
    HeatCell,
    HeatColumn,
    HeatMap,
    HeatRow,
    LegendItem,
    LineKey,
    PlacedLine,
    Tone,
)
from hospital_assess.application.dossier import OfficeBook
from hospital_assess.application.office_desk import OfficeRow
from hospital_assess.application.sheet_words import NONE, shown_total
from hospital_assess.domain.quantity import HUNDRED, ZERO, plain_number
from hospital_assess.domain.scheme import Scheme

HOSPITAL = "全院"
_STEPS = (
    (HUNDRED, Tone.GOOD, "满分"),
    (Decimal(90), Tone.FAIR, "90%以上"),
    (Decimal(80), Tone.WEAK, "80%以上"),
    (Decimal(60), Tone.POOR, "60%以上"),
    (ZERO, Tone.WORST, "不足60%"),
)
_STEP_LEGEND = tuple(LegendItem(tone, label, "100" if tone is Tone.GOOD else "") for _, tone, label in _STEPS)
_WITHOUT_SCORE = (LegendItem(Tone.BLANK, "未填", "空"), LegendItem(Tone.ASIDE, "认可不计", "免"))

Judge = Callable[[Sequence[PlacedLine]], tuple[Tone, str]]


def build_score_map(book: OfficeBook, name: str) -> HeatMap:
    """得分率 in percent of the points; the last row is the whole hospital's, own lines only."""
    lines = book_lines(book)
    answered = [one for one in lines if one.standing.department.id in book.dossiers]
    rows = [_row(book, row, answered, _share, shown_total(row.final_score, NONE)) for row in book.rows]
    if book.dossiers:
        own = [one for one in answered if not one.standing.line.is_common]
        rows.append(
            HeatRow(LineKey(common=False), HOSPITAL, "", _cells(book.scheme, LineKey(common=False), own, _share))
        )
    notes = (
        f"{source_note(answered)}格中为得分率（%），颜色越深失分越多；空白格无考核条目。“{HOSPITAL}”一行只计重点工作分项。",
    )
    return HeatMap(
        kind="score-map",
        caption=office_caption(book, name, notes, "" if book.period.scored else NOT_SCORED),
        columns=_columns(book.scheme),
        rows=tuple(rows),
        legend=_score_legend(rows),
        total_title="得分",
    )


def _score_legend(rows: Iterable[HeatRow]) -> tuple[LegendItem, ...]:
    present = {cell.tone for row in rows for cell in row.cells if cell is not None}
    return (*_STEP_LEGEND, *(item for item in _WITHOUT_SCORE if item.tone in present))


def build_status_map(book: OfficeBook, name: str) -> HeatMap:
    """The gravest state of a department's lines of each measure."""
    lines = book_lines(book)
    answered = [one for one in lines if one.standing.department.id in book.dossiers]
    words = state_words(book.scheme, scored=book.period.scored)
    rows = (_row(book, row, answered, _gravest, _done_of(row, answered)) for row in book.rows)
    note = (
        "来源：各科室上报的完成状态；一格有几个条目的，取其中最差的。空白格无考核条目；右侧为已完成条目数／应考条目数。"
    )
    return HeatMap(
        kind="state-map",
        caption=office_caption(book, name, (note,)),
        columns=_columns(book.scheme),
        rows=tuple(rows),
        legend=state_legend(words, (one.state for one in answered), with_marks=True),
        total_title="完成",
    )


def _columns(scheme: Scheme) -> tuple[HeatColumn, ...]:
    return tuple(
        HeatColumn(
            key=LineKey(measure=measure.id),
            code=measure.code,
            task=f"{task.code} {scheme.short_titles.get(task.code, '')}".strip(),
            section=f"（{section.number}）{section_name(scheme, section.number)}",
        )
        for section, task, measure in scheme.plan.measures()
    )


def _row(book: OfficeBook, row: OfficeRow, lines: Sequence[PlacedLine], judge: Judge, total: str) -> HeatRow:
    key = LineKey(department=row.department.id)
    mine = lines_behind(lines, key)
    remark = "" if row.submission is not None else (CONFLICT if row.conflict else NOT_HANDED_IN)
    return HeatRow(
        key=key,
        label=row.department.name,
        group=row.department.group,
        cells=_cells(book.scheme, key, mine, judge),
        total="" if remark else total,
        remark=remark,
    )


def _cells(scheme: Scheme, key: LineKey, lines: Iterable[PlacedLine], judge: Judge) -> tuple[HeatCell | None, ...]:
    """One cell for each measure of the plan, in its order."""
    by_measure: Mapping[str, list[PlacedLine]] = defaultdict(list)
    for one in lines:
        by_measure[one.standing.line.measure].append(one)
    return tuple(
        HeatCell(LineKey(key.department, measure=measure.id, common=key.common), *judge(found))
        if (found := by_measure.get(measure.id))
        else None
        for _, _, measure in scheme.plan.measures()
    )


def _share(lines: Sequence[PlacedLine]) -> tuple[Tone, str]:
    """得分率; rounded down, so that only full marks read 100."""
    kept = [one.standing for one in lines if not one.standing.excluded]
    if not kept:
        return Tone.ASIDE, "免"
    if all(one.score is None for one in kept):
        return Tone.BLANK, "空"
    full = sum((one.full for one in kept), ZERO)
    percent = HUNDRED * sum((one.score or ZERO for one in kept), ZERO) / full
    tone = next(tone for at_least, tone, _ in _STEPS if percent >= at_least)
    return tone, plain_number(percent.to_integral_value(ROUND_FLOOR))


def _gravest(lines: Sequence[PlacedLine]) -> tuple[Tone, str]:
    state = min((one.state for one in lines), key=GRAVEST_FIRST.index)
    return STATE_TONES[state], STATE_MARKS[state]


def _done_of(row: OfficeRow, lines: Sequence[PlacedLine]) -> str:
    mine = lines_behind(lines, LineKey(department=row.department.id))
    return f"{sum(one.state == 'done' for one in mine)}/{len(mine)}"
