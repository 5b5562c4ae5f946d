"""A form that came back: read however it was rearranged, and every fault named with its cell."""

import io
import re
import struct
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D

from hospital_assess.application.entry_form import FormFaultsError
from hospital_assess.domain.entry import Status
from hospital_assess.domain.errors import AssessError
from tests.application.entry_form_samples import Edited, png, read, read_back, rezipped, written

CLINIC, OFFICE = "骨伤科", "医保办"
ACTUALS = ("2.2.1-G", "3.1.1-G", "3.2.2-G", "4.2.2-G")


@pytest.fixture(scope="module")
def forms(scheme):
    return {name: written(scheme, name) for name in (CLINIC, OFFICE)}


@pytest.fixture
def clinic(forms, tmp_path):
    return Edited(forms[CLINIC], tmp_path / "骨伤科.xlsx")


@pytest.fixture
def office(forms, tmp_path):
    return Edited(forms[OFFICE], tmp_path / "医保办.xlsx")


@pytest.fixture
def entry(scheme):
    """The answer to a line, by its code."""

    def answer(edited, code, name=CLINIC):
        line = next(line for line in scheme.lines if line.code == code)
        return read_back(scheme, name, edited.save()).entry(line.id)

    return answer


@pytest.fixture
def faults(scheme):
    def named(edited, name=CLINIC):
        with pytest.raises(FormFaultsError) as caught:
            read_back(scheme, name, edited.save())
        return [str(fault) for fault in caught.value.faults]

    return named


def first_code(scheme, name=OFFICE):
    return scheme.lines_of(scheme.department_named(name))[0].code


NUMBERS = [
    (95, None, "95"),
    ("９２．５", "@", "92.5"),
    ("95％", "@", "95"),
    (0.95, "0%", "95"),
    (0.925, "0.0%", "92.5"),
    ("1,234.5", "@", "1234.5"),
    ("１，２３４", "@", "1234"),
    ("  88 ", "@", "88"),
    ("'88", "@", "88"),
    (0.1 + 0.2, None, "0.3"),
    (1.23e-5, None, "0.0000123"),
]
DATES = [
    (datetime(2024, 3, 31), "yyyy-mm-dd"),  # noqa: DTZ001 - Excel knows no zones
    (45382, "General"),
    ("2024-03-31", "@"),
    ("2024/3/31", "@"),
    ("2024.3.31", "@"),
    ("２０２４年３月３１日", "@"),
    ("20240331", "@"),
    (" 2024年3月31日前", "@"),
    ("2024年3月底", "@"),
    ("2024年3月", "@"),
    ("'2024-3-31", "@"),
    ("2024-03-31 00:00:00", "@"),
]


@pytest.mark.parametrize("some", [NUMBERS[:4], NUMBERS[4:8], NUMBERS[8:]])
def test_numbers_are_read_as_people_type_them(clinic, scheme, some):
    for code, (typed, number_format, _) in zip(ACTUALS, some, strict=False):
        clinic.put(code, "填报值1", typed, number_format)
    statement = read_back(scheme, CLINIC, clinic.save())
    assert [entry.inputs["actual"] for entry in statement.entries] == [value for _, _, value in some]


def test_dates_are_read_in_their_usual_spellings(clinic, scheme):
    lines = scheme.lines_of(scheme.department_named(CLINIC))
    for line, (typed, number_format) in zip(lines, DATES, strict=True):
        clinic.put(line.code, "整改时限", typed, number_format)
    statement = read_back(scheme, CLINIC, clinic.save())
    assert [entry.remedy_due for entry in statement.entries] == [date(2024, 3, 31)] * len(DATES)


def test_serials_of_1904_are_four_years_later(clinic, entry):
    clinic.book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    clinic.put("2.2.1-G", "整改时限", 45382 - 1462, "General")
    assert entry(clinic, "2.2.1-G").remedy_due == date(2024, 3, 31)


