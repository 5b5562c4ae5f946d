"""Charts as values: figures add up, agree with the sheets, and every key names the lines behind it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hospital_assess.application.build_charts import CHART_NAMES, build_chart, department_sections, office_charts
from hospital_assess.application.build_summary import status_counts
from hospital_assess.application.chart_lines import book_lines, lines_behind
from hospital_assess.application.charts import BarChart, LineKey, Tone
from hospital_assess.application.dossier import Dossier
from hospital_assess.domain.entry import Status
from hospital_assess.domain.office import Office
from hospital_assess.domain.settings import PeriodId
from tests.application.sheet_samples import book, busy_hand_in, entries, office, reviews_of
from tests.domain.answers import submission


@pytest.fixture(scope="module")
def held(scheme):
    return book(scheme)


def rows_of(chart):
    return [row for panel in chart.panels for row in panel.rows]


def row_named(chart, name):
    return next(row for row in rows_of(chart) if row.label == name)


def test_every_chart_has_its_words(held):
    charts = office_charts(held)
    assert [chart.kind for chart in charts] == list(CHART_NAMES)
    for chart in charts:
        assert "绍兴市中医院2023年度" in chart.caption.title
        assert "截至2023年12月31日" in chart.caption.subtitle
        assert "应报33个科室" in chart.caption.subtitle
        assert "来源：" in chart.caption.notes[0]
        assert any(note.startswith("上报件冲突（1个科室）：门诊部") for note in chart.caption.notes)


@pytest.mark.parametrize("kind", CHART_NAMES)
def test_before_the_first_hand_in_every_chart_says_so(scheme, kind):
    assert build_chart(book(scheme, Office()), kind).caption.empty == "尚无上报件"


@pytest.mark.parametrize("kind", ["ranking", "sections", "score-map"])
def test_a_quarter_without_scores_has_no_charts_of_scores(scheme, kind):
    assert "不计分" in build_chart(book(scheme, period=PeriodId.H1), kind).caption.empty


def test_the_ranking_is_that_of_the_desk(held):
    chart = build_chart(held, "ranking")
    shown = {row.key.department: (row.mark, row.bars[0].value, row.aside) for row in rows_of(chart)}
    expected = {
        row.department.id: (str(row.rank) if row.rank else "—", row.final_score, shown_grade(row))
        for row in held.rows
        if row.submission
    }
    assert shown == expected
    for panel in chart.panels:
        ranks = [int(row.mark) for row in panel.rows if row.mark != "—"]
        assert ranks == sorted(ranks)


def shown_grade(row):
    return f"{row.grade}·预排" if row.rank and row.provisional else row.grade


def test_lines_without_a_review_make_the_ranking_provisional(held):
    chart = build_chart(held, "ranking")
    assert "预排" in chart.caption.notes[0]
    assert (row_named(chart, "针灸推拿科").aside, row_named(chart, "护理部").aside) == ("优秀·预排", "优秀")


def test_sections_add_up_to_the_points_of_all_own_lines(held):
    chart = build_chart(held, "sections")
    *sections, whole = rows_of(chart)
    assert whole.is_sum

    def points(row):
        return [Decimal(one) for one in row.bars[0].shown.rpartition("　")[2].removesuffix("分").split("/")]

    assert [sum(column) for column in zip(*map(points, sections), strict=True)] == points(whole)
    own = [one.standing for one in book_lines(held) if one.state != "absent" and not one.standing.line.is_common]
    assert points(whole) == [sum(one.entry.self_score or 0 for one in own), sum(one.full for one in own)]


def test_a_section_without_reviews_shows_no_bar_for_them(scheme):
    unreviewed = Office(frozenset((busy_hand_in(scheme),)))
    bars = [row.bars[1] for row in rows_of(build_chart(book(scheme, unreviewed), "sections"))]
    assert {(bar.value, bar.shown) for bar in bars} == {(None, "未复核")}


def test_a_department_has_its_own_and_common_sections(held):
    chart = department_sections(held.dossiers["骨伤科"])
    assert [panel.title for panel in chart.panels] == ["共性指标"]
    assert {row.key.department for row in rows_of(chart)} == {"骨伤科"}
    assert [panel.title for panel in department_sections(held.dossiers["针灸推拿科"]).panels] == [
        "重点工作分项",
        "共性指标",
    ]


def test_a_department_that_answered_nothing_is_told_so(held):
    dossier = held.dossiers["骨伤科"]
    blank = replace(dossier, answers=replace(dossier.answers, statement=replace(dossier.answers.statement, entries=())))
    assert department_sections(Dossier("绍兴市中医院", blank.answers)).caption.empty == "尚未自评"


def test_states_count_every_line_once_and_as_the_summary_does(held):
    rows = rows_of(build_chart(held, "states"))
    whole, sections = rows[0], [row for row in rows if row.key.section]
    assert whole.full == len(book_lines(held)) == sum(row.full for row in sections)
    counts = sum(
        (
            status_counts(held.scheme, row.department, held.dossiers.get(row.department.id), held.period)
            for row in held.rows
        ),
        start=status_counts(held.scheme, held.rows[0].department, None, held.period),
    )
    counts -= status_counts(held.scheme, held.rows[0].department, None, held.period)
    shown = {bar.key.state: bar.value for bar in whole.bars}
    absent = shown.pop("absent")
    assert shown.pop("unanswered") + absent == counts.pop("unanswered")
    assert shown == {state: count for state, count in counts.items() if count}


def test_a_key_names_as_many_lines_as_its_part_counts(held):
    lines = book_lines(held)
    for row in rows_of(build_chart(held, "states")):
        assert sum(bar.value for bar in row.bars) == row.full == len(lines_behind(lines, row.key))
        for bar in row.bars:
            assert len(lines_behind(lines, bar.key)) == bar.value


@pytest.mark.parametrize("kind", ["score-map", "state-map"])
def test_a_cell_stands_where_a_department_has_lines(held, kind):
    lines, chart = book_lines(held), build_chart(held, kind)
    assert len(chart.columns) == 39
    assert len({row.key for row in chart.rows}) == len(chart.rows)
    for row in chart.rows:
        for column, cell in zip(chart.columns, row.cells, strict=True):
            key = LineKey(row.key.department, measure=column.key.measure, common=row.key.common)
            found = [one for one in lines_behind(lines, key) if one.state != "absent"]
            assert (cell is not None) == bool(found)
            assert cell is None or cell.key == key


def test_only_full_marks_read_100(held):
    chart = build_chart(held, "score-map")
    cells = [cell for row in chart.rows for cell in row.cells if cell]
    assert {cell.tone for cell in cells if cell.shown == "100"} == {Tone.GOOD}
    assert {cell.shown for cell in cells if cell.tone is Tone.GOOD} == {"100"}


def test_departments_without_a_hand_in_say_why(held):
    remarks = {row.label: row.remark for row in build_chart(held, "state-map").rows}
    assert (remarks["门诊部"], remarks["党办"], remarks["医务科"]) == ("上报件冲突", "未上报", "")


def test_a_status_cell_shows_the_gravest_of_its_lines(held):
    row = next(row for row in build_chart(held, "state-map").rows if row.label == "医务科")
    lines = book_lines(held)
    for cell in row.cells:
        if cell and any(one.state == "undone" for one in lines_behind(lines, cell.key)):
            assert cell.shown == "未"


def outpatients(scheme, actual):
    """门诊部, whose line 4.2.1 compares the visits with last year's 71.34."""
    index = next(
        at for at, line in enumerate(scheme.lines_of(scheme.department_named("门诊部"))) if line.code == "4.2.1"
    )
    made = entries(scheme, "门诊部", **{f"_{index}": {"inputs": actual}})
    return book(scheme, Office(frozenset((submission(scheme, "门诊部", entries=made),))))


