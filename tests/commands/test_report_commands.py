"""report and workbook: every sheet by its id, the ending chooses the format, a wrong one is refused in words."""

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader


def test_word_and_pdf_of_the_narrative(cli, finished, tmp_path):
    home = finished / "departments" / "医务科"
    for ending in (".pdf", ".docx"):
        assert cli("report", home, "narrative", "--out", tmp_path / f"r{ending}")[0] == 0
    texts = [paragraph.text for paragraph in Document(str(tmp_path / "r.docx")).paragraphs]
    assert any(text.startswith("一、基本情况") for text in texts)
    assert "医务科" in PdfReader(tmp_path / "r.pdf").pages[0].extract_text()


@pytest.mark.parametrize(
    ("kind", "name", "message"),
    [
        ("form", "x.docx", "科室自评表没有 Word 格式"),
        ("evidence-book", "x.docx", "佐证材料汇编没有 Word 格式"),
        ("form", "x.odt", "不能输出“.odt”格式"),
        ("form", "x", "不能输出“x”格式"),
        ("poem", "x.pdf", "没有报表“poem”"),
        ("summary", "x.pdf", "全院汇总表没有分科室的"),
    ],
)
def test_what_does_not_exist_is_refused_and_leaves_no_file(cli, finished, tmp_path, kind, name, message):
    status, _, err = cli("report", finished / "departments" / "医务科", kind, "--out", tmp_path / name)
    assert (status, message in err) == (1, True), err
    assert list(tmp_path.iterdir()) == []


def test_an_evidence_book_is_written_in_volumes(cli, finished, tmp_path):
    status, out, _ = cli(
        "report", finished / "office", "evidence-book", "--department", "医务科", "--out", tmp_path / "b.pdf"
    )
    assert (status, "佐证材料汇编" in out) == (0, True)
    assert len(PdfReader(tmp_path / "b.pdf").pages) > 19


def test_the_workbook_has_every_table_of_the_desk(cli, finished, tmp_path):
    assert cli("workbook", finished / "office", "--out", tmp_path / "o.xlsx")[0] == 0
    assert "全院汇总表" in load_workbook(tmp_path / "o.xlsx").sheetnames
    assert cli("workbook", finished / "departments" / "医务科", "--out", tmp_path / "d.xlsx")[0] == 0
    assert "科室自评表" in load_workbook(tmp_path / "d.xlsx").sheetnames
    status, _, err = cli("workbook", finished / "office", "--out", tmp_path / "o.csv")
    assert (status, "请以 .xlsx 结尾" in err) == (1, True)


def test_the_same_print_time_gives_the_same_bytes(cli, finished, tmp_path):
    home = finished / "departments" / "医务科"
    for name in ("a.pdf", "b.pdf"):
        assert cli("report", home, "form", "--out", tmp_path / name, "--printed-at", "2024-01-05 09:05:00")[0] == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
