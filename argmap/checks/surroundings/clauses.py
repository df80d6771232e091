"""The clauses of a passage, and which of them stands within which."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from attrs import define, frozen

from argmap.checks.surroundings.cues import Hit
from argmap.checks.surroundings.passages import QuoteSurroundings
from argmap.languages.language import Language


class ClauseLink(enum.StrEnum):
    """The way a clause hangs on the one it stands within.

    >>> ClauseLink("stated") is ClauseLink.STATED
    True
    """

    MAIN = "main"
    STATED = "stated"
    OPEN = "open"
    CONDITION = "condition"
    SUPPOSITION = "supposition"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    ASIDE = "aside"
    COMPARISON = "comparison"


COMPLEMENTS = frozenset({ClauseLink.STATED, ClauseLink.OPEN})
"""The links of clauses that hang on a frame."""


@define(eq=False)
class Clause:
    """A clause, or a part of one that has a verb of its own.

    Attributes:
        link: How it hangs on its parent.
        parent: The clause it stands within, if any.
        first: The number of its first word.
        body: The number of its first word after what opens it.
        opposed: Whether it goes on by "but".
        leads: Whether it stands before all other words of its parent.
        before: The clause it goes on with, where it is a further part.
        subject: Whether it is the subject of its parent: "that it helps is false".
        count: How many words it has of its own.
    """

    link: ClauseLink
    parent: Clause | None
    first: int
    body: int
    opposed: bool = False
    leads: bool = False
    before: Clause | None = None
    subject: bool = False
    count: int = 0

    @property
    def origin(self) -> Clause:
        """The first of the parts that this one goes on with."""
        clause = self
        while clause.before is not None:
            clause = clause.before
        return clause


@frozen(eq=False)
class Structure:
    """The clauses of a passage.

    Attributes:
        passage: The passage.
        language: The language it was read in.
        hits: What of the language's table stands there, in order.
        clauses: The clauses, in order of their first words.
        owners: The clause of each word.
    """

    passage: QuoteSurroundings
    language: Language
    hits: tuple[Hit, ...]
    clauses: tuple[Clause, ...]
    owners: tuple[Clause, ...]

    def hits_of(self, clause: Clause) -> Iterator[Hit]:
        """Yield the cues in the clause itself, without those in clauses within it."""
        owners = self.owners
        return (hit for hit in self.hits if owners[hit.first] is clause)
