"""Differences between statements, and between texts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.difference import Change, Mark, applied, differences, passages
from hospital_assess.domain.entry import (
    Adjustment,
    AdjustmentKind,
    Entry,
    Evidence,
    NarrativeParts,
    Proof,
    Reporter,
    Statement,
    Status,
)
from hospital_assess.domain.submission import settled

WORDS = st.text("完成整改，。；！\n ab12", max_size=12).map(str.strip)
FILES = [Evidence("a" * 64, "甲.pdf"), Evidence("b" * 64, "乙.pdf", "证明"), Evidence("c" * 64, "丙.pdf")]


@st.composite
def entries(draw, line):
    found = draw(st.lists(st.sampled_from(FILES), unique=True))
    return Entry(
        line,
        draw(st.sampled_from(Status)),
        inputs=draw(st.sampled_from([{}, {"met": True}, {"counts": {"x": 2}}])),
        narrative=draw(WORDS),
        self_score=draw(st.none() | st.decimals(0, 10, places=1)),
        remedy_due=draw(st.none() | st.dates(date(2023, 1, 1), date(2024, 12, 31))),
        proofs=tuple(Proof(item.id, number) for number, item in enumerate(found, start=1)),
    )


@st.composite
def statements(draw):
    lines = draw(st.lists(st.sampled_from(["1", "2", "3"]), unique=True))
    bonus = st.builds(Adjustment, st.just("x"), st.just(AdjustmentKind.BONUS), WORDS, st.just(Decimal(1)))
    evidence = [replace(item, title=draw(WORDS)) for item in FILES]
    return Statement(
        entries=tuple(draw(entries(line)) for line in lines),
        evidence=tuple(evidence),
        adjustments=tuple(draw(st.lists(bonus, max_size=1))),
        narrative_parts=draw(st.builds(NarrativeParts, WORDS)),
        reporter=draw(st.builds(Reporter, WORDS)),
    )


@given(statements())
def test_a_statement_compared_with_itself_says_nothing(statement):
    assert differences(statement, settled(statement)) == ()


@given(statements(), statements())
def test_applying_the_differences_gives_the_other(before, after):
    assert applied(before, differences(before, after)) == settled(after)


@given(statements(), statements())
def test_the_way_back_says_the_opposite(before, after):
    there, back = differences(before, after), differences(after, before)
    assert [(item.line, item.field, item.before, item.after) for item in there] == [
        (item.line, item.field, item.after, item.before) for item in back
    ]
    opposite = {Change.NEW: Change.CLEARED, Change.CLEARED: Change.NEW, Change.CHANGED: Change.CHANGED}
    assert [opposite[item.change] for item in there] == [item.change for item in back]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [("", "完成", Change.NEW), ("完成", "未完成", Change.CHANGED), ("完成", "", Change.CLEARED)],
)
def test_a_field_is_filled_changed_or_cleared(before, after, change):
    found = differences(
        Statement(entries=(Entry("1", Status.DONE, narrative=before),)),
        Statement(entries=(Entry("1", Status.DONE, narrative=after),)),
    )
    assert [(item.line, item.field, item.change) for item in found] == [("1", "narrative", change)]


texts = st.text("完成整改问题，。；\nab12 ", max_size=60)


@given(texts, texts)
def test_what_is_left_and_deleted_is_the_one_text_and_what_is_left_and_inserted_the_other(before, after):
    found = passages(before, after)
    assert "".join(one.text for one in found if one.mark is not Mark.INSERTED) == before
    assert "".join(one.text for one in found if one.mark is not Mark.DELETED) == after


@given(texts)
def test_a_text_compared_with_itself_is_all_the_same(text):
    assert [one.mark for one in passages(text, text)] == [Mark.SAME] * bool(text)


def test_only_the_words_that_changed_are_marked():
    found = passages("全年完成整改12项。另有3项在办。", "全年完成整改15项。另有3项在办。")
    assert [(one.mark, one.text) for one in found if one.mark is not Mark.SAME] == [
        (Mark.DELETED, "12"),
        (Mark.INSERTED, "15"),
    ]


def test_a_sentence_that_is_another_one_is_not_woven_into_the_old():
    found = passages("请示已批复。", "会议纪要见附件，时间待定。")
    assert [one.mark for one in found] == [Mark.DELETED, Mark.INSERTED]


def test_long_texts_are_compared_by_sentences():
    before = "。".join(f"第{number}项已完成" for number in range(2_000))
    found = passages(before, before.replace("第1000项已完成", "第1000项未完成"))
    assert [(one.mark, one.text) for one in found if one.mark is not Mark.SAME] == [
        (Mark.DELETED, "已"),
        (Mark.INSERTED, "未"),
    ]
