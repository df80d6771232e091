"""Krippendorff's alpha over the links of several annotators, for nominal labels.

The items are those of kappa, for any number of annotators: every ordered pair of claims that at
least two of them have (Krippendorff 2011).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from argmap.comparison import Comparison
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Counterpoint, Support

Coded: TypeAlias = "Counter[tuple[int, ...]]"
"""The numbers of annotators for each label of an item, and the number of such items."""

_KINDS = ("support", "counterpoint", "both")


def nominal_alpha(units: Coded) -> float | None:
    """Krippendorff's alpha for nominal labels (Krippendorff 2011, sections A to C).

    ``None`` where fewer than two labels are given to items that two annotators have.

    Args:
        units: How many annotators gave an item each label, and how many items there are like it.

    >>> nominal_alpha({(2, 0): 5}) is None
    True
    >>> nominal_alpha({(2, 0): 1, (0, 2): 1})
    1.0
    """
    labels: Counter[int] = Counter()
    unlike = 0.0
    for unit, times in units.items():
        size = sum(unit)
        if size > 1:
            unlike += times * (size * size - sum([count * count for count in unit])) / (size - 1)
            for label, count in enumerate(unit):
                labels[label] += times * count
    given = labels.total()
    expected = given * given - sum([count * count for count in labels.values()])
    return 1 - (given - 1) * unlike / expected if expected else None


def total(coded: Iterable[Coded]) -> Coded:
    """The items of several texts together.

    >>> total([Counter({(2, 0): 1}), Counter({(2, 0): 2})])
    Counter({(2, 0): 3})
    """
    total: Coded = Counter()
    for each in coded:
        total.update(each)
    return total


def coded_items(
    maps: Sequence[ArgumentMap], compared: Mapping[tuple[int, int], Comparison]
) -> tuple[Coded, Coded]:
    """Count for every two claims of several maps how many draw a link between them, and which.

    Of the first, attachment, the labels are no link and a link; of the second, polarity, they are
    support, counterpoint and both, for links that at least two draw.

    Args:
        maps: Maps of one text.
        compared: What ``compare`` finds of every two of them, by their places.

    >>> from argmap import Claim, compare
    >>> one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> attachment, polarity = coded_items([one, one], {(0, 1): compare(one, one)})
    >>> attachment == {(2, 0): 1, (0, 2): 1}, polarity
    (True, Counter({(2, 0, 0): 1}))
    """
    item: dict[tuple[int, str], int] = {}
    held: list[set[int]] = []  # for each matched claim the maps that have it
    for at, debate in enumerate(maps):
        for claim in debate.claims:
            item[at, claim.id] = len(held)
            held.append({at})
    for (one, other), comparison in compared.items():
        for pair in comparison.claims:
            here, there = item[one, pair.before.id], item[other, pair.after.id]
            if here != there and len(held[there]) == 1 and other not in held[here]:
                item[other, pair.after.id] = here
                held[here].add(other)
                held[there].discard(other)
    kinds: dict[tuple[int, int], dict[int, set[str]]] = {}
    for at, debate in enumerate(maps):
        for step in debate.elements:
            if isinstance(step, Support | Counterpoint) and (at, step.sides[1][0]) in item:
                target = item[at, step.sides[1][0]]
                for premise in step.premises:
                    link = (item[at, premise], target)
                    kinds.setdefault(link, {}).setdefault(at, set()).add(step.kind)
    attachment = _pairs_of(held)
    polarity: Coded = Counter()
    for (one, other), drawing in kinds.items():
        able = held[one] & held[other]
        drawn = [drawing[at] for at in sorted(able & drawing.keys())]
        if one == other or len(able) < 2 or not drawn:
            continue
        attachment[len(able), 0] -= 1
        attachment[len(able) - len(drawn), len(drawn)] += 1
        if len(drawn) > 1:
            labels = [next(iter(each)) if len(each) == 1 else "both" for each in drawn]
            polarity[tuple([labels.count(label) for label in _KINDS])] += 1
    return attachment, polarity


def _pairs_of(held: Sequence[set[int]]) -> Coded:
    """Count the ordered pairs of claims that two maps or more have, as if none were linked."""
    alike = Counter([frozenset(who) for who in held if len(who) > 1])
    pairs: Coded = Counter()
    for one, ours in alike.items():
        for other, theirs in alike.items():
            if len(one & other) > 1:
                pairs[len(one & other), 0] += ours * (theirs - (one == other))
    return pairs
