"""A map with parts of it folded into boxes, each a claim that says how many it holds.

What leads into a part or out of it leads to its box or from it; what runs inside is gone. Since a
box is one claim, a folded map may run in a circle where the map does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable
from typing import Any, TypeAlias

from attrs import evolve

from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.placeholders import (
    hidden_count,
    shared_stance,
    stance,
    stub,
    with_count,
    worth,
)
from argmap.model.records import (
    MAP_MAKER,
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Relation,
    Restatement,
    Support,
)
from argmap.values import EMPTY
from argmap.wording.words import ENGLISH, Words, expect_words

_STEPS = (Support, Counterpoint)
Group: TypeAlias = tuple[str, ...]
"""A path of headings."""


def fold(
    debate: ArgumentMap,
    tops: Iterable[str],
    groups: Collection[Group],
    *,
    words: Words = ENGLISH,
) -> ArgumentMap:
    """Return the map with sub-arguments folded into the claims at their top, and groups into boxes.

    Args:
        debate: The map.
        tops: The ids of claims, each to take in what speaks for and against it alone.
        groups: Paths of headings, each to become a claim.
        words: The words that count what is folded.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> [claim.text for claim in fold(debate, ["b"], []).claims]
    ['Fire. (+1 claim)']
    """
    expect_words(words)
    places = _places(debate, tops)
    boxes = _group_boxes(debate, groups, places, words)
    return _Folded(debate, places, boxes, words).map()


def own_grounds(debate: ArgumentMap, top: str) -> set[str]:
    """Return the ids of all that bears on the claim and, in the end, on nothing else.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> sorted(own_grounds(debate, "b"))
    ['a', 'a supports b']
    """
    own = {element.id for element in debate.grounds_of(top)}
    leaving = [name for name in own if not own.issuperset(_leads_to(debate, name) - {top})]
    while leaving:
        name = leaving.pop()
        if name in own:
            own.discard(name)
            element = debate[name]
            below = element.sides[0] if isinstance(element, _STEPS) else ()
            into = debate.counterpoints_to(name)
            more = debate.supports_of(name) if isinstance(element, Claim) else ()
            leaving += [*below, *(step.id for step in (*into, *more))]
    return own


def _leads_to(debate: ArgumentMap, name: str) -> set[str]:
    element = debate[name]
    if isinstance(element, Claim):
        return {step.id for step in debate.steps_from(name)}
    return set(element.sides[1])


def _places(debate: ArgumentMap, tops: Iterable[str]) -> dict[str, str]:
    """Return for each claim of a sub-argument the claim at its top."""
    places: dict[str, str] = {}
    wanted = set(tops)
    for visit in debate.walk():  # the outermost first
        name = visit.element.id
        if name in wanted and not visit.again and name not in places:
            own = own_grounds(debate, name)
            places.update({inner: name for inner in own if isinstance(debate[inner], Claim)})
    # One that came first may stand below one that came later, where the map runs together.
    for inner, top in places.items():
        places[inner] = places.get(top, top)
    return places


def _group_boxes(
    debate: ArgumentMap, groups: Collection[Group], places: dict[str, str], words: Words
) -> dict[str, Claim]:
    """Return the boxes of the groups by id, and note in the places which claims they hold."""
    depths = sorted({len(path) for path in groups})
    held: dict[Group, list[str]] = {}
    for claim in debate.claims:
        if claim.id not in places:
            for depth in depths:
                if claim.group[:depth] in groups and depth <= len(claim.group):
                    held.setdefault(claim.group[:depth], []).append(claim.id)
                    break
    ids = Ids(element.id for element in debate)
    named: dict[Group, str] = {}
    for path, names in held.items():
        named[path] = ids.take(" / ".join(path))
        places.update(dict.fromkeys(names, named[path]))
    for inner, top in places.items():
        places[inner] = places.get(top, top)
    counts = _counts(debate, places)
    stances: dict[str, list[dict[str, str]]] = {}
    for inner, box in places.items():
        stances.setdefault(box, []).append(stance(debate.claim(inner)))
    return {
        name: stub(
            name,
            counts[name],
            path[-1],
            group=path[:-1],
            shared=shared_stance(stances[name]),
            words=words,
        )
        for path, name in named.items()
    }


class _Folded:
    """The state of one folding: which box everything is in."""

    def __init__(
        self, debate: ArgumentMap, places: dict[str, str], boxes: dict[str, Claim], words: Words
    ) -> None:
        self.debate = debate
        self.places = places
        self.boxes = boxes
        self.words = words
        self.inside = self._find_inside()
        self.hit = {counterpoint.target for counterpoint in debate.counterpoints}
        self.lines: dict[Hashable, Relation] = {}

    def map(self) -> ArgumentMap:
        holds = _counts(self.debate, self.places)
        out: dict[Hashable, Claim | None] = {}  # what is no claim holds the place of its line
        for element in self.debate.elements:
            if not isinstance(element, Claim):
                if element.id not in self.inside:
                    out.setdefault(self._line(element), None)
                continue
            box = self._box(element.id)
            if box in self.boxes:
                out[box] = self.boxes[box]
            elif box == element.id:
                out[box] = _top(element, holds[box], self.words)
        thesis = self.debate.declared_thesis
        return evolve(
            self.debate,
            elements=tuple(
                self.lines[key] if claim is None else claim for key, claim in out.items()
            ),
            thesis=None if thesis is None else self._box(thesis),
            findings=(),
            view_of=self.debate.view_of or self.debate,
        )

    def _box(self, name: str) -> str:
        return self.places.get(name, name)

    def _find_inside(self) -> dict[str, str]:
        """Return for each relation that runs inside one box, that box.

        A counterpoint to a step runs inside the box that its premises and that step are in.
        """
        inside: dict[str, str] = {}
        for relation in self.debate.elements:
            if not isinstance(relation, Claim):
                ends = [end for side in relation.sides for end in side]
                held = {self._box(end) for end in ends}
                if len(held) == 1 and not self.places.keys().isdisjoint(ends):
                    inside[relation.id] = held.pop()
        found = list(inside)
        while found:
            step = found.pop()
            if isinstance(self.debate[step], _STEPS):
                for undercut in self.debate.counterpoints_to(step):
                    held = {self._box(premise) for premise in undercut.premises}
                    if undercut.id not in inside and held == {inside[step]}:
                        inside[undercut.id] = inside[step]
                        found.append(undercut.id)
        return inside

    def _line(self, relation: Relation) -> Hashable:
        """Let the relation lead from box to box, and return its key: those that say the same share.

        One that a counterpoint hits is never shared.
        """
        start, end = (self._ends(side) for side in relation.sides)
        key: Hashable = relation.id
        moved = relation
        if (start, end) != relation.sides:
            # What is partly inside its box leads there from the rest, or from there to the rest.
            outer_start, outer_end = _without(start, end), _without(end, start)
            if outer_start:
                start = outer_start
            elif outer_end:
                end = outer_end
            moved = _move(relation, start, end)
            if relation.id not in self.hit:
                key = relation.kind, frozenset(start), end
        first = self.lines.get(key)
        self.lines[key] = moved if first is None else with_count(_several(first), 1, itself=True)
        return key

    def _ends(self, side: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.inside.get(end) or self._box(end) for end in side))


def _counts(debate: ArgumentMap, places: dict[str, str]) -> Counter[str]:
    """Count the claims that each box holds."""
    counts: Counter[str] = Counter()
    for inner, box in places.items():
        counts[box] += worth(debate.claim(inner))
    return counts


def _without(side: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([name for name in side if name not in other])


def _move(relation: Relation, start: tuple[str, ...], end: tuple[str, ...]) -> Relation:
    match relation:
        case Support():
            return evolve(relation, premises=start, conclusion=end[0], id=relation.id)
        case Counterpoint():
            return evolve(relation, premises=start, target=end[0], id=relation.id)
        case Contrast() | Restatement() | Context():
            ends: dict[str, Any] = dict(zip(relation.ends, (start, end), strict=True))
            return evolve(relation, **ends, id=relation.id)


def _several(relation: Relation) -> Relation:
    """Return the relation without the words that only one of several has."""
    if hidden_count(relation):
        return relation
    bare = evolve(relation, quotes=(), cue="", voice=MAP_MAKER, weight=None, note="", allow=EMPTY)
    return evolve(bare, scheme=None) if isinstance(bare, Support | Counterpoint) else bare


def _top(claim: Claim, count: int, words: Words) -> Claim:
    """Return the claim with how many it holds."""
    if not count:
        return claim
    form = words.holding_one if count == 1 else words.holding
    text = form.format(text=claim.text, count=count)
    return with_count(evolve(claim, text=text), count)
