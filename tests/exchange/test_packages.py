"""Packages go round: what was put in comes out, byte for byte, or nothing was written."""

import hashlib
import io
import os
import sys
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from package_samples import CONTENT, KEY, evidence_in, quietly, written

from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import SealedSubmission
from hospital_assess.domain.entry import Statement
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.plain import canonical_json
from hospital_assess.domain.settings import PeriodId
from hospital_assess.domain.submission import Submission
from hospital_assess.exchange.container import MIMETYPE, MOST_MEMBERS, Member, ending, local_header
from hospital_assess.exchange.packages import HsaPackages
from hospital_assess.storage.evidence_store import FileEvidenceStore

PACKAGES = HsaPackages()
SUBMISSION = Submission(
    organization_id="院",
    scheme_id="院-2023",
    scheme_revision=1,
    department="医务科",
    period=PeriodId.ANNUAL,
    as_of=date(2023, 12, 31),
    statement=Statement(),
    lineage=(),
    made_at="2023-12-20T09:00:00+08:00",
    program="1.0",
)


@pytest.fixture
def store(tmp_path: Path) -> FileEvidenceStore:
    return FileEvidenceStore(tmp_path / "store", lambda: None)


@given(
    content=st.dictionaries(st.text(st.characters(exclude_categories=("Cs",))), st.integers() | st.booleans()),
    kind=st.sampled_from(PackageKind),
    files=st.lists(st.binary(max_size=50), max_size=3),
)
@settings(max_examples=25, deadline=None)
def test_what_goes_in_comes_out(
    tmp_path_factory: pytest.TempPathFactory, content: dict[str, int], kind: PackageKind, files: list[bytes]
):
    folder = tmp_path_factory.mktemp("package")
    evidence, data = evidence_in(folder, *files), canonical_json(content)
    store = FileEvidenceStore(folder / "store", lambda: None)
    manifest, signature = PACKAGES.write(folder / "a.hsa", kind, data, evidence, KEY, quietly)
    with PACKAGES.open(folder / "a.hsa") as package:
        assert (package.kind, package.content, package.key) == (kind, data, PACKAGES.public_key(KEY))
        assert (package.manifest, package.signature) == (manifest, signature)
        assert canonical_json(package.data()) == data
        assert package.evidence == tuple(sorted(evidence))
        package.copy_evidence(store, quietly)
    assert {digest: store.path(digest).read_bytes() for digest in store.digests()} == {
        digest: path.read_bytes() for digest, path in evidence.items()
    }


def test_any_zip_program_can_look_inside(tmp_path: Path):
    with zipfile.ZipFile(written(tmp_path, b"one", b"two")) as package:
        assert package.testzip() is None
        names = package.namelist()
        assert names[:4] == ["mimetype", "manifest.json", "signature", "content.json"]
        assert names[4:] == sorted(names[4:])
        assert {info.compress_type for info in package.infolist()} == {zipfile.ZIP_STORED}
        assert package.read("mimetype") == MIMETYPE
        assert package.read("content.json") == CONTENT
    assert (tmp_path / "2023-医务科-上报-第1版.hsa").read_bytes()[38:].startswith(MIMETYPE)


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path):
    first = written(tmp_path, b"one", b"two", name="1.hsa")
    second = written(tmp_path, b"two", b"one", name="2.hsa")
    assert first.read_bytes() == second.read_bytes()


def test_a_submission_is_written_again_byte_for_byte(tmp_path: Path):
    evidence, content = evidence_in(tmp_path, b"one", b"two"), canonical_json(SUBMISSION)
    manifest, signature = PACKAGES.write(tmp_path / "1.hsa", PackageKind.SUBMISSION, content, evidence, KEY, quietly)
    sealed = SealedSubmission(SUBMISSION, content, manifest, signature, PACKAGES.public_key(KEY))
    PACKAGES.rewrite(tmp_path / "2.hsa", sealed, evidence, quietly)
    assert (tmp_path / "2.hsa").read_bytes() == (tmp_path / "1.hsa").read_bytes()
    assert SUBMISSION.digest.encode() in manifest
    with pytest.raises(AssessError, match="内容与清单不符"):
        PACKAGES.rewrite(tmp_path / "3.hsa", sealed, {}, quietly)
    assert not (tmp_path / "3.hsa").exists()


def test_keys_are_new_each_time():
    private, public = PACKAGES.new_key()
    assert len(private) == 32
    assert PACKAGES.public_key(private) == public
    assert PACKAGES.new_key()[0] != private


def test_each_file_is_reported_to_its_end(tmp_path: Path):
    steps: list[tuple[int, int]] = []
    evidence = evidence_in(tmp_path, b"1" * 3_000_000, b"2")
    PACKAGES.write(
        tmp_path / "a.hsa",
        PackageKind.SUBMISSION,
        CONTENT,
        evidence,
        KEY,
        lambda done, total, _what: steps.append((done, total)),
    )
    assert steps == sorted(steps)
    assert steps[0] == (0, 3_000_001)
    assert steps[-1] == (3_000_001, 3_000_001)


def test_cancelling_leaves_what_was_there(tmp_path: Path):
    target = written(tmp_path, b"old")
    before = {item: item.read_bytes() for item in tmp_path.iterdir()}

    def cancel(done: int, _total: int, _what: str) -> None:
        if done:
            raise CancelledError

    with pytest.raises(CancelledError):
        PACKAGES.write(target, PackageKind.SUBMISSION, CONTENT, evidence_in(tmp_path, b"old"), KEY, cancel)
    assert {item: item.read_bytes() for item in tmp_path.iterdir()} == before


