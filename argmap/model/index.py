"""An index of a map: for each element, the relations that lead to and from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from attrs import frozen

from argmap.model.records import (
    Claim,
    Context,
    Contrast,
    Counterpoint,
    Element,
    Relation,
    Restatement,
    Step,
    Support,
)


@frozen
class Visit:
    """One stop of ``ArgumentMap.walk``: an element, its depth, and whether it came before.

    >>> Visit(Claim("tax", "Tax carbon."), depth=0).again
    False
    """

    element: Element
    depth: int
    again: bool = False


class Index:
    """The elements of one map by id, and the relations to and from each.

    >>> index = Index((Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b")))
    >>> [step.id for step in index.into["b"]]
    ['a supports b']
    """

    def __init__(self, elements: tuple[Element, ...]) -> None:
        self.elements = elements
        self.by_id = {element.id: element for element in elements}

    @cached_property
    def into(self) -> dict[str, list[Step]]:
        """The steps that lead to each claim or step."""
        into: dict[str, list[Step]] = {}
        for element in self.elements:
            if isinstance(element, Support):
                into.setdefault(element.conclusion, []).append(element)
            elif isinstance(element, Counterpoint):
                into.setdefault(element.target, []).append(element)
        return into

    @cached_property
    def supports_of(self) -> dict[str, tuple[Support, ...]]:
        """The supports of each claim that has any."""
        found: dict[str, list[Support]] = {}
        for element in self.elements:
            if isinstance(element, Support):
                found.setdefault(element.conclusion, []).append(element)
        return {name: tuple(steps) for name, steps in found.items()}

    @cached_property
    def counterpoints_to(self) -> dict[str, tuple[Counterpoint, ...]]:
        """The counterpoints to each claim or step that meets any."""
        found: dict[str, list[Counterpoint]] = {}
        for element in self.elements:
            if isinstance(element, Counterpoint):
                found.setdefault(element.target, []).append(element)
        return {name: tuple(steps) for name, steps in found.items()}

    @cached_property
    def uses(self) -> dict[str, tuple[Step, ...]]:
        """The steps that have each claim as a premise."""
        uses: dict[str, list[Step]] = {}
        for element in self.elements:
            if isinstance(element, Support | Counterpoint):
                for premise in element.premises:
                    uses.setdefault(premise, []).append(element)
        return {name: tuple(steps) for name, steps in uses.items()}

    @cached_property
    def touching(self) -> dict[str, list[str]]:
        """The ids of the relations that name each element."""
        touching: dict[str, list[str]] = {}
        for element in self.elements:
            if not isinstance(element, Claim):
                for end in dict.fromkeys(end for side in element.sides for end in side):
                    touching.setdefault(end, []).append(element.id)
        return touching

    @cached_property
    def roots(self) -> tuple[Claim, ...]:
        """The claims that lead to no other claim, but for circles that lead nowhere else.

        >>> index = Index((Claim("a", "Hot."), Claim("b", "Cold."), Counterpoint("a", "b"),
        ...                Counterpoint("b", "a"), Claim("c", "Fire."), Support("c", "a")))
        >>> [claim.id for claim in index.roots]
        ['a', 'b']
        """
        from argmap.graphs import reachable

        claims: list[Claim] = []
        leading: set[str] = set()
        into: dict[str, list[str]] = {}  # for what relations lead to, they and what leads to them
        for element in self.elements:
            if isinstance(element, Claim):
                claims.append(element)
                continue
            name, (behind, ahead) = element.id, element.sides
            if isinstance(element, Contrast):  # it leads to both of its sides, and no claim to it
                behind, ahead = (), (*behind, *ahead)
            else:
                leading.add(name)
                leading.update(behind)
            for each in ahead:
                if each in into:
                    into[each] += (name, *behind)
                else:
                    into[each] = [name, *behind]
        ends = {claim.id for claim in claims if claim.id not in leading}
        reached = {*reachable(ends, lambda name: into.get(name, ()))}
        if len(reached) < len(self.elements):
            circling = [element.id for element in self.elements if element.id not in reached]
            ends.update(name for part in self._final(circling) for name in part)
        return tuple([claim for claim in claims if claim.id in ends])

    def _final(self, names: Sequence[str]) -> Iterator[list[str]]:
        """Yield the circles of elements from which nothing leads to a claim outside."""
        number = {name: at for at, name in enumerate(names)}
        onward: list[list[int]] = [[] for _ in names]
        for at, name in enumerate(names):
            element = self.by_id[name]
            onward[at] += [number[end] for end in _end_ids(element)]
            for start in _premise_ids(element):
                if start in number:  # else it leads elsewhere as well
                    onward[number[start]].append(at)
        from argmap.graphs import strong_parts

        dead: set[int] = set()  # steps that are aimed at each other, and at no claim
        for part in strong_parts(onward):
            members = set(part)
            if all(end in members or end in dead for at in part for end in onward[at]):
                if any(isinstance(self.by_id[names[at]], Claim) for at in part):
                    yield [names[at] for at in part]
                else:
                    dead.update(part)

    @cached_property
    def _quiet(self) -> dict[str, list[Contrast | Restatement | Context]]:
        """The contrasts, restatements and contexts that ``walk`` shows below each claim."""
        quiet: dict[str, list[Contrast | Restatement | Context]] = {}
        for element in self.elements:
            if isinstance(element, Contrast):
                quiet.setdefault(element.left[0], []).append(element)
            elif isinstance(element, Restatement):
                quiet.setdefault(element.restated[0], []).append(element)
            elif isinstance(element, Context):
                quiet.setdefault(element.of[0], []).append(element)
        return quiet

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {element.id: position for position, element in enumerate(self.elements)}

    @cached_property
    def by_target(self) -> tuple[Relation, ...]:
        """The relations, each after the step it targets when that step has a default id."""
        free: list[Relation] = []
        for element in self.elements:
            if not isinstance(element, Claim):
                target = self.by_id[element.sides[1][0]]
                if isinstance(target, Claim) or target.has_own_id:
                    free.append(element)
        for relation in free:  # grows while it is walked
            if not relation.has_own_id:
                free += self.into.get(relation.id, ())
        return tuple(free)

    def contradictions(self) -> Iterator[tuple[Counterpoint, Counterpoint]]:
        """Yield the pairs of counterpoints between two claims, one in each direction."""
        waiting: dict[tuple[str, str], list[Counterpoint]] = {}
        for element in self.elements:
            if not isinstance(element, Counterpoint) or len(element.premises) != 1:
                continue
            premise, target = element.premises[0], element.target
            partners = waiting.get((target, premise))
            if partners and premise != target:
                yield partners.pop(0), element
            else:
                waiting.setdefault((premise, target), []).append(element)

    def grounds(self, name: str) -> Iterable[str]:
        """Return the ids just below: a step's premises, and the steps that lead to it."""
        element = self.by_id[name]
        premises = element.premises if isinstance(element, Support | Counterpoint) else ()
        return (*premises, *(step.id for step in self.into.get(name, ())))

    def bearings(self, name: str) -> Iterable[str]:
        """Return the ids just above: a step's target, the steps a claim is a premise of."""
        element = self.by_id[name]
        if isinstance(element, Support | Counterpoint):
            return element.sides[1]
        return [step.id for step in self.uses.get(name, ())]

    def reachable(self, start: str, onward: Callable[[str], Iterable[str]]) -> tuple[Element, ...]:
        """Return the elements that can be reached from the start, without it, in document order."""
        from argmap.graphs import reachable

        return self.in_order(reachable([start], onward)[1:])

    def neighbourhood(self, start: str, depth: int) -> tuple[Element, ...]:
        """Return the elements within so many relations of the start, with it, in document order."""
        reached, edge = {start}, [start]
        for _ in range(depth):
            touching = dict.fromkeys(r for name in edge for r in self.touching.get(name, ()))
            touching |= dict.fromkeys(name for name in edge if self._sides(name))
            ends = [end for name in touching for side in self._sides(name) for end in side]
            edge = [name for name in dict.fromkeys([*touching, *ends]) if name not in reached]
            if not edge:
                break
            reached.update(edge)
        return self.in_order(reached)

    def walk(self, starts: Iterable[Element]) -> Iterator[Visit]:
        """Yield every element below the starts, in the order of ``ArgumentMap.walk``."""
        seen: set[str] = set()
        for start in starts:
            if start.id in seen:
                continue
            stack: list[tuple[Element, int]] = [(start, 0)]
            while stack:
                element, depth = stack.pop()
                again = element.id in seen
                yield Visit(element, depth, again)
                if not again:
                    seen.add(element.id)
                    stack += [(child, depth + 1) for child in reversed(self._replies(element))]

    def in_order(self, names: Iterable[str]) -> tuple[Element, ...]:
        """Return the elements with these ids, in document order."""
        return tuple(self.elements[at] for at in sorted(self._positions[name] for name in names))

    def _sides(self, name: str) -> tuple[tuple[str, ...], ...]:
        element = self.by_id[name]
        return () if isinstance(element, Claim) else element.sides

    def _replies(self, element: Element) -> Sequence[Element]:
        into = self.into.get(element.id, ())
        if isinstance(element, Claim):
            return (*into, *self._quiet.get(element.id, ()))
        if isinstance(element, Contrast):
            return ()
        return (*(self.by_id[name] for name in element.sides[0]), *into)


def _premise_ids(element: Element) -> tuple[str, ...]:
    """Return the ids of the claims that lead to a relation; none lead to a contrast."""
    return () if isinstance(element, Claim | Contrast) else element.sides[0]


def _end_ids(element: Element) -> tuple[str, ...]:
    """Return the ids that a relation leads to; a counterpoint to a contrast leads to both sides."""
    if isinstance(element, Claim):
        return ()
    start, end = element.sides
    return (*start, *end) if isinstance(element, Contrast) else end
