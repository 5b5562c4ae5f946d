"""检查: each finding by its code, and silence where all is well."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.check import check_statement, is_id_card, masked, personal_data
from hospital_assess.domain.entry import (
    Entry,
    Evidence,
    NarrativeParts,
    Proof,
    Reporter,
    Statement,
    Status,
)
from hospital_assess.domain.likeness import are_nearly_same
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

    def check(period=PeriodId.ANNUAL, evidence=(), earlier=(), past="", **changes):
        entry = replace(GOOD, line=line.id, **changes)
        statement = Statement((entry,), evidence=evidence, reporter=Reporter("填报人"))
        before = [Statement((replace(item, line=line.id),)) for item in earlier]
        chosen = scheme.settings.period(period)
        found = check_statement(scheme, department, chosen, statement, before, {line.id: past})
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
        ({"narrative": "回访 13812345678"}, "personal-data"),
        ({"evidence": (Evidence("a" * 64, "住院号0012345.pdf", size=9),)}, "personal-data"),
        ({"narrative": "推进中", "earlier": (Entry("", Status.ON_TRACK, narrative="推进中 "),)}, "same-as-before"),
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


@pytest.mark.parametrize(
    "earlier",
    [
        (),
        (Entry("", Status.DONE, narrative="已完成"),),
        (Entry("", Status.ON_TRACK, narrative="推进中"), Entry("", Status.ON_TRACK, narrative="已完成")),
    ],
)
def test_only_the_newest_text_of_an_unfinished_line_counts_as_repeated(findings, earlier):
    assert findings(earlier=earlier) == (set(), set())


def test_a_blank_text_repeats_nothing(findings):
    assert "same-as-before" not in findings(narrative="", earlier=(Entry("", Status.ON_TRACK),))[1]


LONG = "已完成搬迁方案论证并提交院长办公会审议通过，二季度启动设备采购"


@pytest.mark.parametrize(
    ("before", "now", "alike"),
    [
        (LONG, LONG, True),
        (LONG, LONG.replace("，", " ,\n"), True),
        (LONG, LONG.replace("二季度", "三季度"), True),
        (LONG, LONG + "。设备已到货安装，急诊已于九月整体迁入新楼运行", False),
        (LONG, "新楼已投入使用", False),
        ("已完成", "未完成", False),
        ("已完成", "已完成。", True),
        ("", "", False),
        ("。", "，", False),
    ],
)
def test_texts_are_alike_though_a_word_is_another(before, now, alike):
    assert are_nearly_same(before, now) is alike


def test_what_was_finished_then_may_be_said_again(findings):
    earlier = Entry("", Status.DONE, narrative=LONG)
    assert "same-as-before" not in findings(narrative=LONG, earlier=(earlier,))[1]


@pytest.mark.parametrize("period", [PeriodId.Q1, PeriodId.ANNUAL])
def test_what_was_told_last_year_is_not_this_years_work(findings, period):
    assert findings(period=period, narrative=LONG, past=LONG.replace("二季度", "三季度"))[1] == {"same-as-last-year"}
    assert findings(period=period, narrative=LONG, past="新楼已投入使用")[1] == set()
    assert findings(period=period, narrative="", past="")[1] == {"missing-narrative"}


def test_a_proof_leads_to_the_line_it_proves(scheme):
    department = scheme.department_named("院办")
    line = scheme.lines_of(department)[0]
    proof = Evidence("a" * 64, name="名单 11010519491231002X.pdf", size=9)
    parts = NarrativeParts(highlights="请联系13812345678")
    statement = Statement((replace(GOOD, line=line.id),), evidence=(proof,), narrative_parts=parts)
    found = check_statement(scheme, department, scheme.settings.period(PeriodId.ANNUAL), statement).warnings
    of_proof, of_report = (item for item in found if item.code == "personal-data")
    assert (of_proof.line, of_proof.field) == (line.id, "evidence")
    assert of_proof.message.startswith(f"条目 {line.code}：佐证“名单 110************02X")
    assert (of_report.line, of_report.message) == ("", "自评报告的特色亮点里疑似有手机号 138*****678，请隐去")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("身份证11010519491231002X", "身份证号"),
        ("１１０１０５１９４９１２３１００２ｘ的复印件", "身份证号"),
        ("电话138 1234 5678", "手机号"),
        ("+86-13812345678", "手机号"),
        ("138-1234-5678转", "手机号"),
        ("住院号：0012345", "住院号"),
        ("病案号ZY202301234", "住院号"),
        ("门诊号码为 8800123", "住院号"),
    ],
)
def test_numbers_that_name_somebody_are_found(text, kind):
    assert [found for found, _shown in personal_data(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "住院号、门诊号统一管理，2023 年 3 月完成",
        "医务〔2023〕15号，总收入 64700 万元",
        "微信图片_20230415132233.jpg",
        "mmexport1681547231234.jpg",
        "9f13812345678ab04.png",
        "身份证号 110105194912310021",
        "编码 123456789012345678901234567890",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert personal_data(text) == ()
    assert masked(text) == text


def id_cards():
    """Eighteen digits with the check digit worked out another way than by the table of weights."""

    def card(area, born, serial):
        digits = f"{area}{born:%Y%m%d}{serial:03d}"
        rest = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(digits)) % 11
        return digits + "0123456789X"[(12 - rest) % 11]

    born = st.dates(date(1900, 1, 1), date(2099, 12, 31))
    return st.builds(card, st.integers(100000, 999999), born, st.integers(0, 999))


@given(id_cards(), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_makes_another_number(card, place, by):
    assert is_id_card(card)
    wrong = card[:place] + str((int(card[place]) + by) % 10) + card[place + 1 :]
    assert not is_id_card(wrong)


@given(id_cards(), st.text("患者的：，。 \n", max_size=5), st.text("患者的：，。 \n", max_size=5))
def test_a_masked_text_tells_nobody(card, before, after):
    text = before + card + after
    assert personal_data(text)
    assert card not in masked(text)
    assert personal_data(masked(text)) == ()


@given(st.text())
def test_any_text_can_be_looked_through(text):
    assert all("*" in shown for _kind, shown in personal_data(text))
