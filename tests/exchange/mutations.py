"""Packages as accidents and enemies change them: bytes at random, and contents that are signed again."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

Mutation = Callable[[Random, bytes], bytes]

_LONGEST = 64
_ODD_NUMBERS = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFF_FFFF, 0xFFFF_FFFF)


def _region(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data))
    return start, min(len(data), start + random.randint(1, _LONGEST))


def _flip(random: Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 8)):
        changed[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _overwrite(random: Random, data: bytes) -> bytes:
    start, end = _region(random, data)
    return data[:start] + random.randbytes(end - start) + data[end:]


def _remove(random: Random, data: bytes) -> bytes:
    start, end = _region(random, data)
    return data[:start] + data[end:]


def _repeat(random: Random, data: bytes) -> bytes:
    start, end = _region(random, data)
    return data[:end] + data[start:]


def _exchange(random: Random, data: bytes) -> bytes:
    middle = len(data) // 2
    (a, b), (c, d) = _region(random, data[:middle]), _region(random, data[middle:])
    return data[:a] + data[middle + c : middle + d] + data[b : middle + c] + data[a:b] + data[middle + d :]


def _cut(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(len(data))]


def _lengthen(random: Random, data: bytes) -> bytes:
    return data + random.choice((data, b"\0" * 22, random.randbytes(_LONGEST)))


def _odd_number(random: Random, data: bytes) -> bytes:
    """A count, a size or a place that says something else, in a header if there is one near."""
    headers = [found.start() for found in re.finditer(rb"PK(\x01\x02|\x03\x04|\x05\x06)", data)]
    start = min(random.choice(headers) + random.randrange(4, 46), len(data) - 4)
    size = random.choice((2, 4))
    number = random.choice(_ODD_NUMBERS) & ((1 << 8 * size) - 1)
    return data[:start] + number.to_bytes(size, "little") + data[start + size :]


MUTATIONS: tuple[Mutation, ...] = (_flip, _overwrite, _remove, _repeat, _exchange, _cut, _lengthen, _odd_number)


def spoiled(random: Random, data: bytes) -> bytes:
    """A package that differs from this one in at least a byte."""
    while True:
        changed = random.choice(MUTATIONS)(random, data)
        if changed != data:
            return changed


_ODD_VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    10**30,
    "",
    " ",
    "0",
    "-1",
    "NaN",
    "Infinity",
    "1e999999999",
    "2023-02-30",
    "9999-12-31",
    "../../x",
    "\x00",
    "\u202e答复",
    "长" * 20_000,
    [],
    {},
    [[]],
    [None],
    {"id": "x"},
)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every value inside, as (its holder, its key)."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    found = [(value, key) for key in keys]
    for key in keys:
        found += _places(value[key])
    return found


def reworded(random: Random, content: bytes) -> bytes:
    """The same content with up to three values replaced, removed, doubled or exchanged, in canonical form."""
    data = json.loads(content)
    for _ in range(random.randint(1, 3)):
        places = _places(data)
        if not places:
            break
        holder, key = random.choice(places)
        match random.randrange(4):
            case 0 | 1:
                holder[key] = random.choice(_ODD_VALUES)
            case 2:
                del holder[key]
            case _:
                other, place = random.choice(places)
                holder[key] = json.loads(json.dumps(other[place]))
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8", "replace")
