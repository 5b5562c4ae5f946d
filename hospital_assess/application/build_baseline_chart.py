"""本年完成值与上年基数: where a rule asks for a figure and the year before has one of the same kind."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import groupby

from hospital_assess.application.chart_lines import office_caption
from hospital_assess.application.charts import Bar, BarChart, BarPanel, BarRow, LegendItem, LineKey, Tone
from hospital_assess.application.dossier import OfficeBook
from hospital_assess.domain.baseline import Direction, Indicator
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.quantity import HUNDRED, ONE, plain_number, round_half_up
from hospital_assess.domain.scheme import Line, Scheme
from hospital_assess.domain.shortfall import LineStanding
from hospital_assess.domain.trends import Improvement

COMPARED = "基线"
_CHANGE_PRECISION = Decimal("0.01")


@frozen
class FigurePair:
    """A figure of this year beside the one of the year before.

    Attributes:
        name: What is measured.
        now: None while the department has not given it.
    """

    standing: LineStanding
    name: str
    unit: str
    direction: Direction
    before: Decimal
    now: Decimal | None

    @property
    def verdict(self) -> str:
        """「+4.57%，改善」."""
        if self.now is None:
            return "未填"
        change = self.now - self.before
        if not change:
            return "持平"
        words = {Direction.HIGHER: change > 0, Direction.LOWER: change < 0}
        word = (
            ("改善" if words[self.direction] else "变差") if self.direction in words else ("增" if change > 0 else "减")
        )
        if not self.before:
            return word
        percent = round_half_up(HUNDRED * change / abs(self.before), _CHANGE_PRECISION)
        return f"{'+' if change > 0 else '−'}{plain_number(abs(percent))}%，{word}"


def figure_pairs(book: OfficeBook) -> Iterator[FigurePair]:
    """All pairs of those who handed in, in the plan's order."""
    found = [one for dossier in book.in_order() for one in dossier.lines()]
    order = {line.id: index for index, line in enumerate(book.scheme.lines)}
    for one in sorted(found, key=lambda one: order[one.line.id]):
        if (pair := _pair(book.scheme, one)) is not None:
            yield pair


def _pair(scheme: Scheme, one: LineStanding) -> FigurePair | None:
    rule, unit = one.line.rule, getattr(one.line.rule, "unit", "")
    if rule.field != "actual" or one.excluded:
        return None
    indicator = _indicator(scheme, one.line, unit)
    before = one.line.targets.get(one.department.id, rule.baseline) if isinstance(rule, Improvement) else None
    if before is None and indicator is not None:
        before = indicator.value
    if before is None:
        return None
    return FigurePair(
        standing=one,
        name=indicator.name if indicator else _line_name(scheme, one.line),
        unit=unit,
        direction=getattr(rule, "direction", indicator.direction if indicator else Direction.NEUTRAL),
        before=before,
        now=_actual(one),
    )


def _indicator(scheme: Scheme, line: Line, unit: str) -> Indicator | None:
    """The one figure of the line's measure that is counted in its unit; none where several could be meant."""
    code = scheme.measure_of(line).code
    found = [
        one
        for one in scheme.baseline.indicators
        if (one.measure, one.use, one.unit) == (code, COMPARED, unit) and one.value is not None
    ]
    return found[0] if unit and len(found) == 1 else None


def _line_name(scheme: Scheme, line: Line) -> str:
    task = scheme.place(line.measure)[1]
    return line.text or scheme.short_titles.get(task.code, line.code)


def _actual(one: LineStanding) -> Decimal | None:
    try:
        return Decimal(str(one.entry.inputs["actual"]))
    except (KeyError, InvalidOperation):
        return None


def build_baseline_chart(book: OfficeBook, name: str) -> BarChart:
    """Figures of the hospital one below the other, then each common line by department."""
    pairs = list(figure_pairs(book))
    own = [pair for pair in pairs if not pair.standing.line.is_common]
    common = [pair for pair in pairs if pair.standing.line.is_common]
    panels = [BarPanel("全院数据", tuple(_row(pair, _figure_label(pair)) for pair in own))] if own else []
    for _, members in groupby(common, key=lambda pair: pair.standing.line.id):
        panels.append(_common_panel(list(members)))
    year = book.scheme.baseline.year
    known = sum(one.use == COMPARED and one.value is not None for one in book.scheme.baseline.indicators)
    notes = (
        f"来源：本年为各科室上报的完成值，上年为{year}年工作总结中的基数（可比的{known}项）或方案所定各科室上年值。",
        "全院数据每行各按自己的尺度；只列本年有同口径完成值的指标。分科室各行无本科室上年值的，与全院上年数对照。",
    )
    return BarChart(
        kind="baseline",
        caption=office_caption(book, name, notes, _empty(book, pairs)),
        panels=tuple(panels),
        legend=(
            LegendItem(Tone.OTHER, f"上年（{year}年）"),
            LegendItem(Tone.MAIN, f"本年（{book.scheme.plan.year}年）"),
        ),
    )


def _empty(book: OfficeBook, pairs: list[FigurePair]) -> str:
    return "尚无可与上年基数对照的完成值" if book.dossiers and not pairs else ""


def _figure_label(pair: FigurePair) -> str:
    return f"{pair.name}（{pair.unit}）" if pair.unit else pair.name


def _common_panel(pairs: list[FigurePair]) -> BarPanel:
    title = f"{pairs[0].standing.line.code} {_figure_label(pairs[0])}，分科室"
    full = max(max(pair.before, pair.now or pair.before) for pair in pairs)
    return BarPanel(title, tuple(_row(pair, pair.standing.department.name, full) for pair in pairs))


def _row(pair: FigurePair, label: str, full: Decimal | None = None) -> BarRow:
    key = LineKey(department=pair.standing.department.id, line=pair.standing.line.id)
    shown = "未填" if pair.now is None else plain_number(pair.now)
    return BarRow(
        key=key,
        label=label,
        bars=(
            Bar(key, Tone.OTHER, pair.before, plain_number(pair.before)),
            Bar(key, Tone.MAIN, pair.now, shown),
        ),
        full=full or max(pair.before, pair.now or pair.before) or ONE,
        aside=pair.verdict,
    )
