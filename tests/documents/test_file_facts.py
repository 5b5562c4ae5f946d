"""What a file says of itself: kind, pages, and whether it can be opened."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter

from hospital_assess.documents.file_facts import file_facts
from hospital_assess.documents.library import DocumentLibrary
from hospital_assess.domain.entry import Condition
from hospital_assess.domain.errors import AssessError

SOUND, LOCKED, UNREADABLE = Condition.SOUND, Condition.LOCKED, Condition.UNREADABLE


def pdf(password: str = "", owner: str | None = None) -> bytes:
    writer = PdfWriter()
    for _ in range(2):
        writer.add_blank_page(200, 300)
    if password or owner:
        writer.encrypt(password, owner)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((120, 90), 80).save(out, kind)
    return out.getvalue()


def word() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        opened.writestr("word/document.xml", "<w/>")
    return out.getvalue()


def locked_zip() -> bytes:
    data = bytearray(word())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + at] |= 1
    return bytes(data)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "data", "condition"),
    [
        ("通报.pdf", pdf(), SOUND),
        ("只限制打印.pdf", pdf("", "owner"), SOUND),
        ("加密.pdf", pdf("secret"), LOCKED),
        ("坏.pdf", b"%PDF-1.7\nnot really", UNREADABLE),
        ("不是.pdf", b"hello", UNREADABLE),
        ("照片.jpg", picture("jpeg"), SOUND),
        ("照片.jpg", picture("jpeg")[:-400], UNREADABLE),
        ("不是.jpg", b"hello", UNREADABLE),
        ("截图.png", picture("png"), SOUND),
        ("截图.png", picture("png")[:-400], UNREADABLE),
        ("微信.jpg", picture("webp"), SOUND),
        ("方案.docx", word(), SOUND),
        ("方案.docx", word()[:-30], UNREADABLE),
        ("方案.docx", b"hello", UNREADABLE),
        ("加密.docx", OLE + b"\0" * 5000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 40, LOCKED),
        ("加密.zip", locked_zip(), LOCKED),
        ("旧版.doc", OLE + b"\0" * 5000, SOUND),
        ("空.docx", b"", SOUND),
        ("说明.txt", "说明".encode(), SOUND),
    ],
)
def test_what_cannot_be_opened_is_told(tmp_path: Path, name: str, data: bytes, condition: Condition) -> None:
    file = tmp_path / "content"
    file.write_bytes(data)
    assert file_facts(file, name).condition is condition


def test_pages_of_a_pdf_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(pdf())
    facts = file_facts(tmp_path / "a", "没有后缀")
    assert (facts.media_type, facts.pages) == ("application/pdf", 2)


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    assert file_facts(tmp_path / "none", "a.txt").condition is UNREADABLE


@pytest.mark.parametrize("encode", [lambda text: text.encode("gb18030"), lambda text: text.encode("utf-16")])
def test_the_beginning_of_a_text_is_read_in_any_encoding(tmp_path: Path, encode: Callable[[str], bytes]) -> None:
    file = tmp_path / "说明.txt"
    file.write_bytes(encode("第一行说明文字\n" * 40_000))
    assert DocumentLibrary().beginning(file).startswith("第一行说明文字\n第一行")


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    with pytest.raises(AssessError, match=r"a\.txt"):
        DocumentLibrary().beginning(tmp_path / "a.txt")
