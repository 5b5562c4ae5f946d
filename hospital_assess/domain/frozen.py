"""Immutable values, cheap to define: a window must not wait for them."""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cached_property
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")
_UNSET = object()


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """``dataclass(frozen=True, slots=True)``, made in a fraction of the time.

    Until Python 3.13 ``dataclass`` compiles each method of each class by itself, which for the values of a year's
    assessment took an eighth of the time to the first page. Here one constructor is compiled for a class, when its
    first value is made; the other methods are shared. ``fields``, ``replace``, ``is_dataclass`` and type checkers know
    these classes as dataclasses. A class with a ``cached_property`` keeps room for it; all others have slots only.
    """
    has_slots = not any(isinstance(item, cached_property) for item in vars(cls).values())
    made: Any = dataclass(init=False, repr=False, eq=False, slots=has_slots)(cls)
    known = fields(made)
    made.__init__ = _late_constructor(made, known, hasattr(cls, "__post_init__"))
    made.__setattr__, made.__delattr__, made.__reduce__ = _refuse, _refuse, _made_again
    parts = _parts_of([item.name for item in known if item.compare])
    if "__eq__" not in cls.__dict__:
        made.__eq__, made.__hash__ = _equality(parts)
    if "__repr__" not in cls.__dict__:
        made.__repr__ = _shown
    return made  # type: ignore[no-any-return]


def _late_constructor(made: Any, known: tuple[Field[Any], ...], has_more: bool) -> Callable[..., None]:
    def construct(this: object, *arguments: object, **named: object) -> None:
        made.__init__ = _constructor(made, known, has_more)
        made.__init__(this, *arguments, **named)

    return construct


def _constructor(made: type, known: tuple[Field[Any], ...], has_more: bool) -> Callable[..., None]:
    names: dict[str, object] = {"unset": _UNSET}
    arguments, lines = [], []
    for item in known:
        name = taken = item.name
        if item.default is not MISSING:
            names[f"default_{name}"] = item.default
            arguments.append(f"{name}=default_{name}")
        elif item.default_factory is not MISSING:
            names[f"make_{name}"] = item.default_factory
            arguments.append(f"{name}=unset")
            taken = f"make_{name}() if {name} is unset else {name}"
        else:
            arguments.append(name)
        names[f"set_{name}"] = _setter(made, name)
        lines.append(f"set_{name}(self, {taken})")
    lines += ["self.__post_init__()"] if has_more else []
    text = f"def __init__(self, {', '.join(arguments)}):\n " + "\n ".join(lines or ["pass"])
    exec(text, names)
    constructor = names["__init__"]
    assert callable(constructor)
    return constructor


def _setter(made: type, name: str) -> Callable[[object, object], None]:
    slot = getattr(made, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda this, value: object.__setattr__(this, name, value)


def _parts_of(names: list[str]) -> Callable[[object], object]:
    return attrgetter(*names) if names else lambda _value: ()


def _equality(parts: Callable[[object], object]) -> tuple[Callable[..., object], Callable[[object], int]]:
    def is_equal(this: object, other: object) -> object:
        return parts(this) == parts(other) if this.__class__ is other.__class__ else NotImplemented

    return is_equal, lambda this: hash(parts(this))


def _refuse(this: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(f"cannot change {name} of {type(this).__name__}")


def _made_again(this: Any) -> tuple[type, tuple[object, ...]]:
    return type(this), tuple(getattr(this, item.name) for item in fields(this))


def _shown(this: Any) -> str:
    parts = ", ".join(f"{item.name}={getattr(this, item.name)!r}" for item in fields(this) if item.repr)
    return f"{type(this).__qualname__}({parts})"
