"""The native file: JSON that holds all of a map and reads well, written back as it was.

    {
      "argmap": 2,
      "elements": [
        {"kind": "claim", "id": "tax", "text": "A carbon tax should be introduced."},
        {"kind": "claim", "id": "poor", "text": "A carbon tax falls hardest on the poor."},
        {"kind": "counterpoint", "premises": ["poor"], "target": "tax"}
      ]
    }

Keys are the names of the records' options, what has its default is left out, and
``argmap.schema.json`` beside this module says the same to editors and other programs.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from argmap.errors import ReadError
from argmap.findings import Finding
from argmap.formats.native.fields import MAP
from argmap.formats.native.reader import position_of, read, reading_of
from argmap.formats.native.shapes import RecordForm
from argmap.model.argument_map import ArgumentMap
from argmap.syntax.json_text import decode
from argmap.values import as_given, thaw


def dumps(debate: ArgumentMap) -> str:
    """Return the map as the text of a native file.

    >>> from argmap import Claim
    >>> print(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."))), end="")
    {
      "argmap": 2,
      "elements": [
        {"kind": "claim", "id": "tax", "text": "Tax carbon."}
      ]
    }
    """
    from argmap.syntax import json_writer

    return json_writer.encode(record_as_object(MAP, debate))


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that the text of a native file holds.

    An unknown key is a finding on the map; its value is kept in ``extras`` under "json".

    Raises:
        ReadError: When the text is no JSON or no map; it holds every fault.

    >>> loads('{"argmap": 1, "elements": [{"kind": "claim", "id": "tax", "text": "Tax carbon."}]}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    try:
        document = decode(text, name=name)
    except ReadError as error:
        # What stands behind the first fault of the text is told with it.
        raise ReadError(_join(error.findings, reading_of(text, name=name).findings)) from None
    return read(document)


def _join(strict: Iterable[Finding], behind: Iterable[Finding]) -> list[Finding]:
    """Return the faults of a strict reading, and those behind the last of them."""
    first = list(strict)
    if any(each.code == "too-deep" for each in first):
        return first
    told = {(each.location, each.code) for each in first}
    last = max(position_of(each) for each in first)
    more = [
        each
        for each in behind
        if (each.location, each.code) not in told
        and (position_of(each) > last or each.code != "syntax")
    ]
    return sorted([*first, *more], key=position_of)


def values_of(debate: ArgumentMap) -> dict[str, Any]:
    """Return the map as the object of a native file, in plain JSON values.

    >>> from argmap import Claim
    >>> values_of(ArgumentMap.of(Claim("tax", "Tax carbon.", tags=["dear"])))["elements"]
    [{'kind': 'claim', 'id': 'tax', 'text': 'Tax carbon.', 'tags': ['dear']}]
    """
    values: dict[str, Any] = _plain(record_as_object(MAP, debate))
    return values


def _plain(value: Any) -> Any:  # noqa: ANN401 - plain JSON, but for enumerations and tuples
    kind = type(as_given(value))
    if kind is dict:
        return {key: item if type(item) is str else _plain(item) for key, item in value.items()}
    if kind is list or kind is tuple:
        return [item if type(item) is str else _plain(item) for item in value]
    return str(value) if isinstance(value, StrEnum) else thaw(value)


def record_as_object(record: RecordForm, value: object) -> dict[str, Any]:
    """Return the record as an object: what is required, and what is not as by default.

    >>> record_as_object(MAP, ArgumentMap())
    {'argmap': 2, 'elements': []}
    """
    found: dict[str, Any] = {}
    for key, value_of, default, rows in record.columns:
        item = value_of(value)
        if item is not default and item != default:
            found[key] = [_row(rows, row) for row in item] if rows else item
    return found


def _row(rows: tuple[RecordForm, ...], value: object) -> dict[str, Any]:
    if len(rows) == 1:
        return record_as_object(rows[0], value)
    kind = type(value)
    for record in rows:
        if record.make is kind:
            return {"kind": record.name, **record_as_object(record, value)}
    raise TypeError(kind)
