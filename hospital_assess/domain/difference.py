"""Where two statements of a department differ, field by field, and which passages of a text are other ones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from hospital_assess.domain.conflict import Place, fields_of, statement_of
from hospital_assess.domain.entry import Statement
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.submission import settled


class Change(StrEnum):
    """What became of a field."""

    NEW = "new"
    CHANGED = "changed"
    CLEARED = "cleared"


@frozen
class Difference:
    """One field that two statements fill differently.

    Attributes:
        line: Its line; empty for what belongs to the whole statement.
        before: Plain value in the earlier statement, None where it is blank.
        after: Plain value in the later one.
    """

    line: str
    field: str
    before: Any
    after: Any

    @property
    def change(self) -> Change:
        """Whether it was filled, changed or cleared."""
        if self.before is None:
            return Change.NEW
        return Change.CLEARED if self.after is None else Change.CHANGED


def differences(before: Statement, after: Statement) -> tuple[Difference, ...]:
    """All fields in which two statements differ, in the order of lines; unused evidence does not count."""
    earlier, later = _filled(before), _filled(after)
    places = sorted({*earlier, *later})
    pairs = ((place, earlier.get(place), later.get(place)) for place in places)
    return tuple(Difference(*place, was, is_) for place, was, is_ in pairs if was != is_)


def applied(statement: Statement, changes: Iterable[Difference]) -> Statement:
    """What a statement becomes once its fields are as ``changes`` say."""
    fields = _filled(statement)
    fields |= {(change.line, change.field): change.after for change in changes}
    return settled(statement_of(fields))


def _filled(statement: Statement) -> dict[Place, Any]:
    return fields_of(settled(statement))


class Mark(StrEnum):
    """What became of a passage of a text."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


@frozen
class Passage:
    """A stretch of a text that was changed, or was not."""

    mark: Mark
    text: str


_SENTENCE = re.compile(r"[^。；！？\n]*[。；！？\n]|[^。；！？\n]+")
_WORD = re.compile(r"[A-Za-z]+|\d+(?:\.\d+)?|.", re.DOTALL)
_MOST_COMPARED = 250_000
"""Word by word only while it takes no time that anybody notices."""

_ALIKE = 0.4
"""Sentences with less in common are read more easily one after the other than woven into each other."""


def passages(before: str, after: str) -> tuple[Passage, ...]:
    """Two texts as one, with what was deleted and what was inserted: first sentence by sentence, then by words."""
    found: list[Passage] = []
    for passage in _by_sentences(_SENTENCE.findall(before), _SENTENCE.findall(after)):
        if passage.text and found and found[-1].mark is passage.mark:
            found[-1] = Passage(passage.mark, found[-1].text + passage.text)
        elif passage.text:
            found.append(passage)
    return tuple(found)


def _by_sentences(before: Sequence[str], after: Sequence[str]) -> Iterator[Passage]:
    for is_same, was, is_ in _blocks(before, after):
        if is_same:
            yield Passage(Mark.SAME, "".join(was))
        else:
            yield from _by_words(_WORD.findall("".join(was)), _WORD.findall("".join(is_)))


def _by_words(before: Sequence[str], after: Sequence[str]) -> Iterator[Passage]:
    is_short = len(before) * len(after) <= _MOST_COMPARED
    matcher = SequenceMatcher(None, before, after, autojunk=False) if is_short else None
    if matcher is None or matcher.ratio() < _ALIKE:
        yield Passage(Mark.DELETED, "".join(before))
        yield Passage(Mark.INSERTED, "".join(after))
        return
    for is_same, was, is_ in _blocks(before, after):
        if is_same:
            yield Passage(Mark.SAME, "".join(was))
        else:
            yield Passage(Mark.DELETED, "".join(was))
            yield Passage(Mark.INSERTED, "".join(is_))


def _blocks(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, from_, to, other_from, other_to in matcher.get_opcodes():
        yield tag == "equal", before[from_:to], after[other_from:other_to]
