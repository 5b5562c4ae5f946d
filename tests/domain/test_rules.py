"""Each of the ten rules: its sum, its limits, its worked line, and what it says when an input is missing."""

from datetime import date
from decimal import Decimal

import pytest

from hospital_assess.domain.baseline import Direction
from hospital_assess.domain.errors import RuleError
from hospital_assess.domain.milestones import Milestones, Node
from hospital_assess.domain.quantity import Portion
from hospital_assess.domain.rules import (
    Band,
    Bands,
    Checklist,
    Circumstances,
    CountDeduction,
    CountedItem,
    Level,
    LevelOption,
    ListedItem,
    PassFail,
    Ratio,
    StepDeduction,
)
from hospital_assess.domain.trends import Improvement, Interpolation, Point

LOWER = Direction.LOWER
PARTS = (ListedItem("a", "协议", Decimal("0.5")), ListedItem("b", "记录", Decimal("1.5")))
STEPS = {"step": Decimal("0.1"), "per_step": Portion.parse("0.5"), "target": Decimal("8.33"), "direction": LOWER}
NODES = (Node("n1", "启动", date(2023, 3, 31), Decimal(4)), Node("n2", "完成", date(2023, 12, 31), Decimal(6)))
BANDS = (Band(Decimal(80), Portion.parse("60%")), Band(Decimal(95), Portion.parse("100%")))
COUNTED = (CountedItem("a", "缺分析", Portion.parse("20%")), CountedItem("b", "违规", Portion.parse("4")))
LINE = (Point(Decimal(60), Portion.parse("0%")), Point(Decimal(95), Portion.parse("100%")))
LEVELS = (LevelOption("a", "全部落实", Decimal(1)), LevelOption("b", "部分", Decimal("0.5")))


def given(full="10", target=None):
    return Circumstances(
        Decimal(full), date(2023, 12, 31), date(2023, 12, 31), target=Decimal(target) if target else None
    )


CASES = [
    (PassFail(), {"met": True}, "10"),
    (PassFail(), {"met": False}, "0"),
    (Ratio(target=Decimal(95), unit="%"), {"actual": "92.3"}, "9.715789"),
    (Ratio(target=Decimal(95)), {"actual": "99"}, "10"),
    (Ratio(target=Decimal(95)), {"actual": "-3"}, "0"),
    (Ratio(target=Decimal(8), direction=LOWER), {"actual": "10"}, "8"),
    (Ratio(target=Decimal(8), direction=LOWER), {"actual": "0"}, "10"),
    (Bands(BANDS), {"actual": "95"}, "10"),
    (Bands(BANDS), {"actual": "94.9"}, "6"),
    (Bands(BANDS), {"actual": "79"}, "0"),
    (Bands(BANDS, of_target=True, target=Decimal(50)), {"actual": "40"}, "6"),
    (StepDeduction(**STEPS), {"actual": "8.33"}, "10"),
    (StepDeduction(**STEPS), {"actual": "8.48"}, "9.5"),
    (StepDeduction(**STEPS, round_up=True), {"actual": "8.48"}, "9"),
    (CountDeduction(COUNTED), {"counts": {}}, "10"),
    (CountDeduction(COUNTED), {"counts": {"a": 2, "b": 1}}, "2"),
    (CountDeduction(COUNTED, cumulative=False), {"counts": {"a": 1, "b": 1}}, "6"),
    (Checklist(PARTS), {"ticked": ["b"]}, "1.5"),
    (Checklist(PARTS), {"ticked": []}, "0"),
    (Level(LEVELS), {"level": "b"}, "5"),
    (Milestones(), {"nodes": [{"id": "n1", "degree": "1"}]}, "10"),
    (Milestones(), {"nodes": [{"id": "n1", "degree": "0.5"}]}, "5"),
    (Milestones(NODES), {"nodes": [{"id": "n1", "degree": "1"}, {"id": "n2", "degree": "0.5"}]}, "7"),
    (Interpolation(LINE), {"actual": "60"}, "0"),
    (Interpolation(LINE), {"actual": "77.5"}, "5"),
    (Interpolation(LINE), {"actual": "120"}, "10"),
    (
        Improvement(Decimal(1), Portion.parse("0.3"), baseline=Decimal("71.34")),
        {"actual": "74.6"},
        "1.2",
    ),
    (
        Improvement(Decimal(1), Portion.parse("0.3"), baseline=Decimal(100), proportional=True),
        {"actual": "102.5"},
        "0.75",
    ),
    (Improvement(Decimal(1), Portion.parse("0.3"), baseline=Decimal(100)), {"actual": "100"}, "0"),
    (
        Improvement(Decimal(1), Portion.parse("1"), baseline=Decimal(9), relative=False, direction=LOWER),
        {"actual": "7"},
        "2",
    ),
]


