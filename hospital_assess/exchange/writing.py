"""A package to disk."""

import hashlib
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from hospital_assess.application.durable_files import new_file
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import StoredFile
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.exchange.container import MIMETYPE, Member, ending, local_header
from hospital_assess.exchange.manifest import CONTENT, evidence_name

CHUNK = 1 << 20


def sizes_of(evidence: Mapping[str, Path]) -> dict[str, int]:
    """Sizes of evidence files by SHA-256.

    Raises:
        AssessError: a file cannot be found.
    """
    sizes = {}
    for digest, path in evidence.items():
        with file_failures(f"无法读取佐证“{path}”"):
            sizes[digest] = path.stat().st_size
    return sizes


def write_package(
    target: Path,
    parts: Mapping[str, bytes],
    evidence: Mapping[str, StoredFile],
    sources: Mapping[str, Path],
    progress: Progress,
) -> None:
    """Write a package; it appears under its name when it is complete.

    Args:
        parts: ``manifest.json``, ``signature`` and ``content.json``.
        evidence: Files that the manifest names, by SHA-256.
        sources: Where they lie, by SHA-256.

    Raises:
        AssessError: a file is missing or changed, or the disk refuses; nothing is left then.
    """
    total = sum(item.size for item in evidence.values())
    done = 0
    with new_file(target) as file:
        members = [_write_part(file, name, data) for name, data in (("mimetype", MIMETYPE), *parts.items())]
        for index, (digest, item) in enumerate(sorted(evidence.items())):
            progress(done, total, f"正在写入佐证 {index + 1}/{len(evidence)}")
            members.append(_write_evidence(file, item, sources[digest], progress, (done, total)))
            done += item.size
        file.write(ending(members))
        progress(done, total, f"正在保存 {target.name}")


def parts_of(manifest: bytes, signature: bytes, content: bytes) -> dict[str, bytes]:
    """The small members, in the order in which they stand."""
    return {"manifest.json": manifest, "signature": signature, CONTENT: content}


def _write_part(file: BinaryIO, name: str, data: bytes) -> Member:
    member = Member(name, len(data), zlib.crc32(data))
    file.write(local_header(member) + data)
    return member


def _write_evidence(
    file: BinaryIO, item: StoredFile, source: Path, progress: Progress, so_far: tuple[int, int]
) -> Member:
    name = evidence_name(item.sha256)
    start = file.tell()
    file.write(local_header(Member(name, item.size, 0)))
    digest, crc, size = hashlib.sha256(), 0, 0
    with _opened(source) as stream:
        while chunk := _read(stream, source):
            file.write(chunk)
            digest.update(chunk)
            crc, size = zlib.crc32(chunk, crc), size + len(chunk)
            progress(so_far[0] + size, so_far[1], f"正在写入佐证 {item.sha256[:8]}")
    if (digest.hexdigest(), size) != (item.sha256, item.size):
        raise AssessError(f"佐证“{source}”的内容已改变或损坏", "请核对工作区，重新添加这份佐证材料。")
    member = Member(name, size, crc)
    # The header needs the checksum, which is known only now; reading the file twice would take twice as long.
    file.seek(start)
    file.write(local_header(member))
    file.seek(0, 2)
    return member


def _opened(source: Path) -> BinaryIO:
    with file_failures(f"无法读取佐证“{source}”"):
        return source.open("rb")


def _read(stream: BinaryIO, source: Path) -> bytes:
    with file_failures(f"无法读取佐证“{source}”"):
        return stream.read(CHUNK)
