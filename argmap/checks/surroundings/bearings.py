"""Everything in a passage that bears on a quote and stands outside it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, ClauseLink, Structure
from argmap.checks.surroundings.cues import Opener, Side
from argmap.checks.surroundings.frames import Attitude, stance_of
from argmap.checks.surroundings.own_clause import OwnClause
from argmap.checks.surroundings.passages import WordSpan
from argmap.checks.surroundings.quoted_words import AGAINST, FAR, TIED, Bearing, bearing_of
from argmap.languages.language import Force

_NOTHING: frozenset[Force] = frozenset()
_SPOKEN = frozenset({Force.SPEAKER})
_KEPT = frozenset({Force.SPEAKER, Force.WITHHELD})
"""The forces of a frame that also reach a clause inside its clause: "critics say …, because …"."""


def bearings(structure: Structure, quote: WordSpan) -> Iterator[Bearing]:
    """Yield the cues that bear on the quoted words from outside, nearest first.

    >>> from argmap.checks.surroundings.parsing import structure_of
    >>> from argmap.checks.surroundings.cues import ready
    >>> from argmap.checks.surroundings.passages import passage_of
    >>> from argmap.languages import ENGLISH
    >>> from argmap.text.words import split
    >>> words = split("Critics doubt that it helps.")
    >>> passage = passage_of(words, WordSpan(0, 5))
    >>> structure = structure_of(passage, list(ready(ENGLISH).hits(passage.keys)), ENGLISH)
    >>> [sorted(map(str, each.forces)) for each in bearings(structure, WordSpan(3, 5))]
    [['doubt', 'speaker']]
    """
    return _Quote(structure, quote).bearings()


def bearings_within(structure: Structure, quote: WordSpan) -> Iterator[Bearing]:
    """Yield the cues among the quoted words, or in the words an ellipsis leaves out."""
    hung: dict[int, int] = {}
    for clause in structure.clauses:
        if clause.link in COMPLEMENTS and quote.first < clause.first < quote.last:
            stance = stance_of(structure, clause, WordSpan(clause.body, quote.last), frozenset())
            if clause.parent is not None:
                hung[id(clause.parent)] = clause.first
            if stance is not None and quote.first <= stance.shown.first:
                yield Bearing(stance.forces, stance.shown)
    for hit in structure.hits:
        if hit.first < quote.first or hit.last > quote.last:
            continue
        entry = hit.entry
        if entry.opener is Opener.CONDITION:
            yield Bearing(frozenset({Force.CONDITION}), WordSpan(hit.first, hit.last))
        elif entry.force is Force.NONE or entry.side is Side.AFTER:
            continue
        elif hit.last > hung.get(id(structure.owners[hit.first]), -1) or entry.force not in TIED:
            yield bearing_of(hit)


def is_answered(structure: Structure, quote: WordSpan) -> bool:
    """Return whether a question begins only behind the quote: "it is cheap, and who would object?".

    The clause of the quote is no question where it begins as a statement does and another follows.
    """
    clause = structure.owners[quote.last - 1]
    while clause.parent is not None:
        clause = clause.parent
    final = structure.owners[-1]
    while final.parent is not None:
        final = final.parent
    if final.first < quote.last:
        return False
    key = structure.passage.keys[clause.body]
    language = structure.language
    return key not in language.finite and key not in language.interrogatives


class _Quote(OwnClause):
    """A quote, and the clauses around its own."""

    def bearings(self) -> Iterator[Bearing]:
        yield from self.before()
        yield from self.after()
        yield from self.beside()
        yield from self.around()

    # -- in the clauses around ----------

    def beside(self) -> Iterator[Bearing]:
        """Yield conditions, asides, and clauses that cut the quote down or judge it."""
        quote = self.quote
        heads = {id(clause) for clause in self.heads} | {id(self.final)}
        final = self.final
        while final.link not in {ClauseLink.MAIN, *COMPLEMENTS} and final.parent is not None:
            final = final.parent
            heads.add(id(final))
        for clause in self.structure.clauses:
            if quote.first <= clause.first < quote.last or clause.parent is None:
                if clause.parent is None and clause.first >= quote.last:
                    yield from self.verdict(clause)
                continue
            if id(clause.parent) not in heads or self.holds(clause):
                continue
            if clause.link is ClauseLink.CONDITION:
                yield Bearing(
                    self.opening(clause),
                    WordSpan(clause.first, max(clause.body, clause.first + 1)),
                )
            elif clause.link is ClauseLink.ASIDE:
                yield from self.speaker_of(clause, list(self.structure.hits_of(clause)))
            elif clause.link is ClauseLink.RELATIVE and clause.first == quote.last:
                if self.cuts_down(clause):
                    yield Bearing(
                        frozenset({Force.SCOPE}), WordSpan(clause.first, clause.first + 1)
                    )
                else:
                    yield from self.verdict(clause)
            elif clause.first >= quote.last and clause.link is ClauseLink.SUBORDINATE:
                yield from self.verdict(clause)

    def opening(self, clause: Clause) -> frozenset[Force]:
        """Return the force of the words that open a condition: "if you believe" names a speaker."""
        for hit in self.structure.hits:
            if hit.first == clause.first and hit.entry.opener and hit.entry.force is Force.SPEAKER:
                return _SPOKEN
        return frozenset({Force.CONDITION})

    def holds(self, clause: Clause) -> bool:
        """Return whether the quote begins within the clause."""
        around: Clause | None = self.clause
        while around is not None:
            if around.origin is clause.origin:
                return True
            around = around.parent
        return False

    def cuts_down(self, clause: Clause) -> bool:
        """Return whether a relative clause at the end of the quote says which ones it is of."""
        if not self.structure.passage.gap(clause.first).isspace():
            return False
        following = self.keys[clause.first + 1 : clause.first + 2]
        if not (self.language.pronouns | self.language.starters).isdisjoint(following):
            return False
        language = self.language
        if self.keys[self.quote.first] in language.expletives:
            return False  # "there are clubs", whatever they are
        last = self.quote.last - 1
        for number in range(last, max(self.quote.first, last - FAR) - 1, -1):
            key = self.keys[number]
            if key in language.every:
                return True
            if number < last and (key in language.starters or key in language.possessives):
                return False  # "the methods", whichever they are
            if key in language.prepositions or key in language.finite:
                break
            joined = number < last and self.keys[number + 1] in language.adding
            if number < last and not joined and language.finite_ending.match(key):
                break
        return bool(language.plural.match(self.keys[last])) or self.is_put_off()

    def is_put_off(self) -> bool:
        """Return whether no noun but the subject can be meant: "all were cured who took it"."""
        language = self.language
        nouns = language.starters | language.possessives | language.prepositions
        nouns -= language.infinitive
        for key in reversed(self.keys[self.quote.first : self.quote.last]):
            if key in language.every or key in language.nobody:
                return True
            if key in nouns:
                return False
        return False

    def verdict(self, clause: Clause) -> Iterator[Bearing]:
        """Yield the judgement of a clause right behind the quote: "which is not true"."""
        language = self.language
        if self.structure.owners[self.quote.last : clause.first] and any(
            owner is not self.final
            for owner in self.structure.owners[self.quote.last : clause.first]
        ):
            return
        start = clause.first if clause.link is ClauseLink.RELATIVE else clause.body
        if start >= len(self.keys) or self.keys[start] not in language.demonstratives:
            return
        if clause.link is ClauseLink.RELATIVE and self.keys[start] in language.that:
            return  # "it is because … that judges differ"
        if clause.first - self.quote.last > 1:
            return
        stance = self.judgement(clause)
        if stance:
            yield stance

    def judgement(self, clause: Clause) -> Bearing | None:
        hits = list(self.structure.hits_of(clause))
        items = [hit for hit in hits if hit.entry.frames]
        if not items or any(hit.entry.author for hit in hits):
            return None
        item = items[-1]
        if item.last < len(self.keys) and self.keys[item.last] in self.language.infinitive:
            return None
        denials = [hit for hit in hits if hit.entry.force is Force.DENIAL and hit is not item]
        frame = item.entry.frames[0]
        forces = frame.denied if len(denials) % 2 else frame.plain
        forces &= AGAINST
        if not forces:
            return None
        return Bearing(forces, WordSpan(clause.first, item.last))

    def around(self) -> Iterator[Bearing]:
        """Yield the bearings of the clauses around the quote, from the nearest outward."""
        clause: Clause | None = self.clause
        inner: frozenset[Force] = frozenset()
        stances: list[Attitude] = []
        weak = parted = False
        while clause is not None:
            if clause.link in COMPLEMENTS:
                if weak:
                    stance = stance_of(self.structure, clause, self.quote, frozenset())
                    kept = (
                        _NOTHING
                        if stance is None
                        else stance.forces & (_SPOKEN if parted else _KEPT)
                    )
                    if stance is not None and kept:
                        yield Bearing(kept, stance.shown)
                elif clause.first < self.quote.first or clause.parent is not None:
                    stance = stance_of(self.structure, clause, self.quote, inner - {Force.SPEAKER})
                    if stance is not None:
                        said = Force.SPEAKER in inner
                        inner = stance.forces | (_SPOKEN if said else _NOTHING)
                        stances.append(stance)
            elif clause.link is ClauseLink.CONDITION and clause.origin.first < self.quote.first:
                yield Bearing(
                    frozenset({Force.CONDITION}), WordSpan(clause.origin.first, clause.origin.body)
                )
                weak = True
            elif clause.link is ClauseLink.SUPPOSITION and clause.origin.first < self.quote.first:
                yield Bearing(
                    frozenset({Force.WITHHELD}), WordSpan(clause.origin.first, clause.origin.body)
                )
                weak = True
            elif clause.link is not ClauseLink.MAIN:
                weak = True
                parted = parted or "," in self.structure.passage.gap(clause.origin.first)
            clause = clause.parent
        if inner and stances:
            first = min(stance.shown.first for stance in stances)
            last = max(stance.shown.last for stance in stances)
            if last - first > FAR:
                first, last = stances[-1].shown
            yield Bearing(inner, WordSpan(first, last))
