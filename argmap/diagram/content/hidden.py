"""The part of a map that is drawn: without what an Argdown text keeps out of drawings.

``{isInMap: false}`` at an element keeps it out, at an argument all its inferences. What then hangs
on nothing is left out with it, as in the field's own tool; the map itself holds all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Element, Relation, Support
from argmap.syntax.plain import as_mapping
from argmap.values import EMPTY, Json

_NOTATION = "argdown"
# The data of an element, and at the last inference of an argument those of the argument.
_DATA = ("data", "argument data")


def drawn_part(debate: ArgumentMap) -> ArgumentMap:
    r"""Return the map without what is kept out of drawings; the map itself where nothing is.

    >>> from argmap.formats import loads
    >>> debate = loads("[a]: It rains.\n  - [b]: It is dry. {isInMap: false}")
    >>> [claim.id for claim in drawn_part(debate).claims]
    ['a']
    """
    hidden = {
        each.id
        for each in debate.elements
        if each.extras is not EMPTY and each.extras and _is_hidden(each)
    }
    if not hidden or _is_ignored(debate):
        return debate
    relations = [each for each in debate.elements if not isinstance(each, Claim)]
    hidden |= {each.id for each in relations if _own(each).get("argument") in hidden}
    waiting = [each for each in relations if each.id in hidden or _has_lost_an_end(each, hidden)]
    gone = hidden | {each.id for each in waiting}
    while waiting:  # a counterpoint to a step goes with it
        step = waiting.pop()
        if isinstance(step, Support | Counterpoint):
            against = [each for each in debate.counterpoints_to(step) if each.id not in gone]
            gone.update(each.id for each in against)
            waiting += against
    left = {each.id: _without(each, hidden) for each in relations if each.id not in gone}
    tied = {end for relation in relations for side in relation.sides for end in side}
    still = {end for relation in left.values() for side in relation.sides for end in side}
    thesis = debate.thesis
    main = thesis.id if thesis is not None and thesis.id not in hidden else None
    loose = {claim.id for claim in debate.claims if claim.id in tied - still} - {main}
    elements: list[Element] = [
        left.get(each.id, each)
        for each in debate.elements
        if each.id not in gone and each.id not in loose
    ]
    return evolve(debate, elements=elements, thesis=main)


def _own(element: Element) -> Mapping[str, Json]:
    return as_mapping(element.extras.get(_NOTATION))


def _is_hidden(element: Element) -> bool:
    own = _own(element)
    return any(as_mapping(own.get(key)).get("isInMap") is False for key in _DATA)


def _is_ignored(debate: ArgumentMap) -> bool:
    front = as_mapping(as_mapping(debate.extras.get(_NOTATION)).get("frontMatter"))
    return as_mapping(front.get("selection")).get("ignoreIsInMap") is True


def _has_lost_an_end(relation: Relation, gone: set[str]) -> bool:
    """Whether nothing is left at one end of a relation."""
    return any(gone.issuperset(side) for side in relation.sides)


def _without(relation: Relation, hidden: set[str]) -> Relation:
    """Return the relation without its ends that are hidden."""
    changes: dict[str, Any] = {
        name: [end for end in side if end not in hidden]
        for name, side in zip(relation.ends, relation.sides, strict=True)
        if not hidden.isdisjoint(side)
    }
    return evolve(relation, id=relation.id, **changes) if changes else relation
