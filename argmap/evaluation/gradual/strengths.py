"""The strengths of a map: how much weight each claim keeps when its reasons are weighed."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean
from typing import TypeAlias

from argmap.evaluation.gradual.bipolar import Strengths, base_score
from argmap.evaluation.gradual.network import Net
from argmap.evaluation.gradual.semantics import gradual_named
from argmap.evaluation.maps.rules import Rules
from argmap.graphs import link
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map

Base: TypeAlias = Mapping[str, float] | float
UNWEIGHED = 0.5
"""The base score of a claim that nobody weighed."""


def strengths(
    debate: ArgumentMap, *, semantics: str = "quadratic-energy", base: Base | None = None
) -> Strengths:
    """Return the strength of each claim and step of the map, from 0 to 1.

    A gradual semantics in modular form (Mossakowski, Neuhaus 2018) over the quantitative bipolar
    framework (Baroni, Rago, Toni 2018) that the map spells out. A claim has its ``weight`` as base
    score, or 0.5; the strengths of the counterpoints to it pull that down, those of its supports
    up. None of the semantics knows linked premises or undercuts; how they enter is argmap's own:

    A step is as strong as the weakest of its premises, times its own ``weight``, which is 1 unless
    given: linked premises are needed together. Counterpoints to the step pull that down in turn. So
    with premises of strength 0.8 and 0.4 a support has strength 0.4. If a counterpoint of strength
    0.5 undercuts it, quadratic energy makes 0.4 - 0.4 · 0.25 / 1.25 = 0.32 of that; and a
    conclusion with base score 0.5 becomes 0.5 + 0.5 · 0.1024 / 1.1024, about 0.546.

    Claims that say the same, as ``Rules`` has it, are one, with the mean of the weights they have.

    Args:
        debate: The map.
        semantics: "quadratic-energy", "df-quad", "euler" or "h-categorizer"; see
            ``GRADUAL_SEMANTICS`` for what each makes of attackers and supporters.
        base: Base scores by id, instead of the weights in the map; or one number for all claims
            without a weight, instead of 0.5.

    Raises:
        UnknownIdError: A base score for what is no claim or step of the map.
        EvaluationError: An unknown semantics, or a base score that is no number from 0 to 1.

    >>> from argmap import Claim, Counterpoint, Support
    >>> hot, dry = Claim("hot", "Hot.", weight=0.8), Claim("dry", "Dry.", weight=0.4)
    >>> fire, wet = Claim("fire", "Fire."), Claim("wet", "The wood is wet.")
    >>> step = Support([hot, dry], fire, id="step")
    >>> debate = ArgumentMap.of(hot, dry, fire, wet, step, Counterpoint(wet, step))
    >>> found = strengths(debate)
    >>> round(found["step"], 9), round(found["fire"], 4)
    (0.32, 0.5464)
    """
    expect_map(debate, "strengths")
    row = gradual_named(semantics)
    rules = Rules(debate)
    weighed = MapNet(rules, base)
    settled = weighed.net.settle_all(row)
    of_item = [settled.strength[place] for place in weighed.place]
    return Strengths(rules.item, of_item, row.name, settled)


class MapNet:
    """The items of a map as a net of pulls.

    A step that only passes on the strength of its one premise has no place of its own in the net:
    its premise pulls in its stead.

    Attributes:
        net: The pulls, by place.
        place: For each item its place in the net: a step without one has its premise's.

    >>> from argmap import Claim
    >>> debate = ArgumentMap.of(Claim("a", "A."))
    >>> MapNet(Rules(debate)).net.base
    [0.5]
    """

    def __init__(self, rules: Rules, base: Base | None = None) -> None:
        self.rules = rules
        target, counters, premises = rules.target, rules.counters, rules.premises
        scores = _scores(rules, base)
        undercut = {end for end in target if end >= 0 and target[end] >= 0}
        self.place = place = [-1] * len(scores)
        own: list[float] = []
        for number, score in enumerate(scores):
            if score is None:  # said by another claim, or passed on from a premise
                continue
            if target[number] < 0 or score < 1 or len(premises[number]) > 1 or number in undercut:
                place[number] = len(own)
                own.append(score)
        self.net = net = Net(own)
        for number, end in enumerate(target):
            if end < 0:
                continue
            source = place[number]
            if source < 0:
                source = place[number] = place[premises[number][0]]
            else:
                for premise in premises[number]:
                    link(net.carries, place[premise], source)
            pulls = net.attacks if counters[number] else net.supports
            if pulls[source]:
                link(pulls, source, place[end])
            else:
                pulls[source] = (place[end],)


def _scores(rules: Rules, base: Base | None) -> list[float | None]:
    """Return the base score of each item; None for a claim that another one stands for."""
    given: Mapping[str, float] = base if isinstance(base, Mapping) else {}
    other = UNWEIGHED
    if base is not None and not isinstance(base, Mapping):
        other = base_score("base", base)
    scores: list[float | None] = [item.weight for item in rules.items]
    said_before: list[int] = []
    if rules.debate.restatements:
        weights: dict[int, list[float]] = {}
        for number, item in enumerate(rules.items):
            first = rules.item[item.id]
            if first != number:
                said_before.append(number)
            if item.weight is not None:
                weights.setdefault(first, []).append(item.weight)
        for first, shared in weights.items():
            scores[first] = fmean(shared)
    chosen: dict[int, list[float]] = {}
    for name, wanted in given.items():
        chosen.setdefault(rules.number(name), []).append(base_score(name, wanted))
    for number, shared in chosen.items():
        scores[number] = fmean(shared)
    for number, score in enumerate(scores):
        if score is None:
            scores[number] = other if rules.target[number] < 0 else 1.0
    for number in rules.has_failed:
        scores[number] = 0.0
    for number in said_before:
        scores[number] = None
    return scores
