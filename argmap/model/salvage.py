"""The largest map that can be made of records some of which are at fault, and those faults."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from attrs import evolve

from argmap.findings import Finding
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import MAP_MAKER, Claim, Counterpoint, Element, Party, Perspective
from argmap.model.validation import faults
from argmap.text.source import Source

_Named = TypeVar("_Named", Source, Party, Perspective)


class Salvage(NamedTuple):
    """A map, the faults of the records it was made of, and whether relations were left out.

    Attributes:
        debate: The map, without what is at fault.
        faults: Every fault, in the words of the error that a map of all records would raise.
        left_out: How many relations are not in the map.
    """

    debate: ArgumentMap
    faults: tuple[Finding, ...]
    left_out: int


def salvage(
    elements: Sequence[Element],
    thesis: str | None = None,
    sources: Sequence[Source] = (),
    parties: Sequence[Party] = (),
    perspectives: Sequence[Perspective] = (),
    *,
    title: str = "",
) -> Salvage:
    """Return the largest map these records make, and every fault of theirs.

    A relation is left out where one of its ends is unknown; of two records with one id the first
    stays, and a claim among them is kept under another id, so that its words are looked at too.

    >>> from argmap.model.records import Support
    >>> found = salvage([Claim("a", "Tax carbon."), Claim("a", "Tax it."), Support("b", "a")])
    >>> [claim.id for claim in found.debate.claims], found.left_out
    (['a', 'a (again)'], 1)
    """
    found = faults(elements, thesis, sources, parties, perspectives)
    if not found:
        whole = ArgumentMap(
            elements,
            title=title,
            thesis=thesis,
            sources=sources,
            parties=parties,
            perspectives=perspectives,
        )
        return Salvage(whole, (), 0)
    sources, parties, perspectives = _firsts(sources), _firsts(parties), _firsts(perspectives)
    documents = {each.id for each in sources}
    voices = {each.id for each in parties}
    views = {each.id for each in perspectives}
    perspectives = [
        each if each.holder is None or each.holder in voices else evolve(each, holder=None)
        for each in perspectives
    ]
    kept: dict[str, Element] = {}
    for element in elements:
        plain = _with_known_names(element, documents, voices, views)
        if plain.id not in kept:
            kept[plain.id] = plain
        elif isinstance(plain, Claim):
            again = f"{plain.id} (again)"
            while again in kept:
                again += "'"
            kept[again] = evolve(plain, id=again)
    before = len(kept)
    standing = _without_loose_ends(kept)
    claims = {name for name, each in standing.items() if isinstance(each, Claim)}
    debate = ArgumentMap(
        standing.values(),
        title=title,
        thesis=thesis if thesis in claims else None,
        sources=sources,
        parties=parties,
        perspectives=perspectives,
    )
    return Salvage(debate, tuple(found), before - len(standing))


def _firsts(records: Sequence[_Named]) -> list[_Named]:
    index: dict[str, _Named] = {}
    for record in records:
        index.setdefault(record.id, record)
    return list(index.values())


def _with_known_names(
    element: Element, documents: set[str], voices: set[str], views: set[str]
) -> Element:
    """Return the element without the names of sources, voices and perspectives that are unknown."""
    quotes = [
        each if each.source is None or each.source in documents else evolve(each, source=None)
        for each in element.quotes
    ]
    voice = element.voice if element.voice in voices or element.voice == MAP_MAKER else None
    changed: dict[str, object] = {}
    if quotes != list(element.quotes):
        changed["quotes"] = quotes
    if voice != element.voice:
        changed["voice"] = voice
    if isinstance(element, Claim) and element.perspective not in views | {None}:
        changed["perspective"] = None
    return evolve(element, **changed) if changed else element  # type: ignore[arg-type]


def _without_loose_ends(elements: dict[str, Element]) -> dict[str, Element]:
    """Return the elements without the relations that lead to nothing a map can hold."""
    aimed_at: dict[str, list[str]] = {}
    for name, each in elements.items():
        if isinstance(each, Counterpoint):
            aimed_at.setdefault(each.target, []).append(name)
    found = faults(list(elements.values()), None, (), (), ())
    waiting = [fault.subject for fault in found if fault.subject is not None]
    loose: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in elements and name not in loose and not isinstance(elements[name], Claim):
            loose.add(name)
            waiting += aimed_at.get(name, [])
    return {name: each for name, each in elements.items() if name not in loose}
