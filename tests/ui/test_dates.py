"""Dates are read as people type them."""

from datetime import date

import pytest

from hospital_assess.ui.widgets.date_edit import read_day


@pytest.mark.parametrize(
    "text",
    [
        "2023-3-28",
        "2023-03-28",
        "2023.3.28",
        "2023/3/28",
        "20230328",
        "3月28日",
        "3-28",
        "２０２３年３月２８日",
        " 3.28 ",
    ],
)
def test_usual_ways_to_write_a_day(text: str) -> None:
    assert read_day(text, 2023) == date(2023, 3, 28)


@pytest.mark.parametrize("text", ["", "三月", "2023-13-01", "2023-2-30", "2023", "1-2-3-4"])
def test_what_is_no_day(text: str) -> None:
    assert read_day(text, 2023) is None
