"""Bytes become text, or one sentence that names file, place and remedy."""

import pytest

from hospital_assess.documents.decoding import MAX_BYTES, decode, read_bytes
from hospital_assess.domain.errors import AssessError

TEXT = "一、工作目标\n完成支部换届，选优配强支部书记及支委。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_every_usual_encoding_is_read(encoding):
    assert decode(TEXT.encode(encoding), "计划.txt") == TEXT


def test_big_endian_utf_16_is_read():
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "计划.txt") == TEXT


def test_rare_characters_survive_gb18030():
    assert decode("䶮和𠮷在岗。".encode("gb18030"), "计划.txt") == "䶮和𠮷在岗。"


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_are_made_equal(line_end):
    assert decode(TEXT.replace("\n", line_end).encode(), "计划.txt") == TEXT


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "“计划.txt”是空的，没有可读的文字。请另选有内容的文件"),
        (b" \r\n\t\n", "“计划.txt”是空的，没有可读的文字。请另选有内容的文件"),
        (b"PK\x03\x04rest", "“计划.txt”是Word、Excel 或压缩文件（.docx、.xlsx、.zip），不是纯文本。请用 Word"),
        (b"%PDF-1.7", "“计划.txt”是PDF 文件，不是纯文本。"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "“计划.txt”是旧版 Word、Excel 或 WPS 文件（.doc、.xls、.wps），不是纯文本。"),
        (b"{\\rtf1 abc", "“计划.txt”是RTF 文件，不是纯文本。"),
        (b"\x89PNG\r\n", "“计划.txt”是图片，不是纯文本。"),
        ("目标\n完成\x00。".encode(), "“计划.txt”第 2 行有二进制内容，不是纯文本。"),
        ("第一行\n第二行".encode() + b"\xe4\xb8", "“计划.txt”第 2 行有无法识别的文字编码。请用记事本打开"),
        ("完成支部换届".encode("gb18030") + b"\xff", "“计划.txt”第 1 行有无法识别的文字编码。请用记事本打开"),
    ],
)  # fmt: skip
def test_bad_files_are_refused_by_name_and_place(data, message):
    with pytest.raises(AssessError) as refused:
        decode(data, "计划.txt")
    assert str(refused.value).startswith(message)
    assert refused.value.remedy


def test_a_damaged_utf_8_file_is_not_taken_for_gb18030():
    damaged = bytearray(TEXT.encode())
    del damaged[4]
    with pytest.raises(AssessError, match="第 1 行有无法识别的文字编码"):
        decode(bytes(damaged), "计划.txt")


def test_a_large_file_is_refused_with_its_size(tmp_path):
    path = tmp_path / "大.txt"
    path.write_bytes(b"x" * (MAX_BYTES + 1))
    with pytest.raises(AssessError, match=r"“大\.txt”有 5\.0 MB，超过 5 MB"):
        read_bytes(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(AssessError, match="找不到"):
        read_bytes(tmp_path / "没有.txt")
    with pytest.raises(AssessError, match="路径指向的不是文件"):
        read_bytes(tmp_path)
