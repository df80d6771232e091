"""Cruxes of a claim: the fewest undisputed claims to give up, or to grant, that turn it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from attrs import frozen

from argmap.displayed import Displayed
from argmap.errors import EvaluationError, UnknownChoiceError, brief
from argmap.evaluation.labels import IN, OUT, UNDECIDED
from argmap.evaluation.maps.incremental import IncrementalModel, ToggleEffects
from argmap.evaluation.maps.reasons import ranks, reason_items
from argmap.evaluation.maps.rules import Claims, Rules
from argmap.evaluation.maps.standing import STANDING, Standing
from argmap.evaluation.maps.tree_cruxes import Tree
from argmap.evaluation.maps.well_founded import WellFoundedModel
from argmap.findings import printable
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim, id_of
from argmap.notebook import table
from argmap.parameters import expect_whole_number

_WORK = 3_000_000
"""So many items are settled, about, before a search is given up: a few seconds."""
_VALUE = {standing: value for value, standing in STANDING.items()}


@frozen
class Cruxes(Displayed):
    """The smallest sets of leaf claims whose acceptance, flipped, turns a claim.

    Attributes:
        claim: The id of the claim.
        standing: Its standing as things are.
        to: The standings it is to have, one of them.
        sets: The smallest sets, in document order; none when there are none or none was found. An
            empty set means that nothing need be flipped.
        more: Whether there are more of that size than are listed.
        searched: The number of claims up to which all sets were tried; ``None`` when the search was
            complete, so that no sets means that there are none.

    >>> Cruxes("tax", Standing.IN, (Standing.OUT,), (("sweden",),)).searched is None
    True
    """

    claim: str
    standing: Standing
    to: tuple[Standing, ...]
    sets: tuple[tuple[str, ...], ...]
    more: bool = False
    searched: int | None = None

    def __str__(self) -> str:
        lines = [self._head()]
        lines += [f"  {printable(' and '.join(chosen)) or '(nothing)'}" for chosen in self.sets]
        if self.more:
            lines.append("  and more of that size")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rows = [(len(chosen), ", ".join(chosen) or "(nothing)") for chosen in self.sets]
        more = "and more of that size" if self.more else ""
        return table(("size", "claims"), rows, caption=self._head(), foot=more)

    def _head(self) -> str:
        goals = " or ".join([f"“{standing.word}”" for standing in self.to])
        head = f"{printable(repr(self.claim))}: {self.standing.word}"
        if self.sets:
            return f"{head}; each of these, given up or granted, makes that {goals}:"
        if self.searched is None:
            return f"{head}; nothing that is given up or granted makes that {goals}"
        return f"{head}; not searched beyond {self.searched} claims at once"


def cruxes(
    debate: ArgumentMap,
    claim: Claim | str | None = None,
    to: Standing | str | None = None,
    *,
    assumed: Claims = (),
    rejected: Claims = (),
    most: int = 100,
) -> Cruxes:
    """Return the smallest sets of leaf claims whose acceptance, flipped, turns the claim.

    Leaf claims are those that nothing supports; to flip one is to reject it, or to stop rejecting
    it. The claim itself can be one of them. Exact and linear where everything bears on the claim in
    one way only. Otherwise the sets are searched by size: each step towards the claim's turning
    must take away something that its present standing rests on (Reiter 1987).

    Args:
        debate: The map.
        claim: The claim, or its id; the thesis unless given.
        to: The standing it is to have; unless given, the other one: "out" if it is in, "in" if it
            is out, either if it is undecided.
        assumed: Claims taken as asserted, as for ``evaluate``.
        rejected: Claims rejected to begin with, as for ``evaluate``.
        most: How many sets to list at most.

    Raises:
        UnknownIdError: A claim that the map does not hold.
        EvaluationError: No claim given, and the map has no thesis; an unknown standing; a claim
            both assumed and rejected; fewer than one set asked for.

    >>> from argmap import Counterpoint, Support
    >>> tax, sweden, poor = Claim("tax", "T."), Claim("sweden", "S."), Claim("poor", "P.")
    >>> debate = ArgumentMap.of(tax, sweden, poor, Support(sweden, tax), Counterpoint(poor, tax))
    >>> found = cruxes(debate)
    >>> found.standing, found.sets
    (<Standing.OUT: 'out'>, (('poor',),))
    """
    expect_map(debate, "cruxes")
    expect_whole_number(most, "most", "give how many sets to list, such as 10")
    if most < 1:
        raise EvaluationError(f"expected to list one set or more, found most={brief(most)}")
    rules = Rules(debate, assumed, rejected)
    grounded = WellFoundedModel(rules)
    name, root = _asked_claim(debate, rules, claim)
    wanted = _wanted_values(grounded.value[root], to)
    tree = Tree(rules, root)
    found = _on_tree(tree, wanted, most) if tree.is_one else _Search(grounded, root, wanted).run()
    sets = found.sets[:most]
    return Cruxes(
        claim=name,
        standing=STANDING[grounded.value[root]],
        to=tuple(STANDING[value] for value in wanted),
        sets=tuple(tuple(rules.items[item].id for item in chosen) for chosen in sets),
        more=found.more or len(found.sets) > most,
        searched=found.searched,
    )


def single_points(
    debate: ArgumentMap, claim: Claim | str | None = None, *, work: int = _WORK
) -> Cruxes:
    """Return the leaf claims, other than the claim, each of which alone fells it when given up.

    All of them, one a set; none when the claim does not stand. Linear where everything bears on the
    claim in one way only; else each leaf that the claim rests on is tried, and ``searched`` says 0
    when that was given up.

    Args:
        debate: The map.
        claim: The claim, or its id; the thesis unless given.
        work: So many items are settled, about, before the search is given up.

    Raises:
        UnknownIdError: A claim that the map does not hold.
        EvaluationError: No claim given, and the map has no thesis.

    >>> from argmap import Support
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a"))
    >>> single_points(debate).sets
    (('b',),)
    """
    rules = Rules(debate)
    grounded = WellFoundedModel(rules)
    name, root = _asked_claim(debate, rules, claim)
    found: list[int] = []
    searched = None
    tree = Tree(rules, root)
    if grounded.value[root] != IN:
        pass
    elif tree.is_one:
        if tree.cost(OUT) == 1:
            found = [leaf for chosen in tree.cheapest(OUT) for leaf in chosen]
    else:
        model = IncrementalModel(grounded)
        effects = ToggleEffects(model, root)
        rank = ranks(rules, grounded.value, grounded.trail)
        for leaf in _leaves(rules, grounded.value, reason_items(rules, grounded.value, rank, root)):
            if model.work > work:
                searched = 0
                break
            if effects.toggle(leaf) == OUT:
                found.append(leaf)
    return Cruxes(
        claim=name,
        standing=STANDING[grounded.value[root]],
        to=(Standing.OUT,),
        sets=tuple((rules.items[leaf].id,) for leaf in sorted(found) if leaf != root),
        searched=searched,
    )


@frozen
class _Found:
    sets: list[list[int]]
    more: bool = False
    searched: int | None = None


def _asked_claim(debate: ArgumentMap, rules: Rules, claim: Claim | str | None) -> tuple[str, int]:
    if claim is None:
        thesis = debate.thesis
        if thesis is None:
            raise EvaluationError("the map has no thesis; say which claim is meant")
        return thesis.id, rules.item[thesis.id]
    name = debate.claim(id_of(claim)).id
    return name, rules.item[name]


def _wanted_values(value: int, to: Standing | str | None) -> tuple[int, ...]:
    if to is None:
        return {IN: (OUT,), OUT: (IN,), UNDECIDED: (IN, OUT)}[value]
    if to not in tuple(Standing):
        raise UnknownChoiceError("standing", to, Standing)
    return (_VALUE[Standing(to)],)


def _on_tree(tree: Tree, wanted: Collection[int], most: int) -> _Found:
    # On a tree nothing is undecided, so there is one standing to reach, or none that can be.
    for value in wanted:
        if value == UNDECIDED or tree.cost(value) is None:
            return _Found([])
        return _Found(sorted(islice(tree.cheapest(value), most + 1)))
    return _Found([])


def _leaves(rules: Rules, value: bytearray, items: Iterable[int]) -> list[int]:
    """Return the leaf claims whose acceptance, or rejection, itself counts for their standing."""
    # An asserted claim that falls is defeated, and falls as well when it is not asserted.
    return sorted(
        item
        for item in items
        if rules.target[item] < 0
        and not rules.supports[item]
        and item not in rules.has_failed
        and (value[item] != OUT or not rules.asserted[item])
    )


class _Search:
    """The search by size where things bear on the claim in several ways, or in circles."""

    def __init__(self, grounded: WellFoundedModel, root: int, wanted: Collection[int]) -> None:
        self._grounded = grounded
        self._rules = grounded.rules
        self._root = root
        self._wanted = wanted
        self._model = IncrementalModel(grounded)
        self._effects = ToggleEffects(self._model, root)
        self._work = 0

    def run(self) -> _Found:
        """Return the smallest sets that turn the claim, or how far they were searched."""
        if self._grounded.value[self._root] in self._wanted:
            return _Found([[]])
        tried: list[frozenset[int]] = [frozenset()]
        size = 0
        while tried:
            larger = dict.fromkeys(self._larger(tried))
            if self._is_exhausted():
                return _Found([], searched=size)
            found: list[list[int]] = []
            for chosen in larger:
                if self._turned_by(chosen) in self._wanted:
                    found.append(sorted(chosen))
                if self._is_exhausted():
                    return _Found(sorted(found), more=bool(found), searched=size)
            if found:
                return _Found(sorted(found))
            tried, size = list(larger), size + 1
        return _Found([])

    def _larger(self, tried: Iterable[frozenset[int]]) -> Iterator[frozenset[int]]:
        """Yield each set with one more claim, of those that the standing then rests on."""
        for chosen in tried:
            if self._is_exhausted():
                return
            for leaf in self._held_by(chosen):
                if leaf not in chosen:
                    self._work += len(chosen) + 1
                    yield chosen | {leaf}

    def _turned_by(self, chosen: frozenset[int]) -> int:
        """Return the value of the root when the claims are toggled."""
        if len(chosen) == 1:
            return self._effects.toggle(*chosen)
        changes = self._model.changes_after(toggled=sorted(chosen))
        return changes.get(self._root, self._grounded.value[self._root])

    def _is_exhausted(self) -> bool:
        return self._work + self._model.work > _WORK

    def _held_by(self, chosen: frozenset[int]) -> list[int]:
        rules = self._rules.with_flipped(chosen)
        grounded = WellFoundedModel(rules)
        self._work += len(grounded.value)
        if grounded.value[self._root] == UNDECIDED:
            items: Iterable[int] = rules.bearing_on(self._root)
        else:
            rank = ranks(rules, grounded.value, grounded.trail)
            items = reason_items(rules, grounded.value, rank, self._root)
        return _leaves(rules, grounded.value, items)
