"""Matching of the relations of two maps, through the elements at their ends.

A step may be the target of others, so steps are taken in waves: a counterpoint to a step can be
matched once that step is. Counterpoints that hit each other in a circle match by their ids alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.comparison.pairs import MatchedBy, best_first
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Contrast, Counterpoint, Element, Relation, Support

Found: TypeAlias = tuple[Relation, Relation, MatchedBy]

_STEPS = (Support, Counterpoint)


def pair_relations(
    before: ArgumentMap, after: ArgumentMap, claims: Mapping[str, str], *, ids: bool
) -> list[Found]:
    """Return the relations of the two maps that are taken for the same.

    Args:
        before: A map.
        after: Another.
        claims: The id of each matched claim of the first map, and its id in the second.
        ids: Whether equal ids that were given mean the same relation.

    >>> from argmap.model.records import Claim, Counterpoint, Support
    >>> one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> other = ArgumentMap.of(Claim("x", "Hot."), Claim("b", "Fire."), Support("x", "b"))
    >>> [(a.id, b.id) for a, b, _ in pair_relations(one, other, {"a": "x", "b": "b"}, ids=True)]
    [('a supports b', 'x supports b')]
    """
    same = {name: name for name in claims.values()}
    pairing = _Pairing(_Side(before, claims), _Side(after, same), ids=ids)
    pairing.run()
    return pairing.found


class _Side:
    """The relations of one map that are still to be matched, with the names their ends share.

    Both sides call what is matched by its id in the second map; ``names`` holds that.
    """

    def __init__(self, debate: ArgumentMap, names: Mapping[str, str]) -> None:
        self.names = dict(names)
        self.left: dict[str, Relation] = {}
        self.waiting: dict[str, list[Relation]] = {}
        self.fresh: list[Relation] = []
        self.positions: dict[str, int] = {}
        for position, element in enumerate(debate.elements):
            if isinstance(element, Claim):
                continue
            self.positions[element.id] = position
            self.left[element.id] = element
            if isinstance(element, Counterpoint) and not isinstance(debate[element.target], Claim):
                self.waiting.setdefault(element.target, []).append(element)
            else:
                self.fresh.append(element)

    def match(self, relation: Relation, name: str) -> None:
        """Note what the relation is called, and that what hits it can be matched now."""
        del self.left[relation.id]
        self.names[relation.id] = name
        self.fresh += self.waiting.pop(relation.id, ())

    def take_ready(self) -> list[Relation]:
        """Return the relations that became ready since this was last asked."""
        fresh = [relation for relation in self.fresh if relation.id in self.left]
        self.fresh = []
        return sorted(fresh, key=lambda relation: self.positions[relation.id])

    def ends(self, relation: Relation) -> Hashable | None:
        """Return kind and ends in the names both sides share; ``None`` when an end has none."""
        start, end = (self._side(names) for names in relation.sides)
        if start is None or end is None:
            return None
        sides = frozenset((start, end)) if isinstance(relation, Contrast) else (start, end)
        return relation.kind, sides

    def parts(self, relation: Relation) -> Iterator[Hashable]:
        """Yield kind and target with each one of the premises."""
        if isinstance(relation, _STEPS):
            target = self.names.get(relation.sides[1][0])
            if target is not None:
                for name in sorted(self.premise_names(relation)):
                    yield relation.kind, target, name

    def premise_names(self, relation: Relation) -> frozenset[str]:
        """Return the common names of those premises that have one."""
        return frozenset([self.names[n] for n in relation.sides[0] if n in self.names])

    def _side(self, names: Iterable[str]) -> frozenset[str] | None:
        shared = [self.names.get(name) for name in names]
        return None if None in shared else frozenset([name for name in shared if name is not None])


class _Pairing:
    """The state of one matching: what is left on either side, and what was found."""

    def __init__(self, before: _Side, after: _Side, *, ids: bool) -> None:
        self.before = before
        self.after = after
        self.ids = ids
        self.found: list[Found] = []

    def run(self) -> None:
        ours, theirs = self._waves()
        if self.ids:
            self._by_id()
            more = self._waves()
            ours, theirs = ours + more[0], theirs + more[1]
        while ours or theirs:
            for one, other in best_first(self._near_steps(ours, theirs)):
                self._match(ours[one], theirs[other], MatchedBy.SOME_ENDS)
            ours, theirs = self._waves()

    def _waves(self) -> tuple[list[Relation], list[Relation]]:
        """Match what has the same ends, until nothing new is ready; return what was not matched."""
        missed: tuple[list[Relation], list[Relation]] = ([], [])
        while self.before.fresh or self.after.fresh:
            ours, theirs = self.before.take_ready(), self.after.take_ready()
            self._same_ends(ours, theirs)
            missed[0].extend(ours)
            missed[1].extend(theirs)
        return missed

    def _match(self, ours: Relation, theirs: Relation, by: MatchedBy) -> None:
        self.before.match(ours, theirs.id)
        self.after.match(theirs, theirs.id)
        self.found.append((ours, theirs, by))

    def _same_ends(self, ours: Iterable[Relation], theirs: Iterable[Relation]) -> None:
        """Match relations of the same kind and ends; of several, those with one id first."""
        groups: dict[Hashable, tuple[list[Relation], list[Relation]]] = {}
        for number, (side, relations) in enumerate(((self.before, ours), (self.after, theirs))):
            for relation in relations:
                ends = side.ends(relation)
                if ends is not None:
                    groups.setdefault(ends, ([], []))[number].append(relation)
        for one, other in groups.values():
            by_id = {relation.id: relation for relation in other} if self.ids else {}
            same = {relation.id for relation in one if relation.id in by_id}
            for relation in one:
                if relation.id in same:
                    self._match(relation, by_id[relation.id], MatchedBy.ENDS)
            rest = ([r for r in relations if r.id not in same] for relations in (one, other))
            for relation, counterpart in zip(*rest, strict=False):
                self._match(relation, counterpart, MatchedBy.ENDS)

    def _by_id(self) -> None:
        for name, relation in list(self.before.left.items()):
            counterpart = self.after.left.get(name)
            if counterpart is not None and type(counterpart) is type(relation):
                self._match(relation, counterpart, MatchedBy.ID)

    def _near_steps(
        self, ours: list[Relation], theirs: list[Relation]
    ) -> Iterator[tuple[tuple[float, ...], int, int]]:
        """Yield steps of one kind that share target and premises.

        Of all that share one premise, the first is held against the first, and so on.
        """
        buckets: dict[Hashable, tuple[list[int], list[int]]] = {}
        for number, (side, relations) in enumerate(((self.before, ours), (self.after, theirs))):
            for at, relation in enumerate(relations):
                if relation.id in side.left:
                    for part in side.parts(relation):
                        buckets.setdefault(part, ([], []))[number].append(at)
        pairs = {pair for one, other in buckets.values() for pair in zip(one, other, strict=False)}
        for one, other in sorted(pairs):
            here, there = ours[one], theirs[other]
            common = len(self.before.premise_names(here) & self.after.premise_names(there))
            either = len(here.sides[0]) + len(there.sides[0]) - common
            yield (common / either,), one, other


def same_ends(before: Element, after: Element, names: Mapping[str, str], end: str) -> bool:
    """Return whether an end of a relation names the same elements as before.

    >>> from argmap.model.records import Support
    >>> same_ends(Support("a", "b"), Support("x", "b"), {"a": "x", "b": "b"}, "premises")
    True
    """
    one: str | tuple[str, ...] = getattr(before, end)
    other: str | tuple[str, ...] = getattr(after, end)
    if isinstance(one, str):
        return names.get(one) == other
    return tuple([names.get(name) for name in one]) == other
