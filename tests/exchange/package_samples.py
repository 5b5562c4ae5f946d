"""Packages, good ones and such as an enemy would make."""

import hashlib
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

from hospital_assess.application.package_port import PackageKind
from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange.container import MIMETYPE, Member, ending, local_header
from hospital_assess.exchange.packages import HsaPackages
from hospital_assess.exchange.signing import sign

KEY = bytes(range(32))
CONTENT = canonical_json({"department": "医务科", "entries": [1, 2]})


def quietly(_done: int, _total: int, _what: str) -> None:
    pass


def evidence_in(folder: Path, *contents: bytes) -> dict[str, Path]:
    """Files of these contents, by SHA-256."""
    files = {}
    for data in contents:
        digest = hashlib.sha256(data).hexdigest()
        files[digest] = folder / f"佐证 {digest[:4]}"
        files[digest].write_bytes(data)
    return files


def written(folder: Path, *contents: bytes, name: str = "2023-医务科-上报-第1版.hsa") -> Path:
    """A sound package."""
    target = folder / name
    HsaPackages().write(target, PackageKind.SUBMISSION, CONTENT, evidence_in(folder, *contents), KEY, quietly)
    return target


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """The zip file of these members."""
    data, made = b"", []
    for name, content in members:
        made.append(Member(name, len(content), zlib.crc32(content)))
        data += local_header(made[-1]) + content
    return data + ending(made)


def listed(*members: tuple[str, bytes]) -> dict[str, object]:
    """Manifest entries for these members."""
    return {name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)} for name, data in members}


def signed(manifest: bytes | dict[str, object], *rest: tuple[str, bytes]) -> bytes:
    """A package with a manifest of one's own, correctly signed."""
    data = manifest if isinstance(manifest, bytes) else canonical_json(manifest)
    return zipped([("mimetype", MIMETYPE), ("manifest.json", data), ("signature", sign(data, KEY)), *rest])


def package_of(content: bytes = CONTENT, **changes: object) -> bytes:
    """A correctly signed package with this content, its manifest changed."""
    member = ("content.json", content)
    return signed({"format": 1, "kind": "submission", "members": listed(member), **changes}, member)


def claiming(count: int, size: int, offset: int) -> bytes:
    """End records that claim so much, in the large form."""
    large = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, size, offset)
    return (
        large
        + struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    )
