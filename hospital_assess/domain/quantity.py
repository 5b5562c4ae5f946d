"""Decimal quantities: reading what people type, rounding, and showing them without idle zeros."""

import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from hospital_assess.domain.errors import RuleError
from hospital_assess.domain.frozen import frozen

ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)
LARGEST = Decimal("1e12")
"""No figure of a hospital is larger; anything above is a slip of the hand."""


def parse_quantity(text: object, what: str) -> Decimal:
    """Read a number as people type it: full-width digits, thousands commas, a trailing percent sign.

    Args:
        text: A string, an int or a Decimal; never a float, which has no exact value.
        what: Name of the field, for the message.

    Raises:
        RuleError: it is not a finite number, or beyond any figure of a hospital.
    """
    if isinstance(text, bool) or not isinstance(text, str | int | Decimal):
        raise RuleError(f"{what}“{text}”不是数字", "请只填数字，不带单位，如 5 或 92.3。")
    bare = unicodedata.normalize("NFKC", str(text)).strip().replace(",", "").removesuffix("%").strip()
    try:
        value = Decimal(bare)
    except InvalidOperation:
        raise RuleError(f"{what}“{text}”不是数字", "请只填数字，不带单位，如 5 或 92.3。") from None
    if not value.is_finite() or abs(value) > LARGEST or value != value.quantize(Decimal("1e-9")):
        raise RuleError(f"{what}“{text}”超出可填范围", "请核对数字后重填。")
    return value


def round_half_up(value: Decimal, precision: Decimal) -> Decimal:
    """Round to a multiple of ``precision`` (a power of ten), halves away from zero (四舍五入)."""
    return value.quantize(precision, rounding=ROUND_HALF_UP)


def clamp(value: Decimal, low: Decimal, high: Decimal) -> Decimal:
    """Bring a value between two limits."""
    return max(low, min(value, high))


def plain_number(value: Decimal) -> str:
    """Show a number without exponent or idle zeros: 2.50 → "2.5", 1E+2 → "100", -0 → "0"."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def shown_points(value: Decimal) -> str:
    """Show points as the plan does, with at least one decimal: 2 → "2.0", 0.25 → "0.25"."""
    text = plain_number(value)
    return text if "." in text else f"{text}.0"


@frozen
class Portion:
    """Points written as such ("0.5") or as a share of the line's full points ("20%").

    Common lines carry different points for different groups, so their rules speak in shares.
    """

    amount: Decimal
    of_full: bool = False

    @classmethod
    def parse(cls, text: str) -> "Portion":
        """Read "0.5" or "20%".

        Raises:
            RuleError: it is neither.
        """
        return cls(parse_quantity(text, "分值"), str(text).strip().endswith(("%", "％")))

    def of(self, full: Decimal) -> Decimal:
        """The points it comes to on a line of ``full`` points."""
        return full * self.amount / HUNDRED if self.of_full else self.amount

    def __str__(self) -> str:
        return plain_number(self.amount) + ("%" if self.of_full else "")
