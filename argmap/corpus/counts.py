"""Counts of a map for the table of a corpus: relations, depth, circles, quotes, findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from argmap.findings import Severity
from argmap.graphs import strong_parts
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Support
from argmap.text.words import split

COUNTS: Final = (
    "claims",
    "supports",
    "counterpoints",
    "rebuttals",
    "underminings",
    "undercuts",
    "contrasts",
    "restatements",
    "contexts",
    "linked",
    "depth",
    "roots",
    "circles",
    "voices",
    "quotes",
    "words",
    "errors",
    "warnings",
    "notes",
)
"""The columns of the corpus table that are numbers."""

_SEVERITIES: Final = {
    "errors": Severity.ERROR,
    "warnings": Severity.WARNING,
    "notes": Severity.INFO,
}


def counts_of(debate: ArgumentMap) -> dict[str, int]:
    """Return the counts of a map for the corpus table.

    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("a", "b"))
    >>> counts = counts_of(debate)
    >>> counts["claims"], counts["depth"], counts["roots"], counts["circles"]
    (2, 1, 1, 0)
    """
    noticed = [each.severity for each in debate.findings]
    quotes = [quote for element in debate.elements for quote in element.quotes]
    steps = _Steps(debate)
    return {
        "claims": len(debate.claims),
        "supports": len(debate.supports),
        "counterpoints": len(debate.counterpoints),
        "rebuttals": steps.rebuttals,
        "underminings": steps.underminings,
        "undercuts": steps.undercuts,
        "contrasts": len(debate.contrasts),
        "restatements": len(debate.restatements),
        "contexts": len(debate.contexts),
        "linked": steps.linked,
        "depth": steps.depth,
        "roots": len(debate.roots),
        "circles": steps.circles,
        "voices": len({claim.voice for claim in debate.claims}),
        "quotes": len(quotes),
        "words": sum([len(split(quote.exact).keys) for quote in quotes]),
        **{name: noticed.count(severity) for name, severity in _SEVERITIES.items()},
    }


class _Steps:
    """The steps of a map as a graph of numbers, gone through once for all that is counted of them.

    Asking the map for each of these figures takes four times as long, most of the time of a table
    of many small maps.
    """

    def __init__(self, debate: ArgumentMap) -> None:
        elements = debate.elements
        number = {element.id: at for at, element in enumerate(elements)}
        # What each claim or step leads to: a claim to steps, a step to its target.
        onward: list[list[int]] = [[] for _ in elements]
        is_step, is_claim = bytearray(len(elements)), bytearray(len(elements))
        supported: set[int] = set()
        hit: list[int] = []
        self.linked = 0
        for at, element in enumerate(elements):
            if isinstance(element, Claim):
                is_claim[at] = 1
                continue
            if isinstance(element, Support):
                target = number[element.conclusion]
                supported.add(target)
            elif isinstance(element, Counterpoint):
                target = number[element.target]
                hit.append(target)
            else:
                continue
            premises = element.premises
            self.linked += len(premises) > 1
            is_step[at] = 1
            onward[at].append(target)
            for premise in premises:
                onward[number[premise]].append(at)
        # As ``ArgumentMap.kind_of`` tells them apart.
        self.undercuts = len(hit) - sum([is_claim[at] for at in hit])
        undermined = [at for at in hit if is_claim[at] and onward[at] and at not in supported]
        self.underminings = len(undermined)
        self.rebuttals = len(hit) - self.undercuts - self.underminings
        self.depth, self.circles = _shape(onward, is_step)


def _shape(onward: Sequence[Sequence[int]], is_step: Sequence[int]) -> tuple[int, int]:
    """Return the number of steps on the longest chain of reasons, and the number of circles.

    What goes in a circle counts as one place of a chain.
    """
    waits = [0] * len(onward)
    for ends in onward:
        for end in ends:
            waits[end] += 1
    behind = [0] * len(onward)
    ready = [at for at, number in enumerate(waits) if not number]
    for at in ready:  # grows while it is walked, from the ends of the chains to the roots
        deep = behind[at] + is_step[at]
        behind[at] = deep
        for end in onward[at]:
            behind[end] = max(behind[end], deep)
            waits[end] -= 1
            if not waits[end]:
                ready.append(end)
    if len(ready) == len(onward):
        return max(behind, default=0), 0
    return _shape_with_circles(onward, is_step)


def _shape_with_circles(onward: Sequence[Sequence[int]], is_step: Sequence[int]) -> tuple[int, int]:
    ahead = [0] * len(onward)
    circles = longest = 0
    for part in strong_parts(onward):  # what a part leads to comes before it
        inside = set(part)
        further = [ahead[there] for here in part for there in onward[here] if there not in inside]
        alone = len(part) == 1
        circles += not alone or part[0] in onward[part[0]]  # a step can be aimed at itself
        deep = max(further, default=0) + (is_step[part[0]] if alone else 0)
        for here in part:
            ahead[here] = deep
        longest = max(longest, deep)
    return longest, circles
