"""The sheets as values: what stands on them follows from what was answered and reviewed."""

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.application.build_chase_list import build_chase_list, chase_text, chased
from hospital_assess.application.build_decision_sheet import build_decision_sheet, build_public_notice
from hospital_assess.application.build_feedback_sheet import build_feedback_sheet
from hospital_assess.application.build_pledge import build_pledge
from hospital_assess.application.build_progress import build_hospital_progress, build_progress
from hospital_assess.application.build_review_form import build_review_form
from hospital_assess.application.build_shortfalls import build_hospital_shortfalls, build_shortfalls
from hospital_assess.application.build_summary import build_summary, column_of, status_counts
from hospital_assess.application.build_supervision import NOTHING, build_hospital_supervision, build_supervision
from hospital_assess.application.build_task_list import build_hospital_task_list, build_task_list
from hospital_assess.application.build_three_lists import build_hospital_three_lists, build_three_lists
from hospital_assess.application.dossier import blank_dossier
from hospital_assess.application.sheet_words import BY_DUTY, UNKNOWN, line_heading
from hospital_assess.application.table_sheets import PageShape, RowStyle
from hospital_assess.domain.entry import AdjustmentKind, Status
from hospital_assess.domain.office import Office
from hospital_assess.domain.review import Judged, Verdict
from hospital_assess.domain.ruling import Ruling
from hospital_assess.domain.settings import PeriodId
from tests.application import sheet_samples as samples
from tests.domain.answers import submission

COUNTED = ("done", "partly", "undone", "pending", "not_applicable", "unanswered")
IMPRINT = samples.IMPRINT


@pytest.fixture(scope="module")
def book(scheme):
    return samples.book(scheme)


@pytest.fixture(scope="module")
def busy(book):
    return book.dossiers["医务科"]


def figures(sheet, key):
    return [int(text) for text in samples.column(sheet, key) if text.isdecimal()]


def row_of(sheet, name):
    return next(row for row in sheet.rows if name in [cell.text for cell in row.cells])


def codes(lines):
    return [one.line.code for one in lines]


statuses = st.sampled_from(list(Status))


def answered(scheme, name, draw):
    """A hand-in whose every line has some status and some score."""
    made = samples.entries(scheme, name)
    department = scheme.department_named(name)
    told = []
    for entry in made:
        status = draw(statuses)
        full = scheme.line(entry.line).points_for(department)
        score = draw(st.sampled_from([None, Decimal(0), full / 2, full]))
        told.append(replace(entry, status=status, self_score=None if status is Status.UNANSWERED else score))
    return submission(scheme, name, entries=told)


@pytest.mark.parametrize("scored", [True, False])
@given(status=statuses)
def test_every_status_is_counted_in_a_column_that_the_sheet_has(status, scored):
    assert column_of(status, scored=scored) in (*COUNTED, *(() if scored else ("on_track",)))


@given(data=st.data())
def test_the_counts_add_up_to_the_lines_of_every_row(scheme, data):
    names = data.draw(st.lists(st.sampled_from(["医务科", "护理部", "骨伤科", "药剂科"]), unique=True))
    held = Office(frozenset(answered(scheme, name, data.draw) for name in names))
    sheet = build_summary(samples.book(scheme, held), IMPRINT)
    keys = [column.key for column in sheet.columns]
    for row in sheet.rows:
        cells = {}
        at = 0
        for cell in row.cells:
            cells[keys[at]] = cell.text
            at += cell.span
        assert sum(int(cells[key]) for key in COUNTED) == int(cells["lines"])
        assert at == len(keys)


def test_the_groups_and_the_hospital_are_summed_up(scheme, book):
    sheet = build_summary(book, IMPRINT)
    sums = [row for row in sheet.rows if row.style is RowStyle.SUM]
    assert [row.cells[0].text for row in sums] == [
        "职能小计（22个科室）",
        "医技小计（3个科室）",
        "临床小计（8个科室）",
        "全院合计（33个科室）",
    ]
    lines = [int(row.cells[2].text) for row in sums]
    assert sum(lines[:3]) == lines[3] == sum(len(scheme.lines_of(item)) for item in scheme.departments)
    assert sums[3].cells[1].text == "100.0"


