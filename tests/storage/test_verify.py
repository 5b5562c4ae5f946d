"""Whatever was tampered with is found and said in a sentence."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from small_hospital import REVIEW, quietly, sealed

from hospital_assess.application.ports import Issue
from hospital_assess.domain.entry import Evidence
from hospital_assess.domain.errors import CancelledError
from hospital_assess.domain.settings import PeriodId
from hospital_assess.storage.workspace import SqliteWorkspace
from hospital_assess.storage.workspaces import SqliteWorkspaces


@pytest.fixture
def full(workspace: SqliteWorkspace, attached: Evidence) -> Path:
    """A workspace with something of everything, closed."""
    workspace.add_submissions([sealed(workspace.statement(PeriodId.ANNUAL))], batch="")
    workspace.add_reviews([REVIEW])
    workspace.add_issue(Issue("医务科", 1, "2023-02-01", "aa"))
    assert workspace.verify(quietly) == []
    workspace.close()
    return workspace.path


@pytest.mark.parametrize(
    ("sql", "finding"),
    [
        ("UPDATE submissions SET content = CAST(content || ' ' AS BLOB)", "的内容与校验码不符"),
        ("UPDATE submissions SET manifest = CAST(replace(manifest, 'a', 'b') AS BLOB)", "的清单已改变"),
        ("UPDATE submissions SET revision = 9", "第 9 版上报件.*的登记与内容不符"),
        ("UPDATE reviews SET comment = '改'", "第 1 条复核意见的内容已改变"),
        ("DELETE FROM keys", "医务科任务包（2023-02-01）的密钥没有登记"),
        ("DELETE FROM schemes", "工作区没有考核方案"),
        ("UPDATE schemes SET content = '{'", "数据无法解读"),
        ("DELETE FROM profile", "缺少归属信息"),
        ("DELETE FROM evidence", "数据表 proofs 第 1 行引用的 evidence 不存在"),
        ("UPDATE entries SET status = '好'", "“好”不在可选值"),
        ("UPDATE entries SET inputs = '?'", "数据无法解读"),
    ],
)
def test_a_change_behind_the_programs_back_is_found(full: Path, workspaces: SqliteWorkspaces, sql: str, finding: str):
    with closing(sqlite3.connect(full / "workspace.sqlite")) as connection, connection:
        connection.execute(sql)
    with workspaces.open(full) as workspace:
        findings = workspace.verify(quietly)
    assert any(re.search(finding, text) for text in findings), findings


@pytest.mark.parametrize(
    ("harm", "finding"),
    [
        (Path.unlink, "的佐证 .* 不在佐证库中"),
        (lambda file: file.write_bytes(b"other"), "佐证文件 .* 的内容已损坏"),
    ],
)
def test_lost_and_damaged_evidence_is_found(
    full: Path, workspaces: SqliteWorkspaces, harm: Callable[[Path], object], finding: str
):
    (file,) = (full / "evidence").glob("??/*")
    harm(file)
    with workspaces.open(full) as workspace:
        findings = workspace.verify(quietly)
    assert findings
    assert all(re.search(finding, text) for text in findings)


def test_a_damaged_page_is_a_finding_not_a_crash(full: Path, workspaces: SqliteWorkspaces):
    file = full / "workspace.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'reviews'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data = bytearray(file.read_bytes())
    data[(page - 1) * size : (page - 1) * size + 64] = b"\xff" * 64
    file.write_bytes(data)
    with workspaces.open(full) as workspace:
        findings = workspace.verify(quietly)
    assert any("数据库已损坏" in text for text in findings)


def test_verifying_can_be_cancelled(workspace: SqliteWorkspace):
    def cancel(_done: int, _total: int, _what: str) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        workspace.verify(cancel)
