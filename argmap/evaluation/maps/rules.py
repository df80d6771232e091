"""A map as the rules it spells out: which claims and steps let which others stand or fall."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from copy import copy
from functools import cached_property
from typing import TypeAlias, cast

from argmap.errors import EvaluationError, UnknownIdError, brief, did_you_mean
from argmap.graphs import DisjointSets, link, reachable
from argmap.model.argument_map import ArgumentMap
from argmap.model.enumerations import DEFEATED, Basis
from argmap.model.records import Claim, Counterpoint, Support, id_of

Claims: TypeAlias = Iterable[Claim | str] | Claim | str
Item: TypeAlias = Claim | Support | Counterpoint
_NONE: Sequence[int] = ()
_EASIEST = (Basis.ASSUMED, Basis.ASSERTED, Basis.OPEN, Basis.NONE)


class Rules:
    """The claims and steps of a map as numbered items, and the rules over them.

    With ``P`` the premises of a step r, ``ab(r)`` for "r is undercut" and ``att(c)`` for "c is
    attacked"::

        c      ← P, not ab(r), not att(c)      for each support r of c
        c      ← not att(c)                    for a claim that is asserted
        att(c) ← P, not ab(r)                  for each counterpoint r to c
        ab(s)  ← P, not ab(r)                  for each counterpoint r to the step s

    A claim is asserted when it has no support, unless it is rejected, or when it is assumed, by its
    ``basis`` or by the caller. Without a support, one whose basis is "open" is undecided unless a
    counterpoint to it stands, and one whose basis is "none" falls. Two claims of one voice,
    endorsement and perspective, of which one restates the other, are one item, with the basis that
    lets it stand most easily. Contrasts, contexts and all other restatements play no part. A step
    that is tagged as defeated has no rule, and falls: it supports and counters nothing, and a claim
    that only such steps support is supported by none. A claim that is tagged so and whose basis is
    "none" falls whatever supports it, and the steps to it support nothing.

    Attributes:
        items: The claims and steps, in document order; their places are their numbers.
        item: The number of each claim and step, by id.
        target: For each step the claim or step it leads to, for each claim -1.
        counters: Whether an item is a counterpoint.
        premises: The premises of each step.
        asserted: Whether a claim stands unless something is held against it.
        open: Whether a claim without support is left open.
        failed: For each claim or step the steps to it that are marked as defeated.
        has_failed: The steps that are marked as defeated, and those to claims that are.
        defeated: The claims that are marked as defeated.
        assumed: The ids of the claims assumed by the caller, in document order.
        assumed_items: Their numbers.
        rejected: Those of the rejected ones.

    Raises:
        UnknownIdError: An assumed or a rejected claim that the map does not hold.
        EvaluationError: A claim both assumed and rejected; something that is no claims.

    >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> Rules(debate).item
    {'a': 0, 'b': 1, 'a supports b': 2}
    """

    def __init__(self, debate: ArgumentMap, assumed: Claims = (), rejected: Claims = ()) -> None:
        self.debate = debate
        kinds = (Claim, Support, Counterpoint)  # of these exactly: the model knows no others
        items = cast("list[Item]", [each for each in debate.elements if type(each) in kinds])
        self.items = items
        item = {element.id: number for number, element in enumerate(items)}
        self.item = item
        if debate.restatements:
            item |= _representatives(debate, item)
        size = len(items)
        based = False
        self.open = bytearray(size)
        self.failed: dict[int, tuple[int, ...]] = {}
        self.has_failed: set[int] = set()
        self.defeated: frozenset[int] = frozenset()
        self.target = target = [-1] * size
        self.counters = counters = bytearray(size)
        self.premises = premises = [_NONE] * size
        self.asserted = asserted = bytearray(b"\1") * size
        for number, element in enumerate(items):
            if type(element) is Support:
                end = item[element.conclusion]
                asserted[end] = 0
                names = element.premises
            elif type(element) is Counterpoint:
                end = item[element.target]
                counters[number] = 1
                names = element.premises
            else:
                if type(element) is Claim and element.basis is not Basis.ASSERTED:
                    based = True
                continue
            asserted[number] = 0
            if element.tags and DEFEATED in element.tags:
                self.has_failed.add(number)
                if type(element) is Support:
                    self.failed[end] = (*self.failed.get(end, ()), number)
                continue
            target[number] = end
            if len(names) == 1:
                premises[number] = (item[names[0]],)
            else:  # two premises can be one claim said twice
                premises[number] = tuple(dict.fromkeys([item[name] for name in names]))
        if based:
            self._base()
        self._choose(assumed, rejected)

    def number(self, name: object) -> int:
        """Return the number of the claim or step.

        Raises:
            UnknownIdError: When the map holds none with that id; the message names the nearest.
        """
        if not isinstance(name, str):
            raise UnknownIdError(f"expected the id of a claim or step, found {brief(name)}")
        if name in self.item:
            return self.item[name]
        if name in self.debate:
            kind = self.debate[name].kind
            raise UnknownIdError(
                f"{kind} {brief(name)} has neither standing nor strength; claims and steps have"
            )
        nearest = did_you_mean(name, list(self.item))
        raise UnknownIdError(f"no element {brief(name)} in this map{nearest}")

    @cached_property
    def uses(self) -> list[Sequence[int]]:
        """For each claim the steps it is a premise of."""
        uses: list[Sequence[int]] = [_NONE] * len(self.items)
        for number, own in enumerate(self.premises):
            for premise in own:
                link(uses, premise, number)
        return uses

    @cached_property
    def counterpoints(self) -> list[Sequence[int]]:
        """For each item the counterpoints to it."""
        return self._leading(counterpoints=True)

    @cached_property
    def supports(self) -> list[Sequence[int]]:
        """For each item the supports of it."""
        return self._leading(counterpoints=False)

    def with_flipped(self, claims: Iterable[int]) -> Rules:
        """Return the same rules with these claims asserted that were not, and the other way round.

        >>> debate = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."))
        >>> list(Rules(debate).with_flipped([1]).asserted)
        [1, 0]
        """
        other = copy(self)
        other.asserted = self.asserted.copy()
        for claim in claims:
            other.asserted[claim] ^= 1
        return other

    def grounds(self, item: int) -> tuple[int, ...]:
        """Return the items that bear on the item directly: premises, supports, counterpoints."""
        return (*self.premises[item], *self.supports[item], *self.counterpoints[item])

    def bearing_on(self, item: int) -> list[int]:
        """Return the item and all that bears on it, however far away."""
        return reachable([item], self.grounds)

    def _leading(self, *, counterpoints: bool) -> list[Sequence[int]]:
        leading: list[Sequence[int]] = [_NONE] * len(self.items)
        for number, end in enumerate(self.target):
            if end >= 0 and self.counters[number] == counterpoints:
                link(leading, end, number)
        return leading

    def _base(self) -> None:
        """Let each claim enter as its basis says."""
        best: dict[int, Basis] = {}
        marked: set[int] = set()
        for claim in self.debate.claims:
            number = self.item[claim.id]
            best[number] = min(best.get(number, Basis.NONE), claim.basis, key=_EASIEST.index)
            if DEFEATED in claim.tags:
                marked.add(number)
        for number, basis in best.items():
            if basis is Basis.ASSUMED:
                self.asserted[number] = 1
            elif self.asserted[number] and basis is not Basis.ASSERTED:
                self.asserted[number] = 0
                self.open[number] = basis is Basis.OPEN
        self.defeated = frozenset([number for number in marked if best[number] is Basis.NONE])
        if self.defeated:
            self._let_nothing_hold_up(self.defeated)

    def _let_nothing_hold_up(self, claims: Container[int]) -> None:
        """Take away the rules of the supports of some claims."""
        for number, end in enumerate(self.target):
            if end in claims and not self.counters[number]:
                self.has_failed.add(number)
                self.target[number], self.premises[number] = -1, _NONE

    def _choose(self, assumed: Claims, rejected: Claims) -> None:
        """Add the rule of the assumed claims, take away that of the rejected ones."""
        added, removed = self._numbers(assumed), self._numbers(rejected)
        for number in added:
            if number in removed:
                names = [brief(added[number]), brief(removed[number])]
                claims = (
                    f"claims {names[0]} and {names[1]}, which say the same, are"
                    if names[0] != names[1]
                    else f"claim {names[0]} is"
                )
                raise EvaluationError(f"{claims} both assumed and rejected; leave one of these out")
        for number in added:
            self.asserted[number] = 1
        for number in removed:
            self.asserted[number] = self.open[number] = 0
        self.assumed_items = frozenset(added)
        self.assumed = tuple(added[number] for number in sorted(added))
        self.rejected = tuple(removed[number] for number in sorted(removed))

    def _numbers(self, claims: Claims) -> dict[int, str]:
        """Return the claims' ids by their numbers."""
        if isinstance(claims, Claim | str):
            claims = (claims,)
        if not isinstance(claims, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
            found = brief(claims)
            raise EvaluationError(
                f"expected claims or their ids, found {found}; give one, such as 'tax', or a list"
            )
        ids = [id_of(each) for each in claims]
        known = [self.debate.claim(name).id for name in ids]
        return {self.item[name]: name for name in known}


def _representatives(debate: ArgumentMap, item: dict[str, int]) -> dict[str, int]:
    """Return for the claims that say the same as others the number of the first of these.

    A restatement makes its ends one claim when each is a single claim and both have one voice,
    endorsement and perspective.
    """
    same = DisjointSets[int]()
    joined: list[str] = []
    for restatement in debate.restatements:
        if len(restatement.restating) > 1 or len(restatement.restated) > 1:
            continue
        one, other = (debate.claim(side[0]) for side in restatement.sides)
        if one.voice != other.voice or one.endorsement != other.endorsement:
            continue
        if one.perspective != other.perspective:
            continue
        same.join(*sorted((same.of(item[one.id]), same.of(item[other.id]))))
        joined += one.id, other.id
    return {name: same.of(item[name]) for name in joined}