def test_a_department_whose_hand_in_does_not_stand_says_so_in_place_of_scores(scheme, book):
    sheet = build_summary(book, IMPRINT)
    conflict, missing = row_of(sheet, "门诊部"), row_of(sheet, "党办")
    assert "上报件冲突，待处理" in [cell.text for cell in conflict.cells]
    assert "未上报" in [cell.text for cell in missing.cells]
    assert "未评定" in [cell.text for cell in conflict.cells]
    outpatients = scheme.department("门诊部")
    assert status_counts(scheme, outpatients, None, book.period) == {"unanswered": len(scheme.lines_of(outpatients))}


def test_a_rank_is_preliminary_while_lines_wait_for_review(book):
    sheet = build_summary(book, IMPRINT)
    assert row_of(sheet, "护理部").cells[1].text == "1"
    assert row_of(sheet, "骨伤科").cells[1].text == "预排2"
    assert "待复核" in [cell.text for cell in row_of(sheet, "骨伤科").cells]


def test_a_department_with_an_unanswered_line_has_no_grade(book):
    assert "未评定" in [cell.text for cell in row_of(build_summary(book, IMPRINT), "医务科").cells]


def test_a_quarter_has_no_scores(scheme):
    held = Office(frozenset({replace(submission(scheme), period=PeriodId.Q1)}))
    sheet = build_summary(samples.book(scheme, held, PeriodId.Q1), IMPRINT)
    assert "final" not in [column.key for column in sheet.columns]
    assert sum(figures(sheet, "done")) > 0
    assert "第一季度" in sheet.title


def test_the_page_is_a_setting(scheme):
    labels = {"summary.page": "A3横", "summary.remark": "说明"}
    changed = replace(scheme, settings=replace(scheme.settings, labels=labels))
    sheet = build_summary(samples.book(changed), IMPRINT)
    assert (sheet.page, sheet.columns[-1].title) == (PageShape.LARGE, "说明")


@given(data=st.data())
def test_every_line_below_full_points_or_late_is_listed(scheme, data):
    item = answered(scheme, "医务科", data.draw)
    dossier = samples.book(scheme, Office(frozenset({item}))).dossiers["医务科"]
    shortfalls = samples.texts(build_shortfalls(dossier, IMPRINT))
    problems = "\n".join(samples.texts(build_three_lists(dossier, IMPRINT)))
    for one in dossier.lines():
        heading = line_heading(scheme, one.line)
        below = one.entry.self_score != one.full or one.entry.status in (
            Status.UNANSWERED,
            Status.BEHIND,
            Status.NOT_STARTED,
            Status.UNDONE,
        )
        assert (heading in shortfalls) is below
        assert (f"来源：{heading}（" in problems) is below


def test_the_hospitals_lists_hold_every_departments(scheme, book):
    listed = samples.texts(build_hospital_shortfalls(book, IMPRINT))
    problems = "\n".join(samples.texts(build_hospital_three_lists(book, IMPRINT)))
    found = [(one.department.name, line_heading(scheme, one.line)) for d in book.in_order() for one in d.shortfalls()]
    assert len(found) > 5
    for name, heading in found:
        assert heading in listed
        assert heading in problems
        assert name in listed


def test_points_that_the_office_took_are_a_shortfall_too(busy):
    found = {one.line.code: one for one in busy.shortfalls()}
    sheet = build_shortfalls(busy, IMPRINT)
    assert found["2.3.2-3"].lost == Decimal("0.5")
    assert "复核：佐证未见正式文件" in samples.texts(sheet)


def test_what_the_office_approved_to_leave_out_is_no_shortfall(scheme, busy):
    item = busy.submission
    asked = next(one for one in busy.lines() if one.entry.status is Status.NOT_APPLICABLE)
    assert asked.line.code in codes(busy.shortfalls())
    approval = samples.review(item, asked.line.id, sequence=40, judges=Judged.NOT_APPLICABLE)
    held = Office(frozenset({item}), frozenset({approval}))
    assert asked.line.code not in codes(samples.book(scheme, held).dossiers["医务科"].shortfalls())


