"""What stands before the first heading: title, year, organization, date of issue."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from hospital_assess.documents.numerals import numeral_value
from hospital_assess.documents.paragraphs import Paragraph
from hospital_assess.domain.frozen import frozen

_YEAR = re.compile(r"(\d{4}|二[〇零○一二三四五六七八九]{3})年")
_TITLE = re.compile(r"[^。；！]*(?:计划|要点|安排|方案|总结|报告|通知|意见)(?:的通知)?$")
_PLAN_TITLE = re.compile(r"(?:计划|要点|安排|方案)$")
_NAMED_PLAN = re.compile(r"《([^《》]*(?:计划|要点|安排|方案))》")
_ISSUER = re.compile(r"^[—\s]*(\D*?)(?=关于|\d{4}年|二[〇零○一二三四五六七八九]{3}年)")
_NUMERALS = "〇零○一二三四五六七八九十"
_DATE = re.compile(rf"(\d{{4}}|[{_NUMERALS}]{{4}})年(\d+|[{_NUMERALS}]+)月(\d+|[{_NUMERALS}]+)日")


@frozen
class FrontMatter:
    """Who issued which document, when, for which year; what is not said is None or empty."""

    title: str
    year: int | None
    organization: str
    issued_on: date | None


def read_front_matter(front: Sequence[Paragraph], everything: Sequence[Paragraph]) -> FrontMatter:
    """Read title, year, organization and date of issue.

    Args:
        front: The paragraphs before the first number.
        everything: All paragraphs; a date of issue may also stand at the end.
    """
    titles = [paragraph.text.lstrip("—-－ ") for paragraph in front if _TITLE.fullmatch(paragraph.text)]
    title = _title(titles, front)
    signature = _signature(everything)
    return FrontMatter(
        title,
        _year([title, *titles], [paragraph.text for paragraph in front]),
        _organization([title, *titles], everything, signature),
        _date(everything[signature].text) if signature is not None else None,
    )


def _title(titles: list[str], front: Sequence[Paragraph]) -> str:
    """Prefer the plan's own title to the notice that sends it out."""
    plans = [title for title in titles if _PLAN_TITLE.search(title)]
    named = [match[1] for paragraph in front if (match := _NAMED_PLAN.search(paragraph.text))]
    first_line = [paragraph.text for paragraph in front[:1]]
    return next(iter([*reversed(plans), *named, *titles, *first_line]), "")


def _signature(paragraphs: Sequence[Paragraph]) -> int | None:
    """Return the index of the paragraph that is nothing but a date."""
    return next((i for i, paragraph in enumerate(paragraphs) if _date(paragraph.text)), None)


def _date(text: str) -> date | None:
    match = _DATE.fullmatch("".join(text.split()))
    try:
        return date(*(int(numeral_value(part)) for part in match.groups())) if match else None
    except ValueError:
        return None


def _year(titles: list[str], front: list[str]) -> int | None:
    """Return the first year that a title names, else the one the front matter names most."""
    in_titles = [year for title in titles for year in _YEAR.findall(title)]
    named = in_titles[:1] or [year for text in front for year in _YEAR.findall(text)]
    return next((int(numeral_value(year)) for year, _ in Counter(named).most_common(1)), None)


def _organization(titles: list[str], paragraphs: Sequence[Paragraph], signature: int | None) -> str:
    for title in titles:
        if (match := _ISSUER.match(title)) and match[1].strip():
            return match[1].strip()
    above = paragraphs[signature - 1].text if signature else ""
    return above if re.fullmatch(r"[^，。：；]{2,30}", above) else ""
