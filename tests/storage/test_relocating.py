"""Moving a workspace, and restoring a day beside it: complete at the new place, or the old one is as it was."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from hospital_assess.application import move_workspace as moving
from hospital_assess.application.attach_evidence import attach_files, detach_evidence
from hospital_assess.application.backup_port import Backup, Occasion
from hospital_assess.application.move_workspace import describe_move, move_workspace
from hospital_assess.application.ports import Ports
from hospital_assess.application.receive_package import start_trial
from hospital_assess.application.restore_day import free_beside, restore_day
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage import relocating

LINE = "2023-3.1.1-1"
SHANGHAI = timezone(timedelta(hours=8))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from hospital_assess.bootstrap import wire

    path = tmp_path_factory.mktemp("relocating") / "template"
    start_trial(wire(), path, "医务科")
    return path


@pytest.fixture
def home(ports: Ports, template: Path, tmp_path: Path) -> Path:
    """A workspace with evidence, a copy of its database, and a file that somebody put there."""
    import shutil

    home = Path(shutil.copytree(template, tmp_path / "这里" / "2023-医务科"))
    file = tmp_path / "会议记录.txt"
    file.write_text("医务科工作会议" * 60_000, encoding="utf-8")
    with ports.workspaces.open(home) as workspace:
        attach_files(workspace, ports.documents, PeriodId.ANNUAL, LINE, [file])
        workspace.back_up()
    (home / "exports" / "另存的.txt").write_text("别丢", encoding="utf-8")
    (home / "keys" / "desk.key").write_text("0" * 64, encoding="ascii")
    (home / "keys" / "desk.key").chmod(0o600)
    return home


def contents(home: Path) -> dict[str, str]:
    """Every file but the database, whose header counts how often it was opened, by its digest."""
    files = [file for file in home.rglob("*") if file.is_file() and file.name != "workspace.sqlite"]
    return {str(file.relative_to(home)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def assert_usable(ports: Ports, home: Path) -> None:
    with ports.workspaces.open(home) as workspace:
        assert not workspace.read_only
        assert workspace.entry(PeriodId.ANNUAL, LINE).proofs
        assert workspace.verify(lambda *_: None) == []


def test_everything_is_at_the_new_place_and_nothing_at_the_old(ports: Ports, home: Path, tmp_path: Path) -> None:
    before, target = contents(home), tmp_path / "那里" / "2023-医务科"
    steps: list[str] = []
    moved = move_workspace(ports, home, target, lambda _done, _total, what: steps.append(what))
    assert moved.left is None and not home.exists()
    assert {name: digest for name, digest in contents(target).items() if "backups" not in name} == {
        name: digest for name, digest in before.items() if "backups" not in name
    }
    assert any("正在复制" in what for what in steps)
    if os.name != "nt":
        assert (target / "keys" / "desk.key").stat().st_mode & 0o077 == 0
    assert_usable(ports, target)
    assert describe_move(moved) == f"工作区已移到 {target}"


def test_an_empty_folder_may_be_the_target(ports: Ports, home: Path, tmp_path: Path) -> None:
    (tmp_path / "空的").mkdir()
    move_workspace(ports, home, tmp_path / "空的")
    assert_usable(ports, tmp_path / "空的")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("用着", "已有其他内容"),
        ("这里/2023-医务科/exports/里面", "就在工作区里面"),
        ("这里/2023-医务科", "就在工作区里面"),
        ("文件.txt", "是一个文件"),
        ("文件.txt/下面", "无法"),
    ],
)
def test_a_target_that_cannot_be_is_refused_in_one_sentence(
    ports: Ports, home: Path, tmp_path: Path, target: str, said: str
) -> None:
    (tmp_path / "用着").mkdir()
    (tmp_path / "用着" / "别的.txt").touch()
    (tmp_path / "文件.txt").touch()
    before = contents(home)
    with pytest.raises(AssessError, match=said) as refused:
        move_workspace(ports, home, tmp_path / target)
    assert refused.value.remedy
    assert contents(home) == before
    assert_usable(ports, home)


def test_too_little_room_is_said_before_anything_is_copied(
    ports: Ports, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 5 << 20

    monkeypatch.setattr(moving.shutil, "disk_usage", lambda _folder: Usage)
    with pytest.raises(AssessError, match=r"空间不够.*只剩 5 MB"):
        move_workspace(ports, home, tmp_path / "那里")
    assert not (tmp_path / "那里").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_protected_target_is_refused(ports: Ports, home: Path, tmp_path: Path) -> None:
    (tmp_path / "只读").mkdir(mode=0o500)
    with pytest.raises(AssessError, match="没有权限"):
        move_workspace(ports, home, tmp_path / "只读" / "里面")
    assert_usable(ports, home)


def test_a_workspace_in_use_elsewhere_is_not_moved(ports: Ports, home: Path, tmp_path: Path) -> None:
    with ports.workspaces.open(home), pytest.raises(AssessError, match="使用"):
        move_workspace(ports, home, tmp_path / "那里")
    assert_usable(ports, home)


def failing_at(step: int) -> Callable[[int, int, str], None]:
    """Progress that is cancelled at a step."""
    left = [step]

    def progress(_done: int, _total: int, _what: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise CancelledError

    return progress


@pytest.mark.parametrize("step", [0, 1, 3, 8])
def test_cancelling_at_any_moment_leaves_the_old_one_alone(ports: Ports, home: Path, tmp_path: Path, step: int) -> None:
    before = contents(home)
    with pytest.raises(CancelledError):
        move_workspace(ports, home, tmp_path / "那里" / "新的", failing_at(step))
    assert contents(home) == before
    assert list((tmp_path / "那里").iterdir()) == []
    assert_usable(ports, home)


def test_bytes_that_changed_on_the_way_are_noticed(
    ports: Ports, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoil(descriptor: int) -> None:
        if os.fstat(descriptor).st_size > 10_000:
            os.pwrite(descriptor, b"!", 5)

    monkeypatch.setattr(relocating.os, "fsync", spoil)
    with pytest.raises(AssessError, match="与原件不一致"):
        move_workspace(ports, home, tmp_path / "那里")
    monkeypatch.undo()
    assert not (tmp_path / "那里").exists()
    assert_usable(ports, home)


def test_a_disk_that_fills_up_leaves_the_old_one_usable(ports: Ports, home: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    assert resource
    before = contents(home)
    code = """