def test_nothing_unknown_is_left_blank(book, busy):
    for sheet in (
        build_summary(book, IMPRINT),
        build_hospital_shortfalls(book, IMPRINT),
        build_hospital_three_lists(book, IMPRINT),
        build_hospital_progress(book, IMPRINT),
        build_hospital_task_list(book, IMPRINT),
        build_chase_list(book, IMPRINT),
        build_public_notice(book, IMPRINT),
        build_feedback_sheet(busy, IMPRINT),
        build_pledge(busy, IMPRINT),
    ):
        blank = [row for row in sheet.rows for cell in row.cells if not cell.text and not cell.aside]
        assert not blank, sheet.kind
    assert UNKNOWN in samples.texts(build_shortfalls(busy, IMPRINT))


def test_last_years_problems_come_first_with_their_source(scheme, book):
    sheet = build_hospital_three_lists(book, IMPRINT)
    for row, problem in zip(sheet.rows, scheme.problems, strict=False):
        assert row.cells[1].text == problem.text
        assert "2022年工作总结" in row.cells[1].aside
        assert "未销号" in [cell.text for cell in row.cells]
    assert sheet.rows[-1].cells[0].text.startswith("合计")
    assert "上年遗留3个" in sheet.rows[-1].cells[0].text


def test_a_department_sees_the_inherited_problems_that_it_helps_with(scheme, book):
    nursing = build_three_lists(book.dossiers["护理部"], IMPRINT)
    assert [row.cells[1].text for row in nursing.rows[:-1]] == [scheme.problems[2].text]


def test_a_line_of_the_plan_stands_once_in_the_task_list(scheme, book):
    sheet = build_hospital_task_list(book, IMPRINT)
    assert samples.column(sheet, "content") == [
        line_heading(scheme, line)
        for _, _, measure in scheme.plan.measures()
        for line in sorted((one for one in scheme.lines if one.measure == measure.id), key=lambda one: one.is_common)
    ]
    assert set(samples.column(sheet, "leader")) == {BY_DUTY}
    assert sheet.rows[-1].cells[0].text == "合计　132个条目，另有共性条目12个"
    assert sheet.rows[-1].cells[1].text == "100.0"


def test_a_departments_task_list_and_pledge_hold_its_lines(scheme):
    for name in ("医务科", "骨伤科", "针灸推拿科"):
        department = scheme.department_named(name)
        dossier = blank_dossier(samples.ORGANIZATION, scheme, department, PeriodId.ANNUAL)
        wanted = [line_heading(scheme, line) for line in scheme.lines_of(department)]
        assert samples.column(build_task_list(dossier, IMPRINT), "content") == wanted
        assert samples.column(build_pledge(dossier, IMPRINT), "content") == wanted


def test_the_pledge_names_its_load_the_vetoes_and_two_copies(busy):
    told = "".join(build_pledge(busy, IMPRINT).opening)
    assert "承担重点工作考核条目19项、16.1分" in told
    assert "传染病瞒报" in told
    assert "90分及以上为优秀" in told
    assert "一式两份" in told


def test_the_leading_department_reports_first_and_the_others_below_it(scheme, book):
    sheet = build_hospital_progress(book, IMPRINT)
    content, told = samples.column(sheet, "content"), samples.column(sheet, "progress")
    measure = [at for at, text in enumerate(content) if text.startswith(("3.1.1-1", "3.1.1-2", "3.1.1-3", "3.1.1-4"))]
    assert [content[at][:7] for at in measure] == ["3.1.1-1", "3.1.1-3", "3.1.1-2", "3.1.1-4"]
    assert not told[measure[0]].startswith("【")
    assert told[measure[2]] == "【急诊科】未上报"
    assert told[measure[3]].startswith("【护理部】")
    assert len(content) == 132 + 12


def test_a_common_line_is_summed_over_its_departments(book):
    sheet = build_hospital_progress(book, IMPRINT)
    at = next(at for at, text in enumerate(samples.column(sheet, "content")) if text.startswith("★1.3.1-G"))
    assert samples.column(sheet, "progress")[at].startswith("应报11个科室，已报2个：")


