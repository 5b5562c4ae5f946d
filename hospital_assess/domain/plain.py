"""Values of the domain as plain data (for JSON, digests and storage) and back, driven by their type hints.

A field that equals its default is left out: a field added in a later version then changes no digest of an
earlier value. Decimals become strings without idle zeros, dates ISO strings, and no float is ever written.
"""

import json
import types
import typing
import unicodedata
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast

from hospital_assess.domain.errors import AssessError
from hospital_assess.domain.quantity import Portion, parse_quantity, plain_number

T = TypeVar("T")


class PlainError(AssessError):
    """Plain data does not have the shape of the value it should become."""

    def __init__(self, where: str, message: str) -> None:
        super().__init__(f"{where or '内容'}：{message}", "请核对后重试。")
        self.where = where


def to_plain(value: object) -> Any:
    """Turn a value of the domain into dicts, lists, strings, ints, booleans and None.

    Raises:
        TypeError: a float or another type that has no exact plain form.
    """
    match value:
        case None | bool() | int():
            return value
        case StrEnum():
            return value.value
        case str():
            return unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
        case Decimal():
            return plain_number(value)
        case datetime() | date():
            return value.isoformat()
        case Portion():
            return str(value)
        case Mapping():
            return {str(to_plain(key)): to_plain(item) for key, item in value.items()}
        case list() | tuple():
            return [to_plain(item) for item in value]
    if is_dataclass(value):
        return _dataclass_to_plain(value)
    raise TypeError(f"no plain form for {type(value).__name__}")


def _dataclass_to_plain(value: Any) -> dict[str, Any]:
    kind = getattr(type(value), "kind", None)
    plain: dict[str, Any] = {"kind": kind} if isinstance(kind, str) else {}
    for name, default in _defaults(value.__class__):
        item = getattr(value, name)
        if item != default:
            plain[name] = to_plain(item)
    return plain


@cache
def _defaults(cls: Any) -> tuple[tuple[str, object], ...]:
    """Names of the fields with their defaults, which nobody changes: they are values."""
    return tuple((field.name, _default(field)) for field in fields(cls))


def _default(field: Field[Any]) -> object:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def canonical_json(value: object) -> bytes:
    """The one byte form of a value: UTF-8, NFC, LF, sorted keys, no white space, no floats."""
    return json.dumps(
        to_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def from_plain(cls: type[T], data: object, where: str = "") -> T:
    """Build a value of ``cls`` from plain data.

    Args:
        where: Path of the data in its document, for the message ("lines[3]").

    Raises:
        PlainError: a key is missing or unknown, or a value has the wrong type; the message names the place.
    """
    return cast(T, _build(cls, data, where))


def _build(hint: Any, data: object, where: str) -> object:
    origin = _origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _build_union(typing.get_args(hint), data, where)
    if origin is tuple:
        return _build_tuple(typing.get_args(hint)[0], data, where)
    if origin is not None and issubclass(origin, Mapping):
        return _build_mapping(typing.get_args(hint), data, where)
    if is_dataclass(hint) and hint is not Portion:
        return _build_dataclass(cast(type, hint), data, where)
    return _build_scalar(hint, data, where)


@cache
def _origin(hint: Any) -> Any:
    return typing.get_origin(hint)


def _build_union(options: tuple[Any, ...], data: object, where: str) -> object:
    if data is None and type(None) in options:
        return None
    members = [option for option in options if option is not type(None)]
    if len(members) == 1:
        return _build(members[0], data, where)
    if not isinstance(data, Mapping):
        raise PlainError(where, "应为带 kind 的对象")
    for member in members:
        if getattr(member, "kind", None) == data.get("kind"):
            return _build(member, {k: v for k, v in data.items() if k != "kind"}, where)
    raise PlainError(where, f"不认识的 kind“{data.get('kind')}”")


def _build_tuple(item: Any, data: object, where: str) -> tuple[object, ...]:
    if not isinstance(data, list | tuple):
        raise PlainError(where, "应为列表")
    return tuple(_build(item, part, f"{where}[{index}]") for index, part in enumerate(data))


def _build_mapping(hints: tuple[Any, ...], data: object, where: str) -> dict[object, object]:
    if not isinstance(data, Mapping):
        raise PlainError(where, "应为对象")
    return {_build(hints[0], k, where): _build(hints[1], v, f"{where}.{k}") for k, v in data.items()}


@cache
def _fields(cls: type) -> dict[str, Field[Any]]:
    return {field.name: field for field in fields(cls)}


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)


def _build_dataclass(cls: type, data: object, where: str) -> object:
    if not isinstance(data, Mapping):
        raise PlainError(where, "应为对象")
    known = _fields(cls)
    if unknown := sorted(set(data) - set(known) - ({"kind"} if hasattr(cls, "kind") else set())):
        raise PlainError(where, f"不认识的项“{unknown[0]}”")
    values: dict[str, object] = {}
    for name, field in known.items():
        place = f"{where}.{name}" if where else name
        if name in data:
            values[name] = _build(_hints(cls)[name], data[name], place)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise PlainError(place, "缺少这一项")
    return cls(**values)


def _build_scalar(hint: Any, data: object, where: str) -> object:
    if hint is Any or hint is object:
        return data
    if hint is Portion and isinstance(data, str):
        return Portion.parse(data)
    if hint is Decimal and isinstance(data, str | int) and not isinstance(data, bool):
        return parse_quantity(data, where)
    if hint in (date, datetime) and isinstance(data, str):
        return _build_date(hint, data, where)
    if isinstance(hint, type) and issubclass(hint, StrEnum) and isinstance(data, str):
        if data in set(hint):
            return hint(data)
        raise PlainError(where, f"“{data}”不在可选值 {'、'.join(hint)} 之中")
    if hint in (str, int, bool) and type(data) is hint:
        return data
    raise PlainError(where, f"“{data}”的类型不对，应为 {_TYPE_NAMES.get(hint, '文字')}")


_TYPE_NAMES = {str: "文字", int: "整数", bool: "true 或 false", Decimal: "数字", date: "日期"}


def _build_date(hint: Any, data: str, where: str) -> object:
    try:
        return hint.fromisoformat(data)
    except ValueError:
        raise PlainError(where, f"“{data}”不是日期，应写作 2023-12-31") from None
