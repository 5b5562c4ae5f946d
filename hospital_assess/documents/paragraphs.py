"""Lines of a file become paragraphs again: numbers taken off, broken lines rejoined."""

import re
import unicodedata
from collections import defaultdict

from hospital_assess.documents.numbering import Number, leading_number
from hospital_assess.documents.sentences import has_open_quote, is_ended
from hospital_assess.domain.frozen import frozen

_LONGEST_PARAGRAPH = 5_000
_TITLE_START = re.compile(r"\d{4}年|关于")
_TITLE_END = re.compile(r"(?:通知|计划|总结|要点|方案|报告|意见)$")
_DATE_LINE = re.compile(r".*日$")


@frozen
class Line:
    """A line of the file that is not blank.

    Attributes:
        position: Its line number, from 1.
        raw: The line as it stands.
        number: The number it opens with.
        text: What follows the number.
    """

    position: int
    raw: str
    number: Number | None
    text: str

    @property
    def width(self) -> int:
        """Columns the line takes; a Chinese character takes two."""
        return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in self.raw.rstrip())


@frozen
class Paragraph:
    """Text between two real line ends.

    Attributes:
        number: The number it opens with; it is not part of ``text``.
        pieces: (offset in ``text``, line) for every line it was put together from.
    """

    number: Number | None
    text: str
    pieces: tuple[tuple[int, Line], ...]

    @property
    def line(self) -> int:
        """The line it begins on."""
        return self.pieces[0][1].position

    @property
    def last_line(self) -> Line:
        """The line it ends on."""
        return self.pieces[-1][1]

    @property
    def source(self) -> str:
        """The paragraph with its number, as printed."""
        return self.number.label + self.text if self.number else self.text

    def line_at(self, offset: int) -> int:
        """The line of the file that holds the character at ``offset``."""
        return next(line.position for start, line in reversed(self.pieces) if start <= offset)

    def joined(self, line: Line) -> "Paragraph":
        """This paragraph with a further line; Chinese needs no space between them."""
        text = self.text + line.raw.strip()
        return Paragraph(self.number, text, (*self.pieces, (len(self.text), line)))


@frozen
class Document:
    """A text as its paragraphs.

    Attributes:
        wrap_width: Columns at which every line was cut, or None for a text with real paragraphs.
    """

    paragraphs: tuple[Paragraph, ...]
    wrap_width: int | None

    def joins(self) -> list[tuple[Line, Line]]:
        """The lines that were rejoined, as (broken line, its continuation)."""
        return [
            (before, after)
            for paragraph in self.paragraphs
            for (_, before), (_, after) in zip(paragraph.pieces, paragraph.pieces[1:], strict=False)
        ]


def read_document(text: str) -> Document:
    """Read paragraphs, each with its number and the lines it came from."""
    lines = _lines(text)
    rules = _JoinRules(lines)
    result: list[Paragraph] = []
    for line in lines:
        if result and rules.continues(result[-1], line):
            result[-1] = result[-1].joined(line)
        else:
            result.append(Paragraph(line.number, line.text, ((0, line),)))
            rules.note_start(line)
    return Document(tuple(result), rules.wrap_width)


def _lines(text: str) -> list[Line]:
    result = []
    for position, raw in enumerate(text.split("\n"), start=1):
        bare = raw.strip()
        if bare:
            number, rest = leading_number(bare) or (None, bare)
            result.append(Line(position, raw, number, rest))
    return result


class _JoinRules:
    """Tells a line that goes on from one that begins anew."""

    def __init__(self, lines: list[Line]) -> None:
        self.wrap_width = _wrap_width(lines)
        self._headings = self._heading_styles(lines)
        self._last: dict[str, int] = {}

    def note_start(self, line: Line) -> None:
        """Remember the last number of each style."""
        if line.number:
            self._last[line.number.style] = line.number.value

    def continues(self, before: Paragraph, line: Line) -> bool:
        """Whether ``line`` is the rest of the paragraph before it."""
        text = before.text.rstrip()
        if len(text) > _LONGEST_PARAGRAPH:
            return False
        if line.number:
            return text.endswith(("，", "、", ",")) and not self._is_next(line.number)
        if is_ended(text):
            return False
        if self._is_full(before.last_line) or text.endswith(("，", "、", ",")) or has_open_quote(text):
            return True
        if before.number:
            return before.number.style not in self._headings
        return self._is_broken_title(text, line.text) or (len(text) >= 25 and "，" in text)

    def _is_next(self, number: Number) -> bool:
        """Whether the number counts on; 「三、四类手术」 at the head of a broken line does not."""
        return number.value == 1 or number.value == self._last.get(number.style, 0) + 1

    def _is_full(self, line: Line) -> bool:
        return self.wrap_width is not None and line.width >= self.wrap_width - 4

    def _is_broken_title(self, text: str, rest: str) -> bool:
        return bool(
            not self._last
            and _TITLE_START.search(text)
            and not _TITLE_START.search(rest)
            and not _TITLE_END.search(text)
            and not _DATE_LINE.match(text)
            and _TITLE_END.search(rest)
            and not re.search("[，。：]", text)
        )

    def _heading_styles(self, lines: list[Line]) -> set[str]:
        """Styles whose lines mostly stop without a mark: after those, a new line is a new paragraph."""
        stopped: defaultdict[str, list[bool]] = defaultdict(list)
        for line in lines:
            if line.number:
                stopped[line.number.style].append(not is_ended(line.text) and not self._is_full(line))
        return {style for style, flags in stopped.items() if sum(flags) * 2 > len(flags)}


def _wrap_width(lines: list[Line]) -> int | None:
    """Return the width at which a text was cut line by line, as a terminal or an old editor does."""
    widths = [line.width for line in lines]
    widest = max(widths, default=0)
    full = sum(width >= widest - 4 for width in widths)
    return widest if widest <= 120 and full >= max(5, len(lines) * 0.4) else None
