"""The bytes of the zip file around a package.

There is exactly one zip file for given members: nothing is compressed, no field is free. So the same
package is always the same bytes, and reading needs no lenient parser: it compares with what we would write.
"""

import struct
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from hospital_assess.domain.frozen import frozen
from hospital_assess.exchange.faults import SEND_LESS, PackageError

MIMETYPE = b"application/vnd.hospital-assess"
MOST_MEMBERS = 20_000

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_LIMIT = 0xFFFF_FFFF
_FEW = 0xFFFF
_VERSION, _VERSION64 = 20, 45
_UNIX = 3 << 8
_FILE_MODE = 0o100644 << 16
_FIRST_DAY = 0x21
"""1 January 1980, the first day that a zip file knows."""

_LONGEST_ENTRY = _CENTRAL.size + 128
_LONGEST_RECORDS = _END64.size + _LOCATOR.size + _END.size


@frozen
class Member:
    """A file inside: its ASCII name, size and CRC-32."""

    name: str
    size: int
    crc: int


def local_header(member: Member) -> bytes:
    """What stands before a member's bytes."""
    name = member.name.encode("ascii")
    large = member.size >= _LIMIT
    extra = struct.pack("<2H2Q", 1, 16, member.size, member.size) if large else b""
    size = _LIMIT if large else member.size
    version = _VERSION64 if large else _VERSION
    fixed = (b"PK\x03\x04", version, 0, 0, 0, _FIRST_DAY, member.crc, size, size, len(name), len(extra))
    return _LOCAL.pack(*fixed) + name + extra


def ending(members: Sequence[Member]) -> bytes:
    """What stands after the last member's bytes: the directory and the end records."""
    offset, entries = 0, []
    for member in members:
        entries.append(_entry(member, offset))
        offset += len(local_header(member)) + member.size
    directory = b"".join(entries)
    return directory + _end_records(len(members), len(directory), offset)


def _entry(member: Member, offset: int) -> bytes:
    name = member.name.encode("ascii")
    large, far = member.size >= _LIMIT, offset >= _LIMIT
    values = [member.size, member.size] * large + [offset] * far
    extra = struct.pack(f"<2H{len(values)}Q", 1, 8 * len(values), *values) if values else b""
    size = _LIMIT if large else member.size
    version = _VERSION64 if values else _VERSION
    fixed = (b"PK\x01\x02", _UNIX | version, version, 0, 0, 0, _FIRST_DAY, member.crc, size, size)
    rest = (len(name), len(extra), 0, 0, 0, _FILE_MODE, _LIMIT if far else offset)
    return _CENTRAL.pack(*fixed, *rest) + name + extra


def _end_records(count: int, size: int, offset: int) -> bytes:
    records = b""
    if count >= _FEW or offset >= _LIMIT:
        made = _UNIX | _VERSION64
        records = _END64.pack(b"PK\x06\x06", _END64.size - 12, made, _VERSION64, 0, 0, count, count, size, offset)
        records += _LOCATOR.pack(b"PK\x06\x07", 0, offset + size, 1)
    few, near = min(count, _FEW), min(offset, _LIMIT)
    return records + _END.pack(b"PK\x05\x06", 0, 0, few, few, size, near, 0)


def read_ending(file: BinaryIO, file_size: int, most: int = MOST_MEMBERS) -> bytes:
    """Read the directory and the end records, once the latter have said that they are of a sensible size.

    Args:
        most: Members that a file of this kind may have.

    Raises:
        PackageError: the file is not complete, or holds too much.
    """
    count, size, offset = _read_end(file, file_size)
    if count > most or size > count * _LONGEST_ENTRY:
        raise PackageError(f"的成员过多（{count} 个，最多 {most} 个）", SEND_LESS)
    length = file_size - offset
    if not size < length <= size + _LONGEST_RECORDS:
        raise PackageError("不完整，或末尾被改动")
    file.seek(offset)
    return file.read(length)


def _read_end(file: BinaryIO, file_size: int) -> tuple[int, int, int]:
    file.seek(max(0, file_size - _LONGEST_RECORDS))
    tail = file.read()
    if len(tail) < _END.size or tail[-_END.size :][:4] != b"PK\x05\x06":
        raise PackageError("不完整，可能没有复制完")
    _, _, _, _, count, size, offset, _ = _END.unpack(tail[-_END.size :])
    if count < _FEW and offset < _LIMIT:
        return count, size, offset
    if len(tail) < _LONGEST_RECORDS or tail[:4] != b"PK\x06\x06":
        raise PackageError("不完整，可能没有复制完")
    count64, size64, offset64 = _END64.unpack(tail[: _END64.size])[7:]
    return count64, size64, offset64


def members_of(end: bytes) -> list[Member]:
    """Read the members from the directory.

    Raises:
        PackageError: it is not, to the last byte, the directory that we would write for them.
    """
    members, position = [], 0
    try:
        while end[position : position + 4] == b"PK\x01\x02":
            member, position = _next_member(end, position)
            members.append(member)
        if ending(members) == end:
            return members
    except (struct.error, UnicodeError):
        pass
    raise PackageError("的目录被改动，不是本程序写成的样子")


def _next_member(end: bytes, position: int) -> tuple[Member, int]:
    fields = _CENTRAL.unpack_from(end, position)
    crc, size, name_length, extra_length = fields[7], fields[9], fields[10], fields[11]
    start = position + _CENTRAL.size
    name = end[start : start + name_length].decode("ascii")
    if size == _LIMIT:
        (size,) = struct.unpack_from("<Q", end, start + name_length + 4)
    return Member(name, size, crc), start + name_length + extra_length


def starts_of(members: Iterable[Member]) -> dict[str, int]:
    """Where each member's bytes begin."""
    position, starts = 0, {}
    for member in members:
        starts[member.name] = position + len(local_header(member))
        position = starts[member.name] + member.size
    return starts


def first_stored(file: BinaryIO, start: int, name: str, most: int) -> bytes | None:
    """Bytes of the member that begins at ``start``, whatever follows it; None where it is another.

    For what every future format keeps: the first member says what the file is, the second in which format.
    """
    file.seek(start)
    header = file.read(_LOCAL.size)
    if len(header) < _LOCAL.size or header[:4] != b"PK\x03\x04":
        return None
    fields = _LOCAL.unpack(header)
    size, name_length, extra_length = fields[8], fields[9], fields[10]
    plain = not fields[2] and not fields[3] and not extra_length
    if not plain or size > most or file.read(name_length) != name.encode("ascii"):
        return None
    return file.read(size)
