"""科室自评表 as its reader sees it: every text of the model, whole, where it belongs."""

import io
import re
from dataclasses import fields, is_dataclass, replace

import pytest
import report_samples as samples
from report_samples import bare

from hospital_assess.application.sheets import FormRow, FormSection, FormTask, default_signatures, form_totals
from hospital_assess.domain.errors import CancelledError
from hospital_assess.reports.form_sheet import NOTHING_ASSESSED, write_form
from hospital_assess.reports.text import CLOSERS, OPENERS

HEADER = "序号一级指标工作任务考核内容及目标值分值评分标准完成情况自评得分扣分原因佐证材料复核得分"
SIGNING = [
    "填报人：",
    "科室负责人（签字）：",
    "科室盖章（无章签字）：",
    "分管院领导意见（签字）：",
    "以下由考核部门填写",
    "复核人：",
    "复核日期：",
]


def texts(value):
    """Every text in a sheet's sections, totals and fields."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def one_line(**changes):
    """A form with one line."""
    row = replace(FormRow("1", "考核内容", "1.0", "标准", "完成", "1.0"), **changes)
    return samples.form(
        sections=(FormSection("（一）党建清廉", "（1.0分）", (FormTask("1.1 党建", (row,)),), "1.0", "1.0"),)
    )


def long_form(lines=60, **changes):
    """A form whose only section and only task go on for pages."""
    rows = tuple(
        FormRow(str(number), f"第{number}条内容", "0.1", "按节点给分", "已完成", "0.1")
        for number in range(1, lines + 1)
    )
    section = FormSection("（三）改革与管理", "（6.0分）", (FormTask("3.1 搬迁期医疗运行", rows),), "6.0", "6.0")
    return samples.form(sections=(section,), **changes)


def characters(text):
    """How often each character stands in a text; a page's reading order does not matter."""
    return {letter: text.count(letter) for letter in set(bare(text))}


@pytest.mark.parametrize("sheet", [samples.form(), one_line(), long_form(40)], ids=["real", "one", "long"])
def test_every_character_of_the_model_is_on_paper(printed, sheet):
    shown = printed(write_form, sheet).text
    model = (sheet.title, sheet.fields, sheet.sections, sheet.totals, sheet.notes)
    lacking = {
        letter: count for letter, count in characters("".join(texts(model))).items() if shown.count(letter) < count
    }
    assert not lacking


def test_short_texts_appear_as_they_were_typed(printed):
    shown = printed(write_form, samples.form()).text
    for text in texts((samples.FIELDS, samples.TOTALS)):
        assert bare(text) in shown
    for section in samples.SECTIONS:
        assert f"{section.heading}小计" in shown


def test_the_header_is_repeated_on_every_page(printed):
    pages = printed(write_form, samples.form()).pages
    assert len(pages) > 3
    for page in pages:
        assert HEADER in bare(page)


def test_a_merged_cell_that_crosses_a_page_is_printed_again_as_continued(printed):
    pages = [bare(page) for page in printed(write_form, long_form()).pages]
    assert len(pages) > 2
    assert "（续）" not in pages[0]
    for page in pages[1:]:
        assert page.count("（续）") == 2
        assert "3.1搬迁期医疗运行（续）" in page
        assert "改革与管理（续）" in page


def test_a_page_says_which_it_is_and_whose(printed):
    pages = printed(write_form, samples.form()).pages
    for number, page in enumerate(pages, 1):
        assert f"第{number}页共{len(pages)}页" in bare(page)
        assert "医务科2023年度打印时间：2023年12月28日09:05" in bare(page)
        assert "校验码：9F3A1C5E" in bare(page)


def test_a_draft_says_so_at_the_head_and_foot_of_every_page(printed):
    draft = printed(write_form, samples.form(imprint=samples.DRAFT_IMPRINT))
    for page in draft.pages:
        assert page.count("草稿") == 2
        assert "校验码" not in page
    assert draft.reader.metadata.keywords == "草稿"


@pytest.mark.parametrize("lines", range(12, 34))
def test_the_signatures_are_never_alone_and_never_parted(printed, lines):
    last = bare(printed(write_form, long_form(lines)).pages[-1])
    assert f"第{lines}条内容" in last
    places = [last.index(label) for label in SIGNING]
    assert places[0] > last.index("自评总分") > last.index("小计")


def test_the_signers_stand_in_their_order(printed):
    last = bare(printed(write_form, samples.form(signatures=default_signatures(is_clinical=True))).pages[-1])
    labels = [*SIGNING[:2], "护士长（签字）：", *SIGNING[2:]]
    assert all(label in last for label in labels)
    assert last.index("科室负责人（签字）：") < last.index("护士长（签字）：") < last.index("以下由考核部门填写")


def test_no_line_begins_or_ends_with_a_forbidden_mark(pdftotext):
    target = io.BytesIO()
    write_form(samples.form(), target)
    for piece in re.split(r"\s{2,}|\n|\f", pdftotext(target.getvalue())):
        assert piece[:1] not in tuple(set(CLOSERS) - set("·")), piece
        assert piece[-1:] not in tuple(OPENERS), piece


def test_rare_characters_can_be_read_and_searched(printed, pdftotext):
    rare = "堃犇赟翀婳䶮㎡☑☐𣲗½≥℃①★"
    sheet = one_line(completion=rare)
    assert rare in printed(write_form, sheet).text
    assert not set(rare) - set(pdftotext(printed(write_form, sheet).content))


