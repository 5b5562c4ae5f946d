"""A package from disk, checked to the last byte before anything of it is used."""

import os
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.package_port import PackageKind
from hospital_assess.application.ports import EvidenceStore
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError, SourceError
from hospital_assess.exchange.container import (
    MIMETYPE,
    Member,
    first_stored,
    local_header,
    members_of,
    read_ending,
    starts_of,
)
from hospital_assess.exchange.faults import PackageError, faults_of
from hospital_assess.exchange.manifest import CONTENT, LARGEST_CONTENT, Manifest, evidence_name, read_manifest
from hospital_assess.exchange.signing import check_signature
from hospital_assess.exchange.streams import Counted, has_header, hashes, window
from hospital_assess.exchange.strict_json import parse

LARGEST_MANIFEST = 8 << 20
LARGEST_SIGNATURE = 1 << 10

_FIXED = ("mimetype", "manifest.json", "signature")


def open_package(path: Path, progress: Progress = unheard, *, evidence_later: bool = False) -> "HsaPackage":
    """Check a package and open it.

    Args:
        evidence_later: The evidence of a hand-in is checked when it is copied.

    Raises:
        AssessError: damaged, foreign, hostile or newer; the message names the file and the remedy.
    """
    with file_failures(f"无法读取“{path}”"), faults_of(path):
        file = path.open("rb")
        try:
            return HsaPackage(path, file, progress, evidence_later=evidence_later)
        except BaseException:
            file.close()
            raise


class HsaPackage:
    """A package whose structure, digests and signature have been checked; the file stays open."""

    kind: PackageKind
    content: bytes
    manifest: bytes
    signature: bytes
    key: str
    evidence: tuple[str, ...]

    def __init__(
        self, path: Path, file: BinaryIO, progress: Progress = unheard, *, evidence_later: bool = False
    ) -> None:
        """Check an open file.

        Raises:
            PackageError: it is not a sound package of this format.
        """
        self._path = path
        self._file = file
        size = os.fstat(file.fileno()).st_size
        _refuse_foreign(file, size)
        # The end first: a file cut short is told from a damaged one, and nothing is read that is not bounded.
        end = read_ending(file, size)
        self.manifest = _read_manifest(file)
        manifest = read_manifest(self.manifest)
        members = _matched(members_of(end), manifest)
        self._starts = starts_of(members)
        self._members = {member.name: member for member in members}
        self.signature = self._bytes("signature")
        self.key = check_signature(self.signature, self.manifest)
        self.kind = manifest.kind
        self._files = manifest.evidence
        self.evidence = tuple(manifest.evidence)
        # A hand-in is large by its evidence, and read only once where it is merged.
        is_later = evidence_later and manifest.kind is PackageKind.SUBMISSION
        self._unchecked = set(self.evidence) if is_later else set[str]()
        self._check_members(manifest, progress)
        self.content = self._bytes(CONTENT)
        self._data = _parsed(self.content)

    def data(self) -> Mapping[str, Any]:
        """The content as plain data."""
        return self._data

    def member(self, digest: str) -> bytes:
        """The bytes of one of the files.

        Raises:
            AssessError: it is not there, or larger than what a content may be.
        """
        with file_failures(f"无法读取“{self._path}”", SourceError), faults_of(self._path):
            if digest not in self._files or self._files[digest].size > LARGEST_CONTENT:
                raise PackageError(f"缺少所列的内容（{digest[:8]}）")
            return self._bytes(evidence_name(digest))

    def copy_evidence(
        self, store: EvidenceStore, progress: Progress, only: Collection[str] | None = None
    ) -> tuple[str, ...]:
        """Copy every evidence file, or only these, into a store; those it already has are left.

        Returns:
            What the store did not have.

        Raises:
            AssessError: a file is damaged or has changed since it was checked, or the disk refuses; the store is then
                as before.
        """
        wanted = [digest for digest in self.evidence if only is None or digest in only]
        taken: list[str] = []
        try:
            for index, digest in enumerate(wanted):
                what = f"正在复制佐证 {index + 1}/{len(wanted)}"
                progress(index, len(wanted), what)
                if store.has(digest):
                    self._check_later(digest)
                else:
                    self._copy(digest, store, _within(progress, index, len(wanted), what))
                    taken.append(digest)
        except BaseException:
            with suppress(AssessError):
                for digest in taken:
                    store.discard(digest)
            raise
        return tuple(taken)

    def _copy(self, digest: str, store: EvidenceStore, progress: Progress) -> None:
        """Read once: what is copied is hashed on its way."""
        name = evidence_name(digest)
        counted = Counted(self._file, self._starts[name], self._members[name].size)
        with faults_of(self._path):
            try:
                store.take_from(counted.stream, digest, progress)
            except SourceError as error:
                with file_failures(f"无法读取“{self._path}”", SourceError):
                    if isinstance(error.__cause__, OSError):
                        raise error.__cause__ from error  # the disk that the package lies on, not the package
                raise PackageError(f"已损坏（{_shown(name)}）") from error
            if counted.crc != self._members[name].crc:
                store.discard(digest)
                raise PackageError(f"已损坏（{_shown(name)}）")
        self._unchecked.discard(digest)

    def _check_later(self, digest: str) -> None:
        if digest in self._unchecked:
            with file_failures(f"无法读取“{self._path}”", SourceError), faults_of(self._path):
                self._check_member(self._members[evidence_name(digest)], digest, int)
            self._unchecked.discard(digest)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        self.close()

    def size_of(self, digest: str) -> int:
        """Bytes of one of the files."""
        return self._files[digest].size

    def stream(self, digest: str) -> BinaryIO:
        """One of the files, from its start."""
        name = evidence_name(digest)
        return window(self._file, self._starts[name], self._members[name].size)

    def _bytes(self, name: str) -> bytes:
        self._file.seek(self._starts[name])
        return self._file.read(self._members[name].size)

    def _check_members(self, manifest: Manifest, progress: Progress) -> None:
        stored, what = manifest.members(), f"正在核对 {self._path.name}"
        total = sum(member.size for member in self._members.values())
        ahead = total
        for member in self._members.values():
            start = self._starts[member.name]
            if not has_header(self._file, member, start):
                raise PackageError(f"的成员与目录不符（{_shown(member.name)}）")
            ahead -= member.size
            if member.name.rpartition("/")[2] not in self._unchecked:
                expected = stored[member.name].sha256 if member.name in stored else ""
                self._check_member(member, expected, _heard(progress, total, ahead, what))

    def _check_member(self, member: Member, expected: str, heard: Callable[[int], object]) -> None:
        digest, crc = hashes(self._file, self._starts[member.name], member.size, heard)
        if crc != member.crc or (expected and digest != expected):
            raise PackageError(f"已损坏（{_shown(member.name)}）")


