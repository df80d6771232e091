"""Agreement on quoted passages: exact, and by more than half of each.

Components of one text are commonly scored so where spans are predicted: the exact match wants both
ends the same, the approximate one wants more than half of the longer span in both (Persing and Ng
2016; Eger, Daxenberger and Gurevych 2017). Only sources that both maps have count.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeAlias

from argmap.comparison.figures import Score
from argmap.comparison.pairs import best_first
from argmap.model.argument_map import ArgumentMap
from argmap.quotations import locate

Passage: TypeAlias = tuple[str, int, int]
"""The digest of a source, and where a passage begins and ends in it."""

OVERLAP = 0.5
"""More of the longer passage than this must be in both."""

_NEAR = 8


def span_scores(before: ArgumentMap, after: ArgumentMap) -> tuple[Score, Score]:
    """Count the passages that both maps quote: with the same ends, and with enough in common.

    Each passage that a claim quotes counts once a map, and is matched once.

    >>> from argmap.model.records import Claim
    >>> from argmap.text.source import Source
    >>> page = Source("page", text="Tax carbon now, and do it well.")
    >>> one = ArgumentMap.of(Claim("a", "A.", quotes="Tax carbon now"), sources=[page])
    >>> other = ArgumentMap.of(Claim("x", "X.", quotes="Tax carbon"), sources=[page])
    >>> exact, overlapping = span_scores(one, other)
    >>> exact.f1, overlapping.f1
    (0.0, 1.0)
    """
    shared = {source.digest for source in before.sources} & {
        source.digest for source in after.sources
    } - {None}
    ours, theirs = _passages(before, shared), _passages(after, shared)
    same = set(ours) & set(theirs)
    scored: list[tuple[tuple[float, ...], int, int]] = []
    for one, (source, start, end) in enumerate(ours):
        at = bisect_left(theirs, (source, start, end))
        for other in range(max(0, at - _NEAR), min(len(theirs), at + _NEAR)):
            there, begin, stop = theirs[other]
            common = min(end, stop) - max(start, begin)
            if there == source and common > OVERLAP * max(end - start, stop - begin):
                scored.append(((common / (max(end, stop) - min(start, begin)),), one, other))
    near = sum(1 for _ in best_first(scored))
    counts = len(ours), len(theirs)
    return Score(len(same), *counts), Score(near, *counts)


def _passages(debate: ArgumentMap, shared: set[str | None]) -> list[Passage]:
    found: set[Passage] = set()
    for claim in debate.claims:
        for quote in claim.quotes:
            source = debate.source_of(quote)
            if source is not None and source.digest is not None and source.digest in shared:
                found.update([(source.digest, *span) for span in locate(source, quote).spans])
    return sorted(found)