def test_a_date_without_year_is_of_the_plan_where_something_was_done(office, entry, scheme):
    code = first_code(scheme)
    office.put(code, "完成日期", "3月5日", "@")
    office.put(code, "填报值", "按期完成")
    assert entry(office, code, OFFICE).inputs["nodes"][0] == {"id": "n1", "degree": "1", "done_on": "2023-03-05"}


@pytest.mark.parametrize(("typed", "degree"), [("½", "0.5"), (0.5, "0.5"), ("按 期 完 成", "1"), ("未完成", "0")])
def test_choices_are_read_in_other_words(office, entry, scheme, typed, degree):
    code = first_code(scheme)
    office.put(code, "填报值", typed)
    office.put(code, "完成状态", " 已完成　")
    answer = entry(office, code, OFFICE)
    assert (answer.inputs["nodes"][0]["degree"], answer.status) == (degree, Status.DONE)


def test_ticks_and_counts_fill_several_slots(clinic, entry):
    for number, value in enumerate(("√", "否", "已完成"), start=1):
        clinic.put("4.4.2-G", f"填报值{number}", value)
    clinic.put("1.3.1-G", "填报值2", 2)
    assert entry(clinic, "4.4.2-G").inputs == {"ticked": ["a", "c"]}
    assert entry(clinic, "1.3.1-G").inputs == {"counts": {"b": 2}}


def test_text_keeps_its_words_and_loses_only_what_nobody_meant(clinic, entry):
    clinic.put("2.2.1-G", "完成情况", "  第一行\r\n第二行\n ")
    clinic.put("2.2.1-G", "问题", "'十四五'规划衔接不够")
    clinic.put("2.2.1-G", "责任人", "'王芳")
    clinic.put("2.2.1-G", "原因", 2023)
    answer = entry(clinic, "2.2.1-G")
    assert (answer.narrative, answer.problem) == ("第一行\n第二行", "'十四五'规划衔接不够")
    assert (answer.remedy_owner, answer.cause) == ("王芳", "2023")


def test_columns_may_move_and_rows_may_be_inserted(clinic, entry):
    clinic.put("2.2.1-G", "完成情况", "已做")
    clinic.put("2.2.1-G", "自评得分", 4.5)
    here, there = clinic.column("完成情况"), clinic.column("自评得分")
    for row in range(4, clinic.page.max_row + 1):
        one, other = clinic.page.cell(row, here), clinic.page.cell(row, there)
        one.value, other.value = other.value, one.value
    clinic.page.insert_rows(6, 2)
    clinic.page.insert_rows(1, 3)
    found = read(clinic.save())
    assert "填报" in found.sheet
    answer = entry(clinic, "2.2.1-G")
    assert (answer.narrative, answer.self_score) == ("已做", Decimal("4.5"))


def test_words_below_the_table_are_no_lines(clinic, entry):
    clinic.put("2.2.1-G", "完成情况", "已做")
    clinic.page.cell(clinic.page.max_row + 2, 1).value = "科室负责人签字："
    assert entry(clinic, "2.2.1-G").narrative == "已做"


def test_sheets_may_be_renamed_and_reordered(clinic, scheme):
    clinic.put("2.2.1-G", "完成情况", "已做")
    clinic.book["科室信息"]["B6"] = "王芳"
    for number, page in enumerate(clinic.book.worksheets):
        page.title = f"Sheet{number}"
    clinic.book.move_sheet("Sheet4", -4)
    clinic.book.move_sheet("Sheet0", 3)
    statement = read_back(scheme, CLINIC, clinic.save())
    assert statement.reporter.name == "王芳"
    assert [entry.narrative for entry in statement.entries] == ["已做"]


