"""PDFs are opened to be looked at, or refused in one sentence."""

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from pypdf import PdfWriter
from reportlab.pdfgen.canvas import Canvas

from hospital_assess.documents.pdf_pages import PdfiumReader
from hospital_assess.domain.errors import AssessError, CancelledError


def document(pages=2, size=(200, 300)):
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=size)
    for number in range(pages):
        canvas.drawString(20, 250, f"Page number {number + 1}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_pages_have_their_sizes_and_are_drawn_as_wide_as_wanted():
    opened = PdfiumReader().open(document())
    assert [(size.width, size.height) for size in opened.sizes] == [(200, 300)] * 2
    picture = opened.picture(1, 400)
    assert (picture.width, picture.height) == (400, 600)
    assert len(picture.pixels) == 4 * 400 * 600
    assert min(picture.pixels[0::4]) < 100


def test_a_file_is_let_go_of(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(document())
    opened = PdfiumReader().open(path)
    opened.picture(0, 10)
    opened.close()
    path.unlink()
    assert not path.exists()
    with pytest.raises(CancelledError):
        opened.picture(0, 10)


def test_words_are_found_where_they_stand():
    hits = PdfiumReader().open(document(3)).find("NUMBER 2")
    assert [hit.page for hit in hits] == [1]
    assert 20 < hits[0].left < 100 and 35 < hits[0].top < 55 and hits[0].width > 20


def test_no_words_are_found_nowhere():
    assert PdfiumReader().open(document()).find("  ") == []


def test_threads_may_ask_together():
    opened = PdfiumReader().open(document(8))
    with ThreadPoolExecutor(4) as pool:
        widths = [picture.width for picture in pool.map(lambda page: opened.picture(page % 8, 120), range(64))]
    assert widths == [120] * 64


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnot really", b"\0" * 1000, document()[:200]])
def test_a_damaged_pdf_is_named(tmp_path, data):
    path = tmp_path / "报告.pdf"
    path.write_bytes(data)
    with pytest.raises(AssessError, match=r"《报告\.pdf》已损坏"):
        PdfiumReader().open(path)


def test_a_pdf_with_a_password_is_named(tmp_path):
    writer = PdfWriter()
    writer.add_blank_page(10, 10)
    writer.encrypt("secret", algorithm="RC4-128")
    path = tmp_path / "密.pdf"
    writer.write(path)
    with pytest.raises(AssessError, match=r"《密\.pdf》设有打开密码"):
        PdfiumReader().open(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(AssessError, match=r"没有\.pdf"):
        PdfiumReader().open(tmp_path / "没有.pdf")
