"""Evidence in and out of one line."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from hospital_assess.application.department_desk import ask
from hospital_assess.application.ports import Documents, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.entry import Entry, Evidence, Scope
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import add_proof
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId


@frozen
class EvidenceDetails:
    """What a person says of a proof; None leaves what is known."""

    title: str | None = None
    document_no: str | None = None
    formed_on: date | None = None
    scope: Scope | None = None

    def applied(self, evidence: Evidence) -> Evidence:
        """The evidence with what is said here."""
        return replace(
            evidence,
            title=evidence.title if self.title is None else self.title,
            document_no=evidence.document_no if self.document_no is None else self.document_no,
            formed_on=self.formed_on or evidence.formed_on,
            scope=self.scope or evidence.scope,
        )


def attach_files(
    workspace: Workspace,
    documents: Documents,
    period: PeriodId,
    line_id: str,
    files: Sequence[Path],
    details: EvidenceDetails | None = None,
    progress: Progress = unheard,
) -> list[Evidence]:
    """Copy files into the store and link them to a line; all of them or none.

    Returns:
        The evidence, one for each file; a file attached before is found again by its content.

    Raises:
        AssessError: a file cannot be read, the line is not the department's, or the disk is full.
    """
    question = ask(workspace, period, line_id)
    taken = []
    for index, file in enumerate(files):
        progress(index, len(files), f"正在添加 {file.name}")
        taken.append(take_file(workspace, documents, file, details or EvidenceDetails(), progress))
    with workspace.atomic():
        entry = workspace.entry(period, question.line.id)
        for evidence in taken:
            workspace.save_evidence(evidence)
            entry = linked(workspace, period, entry, evidence.id)
        workspace.save_entry(period, entry)
    return taken


def linked(workspace: Workspace, period: PeriodId, entry: Entry, evidence_id: str) -> Entry:
    """The entry with a proof more; its running number was never used before."""
    used = workspace.used_numbers(period, entry.line) | {proof.number for proof in entry.proofs}
    return replace(entry, proofs=add_proof(entry.proofs, evidence_id, used))


def take_file(
    workspace: Workspace, documents: Documents, file: Path, details: EvidenceDetails, progress: Progress
) -> Evidence:
    """Copy a file into the store and say what is known of it; a file taken before keeps its title."""
    stored = workspace.evidence.take(file, progress)
    known = workspace.evidence_known().get(stored.sha256)
    if known is None:
        facts = documents.facts(workspace.evidence.path(stored.sha256), file.name)
        known = Evidence(
            stored.sha256,
            name=file.name,
            title=file.stem,
            size=stored.size,
            media_type=facts.media_type,
            pages=facts.pages,
        )
    return details.applied(known)


def describe_evidence(workspace: Workspace, evidence_id: str, details: EvidenceDetails) -> Evidence:
    """Change what is said of a proof.

    Raises:
        AssessError: there is no such evidence.
    """
    known = workspace.evidence_known().get(evidence_id)
    if known is None:
        raise AssessError(f"没有这份佐证材料（{evidence_id[:8]}）", "请刷新后重试。")
    evidence = details.applied(known)
    workspace.save_evidence(evidence)
    return evidence


def detach_evidence(
    workspace: Workspace,
    clock: Callable[[], datetime],
    period: PeriodId,
    line_id: str,
    evidence_id: str,
    reason: str,
) -> None:
    """Remove a proof from a line, with the reason; the file stays in the store.

    Raises:
        AssessError: the line does not have it, or no reason is given.
    """
    question = ask(workspace, period, line_id)
    entry = workspace.entry(period, question.line.id)
    kept = tuple(proof for proof in entry.proofs if proof.evidence != evidence_id)
    if len(kept) == len(entry.proofs):
        raise AssessError(f"条目 {question.line.code} 没有这份佐证（{evidence_id[:8]}）", "请用 status 查看佐证编号。")
    if not reason.strip():
        raise AssessError("移除佐证须写明原因", "请补充原因后重试。")
    at = clock().isoformat(timespec="seconds")
    with workspace.atomic():
        workspace.save_entry(period, replace(entry, proofs=kept))
        workspace.record_removal(period, question.line.id, evidence_id, reason.strip(), at)
