"""A package inside another: the outer one is signed and tells nothing but how the inner one was sealed."""

import hashlib
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from hospital_assess.application.file_failures import file_failures
from hospital_assess.application.package_port import PackageKind, Source
from hospital_assess.application.ports import StoredFile
from hospital_assess.application.progress import Progress
from hospital_assess.exchange.faults import PackageError, faults_of
from hospital_assess.exchange.manifest import make_manifest, read_manifest
from hospital_assess.exchange.reading import HsaPackage
from hospital_assess.exchange.sealing import new_seal, read_seal
from hospital_assess.exchange.signing import sign
from hospital_assess.exchange.writing import parts_of, write_members, write_package

Members: TypeAlias = tuple[Mapping[str, bytes], Mapping[str, StoredFile], Mapping[str, Source]]
"""Small members, files by SHA-256, and where the files lie."""

_PASSING = "无法使用临时文件夹"


def write_sealed(target: Path, members: Members, key: bytes, passphrase: str, progress: Progress) -> None:
    """Write a package sealed in another; nothing readable touches the disk under a name.

    Raises:
        AssessError: a file is missing or changed, or the disk refuses; nothing is left then.
    """
    with file_failures(_PASSING), _passing_file() as inner, _passing_file() as outer:
        write_members(inner, *members, progress)
        seal = new_seal(inner.tell())
        inner.seek(0)
        digest = _copied(seal.seal(inner, passphrase), outer, seal.size, progress, f"正在加密 {target.name}")
        content = seal.content(digest)
        manifest = make_manifest(PackageKind.SEALED, content, {digest: seal.sealed_size})
        parts, files = parts_of(manifest, sign(manifest, key), content), read_manifest(manifest).evidence
        write_package(target, parts, files, {digest: outer}, progress)


def open_sealed(path: Path, outer: HsaPackage, passphrase: str, progress: Progress) -> HsaPackage:
    """Open what a sealed package holds; the outer one may be closed then.

    Raises:
        AssessError: another passphrase, parameters out of bounds, or what is inside is no sound package.
    """
    with faults_of(path), file_failures(_PASSING):
        seal, digest = read_seal(outer.data())
        if outer.evidence != (digest,) or outer.size_of(digest) != seal.sealed_size:
            raise PackageError("的加密内容与参数不符")
        file = _passing_file()
        try:
            source = outer.stream(digest)
            _copied(seal.unseal(source, passphrase), file, seal.size, progress, f"正在解密 {path.name}")
            inner = HsaPackage(path, file, progress)
            if inner.key != outer.key or inner.kind is PackageKind.SEALED:
                raise PackageError("的加密内容不是由同一质管办签名", "请向质管办重新索取任务包。")
        except BaseException:
            file.close()
            raise
    return inner


def _copied(chunks: Iterable[bytes], file: BinaryIO, total: int, progress: Progress, what: str) -> str:
    """Write chunks; gives the SHA-256 of all."""
    digest, done = hashlib.sha256(), 0
    for chunk in chunks:
        file.write(chunk)
        digest.update(chunk)
        done += len(chunk)
        progress(min(done, total), total, what)
    file.flush()
    return digest.hexdigest()


def _passing_file() -> BinaryIO:
    """A file without a name, gone when it is closed."""
    return cast(BinaryIO, tempfile.TemporaryFile())
