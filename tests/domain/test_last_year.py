"""上年: which line of the year before belongs to which of this year's, and what is said of it."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hospital_assess.domain.entry import Entry
from hospital_assess.domain.last_year import ALIKE_ENOUGH, Asked, LastYear, PastAnswer, asked_of, matches
from hospital_assess.domain.likeness import Earlier, pairs_of, share_of
from tests.last_years import scheme_of

WORDS = (
    "全面完成改扩建工程",
    "全面完成改扩建工程并启用",
    "健全门诊质量管理体系",
    "健全门诊质量管理制度",
    "惠民服务",
    "惠民",
)


def asked(year):
    """Lines of one year: numbers are unique, words may come again."""
    codes = st.lists(st.sampled_from([f"{major}.{minor}" for major in "123" for minor in "123"]), unique=True)
    words = st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS[:2]))
    line = lambda code: words.map(lambda two: Asked(f"{year}-{code}", code, *two))  # noqa: E731
    return codes.flatmap(lambda known: st.tuples(*map(line, known)))


@given(asked(2023), asked(2022))
def test_no_line_is_matched_twice(now, before):
    found = matches(now, before)
    assert len(set(found.values())) == len(found)
    assert found.keys() <= {one.line for one in now} and set(found.values()) <= {one.line for one in before}


@given(asked(2023), asked(2022), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_does_not_matter(now, before, random):
    shuffled = [random.sample(side, len(side)) for side in (now, before)]
    assert matches(*shuffled) == matches(now, before)


@given(asked(2023), asked(2022))
def test_the_same_number_with_the_same_words_comes_first(now, before):
    found = matches(now, before)
    there = {(one.code, one.text, one.measure): one.line for one in before}
    for one in now:
        if same := there.get((one.code, one.text, one.measure)):
            assert found[one.line] == same


@given(asked(2023), asked(2022))
def test_what_is_matched_is_alike_enough(now, before):
    words = {one.line: one.text for one in (*now, *before)}
    for here, there in matches(now, before).items():
        assert share_of(pairs_of(words[here]), pairs_of(words[there])) >= ALIKE_ENOUGH


@given(st.text("甲乙丙", min_size=1, max_size=12), st.text("甲乙丙", min_size=1, max_size=12))
@settings(max_examples=200)
def test_two_lines_are_matched_where_they_are_alike_enough_and_only_there(here, there):
    is_alike = share_of(pairs_of(here), pairs_of(there)) >= ALIKE_ENOUGH
    assert bool(matches([Asked("a", "1", here)], [Asked("x", "2", there)])) is is_alike


@given(asked(2023), asked(2022))
def test_matching_backwards_gives_the_same_pairs(now, before):
    assert {there: here for here, there in matches(now, before).items()} == matches(before, now)


def test_between_two_that_are_equally_alike_nothing_is_guessed():
    now = [Asked("a", "1.1", "健全门诊质量管理体系")]
    before = [Asked("x", "2.1", "健全门诊质量管理制度"), Asked("y", "2.2", "健全门诊质量管理制度")]
    assert matches(now, before) == {}
    assert matches(now, before[:1]) == {"a": "x"}


def test_of_the_same_words_the_sentence_decides_and_then_the_number():
    now = [Asked("a", "1.1", "方案下发", "党建方案按时下发。"), Asked("b", "1.2", "方案下发", "搬迁方案按时下发。")]
    before = [Asked("x", "3.1", "方案下发", "搬迁方案如期下发。"), Asked("y", "3.2", "方案下发", "党建方案如期下发。")]
    assert matches(now, before) == {"a": "y", "b": "x"}
    alike = [replace(one, measure="") for one in now], [Asked("x", "1.2", "方案下发。"), Asked("y", "1.1", "方案 下发")]
    assert matches(*alike) == {"a": "y", "b": "x"}


def test_one_that_another_line_is_closer_to_is_left_to_that():
    now = [Asked("a", "1", "健全门诊质量管理制度"), Asked("b", "2", "健全门诊质量管理体系")]
    before = [Asked("x", "8", "健全门诊质量管理体系。"), Asked("y", "9", "健全门诊的质量管理办法")]
    assert matches(now, before)["b"] == "x"


def test_lines_without_words_are_matched_by_their_numbers():
    now = [Asked("a", "1.1", "惠民服务"), Asked("b", "1.2", "惠民")]
    assert matches(now, [Asked("x", "1.2"), Asked("y", "7.7")]) == {"b": "x"}


def test_no_two_lines_of_one_department_are_taken_for_one(scheme):
    for department in scheme.departments:
        words = [pairs_of(one.text) for one in asked_of(scheme, department)]
        assert all(share_of(one, other) < ALIKE_ENOUGH for one, other in combinations(words, 2))


def test_the_same_plan_a_year_later_is_matched_line_by_line(scheme):
    before = scheme_of(scheme, 2022)
    for department in scheme.departments:
        found = matches(asked_of(scheme, department), asked_of(before, department))
        assert found == {line.id: line.id.replace("2023", "2022") for line in scheme.lines_of(department)}


@pytest.mark.parametrize(("first", "second", "share"), [("甲", "甲。", 1), ("甲", "乙", 0), ("甲乙丙", "甲乙丁", 0.5)])
def test_likeness_is_the_share_of_common_pairs(first, second, share):
    assert share_of(pairs_of(first), pairs_of(second)) == share


def test_only_what_was_told_and_has_a_line_is_taken_over():
    answers = (
        PastAnswer(Asked("x", "1"), "讲了", "a"),
        PastAnswer(Asked("y", "2"), "", "b"),
        PastAnswer(Asked("z", "3"), "没有对应"),
    )
    past = LastYear(2022, "甲", "2024-01-01T00:00:00+08:00", answers)
    assert (past.narratives(), len(past.told), past.by_number) == ({"a": "讲了"}, 2, True)


def test_the_text_of_this_year_is_offered_before_that_of_the_last():
    assert Earlier(Entry("a", narrative="本年"), 2022, "上年").text == "本年"
    assert Earlier(Entry("a"), 2022, "上年").text == "上年"
