"""backup and restore: everything into one file and out of it again, or nothing at all."""

import json
import shutil
import sqlite3
import sys
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from hospital_assess.application.back_up import back_up, backup_name, restore
from hospital_assess.application.backup_port import WholeWorkspace
from hospital_assess.application.progress import unheard
from hospital_assess.domain.errors import CancelledError
from hospital_assess.exchange.backup_files import HospitalBackupFiles
from hospital_assess.storage.database import NEWEST_VERSION

DATA = Path(__file__).parent.parent / "data"
V7, PACKAGE_1 = DATA / "workspace-v7", DATA / "package-1.hsa"
PRINTED = ("--printed-at", "2024-01-05 09:05:00")


@pytest.fixture
def home(finished):
    """A department's workspace; only to be read."""
    return finished / "departments" / "医务科"


@pytest.fixture
def backup(cli, home, tmp_path):
    """A backup of the department's workspace, alone in its folder."""
    place = tmp_path / "U盘"
    place.mkdir()
    assert cli("backup", home, "--out", place / "医务科.backup")[0] == 0
    return place / "医务科.backup"


def kept_in(folder):
    """Keys and evidence."""
    files = (file for part in ("keys", "evidence") for file in (folder / part).rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def everything_in(folder):
    return sorted(str(item.relative_to(folder)) for item in folder.rglob("*"))


@pytest.mark.parametrize(("desk", "kind"), [("departments/医务科", "form"), ("office", "summary")])
def test_a_workspace_goes_through_a_backup_unchanged(cli, finished, tmp_path, desk, kind):
    source, again = finished / desk, tmp_path / "新电脑" / "工作区"
    status, out, err = cli("backup", source, "--out", tmp_path / "一切.backup")
    assert (status, err, out.count("\n")) == (0, "", 1)
    assert "已逐字节核对；内含签名密钥，文件只有您本人能读取，请妥善保管" in out
    status, out, err = cli("restore", tmp_path / "一切.backup", "--into", again)
    assert (status, err) == (0, "")
    assert ("医务科" if kind == "form" else "质管办") in out
    assert cli("verify", again)[0] == 0
    assert kept_in(again) == kept_in(source)
    assert cli("status", again, "--json")[1] == cli("status", source, "--json")[1]
    for name, folder in (("1.pdf", source), ("2.pdf", again)):
        assert cli("report", folder, kind, "--out", tmp_path / name, *PRINTED)[0] == 0
    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_a_restored_workspace_goes_on_where_it_was(cli, backup, tmp_path):
    again = tmp_path / "再来"
    assert cli("restore", backup, "--into", again)[0] == 0
    assert cli("submit", again, "--out", tmp_path / "a.hsa", "--force")[0] == 0
    line = json.loads(cli("status", again, "--json")[1])["entries"][0]["line"]
    answers = {"entries": [{"line": line, "narrative": "恢复后填写"}]}
    (tmp_path / "a.json").write_text(json.dumps(answers), encoding="utf-8")
    assert cli("fill", again, tmp_path / "a.json")[0] == 0
    assert cli("submit", again, "--out", tmp_path / "b.hsa", "--force")[0] == 0
    assert [item.name for item in (again / "backups").iterdir()]


def test_a_backup_of_a_restored_workspace_is_the_same_file(cli, backup, tmp_path):
    assert cli("restore", backup, "--into", tmp_path / "再来")[0] == 0
    assert cli("backup", tmp_path / "再来", "--out", tmp_path / "b")[0] == 0
    assert (tmp_path / "b").read_bytes() == backup.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_what_is_private_stays_private(cli, backup, tmp_path):
    assert backup.stat().st_mode & 0o777 == 0o600
    assert cli("restore", backup, "--into", tmp_path / "再来")[0] == 0
    assert (tmp_path / "再来" / "keys" / "desk.key").stat().st_mode & 0o777 == 0o600


def test_a_workspace_in_use_is_backed_up_as_it_stands(cli, ports, tmp_path):
    folder = Path(shutil.copytree(V7, tmp_path / "2023-党办"))
    with ports.workspaces.open(folder) as workspace:
        assert cli("backup", folder, "--out", tmp_path / "a")[0] == 0
        assert backup_name(ports, workspace).startswith("2023-党办-备份-20")
    assert everything_in(tmp_path / "2023-党办")


def test_the_backup_before_is_replaced_by_a_proven_one(cli, home, backup):
    before = backup.read_bytes()
    assert cli("backup", home, "--out", backup)[0] == 0
    assert backup.read_bytes() == before
    assert everything_in(backup.parent) == [backup.name]


@pytest.mark.parametrize("harm", [Path.unlink, lambda file: file.write_bytes(b"other")])
def test_lost_and_damaged_evidence_is_named_and_the_rest_is_kept(cli, finished, tmp_path, harm):
    folder = Path(shutil.copytree(finished / "departments" / "党办", tmp_path / "党办"))
    digest = json.loads(cli("status", folder, "--json")[1])["entries"][0]["evidence"][0]["sha256"]
    harm(folder / "evidence" / digest[:2] / digest)
    status, out, _ = cli("backup", folder, "--out", tmp_path / "a")
    assert status == 3
    assert f"未能备份  佐证 {digest[:8]} 已丢失或损坏" in out
    status, out, _ = cli("restore", tmp_path / "a", "--into", tmp_path / "再来")
    assert status == 3
    assert f"的佐证 {digest[:8]} 不在佐证库中" in out
    assert cli("status", tmp_path / "再来", "--json")[0] == 0


def test_a_damaged_database_is_not_backed_up(cli, home, tmp_path):
    folder = Path(shutil.copytree(home, tmp_path / "医务科"))
    data = bytearray((folder / "workspace.sqlite").read_bytes())
    data[-4096 * 3 : -4096 * 2] = b"\xff" * 4096
    (folder / "workspace.sqlite").write_bytes(data)
    status, _, err = cli("backup", folder, "--out", tmp_path / "a")
    assert (status, err.count("\n")) == (1, 1)
    assert "备份没有通过检查" in err or "已损坏" in err
    assert [item.name for item in tmp_path.iterdir()] == ["医务科"]


@pytest.mark.parametrize(
    ("out", "message"),
    [("没有/a.backup", "找不到"), ("U盘", "是文件夹"), ("论文.docx", "已经存在，而且不是备份文件")],
)
def test_a_place_that_will_not_do_is_named(cli, home, tmp_path, out, message):
    (tmp_path / "U盘").mkdir()
    (tmp_path / "论文.docx").write_bytes(b"PK thesis")
    status, _, err = cli("backup", home, "--out", tmp_path / out)
    assert (status, message in err, err.count("\n")) == (1, True, 1), err
    assert everything_in(tmp_path) == ["U盘", "论文.docx"]


def test_a_folder_in_use_is_refused_untouched(cli, home, backup, tmp_path):
    (tmp_path / "照片").mkdir()
    (tmp_path / "照片" / "1.jpg").write_bytes(b"x")
    for folder, message in ((tmp_path / "照片", "已有其他内容（1.jpg）"), (backup, "是一个文件")):
        status, _, err = cli("restore", backup, "--into", folder)
        assert (status, message in err, err.count("\n")) == (1, True, 1), err
    assert "已经是一个工作区" in cli("restore", backup, "--into", home)[2]
    assert everything_in(tmp_path / "照片") == ["1.jpg"]


def test_an_empty_folder_becomes_the_workspace(cli, backup, tmp_path):
    (tmp_path / "空").mkdir()
    (tmp_path / "空" / "Thumbs.db").write_bytes(b"what the system leaves")
    assert cli("restore", backup, "--into", tmp_path / "空")[0] == 0
    assert cli("verify", tmp_path / "空")[0] == 0
    assert not (tmp_path / "空" / "Thumbs.db").exists()


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (lambda data: b"", "是空文件"),
        (lambda data: data[: len(data) // 2], "不完整，可能没有复制完"),
        (lambda data: data.replace(b"SQLite", b"sqlite"), "已损坏（workspace.sqlite）"),
        (lambda data: b"PK" + bytes(100), "不是本程序的备份文件"),
        (lambda data: PACKAGE_1.read_bytes(), "是任务包、上报件或反馈件，不是备份文件"),
    ],
)
def test_a_damaged_or_foreign_file_is_one_sentence_and_leaves_nothing(cli, backup, tmp_path, harm, message):
    backup.write_bytes(harm(backup.read_bytes()))
    status, out, err = cli("restore", backup, "--into", tmp_path / "新" / "工作区")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("错误：“医务科.backup”")
    assert message in err
    assert everything_in(tmp_path) == ["U盘", "U盘/医务科.backup"]


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        (f"PRAGMA user_version = {NEWEST_VERSION + 1}", "“a”中的数据库由更新版本的程序写成。请升级程序后再恢复。"),
        ("PRAGMA application_id = 7", "“a”中的数据库不是本程序的工作区数据库"),
        ("DELETE FROM profile", "“a”中的工作区不完整"),
        ("UPDATE schemes SET content = '{}'", "“a”中的工作区不完整（方案.id：缺少这一项）。请改用另一份备份。"),
        ("DROP TABLE entries", "“a”中的数据库不是本程序写成的样子"),
    ],
)
def test_a_backup_of_no_workspace_of_ours_leaves_nothing(cli, tmp_path, sql, message):
    shutil.copy(V7 / "workspace.sqlite", tmp_path / "database")
    with closing(sqlite3.connect(tmp_path / "database")) as connection, connection:
        connection.execute(sql)
    HospitalBackupFiles().write(tmp_path / "a", WholeWorkspace(tmp_path / "database", {}, {}, ()), unheard)
    status, _, err = cli("restore", tmp_path / "a", "--into", tmp_path / "新")
    assert (status, err.count("\n")) == (1, 1)
    assert message in err
    assert ".part" not in err
    assert everything_in(tmp_path) == ["a", "database"]


