"""Numbers that open a line are told from running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.documents.numbering import leading_number
from hospital_assess.documents.numerals import numeral_value


@pytest.mark.parametrize(
    ("line", "style", "value", "rest"),
    [
        ("第一部分 工作目标", "第…部分", 1, "工作目标"),
        ("第2章 重点工作", "第…部分", 2, "重点工作"),
        ("十二、工作重点", "一、", 12, "工作重点"),
        ("（三）提高能力", "（一）", 3, "提高能力"),
        ("(三)提高能力", "（一）", 3, "提高能力"),
        ("3.强化管理。", "1.", 3, "强化管理。"),
        ("３．强化管理。", "1.", 3, "强化管理。"),
        ("3、强化管理。", "1.", 3, "强化管理。"),
        ("1.2023年完成搬迁。", "1.", 1, "2023年完成搬迁。"),
        ("2.3月底前完成搬迁。", "1.", 2, "3月底前完成搬迁。"),
        ("2.1 强化管理。", "1.1", 1, "强化管理。"),
        ("2.1.4强化管理。", "1.1.1", 4, "强化管理。"),
        ("（4）强化管理。", "（1）", 4, "强化管理。"),
        ("4)强化管理。", "（1）", 4, "强化管理。"),
        ("④强化管理。", "①", 4, "强化管理。"),
    ],
)
def test_a_number_is_read_with_style_and_value(line, style, value, rest):
    number, text = leading_number(line)
    assert (number.style, number.value, text) == (style, value, rest)


@pytest.mark.parametrize(
    "line",
    ["2023年是开局之年", "71.34万人次", "9.93%的增长", "一年来，我们", "三级医院",
     "百年大计", "（中医药研究中心）"],
)  # fmt: skip
def test_running_text_has_no_number(line):
    assert leading_number(line) is None


@pytest.mark.parametrize(
    ("printed", "value"),
    [("十", 10), ("十五", 15), ("四十", 40), ("二〇二三", 2023), ("一百零三", 103), ("三千二百", 3200),
     ("两万", 20000), ("１２", 12), ("33,730", 33730)],
)  # fmt: skip
def test_numerals_have_their_value(printed, value):
    assert numeral_value(printed) == value


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_in_full_width_are_digits(value):
    assert numeral_value(str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))) == value