def test_a_cell_merged_over_lines_counts_for_the_first_and_is_named(clinic, scheme):
    row, column = clinic.row("2.2.1-G"), clinic.column("问题")
    clinic.page.cell(row, column).value = "共同的问题"
    clinic.page.merge_cells(start_row=row, end_row=row + 2, start_column=column, end_column=column)
    found = read(clinic.save())
    assert [note for note in found.notes if "合并了 3 个条目" in note and "2.2.1-G" in note]
    statement = read_back(scheme, CLINIC, clinic.path)
    assert [(e.line, e.problem) for e in statement.entries] == [("2023-2.2.1-G", "共同的问题")]


def test_values_of_formulas_are_taken_and_never_computed(clinic, entry, faults):
    place = clinic.put("2.2.1-G", "自评得分", "=2+2.5")
    assert faults(clinic) == [f"“填报”{place}：公式没有计算结果。请用 Excel 或 WPS 打开并保存一次，或直接填写结果。"]
    result = re.compile(rb"(2\+2.5</f>)<v ?/?>(</v>)?")
    rezipped(clinic.path, {"xl/worksheets/sheet1.xml": lambda data: result.sub(rb"\1<v>4.5</v>", data)})
    statement = read(clinic.path)
    cell = next(row for row in statement.rows if row.code == "2.2.1-G").cells["self_score"]
    assert cell.value == Decimal("4.5")


def test_every_fault_is_named_at_once(clinic, faults):
    places = [
        clinic.put("2.2.1-G", "自评得分", 99),
        clinic.put("2.2.1-G", "整改时限", "下月底", "@"),
        clinic.put("2.2.1-G", "完成状态", "差不多"),
        clinic.put("2.2.1-G", "填报值1", "很好"),
        clinic.put("2.2.1-G", "填报值3", "多余"),
        clinic.put("2.2.1-G", "完成率", 120),
        clinic.put("1.3.1-G", "填报值1", -1),
        clinic.put("4.4.2-G", "填报值2", "大概"),
        clinic.put("3.1.1-G", "自评得分", 1.25),
        clinic.put("3.1.1-G", "填报值1", datetime(2024, 8, 4), "yyyy-mm-dd"),  # noqa: DTZ001
    ]
    clinic.page.cell(clinic.page.max_row + 2, clinic.column("完成情况")).value = "写在表外"
    clinic.page.cell(clinic.row("4.2.2-G"), clinic.column("原因")).value = "#REF!"
    clinic.page.cell(clinic.row("4.2.2-G"), clinic.column("原因")).data_type = "e"
    found = faults(clinic)
    assert len(found) == len(places) + 2
    text = "".join(found)
    assert all(f"“填报”{place}：" in text for place in places)
    for words in (
        "自评得分 99.0 应在 0 至 5.0 之间",
        "整改时限“下月底”不是日期。请写作 2023-12-31。",
        "完成状态“差不多”不在可选项之中",
        "完成值(分)“很好”不是数字",
        "此格本条目不需填写，却填了“多余”。请清空此格。",
        "完成率 120.0 应在 0 至 100.0 之间",
        "次数“-1”应为不小于 0 的整数",
        "“大概”不在可选项之中。请从下拉列表选择：已完成；未完成。",
        "“1.25”的小数位过多",
        "完成值(天)“2024-08-04”是日期，不是数字",
        "这一行没有条目编号，却填了“写在表外”",
        "是错误值 #REF!",
    ):
        assert words.replace("(", "（").replace(")", "）") in text, words


def test_lines_that_are_gone_doubled_or_unknown_are_named(clinic, faults):
    clinic.page.cell(clinic.row("2.2.1-G"), 1).value = "3.1.1-G"
    clinic.put("4.2.2-G", "完成情况", "已做")
    clinic.page.cell(clinic.row("4.2.2-G"), 1).value = "9.9.9"
    text = "".join(faults(clinic))
    assert "条目 3.1.1-G 出现两次" in text
    assert "骨伤科没有考核条目“9.9.9”。请恢复原来的条目编号。" in text
    assert "缺少条目 2.2.1-G、4.2.2-G" in text


