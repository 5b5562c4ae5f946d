"""Every bad package is refused, with a sentence that says what and what to do."""

import io
import zipfile
from pathlib import Path

import pytest
from package_samples import CONTENT, KEY, claiming, listed, package_of, signed, written, zipped

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange.container import MIMETYPE
from hospital_assess.exchange.packages import HsaPackages
from hospital_assess.exchange.signing import sign

PACKAGES = HsaPackages()
GOOD = package_of()
EVIDENCE = ("evidence/" + "a" * 64, b"proof")


def refusal(folder: Path, data: bytes) -> str:
    """What is said of a file with these bytes."""
    file = folder / "来件.hsa"
    file.write_bytes(data)
    with pytest.raises(AssessError) as raised:
        PACKAGES.open(file)
    assert "来件.hsa" in raised.value.title
    assert raised.value.remedy
    return raised.value.title


def test_the_sample_is_sound(tmp_path: Path):
    (tmp_path / "a.hsa").write_bytes(GOOD)
    with PACKAGES.open(tmp_path / "a.hsa") as package:
        assert package.content == CONTENT


def manifest_of(*members: tuple[str, bytes]) -> dict[str, object]:
    return {"format": 1, "kind": "submission", "members": listed(("content.json", CONTENT), *members)}


def unsigned(signature: bytes) -> bytes:
    manifest = canonical_json(manifest_of())
    parts = [("mimetype", MIMETYPE), ("manifest.json", manifest), ("signature", signature)]
    return zipped([*parts, ("content.json", CONTENT)])


def rezipped(method: int) -> bytes:
    """The sound package, as another zip program would write it."""
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as package, zipfile.ZipFile(data, "w") as copy:
        for name in package.namelist():
            copy.writestr(name, package.read(name), method if name == "content.json" else zipfile.ZIP_STORED)
    return data.getvalue()


def with_bit(data: bytes, marker: bytes, offset: int) -> bytes:
    """The package with one bit set in the last header of a kind: 1 at offset 6 or 8 means encrypted."""
    place = data.rindex(marker) + offset
    return data[:place] + bytes([data[place] | 1]) + data[place + 1 :]


