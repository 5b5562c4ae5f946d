"""看板: what stands behind every bar, part and cell of a chart, and how it is called."""

from datetime import UTC, datetime

import pytest

from hospital_assess.application.build_charts import CHART_NAMES
from hospital_assess.application.chart_lines import book_lines
from hospital_assess.application.charts import LineKey
from hospital_assess.application.create_office import create_office
from hospital_assess.application.show_board import Board, board_pdf, show_board
from hospital_assess.bootstrap import wire
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId
from tests.application.sheet_samples import book


@pytest.fixture(scope="module")
def board(scheme):
    held = book(scheme)
    return Board(held, book_lines(held))


@pytest.mark.parametrize("kind", CHART_NAMES)
def test_every_place_of_every_chart_has_lines_behind_it_and_a_name(board, kind):
    picture = wire().charts.picture(board.chart(kind), 1000, 600)
    assert picture.regions
    for region in picture.regions:
        assert board.behind(region.key), region.key
        assert board.heading(region.key), region.key


def test_what_lines_have_in_common_is_said(board):
    line = board.lines[0].standing.line
    measure = board.book.scheme.measure_of(line)
    assert board.heading(LineKey()) == "全院"
    assert board.heading(LineKey(department=board.book.rows[0].department.id)) == (board.book.rows[0].department.name)
    assert board.heading(LineKey(group="临床")) == "临床"
    assert board.heading(LineKey(section="二", common=False)) == "（二）建设与环境　重点工作分项"
    assert board.heading(LineKey(section="二", state="undone")) == "（二）建设与环境　未完成"
    assert board.heading(LineKey(measure=measure.id)).startswith(f"{measure.code} ")
    assert board.heading(LineKey(line=line.id)) == line.code
    assert board.heading(LineKey(common=True)) == "共性指标"


def test_lines_say_what_the_sheets_say(board):
    found = {one.code: one for one in board.behind(LineKey(department=department(board, "医务科")))}
    dossier = board.book.dossiers[department(board, "医务科")]
    assert len(found) == len(dossier.lines())
    for standing in dossier.lines():
        line = found[standing.line.code]
        assert line.full == standing.full
        assert bool(line.reason) == standing.is_short(scored=True)
    assert {"未上报"} == {one.state for one in board.behind(LineKey(department=department(board, "审计科")))}
    assert {""} == {one.self_score for one in board.behind(LineKey(department=department(board, "审计科")))}


def department(board, name):
    return board.book.scheme.department_named(name).id


def test_a_period_without_scores_shows_none(scheme):
    held = book(scheme, period=PeriodId.H1)
    lines = Board(held, book_lines(held)).behind(LineKey())
    assert lines and {(one.self_score, one.review_score) for one in lines} == {("", "")}


def test_one_chart_goes_on_paper_by_itself(board):
    ports, printed_at = wire(), datetime(2024, 1, 10, tzinfo=UTC)
    document = ports.pdf.open(board_pdf(ports, board, "ranking", printed_at))
    assert len(document.sizes) == 1
    document.close()
    with pytest.raises(AssessError, match="没有图表“rank”") as raised:
        board_pdf(ports, board, "rank")
    assert "ranking" in raised.value.remedy


def test_another_organization_must_have_been_merged(tmp_path):
    ports = wire()
    create_office(ports, tmp_path / "office")
    with ports.workspaces.open(tmp_path / "office") as office:
        assert show_board(office, PeriodId.ANNUAL).chart("ranking").caption.empty == "尚无上报件"
        with pytest.raises(AssessError, match="没有收到“分院”的汇总件"):
            show_board(office, PeriodId.ANNUAL, "分院")
