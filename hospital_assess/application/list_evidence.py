"""All evidence of a department in one period: what it proves, what is doubtful, what became of it."""

from collections.abc import Mapping
from enum import StrEnum

from hospital_assess.application.department_desk import department_of
from hospital_assess.application.ports import Removal, Workspace
from hospital_assess.domain.doubts import Doubt, evidence_doubts
from hospital_assess.domain.entry import Evidence, Statement
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Department, Scheme
from hospital_assess.domain.settings import PeriodId


class Standing(StrEnum):
    """What evidence is in one period."""

    LINKED = "linked"
    UNLINKED = "unlinked"
    REMOVED = "removed"


@frozen
class ProvedLine:
    """A line that evidence proves, under its running number."""

    id: str
    code: str
    text: str
    number: int


@frozen
class EvidenceItem:
    """One piece of evidence as the page shows it.

    Attributes:
        matters: Bonuses that it proves, by title.
        removals: Links that were taken away, oldest first.
        replaced: What it took the place of, newest first.
    """

    evidence: Evidence
    standing: Standing
    proved: tuple[ProvedLine, ...] = ()
    matters: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    removals: tuple[Removal, ...] = ()
    replaced: tuple[Evidence, ...] = ()


def list_evidence(workspace: Workspace, period: PeriodId) -> tuple[EvidenceItem, ...]:
    """All evidence that the workspace knows, in the order of what it proves; the removed at the end.

    Raises:
        AssessError: the workspace is an office's.
    """
    scheme = workspace.scheme()
    department = department_of(workspace, scheme)
    statement, known, removals = workspace.statement(period), workspace.evidence_known(), workspace.removals(period)
    proved = _proved(scheme, department, statement)
    matters = {id_: tuple(titles) for id_, titles in _matters(statement).items()}
    gone = _by_evidence(removals)
    standing = {id_: _standing(id_ in proved or id_ in matters, id_ in gone) for id_ in known}
    stands = (item for item in known.values() if standing[item.id] is not Standing.REMOVED)
    doubts = evidence_doubts(scheme, scheme.settings.period(period), stands)
    items = [
        EvidenceItem(
            evidence,
            standing[id_],
            proved.get(id_, ()),
            matters.get(id_, ()),
            doubts.get(id_, ()),
            gone.get(id_, ()),
            _replaced(id_, removals, known),
        )
        for id_, evidence in known.items()
    ]
    places = {line.id: place for place, line in enumerate(scheme.lines_of(department))}
    return tuple(sorted(items, key=lambda item: _order(item, places)))


def _standing(is_linked: bool, is_gone: bool) -> Standing:
    if is_linked:
        return Standing.LINKED
    return Standing.REMOVED if is_gone else Standing.UNLINKED


def _order(item: EvidenceItem, places: Mapping[str, int]) -> tuple[int, int, int, str]:
    first = min(((places[line.id], line.number) for line in item.proved), default=(len(places), 0))
    return list(Standing).index(item.standing), *first, item.evidence.title


def _proved(scheme: Scheme, department: Department, statement: Statement) -> dict[str, tuple[ProvedLine, ...]]:
    found: dict[str, tuple[ProvedLine, ...]] = {}
    for line in scheme.lines_of(department):
        for proof in statement.entry(line.id).proofs:
            one = ProvedLine(line.id, line.code, scheme.text_of(line), proof.number)
            found[proof.evidence] = (*found.get(proof.evidence, ()), one)
    return found


def _matters(statement: Statement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for adjustment in statement.adjustments:
        for proof in adjustment.proofs:
            found.setdefault(proof.evidence, []).append(adjustment.title)
    return found


def _by_evidence(removals: tuple[Removal, ...]) -> dict[str, tuple[Removal, ...]]:
    found: dict[str, tuple[Removal, ...]] = {}
    for removal in removals:
        found[removal.evidence] = (*found.get(removal.evidence, ()), removal)
    return found


def _replaced(id_: str, removals: tuple[Removal, ...], known: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    """What it took the place of, and what that had replaced before."""
    found: dict[str, Evidence] = {}
    wanted = [id_]
    while wanted:
        new = wanted.pop()
        for removal in removals:
            if removal.replaced_by == new and removal.evidence not in found and removal.evidence in known:
                found[removal.evidence] = known[removal.evidence]
                wanted.append(removal.evidence)
    return tuple(found.values())
