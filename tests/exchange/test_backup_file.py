"""A backup file holds everything, byte for byte, proves itself, and whatever is wrong with one is said."""

import hashlib
import os
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from package_samples import claiming, listed, package_of, quietly, zipped

from hospital_assess.application.backup_port import DamagedEvidenceError, WholeWorkspace
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange import backup_reading
from hospital_assess.exchange.backup_files import HospitalBackupFiles
from hospital_assess.exchange.backup_reading import BACKUP_MIMETYPE, MOST_FILES
from hospital_assess.exchange.packages import HsaPackages
from hospital_assess.storage.evidence_store import FileEvidenceStore

FILES = HospitalBackupFiles()
DATABASE, KEY = b"SQLite format 3\0 and the rest", b"ab" * 32
PARTS = (("workspace.sqlite", DATABASE), ("keys/desk.key", KEY))


def whole_in(folder: Path, *evidence: bytes, keys: tuple[str, ...] = ("desk.key",)) -> WholeWorkspace:
    """The files of a workspace."""
    folder.mkdir(exist_ok=True)
    (folder / "copy").write_bytes(DATABASE)
    for name in keys:
        (folder / name).write_bytes(KEY)
    files = {}
    for data in evidence:
        digest = hashlib.sha256(data).hexdigest()
        files[digest] = folder / digest
        files[digest].write_bytes(data)
    return WholeWorkspace(folder / "copy", {name: folder / name for name in keys}, files, ())


def written(folder: Path, *evidence: bytes) -> Path:
    target = folder / "2023-医务科.backup"
    FILES.write(target, whole_in(folder / "科室", *evidence), quietly)
    return target


def made(*members: tuple[str, bytes], **changes: object) -> bytes:
    """A backup with these members and a true manifest, in which something is changed."""
    manifest = canonical_json({"format": 1, "kind": "backup", "members": listed(*members), **changes})
    return zipped([("mimetype", BACKUP_MIMETYPE), ("manifest.json", manifest), *members])


GOOD = made(*PARTS)
PROOF = ("evidence/" + hashlib.sha256(b"proof").hexdigest(), b"proof")


@given(st.lists(st.binary(max_size=60), max_size=4))
@settings(max_examples=20, deadline=None)
def test_what_goes_in_comes_out(tmp_path_factory: pytest.TempPathFactory, evidence: list[bytes]):
    folder = tmp_path_factory.mktemp("backup")
    store = FileEvidenceStore(folder / "store", lambda: None)
    with FILES.open(written(folder, *evidence), quietly) as backup:
        assert backup.name == "2023-医务科.backup"
        backup.copy_database(folder / "database")
        assert backup.keys() == {"desk.key": KEY}
        backup.copy_evidence(store, quietly)
    assert (folder / "database").read_bytes() == DATABASE
    assert {store.path(digest).read_bytes() for digest in store.digests()} == {*evidence}


def test_the_same_workspace_gives_the_same_bytes_and_its_size(tmp_path: Path):
    first = written(tmp_path, b"one", b"two").read_bytes()
    assert FILES.write(tmp_path / "b", whole_in(tmp_path / "科室", b"two", b"one"), quietly) == len(first)
    assert (tmp_path / "b").read_bytes() == first
    assert made(*PARTS) == written(tmp_path).read_bytes()


def test_any_zip_program_can_look_inside(tmp_path: Path):
    with zipfile.ZipFile(written(tmp_path, b"one", b"two")) as backup:
        assert backup.testzip() is None
        names = backup.namelist()
        assert names[:4] == ["mimetype", "manifest.json", "workspace.sqlite", "keys/desk.key"]
        assert names[4:] == sorted(names[4:])
        assert len(names) == 6


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_backup_is_only_for_its_owner_from_its_first_byte_on(tmp_path: Path):
    modes: set[int] = set()

    def look(_done: int, _total: int, _what: str) -> None:
        modes.update(file.stat().st_mode & 0o777 for file in tmp_path.glob("*.part"))

    before = os.umask(0)
    try:
        FILES.write(tmp_path / "a.backup", whole_in(tmp_path / "科室", b"one"), look)
    finally:
        os.umask(before)
    assert modes == {0o600}
    assert (tmp_path / "a.backup").stat().st_mode & 0o777 == 0o600


def test_progress_runs_to_its_end_while_writing_and_while_proving(tmp_path: Path):
    steps: list[tuple[int, int, str]] = []
    whole = whole_in(tmp_path / "科室", b"1" * 3_000_000, b"2")
    FILES.write(tmp_path / "a", whole, lambda done, total, what: steps.append((done, total, what)))
    writing = [(done, total) for done, total, what in steps if what.startswith("正在写入")]
    proving = [(done, total) for done, total, what in steps if what.startswith("正在核对")]
    for phase in (writing, proving):
        assert phase == sorted(phase)
        assert 0 < phase[-1][0] <= phase[-1][1]
    assert writing[-1][0] == writing[-1][1] == 2929


