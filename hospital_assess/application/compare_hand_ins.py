"""历次上报: what was handed in when, and what changed between any two, or since."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from hospital_assess.application.answer_cells import inputs_text
from hospital_assess.application.department_desk import department_of
from hospital_assess.application.output_files import prepare_folder
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.application.submit import file_name
from hospital_assess.domain.difference import Change, Difference, differences
from hospital_assess.domain.entry import SCOPE_NAMES, STATUS_NAMES, Statement
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.evidence import PROOF_ORDER, lines_proved_by
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.scheme import Line, Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission

DRAFT, NOTHING = "draft", ""
"""What stands for the present draft, and for the time before the first hand-in, in place of a digest."""


@frozen
class PastHandIn:
    """One hand-in of the history.

    Attributes:
        before: Digest of the hand-in that it followed; ``NOTHING`` for the first.
        is_reviewed: The office's feedback on it has been received.
    """

    submission: Submission
    before: str
    is_reviewed: bool


class Became(StrEnum):
    """What became of a field, evidence told apart."""

    NEW = "new"
    CHANGED = "changed"
    CLEARED = "cleared"
    ADDED = "added"
    REMOVED = "removed"


_OF_FIELDS = {Change.NEW: Became.NEW, Change.CHANGED: Became.CHANGED, Change.CLEARED: Became.CLEARED}
_OF_PROOFS = {Change.NEW: Became.ADDED, Change.CHANGED: Became.CHANGED, Change.CLEARED: Became.REMOVED}


@frozen
class ChangedField:
    """One difference as a person reads it.

    Attributes:
        line: Id of its line; empty for what belongs to the whole statement.
        code: The line as people name it; empty likewise.
        title: The line in words.
        field: Field of the entry, "proofs.…", "evidence.…" and so on.
        before: The earlier value in words; empty where it was blank.
        after: The later value in words.
    """

    line: str
    code: str
    title: str
    field: str
    became: Became
    before: str
    after: str


@frozen
class Comparison:
    """What changed from one state to another.

    Attributes:
        changes: In the order of the department's lines; what belongs to the whole statement first.
    """

    changes: tuple[ChangedField, ...]

    @property
    def lines(self) -> int:
        """How many lines are other ones."""
        return len({change.line for change in self.changes if change.line})

    @property
    def apart(self) -> int:
        """How many changes belong to no line."""
        return sum(not change.line for change in self.changes)


def list_hand_ins(workspace: Workspace, period: PeriodId) -> tuple[PastHandIn, ...]:
    """Everything that was handed in for a period, newest first."""
    held = [sealed.submission for sealed in workspace.submissions(period)]
    reviewed = {review.submission for review in workspace.reviews()}
    made = sorted(held, key=lambda item: (item.revision, item.made_at, item.digest), reverse=True)
    return tuple(PastHandIn(item, _parent(item, held), item.digest in reviewed) for item in made)


def _parent(submission: Submission, held: list[Submission]) -> str:
    known = [item for item in held if item.digest in submission.lineage]
    newest = max(known, key=lambda item: (item.revision, item.digest), default=None)
    return newest.digest if newest else NOTHING


def compare_hand_ins(workspace: Workspace, period: PeriodId, before: str, after: str) -> Comparison:
    """What changed between two hand-ins, or from one to the draft.

    Args:
        before: A digest, ``DRAFT`` or ``NOTHING``.
        after: Likewise.

    Raises:
        AssessError: the workspace is an office's, or has no such hand-in.
    """
    department_of(workspace, workspace.scheme())
    return compare_statements(
        workspace.scheme(), _statement(workspace, period, before), _statement(workspace, period, after)
    )


def _statement(workspace: Workspace, period: PeriodId, which: str) -> Statement:
    if which == NOTHING:
        return Statement()
    if which == DRAFT:
        return workspace.statement(period)
    found = (sealed.submission for sealed in workspace.submissions(period))
    submission = next((item for item in found if item.digest == which), None)
    if submission is None:
        raise AssessError(f"没有校验码为 {which[:8].upper()} 的上报件", "请从历次上报中选择。")
    return submission.statement


def compare_statements(scheme: Scheme, before: Statement, after: Statement) -> Comparison:
    """What changed from one statement to another, in words."""
    order = {line.id: number for number, line in enumerate(scheme.lines)}
    words = _Words(scheme, before, after)
    changes = [change for difference in differences(before, after) for change in words.of(difference)]
    changes.sort(key=lambda change: order.get(change.line, -1))
    return Comparison(tuple(changes))


class _Words:
    """Turns differences into words."""

    def __init__(self, scheme: Scheme, before: Statement, after: Statement) -> None:
        self._lines: Mapping[str, Line] = {line.id: line for line in scheme.lines}
        self._scheme = scheme
        self._before, self._after = before, after
        self._files = {**before.proof_files(), **after.proof_files()}

    def of(self, difference: Difference) -> Iterator[ChangedField]:
        """One difference; of evidence that came or went only its links tell."""
        kind, _, id_ = difference.field.partition(".")
        if kind == "proofs":
            name = self._name(id_)
            before, after = ("" if value is None else name for value in (difference.before, difference.after))
            yield self._said(difference, difference.line, _OF_PROOFS[difference.change], before, after)
        elif kind == PROOF_ORDER:
            yield from self._reordered(difference)
        elif kind != "evidence":
            before, after = (self._shown(difference, value) for value in (difference.before, difference.after))
            yield self._said(difference, difference.line, _OF_FIELDS[difference.change], before, after)
        elif difference.change is Change.CHANGED:
            facts = [(_facts(name, was), _facts(name, is_)) for name, was, is_ in _apart(difference)]
            before, after = ("\n".join(part[side] for part in facts if part[side]) for side in (0, 1))
            for line in lines_proved_by(self._after, id_) or [""]:
                yield self._said(difference, line, Became.CHANGED, before, after)

    def _reordered(self, difference: Difference) -> Iterator[ChangedField]:
        """Another order of the proofs that were there before and after; what came or went is told by itself."""
        sides = [
            [proof.evidence for proof in statement.entry(difference.line).proofs]
            for statement in (self._before, self._after)
        ]
        common = set(sides[0]) & set(sides[1])
        before, after = ([self._name(id_) for id_ in side if id_ in common] for side in sides)
        if before != after:
            yield self._said(difference, difference.line, Became.CHANGED, "、".join(before), "、".join(after))

    def _shown(self, difference: Difference, value: Any) -> str:
        line = self._lines.get(difference.line)
        if difference.field == "inputs" and line is not None:
            try:
                return inputs_text(line.rule, value) if value else ""
            except (StopIteration, LookupError, TypeError, ValueError, ArithmeticError):
                return str(value)  # it answered the rule of an earlier revision
        return shown(difference.field, value)

    def _name(self, evidence: str) -> str:
        item = self._files.get(evidence)
        return (item.title or item.name) if item else evidence[:8]

    def _said(self, of: Difference, line_id: str, became: Became, before: str, after: str) -> ChangedField:
        line = self._lines.get(line_id)
        title = self._scheme.text_of(line) if line else ""
        return ChangedField(line_id, line.code if line else line_id, title, of.field, became, before, after)


def _apart(difference: Difference) -> Iterator[tuple[str, Any, Any]]:
    before, after = difference.before, difference.after
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            yield name, before.get(name), after.get(name)


_FACTS = {
    "name": "文件名",
    "title": "名称",
    "form": "形式",
    "scope": "范围",
    "size": "大小",
    "pages": "页数",
    "formed_on": "形成日期",
    "document_no": "文号",
    "place": "存放",
}
_SCOPES = {scope.value: name for scope, name in SCOPE_NAMES.items()}
_STATUSES = {status.value: name for status, name in STATUS_NAMES.items()}


def _facts(name: str, value: Any) -> str:
    if name == "scope":
        value = _SCOPES[value or "general"]
    return f"{_FACTS.get(name, name)}：{value}" if value is not None else ""


def shown(field: str, value: Any) -> str:
    """A plain value as people read it; empty where it is blank."""
    if value is None:
        return ""
    if field == "status":
        return _STATUSES[value]
    if field == "progress":
        return f"{value}%"
    if field.startswith("adjustments."):
        points = f"{value['points']} 分" if "points" in value else ""
        told = (value["title"], points, value.get("reason", ""), f"佐证 {len(value.get('proofs', ()))} 件")
        return "；".join(part for part in told if part)
    return "；".join(value.values()) if isinstance(value, Mapping) else str(value)


def rewrite_hand_in(
    ports: Ports, workspace: Workspace, digest: str, target: Path, progress: Progress = unheard
) -> Path:
    """Write a hand-in of the history again, byte for byte.

    Args:
        target: A file ending in .hsa, or a folder that gets the file under its usual name.

    Returns:
        The file.

    Raises:
        AssessError: no such hand-in, or the file cannot be written.
    """
    sealed = next((item for item in workspace.submissions() if item.submission.digest == digest), None)
    if sealed is None:
        raise AssessError(f"没有校验码为 {digest[:8].upper()} 的上报件", "请从历次上报中选择。")
    submission = sealed.submission
    path = target if target.suffix.lower() == ".hsa" else target / file_name(workspace, submission)
    prepare_folder(path.parent)
    files = {item.id: workspace.evidence.path(item.id) for item in submission.statement.evidence if item.is_file}
    ports.packages.rewrite(path, sealed, files, progress)
    return path
