"""What makes a proof doubtful: a look at all that a department has in one period."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import lru_cache

from hospital_assess.domain.entry import Condition, Evidence
from hospital_assess.domain.evidence import is_outside_year
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import Period

MEGABYTE = 1 << 20


class Doubt(StrEnum):
    """Why a proof is worth another look; the values are the codes of the check."""

    EMPTY = "empty-evidence"
    UNREADABLE = "unreadable-evidence"
    LOCKED = "locked-evidence"
    OUTSIDE_YEAR = "evidence-outside-year"
    DUPLICATE = "duplicate-evidence"
    TOO_LARGE = "large-evidence"


DOUBT_NAMES = {
    Doubt.EMPTY: "空文件",
    Doubt.UNREADABLE: "文件损坏",
    Doubt.LOCKED: "有打开密码",
    Doubt.OUTSIDE_YEAR: "不在考核期",
    Doubt.DUPLICATE: "疑似重复",
    Doubt.TOO_LARGE: "文件过大",
}


def doubts_in_words(doubts: Iterable[Doubt], scheme: Scheme) -> str:
    """What is doubtful, with the limit that was passed where the scheme sets one."""
    limits = {Doubt.TOO_LARGE: f"（超过 {scheme.settings.evidence_megabytes} MB）"}
    return "、".join(DOUBT_NAMES[doubt] + limits.get(doubt, "") for doubt in doubts)


_COPY_MARKS = r"^(?:复件|copy of)\s*|[\s_-]*(?:副本|复件|copy)(?:\s*\(\d+\))?$"


@frozen
class _Case:
    scheme: Scheme
    period: Period
    titles: Mapping[tuple[str, str], int]


_RULES: Mapping[Doubt, Callable[[_Case, Evidence], bool]] = {
    Doubt.EMPTY: lambda _case, item: item.is_file and item.size == 0,
    Doubt.UNREADABLE: lambda _case, item: item.condition is Condition.UNREADABLE,
    Doubt.LOCKED: lambda _case, item: item.condition is Condition.LOCKED,
    Doubt.OUTSIDE_YEAR: lambda case, item: is_outside_year(item, case.scheme.plan.year, case.period.cut_off),
    Doubt.DUPLICATE: lambda case, item: case.titles.get(_key(item), 0) > 1,
    Doubt.TOO_LARGE: lambda case, item: item.size > case.scheme.settings.evidence_megabytes * MEGABYTE,
}


def evidence_doubts(scheme: Scheme, period: Period, evidence: Iterable[Evidence]) -> dict[str, tuple[Doubt, ...]]:
    """The doubts of each doubtful proof, by its id.

    Args:
        evidence: What stands beside each other; only within it something is a duplicate.
    """
    items = list(evidence)
    keys = (_key(item) for item in items)
    case = _Case(scheme, period, Counter(key for key in keys if key[1]))
    found = {item.id: tuple(doubt for doubt, holds in _RULES.items() if holds(case, item)) for item in items}
    return {id_: doubts for id_, doubts in found.items() if doubts}


def _key(item: Evidence) -> tuple[str, str]:
    """Form and bare title. Equal content is one proof already; what is left are two of one name.

    A paper original and its scan are no duplicates of each other.
    """
    return item.form, bare_title(item.title or item.name)


@lru_cache(maxsize=4096)
def bare_title(title: str) -> str:
    """A title without what differs between copies: width, case, spaces, 「副本」."""
    plain = unicodedata.normalize("NFKC", title).casefold().strip()
    return "".join(re.sub(_COPY_MARKS, "", plain).split())
