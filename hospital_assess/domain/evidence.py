"""佐证材料: codes on paper, running numbers, and what makes a proof doubtful."""

from collections.abc import Iterable, Mapping
from datetime import date

from hospital_assess.domain.entry import Evidence, Proof, Scope, Statement
from hospital_assess.domain.scheme import Department, Line


def proof_code(department: Department, line: Line, number: int) -> str:
    """Code printed on a proof: 佐证 医务-2-1-1-3-01 (short name, line, running number)."""
    return f"佐证 {department.short_name}-{line.code.replace('.', '-')}-{number:02d}"


def next_number(used: Iterable[int]) -> int:
    """The next running number within a line; one that was ever used does not come back."""
    return max(used, default=0) + 1


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
