"""The use of each claim at which it stands in an outline, and what leads to each claim or step."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagram.placing.order import Order
from argmap.graphs import reachable
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Contrast, Counterpoint, Support

NOTHING: list[int] = []  # what leads nowhere shares it; it stays empty


class ClaimHomes:
    """The place of each claim: the relation in whose box it stands.

    Elements go by their numbers in the document: large maps are walked in rows of numbers, which
    takes a third of the time that names take.

    Attributes:
        elements: What the map holds.
        number: The number of each element, by its id.
        main: The main claim, or -1.
        mutual: The other side of each side of a contradiction.
        starts: The claims that each relation leads from; none for a claim.
        ends: What it leads to.
        is_step: Whether it is a support or a counterpoint.
        quiet: The relations that are neither.
        into: The relations that lead to each claim or step.
        uses: The relations that each claim is used in.
        head: What each relation hangs from, or -1.
        home: The relation in whose box each claim stands, or -1.
        circular: Whether the home of a claim leads round in a circle.
        apart: The contrasts between claims that stand elsewhere.

    Args:
        debate: The map.
        before: The order of the outline that this one comes from.
    """

    def __init__(self, debate: ArgumentMap, before: Order) -> None:
        self.before = before
        self.elements = elements = debate.elements
        self.number = number = {element.id: at for at, element in enumerate(elements)}
        # What a view is about stands where it stood, below what it bears on.
        thesis = debate.thesis if debate.view_of is None else before.first_in(debate)
        self.main = -1 if thesis is None else number[thesis.id]
        # What hung from nothing does so in a view, also where a circle is cut or folded.
        self.rooted = before.roots_among(number) if debate.view_of is not None else set[int]()
        self.mutual: dict[int, int] = {}
        for one, other in debate.contradictions:
            first, second = number[one.id], number[other.id]
            self.mutual[first], self.mutual[second] = second, first
        self.stood = before.homes_among(number)
        self._find_ends()
        self._find_heads()
        self._find_homes()

    def _find_ends(self) -> None:
        """Find what each relation leads from and to; nothing for a claim."""
        number = self.number
        self.starts: list[tuple[int, ...]] = []
        self.ends: list[tuple[int, ...]] = []
        self.is_step = bytearray(len(self.elements))
        self.quiet: list[int] = []  # relations that are no steps
        starts, ends, is_step = self.starts, self.ends, self.is_step
        for at, element in enumerate(self.elements):
            if isinstance(element, Claim):
                starts.append(())
                ends.append(())
                continue
            start, end = element.sides
            if isinstance(element, Support | Counterpoint):
                is_step[at] = True
            else:
                self.quiet.append(at)
            if len(start) == len(end) == 1:
                starts.append((number[start[0]],))
                ends.append((number[end[0]],))
            else:
                starts.append(tuple([number[name] for name in start]))
                ends.append(tuple([number[name] for name in end]))

    def _find_heads(self) -> None:
        """Find what leads to each claim or step, and where each claim is used."""
        count = len(self.elements)
        self.into: list[list[int]] = [NOTHING] * count
        self.uses: list[list[int]] = [NOTHING] * count
        self.head = [-1] * count
        uses, mutual, stood = self.uses, self.mutual, self.stood
        is_step, ends = self.is_step, self.ends
        contrasts: list[int] = []
        late: list[int] = []
        for relation, start in enumerate(self.starts):
            if not start:
                continue
            if not is_step[relation] and isinstance(self.elements[relation], Contrast):
                contrasts.append(relation)
                continue
            end = ends[relation]
            self._lead(relation, end[0] if len(end) == 1 else self._head(end))
            if relation in mutual:
                late.append(relation)
            else:
                for claim in start:
                    _add(uses, claim, relation)
        for relation in late:
            for claim in self.starts[relation]:
                if not uses[claim] or uses[claim][0] in mutual:
                    _add(uses, claim, relation)
        self.apart: list[int] = []
        for contrast in contrasts:
            left, right = self.starts[contrast], self.ends[contrast]
            # A side that leads nowhere else hangs below the other; so does one that did before.
            for start, end in ((right, left), (left, right)):
                if set(start).intersection(end):
                    continue
                if all(stood.get(claim) == contrast or self._is_free(claim) for claim in start):
                    for claim in start:
                        uses[claim] = [*uses[claim], contrast]
                    self._lead(contrast, end[0])
                    break
            else:
                self.apart.append(contrast)
        if contrasts:
            for relations in self.into:
                relations.sort()

    def _is_free(self, claim: int) -> bool:
        """Whether a claim leads nowhere, and need not stand apart."""
        return not self.uses[claim] and claim != self.main and claim not in self.rooted

    def _lead(self, relation: int, head: int) -> None:
        self.head[relation] = head
        _add(self.into, head, relation)

    def _head(self, end: Sequence[int]) -> int:
        # Below the last of several, if one relation holds them all.
        first, last = self.uses[end[0]], self.uses[end[-1]]
        return end[-1] if first and last and first[0] == last[0] else end[0]

    def _find_homes(self) -> None:
        """Choose for each claim the use it stands at: the first that the thesis rests on."""
        resting: set[int] | None = None
        head = self.head
        self.home = home = [-1] * len(self.elements)
        for claim, uses in enumerate(self.uses):
            if not uses or claim == self.main:
                continue
            first = uses[0]
            if len(uses) > 1:
                resting = self._resting() if resting is None else resting
                if claim in resting and head[first] not in resting:
                    first = next((use for use in uses if head[use] in resting), first)
            home[claim] = first
        self._keep_homes()
        # A circle of homes leads nowhere: its claims stand where they are first met instead.
        self.circular = circular = bytearray(len(home))
        seen = bytearray(len(home))
        for start, first in enumerate(home):
            if first < 0 or seen[start]:
                continue
            at = head[first]
            if not circular[at] and (seen[at] or (home[at] < 0 and not self.is_step[at])):
                seen[start] = True  # below what is known to lead to a root
                continue
            path: list[int] = []
            at = start
            while not seen[at] and (home[at] >= 0 or self.is_step[at]):
                seen[at] = circular[at] = True  # until the circle is closed, or something else met
                path.append(at)
                at = head[home[at] if home[at] >= 0 else at]
            if not circular[at] or (at in path and self._opens(path[path.index(at) :])):
                for each in path:
                    circular[each] = False

    def _keep_homes(self) -> None:
        """Let each claim stand in the box of the relation where it stood, if it is still there."""
        for claim, relation in self.stood.items():
            if (
                claim != self.main
                and self.head[relation] >= 0
                and claim in self.claims_in(relation)
            ):
                self.home[claim] = relation
        for claim in self.rooted:
            self.home[claim] = -1

    def _opens(self, circle: list[int]) -> bool:
        """Let a claim of a circle that hung from nothing before do so again, if there is one."""
        roots = self.before.roots
        first = next((each for each in circle if self.elements[each].id in roots), -1)
        if first >= 0:
            self.home[first] = -1
        return first >= 0

    def _resting(self) -> set[int]:
        """Return the claims and steps that the thesis rests on, through any number of others."""
        into, inside = self.into, self.claims_in
        top = [self.main] if self.main >= 0 else []
        return set(reachable(top, lambda at: [n for use in into[at] for n in (use, *inside(use))]))

    def claims_in(self, relation: int) -> tuple[int, ...]:
        """Return the claims in the box of a relation: those of the side that does not hold it."""
        start = self.starts[relation]
        if self.is_step[relation] or self.head[relation] not in start:
            return start
        return self.ends[relation] if isinstance(self.elements[relation], Contrast) else start


def _add(lists: list[list[int]], at: int, number: int) -> None:
    """Add a number to one of the lists, which share an empty one at first."""
    if lists[at]:
        lists[at].append(number)
    else:
        lists[at] = [number]
