"""检查: each finding by its code, and silence where all is well."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from hospital_assess.domain.check import check_statement
from hospital_assess.domain.entry import Entry, Evidence, Proof, Reporter, Statement, Status
from hospital_assess.domain.settings import PeriodId

DONE = {"nodes": [{"id": "n1", "degree": "1", "done_on": "2023-03-01"}]}
PROVED = (Proof("a" * 64, 1),)
GOOD = Entry(
    "",
    Status.DONE,
    inputs=DONE,
    narrative="已完成",
    self_score=Decimal("0.8"),
    proofs=PROVED,
)


@pytest.fixture
def findings(scheme):
    """Checks one line of 院办 (2.1.1-3, 0.8 points); the rest is left out of the result."""
    department = scheme.department_named("院办")
    line = next(one for one in scheme.lines_of(department) if one.code == "2.1.1-3")

    def check(period=PeriodId.ANNUAL, evidence=(), **changes):
        entry = replace(GOOD, line=line.id, **changes)
        statement = Statement((entry,), evidence=evidence, reporter=Reporter("填报人"))
        found = check_statement(scheme, department, scheme.settings.period(period), statement)
        pick = lambda items: {item.code for item in items if item.line in (line.id, "")}  # noqa: E731
        return pick(found.errors), pick(found.warnings)

    return check


def test_a_complete_line_has_no_findings(findings):
    assert findings() == (set(), set())


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"status": Status.UNANSWERED}, "missing-status"),
        ({"self_score": None}, "missing-score"),
        ({"self_score": Decimal(9)}, "score-out-of-range"),
        ({"self_score": Decimal("0.4")}, "missing-deduction-reason"),
        ({"inputs": {"nodes": [{"id": "n1", "degree": "0.5"}]}}, "missing-upward-basis"),
        ({"status": Status.NOT_APPLICABLE}, "missing-reason"),
    ],
)
def test_what_is_missing_is_an_error(findings, changes, code):
    assert code in findings(**changes)[0]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"proofs": ()}, "full-marks-without-evidence"),
        ({"narrative": ""}, "missing-narrative"),
        ({"status": Status.BEHIND}, "lagging-without-remedy"),
        (
            {"inputs": {"nodes": [{"id": "n1", "degree": "1", "done_on": "2024-02-01"}]}, "upward_basis": "依据"},
            "done-after-cut-off",
        ),
        ({"evidence": (Evidence("a" * 64, size=9, formed_on=date(2022, 5, 1)),)}, "evidence-outside-year"),
        ({"evidence": (Evidence("a" * 64, size=0),)}, "empty-evidence"),
    ],
)
def test_what_is_doubtful_is_a_warning(findings, changes, code):
    errors, warnings = findings(**changes)
    assert (errors, code in warnings) == (set(), True)


def test_a_quarter_asks_for_no_score(findings):
    errors, _ = findings(period=PeriodId.Q1, self_score=None)
    assert errors == set()


def test_a_form_without_its_reporter_is_named(scheme):
    department = scheme.department_named("院办")
    found = check_statement(scheme, department, scheme.settings.period(PeriodId.ANNUAL), Statement())
    assert "missing-reporter" in {item.code for item in found.errors}
    assert all(item.message.endswith(("未填", "姓名未填", "未填完成状态")) for item in found.errors)
