"""A scheme that contradicts itself or the plan is named by its fault."""

from dataclasses import replace
from decimal import Decimal

import pytest

from hospital_assess.domain.rules import Ratio
from hospital_assess.domain.scheme_check import check_scheme


def with_line(scheme, **changes):
    return replace(scheme, lines=(replace(scheme.lines[0], **changes), *scheme.lines[1:]))


def with_duty(scheme, **changes):
    return replace(scheme, duties=(replace(scheme.duties[0], **changes), *scheme.duties[1:]))


def with_name(scheme, name):
    return replace(scheme, departments=(replace(scheme.departments[0], name=name), *scheme.departments[1:]))


FAULTS = [
    *(
        (lambda s, name=name: with_name(s, name), f"科室名称“{name}”不能用作文件名")
        for name in ("", " 党办", "党办.", "党/工办", "党\n办", "党办?")
    ),
    (lambda s: with_line(s, points=Decimal(2)), "各条目分值之和"),
    (lambda s: with_line(s, points=Decimal(0)), "分值应大于 0"),
    (lambda s: with_line(s, department="太空科"), "引用了不存在的科室“太空科”"),
    (lambda s: with_line(s, measure="2023-9.9.9"), "引用了不存在的考核要点“2023-9.9.9”"),
    (lambda s: with_line(s, text="不在原文", quoted=True), "不在计划原文中"),
    (lambda s: with_line(s, rule=Ratio(target=Decimal(-1))), "目标值应大于 0"),
    (lambda s: with_line(s, code=s.lines[1].code), "重复 2 次"),
    (lambda s: with_duty(s, lead="太空科"), "引用了不存在的科室“太空科”"),
    (lambda s: with_duty(s, points=Decimal(4)), "不等于 100"),
    (lambda s: replace(s, duties=s.duties[1:]), "没有牵头科室和分值"),
    (lambda s: replace(s, departments=(*s.departments, s.departments[0])), "科室编号“党办”重复"),
    (lambda s: replace(s, settings=replace(s.settings, composition={})), "没有设定得分构成"),
    (
        lambda s: replace(s, lines=tuple(one for one in s.lines if one.code != "7.1.1-G")),
        "临床组共性条目分值之和 95 不等于 100",
    ),
]


@pytest.mark.parametrize(("spoil", "message"), FAULTS, ids=[message for _, message in FAULTS])
def test_a_fault_is_named(scheme, spoil, message):
    assert message in "\n".join(check_scheme(spoil(scheme)))
