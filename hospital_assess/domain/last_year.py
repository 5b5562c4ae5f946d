"""上年: what a department said a year before, and to which of this year's lines it belongs."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.likeness import bare, pairs_of, share_of
from hospital_assess.domain.scheme import Department, Scheme

ALIKE_ENOUGH = 0.6
"""From which likeness on a line asks for the same as one of the year before.

Among the lines of one department in the plan of 2023 no two are more alike than 0.43.
"""

_ROUNDING = 1e-9
_Rank = tuple[float, float, bool]


@frozen
class Asked:
    """What one line of a year asked for.

    Attributes:
        line: Its id in the scheme of that year.
        code: Its number, as people name it.
        text: Its words; empty where only its number is known.
        measure: The whole sentence that it belongs to.
    """

    line: str
    code: str
    text: str = ""
    measure: str = ""


@frozen
class PastAnswer:
    """What was said of one line the year before.

    Attributes:
        narrative: 完成情况; empty where nothing was said.
        now: Id of this year's line that asks for the same; empty where none does.
    """

    asked: Asked
    narrative: str
    now: str = ""


@frozen
class LastYear:
    """The year before, as it was taken from a workspace or a file.

    Attributes:
        source: Name of the folder or file.
        taken_at: Local time with offset, ISO.
        answers: One for each line that the department had then.
    """

    year: int
    source: str
    taken_at: str
    answers: tuple[PastAnswer, ...]

    @property
    def told(self) -> tuple[PastAnswer, ...]:
        """The answers that tell something."""
        return tuple(answer for answer in self.answers if answer.narrative)

    @property
    def by_number(self) -> bool:
        """Nothing but numbers tells which line is which."""
        return not any(answer.asked.text for answer in self.answers)

    def narratives(self) -> dict[str, str]:
        """What was told, by this year's line."""
        return {answer.now: answer.narrative for answer in self.told if answer.now}


def asked_of(scheme: Scheme, department: Department) -> tuple[Asked, ...]:
    """What a year asks of a department."""
    lines = scheme.lines_of(department)
    return tuple(Asked(line.id, line.code, scheme.text_of(line), scheme.measure_of(line).text) for line in lines)


def matches(now: Sequence[Asked], before: Sequence[Asked]) -> dict[str, str]:
    """Which line of the year before asked for the same: this year's id → that year's id, each at most once.

    The same number with the same words comes first, then, of lines whose words are not known, the same number. Of the
    rest two lines belong together where each is more like the other than like any line that is left; where two are
    equally alike, neither is taken. The order of the lines does not matter.
    """
    found = _same(now, before, lambda one: (one.code, bare(one.text), bare(one.measure)))
    found |= _same(*_left(found, now, [one for one in before if not one.text]), lambda one: one.code)
    return found | _alike(*_left(found, now, [one for one in before if one.text]))


def _left(
    found: Mapping[str, str], now: Iterable[Asked], before: Iterable[Asked]
) -> tuple[tuple[Asked, ...], tuple[Asked, ...]]:
    taken = set(found.values())
    return tuple(one for one in now if one.line not in found), tuple(one for one in before if one.line not in taken)


def _same(now: Sequence[Asked], before: Sequence[Asked], key: Callable[[Asked], Hashable]) -> dict[str, str]:
    """Lines that have one key, which nobody else on their side has."""
    here, there = ({key(one): one.line for one in side} for side in (now, before))
    often = Counter(map(key, now)), Counter(map(key, before))
    return {here[one]: there[one] for one in here.keys() & there.keys() if often[0][one] == often[1][one] == 1}


def _alike(now: Sequence[Asked], before: Sequence[Asked]) -> dict[str, str]:
    ranks = _ranks(now, before)
    found: dict[str, str] = {}
    while pairs := _best_of_both(ranks):
        found |= pairs
        gone = set(pairs.values())
        ranks = {pair: rank for pair, rank in ranks.items() if pair[0] not in pairs and pair[1] not in gone}
    return found


def _ranks(now: Sequence[Asked], before: Sequence[Asked]) -> dict[tuple[str, str], _Rank]:
    """How alike lines are, of those that are alike enough: by their words, then their sentences, then their number."""
    known = {one.line: one for one in before}
    words = {one.line: pairs_of(one.text) for one in before}
    sentences = {text: pairs_of(text) for text in {one.measure for one in (*now, *before)}}
    places = _places(words)
    ranks: dict[tuple[str, str], _Rank] = {}
    for here in now:
        asked = pairs_of(here.text)
        for line in _sharing(asked, places):
            likeness = share_of(asked, words[line])
            if likeness >= ALIKE_ENOUGH:
                sentence = share_of(sentences[here.measure], sentences[known[line].measure])
                ranks[here.line, line] = (likeness, sentence, here.code == known[line].code)
    return ranks


def _places(words: Mapping[str, Counter[str]]) -> dict[str, list[str]]:
    """In which lines a pair of characters stands: most lines have so little in common that nobody need compare them."""
    places: dict[str, list[str]] = {}
    for line, pairs in words.items():
        for pair in pairs:
            places.setdefault(pair, []).append(line)
    return places


def _sharing(asked: Counter[str], places: Mapping[str, list[str]]) -> Iterator[str]:
    """Lines that have as many different pairs in common as lines that are alike enough must have."""
    common = Counter(line for pair in asked for line in places.get(pair, ()))
    again = asked.total() - len(asked)
    # What is common is no more than the whole of either text; pairs that come again are counted once here.
    least = asked.total() * ALIKE_ENOUGH / (2 - ALIKE_ENOUGH) - again - _ROUNDING
    return (line for line, count in common.items() if count >= least)


def _best_of_both(ranks: Mapping[tuple[str, str], _Rank]) -> dict[str, str]:
    """Pairs of which each is the other's one best."""
    best = _one_best((here, (rank, there)) for (here, there), rank in ranks.items())
    backwards = _one_best((there, (rank, here)) for (here, there), rank in ranks.items())
    return {here: there for here, there in best.items() if backwards.get(there) == here}


def _one_best(offers: Iterable[tuple[str, tuple[_Rank, str]]]) -> dict[str, str]:
    """For each line the one that is most like it; none where two are."""
    best: dict[str, tuple[_Rank, str]] = {}
    for line, (rank, other) in offers:
        known = best.get(line)
        if known is None or rank > known[0]:
            best[line] = rank, other
        elif rank == known[0]:
            best[line] = rank, ""
    return {line: other for line, (_rank, other) in best.items() if other}
