"""The values of a field that changed, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from argmap.errors import brief
from argmap.findings import printable
from argmap.text.source import Quote
from argmap.values import is_list, is_mapping

UNSAID = frozenset({"text", "id", "extras", "location"})
"""Fields whose values are told otherwise, or that are no matter of the argument."""


def value_lines(before: object, after: object, fields: Sequence[str]) -> Iterator[str]:
    """Yield a line for each field that has values to tell: what it was, and what it is.

    >>> from argmap.model.records import Claim
    >>> one, two = Claim("a", "Hot.", modality="possible"), Claim("a", "Hot.")
    >>> list(value_lines(one, two, ["modality"]))
    ['    modality: possible → asserted']
    """
    for field in fields:
        if field not in UNSAID and hasattr(before, field):
            was, now = _in_words(getattr(before, field)), _in_words(getattr(after, field))
            yield f"    {field.replace('_', ' ')}: {was} → {now}"


def value_table(before: object, after: object, fields: Sequence[str]) -> dict[str, object]:
    """Return the values of the fields as plain JSON: for each, those before and after.

    >>> from argmap.model.records import Claim
    >>> value_table(Claim("a", "Hot."), Claim("a", "Warm."), ["text"])
    {'text': {'before': 'Hot.', 'after': 'Warm.'}}
    """
    return {
        field: {"before": _plain(getattr(before, field)), "after": _plain(getattr(after, field))}
        for field in fields
        if hasattr(before, field)
    }


def _in_words(value: object) -> str:
    if value in (None, "", ()):
        return "nothing"
    if isinstance(value, Quote):
        return f"“{printable(value.exact)}”"
    if isinstance(value, tuple):
        return ", ".join([_in_words(each) for each in cast("tuple[object, ...]", value)])
    if isinstance(value, str):
        return printable(" ".join(str(value).split()))
    return printable(brief(value, 120))


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Quote):
        return value.exact
    if is_list(value):
        return [_plain(each) for each in value]
    if is_mapping(value):
        return {str(key): _plain(each) for key, each in value.items()}
    return str(value)
