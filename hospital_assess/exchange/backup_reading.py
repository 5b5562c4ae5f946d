"""A backup file from disk, checked to the last byte before anything of it is used."""

import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from hospital_assess.application.durable_files import new_file
from hospital_assess.application.ports import EvidenceStore
from hospital_assess.application.progress import Progress
from hospital_assess.exchange.backup_manifest import DATABASE, evidence_of, read_backup_manifest
from hospital_assess.exchange.container import (
    MIMETYPE,
    Member,
    first_stored,
    local_header,
    members_of,
    read_ending,
    starts_of,
)
from hospital_assess.exchange.faults import PackageError
from hospital_assess.exchange.manifest import evidence_name
from hospital_assess.exchange.streams import CHUNK, has_header, hashes, window

BACKUP_MIMETYPE = b"application/x-hospital-assess-backup"
MOST_FILES = 50_000
LARGEST_BACKUP_MANIFEST = 16 << 20
_FIXED = ("mimetype", "manifest.json")
_CHOOSE = "请选择用 backup 命令或窗口中的备份功能写出的文件。"


class HospitalBackup:
    """A backup whose structure and digests have been checked; the file stays open."""

    name: str
    evidence: tuple[str, ...]

    def __init__(self, name: str, file: BinaryIO, progress: Progress) -> None:
        """Check an open file.

        Raises:
            PackageError: it is not a sound backup of this format.
        """
        self.name = name
        self._file = file
        self._size = os.fstat(file.fileno()).st_size
        _refuse_foreign(file, self._size)
        # The end first: a file cut short is told from a damaged one, and nothing is read that is not bounded.
        end = read_ending(file, self._size, MOST_FILES)
        stored = read_backup_manifest(_read_manifest(file))
        members = members_of(end)
        found = [(member.name, member.size) for member in members[len(_FIXED) :]]
        fixed = tuple(member.name for member in members[: len(_FIXED)])
        if fixed != _FIXED or found != [(name, item.size) for name, item in stored.items()]:
            raise PackageError("的成员与清单不符")
        self._starts, self._members = starts_of(members), {member.name: member for member in members}
        self.evidence = evidence_of(stored)
        for member in members:
            digest = self._checked(member, progress)
            if member.name in stored and digest != stored[member.name].sha256:
                raise PackageError(f"已损坏（{_shown(member.name)}）")

    def copy_database(self, target: Path) -> None:
        """Write the database to a file.

        Raises:
            AssessError: the disk refuses.
        """
        with new_file(target) as file, self._stream(DATABASE) as stream:
            while chunk := stream.read(CHUNK):
                file.write(chunk)

    def keys(self) -> dict[str, bytes]:
        """Private keys by the names of their files."""
        names = [name for name in self._members if name.startswith("keys/")]
        return {name.partition("/")[2]: self._stream(name).read() for name in names}

    def copy_evidence(self, store: EvidenceStore, progress: Progress) -> None:
        """Copy every evidence file into a store.

        Raises:
            AssessError: the file has changed since it was checked, or the disk refuses.
        """
        count, done = len(self.evidence), 0
        total = sum(self._members[evidence_name(digest)].size for digest in self.evidence)
        for index, digest in enumerate(self.evidence):
            name, what = evidence_name(digest), f"正在恢复佐证 {index + 1}/{count}"
            store.take_from(self._stream(name), digest, _onward(progress, done, total, what))
            done += self._members[name].size

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self.close()

    def _stream(self, name: str) -> BinaryIO:
        return window(self._file, self._starts[name], self._members[name].size)

    def _checked(self, member: Member, progress: Progress) -> str:
        start = self._starts[member.name]
        if not has_header(self._file, member, start):
            raise PackageError(f"的成员与目录不符（{_shown(member.name)}）")

        def heard(left: int) -> None:
            progress((start + member.size - left) >> 10, self._size >> 10, f"正在核对 {self.name}")

        digest, crc = hashes(self._file, start, member.size, heard)
        if crc != member.crc:
            raise PackageError(f"已损坏（{_shown(member.name)}）")
        return digest


def _refuse_foreign(file: BinaryIO, size: int) -> None:
    if not size:
        raise PackageError("是空文件")
    if first_stored(file, 0, "mimetype", len(BACKUP_MIMETYPE)) == BACKUP_MIMETYPE:
        return
    if first_stored(file, 0, "mimetype", len(MIMETYPE)) == MIMETYPE:
        raise PackageError("是任务包、上报件或反馈件，不是备份文件", _CHOOSE)
    raise PackageError("不是本程序的备份文件", _CHOOSE)


def _read_manifest(file: BinaryIO) -> bytes:
    """Read the second member, which every future format keeps: it says whether this program knows the format."""
    start = len(local_header(Member("mimetype", len(BACKUP_MIMETYPE), 0))) + len(BACKUP_MIMETYPE)
    data = first_stored(file, start, "manifest.json", LARGEST_BACKUP_MANIFEST)
    if data is None:
        raise PackageError("的清单已损坏（manifest.json）")
    return data


def _shown(name: str) -> str:
    folder, _, rest = name.partition("/")
    return f"佐证 {rest[:8]}" if folder == "evidence" else name


def _onward(progress: Progress, done: int, total: int, what: str) -> Progress:
    def report(part: int, _total: int, _what: str) -> None:
        progress((done + part) >> 10, total >> 10, what)

    return report
