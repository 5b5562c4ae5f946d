"""评审会材料 as a value: what the office's report, the tables and the annex say."""

from dataclasses import replace
from decimal import Decimal

import pytest

from hospital_assess.application.build_adjustments import build_adjustments
from hospital_assess.application.build_disputes import NO_DISPUTE, build_disputes
from hospital_assess.application.build_grades import build_grades
from hospital_assess.application.build_meeting_pack import build_meeting_pack
from hospital_assess.application.meeting_pack import PackCharts, PackForms, PackTable, PackTables, PackText
from hospital_assess.application.narrative import PassageKind
from hospital_assess.domain.office import Office
from hospital_assess.domain.quantity import shown_points
from hospital_assess.domain.settings import PeriodId
from tests.application import meeting_pack_samples as large
from tests.application import sheet_samples as samples

EMPTY = Office()


@pytest.fixture(scope="module")
def book(scheme):
    return samples.book(scheme)


@pytest.fixture(scope="module")
def pack(book):
    return build_meeting_pack(book, samples.IMPRINT)


@pytest.fixture(scope="module")
def large_book(scheme):
    return large.large_book(scheme, 12, absent=1)


def text_of(part):
    return "\n".join(passage.text for passage in part.passages)


def report_of(book):
    return text_of(build_meeting_pack(book, samples.IMPRINT).parts[1])


def test_the_parts_stand_in_the_order_of_the_agenda_and_are_numbered(pack):
    assert [part.name for part in pack.parts] == [
        "一、会议议程",
        "二、考核情况报告",
        "三、考核情况图表",
        "四、全院汇总表（分组）",
        "五、调分及争议条目",
        "六、加减分与一票否决",
        "七、拟评等次",
        "八、扣分及未达序时清单",
        "九、三张清单",
        "附件册：各科室自评表",
    ]
    kinds = [PackText, PackText, PackCharts, PackTable, PackTable, PackTable, PackTables, PackTable, PackTable]
    assert [type(part) for part in pack.parts] == [*kinds, PackForms]


def test_the_report_has_its_six_sections(pack):
    headings = [one.text for one in pack.parts[1].passages if one.kind is PassageKind.SECTION]
    assert headings == [
        "一、总体情况",
        "二、得分、名次及拟评等次",
        "三、重点工作完成情况",
        "四、复核调分、争议及加减分",
        "五、存在的主要问题",
        "六、下步要求",
    ]


def test_the_report_counts_who_handed_in_and_who_did_not(book, pack):
    text = text_of(pack.parts[1])
    assert f"应上报科室{len(book.rows)}个，已上报5个" in text
    assert "上报件冲突1个（门诊部）" in text
    missing = [row.department.name for row in book.rows if row.submission is None and not row.conflict]
    assert f"未上报{len(missing)}个（{'、'.join(missing)}）" in text


def test_ranks_are_preliminary_while_lines_wait_for_review(pack):
    text = text_of(pack.parts[1])
    assert "名次均为预排" in text
    assert "临床（预排）" in text
    assert "名次为预排" in pack.cover.fields[3].value


def test_a_fully_reviewed_office_is_not_preliminary(scheme, book):
    rows = tuple(row for row in book.rows if row.department.name == "护理部")
    only = replace(book, rows=rows, dossiers={row.department.id: book.dossiers[row.department.id] for row in rows})
    text = report_of(only)
    assert "各条目均已复核" in text
    assert "预排" not in text


def test_the_report_names_last_years_problems_and_says_what_is_unknown(scheme, pack):
    text = text_of(pack.parts[1])
    for problem in scheme.problems:
        assert problem.text.rstrip("。") in text
    assert "均待核实" in text
    assert f"{scheme.baseline.year}年遗留问题" in text


def test_grades_of_the_report_and_of_the_table_are_those_of_the_office(large_book):
    text, sheet = report_of(large_book), build_grades(large_book, samples.IMPRINT)
    for name in ("优秀", "良好", "合格", "不合格"):
        found = {row.department.name for row in large_book.rows if row.grade == name}
        if found:
            assert f"拟评{name}{len(found)}个：" in text
        listed = "、".join(row.cells[3].text for row in sheet.rows[:-1] if row.cells[0].text == name)
        assert all(department in listed for department in found)
    assert sum(int(count) for count in samples.column(sheet, "count")) == len(large_book.rows)


