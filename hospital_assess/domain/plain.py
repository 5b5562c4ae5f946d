"""Values of the domain as plain data (for JSON, digests and storage) and back, driven by their type hints.

A field that equals its default is left out: a field added in a later version then changes no digest of an
earlier value. Decimals become strings without idle zeros, dates ISO strings, and no float is ever written.
"""

import json
import types
import typing
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, NewType, TypeAlias, TypeVar, cast

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.quantity import Portion, parse_quantity, plain_number

T = TypeVar("T")

Moment = NewType("Moment", str)
"""A time with its offset, ISO, kept as it was written: 2023-12-31T09:00:00+08:00."""


class PlainError(AssessError):
    """Plain data does not have the shape of the value it should become."""

    def __init__(self, where: str, message: str) -> None:
        super().__init__(f"{where or '内容'}：{message}", "请核对后重试。")
        self.where, self._message = where, message

    def inside(self, name: str) -> "PlainError":
        """The same error, seen from what has this data under ``name``."""
        joint = "" if not name or not self.where or self.where.startswith("[") else "."
        return PlainError(f"{name}{joint}{self.where}", self._message)


def to_plain(value: object) -> Any:
    """Turn a value of the domain into dicts, lists, strings, ints, booleans and None.

    Raises:
        TypeError: a float or another type that has no exact plain form.
    """
    return (_PLAINERS.get(type(value)) or _plainer(type(value)))(value)


Plainer: TypeAlias = Callable[[Any], Any]
"""Gives the plain form of values of one type."""


def _as_it_is(value: object) -> object:
    return value


def _plain_text(value: str) -> str:
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def _plain_list(value: Sequence[object]) -> list[Any]:
    return [to_plain(item) for item in value]


def _plain_mapping(value: Mapping[object, object]) -> dict[str, Any]:
    return {str(to_plain(key)): to_plain(item) for key, item in value.items()}


_PLAINERS: dict[type, Plainer] = {
    type(None): _as_it_is,
    bool: _as_it_is,
    int: _as_it_is,
    str: _plain_text,
    Decimal: plain_number,
    date: date.isoformat,
    datetime: datetime.isoformat,
    Portion: str,
    dict: _plain_mapping,
    list: _plain_list,
    tuple: _plain_list,
}


def _plainer(cls: type) -> Plainer:
    """Find out how a further type is turned into plain data, once."""
    if issubclass(cls, StrEnum):
        found: Plainer = attrgetter("value")
    elif issubclass(cls, Mapping):
        found = _plain_mapping
    elif is_dataclass(cls):
        found = _dataclass_plainer(cls)
    else:
        raise TypeError(f"no plain form for {cls.__name__}")
    _PLAINERS[cls] = found
    return found


def _no_values(_value: object) -> tuple[()]:
    return ()


def _dataclass_plainer(cls: type) -> Plainer:
    kind = getattr(cls, "kind", None)
    head = {"kind": kind} if isinstance(kind, str) else {}
    # Defaults are compared with, never handed out: they are values that nobody changes.
    defaults = tuple((field.name, _default(field)) for field in fields(cls))
    # The last name twice: of a single one, attrgetter gives no tuple.
    values = attrgetter(*(name for name, _ in defaults + defaults[-1:])) if defaults else _no_values

    def plain(value: Any) -> dict[str, Any]:
        found: dict[str, Any] = dict(head)
        for (name, default), item in zip(defaults, values(value), strict=False):
            if item is not default and item != default:
                kind = type(item)
                found[name] = (_PLAINERS.get(kind) or _plainer(kind))(item)
        return found

    return plain


def _default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def canonical_json(value: object) -> bytes:
    """The one byte form of a value: UTF-8, NFC, LF, sorted keys, no white space, no floats."""
    return _canonical(to_plain(value)).encode()


_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def from_plain(cls: type[T], data: object, where: str = "") -> T:
    """Build a value of ``cls`` from plain data.

    Args:
        where: Path of the data in its document, for the message ("lines[3]").

    Raises:
        PlainError: a key is missing or unknown, or a value has the wrong type; the message names the place.
    """
    try:
        return cast(T, _builder(cast(Any, cls))(data))
    except PlainError as error:
        raise error.inside(where) from None


_MOST_SHOWN = 40
"""Characters of a wrong value that a message repeats."""

Builder: TypeAlias = Callable[[Any], object]
"""Builds a value from plain data; a PlainError names the place inside that data."""