def test_columns_that_are_gone_or_doubled_are_named(clinic, faults):
    clinic.page.cell(4, clinic.column("扣分原因")).value = "备注"
    clinic.page.cell(4, clinic.column("问题")).value = "原因"
    text = "".join(faults(clinic))
    assert "缺少“扣分原因”一列" in text
    assert "表头“原因”出现 2 次" in text


def test_a_column_of_somebodys_own_is_named_where_it_holds_something(clinic):
    clinic.page.cell(4, 40).value = "备注"
    clinic.page.cell(6, 40).value = "看这里"
    assert "“备注”一列（AN4）不是本表栏目，未读取" in read(clinic.save()).notes[0]


def placed(content, row, column, offset=0):
    picture = Image(io.BytesIO(content))
    marker = AnchorMarker(col=column - 1, row=row - 1, rowOff=offset)
    picture.anchor = OneCellAnchor(_from=marker, ext=XDRPositiveSize2D(400_000, 400_000))
    return picture


def test_floating_pictures_become_evidence_of_their_row(clinic, scheme):
    evidence = clinic.book["佐证"]
    evidence.add_image(placed(png("red"), 5, 3))
    evidence.add_image(placed(png("blue"), 5, 4))
    clinic.page.add_image(placed(png("green"), clinic.row("3.1.1-G"), clinic.column("佐证说明")))
    # Only its upper edge is in the row above.
    evidence.add_image(placed(png("white"), 7, 3, offset=85 * 12_700))
    found = read(clinic.save()).pictures
    assert [(picture.code, picture.sheet, picture.place) for picture in found] == [
        ("3.1.1-G", "填报", clinic.cell("3.1.1-G", "佐证说明").coordinate),
        ("2.2.1-G", "佐证", "C5"),
        ("2.2.1-G", "佐证", "D5"),
        ("3.3.1-G", "佐证", "C8"),
    ]
    statement = read_back(scheme, CLINIC, clinic.path)
    assert [item.media_type for item in statement.evidence] == ["image/png"] * 4
    assert [proof.number for proof in statement.entry("2023-2.2.1-G").proofs] == [1, 2]
    assert {item.name for item in statement.evidence} >= {"2.2.1-G-图片1.png", "2.2.1-G-图片2.png"}


def test_a_picture_outside_the_rows_is_a_fault(clinic, faults):
    clinic.book["佐证"].add_image(placed(png(), 2, 3))
    clinic.book["佐证"].add_image(placed(png("blue"), 90, 3))
    clinic.book["填写说明"].add_image(placed(png("green"), 2, 2))
    found = faults(clinic)
    assert [fault.split("：")[0] for fault in found] == ["“佐证”C2", "“佐证”C90"]
    assert "请把图片移到所属条目的行内" in found[0]
    assert "“填写说明”中的 1 张图片不在填报行内" in read(clinic.path).notes[-1]


CELL_IMAGES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<etc:cellImages xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage><xdr:pic><xdr:nvPicPr>
<xdr:cNvPr id="2" name="ID_0F3C" descr="现场"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/>
</xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>"""
CELL_IMAGE_LINKS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>
</Relationships>"""


def test_pictures_in_cells_of_wps_become_evidence(clinic, scheme):
    """As WPS writes them: a formula whose result is its own text, and the picture in a part of its own."""
    place = clinic.book["佐证"]["C6"]
    place.value = '=_xlfn.DISPIMG("ID_0F3C",1)'
    also = clinic.cell("2.2.1-G", "佐证说明")
    also.value = '=DISPIMG("ID_0F3C",1)'
    also.data_type = "s"
    clinic.save()
    parts = {
        "xl/cellimages.xml": CELL_IMAGES.encode(),
        "xl/_rels/cellimages.xml.rels": CELL_IMAGE_LINKS.encode(),
        "xl/media/image1.png": png(),
    }
    rezipped(clinic.path, add=parts)
    found = read(clinic.path)
    assert [(picture.code, picture.content) for picture in found.pictures] == [("2.2.1-G", png()), ("3.1.1-G", png())]
    statement = read_back(scheme, CLINIC, clinic.path)
    assert [(entry.line, len(entry.proofs)) for entry in statement.entries] == [
        ("2023-2.2.1-G", 1),
        ("2023-3.1.1-G", 1),
    ]
    assert len(statement.evidence) == 1


