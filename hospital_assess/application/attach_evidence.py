"""Evidence in and out of one line."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from hospital_assess.application.department_desk import ask
from hospital_assess.application.ports import Documents, EvidenceStore, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.entry import Entry, Evidence, Form, Proof, Scope
from hospital_assess.domain.errors import AssessError, SourceError
from hospital_assess.domain.evidence import next_number, placed
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.settings import PeriodId


@frozen
class EvidenceDetails:
    """What a person says of a proof; None leaves what is known.

    Attributes:
        form: Only of evidence without a file.
        is_undated: The day is not known after all.
    """

    title: str | None = None
    document_no: str | None = None
    formed_on: date | None = None
    scope: Scope | None = None
    form: Form | None = None
    place: str | None = None
    is_undated: bool = False

    def applied(self, evidence: Evidence) -> Evidence:
        """The evidence with what is said here."""
        has_other_form = self.form is not None and Form.FILE not in (self.form, evidence.form)
        return replace(
            evidence,
            title=evidence.title if self.title is None else self.title,
            document_no=evidence.document_no if self.document_no is None else self.document_no,
            formed_on=None if self.is_undated else self.formed_on or evidence.formed_on,
            scope=self.scope or evidence.scope,
            form=self.form if self.form is not None and has_other_form else evidence.form,
            place=evidence.place if self.place is None else self.place,
        )


@frozen
class Refusal:
    """A file that was not taken in, and why."""

    file: Path
    error: AssessError


@frozen
class Added:
    """What became of files.

    Attributes:
        evidence: What was taken in, one for each content.
        known: How many of them the workspace had before.
        refused: Files that could not be read; the others are in all the same.
    """

    evidence: tuple[Evidence, ...]
    known: int
    refused: tuple[Refusal, ...]


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
    line = ask(workspace, period, line_id).line.id
    said = details or EvidenceDetails()
    with nothing_left_behind(workspace.evidence):
        taken = [
            take_file(workspace, documents, file, said, step)
            for file, step in zip(files, _steps(files, progress), strict=True)
        ]
        _save(workspace, period, [line], taken)
    return taken


def add_files(
    workspace: Workspace,
    documents: Documents,
    period: PeriodId,
    lines: Sequence[str],
    files: Sequence[Path],
    progress: Progress = unheard,
) -> Added:
    """Copy files into the store and link them to lines, or to none yet; a file that cannot be read stops no other.

    Raises:
        CancelledError: nothing was added, and nothing is left of it.
        AssessError: a line is not the department's, or the disk is full; nothing was added then, either.
    """
    asked = [ask(workspace, period, line).line.id for line in lines]
    before = workspace.evidence_known()
    taken: dict[str, Evidence] = {}
    refused: list[Refusal] = []
    with nothing_left_behind(workspace.evidence):
        for file, step in zip(files, _steps(files, progress), strict=True):
            try:
                evidence = take_file(workspace, documents, file, EvidenceDetails(), step, {**before, **taken})
            except SourceError as error:
                refused.append(Refusal(file, error))
            else:
                taken[evidence.id] = evidence
        _save(workspace, period, asked, taken.values())
    return Added(tuple(taken.values()), len(taken.keys() & before.keys()), tuple(refused))


@contextmanager
def nothing_left_behind(store: EvidenceStore) -> Iterator[None]:
    """Let go of the files that came into the store, where the work does not come to its end."""
    before = frozenset(store.digests())
    try:
        yield
    except BaseException:
        # Files by content do no harm; that they cannot be removed either must not hide what went wrong.
        with suppress(AssessError):
            for digest in frozenset(store.digests()) - before:
                store.discard(digest)
        raise


def _steps(files: Sequence[Path], progress: Progress) -> Iterator[Progress]:
    """The progress of each file: of one alone its bytes, of several the files that are done."""
    if len(files) == 1:
        yield progress
        return
    for index, file in enumerate(files):

        def step(_done: int, _total: int, _what: str, index: int = index, name: str = file.name) -> None:
            progress(index, len(files), f"正在添加 {name}（{index + 1}/{len(files)}）")

        yield step


def _save(workspace: Workspace, period: PeriodId, lines: Iterable[str], taken: Iterable[Evidence]) -> None:
    evidence = list(taken)
    with workspace.atomic():
        for item in evidence:
            workspace.save_evidence(item)
        for line in lines:
            link(workspace, period, line, [item.id for item in evidence])


def link(workspace: Workspace, period: PeriodId, line: str, evidence: Iterable[str]) -> None:
    """Add proofs to a line; one that it has already stays as it is."""
    entry = workspace.entry(period, line)
    numbers = Numbers(workspace, period, entry)
    linked = {proof.evidence for proof in entry.proofs}
    proofs = entry.proofs
    for id_ in dict.fromkeys(evidence):
        if id_ not in linked:
            proofs = placed(proofs, Proof(id_, numbers.of(id_)))
    workspace.save_entry(period, replace(entry, proofs=proofs))


class Numbers:
    """Running numbers of one line: one that was handed in comes back only to its own proof."""

    def __init__(self, workspace: Workspace, period: PeriodId, entry: Entry) -> None:
        self._used = workspace.used_numbers(period, entry.line) | {proof.number for proof in entry.proofs}
        standing = {proof.number for proof in entry.proofs}
        statements = (sealed.submission.statement for sealed in workspace.submissions(period))
        handed_in = (proof for statement in statements for proof in statement.entry(entry.line).proofs)
        self._own = {proof.evidence: proof.number for proof in handed_in if proof.number not in standing}

    def of(self, evidence: str, wished: int = 0) -> int:
        """The number that a proof gets.

        Args:
            wished: Taken where nobody ever had it, as far as that matters.
        """
        number = self._own.get(evidence) or (wished if wished and wished not in self._used else 0)
        number = number or next_number(self._used)
        self._used.add(number)
        return number


def linked(workspace: Workspace, period: PeriodId, entry: Entry, evidence_id: str) -> Entry:
    """The entry with a proof more; its running number was never used before."""
    if any(proof.evidence == evidence_id for proof in entry.proofs):
        return entry
    proof = Proof(evidence_id, Numbers(workspace, period, entry).of(evidence_id))
    return replace(entry, proofs=placed(entry.proofs, proof))


def take_file(
    workspace: Workspace,
    documents: Documents,
    file: Path,
    details: EvidenceDetails,
    progress: Progress,
    known: Mapping[str, Evidence] | None = None,
) -> Evidence:
    """Copy a file into the store and say what is known of it; a file taken before keeps its title.

    Args:
        known: What the workspace knows, where the caller has it at hand.
    """
    stored = workspace.evidence.take(file, progress)
    found = (workspace.evidence_known() if known is None else known).get(stored.sha256)
    if found is None:
        name = readable_name(file)
        facts = documents.facts(workspace.evidence.path(stored.sha256), name)
        found = Evidence(
            stored.sha256,
            name=name,
            title=Path(name).stem,
            size=stored.size,
            media_type=facts.media_type,
            pages=facts.pages,
            condition=facts.condition,
        )
    return details.applied(found)


def readable_name(file: Path) -> str:
    """The name of a file as text; one unpacked on Linux may still be in the encoding of a Chinese Windows."""
    try:
        file.name.encode()
    except UnicodeEncodeError:
        return os.fsencode(file.name).decode("gb18030", errors="replace")
    return file.name


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
