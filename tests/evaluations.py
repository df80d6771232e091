"""Maps to evaluate, random ones and told ones, and what the definitions make of them."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from argmap import (
    MAP_MAKER,
    ArgumentMap,
    Claim,
    Counterpoint,
    Element,
    Restatement,
    Standing,
    Support,
)

Atom: TypeAlias = tuple[str, str]
Rule: TypeAlias = tuple[Atom, list[Atom], list[Atom]]
Model: TypeAlias = tuple[frozenset[Atom], frozenset[Atom]]
Verdict: TypeAlias = dict[str, str]
Case: TypeAlias = tuple[ArgumentMap, list[str], list[str]]

_EASIEST = ("assumed", "asserted", "open", "none")


# -- the definitions, by brute force ------------------------------------------------------------


def classes(debate: ArgumentMap) -> dict[str, str]:
    """Return for each claim the first of all that say the same."""
    same = {claim.id: claim.id for claim in debate.claims}
    for _ in debate.claims:
        for each in debate.restatements:
            if len(each.restating) == len(each.restated) == 1:
                one, other = (debate.claim(side[0]) for side in each.sides)
                if (one.voice, one.endorsement, one.perspective) == (
                    other.voice,
                    other.endorsement,
                    other.perspective,
                ):
                    same[one.id] = same[other.id] = min(same[one.id], same[other.id])
        same = {name: same[first] for name, first in same.items()}
    return same


def program(debate: ArgumentMap, assumed: Iterable[str], rejected: Iterable[str]) -> list[Rule]:
    """Return the rules of the map: a head, what must hold, what must not."""
    same = classes(debate)
    rules: list[Rule] = []
    for support in debate.supports:
        claim = same[support.conclusion]
        body = [("c", same[name]) for name in support.premises]
        rules.append((("c", claim), body, [("ab", support.id), ("att", claim)]))
    for counterpoint in debate.counterpoints:
        target = counterpoint.target
        head = ("att", same[target]) if target in same else ("ab", target)
        body = [("c", same[name]) for name in counterpoint.premises]
        rules.append((head, body, [("ab", counterpoint.id)]))
    supported = {same[support.conclusion] for support in debate.supports}
    added, removed = {same[name] for name in assumed}, {same[name] for name in rejected}
    for claim in sorted(set(same.values())):
        basis = min((c.basis for c in debate.claims if same[c.id] == claim), key=_EASIEST.index)
        leaf = claim not in supported and claim not in removed
        sure = claim in added or (basis == "assumed" and claim not in removed)
        if sure or (basis == "asserted" and leaf):
            rules.append((("c", claim), [], [("att", claim)]))
        elif basis == "open" and leaf:
            nobody: Atom = ("nobody knows", claim)
            rules.append((nobody, [], [nobody, ("att", claim)]))
            rules.append((("c", claim), [nobody], [("att", claim)]))
    return rules


def flipped(
    debate: ArgumentMap, chosen: Iterable[str], rejected: Iterable[str]
) -> tuple[list[str], list[str]]:
    """Return the leaf claims to assume, and those to reject, where the chosen ones are flipped."""
    same, out = classes(debate), set(rejected)
    added: list[str] = []
    for name in chosen:
        bases = {claim.basis.value for claim in debate.claims if same[claim.id] == same[name]}
        if name not in out and not bases.isdisjoint({"asserted", "assumed"}):
            out.add(name)
        else:
            out.discard(name)
            added.append(name)
    return added, sorted(out)


def least(rules: Sequence[Rule], held: frozenset[Atom]) -> frozenset[Atom]:
    """Return the least model of the rules, what is negated being judged by what is held."""
    kept = [(head, body) for head, body, against in rules if not held.intersection(against)]
    model: set[Atom] = set()
    while True:
        more = {head for head, body in kept if head not in model and model.issuperset(body)}
        if not more:
            return frozenset(model)
        model |= more


def well_founded(rules: Sequence[Rule]) -> Model:
    """Return what holds and what may hold, by the alternating fixpoint (Van Gelder 1989)."""
    held: frozenset[Atom] = frozenset()
    while True:
        possible = least(rules, held)
        if least(rules, possible) == held:
            return held, possible
        held = least(rules, possible)


def three_valued_stable(rules: Sequence[Rule]) -> set[Model]:
    """Return all three-valued stable models, by trying all values of what is negated."""
    heads = {head for head, _, _ in rules}
    negated = sorted({atom for _, _, against in rules for atom in against} & heads)
    models: set[Model] = set()
    for values in itertools.product((0, 1, 2), repeat=len(negated)):
        sure = frozenset(atom for atom, value in zip(negated, values, strict=True) if value == 2)
        maybe = frozenset(atom for atom, value in zip(negated, values, strict=True) if value)
        held, possible = least(rules, maybe), least(rules, sure)
        if held.intersection(negated) == sure and possible.intersection(negated) == maybe:
            models.add((held, possible))
    return models


def standings(debate: ArgumentMap, model: Model) -> Verdict:
    """Return what a model says of each claim and step."""
    held, possible = model
    same = classes(debate)

    def value(atom: Atom) -> str:
        return "in" if atom in held else "undecided" if atom in possible else "out"

    said = {claim.id: value(("c", same[claim.id])) for claim in debate.claims}
    for step in (*debate.supports, *debate.counterpoints):
        premises = [value(("c", same[name])) for name in step.premises]
        undercut = value(("ab", step.id))
        if "out" in premises or undercut == "in":
            said[step.id] = "out"
        else:
            stands = undercut == "out" and set(premises) == {"in"}
            said[step.id] = "in" if stands else "undecided"
    return said


def plain(position: Mapping[str, Standing]) -> Verdict:
    """Return the position as plain words."""
    return {name: str(standing) for name, standing in position.items()}


# -- random maps --------------------------------------------------------------------------------


def random_map(chance: random.Random, claims: int, relations: int) -> ArgumentMap:
    """Return a map with shared and linked premises, circles, undercuts, also of each other."""
    elements: list[Element] = [
        Claim(
            f"c{n}",
            f"Claim {n}.",
            voice=chance.choice([None, None, MAP_MAKER]),
            basis=chance.choice(["asserted"] * 9 + ["assumed", "open", "none"]),
        )
        for n in range(chance.randint(1, claims))
    ]
    names = [element.id for element in elements]
    steps = [(f"r{n}", chance.random()) for n in range(chance.randint(0, relations))]
    targets = names * 2 + [name for name, kind in steps if kind < 0.93]
    for name, kind in steps:
        premises = chance.sample(names, min(len(names), chance.choice([1, 1, 1, 2, 3])))
        target = chance.choice(targets)
        if kind < 0.4:
            elements.append(Support(premises, chance.choice(names), id=name))
        elif kind < 0.93:
            elements.append(Counterpoint(premises, target, id=name))
        else:
            elements.append(Restatement(premises[0], chance.choice(names), id=name))
    chance.shuffle(elements)
    return ArgumentMap(elements)


def cases(seed: int, count: int, claims: int, relations: int) -> Iterator[Case]:
    """Yield random maps, each with claims to assume and to reject."""
    chance = random.Random(seed)
    for _ in range(count):
        debate = random_map(chance, claims, relations)
        names = sorted(set(classes(debate).values()))
        chance.shuffle(names)
        cut = chance.choice([0, 0, 1, 2])
        yield debate, names[:cut], names[cut : cut + chance.choice([0, 0, 1])]


# -- two debates ---------------------------------------------------------------------------------


def tax() -> ArgumentMap:
    """Return the small debate of the README."""
    return ArgumentMap.of(
        Claim("tax", "A national carbon tax should be introduced."),
        Claim("sweden", "Sweden's carbon tax cut its emissions."),
        Claim("poor", "A carbon tax falls hardest on the poor."),
        Claim("dividend", "The revenue can be paid back per head."),
        Claim("small", "Sweden is too small to generalise from."),
        Support("sweden", "tax", id="precedent"),
        Counterpoint("poor", "tax"),
        Counterpoint("dividend", "poor"),
        Counterpoint("small", "precedent"),
    )


def dilemma() -> ArgumentMap:
    """Return two claims that exclude each other, and one that follows from either."""
    return ArgumentMap.of(
        Claim("wet", "It is wet."),
        Claim("dry", "It is dry."),
        Claim("fail", "The crop fails."),
        Counterpoint("wet", "dry"),
        Counterpoint("dry", "wet"),
        Support("wet", "fail"),
        Support("dry", "fail"),
    )
