"""How long 评审会材料 takes for a hospital of 60 departments, and how the time of a page grows with the pages.

    python -m tests.benchmarks.bench_meeting_pack [--libreoffice | --pages]

Every row of the table is a process of its own, three times, of which the quickest counts: it loads the faces,
lays out, draws and saves. The last row draws the same strings at the same places one by one with reportlab's own
``drawString``, without rules, breaking or measuring anything. ``--libreoffice`` writes the tables of the pack as a
workbook, converts it with ``soffice`` to PDF, and compares the seconds per 1,000 characters printed.

``--pages`` prints, in one program that has printed before, forms, catalogues and packs of about 10, 30, 100, 300 and
1,000 pages, and says what a page of each costs the processor, least of five runs, and how much of that is embedding
the faces: each is subset and embedded once for a document, however many pages it has.
"""

import argparse
import io
import multiprocessing
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from pypdf import PdfReader
from reportlab.pdfbase.pdfdoc import PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from hospital_assess.application.load_scheme import shipped_scheme
from hospital_assess.application.meeting_pack import PackForms, PackTable, PackTables
from hospital_assess.documents.library import DocumentLibrary
from hospital_assess.reports import document
from hospital_assess.reports.embedding import EmbeddedFaces
from hospital_assess.reports.evidence_list import write_evidence_list
from hospital_assess.reports.fonts import Role, load_face, shipped_typefaces
from hospital_assess.reports.form_sheet import form_table, write_form
from hospital_assess.reports.meeting_pack import write_meeting_pack
from hospital_assess.reports.plain_sheet import table_of
from hospital_assess.reports.table import Style
from hospital_assess.reports.table_sheet import write_table_sheets
from hospital_assess.reports.workbook import NamedSheet, write_workbook
from tests.application.meeting_pack_samples import large_pack
from tests.reports import report_samples

ROUNDS = 3
LIMIT_MIB = 400
MOST_OF_LIBREOFFICE = 0.4
LENGTH = 160
SIZES = {"1 department": (1, 1, 0), "6 departments": (6, 1, 0), "60 departments": (60, 2, 3), "60, long": (60, 4, 3)}
"""By what they are called: departments, how often each answers its lines, departments that have not handed in."""
LARGE = "60 departments"
WARM_ROUNDS = 5
TRUETYPE = b"\x00\x01\x00\x00"
SCALE = (10, 30, 100, 300, 1000)
PACKS = {30: (1, 1), 100: (13, 1), 300: (42, 1), 1000: (60, 3)}
"""Pages of a pack, about, with its departments and how often each answers its lines."""


@dataclass(frozen=True)
class Figures:
    """What one run took."""

    pages: int
    characters: int
    seconds: float
    processor: float
    mebibytes: float

    @property
    def per_thousand(self):
        return self.seconds / self.characters * 1000


class Recorder(document.TextOperators):
    """Notes every string with its place while it is drawn."""

    pages = [[]]  # noqa: RUF012

    def line(self, x, y, text, style):
        self.pages[-1].append((x, y, text, style))
        super().line(x, y, text, style)


class RecordingCanvas(document.FaceCanvas):
    """Notes the strings of charts, too."""

    def drawString(self, x, y, text, **options):  # noqa: N802
        role = next(role for role in Role if shipped_typefaces()[role].primary.fontName == self._fontname)
        Recorder.pages[-1].append((x, y, text, Style(role, self._fontsize, self._fontsize)))
        super().drawString(x, y, text, **options)


def sample(size):
    departments, load, absent = SIZES[size]
    return large_pack(shipped_scheme(DocumentLibrary()), departments, load, LENGTH, absent)


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def recorded(pack):
    """The strings of every page; a page ends where the canvas does."""
    kept, ended = (document.TextOperators, document.FaceCanvas), document.Document.end_page

    def end_page(self):
        ended(self)
        Recorder.pages.append([])

    document.TextOperators, document.FaceCanvas, document.Document.end_page = Recorder, RecordingCanvas, end_page
    write_meeting_pack(pack, io.BytesIO())
    (document.TextOperators, document.FaceCanvas), document.Document.end_page = kept, ended
    return [page for page in Recorder.pages if page]


def timed(work):
    """Seconds on the wall and of the processor; another program slows the first alone."""
    began, used = perf_counter(), process_time()
    work()
    return perf_counter() - began, process_time() - used


def characters(pages):
    return sum(len("".join(text.split())) for page in pages for _, _, text, _ in page)


