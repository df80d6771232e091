"""Plain values of decoded files, looked at without assuming their kind."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from argmap.errors import brief
from argmap.values import Json, is_array, is_list, is_mapping

_SHOWN = 40
_LISTED = 5


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


def describe(value: object) -> str:
    """Return a value of a file in words, for the sentence that refuses it.

    >>> describe([1, 2]), describe({}), describe(None), describe(7)
    ('the list [1, 2]', 'an object', 'null', 'the number 7')
    """
    match value:
        case None | bool():
            return json.dumps(value)
        case int() | float():
            return f"the number {brief(value, _SHOWN)}"
        case _ if is_array(value):
            return f"the list {brief(value[:_LISTED], _SHOWN)}" if value else "an empty list"
        case dict():
            return "an object"
        case _:
            return brief(value)
