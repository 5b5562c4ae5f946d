"""Copies of the database are made in time, kept as long as they are needed, and brought back whole."""

import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_hospital import LINE, NOW, program, quietly, sealed, with_proofs

from hospital_assess.application.ports import Profile
from hospital_assess.domain.entry import Entry, Evidence
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.exchange.backup_files import HospitalBackupFiles
from hospital_assess.storage.backups import DAYS_KEPT, INTERVAL, NEWEST_KEPT, superseded
from hospital_assess.storage.database import NEWEST_VERSION, connect, stamp_of
from hospital_assess.storage.workspace import SqliteWorkspace
from hospital_assess.storage.workspaces import SqliteWorkspaces

YEAR = PeriodId.ANNUAL
V7 = Path(__file__).parent.parent / "data" / "workspace-v7"
TIMES = st.lists(
    st.timedeltas(timedelta(days=-200), timedelta(days=200)).map(lambda since: NOW + since), unique=True, max_size=80
)
HOLD_READING = """
import sqlite3
connection = sqlite3.connect(folder / "workspace.sqlite", isolation_level=None)
connection.execute("BEGIN")
connection.execute("SELECT * FROM profile").fetchall()
print("reading", flush=True)
sys.stdin.readline()
"""


class Wall:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def workspaces(wall: Wall) -> SqliteWorkspaces:
    return SqliteWorkspaces(wall)


def write(workspace: SqliteWorkspace, text: str) -> None:
    workspace.save_entry(YEAR, Entry(LINE, narrative=text))


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in (folder / "backups").iterdir())


def narrative_in(copy: Path) -> str:
    with closing(sqlite3.connect(copy)) as connection:
        (row,) = connection.execute("SELECT narrative FROM entries").fetchall() or [("",)]
    return str(row[0])


@given(TIMES)
def test_rotation_keeps_the_newest_the_last_of_each_recent_day_and_the_last_of_each_month(times: list[datetime]):
    kept = {*times} - superseded(times)
    ordered = sorted(times)
    days = sorted({time.date() for time in times})
    months = {(time.year, time.month) for time in times}
    assert {*ordered[-NEWEST_KEPT:]} <= kept <= {*times}
    for day in days[-DAYS_KEPT:]:
        assert max(time for time in times if time.date() == day) in kept
    for month in months:
        assert max(time for time in times if (time.year, time.month) == month) in kept
    assert len(kept) <= NEWEST_KEPT + DAYS_KEPT + len(months)


@given(TIMES)
def test_rotating_after_each_copy_keeps_what_rotating_once_would(times: list[datetime]):
    kept: set[datetime] = set()
    for time in sorted(times):
        kept.add(time)
        kept -= superseded(kept)
    assert kept == {*times} - superseded(times)
    assert superseded(kept) == set()


def test_copies_are_made_no_more_often_than_the_interval(folder: Path, workspaces: SqliteWorkspaces, wall: Wall):
    with workspaces.open(folder) as workspace:
        first = workspace.back_up_if_due()
        assert first
        assert (first.name, first.made_at) == ("workspace-20230605-143200.sqlite", NOW)
        assert first.size == (folder / "backups" / first.name).stat().st_size > 0
        write(workspace, "改动")
        wall.now += INTERVAL - timedelta(seconds=1)
        assert workspace.back_up_if_due() is None
        wall.now += timedelta(seconds=1)
        second = workspace.back_up_if_due()
        assert second
        assert workspace.backups() == (second, first)
    assert narrative_in(folder / "backups" / second.name) == "改动"


def test_nothing_is_copied_twice_when_nothing_changed(folder: Path, workspaces: SqliteWorkspaces, wall: Wall):
    for _ in range(3):
        wall.now += timedelta(days=1)
        with workspaces.open(folder) as workspace:
            workspace.back_up_if_due()
    assert len(names(folder)) == 1


