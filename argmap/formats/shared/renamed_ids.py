"""Losses of notations that call claims and relations otherwise: by number, in one word."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.errors import brief
from argmap.findings import Finding, Severity
from argmap.formats.roundtrip import differences
from argmap.formats.shared.kept import called_as_before, rename_ids
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Element


def changed_id(element: Element, name: str, notation: str) -> Finding:
    """Return the loss of an id, in a notation that calls the element otherwise.

    >>> print(changed_id(Claim("a b", "Hot."), "a_b", "tgf"))
    claim 'a b' is called 'a_b' in tgf
    """
    message = f"{element.kind} {brief(element.id)} is called {brief(name)} in {notation}"
    return Finding("no-id", Severity.WARNING, message, subject=element.id, about=name)


def differences_by_name(
    debate: ArgumentMap, back: ArgumentMap, notation: str, names: Mapping[str, str]
) -> tuple[Finding, ...]:
    """List the losses in a notation that calls some elements otherwise.

    Args:
        debate: The map.
        back: The map that was read from what was written of it.
        notation: What to call the notation.
        names: The id that an element has in the notation, by the id it has in the map; the ids
            that were never given but follow from the ends of a relation are no loss.

    >>> debate, back = ArgumentMap.of(Claim("a b", "Hot.")), ArgumentMap.of(Claim("a_b", "Hot."))
    >>> print(*differences_by_name(debate, back, "tgf", {"a b": "a_b"}))
    claim 'a b' is called 'a_b' in tgf
    """
    names = {old: new for old, new in names.items() if old != new}
    found = [
        changed_id(element, new, notation)
        for old, new in names.items()
        if isinstance(element := debate[old], Claim) or element.has_own_id
    ]
    left = differences(rename_ids(debate, names), back, notation)
    return (*found, *called_as_before(left, names))
