"""Evidence comes in whole or not at all, and once."""

import hashlib
import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_hospital import quietly

from hospital_assess.application.ports import StoredFile
from hospital_assess.domain.errors import AssessError, CancelledError, SourceError
from hospital_assess.storage.evidence_store import FileEvidenceStore, clear_staging


def willing() -> None:
    pass


@pytest.fixture
def store(tmp_path: Path) -> FileEvidenceStore:
    return FileEvidenceStore(tmp_path / "evidence", willing)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "会议纪要.pdf"
    file.write_bytes(b"minutes" * 400_000)
    return file


def files_in(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.rglob("*") if item.is_file())


def test_a_file_lies_under_the_digest_of_its_content(store: FileEvidenceStore, source: Path):
    steps: list[tuple[int, int]] = []
    stored = store.take(source, lambda done, total, _what: steps.append((done, total)))
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    assert stored == StoredFile(digest, 2_800_000)
    assert store.path(digest).read_bytes() == source.read_bytes()
    assert store.path(digest).parent.name == digest[:2]
    assert steps == [(0, 2_800_000), (1 << 20, 2_800_000), (2 << 20, 2_800_000), (2_800_000, 2_800_000)]
    assert source.exists()


def test_the_same_content_is_stored_once(store: FileEvidenceStore, source: Path, tmp_path: Path):
    again = tmp_path / "副本.pdf"
    again.write_bytes(source.read_bytes())
    assert store.take(source, quietly) == store.take(again, quietly)
    assert len(files_in(tmp_path / "evidence")) == len(store.digests()) == 1


@given(st.binary(max_size=200))
@settings(max_examples=25, deadline=None)
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    folder = tmp_path_factory.mktemp("store")
    (folder / "a").write_bytes(data)
    store = FileEvidenceStore(folder / "evidence", willing)
    assert store.path(store.take(folder / "a", quietly).sha256).read_bytes() == data


def test_a_file_that_grows_while_it_is_read_is_refused(store: FileEvidenceStore, source: Path, tmp_path: Path):
    def grow(done: int, _total: int, _what: str) -> None:
        if done == 1 << 20:
            with source.open("ab") as file:
                file.write(b"more")

    with pytest.raises(AssessError, match=r"会议纪要.pdf”在读取时被改动"):
        store.take(source, grow)
    assert files_in(tmp_path / "evidence") == []


def test_a_file_that_grows_faster_than_it_is_read_is_given_up(store: FileEvidenceStore, source: Path, tmp_path: Path):
    def grow(_done: int, _total: int, _what: str) -> None:
        with source.open("ab") as file:
            file.write(b"more" * 400_000)

    with pytest.raises(SourceError, match=r"会议纪要.pdf”在读取时被改动"):
        store.take(source, grow)
    assert files_in(tmp_path / "evidence") == []


def test_a_file_that_nothing_refers_to_is_let_go_of(store: FileEvidenceStore, source: Path, tmp_path: Path):
    stored = store.take(source, quietly)
    store.discard(stored.sha256)
    store.discard(stored.sha256)
    assert files_in(tmp_path / "evidence") == []


def test_a_file_that_is_replaced_while_it_is_read_is_refused(store: FileEvidenceStore, source: Path, tmp_path: Path):
    other = tmp_path / "新稿"
    other.write_bytes(b"new")

    def replace(done: int, _total: int, _what: str) -> None:
        if done == 1 << 20:
            other.replace(source)

    with pytest.raises(AssessError, match=r"在读取时被改动|正被其他程序占用"):
        store.take(source, replace if sys.platform != "win32" else quietly)
    assert files_in(tmp_path / "evidence") == []


def test_a_cancelled_copy_leaves_nothing(store: FileEvidenceStore, source: Path, tmp_path: Path):
    def cancel(done: int, _total: int, _what: str) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        store.take(source, cancel)
    assert files_in(tmp_path / "evidence") == []


def test_a_folder_is_refused_by_name(store: FileEvidenceStore, tmp_path: Path):
    with pytest.raises(AssessError, match="不是文件，不能作为佐证材料"):
        store.take(tmp_path, quietly)