@pytest.mark.parametrize("at", ["正在写入", "正在核对"])
def test_cancelling_leaves_what_was_there(tmp_path: Path, at: str):
    target = written(tmp_path, b"old")
    whole = whole_in(tmp_path / "科室", b"old", b"new")
    before = {item: item.read_bytes() for item in tmp_path.rglob("*") if item.is_file()}

    def cancel(done: int, _total: int, what: str) -> None:
        if what.startswith(at):
            raise CancelledError

    with pytest.raises(CancelledError):
        FILES.write(target, whole, cancel)
    assert {item: item.read_bytes() for item in tmp_path.rglob("*") if item.is_file()} == before


@pytest.mark.parametrize(
    "harm", [Path.unlink, lambda file: file.write_bytes(b"other"), lambda file: file.write_bytes(b"prood")]
)
def test_damaged_evidence_is_told_from_other_failures(tmp_path: Path, harm: Callable[[Path], object]):
    whole = whole_in(tmp_path / "科室", b"proof")
    (file,) = whole.evidence.values()
    harm(file)
    with pytest.raises(DamagedEvidenceError, match="的内容已改变或损坏"):
        FILES.write(tmp_path / "a", whole, quietly)
    assert not (tmp_path / "a").exists()


def test_a_disk_that_keeps_other_bytes_is_found_out(tmp_path: Path):
    def spoil(_done: int, _total: int, what: str) -> None:
        if what.startswith("正在核对"):
            (part,) = tmp_path.glob("*.part")
            data = part.read_bytes()
            part.write_bytes(data.replace(b"proof", b"prood"))

    whole = whole_in(tmp_path / "科室", b"proof" * 100_000)
    with pytest.raises(AssessError, match=r"“a.backup”写入后核对不符。这块磁盘可能有故障"):
        FILES.write(tmp_path / "a.backup", whole, spoil)
    assert [item.name for item in tmp_path.iterdir()] == ["科室"]


