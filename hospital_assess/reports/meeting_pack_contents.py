"""目录 of 评审会材料: names, leaders and page numbers; its length does not depend on the numbers."""

from collections.abc import Sequence

from hospital_assess.application.meeting_pack import CONTENTS
from hospital_assess.application.sheets import Alignment
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.document import MM, Document, baseline
from hospital_assess.reports.fonts import Role
from hospital_assess.reports.meeting_pack_parts import Part
from hospital_assess.reports.narrative import draw_number
from hospital_assess.reports.narrative_grid import A4_OFFICIAL, LEFT_MM, TEXT_HEIGHT, TEXT_WIDTH
from hospital_assess.reports.table import Style
from hospital_assess.reports.text import break_lines, printable

TITLE = Style(Role.TITLE, size=22, leading=44)
STYLES = (Style(Role.HEI, size=14, leading=22), Style(Role.FANG, size=14, leading=20))
INDENT = 28.0
NUMBER_WIDTH = 44.0
LEADER = "…"
LEADER_GAP = 6.0


@frozen
class ContentsLine:
    """One line; ``entry`` is the place of what it names, None for the first lines of a long name."""

    text: str
    level: int
    entry: int | None


class ContentsPart(Part):
    """The contents.

    Args:
        parts: All that is listed, in order.
        mark: Stands opposite the page number.
    """

    def __init__(self, parts: Sequence[Part], document: Document, mark: str) -> None:
        self._mark = mark
        self._first_pages: Sequence[int] = ()
        lines = [line for entry, part in enumerate(parts) for line in _lines(document, part, entry)]
        self._pages = _filled(lines)
        self.count = len(self._pages)

    def number(self, first_pages: Sequence[int]) -> None:
        """Take the first page of everything that is listed."""
        self._first_pages = first_pages

    def draw(self, document: Document, index: int, number: int, total: int) -> None:  # noqa: ARG002
        """Draw a page."""
        top = A4_OFFICIAL.height - A4_OFFICIAL.top
        if index == 0:
            document.bookmark(CONTENTS, 0, document.paper.height)
            document.text(A4_OFFICIAL.width / 2, baseline(top, TITLE), CONTENTS, TITLE, Alignment.CENTER)
            top -= TITLE.leading
        for line in self._pages[index]:
            self._draw_line(document, line, top)
            top -= STYLES[line.level].leading
        draw_number(document, number, self._mark)

    def _draw_line(self, document: Document, line: ContentsLine, top: float) -> None:
        style = STYLES[line.level]
        y = baseline(top, style)
        left, right = LEFT_MM * MM + INDENT * line.level, LEFT_MM * MM + TEXT_WIDTH
        document.text(left, y, line.text, style)
        if line.entry is None:
            return
        shown = str(self._first_pages[line.entry])
        document.text(right, y, shown, STYLES[1], Alignment.RIGHT)
        measure = document.measures[STYLES[1].role]
        begin = left + document.measures[style.role][line.text] * style.size + LEADER_GAP
        end = right - measure[shown] * style.size - LEADER_GAP
        count = int((end - begin) / (measure[LEADER] * style.size))
        document.text(end, y, LEADER * max(0, count), STYLES[1], Alignment.RIGHT)


def _lines(document: Document, part: Part, entry: int) -> list[ContentsLine]:
    style = STYLES[part.level]
    width = TEXT_WIDTH - INDENT * part.level - NUMBER_WIDTH
    broken = break_lines(printable(part.name), width / style.size, document.measures[style.role])
    return [
        *([ContentsLine(printable(part.heading), 0, entry)] if part.heading else []),
        *(ContentsLine(text, part.level, None) for text in broken[:-1]),
        ContentsLine(broken[-1], part.level, entry),
    ]


def _filled(lines: Sequence[ContentsLine]) -> list[list[ContentsLine]]:
    """The lines on pages; the first one has the title too."""
    pages: list[list[ContentsLine]] = [[]]
    left = TEXT_HEIGHT - TITLE.leading
    for line in lines:
        left -= STYLES[line.level].leading
        if left < 0:
            pages.append([])
            left = TEXT_HEIGHT - STYLES[line.level].leading
        pages[-1].append(line)
    return pages
