"""A package under a passphrase: key by scrypt, bytes by AES-256-GCM, chunk by chunk."""

import secrets
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from hospital_assess.domain.frozen import frozen
from hospital_assess.domain.plain import canonical_json
from hospital_assess.exchange.faults import PackageError, PassphraseError

CHUNK = 1 << 20
TAG = 16
SALT = 16
COST = 1 << 16
"""scrypt's n: 64 MiB and a quarter of a second for each guess."""

LEAST_COST, MOST_COST = 1 << 14, 1 << 18
"""What is accepted: a package of people we do not know must not take all memory."""

_BLOCK, _LANES = 8, 1
_KEY = 32


@frozen
class Seal:
    """How the bytes were sealed; its canonical form is the content of a sealed package, and bound to every chunk.

    Attributes:
        salt: Hexadecimal, new for each package: so no key is used twice, and chunks can be numbered from 0.
        cost: scrypt's n; r is 8 and p is 1.
        size: Bytes of the package inside.
    """

    salt: str
    cost: int
    size: int

    def content(self, sealed: str) -> bytes:
        """The content of the package around it."""
        return canonical_json({**self._plain(), "sealed": sealed})

    @property
    def sealed_size(self) -> int:
        """Bytes after sealing: one tag for each chunk."""
        return self.size + TAG * self._chunks

    @property
    def _chunks(self) -> int:
        return max(1, -(-self.size // CHUNK))

    def _plain(self) -> dict[str, Any]:
        kdf = {"name": "scrypt", "n": self.cost, "r": _BLOCK, "p": _LANES, "salt": self.salt}
        return {"cipher": "AES-256-GCM", "chunk": CHUNK, "kdf": kdf, "size": self.size}

    def seal(self, source: BinaryIO, passphrase: str) -> Iterator[bytes]:
        """The sealed chunks of a stream that has ``size`` bytes."""
        cipher, bound = self._cipher(passphrase), canonical_json(self._plain())
        for number in range(self._chunks):
            yield cipher.encrypt(self._nonce(number), source.read(CHUNK), bound)

    def unseal(self, source: BinaryIO, passphrase: str) -> Iterator[bytes]:
        """The chunks inside.

        Raises:
            PassphraseError: another passphrase; the bytes have been checked before.
        """
        cipher, bound = self._cipher(passphrase), canonical_json(self._plain())
        for number in range(self._chunks):
            try:
                yield cipher.decrypt(self._nonce(number), source.read(CHUNK + TAG), bound)
            except InvalidTag as error:
                raise PassphraseError("的口令不对", "请核对口令后重试，或向质管办询问口令。") from error

    def _nonce(self, number: int) -> bytes:
        """Place and last or not: chunks that are moved or cut off do not open."""
        return number.to_bytes(11, "big") + bytes([number == self._chunks - 1])

    def _cipher(self, passphrase: str) -> AESGCM:
        kdf = Scrypt(salt=bytes.fromhex(self.salt), length=_KEY, n=self.cost, r=_BLOCK, p=_LANES)
        return AESGCM(kdf.derive(passphrase.encode()))


def new_seal(size: int) -> Seal:
    """A seal with a salt of its own."""
    return Seal(secrets.token_hex(SALT), COST, size)


def read_seal(data: Mapping[str, Any]) -> tuple[Seal, str]:
    """Read the content of a sealed package: the seal, and the SHA-256 of the sealed bytes.

    Raises:
        PackageError: not our form, or parameters that would take too much memory or protect too little.
    """
    try:
        kdf, sealed = data["kdf"], data["sealed"]
        seal = Seal(kdf["salt"], kdf["n"], data["size"])
        cost = seal.cost
        is_sound = (
            _is_number(cost)
            and _is_number(seal.size)
            and LEAST_COST <= cost <= MOST_COST
            and not cost & (cost - 1)
            and len(bytes.fromhex(seal.salt)) == SALT
            and canonical_json(data) == seal.content(sealed)
        )
    except (ValueError, KeyError, TypeError) as error:
        raise PackageError("的加密参数无法解读") from error
    if not is_sound:
        raise PackageError("的加密参数超出范围", "请向质管办核实这个文件的来历。")
    return seal, sealed


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
