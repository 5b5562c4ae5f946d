"""The numbers that open headings and tasks: 第一部分、一、（一）、1.、1.1、（1）、①."""

import re
import unicodedata

from hospital_assess.documents.numerals import CHINESE_NUMERAL, numeral_value
from hospital_assess.domain.frozen import frozen

_STYLES = (
    ("第…部分", re.compile(rf"第\s*({CHINESE_NUMERAL}|\d+)\s*(?:部分|章|节|篇)[、：:.．]?\s*")),
    ("一、", re.compile(rf"({CHINESE_NUMERAL})\s*[、．.]\s*")),
    ("（一）", re.compile(rf"[（(]\s*({CHINESE_NUMERAL})\s*[）)][、.．]?\s*")),
    ("1.1.1", re.compile(r"(\d{1,2}[.．]\d{1,2}[.．]\d{1,2})[.．、]?(?![\d%％万亿])\s*")),
    ("1.1", re.compile(r"(\d{1,2}[.．]\d{1,2})[.．、]?(?![\d%％万亿年月日])\s*")),
    ("1.", re.compile(r"(\d{1,3})\s*(?:、|[.．](?=\d{4}年|\d{1,2}月|\D|$))\s*")),
    ("（1）", re.compile(r"[（(]?\s*(\d{1,3})\s*[）)][、.．]?\s*")),
    ("①", re.compile(r"([①-⑳])[、.．]?\s*")),
)


@frozen
class Number:
    """The number that opens a line.

    Attributes:
        style: How it is written, "（一）"; lines of one style are of one level.
        printed: The numeral alone, "一".
        value: What it counts, 1.
        label: All of it as printed, "（一）".
    """

    style: str
    printed: str
    value: int
    label: str


def leading_number(line: str) -> tuple[Number, str] | None:
    """Return the number a line opens with and the text after it, or None for running text."""
    for style, pattern in _STYLES:
        match = pattern.match(line)
        if match:
            printed = match[1]
            return Number(style, printed, _value(printed), match[0]), line[match.end() :]
    return None


def _value(printed: str) -> int:
    last = re.split(r"[.．]", unicodedata.normalize("NFKC", printed))[-1]
    return int(numeral_value(last))
