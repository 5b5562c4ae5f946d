"""自评报告 as text: what the counts say, what is never left out, what the department's own words replace."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.application.build_narrative import build_narrative
from hospital_assess.application.narrative import PassageKind
from hospital_assess.application.narrative_words import chinese_number, sentence
from hospital_assess.domain.entry import NarrativeParts, Reporter, Status
from hospital_assess.domain.review import Judged, Review, Verdict
from hospital_assess.domain.settings import PeriodId
from tests.application import narrative_samples as samples
from tests.domain.answers import full_marks, submission

HEADINGS = [
    "一、基本情况",
    "二、目标任务完成情况",
    "三、特色亮点与加分事项",
    "四、存在问题及扣分说明",
    "五、下一步工作措施",
]


def text_of(report):
    return "\n".join(passage.text for passage in report.passages)


def section(report, number):
    """The passages below one heading."""
    found = [index for index, one in enumerate(report.passages) if one.kind is PassageKind.SECTION]
    ends = [*found[1:], len(report.passages)]
    return [one.text for one in report.passages[found[number - 1] + 1 : ends[number - 1]]]


def every_report(scheme):
    yield samples.busy(scheme)
    yield samples.clinical(scheme)
    for department in scheme.departments:
        if scheme.lines_of(department):
            yield samples.report(scheme, samples.statement(()), department.name)
            yield samples.report(scheme, samples.statement(()), department.name, period=PeriodId.H1)
            yield samples.report(scheme, samples.statement(full_marks(scheme, department.name)), department.name)


def test_every_report_has_its_five_sections_and_none_is_blank(scheme):
    for report in every_report(scheme):
        assert [one.text for one in report.passages if one.kind is PassageKind.SECTION] == HEADINGS
        assert all(one.text.strip() and "\n" not in one.text for one in report.passages)
        assert all(section(report, number) for number in range(1, 6))


def test_the_opening_sentence_states_the_counts(scheme):
    made = samples.entries(scheme, "医务科", _2=samples.HALF, _5=samples.HALF, _9=samples.HALF, _13=samples.HALF)
    opening = section(samples.report(scheme, samples.statement(made)), 1)[0]
    assert opening.startswith("本科室承担考核条目19项、16.1分，自评得分")
    assert opening.endswith("；已完成15项、占78.9%，基本完成4项、占21.1%。")
    earned = sum(one.self_score for one in made)
    assert f"自评得分{earned.normalize()}分，折算百分制{100 * earned / Decimal('16.1'):.2f}分" in opening


def test_own_and_common_lines_are_counted_apart(scheme):
    opening = section(samples.clinical(scheme), 1)[0]
    assert "考核条目13项，其中重点工作1项、0.4分，共性指标12项、100.0分" in opening
    assert "（有1项未填，未评定）" in opening


def test_the_counts_by_status_add_up(scheme):
    for report in every_report(scheme):
        opening = section(report, 1)[0]
        total = int(re.search(r"考核条目(\d+)项", opening)[1])
        assert sum(map(int, re.findall(r"(\d+)项、占", opening))) == total


def test_every_line_stands_in_section_two(scheme):
    for name, report in (("医务科", samples.busy(scheme)), ("急诊科", samples.clinical(scheme))):
        said = "".join(section(report, 2))
        for line in scheme.lines_of(scheme.department_named(name)):
            assert f"（条目{line.code}，" in said


def test_section_four_lists_every_line_below_full_points(scheme):
    for report, name in ((samples.busy(scheme), "医务科"), (samples.clinical(scheme), "急诊科")):
        file = next(one for one in report.sheets if one.kind == "shortfalls")
        codes = [row.cells[1].text.split()[0].lstrip("★") for row in file.rows[:-1]]
        department = scheme.department_named(name)
        expected = {line.code for line in scheme.lines_of(department)}
        said = section(report, 4)
        assert codes
        assert set(codes) <= expected
        assert [text.split("条目")[1].split()[0] for text in said[1:]] == codes
        assert all("原因：" in text for text in said[1:])


@given(st.data())
def test_no_line_below_full_points_is_ever_missing_from_section_four(scheme, data):
    department = scheme.department_named("医务科")
    lines = scheme.lines_of(department)
    losses = data.draw(st.lists(st.sampled_from([None, "0", "0.5", "1"]), min_size=len(lines), max_size=len(lines)))
    entries, short = [], []
    for index, (line, loss) in enumerate(zip(lines, losses, strict=True)):
        full = line.points_for(department)
        if loss is not None:
            changes = {"self_score": full * Decimal(loss)}
            entries.append(samples.replace(samples.done(line, full, index), **changes))
        if loss is None or loss != "1":
            short.append(line.code)
    said = "\n".join(section(samples.report(scheme, samples.statement(entries)), 4))
    assert re.findall(r"^\d+\.条目(\S+) ", said, re.MULTILINE) == short


def test_a_reason_that_nobody_gave_is_to_be_verified(scheme):
    made = samples.entries(scheme, "医务科", _2={"self_score": Decimal("0.1"), "status": Status.PARTLY})
    report = samples.report(scheme, samples.statement(made))
    assert "扣分原因：待核实。" in section(report, 4)[1]
    assert section(report, 5)[1].endswith("整改措施待核实。责任人：待核实；完成时限：待核实。")


def test_full_points_everywhere_say_so(scheme):
    report = samples.report(scheme, samples.statement(full_marks(scheme, "医务科")))
    assert section(report, 4) == ["本科室各考核条目自评均为满分，无扣分事项。"]


def test_a_problem_at_full_points_is_told_too(scheme):
    made = samples.entries(scheme, "医务科", _2={"problem": "病区床位仍然紧张"})
    assert "存在问题：病区床位仍然紧张。" in "".join(section(samples.report(scheme, samples.statement(made)), 4))


def test_what_the_department_wrote_takes_the_place_of_what_is_found(scheme):
    report = samples.busy(
        scheme, basics="现有职工21人。\n\n设5个组。", highlights="三批转运386名患者。", next_steps="补齐短板。"
    )
    assert section(report, 1)[1:] == ["现有职工21人。", "设5个组。"]
    assert section(report, 3)[:3] == ["（一）特色亮点", "三批转运386名患者。", "（二）加分事项"]
    assert section(report, 5) == ["补齐短板。"]
    assert section(report, 1)[0].startswith("本科室承担考核条目19项")


def test_highlights_and_bonuses_name_their_evidence(scheme):
    said = section(samples.busy(scheme), 3)
    assert any("佐证：医务-" in text for text in said[: said.index("（二）加分事项")])
    assert said[-1] == "1.获省级科技进步奖三等奖：申请加分1.0分。事由：浙卫发〔2023〕21号表彰。佐证：医务-2-3-2-3-01。"


def test_confidential_evidence_of_a_bonus_is_not_named(scheme):
    said = samples.confidential(samples.statement(full_marks(scheme, "医务科"), adjustments=(samples.bonus(),)))
    assert section(samples.report(scheme, said), 3)[-1].endswith("佐证：内部材料1件。")


def test_remedies_become_the_next_steps(scheme):
    said = section(samples.busy(scheme), 5)
    assert "列入下年度一季度重点督办，逐项销号。责任人：章堃赟；完成时限：2024年3月1日。" in said[1]


def test_a_quarter_has_no_scores(scheme):
    made = samples.entries(scheme, "医务科", _2={"status": Status.BEHIND, "progress": Decimal(40)})
    report = samples.report(scheme, samples.statement(made), period=PeriodId.H1)
    assert "".join(report.title) == "医务科2023年上半年重点工作目标责任制考核自评报告"
    assert "自评" not in text_of(report).replace("自评报告", "")
    assert "状态为滞后" in section(report, 4)[1]


def test_the_annexes_are_listed_under_the_names_that_they_bear(scheme):
    report = samples.busy(scheme)
    notes = list(report.annex_notes())
    assert [lead for lead, _, _ in notes] == ["附件：", "", ""]
    assert [number for _, number, _ in notes] == ["1.", "2.", "3."]
    assert [name for _, _, name in notes] == [annex.sheet.title for annex in report.annexes()]
    assert [annex.label for annex in report.annexes()] == ["附件1", "附件2", "附件3"]


def test_an_only_annex_has_no_number(scheme):
    report = samples.replace(samples.busy(scheme), sheets=samples.busy(scheme).sheets[:1])
    assert [annex.label for annex in report.annexes()] == ["附件"]
    assert next(report.annex_notes())[:2] == ("附件：", "")


def test_the_form_stands_whole_in_the_annex(scheme):
    form = samples.busy(scheme).sheets[0]
    texts = {text for row in form.rows for cell in row.cells for text in (cell.text, cell.aside)}
    assert {line.criteria for line in scheme.lines_of(scheme.department_named("医务科"))} <= texts
    assert len({len(row.cells) + sum(cell.span - 1 for cell in row.cells) for row in form.rows}) == 1


def test_a_draft_says_that_it_is_one(scheme):
    report = samples.clinical(scheme)
    assert report.mark == "草稿"
    assert report.cover.fields[-1].value == "草稿，未上报"
    assert report.remarks[-1] == "4.本稿为草稿，尚未上报，不作为考核依据。"


def test_an_unknown_reporter_is_to_be_verified(scheme):
    report = samples.report(scheme, samples.statement((), reporter=Reporter()))
    assert {field.label: field.value for field in report.cover.fields}["填报人"] == "待核实"
    assert all(field.value for sheet in report.sheets for field in sheet.fields)


def test_what_the_office_says_later_does_not_change_the_report(scheme):
    item = submission(scheme, entries=samples.entries(scheme, "医务科", _2=samples.HALF))
    line = item.statement.entries[0].line
    review = Review(item.digest, item.department, line, item.line_digest(line), Verdict.ADJUSTED, 1, "", Decimal(0))
    before = samples.dossier(scheme, item.statement)
    after = samples.replace(before, reviews={(line, Judged.SCORE): review})
    assert after.lines() != before.lines()
    made = [build_narrative(one, samples.imprint(), samples.DAY) for one in (before, after)]
    assert made[0] == made[1]


@given(st.text(max_size=60))
def test_whatever_people_type_stays_a_paragraph(scheme, typed):
    report = samples.report(scheme, samples.statement((), NarrativeParts(typed, typed, typed)))
    assert all(one.text and len(one.text.splitlines()) == 1 for one in report.passages)


@pytest.mark.parametrize(("number", "words"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五")])
def test_numbers_of_headings(number, words):
    assert chinese_number(number) == words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("完成", "完成。"), ("完成；", "完成。"), ("完成。", "完成。"), ("“提速”。", "“提速”。"), ("", "")],
)
def test_a_sentence_ends_with_one_mark(typed, shown):
    assert sentence(typed) == shown
