"""Rows across the whole table that several sheets have: headings and notes."""

from hospital_assess.application.sheets import Alignment
from hospital_assess.reports.table import HEADER, SMALL, Block, Cell, Row, Vertical, cell


def band_row(text: str) -> Row:
    """A heading across the whole table."""
    return Row((cell(text, HEADER, align=Alignment.CENTER),), widths=(1,))


def note_row(notes: tuple[str, ...]) -> Row:
    """注: the notes, numbered where there are several."""
    leads = ("注：", *("　　" for _ in notes[1:]))
    numbers = [f"{number}．" if len(notes) > 1 else "" for number in range(1, len(notes) + 1)]
    blocks = tuple(Block("".join(parts), SMALL) for parts in zip(leads, numbers, notes, strict=True))
    return Row((Cell(blocks, vertical=Vertical.TOP),), widths=(1,), keep_with_previous=True)
