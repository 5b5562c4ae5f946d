"""Whether a text says nearly what another said before."""

from collections import Counter
from itertools import pairwise

from hospital_assess.domain.entry import Entry, Status

NEARLY = 0.9
"""Share of pairs of neighbouring characters that two texts have in common, from which on they are nearly the same."""

_SHORT = 12
"""Texts with fewer characters are alike only where they are the same: 「已完成」 and 「未完成」 are not."""


def are_nearly_same(before: str, now: str) -> bool:
    """Both say nearly the same, spaces and punctuation aside; nothing is like a blank text."""
    first, second = _bare(before), _bare(now)
    if not first or not second:
        return False
    if first == second:
        return True
    if min(len(first), len(second)) < _SHORT or _cannot_reach(len(first), len(second)):
        return False
    pairs, others = _pairs(first), _pairs(second)
    return 2 * (pairs & others).total() >= NEARLY * (pairs.total() + others.total())


def repeats(earlier: Entry, narrative: str) -> bool:
    """A text says nearly what was said before, of a line that was not finished then."""
    return earlier.status is not Status.DONE and are_nearly_same(earlier.narrative, narrative)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _cannot_reach(first: int, second: int) -> bool:
    """So different lengths have too little in common, whatever they say."""
    return 2 * min(first, second) < NEARLY * (first + second)


def _pairs(text: str) -> Counter[str]:
    return Counter(map("".join, pairwise(text)))
