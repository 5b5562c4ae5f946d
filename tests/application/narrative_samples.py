"""Answers as departments give them, for 自评报告: done, half done, unanswered, asked to be left out."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from hospital_assess.application.build_form import Answers
from hospital_assess.application.build_narrative import build_narrative
from hospital_assess.application.dossier import Dossier
from hospital_assess.application.sheets import Imprint
from hospital_assess.domain.entry import (
    Adjustment,
    AdjustmentKind,
    Entry,
    Evidence,
    NarrativeParts,
    Proof,
    Reporter,
    Scope,
    Statement,
    Status,
)
from hospital_assess.domain.settings import PeriodId

ORGANIZATION = "绍兴市中医院"
DIGEST = "9f3a1c5e7b2d4860a1b3c5d7e9f0123456789abcdef0fedcba98765432100123"
DAY = "2023年12月28日"
HALF = {
    "status": Status.PARTLY,
    "deduction_reason": "部分环节晚于7月31日节点",
    "problem": "协同环节推进偏慢",
    "cause": "涉及科室较多，前期统筹不足",
    "remedy": "列入下年度一季度重点督办，逐项销号",
    "remedy_owner": "章堃赟",
    "remedy_due": date(2024, 3, 1),
}


def imprint(department="医务科", digest=DIGEST):
    """What ties the report to its hand-in; without a digest it is a draft."""
    return Imprint(ORGANIZATION, department, 2023, datetime(2023, 12, 28, 9, 5), digest)  # noqa: DTZ001


def done(line, full, index):
    """A line with full points and one proof."""
    said = f"制定方案、明确责任，按月督查，全年完成率{80 + index}%，平均住院日≤8.33天。"
    return Entry(line.id, Status.DONE, narrative=said, self_score=full, proofs=(Proof(f"{index:064d}", 1),))


def entries(scheme, name, **changes):
    """Every line done, but for those named by their index: ``_3=HALF``; None leaves one unanswered."""
    department = scheme.department_named(name)
    made = []
    for index, line in enumerate(scheme.lines_of(department)):
        full = line.points_for(department)
        change = changes.get(f"_{index}", {})
        if change is not None:
            halved = {"self_score": full / 2} if change is HALF else {}
            made.append(replace(done(line, full, index), **halved, **change))
    return tuple(made)


def bonus(points="1.0", evidence=0):
    """A bonus asked for."""
    title, reason = "获省级科技进步奖三等奖", "浙卫发〔2023〕21号表彰"
    return Adjustment(
        "a1", AdjustmentKind.BONUS, title, Decimal(points), reason, proofs=(Proof(f"{evidence:064d}", 1),)
    )


def statement(answers, parts=NarrativeParts(), adjustments=(), reporter=Reporter("章堃赟", "0575-85106123")):  # noqa: B008
    """All that a department says, with the evidence that it names."""
    used = {proof.evidence for entry in answers for proof in entry.proofs}
    used |= {proof.evidence for item in adjustments for proof in item.proofs}
    evidence = tuple(
        Evidence(one, f"{int(one)}.pdf", f"关于第{int(one)}项工作的通知", formed_on=date(2023, 3, 1), pages=3)
        for one in sorted(used)
    )
    return Statement(tuple(answers), evidence, tuple(adjustments), parts, reporter)


def dossier(scheme, said, name="医务科", period=PeriodId.ANNUAL):
    """One department's answers."""
    answers = Answers(scheme, scheme.department_named(name), scheme.settings.period(period), said)
    return Dossier(ORGANIZATION, answers)


def confidential(said):
    """The same, with evidence that must not be named outside the catalogue."""
    return replace(said, evidence=tuple(replace(one, scope=Scope.SENSITIVE) for one in said.evidence))


def report(scheme, said, name="医务科", digest=DIGEST, period=PeriodId.ANNUAL):
    """The report of one department."""
    file = dossier(scheme, said, name, period)
    return build_narrative(file, imprint(file.department.full_name, digest), DAY)


def busy(scheme, digest=DIGEST, **parts):
    """医务科 with lines of every sort, a bonus, and parts that it wrote itself."""
    left_out = {"status": Status.NOT_APPLICABLE, "self_score": None, "reason": "上级取消该项任务", "proofs": ()}
    made = entries(scheme, "医务科", _2=HALF, _5=None, _8=left_out, _11=HALF)
    return report(scheme, statement(made, NarrativeParts(**parts), (bonus(),)), digest=digest)


def clinical(scheme, digest=""):
    """急诊科, a draft: one own line and twelve common ones, one of them unanswered."""
    made = entries(scheme, "急诊科", _1=HALF, _4=None)
    return report(scheme, statement(made), "急诊科", digest)
