"""What makes a scheme unsound: figures that do not add up, words that refer to nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from hospital_assess.domain.quantity import HUNDRED, ZERO, plain_number
from hospital_assess.domain.scheme import Line, Scheme

_NOT_IN_FILES = '\\/:*?"<>|'
"""What Windows allows in no file name."""


def check_scheme(scheme: Scheme) -> list[str]:
    """Everything that contradicts itself or the plan, in Chinese sentences; empty where sound."""
    return [
        *_repeated(scheme),
        *_unusable_names(scheme),
        *_unknown_references(scheme),
        *_wrong_sums(scheme),
        *_unsound_rules(scheme),
        *_unquoted(scheme),
        *_unset(scheme),
    ]


def _repeated(scheme: Scheme) -> Iterator[str]:
    named: tuple[tuple[str, Iterable[str]], ...] = (
        ("科室编号", (item.id for item in scheme.departments)),
        ("科室名称", (item.name for item in scheme.departments)),
        ("科室简称", (item.short_name for item in scheme.departments)),
        ("条目编号", (line.id for line in scheme.lines)),
        ("条目代码", (line.code for line in scheme.lines)),
        ("考核要点", (duty.measure for duty in scheme.duties)),
    )
    for what, words in named:
        for word, count in Counter(words).items():
            if count > 1:
                yield f"{what}“{word}”重复 {count} 次"


def _unusable_names(scheme: Scheme) -> Iterator[str]:
    """Files and folders are named after departments."""
    for department in scheme.departments:
        name = department.name
        if not name or name != name.strip(" .") or any(sign < " " or sign in _NOT_IN_FILES for sign in name):
            yield f"科室名称“{name}”不能用作文件名（为空、首尾有空格或句点，或含有 {_NOT_IN_FILES} 之一）"


def _unknown_references(scheme: Scheme) -> Iterator[str]:
    departments = {item.id for item in scheme.departments}
    measures = {measure.id for _, _, measure in scheme.plan.measures()}
    duties = {duty.measure for duty in scheme.duties}
    for id_ in sorted(measures - duties):
        yield f"考核要点“{id_}”没有牵头科室和分值"
    for duty in scheme.duties:
        yield from _missing(f"考核要点“{duty.measure}”", {duty.lead, *duty.co}, departments)
        yield from _missing("方案", {duty.measure}, measures, "计划中的要点")
    for line in scheme.lines:
        people = {line.examiner or line.department, *line.targets}
        yield from _missing(f"条目“{line.code}”", people, departments)
        yield from _missing(f"条目“{line.code}”", {line.measure}, duties, "考核要点")


def _missing(where: str, used: set[str], known: set[str], what: str = "科室") -> Iterator[str]:
    for word in sorted(used - known):
        yield f"{where}引用了不存在的{what}“{word}”"


def _wrong_sums(scheme: Scheme) -> Iterator[str]:
    own: dict[str, Decimal] = {}
    for line in scheme.lines:
        if not line.is_common and not line.withdrawn:
            own[line.measure] = own.get(line.measure, ZERO) + line.points
    for duty in scheme.duties:
        if (found := own.get(duty.measure, ZERO)) != duty.points:
            yield (f"考核要点“{duty.measure}”各条目分值之和 {plain_number(found)} 不等于 {plain_number(duty.points)}")
    if (total := sum((duty.points for duty in scheme.duties), ZERO)) != HUNDRED:
        yield f"考核要点分值之和 {plain_number(total)} 不等于 100"
    for group, found in sorted(_common_sums(scheme).items()):
        if found != HUNDRED:
            yield f"{group}组共性条目分值之和 {plain_number(found)} 不等于 100"


def _common_sums(scheme: Scheme) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for line in scheme.lines:
        for group, points in line.group_points.items():
            sums[group] = sums.get(group, ZERO) + points
    return sums


def _unsound_rules(scheme: Scheme) -> Iterator[str]:
    for line in scheme.lines:
        for points in set(line.group_points.values()) or {line.points}:
            if points <= 0:
                yield f"条目“{line.code}”的分值应大于 0"
            yield from (f"条目“{line.code}”：{fault}" for fault in line.rule.faults(points))


def _unquoted(scheme: Scheme) -> Iterator[str]:
    texts = {measure.id: measure.text for _, _, measure in scheme.plan.measures()}
    for line in scheme.lines:
        if line.quoted and not _stands_in(line, texts.get(line.measure, "")):
            yield f"条目“{line.code}”标为原文，但“{line.text}”不在计划原文中"


def _stands_in(line: Line, text: str) -> bool:
    return line.text in text


def _unset(scheme: Scheme) -> Iterator[str]:
    for group in sorted({item.group for item in scheme.departments} - set(scheme.settings.composition)):
        yield f"分组“{group}”没有设定得分构成"