def test_a_file_beyond_the_disk_leaves_nothing(tmp_path: Path):
    resource = pytest.importorskip("resource")
    whole = whole_in(tmp_path / "科室", b"1" * 3_000_000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    try:
        with pytest.raises(AssessError, match="文件超过这块磁盘的格式"):
            FILES.write(tmp_path / "a", whole, quietly)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [item.name for item in tmp_path.iterdir()] == ["科室"]


def test_a_missing_folder_and_a_folder_in_its_place_are_named(tmp_path: Path):
    whole = whole_in(tmp_path / "科室")
    with pytest.raises(AssessError, match=r"无法写入“.*a.backup”：找不到"):
        FILES.write(tmp_path / "U盘" / "a.backup", whole, quietly)
    with pytest.raises(AssessError, match="是文件夹，不能作为备份文件。请在文件夹后写上文件名"):
        FILES.write(tmp_path, whole, quietly)


def test_a_file_of_another_kind_is_not_replaced(tmp_path: Path):
    (tmp_path / "论文.docx").write_bytes(b"PK thesis")
    with pytest.raises(AssessError, match="已经存在，而且不是备份文件。请换一个文件名"):
        FILES.write(tmp_path / "论文.docx", whole_in(tmp_path / "科室"), quietly)
    assert (tmp_path / "论文.docx").read_bytes() == b"PK thesis"


def test_only_keys_of_ours_are_taken(tmp_path: Path):
    whole = whole_in(tmp_path / "科室", keys=("desk.key", "副本 1.key"))
    FILES.write(tmp_path / "a", whole, quietly)
    with FILES.open(tmp_path / "a", quietly) as backup:
        assert [*backup.keys()] == ["desk.key"]


def test_no_more_is_written_than_would_be_read(tmp_path: Path):
    many = {f"{number:064x}": tmp_path for number in range(MOST_FILES)}
    with pytest.raises(AssessError, match="超过一份备份所能容纳的"):
        FILES.write(tmp_path / "a", WholeWorkspace(tmp_path, {}, many, ()), quietly)


def test_a_backup_and_a_package_are_not_taken_for_each_other(tmp_path: Path):
    (tmp_path / "a.hsa").write_bytes(package_of())
    with pytest.raises(AssessError, match=r"“a.hsa”是任务包、上报件或反馈件，不是备份文件"):
        FILES.open(tmp_path / "a.hsa", quietly)
    with pytest.raises(AssessError, match="不是本程序的文件包"):
        HsaPackages().open(written(tmp_path))


BAD = {
    "empty": (b"", "是空文件"),
    "text": ("年度工作总结".encode(), "不是本程序的备份文件"),
    "zip": (zipped([("document.xml", b"<x/>")]), "不是本程序的备份文件"),
    "only the first member": (zipped([("mimetype", BACKUP_MIMETYPE)]), "的清单已损坏"),
    "cut short": (GOOD[:-1], "不完整，可能没有复制完"),
    "half": (GOOD[: len(GOOD) // 2], "不完整，可能没有复制完"),
    "longer": (GOOD + b"\0", "不完整，可能没有复制完"),
    "newer": (made(*PARTS, format=2), "由更新版本的程序写成"),
    "newer kind": (made(*PARTS, kind="archive"), "由更新版本的程序写成"),
    "no format": (made(*PARTS, format="1"), "的清单已损坏"),
    "more in the manifest": (made(*PARTS, note="x"), "的清单已损坏"),
    "no list of members": (made(*PARTS, members=[]), "的清单已损坏"),
    "no database": (made(PARTS[1]), "的清单已损坏"),
    "other size": (made(*PARTS, members=listed(("workspace.sqlite", DATABASE + b" "), PARTS[1])), "的成员与清单不符"),
    "other database": (
        made(*PARTS, members=listed(("workspace.sqlite", DATABASE[::-1]), PARTS[1])),
        "已损坏（workspace.sqlite）",
    ),
    "other key": (made(*PARTS, members=listed(PARTS[0], (PARTS[1][0], KEY[::-1]))), "已损坏（keys/desk.key）"),
    "a way out": (made(*PARTS, ("../x", b"x")), "的清单已损坏"),
    "a way out among keys": (made(*PARTS, ("keys/../../x.key", b"x")), "的清单已损坏"),
    "an absolute name": (made(*PARTS, ("/etc/passwd", b"x")), "的清单已损坏"),
    "a name of a device": (made(*PARTS, ("keys/con.key", b"x")), "的清单已损坏"),
    "a false name": (made(*PARTS, ("evidence/" + "a" * 64, b"proof")), "的清单已损坏"),
    "a key too large": (made(PARTS[0], ("keys/desk.key", b"x" * 5000)), "的清单已损坏"),
    "one too many": (made(*PARTS, PROOF, members=listed(*PARTS)), "的成员与清单不符"),
    "one missing": (made(*PARTS, members=listed(*PARTS, PROOF)), "的成员与清单不符"),
    "one twice": (made(*PARTS, PARTS[1]), "的成员与清单不符"),
    "other order": (made(PARTS[1], PARTS[0]), "的成员与清单不符"),
    "a million members": (GOOD + claiming(10**6, 80 * 10**6, 0), "的成员过多（1000000 个，最多 50000 个）"),
    "an endless directory": (GOOD + claiming(1, 2**60, 0), "的成员过多"),
    "a directory beyond the end": (GOOD + claiming(1, 80, 2**60), "不完整，或末尾被改动"),
    "a manifest that is nested": (
        zipped([("mimetype", BACKUP_MIMETYPE), ("manifest.json", b"[" * 100_000), *PARTS]),
        "的清单已损坏",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_backup_is_refused_with_its_reason(tmp_path: Path, name: str):
    data, reason = BAD[name]
    file = tmp_path / "旧备份.backup"
    file.write_bytes(data)
    with pytest.raises(AssessError) as raised:
        FILES.open(file, quietly)
    assert "旧备份.backup" in raised.value.title
    assert reason in raised.value.title
    assert raised.value.remedy
    assert "对方" not in str(raised.value)


def test_a_manifest_without_bound_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = written(tmp_path)
    monkeypatch.setattr(backup_reading, "LARGEST_BACKUP_MANIFEST", 100)
    with pytest.raises(AssessError, match="的清单已损坏"):
        FILES.open(file, quietly)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path):
    with pytest.raises(AssessError, match=r"无法读取“.*没有.backup”：找不到"):
        FILES.open(tmp_path / "没有.backup", quietly)
    with pytest.raises(AssessError, match="无法读取"):
        FILES.open(tmp_path, quietly)


def test_no_byte_can_be_changed(tmp_path: Path):
    file = written(tmp_path, b"proof")
    data = bytearray(file.read_bytes())
    for place in range(len(data)):
        data[place] ^= 1 << place % 8
        file.write_bytes(data)
        with pytest.raises(AssessError):
            FILES.open(file, quietly)
        data[place] ^= 1 << place % 8
    file.write_bytes(data)
    FILES.open(file, quietly).close()


def test_no_byte_can_be_missing(tmp_path: Path):
    file = written(tmp_path, b"proof")
    data = file.read_bytes()
    for length in range(0, len(data), 7):
        file.write_bytes(data[:length])
        with pytest.raises(AssessError):
            FILES.open(file, quietly)


def test_checking_can_be_cancelled_and_lets_go_of_the_file(tmp_path: Path):
    def cancel(_done: int, _total: int, _what: str) -> None:
        raise CancelledError

    file = written(tmp_path, b"proof")
    with pytest.raises(CancelledError):
        FILES.open(file, cancel)
    file.unlink()


def test_memory_does_not_grow_with_the_files(tmp_path: Path):
    whole = whole_in(tmp_path / "科室", b"1" * 24_000_000)
    tracemalloc.start()
    try:
        FILES.write(tmp_path / "a", whole, quietly)
        store = FileEvidenceStore(tmp_path / "store", lambda: None)
        with FILES.open(tmp_path / "a", quietly) as backup:
            backup.copy_evidence(store, quietly)
        assert tracemalloc.get_traced_memory()[1] < 8_000_000
    finally:
        tracemalloc.stop()
