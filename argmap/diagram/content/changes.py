"""Changes of a map since an earlier one, as marks: added, removed, reworded, changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from attrs import evolve

from argmap.comparison import Comparison, compare
from argmap.diagram.content.overlay import Mark, Overlay
from argmap.errors import StyleError, brief
from argmap.model.argument_map import ArgumentMap
from argmap.model.editing import redirect
from argmap.model.ids import Ids
from argmap.model.records import Claim, Element, Party, Perspective
from argmap.text.source import Source
from argmap.values import as_given
from argmap.wording.words import Words

_N = TypeVar("_N", bound=Source | Party | Perspective)

_UNSEEN = frozenset({"id", "extras", "allow"})
"""The fields that no drawing shows."""


def changes(debate: ArgumentMap, words: Words, since: ArgumentMap | Comparison) -> Overlay:
    """Return the map with what was removed put back, and marks that say what became of what.

    Raises:
        StyleError: A comparison that does not end with this map.
    """
    found = _compare(debate, since)
    names, removed = _drawn_ids(found)
    marks: dict[str, Mark] = {}
    for element in found.added:
        marks[element.id] = Mark(look="added", word=words.added)
    for pair in found.changed:
        after = pair.after
        if "text" in pair.changed and isinstance(pair.before, Claim):
            marks[after.id] = Mark(look="reworded", word=words.reworded, before=pair.before.text)
        elif not _UNSEEN.issuperset(pair.changed):
            marks[after.id] = Mark(look="reworded", word=words.changed)
    for element in found.removed:
        marks[names[element.id]] = Mark(look="removed", word=words.removed)
    told = _summary([mark.word for mark in marks.values()], words)
    drawn = _unite(found, names, removed)
    return Overlay(drawn, marks, (words.unchanged,), told, own=debate, like=found.before)


def _compare(debate: ArgumentMap, since: ArgumentMap | Comparison) -> Comparison:
    given = as_given(since)
    if isinstance(given, Comparison):
        if given.after != debate:
            raise StyleError(
                "the comparison for since does not end with the map that is drawn; "
                "draw the map it calls after, or compare with this one"
            )
        return given
    if not isinstance(given, ArgumentMap):
        raise StyleError(f"expected a map or a comparison for since, found {brief(given)}")
    return compare(given, debate)


def _drawn_ids(found: Comparison) -> tuple[dict[str, str], dict[str, Element]]:
    """Map each element of the first map to its id in the drawing; and the elements put back.

    The removed ones keep their ids unless the second map calls something else by them.
    """
    names: dict[str, str] = {}
    for pair in (*found.claims, *found.relations):
        names[pair.before.id] = pair.after.id
    ids = Ids(element.id for element in found.after)
    for element in found.removed:
        names[element.id] = ids.take(element.id)
    first = found.before.sources[0].id if found.before.sources else None
    return names, {each.id: _put_back(each, names, first) for each in found.removed}


def _put_back(element: Element, names: Mapping[str, str], source: str | None) -> Element:
    """Return the element under the ids of the drawing, its quotes with the source they are from."""
    quotes = [
        evolve(quote, source=quote.source or source)
        for quote in element.quotes
        if quote.source or source
    ]
    # A default id follows its ends; set last, this one stays.
    return evolve(redirect(element, names), id=names[element.id], quotes=quotes)


def _unite(
    found: Comparison, names: Mapping[str, str], removed: Mapping[str, Element]
) -> ArgumentMap:
    """Return the second map with what was removed, each after what it stood after."""
    after: dict[str, list[Element]] = {"": []}
    place = ""
    for element in found.before:
        if element.id in removed:
            after.setdefault(place, []).append(removed[element.id])
        else:
            place = names[element.id]
    elements = list(after[""])
    for element in found.after:
        elements += (element, *after.get(element.id, ()))
    before, now = found.before, found.after
    return ArgumentMap(
        elements,
        title=now.title,
        thesis=now.thesis,
        sources=_all(now.sources, before.sources),
        parties=_all(now.parties, before.parties),
        perspectives=_all(now.perspectives, before.perspectives),
    )


def _all(now: Sequence[_N], before: Sequence[_N]) -> tuple[_N, ...]:
    """Return the records of both maps, those of the second where they share an id."""
    known = {record.id for record in now}
    return (*now, *[record for record in before if record.id not in known])


def _summary(said: list[str], words: Words) -> str:
    named = (words.added, words.removed, words.reworded, words.changed)
    return ", ".join([f"{word}: {said.count(word)}" for word in named if word in said])
