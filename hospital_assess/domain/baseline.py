"""Figures, results and problems of the year before (上年基数), as read from its summary."""

from decimal import Decimal
from enum import StrEnum

from hospital_assess.domain.frozen import frozen


class Direction(StrEnum):
    """Which way a quantity is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


@frozen
class Indicator:
    """One figure of an earlier year.

    Attributes:
        value: None where the text gives only a change; never derived from it.
        change: Signed; a fall is negative.
        change_unit: Unit of ``change`` ("%", "分", "位").
        basis: What the change is measured against, as the text says it ("同比", "较去年").
        qualifier: What restricts the figure ("余", "以上"), or None.
        text: The clause, verbatim.
        line: Line of the source, from 1.
        measure: Code of the measure of the new plan that it is the baseline of, or None.
        use: "基线" where it is compared with, "背景" or "成果数" where it only informs.
    """

    name: str
    value: Decimal | None
    unit: str
    change: Decimal | None
    change_unit: str
    basis: str
    data_year: int
    direction: Direction
    qualifier: str | None
    text: str
    line: int
    measure: str | None = None
    use: str = ""


@frozen
class Remark:
    """A result or a problem that the summary states, verbatim, with its line (from 1)."""

    line: int
    text: str


@frozen
class Baseline:
    """上年基数: all that a summary says of its year in figures, results and problems."""

    year: int
    indicators: tuple[Indicator, ...]
    achievements: tuple[Remark, ...]
    problems: tuple[Remark, ...]
    source_name: str
    source_sha256: str
