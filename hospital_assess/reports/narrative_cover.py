"""The cover of 自评报告."""

from hospital_assess.application.narrative import Cover
from hospital_assess.application.sheets import Alignment
from hospital_assess.reports.document import MM, Document, baseline
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.narrative_grid import A4_OFFICIAL, LEADING, TEXT_WIDTH
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import balance_lines, break_lines, printable

HOSPITAL = Style(Role.TITLE, size=26, leading=40)
MATTER = Style(Role.TITLE, size=22, leading=36)
NAME = Style(Role.TITLE, size=42, leading=64)
FIELD = Style(Role.FANG, size=16, leading=LEADING + 4)
NAME_SPACE = 14.0
HEAD_MM, FIELDS_MM, LABEL_MM, VALUE_MM = 62, 182, 50, 78
_LABEL_WIDTH = 4 * FIELD.size


def draw_cover(document: Document, cover: Cover) -> None:
    """Draw the whole page."""
    top = A4_OFFICIAL.height - HEAD_MM * MM
    top = _centred(document, cover.organization, HOSPITAL, top) - 12
    top = _centred(document, cover.matter, MATTER, top) - 30
    _spaced_name(document, printable(cover.name), top)
    top = A4_OFFICIAL.height - FIELDS_MM * MM
    for field in cover.fields:
        _label(document, printable(field.label), top)
        top = _value(document, printable(field.value), top)


def _centred(document: Document, text: str, style: Style, top: float) -> float:
    for line in balance_lines(printable(text), TEXT_WIDTH / style.size, document.measures[style.role]):
        document.text(A4_OFFICIAL.width / 2, baseline(top, style), line, style, Alignment.CENTER)
        top -= style.leading
    return top


def _spaced_name(document: Document, text: str, top: float) -> None:
    width = document.measures[NAME.role][text] * NAME.size + NAME_SPACE * (len(text) - 1)
    spaced_text(document, (A4_OFFICIAL.width - width) / 2, baseline(top, NAME), text, NAME, NAME_SPACE)


def _label(document: Document, text: str, top: float) -> None:
    """A label spread over the width of four characters, and its colon."""
    lacking = _LABEL_WIDTH - document.measures[FIELD.role][text] * FIELD.size
    space = max(0.0, lacking / (len(text) - 1)) if len(text) > 1 else 0.0
    spaced_text(document, LABEL_MM * MM, baseline(top, FIELD), text, FIELD, space)
    width = max(_LABEL_WIDTH, _LABEL_WIDTH - lacking)
    document.text(LABEL_MM * MM + width, baseline(top, FIELD), "：", FIELD)


def _value(document: Document, text: str, top: float) -> float:
    width = A4_OFFICIAL.width - (VALUE_MM + 26) * MM
    for line in break_lines(text, width / FIELD.size, document.measures[FIELD.role]):
        document.text(VALUE_MM * MM, baseline(top, FIELD), line, FIELD)
        top -= FIELD.leading
    return top


def spaced_text(document: Document, x: float, y: float, text: str, style: Style, space: float) -> None:
    """Set one line of printable text with ``space`` points behind every character."""
    document.write(f"{space:.4f} Tc")
    document.text(x, y, text, style)
    document.write("0 Tc")
