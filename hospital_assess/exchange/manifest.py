"""``manifest.json``: what a package is, and the digest and size of every member."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import StoredFile
from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange.faults import UPGRADE, PackageError
from hospital_assess.exchange.strict_json import parse

FORMAT = 1
CONTENT = "content.json"
LARGEST_CONTENT = 64 << 20
_EVIDENCE = re.compile(r"evidence/([0-9a-f]{64})")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@frozen
class Manifest:
    """What a manifest says.

    Attributes:
        evidence: Evidence files by SHA-256, sorted.
    """

    kind: PackageKind
    content: StoredFile
    evidence: Mapping[str, StoredFile]

    def members(self) -> dict[str, StoredFile]:
        """The members that it lists, by name, in the order in which they stand."""
        files = {evidence_name(digest): item for digest, item in self.evidence.items()}
        return {CONTENT: self.content, **files}


def make_manifest(kind: PackageKind, content: bytes, sizes: Mapping[str, int]) -> bytes:
    """The manifest of a package.

    Args:
        sizes: Sizes of the evidence files by SHA-256.
    """
    members = {CONTENT: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}}
    members |= {evidence_name(digest): {"sha256": digest, "size": size} for digest, size in sizes.items()}
    return canonical_json({"format": FORMAT, "kind": kind, "members": members})


def evidence_name(digest: str) -> str:
    """Name of an evidence file inside a package."""
    return f"evidence/{digest}"


def read_manifest(data: bytes) -> Manifest:
    """Read a manifest.

    Raises:
        PackageError: damaged, or of a newer program.
    """
    try:
        plain = parse(data)
        _refuse_newer(plain)
        if set(plain) != {"format", "kind", "members"}:
            raise ValueError("unknown keys")
        members = {name: _member(item) for name, item in plain["members"].items()}
        content = members.pop(CONTENT)
        evidence = {_evidence_digest(name, item): item for name, item in sorted(members.items())}
        return Manifest(PackageKind(plain["kind"]), content, evidence)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PackageError("的清单已损坏（manifest.json）") from error


def _refuse_newer(plain: Mapping[str, Any]) -> None:
    format_ = plain["format"]
    if not isinstance(format_, int) or isinstance(format_, bool) or format_ < FORMAT:
        raise ValueError("no format number")
    known = isinstance(plain["kind"], str) and plain["kind"] in set(PackageKind)
    if format_ > FORMAT or not known:
        raise PackageError("由更新版本的程序写成", UPGRADE)


def _member(plain: Mapping[str, Any]) -> StoredFile:
    digest, size = plain["sha256"], plain["size"]
    if len(plain) != 2 or not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise ValueError("not a member")
    if not _DIGEST.fullmatch(digest):
        raise ValueError("not a digest")
    return StoredFile(digest, size)


def _evidence_digest(name: str, item: StoredFile) -> str:
    match = _EVIDENCE.fullmatch(name)
    if match is None or match[1] != item.sha256:
        raise ValueError("not an evidence file")
    return item.sha256