METADATA = b"""<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:xlrd="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"><metadataTypes count="1"><metadataType
 name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext
 uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata
 count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>"""
RICH_VALUES = b"""<rvData xmlns="http://schemas.microsoft.com/office/spreadsheetml/2017/richdata" count="1"><rv s="0">
<v>0</v><v>5</v></rv></rvData>"""
RICH_LINKS = b"""<richValueRels xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/richvaluerel"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><rel r:id="rId1"/></richValueRels>"""


def test_pictures_that_excel_placed_in_a_cell_become_evidence(clinic):
    """As Excel 365 writes them: an error with the number of a rich value, which leads to the picture."""
    for place in ("C6", "C7"):
        clinic.book["佐证"][place].value = "#VALUE!"
        clinic.book["佐证"][place].data_type = "e"
    clinic.book["佐证"]["D8"].value = "见纸质"
    clinic.save()
    parts = {
        "xl/metadata.xml": METADATA,
        "xl/richData/rdrichvalue.xml": RICH_VALUES,
        "xl/richData/richValueRel.xml": RICH_LINKS,
        "xl/richData/_rels/richValueRel.xml.rels": CELL_IMAGE_LINKS.replace("media/", "../media/").encode(),
        "xl/media/image1.png": png(),
    }
    rezipped(clinic.path, {"xl/worksheets/sheet3.xml": lambda data: data.replace(b'r="C6"', b'r="C6" vm="1"')}, parts)
    found = read(clinic.path)
    assert [(picture.code, picture.place) for picture in found.pictures] == [("3.1.1-G", "C6")]
    assert [str(fault) for fault in found.faults] == [
        "“佐证”C7：是错误值 #VALUE!，不是图片。请重新粘贴为浮动图片，或清空此格。"
    ]
    assert "“佐证”D8 是文字，未读取；请写入“佐证说明”。" in found.notes


def test_a_picture_that_is_not_in_the_file_is_a_fault(clinic, faults):
    clinic.book["佐证"]["C6"].value = '=_xlfn.DISPIMG("ID_GONE",1)'
    assert "“佐证”C6：图片不在文件里（可能是链接）。请删去后重新粘贴图片。" in faults(clinic)


def test_the_reporter_is_read_wherever_the_label_stands(clinic, scheme):
    page = clinic.book["科室信息"]
    page["B6"], page["B7"] = " 堃䶮 ", "'0575-8800"
    page.insert_rows(2, 3)
    page.insert_cols(1, 2)
    reporter = read_back(scheme, CLINIC, clinic.save()).reporter
    assert (reporter.name, reporter.phone) == ("堃䶮", "0575-8800")


def refusal(path):
    with pytest.raises(AssessError) as caught:
        read(path)
    assert not isinstance(caught.value, FormFaultsError)
    assert path.name in caught.value.title
    assert caught.value.remedy
    return caught.value.title


def test_what_is_no_form_of_ours_is_refused_by_name(tmp_path, clinic):
    other = tmp_path / "别的.xlsx"
    Workbook().save(other)
    assert "不是质管办下发的填报表" in refusal(other)
    clinic.book.remove(clinic.book["表标识"])
    assert "标识页已被删除" in refusal(clinic.save())


def test_a_form_without_or_with_two_sheets_of_entries_is_refused(clinic, office):
    clinic.book.copy_worksheet(clinic.page)
    assert "有 2 张填报表（“填报”、“填报 Copy”）" in refusal(clinic.save())
    office.book.remove(office.page)
    assert "找不到填报表" in refusal(office.save())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "空文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "旧格式"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (b"a,b,c\n", "不是 Excel 工作簿"),
        (b"PK\3\4" + b"\0" * 50, "不完整"),
    ],
)
def test_other_files_are_refused_in_one_sentence(tmp_path, content, words):
    path = tmp_path / "科室.xlsx"
    path.write_bytes(content)
    assert words in refusal(path)


