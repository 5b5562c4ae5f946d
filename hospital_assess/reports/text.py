"""Chinese text on paper: what is shown of it, how wide it is, where its lines break.

People's text is text: there is no markup, and everything typed appears. Line breaking follows the rules for
Chinese: no line begins with a closing mark or ends with an opening one, words and numbers with their
unit stay whole, and so do —— and ……; a piece wider than the line is broken where the line ends.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from hospital_assess.reports.fonts import Typeface

CLOSERS = "、。，；：！？）》】〕〉」』〗］｝”’…—％℃℉‰°′″·～／,.;:!?)]}%/"
OPENERS = "（《【〔〈「『〖［｛“‘([{"
LONGEST_BALANCED = 60
_EPSILON = 1e-6
_LONGEST_REMEMBERED = 4

_UNITS = "天日月年份度个人项例次位名场篇件岁床级批条家张台组类款分元吨米克升时秒周倍届期区台科支期页份册卷号楼层"
_SIGN = r"[+−±≥≤＞＜<>≈￥¥$№#第]|-(?!\d+-)"
_QUANTITY = rf"\d+(?:[.,:/\-]\d+)*[%％‰℃]?(?:[万亿千百余多]{{0,2}}[{_UNITS}]{{1,2}})?"
_NUMBER = rf"(?:{_SIGN})*(?:\d+月\d+日|{_QUANTITY})"
_WORD = r"[A-Za-z0-9À-ɏͰ-Ͽ]+(?:[.,:/@_&'+*=#~^|\\?’\-]+[A-Za-z0-9À-ɏͰ-Ͽ]+)*[+*]*"
_SHUT = re.escape(CLOSERS)
_OPEN = re.escape(OPENERS)
# A hyphen in a chain of numbers belongs to a code, 医务-2-3-1, which may be broken after its name.
_TAIL = rf"(?: *[{_SHUT}]+|-(?=\d+-))*"
_PIECE = re.compile(
    # Most characters are ideographs that nothing clings to: they come first, for speed alone. 第 (U+7B2C) is none.
    rf"[㐀-\u7b2b\u7b2d-鿿](?![{_SHUT}\- ])|"
    rf"(?:[{_OPEN}] *)*(?:{_NUMBER}(?![A-Za-z0-9])|{_WORD}|—+|…+|[^ {_OPEN}]){_TAIL}|[{_OPEN}]+| "
)
_ENDS_OF_LINE = "\r\n\v\f\x85\u2028\u2029"
_ODD = (
    "\x00-\x09\x0e-\x1f\x7f-\x84\x86-\xa0\xad\u0300-\u036f\u0600-\u0605\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_LINE_END = re.compile(f"\r\n|[{_ENDS_OF_LINE}]")
_IS_ODD = re.compile(f"[{_ODD}]")
_NEEDS_CARE = re.compile(f"[{_ENDS_OF_LINE}{_ODD}]")
_ACCENTED = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")


def printable(text: str) -> str:
    """The text as it is printed: every end of line the same, tabs as spaces, nothing invisible.

    Control characters, zero-width marks and variation selectors are dropped; a half of a surrogate pair
    becomes 〓 in print. Accents typed apart are joined with their letter, nothing else is normalised:
    names keep their variant characters.
    """
    if not _NEEDS_CARE.search(text):
        return text
    text = _LINE_END.sub("\n", text)
    if not _IS_ODD.search(text):
        return text
    text = _ACCENTED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    return "".join(map(_shown, text))


def _shown(letter: str) -> str:
    if letter == "\n" or not _IS_ODD.match(letter) or unicodedata.combining(letter):
        return letter
    if letter in "\t\xa0":
        return " "
    return "〓" if "\ud800" <= letter <= "\udfff" else ""


class Measure(dict[str, float]):
    """Widths in one typeface, in parts of the type size; remembers those of characters and short pieces."""

    def __init__(self, face: Typeface) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, piece: str) -> float:
        is_single = len(piece) == 1
        width = self._face.glyph(piece).width if is_single else sum(map(self.__getitem__, piece))
        if len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = width
        return width


def break_lines(text: str, width: float, measure: Measure) -> list[str]:
    """Break printable text into lines.

    Args:
        text: From :func:`printable`.
        width: Of the line, in parts of the type size.
        measure: Widths of the typeface.

    Returns:
        The lines, without the spaces at which they were broken; at least one.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        if len(paragraph) <= width and measure[paragraph] <= width:
            lines.append(paragraph)
        else:
            broken = (line.rstrip(" ") for line in _break_paragraph(paragraph, width, measure))
            lines.extend(line for line in broken if line)
    return lines or [""]


def balance_lines(text: str, width: float, measure: Measure) -> list[str]:
    """Break a short text, such as a heading, into lines of about the same length, and no more than needed."""
    lines = break_lines(text, width, measure)
    count = len(lines)
    if count == 1 or len(text) > LONGEST_BALANCED:
        return lines
    while width > 2:
        width -= 0.5
        narrower = break_lines(text, width, measure)
        if len(narrower) > count or max(map(measure.__getitem__, narrower)) > width:
            break
        lines = narrower
    return lines


def _break_paragraph(paragraph: str, width: float, measure: Measure) -> Iterator[str]:
    """Fill lines with pieces as long as they fit."""
    pieces = _PIECE.findall(paragraph)
    ends = list(accumulate(map(measure.__getitem__, pieces)))
    start, left, before = 0, "", 0.0
    while start < len(pieces):
        end = bisect_right(ends, before + width + _EPSILON, lo=start)
        if end == start and not left:
            *whole, left = _chop(pieces[start], width, measure)
            yield from whole
            start, before = start + 1, ends[start] - measure[left]
            continue
        yield left + "".join(pieces[start:end])
        # Spaces at which a line is broken are neither at its end nor at the beginning of the next.
        while end < len(pieces) and pieces[end] == " ":
            end += 1
        start, left, before = end, "", ends[end - 1]
    if left:
        yield left


def _chop(piece: str, width: float, measure: Measure) -> list[str]:
    """Cut a piece that is wider than a line, beside no mark where it can be helped."""
    parts = []
    start, used = 0, 0.0
    for index, letter in enumerate(piece):
        used += measure[letter]
        if used > width and index > start:
            end = next((end for end in range(index, start, -1) if _may_break(piece, end)), index)
            parts.append(piece[start:end])
            start, used = end, measure[piece[end : index + 1]]
    return [*parts, piece[start:]]


def _may_break(piece: str, end: int) -> bool:
    return piece[end] not in CLOSERS and piece[end - 1] not in OPENERS