def test_a_lost_proof_is_named_and_nothing_written(tmp_path: Path):
    with pytest.raises(AssessError, match=r"无法读取佐证“.*丢失.pdf”：找不到"):
        PACKAGES.write(
            tmp_path / "a.hsa", PackageKind.SUBMISSION, CONTENT, {"a" * 64: tmp_path / "丢失.pdf"}, KEY, quietly
        )
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_proof_is_named_and_nothing_written(tmp_path: Path):
    (file,) = evidence_in(tmp_path, b"proof").values()
    with pytest.raises(AssessError, match=r"佐证“.*”的内容已改变或损坏"):
        PACKAGES.write(tmp_path / "a.hsa", PackageKind.SUBMISSION, CONTENT, {"a" * 64: file}, KEY, quietly)
    assert list(tmp_path.iterdir()) == [file]


def test_a_missing_folder_is_named(tmp_path: Path):
    with pytest.raises(AssessError, match=r"无法写入“.*a.hsa”：找不到"):
        PACKAGES.write(tmp_path / "U盘" / "a.hsa", PackageKind.TASK, CONTENT, {}, KEY, quietly)


def test_a_file_beyond_the_disk_leaves_nothing(tmp_path: Path):
    resource = pytest.importorskip("resource")
    evidence = evidence_in(tmp_path, b"1" * 3_000_000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, hard))
    try:
        with pytest.raises(AssessError, match="文件超过这块磁盘的格式"):
            PACKAGES.write(tmp_path / "a.hsa", PackageKind.SUBMISSION, CONTENT, evidence, KEY, quietly)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(tmp_path.iterdir()) == list(evidence.values())


@pytest.mark.skipif(sys.platform != "linux", reason="names of 255 bytes")
def test_a_name_as_long_as_names_can_be_is_no_obstacle(tmp_path: Path):
    name = "医" * 83 + ".hsa"
    assert len(os.fsencode(name)) == 253
    with PACKAGES.open(written(tmp_path, name=name)) as package:
        assert package.evidence == ()


def test_no_more_is_written_than_would_be_read(tmp_path: Path):
    many = {f"{number:064x}": tmp_path for number in range(MOST_MEMBERS)}
    with pytest.raises(AssessError, match="佐证材料有 20000 份，一个文件包最多 19996 份"):
        PACKAGES.write(tmp_path / "a.hsa", PackageKind.SUBMISSION, CONTENT, many, KEY, quietly)


def test_evidence_that_the_store_has_is_not_copied_again(tmp_path: Path, store: FileEvidenceStore):
    source = written(tmp_path, b"one", b"two")
    (known, _) = evidence_in(tmp_path, b"one", b"two").values()
    store.take(known, quietly)
    seen: list[str] = []
    with PACKAGES.open(source) as package:
        package.copy_evidence(store, lambda _done, _total, what: seen.append(what))
    assert sum("MB" in what for what in seen) == 2
    assert len(store.digests()) == 2


def test_a_package_that_changes_after_its_check_brings_nothing(tmp_path: Path, store: FileEvidenceStore):
    source = written(tmp_path, b"proof" * 100_000)
    with PACKAGES.open(source) as package:
        source.write_bytes(source.read_bytes().replace(b"proof", b"forge"))
        with pytest.raises(AssessError, match="已损坏（佐证"):
            package.copy_evidence(store, quietly)
    assert store.digests() == []


@pytest.mark.skipif(sys.platform == "win32", reason="files with holes")
def test_files_beyond_four_gigabytes_stand_in_the_large_form(tmp_path: Path):
    members = [Member("a", 5 << 30, 1), Member("b", 0xFFFF_FFFF, 2), Member("c", 3, 3)]
    with (tmp_path / "large.zip").open("wb") as file:
        for member in members:
            file.write(local_header(member))
            file.seek(member.size, os.SEEK_CUR)
        file.write(ending(members))
    with zipfile.ZipFile(tmp_path / "large.zip") as package:
        assert [(info.filename, info.file_size, info.CRC) for info in package.infolist()] == [
            (member.name, member.size, member.crc) for member in members
        ]
        with package.open("c") as last:
            assert last.name == "c"


def test_evidence_that_is_checked_when_it_is_copied_is_checked_as_well(tmp_path: Path, store: FileEvidenceStore):
    """Also where only the checksum of the zip is wrong, in both places where it stands."""
    file = written(tmp_path, b"proof", b"another")
    crc = zlib.crc32(b"another").to_bytes(4, "little")
    data = file.read_bytes()
    assert data.count(crc) == 2
    for spoiled in (data.replace(crc, b"\1\2\3\4"), data.replace(b"another", b"anOther")):
        file.write_bytes(spoiled)
        with pytest.raises(AssessError, match="已损坏（佐证"):
            PACKAGES.open(file)
        with PACKAGES.open(file, evidence_later=True) as package:
            with pytest.raises(AssessError, match="已损坏（佐证"):
                package.copy_evidence(store, quietly)
            assert store.digests() == []
    store.take_from(io.BytesIO(b"another"), hashlib.sha256(b"another").hexdigest(), quietly)
    with PACKAGES.open(file, evidence_later=True) as package, pytest.raises(AssessError, match="已损坏（佐证"):
        package.copy_evidence(store, quietly)
    assert len(store.digests()) == 1
