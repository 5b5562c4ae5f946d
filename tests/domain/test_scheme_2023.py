"""The shipped proposal: its figures are those of the decomposition it was made from."""

from collections import Counter
from decimal import Decimal

import pytest

from hospital_assess.domain.plain import from_plain, to_plain
from hospital_assess.domain.scheme import Role, Scheme
from hospital_assess.domain.scheme_check import check_scheme

# 分组 科室 牵头句数 配合句数 计分分项（句）数 承担分值 共性句数
LOADS = """
职能 党办 4 4 13 9.8 0
职能 纪检监察室 1 3 3 2.2 0
职能 院办 5 3 7 6.0 0
职能 人事科 4 8 8 5.3 0
职能 宣传科 2 7 5 3.9 0
职能 工会 0 4 3 1.3 0
职能 质管办 1 4 5 5.7 0
职能 医务科 6 13 19 16.1 0
职能 护理部 0 16 4 3.3 0
职能 门诊部 7 5 11 8.7 0
职能 院感科 0 2 1 0.7 0
职能 公共卫生科 0 3 3 1.4 0
职能 科教科 2 7 11 8.3 0
职能 中医药发展中心 3 4 7 4.6 0
职能 医保办 0 3 3 1.8 0
职能 财务科 2 9 4 2.6 0
职能 审计科 0 3 2 1.0 0
职能 信息科 0 9 6 4.0 0
职能 设备采购科 0 4 2 1.2 0
职能 总务科 0 8 3 1.6 0
职能 保卫科 0 4 2 1.2 0
职能 基建科 2 2 4 5.8 0
医技 药剂科 0 5 1 0.8 6
医技 检验科 0 0 0 0 6
医技 医学影像科 0 0 0 0 6
临床 骨伤科 0 2 0 0 12
临床 肿瘤科 0 0 0 0 12
临床 消化内科 0 0 0 0 12
临床 针灸推拿科 0 2 1 0.8 12
临床 老年医学科 0 1 1 0.5 12
临床 儿科 0 1 1 0.5 12
临床 康复科 0 1 1 0.5 12
临床 急诊科 0 1 1 0.4 12
"""
ROWS = [row.split() for row in LOADS.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_a_department_carries_the_load_of_the_decomposition(scheme, row):
    group, name, lead, co, own, points, common = row
    department = scheme.department_named(name)
    lines = scheme.lines_of(department)
    whole = [one for one in scheme.assignments() if one.department == department.id and one.line is None]
    assert department.group == group
    assert sum(one.role is Role.RESPONSIBLE for one in whole) == int(lead)
    assert sum(one.role is Role.CO for one in whole) == int(co)
    assert sum(not line.is_common for line in lines) == int(own)
    assert scheme.own_points(department) == Decimal(points)
    assert sum(line.is_common for line in lines) == int(common)


def test_the_whole_has_the_counts_of_the_decomposition(scheme):
    own = [line for line in scheme.lines if not line.is_common]
    assert Counter(item.group for item in scheme.departments) == {"职能": 22, "临床": 8, "医技": 3}
    assert (len(scheme.plan.sections), len(scheme.duties), len(own)) == (7, 39, 132)
    assert (sum(bool(line.text) for line in own), sum(not line.text for line in own)) == (123, 9)
    assert sum(line.quoted for line in own) == 103
    assert len(scheme.lines) - len(own) == 12
    assert sum(line.points for line in own) == 100
    assert len(scheme.problems) == 3
    assert scheme.proposal


def test_section_points_are_those_of_the_decomposition(scheme):
    sums = Counter()
    for duty in scheme.duties:
        sums[scheme.place(duty.measure)[0].number] += duty.points
    assert [str(sums[number]) for number in "一二三四五六七"] == ["12.0", "15.0", "19.0", "21.0", "11.0", "13.0", "9.0"]


def test_common_lines_come_to_a_hundred_for_clinical_and_technical_departments(scheme):
    for group in ("临床", "医技"):
        assert sum(line.group_points.get(group, 0) for line in scheme.lines) == 100


def test_every_department_has_a_short_name_of_its_own(scheme):
    assert len({item.short_name for item in scheme.departments}) == 33
    assert scheme.department_named("医务科").short_name == "医务"


def test_sections_and_tasks_have_short_titles(scheme):
    for section, task in scheme.plan.tasks():
        assert scheme.short_titles[section.number]
        assert scheme.short_titles[task.code]


def test_the_scheme_is_sound_and_survives_being_written(scheme):
    assert check_scheme(scheme) == []
    assert to_plain(from_plain(Scheme, to_plain(scheme))) == to_plain(scheme)


def test_measure_text_and_quoted_parts_are_the_documents_own_words(scheme):
    for line in scheme.lines:
        if line.quoted:
            assert line.text in scheme.measure_of(line).text
