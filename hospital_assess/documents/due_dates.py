"""Dates that a measure names: 3月份, 2023年底, 上半年, 9月30日前."""

import calendar
import re
from datetime import date, timedelta

from hospital_assess.documents.numerals import numeral_value
from hospital_assess.documents.sentences import clause_around, quoted
from hospital_assess.domain.plan import Milestone

_QUARTER_MONTHS = 3
_RECURRENT = r"[\d一二三四五六七八九十两几每第个]"
_YEAR = rf"(?:(?<!\d)(?P<year>\d{{4}})年?|(?P<relative>今|本|明|去|上)年?|(?<!{_RECURRENT}))"
_MONTH = r"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
_NUMERIC = r"(?P<iso>(?<!\d)\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d))"
_WHEN = re.compile(
    rf"{_NUMERIC}|{_YEAR}(?:"
    rf"{_MONTH}(?:{_DAY}|(?![度龄均经嫂子])份?(?P<part>底|末|初|上旬|中旬|下旬)?(?P<before>之?前)?)"
    r"|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<half>上|下)半年"
    r"|年(?P<middle>中)(?=之?前|[，。；、]|完成|实现|启用|$)"
    r"|年(?:底|末|内(?![科镜外分涵容部控审训地]))"
    r")"
)
_PART_DAYS = {"初": 10, "上旬": 10, "中旬": 20}
_RELATIVE_YEARS = {"明": 1, "去": -1, "上": -1}


def find_milestones(sentence: str, year: int) -> tuple[Milestone, ...]:
    """Return every stage that a sentence dates, in its order, each with the clause that names it.

    Names in quotes hold no dates, and dates before the plan's year are history.

    Args:
        sentence: A measure, verbatim.
        year: The plan's year, meant where the text gives none.
    """
    named = {position for start, end in quoted(sentence) for position in range(start, end)}
    found: dict[date, Milestone] = {}
    for match in _WHEN.finditer(sentence):
        due = _due(match, year)
        if due is not None and due.year >= year and match.start() not in named:
            start, end = clause_around(sentence, match.start(), match.end())
            found.setdefault(due, Milestone(sentence[start:end], due))
    return tuple(found.values())


def _due(match: re.Match[str], year: int) -> date | None:
    """Return the last day of what was matched; None for a date that the calendar does not have."""
    try:
        if match["iso"]:
            return date(*(int(part) for part in re.split(r"[-./]", match["iso"])))
        named = int(match["year"] or year + _RELATIVE_YEARS.get(match["relative"] or "", 0))
        if match["month"]:
            return _in_month(match, named)
        return _month_end(named, _last_month(match))
    except ValueError:
        return None


def _last_month(match: re.Match[str]) -> int:
    if match["quarter"]:
        return int(numeral_value(match["quarter"])) * _QUARTER_MONTHS
    return 6 if match["half"] == "上" or match["middle"] else 12


def _in_month(match: re.Match[str], year: int) -> date:
    month = int(numeral_value(match["month"]))
    if match["day"]:
        return date(year, month, int(numeral_value(match["day"])))
    if match["part"] in _PART_DAYS:
        return date(year, month, _PART_DAYS[match["part"]])
    if match["before"] and not match["part"]:
        return date(year, month, 1) - timedelta(days=1)
    return _month_end(year, month)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