def test_every_changed_returned_or_refused_line_is_a_dispute(book):
    sheet = build_disputes(book, samples.IMPRINT)
    matters = samples.column(sheet, "matter")
    assert matters == ["调减", "退回（2024年1月20日前补正）", "申请不适用，待认定"]
    assert samples.column(sheet, "difference")[0] == "-0.5"
    assert samples.column(sheet, "comment")[:2] == ["佐证未见正式文件", "请补充采购文件"]
    assert "合计3条：调减1条、共0.5分，退回1条，申请不适用1条" in samples.texts(sheet)


def test_points_of_disputes_add_up(large_book):
    sheet = build_disputes(large_book, samples.IMPRINT)
    differences = [Decimal(text) for text in samples.column(sheet, "difference") if text != "—"]
    assert f"共{shown_points(abs(sum(differences)))}分" in samples.texts(sheet)[-1]


def test_bonuses_deductions_and_vetoes_are_listed_with_what_became_of_them(large_book):
    sheet = build_adjustments(large_book, samples.IMPRINT)
    found = list(zip(samples.column(sheet, "kind"), samples.column(sheet, "state"), strict=True))
    assert ("申请加分", "认定") in found
    assert ("申请加分", "不予认定：非本年度获奖") in found
    assert ("减分", "已生效") in found
    assert ("一票否决", "已生效") in found
    assert "减分1项、2.0分；一票否决1项" in samples.texts(sheet)[-1]


def test_every_department_that_handed_in_has_its_form_with_its_own_check_code(book, pack):
    forms = pack.parts[-1].forms
    assert [form.department for form in forms] == [one.department.name for one in book.in_order()]
    for form, dossier in zip(forms, book.in_order(), strict=True):
        assert form.sheet.imprint.digest == dossier.submission.digest
        assert form.sheet.imprint.department == dossier.department.full_name


def test_the_annex_names_those_whose_form_is_missing(book, pack):
    text = text_of(pack.parts[-1].cover)
    missing = [row.department.name for row in book.rows if row.submission is None and not row.conflict]
    assert "、".join(missing) in text
    assert "上报件冲突、未附自评表的科室1个：门诊部。" in text


def test_an_empty_office_says_so_in_words(scheme):
    pack = build_meeting_pack(samples.book(scheme, EMPTY), samples.IMPRINT)
    text = text_of(pack.parts[1])
    assert "已上报0个、占0.0%" in text
    assert "尚无上报件，得分、名次和等次待核实。" in text
    assert "各项重点工作的完成情况待核实" in text
    assert pack.parts[-1].forms == ()
    assert "尚无科室上报，没有可附的自评表。" in text_of(pack.parts[-1].cover)
    assert NO_DISPUTE in samples.texts(pack.parts[4].sheet)
    assert all(one.chart.caption.empty for one in pack.parts[2].charts)


def test_a_period_without_scores_has_no_grades(scheme):
    pack = build_meeting_pack(samples.book(scheme, EMPTY, PeriodId.H1), samples.IMPRINT)
    assert not any(isinstance(part, PackTables) for part in pack.parts)
    assert "不排名次，不评等次" in text_of(pack.parts[1])
    assert "拟评等次" not in text_of(pack.parts[0])


def test_time_place_and_addressee_are_the_hospitals_to_set(scheme, book):
    labels = {"meeting-pack.time": "2024年1月20日", "meeting-pack.addressee": "院务会"}
    changed = replace(scheme, settings=replace(scheme.settings, labels=labels))
    pack = build_meeting_pack(replace(book, scheme=changed), samples.IMPRINT)
    assert pack.parts[0].passages[0].text == "时间：2024年1月20日"
    assert pack.parts[1].address == "院务会："


def test_sixty_departments_make_sixty_rows_and_their_forms(scheme):
    book = large.large_book(scheme)
    pack = build_meeting_pack(book, samples.IMPRINT)
    assert len(book.rows) == 60
    assert len(pack.parts[-1].forms) == 57
    assert len({form.department for form in pack.parts[-1].forms}) == 57
