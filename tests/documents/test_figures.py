"""Quantities are found in running text; ordinals, dates and set phrases are not."""

import timeit
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.documents.figures import find_figures


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("完成手术4218台。", "4218", "台", None),
        ("服务33,730人。", "33730", "人", None),
        ("总收入６.47亿元。", "6.47", "亿元", None),
        ("占比60％。", "60", "％", None),
        ("满意度提高到95.2分。", "95.2", "分", None),
        ("亏损4000余万元。", "4000", "万元", "余"),
        ("覆盖90%以上。", "90", "%", "以上"),
        ("四十余批次支援。", "40", "批次", "余，原文“四十余”"),
        ("引入专家一名，", "1", "名", "原文“一名”"),
        ("连续两年获奖。", "2", "年", "原文“两年”"),
        ("新增3个工作室。", "3", "个", "新增"),
        ("首获国家项目。", "1", "项", "首获，数为推断"),
        ("排名第80位。", "80", "位", None),
    ],
)
def test_a_value_is_read_with_unit_and_qualifier(text, value, unit, qualifier):
    (figure,) = find_figures(text)
    assert (figure.value, figure.unit, figure.qualifier) == (Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    ("text", "value", "change", "unit", "basis"),
    [
        ("门急诊量71.34万人次，同比增长8.98%。", "71.34", "8.98", "%", "同比"),
        ("平均住院日8.33天（同比下降3.25%）。", "8.33", "-3.25", "%", "同比"),
        ("业务收入比去年同期增长77.9%。", None, "77.9", "%", "比去年同期"),
        ("考核分比上一年度提高30.95分。", None, "30.95", "分", "比上一年度"),
        ("诊疗组由10个扩充到15个。", "15", "5", "个", "由10个"),
        ("药占比下降2个百分点。", None, "-2", "个百分点", ""),
        ("全国排名再升13位，在532个医院中位居80位。", "80", "-13", "位", ""),
        ("全国排名下降4位，位居84位。", "84", "4", "位", ""),
    ],
)
def test_a_change_has_sign_unit_and_basis(text, value, change, unit, basis):
    figure = find_figures(text)[-1]
    assert figure.value == (Decimal(value) if value else None)
    assert (figure.change, figure.change_unit, figure.basis) == (Decimal(change), unit, basis)


@pytest.mark.parametrize(
    "text",
    ["第四周期首批三级甲等中医医院", "全国第七批名老中医", "建立我市首个中心", "“三张清单”", "“六进”活动",
     "“一老一小”服务", "“中医处方一件事”改革", "三年绩效保底", "新政实施一年，", "历年之最", "6S管理", "COVID-19防控",
     "二次创业", "二次查房", "2022年，", "3月1日", "三、四类手术", "一等奖", "一份答卷",
     "十里荷塘", "打造一个医院", "百日攻坚战", "12345热线"],
)  # fmt: skip
def test_ordinals_codes_and_set_phrases_count_nothing(text):
    assert find_figures(text) == []


def test_a_number_that_looks_like_a_year_counts_what_follows_it():
    assert [figure.value for figure in find_figures("更换灯具2000盏，在2021—2023年、2022至2024年间。")] == [2000]


def test_a_set_phrase_can_be_named():
    assert find_figures("落实四个服务。", ["四个服务"]) == []


def test_the_year_of_a_figure_is_the_one_its_sentence_names():
    figures = find_figures("2021年度得90分，排名80位。与2019年相比，手术50台。")
    assert [figure.data_year for figure in figures] == [2021, 2021, None]


@pytest.mark.parametrize("text", ["完成手术1台，", "排名升1位，位居3位，", "一", "1", "“1”，", "比较"])
def test_a_text_without_full_stops_is_read_in_time_proportional_to_its_length(text):
    def seconds(times: int) -> float:
        return min(timeit.repeat(lambda: find_figures(text * times), number=1, repeat=3))

    assert seconds(4000) < 40 * max(seconds(400), 0.001)


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(["台", "万元", "人次", "%", ""]))
def test_any_number_is_found_with_its_unit(number, unit):
    (figure,) = find_figures(f"完成工作{number}{unit}。")
    assert (figure.value, figure.unit) == (number, unit)
