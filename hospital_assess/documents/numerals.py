"""Numbers as Chinese documents write them: 3、３、三、四十、二〇二三."""

import re
import unicodedata
from decimal import Decimal

CHINESE_DIGITS = "〇零○一二两三四五六七八九"
# Bounded, so that a file of nothing but digits is passed over quickly.
CHINESE_NUMERAL = f"[{CHINESE_DIGITS}十百千万]{{1,12}}"
ARABIC_NUMERAL = r"\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,8})?"

_VALUES = dict(zip(CHINESE_DIGITS, (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_SCALES = {"十": 10, "百": 100, "千": 1000}


def numeral_value(printed: str) -> Decimal:
    """Return what a number is worth, in Arabic (half or full width) or Chinese numerals."""
    if re.match(r"\d", printed):
        return Decimal(unicodedata.normalize("NFKC", printed).replace(",", ""))
    if all(character in _VALUES for character in printed):
        return Decimal("".join(str(_VALUES[character]) for character in printed))
    head, ten_thousand, tail = printed.rpartition("万")
    high = _below_ten_thousand(head) if ten_thousand else 0
    return Decimal(high * 10_000 + _below_ten_thousand(tail))


def _below_ten_thousand(printed: str) -> int:
    total, digit = 0, None
    for character in printed:
        if character in _SCALES:
            total += (1 if digit is None else digit) * _SCALES[character]
            digit = None
        else:
            digit = _VALUES.get(character, 0)
    return total + (digit or 0)
