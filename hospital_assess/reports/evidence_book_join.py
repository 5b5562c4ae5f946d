"""One volume: our pages, with the evidence drawn below them, written as one file."""

from pathlib import Path
from typing import IO, cast

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle

from hospital_assess.application.progress import Progress
from hospital_assess.reports.evidence_book_parts import Part, move_page, release
from hospital_assess.reports.evidence_book_plan import Sheet, Volume


def join_volume(frame: Path, front_pages: int, volume: Volume, target: Path, progress: Progress) -> None:
    """Draw the evidence below our pages.

    Args:
        frame: Our pages.
        front_pages: How many of them come before the first numbered one.
        target: File to write.
    """
    with frame.open("rb") as file:
        writer = PdfWriter(clone_from=PdfReader(file))
    pages = {number: leaf for number, leaf in enumerate(volume.leaves) if isinstance(leaf, Sheet) and leaf.part}
    by_part: dict[Part, list[tuple[int, int]]] = {}
    for number, leaf in pages.items():
        by_part.setdefault(cast(Part, leaf.part), []).append((front_pages + number, leaf.place))
    done = 0
    for part, places in by_part.items():
        progress(done, len(pages), f"装订第 {volume.number} 卷")
        _move_part(part, places, writer)
        done += len(places)
    _label(writer, front_pages, volume)
    progress(done, len(pages), f"写入第 {volume.number} 卷")
    with target.open("wb") as output:
        writer.write(cast("IO[bytes]", output))
    del writer
    release(target.stat().st_size)


def _move_part(part: Part, places: list[tuple[int, int]], writer: PdfWriter) -> None:
    with part.path.open("rb") as file:
        reader = PdfReader(file)
        for number, place in places:
            move_page(reader, place, writer, writer.pages[number])
        # Without this the writer would keep every part that it ever read.
        writer.reset_translation(reader)
    del reader
    release(part.size)


def _label(writer: PdfWriter, front_pages: int, volume: Volume) -> None:
    """Let a viewer show the numbers that are printed."""
    writer.set_page_label(0, 0, prefix="封面")
    writer.set_page_label(1, front_pages - 1, style=PageLabelStyle.DECIMAL, prefix="目录-")
    if volume.leaves:
        writer.set_page_label(front_pages, len(writer.pages) - 1, style=PageLabelStyle.DECIMAL, start=volume.first)
