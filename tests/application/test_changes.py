"""How typing changes an entry: the score follows its rule until a person types another."""

from decimal import Decimal

import pytest

from hospital_assess.application.answers import Question, changed
from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.settings import PeriodId

DONE = {"inputs": {"nodes": [{"id": "n1", "degree": "1"}]}}
HALF = {"inputs": {"nodes": [{"id": "n1", "degree": "0.5"}]}}


@pytest.fixture
def question(scheme):
    """1.3.1-5 of 审计科, 0.8 points, by stages."""
    department = scheme.department_named("审计科")
    line = next(one for one in scheme.lines_of(department) if one.code == "1.3.1-5")
    return Question(scheme, department, scheme.settings.period(PeriodId.ANNUAL), line)


@pytest.fixture
def entry(question):
    return Entry(question.line.id)


def test_a_score_that_nobody_typed_follows_the_rule(question, entry):
    half = changed(question, entry, HALF)
    assert half.self_score == Decimal("0.4")
    assert changed(question, half, DONE).self_score == Decimal("0.8")
    assert changed(question, half, {"inputs": None}).self_score is None


def test_a_score_that_a_person_typed_stays(question, entry):
    typed = changed(question, changed(question, entry, DONE), {"self_score": "0.6"})
    assert changed(question, typed, HALF).self_score == Decimal("0.6")


def test_absent_is_unchanged_and_null_is_cleared(question, entry):
    filled = changed(question, entry, {"status": "done", "narrative": "完成\r\n了", "remedy_due": "2024-03-31"})
    assert filled.narrative == "完成\n了"
    assert changed(question, filled, {}) == filled
    cleared = changed(question, filled, {"status": None, "narrative": None, "remedy_due": None})
    assert cleared == entry
    assert cleared.status is Status.UNANSWERED


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"status": "ready"}, "完成状态"),
        ({"self_score": "一"}, "自评得分“一”不是数字"),
        ({"self_score": "-0.1"}, "应在 0 至 0.8 之间"),
        ({"progress": "120"}, "完成率 120.0 应在 0 至 100.0 之间"),
        ({"remedy_due": "3月底"}, "不是日期"),
        ({"narrative": 5}, "应为文字"),
        ({"inputs": []}, "应为对象"),
    ],
)
def test_what_does_not_fit_is_refused_by_line_and_field(question, entry, change, message):
    with pytest.raises(AssessError, match=message) as refusal:
        changed(question, entry, change)
    assert "1.3.1-5" in refusal.value.title


@pytest.mark.parametrize("typed", ["０．６", " 0.6 ", "0.60"])
def test_numbers_are_taken_as_people_type_them(question, entry, typed):
    assert changed(question, entry, {"self_score": typed}).self_score == Decimal("0.6")
