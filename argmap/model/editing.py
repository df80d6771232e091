"""New elements from old: what follows a renaming, what falls with a removal, what two share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypeVar

from attrs import evolve

from argmap.errors import ModelError, brief
from argmap.findings import Finding, Severity
from argmap.graphs import reachable
from argmap.model.index import Index
from argmap.model.records import Claim, Element
from argmap.text.source import Source


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_R = TypeVar("_R", bound=_Identified)
_E = TypeVar("_E", bound=Element)


def without(index: Index, names: Iterable[str]) -> tuple[Element, ...]:
    """Return the elements but these, and but every relation that would lose an end.

    >>> from argmap.model.records import Claim, Support
    >>> index = Index((Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b")))
    >>> [element.id for element in without(index, ["a"])]
    ['b']
    """
    gone = set(reachable(names, lambda name: index.touching.get(name, ())))
    return tuple([element for element in index.elements if element.id not in gone])


def rename_element(index: Index, old: str, new: str) -> tuple[tuple[Element, ...], dict[str, str]]:
    """Return the elements with one renamed and the rest following, and every id that changed.

    A default id is made of the ids of its ends, so one renaming can spread over many relations.

    >>> from argmap.model.records import Claim, Support
    >>> index = Index((Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b")))
    >>> rename_element(index, "a", "heat")[1]
    {'a': 'heat', 'a supports b': 'heat supports b'}
    """
    changed: dict[str, Element] = {old: evolve(index.by_id[old], id=new)}
    spread = [old]
    while spread:
        for name in index.touching.get(spread.pop(), ()):
            if name not in changed:
                changed[name] = index.by_id[name]
                spread.append(name)
    names = {old: new}
    for relation in index.by_target:  # a target's new id is known before what targets it
        if relation.id not in changed:
            continue
        follower = redirect(changed[relation.id], names)
        changed[relation.id] = follower
        if follower.id != relation.id:
            names[relation.id] = follower.id
    return tuple([changed.get(element.id, element) for element in index.elements]), names


def redirect(element: _E, names: Mapping[str, str]) -> _E:
    """Return the element with new names for what is at its ends; a claim has none.

    >>> from argmap.model.records import Support
    >>> redirect(Support(["a", "b"], "c"), {"b": "dry"})
    Support(('a', 'dry'), 'c')
    """
    if isinstance(element, Claim):
        return element
    ends: dict[str, Any] = {end: _move(getattr(element, end), names) for end in element.ends}
    return evolve(element, **ends)


def _move(value: str | tuple[str, ...], names: Mapping[str, str]) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return names.get(value, value)
    return tuple(names.get(name, name) for name in value)


def keep_sources(
    elements: tuple[Element, ...], before: tuple[Source, ...], after: tuple[Source, ...]
) -> tuple[Element, ...]:
    """Return the elements with every quote meaning the source it meant before.

    A quote that names no source means the first one, so it is named where the first one changes.

    Raises:
        ModelError: When there was no source before, is one after, and a quote names none.

    >>> from argmap.model.records import Claim
    >>> claim = Claim("a", "Hot.", quotes="it is hot")
    >>> keep_sources((claim,), (Source("p"),), (Source("q"), Source("p")))[0].quotes
    (Quote('it is hot', source='p'),)
    """
    if not after or before[:1] == after[:1]:
        return elements
    unnamed = [each for each in elements if any(quote.source is None for quote in each.quotes)]
    if not before and unnamed:
        raise ModelError(
            Finding(
                "unnamed-source",
                Severity.ERROR,
                f"{each.kind} {brief(each.id)} has a quote that names no source, and would be "
                f"tied to source {brief(after[0].id)}; name its source first",
                subject=each.id,
            )
            for each in unnamed
        )
    named = {
        each.id: evolve(
            each,
            quotes=[
                evolve(quote, source=before[0].id) if quote.source is None else quote
                for quote in each.quotes
            ],
        )
        for each in unnamed
    }
    return tuple([named.get(each.id, each) for each in elements])


def unite(ours: tuple[_R, ...], theirs: tuple[_R, ...]) -> tuple[_R, ...]:
    """Return our records, then those of theirs that we do not hold.

    Raises:
        ModelError: When two different records have one id.

    >>> from argmap.model.records import Claim
    >>> unite((Claim("a", "Hot."),), (Claim("a", "Hot."), Claim("b", "Dry.")))
    (Claim('a', 'Hot.'), Claim('b', 'Dry.'))
    """
    known = {record.id: record for record in ours}
    clashes = [record for record in theirs if known.get(record.id, record) != record]
    if clashes:
        raise ModelError(
            Finding(
                "merge-clash",
                Severity.ERROR,
                f"both maps have a {type(record).__name__.lower()} {brief(record.id)}, "
                "and the two differ; rename one of them first",
                subject=record.id,
            )
            for record in clashes
        )
    return (*ours, *(record for record in theirs if record.id not in known))