def draw_strings(pages):
    """The same strings, one by one, on reportlab's own canvas."""
    canvas = Canvas(io.BytesIO(), pageCompression=1)
    faces = shipped_typefaces()
    for page in pages:
        for x, y, text, style in page:
            canvas.setFont(faces[style.role].primary.fontName, style.size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()


def measured_pack(size, results):
    pack = sample(size)
    times, memory = timed(lambda: write_meeting_pack(pack, io.BytesIO())), peak()
    pages = recorded(pack)
    results.put(Figures(len(pages), characters(pages), *times, memory))


def measured_canvas(size, results):
    pages = recorded(sample(size))
    # The faces that the recording has loaded must be loaded again, as the pack had to.
    shipped_typefaces.cache_clear()
    load_face.cache_clear()
    results.put(Figures(len(pages), characters(pages), *timed(lambda: draw_strings(pages)), peak()))


def best(measure, size, rounds=ROUNDS):
    """The quickest of some runs, each in a process that has done nothing before."""
    context, found = multiprocessing.get_context("spawn"), []
    for _ in range(rounds):
        results = context.Queue()
        process = context.Process(target=measure, args=(size, results))
        process.start()
        process.join()
        assert process.exitcode == 0, f"{measure.__name__} failed"
        found.append(results.get())
    return min(found, key=lambda one: one.seconds)


def tables(pack):
    """Every table of the pack."""
    for part in pack.parts:
        match part:
            case PackTable():
                yield NamedSheet(part.name, table_of(part.sheet))
            case PackTables():
                yield from (NamedSheet(one.name, table_of(one.sheet)) for one in part.tables)
            case PackForms():
                yield from (NamedSheet(one.department, form_table(one.sheet)) for one in part.forms)


def read_back(content):
    reader = PdfReader(io.BytesIO(content))
    return len(reader.pages), sum(len("".join(page.extract_text().split())) for page in reader.pages)


def measured_tables(size, results):
    """The tables of the pack alone, from values to PDF, as LibreOffice has them from a workbook."""
    sheets = [one.sheet for one in tables(sample(size))]
    target = io.BytesIO()
    times, memory = timed(lambda: write_table_sheets(sheets, target)), peak()
    results.put(Figures(*read_back(target.getvalue()), *times, memory))


def measured_libreoffice(size, results):
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "pack.xlsx"
        with book.open("wb") as target:
            write_workbook(list(tables(sample(size))), target)
        profile = f"-env:UserInstallation={(Path(name) / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name, str(book)]
        began = perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds, usage = perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
        processor, memory = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        results.put(Figures(*read_back(book.with_suffix(".pdf").read_bytes()), seconds, processor, memory))


def form_of(pages):
    """A form of about so many pages."""
    return report_samples.form(sections=report_samples.SECTIONS * max(1, round(pages / 4.2)))


def pack_of(pages):
    """A pack of about so many pages; there is none of ten."""
    departments, load = PACKS[pages]
    return large_pack(shipped_scheme(DocumentLibrary()), departments, load, LENGTH, 0)


WARM = {
    "form": (SCALE, form_of, write_form),
    "catalogue": (SCALE, lambda pages: report_samples.evidence_list(pages * 10), write_evidence_list),
    "meeting pack": (tuple(PACKS), pack_of, write_meeting_pack),
}
"""What is printed in one program: sizes, how it is made of so many pages, and how it is written."""


def embedding_timed(times):
    """Let every subset and every compressed outline add to a list what it took."""
    embed, encode = EmbeddedFaces.embed, PDFZCompress.encode

    def timed_embed(faces, document):
        times.append(timed(lambda: embed(faces, document))[1])

    def timed_encode(text):
        began = process_time()
        encoded = encode(text)
        if text[: len(TRUETYPE)] == TRUETYPE:
            times.append(process_time() - began)
        return encoded

    EmbeddedFaces.embed, PDFZCompress.encode = timed_embed, timed_encode


def warm(write, sheet, faces):
    """Milliseconds of the processor for the whole and for the faces, and the pages."""
    found, target = [], io.BytesIO()
    for _ in range(WARM_ROUNDS):
        target = io.BytesIO()
        faces.clear()
        _, used = timed(lambda target=target: write(sheet, target))
        found.append((used * 1000, sum(faces) * 1000))
    return *min(found), len(PdfReader(target).pages)


def show_pages():
    """A page's cost by the size of what it stands in."""
    faces = []
    embedding_timed(faces)
    sys.stdout.write(f"{'':<16}{'pages':>7}{'ms':>9}{'faces ms':>10}{'ms/page':>9}{'without faces':>15}\n")
    for name, (sizes, make, write) in WARM.items():
        write(make(sizes[0]), io.BytesIO())
        costs = []
        for size in sizes:
            whole, embedding, pages = warm(write, make(size), faces)
            costs.append(whole / pages)
            rest = (whole - embedding) / pages
            sys.stdout.write(f"{name:<16}{pages:>7}{whole:>9.0f}{embedding:>10.0f}{costs[-1]:>9.2f}{rest:>15.2f}\n")
        sys.stdout.write(f"{name}: largest / smallest {max(costs) / min(costs):.2f}, ")
        sys.stdout.write(f"most pages / fewest {costs[-1] / costs[0]:.2f}\n")


def show(name, one):
    times = f"{one.seconds:>9.2f}{one.processor:>9.2f}{one.pages / one.seconds:>9.0f}"
    sys.stdout.write(
        f"{name:<24}{one.pages:>7}{one.characters:>12,}{times}{one.mebibytes:>8.0f}{one.per_thousand * 1000:>12.2f}\n"
    )


def main():
    """Measure, print, and end with 1 where a limit is exceeded."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--libreoffice", action="store_true")
    parser.add_argument("--pages", action="store_true")
    chosen = parser.parse_args()
    if chosen.pages:
        show_pages()
        return 0
    with_libreoffice = chosen.libreoffice
    sys.stdout.write(
        f"{'':<24}{'pages':>7}{'characters':>12}{'s':>9}{'cpu s':>9}{'pages/s':>9}{'MiB':>8}{'ms/1,000':>12}\n"
    )
    packs = {size: best(measured_pack, size) for size in SIZES}
    for size, one in packs.items():
        show(size, one)
    plain = best(measured_canvas, LARGE)
    show("drawString, 60", plain)
    is_good = packs[LARGE].processor <= plain.processor and max(one.mebibytes for one in packs.values()) < LIMIT_MIB
    if with_libreoffice and shutil.which("soffice"):
        ours, theirs = best(measured_tables, LARGE), best(measured_libreoffice, LARGE, 1)
        show("tables alone, 60", ours)
        show("LibreOffice, 60", theirs)
        ratio = ours.per_thousand / theirs.per_thousand
        sys.stdout.write(f"ours / LibreOffice per character: {ratio:.3f} (limit {MOST_OF_LIBREOFFICE})\n")
        is_good = is_good and ratio <= MOST_OF_LIBREOFFICE
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