@pytest.mark.parametrize("typed", ["<b>粗</b>", "&amp;", "{{name}}", "=SUM(A1)", r"\n%d(", "</para>", "'\"--"])
def test_markup_is_printed_as_typed(printed, typed):
    assert bare(typed) in printed(write_form, one_line(completion=typed)).text


@pytest.mark.parametrize(
    "typed", ["👨‍👩‍👧", "العربية", "\x00\x07\x1b甲", "a\u0301\u0316", "\ud800", "", "   ", "\t\n\r\n"]
)
def test_nothing_that_is_typed_makes_printing_fail(printed, typed):
    assert printed(write_form, one_line(completion=typed, content=typed, number=typed)).pages


@pytest.mark.parametrize("field", ["completion", "deduction_reason"])
def test_ten_thousand_characters_in_a_cell_are_all_printed(printed, field):
    typed = "".join(chr(0x4E00 + number % 3000) for number in range(10_000))
    pages = printed(write_form, one_line(**{field: typed})).pages
    assert len(pages) > 10
    shown = "".join(line.strip() for page in pages for line in page.splitlines())
    assert sum(shown.count(letter) for letter in set(typed)) >= len(typed)
    assert all(HEADER in bare(page) for page in pages)


def test_a_heading_of_ten_thousand_characters_is_all_printed(printed):
    section = replace(one_line().sections[0], heading="党" * 10_000)
    assert printed(write_form, samples.form(sections=(section,))).text.count("党") >= 10_000


def test_a_row_that_fits_a_page_is_not_split(printed):
    rows = tuple(
        FormRow(str(number), f"始{number}始" + "内" * 120 + f"终{number}终", "0.1") for number in range(10, 40)
    )
    section = FormSection("（一）党建清廉", "（3.0分）", (FormTask("1.1", rows),), "3.0", "")
    pages = [bare(page) for page in printed(write_form, samples.form(sections=(section,))).pages]
    for row in rows:
        assert [f"始{row.number}始" in page for page in pages] == [f"终{row.number}终" in page for page in pages]


def test_a_subtotal_stands_on_the_page_of_its_last_line(printed):
    for lines in range(8, 16):
        pages = [bare(page) for page in printed(write_form, long_form(lines)).pages]
        page = next(page for page in pages if "改革与管理小计" in page)
        assert f"第{lines}条内容" in page


def test_a_department_without_lines_still_signs(printed):
    shown = printed(write_form, samples.form(sections=())).text
    assert NOTHING_ASSESSED in shown
    assert "复核日期" in shown


def test_common_lines_have_a_part_of_their_own(printed):
    common = FormSection(
        "共性", "（100分）", (FormTask("平均住院日", (FormRow("20", "不高于本科目标值", "10"),)),), "10", ""
    )
    shown = printed(write_form, samples.form(common_sections=(common,))).text
    assert (
        shown.index("重点工作分项")
        < shown.index("（二）建设与环境小计")
        < shown.index("共性指标")
        < shown.index("共性小计")
    )


def test_an_unknown_total_prints_as_unknown(printed):
    assert printed(write_form, samples.form(totals=form_totals(points="16.1"))).text.count("待核实") == 6


def test_columns_are_settings(printed):
    columns = tuple(column for column in samples.form().columns if column.key not in ("review_score", "points"))
    shown = printed(write_form, samples.form(columns=columns)).text
    assert HEADER.replace("复核得分", "").replace("分值评", "评") in shown


def test_the_document_tells_what_it_is(printed):
    reader = printed(write_form, samples.form()).reader
    assert reader.metadata.title == samples.form().title
    assert reader.metadata.author == "绍兴市中医院医务科"
    assert reader.metadata.keywords == samples.DIGEST
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"


def test_the_outline_leads_to_every_section(printed):
    reader = printed(write_form, samples.form()).reader
    sheet, sections = reader.outline
    assert sheet.title == samples.form().title
    assert [entry.title for entry in sections] == [section.heading for section in samples.SECTIONS]
    for entry in sections:
        assert bare(entry.title) in bare(reader.pages[reader.get_destination_page_number(entry)].extract_text())


def test_every_font_is_embedded_as_a_subset(printed):
    result = printed(write_form, samples.form())
    found = [
        font.get_object() for page in result.reader.pages for font in page["/Resources"]["/Font"].get_object().values()
    ]
    for font in found:
        descendant = font["/DescendantFonts"][0].get_object()
        assert font["/BaseFont"].startswith("/AAAAAA+")
        assert "/FontFile2" in descendant["/FontDescriptor"]
    assert found
    assert len(result.content) < 300_000


def test_the_same_sheet_gives_the_same_bytes(printed):
    assert printed(write_form, samples.form()).content == printed(write_form, samples.form()).content


def test_printing_can_be_cancelled():
    def cancel(done, total, what):
        raise CancelledError

    target = io.BytesIO()
    with pytest.raises(CancelledError):
        write_form(samples.form(), target, cancel)
    assert not target.getvalue()


def test_no_text_leaves_its_page(printed):
    for page in printed(write_form, long_form(20)).reader.pages:
        places = []
        page.extract_text(visitor_text=lambda text, cm, tm, font, size, found=places: found.append((tm[4], tm[5])))
        assert all(20 <= x <= 822 and 15 <= y <= 580 for x, y in places if (x, y) != (0, 0))