def test_closing_makes_a_copy_of_what_was_written(folder: Path, workspaces: SqliteWorkspaces):
    with workspaces.open(folder) as workspace:
        workspace.entry(YEAR, LINE)
    assert names(folder) == []
    with workspaces.open(folder) as workspace:
        write(workspace, "收工前")
    (name,) = names(folder)
    assert narrative_in(folder / "backups" / name) == "收工前"


def test_closing_succeeds_where_no_copy_can_be_made(folder: Path, workspaces: SqliteWorkspaces):
    with workspaces.open(folder) as workspace:
        write(workspace, "已保存")
        (folder / "backups").rmdir()
        (folder / "backups").write_bytes(b"a file in its place")
    (folder / "backups").unlink()
    with workspaces.open(folder) as workspace:
        assert not workspace.read_only
        assert workspace.entry(YEAR, LINE).narrative == "已保存"


def test_a_copy_from_a_clock_that_ran_ahead_does_not_stop_the_copies(
    folder: Path, workspaces: SqliteWorkspaces, wall: Wall
):
    with workspaces.open(folder) as workspace:
        wall.now = NOW + timedelta(days=4000)
        assert workspace.back_up_if_due()
        wall.now = NOW
        write(workspace, "时钟已校正")
        assert workspace.back_up_if_due()


def test_months_of_work_leave_a_bounded_number_of_copies(folder: Path, workspaces: SqliteWorkspaces, wall: Wall):
    with workspaces.open(folder) as workspace:
        for number in range(60):
            wall.now += timedelta(hours=13)
            write(workspace, f"第 {number} 次")
            assert workspace.back_up_if_due()
        dates = [copy.made_at.date() for copy in workspace.backups()]
    assert dates == sorted(dates, reverse=True)
    assert DAYS_KEPT < len(dates) <= NEWEST_KEPT + DAYS_KEPT + 2
    assert {(day.year, day.month) for day in dates} == {(2023, 6), (2023, 7)}


def test_rotation_removes_only_its_own_copies(folder: Path, workspaces: SqliteWorkspaces, wall: Wall):
    others = [
        "workspace-20210101-080000-v4.sqlite",
        "workspace-20210102-080000-v5.sqlite",
        "workspace-20210103-080000-restore.sqlite",
        "workspace-20210104-080000-restore-2.sqlite",
        "workspace-99999999-999999.sqlite",
        "workspace-我的副本.sqlite",
        "备注.txt",
    ]
    for name in others:
        (folder / "backups" / name).write_bytes(b"x")
    (folder / "backups" / ".0123.part").write_bytes(b"left by a crash")
    with workspaces.open(folder) as workspace:
        for number in range(NEWEST_KEPT + 3):
            wall.now += INTERVAL
            write(workspace, f"第 {number} 次")
            workspace.back_up_if_due()
        listed = {copy.name for copy in workspace.backups()}
    assert {*others} <= {*names(folder)}
    assert listed & {*others} == {*others[:4]}
    assert ".0123.part" not in names(folder)


def test_a_workspace_opened_for_reading_makes_no_copy(folder: Path, workspaces: SqliteWorkspaces):
    with workspaces.open(folder, read_only=True) as workspace:
        assert workspace.back_up_if_due() is None
        assert workspace.backups() == ()
        with pytest.raises(AssessError, match="以只读方式打开"):
            workspace.restore_backup("workspace-20230605-143200.sqlite")


def test_a_full_disk_is_named_and_leaves_no_half_copy(folder: Path, workspaces: SqliteWorkspaces):
    resource = pytest.importorskip("resource")
    with workspaces.open(folder) as workspace:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 15, hard))
        try:
            with pytest.raises(AssessError, match="磁盘"):
                workspace.back_up_if_due()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert names(folder) == []
        assert workspace.back_up_if_due()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_protected_place_is_left_without_copies(
    folder: Path, workspaces: SqliteWorkspaces, protected_place: tuple[Path, Callable[[], object]]
):
    place, protect = protected_place
    copy = Path(shutil.copytree(folder, place / "光盘"))
    protect()
    with workspaces.open(copy) as workspace:
        assert workspace.back_up_if_due() is None


