"""What is filled in comes back, in real columns, after the program ended."""

import sqlite3
from contextlib import closing
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_hospital import LINE, sealed, with_proofs

from hospital_assess.domain.entry import (
    Adjustment,
    AdjustmentKind,
    Entry,
    Evidence,
    Form,
    NarrativeParts,
    Proof,
    Reporter,
    Scope,
    Statement,
    Status,
)
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.workspace import SqliteWorkspace
from hospital_assess.storage.workspaces import SqliteWorkspaces

YEAR = PeriodId.ANNUAL
TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=30)
NUMBER = st.none() | st.decimals(0, 1000, places=2)
TEXTS = (
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
ENTRIES = st.builds(
    Entry,
    line=st.just(LINE),
    status=st.sampled_from(Status),
    inputs=st.dictionaries(TEXT, TEXT | st.integers(0, 9) | st.lists(TEXT, max_size=2), max_size=3),
    progress=NUMBER,
    self_score=NUMBER,
    remedy_due=st.none() | st.dates(),
    **dict.fromkeys(TEXTS, TEXT),
)


@given(ENTRIES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_entry_comes_back_as_its_canonical_self(workspace: SqliteWorkspace, entry: Entry):
    workspace.save_entry(YEAR, entry)
    assert canonical_json(workspace.entry(YEAR, LINE)) == canonical_json(entry)


def test_an_entry_outlives_the_program(folder: Path, workspaces: SqliteWorkspaces, entry: Entry):
    with workspaces.open(folder) as workspace:
        workspace.save_entry(YEAR, entry)
    with workspaces.open(folder) as workspace:
        assert workspace.entry(YEAR, LINE) == entry
        assert workspace.entry(PeriodId.H1, LINE) == Entry(LINE)


def test_every_field_of_an_entry_is_a_column_that_a_browser_shows(folder: Path):
    with closing(sqlite3.connect(folder / "workspace.sqlite")) as connection:
        columns = {row[1] for row in connection.execute("PRAGMA table_info(entries)")}
        evidence = {row[1] for row in connection.execute("PRAGMA table_info(evidence)")}
    assert columns == {field.name for field in fields(Entry)} - {"proofs"} | {"period"}
    assert evidence == {field.name for field in fields(Evidence)}


def test_decimals_are_stored_as_text(folder: Path, workspace: SqliteWorkspace, entry: Entry):
    workspace.save_entry(YEAR, entry)
    with closing(sqlite3.connect(folder / "workspace.sqlite")) as connection:
        assert connection.execute("SELECT self_score, progress FROM entries").fetchall() == [("0.8", "92.3")]


def test_evidence_keeps_everything_known_of_it(workspace: SqliteWorkspace):
    evidence = Evidence(
        "纸质-1",
        title="会议记录",
        form=Form.PAPER,
        scope=Scope.SENSITIVE,
        pages=3,
        formed_on=date(2023, 3, 1),
        document_no="绍中医〔2023〕1号",
        place="档案室，王五",
    )
    workspace.save_evidence(replace(evidence, title="旧名"))
    workspace.save_evidence(evidence)
    assert workspace.evidence_known() == {"纸质-1": evidence}
    assert workspace.evidence_known({"纸质-1", "没有"}) == {"纸质-1": evidence}
    assert workspace.evidence_known({"没有"}) == workspace.evidence_known(set()) == {}


def test_a_statement_holds_all_entries_and_only_the_evidence_they_use(
    workspace: SqliteWorkspace, attached: Evidence, entry: Entry
):
    workspace.save_evidence(Evidence("f" * 64, name="未用.pdf"))
    other = replace(entry, line="2023-1.1.1-2")
    workspace.save_entry(YEAR, other)
    rest = Statement(
        adjustments=(
            Adjustment("b2", AdjustmentKind.BONUS, "省级表彰", Decimal("1.5"), proofs=(Proof(attached.id, 1),)),
            Adjustment("b1", AdjustmentKind.BONUS, "", reason="市级", matter="同一事项"),
        ),
        narrative_parts=NarrativeParts("概况", "亮点", "打算"),
        reporter=Reporter("张三", "8888"),
    )
    workspace.save_rest(YEAR, rest)
    workspace.save_rest(YEAR, rest)
    expected = replace(rest, entries=(with_proofs(entry, (attached.id, 1)), other), evidence=(attached,))
    assert workspace.statement(YEAR) == expected
    assert workspace.statement(PeriodId.Q1) == Statement()


def test_a_number_is_free_again_unless_it_was_handed_in(workspace: SqliteWorkspace, attached: Evidence, entry: Entry):
    workspace.save_evidence(Evidence("f" * 64))
    workspace.save_entry(YEAR, with_proofs(entry, (attached.id, 1), ("f" * 64, 2)))
    workspace.save_entry(YEAR, with_proofs(entry, (attached.id, 1)))
    assert workspace.used_numbers(YEAR, LINE) == {1}
    workspace.add_submissions([sealed(workspace.statement(YEAR))], batch="")
    workspace.save_entry(YEAR, entry)
    assert workspace.used_numbers(YEAR, LINE) == {1}
    assert workspace.used_numbers(PeriodId.H1, LINE) == set()


def test_a_removed_proof_leaves_its_reason(folder: Path, workspace: SqliteWorkspace, attached: Evidence, entry: Entry):
    workspace.save_entry(YEAR, entry)
    workspace.record_removal(YEAR, LINE, attached.id, "重复上传", "2023-06-05T10:00:00+08:00")
    assert workspace.entry(YEAR, LINE).proofs == ()
    with closing(sqlite3.connect(folder / "workspace.sqlite")) as connection:
        rows = connection.execute("SELECT number, removed_at, reason FROM proofs").fetchall()
    assert rows == [(1, "2023-06-05T10:00:00+08:00", "重复上传")]


def test_a_proof_may_come_back_after_its_removal(workspace: SqliteWorkspace, attached: Evidence, entry: Entry):
    workspace.save_entry(YEAR, entry)
    workspace.save_entry(YEAR, with_proofs(entry, (attached.id, 2)))
    assert workspace.entry(YEAR, LINE).proofs == (Proof(attached.id, 2),)


def test_the_removal_of_an_unknown_proof_is_refused(workspace: SqliteWorkspace):
    with pytest.raises(AssessError, match="没有佐证 ffffffff"):
        workspace.record_removal(YEAR, LINE, "f" * 64, "原因", "2023-06-05T10:00:00+08:00")


def test_an_exception_undoes_all_writes_of_a_transaction(workspace: SqliteWorkspace, entry: Entry):
    workspace.save_entry(YEAR, entry)
    with pytest.raises(AssessError, match="中断"), workspace.atomic():
        workspace.save_entry(YEAR, replace(entry, narrative="改动"))
        with workspace.atomic():
            workspace.save_rest(YEAR, Statement(reporter=Reporter("李四")))
        raise AssessError("中断")
    assert workspace.entry(YEAR, LINE) == entry
    assert workspace.statement(YEAR).reporter == Reporter()
