"""A quote in its passage, and what bears on it."""

from __future__ import annotations

from attrs import frozen

from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, Structure
from argmap.checks.surroundings.cues import Hit
from argmap.checks.surroundings.passages import WordSpan
from argmap.languages.language import Force

FAR = 8
"""Largest distance in words of a cue behind a quote."""

NEAR = 3
"""Largest distance in words of a hedge behind a quote."""

# A word like "mostly" stands at most one other word away from what it limits.
BESIDE = 1
"""Largest distance in words of a cue that counts beside a quote only."""

TIED = frozenset({Force.DENIAL, Force.HEDGE, Force.NORM, Force.AIM, Force.VIEW, Force.CONTRAST})
"""Forces of what stands in the predicate; others reach the whole clause."""

AGAINST = frozenset({Force.DENIAL, Force.DOUBT, Force.WITHHELD})
"""The forces that assert nothing."""


@frozen
class Bearing:
    """Words that change the force of a quote.

    Attributes:
        forces: What they do; ``SPEAKER`` beside ``DENIAL`` is a denial by somebody.
        shown: The words.
    """

    forces: frozenset[Force]
    shown: WordSpan


def bearing_of(hit: Hit) -> Bearing:
    """Return the bearing of a cue on a quote."""
    return Bearing(frozenset({hit.entry.force}), WordSpan(hit.first, hit.last))


class QuotedWords:
    """A quote, the clause it begins in and the one it ends in."""

    def __init__(self, structure: Structure, quote: WordSpan) -> None:
        self.structure = structure
        self.language = structure.language
        self.keys = structure.passage.keys
        self.quote = quote
        self.clause = structure.owners[quote.first]
        self.final = structure.owners[quote.last - 1]

    @property
    def heads(self) -> tuple[Clause, ...]:
        """The clause of the quote, the parts it goes on with, and what they hang on."""
        found: list[Clause] = []
        clause: Clause | None = self.clause
        while clause is not None:
            found.append(clause)
            if clause.before is not None:
                clause = clause.before
            else:
                clause = clause.parent if clause.link in COMPLEMENTS else None
        return tuple(found)

    def run(self) -> range:
        """Return the words from the mark before the quote to the one behind it."""
        first, last = self.quote
        is_run = self.structure.passage.is_run
        while first and is_run(first):
            first -= 1
        while last < len(self.keys) and is_run(last):
            last += 1
        return range(first, last)

    def is_manner(self, hit: Hit) -> bool:
        """Return whether a condition says how something was done: "without asking anyone"."""
        following = self.keys[hit.last : hit.last + 1]
        return hit.last == hit.first + 1 and any(map(self.language.gerund.match, following))

    def is_own(self, hit: Hit) -> bool:
        """Return whether a point of view is the author's: "in my opinion"."""
        return not self.language.first_person.isdisjoint(self.keys[hit.first : hit.last])
