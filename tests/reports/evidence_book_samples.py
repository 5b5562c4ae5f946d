"""Real files as departments hand them in, and books made of them."""

from pathlib import Path

from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
)
from report_samples import FIELDS, IMPRINT
from reportlab.pdfgen.canvas import Canvas

from hospital_assess.application.evidence_book import BookLine, BookProof, BookSection, EvidenceBook

A4 = (595, 842)
RED = (255, 0, 0)


def marked(size, mode="RGB"):
    """A white picture whose upper left quarter is red, or black where there is no colour."""
    white = {"RGBA": (255, 255, 255, 0), "LA": (255, 0), "I;16": 65535, "CMYK": (0, 0, 0, 0), "1": 1}.get(mode, "white")
    image = Image.new(mode, size, white)
    red = {"RGB": RED, "RGBA": (*RED, 255), "CMYK": (0, 255, 255, 0), "P": 1}.get(mode, (0, 255) if mode == "LA" else 0)
    if mode == "P":
        image = Image.new("P", size, 0)
        image.putpalette([255, 255, 255, *RED])
    image.paste(red, (0, 0, size[0] // 2, size[1] // 2))
    return image


def write_pdf(path, pages=1, size=A4, word="SOURCE"):
    """Pages with a word each and a black square in the upper left corner."""
    canvas = Canvas(str(path), pagesize=size, invariant=1)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 24)
        canvas.drawString(size[0] / 2, size[1] / 2, f"{word}{number}")
        canvas.rect(0, size[1] - 100, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return path


def changed_pdf(path, change, **options):
    """The PDF with its pages changed."""
    writer = PdfWriter(clone_from=PdfReader(write_pdf(path, **options)))
    for page in writer.pages:
        change(writer, page)
    with path.open("wb") as file:
        writer.write(file)
    return path


def encrypted_pdf(path, password, **options):
    writer = PdfWriter(clone_from=PdfReader(write_pdf(path, **options)))
    writer.encrypt(password, "owner", algorithm="AES-256")
    with path.open("wb") as file:
        writer.write(file)
    return path


def shown_from(left, low, right, high):
    """Changes the crop box."""

    def change(_writer, page):
        page.cropbox = RectangleObject((left, low, right, high))

    return change


def filled_field(writer, page):
    """A field whose value is drawn as a black box in the lower right corner."""
    look = DecodedStreamObject()
    look.set_data(b"0 g 0 0 10 10 re f")
    look.update({NameObject("/Subtype"): NameObject("/Form"), NameObject("/BBox"): numbers(0, 0, 10, 10)})
    field = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/F"): NumberObject(4),
            NameObject("/Rect"): numbers(495, 0, 595, 100),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
        }
    )
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(field)])


def numbers(*values):
    return ArrayObject([FloatObject(value) for value in values])


def proof(number, file=None, **changes):
    """Proof 医务-1-1-NN; ``file`` names itself."""
    values = {"title": f"材料{number}", "name": file.name if file else "", "file": file} | changes
    return BookProof(f"佐证 医务-1-1-{number:02d}", **values)


def book_of(*proofs):
    """A book with one line for all proofs."""
    line = BookLine("1.1.1-1", "落实党建工程年度任务", tuple(proofs), "分值 0.6")
    return EvidenceBook(
        "佐证材料汇编", IMPRINT, FIELDS, (BookSection("（一）党建清廉", (line,)),), "内部材料只列目录。"
    )


def lines_of(count, files):
    """A book with a line for every few files, in two sections."""
    proofs = [proof(number, Path(file)) for number, file in enumerate(files, 1)]
    chunks = [tuple(proofs[start : start + count]) for start in range(0, len(proofs), count)]
    lines = [BookLine(f"1.{number}.1", f"条目{number}的内容", chunk) for number, chunk in enumerate(chunks, 1)]
    half = (len(lines) + 1) // 2
    sections = [
        BookSection("（一）党建清廉", tuple(lines[:half])),
        BookSection("（二）建设与环境", tuple(lines[half:])),
    ]
    return EvidenceBook("佐证材料汇编", IMPRINT, FIELDS, tuple(section for section in sections if section.lines))