def test_the_present_state_is_kept_and_the_old_one_brought_back(
    folder: Path, workspaces: SqliteWorkspaces, wall: Wall, attached: Evidence, entry: Entry, workspace: SqliteWorkspace
):
    workspace.add_submissions([sealed(workspace.statement(YEAR))], batch="")
    before = workspace.statement(YEAR)
    copy = workspace.back_up_if_due()
    assert copy
    wall.now += timedelta(hours=1)
    workspace.save_entry(YEAR, replace(with_proofs(entry), narrative="误改"))
    workspace.save_entry(YEAR, Entry("2023-1.1.1-2", narrative="误增"))
    present = workspace.statement(YEAR)

    workspace.restore_backup(copy.name)
    assert workspace.statement(YEAR) == before
    assert workspace.verify(quietly) == []
    write(workspace, "恢复后可继续填报")
    kept = workspace.backups()[0]
    assert kept.name == "workspace-20230605-153200-restore.sqlite"

    workspace.restore_backup(kept.name)
    assert workspace.statement(YEAR) == present
    assert len(workspace.submissions()) == 1
    assert workspace.backups()[0].name == "workspace-20230605-153200-restore-2.sqlite"
    workspace.close()
    with workspaces.open(folder) as again:
        assert again.statement(YEAR) == present
        assert again.verify(quietly) == []


def test_an_older_copy_is_brought_up_to_date_on_its_way(tmp_path: Path, workspaces: SqliteWorkspaces):
    folder = Path(shutil.copytree(V7, tmp_path / "2023-党办"))
    shutil.copy(folder / "workspace.sqlite", tmp_path / "copy")
    with workspaces.open(folder) as workspace:
        shutil.copy(tmp_path / "copy", folder / "backups" / "workspace-20230601-080000.sqlite")
        text = workspace.statement(YEAR).entries[0].narrative
        workspace.save_entry(YEAR, replace(workspace.statement(YEAR).entries[0], narrative="误改"))
        workspace.restore_backup("workspace-20230601-080000.sqlite")
        assert workspace.statement(YEAR).entries[0].narrative == text == "已完成。"
        assert workspace.verify(quietly) == []
    with closing(connect(folder, read_only=True)) as connection:
        assert stamp_of(connection).version == NEWEST_VERSION


def harmed(folder: Path, name: str, harm: Callable[[Path], object]) -> Path:
    """A copy of the list, harmed."""
    copy = folder / "backups" / name
    shutil.copy(folder / "workspace.sqlite", copy)
    harm(copy)
    return copy


def run_sql(sql: str) -> Callable[[Path], None]:
    def run(file: Path) -> None:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(sql)

    return run


def overwrite_a_page(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[8192:8292] = b"\xff" * 100
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (lambda file: file.write_bytes(b""), "是空文件"),
        (lambda file: file.write_bytes(b"no database" * 500), "已损坏"),
        (lambda file: file.write_bytes(file.read_bytes()[:20_000]), "已损坏"),
        (overwrite_a_page, "已损坏"),
        (run_sql("PRAGMA application_id = 7"), "不是本程序的工作区数据库"),
        (run_sql(f"PRAGMA user_version = {NEWEST_VERSION + 1}"), "由更新版本的程序写成。请升级程序"),
        (run_sql("UPDATE profile SET department = '党办'"), "属于另一个工作区"),
        (run_sql("DELETE FROM profile"), "属于另一个工作区"),
        (run_sql("DROP TABLE profile"), "不是本程序写成的样子"),
    ],
)
def test_a_copy_that_cannot_be_used_is_refused_and_nothing_changes(
    folder: Path, workspaces: SqliteWorkspaces, harm: Callable[[Path], object], message: str
):
    name = "workspace-20230601-080000.sqlite"
    harmed(folder, name, harm)
    with workspaces.open(folder) as workspace:
        write(workspace, "现在的内容")
        with pytest.raises(AssessError, match=message) as raised:
            workspace.restore_backup(name)
        assert name in raised.value.title
        assert raised.value.remedy
        assert workspace.entry(YEAR, LINE).narrative == "现在的内容"
        assert names(folder) == [name]


