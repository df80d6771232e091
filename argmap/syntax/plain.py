"""Plain values of decoded files, looked at without assuming their kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.values import Json, is_list, is_mapping


def as_list(value: object) -> Sequence[Json]:
    """Return the value if it is a list, else an empty one.

    >>> as_list((1, 2)), as_list("tax")
    ((1, 2), ())
    """
    return value if is_list(value) else ()


def as_mapping(value: object) -> Mapping[str, Json]:
    """Return the value if it is a mapping, else an empty one.

    >>> as_mapping({"a": 1}), as_mapping(None)
    ({'a': 1}, {})
    """
    return value if is_mapping(value) else {}


def step_into(value: object, step: str | int) -> Json:
    """Return the item of a list or object, ``None`` where it has none such.

    >>> step_into({"a": [1, 2]}, "a"), step_into([1], 1)
    ([1, 2], None)
    """
    if isinstance(step, str):
        return as_mapping(value).get(step)
    items = as_list(value)
    return items[step] if step < len(items) else None
