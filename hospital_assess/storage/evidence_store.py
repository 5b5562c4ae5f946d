"""佐证材料 on disk, each file once, under the SHA-256 of its content: ``evidence/ab/<sha256>``."""

import os
import re
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from hospital_assess.application.durable_files import make_folder, passing_name, sync_folder
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import StoredFile
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError, SourceError

CHUNK = 1 << 20
_STAGING = ".incoming"
_DIGEST = re.compile(r"[0-9a-f]{64}")


class FileEvidenceStore:
    """Files by content; a file is durable before its digest is returned."""

    def __init__(self, folder: Path, before_write: Callable[[], None]) -> None:
        """Use a folder, which need not exist yet.

        Args:
            before_write: Raises AssessError where nothing may be written.
        """
        self._folder = folder
        self._staging = folder / _STAGING
        self._before_write = before_write

    def take(self, source: Path, progress: Progress) -> StoredFile:
        """Copy a file in, read and hashed once.

        Raises:
            SourceError: it is missing, a folder or unreadable, or changes while it is read.
            AssessError: the disk is full, or nothing may be written.
        """
        self._before_write()
        with file_failures(f"无法读取“{source}”", SourceError):
            # Pipes and devices too: reading them might never end.
            if not stat.S_ISREG(source.stat().st_mode):
                raise SourceError(f"“{source}”不是文件，不能作为佐证材料", "请选择文件；文件夹请打开后选择其中的文件。")
            stream = source.open("rb")
        with stream:
            return self._keep(_unchanging(stream, source, progress))

    def take_from(self, stream: BinaryIO, sha256: str, progress: Progress) -> StoredFile:
        """Copy in what a stream yields, hashed once.

        Raises:
            AssessError: it is not the file that ``sha256`` names, or the disk is full.
        """
        self._before_write()
        return self._keep(_reported(stream, 0, Path(sha256[:8]), progress), expected=sha256)

    def path(self, sha256: str) -> Path:
        """Where a file lies. Raises AssessError where the store does not have it."""
        if not self.has(sha256):
            raise AssessError(
                f"佐证库中没有文件 {sha256[:8]}", "请重新添加这份佐证材料，或从备份恢复 evidence 文件夹。"
            )
        return self._place(sha256)

    def has(self, sha256: str) -> bool:
        """The store has this file."""
        with file_failures(f"无法读取佐证库“{self._folder}”"):
            return _DIGEST.fullmatch(sha256) is not None and self._place(sha256).is_file()

    def digests(self) -> list[str]:
        """All files that the store has, sorted."""
        with file_failures(f"无法读取佐证库“{self._folder}”"):
            return sorted(file.name for file in self._folder.glob("??/*") if self.has(file.name))

    def discard(self, sha256: str) -> None:
        """Let go of a file that nothing refers to."""
        self._before_write()
        if self.has(sha256):
            with file_failures("无法整理佐证库"):
                self._place(sha256).unlink(missing_ok=True)

    def damaged(self, progress: Progress) -> list[str]:
        """Digests of files whose bytes are no longer what their name says."""
        digests = self.digests()
        found = []
        for index, digest in enumerate(digests):
            progress(index, len(digests), f"正在核对佐证 {digest[:8]}")
            if not self._is_sound(digest):
                found.append(digest)
        return found

    def _place(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256

    def _is_sound(self, digest: str) -> bool:
        import hashlib

        try:
            with self._place(digest).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == digest
        except OSError:
            return False

    def _keep(self, chunks: Iterator[bytes], expected: str = "") -> StoredFile:
        with file_failures(f"无法存入佐证库“{self._folder}”"):
            make_folder(self._staging, within=self._folder.parent)
            with passing_name(self._staging) as staged:
                stored = _write(staged, chunks)
                if expected and stored.sha256 != expected:
                    raise SourceError(f"佐证 {expected[:8]} 的内容在读取时改变", "请重新复制来源文件后重试。")
                self._settle(staged, stored)
        return stored

    def _settle(self, staged: Path, stored: StoredFile) -> None:
        target = self._place(stored.sha256)
        make_folder(target.parent)
        try:
            # Replacing also mends a stored file that was damaged.
            staged.replace(target)
        except PermissionError:
            # Windows refuses while a viewer has the same file open: it is there already.
            if not self._is_sound(stored.sha256):
                raise
        sync_folder(target.parent)


def clear_staging(folder: Path) -> None:
    """Remove what an interrupted copy left in a store; only the holder of the workspace may."""
    for file in (folder / _STAGING).glob("*"):
        file.unlink(missing_ok=True)


def _write(target: Path, chunks: Iterator[bytes]) -> StoredFile:
    import hashlib

    digest, size = hashlib.sha256(), 0
    with target.open("xb") as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
        file.flush()
        os.fsync(file.fileno())
    return StoredFile(digest.hexdigest(), size)


def _unchanging(stream: BinaryIO, source: Path, progress: Progress) -> Iterator[bytes]:
    before = os.fstat(stream.fileno())
    done = 0
    for chunk in _reported(stream, before.st_size, source, progress):
        done += len(chunk)
        if done > before.st_size:
            # A recording, or a copy under way, may grow faster than it is read.
            raise _being_written(source)
        yield chunk
    with file_failures(f"无法读取“{source}”", SourceError):
        # By descriptor and by name: editors save by renaming a new file over the old one.
        after = (os.fstat(stream.fileno()), source.stat())
    if any((seen.st_size, seen.st_mtime_ns) != (before.st_size, before.st_mtime_ns) for seen in after):
        raise _being_written(source)


def _being_written(source: Path) -> SourceError:
    return SourceError(f"“{source}”在读取时被改动", "请保存并关闭这个文件后重试。")


def _reported(stream: BinaryIO, total: int, source: Path, progress: Progress) -> Iterator[bytes]:
    done = 0
    progress(done, total, f"正在读取 {source.name}")
    while chunk := _read(stream, source):
        yield chunk
        done += len(chunk)
        progress(done, total, f"正在读取 {source.name}")


def _read(stream: BinaryIO, source: Path) -> bytes:
    with file_failures(f"无法读取“{source}”", SourceError):
        return stream.read(CHUNK)
