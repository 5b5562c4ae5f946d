"""One writer at a time, readers any time, and a crash is no obstacle."""

import json
import subprocess
import threading
from decimal import Decimal
from pathlib import Path

import pytest
from small_hospital import LINE, clock, program, quietly

from hospital_assess.application.ports import Profile
from hospital_assess.domain.entry import Entry
from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.scheme import Scheme
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.lock import WorkspaceLock
from hospital_assess.storage.workspace import SqliteWorkspace
from hospital_assess.storage.workspaces import SqliteWorkspaces

YEAR = PeriodId.ANNUAL
HOLD = """
with workspaces.open(folder):
    print("open", flush=True)
    sys.stdin.readline()
"""
COUNT = f"""
with workspaces.open(folder) as workspace:
    for number in range(int(sys.argv[2])):
        workspace.save_entry(PeriodId.ANNUAL, Entry("{LINE}", progress=Decimal(number)))
        print(number, flush=True)
"""
INTERRUPT = """
import os
workspace = workspaces.open(folder)
with workspace.atomic():
    for number in range(200):
        workspace.save_entry(PeriodId.ANNUAL, Entry(f"L{number}", narrative="字" * 20000))
    os._exit(9)
"""


def read_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_the_second_program_reads_and_is_told_who_writes(folder: Path, workspaces: SqliteWorkspaces):
    with program(HOLD, folder) as other:
        assert read_line(other) == "open"
        with workspaces.open(folder) as workspace:
            assert workspace.read_only
            assert "（电脑 " in workspace.holder
            assert workspace.holder.endswith(" 起）")
            assert workspace.profile().department == "医务科"
            with pytest.raises(AssessError, match=r"正由.*使用，这里只能查看") as raised:
                workspace.save_entry(YEAR, Entry(LINE))
            assert workspace.holder in raised.value.title
        other.communicate("done\n")
    with workspaces.open(folder) as workspace:
        assert not workspace.read_only


def test_a_second_window_of_one_program_only_reads(
    folder: Path, workspaces: SqliteWorkspaces, workspace: SqliteWorkspace
):
    with workspaces.open(folder) as second:
        assert second.read_only
        assert second.holder.endswith("，14:32 起）")
    workspace.save_entry(YEAR, Entry(LINE, narrative="仍可写"))
    with workspaces.open(folder) as third:
        assert third.read_only
        assert third.entry(YEAR, LINE).narrative == "仍可写"


def test_a_holder_since_another_day_is_shown_with_the_day(
    folder: Path, workspaces: SqliteWorkspaces, workspace: SqliteWorkspace
):
    about = {"user": "张三", "computer": "PC-12", "since": "2023-06-03T08:05:00+08:00"}
    (folder / "workspace.holder.json").write_text(json.dumps(about), encoding="utf-8")
    assert clock().day != 3
    with workspaces.open(folder) as second:
        assert second.holder == "张三（电脑 PC-12，6月3日 08:05 起）"


@pytest.mark.parametrize("left", ["", "{}", "[1]", '{"user": "张三", "computer": "PC-12", "since": "x"}'])
def test_an_unreadable_holder_is_another_program(
    folder: Path, workspaces: SqliteWorkspaces, workspace: SqliteWorkspace, left: str
):
    (folder / "workspace.holder.json").write_text(left, encoding="utf-8")
    with workspaces.open(folder) as second:
        assert second.holder == "另一个程序"


def test_a_folder_being_created_elsewhere_is_left_alone(
    tmp_path: Path, workspaces: SqliteWorkspaces, profile: Profile, scheme: Scheme
):
    first = WorkspaceLock(tmp_path, clock)
    assert first.acquire()
    (tmp_path / "workspace.sqlite.new").write_bytes(b"half")
    with pytest.raises(AssessError, match=r"正由.*使用"):
        workspaces.create(tmp_path, profile, scheme)
    assert (tmp_path / "workspace.sqlite.new").read_bytes() == b"half"
    first.release()


def test_reading_goes_on_while_the_other_program_writes(folder: Path, workspaces: SqliteWorkspaces):
    with program(COUNT, folder, 60) as other:
        read_line(other)
        with workspaces.open(folder) as workspace:
            seen = []
            while other.poll() is None:
                seen.append(workspace.entry(YEAR, LINE).progress)
                if not read_line(other):
                    break
            assert workspace.entry(YEAR, LINE).progress == 59
    assert seen == sorted(seen, key=lambda value: value or Decimal(0))


@pytest.mark.parametrize("after", [1, 7, 23, 41])
def test_what_was_saved_outlives_a_kill(folder: Path, workspaces: SqliteWorkspaces, after: int):
    with program(COUNT, folder, 1_000_000) as other:
        for _ in range(after):
            saved = int(read_line(other))
        other.kill()
        other.wait()
    with workspaces.open(folder) as workspace:
        assert not workspace.read_only
        assert workspace.verify(quietly) == []
        assert (workspace.entry(YEAR, LINE).progress or 0) >= saved


@pytest.mark.parametrize("read_only", [False, True])
def test_an_interrupted_transaction_is_undone(folder: Path, workspaces: SqliteWorkspaces, read_only: bool):
    with program(INTERRUPT, folder) as other:
        other.wait()
    assert (folder / "workspace.sqlite-journal").stat().st_size
    with workspaces.open(folder, read_only=read_only) as workspace:
        assert workspace.verify(quietly) == []
        assert workspace.statement(YEAR).entries == ()


def test_threads_take_turns(workspace: SqliteWorkspace):
    problems: list[BaseException] = []

    def write(line: str) -> None:
        try:
            for number in range(20):
                with workspace.atomic():
                    workspace.save_entry(YEAR, Entry(line, progress=Decimal(number)))
                    workspace.save_entry(YEAR, Entry(f"{line}-副", progress=Decimal(number)))
        except BaseException as error:  # a thread's exception is nobody's else
            problems.append(error)

    threads = [threading.Thread(target=write, args=(f"L{index}",)) for index in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        found = {entry.line: entry.progress for entry in workspace.statement(YEAR).entries}
        assert all(found[line] == found[f"{line}-副"] for line in found if "副" not in line)
    for thread in threads:
        thread.join()
    assert problems == []
    assert len(workspace.statement(YEAR).entries) == 8
