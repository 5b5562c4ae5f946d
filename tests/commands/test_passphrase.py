"""Task packages under a passphrase, through the command line."""

import pytest

from hospital_assess.exchange import sealing


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr(sealing, "COST", sealing.LEAST_COST)


@pytest.fixture
def words(tmp_path):
    """A passphrase as Notepad writes it, in the decomposed form that a Mac types."""
    file = tmp_path / "口令.txt"
    file.write_bytes("\ufeffcafe\u0301 春风\r\n第二行不算\n".encode())
    return file


@pytest.fixture
def package(cli, tmp_path, words):
    assert cli("create", tmp_path / "office")[0] == 0
    command = ("issue", tmp_path / "office", "--out", tmp_path, "--department", "审计科", "--passphrase-file", words)
    assert cli(*command)[0] == 0
    return tmp_path / "2023-审计科-下发.hsa"


def test_a_sealed_task_package_is_received_with_its_passphrase(cli, tmp_path, package):
    other = tmp_path / "又一份.txt"
    other.write_bytes("caf\u00e9 春风".encode())
    status, out, err = cli("receive", package, "--into", tmp_path / "科室", "--passphrase-file", other)
    assert (status, "已建立审计科工作区" in out) == (0, True), err
    assert cli("submit", tmp_path / "科室", "--out", tmp_path / "x.hsa", "--force")[0] == 0
    assert cli("merge", tmp_path / "office", tmp_path / "x.hsa")[0] == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "已用口令加密"),
        (b"wrong\n", "的口令不对"),
        (b"\nsecond\n", "首行是空的"),
        (b"", "首行是空的"),
        (b"\xff\xfe\n", "不是 UTF-8 文字"),
        (b"x" * 2000, "首行过长"),
    ],
)
def test_without_the_right_passphrase_nothing_is_received(cli, tmp_path, package, content, message):
    option = ()
    if content is not None:
        (tmp_path / "错.txt").write_bytes(content)
        option = ("--passphrase-file", tmp_path / "错.txt")
    status, out, err = cli("receive", package, "--into", tmp_path / "科室", *option)
    assert (status, out, err.count("\n"), message in err) == (1, "", 1, True), err
    assert not (tmp_path / "科室").exists()


def test_a_passphrase_file_that_is_not_there_is_named(cli, tmp_path, package):
    status, _, err = cli("receive", package, "--into", tmp_path / "科室", "--passphrase-file", tmp_path / "没有.txt")
    assert (status, "无法读取口令文件" in err) == (1, True)


def test_verify_says_that_a_package_is_sealed(cli, tmp_path, package):
    status, out, _ = cli("verify", package)
    assert (status, "完好，是加密的任务包" in out) == (0, True)
    assert "来源可信" in cli("verify", package, "--against", tmp_path / "office")[1]
    package.write_bytes(package.read_bytes()[:-1])
    assert cli("verify", package)[0] == 1


def test_an_excel_form_has_no_passphrase(cli, tmp_path, words):
    assert cli("create", tmp_path / "office")[0] == 0
    command = ("issue", tmp_path / "office", "--out", tmp_path, "--form", "xlsx", "--passphrase-file", words)
    status, _, err = cli(*command)
    assert (status, "不能用口令加密" in err) == (1, True)
