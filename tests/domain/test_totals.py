"""A department's total: composition, what counts, what does not, grades and ranks."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.entry import Adjustment, AdjustmentKind
from hospital_assess.domain.settings import VetoEffect
from hospital_assess.domain.totals import UNRATED, LineMark, department_score, grade_of, ranked

fractions = st.integers(0, 20).map(lambda twentieth: Decimal(twentieth) / 20)


def full(scheme, name):
    department = scheme.department_named(name)
    return {line.id: LineMark(line.points_for(department)) for line in scheme.lines_of(department)}


def score(scheme, name, marks, *adjustments, **options):
    return department_score(scheme, scheme.department_named(name), marks, adjustments, **options)


def bonus(id_, points, matter=""):
    return Adjustment(id_, AdjustmentKind.BONUS, "表彰", Decimal(points), matter=matter)


@pytest.mark.parametrize("name", ["医务科", "骨伤科", "康复科", "药剂科", "检验科"])
def test_full_marks_make_a_hundred_in_every_group(scheme, name):
    found = score(scheme, name, full(scheme, name))
    assert (found.total, found.grade, found.rated) == (100, "优秀", True)


@given(data=st.data())
def test_a_total_lies_between_nought_and_a_hundred_and_more_marks_never_lower_it(scheme, data):
    name = data.draw(st.sampled_from(["医务科", "骨伤科", "康复科", "药剂科"]))
    department = scheme.department_named(name)
    lines = scheme.lines_of(department)
    marks = {line.id: LineMark(line.points_for(department) * data.draw(fractions)) for line in lines}
    before = score(scheme, name, marks)
    assert 0 <= before.total <= 100
    raised = data.draw(st.sampled_from(lines))
    after = score(scheme, name, marks | {raised.id: LineMark(raised.points_for(department))})
    assert after.total >= before.total


@given(data=st.data())
def test_excluding_a_line_renormalises_over_what_is_left(scheme, data):
    department = scheme.department_named("医务科")
    lines = scheme.lines_of(department)
    marks = {line.id: LineMark(line.points * data.draw(fractions)) for line in lines}
    left_out = set(data.draw(st.lists(st.sampled_from([line.id for line in lines]), max_size=len(lines) - 1)))
    marks |= {id_: replace(marks[id_], excluded=True) for id_ in left_out}
    kept = [line for line in lines if line.id not in left_out]
    expected = 100 * sum(marks[line.id].score for line in kept) / sum(line.points for line in kept)
    assert abs(score(scheme, "医务科", marks).total - expected) <= Decimal("0.005")


@given(data=st.data())
def test_own_lines_of_all_departments_sum_to_the_hospital(scheme, data):
    """No mark is counted twice or lost: what departments earn on own lines is what measures earn."""
    share = {line.id: data.draw(fractions) for line in scheme.lines if not line.is_common}
    marks = {line.id: LineMark(line.points * share[line.id]) for line in scheme.lines if not line.is_common}
    parts = [department_score(scheme, item, marks).own for item in scheme.departments]
    assert sum(part.full for part in parts) == 100
    assert sum(part.earned for part in parts) == sum(mark.score for mark in marks.values())
    for duty in scheme.duties:
        own = [line for line in scheme.lines if line.measure == duty.measure and not line.is_common]
        assert sum(line.points for line in own) == duty.points


def test_an_unanswered_line_stays_in_the_denominator_and_the_department_is_unrated(scheme):
    marks = full(scheme, "医务科")
    dropped = next(iter(marks))
    del marks[dropped]
    found = score(scheme, "医务科", marks)
    assert found.total == round(100 * (Decimal("16.1") - scheme.line(dropped).points) / Decimal("16.1"), 2)
    assert (found.rated, found.grade) == (False, UNRATED)


def test_while_filling_in_the_total_is_provisional_over_answered_lines(scheme):
    marks = dict(list(full(scheme, "医务科").items())[:3])
    found = score(scheme, "医务科", marks, filling=True)
    assert (found.total, found.provisional, found.grade) == (100, True, UNRATED)
    assert score(scheme, "医务科", {}, filling=True).total is None


def test_own_lines_weigh_ten_and_common_lines_ninety_for_a_clinical_department(scheme):
    department = scheme.department_named("康复科")
    marks = {
        line.id: LineMark(line.points_for(department) if line.is_common else Decimal(0))
        for line in scheme.lines_of(department)
    }
    assert score(scheme, "康复科", marks).total == 90


def test_of_bonuses_for_one_matter_the_highest_counts_up_to_the_cap(scheme):
    marks = full(scheme, "医务科")
    found = score(scheme, "医务科", marks, bonus("a", 2, "获奖"), bonus("b", 1, "获奖"), bonus("c", "0.5"))
    assert (found.base, found.bonus, found.total) == (100, Decimal("2.5"), Decimal("102.5"))
    assert score(scheme, "医务科", marks, bonus("a", 4), bonus("b", 4)).bonus == 5


@pytest.mark.parametrize(
    ("effect", "grade", "total"),
    [
        (VetoEffect.FAILED, "不合格", 100),
        (VetoEffect.DOWNGRADED, "良好", 100),
        (VetoEffect.DISQUALIFIED, "取消资格", 100),
        (VetoEffect.ZERO, "不合格", 0),
    ],
)
def test_a_veto_has_the_effect_that_the_scheme_sets(scheme, effect, grade, total):
    strict = replace(scheme, settings=replace(scheme.settings, veto_effect=effect))
    veto = Adjustment("v", AdjustmentKind.VETO, "安全生产责任事故")
    found = score(strict, "医务科", full(strict, "医务科"), veto)
    assert (found.grade, found.total) == (grade, total)


@pytest.mark.parametrize(
    ("total", "grade"),
    [("90", "优秀"), ("89.99", "良好"), ("80", "良好"), ("60", "合格"), ("59.99", "不合格")],
)
def test_a_threshold_belongs_to_its_grade(scheme, total, grade):
    assert grade_of(Decimal(total), scheme.settings) == grade


def totals(scheme, **by_name):
    return [replace(score(scheme, name, full(scheme, name)), total=Decimal(total)) for name, total in by_name.items()]


def test_equal_totals_share_a_rank_and_the_next_is_skipped(scheme):
    found = ranked(scheme, totals(scheme, 医务科=95, 门诊部=95, 党办=94, 骨伤科=10))
    assert [item.rank for item in found] == [1, 1, 3, 1]


def test_a_department_with_few_own_points_and_no_common_lines_has_a_grade_and_no_rank(scheme):
    small, clinical = ranked(scheme, totals(scheme, 工会=99, 急诊科=99))
    assert (small.rank, small.grade) == (None, "优秀")
    assert clinical.rank == 1


def test_the_quota_lowers_what_stands_beyond_it(scheme):
    strict = replace(scheme, settings=replace(scheme.settings, excellent_quota=Decimal(50)))
    found = ranked(strict, totals(strict, 医务科=99, 门诊部=98))
    assert [item.grade for item in found] == ["优秀", "良好"]