def test_a_departments_progress_speaks_for_itself(busy):
    told = samples.column(build_progress(busy, IMPRINT), "progress")
    assert len(told) == 19
    assert not [text for text in told if text.startswith("【")]


def test_the_review_form_sets_self_and_office_side_by_side(busy):
    sheet = build_review_form(busy, IMPRINT)
    lines = {row.cells[0].text: row for row in sheet.rows if row.style is RowStyle.LINE}
    assert [cell.text for cell in lines["1"].cells[5:]] == ["0.6", "", "0.1", "-0.5", "调分：佐证未见正式文件"]
    assert lines["2"].cells[7].text == "退回"
    assert lines["2"].cells[9].text == "退回：请补充采购文件（2024年1月20日前补正）"
    assert lines["3"].cells[8].text == "0"
    assert lines["4"].cells[7].text == "待复核"
    assert lines["加减分及否决"].cells[1].text == "申请加分：省级典型经验（浙卫发〔2023〕18号） 1.0分，待认定"
    assert len(lines) == 19 + 1


def test_the_review_forms_subtotals_are_the_sums_of_their_lines(busy):
    sheet = build_review_form(busy, IMPRINT)
    own = sum(Decimal(row.cells[3].text) for row in sheet.rows if row.style is RowStyle.SUM)
    office = sum(Decimal(row.cells[5].text) for row in sheet.rows if row.style is RowStyle.SUM)
    assert own == busy.standing().self_score.own.earned
    assert office == busy.standing().final_score.own.earned


def test_the_feedback_sheet_lists_standing_reviews_only(busy):
    sheet = build_feedback_sheet(busy, IMPRINT)
    assert [text[:7] for text in samples.column(sheet, "line")] == ["2.3.2-3", "3.1.1-1", "3.1.1-3"]
    assert sheet.rows[-1].cells[0].text == "已复核3条：认可1条，调分1条，退回补正1条"
    assert "5个工作日" in sheet.fields[1].value


def test_a_line_that_changed_since_its_review_is_not_fed_back(scheme, busy):
    first = busy.submission
    entries = tuple(replace(entry, narrative="补充后") for entry in first.statement.entries)
    newer = replace(first, statement=replace(first.statement, entries=entries), lineage=(first.digest,))
    held = Office(frozenset({first, newer}), frozenset(samples.reviews_of(first)))
    dossier = samples.book(scheme, held).dossiers["医务科"]
    assert [row.cells[0].text for row in build_feedback_sheet(dossier, IMPRINT).rows] == [
        "加减分及否决",
        "尚无对现行自评内容的复核意见",
    ]


def test_every_late_or_returned_line_is_supervised_on_a_sheet_of_its_own(busy, book):
    wanted = [one.line.code for one in busy.lines() if one.is_lagging or one.is_returned]
    sheets = build_supervision(busy, IMPRINT)
    assert [sheet.fields[0].value for sheet in sheets] == [f"督办〔2023〕医务-{code}" for code in wanted]
    assert "请补充采购文件" in "".join(samples.texts(sheets[0]))
    assert "2024年1月20日" in samples.texts(sheets[0])
    assert len(build_hospital_supervision(book, IMPRINT)) == len(sheets) + 1
    nothing = build_supervision(book.dossiers["护理部"], IMPRINT)
    assert [samples.texts(sheet) for sheet in nothing] == [[NOTHING]]


def test_the_leaders_sign_for_every_department_with_its_ground(scheme, book):
    sheet = build_decision_sheet(book, IMPRINT)
    assert Counter(samples.column(sheet, "department")) == Counter(item.name for item in scheme.departments)
    grounds = dict(zip(samples.column(sheet, "department"), samples.column(sheet, "ground"), strict=True))
    assert grounds["护理部"] == "复核4／4条；基本分100.00；90分及以上为优秀。"
    assert grounds["医务科"].startswith("复核3／19条，调分1条（-0.5分），退回1条；基本分")
    assert "冲突" in grounds["门诊部"]
    assert grounds["党办"] == "未上报，不予评定"
    assert sheet.signatures.signers[0].label == "考核领导小组组长（签字）"


