"""JSON laid out for people: what fits on a line stands on one, in the order given."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Sized
from typing import TypeAlias, cast

# What is still to be written: a finished line, or an indent, what stands before a value, the value
# and what stands after it.
_Waiting: TypeAlias = "list[str | tuple[str, str, object, str]]"

_WIDTH = 100
_STEP = "  "
_inline = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, default=dict
).encode


def encode(value: object) -> str:
    """Return the value as JSON text, ending in a line break.

    The whole and the lists directly in it stand on several lines, what else fits on one stands on
    one: so each record of a list has lines of its own. A mapping of any kind is an object.

    >>> print(encode({"claims": [{"id": "tax", "tags": ["a", "b"]}], "extras": {}}), end="")
    {
      "claims": [
        {"id": "tax", "tags": ["a", "b"]}
      ],
      "extras": {}
    }
    """
    lines: list[str] = []
    waiting: _Waiting = [("", "", value, "")]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            lines.append(part)
            continue
        indent, before, item, after = part
        size = _size(item)
        spread = indent == "" or (indent == _STEP and _is_list(item))
        # Two characters between two parts, and one at least for each.
        if size == 0 or (not spread and size * 3 <= _WIDTH):
            line = f"{indent}{before}{_inline(item)}{after}"
            if size == 0 or len(line) <= _WIDTH:
                lines.append(line)
                continue
        ends, inner = _parts(item, indent + _STEP)
        lines.append(f"{indent}{before}{ends[0]}")
        waiting.append(f"{indent}{ends[1]}{after}")
        waiting += reversed(inner)
    return "\n".join(lines) + "\n"


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _size(value: object) -> int:
    """Return how many parts a list or an object has; anything else has none."""
    return len(cast("Sized", value)) if isinstance(value, Mapping | list | tuple) else 0


def _parts(value: object, indent: str) -> tuple[str, _Waiting]:
    """Return the brackets of a list or an object that is not empty, and what stands in them."""
    if isinstance(value, Mapping):
        ends = "{}"
        items = cast("Mapping[str, object]", value).items()
        named = [(f"{_inline(key)}: ", item) for key, item in items]
    else:
        ends = "[]"
        named = [("", item) for item in cast("Sequence[object]", value)]
    last = len(named) - 1
    return ends, [
        (indent, before, item, "," if at < last else "") for at, (before, item) in enumerate(named)
    ]
