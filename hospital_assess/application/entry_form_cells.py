"""What people type into the cells of a form, as numbers, dates, choices and texts."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from hospital_assess.application.entry_form import FormCell
from hospital_assess.domain.errors import AssessError, RuleError
from hospital_assess.domain.quantity import HUNDRED, parse_quantity, plain_number

EARLIEST, LATEST = 2000, 2100
DECIMALS = Decimal("1e-9")
"""A number of a workbook is binary: what lies beyond is the error of its sum."""

_APOSTROPHES = "'‘’＇`"
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[T ]*00:00(?::00(?:\.0+)?)?)?")
_BARE_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?(底|末|前)?")
_NO_YEAR = re.compile(r"(\d{1,2})[-/.月](\d{1,2})[日号]?")

SYNONYMS: Mapping[str, Sequence[str]] = {
    "达标": ("是", "√", "✓", "✔", "☑", "true", "1", "y", "yes", "已达标", "合格"),
    "未达标": ("否", "×", "✗", "✘", "☐", "false", "0", "n", "no", "不达标", "没达标", "不合格"),
    "已完成": ("是", "√", "✓", "✔", "☑", "true", "1", "y", "yes", "完成", "已达标", "达标"),
    "未完成": ("否", "×", "✗", "✘", "☐", "false", "0", "n", "no", "没完成", "未达标", "不达标"),
    "按期完成": ("1", "100%", "按时完成", "已完成", "完成"),
    "逾期或部分完成": ("0.5", "1/2", "½", "50%", "逾期完成", "部分完成"),
    "年度目标完成、长期坚持": ("长期坚持",),
}
"""Other words for a choice; they count where no choice is called so itself."""


def plain_text(text: str) -> str:
    """Text by which headings, codes and choices are compared: half width, without blanks."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def as_text(cell: FormCell) -> str:
    """What a cell says: blanks around it and an apostrophe that was typed to keep a number text are left out."""
    if isinstance(cell.value, bool):
        return "是" if cell.value else "否"
    if isinstance(cell.value, Decimal):
        if cell.day is not None and cell.is_day:
            return cell.day.isoformat()
        return f"{plain_number(cell.value * HUNDRED)}%" if cell.is_percent else plain_number(cell.value)
    text = cell.value.strip()
    is_stray = text[:1] in _APOSTROPHES and sum(text.count(mark) for mark in _APOSTROPHES) == 1
    return text[1:].strip() if text and is_stray and not cell.is_literal else text


def as_number(cell: FormCell, what: str) -> Decimal:
    """A number as people type it: full-width digits, thousands commas, 95％.

    Raises:
        RuleError: it is none.
    """
    if isinstance(cell.value, Decimal) and cell.is_day:
        raise RuleError(f"{what}“{_shown(cell)}”是日期，不是数字", "请把单元格格式设为常规，再填数字。")
    if isinstance(cell.value, Decimal):
        value = cell.value * HUNDRED if cell.is_percent else cell.value
        return Decimal(plain_number(value.quantize(DECIMALS))) if abs(value) < HUNDRED**8 else value
    if isinstance(cell.value, bool):
        return parse_quantity(cell.value, what)
    bare = re.sub(r"\s+", "", cell.value.strip().lstrip(_APOSTROPHES))
    return parse_quantity(bare.replace("、", ",").replace("。", "."), what)


def as_day(cell: FormCell, what: str, year: int | None = None) -> date:
    """A date as people type it, or a serial number of the workbook.

    Args:
        year: Stands where the date has none; without it such a date is refused, and a month is its last day.

    Raises:
        AssessError: it is no date.
    """
    if isinstance(cell.value, Decimal) and cell.day is not None:
        return _in_range(cell.day, cell, what)
    text = plain_text(as_text(cell)).replace("。", ".").rstrip("前")
    day = _typed_day(text, year)
    if day is None:
        raise _no_day(cell, what)
    return _in_range(day, cell, what)


def _typed_day(text: str, year: int | None) -> date | None:
    if found := _DAY.fullmatch(text) or _BARE_DAY.fullmatch(text):
        return _real(*map(int, found.groups()))
    if year is None and (found := _MONTH.fullmatch(text)):
        whole, month = int(found[1]), int(found[2])
        return _real(whole, month, monthrange(whole, month)[1]) if 1 <= month <= 12 and whole else None
    if year is not None and (found := _NO_YEAR.fullmatch(text)):
        return _real(year, *map(int, found.groups()))
    return None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _in_range(day: date, cell: FormCell, what: str) -> date:
    if not EARLIEST <= day.year <= LATEST:
        raise _no_day(cell, what)
    return day


def _no_day(cell: FormCell, what: str) -> AssessError:
    return AssessError(f"{what}“{_shown(cell)}”不是日期", "请写作 2023-12-31。")


def as_choice(cell: FormCell, what: str, choices: Sequence[str]) -> str:
    """The choice that a cell names, in its own words or in others for it.

    Raises:
        AssessError: it names none.
    """
    typed = plain_text(_typed_choice(cell))
    by_name = {plain_text(choice): choice for choice in reversed(choices)}
    if typed in by_name:
        return by_name[typed]
    for choice in choices:
        if typed in {plain_text(other) for other in SYNONYMS.get(choice, ())}:
            return choice
    raise AssessError(f"{what}“{_shown(cell)}”不在可选项之中", f"请从下拉列表选择：{'；'.join(choices)}。")


def _typed_choice(cell: FormCell) -> str:
    if isinstance(cell.value, Decimal) and not cell.is_percent:
        return plain_number(cell.value)
    return as_text(cell)


def _shown(cell: FormCell) -> str:
    text = as_text(cell)
    return text if len(text) <= 30 else f"{text[:30]}…"
