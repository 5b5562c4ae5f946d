"""Ed25519 keys, and the ``signature`` member: a public key and its signature over the manifest."""

import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange.faults import PackageError
from hospital_assess.exchange.strict_json import parse

_KEY = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")


def new_private_key() -> bytes:
    """A new private key, 32 bytes."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_key_of(private: bytes) -> str:
    """Public key of a private one, hexadecimal."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def sign(manifest: bytes, private: bytes) -> bytes:
    """The ``signature`` member for a manifest."""
    signature = Ed25519PrivateKey.from_private_bytes(private).sign(manifest).hex()
    return canonical_json({"algorithm": "Ed25519", "key": public_key_of(private), "signature": signature})


def check_signature(member: bytes, manifest: bytes) -> str:
    """Check a ``signature`` member; whether its key is to be trusted is another question.

    Returns:
        The public key, hexadecimal.

    Raises:
        PackageError: it is malformed, or not a signature over this manifest.
    """
    try:
        plain = parse(member)
        key, signature = plain["key"], plain["signature"]
        expected = {"algorithm": "Ed25519", "key": key, "signature": signature}
        # One form only: a package that says the same in other bytes would be another file.
        if canonical_json(expected) != member or not _KEY.fullmatch(key) or not _SIGNATURE.fullmatch(signature):
            raise ValueError("not our form of a signature")
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), manifest)
    except (ValueError, KeyError, TypeError, InvalidSignature) as error:
        raise PackageError("的签名不符，文件可能被改动过", "请向对方索取原来的文件。") from error
    return str(key)
