"""冲突: two hand-ins of one department, neither of which knows the other; three-way by field, never by clock."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from hospital_assess.domain.entry import Proof, Statement
from hospital_assess.domain.evidence import PROOF_ORDER, in_order, own_order
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import Moment, from_plain, to_plain
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of, heads, settled

Place = tuple[str, str]
"""Line and field; the line is empty for what belongs to the whole statement."""

_PROOF, _EVIDENCE, _ADJUSTMENT, _PART = "proofs.", "evidence.", "adjustments.", "narrative_parts."
_REPORTER = "reporter"


@frozen
class FieldConflict:
    """One field that the heads fill differently.

    Attributes:
        line: Its line; empty for what belongs to the whole statement.
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


@frozen
class Choice:
    """Whose value of a field holds: ``take`` is a head's digest."""

    line: str
    field: str
    take: str


@frozen
class Resolution:
    """What the office chose where heads conflict; append-only.

    Attributes:
        heads: Their digests, sorted.
        replaces: Digests of earlier resolutions of the same heads that no longer hold.
        sequence: Number of the statement in its office.
    """

    kind: ClassVar[str] = "resolution"
    department: str
    period: PeriodId
    heads: tuple[str, ...]
    choices: tuple[Choice, ...]
    sequence: int
    made_at: str
    replaces: tuple[str, ...] = ()


def find_conflict(submissions: Sequence[Submission]) -> Conflict | None:
    """Compare the heads among one department's submissions; None where one stands."""
    found = heads(submissions)
    if len(found) < 2:
        return None
    merge = _Merge(found, submissions)
    return Conflict(found[0].department, merge.digests, tuple(merge.questions()))


def joined(submissions: Sequence[Submission], resolution: Resolution | None) -> Submission | None:
    """What stands of heads that conflict: what only one side changed, and what was chosen.

    Derived whenever it is read, from the submissions and the resolution alone, so that every office that holds them
    has the same; nobody signs or stores it. Its lineage has all heads.

    Returns:
        None while a question has no choice.
    """
    found = heads(submissions)
    merge = _Merge(found, submissions)
    chosen = {(choice.line, choice.field): choice.take for choice in resolution.choices} if resolution else {}
    values: dict[Place, Any] = {}
    for place in merge.places:
        is_clear, value = merge.value(place)
        if not is_clear:
            page = merge.pages.get(chosen.get(place, ""))
            if page is None:
                return None
            value = page.get(place)
        values[place] = value
    ancestors = {digest for head in found for digest in (*head.lineage, head.digest)}
    return replace(
        found[0],
        scheme_revision=max(head.scheme_revision for head in found),
        statement=settled(statement_of(values)),
        lineage=tuple(sorted(ancestors)),
        made_at=Moment(resolution.made_at) if resolution else found[0].made_at,
    )


def caught_up(base: Statement, mine: Statement, theirs: Statement, take: Collection[Place] = frozenset()) -> Statement:
    """A draft after what stands elsewhere became known: what was typed since ``base`` stays, the rest follows.

    Args:
        take: Where the other value is taken although something else was typed here.
    """
    before, here, there = fields_of(base), fields_of(mine), fields_of(theirs)
    values: dict[Place, Any] = {}
    for place in sorted({*here, *there}):
        own, other = here.get(place), there.get(place)
        if place[1] == PROOF_ORDER:
            values[place] = other if own == before.get(place) else own
            continue
        is_untouched = own is None or own == before.get(place) or place in take
        values[place] = other if is_untouched and other is not None else own
    return settled(statement_of(values))


def kept_apart(base: Statement, mine: Statement, theirs: Statement) -> list[Place]:
    """Where ``caught_up`` keeps what was typed here although the other side typed something else; no mere order."""
    before, here, there = fields_of(base), fields_of(mine), fields_of(theirs)
    here = {place: own for place, own in here.items() if place[1] != PROOF_ORDER}
    apart = (place for place, own in here.items() if own not in (before.get(place), there.get(place)))
    return sorted(place for place in apart if there.get(place) not in (None, before.get(place)))


