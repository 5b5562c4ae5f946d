"""The embedded summary yields its reference tables, and no number that it does not state."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hospital_assess.documents.catalogue import load_catalogue
from hospital_assess.documents.summary_reader import read_summary, read_summary_file
from hospital_assess.domain.baseline import Baseline, Indicator
from hospital_assess.domain.errors import AssessError
from hospital_assess.resources import resource

PATH = resource("plans", "work-summary-2022.txt")
ORIGINAL = PATH.read_text(encoding="utf-8")
HEAD = "某市医院2024年度工作总结\n"


def read(text: str) -> Baseline:
    return read_summary(text.encode(), "总结.txt")


def named(baseline: Baseline) -> dict[str, Indicator]:
    return {indicator.name: indicator for indicator in baseline.indicators}


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    return read_summary_file(PATH)


def test_the_indicators_are_those_of_the_table(baseline, expected):
    rows = {row["name"]: row for row in expected("indicators-2022")}
    assert len(baseline.indicators) == len(rows) == 32
    for indicator in baseline.indicators:
        row = rows[indicator.name]
        for number in ("value", "change"):
            row[number] = Decimal(row[number]) if row[number] else None
        assert {key: getattr(indicator, key) for key in row} == row


def test_achievements_and_problems_are_those_of_the_tables(baseline, expected):
    def pairs(rows):
        return sorted((row["line"], row["text"]) for row in rows)

    def found(remarks):
        return sorted((remark.line, remark.text) for remark in remarks)

    assert found(baseline.achievements) == pairs(expected("achievements-2022"))
    assert found(baseline.problems) == pairs(expected("problems-2022"))


def test_everything_quoted_stands_on_its_line(baseline):
    lines = ORIGINAL.split("\n")
    for quoted in (*baseline.indicators, *baseline.achievements, *baseline.problems):
        assert quoted.text in lines[quoted.line - 1]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_encoding_makes_no_difference(baseline, encoding):
    again = read_summary(ORIGINAL.encode(encoding), "总结.txt")
    assert again.indicators == baseline.indicators
    assert again.achievements == baseline.achievements


@settings(max_examples=30, deadline=None)
@given(st.decimals(min_value="0.01", max_value=9999, places=2), st.decimals(min_value="0.01", max_value=99, places=2))
def test_a_number_changed_in_the_text_changes_its_indicator_alone(visits, growth):
    text = ORIGINAL.replace("门急诊量71.34万人次，同比增长8.98%", f"门急诊量{visits}万人次，同比下降{growth}%")
    before, after = named(read(ORIGINAL)), named(read(text))
    assert (after["门急诊量"].value, after["门急诊量"].change) == (visits, -growth)
    del before["门急诊量"], after["门急诊量"]
    assert after == before


@pytest.mark.parametrize("position", range(32))
def test_a_clause_taken_out_takes_its_indicators_along(baseline, position):
    gone = baseline.indicators[position]
    after = named(read(ORIGINAL.replace(gone.text, "")))
    assert gone.name not in after
    assert len(after) < 32


@settings(max_examples=30, deadline=None)
@given(st.integers(min_value=1, max_value=10**6), st.sampled_from(["张", "台", "万元", "盏"]))
def test_an_unknown_figure_is_added_under_the_name_of_its_clause(number, unit):
    text = ORIGINAL.replace("消化内科、眼科等", f"开放床位达到{number}{unit}。消化内科、眼科等")
    known = named(read(ORIGINAL))
    (figure,) = [indicator for indicator in read(text).indicators if indicator.name not in known]
    assert (figure.name, figure.value, figure.line) == ("开放床位", number, 26)
    assert (figure.measure, figure.use) == (None, "")


def test_a_change_left_without_its_value_has_no_value():
    after = named(read(ORIGINAL.replace("，在532家中医综合性医院中位居80位", "")))
    assert "国考全国排名（中医综合性医院）" not in after
    assert all(indicator.value != 80 for indicator in after.values())


def test_an_unknown_summary_is_read_by_its_figures_and_verbs():
    text = HEAD + (
        "一、主要成绩\n（一）能力提升\n完成手术500台，同比增长5%。学习氛围浓厚。荣获省级文明单位。\n"
        "二、存在问题\n1.人才储备不足。\n2.床位紧张，周转偏慢。\n三、下步打算\n继续努力。\n"
    )
    baseline = read(text)
    assert [(i.name, i.value, i.change, i.data_year) for i in baseline.indicators] == [
        ("手术", Decimal(500), Decimal(5), 2024)
    ]
    assert [remark.text for remark in baseline.achievements] == ["完成手术500台，同比增长5%", "荣获省级文明单位"]
    assert [remark.text for remark in baseline.problems] == ["人才储备不足", "床位紧张，周转偏慢"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("某市医院2023年度工作计划\n1.完成换届。", "“总结.txt”是工作计划，不是工作总结。请改选上年度工作总结"),
        ("一、成绩\n完成手术500台。", "“总结.txt”的标题和开头没有写明年份。请在第 1 行写上标题"),
    ],
)
def test_what_is_no_summary_is_refused(text, message):
    with pytest.raises(AssessError) as refused:
        read(text)
    assert str(refused.value).startswith(message)


def test_a_plan_is_no_summary():
    with pytest.raises(AssessError, match="是工作计划，不是工作总结"):
        read_summary_file(resource("plans", "work-plan-2023.txt"))


def test_the_catalogue_holds_no_number():
    catalogue = resource("plans", "baseline-catalogue.json").read_text(encoding="utf-8")
    phrases = re.findall(r'"phrase": "([^"]*)"', catalogue)
    assert len(phrases) == 32
    assert not any(re.search(r"\d", phrase) for phrase in phrases)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"indicators": [\n{"phrase": "x"\n]}', "指标目录“目录.json”第 3 行写法有误"),
        ("[]", "指标目录“目录.json”缺少 indicators 一栏"),
        ('{"indicators": [{"phrase": "#", "nmae": "x"}]}', "指标目录“目录.json”第 1 条写法有误"),
        ('{"indicators": [{"phrase": "[#", "name": "x"}]}', "指标目录“目录.json”第 1 条写法有误"),
        ('{"indicators": [{"phrase": "#", "name": "x", "direction": "up"}]}', "指标目录“目录.json”第 1 条写法有误"),
    ],
)
def test_a_broken_catalogue_is_refused_by_its_place(tmp_path, content, message):
    path = tmp_path / "目录.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(AssessError, match=message):
        load_catalogue(path)
