"""冲突处理: what the office chooses between hand-ins of one department that know nothing of each other."""

from collections.abc import Mapping, Sequence
from typing import Any

from hospital_assess.domain.conflict import Choice, Conflict, Resolution, standing_resolution
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import Office
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import digest_of


@frozen
class ChoiceRequest:
    """Whose value of a field holds; ``line`` is a code or an id, empty for the whole statement."""

    field: str
    take: str
    line: str = ""


@frozen
class ConflictRequest:
    """All choices of one department's conflict; names and codes as on screen, heads by digest."""

    department: str
    heads: tuple[str, ...]
    choices: tuple[ChoiceRequest, ...] = ()


@frozen
class ChoiceSheet:
    """What the office chooses in one go."""

    conflicts: tuple[ConflictRequest, ...]


def read_choices(data: Mapping[str, Any]) -> ChoiceSheet:
    """Read ``{"conflicts": [{"department": …, "heads": […], "choices": […]}]}``.

    Raises:
        AssessError: an unknown key or a value of the wrong type, by its place.
    """
    return from_plain(ChoiceSheet, data)


def resolutions_of(
    scheme: Scheme, office: Office, period: PeriodId, requests: Sequence[ConflictRequest], made_at: str
) -> list[Resolution]:
    """Turn choices into resolutions, each of which answers every open question.

    Raises:
        AssessError: the conflict has changed or does not exist, or a question has no answer.
    """
    sequence = max((item.sequence for item in office.resolutions), default=0)
    return [
        _resolution(scheme, office, period, request, (sequence + index, made_at))
        for index, request in enumerate(requests, start=1)
    ]


def _resolution(
    scheme: Scheme, office: Office, period: PeriodId, request: ConflictRequest, stamp: tuple[int, str]
) -> Resolution:
    department = scheme.department_named(request.department)
    conflict = office.conflict(department.id, period)
    if conflict is None:
        raise AssessError(f"{department.name}没有待处理的冲突", "请用 status 查看现状。")
    if {_whole(conflict, digest) for digest in request.heads} != set(conflict.heads):
        raise AssessError(f"{department.name}的冲突已经变化，与所选的上报件不符", "请重新查看冲突后再选。")
    choices = tuple(_choice(scheme, department, conflict, choice) for choice in request.choices)
    _refuse_open(scheme, department, conflict, choices)
    _, open_ = standing_resolution(office.resolutions, department.id, period, office.heads(department.id, period))
    return Resolution(
        department=department.id,
        period=period,
        heads=conflict.heads,
        choices=tuple(sorted(choices, key=lambda item: (item.line, item.field))),
        sequence=stamp[0],
        made_at=stamp[1],
        replaces=tuple(digest_of(item) for item in open_),
    )


def _whole(conflict: Conflict, digest: str) -> str:
    """The head that a digest, or its first digits, name."""
    found = [head for head in conflict.heads if digest and head.startswith(digest.lower())]
    return found[0] if len(found) == 1 else ""


def _choice(scheme: Scheme, department: Department, conflict: Conflict, request: ChoiceRequest) -> Choice:
    ids = {line.code: line.id for line in scheme.lines_of(department)}
    line = ids.get(request.line, request.line)
    if (line, request.field) not in {(item.line, item.field) for item in conflict.fields}:
        raise AssessError(f"{department.name}的“{request.line} {request.field}”没有冲突", "请只选择冲突中列出的项。")
    head = _whole(conflict, request.take)
    if not head:
        raise AssessError(f"{department.name}的冲突中没有上报件“{request.take}”", "请填写冲突中列出的上报件编号。")
    return Choice(line, request.field, head)


def _refuse_open(scheme: Scheme, department: Department, conflict: Conflict, choices: Sequence[Choice]) -> None:
    answered = {(choice.line, choice.field) for choice in choices}
    left = [item for item in conflict.fields if (item.line, item.field) not in answered]
    if left:
        code = scheme.line(left[0].line).code if left[0].line else "整份上报"
        raise AssessError(
            f"{department.name}还有 {len(left)} 处冲突没有选择（如 {code} {left[0].field}）", "请逐处选择。"
        )
