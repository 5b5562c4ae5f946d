"""Files with everything that a workspace consists of: written, proven, opened."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from hospital_assess.application.backup_port import DamagedEvidenceError, WholeWorkspace
from hospital_assess.application.durable_files import passing_name, sync_folder
from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.ports import StoredFile
from hospital_assess.application.progress import Progress
from hospital_assess.domain.errors import AssessError
from hospital_assess.exchange.backup_manifest import DATABASE, in_order, key_name, make_backup_manifest, may_be_key
from hospital_assess.exchange.backup_reading import BACKUP_MIMETYPE, MOST_FILES, HospitalBackup
from hospital_assess.exchange.container import ending, first_stored
from hospital_assess.exchange.faults import PackageError, faults_of
from hospital_assess.exchange.manifest import evidence_name
from hospital_assess.exchange.streams import CHUNK, write_member
from hospital_assess.exchange.writing import write_part

_TAKE_ANOTHER = "请重新复制这份备份文件，或改用另一份备份。"


class HospitalBackupFiles:
    """Writes and opens backup files."""

    def write(self, target: Path, whole: WholeWorkspace, progress: Progress) -> int:
        """Write a file that only its owner can read, and prove it before it gets its name; return its size.

        The same workspace gives the same bytes.

        Raises:
            DamagedEvidenceError: an evidence file cannot be read or has changed.
            AssessError: the disk refuses, or something else has this name; what was there is left.
        """
        _refuse_other(target)
        sources = _sources(whole)
        files = {name: _described(name, source) for name, source in sources.items()}
        with file_failures(f"无法写入“{target}”"):
            with passing_name(target.parent) as partial:
                partial.touch(mode=0o600, exist_ok=False)
                _write(partial, in_order(files), sources, progress)
                _prove(partial, target.name, progress)
                size = partial.stat().st_size
                partial.replace(target)
            sync_folder(target.parent)
        return size

    def open(self, path: Path, progress: Progress) -> HospitalBackup:
        """Check a backup file to the last byte, and open it.

        Raises:
            AssessError: damaged, foreign, hostile or newer; the message names the file and the remedy.
        """
        with file_failures(f"无法读取“{path}”"), faults_of(path, _TAKE_ANOTHER):
            file = path.open("rb")
            try:
                return HospitalBackup(path.name, file, progress)
            except BaseException:
                file.close()
                raise


def _refuse_other(target: Path) -> None:
    """A mistyped name must not cost a file of another kind."""
    with file_failures(f"无法写入“{target}”"):
        if target.is_dir():
            raise AssessError(f"“{target}”是文件夹，不能作为备份文件", "请在文件夹后写上文件名。")
        if not target.exists() or not target.stat().st_size:
            return
        with target.open("rb") as file:
            is_backup = first_stored(file, 0, "mimetype", len(BACKUP_MIMETYPE)) == BACKUP_MIMETYPE
    if not is_backup:
        raise AssessError(f"“{target}”已经存在，而且不是备份文件", "请换一个文件名。")


def _sources(whole: WholeWorkspace) -> dict[str, Path]:
    keys = {key_name(name): path for name, path in whole.keys.items() if may_be_key(name)}
    evidence = {evidence_name(digest): path for digest, path in whole.evidence.items()}
    if len(keys) + len(evidence) > MOST_FILES - 3:
        raise AssessError(f"佐证材料有 {len(evidence)} 份，超过一份备份所能容纳的", "请改为复制整个工作区文件夹。")
    return {DATABASE: whole.database, **keys, **evidence}


def _described(name: str, source: Path) -> StoredFile:
    folder, _, digest = name.partition("/")
    try:
        if folder == "evidence":
            # Hashed once, when it is written.
            return StoredFile(digest, source.stat().st_size)
        with source.open("rb") as file:
            return StoredFile(hashlib.file_digest(file, "sha256").hexdigest(), source.stat().st_size)
    except OSError as error:
        raise _damaged(name, source) from error


def _write(partial: Path, files: Mapping[str, StoredFile], sources: Mapping[str, Path], progress: Progress) -> None:
    total, done = sum(item.size for item in files.values()), 0
    parts = {"mimetype": BACKUP_MIMETYPE, "manifest.json": make_backup_manifest(files)}
    with partial.open("wb") as file:
        members = [write_part(file, name, data) for name, data in parts.items()]
        for index, (name, item) in enumerate(files.items()):
            what = f"正在写入 {index + 1}/{len(files)}"
            chunks = _read(name, sources[name], _Meter(progress, done, total, what))
            member, digest = write_member(file, name, item.size, chunks)
            if (digest, member.size) != (item.sha256, item.size):
                raise _damaged(name, sources[name])
            members.append(member)
            done += item.size
        file.write(ending(members))
        file.flush()
        os.fsync(file.fileno())


class _Meter:
    """Tells how far a file is in the whole, in KB: a whole may be larger than a signal can carry."""

    def __init__(self, progress: Progress, done: int, total: int, what: str) -> None:
        self._progress, self._done, self._total, self._what = progress, done, total, what

    def add(self, size: int) -> None:
        self._done += size
        self._progress(self._done >> 10, self._total >> 10, self._what)


def _read(name: str, source: Path, meter: _Meter) -> Iterator[bytes]:
    try:
        stream = source.open("rb")
    except OSError as error:
        raise _damaged(name, source) from error
    with stream:
        meter.add(0)
        while chunk := _chunk(name, source, stream):
            yield chunk
            meter.add(len(chunk))


def _chunk(name: str, source: Path, stream: BinaryIO) -> bytes:
    try:
        return stream.read(CHUNK)
    except OSError as error:
        raise _damaged(name, source) from error


def _damaged(name: str, source: Path) -> AssessError:
    if name.startswith("evidence/"):
        return DamagedEvidenceError(f"佐证“{source}”的内容已改变或损坏", "请核对工作区，重新添加这份佐证材料。")
    remedy = "请关闭正在使用它的程序后重试；如在U盘或网络盘上，请先接好。"
    return AssessError(f"无法读取“{source}”，或它在读取时改变", remedy)


def _prove(partial: Path, name: str, progress: Progress) -> None:
    """Read the file back, from the disk where the operating system lets one say so."""
    with partial.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        try:
            HospitalBackup(name, file, progress)
        except PackageError as fault:
            raise AssessError(f"“{name}”写入后核对不符", "这块磁盘可能有故障，请换一块磁盘后重试。") from fault
