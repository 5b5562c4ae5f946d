"""冲突: two hand-ins of one department, neither of which knows the other."""

from collections.abc import Sequence
from typing import Any

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.office import heads
from hospital_assess.domain.plain import to_plain
from hospital_assess.domain.submission import Submission


@frozen
class FieldConflict:
    """One field that the heads fill differently.

    Attributes:
        base: Value in the newest common ancestor held; None without one, and every difference is a question.
        values: Plain value by the head's digest.
    """

    line: str
    field: str
    base: Any
    values: dict[str, Any]


@frozen
class Conflict:
    """The heads of one department, by digest, and where they differ."""

    department: str
    heads: tuple[str, ...]
    fields: tuple[FieldConflict, ...]


def find_conflict(submissions: Sequence[Submission]) -> Conflict | None:
    """Compare the heads among one department's submissions; None where one stands."""
    found = heads(submissions)
    if len(found) < 2:
        return None
    base = _common_ancestor(submissions, found)
    return Conflict(found[0].department, tuple(head.digest for head in found), tuple(_differences(found, base)))


def _common_ancestor(submissions: Sequence[Submission], found: Sequence[Submission]) -> Submission | None:
    shared = set.intersection(*(set(head.lineage) for head in found))
    held = [item for item in submissions if item.digest in shared]
    return max(held, key=lambda item: (item.revision, item.digest), default=None)


def _differences(found: Sequence[Submission], base: Submission | None) -> list[FieldConflict]:
    """Fields that differ between heads and that more than one side changed since the base."""
    pages = {head.digest: _fields(head) for head in found}
    before = _fields(base) if base else None
    places = sorted({place for page in pages.values() for place in page})
    conflicts = []
    for line, name in places:
        values = {digest: page.get((line, name)) for digest, page in pages.items()}
        distinct = _distinct(values.values())
        old = before.get((line, name)) if before is not None else None
        if len(distinct) < 2 or (before is not None and old in distinct and len(distinct) == 2):
            continue
        conflicts.append(FieldConflict(line, name, old, values))
    return conflicts


def _distinct(values: Any) -> list[Any]:
    distinct: list[Any] = []
    for value in values:
        if value not in distinct:
            distinct.append(value)
    return distinct


def _fields(submission: Submission) -> dict[tuple[str, str], Any]:
    fields: dict[tuple[str, str], Any] = {}
    for entry in submission.statement.entries:
        plain = to_plain(entry)
        fields |= {(entry.line, name): value for name, value in plain.items() if name != "line"}
    return fields
