"""自评报告 as .docx, read back: the same words as on paper, styles, grid, fields and tables that Word knows."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from narrative_texts import cell_texts, front_text, report_text
from pypdf import PdfReader
from report_samples import bare

from hospital_assess.application.narrative import Passage, PassageKind
from hospital_assess.reports.word_narrative import write_narrative_docx
from tests.application import narrative_samples as samples


@pytest.fixture
def busy(scheme):
    return samples.busy(scheme)


@pytest.fixture
def clinical(scheme):
    return samples.clinical(scheme)


def written(report):
    target = io.BytesIO()
    write_narrative_docx(report, target)
    return target.getvalue()


def read(report):
    return docx.Document(io.BytesIO(written(report)))


def body_texts(document):
    """Paragraphs outside tables, down to the first annex."""
    texts = [one.text for one in document.paragraphs]
    end = next((index for index, text in enumerate(texts) if text.startswith("附件") and "：" not in text), len(texts))
    return texts[:end]


def test_the_text_is_that_of_the_value_in_its_order(busy, clinical):
    for report in (busy, clinical):
        assert bare("".join(body_texts(read(report)))) == front_text(report) + report_text(report)


def test_headings_have_the_styles_of_headings(busy):
    found = {one.text: one.style.name for one in read(busy).paragraphs}
    names = {PassageKind.SECTION: "Heading 1", PassageKind.PART: "Heading 2", PassageKind.TEXT: "Body Text"}
    for passage in busy.passages:
        assert found[passage.text] == names.get(passage.kind, "报告条目")


@pytest.mark.parametrize(
    ("style", "face", "size"),
    [
        ("Normal", "仿宋_GB2312", 16),
        ("Body Text", "仿宋_GB2312", 16),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
        ("Title", "方正小标宋简体", 22),
    ],
)
def test_faces_are_named_for_chinese_text(busy, style, face, size):
    font = read(busy).styles[style].font
    faces = font.element.rPr.rFonts
    assert {faces.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "eastAsia")} == {face}
    assert not [name for name in faces.keys() if "Theme" in name]  # noqa: SIM118
    assert font.size.pt == size


def test_every_face_has_a_substitute(busy):
    with zipfile.ZipFile(io.BytesIO(written(busy))) as package:
        table = package.read("word/fontTable.xml").decode()
    assert dict(re.findall(r'w:name="([^"]+)"><w:altName w:val="([^"]+)"', table)).keys() == {
        "方正小标宋简体",
        "宋体",
        "仿宋_GB2312",
        "楷体_GB2312",
        "黑体",
    }


def test_the_grid_has_22_lines_of_28_characters(busy):
    section = read(busy).sections[1]
    grid = section._sectPr.find(qn("w:docGrid"))
    height = section.page_height.twips - section.top_margin.twips - section.bottom_margin.twips
    width = section.page_width.pt - section.left_margin.pt - section.right_margin.pt
    assert grid.get(qn("w:type")) == "linesAndChars"
    assert height // int(grid.get(qn("w:linePitch"))) == 22
    assert width // (16 + int(grid.get(qn("w:charSpace"))) / 4096) == 28
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(one.mm) for one in margins] == [37, 35, 28, 26]


def test_the_first_line_is_indented_by_two_characters(busy):
    for name in ("Body Text", "报告条目", "Heading 1", "Heading 2"):
        indent = read(busy).styles[name].element.pPr.find(qn("w:ind"))
        assert indent.get(qn("w:firstLineChars")) == "200"


def test_page_numbers_are_fields_at_the_outer_margin_and_go_on(busy):
    document = read(busy)
    front, report, annexes = document.sections
    assert document.settings.odd_and_even_pages_header_footer
    assert not front.footer._element.findall(f".//{qn('w:instrText')}")
    assert report._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    assert annexes._sectPr.find(qn("w:pgNumType")) is None
    for section in (report, annexes):
        for footer, number_first in ((section.footer, False), (section.even_page_footer, True)):
            texts = [node.text for node in footer._element.iter(qn("w:t"), qn("w:instrText"))]
            shown = "".join(texts)
            assert " PAGE " in texts
            assert shown.startswith("— PAGE 1—") == number_first
            assert shown.endswith("— PAGE 1—") != number_first


def test_the_annexes_are_tables_on_their_side_with_their_header_repeated(busy):
    document = read(busy)
    section = document.sections[-1]
    assert section.page_width > section.page_height
    tables = [table for table in document.tables if table._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(tables) == len(busy.sheets)
    for table, sheet in zip(tables, busy.sheets, strict=True):
        assert [cell.text for cell in table.rows[0].cells] == [column.title for column in sheet.columns]
        assert len(table.columns) == len(sheet.columns)
        shown = [one.text for one in table._tbl.iter(qn("w:t")) if one.text]
        assert set("\n".join(cell_texts(sheet)).split("\n")) <= set(shown)


def test_rows_of_one_line_are_merged(busy):
    form = read(busy).tables[0]
    merges = [node.get(qn("w:val")) for node in form._tbl.iter(qn("w:vMerge"))]
    assert merges.count("restart") == len(
        {cell.group for row in busy.sheets[0].rows for cell in row.cells if cell.group}
    )
    assert "continue" in merges


def test_the_form_has_its_place_to_sign(busy):
    shown = read(busy).tables[1]._tbl.xpath("string()")
    for label in ("填报人：", "科室负责人（签字）：", "科室盖章（无章签字）：", "以下由考核部门填写", "复核日期："):
        assert label in shown


def test_the_document_tells_what_it_is(busy):
    document = read(busy)
    properties = document.core_properties
    assert properties.title == "医务科2023年度重点工作目标责任制考核自评报告"
    assert properties.author == "绍兴市中医院医务科"
    assert (properties.language, properties.comments) == ("zh-CN", "")
    assert properties.keywords == samples.DIGEST
    assert str(properties.created.replace(tzinfo=None)) == "2023-12-28 09:05:00"
    language = document.styles.element.find(f".//{qn('w:lang')}")
    assert language.get(qn("w:eastAsia")) == language.get(qn("w:val")) == "zh-CN"


def test_the_same_report_gives_the_same_bytes(busy):
    assert written(busy) == written(busy)


def test_nothing_of_a_template_is_left(busy):
    with zipfile.ZipFile(io.BytesIO(written(busy))) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name]
        whole = b"".join(package.read(name) for name in package.namelist())
    assert b"python-docx" not in whole
    assert b"Macintosh" not in whole


def test_markup_is_text_and_what_xml_forbids_is_dropped(busy):
    typed = "<b>合格</b> &amp; {{名称}}\x00\x08\x0b\ufffe 终"
    shown = "\n".join(body_texts(read(replace(busy, passages=(Passage(typed),)))))
    assert "<b>合格</b> &amp; {{名称}}" in shown
    assert not [letter for letter in "\x00\x08\ufffe" if letter in shown]


@settings(max_examples=15)
@given(st.text(max_size=80))
def test_whatever_is_typed_can_be_read_back(scheme, typed):
    report = samples.busy(scheme)
    odd = replace(
        report, passages=(Passage(typed), Passage(typed, PassageKind.SECTION)), signed_by=typed, title=(typed,)
    )
    assert read(odd).paragraphs


@settings(max_examples=8)
@given(st.text(st.sampled_from("医务科（）“”—<>&'\"{}①㎡☑½䶮abc019"), min_size=1, max_size=60))
def test_paper_and_word_say_the_same(scheme, typed):
    report = samples.busy(scheme, basics=typed)
    assert bare(typed) in bare("".join(body_texts(read(report))))
    assert bare("".join(body_texts(read(report)))) == front_text(report) + report_text(report)


def test_libreoffice_shows_the_same_text(busy, tmp_path):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    source = tmp_path / "report.docx"
    source.write_bytes(written(busy))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    reader = PdfReader(tmp_path / "report.pdf")
    shown = bare("".join(page.extract_text() for page in reader.pages))
    wanted = (
        front_text(busy) + report_text(busy) + bare("".join(text for one in busy.sheets for text in cell_texts(one)))
    )
    assert not [letter for letter in set(wanted) if shown.count(letter) < wanted.count(letter)]
    assert {page.mediabox.width > page.mediabox.height for page in reader.pages} == {True, False}