BAD = {
    "empty": (b"", "是空文件"),
    "text": ("年度工作总结".encode(), "不是本程序的文件包"),
    "zip": (zipped([("document.xml", b"<x/>")]), "不是本程序的文件包"),
    "only the first member": (zipped([("mimetype", MIMETYPE)]), "的清单已损坏"),
    "cut short": (GOOD[:-1], "不完整，可能没有复制完"),
    "half": (GOOD[: len(GOOD) // 2], "不完整，可能没有复制完"),
    "longer": (GOOD + b"\0", "不完整，可能没有复制完"),
    "newer": (package_of(format=2), "由更新版本的程序写成"),
    "newer kind": (package_of(kind="tree"), "由更新版本的程序写成"),
    "no format": (package_of(format="1"), "的清单已损坏"),
    "format zero": (package_of(format=0), "的清单已损坏"),
    "more in the manifest": (package_of(note="x"), "的清单已损坏"),
    "no list of members": (package_of(members=[]), "的清单已损坏"),
    "no content": (package_of(members={}), "的清单已损坏"),
    "size as text": (package_of(members={"content.json": {"sha256": "a" * 64, "size": "1"}}), "的清单已损坏"),
    "negative size": (package_of(members={"content.json": {"sha256": "a" * 64, "size": -1}}), "的清单已损坏"),
    "no digest": (package_of(members={"content.json": {"sha256": "x", "size": 1}}), "的清单已损坏"),
    "other content": (package_of(members=listed(("content.json", CONTENT[::-1]))), "已损坏（content.json）"),
    "other size": (package_of(members=listed(("content.json", CONTENT + b" "))), "的成员与清单不符"),
    "a way out": (signed(manifest_of(("../x", b"x")), ("content.json", CONTENT), ("../x", b"x")), "的清单已损坏"),
    "false name": (signed(manifest_of(EVIDENCE), ("content.json", CONTENT), EVIDENCE), "的清单已损坏"),
    "one too many": (signed(manifest_of(), ("content.json", CONTENT), EVIDENCE), "的成员与清单不符"),
    "one missing": (signed(manifest_of()), "的成员与清单不符"),
    "one twice": (signed(manifest_of(), *[("content.json", CONTENT)] * 2), "的成员与清单不符"),
    "other order": (
        zipped([("mimetype", MIMETYPE), ("content.json", CONTENT), ("manifest.json", b"{}")]),
        "的清单已损坏",
    ),
    "other signature": (unsigned(sign(b"other", KEY)), "的签名不符"),
    "no signature": (unsigned(b""), "的签名不符"),
    "signature of zeros": (unsigned(canonical_json({"key": "0" * 64, "signature": "0" * 128})), "的签名不符"),
    "signature in another form": (unsigned(sign(canonical_json(manifest_of()), KEY) + b" "), "的签名不符"),
    "long signature": (unsigned(b" " * 2000), "的内容过大"),
    "encrypted": (with_bit(with_bit(GOOD, b"PK\x03\x04", 6), b"PK\x01\x02", 8), "的目录被改动"),
    "encrypted inside": (with_bit(GOOD, b"PK\x03\x04", 6), "的成员与目录不符（content.json）"),
    "compressed": (rezipped(zipfile.ZIP_DEFLATED), "的目录被改动"),
    "zipped by another program": (rezipped(zipfile.ZIP_STORED), "的目录被改动"),
    "a million members": (GOOD + claiming(10**6, 80 * 10**6, 0), "的成员过多（1000000 个"),
    "an endless directory": (GOOD + claiming(1, 2**60, 0), "的成员过多"),
    "a directory beyond the end": (GOOD + claiming(1, 80, 2**60), "不完整，或末尾被改动"),
    "a directory that is not there": (GOOD + claiming(1, 80, 0), "不完整，或末尾被改动"),
    "not an object": (package_of(b"[1]"), "的内容无法解读"),
    "not UTF-8": (package_of("{}".encode("utf-16")), "的内容无法解读"),
    "a byte order mark": (package_of(b"\xef\xbb\xbf{}"), "的内容无法解读"),
    "no number": (package_of(b'{"a":NaN}'), "的内容无法解读"),
    "no exact number": (package_of(b'{"a":0.1}'), "的内容无法解读"),
    "too many digits": (package_of(b'{"a":' + b"9" * 5000 + b"}"), "的内容无法解读"),
    "a key twice": (package_of(b'{"a":1,"a":2}'), "的内容无法解读"),
    "half a character": (package_of(b'{"a":"\\ud800"}'), "的内容无法解读"),
    "nested": (package_of(b'{"a":' + b"[" * 70 + b"]" * 70 + b"}"), "的内容无法解读"),
    "nested without end": (package_of(b'{"a":' + b"[" * 200_000), "的内容无法解读"),
    "a manifest that is nested": (signed(b"[" * 100_000, ("content.json", CONTENT)), "的清单已损坏"),
    "a manifest that says it twice": (
        signed(b'{"format":1,"format":1,"kind":"task","members":{}}', ("content.json", CONTENT)),
        "的清单已损坏",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_package_is_refused_with_its_reason(tmp_path: Path, name: str):
    data, reason = BAD[name]
    assert reason in refusal(tmp_path, data)


def test_a_newer_package_asks_for_a_newer_program(tmp_path: Path):
    (tmp_path / "a.hsa").write_bytes(package_of(format=2))
    with pytest.raises(AssessError, match=r"“a.hsa”由更新版本的程序写成。请升级程序后再打开。"):
        PACKAGES.open(tmp_path / "a.hsa")


def test_the_format_is_read_before_anything_a_newer_one_may_change(tmp_path: Path):
    """Another order, further members and compression come with a newer format, not as damage."""
    file = tmp_path / "a.hsa"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", MIMETYPE)
        package.writestr("manifest.json", canonical_json({"format": 9, "kind": "tree"}))
        package.writestr("content.cbor", b"x" * 1000, zipfile.ZIP_DEFLATED)
    with pytest.raises(AssessError, match="由更新版本的程序写成"):
        PACKAGES.open(file)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path):
    with pytest.raises(AssessError, match=r"无法读取“.*没有.hsa”：找不到"):
        PACKAGES.open(tmp_path / "没有.hsa")
    with pytest.raises(AssessError, match="无法读取"):
        PACKAGES.open(tmp_path)


def test_no_byte_can_be_changed(tmp_path: Path):
    file = written(tmp_path, b"proof", b"another")
    data = bytearray(file.read_bytes())
    for place in range(len(data)):
        data[place] ^= 1 << place % 8
        file.write_bytes(data)
        with pytest.raises(AssessError):
            PACKAGES.open(file)
        data[place] ^= 1 << place % 8
    file.write_bytes(data)
    PACKAGES.open(file).close()


def test_no_byte_can_be_missing(tmp_path: Path):
    data = written(tmp_path, b"proof").read_bytes()
    for length in range(0, len(data), 13):
        assert refusal(tmp_path, data[:length])
