"""What a record keeps of the notation it was read from, where the model has no place for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from argmap.formats.keeping import listed, mapped
from argmap.values import EMPTY, DecodedMap, FrozenMap

KEY = "argmap"
"""Under this key of what is kept stands what is ours: keys that were absent, a name we gave."""


def shelved(**kept: dict[str, Any]) -> FrozenMap:
    """Return the extras of a record that keeps something for notations, by their names.

    The values come from a decoder of JSON; they are taken as they are and not copied.

    >>> shelved(aif={"timestamp": "2012-04-12"}, xaif={})
    {'aif': {'timestamp': '2012-04-12'}}
    """
    shelves: dict[str, object] = {space: values for space, values in kept.items() if values}
    return DecodedMap(shelves) if shelves else EMPTY


def ours(kept: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return our own remarks in what is kept.

    >>> ours({"argmap": {"absent": ["text"]}})
    {'absent': ['text']}
    """
    return mapped(kept.get(KEY))


def difference(given: Mapping[str, Any], plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return what must be kept of a given object so that the plain one can be turned into it.

    >>> difference({"id": 1, "x": 5}, {"id": "1", "text": ""})
    {'id': 1, 'x': 5, 'argmap': {'absent': ['text']}}
    """
    kept = {
        key: value
        for key, value in given.items()
        if key not in plain or (plain[key] is not value and not _same(plain[key], value))
    }
    absent = [] if plain.keys() <= given.keys() else [key for key in plain if key not in given]
    if absent or KEY in kept:
        # A key of theirs that has the name of ours is moved in there.
        moved = {"key": kept.pop(KEY)} if KEY in kept else {}
        kept[KEY] = {**({"absent": absent} if absent else {}), **moved}
    return kept


def restored(
    plain: Mapping[str, Any], kept: Mapping[str, Any], *, but: Collection[str] = ()
) -> dict[str, Any]:
    """Return the plain object with what was kept; the keys in ``but`` stay as they are.

    >>> restored({"id": "1", "text": ""}, {"id": 1, "x": 5, "argmap": {"absent": ["text"]}})
    {'id': 1, 'x': 5}
    """
    remarks = ours(kept)
    found = {**plain, **{key: kept[key] for key in kept if key not in but and key != KEY}}
    if "key" in remarks:
        found[KEY] = remarks["key"]
    absent = remarks.get("absent")
    for key in listed(absent):
        if isinstance(key, str) and key not in but and key not in kept:
            found.pop(key, None)
    return found


def _same(one: object, other: object) -> bool:
    """Return whether two JSON values are the same; 1, 1.0 and true are not."""
    return one == other and (type(one) is type(other) or not isinstance(one, int | float))