def test_a_missing_file_is_refused_by_name(store: FileEvidenceStore, tmp_path: Path):
    with pytest.raises(AssessError, match=r"无法读取“.*丢失.pdf”：找不到"):
        store.take(tmp_path / "丢失.pdf", quietly)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_an_unreadable_file_is_refused_by_name(
    store: FileEvidenceStore, protected_place: tuple[Path, Callable[[], object]]
):
    place, protect = protected_place
    (place / "机密.pdf").write_bytes(b"x")
    protect()
    (secret := place / "机密.pdf").stat()
    uid = os.geteuid()
    os.seteuid(0) if uid == 65534 else None
    secret.chmod(0)
    os.seteuid(uid)
    with pytest.raises(AssessError, match=r"无法读取“.*机密.pdf”：没有权限"):
        store.take(secret, quietly)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file that its disk cannot read")
def test_a_file_that_its_disk_cannot_read_is_named_with_what_to_do(store: FileEvidenceStore, tmp_path: Path):
    with pytest.raises(
        SourceError, match="无法读取“/proc/self/mem”：磁盘读写出错，或已断开。如是U盘或网络盘，请重新接好"
    ):
        store.take(Path("/proc/self/mem"), quietly)
    assert files_in(tmp_path / "evidence") == []


def test_a_file_in_the_place_of_the_store_is_named(store: FileEvidenceStore, source: Path, tmp_path: Path):
    (tmp_path / "evidence").write_text("", encoding="utf-8")
    with pytest.raises(AssessError, match=r"无法存入佐证库“.*evidence”：路径指向的不是文件"):
        store.take(source, quietly)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_store_that_turned_read_only_is_named(
    source: Path, protected_place: tuple[Path, Callable[[], object]], tmp_path: Path
):
    place, protect = protected_place
    (store := FileEvidenceStore(place / "evidence", willing)).take(source, quietly)
    copy = Path(shutil.copy(source, place / "又一份.pdf"))
    with copy.open("ab") as file:
        file.write(b"other")
    protect()
    with pytest.raises(AssessError, match=r"无法存入佐证库“.*evidence”：没有权限"):
        store.take(copy, quietly)
    assert len(store.digests()) == len(files_in(place / "evidence")) == 1


def test_nothing_comes_up_where_a_workspace_was_pulled_away(source: Path, tmp_path: Path):
    store = FileEvidenceStore(tmp_path / "pulled" / "evidence", willing)
    with pytest.raises(AssessError, match=r"无法存入佐证库“.*evidence”：找不到。请核对路径；如在U盘或网络盘上"):
        store.take(source, quietly)
    assert not (tmp_path / "pulled").exists()


def test_a_full_disk_is_named(store: FileEvidenceStore, source: Path, tmp_path: Path):
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    try:
        with pytest.raises(AssessError, match=r"无法存入佐证库“.*evidence”：文件超过这块磁盘"):
            store.take(source, quietly)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files_in(tmp_path / "evidence") == []


def test_a_stream_is_taken_under_the_digest_it_was_announced_with(store: FileEvidenceStore):
    digest = hashlib.sha256(b"data").hexdigest()
    assert store.take_from(io.BytesIO(b"data"), digest, quietly) == StoredFile(digest, 4)
    assert store.has(digest)


def test_a_stream_of_other_bytes_is_refused(store: FileEvidenceStore, tmp_path: Path):
    with pytest.raises(AssessError, match="的内容在读取时改变"):
        store.take_from(io.BytesIO(b"other"), hashlib.sha256(b"data").hexdigest(), quietly)
    assert files_in(tmp_path / "evidence") == []


def test_taking_a_file_again_mends_a_damaged_copy(store: FileEvidenceStore, source: Path):
    stored = store.take(source, quietly)
    store.path(stored.sha256).write_bytes(b"damaged")
    assert store.damaged(quietly) == [stored.sha256]
    store.take(source, quietly)
    assert store.damaged(quietly) == []


def test_what_the_store_does_not_have_is_named(store: FileEvidenceStore):
    for name in ("a" * 64, "../keys/desk.key", ""):
        assert not store.has(name)
    with pytest.raises(AssessError, match="佐证库中没有文件 aaaaaaaa"):
        store.path("a" * 64)
    assert store.digests() == []


def test_leftovers_of_a_crash_are_cleared(store: FileEvidenceStore, source: Path, tmp_path: Path):
    store.take(source, quietly)
    (tmp_path / "evidence" / ".incoming" / ".rest.part").write_bytes(b"half")
    clear_staging(tmp_path / "evidence")
    assert files_in(tmp_path / "evidence") == store.digests()
