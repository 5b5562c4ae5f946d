"""The place at the end of a form where people sign and seal."""

from collections.abc import Iterator, Sequence
from math import lcm

from hospital_assess.application.sheets import Alignment, Signature, SignatureBlock
from hospital_assess.reports.document import MM
from hospital_assess.reports.table import BODY, HEADER, Block, Cell, Row, Vertical, cell

SIGNING_HEIGHT = 15 * MM
SEAL_HEIGHT = 41 * MM
DATE = "年　　月　　日"


def signature_rows(block: SignatureBlock) -> Iterator[Row]:
    """The signatures in their order, never parted from the row before them."""
    stacks = _stacks(block.signers)
    if stacks:
        yield from _signer_rows(stacks)
    if block.reviewers:
        heading = cell(block.reviewers_heading, HEADER, align=Alignment.CENTER)
        yield Row((heading,), widths=(1,), keep_with_previous=True, is_ruled_off=True)
        signed = tuple(_signing_cell(one) for one in block.reviewers)
        height = max(map(_height, block.reviewers))
        yield Row(signed, (1.0,) * len(signed), height, keep_with_previous=True)


def _stacks(signers: Sequence[Signature]) -> list[tuple[Signature, ...]]:
    """Those before the seal above each other, then the seal, then those after it."""
    seal = next((index for index, one in enumerate(signers) if one.is_seal), None)
    if seal is None:
        return [(one,) for one in signers]
    stacks = [tuple(signers[:seal]), (signers[seal],), tuple(signers[seal + 1 :])]
    return [stack for stack in stacks if stack]


def _signer_rows(stacks: list[tuple[Signature, ...]]) -> Iterator[Row]:
    """Rows of equal height; a stack of fewer cells has them merged over several rows."""
    count = lcm(*map(len, stacks))
    height = max(sum(map(_height, stack)) for stack in stacks) / count
    for row in range(count):
        cells = tuple(
            _signing_cell(stack[row * len(stack) // count], f"sign-{index}-{row * len(stack) // count}")
            for index, stack in enumerate(stacks)
        )
        yield Row(cells, (1.0,) * len(cells), height, keep_with_previous=True)


def _height(one: Signature) -> float:
    return SEAL_HEIGHT if one.is_seal else SIGNING_HEIGHT


def _signing_cell(one: Signature, merge: str = "") -> Cell:
    footnote = DATE if one.is_dated else ""
    return Cell((Block(f"{one.label}：", BODY),), vertical=Vertical.TOP, merge=merge, footnote=footnote)
