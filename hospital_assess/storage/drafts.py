"""What a department is filling in: entries, proofs, evidence, adjustments and the rest of its statement."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hospital_assess.application.ports import Removal
from hospital_assess.domain.entry import (
    Adjustment,
    Entry,
    Evidence,
    NarrativeParts,
    Proof,
    Reporter,
    Statement,
)
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plain import canonical_json, from_plain, to_plain
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.session import Row, Session

if TYPE_CHECKING:
    from sqlite_utils import Database

# Blank numbers and dates are NULL; blank text is ''.
_ENTRY_NUMBERS = ("progress", "self_score", "remedy_due")
_ENTRY_TEXTS = (
    "narrative",
    "deduction_reason",
    "upward_basis",
    "problem",
    "cause",
    "remedy",
    "remedy_owner",
    "objective_cause",
    "reason",
)
_EVIDENCE_TEXTS = ("name", "title", "media_type", "document_no", "place")
_ADJUSTMENT_TEXTS = ("title", "reason", "matter")
_ENTRY_COLUMNS = ("period", "line", "status", "inputs", *_ENTRY_NUMBERS, *_ENTRY_TEXTS)
_SAVE_ENTRY = (
    f"INSERT INTO entries ({', '.join(_ENTRY_COLUMNS)}) VALUES ({', '.join(f':{name}' for name in _ENTRY_COLUMNS)})"
    f" ON CONFLICT (period, line) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _ENTRY_COLUMNS[2:])}"
)
_ASKED_AT_ONCE = 500
"""More pieces of evidence are found sooner by reading them all; SQLite binds only so many values."""
_PARTS = ("basics", "highlights", "next_steps")


class Drafts:
    """The tables of the draft."""

    def __init__(self, session: Session, clock: Callable[[], datetime]) -> None:
        self._session = session
        self._clock = clock

    def entry(self, period: PeriodId, line: str) -> Entry:
        """One entry, blank where there is none."""
        found = self._entries("period = ? AND line = ?", period, line)
        return found[0] if found else Entry(line)

    def statement(self, period: PeriodId) -> Statement:
        """Everything of one period, entries in the order of their lines."""
        with self._session.reading():
            entries = self._entries("period = ?", period)
            adjustments = self._adjustments(period)
            known = self.evidence_known()
            parts, reporter = self._report(period)
        answers: list[Entry | Adjustment] = [*entries, *adjustments]
        used = {proof.evidence for item in answers for proof in item.proofs}
        evidence = tuple(known[id_] for id_ in sorted(used & known.keys()))
        return Statement(tuple(entries), evidence, tuple(adjustments), parts, reporter)

    def periods(self) -> list[PeriodId]:
        """Periods that have anything filled in."""
        sql = "SELECT period FROM entries UNION SELECT period FROM adjustments UNION SELECT period FROM reports"
        return [PeriodId(row["period"]) for row in self._session.rows(sql)]

    def save_entry(self, period: PeriodId, entry: Entry) -> None:
        """Write one entry with its proofs."""
        with self._session.writing() as db:
            # Pasting writes thousands of entries: one statement, which SQLite prepares once for all of them.
            db.execute(_SAVE_ENTRY, _entry_row(period, entry))
            self._save_proofs(db, period, entry.line, entry.proofs)

    def record_removal(
        self, period: PeriodId, line: str, evidence: str, reason: str, at: str, replaced_by: str
    ) -> None:
        """Note why a proof was removed, and what took its place, on its last link to the line.

        Raises:
            AssessError: the line never had this proof.
        """
        sql = "SELECT max(id) AS id FROM proofs WHERE period = ? AND line = ? AND evidence = ?"
        with self._session.writing() as db:
            (row,) = self._session.rows(sql, period.value, line, evidence)
            if row["id"] is None:
                raise AssessError(f"条目 {line} 没有佐证 {evidence[:8]}", "请刷新后重试。")
            db.table("proofs").update(row["id"], {"removed_at": at, "reason": reason, "replaced_by": replaced_by})

    def removals(self, period: PeriodId) -> tuple[Removal, ...]:
        """All links that were taken away, oldest first."""
        sql = (
            "SELECT line, evidence, number, removed_at AS at, reason, replaced_by FROM proofs"
            " WHERE period = ? AND removed_at != '' ORDER BY removed_at, id"
        )
        return tuple(Removal(**row) for row in self._session.rows(sql, period.value))

    def numbers(self, period: PeriodId, line: str) -> set[int]:
        """Running numbers of the proofs that a line has now."""
        sql = "SELECT number FROM proofs WHERE period = ? AND line = ? AND removed_at = ''"
        return {row["number"] for row in self._session.rows(sql, period.value, line)}

    def save_evidence(self, evidence: Evidence) -> None:
        """Write what is known of a piece of evidence."""
        with self._session.writing() as db:
            db.table("evidence").upsert(_evidence_row(evidence), pk="id")

    def evidence_known(self, ids: Collection[str] | None = None) -> dict[str, Evidence]:
        """All evidence ever saved by id, or only what is asked for."""
        if ids is None or len(ids) > _ASKED_AT_ONCE:
            rows = self._session.rows("SELECT * FROM evidence ORDER BY id")
        else:
            marks = ",".join("?" * len(ids))  # nothing but question marks goes into the statement
            rows = self._session.rows(f"SELECT * FROM evidence WHERE id IN ({marks}) ORDER BY id", *ids)
        return {row["id"]: from_plain(Evidence, _filled(row)) for row in rows}

    def save_rest(self, period: PeriodId, statement: Statement) -> None:
        """Write adjustments, narrative parts and reporter."""
        rows = [_adjustment_row(period, index, item) for index, item in enumerate(statement.adjustments)]
        with self._session.writing() as db:
            db.table("adjustments").delete_where("period = ?", [period.value])
            db.table("adjustments").insert_all(rows)
            db.table("reports").upsert(_report_row(period, statement), pk="period")

    def _save_proofs(self, db: Database, period: PeriodId, line: str, proofs: Iterable[Proof]) -> None:
        kept = {(proof.evidence, proof.number): position for position, proof in enumerate(proofs)}
        sql = "SELECT id, evidence, number, position FROM proofs WHERE period = ? AND line = ? AND removed_at = ''"
        standing = {(row["evidence"], row["number"]): row for row in self._session.rows(sql, period.value, line)}
        at = self._clock().isoformat(timespec="seconds")
        for gone in standing.keys() - kept.keys():
            db.table("proofs").update(standing[gone]["id"], {"removed_at": at})
        for (evidence, number), position in kept.items():
            known = standing.get((evidence, number))
            if known is None:
                row = {"period": period.value, "line": line, "evidence": evidence, "number": number}
                db.table("proofs").insert({**row, "position": position})
            elif known["position"] != position:
                db.table("proofs").update(known["id"], {"position": position})

    def _entries(self, where: str, period: PeriodId, *line: str) -> list[Entry]:
        # ``where`` is one of two literals of ours.
        with self._session.reading():
            rows = self._session.rows(f"SELECT * FROM entries WHERE {where} ORDER BY line", period.value, *line)
            sql = f"SELECT * FROM proofs WHERE {where} AND removed_at = '' ORDER BY position, number, evidence"
            linked = self._session.rows(sql, period.value, *line)
        proofs: dict[str, list[Row]] = {}
        for row in linked:
            proofs.setdefault(row["line"], []).append({"evidence": row["evidence"], "number": row["number"]})
        return [_entry(row, proofs.get(row["line"], [])) for row in rows]

    def _adjustments(self, period: PeriodId) -> list[Adjustment]:
        rows = self._session.rows("SELECT * FROM adjustments WHERE period = ? ORDER BY position", period.value)
        return [_adjustment(row) for row in rows]

    def _report(self, period: PeriodId) -> tuple[NarrativeParts, Reporter]:
        for row in self._session.rows("SELECT * FROM reports WHERE period = ?", period.value):
            parts = NarrativeParts(**{name: row[name] for name in _PARTS})
            return parts, Reporter(row["reporter_name"], row["reporter_phone"])
        return NarrativeParts(), Reporter()


def _filled(row: Row, *left_out: str) -> dict[str, Any]:
    """Columns that hold anything: a blank one is the field's default."""
    return {name: value for name, value in row.items() if value not in (None, "") and name not in left_out}


