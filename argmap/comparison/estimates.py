"""A figure of many texts with its interval, from samples of texts drawn with replacement.

The ends of the interval are percentiles of the figure in the samples (Efron 1979; Efron and
Tibshirani 1993, chapter 13). Texts are drawn whole: what several annotators made of one text hangs
together, and pairs of its maps drawn one by one would look surer than they are.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import chain
from typing import TypeVar

from attrs import frozen

_T = TypeVar("_T")


@frozen
class Estimate:
    """A figure of many pairs: its value, where it lies in samples of them, and how many count.

    Attributes:
        value: The figure; ``None`` where it is undefined.
        low: Below it lie 2.5 % of the samples, unless another confidence was asked for.
        high: Above it lie as many.
        pairs: In how many pairs, or texts, the figure is defined.

    >>> Estimate(0.5, None, None, 1).value
    0.5
    """

    value: float | None
    low: float | None
    high: float | None
    pairs: int

    def __str__(self) -> str:
        if self.value is None:
            return "-"
        between = "" if self.low is None else f" [{self.low:.3f}, {self.high:.3f}]"
        return f"{self.value:.3f}{between}"


def estimate(
    texts: Sequence[Sequence[_T]],
    of_all: Callable[[Sequence[_T]], float | None],
    of_one: Callable[[_T], float | None],
    *,
    seed: int,
    samples: int,
    confidence: float,
) -> Estimate:
    """Return a figure with its interval; one text, or no sample that has the figure, gives none.

    Args:
        texts: What was found of each text, an entry for each pair of its maps or each item.
        of_all: The figure of all that was found.
        of_one: The figure of one entry, ``None`` where it is undefined.
        seed: The seed of the samples.
        samples: How many samples are drawn.
        confidence: The share of samples within the interval.

    >>> def mean(found):
    ...     return sum(found) / len(found)
    >>> options = {"seed": 0, "samples": 200, "confidence": 0.9}
    >>> print(estimate([[0.0], [1.0], [1.0], [1.0]], mean, float, **options))
    0.750 [0.500, 1.000]
    """
    whole = [*chain(*texts)]
    number = sum([of_one(each) is not None for each in whole])
    value = of_all(whole) if whole else None
    if value is None or len(texts) < 2 or not samples:
        return Estimate(value, None, None, number)
    draw = random.Random(seed)
    figures = [of_all([*chain(*draw.choices(texts, k=len(texts)))]) for _ in range(samples)]
    known = sorted([each for each in figures if each is not None])
    if not known:
        return Estimate(value, None, None, number)
    outside = (1 - confidence) / 2
    last = len(known) - 1
    low, high = known[round(outside * last)], known[round((1 - outside) * last)]
    return Estimate(value, low, high, number)
