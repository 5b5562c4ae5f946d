"""Known errors of disk and database become sentences; bugs stay bugs."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hospital_assess.application.file_failures import file_failures
from hospital_assess.domain.errors import AssessError
from hospital_assess.storage.failures import database_failures


@pytest.mark.skipif(sys.platform != "linux", reason="needs the device that is always full")
def test_a_full_disk_is_said_to_be_full():
    with pytest.raises(AssessError, match="无法写入“x”：磁盘已满。请清理磁盘"), file_failures("无法写入“x”"):
        Path("/dev/full").write_bytes(b"x")


def test_a_full_database_is_said_to_be_full(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / "a")) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(AssessError, match="磁盘已满"), database_failures(tmp_path):
            connection.execute("INSERT INTO t VALUES (?)", ["x" * 10_000])


def test_a_locked_database_is_said_to_be_busy(tmp_path: Path):
    with (
        closing(sqlite3.connect(tmp_path / "a")) as first,
        closing(sqlite3.connect(tmp_path / "a", timeout=0)) as second,
    ):
        first.execute("BEGIN EXCLUSIVE")
        with pytest.raises(AssessError, match="正忙"), database_failures(tmp_path):
            second.execute("CREATE TABLE t (x)")


def test_a_protected_database_is_said_to_be_protected(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / "a")) as connection:
        connection.execute("PRAGMA query_only = ON")
        with pytest.raises(AssessError, match="不能写入"), database_failures(tmp_path):
            connection.execute("CREATE TABLE t (x)")


@pytest.mark.skipif(sys.platform == "win32", reason="a path has another limit there")
def test_a_path_that_is_too_long_for_a_database_is_said_to_be(tmp_path: Path):
    deep = tmp_path.joinpath(*["很长的文件夹名称" * 4] * 6)
    deep.mkdir(parents=True)
    with pytest.raises(AssessError, match="路径或文件名过长"), database_failures(deep):
        sqlite3.connect(deep / "a")


def test_a_bug_stays_a_bug(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / "a")) as connection:
        with pytest.raises(sqlite3.OperationalError, match="syntax"), database_failures(tmp_path):
            connection.execute("SELEC 1")
        with pytest.raises(sqlite3.ProgrammingError), database_failures(tmp_path):
            connection.execute("SELECT ?", [])
    with pytest.raises(OSError, match="unlisted"), file_failures("x"):
        raise OSError("unlisted")
