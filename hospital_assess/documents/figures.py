"""Figures in running text: 71.34万人次，同比增长8.98%; 由10个扩充到15个; 四十余批次; 位居80位."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from hospital_assess.documents.numerals import ARABIC_NUMERAL, CHINESE_NUMERAL, numeral_value
from hospital_assess.documents.sentences import clause_around, quoted
from hospital_assess.domain.frozen import frozen

FIRST_OF_ITS_KIND = "首获"
QUANTITY = rf"(?:{ARABIC_NUMERAL}|{CHINESE_NUMERAL}|{FIRST_OF_ITS_KIND})"
MORE = "[余多]"

_UNITS = (
    "个百分点|百分点|人次|例次|床日|台次|批次|场次|平方米|小时|分钟|公里|元|人|名|位|例|台|项|个|家|所|场|次|"
    "篇|部|款|类|种|张|间|套|件|分|天|年|倍|支|期|床|辆|亩|米|吨|岁|册|%|％|‰"
)
_SCALES = "[百千]?[万亿]|百万|千万"
_NUMBER = re.compile(
    rf"(?P<number>{QUANTITY})(?P<more>{MORE})?(?P<unit>(?:{_SCALES})?(?:{_UNITS})|{_SCALES})?"
    "(?P<after>以上|以下|以内|左右)?"
)
_TRANSITION = re.compile(
    rf"由(?P<old>{ARABIC_NUMERAL})(?P<old_unit>{_UNITS})[一-龥]{{0,4}}?[到至为成](?P<new>{ARABIC_NUMERAL})"
    rf"(?P<unit>{_UNITS})"
)
_RISES = "增长|增加|增幅|提高|提升|上升|升|增"
_FALLS = "下降|降低|减少|缩短|后退|降|减"
_CHANGE = re.compile(
    r"(?P<basis>同比|环比|(?:较|(?<!占)比(?!较))[^，,。；、\d]{1,10}?|与[^，,。；、\d]{1,10}?相比)?"
    r"(?:再|又|累计|平均)?"
    rf"(?P<verb>{_RISES}|{_FALLS})[了约达率]?$"
)
CHANGE_VERB = rf"(?:{_RISES}|{_FALLS})[了约达率]?"
_CHANGE_UNITS = ("%", "％", "‰", "百分点", "个百分点", "分", "位", "倍", "天", "名")
_RANK = re.compile(r"(?:位居|位列|排名|名列|列)[一-龥]{0,4}第?$")
_FIELD = re.compile(rf"在({ARABIC_NUMERAL}(?:家|所|个|名))[^，。；\d]{{0,20}}中(?:位居|位列|排名|名列|列)")
_LEADS = re.compile("其中|新增|再增|启动")
_YEAR_BEFORE = re.compile(r"(?<![比较与自从由])(\d{4})年")

# How far around a number its meaning is looked for; unbounded, a text without full stops takes minutes.
_SIGHT = 40
_CHINESE_UNITS = (
    "批次",
    "人次",
    "名",
    "项",
    "个",
    "家",
    "所",
    "例",
    "台",
    "场",
    "款",
    "篇",
    "部",
    "人",
    "位",
    "倍",
    "元",
)
_ONE_UNITS = ("名", "项", "家", "例", "台", "篇")
_NOT_COUNTED = re.compile("方面|环节|维度|结合|先行|急救|热线|专线|平台")


@frozen
class Figure:
    """One quantity that a text states, with the change that belongs to it.

    Attributes:
        start: Where the quantity begins; of a change alone, its basis or verb.
        end: Behind its unit and qualifier, or behind the change that belongs to it.
        number_at: Where the number itself begins.
        value: None where the text gives only a change.
        change: Signed; the change of a rank is negative where the hospital rose.
        change_unit: Unit of ``change``.
        basis: What the change is measured against.
        qualifier: What restricts it, in the text's words, or None.
        data_year: The year its sentence names before it, or None.
    """

    start: int
    end: int
    number_at: int
    value: Decimal | None
    unit: str
    change: Decimal | None = None
    change_unit: str = ""
    basis: str = ""
    qualifier: str | None = None
    data_year: int | None = None


def find_figures(text: str, masked: Iterable[str] = ()) -> list[Figure]:
    """Return every figure of a paragraph, in its order; ordinals, dates and set phrases are none.

    Args:
        text: A paragraph without its number.
        masked: Set phrases whose numbers count nothing.
    """
    hidden = quoted(text) + [match.span() for phrase in masked for match in re.finditer(re.escape(phrase), text)]
    transitions = [_transition(text, match) for match in _TRANSITION.finditer(text)]
    hidden += [(figure.start, figure.end) for figure in transitions]
    out_of_sight = {position for start, end in hidden for position in range(start, end)}
    found = transitions + [
        _figure(text, match)
        for match in _NUMBER.finditer(text)
        if match.start() not in out_of_sight and _counts(text, match)
    ]
    return _linked(text, sorted(found, key=lambda figure: figure.number_at))


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether a number counts something, rather than naming, dating or ordering it."""
    before = text[max(0, match.start() - _SIGHT) : match.start()]
    after = text[match.end() : match.end() + _SIGHT]
    number, unit = match["number"], match["unit"] or ""
    if number == FIRST_OF_ITS_KIND:
        return True
    if before.endswith("第"):
        return bool(_RANK.search(before))
    if _touches_latin(before, match["after"] or unit, after) or _NOT_COUNTED.match(after):
        return False
    if unit == "年":
        return before.endswith(("连续", "连续第"))
    if number[0].isdigit():
        is_year = not unit and re.fullmatch(r"(19|20)\d\d", number) and not re.match("[一-龥]", after)
        return not is_year and not re.match(r"[年月日号]|[-—~～至]\d{4}年", after)
    return _chinese_counts(match, before, after)


