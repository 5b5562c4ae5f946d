"""Members of a container as streams, however large they are."""

import hashlib
import io
import zlib
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from hospital_assess.exchange.container import Member, local_header

CHUNK = 1 << 20


def write_member(file: BinaryIO, name: str, size: int, chunks: Iterable[bytes]) -> tuple[Member, str]:
    """Write a member as its bytes come; return it as it turned out, and the SHA-256 of its bytes.

    Args:
        size: Its size as announced; where the bytes are more or fewer, the file is of no use.
    """
    start = file.tell()
    file.write(local_header(Member(name, size, 0)))
    digest, crc, real_size = hashlib.sha256(), 0, 0
    for chunk in chunks:
        file.write(chunk)
        digest.update(chunk)
        crc, real_size = zlib.crc32(chunk, crc), real_size + len(chunk)
    member = Member(name, real_size, crc)
    if real_size == size:
        # The header needs the checksum, which is known only now; reading the file twice would take twice as long.
        file.seek(start)
        file.write(local_header(member))
        file.seek(0, io.SEEK_END)
    return member, digest.hexdigest()


def has_header(file: BinaryIO, member: Member, start: int) -> bool:
    """Before the bytes that begin at ``start`` stands what we would write there."""
    expected = local_header(member)
    file.seek(start - len(expected))
    return file.read(len(expected)) == expected


def hashes(file: BinaryIO, start: int, size: int, heard: Callable[[int], object] = int) -> tuple[str, int]:
    """SHA-256 and CRC-32 of so many bytes from ``start`` on.

    Args:
        heard: Called with the bytes that are left; it may raise.
    """
    digest, crc, left = hashlib.sha256(), 0, size
    file.seek(start)
    while left and (chunk := file.read(min(CHUNK, left))):
        digest.update(chunk)
        crc = zlib.crc32(chunk, crc)
        left -= len(chunk)
        heard(left)
    return digest.hexdigest(), crc


def window(file: BinaryIO, start: int, size: int) -> BinaryIO:
    """The bytes of one member, as a stream of their own."""
    return io.BufferedReader(_Window(file, start, size), CHUNK)


class Counted:
    """The bytes of one member as a stream, with the CRC-32 of what was read of it."""

    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._raw = _Window(file, start, size)
        self.stream: BinaryIO = io.BufferedReader(self._raw, CHUNK)

    @property
    def crc(self) -> int:
        """Of all that was read so far."""
        return self._raw.crc


class _Window(io.RawIOBase):
    def __init__(self, file: BinaryIO, start: int, size: int) -> None:
        self._file = file
        self._position = start
        self._end = start + size
        self.crc = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._file.seek(self._position)
        data = self._file.read(min(len(buffer), self._end - self._position))
        buffer[: len(data)] = data
        self._position += len(data)
        self.crc = zlib.crc32(data, self.crc)
        return len(data)