@pytest.mark.parametrize("name", ["", "../workspace.sqlite", "workspace-20230601-080000.sqlite", "备注.txt"])
def test_only_what_is_listed_is_brought_back(workspace: SqliteWorkspace, name: str):
    (workspace.path / "backups" / "备注.txt").write_bytes(b"x")
    with pytest.raises(AssessError, match=r"没有名为“.*”的备份。请从备份列表中选择"):
        workspace.restore_backup(name)


def test_a_damaged_database_is_mended_by_its_copy(folder: Path, workspaces: SqliteWorkspaces):
    with workspaces.open(folder) as workspace:
        write(workspace, "完好的")
    (name,) = names(folder)
    with closing(sqlite3.connect(folder / "workspace.sqlite")) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'profile'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data = bytearray((folder / "workspace.sqlite").read_bytes())
    data[(page - 1) * size : page * size] = b"\xff" * size
    (folder / "workspace.sqlite").write_bytes(data)
    with workspaces.open(folder) as workspace:
        assert workspace.verify(quietly)
        workspace.restore_backup(name)
        assert workspace.verify(quietly) == []
        assert workspace.entry(YEAR, LINE).narrative == "完好的"
    assert [item for item in names(folder) if "restore" in item]


def test_a_database_that_another_program_reads_is_not_replaced_meanwhile(
    folder: Path, workspaces: SqliteWorkspaces, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("hospital_assess.storage.database.BUSY_SECONDS", 0.05)
    with workspaces.open(folder) as workspace:
        copy = workspace.back_up_if_due()
        assert copy
        write(workspace, "现在的内容")
        with program(HOLD_READING, folder) as other:
            assert other.stdout
            assert other.stdout.readline() == "reading\n"
            with pytest.raises(AssessError, match="正忙"):
                workspace.restore_backup(copy.name)
            other.communicate("done\n")
        assert workspace.entry(YEAR, LINE).narrative == "现在的内容"
        workspace.restore_backup(copy.name)
        assert workspace.entry(YEAR, LINE).narrative == ""


def test_everything_is_taken_out_with_what_is_lost_named(
    workspace: SqliteWorkspace, attached: Evidence, tmp_path: Path
):
    workspace.save_private_key(bytes(32))
    gone = Evidence("f" * 64, name="丢失.pdf")
    workspace.save_evidence(gone)
    beside = tmp_path / "U盘"
    beside.mkdir()
    with workspace.whole(beside) as whole:
        assert whole.evidence == {attached.id: workspace.evidence.path(attached.id)}
        assert whole.lost == (gone.id,)
        assert [*whole.keys] == ["desk.key"]
        assert whole.database.parent == beside
        assert sys.platform == "win32" or whole.database.stat().st_mode & 0o777 == 0o600
        assert len(narrative_in(whole.database)) > 0
    assert list(beside.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_protected_workspace_can_be_backed_up_but_nothing_restored_beside_it(
    folder: Path, workspaces: SqliteWorkspaces, tmp_path: Path, protected_place: tuple[Path, Callable[[], object]]
):
    place, protect = protected_place
    copy = Path(shutil.copytree(folder, place / "光盘"))
    with workspaces.open(folder) as workspace, workspace.whole(tmp_path) as whole:
        HospitalBackupFiles().write(tmp_path / "a.backup", whole, quietly)
    with HospitalBackupFiles().open(tmp_path / "a.backup", quietly) as backup:
        protect()
        with pytest.raises(AssessError, match=r"无法恢复到“.*新”：没有权限"):
            workspaces.restore(place / "新", backup, quietly)
    with workspaces.open(copy) as workspace, workspace.whole(place.parent) as whole:
        assert narrative_in(whole.database) == ""


def test_a_used_folder_is_not_free_for_a_workspace(tmp_path: Path, folder: Path, workspaces: SqliteWorkspaces):
    workspaces.require_free(tmp_path / "新")
    with pytest.raises(AssessError, match="已经是一个工作区"):
        workspaces.require_free(folder)


def test_a_workspace_of_format_7_still_opens_and_is_sound(tmp_path: Path, workspaces: SqliteWorkspaces):
    folder = Path(shutil.copytree(V7, tmp_path / "2023-党办"))
    with workspaces.open(folder) as workspace:
        assert workspace.verify(quietly) == []
        statement = workspace.statement(YEAR)
        assert [entry.narrative for entry in statement.entries] == ["已完成。"] * 4
        assert [item.name for item in statement.evidence] == ["会议纪要.txt"]
        assert (
            workspace.evidence.path(statement.evidence[0].id).read_text(encoding="utf-8").startswith("2023年12月15日")
        )
        assert len(workspace.submissions()) == 1
        assert len(workspace.private_key()) == 32
    assert [name for name in names(folder) if name.endswith("-v7.sqlite")] or NEWEST_VERSION == 7


def test_the_fixture_is_of_format_7():
    with closing(sqlite3.connect(f"{(V7 / 'workspace.sqlite').as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        assert stamp_of(connection).version == 7


def test_a_new_workspace_begins_without_copies(
    tmp_path: Path, workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme
):
    workspaces.create(tmp_path / "新", profile, scheme).close()
    assert names(tmp_path / "新") == []


def lose_the_database(folder: Path) -> None:
    (folder / "workspace.sqlite").unlink()
    (folder / "workspace.sqlite-journal").write_bytes(b"what an interrupted write left")


def cut_the_database(folder: Path) -> None:
    file = folder / "workspace.sqlite"
    file.write_bytes(file.read_bytes()[:8192])


def empty_the_database(folder: Path) -> None:
    (folder / "workspace.sqlite").write_bytes(b"")


def make_the_database_newer(folder: Path) -> None:
    run_sql(f"PRAGMA user_version = {NEWEST_VERSION + 1}")(folder / "workspace.sqlite")


HARMS = [lambda folder: None, lose_the_database, cut_the_database, empty_the_database, make_the_database_newer]


@pytest.mark.parametrize("harm", HARMS)
def test_a_workspace_comes_back_even_where_it_cannot_be_opened(
    folder: Path, workspaces: SqliteWorkspaces, harm: Callable[[Path], object]
):
    with workspaces.open(folder) as workspace:
        write(workspace, "完好的")
    (copy,) = workspaces.backups(folder)
    harm(folder)
    before = {item.name: item.read_bytes() for item in folder.glob("workspace.sqlite*")}
    workspaces.restore_backup(folder, copy.name)
    with workspaces.open(folder) as workspace:
        assert not workspace.read_only
        assert workspace.verify(quietly) == []
        assert workspace.entry(YEAR, LINE).narrative == "完好的"
    kept = [folder / "backups" / name for name in names(folder) if "restore" in name]
    assert len(kept) == len(before)
    if harm in HARMS[1:]:
        assert sorted(file.read_bytes() for file in kept) == sorted(before.values())
    assert not (folder / "workspace.sqlite-journal").exists()


def test_what_is_no_workspace_is_not_brought_back(tmp_path: Path, folder: Path, workspaces: SqliteWorkspaces):
    with pytest.raises(AssessError, match="没有名为"):
        workspaces.restore_backup(tmp_path, "workspace-20230605-143200.sqlite")
    with pytest.raises(AssessError, match="找不到工作区"):
        workspaces.restore_backup(tmp_path / "没有", "workspace-20230605-143200.sqlite")
    assert not (tmp_path / "workspace.sqlite").exists()
    assert workspaces.backups(tmp_path / "没有") == ()


def test_a_workspace_in_use_is_not_brought_back(folder: Path, workspaces: SqliteWorkspaces):
    with workspaces.open(folder) as workspace:
        copy = workspace.back_up_if_due()
        assert copy
        with pytest.raises(AssessError, match=r"正由.*使用，这里只能查看"):
            workspaces.restore_backup(folder, copy.name)
        lose_the_database(folder)
        with pytest.raises(AssessError, match=r"正由.*使用。请关闭那一处后重试"):
            workspaces.restore_backup(folder, copy.name)
