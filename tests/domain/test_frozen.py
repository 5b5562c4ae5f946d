"""Values behave as frozen dataclasses do."""

import copy
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hospital_assess.domain.frozen import frozen


@frozen
class Base:
    """A value."""

    kind: ClassVar[str] = "base"
    name: str
    count: int = 0
    more: Mapping[str, int] = field(default_factory=dict)


@frozen
class Derived(Base):
    """A value with one more part that is neither compared nor shown."""

    note: str = field(default="", compare=False, repr=False)


@frozen
class Checked:
    """A value that looks at its parts."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("low > high")


@frozen
class Pair:
    """What the peer is, made our way."""

    name: str
    count: int = 0


@dataclass(frozen=True)
class Peer:
    name: str
    count: int = 0


parts = st.tuples(st.text(), st.integers())


@given(parts, parts)
def test_it_compares_and_hashes_as_a_frozen_dataclass(one, other):
    assert (Pair(*one) == Pair(*other)) == (Peer(*one) == Peer(*other))
    assert hash(Pair(*one)) == hash(Peer(*one))


def test_it_is_a_dataclass_with_slots():
    assert is_dataclass(Derived)
    assert [item.name for item in fields(Derived)] == ["name", "count", "more", "note"]
    assert not hasattr(Base("x"), "__dict__")
    assert replace(Base("x", 2), name="y") == Base("y", 2)


def test_it_does_not_change():
    item = Base("x")
    with pytest.raises(FrozenInstanceError):
        item.name = "y"
    with pytest.raises(FrozenInstanceError):
        del item.name
    assert item.name == "x"


def test_each_gets_its_own_default():
    assert Base("x").more is not Base("x").more
    assert Base(count=1, name="x") == Base("x", 1)


def test_what_is_not_compared_or_shown_is_not():
    assert Derived("x", note="a") == Derived("x", note="b")
    assert repr(Derived("x", note="a")) == "Derived(name='x', count=0, more={})"
    assert Derived("x") != Base("x")


def test_it_looks_at_its_parts():
    with pytest.raises(ValueError, match="low > high"):
        Checked(2, 1)


def test_a_missing_part_is_refused():
    with pytest.raises(TypeError):
        Base()


def test_it_can_be_copied():
    assert copy.deepcopy(Base("x", 1, {"a": 1})) == Base("x", 1, {"a": 1})
