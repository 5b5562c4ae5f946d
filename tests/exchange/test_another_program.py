"""Another program reads and verifies a package from docs/format.md alone: the standard library and ``cryptography``."""

import hashlib
import json
import zipfile

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def read_as_documented(path):
    """Check a package member by member; gives its kind, its content and the key that signed it."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        assert names[0] == "mimetype"
        assert package.read("mimetype") == b"application/vnd.hospital-assess"
        assert {info.compress_type for info in package.infolist()} == {zipfile.ZIP_STORED}
        manifest = package.read("manifest.json")
        described = json.loads(manifest)
        assert described["format"] == 1
        sealed = json.loads(package.read("signature"))
        assert sealed["algorithm"] == "Ed25519"
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(sealed["key"]))
        key.verify(bytes.fromhex(sealed["signature"]), manifest)
        assert set(names) == {"mimetype", "manifest.json", "signature", *described["members"]}
        for name, told in described["members"].items():
            data = package.read(name)
            assert (hashlib.sha256(data).hexdigest(), len(data)) == (told["sha256"], told["size"])
        return described["kind"], json.loads(package.read("content.json")), sealed["key"]


def canonical(data):
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def test_every_package_of_a_year_reads_as_documented(demonstration):
    kinds = set()
    for path in demonstration.packages:
        kind, content, key = read_as_documented(path)
        kinds.add(kind)
        assert content["department"], path.name
        if kind == "task":
            assert key == content["office_key"]
            assert {"scheme", "issued_at", "private_key", "organization"} <= set(content)
    assert kinds == {"task", "submission", "feedback"}


def test_a_hand_in_is_named_by_its_canonical_form_and_carries_the_evidence_it_names(demonstration):
    path = next(path for path in demonstration.packages if "上报" in path.name)
    _, content, _ = read_as_documented(path)
    with zipfile.ZipFile(path) as package:
        data = package.read("content.json")
        assert data == canonical(content)
        carried = {name.removeprefix("evidence/") for name in package.namelist() if name.startswith("evidence/")}
        for digest in carried:
            assert hashlib.sha256(package.read(f"evidence/{digest}")).hexdigest() == digest
    assert carried == {item["id"] for item in content["statement"]["evidence"] if item.get("size")}
    lines = {entry["line"] for entry in content["statement"]["entries"]}
    assert lines and all(isinstance(entry.get("self_score", ""), str) for entry in content["statement"]["entries"])


def test_a_changed_manifest_fails_the_documented_check(demonstration, tmp_path):
    path = next(path for path in demonstration.packages if "上报" in path.name)
    changed = tmp_path / "changed.hsa"
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(changed, "w") as copy:
        for info in package.infolist():
            data = package.read(info)
            copy.writestr(
                info, data.replace(b'"format":1', b'"format": 1') if info.filename == "manifest.json" else data
            )
    with pytest.raises(InvalidSignature):
        read_as_documented(changed)
