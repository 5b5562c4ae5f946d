"""Evidence that is there already: linked to more lines, replaced, removed and restored."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from hospital_assess.application.attach_evidence import (
    EvidenceDetails,
    Numbers,
    link,
    nothing_left_behind,
    take_file,
)
from hospital_assess.application.department_desk import ask
from hospital_assess.application.ports import Documents, Removal, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.entry import Entry, Evidence, Proof
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import own_order, placed
from hospital_assess.domain.settings import PeriodId

Clock = Callable[[], datetime]


def link_evidence(workspace: Workspace, period: PeriodId, lines: Sequence[str], evidence: Sequence[str]) -> None:
    """Link evidence to lines; what is linked already stays as it is.

    Raises:
        AssessError: a line is not the department's, or there is no such evidence.
    """
    asked = [ask(workspace, period, line).line.id for line in lines]
    known = workspace.evidence_known()
    for id_ in evidence:
        _known(known, id_)
    with workspace.atomic():
        for line in asked:
            link(workspace, period, line, evidence)


def remove_evidence(
    workspace: Workspace,
    clock: Clock,
    period: PeriodId,
    evidence: Sequence[str],
    reason: str,
    lines: Sequence[str] = (),
) -> int:
    """Take evidence from lines, with the reason; the files stay in the store.

    Args:
        lines: From all that it proves where none is named.

    Returns:
        How many links were taken away.

    Raises:
        AssessError: no reason is given, or no line has the evidence.
    """
    if not reason.strip():
        raise AssessError("移除佐证须写明原因", "请补充原因后重试。")
    at = clock().isoformat(timespec="seconds")
    removed = 0
    with workspace.atomic():
        for entry in workspace.statement(period).entries:
            gone = [
                proof
                for proof in entry.proofs
                if proof.evidence in evidence and (entry.line in (lines or (entry.line,)))
            ]
            removed += len(gone)
            _take_away(workspace, period, entry, gone, reason.strip(), at)
    if not removed:
        raise AssessError("所选佐证没有关联到条目，无从移除", "请刷新后重试。")
    return removed


def _take_away(
    workspace: Workspace, period: PeriodId, entry: Entry, gone: Sequence[Proof], reason: str, at: str
) -> None:
    if not gone:
        return
    workspace.save_entry(period, replace(entry, proofs=tuple(proof for proof in entry.proofs if proof not in gone)))
    for proof in gone:
        workspace.record_removal(period, entry.line, proof.evidence, reason, at)


def restore_evidence(workspace: Workspace, period: PeriodId, removals: Sequence[Removal]) -> int:
    """Link removed proofs to their lines again, under their numbers where nobody else has them now.

    Returns:
        How many links came back; a proof that was linked again meanwhile stays as it is.

    Raises:
        AssessError: a line is no longer the department's.
    """
    asked = {removal.line: ask(workspace, period, removal.line).line.id for removal in removals}
    restored = 0
    with workspace.atomic():
        for removal in removals:
            entry = workspace.entry(period, asked[removal.line])
            if any(proof.evidence == removal.evidence for proof in entry.proofs):
                continue
            number = Numbers(workspace, period, entry).of(removal.evidence, removal.number)
            proofs = placed(entry.proofs, Proof(removal.evidence, number))
            workspace.save_entry(period, replace(entry, proofs=proofs))
            restored += 1
    return restored


def replace_evidence(
    workspace: Workspace,
    documents: Documents,
    clock: Clock,
    period: PeriodId,
    evidence: str,
    file: Path,
    progress: Progress = unheard,
) -> Evidence:
    """Put a file in the place of evidence, on every line that it proves; the old one stays in the history.

    The new one takes over title, number, date and scope, and the running number unless that was handed in.

    Raises:
        AssessError: the file cannot be read or is the same, or there is no such evidence.
    """
    known = workspace.evidence_known()
    old = _known(known, evidence)
    details = EvidenceDetails(old.title, old.document_no, old.formed_on, old.scope)
    at = clock().isoformat(timespec="seconds")
    with nothing_left_behind(workspace.evidence):
        new = take_file(workspace, documents, file, EvidenceDetails(), progress, known)
        if new.id == old.id:
            raise AssessError(f"“{file.name}”与原来的文件内容相同，没有替换", "请选择改过的文件。")
        if new.id not in known:
            new = details.applied(new)
        with workspace.atomic():
            workspace.save_evidence(new)
            for entry in workspace.statement(period).entries:
                _exchange(workspace, period, entry, old, new, at)
    return new


def _exchange(workspace: Workspace, period: PeriodId, entry: Entry, old: Evidence, new: Evidence, at: str) -> None:
    gone = next((proof for proof in entry.proofs if proof.evidence == old.id), None)
    if gone is None:
        return
    kept = tuple(proof for proof in entry.proofs if proof is not gone)
    without = replace(entry, proofs=kept)
    workspace.save_entry(period, without)
    workspace.record_removal(period, entry.line, old.id, f"替换为“{new.name}”", at, new.id)
    if all(proof.evidence != new.id for proof in kept):
        number = Numbers(workspace, period, without).of(new.id, gone.number)
        workspace.save_entry(period, replace(without, proofs=_in_place(entry.proofs, gone, Proof(new.id, number))))


def _in_place(proofs: Sequence[Proof], gone: Proof, new: Proof) -> tuple[Proof, ...]:
    """One proof in the place of another, where a person gave them an order; else where its number puts it."""
    if own_order(proofs):
        return tuple(new if proof is gone else proof for proof in proofs)
    return placed([proof for proof in proofs if proof is not gone], new)


def _known(known: dict[str, Evidence], evidence: str) -> Evidence:
    if evidence not in known:
        raise AssessError(f"没有这份佐证材料（{evidence[:8]}）", "请刷新后重试。")
    return known[evidence]
