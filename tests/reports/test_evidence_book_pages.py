"""Foreign pages and pictures on the pages of 佐证材料汇编, as they look when rendered."""

import shutil
import struct
import subprocess
import warnings
import zlib

import evidence_book_samples as samples
import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import FloatObject, NameObject, NumberObject, RectangleObject
from report_samples import bare
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hospital_assess.reports import evidence_book_image, evidence_book_parts
from hospital_assess.reports.evidence_book import write_evidence_book
from hospital_assess.reports.evidence_book_place import AREA_HEIGHT, AREA_WIDTH, BOTTOM, LEFT, Box, fit

DPI = 50
PAGE = 842
FIRST = 4
"""The page of the first proof: after cover, contents and divider."""


@pytest.fixture
def render(tmp_path):
    """Binds one file and gives its first page as a picture, in points from the upper left corner."""
    program = shutil.which("pdftoppm")
    if program is None:
        pytest.skip("poppler's pdftoppm is not installed")

    def rendered(path, page=FIRST):
        (book,) = write_evidence_book(samples.book_of(samples.proof(1, path)), tmp_path / "out" / "book.pdf")
        subprocess.run(
            [program, "-r", str(DPI), "-f", str(page), "-singlefile", "-png", book, tmp_path / "page"], check=True
        )
        return Image.open(tmp_path / "page.png").convert("RGB")

    return rendered


@pytest.fixture
def book_text(tmp_path):
    def bound(path, **options):
        (book,) = write_evidence_book(samples.book_of(samples.proof(1, path, **options)), tmp_path / "out" / "book.pdf")
        return [bare(page.extract_text()) for page in PdfReader(book).pages]

    return bound


def colour(picture, x, y):
    """The colour at a share of the area for evidence, from its upper left corner."""
    left, top = LEFT + x * AREA_WIDTH, PAGE - BOTTOM - AREA_HEIGHT + y * AREA_HEIGHT
    seen = picture.getpixel((round(left * DPI / 72), round(top * DPI / 72)))
    red, green, blue = (value > 128 for value in seen)
    return {(True, True, True): "white", (True, False, False): "red", (False, False, False): "black"}.get(
        (red, green, blue), seen
    )


def corners(picture, inset=0.1, height=0.5):
    """Colours of the four corners of a drawing as wide as the area and so high a share of it, in the middle."""
    low, high = 0.5 - height / 2, 0.5 + height / 2
    depth = inset * height
    places = ((inset, low + depth), (1 - inset, low + depth), (inset, high - depth), (1 - inset, high - depth))
    return [colour(picture, *place) for place in places]


def share(width, height):
    """Height of a drawing that is as wide as the area, as a share of the area."""
    return AREA_WIDTH * height / width / AREA_HEIGHT


@pytest.mark.parametrize(
    ("tag", "expected"),
    [(1, 0), (2, 1), (3, 3), (4, 2), (5, 0), (6, 1), (7, 3), (8, 2)],
)
@pytest.mark.parametrize("kind", ["jpg", "tif", "png"])
def test_a_picture_stands_as_its_rotation_tag_says(tmp_path, render, tag, expected, kind):
    exif = Image.Exif()
    exif[0x0112] = tag
    path = tmp_path / f"turned.{kind}"
    samples.marked((600, 600)).save(path, exif=exif)
    seen = corners(render(path), height=share(1, 1))
    assert [index for index, found in enumerate(seen) if found == "red"] == [expected]


AS_IT_IS, REDUCED = 1200, 2000


@pytest.mark.parametrize(
    ("mode", "kind", "side"),
    [
        ("RGB", "png", AS_IT_IS),
        ("RGB", "png", REDUCED),
        ("RGBA", "png", AS_IT_IS),
        ("RGBA", "png", REDUCED),
        ("LA", "png", REDUCED),
        ("P", "png", AS_IT_IS),
        ("P", "png", REDUCED),
        ("1", "png", AS_IT_IS),
        ("L", "png", AS_IT_IS),
        ("I;16", "png", REDUCED),
        ("I;16", "tif", AS_IT_IS),
        ("1", "tif", REDUCED),
        ("CMYK", "tif", AS_IT_IS),
        ("CMYK", "jpg", AS_IT_IS),
        ("CMYK", "jpg", REDUCED),
        ("L", "jpg", REDUCED),
        ("RGB", "bmp", AS_IT_IS),
        ("P", "gif", REDUCED),
        ("RGB", "webp", AS_IT_IS),
    ],
)
def test_every_kind_of_picture_prints_on_white(tmp_path, render, mode, kind, side):
    path = tmp_path / f"picture.{kind}"
    samples.marked((side, side), mode).save(path)
    seen = corners(render(path), height=share(1, 1))
    assert seen[0] in {"red", "black"}
    assert seen[1:] == ["white"] * 3


def test_a_landscape_picture_stays_upright(tmp_path, render):
    path = tmp_path / "wide.jpg"
    samples.marked((2400, 1200)).save(path)
    assert corners(render(path), height=share(2, 1)) == ["red", "white", "white", "white"]


