"""Plain JSON values, frozen to any depth: what a record's ``extras`` and ``allow`` hold."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias, TypeGuard, TypeVar, cast

import attrs

from argmap.errors import ModelError, brief
from argmap.findings import Finding, Severity

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
Frozen: TypeAlias = "bool | int | float | str | tuple[Frozen, ...] | FrozenMap | None"

_G = TypeVar("_G")

DEEPEST = 64
# In bits; Python itself refuses to write a whole number of more than 4,300 digits.
_LARGEST = 14_284


def is_mapping(value: object) -> TypeGuard[Mapping[str, Json]]:
    """Whether a value from a text, or what was kept of it, is a mapping.

    >>> is_mapping({}), is_mapping(None)
    (True, False)
    """
    # Asking for the type first is five times as fast where it is a plain one, as it mostly is.
    return type(value) is dict or isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Sequence[Json]]:
    """Whether a value from a text, or what was kept of it, is a list.

    >>> is_list(("kept", "frozen")), is_list("text")
    (True, False)
    """
    return isinstance(value, list | tuple)


def is_object(value: object) -> TypeGuard[dict[str, Json]]:
    """Whether a value that a decoder has made is an object.

    >>> is_object({}), is_object(FrozenMap())
    (True, False)
    """
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Json]]:
    """Whether a value that a decoder has made is a list.

    >>> is_array([]), is_array(())
    (True, False)
    """
    return isinstance(value, list)


def is_instance(value: object, *kinds: type) -> bool:
    """Whether a value that a caller handed over is of a class, whatever its annotation says.

    >>> is_instance("tax", str), is_instance(None, str, int)
    (True, False)
    """
    return isinstance(value, kinds)


def as_given(value: object) -> object:
    """Pass on a value of which only its annotation says the class, to be looked at itself.

    >>> as_given("tax")
    'tax'
    """
    return value


def attributes_of(kind: Callable[..., object]) -> Any:  # noqa: ANN401 - attrs types them loosely
    """Fields of a class that attrs made.

    >>> attributes_of(attrs.make_class("Point", ["x"]))[0].name
    'x'
    """
    return attrs.fields(cast("type[attrs.AttrsInstance]", kind))


class FrozenMap(Mapping[str, Frozen]):
    """A mapping from strings to frozen JSON values that cannot change, and pickles.

    It equals any mapping with the same items.

    Args:
        items: What it holds.
        depth: How deep it lies within others, which bounds how deep it may be.

    Raises:
        ModelError: As ``freeze`` says.

    >>> FrozenMap({"colour": "blue"}) == {"colour": "blue"}
    True
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, object] | None = None, *, depth: int = 0) -> None:
        self._items = {_key(key): _freeze(value, depth) for key, value in (items or {}).items()}

    def __getitem__(self, key: str) -> Frozen:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, FrozenMap) and not (self._items and other._items):
            return not self._items and not other._items  # nearly all maps of a debate are empty
        if isinstance(other, FrozenMap) and self._items == other._items:
            return True  # else one of two equal maps may not be frozen yet, as far as it goes
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)

    def __reduce__(self) -> tuple[type[FrozenMap], tuple[dict[str, Frozen]]]:
        return FrozenMap, (self._items,)

    @property
    def plain(self) -> Mapping[str, object]:
        """The plain dictionary it is made over, to be written and never changed.

        >>> FrozenMap({"colour": "blue"}).plain
        {'colour': 'blue'}
        """
        return self._items


class DecodedMap(FrozenMap):
    """A frozen map over an object that a decoder of JSON has just made, frozen when looked at.

    A file of another tool is kept whole beside its map, and hardly ever looked at again: to walk
    through it would cost more than to decode it. Nobody else may hold the object.

    Args:
        items: The object, nesting at most 64 levels.

    >>> DecodedMap({"tags": ["a", {"b": 1}]})["tags"]
    ('a', {'b': 1})
    """

    __slots__ = ()

    def __init__(self, items: dict[str, Any]) -> None:
        self._items: dict[str, Frozen] = items

    def __getitem__(self, key: str) -> Frozen:
        value = self._items[key]
        if type(value) in _DECODED:
            value = self._items[key] = _of_decoder(value)
        return value

    def __hash__(self) -> int:
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[type[FrozenMap], tuple[dict[str, Frozen]]]:
        return FrozenMap, (dict(self),)


