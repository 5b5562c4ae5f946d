"""The book as a sequence of pages: dividers, evidence and slips, their numbers, and where a volume ends."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hospital_assess.application.evidence_book import BookLine, BookSection, EvidenceBook
from hospital_assess.domain.frozen import frozen
from hospital_assess.reports.evidence_book_parts import Part
from hospital_assess.reports.evidence_book_prepare import Prepared

_DIGITS = "一二三四五六七八九"


@frozen
class Divider:
    """One page of a line's divider."""

    section: BookSection
    line: BookLine
    index: int


@frozen
class Sheet:
    """One page of a proof.

    Attributes:
        index: Which of its pages, from 0.
        part: Where its drawing is, with ``place`` the page there; None for text and slips.
    """

    section: BookSection
    line: BookLine
    prepared: Prepared
    index: int
    part: Part | None = None
    place: int = 0


Leaf = Divider | Sheet


@dataclass(slots=True)
class Volume:
    """What stands in one file.

    Attributes:
        number: From 1.
        first: Number of its first page.
    """

    number: int
    first: int
    leaves: list[Leaf] = field(default_factory=list)

    @property
    def last(self) -> int:
        """Number of its last page."""
        return self.first + len(self.leaves) - 1


@frozen
class Plan:
    """All volumes, and where everything stands.

    Attributes:
        pages: Number of the first page of every proof by its code, and of every line's divider by the line's code.
        volume_of: Number of the volume by the same keys.
    """

    volumes: tuple[Volume, ...]
    pages: Mapping[str, int]
    volume_of: Mapping[str, int]


def plan_book(
    book: EvidenceBook, prepared: Mapping[str, Prepared], divider_pages: Callable[[BookLine], int], limit: int
) -> Plan:
    """Number the pages and close a volume before it gets too large.

    Args:
        prepared: By code.
        divider_pages: How many pages the divider of a line has.
        limit: Bytes of evidence in a volume; a part that is larger alone gets one of its own.
    """
    volumes = [Volume(1, 1)]
    pages: dict[str, int] = {}
    volume_of: dict[str, int] = {}
    filled = 0
    for leaves, size in _blocks(book, prepared, divider_pages):
        if volumes[-1].leaves and filled + size > limit:
            volumes.append(Volume(len(volumes) + 1, volumes[-1].last + 1))
            filled = 0
        filled += size
        for leaf in leaves:
            volumes[-1].leaves.append(leaf)
            key = leaf.line.code if isinstance(leaf, Divider) else leaf.prepared.proof.code
            pages.setdefault(key, volumes[-1].last)
            volume_of.setdefault(key, volumes[-1].number)
    return Plan(tuple(volumes), pages, volume_of)


def _blocks(
    book: EvidenceBook, prepared: Mapping[str, Prepared], divider_pages: Callable[[BookLine], int]
) -> Iterator[tuple[list[Leaf], int]]:
    """Pages that stay in one volume, with their bytes; a divider goes with what follows it."""
    for section in book.sections:
        for line in section.lines:
            before: list[Leaf] = [Divider(section, line, index) for index in range(divider_pages(line))]
            for proof in line.proofs:
                for leaves, size in _proof_blocks(section, line, prepared[proof.code]):
                    yield [*before, *leaves], size
                    before = []


def _proof_blocks(section: BookSection, line: BookLine, one: Prepared) -> Iterator[tuple[Sequence[Leaf], int]]:
    if not one.parts:
        yield [Sheet(section, line, one, index) for index in range(one.pages)], 0
    before = 0
    for part in one.parts:
        yield [Sheet(section, line, one, before + place, part, place) for place in range(part.pages)], part.size
        before += part.pages


def volume_name(number: int) -> str:
    """「第一卷」."""
    tens, ones = divmod(number, 10)
    if number >= 100:
        return f"第{number}卷"
    lead = ("" if tens == 1 else _DIGITS[tens - 1]) + "十" if tens else ""
    return f"第{lead}{_DIGITS[ones - 1] if ones else ''}卷"
