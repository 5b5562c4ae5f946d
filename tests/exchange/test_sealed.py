"""Packages under a passphrase: sound without it, closed without it, and no memory for whoever asks for too much."""

import hashlib
import io
import tracemalloc
from pathlib import Path

import pytest
from package_samples import CONTENT, KEY, evidence_in, listed, package_of, quietly, signed

from hospital_assess.application.package_port import PackageKind
from hospital_assess.domain.errors import AssessError, CancelledError
from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange import sealing
from hospital_assess.exchange.faults import PackageError
from hospital_assess.exchange.packages import HsaPackages
from hospital_assess.exchange.sealing import CHUNK, Seal, new_seal, read_seal
from hospital_assess.exchange.strict_json import parse

PACKAGES = HsaPackages()
WORDS = "三月春风 2023"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch):
    """The least cost that is accepted: what is proven here does not depend on it."""
    monkeypatch.setattr(sealing, "COST", sealing.LEAST_COST)


def sealed(folder: Path, *contents: bytes, words: str = WORDS) -> Path:
    """A sealed task package."""
    target = folder / "2023-医务科-下发.hsa"
    files = evidence_in(folder, *contents)
    PACKAGES.write(target, PackageKind.TASK, CONTENT, files, KEY, quietly, passphrase=words)
    return target


def test_what_was_sealed_opens_with_its_passphrase_only(tmp_path: Path):
    file = sealed(tmp_path, b"one" * 700_000, b"two")
    with PACKAGES.open(file, passphrase=WORDS) as package:
        assert (package.kind, package.content, len(package.evidence)) == (PackageKind.TASK, CONTENT, 2)
        assert package.stream(package.evidence[0]).read(3) in {b"one", b"two"}
    with pytest.raises(AssessError, match=r"^“2023-医务科-下发.hsa”的口令不对。请核对口令后重试"):
        PACKAGES.open(file, passphrase=WORDS + " ")


def test_without_the_passphrase_a_sealed_package_still_proves_that_it_is_whole(tmp_path: Path):
    file = sealed(tmp_path, b"one")
    with PACKAGES.open(file) as package:
        assert package.kind is PackageKind.SEALED
        assert package.key == PACKAGES.public_key(KEY)
    data = bytearray(file.read_bytes())
    for place in range(0, len(data), 17):
        data[place] ^= 4
        file.write_bytes(data)
        with pytest.raises(AssessError):
            PACKAGES.open(file)
        data[place] ^= 4


def test_nothing_of_the_content_can_be_read(tmp_path: Path):
    data = sealed(tmp_path, b"proof" * 100).read_bytes()
    assert "医务科".encode() not in data
    assert b"proof" not in data
    assert sealed(tmp_path, b"proof" * 100).read_bytes() != data


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_every_size_comes_back(size: int):
    data = bytes(range(256)) * (size // 256 + 1)
    seal = new_seal(size)
    closed = b"".join(seal.seal(io.BytesIO(data[:size]), WORDS))
    assert len(closed) == seal.sealed_size
    assert b"".join(seal.unseal(io.BytesIO(closed), WORDS)) == data[:size]


def test_chunks_that_change_places_or_are_cut_off_do_not_open():
    seal, data = new_seal(3 * CHUNK), b"x" * 3 * CHUNK
    first, second, third = seal.seal(io.BytesIO(data), WORDS)
    for wrong in (second + first + third, first + second):
        with pytest.raises(PackageError, match="口令不对"):
            list(seal.unseal(io.BytesIO(wrong), WORDS))
    shorter = Seal(seal.salt, seal.cost, 2 * CHUNK)
    with pytest.raises(PackageError, match="口令不对"):
        list(shorter.unseal(io.BytesIO(first + second), WORDS))


PLAIN = parse(Seal("00" * 16, sealing.LEAST_COST, 5).content("a" * 64))
KDF = PLAIN["kdf"]


@pytest.mark.parametrize(
    "changes",
    [
        {"kdf": {**KDF, "n": 2**40}},
        {"kdf": {**KDF, "n": 2**19}},
        {"kdf": {**KDF, "n": 2**13}},
        {"kdf": {**KDF, "n": 2**14 + 1}},
        {"kdf": {**KDF, "n": True}},
        {"kdf": {**KDF, "r": 2**20}},
        {"kdf": {**KDF, "p": 2**20}},
        {"kdf": {**KDF, "salt": "00"}},
        {"kdf": {**KDF, "name": "none"}},
        {"cipher": "none"},
        {"chunk": 1},
        {"size": -1},
        {"more": "x"},
    ],
)
def test_parameters_out_of_bounds_are_refused_before_they_cost_anything(tmp_path: Path, changes: dict):
    file = tmp_path / "来件.hsa"
    file.write_bytes(package_of(canonical_json({**PLAIN, **changes}), kind="sealed"))
    tracemalloc.start()
    try:
        with pytest.raises(AssessError, match=r"“来件.hsa”的加密参数超出范围"):
            PACKAGES.open(file, passphrase=WORDS)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "content", [b"{}", canonical_json({**PLAIN, "kdf": 1}), canonical_json({**PLAIN, "sealed": 1})]
)
def test_parameters_of_another_form_are_refused(tmp_path: Path, content: bytes):
    file = tmp_path / "来件.hsa"
    file.write_bytes(package_of(content, kind="sealed"))
    with pytest.raises(AssessError, match=r"“来件.hsa”的加密(参数无法解读|内容与参数不符)"):
        PACKAGES.open(file, passphrase=WORDS)


