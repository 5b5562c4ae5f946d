"""Hand-ins that travel inside another package, and what they change in the draft of who receives them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from hospital_assess.application.package_port import OpenPackage
from hospital_assess.application.ports import SealedSubmission, Workspace
from hospital_assess.application.progress import Progress
from hospital_assess.domain.conflict import caught_up
from hospital_assess.domain.entry import Entry, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import from_plain
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission, digest_of, settled


@frozen
class Carried:
    """A hand-in with what proves it, as text: bytes of UTF-8 as they are, signature and key hexadecimal."""

    content: str
    manifest: str
    signature: str
    key: str


def carried(sealed: SealedSubmission) -> Carried:
    """Pack a hand-in."""
    return Carried(sealed.content.decode(), sealed.manifest.decode(), sealed.signature.hex(), sealed.key)


def unpacked(item: Carried, file: str) -> SealedSubmission:
    """Unpack a hand-in.

    Raises:
        AssessError: it is not what its manifest names.
    """
    try:
        submission = from_plain(Submission, json.loads(item.content), file)
        signature = bytes.fromhex(item.signature)
    except ValueError as error:
        raise AssessError(f"“{file}”所附的上报件无法解读", "请向质管办重新索取文件。") from error
    if digest_of(submission) not in item.manifest:
        raise AssessError(f"“{file}”所附的上报件与其清单不符", "请向质管办重新索取文件。")
    return SealedSubmission(submission, item.content.encode(), item.manifest.encode(), signature, item.key)


def evidence_of(workspace: Workspace, submissions: Sequence[Submission]) -> Mapping[str, Path]:
    """The files that hand-ins name, by digest."""
    named = {item.id for one in submissions for item in one.statement.evidence if item.is_file}
    return {digest: workspace.evidence.path(digest) for digest in sorted(named)}


def take_carried(
    workspace: Workspace,
    opened: OpenPackage,
    sealed: Sequence[SealedSubmission],
    standing: Submission | None,
    progress: Progress,
) -> None:
    """Keep hand-ins of the department's own, and bring the draft up to what stands.

    A field that was not touched since the own hand-in, or is blank, gets the standing value; what was typed since
    stays. The next hand-in descends from all of them.
    """
    opened.copy_evidence(workspace.evidence, progress)
    with workspace.atomic():
        if standing is not None:
            base, draft = draft_of(workspace, standing)
            save_draft(workspace, standing.period, draft, caught_up(base, draft, standing.statement))
        workspace.add_submissions(sealed, batch="")


def draft_of(workspace: Workspace, standing: Submission) -> tuple[Statement, Statement]:
    """What this desk last handed in, among what ``standing`` descends from (blank where nothing); and its draft."""
    ancestors = {standing.digest, *standing.lineage}
    held = [item.submission for item in workspace.submissions(standing.period)]
    known = [item for item in held if item.digest in ancestors]
    newest = max(known, key=lambda item: (item.revision, item.digest), default=None)
    return newest.statement if newest else Statement(), settled(workspace.statement(standing.period))


def save_draft(workspace: Workspace, period: PeriodId, before: Statement, after: Statement) -> None:
    """Write what is another in a draft, inside the transaction of the caller."""
    for item in after.evidence:
        workspace.save_evidence(item)
    lines = {entry.line for entry in (*before.entries, *after.entries)}
    for line in sorted(lines):
        entry = after.entry(line)
        if entry != before.entry(line):
            workspace.save_entry(period, entry if not entry.is_blank else Entry(line))
    workspace.save_rest(period, after)
