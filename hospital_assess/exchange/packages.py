""".hsa files and the keys that sign them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from hospital_assess.application.package_port import PackageKind, Proven, Source
from hospital_assess.application.ports import SealedSubmission
from hospital_assess.application.progress import Progress, unheard
from hospital_assess.domain.errors import AssessError
from hospital_assess.exchange.container import MOST_MEMBERS
from hospital_assess.exchange.faults import PackageError, faults_of
from hospital_assess.exchange.manifest import LARGEST_CONTENT, make_manifest, read_manifest
from hospital_assess.exchange.reading import HsaPackage, open_package
from hospital_assess.exchange.sealed_packages import open_sealed, write_sealed
from hospital_assess.exchange.signing import check_signature, new_private_key, public_key_of, sign
from hospital_assess.exchange.strict_json import parse
from hospital_assess.exchange.writing import parts_of, sizes_of, write_package


class HsaPackages:
    """Writes and opens .hsa files."""

    def new_key(self) -> tuple[bytes, str]:
        """A new private key (32 bytes) and its public key (hexadecimal)."""
        private = new_private_key()
        return private, public_key_of(private)

    def public_key(self, private: bytes) -> str:
        """Public key of a private one, hexadecimal."""
        return public_key_of(private)

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
        """Write a package; return its manifest and signature. The same arguments give the same bytes.

        Args:
            passphrase: Seals the package, which then has other bytes each time.

        Raises:
            AssessError: a file is missing or changed, or the disk refuses; nothing is left then.
        """
        _refuse_too_much(content, evidence)
        manifest = make_manifest(kind, content, sizes_of(evidence))
        signature = sign(manifest, key)
        files = read_manifest(manifest).evidence
        parts = parts_of(manifest, signature, content)
        if passphrase:
            write_sealed(target, (parts, files, evidence), key, passphrase, progress)
        else:
            write_package(target, parts, files, evidence, progress)
        return manifest, signature

    def rewrite(self, target: Path, sealed: SealedSubmission, evidence: Mapping[str, Path], progress: Progress) -> None:
        """Write a submission's package again, byte for byte, from what proves it.

        Raises:
            AssessError: what proves it is damaged, a file is missing or changed, or the disk refuses.
        """
        with faults_of(target):
            manifest = read_manifest(sealed.manifest)
        content_digest = hashlib.sha256(sealed.content).hexdigest()
        if manifest.content.sha256 != content_digest or manifest.evidence.keys() - evidence.keys():
            raise AssessError("工作区中这份上报件的内容与清单不符", "请核对工作区，或重新上报。")
        parts = parts_of(sealed.manifest, sealed.signature, sealed.content)
        write_package(target, parts, manifest.evidence, evidence, progress)

    def open(
        self, path: Path, progress: Progress = unheard, *, passphrase: str = "", evidence_later: bool = False
    ) -> HsaPackage:
        """Check a package to the last byte, and open it.

        Args:
            passphrase: Opens a sealed package, which without one is opened as what it is from outside.
            evidence_later: The evidence of a hand-in is checked when it is copied, and so read once.

        Raises:
            AssessError: damaged, foreign, hostile or newer, or another passphrase; the message names the file and the
                remedy.
        """
        package = open_package(path, progress, evidence_later=evidence_later)
        if package.kind is not PackageKind.SEALED or not passphrase:
            return package
        with package:
            return open_sealed(path, package, passphrase, progress)

    def prove(self, kind: PackageKind, content: bytes, manifest: bytes, signature: bytes) -> Proven:
        """Check what is left of a package that was taken apart: that one key signed just this content.

        Raises:
            ValueError: it did not.
        """
        try:
            found = read_manifest(manifest)
            key = check_signature(signature, manifest)
        except PackageError as fault:
            raise ValueError(str(fault)) from fault
        if found.kind is not kind or found.content.sha256 != hashlib.sha256(content).hexdigest():
            raise ValueError("not the content that the manifest names")
        return Proven(key, tuple(found.evidence), parse(content))


def _refuse_too_much(content: bytes, evidence: Mapping[str, Source]) -> None:
    """Nothing is written that would not be read."""
    most = MOST_MEMBERS - 4
    if len(evidence) > most:
        raise AssessError(f"佐证材料有 {len(evidence)} 份，一个文件包最多 {most} 份", "请合并零散的文件后重试。")
    if len(content) > LARGEST_CONTENT:
        raise AssessError("填写的内容过多，放不进一个文件包", "请把长文字改作佐证材料附上。")
