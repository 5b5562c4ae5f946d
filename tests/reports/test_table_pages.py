"""Which row stands on which page, without paper."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hospital_assess.reports.fonts import Role, shipped_typefaces
from hospital_assess.reports.table import Column, Row, cell
from hospital_assess.reports.table_measure import Setter
from hospital_assess.reports.table_pages import Paginator
from hospital_assess.reports.text import Measure

MEASURES = {role: Measure(shipped_typefaces()[role]) for role in Role}
COLUMNS = (Column("组", 20), Column("文", 80))
ROOM = 200.0
STEADY = settings(deadline=None, derandomize=True)


def lay_out(rows):
    return Paginator(Setter(COLUMNS, 400, MEASURES), 150.0, ROOM).fill(rows)


ROWS = st.lists(
    st.builds(
        lambda mark, length, keeps: Row(
            (cell("组" * (mark + 1) * 3, merge=f"m{mark}"), cell("文" * length)), keep_with_previous=keeps
        ),
        st.integers(0, 3),
        st.one_of(st.integers(0, 60), st.integers(0, 1500)),
        st.booleans(),
    ),
    max_size=30,
)


@STEADY
@given(ROWS)
def test_every_line_of_text_is_placed_once(rows):
    placed = "".join(line for page in lay_out(rows) for row in page.rows for line, _ in row.cells[1].lines)
    assert placed.count("文") == sum(row.cells[1].blocks[0].text.count("文") for row in rows)


@STEADY
@given(ROWS)
def test_no_page_is_overfull_and_rows_do_not_overlap(rows):
    for page in lay_out(rows):
        assert page.bottom <= page.room + 0.1
        edges = [*page.tops, page.bottom]
        assert edges == sorted(edges)


@STEADY
@given(ROWS)
def test_merged_text_has_room_in_its_rows(rows):
    for page in lay_out(rows):
        for merged in page.merged:
            assert page.bottom_of(merged.last) - page.tops[merged.first] >= merged.cell.height - 0.1


@STEADY
@given(ROWS)
def test_only_the_first_page_may_be_empty(rows):
    assert all(page.rows for page in lay_out(rows)[1:])


@pytest.mark.parametrize("before", range(8))
def test_rows_that_keep_together_share_a_page(before):
    rows = [Row((cell("一"), cell("二"))) for _ in range(before)]
    kept = [Row((cell("三"), cell("四")), keep_with_previous=number > 0, min_height=40) for number in range(3)]
    pages = lay_out([*rows, *kept])
    assert [row.source for row in pages[-1].rows][-3:] == kept


def test_rows_too_tall_to_keep_together_still_follow_each_other():
    rows = [Row((cell("一"), cell("二")), min_height=90, keep_with_previous=True) for _ in range(5)]
    assert [len(page.rows) for page in lay_out(rows)] == [1, 2, 2]