@pytest.mark.parametrize(("rule", "inputs", "points"), CASES)
def test_a_rule_gives_its_points_and_the_sum_that_proves_them(rule, inputs, points):
    worked = rule.score(rule.clean(inputs), given())
    assert worked.points == pytest.approx(Decimal(points), abs=Decimal("0.000001"))
    assert worked.line


@pytest.mark.parametrize("rule", [case[0] for case in CASES], ids=lambda rule: rule.kind)
def test_without_its_inputs_a_rule_gives_no_proposal_never_zero(rule):
    worked = rule.score({}, given())
    assert worked.points is None
    assert "暂无建议得分" in worked.line


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        (Ratio(), {"actual": "5"}),
        (StepDeduction(Decimal(1), Portion.parse("1")), {"actual": "5"}),
        (Interpolation(LINE, from_target=True), {"actual": "5"}),
        (Improvement(Decimal(1), Portion.parse("1")), {"actual": "5"}),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_an_open_target_gives_no_proposal_and_a_departments_own_closes_it(rule, inputs):
    assert "待核实" in rule.score(inputs, given()).line
    assert rule.score(inputs, given(target="4")).points is not None


def test_a_stage_done_late_counts_half_and_after_the_cut_off_not_at_all():
    late = {"nodes": [{"id": "n1", "degree": "1", "done_on": "2023-04-02"}, {"id": "n2", "degree": "0"}]}
    after = {"nodes": [{"id": "n1", "degree": "1", "done_on": "2024-01-02"}, {"id": "n2", "degree": "0"}]}
    rule = Milestones(NODES)
    assert rule.score(rule.clean(late), given()).points == 2
    assert "逾期" in rule.score(rule.clean(late), given()).line
    assert rule.score(rule.clean(after), given()).points == 0
    assert "晚于截止日" in rule.score(rule.clean(after), given()).line


@pytest.mark.parametrize(
    ("rule", "inputs", "message"),
    [
        (Ratio(), {"actual": "很多"}, "不是数字"),
        (Ratio(), {"actual": 0.1}, "不是数字"),
        (Ratio(), {"actual": "NaN"}, "超出可填范围"),
        (Ratio(), {"actual": "1e30"}, "超出可填范围"),
        (Ratio(), {"met": True}, "没有“met”这一项"),
        (PassFail(), {"met": "是"}, "无法识别"),
        (CountDeduction(COUNTED), {"counts": {"z": 1}}, "没有编号为“z”"),
        (CountDeduction(COUNTED), {"counts": {"a": -1}}, "不小于 0 的整数"),
        (CountDeduction(COUNTED), {"counts": {"a": "1.5"}}, "不小于 0 的整数"),
        (Checklist(PARTS), {"ticked": ["z"]}, "没有编号为“z”"),
        (Level(LEVELS), {"level": "z"}, "没有编号为“z”"),
        (Milestones(), {"nodes": [{"id": "n1", "degree": "0.7"}]}, "只能是 1、0.5 或 0"),
        (Milestones(), {"nodes": [{"id": "n9", "degree": "1"}]}, "没有编号为“n9”"),
        (Milestones(), {"nodes": [{"id": "n1", "done_on": "3月"}]}, "不是日期"),
        (Milestones(), {"nodes": [{"id": "n1"}, {"id": "n1"}]}, "填了两次"),
    ],
)
def test_a_wrong_input_is_refused_in_one_sentence(rule, inputs, message):
    with pytest.raises(RuleError, match=message):
        rule.clean(inputs)


def test_numbers_are_read_as_people_type_them():
    assert Ratio().clean({"actual": " ９２.５０％ "}) == {"actual": "92.5"}
    assert Ratio().clean({"actual": "1,234"}) == {"actual": "1234"}


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (Ratio(target=Decimal(0)), "目标值应大于 0"),
        (Bands(()), "至少一档"),
        (Bands((Band(Decimal(80), Portion.parse("11")),)), "0 与分值之间"),
        (Bands((Band(Decimal(80), Portion.parse("9")), Band(Decimal(90), Portion.parse("8")))), "不应低于"),
        (StepDeduction(Decimal(0), Portion.parse("1")), "步长应大于 0"),
        (CountDeduction(()), "不应为空"),
        (Checklist(PARTS), "应等于分值"),
        (Level((LevelOption("a", "高", Decimal(2)),)), "0 与 1 之间"),
        (Milestones(NODES[:1]), "应等于分值"),
        (Interpolation(LINE[:1]), "不少于 2 个"),
        (Improvement(Decimal(0), Portion.parse("1")), "步长应大于 0"),
        (Improvement(Decimal(1), Portion.parse("1"), baseline=Decimal(0)), "上年值应大于 0"),
    ],
)
def test_parameters_that_contradict_themselves_are_named(rule, message):
    assert message in "".join(rule.faults(Decimal(10)))


def test_a_sound_rule_has_no_faults():
    assert Milestones(NODES).faults(Decimal(10)) == []
    assert Checklist(PARTS).faults(Decimal(2)) == []
    assert Bands(BANDS).faults(Decimal(10)) == []
