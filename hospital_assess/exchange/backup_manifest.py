"""``manifest.json`` of a backup file: the digest and size of every member."""

import re
from collections.abc import Mapping
from typing import Any

from hospital_assess.application.ports import StoredFile
from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange.faults import UPGRADE, PackageError
from hospital_assess.exchange.manifest import evidence_name
from hospital_assess.exchange.strict_json import parse

BACKUP_FORMAT = 1
BACKUP_KIND = "backup"
DATABASE = "workspace.sqlite"
LARGEST_KEY = 1 << 12

_EVIDENCE = re.compile(r"evidence/([0-9a-f]{64})")
# Four letters and more: shorter ones and such with digits may be names of devices on Windows.
_KEY = re.compile(r"keys/[a-z]{4,16}\.key")
_DIGEST = re.compile(r"[0-9a-f]{64}")


def key_name(name: str) -> str:
    """Name of a key's file inside a backup."""
    return f"keys/{name}"


def may_be_key(name: str) -> bool:
    """A file of this name is a key of ours."""
    return _KEY.fullmatch(key_name(name)) is not None


def make_backup_manifest(members: Mapping[str, StoredFile]) -> bytes:
    """The manifest of a backup with these members."""
    plain = {name: {"sha256": item.sha256, "size": item.size} for name, item in members.items()}
    return canonical_json({"format": BACKUP_FORMAT, "kind": BACKUP_KIND, "members": plain})


def in_order(members: Mapping[str, StoredFile]) -> dict[str, StoredFile]:
    """Members in the order in which they stand: the database, keys, evidence."""
    return dict(sorted(members.items(), key=lambda item: (item[0] != DATABASE, item[0][0] == "e", item[0])))


def read_backup_manifest(data: bytes) -> dict[str, StoredFile]:
    """Read a manifest; returns the members, in the order in which they stand.

    Raises:
        PackageError: damaged, or of a newer program.
    """
    try:
        plain = parse(data)
        _refuse_newer(plain)
        if set(plain) != {"format", "kind", "members"}:
            raise ValueError("unknown keys")
        members = {name: _member(name, item) for name, item in plain["members"].items()}
        if DATABASE not in members:
            raise ValueError("no database")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PackageError("的清单已损坏（manifest.json）") from error
    return in_order(members)


def _refuse_newer(plain: Mapping[str, Any]) -> None:
    format_ = plain["format"]
    if not isinstance(format_, int) or isinstance(format_, bool) or format_ < BACKUP_FORMAT:
        raise ValueError("no format number")
    if format_ > BACKUP_FORMAT or plain["kind"] != BACKUP_KIND:
        raise PackageError("由更新版本的程序写成", UPGRADE)


def _member(name: str, plain: Mapping[str, Any]) -> StoredFile:
    digest, size = plain["sha256"], plain["size"]
    if len(plain) != 2 or not isinstance(size, int) or isinstance(size, bool) or size < 0:
        raise ValueError("not a member")
    if not _DIGEST.fullmatch(digest):
        raise ValueError("not a digest")
    if name != DATABASE and not _KEY.fullmatch(name) and name != evidence_name(digest):
        raise ValueError("not a member of a backup")
    if _KEY.fullmatch(name) and size > LARGEST_KEY:
        raise ValueError("not a key")
    return StoredFile(digest, size)


def evidence_of(members: Mapping[str, StoredFile]) -> tuple[str, ...]:
    """SHA-256 of the evidence files among members."""
    return tuple(match[1] for name in members if (match := _EVIDENCE.fullmatch(name)))
