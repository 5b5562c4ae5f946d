"""The text of 自评报告 as lines of the grid: title, body, list of annexes, signature."""

from collections.abc import Iterator
from dataclasses import replace

from hospital_assess.application.narrative import REMARKS_TITLE, Narrative, Passage, PassageKind
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.narrative_grid import CHARACTERS, INDENT, PITCH, TITLE_SIZE, GridLine, GridSetter, kept
from hospital_assess.reports.text import printable

ROLES = {
    PassageKind.SECTION: Role.HEI,
    PassageKind.PART: Role.KAI,
    PassageKind.ITEM: Role.FANG,
    PassageKind.TEXT: Role.FANG,
}
_LEVELS = {PassageKind.SECTION: 0, PassageKind.PART: 1}
_KEPT_BEFORE_SIGNATURE = 2


def report_lines(narrative: Narrative, setter: GridSetter) -> list[GridLine]:
    """Everything between the cover and the annexes."""
    title = [line for phrase in narrative.title for line in setter.centred(phrase, Role.TITLE, TITLE_SIZE)]
    lines = [*kept(title), GridLine(keeps=True), *setter.paragraph(narrative.address, indent=0)]
    for passage in narrative.passages:
        lines += passage_lines(passage, setter)
    # The signature never stands alone on a page.
    body = [*lines[:-_KEPT_BEFORE_SIGNATURE], *kept(lines[-_KEPT_BEFORE_SIGNATURE:])]
    return [*body, *kept(_annex_lines(narrative, setter)), *_signature(narrative, setter)]


def remark_lines(narrative: Narrative, setter: GridSetter) -> list[GridLine]:
    """编制说明."""
    lines = [*setter.centred(REMARKS_TITLE, Role.TITLE, TITLE_SIZE), GridLine()]
    return [*lines, *(line for remark in narrative.remarks for line in setter.paragraph(remark))]


def passage_lines(passage: Passage, setter: GridSetter) -> list[GridLine]:
    """One heading, item or paragraph; a heading stands on the page of what follows it."""
    lines = setter.paragraph(passage.text, ROLES[passage.kind])
    if passage.kind not in _LEVELS:
        return lines
    first, *rest = kept(lines)
    return [replace(first, bookmark=printable(passage.text), level=_LEVELS[passage.kind]), *rest]


def _annex_lines(narrative: Narrative, setter: GridSetter) -> Iterator[GridLine]:
    """附件说明, a line below the text."""
    start = float(INDENT)
    for lead, number, name in narrative.annex_notes():
        if lead:
            yield GridLine()
        yield from setter.hanging(lead + number, name, start)
        start += setter.width_of(lead)


def _signature(narrative: Narrative, setter: GridSetter) -> list[GridLine]:
    """Name and date, a line below; the date two characters further right, two from the margin where it is longer."""
    name, day = setter.width_of(narrative.signed_by), setter.width_of(narrative.signed_on)
    edge = CHARACTERS - INDENT
    start = max(0.0, edge - INDENT - day if day > name else edge - name)
    if name > edge:
        return [GridLine(keeps=True), *kept(setter.paragraph(narrative.signed_by)), _right(narrative.signed_on, day)]
    signed = GridLine(printable(narrative.signed_by), x=start * PITCH, keeps=True)
    return [GridLine(keeps=True), signed, GridLine(printable(narrative.signed_on), x=(start + INDENT) * PITCH)]


def _right(text: str, width: float) -> GridLine:
    return GridLine(printable(text), x=(CHARACTERS - INDENT - width) * PITCH)
