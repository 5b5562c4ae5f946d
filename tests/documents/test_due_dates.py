"""Dates are read where a sentence names them, and nowhere else."""

from datetime import date

import pytest

from hospital_assess.documents.due_dates import find_milestones


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("力争3月份完成搬迁", "2023-03-31"),
        ("2月底前完成", "2023-02-28"),
        ("在2023年底全面完成", "2023-12-31"),
        ("今年年底前完成", "2023-12-31"),
        ("年内完成", "2023-12-31"),
        ("上半年完成", "2023-06-30"),
        ("下半年完成", "2023-12-31"),
        ("年中前完成", "2023-06-30"),
        ("9月30日前完成", "2023-09-30"),
        ("九月三十日前完成", "2023-09-30"),
        ("二月二十日完成", "2023-02-20"),
        ("5月上旬启动", "2023-05-10"),
        ("5月中旬启动", "2023-05-20"),
        ("十二月下旬启动", "2023-12-31"),
        ("6月前完成", "2023-05-31"),
        ("三季度末前启用", "2023-09-30"),
        ("第1季度启用", "2023-03-31"),
        ("6-9月开展", "2023-09-30"),
        ("2023-06-30前完成", "2023-06-30"),
        ("2024年6月建成", "2024-06-30"),
        ("明年上半年建成", "2024-06-30"),
    ],
)
def test_a_named_date_is_the_last_day_of_its_stage(sentence, due):
    assert [milestone.due for milestone in find_milestones(sentence, 2023)] == [date.fromisoformat(due)]


@pytest.mark.parametrize(
    "sentence",
    ["举办第六届学术周", "开展科普“六进”活动", "成绩“A”级稳中进位", "创建首批标杆医院", "3年内完成", "3个月内完成",
     "每月督查、每季度分析", "6月龄儿童筛查", "青年中医骨干", "落实五年行动计划", "2023年度工作", "实施“9月行动”",
     "落实《3月方案》", "2022年底启动的项目", "2月30日", "全年无事故"],
)  # fmt: skip
def test_ordinals_set_phrases_and_the_past_are_no_dates(sentence):
    assert find_milestones(sentence, 2023) == ()


def test_several_dates_are_milestones_in_their_clauses():
    found = find_milestones("按“分期；实施”目标，力争3月份完成搬迁，在2023年底全面完成工程。", 2023)
    assert [(stage.text, stage.due) for stage in found] == [
        ("力争3月份完成搬迁", date(2023, 3, 31)),
        ("在2023年底全面完成工程", date(2023, 12, 31)),
    ]