import resource, signal, sys
from pathlib import Path
from hospital_assess.application.move_workspace import move_workspace
from hospital_assess.bootstrap import wire
from hospital_assess.domain.errors import AssessError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    move_workspace(wire(), Path(sys.argv[1]), Path(sys.argv[2]))
except AssessError as error:
    print(error.title)
"""
    for limit in (4_000, 1_000_000):
        command = [sys.executable, "-c", code, str(home), str(tmp_path / "满" / "新的"), str(limit)]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert run.returncode == 0, run.stderr
        assert "磁盘" in run.stdout, limit
        assert not (tmp_path / "满" / "新的").exists()
        assert contents(home) == before
    assert_usable(ports, home)


def test_what_cannot_be_removed_is_named(
    ports: Ports, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relocating, "remove_files", lambda _path, _files: None)
    moved = move_workspace(ports, home, tmp_path / "那里")
    assert moved.left == home and "手工删除" in describe_move(moved)
    assert_usable(ports, tmp_path / "那里")


def test_a_file_that_came_meanwhile_is_not_removed(ports: Ports, home: Path, tmp_path: Path) -> None:
    def progress(_done: int, _total: int, what: str) -> None:
        if what == "正在核对":
            (home / "exports" / "刚放进来.txt").write_text("新", encoding="utf-8")

    moved = move_workspace(ports, home, tmp_path / "那里", progress)
    assert moved.left == home
    assert [file.name for file in home.rglob("*") if file.is_file()] == ["刚放进来.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_linked_folder_is_refused(ports: Ports, home: Path, tmp_path: Path) -> None:
    (home / "exports" / "链接").symlink_to(tmp_path)
    with pytest.raises(AssessError, match="链接"):
        move_workspace(ports, home, tmp_path / "那里")
    assert_usable(ports, home)


def test_a_day_comes_back_beside_the_present(ports: Ports, home: Path) -> None:
    with ports.workspaces.open(home) as workspace:
        (copy,) = workspace.backups()
        entry = workspace.entry(PeriodId.ANNUAL, LINE)
        assert entry.proofs
        detach_evidence(workspace, ports.clock, PeriodId.ANNUAL, LINE, entry.proofs[0].evidence, "换新的")
    before = contents(home)
    made = restore_day(ports, home, copy)
    assert made.parent == home.parent and made.name.startswith("2023-医务科-恢复-")
    assert contents(home) == before
    assert_usable(ports, made)
    with ports.workspaces.open(made) as workspace:
        assert workspace.removals(PeriodId.ANNUAL) == ()


def test_a_day_that_cannot_be_restored_leaves_nothing(ports: Ports, home: Path) -> None:
    copy = next((home / "backups").glob("*.sqlite"))
    copy.write_bytes(copy.read_bytes()[:5000])
    backup = Backup(copy.name, datetime(2023, 12, 20, tzinfo=SHANGHAI), 5000)
    with pytest.raises(AssessError, match="已损坏"):
        restore_day(ports, home, backup)
    assert [item.name for item in home.parent.iterdir()] == [home.name]


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "甲-恢复").mkdir()
    assert free_beside(tmp_path / "甲", "甲-恢复").name == "甲-恢复-2"


def test_a_copy_says_why_it_was_made_and_what_stands_in_it(ports: Ports, home: Path) -> None:
    with ports.workspaces.open(home) as workspace:
        (copy,) = workspace.backups()
        assert copy.occasion is Occasion.ROUTINE
        assert workspace.backup_counts(copy.name) == {}
        workspace.restore_backup(copy.name)
        assert next(item.occasion for item in workspace.backups()) is Occasion.RESTORE
        assert workspace.backup_counts("nothing.sqlite") == {}
