"""What holds for every rule and every input: bounds, precision, direction, and proof."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.baseline import Direction
from hospital_assess.domain.quantity import plain_number, round_half_up, shown_points
from hospital_assess.domain.scoring import propose
from tests.domain.strategies import actuals, amounts, directed_rules, interpolations, rules_with_inputs

FULL = Decimal(2)


@pytest.fixture(scope="module")
def ask(scheme):
    """Scores any rule on a line of two points."""
    department = scheme.department_named("医务科")
    base = next(line for line in scheme.lines_of(department) if line.points)
    cut_off = scheme.settings.periods[-1].cut_off

    def score(rule, inputs):
        line = replace(base, rule=rule, points=FULL)
        return propose(scheme, line, department, rule.clean(inputs), cut_off)

    return score


@given(case=rules_with_inputs())
def test_points_stay_within_the_line_and_its_precision(ask, case):
    rule, inputs = case
    score = ask(rule, inputs)
    assert score.points is not None
    assert 0 <= score.points <= FULL
    assert score.points == round_half_up(score.points, Decimal("0.1"))


@given(case=rules_with_inputs())
def test_the_worked_line_ends_with_the_points(ask, case):
    rule, inputs = case
    score = ask(rule, inputs)
    assert score.worked_line.endswith(f"→ {shown_points(score.points)}")


@given(case=rules_with_inputs())
def test_the_same_question_has_the_same_answer(ask, case):
    assert ask(*case) == ask(*case)


def _rises_with_value(rule):
    return getattr(rule, "direction", Direction.HIGHER) is Direction.HIGHER


@given(rule=directed_rules, first=amounts("-50", "2000"), second=amounts("-50", "2000"))
def test_a_better_value_never_earns_less(ask, rule, first, second):
    low, high = sorted((first, second))
    worse, better = (low, high) if _rises_with_value(rule) else (high, low)
    assert ask(rule, {"actual": str(worse)}).points <= ask(rule, {"actual": str(better)}).points


@given(rule=interpolations, inputs=actuals)
def test_an_interpolated_value_lies_between_its_neighbours(ask, rule, inputs):
    worth = [point.y.of(FULL) for point in rule.points]
    assert (
        round_half_up(min(worth), Decimal("0.1")) <= ask(rule, inputs).points <= min(FULL, max(worth) + Decimal("0.05"))
    )


@given(value=st.decimals("-1e6", "1e6", places=4), places=st.sampled_from(["0.1", "0.01", "1"]))
def test_halves_round_away_from_zero(value, places):
    precision = Decimal(places)
    rounded = round_half_up(value, precision)
    assert abs(rounded - value) <= precision / 2
    assert rounded.normalize() == (abs(value) / precision + Decimal("0.5")).__floor__() * precision * (
        -1 if value < 0 else 1
    )


@given(value=st.decimals("-1e9", "1e9", places=6))
def test_a_shown_number_is_the_number(value):
    assert Decimal(plain_number(value)) == value
    assert "E" not in plain_number(value)
