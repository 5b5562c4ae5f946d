"""Line breaking, measured against the rules it follows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hospital_assess.reports.fonts import Role, shipped_typefaces
from hospital_assess.reports.text import (
    CLOSERS,
    OPENERS,
    Measure,
    balance_lines,
    break_lines,
    printable,
)

MEASURE = Measure(shipped_typefaces()[Role.SONG])
SLACK = 1e-5
STEADY = settings(deadline=None, derandomize=True)
CHINESE = st.sampled_from("医务科室完成病历质量〇赟㎡☑")
MARKS = st.sampled_from(CLOSERS + OPENERS)
LATIN = st.sampled_from("abcXYZ0123456789.%-")
TEXTS = st.lists(st.one_of(CHINESE, CHINESE, CHINESE, MARKS, LATIN, st.sampled_from(" \n")), max_size=120).map("".join)
WIDTHS = st.floats(min_value=2, max_value=40)


def bare(text):
    return "".join(text.split())


@STEADY
@given(TEXTS, WIDTHS)
def test_no_character_is_lost_or_moved(text, width):
    assert bare("".join(break_lines(text, width, MEASURE))) == bare(text)


@STEADY
@given(st.text(max_size=80), WIDTHS)
def test_whatever_is_typed_can_be_set(text, width):
    shown = printable(text)
    assert bare("".join(break_lines(shown, width, MEASURE))) == bare(shown)


@STEADY
@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_the_column(text, width):
    for line in break_lines(text, width, MEASURE):
        assert MEASURE[line] <= width + SLACK or len(line) == 1


@STEADY
@given(
    st.lists(st.tuples(CHINESE, st.sampled_from(["", "", "", "，", "。”", "）", "……", "——", "%"]))).map(
        lambda pairs: "".join(letter + mark for letter, mark in pairs)
    ),
    st.floats(min_value=4, max_value=40),
)
def test_no_line_begins_with_a_closing_mark(text, width):
    assert not [line for line in break_lines(text, width, MEASURE) if line[:1] in tuple(CLOSERS)]


@STEADY
@given(
    st.lists(st.tuples(st.sampled_from(["", "", "", "（", "《“", "【"]), CHINESE)).map(
        lambda pairs: "".join(mark + letter for mark, letter in pairs)
    ),
    st.floats(min_value=4, max_value=40),
)
def test_no_line_ends_with_an_opening_mark(text, width):
    assert not [line for line in break_lines(text, width, MEASURE) if line[-1:] in tuple(OPENERS)]


@pytest.mark.parametrize(
    "whole",
    ["95%", "8.33天", "≤8.33天", "71.34万人次", "2023年", "12月31日", "100℃", "SpO2", "COVID-19", "第80位", "GCP"],
)
@STEADY
@given(before=st.integers(min_value=0, max_value=12))
def test_a_word_and_a_number_with_its_unit_stay_whole(whole, before):
    lines = break_lines("科" * before + whole + "科室", 8, MEASURE)
    assert any(whole in line for line in lines)


@pytest.mark.parametrize("pair", ["——", "……"])
@STEADY
@given(before=st.integers(min_value=1, max_value=12))
def test_a_dash_and_an_ellipsis_stay_whole(pair, before):
    lines = break_lines("科" * before + pair + "科室" * 5, 8, MEASURE)
    assert any(pair in line for line in lines)
    assert not any(line.startswith(pair[0]) for line in lines)


def test_a_word_wider_than_the_column_is_broken_at_its_edge():
    lines = break_lines("8" * 300, 10, MEASURE)
    assert [len(line) for line in lines] == [20] * 15


def test_a_run_of_closing_marks_wider_than_the_column_still_prints(song):
    assert "".join(break_lines("科" + "。" * 50, 6, song)) == "科" + "。" * 50


def test_ends_of_line_are_kept_and_empty_lines_too(song):
    assert break_lines(printable("一\r\n\r\n二\u2028三"), 10, song) == ["一", "", "二", "三"]


def test_spaces_vanish_only_where_a_line_is_broken(song):
    assert break_lines("甲乙 丙丁  戊", 2.2, song) == ["甲乙", "丙丁", "戊"]
    assert break_lines("甲 乙", 10, song) == ["甲 乙"]


def test_a_code_is_broken_after_its_name(song):
    assert break_lines("医务-2-3-2-3-01", 5.6, song) == ["医务-", "2-3-2-3-01"]


def test_a_negative_number_keeps_its_sign(song):
    assert break_lines("同比下降-3%左右", 5, song)[1].startswith("-3%")


def test_a_heading_is_divided_evenly(song):
    assert balance_lines("一级指标", 3.4, song) == ["一级", "指标"]
    assert balance_lines("一票否决项（有/无）", 8, song) == ["一票否决项", "（有/无）"]


def test_invisible_characters_are_dropped_and_tabs_become_spaces():
    assert printable("\ufeff甲\t乙\x00\u200b丙\ufe0f") == "甲 乙丙"


def test_accents_typed_apart_are_joined_and_variant_names_are_left_alone():
    assert printable("e\u0301") == "é"
    assert printable("\ufa19\u795e") == "\ufa19\u795e"


def test_half_a_surrogate_pair_prints_as_a_mark():
    assert printable("甲\ud83d乙") == "甲〓乙"


@pytest.mark.parametrize("text", ["👨‍👩‍👧", "שלום", "العربية", "ก็", "\U000f0000", "é̖"])
def test_scripts_that_no_face_has_never_fail(text, song):
    assert break_lines(printable(text), 5, song)
