"""What the office is told to look at twice."""

from decimal import Decimal

import pytest

from hospital_assess.domain.entry import Entry, Evidence, Proof, Statement, Status
from hospital_assess.domain.plausibility import warnings_of
from hospital_assess.domain.settings import PeriodId


@pytest.fixture
def cautions(scheme):
    """What is doubtful in a statement of 院办 about its first line."""
    department = scheme.department_named("院办")
    line = scheme.lines_of(department)[0]

    def look(narrative="已完成", evidence=(), score=None):
        proofs = tuple(Proof(item.id, number) for number, item in enumerate(evidence, 1))
        entry = Entry(line.id, Status.DONE, narrative=narrative, self_score=score, proofs=proofs)
        statement = Statement((entry,), evidence=evidence)
        found = warnings_of(scheme, scheme.settings.period(PeriodId.ANNUAL), {department.id: statement}, {})
        return {caution.kind: caution.message for caution in found}

    look.line = line
    return look


def test_a_sound_statement_is_not_doubted(cautions):
    assert cautions(evidence=(Evidence("a" * 64, "会议纪要.pdf", size=9),), score=Decimal("0.1")) == {}


def test_personal_data_is_counted_and_masked(cautions):
    message = cautions("请联系13812345678", (Evidence("a" * 64, "住院号0012345.pdf", size=9),))["personal-data"]
    assert message.startswith("院办的上报件有 2 处疑似个人信息")
    assert f"条目 {cautions.line.code}、佐证“住院号0*****5.pdf”" in message
    assert "13812345678" not in message and "0012345" not in message