def _entry_row(period: PeriodId, entry: Entry) -> Row:
    plain = to_plain(entry)
    return {
        "period": period.value,
        "line": entry.line,
        "status": entry.status.value,
        "inputs": canonical_json(entry.inputs).decode(),
        **{name: plain.get(name) for name in _ENTRY_NUMBERS},
        **{name: plain.get(name, "") for name in _ENTRY_TEXTS},
    }


def _entry(row: Row, proofs: list[Row]) -> Entry:
    plain = _filled(row, "period", "inputs")
    return from_plain(Entry, {**plain, "inputs": json.loads(row["inputs"]), "proofs": proofs}, row["line"])


def _evidence_row(evidence: Evidence) -> Row:
    plain = to_plain(evidence)
    return {
        "id": evidence.id,
        "form": evidence.form.value,
        "scope": evidence.scope.value,
        "condition": evidence.condition.value,
        "size": evidence.size,
        "pages": evidence.pages,
        "formed_on": plain.get("formed_on"),
        **{name: plain.get(name, "") for name in _EVIDENCE_TEXTS},
    }


def _adjustment_row(period: PeriodId, position: int, adjustment: Adjustment) -> Row:
    plain = to_plain(adjustment)
    return {
        "period": period.value,
        "id": adjustment.id,
        "position": position,
        "kind": adjustment.kind.value,
        "points": plain.get("points"),
        "proofs": canonical_json(adjustment.proofs).decode(),
        **{name: plain.get(name, "") for name in _ADJUSTMENT_TEXTS},
    }


def _adjustment(row: Row) -> Adjustment:
    plain = _filled(row, "period", "position")
    title = row["title"]
    return from_plain(Adjustment, {**plain, "title": title, "proofs": json.loads(row["proofs"])}, row["id"])


def _report_row(period: PeriodId, statement: Statement) -> Row:
    reporter, parts = to_plain(statement.reporter), to_plain(statement.narrative_parts)
    return {
        "period": period.value,
        "reporter_name": reporter.get("name", ""),
        "reporter_phone": reporter.get("phone", ""),
        **{name: parts.get(name, "") for name in _PARTS},
    }
