"""Folders that are workspaces, and all that are not."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from small_hospital import clock, quietly
from sqlite_utils import Database

from hospital_assess.application.ports import Profile
from hospital_assess.domain.entry import Entry
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.database import APPLICATION_ID, NEWEST_VERSION, Stamp, connect, stamp_of, uri_of
from hospital_assess.storage.migrations import MIGRATIONS
from hospital_assess.storage.workspaces import SqliteWorkspaces

KEY = bytes(range(32))


def test_a_new_workspace_knows_its_desk_and_is_sound(
    tmp_path: Path, workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme
):
    path = tmp_path / "医院自评" / "2023-医务科"
    with workspaces.create(path, profile, scheme) as workspace:
        assert workspace.profile() == profile
        assert workspace.scheme() == scheme
        assert (workspace.read_only, workspace.holder, workspace.path) == (False, "", path)
        assert workspace.verify(quietly) == []
    assert workspaces.exists(path)
    assert {"evidence", "backups", "exports", "keys", "workspace.sqlite"} <= {item.name for item in path.iterdir()}


def test_the_database_says_whose_it_is_and_how_new(folder: Path):
    with closing(sqlite3.connect(folder / "workspace.sqlite")) as connection:
        assert stamp_of(connection) == Stamp(APPLICATION_ID, NEWEST_VERSION)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    with closing(Database(connect(folder, read_only=True))) as db:
        assert len(MIGRATIONS.applied(db)) == NEWEST_VERSION
        assert MIGRATIONS.pending(db) == []


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        (PureWindowsPath(r"D:\医院 自评\w.sqlite"), "file:///D:/%E5%8C%BB%E9%99%A2%20%E8%87%AA%E8%AF%84/w.sqlite"),
        (PureWindowsPath(r"\\server\share\w.sqlite"), "file:////server/share/w.sqlite"),
        (PurePosixPath("/home/a?b/w.sqlite"), "file:///home/a%3Fb/w.sqlite"),
    ],
)
def test_sqlite_is_given_a_path_that_it_understands(file: PurePath, uri: str):
    assert uri_of(file) == uri


def test_closing_leaves_one_file_and_may_be_repeated(folder: Path, workspaces: SqliteWorkspaces):
    workspace = workspaces.open(folder)
    workspace.close()
    workspace.close()
    assert {item.name for item in folder.iterdir() if item.is_file()} == {"workspace.sqlite", "workspace.lock"}


@pytest.mark.parametrize("name", ["笔记.txt", "workspace.sqlite"])
def test_a_folder_in_use_does_not_become_a_workspace(
    tmp_path: Path, workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme, name: str
):
    (tmp_path / name).write_text("内容", encoding="utf-8")
    with pytest.raises(AssessError, match=r"已有其他内容（笔记.txt）|已经是一个工作区"):
        workspaces.create(tmp_path, profile, scheme)
    assert [item.name for item in tmp_path.iterdir()] == [name]


def test_a_file_does_not_become_a_workspace(
    tmp_path: Path, workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme
):
    file = tmp_path / "计划.docx"
    file.write_bytes(b"x")
    with pytest.raises(AssessError, match="是一个文件"):
        workspaces.create(file, profile, scheme)


def test_what_an_interrupted_creation_left_is_no_obstacle(
    tmp_path: Path, workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme
):
    (tmp_path / "workspace.sqlite.new").write_bytes(b"half")
    (tmp_path / "workspace.lock").touch()
    with workspaces.create(tmp_path, profile, scheme) as workspace:
        assert workspace.profile() == profile


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "不是工作区。请选择含有 workspace.sqlite 的文件夹"),
        (b"", "是空文件"),
        (b"PK\x03\x04 no database" * 100, "不是本程序的工作区数据库"),
    ],
)
def test_what_is_no_workspace_is_refused_by_name(
    tmp_path: Path, workspaces: SqliteWorkspaces, content: bytes | None, message: str
):
    if content is not None:
        (tmp_path / "workspace.sqlite").write_bytes(content)
    with pytest.raises(AssessError, match=message) as raised:
        workspaces.open(tmp_path)
    assert str(tmp_path) in raised.value.title
    assert len(list(tmp_path.iterdir())) == (content is not None)


def test_a_missing_folder_is_one_sentence(tmp_path: Path, workspaces: SqliteWorkspaces):
    with pytest.raises(AssessError, match="找不到工作区"):
        workspaces.open(tmp_path / "U盘" / "2023")
    assert not workspaces.exists(tmp_path / "U盘" / "2023")


def test_the_database_of_another_program_is_refused_untouched(tmp_path: Path, workspaces: SqliteWorkspaces):
    file = tmp_path / "workspace.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE notes (text)")
    before = file.read_bytes()
    with pytest.raises(AssessError, match="不是本程序的工作区数据库"):
        workspaces.open(tmp_path)
    assert file.read_bytes() == before


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_a_newer_workspace_is_refused_untouched(folder: Path, workspaces: SqliteWorkspaces, journal_mode: str):
    with closing(sqlite3.connect(folder / "workspace.sqlite")) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST_VERSION + 1}")
        connection.execute(f"PRAGMA journal_mode = {journal_mode}")
    before = {item: item.read_bytes() for item in folder.rglob("*") if item.is_file()}
    for read_only in (False, True):
        with pytest.raises(AssessError, match="由更新版本的程序写成，这里没有改动它。请升级程序后再打开"):
            workspaces.open(folder, read_only=read_only)
    assert {item: item.read_bytes() for item in folder.rglob("*") if item.is_file()} == before


def make_older(folder: Path) -> None:
    """What the migrations made before there were statements, with an answer in it."""
    (folder / "workspace.sqlite").unlink()
    db = Database(connect(folder, name="old"))
    MIGRATIONS.apply(db, stop_before="005_statements")
    db.table("profile").insert(
        {
            "id": 1,
            "role": "department",
            "organization_id": "院",
            "organization": "院",
            "department": "医务科",
            "trial": 0,
            "office_key": "",
        }
    )
    texts = "narrative deduction_reason upward_basis problem cause remedy remedy_owner objective_cause reason"
    blank = dict.fromkeys(texts.split(), "")
    db.table("entries").insert({"period": "ANNUAL", "line": "L1", "status": "done", "inputs": "{}", **blank})
    db.close()
    (folder / "old").rename(folder / "workspace.sqlite")


def test_an_older_workspace_is_copied_before_it_is_brought_up_to_date(folder: Path, workspaces: SqliteWorkspaces):
    make_older(folder)
    with workspaces.open(folder) as workspace:
        assert workspace.entry(PeriodId.ANNUAL, "L1").status == "done"
        assert workspace.reviews() == ()
    (backup,) = (folder / "backups").iterdir()
    assert backup.name == f"workspace-{clock():%Y%m%d-%H%M%S}-v4.sqlite"
    with closing(sqlite3.connect(backup)) as copy:
        assert stamp_of(copy).version == 4
        assert copy.execute("SELECT line FROM entries").fetchall() == [("L1",)]


def test_an_older_workspace_is_not_changed_for_reading(folder: Path, workspaces: SqliteWorkspaces):
    make_older(folder)
    before = (folder / "workspace.sqlite").read_bytes()
    with pytest.raises(AssessError, match="由旧版程序写成，须先升级数据"):
        workspaces.open(folder, read_only=True)
    assert (folder / "workspace.sqlite").read_bytes() == before


def test_a_database_cut_short_is_refused_as_damaged(folder: Path, workspaces: SqliteWorkspaces):
    file = folder / "workspace.sqlite"
    file.write_bytes(file.read_bytes()[:8192])
    with pytest.raises(AssessError, match="数据库已损坏"):
        workspaces.open(folder)
    assert not (folder / "workspace.holder.json").exists()


def test_a_workspace_opened_for_reading_refuses_every_write(folder: Path, workspaces: SqliteWorkspaces, tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"a")
    with workspaces.open(folder, read_only=True) as workspace:
        assert workspace.read_only
        writes: list[Callable[[], object]] = [
            lambda: workspace.save_entry(PeriodId.ANNUAL, Entry("L1")),
            lambda: workspace.save_private_key(KEY),
            lambda: workspace.evidence.take(file, quietly),
            lambda: workspace.atomic().__enter__(),
        ]
        for write in writes:
            with pytest.raises(AssessError, match="以只读方式打开"):
                write()
        assert workspace.verify(quietly) == []
        with workspaces.open(folder) as other:
            assert not other.read_only


def test_the_private_key_is_only_for_its_owner(folder: Path, workspaces: SqliteWorkspaces):
    with workspaces.open(folder) as workspace:
        with pytest.raises(AssessError, match="没有签名密钥"):
            workspace.private_key()
        workspace.save_private_key(KEY)
        assert workspace.private_key() == KEY
    (file,) = (folder / "keys").iterdir()
    assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o600
    file.write_text("zz", encoding="ascii")
    with workspaces.open(folder) as workspace, pytest.raises(AssessError, match="已损坏"):
        workspace.private_key()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_protected_place_opens_for_reading_with_the_reason(
    folder: Path, workspaces: SqliteWorkspaces, protected_place: tuple[Path, Callable[[], object]]
):
    place, protect = protected_place
    copy = Path(shutil.copytree(folder, place / "光盘"))
    protect()
    with workspaces.open(copy) as workspace:
        assert (workspace.read_only, workspace.holder) == (True, "")
        assert workspace.profile().department == "医务科"
        assert workspace.verify(quietly) == []
        with pytest.raises(AssessError, match="所在的位置不能写入，这里只能查看。请把整个文件夹复制"):
            workspace.save_entry(PeriodId.ANNUAL, Entry("L1"))


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_no_workspace_is_made_in_a_protected_place(
    workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme, protected_place: tuple[Path, Callable[[], object]]
):
    place, protect = protected_place
    protect()
    with pytest.raises(AssessError, match="建立工作区：没有权限"):
        workspaces.create(place / "新", profile, scheme)
