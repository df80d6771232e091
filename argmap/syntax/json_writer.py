"""JSON laid out for people: values that fit on a line stand on one, in the given order."""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from typing import TypeAlias

from argmap.syntax.plain import as_list
from argmap.values import FrozenMap, is_list, is_mapping

# What is still to be written: a finished line, or an indent, what stands before a value, the value
# and what stands after it.
_Waiting: TypeAlias = "list[str | tuple[str, str, object, str]]"

_WIDTH = 100
_STEP = "  "
_SCALARS = frozenset({str, int, float, bool, type(None)})
_inline = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, default=dict
).encode


def encode(value: object) -> str:
    """Return the value as JSON text, ending in a line break.

    The outermost value and the lists directly in it take several lines, so that each record of a
    list begins its own; everything else stands on one line where it fits. Any mapping is an object.

    >>> print(encode({"claims": [{"id": "tax", "tags": ["a", "b"]}], "extras": {}}), end="")
    {
      "claims": [
        {"id": "tax", "tags": ["a", "b"]}
      ],
      "extras": {}
    }
    """
    lines: list[str] = []
    keys = _Keys()
    waiting: _Waiting = [("", "", value, "")]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            lines.append(part)
            continue
        indent, before, item, after = part
        if isinstance(item, FrozenMap):
            item = item.plain  # four times as fast to walk
        if type(item) in _SCALARS or not _size(item):
            lines.append(f"{indent}{before}{_scalar(item)}{after}")
            continue
        spread = indent == "" or (indent == _STEP and _is_list(item))
        ends, parts = _parts(item, keys)
        deeper = f"{indent}{_STEP}"
        if _SCALARS.issuperset([type(each) for _, each in parts]):
            told = [
                f"{key}{encode_basestring(each) if type(each) is str else _scalar(each)}"
                for key, each in parts
            ]
            line = f"{indent}{before}{ends[0]}{', '.join(told)}{ends[1]}{after}"
            if spread or len(line) > _WIDTH:
                inner = f",\n{deeper}".join(told)
                line = f"{indent}{before}{ends[0]}\n{deeper}{inner}\n{indent}{ends[1]}{after}"
            lines.append(line)
            continue
        # Two characters between two parts, and one at least for each.
        if not spread and len(parts) * 3 <= _WIDTH:
            line = f"{indent}{before}{_inline(item)}{after}"
            if len(line) <= _WIDTH:
                lines.append(line)
                continue
        lines.append(f"{indent}{before}{ends[0]}")
        waiting.append(f"{indent}{ends[1]}{after}")
        last = len(parts) - 1
        commas = ("," if at < last else "" for at in range(len(parts)))
        rows = [(deeper, *part, comma) for part, comma in zip(parts, commas, strict=True)]
        waiting += reversed(rows)
    return "\n".join(lines) + "\n"


class _Keys(dict[str, str]):
    """The encoded keys of objects, each encoded once, since most objects of a file share them."""

    def __missing__(self, key: str) -> str:
        self[key] = written = f"{encode_basestring(key)}: "
        return written


def _scalar(value: object) -> str:
    if type(value) is str:
        return encode_basestring(value)
    return "null" if value is None else _inline(value)


def _is_list(value: object) -> bool:
    return isinstance(value, list | tuple)


def _size(value: object) -> int:
    """Count the parts of a list or an object; anything else has none."""
    return len(value) if is_mapping(value) or is_list(value) else 0


def _parts(value: object, keys: _Keys) -> tuple[str, list[tuple[str, object]]]:
    """Return the brackets of a list or an object, and its values, each after its key if any."""
    if is_mapping(value):
        return "{}", [(keys[key], item) for key, item in value.items()]
    return "[]", [("", item) for item in as_list(value)]