def _touches_latin(before: str, unit: str, after: str) -> bool:
    """Whether the number is part of a code such as 6S or COVID-19."""
    code_before = re.search(r"[A-Za-z]-?$", before)
    return bool(code_before or (not unit and re.match("-?[A-Za-z]", after)))


def _chinese_counts(match: re.Match[str], before: str, after: str) -> bool:
    unit = match["unit"] or ""
    if match["more"]:
        return bool(unit)
    if re.search(f"{CHINESE_NUMERAL}、$", before):
        return False
    if match["number"] == "一":
        return unit in _ONE_UNITS and after[:1] in ("，", "、", "。", "；", "")
    return unit in _CHINESE_UNITS


def _transition(text: str, match: re.Match[str]) -> Figure:
    """Read 「由10个扩充到15个」: the new value, and the change from the old one."""
    old, new = numeral_value(match["old"]), numeral_value(match["new"])
    return Figure(
        match.start(),
        match.end(),
        match.start("new"),
        new,
        match["unit"],
        new - old,
        match["unit"],
        f"由{match['old']}{match['old_unit']}",
        data_year=_named_year(text, match.start()),
    )


def _figure(text: str, match: re.Match[str]) -> Figure:
    clause_start, _ = clause_around(text, match.start(), match.end())
    before = text[clause_start : match.start()]
    value = Decimal(1) if match["number"] == FIRST_OF_ITS_KIND else numeral_value(match["number"])
    unit = match["unit"] or ("项" if match["number"] == FIRST_OF_ITS_KIND else "")
    figure = Figure(
        match.start(),
        match.end(),
        match.start(),
        value,
        unit,
        qualifier=_qualifier(match, before),
        data_year=_named_year(text, match.start()),
    )
    change = _CHANGE.search(before)
    if change and _is_change(change, unit, before):
        return _as_change(figure, change, match[0], clause_start)
    field = _FIELD.search(before)
    return replace(figure, qualifier=f"{field[1]}中") if field and _RANK.search(before) else figure


