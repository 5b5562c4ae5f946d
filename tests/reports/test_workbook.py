"""The workbook: the same tables as on paper, print-ready, and nothing typed becomes a formula."""

import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from hospital_assess.application.progress import unheard
from hospital_assess.application.sheets import Alignment, Field, Imprint, SheetColumn, Signature, SignatureBlock
from hospital_assess.application.table_sheets import PlainSheet, SheetCell, line_row
from hospital_assess.domain.errors import CancelledError
from hospital_assess.reports.paper import PdfPaper

COLUMNS = (
    SheetColumn("number", "序号", 10, Alignment.CENTER, is_number=True),
    SheetColumn("code", "指标编号", 20),
    SheetColumn("text", "内容", 60),
    SheetColumn("due", "完成时限", 30),
    SheetColumn("points", "分值", 15, Alignment.CENTER, is_number=True),
)
IMPRINT = Imprint("甲医院", "R&D科", 2023, datetime(2024, 1, 5, 9, 5, tzinfo=UTC), "ab" * 32, "甲医院")


def row(number, text="内容", **values):
    plain = {"number": str(number), "code": "2.1", "text": text, "due": "2023年12月31日", "points": "0.80"}
    return line_row(COLUMNS, {**plain, **values})


def sheet(*rows, **changes):
    plain = PlainSheet("task-list", "任务分解表", IMPRINT, COLUMNS, rows or (row(1),), (Field("填报科室", "医务科"),))
    return replace(plain, **changes)


def written(*sheets):
    names = [(f"表{number}", one) for number, one in enumerate(sheets, start=1)]
    return load_workbook(BytesIO(PdfPaper().workbook(names, unheard)))


def cells(page):
    return {cell.coordinate: cell for line in page.iter_rows() for cell in line if cell.value is not None}


def test_numbers_are_numbers_dates_are_dates_and_codes_stay_text():
    page = written(sheet())["表1"]
    found = {cell.value: cell for cell in cells(page).values()}
    assert found[1].number_format == "0"
    assert found[0.8].number_format == "0.00"
    assert found[datetime(2023, 12, 31)].number_format.startswith("yyyy")  # noqa: DTZ001 - Excel knows no zones
    assert found["2.1"].data_type == "s"


@pytest.mark.parametrize("typed", ["=1+1", "+86", "-3天", "@人", '=HYPERLINK("x")'])
def test_typed_text_never_becomes_a_formula(typed):
    page = written(sheet(row(1, typed)))["表1"]
    cell = next(one for one in cells(page).values() if one.value == typed)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_a_sheet_is_ready_to_print():
    page = written(sheet(*(row(n) for n in range(1, 60))))["表1"]
    assert page.page_setup.orientation == "landscape"
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == "$3:$3"
    assert page.freeze_panes == "A4"
    assert page.auto_filter.ref == "A3:E62"
    assert "R&&D科" in page.oddFooter.left.text
    assert "ABABABAB" in page.oddFooter.right.text


def test_cells_that_are_merged_on_paper_are_merged_on_the_grid():
    grouped = [row(n, text=SheetCell("同一任务", group="a")) for n in (1, 2, 3)]
    page = written(sheet(*grouped, row(4)))["表1"]
    assert "C4:C6" in {str(area) for area in page.merged_cells.ranges}
    assert "A1:E1" in {str(area) for area in page.merged_cells.ranges}


def test_signatures_and_notes_stand_below_the_table():
    page = written(sheet(notes=("注一",), signatures=SignatureBlock((Signature("填报人"), Signature("负责人")))))["表1"]
    texts = "\n".join(str(cell.value) for cell in cells(page).values())
    assert all(word in texts for word in ("注一", "填报人", "负责人", "以下由考核部门填写"))


def test_odd_text_is_written_without_what_a_workbook_forbids():
    long = "长" * 40_000
    page = written(sheet(row(1, "堃\x00䶮\x07"), row(2, long)))["表1"]
    texts = [cell.value for cell in cells(page).values()]
    assert "堃䶮" in texts
    assert any(str(text).endswith("全文见 PDF）") and len(text) <= 32_767 for text in texts)


def test_names_of_tabs_are_made_to_fit():
    names = [("全院[汇总]:表" * 8, sheet()), ("同名", sheet()), ("同名", sheet())]
    book = load_workbook(BytesIO(PdfPaper().workbook(names, unheard)))
    assert len(book.sheetnames[0]) == 31
    assert book.sheetnames[1:] == ["同名", "同名 2"]


def test_it_can_be_cancelled():
    def cancel(*_):
        raise CancelledError

    with pytest.raises(CancelledError):
        PdfPaper().workbook([("表", sheet())], cancel)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_prints_it(tmp_path):
    from pypdf import PdfReader

    (tmp_path / "t.xlsx").write_bytes(PdfPaper().workbook([("表", sheet(row(1, "=1+1")))], unheard))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "t.xlsx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = PdfReader(tmp_path / "t.pdf").pages[0].extract_text()
    assert "=1+1" in text
    assert "任务分解表" in text
