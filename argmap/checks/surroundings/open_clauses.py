"""The clauses of a passage read by now, one of them open."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.checks.surroundings.clauses import Clause, ClauseLink
from argmap.checks.surroundings.cues import Hit
from argmap.checks.surroundings.passages import QuoteSurroundings
from argmap.checks.surroundings.signs import Signs
from argmap.languages.language import Force, Language


class OpenClauses(Signs):
    """The clauses read by now, one of them open, and what was read last.

    Attributes:
        clauses: The clauses, in order of their first words.
        owners: The clause of each word read by now.
        open: The clause that is open.
        last_hit: What of the table was read last.
        last_frame: The frame that was read last.
        heeded: The words that may open a clause.
    """

    def __init__(self, passage: QuoteSurroundings, hits: Sequence[Hit], language: Language) -> None:
        super().__init__(passage, hits, language)
        self.heeded = language.grammar
        self.clauses: list[Clause] = []
        self.owners: list[Clause] = []
        self.last_hit: Hit | None = None
        self.last_frame: Hit | None = None
        self.open = self.begin(ClauseLink.MAIN, None, 0)

    def begin(
        self, link: ClauseLink, parent: Clause | None, at: int, body: int | None = None
    ) -> Clause:
        """Open a clause at the word."""
        leads = parent is not None and parent.count == 0
        clause = Clause(link, parent, at, at if body is None else body, leads=leads)
        self.clauses.append(clause)
        self.open = clause
        return clause

    def go_on(self, at: int) -> None:
        """Open a further part of the clause that is open."""
        now = self.open
        clause = self.begin(now.link, now.parent, at, at + 1)
        clause.opposed = self.keys[at] in self.language.opposing
        clause.leads, clause.before, clause.subject = now.leads, now, now.subject

    def close(self) -> None:
        """Go back to the clause around the open one."""
        if self.open.parent is not None:
            self.open = self.open.parent

    def main(self) -> Clause:
        """Return the clause that the open one stands within and nothing stands around."""
        clause = self.open
        while clause.parent is not None:
            clause = clause.parent
        return clause

    def around(self, links: frozenset[ClauseLink]) -> Clause | None:
        """Return the nearest clause of such a link, from the open one outward."""
        clause: Clause | None = self.open
        while clause is not None and clause.link not in links:
            clause = clause.parent
        return clause

    def denies_before(self, at: int) -> bool:
        """Return whether a denial stands just before the word."""
        hit = self.last_hit
        return hit is not None and hit.last == at and hit.entry.force is Force.DENIAL