def _qualifier(match: re.Match[str], before: str) -> str | None:
    """What restricts a number: 余, 以上, a leading 新增, and how it reads where it is not in digits."""
    if match["number"] == FIRST_OF_ITS_KIND:
        return f"{FIRST_OF_ITS_KIND}，数为推断"
    more = match["more"] or ""
    parts = [*_LEADS.findall(before)[-1:], more, match["after"] or ""]
    if not match["number"][0].isdigit():
        parts.append(f"原文“{match['number']}{more or match['unit']}”")
    return "，".join(part for part in parts if part) or None


def _named_year(text: str, position: int) -> int | None:
    """Return the last year that the sentence names before ``position``."""
    lowest = max(0, position - 10 * _SIGHT)
    start = max(lowest, *(text.rfind(mark, lowest, position) + 1 for mark in "。！？"))
    years = _YEAR_BEFORE.findall(text[start:position])
    return int(numeral_value(years[-1])) if years else None


def _is_change(change: re.Match[str], unit: str, before: str) -> bool:
    """Whether the number tells by how much; 新增3个 and 再增1项 tell how many."""
    is_count = change["verb"] == "增" or before[: change.start("verb")].endswith(("新", "净"))
    return bool(change["basis"]) or (not is_count and unit in _CHANGE_UNITS)


def _as_change(figure: Figure, change: re.Match[str], printed: str, clause_start: int) -> Figure:
    """Turn a number into a change with its sign; a rank that rises becomes smaller."""
    falls = change["verb"] in _FALLS.split("|")
    is_rank = figure.unit in ("位", "名") and bool(re.search("排名|位次|名次", change.string))
    amount = figure.value or Decimal(0)
    return replace(
        figure,
        start=clause_start + change.start(),
        value=None,
        unit="",
        change=-amount if falls != is_rank else amount,
        change_unit=figure.unit.replace("％", "%"),
        basis=change["basis"] or "",
        qualifier=f"原文“{change[0]}{printed}”" if is_rank else figure.qualifier,
    )


def _linked(text: str, figures: list[Figure]) -> list[Figure]:
    """Put each change to the value it belongs to; what belongs to none stands alone."""
    result: list[Figure] = []
    for figure in _with_bases(text, figures):
        if result and _follows(text, result[-1], figure):
            result[-1] = _merged(result[-1], figure, end=figure.end)
        elif (change := _change_of_rank(text, result, figure)) is not None:
            result.append(_merged(figure, result.pop(change), end=figure.end))
        else:
            result.append(figure)
    return result


def _with_bases(text: str, figures: list[Figure]) -> Iterator[Figure]:
    """Let a change that names no basis take over the one named before it in its sentence."""
    basis, end = "", 0
    for figure in figures:
        if re.search("[。！？]", text[end : figure.start]):
            basis = ""
        basis, end = figure.basis or basis, figure.end
        yield replace(figure, basis=basis) if figure.change is not None else figure


def _follows(text: str, value: Figure, change: Figure) -> bool:
    """Whether a change directly follows its value: 「71.34万人次，同比增长8.98%」."""
    between = text[value.end : change.start]
    return _lacks(value, change) and re.fullmatch(r"\s*[，,（(]?\s*", between) is not None


def _change_of_rank(text: str, before: list[Figure], rank: Figure) -> int | None:
    """Find the change that comes before its rank: 「排名再升13位，在532家医院中位居80位」."""
    if not _RANK.search(text[max(0, rank.number_at - _SIGHT) : rank.number_at]):
        return None
    for index in range(len(before) - 1, max(-1, len(before) - 5), -1):
        figure = before[index]
        if _lacks(rank, figure) and figure.change_unit == rank.unit and "。" not in text[figure.end : rank.start]:
            return index
    return None


def _lacks(value: Figure, change: Figure) -> bool:
    return value.change is None and change.value is None


def _merged(value: Figure, change: Figure, end: int) -> Figure:
    notes = [note for note in (value.qualifier, change.qualifier) if note]
    return replace(
        value,
        end=end,
        change=change.change,
        change_unit=change.change_unit,
        basis=change.basis,
        qualifier="；".join(notes) or None,
    )
