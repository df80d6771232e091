"""The slope of one strength in every base score, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.evaluation.gradual.network import CONVERGED, Subnet

_DAMPING = (0.5, 0.1, 0.02)
_ROUNDS = 5000
_EXACT = 1e-15
_HOPELESS = 1e12


def slopes_of_bases(inward: Subnet, target: int) -> tuple[dict[int, float], bool]:
    """Return the slope of the target's strength in each base score, and whether it is sure.

    Reverse-mode differentiation: how fast the target grows with a strength is passed on, against
    the pulls, to the strengths and the base score that make it. Linear where nothing goes round;
    in a circle it is passed round until it settles. Where premises are equally weak, each has an
    equal share.

    >>> from argmap.evaluation.gradual.semantics import gradual_named
    >>> from argmap.evaluation.gradual.network import Net
    >>> net, row = Net([0.5, 0.5]), gradual_named("h-categorizer")
    >>> net.attacks[1] = [0]
    >>> inward = Subnet(net, row, net.settle_all(row).strength, [0, 1])
    >>> slopes_of_bases(inward, 0)
    ({0: 0.6666666666666666, 1: -0.2222222222222222}, True)
    """
    pull = dict.fromkeys(inward.attackers, 0.0)
    pull[target] = 1.0
    found: dict[int, float] = {}
    sure = True
    for part in reversed(inward.parts):
        if not any(pull[number] for number in part):
            continue
        if inward.goes_round(part):
            sure = _passed_round(inward, part, pull) and sure
        own = set(part)
        for number in part:
            slope, inputs = _inputs(inward, number)
            found[number] = pull[number] * slope
            for source, by in inputs:
                if source not in own:
                    pull[source] += pull[number] * by
    return {number: found[number] for number in inward.attackers if number in found}, sure


def _passed_round(inward: Subnet, part: Sequence[int], pull: dict[int, float]) -> bool:
    """Let what reaches a circle go round in it until it settles; return whether it does."""
    own = set(part)
    start = [pull[number] for number in part]
    inner = {n: [(s, by) for s, by in _inputs(inward, n)[1] if s in own] for n in part}
    for damping in _DAMPING:
        now = dict(zip(part, start, strict=True))
        gap = size = 1.0
        for _ in range(_ROUNDS):
            new = dict(zip(part, start, strict=True))
            for number in part:
                for source, by in inner[number]:
                    new[source] += now[number] * by
            gap = max(abs(new[number] - now[number]) for number in part)
            size = max(1.0, *map(abs, new.values()))
            if gap <= _EXACT * size or size > _HOPELESS:
                break
            for number in part:
                now[number] += damping * (new[number] - now[number])
        if gap <= CONVERGED * size and size <= _HOPELESS:
            pull.update(now)
            return True
    return False


def _inputs(inward: Subnet, number: int) -> tuple[float, list[tuple[int, float]]]:
    """Return the slope of a strength in its base score, and in each of its inputs."""
    aggregate = inward.aggregate(number)
    weight = inward.weight(number)
    semantics, strength = inward.semantics, inward.strength
    by_weight, by_aggregate = 1.0, 0.0
    if aggregate is not None:
        by_weight, by_aggregate = semantics.slopes(weight, aggregate)
    inputs: list[tuple[int, float]] = []
    for sources, factor in (
        (inward.attackers[number], semantics.attacks),
        (inward.supporters[number], semantics.supports),
    ):
        shares = [1.0] * len(sources)
        if semantics.by_product:
            shares = [-each for each in _others([1 - strength[source] for source in sources])]
        inputs += [(s, by_aggregate * factor * by) for s, by in zip(sources, shares, strict=True)]
    carriers = inward.carriers[number]
    least = min([strength[each] for each in carriers], default=1.0)
    weakest = [each for each in carriers if strength[each] == least]
    base = inward.net.base[number]
    inputs += [(each, by_weight * base / len(weakest)) for each in weakest]
    return by_weight * least, inputs


def _others(factors: Sequence[float]) -> Iterable[float]:
    """Return for each factor the product of the others."""
    before = [1.0]
    for factor in factors:
        before.append(before[-1] * factor)
    after = 1.0
    products: list[float] = []
    for at in range(len(factors) - 1, -1, -1):
        products.append(before[at] * after)
        after *= factors[at]
    return reversed(products)
