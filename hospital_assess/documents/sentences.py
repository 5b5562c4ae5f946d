"""Where sentences and clauses end, and what quotes and brackets keep together."""

from collections.abc import Iterator

SENTENCE_MARKS = "。！；!;"
CLAUSE_MARKS = "，,。；;！!？?：:"
_ENDINGS = SENTENCE_MARKS + "？?：:…"
_PAIRS = {
    "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "〈": "〉",
    "（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕",
}  # fmt: skip
_QUOTES = "“‘「『《〈"
_DEEPEST = 20
_LONGEST_CLAUSE = 300
_CLOSERS = "".join(_PAIRS.values()) + '"'


def enclosures(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of every outermost pair of quotes or brackets; a stray one counts for nothing."""
    found: list[tuple[int, int]] = []
    waiting: list[int] = []
    for position, character in enumerate(text):
        if character in _PAIRS:
            waiting.append(position)
        elif character in _CLOSERS:
            _close(text, waiting, position, found)
    return found


def _close(text: str, waiting: list[int], position: int, found: list[tuple[int, int]]) -> None:
    """Pair the mark at ``position`` with the nearest opening that waits for it."""
    for depth in range(len(waiting) - 1, max(-1, len(waiting) - 1 - _DEEPEST), -1):
        if _PAIRS[text[waiting[depth]]] == text[position]:
            start = waiting[depth]
            del waiting[depth:]
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, position + 1))
            return


def quoted(text: str) -> list[tuple[int, int]]:
    """Return the spans of names and set phrases: what stands in quotes, not in brackets."""
    return [(start, end) for start, end in enclosures(text) if text[start] in _QUOTES]


def has_open_quote(text: str) -> bool:
    """Whether a quote or bracket is opened and not closed, as in a line broken inside it."""
    return any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS.items())


def is_ended(text: str) -> bool:
    """Whether a sentence ends here; closing quotes after the mark do not matter."""
    return text.rstrip().rstrip(_CLOSERS)[-1:] in tuple(_ENDINGS)


def spans(text: str, marks: str) -> Iterator[tuple[int, int]]:
    """Cut text after any of ``marks`` outside quotes and brackets; yield non-blank (start, end)."""
    kept = {index for start, end in enclosures(text) for index in range(start, end)}
    start = 0
    for position, character in enumerate(text):
        if character in marks and position not in kept:
            yield from _trimmed(text, start, position + 1)
            start = position + 1
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        offset = start + piece.index(bare)
        yield offset, offset + len(bare)


def sentences(text: str) -> list[str]:
    """Split a paragraph at 。！； outside quotes and brackets; each keeps its mark, verbatim."""
    return [text[start:end] for start, end in spans(text, SENTENCE_MARKS)]


def has_sentence(text: str) -> bool:
    """Whether the text holds a finished sentence, as a task does and a heading does not."""
    return any(text[end - 1] in SENTENCE_MARKS for _, end in spans(text, SENTENCE_MARKS))


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the clause, without its mark, that holds ``start`` to ``end``."""
    lowest, highest = max(0, start - _LONGEST_CLAUSE), min(len(text), end + _LONGEST_CLAUSE)
    first = max(lowest, *(text.rfind(mark, lowest, start) + 1 for mark in CLAUSE_MARKS))
    after = [position for mark in CLAUSE_MARKS if (position := text.find(mark, end, highest)) >= 0]
    last = min(after, default=highest)
    while first < start and text[first].isspace():
        first += 1
    return first, last
