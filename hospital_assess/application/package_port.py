"""What the use cases need of .hsa files: to write them, to check them, and the keys that sign them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, Self, TypeAlias

from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.frozen import frozen

if TYPE_CHECKING:
    from hospital_assess.application.ports import EvidenceStore, SealedSubmission


class PackageKind(StrEnum):
    """What an .hsa file carries."""

    TASK = "task"
    SUBMISSION = "submission"
    FEEDBACK = "feedback"
    APPEAL = "appeal"
    COLLECTION = "collection"
    SEALED = "sealed"


Source: TypeAlias = Path | BinaryIO
"""Where a member of a package is read from: a file, or a stream that can be read from its start again."""

FROM_DEPARTMENTS = {PackageKind.SUBMISSION, PackageKind.APPEAL}
"""Signed with a department's key; the others with the office's."""

PACKAGE_NAMES = {
    PackageKind.TASK: "任务包",
    PackageKind.SUBMISSION: "上报件",
    PackageKind.FEEDBACK: "反馈件",
    PackageKind.APPEAL: "申诉件",
    PackageKind.COLLECTION: "汇总件",
    PackageKind.SEALED: "加密的任务包",
}


class OpenPackage(Protocol):
    """A package whose structure, digests and signature have been checked.

    Attributes:
        kind: What it carries.
        content: Bytes of ``content.json``.
        manifest: Bytes of ``manifest.json``.
        signature: Bytes of the ``signature`` member.
        key: Public key that signed it, hexadecimal; whether it is trusted is the caller's question.
        evidence: SHA-256 of the files inside.
    """

    kind: PackageKind
    content: bytes
    manifest: bytes
    signature: bytes
    key: str
    evidence: tuple[str, ...]

    def data(self) -> Mapping[str, Any]:
        """The content as plain data."""

    def member(self, digest: str) -> bytes:
        """The bytes of one of the files. Raises AssessError where it is not there, or too large to be held."""

    def copy_evidence(
        self, store: EvidenceStore, progress: Progress, only: Collection[str] | None = None
    ) -> tuple[str, ...]:
        """Copy every evidence file, or only these, into a store; gives those that it did not have.

        Raises:
            AssessError: a file is damaged, or the disk refuses; the store is then as before.
        """

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


@frozen
class Proven:
    """Whose package it was, which files it named by SHA-256, and its content as plain data."""

    key: str
    evidence: tuple[str, ...]
    data: Mapping[str, Any]


class Packages(Protocol):
    """.hsa files and the keys that sign them."""

    def new_key(self) -> tuple[bytes, str]:
        """A new private key (32 bytes) and its public key (hexadecimal)."""

    def public_key(self, private: bytes) -> str:
        """Public key of a private one, hexadecimal."""

    def write(
        self,
        target: Path,
        kind: PackageKind,
        content: bytes,
        evidence: Mapping[str, Source],
        key: bytes,
        progress: Progress,
        *,
        passphrase: str = "",
    ) -> tuple[bytes, bytes]:
        """Write a package under a temporary name, flush, rename; return its manifest and signature.

        The same arguments give the same bytes, unless a passphrase seals them.
        """

    def rewrite(self, target: Path, sealed: SealedSubmission, evidence: Mapping[str, Path], progress: Progress) -> None:
        """Write a submission's package again, byte for byte, from what proves it."""

    def open(
        self, path: Path, progress: Progress = unheard, *, passphrase: str = "", evidence_later: bool = False
    ) -> OpenPackage:
        """Check a package to the last byte, and open it.

        Args:
            passphrase: Opens a sealed package, which without one is opened as what it is from outside.
            evidence_later: The evidence of a hand-in is checked when it is copied, and so read once.

        Raises:
            AssessError: damaged, foreign, hostile or newer, or another passphrase; the message names the file and the
                remedy.
        """

    def prove(self, kind: PackageKind, content: bytes, manifest: bytes, signature: bytes) -> Proven:
        """Check what is left of a package that was taken apart: that one key signed just this content.

        Raises:
            ValueError: it did not.
        """