@cache
def _builder(hint: Any) -> Builder:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _union_builder(typing.get_args(hint))
    if origin is tuple:
        return _tuple_builder(typing.get_args(hint)[0])
    if origin is not None and issubclass(origin, Mapping):
        return _mapping_builder(*typing.get_args(hint))
    if is_dataclass(hint) and hint is not Portion:
        return _dataclass_builder(cast(type, hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _choice_builder(hint)
    return _SCALARS.get(hint) or _same_type_builder(hint)


def _union_builder(options: tuple[Any, ...]) -> Builder:
    members = [option for option in options if option is not type(None)]
    build = _builder(members[0]) if len(members) == 1 else _kind_builder(members)
    if len(members) == len(options):
        return build
    return lambda data: None if data is None else build(data)


def _kind_builder(members: Sequence[Any]) -> Builder:
    builders = {getattr(member, "kind", None): _builder(member) for member in members}

    def build(data: Any) -> object:
        if not isinstance(data, Mapping):
            raise PlainError("", "应为带 kind 的对象")
        kind = data.get("kind")
        if not isinstance(kind, str) or kind not in builders:
            raise PlainError("", f"不认识的 kind“{_shown(kind)}”")
        return builders[kind](data)

    return build


def _tuple_builder(item: Any) -> Builder:
    build_item = _builder(item)

    def build(data: Any) -> tuple[object, ...]:
        if not isinstance(data, list | tuple):
            raise PlainError("", "应为列表")
        parts: list[object] = []
        try:
            for part in data:
                parts.append(build_item(part))
        except PlainError as error:
            raise error.inside(f"[{len(parts)}]") from None
        return tuple(parts)

    return build


def _mapping_builder(key: Any, item: Any) -> Builder:
    build_key, build_item = _builder(key), _builder(item)

    def build(data: Any) -> dict[object, object]:
        if not isinstance(data, Mapping):
            raise PlainError("", "应为对象")
        parts: dict[object, object] = {}
        for name, part in data.items():
            try:
                parts[build_key(name)] = build_item(part)
            except PlainError as error:
                raise error.inside(_shown(name)) from None
        return parts

    return build


def _dataclass_builder(cls: type) -> Builder:
    hints = typing.get_type_hints(cls)
    builders = {field.name: _builder(hints[field.name]) for field in fields(cls)}
    needed = [field.name for field in fields(cls) if field.default is MISSING and field.default_factory is MISSING]
    ignored = {"kind"} if hasattr(cls, "kind") else set()

    def build(data: Any) -> object:
        if not isinstance(data, Mapping):
            raise PlainError("", "应为对象")
        values: dict[str, object] = {}
        for name, part in data.items():
            builder = builders.get(name)
            if builder is None:
                if name in ignored:
                    continue
                raise PlainError("", f"不认识的项“{_shown(name)}”")
            try:
                values[name] = builder(part)
            except PlainError as error:
                raise error.inside(name) from None
        for name in needed:
            if name not in values:
                raise PlainError(name, "缺少这一项")
        return cls(**values)

    return build


def _choice_builder(choices: type[StrEnum]) -> Builder:
    known = {choice.value: choice for choice in choices}

    def build(data: Any) -> object:
        if isinstance(data, str) and data in known:
            return known[data]
        raise PlainError("", f"“{_shown(data)}”不在可选值 {'、'.join(known)} 之中")

    return build


def _same_type_builder(hint: Any) -> Builder:
    def build(data: Any) -> object:
        if type(data) is hint:
            return data
        raise _wrong_type(hint, data)

    return build


def _shown(data: object) -> str:
    """A wrong value as a message repeats it: on one line, and not all of it where it is long."""
    text = "".join(mark if mark.isprintable() else " " for mark in str(data)[: _MOST_SHOWN + 1])
    return text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"


def _wrong_type(hint: Any, data: object) -> PlainError:
    return PlainError("", f"“{_shown(data)}”的类型不对，应为 {_TYPE_NAMES.get(hint, '文字')}")


_TYPE_NAMES = {str: "文字", int: "整数", bool: "true 或 false", Decimal: "数字", date: "日期", datetime: "时间"}


def _portion(data: Any) -> object:
    if not isinstance(data, str):
        raise _wrong_type(Portion, data)
    return Portion.parse(data)


def _decimal(data: Any) -> object:
    if not isinstance(data, str | int) or isinstance(data, bool):
        raise _wrong_type(Decimal, data)
    try:
        return _quantity(data)
    except AssessError as error:
        raise PlainError("", error.title) from None


@lru_cache(maxsize=4096)
def _quantity(text: str | int) -> Decimal:
    """A few scores are most of what is ever written."""
    return parse_quantity(text, "")


def _day_builder(hint: Any) -> Builder:
    def build(data: Any) -> object:
        if not isinstance(data, str):
            raise _wrong_type(hint, data)
        try:
            return hint.fromisoformat(data)
        except ValueError:
            raise PlainError("", f"“{_shown(data)}”不是日期，应写作 2023-12-31") from None

    return build


def _moment(data: Any) -> object:
    try:
        if datetime.fromisoformat(data).tzinfo is not None:
            return data
    except (TypeError, ValueError):
        pass
    raise PlainError("", f"“{_shown(data)}”不是时间，应写作 2023-12-31T09:00:00+08:00")


def _anything(data: Any) -> object:
    return data


_SCALARS: dict[Any, Builder] = {
    Any: _anything,
    object: _anything,
    Portion: _portion,
    Moment: _moment,
    Decimal: _decimal,
    date: _day_builder(date),
    datetime: _day_builder(datetime),
}
