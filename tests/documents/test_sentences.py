"""Sentences end at 。！； outside quotes and brackets, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.documents.sentences import has_open_quote, is_ended, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成换届。探索机制。", ["完成换届。", "探索机制。"]),
        ("完成换届；探索机制！", ["完成换届；", "探索机制！"]),
        ("实施“名科。名医”工程。完成筹建。", ["实施“名科。名医”工程。", "完成筹建。"]),
        ("完成筹建（含实验室；中心）。启用。", ["完成筹建（含实验室；中心）。", "启用。"]),
        ("落实《办法（“试行”；一）》。启用", ["落实《办法（“试行”；一）》。", "启用"]),
        ("打造“有趣”“有温度”的医院。 启用。", ["打造“有趣”“有温度”的医院。", "启用。"]),
        ("引号“没有关上。仍要分句。", ["引号“没有关上。", "仍要分句。"]),
        ("多出一个”引号。仍要分句。", ["多出一个”引号。", "仍要分句。"]),
        ("  ", []),
    ],
)
def test_text_is_split_at_its_sentences(text, expected):
    assert sentences(text) == expected


@given(st.text(alphabet="完成，。！；“”（）《》 a", max_size=40))
def test_splitting_keeps_every_character(text):
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_a_sentence_is_ended_by_its_mark_even_before_a_closing_quote():
    assert is_ended("再“提速。”")
    assert not is_ended("再“提速”")


def test_an_open_quote_is_seen():
    assert has_open_quote("实施“名科")
    assert not has_open_quote("实施“名科”")
