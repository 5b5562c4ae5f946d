"""The Excel form that goes out: what may be filled in, what is checked while typing, and how it prints."""

import io
import zipfile
from dataclasses import replace
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from hospital_assess.domain.entry import Entry, Reporter, Statement, Status
from hospital_assess.domain.settings import PeriodId
from hospital_assess.reports.entry_form_grid import written as plain
from hospital_assess.reports.paper import PdfPaper
from tests.application.entry_form_samples import form_of, written


@pytest.fixture(scope="module")
def book(scheme):
    return load_workbook(io.BytesIO(written(scheme, "骨伤科")))


@pytest.fixture
def page(book):
    return book["填报"]


def titles(page):
    return [str(cell.value).split("\n")[0] for cell in page[4]]


def rules_at(page, place):
    return [rule for rule in page.data_validations.dataValidation if place in rule.sqref]


def test_every_line_of_the_department_is_a_row_with_its_measure(scheme, page):
    department = scheme.department_named("骨伤科")
    lines = scheme.lines_of(department)
    rows = [[page.cell(5 + n, column).value for column in range(1, 5)] for n in range(len(lines))]
    assert [row[0] for row in rows] == [line.code for line in lines]
    assert [row[1] for row in rows] == [scheme.text_of(line) for line in lines]
    assert [Decimal(str(row[2])) for row in rows] == [line.points_for(department) for line in lines]
    assert page.max_row == 4 + len(lines)


def test_its_sheets_are_named_and_the_identification_is_hidden_and_locked(book):
    assert book.sheetnames == ["填报", "科室信息", "佐证", "填写说明", "表标识"]
    assert book["表标识"].sheet_state == "hidden"
    assert book["表标识"].protection.sheet
    assert not book["佐证"].protection.sheet


def test_only_inputs_can_be_filled_in_and_pictures_can_be_pasted(page):
    assert page.protection.sheet
    assert page.protection.password is None
    assert not page.protection.objects
    unlocked = {title for title, cell in zip(titles(page), page[5], strict=True) if not cell.protection.locked}
    assert {"完成状态", "自评得分", "扣分原因", "责任人", "整改时限", "佐证说明", "填报值1", "填报值2"} <= unlocked
    assert not unlocked & {"条目编号", "考核内容", "分值", "评分标准", "数据项1", "数据项3", "填报值3", "已有佐证"}


def test_scores_are_limited_to_the_points_of_the_line(page):
    column = titles(page).index("自评得分") + 1
    (rule,) = rules_at(page, page.cell(7, column).coordinate)
    assert (rule.type, rule.formula1, rule.formula2) == ("decimal", "0", "$C5")


def test_choices_stand_on_the_hidden_sheet(book, page):
    column = titles(page).index("完成状态") + 1
    (rule,) = rules_at(page, page.cell(6, column).coordinate)
    sheet, _, area = rule.formula1.partition("!")
    words = [row[0].value for row in book[sheet.strip("'")][area.replace("$", "")]]
    assert (rule.type, words[0], "未填" in words) == ("list", "未启动", False)


def test_every_input_of_a_rule_has_its_name_and_its_limit(page):
    row = next(n for n in range(5, 30) if page.cell(n, 1).value == "4.4.2-G")
    found = dict(zip(titles(page), page[row], strict=True))
    assert found["数据项4"].value == "依法执业无违规（2分）"
    assert [rules_at(page, found[f"填报值{n}"].coordinate)[0].type for n in (1, 2, 3, 4)] == ["list"] * 4


def test_it_is_ready_to_print_and_its_header_stays(page):
    assert page.freeze_panes == "D5"
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert (page.print_title_rows, page.print_title_cols) == ("$3:$4", "$A:$C")
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (3, 0)
    assert all(page.cell(row, 2).alignment.wrap_text for row in range(4, page.max_row + 1))


def test_a_row_grows_with_what_is_typed_into_it(scheme):
    with zipfile.ZipFile(io.BytesIO(written(scheme, "医保办"))) as zipped:
        sheet = zipped.read("xl/worksheets/sheet1.xml").decode()
    row = sheet[sheet.index('<row r="5"') :].split(">")[0]
    assert ' ht="' in row
    assert 'customHeight="1"' not in row


@pytest.mark.parametrize("typed", ["=1+1", "+86", "-3天", "@人", '=HYPERLINK("x")', "'引"])
def test_typed_text_never_becomes_a_formula(scheme, typed):
    line = scheme.lines_of(scheme.department_named("医保办"))[0]
    statement = Statement((Entry(line.id, Status.DONE, narrative=typed),), reporter=Reporter(typed))
    found = load_workbook(io.BytesIO(written(scheme, "医保办", statement)))
    for name, row in (("填报", 5), ("科室信息", 6)):
        cell = next(cell for cell in found[name][row] if cell.value == typed)
        assert (cell.data_type, cell.quotePrefix, cell.number_format) == ("s", True, "@")


def test_what_a_workbook_cannot_hold_is_left_out():
    assert plain("a\x00b\x0bc\ud800d\uffff") == "abc�d"
    assert plain("_x0041_") == "_x005F_x0041_"


def test_answers_so_far_and_evidence_that_is_held_are_shown(scheme):
    form = form_of(scheme, "医保办")
    row = replace(form.rows[0], entry=Entry(form.rows[0].line, Status.PARTLY, narrative="推进中"), held=("通知.pdf",))
    page = load_workbook(io.BytesIO(PdfPaper().entry_form(replace(form, rows=(row,)))))["填报"]
    found = dict(zip(titles(page), (cell.value for cell in page[5]), strict=True))
    assert [found[title] for title in ("完成状态", "完成情况", "已有佐证")] == ["基本完成", "推进中", "通知.pdf"]


def test_a_quarter_says_that_no_scores_are_wanted(scheme):
    form = replace(form_of(scheme, "医保办"), scored=False, period=PeriodId.Q1.value)
    page = load_workbook(io.BytesIO(PdfPaper().entry_form(form)))["填写说明"]
    assert any("不必填写“自评得分”" in str(row[1].value) for row in page.iter_rows(max_col=2))