def _refuse_foreign(file: BinaryIO, size: int) -> None:
    if not size:
        raise PackageError("是空文件")
    if first_stored(file, 0, "mimetype", len(MIMETYPE)) != MIMETYPE:
        raise PackageError("不是本程序的文件包", "请选择扩展名为 .hsa 的文件。")


def _read_manifest(file: BinaryIO) -> bytes:
    """Read the second member, which every future format keeps: it says whether this program knows the format."""
    start = len(local_header(Member("mimetype", len(MIMETYPE), 0))) + len(MIMETYPE)
    data = first_stored(file, start, "manifest.json", LARGEST_MANIFEST)
    if data is None:
        raise PackageError("的清单已损坏（manifest.json）")
    return data


def _matched(members: list[Member], manifest: Manifest) -> list[Member]:
    expected = manifest.members()
    listed, sizes = [*_FIXED, *expected], {member.name: member.size for member in members}
    if [member.name for member in members] != listed or any(sizes[n] != expected[n].size for n in expected):
        raise PackageError("的成员与清单不符")
    if manifest.content.size > LARGEST_CONTENT or sizes["signature"] > LARGEST_SIGNATURE:
        raise PackageError("的内容过大", "请向对方核实这个文件的来历。")
    return members


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        return parse(content)
    except ValueError as error:
        raise PackageError("的内容无法解读（content.json）") from error


def _shown(name: str) -> str:
    folder, _, digest = name.partition("/")
    return f"佐证 {digest[:8]}" if digest else folder


def _heard(progress: Progress, total: int, ahead: int, what: str) -> Callable[[int], None]:
    """Progress over all members, from what is left of one and what lies ahead."""
    return lambda left: progress(total - ahead - left, total, what)


def _within(progress: Progress, index: int, total: int, what: str) -> Progress:
    def report(done: int, _total: int, _what: str) -> None:
        progress(index, total, f"{what}（{done >> 20} MB）")

    return report