@pytest.mark.parametrize(
    ("names", "words"), [(["content.xml"], "不是 Excel 工作簿"), (["xl/workbook.bin"], "二进制工作簿")]
)
def test_zips_of_another_kind_are_refused(tmp_path, names, words):
    path = tmp_path / "表.xlsx"
    with zipfile.ZipFile(path, "w") as zipped:
        for name in names:
            zipped.writestr(name, "x")
    assert words in refusal(path)


def test_a_missing_file_is_named(tmp_path):
    assert "找不到" in refusal(tmp_path / "没有.xlsx")


def test_damage_anywhere_is_refused_and_never_a_traceback(forms, tmp_path):
    content, path = forms[OFFICE], tmp_path / "坏.xlsx"
    for at in range(0, len(content), len(content) // 40):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0x55]) + content[at + 1 :])
        try:
            read(path)
        except AssessError as error:
            assert error.remedy
        path.write_bytes(content[:at])
        assert refusal(path)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda data: b'<!DOCTYPE a [<!ENTITY b "c">]>' + data.partition(b"?>\n")[2], "文档类型定义"),
        (lambda data: '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"), "编码"),
        (lambda data: b'<?xml version="1.0" encoding="utf-7"?><a/>', "编码"),
        (lambda data: data[: len(data) // 2], "已损坏"),
        (lambda data: b" " * (9 << 20), "解开后过大"),
        (lambda data: b"<a>" + b"<b/>" * 700_000 + b"</a>", "解开后过大"),
    ],
)
def test_hostile_parts_are_refused(forms, tmp_path, part, edit, words):
    path = tmp_path / "表.xlsx"
    path.write_bytes(forms[OFFICE])
    rezipped(path, {part: edit})
    assert words in refusal(path)


def test_a_part_that_lies_about_its_size_is_refused(forms, tmp_path):
    path = tmp_path / "表.xlsx"
    path.write_bytes(forms[OFFICE])
    rezipped(path, {"xl/styles.xml": lambda data: b" " * (30 << 20)})
    data = bytearray(path.read_bytes())
    at = data.rindex(b"xl/styles.xml") - 46
    struct.pack_into("<I", data, at + 24, 1000)
    path.write_bytes(data)
    assert "已损坏" in refusal(path)


def test_a_zip_of_many_members_is_refused_before_it_is_opened(tmp_path):
    path = tmp_path / "表.xlsx"
    with zipfile.ZipFile(path, "w") as zipped:
        for number in range(5_001):
            zipped.writestr(f"{number}", "")
    assert "解开后过大" in refusal(path)


def test_a_merge_of_a_whole_sheet_and_cells_far_away_do_no_harm(clinic, entry):
    clinic.put("2.2.1-G", "完成情况", "已做")
    clinic.save()
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    far += b'<mergeCells><mergeCell ref="A90:XFD1048576"/>'
    edit = {"xl/worksheets/sheet1.xml": lambda data: data.replace(b'</sheetData><mergeCells count="2">', far)}
    rezipped(clinic.path, edit)
    assert [row.code for row in read(clinic.path).rows if "narrative" in row.cells] == ["2.2.1-G"]


def test_the_strict_format_is_read_as_well(clinic, scheme):
    clinic.put("2.2.1-G", "完成情况", "已做")
    clinic.save()
    with zipfile.ZipFile(clinic.path) as zipped:
        names = [name for name in zipped.namelist() if name.endswith((".xml", ".rels"))]
    old, new = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    rezipped(clinic.path, dict.fromkeys(names, lambda data: data.replace(old, new).replace(b"/2006/", b"/")))
    assert [entry.narrative for entry in read_back(scheme, CLINIC, clinic.path).entries] == ["已做"]