def test_a_small_picture_is_not_blown_up(tmp_path, render):
    path = tmp_path / "small.png"
    Image.new("RGB", (100, 100), "red").save(path)
    picture = render(path)
    assert colour(picture, 0.5, 0.5) == "red"
    assert colour(picture, 0.3, 0.5) == "white"


def test_every_page_of_a_tiff_is_printed(tmp_path, book_text):
    path = tmp_path / "scan.tif"
    pages = [Image.new("1", (1654, 2339), 1) for _ in range(5)]
    pages[0].save(path, save_all=True, append_images=pages[1:], compression="group4")
    assert "（5/5）" in book_text(path)[7]


def test_a_long_screenshot_is_divided(tmp_path, render, book_text):
    path = tmp_path / "long.png"
    image = Image.new("RGB", (1080, 9000), "white")
    image.paste(samples.RED, (0, 0, 1080, 300))
    image.save(path)
    assert "（1/6）" in book_text(path)[3]
    picture = render(path)
    assert (colour(picture, 0.5, 0.05), colour(picture, 0.5, 0.5)) == ("red", "white")


def images_of(path):
    return [
        image
        for page in PdfReader(path).pages
        for image in page.get("/Resources", {}).get("/XObject", {}).values()
        if image.get_object()["/Subtype"] == "/Image"
    ]


def test_pictures_are_reduced_to_200_dpi(tmp_path):
    path = tmp_path / "photo.jpg"
    samples.marked((4000, 3000)).save(path)
    (book,) = write_evidence_book(samples.book_of(samples.proof(1, path)), tmp_path / "book.pdf")
    (image,) = images_of(book)
    assert abs(image.get_object()["/Width"] - AREA_WIDTH / 72 * 200) < 2


def test_what_a_camera_writes_beside_the_picture_is_left_behind(tmp_path):
    exif = Image.Exif()
    exif[0x010E] = "patient in bed 12"
    path = tmp_path / "photo.jpg"
    samples.marked((400, 300)).save(path, exif=exif)
    (book,) = write_evidence_book(samples.book_of(samples.proof(1, path)), tmp_path / "book.pdf")
    assert b"patient in bed 12" in path.read_bytes()
    assert b"patient in bed 12" not in book.read_bytes()


def test_a_photograph_of_100_megapixels_is_printed(tmp_path, render):
    path = tmp_path / "large.jpg"
    samples.marked((10000, 10000)).save(path, quality=30)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert corners(render(path), height=share(1, 1)) == ["red", "white", "white", "white"]


@pytest.mark.parametrize("options", [{"kind": "jpg", "progressive": True}, {"kind": "png"}, {"kind": "tif"}])
def test_what_can_only_be_decoded_whole_is_refused_in_a_sentence(tmp_path, book_text, monkeypatch, options):
    monkeypatch.setattr(evidence_book_image, "LARGEST_PROGRESSIVE", 1_000_000)
    monkeypatch.setattr(evidence_book_image, "LARGEST_DECODED", 3_000_000)
    kind = options.pop("kind")
    path = tmp_path / f"large.{kind}"
    samples.marked((1200, 1000)).save(path, **options)
    assert "图片过大（1200×1000像素），请缩小" in book_text(path)[3]


def png_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_hundred_megapixels_of_png_are_refused_without_reading_them(tmp_path, book_text):
    header = struct.pack(">IIBBBBB", 12000, 12000, 8, 2, 0, 0, 0)
    path = tmp_path / "large.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + png_chunk(b"IDAT", zlib.compress(b"")))
    assert "图片过大（12000×12000像素）" in book_text(path)[3]


def test_a_cut_photograph_costs_its_slip(tmp_path, book_text):
    path = tmp_path / "cut.jpg"
    samples.marked((2000, 2000)).save(path)
    path.write_bytes(path.read_bytes()[:9000])
    assert "图片已损坏" in book_text(path)[3]


@pytest.mark.parametrize(("rotation", "expected"), [(0, 0), (90, 1), (180, 3), (270, 2), (-90, 2), (450, 1)])
def test_a_rotated_page_stands_upright(tmp_path, render, rotation, expected):
    def turn(_writer, page):
        page[NameObject("/Rotate")] = NumberObject(rotation)

    path = samples.changed_pdf(tmp_path / "turned.pdf", turn, size=(600, 600))
    seen = corners(render(path), height=share(1, 1))
    assert [index for index, found in enumerate(seen) if found == "black"] == [expected]


def test_only_what_the_crop_box_shows_is_printed(tmp_path, render):
    path = samples.changed_pdf(tmp_path / "cropped.pdf", samples.shown_from(50, 442, 450, 842), size=(595, 842))
    # The black square of 100 points at the corner is half cut off: an eighth of the width is left of it.
    picture = render(path)
    scale = 400 / AREA_WIDTH
    left, top = 0.5 - scale / 2, 0.5 - scale * AREA_WIDTH / AREA_HEIGHT / 2
    assert colour(picture, left + 0.02, top + 0.02) == "black"
    assert colour(picture, left + 0.2, top + 0.02) == "white"
    assert colour(picture, left - 0.02, top + 0.02) == "white"