class _Merge:
    """Heads beside each other, field by field, and what was there before."""

    def __init__(self, found: Sequence[Submission], held: Sequence[Submission]) -> None:
        self.digests = tuple(head.digest for head in found)
        self.pages = {head.digest: fields_of(head.statement) for head in found}
        base = _common_ancestor(held, found)
        self._base = fields_of(base.statement) if base else None
        self.places = sorted({place for page in self.pages.values() for place in page})

    def questions(self) -> Iterable[FieldConflict]:
        """Fields that need a person."""
        for place in self.places:
            if not self.value(place)[0]:
                values = {digest: page.get(place) for digest, page in self.pages.items()}
                yield FieldConflict(*place, self._before(place), values)

    def value(self, place: Place) -> tuple[bool, Any]:
        """Whether a field needs nobody, and its value then."""
        distinct = _distinct(page.get(place) for page in self.pages.values())
        if len(distinct) == 1:
            return True, distinct[0]
        if place[1] == PROOF_ORDER:
            # Nobody is asked about an order: where two were given, that of the first digest holds everywhere.
            return True, next(value for value in distinct if value != self._before(place))
        if place[1].startswith(_EVIDENCE):
            changed = [value for value in distinct if value is not None]
        elif self._base is not None and self._before(place) in distinct:
            changed = [value for value in distinct if value != self._before(place)]
        else:
            return False, None
        # Nothing that was filled is ever replaced by a blank unasked.
        return (True, changed[0]) if len(changed) == 1 and changed[0] is not None else (False, None)

    def _before(self, place: Place) -> Any:
        return self._base.get(place) if self._base is not None else None


def _common_ancestor(submissions: Sequence[Submission], found: Sequence[Submission]) -> Submission | None:
    shared = set.intersection(*(set(head.lineage) for head in found))
    held = [item for item in submissions if item.digest in shared]
    return max(held, key=lambda item: (item.revision, item.digest), default=None)


def _distinct(values: Iterable[Any]) -> list[Any]:
    distinct: list[Any] = []
    for value in values:
        if value not in distinct:
            distinct.append(value)
    return distinct


def fields_of(statement: Statement) -> dict[Place, Any]:
    """A statement as plain values by place; what is blank is left out."""
    fields: dict[Place, Any] = {}
    for entry in statement.entries:
        plain = to_plain(entry)
        for proof in plain.pop("proofs", ()):
            fields[entry.line, _PROOF + proof["evidence"]] = proof["number"]
        if order := own_order(entry.proofs):
            fields[entry.line, PROOF_ORDER] = list(order)
        fields |= {(entry.line, name): value for name, value in plain.items() if name != "line"}
    fields |= {("", _EVIDENCE + item.id): to_plain(item) for item in statement.evidence}
    fields |= {("", _ADJUSTMENT + item.id): to_plain(item) for item in statement.adjustments}
    fields |= {("", _PART + name): text for name, text in to_plain(statement.narrative_parts).items()}
    if reporter := to_plain(statement.reporter):
        fields["", _REPORTER] = reporter
    return fields


def statement_of(values: Mapping[Place, Any]) -> Statement:
    """The statement that has these values; None is blank."""
    entries: dict[str, dict[str, Any]] = {}
    whole: dict[str, Any] = {"evidence": [], "adjustments": [], "narrative_parts": {}}
    for (line, name), value in sorted(values.items()):
        if value is None:
            continue
        if not line:
            _put_whole(whole, name, value)
            continue
        entry = entries.setdefault(line, {"line": line, "proofs": []})
        if name.startswith(_PROOF):
            entry["proofs"].append(Proof(name.removeprefix(_PROOF), value))
        else:
            entry[name] = value
    for entry in entries.values():
        entry["proofs"] = to_plain(in_order(_numbered(entry["proofs"]), entry.pop(PROOF_ORDER, ())))
    return from_plain(Statement, {**whole, "entries": list(entries.values())}, "冲突合并")


def _put_whole(whole: dict[str, Any], name: str, value: Any) -> None:
    if name.startswith(_EVIDENCE):
        whole["evidence"].append(value)
    elif name.startswith(_ADJUSTMENT):
        whole["adjustments"].append(value)
    elif name.startswith(_PART):
        whole["narrative_parts"][name.removeprefix(_PART)] = value
    else:
        whole[name] = value


def _numbered(proofs: Iterable[Proof]) -> list[Proof]:
    """Two computers may have given one number to two files: the second gets the next free one."""
    ordered = in_order(proofs, ())
    taken: set[int] = set()
    free = max((proof.number for proof in ordered), default=0) + 1
    numbered = []
    for proof in ordered:
        number = proof.number
        if number in taken:
            number, free = free, free + 1
        taken.add(number)
        numbered.append(Proof(proof.evidence, number))
    return numbered


def standing_resolution(
    resolutions: Iterable[Resolution], department: str, period: PeriodId, found: Sequence[Submission]
) -> tuple[Resolution | None, tuple[Resolution, ...]]:
    """The resolution that holds for these heads, and all that nobody replaced.

    Resolutions that choose differently are a conflict themselves: none of them holds.
    """
    digests = tuple(head.digest for head in found)
    about = [
        item for item in resolutions if (item.department, item.period, item.heads) == (department, period, digests)
    ]
    replaced = {digest for item in about for digest in item.replaces}
    open_ = sorted((item for item in about if digest_of(item) not in replaced), key=digest_of)
    agree = len({frozenset(item.choices) for item in open_}) == 1
    return (open_[0] if agree else None), tuple(open_)
