"""A package to disk."""

import io
import zlib
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

from hospital_assess.application.durable_files import new_file
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.package_port import Source
from hospital_assess.application.ports import StoredFile
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.exchange.container import MIMETYPE, Member, ending, local_header
from hospital_assess.exchange.manifest import CONTENT, evidence_name
from hospital_assess.exchange.streams import CHUNK, write_member


def sizes_of(evidence: Mapping[str, Source]) -> dict[str, int]:
    """Sizes of files by SHA-256.

    Raises:
        AssessError: a file cannot be found.
    """
    sizes = {}
    for digest, source in evidence.items():
        with file_failures(f"无法读取佐证“{source}”"):
            sizes[digest] = source.stat().st_size if isinstance(source, Path) else source.seek(0, io.SEEK_END)
    return sizes


def write_package(
    target: Path,
    parts: Mapping[str, bytes],
    evidence: Mapping[str, StoredFile],
    sources: Mapping[str, Source],
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
    with new_file(target) as file:
        write_members(file, parts, evidence, sources, progress)
        total = sum(item.size for item in evidence.values())
        progress(total, total, f"正在保存 {target.name}")


def write_members(
    file: BinaryIO,
    parts: Mapping[str, bytes],
    evidence: Mapping[str, StoredFile],
    sources: Mapping[str, Source],
    progress: Progress,
) -> None:
    """Write a package to an open file, as :func:`write_package` does."""
    total = sum(item.size for item in evidence.values())
    done = 0
    members = [write_part(file, name, data) for name, data in (("mimetype", MIMETYPE), *parts.items())]
    for index, (digest, item) in enumerate(sorted(evidence.items())):
        progress(done, total, f"正在写入佐证 {index + 1}/{len(evidence)}")
        members.append(_write_evidence(file, item, sources[digest], progress, (done, total)))
        done += item.size
    file.write(ending(members))


def parts_of(manifest: bytes, signature: bytes, content: bytes) -> dict[str, bytes]:
    """The small members, in the order in which they stand."""
    return {"manifest.json": manifest, "signature": signature, CONTENT: content}


def write_part(file: BinaryIO, name: str, data: bytes) -> Member:
    """Write a member of which all bytes are at hand."""
    member = Member(name, len(data), zlib.crc32(data))
    file.write(local_header(member) + data)
    return member


def _write_evidence(
    file: BinaryIO, item: StoredFile, source: Source, progress: Progress, so_far: tuple[int, int]
) -> Member:
    def chunks() -> Iterator[bytes]:
        done = so_far[0]
        with _opened(source) if isinstance(source, Path) else nullcontext(source) as stream:
            stream.seek(0)
            while chunk := _read(stream, source):
                yield chunk
                done += len(chunk)
                progress(done, so_far[1], f"正在写入佐证 {item.sha256[:8]}")

    member, digest = write_member(file, evidence_name(item.sha256), item.size, chunks())
    if (digest, member.size) != (item.sha256, item.size):
        raise AssessError(f"佐证“{source}”的内容已改变或损坏", "请核对工作区，重新添加这份佐证材料。")
    return member


def _opened(source: Path) -> BinaryIO:
    with file_failures(f"无法读取佐证“{source}”"):
        return source.open("rb")


def _read(stream: BinaryIO, source: Source) -> bytes:
    with file_failures(f"无法读取佐证“{source}”"):
        return stream.read(CHUNK)
