"""One plain page: a title and paragraphs."""

from collections.abc import Sequence
from datetime import datetime
from typing import BinaryIO

from hospital_assess.application.sheets import Alignment, Imprint
from hospital_assess.reports.document import MM, Document, Paper, baseline
from hospital_assess.reports.fonts import Role, shipped_typefaces
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import break_lines, printable

A4_PORTRAIT = Paper(210 * MM, 297 * MM, 27 * MM, 37 * MM, 35 * MM)
TITLE = Style(Role.TITLE, size=22, leading=36)
BODY = Style(Role.FANG, size=16, leading=29)
INDENT = "\u3000\u3000"


def write_notice(title: str, paragraphs: Sequence[str], printed_at: datetime, target: BinaryIO) -> None:
    """Write a title and paragraphs, on as many pages as they need."""
    document = Document(target, A4_PORTRAIT, shipped_typefaces())
    document.describe(title, Imprint("", "", printed_at.year, printed_at, author="hospital-assess"))
    top = A4_PORTRAIT.height - A4_PORTRAIT.top
    document.text(A4_PORTRAIT.width / 2, baseline(top, TITLE), printable(title), TITLE, Alignment.CENTER)
    top -= TITLE.leading * 1.5
    width, measure = A4_PORTRAIT.usable_width / BODY.size, document.measures[BODY.role]
    for paragraph in paragraphs:
        for line in break_lines(INDENT + printable(paragraph), width, measure):
            if top - BODY.leading < A4_PORTRAIT.bottom:
                document.end_page()
                top = A4_PORTRAIT.height - A4_PORTRAIT.top
            document.text(A4_PORTRAIT.side, baseline(top, BODY), line, BODY)
            top -= BODY.leading
    document.end_page()
    document.save()