def cancelling(at):
    def cancel(_done, _total, what):
        if what.startswith(at):
            raise CancelledError

    return cancel


@pytest.mark.parametrize("at", ["正在核对 医务科", "正在恢复佐证", "正在核对佐证", "正在核对数据库"])
def test_a_cancelled_restore_leaves_nothing(ports, backup, tmp_path, at):
    with pytest.raises(CancelledError):
        restore(ports, backup, tmp_path / "新", cancelling(at))
    assert everything_in(tmp_path) == ["U盘", "U盘/医务科.backup"]


@pytest.mark.parametrize("at", ["正在读取工作区", "正在写入", "正在核对 "])
def test_a_cancelled_backup_leaves_nothing(ports, home, tmp_path, at):
    with pytest.raises(CancelledError):
        back_up(ports, home, tmp_path / "a", cancelling(at))
    assert everything_in(tmp_path) == []


@contextmanager
def small_files_only(most):
    """A disk on which no file grows beyond so many bytes."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("most", [10_000, 300_000])
def test_a_full_disk_leaves_no_backup(cli, home, tmp_path, most):
    with small_files_only(most):
        status, _, err = cli("backup", home, "--out", tmp_path / "a")
    assert f"无法写入“{tmp_path}" in err
    assert (status, "磁盘" in err, err.count("\n")) == (1, True, 1), err
    assert everything_in(tmp_path) == []


def test_a_full_disk_leaves_no_workspace(cli, backup, tmp_path):
    with small_files_only(10_000):
        status, _, err = cli("restore", backup, "--into", tmp_path / "新")
    assert (status, "磁盘" in err, err.count("\n")) == (1, True, 1), err
    assert ".part" not in err
    assert everything_in(tmp_path) == ["U盘", "U盘/医务科.backup"]


def test_what_an_older_program_made_is_backed_up_restored_and_verified(cli, tmp_path):
    folder = Path(shutil.copytree(V7, tmp_path / "2023-党办"))
    whole = WholeWorkspace(
        folder / "workspace.sqlite",
        {"desk.key": folder / "keys" / "desk.key"},
        {file.name: file for file in (folder / "evidence").glob("??/*")},
        (),
    )
    HospitalBackupFiles().write(tmp_path / "旧.backup", whole, unheard)
    assert cli("restore", tmp_path / "旧.backup", "--into", tmp_path / "新")[0] == 0
    assert cli("verify", tmp_path / "新")[0] == 0
    status = json.loads(cli("status", tmp_path / "新", "--json")[1])
    assert (status["department"], status["answered"], status["handed_in"][0]["revision"]) == ("党办", 4, 1)


def test_a_package_of_format_1_still_verifies_against_its_workspace(cli, ports, tmp_path):
    folder = Path(shutil.copytree(V7, tmp_path / "2023-党办"))
    ports.workspaces.open(folder).close()
    status, out, _ = cli("verify", PACKAGE_1, "--against", folder, "--json")
    found = json.loads(out)
    assert (status, found["kind"], found["authentic"], found["faults"]) == (0, "submission", True, [])


def test_the_commands_stand_in_the_list_and_ask_for_what_they_need(cli, tmp_path):
    _, out, _ = cli("--help")
    assert out.index("verify") < out.index("backup") < out.index("restore") < out.index("doctor")
    for arguments in (("backup", tmp_path), ("restore", tmp_path)):
        assert cli(*arguments)[0] == 2


def test_a_workspace_goes_back_to_a_copy_of_its_own(cli, tmp_path):
    folder = Path(shutil.copytree(V7, tmp_path / "2023-党办"))
    (tmp_path / "a.json").write_text('{"entries": [{"line": "1.1.1", "narrative": "误改"}]}', encoding="utf-8")
    assert cli("fill", folder, tmp_path / "a.json")[0] == 0
    (copy,) = (folder / "backups").iterdir()
    status, out, _ = cli("restore", copy, "--into", folder)
    assert (status, "恢复前的内容也已备份" in out) == (0, True)
    assert json.loads(cli("status", folder, "--json")[1])["entries"][0]["narrative"] == "已完成。"
    status, _, err = cli("restore", copy.with_name("没有.sqlite"), "--into", folder)
    assert (status, "没有名为“没有.sqlite”的备份" in err) == (1, True)