class LateMap(DecodedMap):
    """A decoded map that is made when somebody first looks at it.

    What a record keeps of its file is asked for by the writer of that notation, and by hardly
    anybody else: to make it takes longer than to make the record.

    Args:
        make: Returns the object; it must return an equal one whenever it is called.
        given: The argument it is called with.

    >>> LateMap(dict, [("tags", ["a"])])
    {'tags': ('a',)}
    """

    __slots__ = ("_given", "_make")

    def __init__(self, make: Callable[[_G], dict[str, Any]], given: _G) -> None:
        self._make: Callable[[Any], dict[str, Any]] = make
        self._given: object = given

    # Python asks here only while the field is not set.
    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - the field has its own type
        if name != "_items":
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        self._items = found = self._make(self._given)
        return found


_DECODED: frozenset[type] = frozenset({dict, list})
_FROZEN: frozenset[type] = frozenset({FrozenMap, DecodedMap, LateMap})
_SCALARS: frozenset[type] = frozenset({str, int, float, bool, type(None)})


def _of_decoder(value: object) -> Frozen:
    if is_object(value):
        return DecodedMap(value)
    if is_list(value):
        return tuple([_of_decoder(item) for item in value])
    return cast("Frozen", value)


def freeze(value: object) -> Frozen:
    """Return the JSON value with its lists as tuples and its objects as ``FrozenMap``.

    Raises:
        ModelError: When the value is not plain JSON (a NaN, a set, a key that is no string), holds
            a lone surrogate, or nests deeper than 64 levels.

    >>> freeze({"tags": ["a", "b"]})
    {'tags': ('a', 'b')}
    """
    return _freeze(value, 0)


def freeze_map(value: Mapping[str, object]) -> FrozenMap:
    """Return the JSON object with everything in it frozen.

    Raises:
        ModelError: As ``freeze`` says, and when it is no mapping.

    >>> freeze_map({"tags": ["a", "b"]})
    {'tags': ('a', 'b')}
    """
    if type(value) in _FROZEN:
        return cast("FrozenMap", value)
    frozen = _freeze(value, 0)
    if isinstance(frozen, FrozenMap):
        return frozen
    raise _not_json(f"{brief(value)} where an object belongs")


def thaw(value: object) -> object:
    """Return a frozen value as plain JSON again, its objects as dicts and its tuples as lists.

    >>> thaw(freeze({"tags": ["a", {"b": 1}]}))
    {'tags': ['a', {'b': 1}]}
    """
    if type(value) in _SCALARS:
        return value
    if isinstance(value, FrozenMap):
        value = value.plain  # four times as fast to walk
    if is_mapping(value):
        return {key: thaw(item) for key, item in value.items()}
    if is_list(value):
        return [thaw(item) for item in value]
    return value


def _freeze(value: object, depth: int) -> Frozen:
    if value is None or value is True or value is False:
        return value
    if isinstance(value, str):
        return str(_text(value))
    if isinstance(value, int):
        if value.bit_length() > _LARGEST:
            raise _not_json("a whole number of more than 4,300 digits")
        return int(value)
    if isinstance(value, float):
        if math.isfinite(value):
            return float(value)
        raise _not_json(f"the number {value}")
    if isinstance(value, FrozenMap):
        return value
    if depth >= DEEPEST:
        raise _not_json(f"a value nested deeper than {DEEPEST} levels")
    if is_mapping(value):
        return FrozenMap(value, depth=depth + 1)
    if is_list(value):
        return tuple(_freeze(item, depth + 1) for item in value)
    raise _not_json(f"{brief(value)} of type {type(value).__name__}")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise _not_json(f"the key {brief(key)}")
    return _text(key)


def _text(text: str) -> str:
    if has_surrogate(text):
        raise _not_json(f"a lone surrogate in {brief(text)}")
    return text


def _not_json(found: str) -> ModelError:
    message = f"expected plain JSON values, found {found}"
    return ModelError([Finding("not-json", Severity.ERROR, message)])


def has_surrogate(text: str) -> bool:
    r"""Return whether the text holds half of a surrogate pair, which no encoding can write.

    >>> has_surrogate("tax"), has_surrogate("t\ud800x")
    (False, True)
    """
    try:
        return not (text.isprintable() or text.encode())
    except UnicodeEncodeError:
        return True


def has_control(text: str) -> bool:
    r"""Return whether the text holds a control character or a line break.

    >>> has_control("tax"), has_control("t\nx")
    (False, True)
    """
    return not text.isprintable() and any(
        character < " " or "\x7f" <= character <= "\x9f" or character in "\u2028\u2029"
        for character in text
    )


EMPTY = FrozenMap()
