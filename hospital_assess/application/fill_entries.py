"""填报 by script: entries and the rest of a statement from JSON, all or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hospital_assess.application.answers import FIELDS, changed
from hospital_assess.application.attach_evidence import EvidenceDetails, linked, take_file
from hospital_assess.application.department_desk import ask
from hospital_assess.application.ports import Ports, Workspace
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.entry import (
    Adjustment,
    AdjustmentKind,
    Entry,
    Evidence,
    NarrativeParts,
    Proof,
    Reporter,
    Statement,
)
from hospital_assess.domain.plain import PlainError, from_plain, to_plain
from hospital_assess.domain.quantity import plain_number
from hospital_assess.domain.settings import PeriodId

COMPUTED = frozenset(
    {
        "role", "organization", "department", "group", "year", "trial", "total", "answered", "own_points",
        "score", "provisional", "grade", "digest", "handed_in",
    }
)  # fmt: skip
"""Keys of the whole that ``status --json`` prints and that nobody fills."""

ENTRY_COMPUTED = frozenset(
    {"id", "measure", "text", "rule", "points", "due", "suggested_score", "worked_line", "review"}
)
"""The same for one entry."""

PARTS = ("reporter", "narrative_parts", "adjustments", "entries", "period")


def fill_entries(
    ports: Ports,
    workspace: Workspace,
    period: PeriodId,
    answers: Mapping[str, Any],
    folder: Path,
    progress: Progress = unheard,
) -> int:
    """Write answers; absent = unchanged, null = cleared.

    Args:
        answers: As ``fill`` of the command line takes them.
        folder: Paths of evidence are relative to it.

    Returns:
        The number of entries written.

    Raises:
        AssessError: an unknown key, line or value; nothing is written then.
    """
    _refuse_unknown(answers, {*PARTS, *COMPUTED}, "")
    period = from_plain(PeriodId, answers["period"], "period") if answers.get("period") else period
    rows = _rows(answers.get("entries"), "entries")
    asked = _rows(answers.get("adjustments"), "adjustments")
    filler = _Filler(ports, workspace, period, folder, progress)
    entries = [filler.entry(row, f"entries[{index}]") for index, row in enumerate(rows)]
    adjustments = [filler.adjustment(row, f"adjustments[{index}]") for index, row in enumerate(asked)]
    rest = _rest(workspace.statement(period), answers, adjustments)
    with workspace.atomic():
        for evidence in filler.taken.values():
            workspace.save_evidence(evidence)
        for entry in entries:
            workspace.save_entry(period, entry)
        workspace.save_rest(period, rest)
    return len(entries)


class _Filler:
    """Turns rows of the answers into values, and takes the files that they name into the store."""

    def __init__(self, ports: Ports, workspace: Workspace, period: PeriodId, folder: Path, progress: Progress) -> None:
        self.ports, self.workspace, self.period = ports, workspace, period
        self.folder, self.progress = folder, progress
        self.taken: dict[str, Evidence] = {}
        self.seen: set[str] = set()
        self.asked: set[str] = set()

    def entry(self, row: Mapping[str, Any], where: str) -> Entry:
        """One entry with its changes, and its proofs linked."""
        _refuse_unknown(row, {"line", "evidence", *FIELDS, *ENTRY_COMPUTED}, where)
        if not isinstance(row.get("line"), str):
            raise PlainError(where, "缺少条目编号 line")
        question = ask(self.workspace, self.period, row["line"])
        if question.line.id in self.seen:
            raise PlainError(where, f"条目“{row['line']}”填了两次")
        self.seen.add(question.line.id)
        entry = changed(question, self.workspace.entry(self.period, question.line.id), row)
        for evidence in self._evidence(row, where):
            entry = linked(self.workspace, self.period, entry, evidence.id)
        return entry

    def adjustment(self, row: Mapping[str, Any], where: str) -> Adjustment:
        """One bonus asked for."""
        plain = {key: value for key, value in row.items() if key not in ("evidence", "proofs")}
        adjustment = from_plain(Adjustment, plain, where)
        if adjustment.kind is not AdjustmentKind.BONUS:
            raise PlainError(f"{where}.kind", "科室只能申请加分（bonus），减分和一票否决由质管办填写")
        if adjustment.points is not None and adjustment.points < 0:
            raise PlainError(f"{where}.points", f"加分“{plain_number(adjustment.points)}”不能小于 0")
        if adjustment.id in self.asked:
            raise PlainError(where, f"编号“{adjustment.id}”用了两次")
        self.asked.add(adjustment.id)
        proofs = tuple(
            Proof(evidence.id, number) for number, evidence in enumerate(self._evidence(row, where), start=1)
        )
        return replace(adjustment, proofs=proofs)

    def _evidence(self, row: Mapping[str, Any], where: str) -> list[Evidence]:
        items = row.get("evidence") or []
        if not isinstance(items, list):
            raise PlainError(f"{where}.evidence", "应为列表")
        return [self._proof(item, f"{where}.evidence[{index}]") for index, item in enumerate(items)]

    def _proof(self, item: object, where: str) -> Evidence:
        """A path, a path with details, or what ``status --json`` prints of a proof that is there already."""
        known = self.workspace.evidence_known()
        if isinstance(item, Mapping) and item.get("sha256") in known:
            return known[item["sha256"]]
        named = {"path": item} if isinstance(item, str) else item
        if not isinstance(named, Mapping) or not isinstance(named.get("path"), str):
            raise PlainError(where, "应为文件路径")
        path = named["path"]
        details = from_plain(EvidenceDetails, {k: v for k, v in named.items() if k != "path"}, where)
        if path not in self.taken:
            documents = self.ports.documents
            self.taken[path] = take_file(self.workspace, documents, self.folder / path, details, self.progress)
        return self.taken[path]


def _rows(value: object, where: str) -> Sequence[Mapping[str, Any]]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
        raise PlainError(where, "应为对象的列表")
    return value


def _refuse_unknown(data: Mapping[str, Any], known: set[str], where: str) -> None:
    if unknown := sorted(set(data) - known):
        raise PlainError(where, f"不认识的项“{unknown[0]}”")


def _rest(statement: Statement, answers: Mapping[str, Any], adjustments: list[Adjustment]) -> Statement:
    """Reporter, narrative and adjustments with what the answers change of them."""
    if "adjustments" in answers:
        statement = replace(statement, adjustments=tuple(adjustments))
    if "reporter" in answers:
        merged = {**to_plain(statement.reporter), **_cleared(answers, "reporter")}
        statement = replace(statement, reporter=from_plain(Reporter, merged, "reporter"))
    if "narrative_parts" in answers:
        merged = {**to_plain(statement.narrative_parts), **_cleared(answers, "narrative_parts")}
        statement = replace(statement, narrative_parts=from_plain(NarrativeParts, merged, "narrative_parts"))
    return statement


def _cleared(answers: Mapping[str, Any], name: str) -> dict[str, Any]:
    part = {} if answers[name] is None else answers[name]
    if not isinstance(part, Mapping):
        raise PlainError(name, "应为对象")
    return {key: "" if value is None else value for key, value in part.items()}


def change_reporter(workspace: Workspace, period: PeriodId, reporter: Reporter) -> None:
    """Write who fills in the form."""
    workspace.save_rest(period, replace(workspace.statement(period), reporter=reporter))