def sealed_by(folder: Path, inner: bytes) -> Path:
    """Whatever bytes sealed and signed, as an enemy with a key would make it."""
    seal = new_seal(len(inner))
    closed = b"".join(seal.seal(io.BytesIO(inner), WORDS))
    digest = hashlib.sha256(closed).hexdigest()
    members = (("content.json", seal.content(digest)), (f"evidence/{digest}", closed))
    file = folder / "来件.hsa"
    file.write_bytes(signed({"format": 1, "kind": "sealed", "members": listed(*members)}, *members))
    return file


def test_what_is_inside_is_checked_like_any_package(tmp_path: Path):
    with PACKAGES.open(sealed_by(tmp_path, package_of()), passphrase=WORDS) as package:
        assert package.content == CONTENT
    with pytest.raises(AssessError, match=r"“来件.hsa”不是本程序的文件包"):
        PACKAGES.open(sealed_by(tmp_path, b"text" * 50), passphrase=WORDS)
    twice = sealed_by(tmp_path, package_of()).read_bytes()
    with pytest.raises(AssessError, match="不是由同一质管办签名"):
        PACKAGES.open(sealed_by(tmp_path, twice), passphrase=WORDS)


def test_a_seal_names_its_bytes(tmp_path: Path):
    seal, digest = read_seal(PLAIN)
    assert (seal.size, digest) == (5, "a" * 64)


def test_sealing_and_opening_can_be_cancelled_and_leave_nothing(tmp_path: Path):
    file = sealed(tmp_path, b"1" * 3_000_000)
    before = {item: item.read_bytes() for item in tmp_path.iterdir()}
    for word in ("核对", "解密"):
        with pytest.raises(CancelledError):
            PACKAGES.open(file, cancel_at(word), passphrase=WORDS)
    for word in ("写入佐证", "加密"):
        with pytest.raises(CancelledError):
            PACKAGES.write(
                file,
                PackageKind.TASK,
                CONTENT,
                evidence_in(tmp_path, b"1" * 3_000_000),
                KEY,
                cancel_at(word),
                passphrase=WORDS,
            )
    assert {item: item.read_bytes() for item in tmp_path.iterdir()} == before


def cancel_at(word: str):
    def cancel(_done: int, _total: int, what: str) -> None:
        if word in what:
            raise CancelledError

    return cancel


def test_opening_a_large_package_tells_how_far_it_is(tmp_path: Path):
    target = tmp_path / "a.hsa"
    PACKAGES.write(target, PackageKind.TASK, CONTENT, evidence_in(tmp_path, b"1" * 3_000_000, b"2"), KEY, quietly)
    steps: list[tuple[int, int]] = []
    PACKAGES.open(target, lambda done, total, _what: steps.append((done, total))).close()
    assert steps == sorted(steps)
    assert len(steps) > 5
    assert steps[-1][0] == steps[-1][1]


def test_a_large_package_is_sealed_and_opened_in_little_memory(tmp_path: Path):
    file = sealed(tmp_path, b"1" * 30_000_000)
    tracemalloc.start()
    try:
        PACKAGES.open(file, passphrase=WORDS).close()
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()
