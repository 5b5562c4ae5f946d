"""How long 佐证材料汇编 takes, and how much memory, for gigabytes of photographs and scans.

Run by hand: ``python tests/benchmarks/bench_evidence_book.py 2000`` (megabytes of evidence, half of it photographs).
"""

import io
import os
import random
import resource
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hospital_assess.application.evidence_book import BookLine, BookProof, BookSection, EvidenceBook
from hospital_assess.application.sheets import Field, Imprint
from hospital_assess.reports.evidence_book import write_evidence_book

LIMIT_MIB = 400
PHOTO = (4000, 3000)
SCAN = (2480, 3508)
SCAN_PAGES = 40


def noisy(size, quality, seed):
    """A picture that packs no better than a real one."""
    noise = Image.frombytes(
        "RGB", (size[0] // 4, size[1] // 4), random.Random(seed).randbytes(size[0] * size[1] // 16 * 3)
    )
    target = io.BytesIO()
    noise.resize(size, Image.Resampling.BICUBIC).save(target, "JPEG", quality=quality)
    return target.getvalue()


def write_photo(path, data, number):
    """A photograph that differs from the others by a comment, as far as the store is concerned."""
    path.write_bytes(data[:2] + b"\xff\xfe\x00\x0a" + f"{number:08d}".encode() + data[2:])


def write_scan(path, data):
    """A scanned document of many pages, each with its own picture."""
    canvas = Canvas(str(path), pagesize=(595, 842))
    for number in range(SCAN_PAGES):
        # Bytes after the end of the picture keep the pages apart.
        canvas.drawImage(ImageReader(io.BytesIO(data + bytes(number + 1))), 0, 0, 595, 842)
        canvas.showPage()
    canvas.save()


def make_files(folder, megabytes):
    photo, scan = noisy(PHOTO, 85, 1), noisy(SCAN, 75, 2)
    template = folder / "template.pdf"
    write_scan(template, scan)
    half = megabytes * 500_000
    for number in range(half // len(photo) + 1):
        write_photo(folder / f"p{number}.jpg", photo, number)
        yield folder / f"p{number}.jpg"
    for number in range(half // template.stat().st_size + 1):
        path = folder / f"s{number}.pdf"
        path.write_bytes(template.read_bytes() + f"\n%{number}\n".encode())
        yield path


def sample_book(files):
    proofs = [
        BookProof(f"佐证 医务-1-1-{number:03d}", f"材料 {number}", name=path.name, file=path)
        for number, path in enumerate(files, 1)
    ]
    lines = tuple(
        BookLine(f"1.1.{start // 20 + 1}", "统筹安排搬迁及医疗救治工作", tuple(proofs[start : start + 20]))
        for start in range(0, len(proofs), 20)
    )
    imprint = Imprint("绍兴市中医院", "医务科", 2023, datetime(2023, 12, 28, 9, 5), "ab" * 32)  # noqa: DTZ001
    return EvidenceBook(
        "佐证材料汇编", imprint, (Field("填报科室", "医务科"),), (BookSection("（一）党建清廉", lines),)
    )


def in_child(work):
    """Do something in a process of its own; gives its largest memory in MiB."""
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    _, status, usage = os.wait4(child, 0)
    assert status == 0
    return usage.ru_maxrss / 1024


def main(megabytes):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        in_child(lambda: list(make_files(folder, megabytes)))
        files = sorted(path for path in folder.iterdir() if path.name != "template.pdf")
        total = sum(path.stat().st_size for path in files)
        sys.stdout.write(f"{len(files)} files, {total / 1e6:.0f} MB of evidence\n")
        started = time.monotonic()
        volumes = write_evidence_book(sample_book(files), folder / "汇编.pdf")
        seconds = time.monotonic() - started
        sizes = " ".join(f"{path.stat().st_size / 1e6:.0f}" for path in volumes)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(f"{seconds:.0f} s, {len(volumes)} volumes of {sizes} MB, {memory:.0f} MiB at most\n")
        return memory < LIMIT_MIB


if __name__ == "__main__":
    sys.exit(0 if main(int(sys.argv[1]) if len(sys.argv) > 1 else 200) else 1)