def test_what_the_office_enters_against_a_department_changes_every_sheet_alike(scheme):
    where, effect = ("护理部", PeriodId.ANNUAL), AdjustmentKind
    late = Ruling("r1", *where, effect.DEDUCTION, "逾期上报", 1, "2024-01-10", Decimal("0.5"), "1月8日交")
    veto = Ruling("r2", *where, effect.VETO, "安全生产责任事故", 2, "2024-01-10", reason="通报1号")
    item = submission(scheme, "护理部")
    reviews = frozenset(samples.review(item, one.line, sequence=at) for at, one in enumerate(item.statement.entries))
    ruled = samples.book(scheme, Office(frozenset({item}), reviews, frozenset({late, veto})))
    dossier = ruled.dossiers["护理部"]
    summary = row_of(build_summary(ruled, IMPRINT), "护理部")
    assert {"0.5", "有", "99.50", "不合格"} <= {cell.text for cell in summary.cells}
    ground = row_of(build_decision_sheet(ruled, IMPRINT), "护理部").cells[8].text
    assert "减分0.5：逾期上报（1月8日交）；一票否决：安全生产责任事故（通报1号），不合格" in ground
    for sheet in (build_review_form(dossier, IMPRINT), build_feedback_sheet(dossier, IMPRINT)):
        told = samples.texts(sheet)
        assert "减分：逾期上报（1月8日交） 0.5分\n一票否决：安全生产责任事故（通报1号）" in told
    assert "99.50" in samples.texts(build_review_form(dossier, IMPRINT))[-1]


def test_the_public_notice_is_a_draft_until_the_leaders_decide(book):
    sheet = build_public_notice(book, IMPRINT)
    assert sheet.imprint.is_draft
    assert sheet.page is PageShape.PORTRAIT
    assert "待核实" in sheet.opening[1]


def test_those_without_a_standing_hand_in_and_those_with_returned_lines_are_chased(book):
    found = {one.department.name: one for one in chased(book)}
    assert found["人事科"].state == "未上报"
    assert found["党办"].state == "未上报（任务未下发）"
    assert found["门诊部"].state == "上报件冲突"
    assert (found["医务科"].lines, found["医务科"].due) == (("3.1.1-1",), date(2024, 1, 20))
    assert (found["医务科"].times_returned, found["医务科"].contact) == (1, "章堃赟 0575-85106123")
    assert not {"护理部", "骨伤科"} & set(found)


def test_the_text_for_the_chat_names_everyone_once(book):
    told = chase_text(book)
    assert told.startswith("【催办】绍兴市中医院2023年度目标责任制考核自评上报：应报33个科室，已报5个")
    for one in chased(book):
        assert told.rpartition("\n")[0].count(one.department.name) == 1
    assert "医务科（条目3.1.1-1），请于2024年1月20日前补正后重新上报" in told
    assert "|" not in told


def test_nobody_is_chased_when_all_have_handed_in(scheme):
    answering = [item.name for item in scheme.departments if scheme.lines_of(item)]
    held = Office(frozenset(submission(scheme, name) for name in answering))
    full = samples.book(scheme, held)
    assert chase_text(full).endswith("没有需要催办的事项。")
    assert len(build_chase_list(full, IMPRINT).rows) == 1


def test_verdicts_written_together_count_as_one_return(scheme, busy):
    item = busy.submission
    lines = [entry.line for entry in item.statement.entries][:3]
    reviews = [
        samples.review(item, line, Verdict.RETURNED, at, comment="请补", due=date(2024, 1, 20))
        for at, line in enumerate(lines)
    ]
    again = samples.review(
        item, lines[0], Verdict.RETURNED, 9, comment="再补", due=date(2024, 1, 30), made_at="2024-01-22T09:00:00+08:00"
    )
    held = Office(frozenset({item}), frozenset((*reviews, again)))
    assert samples.book(scheme, held).returned["医务科"] == 2
