"""Whether a text says nearly what another said before."""

from collections import Counter
from itertools import pairwise

from hospital_assess.domain.entry import Entry, Status
from hospital_assess.domain.frozen import frozen

NEARLY = 0.9
"""Share of pairs of neighbouring characters that two texts have in common, from which on they are nearly the same."""

_SHORT = 12
"""Texts with fewer characters are alike only where they are the same: 「已完成」 and 「未完成」 are not."""


@frozen
class Earlier:
    """What was said of a line before.

    Attributes:
        entry: The newest answer of an earlier period that tells something; a blank one where there is none.
        year: The year before, where something was told of the line then; else 0.
        past: What was told of it then.
    """

    entry: Entry
    year: int = 0
    past: str = ""

    @property
    def text(self) -> str:
        """What can be taken over: of this year if there is any."""
        return self.entry.narrative or self.past


def are_nearly_same(before: str, now: str) -> bool:
    """Both say nearly the same, spaces and punctuation aside; nothing is like a blank text."""
    first, second = bare(before), bare(now)
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


def pairs_of(text: str) -> Counter[str]:
    """Pairs of neighbouring characters; of a single character, that."""
    words = bare(text)
    return _pairs(words) or Counter([words])


def share_of(pairs: Counter[str], others: Counter[str]) -> float:
    """How much two texts have in common, from 0 to 1."""
    total = pairs.total() + others.total()
    if not pairs.keys() & others.keys():
        return 0.0
    return 2 * (pairs & others).total() / total


def bare(text: str) -> str:
    """A text without spaces and punctuation."""
    return "".join(filter(str.isalnum, text))


def _cannot_reach(first: int, second: int) -> bool:
    """So different lengths have too little in common, whatever they say."""
    return 2 * min(first, second) < NEARLY * (first + second)


def _pairs(text: str) -> Counter[str]:
    return Counter(map("".join, pairwise(text)))
