"""佐证材料: codes on paper, running numbers, and what makes a proof doubtful."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from hospital_assess.domain.entry import Evidence, Proof, Scope, Statement
from hospital_assess.domain.scheme import Department, Line

PROOF_ORDER = "proof_order"
"""Field of the order that a person gave the proofs of a line; blank where they stand in the order of their numbers."""


def proof_code(department: Department, line: Line, number: int) -> str:
    """Code printed on a proof: 佐证 医务-2-1-1-3-01 (short name, line, running number)."""
    return f"佐证 {department.short_name}-{line.code.replace('.', '-')}-{number:02d}"


def next_number(used: Iterable[int]) -> int:
    """The next running number within a line; one that was ever used does not come back."""
    return max(used, default=0) + 1


def placed(proofs: Sequence[Proof], new: Proof) -> tuple[Proof, ...]:
    """Put a proof after the last one with a lower number: a new one to the end, one that comes back to its place."""
    place = max((index for index, proof in enumerate(proofs, 1) if _number(proof) < _number(new)), default=0)
    return (*proofs[:place], new, *proofs[place:])


def in_order(proofs: Iterable[Proof], order: Sequence[str]) -> tuple[Proof, ...]:
    """Proofs in the order of these ids; those that it does not name are placed by their numbers."""
    places = {evidence: place for place, evidence in enumerate(order)}
    numbered = sorted(proofs, key=_number)
    known = [proof for proof in numbered if proof.evidence in places]
    found = tuple(sorted(known, key=lambda proof: places[proof.evidence]))
    for proof in numbered:
        if proof.evidence not in places:
            found = placed(found, proof)
    return found


def own_order(proofs: Sequence[Proof]) -> tuple[str, ...]:
    """The order that a person gave proofs, as their ids; empty where they stand in the order of their numbers."""
    return () if list(proofs) == sorted(proofs, key=_number) else tuple(proof.evidence for proof in proofs)


def _number(proof: Proof) -> tuple[int, str]:
    return proof.number, proof.evidence


def is_printable(evidence: Evidence) -> bool:
    """May leave the catalogue: general scope only (principle 8)."""
    return evidence.scope is Scope.GENERAL


def is_outside_year(evidence: Evidence, year: int, cut_off: date) -> bool:
    """Formed before the year or after the cut-off date; an unknown date is not doubted."""
    return evidence.formed_on is not None and not date(year, 1, 1) <= evidence.formed_on <= cut_off


def shared_files(statements: Mapping[str, Statement]) -> dict[str, tuple[str, ...]]:
    """Files that stand in several departments' statements: evidence id → department ids, sorted."""
    owners: dict[str, set[str]] = {}
    for department, statement in statements.items():
        for item in statement.evidence:
            if item.is_file:
                owners.setdefault(item.id, set()).add(department)
    return {id_: tuple(sorted(found)) for id_, found in owners.items() if len(found) > 1}


def lines_proved_by(statement: Statement, evidence_id: str) -> list[str]:
    """Ids of the lines that a piece of evidence is linked to."""
    return [e.line for e in statement.entries if any(p.evidence == evidence_id for p in e.proofs)]


def add_proof(proofs: tuple[Proof, ...], evidence_id: str, used: Iterable[int]) -> tuple[Proof, ...]:
    """Link a piece of evidence once; linking it again changes nothing."""
    if any(proof.evidence == evidence_id for proof in proofs):
        return proofs
    return (*proofs, Proof(evidence_id, next_number(used)))
