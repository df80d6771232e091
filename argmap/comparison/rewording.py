"""Claims in other words: matched by the words they share, weighed by how rare those are.

Words count by their first five letters, which does for stemming in many languages (McNamee and
Mayfield 2004); a word weighs the logarithm of how few claims have it (Sparck Jones 1972). How alike
two texts are is the share of the weight of both that is in both (Dice 1945).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from math import log

from argmap.comparison.claims import sharing_rare_words
from argmap.comparison.pairs import best_first
from argmap.model.records import Claim
from argmap.text.words import split

SHARED_WEIGHT = 0.35
"""Least share of the weight of two texts in both, for a rewording."""

SURE = 0.5
"""A match below this is unsure."""

_STEM = 5
_RIVAL = 0.1


class WordMatcher:
    """A way of matching what is left of two maps, which remembers how sure each match is.

    Attributes:
        sure: For each claim of the first map that was matched, how sure that is: how alike the
            texts are, halved where another claim is about as like one of them.

    >>> way = WordMatcher()
    >>> texts = ["Sweden cut its emissions.", "It hits poor households."]
    >>> other = ["Poor households are hit hardest.", "Emissions in Sweden were cut."]
    >>> left, right = ([Claim(f"c{n}", text) for n, text in enumerate(t)] for t in (texts, other))
    >>> sorted(way(left, right))
    [(0, 1), (1, 0)]
    >>> all(0.35 <= sure <= 1 for sure in way.sure.values())
    True
    """

    def __init__(self) -> None:
        self.sure: dict[str, float] = {}

    def __call__(self, left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[int, int]]:
        """Yield the positions of the claims taken for the same, the most alike first."""
        ours, theirs = _stems(left), _stems(right)
        counts = [Counter(chain.from_iterable(each)) for each in (ours, theirs)]
        total = max(len(ours), len(theirs)) + 1
        weight = {
            word: log(total / max(count[word] for count in counts))
            for word in sorted(counts[0] | counts[1])
        }
        sums = [
            [sum([weight[word] for word in sorted(words)]) for words in each]
            for each in (ours, theirs)
        ]
        scores: dict[tuple[int, int], float] = {}
        for one, other in sharing_rare_words(ours, theirs):
            shared = sum([weight[word] for word in sorted(ours[one] & theirs[other])])
            whole = sums[0][one] + sums[1][other]
            scores[one, other] = 2 * shared / whole if whole else 0.0
        near = [((score,), *pair) for pair, score in scores.items() if score >= SHARED_WEIGHT]
        rows: dict[int, list[float]] = {}
        columns: dict[int, list[float]] = {}
        for (one, other), score in scores.items():
            rows.setdefault(one, []).append(score)
            columns.setdefault(other, []).append(score)
        for one, other in best_first(near):
            score = scores[one, other]
            rivals = sum(each > score - _RIVAL for each in (*rows[one], *columns[other]))
            # The pair itself is among both.
            self.sure[left[one].id] = min(1.0, score if rivals == 2 else score / 2)
            yield one, other


def _stems(claims: Sequence[Claim]) -> list[frozenset[str]]:
    return [frozenset([word[:_STEM] for word in split(claim.text).keys]) for claim in claims]
