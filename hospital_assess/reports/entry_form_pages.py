"""The smaller sheets of the form: who fills it in, room for pictures, and how it is filled in."""

from openpyxl.worksheet.worksheet import Worksheet

from hospital_assess.application.entry_form import CODE, PHONE, PICTURE, REPORTER, EntryForm
from hospital_assess.reports.entry_form_grid import (
    HEADING,
    INPUT,
    LOCKED,
    TEXT,
    FormWriter,
    Look,
    needed_height,
)
from hospital_assess.reports.entry_form_lists import Lists

PICTURES = 4
SPARE_ROWS = 10
PICTURE_ROW = 92.0
_HELP_WIDTH = 84.0
_TITLE = Look(size=15, bold=True, edges="", wrap=False)
_HEADING = Look(size=10.5, bold=True, fill=HEADING, align="center")
_LABEL = Look(size=11, bold=True, fill=HEADING, align="center")
_FACT = Look(size=11, fill=LOCKED)
_BLANK = Look(size=11, fill=INPUT, locked=False, number_format=TEXT)
_PICTURE_CELL = Look(size=11, fill=INPUT, locked=False)


def write_reporter_page(page: Worksheet, form: EntryForm) -> None:
    """科室信息: whose form it is, and who fills it in."""
    cells = FormWriter(page)
    cells.widths([16, 46])
    cells.put(1, 1, "科室信息", _TITLE)
    cells.height(1, 30)
    facts = (
        ("单位", form.organization, _FACT),
        ("科室", form.department, _FACT),
        ("考核年度", f"{form.identity.year} 年", _FACT),
        ("考核周期", f"{form.period}（截至 {form.cut_off}）", _FACT),
        (REPORTER, form.reporter.name, _BLANK),
        (PHONE, form.reporter.phone, _BLANK),
    )
    for row, (label, value, look) in enumerate(facts, start=2):
        cells.put(row, 1, label, _LABEL)
        cells.put(row, 2, value, look)
        cells.height(row, 28)
    cells.protect()
    _print_on_a4(page, is_landscape=False)


def write_evidence_page(page: Worksheet, form: EntryForm, lists: Lists) -> None:
    """佐证: a row for each line with room for pictures, and rows to spare."""
    cells = FormWriter(page)
    cells.widths([11, 34, *[25.0] * PICTURES])
    cells.put(1, 1, f"佐证图片（{form.department}）", _TITLE)
    hint = f"把照片、截图贴在所属条目的行内，每格一张；一行不够时在表末空行选择{CODE}后再贴。"
    cells.put(2, 1, hint, Look(size=10.5, edges="", wrap=False))
    cells.height(1, 30)
    cells.height(2, 20)
    for column, title in enumerate((CODE, "考核内容", *(f"{PICTURE}{n + 1}" for n in range(PICTURES))), start=1):
        cells.put(3, column, title, _HEADING)
    cells.height(3, 24)
    rows = [(row.code, row.text) for row in form.rows] + [("", "")] * SPARE_ROWS
    for number, (code, text) in enumerate(rows, start=4):
        cells.put(number, 1, code, Look(10.5, bold=True, align="center", number_format=TEXT, locked=False))
        cells.put(number, 2, text, Look(9.5, fill=LOCKED if text else ""))
        for column in range(3, 3 + PICTURES):
            cells.put(number, column, None, _PICTURE_CELL)
        cells.height(number, PICTURE_ROW)
    rule = lists.choice([row.code for row in form.rows], f"{CODE}\n图片所属的条目。")
    rule.add(f"A4:A{3 + len(rows)}")
    page.add_data_validation(rule)
    page.freeze_panes = "C4"
    page.print_title_rows = "3:3"
    _print_on_a4(page, is_landscape=True)


def write_help(page: Worksheet, form: EntryForm) -> None:
    """填写说明, one paragraph a row."""
    cells = FormWriter(page)
    cells.widths([4, _HELP_WIDTH])
    cells.put(1, 1, "填写说明", _TITLE)
    cells.height(1, 30)
    for number, text in enumerate(_help(form), start=1):
        cells.put(number + 1, 1, f"{number}.", Look(size=11, edges="", vertical="top"))
        cells.put(number + 1, 2, text, Look(size=11, edges="", vertical="top"))
        cells.height(number + 1, needed_height([(text, _HELP_WIDTH * 0.95)], 11.5))
    cells.protect()
    _print_on_a4(page, is_landscape=False)


def _help(form: EntryForm) -> list[str]:
    score = (
        "“自评得分”填 0 至本条分值之间的数，最多一位小数；未得满分须写明扣分原因，高于按标准算出的得分须写明依据。"
        if form.scored
        else "本周期只报进度和问题，不必填写“自评得分”。"
    )
    return [
        f"本表供{form.department}填报{form.period}考核自评，只填白色格；灰色格由方案带出，斜线格不需填写。",
        "“完成状态”从下拉列表选择；“完成率”填 0 至 100 的数字。",
        "“数据项”说明本条要填的数据，在右侧“填报值”中选择或填数字；有“完成日期”的，填实际完成的日期，如 2023-12-31。",
        "计次的条目没有发生的填 0；不填表示没有回答，不等于 0。",
        score,
        "问题、原因、整改措施、责任人、整改时限：进度滞后或未完成的条目请逐项写明。",
        "客观原因、不适用是申请，经质管办认可后才生效；选“不适用”须写明理由。",
        "照片和截图贴在“佐证”工作表所属条目的行内，也可以贴在“填报”工作表本条所在的行；"
        "WPS 的“嵌入单元格图片”和浮动图片都能读取。纸质材料、系统数据在“佐证说明”中写明名称和存放地点。",
        "PDF、Word 等文件不能放进本表，请另行交给质管办；“已有佐证”中列出的材料不必重交。",
        "国家秘密不得填入；患者姓名、证件号、联系方式请先遮盖。",
        "请保存为 .xlsx 格式，不要设打开密码，不要删除行、列或工作表。可以调整行高和列宽。",
    ]


def _print_on_a4(page: Worksheet, *, is_landscape: bool) -> None:
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.orientation = "landscape" if is_landscape else "portrait"
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.oddFooter.center.text = "第 &P 页 共 &N 页"
