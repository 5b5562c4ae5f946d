"""The names that a hospital gives to the figures of its summary: a file that people read and edit.

A phrase of the catalogue is the text itself with its numbers left out: ``#`` stands for the figure that
the record names, ``△`` for a change with its verb (「增长8.98」), ``*`` for any other number; ``[…]`` may be
missing, ``{…}`` must be there but is not quoted. The catalogue holds no value: every number is the text's.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from hospital_assess.documents.figures import CHANGE_VERB, MORE, QUANTITY
from hospital_assess.domain.baseline import Direction
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.resources import resource

Made = TypeVar("Made")

_SYMBOLS = {
    "#": f"(?P<value>{QUANTITY}){MORE}?",
    "△": f"{CHANGE_VERB}(?P<change>{QUANTITY}){MORE}?",
    "*": f"{QUANTITY}{MORE}?",
    "[": "(?:",
    "]": ")?",
    "{": "(?=",
    "}": ")",
    "，": r"[，,]\s*",
    " ": r"\s*",
}


@frozen
class Entry:
    """One figure that the catalogue can name.

    Attributes:
        phrase: How the text puts it, with symbols for its numbers.
        name: What the indicator is called.
        direction: Which way it is better.
        measure: Code of the measure of the next plan that it is the baseline of.
        use: 基线, 背景 or 成果数.
        unit: Its unit where the text states none.
        years_before: How much older than the summary's year it is, where the text does not say.
    """

    phrase: re.Pattern[str]
    name: str
    direction: Direction = Direction.NEUTRAL
    measure: str | None = None
    use: str = ""
    unit: str = ""
    years_before: int = 0


@frozen
class Catalogue:
    """What is known of summaries before reading one.

    Attributes:
        entries: The figures that have names.
        achievements: Phrases that state a result.
        set_phrases: Words whose numbers count nothing.
    """

    entries: tuple[Entry, ...]
    achievements: tuple[re.Pattern[str], ...]
    set_phrases: tuple[str, ...]


@cache
def shipped_catalogue() -> Catalogue:
    """The catalogue that comes with the program."""
    return load_catalogue(resource("plans", "baseline-catalogue.json"))


def load_catalogue(path: Path) -> Catalogue:
    """Read a catalogue.

    Raises:
        AssessError: someone's edit left it unreadable; the message names line or record.
    """
    content = _content(path)
    return Catalogue(
        tuple(_checked(content.get("indicators", []), _entry, path.name)),
        tuple(_checked(content.get("achievements", []), compile_phrase, path.name)),
        tuple(content.get("set_phrases", [])),
    )


def _content(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise AssessError(
            f"指标目录“{path.name}”第 {error.lineno} 行写法有误", "请检查该行的引号、逗号和括号"
        ) from error
    if not isinstance(content, dict):
        raise AssessError(f"指标目录“{path.name}”缺少 indicators 一栏", "请对照随程序提供的目录修改")
    return content


def compile_phrase(phrase: str) -> re.Pattern[str]:
    """Turn a phrase of the catalogue into what it matches."""
    return re.compile("".join(_SYMBOLS.get(character) or re.escape(character) for character in phrase))


def _entry(record: dict[str, Any]) -> Entry:
    direction = Direction(record.get("direction", Direction.NEUTRAL))
    return Entry(**{**record, "phrase": compile_phrase(record["phrase"]), "direction": direction})


def _checked(records: list[Any], make: Callable[[Any], Made], name: str) -> Iterator[Made]:
    for position, record in enumerate(records, start=1):
        try:
            yield make(record)
        except (KeyError, TypeError, ValueError, re.error) as error:
            raise AssessError(
                f"指标目录“{name}”第 {position} 条写法有误：{record}", "请对照其他各条的写法修改"
            ) from error
