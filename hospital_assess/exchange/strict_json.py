"""JSON of people we do not know: one meaning, bounded, or refused."""

import json
import re
from typing import Any, NoReturn

DEEPEST = 64
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_STRINGS = re.compile(rb'"[^"]*"')
_REST = bytes(set(range(256)) - set(b'"[]{}'))
_ALIKE = bytes.maketrans(b"{}", b"[]")


def parse(data: bytes) -> dict[str, Any]:
    """Parse an object.

    Raises:
        ValueError: not UTF-8 or not JSON, a key twice, a number that is no exact integer, nested too deeply,
            half a character, or not an object.
    """
    try:
        value = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_without_duplicates,
            parse_float=_no_number,
            parse_constant=_no_number,
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(value, dict):
        raise ValueError("not an object")
    _check_depth(data)
    if _SURROGATE.search(data):
        # Half of a pair can be escaped in JSON, and then breaks whoever stores it.
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is not exact")


def _check_depth(data: bytes) -> None:
    """Count the brackets that stand open, outside strings."""
    if data.count(b"[") + data.count(b"{") <= DEEPEST:
        return
    # What is escaped goes first; of the rest only quotes and brackets tell anything.
    telling = data.replace(b"\\\\", b"").replace(b'\\"', b"").translate(_ALIKE, _REST)
    brackets = _STRINGS.sub(b"", telling)
    depth = 0
    while brackets:
        depth += 1
        if depth > DEEPEST:
            raise ValueError("nested too deeply")
        # The innermost level goes.
        brackets = brackets.replace(b"[]", b"")
