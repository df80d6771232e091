"""Converters of the fields of records: words of enumerations, one text for several, quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar, cast

import attrs

from argmap.errors import ModelError, brief, did_you_mean
from argmap.findings import Finding, Severity
from argmap.model.enumerations import Basis, Endorsement, Modality, Role
from argmap.parameters import expect_several, wrong_type
from argmap.text.source import Quote

_E = TypeVar("_E", bound=StrEnum)


def _member(kind: type[_E], value: _E | str) -> _E:
    """Return a member of an enumeration by its word; a wrong word is left for the record."""
    if isinstance(value, kind):  # several times as fast as asking the enumeration
        return value
    try:
        return kind(value)
    except ValueError:
        return cast("_E", value)  # refused with the record's id once the record is whole


def modality(value: Modality | str) -> Modality:
    """A modality from its word; a wrong word comes back, and the whole record refuses it.

    >>> modality("possible")
    <Modality.POSSIBLE: 'possible'>
    """
    return _member(Modality, value)


def endorsement(value: Endorsement | str) -> Endorsement:
    """An endorsement from its word; see ``modality``.

    >>> endorsement("reports").value
    'reports'
    """
    return _member(Endorsement, value)


def basis(value: Basis | str) -> Basis:
    """A basis from its word; see ``modality``.

    >>> basis("open").value
    'open'
    """
    return _member(Basis, value)


def role(value: Role | str) -> Role:
    """A role from its word; see ``modality``.

    >>> role("definition").value
    'definition'
    """
    return _member(Role, value)


def texts(value: str | Iterable[str]) -> tuple[str, ...]:
    """Texts from one or several.

    >>> texts("tax"), texts(["a", "b"])
    (('tax',), ('a', 'b'))
    """
    if isinstance(value, str):
        return (value,)
    try:
        return tuple(value)
    except TypeError:
        raise wrong_type("a text or several", value, "give one text, or a list of them") from None


def quotes(
    value: Quote | str | Mapping[str, object] | Iterable[Quote | str | Mapping[str, object]],
) -> tuple[Quote, ...]:
    """Quotes from one or several, each a record, its words or its fields.

    >>> quotes("The tax helps.")[0].exact
    'The tax helps.'
    """
    if value == ():
        return ()
    one = isinstance(value, Quote | str | Mapping)
    if not one:
        expect_several(value, "one quote or several", "give the words quoted, or a list of quotes")
    given = cast("Iterable[object]", (value,) if one else value)
    return tuple([item if type(item) is Quote else _quote(item) for item in given])


def _quote(value: object) -> Quote:
    """Return the quote that its words make, or its fields, as ``argmap quote`` prints them.

    Raises:
        ModelError: It is neither, or has a field that no quote has.
    """
    if isinstance(value, Quote):
        return value
    if isinstance(value, str):
        return Quote(value)
    known = [attribute.name for attribute in attrs.fields(Quote)]
    if not isinstance(value, Mapping) or "exact" not in value:
        found = brief(value)  # pyright: ignore[reportUnknownArgumentType]
        what = f"expected a Quote, its words, or its fields with 'exact', found {found}"
        raise ModelError([Finding("not-a-quote", Severity.ERROR, what)])
    fields = cast("Mapping[str, Any]", value)
    for name in fields:
        if name not in known:
            what = f"a quote has no field {brief(name)}{did_you_mean(name, known) or '; '}"
            what = f"{what.rstrip()} its fields are {', '.join(known)}"
            raise ModelError([Finding("not-a-quote", Severity.ERROR, what)])
    return Quote(**fields)


def weight(value: float | None) -> float | None:
    """A weight as a float, where it is one.

    >>> weight(1), weight(None)
    (1.0, None)
    """
    # What is no number from 0 to 1 is refused with the record's id once the record is whole.
    return float(value) if isinstance(value, int) and 0 <= value <= 1 else value