@pytest.mark.parametrize(
    "box", [(0, 0, 0, 0), (842, 595, 0, 0), (-300, -400, 295, 442), (5000, 5000, 6000, 6000), (0, 0, 1e9, 1e9)]
)
def test_odd_boxes_do_not_stop_the_book(tmp_path, book_text, box):
    def change(_writer, page):
        page[NameObject("/MediaBox")] = RectangleObject(box)

    path = samples.changed_pdf(tmp_path / "odd.pdf", change)
    assert "SOURCE1" in book_text(path)[3]


def test_a_huge_page_is_made_to_fit(tmp_path, render):
    path = samples.write_pdf(tmp_path / "plan.pdf", size=(3370, 3370))
    seen = corners(render(path), inset=0.01, height=share(1, 1))
    assert seen == ["black", "white", "white", "white"]


def test_units_of_a_page_are_honoured(tmp_path, render):
    def change(_writer, page):
        page[NameObject("/UserUnit")] = FloatObject(4)

    path = samples.changed_pdf(tmp_path / "units.pdf", change, size=(150, 150))
    # At a unit of 4 points the page is wider than the area; at one point it would be a stamp in the middle.
    assert colour(render(path), 0.1, 0.5) == "black"


def test_what_is_filled_in_is_printed(tmp_path, render):
    path = samples.changed_pdf(tmp_path / "field.pdf", samples.filled_field, size=(595, 595))
    seen = corners(render(path), inset=0.05, height=share(1, 1))
    assert seen == ["black", "white", "white", "black"]


def test_a_hidden_field_stays_hidden(tmp_path, render):
    def change(writer, page):
        samples.filled_field(writer, page)
        page["/Annots"][0].get_object()[NameObject("/F")] = NumberObject(2)

    path = samples.changed_pdf(tmp_path / "field.pdf", change, size=(595, 595))
    assert corners(render(path), inset=0.05, height=share(1, 1))[3] == "white"


def test_contents_in_pieces_are_joined(tmp_path, book_text):
    def change(writer, page):
        head, mark, rest = page.get_contents().get_data().partition(b"BT")
        pieces = [writer._add_object(evidence_book_parts.stream(piece)) for piece in (head, mark + rest)]
        page[NameObject("/Contents")] = samples.ArrayObject(pieces)

    assert "SOURCE1" in book_text(samples.changed_pdf(tmp_path / "pieces.pdf", change))[3]


def test_an_owner_password_alone_does_not_keep_a_pdf_out(tmp_path, book_text):
    assert "SOURCE1" in book_text(samples.encrypted_pdf(tmp_path / "owned.pdf", ""))[3]


def test_a_long_pdf_goes_through_in_parts(tmp_path, book_text, monkeypatch):
    monkeypatch.setattr("hospital_assess.reports.evidence_book_pdf.PART_BYTES", 1000)
    texts = book_text(samples.write_pdf(tmp_path / "long.pdf", pages=20))
    assert [f"SOURCE{number}" in texts[2 + number] for number in range(1, 21)] == [True] * 20


def test_pictures_of_other_pages_are_not_carried_along(tmp_path):
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    for number in range(4):
        canvas.drawImage(ImageReader(Image.new("L", (50 + number, 50))), 0, 0)
        canvas.showPage()
    canvas.save()
    (book,) = write_evidence_book(samples.book_of(samples.proof(1, tmp_path / "scan.pdf")), tmp_path / "book.pdf")
    forms = [
        page["/Resources"]["/XObject"]["/Page"] for page in PdfReader(book).pages if "/XObject" in page["/Resources"]
    ]
    assert [len(form["/Resources"]["/XObject"]) for form in forms] == [1] * 4


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_is_printed(tmp_path, book_text, codec):
    path = tmp_path / "notice.txt"
    path.write_bytes("关于印发通知的说明\n第二行".encode(codec))
    assert "关于印发通知的说明第二行" in book_text(path)[3]


def test_a_text_file_of_many_lines_has_many_pages(tmp_path, book_text):
    path = tmp_path / "notice.txt"
    path.write_text("\n".join(f"第{number}行" for number in range(200)), encoding="utf-8")
    texts = book_text(path)
    assert "（5/5）" in texts[7]
    assert "第199行" in texts[7]


@pytest.mark.parametrize(("data", "reason"), [(b"a\0b", "不能直接并入"), (b"a" * 400_000, "文本文件过长")])
def test_a_text_file_that_is_none_or_too_long_gets_a_slip(tmp_path, book_text, data, reason):
    path = tmp_path / "notice.txt"
    path.write_bytes(data)
    assert reason in book_text(path)[3]


def test_a_page_is_never_enlarged_beyond_its_size():
    assert fit(Box(0, 0, 100, 100)).startswith("1 0 0 1 ")
