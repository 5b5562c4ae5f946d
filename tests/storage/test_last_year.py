"""The year before: kept as it was taken, read without a trace in the folder that it comes from."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from small_hospital import LINE, program

from hospital_assess.domain.entry import Entry
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.last_year import Asked, LastYear, PastAnswer
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.database import NEWEST_VERSION
from hospital_assess.storage.workspace import SqliteWorkspace
from hospital_assess.storage.workspaces import SqliteWorkspaces

V7 = Path(__file__).parent.parent / "data" / "workspace-v7"
PAST = LastYear(
    2022,
    "2022-医务科",
    "2023-06-05T14:32:00+08:00",
    (
        PastAnswer(Asked("2022-1.1.1-1", "1.1.1-1", "方案下发", "落实院长负责制。"), "已\n下发", LINE),
        PastAnswer(Asked("2022-1.1.1-2", "1.1.1-2"), "", "2023-1.1.1-2"),
        PastAnswer(Asked("2022-1.1.1-3", "1.1.1-3"), "没有对应的"),
    ),
)


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_year_before_is_kept_until_another_takes_its_place(
    workspace: SqliteWorkspace, workspaces: SqliteWorkspaces, folder: Path
):
    assert workspace.last_year() is None
    assert (workspace.past_narrative(LINE), workspace.past_narratives()) == ((0, ""), {})
    workspace.keep_last_year(PAST)
    with workspaces.open(folder, read_only=True) as again:
        assert again.last_year() == PAST
        assert again.past_narrative(LINE) == (2022, "已\n下发")
        assert again.past_narrative("2023-1.1.1-2") == (0, "")
        assert again.past_narratives() == {LINE: "已\n下发"}
        with pytest.raises(AssessError, match="只读"):
            again.keep_last_year(None)
    workspace.keep_last_year(LastYear(2022, "另一份", PAST.taken_at, PAST.answers[:1]))
    assert workspace.last_year() == LastYear(2022, "另一份", PAST.taken_at, PAST.answers[:1])
    workspace.keep_last_year(None)
    assert (workspace.last_year(), workspace.past_narrative(LINE)) == (None, (0, ""))


def test_what_is_read_aside_leaves_no_trace(workspaces: SqliteWorkspaces, folder: Path, entry: Entry):
    with workspaces.open(folder) as opened:
        opened.save_entry(PeriodId.ANNUAL, entry)
    before = bytes_in(folder)
    with workspaces.open_aside(folder) as aside:
        assert aside.entry(PeriodId.ANNUAL, LINE) == entry
        aside.save_entry(PeriodId.ANNUAL, Entry(LINE))
        place = aside.path
    assert not place.exists()
    assert bytes_in(folder) == before


def test_an_older_workspace_is_read_and_stays_old(workspaces: SqliteWorkspaces, tmp_path: Path):
    folder = Path(shutil.copytree(V7, tmp_path / "v7"))
    before = bytes_in(folder)
    with workspaces.open_aside(folder) as aside:
        assert aside.profile().department
        assert any(entry.narrative for period in PeriodId for entry in aside.statement(period).entries)
    assert bytes_in(folder) == before


def test_a_workspace_that_another_program_writes_is_read(workspaces: SqliteWorkspaces, folder: Path, entry: Entry):
    with workspaces.open(folder) as held:
        held.save_entry(PeriodId.ANNUAL, entry)
        with workspaces.open_aside(folder) as aside:
            assert aside.entry(PeriodId.ANNUAL, LINE) == entry
        held.save_entry(PeriodId.ANNUAL, Entry(LINE))


def test_an_interrupted_write_is_left_to_who_may_write(workspaces: SqliteWorkspaces, folder: Path, tmp_path: Path):
    script = """
import os, sqlite3
connection = sqlite3.connect(folder / "workspace.sqlite", isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("CREATE TABLE half (text TEXT)")
connection.executemany("INSERT INTO half VALUES (?)", [("x" * 4000,)] * 100)
print("half", flush=True)
sys.stdin.read()
"""
    with program(script, folder) as other:
        assert other.stdout is not None and other.stdout.readline() == "half\n"
        torn = Path(shutil.copytree(folder, tmp_path / "断电"))
    before = bytes_in(torn)
    assert "workspace.sqlite-journal" in before
    with (
        pytest.raises(AssessError, match="断电”上次写入被中断，还没有恢复。请先用本程序打开一次"),
        workspaces.open_aside(torn),
    ):
        pass
    assert bytes_in(torn) == before
    workspaces.open(torn).close()
    with workspaces.open_aside(torn) as aside:
        assert aside.profile().department == "医务科"


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda file: file.unlink(), "2023-医务科”不是工作区"),
        (lambda file: file.write_bytes(b""), "是空文件"),
        (lambda file: file.write_bytes(b"not a database" * 99), "不是本程序的工作区数据库"),
        (lambda file: run_sql(file, f"PRAGMA user_version = {NEWEST_VERSION + 1}"), "由更新版本的程序写成"),
        (lambda file: run_sql(file, "DROP TABLE profile"), "2023-医务科”中的数据库不是本程序写成的样子"),
        (lambda file: run_sql(file, "DELETE FROM profile"), "2023-医务科”中的工作区不完整"),
    ],
)
def test_what_is_no_sound_workspace_is_refused_by_name(workspaces: SqliteWorkspaces, folder: Path, spoil, message):
    spoil(folder / "workspace.sqlite")
    with pytest.raises(AssessError, match=message) as refused, workspaces.open_aside(folder):
        pass
    assert "/tmp/hospital-assess-" not in str(refused.value)


def run_sql(file: Path, sql: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(sql)