@pytest.mark.parametrize(("actual", "aside"), [("74.6", "+4.57%，改善"), ("70", "−1.88%，变差"), ("71.34", "持平")])
def test_a_figure_stands_beside_last_years(scheme, actual, aside):
    row = row_named(build_chart(outpatients(scheme, {"actual": actual}), "baseline"), "门急诊量（万人次）")
    assert [bar.shown for bar in row.bars] == ["71.34", actual]
    assert row.aside == aside
    assert max(bar.value for bar in row.bars) == row.full


def test_a_figure_that_was_not_given_is_said_to_be_missing(scheme):
    row = row_named(build_chart(outpatients(scheme, {}), "baseline"), "门急诊量（万人次）")
    assert (row.bars[1].value, row.bars[1].shown, row.aside) == (None, "未填", "未填")


def test_common_figures_stand_by_department(held):
    chart = build_chart(held, "baseline")
    stays = next(panel for panel in chart.panels if "平均住院日" in panel.title)
    assert {row.label for row in stays.rows} == {"骨伤科", "针灸推拿科"}
    assert len({row.full for row in stays.rows}) == 1


@settings(max_examples=12)
@given(statuses=st.lists(st.sampled_from(Status), min_size=19, max_size=19))
def test_shares_add_up_whatever_was_answered(scheme, statuses):
    made = entries(scheme, "医务科", **{f"_{at}": {"status": status} for at, status in enumerate(statuses)})
    filled = book(scheme, Office(frozenset((submission(scheme, entries=made),))))
    for row in rows_of(build_chart(filled, "states")):
        assert sum(bar.value for bar in row.bars) == row.full
    cells = next(row for row in build_chart(filled, "state-map").rows if row.label == "医务科").cells
    assert len(lines_behind(book_lines(filled), LineKey("医务科"))) == 19
    assert sum(cell is not None for cell in cells) == len({line.measure for line in lines_of(scheme)})


def lines_of(scheme):
    return scheme.lines_of(scheme.department_named("医务科"))


@settings(max_examples=12)
@given(scores=st.lists(st.decimals(0, "0.5", places=1), min_size=19, max_size=19))
def test_bars_never_leave_their_scale(scheme, scores):
    made = entries(scheme, "医务科", **{f"_{at}": {"self_score": score} for at, score in enumerate(scores)})
    item = submission(scheme, entries=made)
    filled = book(scheme, Office(frozenset((item,)), frozenset(reviews_of(item))))
    for chart in (one for one in office_charts(filled) if isinstance(one, BarChart)):
        for row in rows_of(chart):
            assert all(bar.value is None or 0 <= bar.value <= row.full for bar in row.bars)


def test_the_same_office_gives_the_same_charts(scheme):
    assert office_charts(book(scheme, office(scheme))) == office_charts(book(scheme, office(scheme)))
