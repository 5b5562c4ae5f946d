"""What the use cases need of .hsa files: to write them, to check them, and the keys that sign them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self

from hospital_assess.application.progress import Progress

if TYPE_CHECKING:
    from hospital_assess.application.ports import EvidenceStore, SealedSubmission


class PackageKind(StrEnum):
    """What an .hsa file carries."""

    TASK = "task"
    SUBMISSION = "submission"
    FEEDBACK = "feedback"
    APPEAL = "appeal"


FROM_DEPARTMENTS = {PackageKind.SUBMISSION, PackageKind.APPEAL}
"""Signed with a department's key; the others with the office's."""

PACKAGE_NAMES = {
    PackageKind.TASK: "任务包",
    PackageKind.SUBMISSION: "上报件",
    PackageKind.FEEDBACK: "反馈件",
    PackageKind.APPEAL: "申诉件",
}


class OpenPackage(Protocol):
    """A package whose structure, digests and signature have been checked.

    Attributes:
        kind: What it carries.
        content: Bytes of ``content.json``.
        manifest: Bytes of ``manifest.json``.
        signature: Bytes of the ``signature`` member.
        key: Public key that signed it, hexadecimal; whether it is trusted is the caller's question.
        evidence: SHA-256 of the evidence files inside.
    """

    kind: PackageKind
    content: bytes
    manifest: bytes
    signature: bytes
    key: str
    evidence: tuple[str, ...]

    def data(self) -> Mapping[str, Any]:
        """The content as plain data."""

    def copy_evidence(self, store: EvidenceStore, progress: Progress) -> None:
        """Copy every evidence file into a store; those it already has are left."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None: ...


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
        evidence: Mapping[str, Path],
        key: bytes,
        progress: Progress,
    ) -> tuple[bytes, bytes]:
        """Write a package under a temporary name, flush, rename; return its manifest and signature.

        The same arguments give the same bytes.
        """

    def rewrite(self, target: Path, sealed: SealedSubmission, evidence: Mapping[str, Path], progress: Progress) -> None:
        """Write a submission's package again, byte for byte, from what proves it."""

    def open(self, path: Path) -> OpenPackage:
        """Check a package to the last byte, and open it.

        Raises:
            AssessError: damaged, foreign, hostile or newer; the message names the file and the remedy.
        """
