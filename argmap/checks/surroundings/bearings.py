"""Everything in a passage that bears on a quote and stands outside it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, Link, Structure
from argmap.checks.surroundings.cues import Hit, Opener, Side
from argmap.checks.surroundings.frames import Stance, stance_of
from argmap.checks.surroundings.passages import Span
from argmap.languages.tables import NOUNS, Force, Kind

# A word like "mostly" stands at most one other word away from what it limits.
_BESIDE = 1
_NEAR = 3
_FAR = 8
_TIED = frozenset({Force.DENIAL, Force.HEDGE, Force.NORM, Force.AIM, Force.VIEW, Force.CONTRAST})
"""Forces of what stands in the predicate; others reach the whole clause."""
_AROUND = frozenset(
    {Force.SPEAKER, Force.STANDPOINT, Force.CONDITION, Force.SCOPE, Force.HEDGE, Force.CONTRAST}
)
"""Forces that an adverbial phrase lends to the clause it stands before."""
_OVER = frozenset({Force.SPEAKER, Force.STANDPOINT})
"""Forces that carry over to what goes on by "and"."""
_AGAINST = frozenset({Force.DENIAL, Force.DOUBT, Force.WITHHELD})
_JUDGING = _AGAINST | {Force.NORM, Force.HEDGE}
"""What is said of something to be done."""
_KEPT = frozenset({Force.SPEAKER, Force.WITHHELD})
"""What reaches a clause within a clause that hangs on a frame: "critics say that …, because …"."""


@frozen
class Bearing:
    """Words that change the force of a quote.

    Attributes:
        forces: What they do; ``SPEAKER`` beside ``DENIAL`` is a denial by somebody.
        shown: The words.
    """

    forces: frozenset[Force]
    shown: Span


def bearings(structure: Structure, quote: Span) -> Iterator[Bearing]:
    """Yield what bears on the quoted words from outside, nearest first.

    >>> from argmap.checks.surroundings.parsing import structure_of
    >>> from argmap.checks.surroundings.cues import ready
    >>> from argmap.checks.surroundings.passages import passage_of
    >>> from argmap.languages import ENGLISH
    >>> from argmap.text.words import split
    >>> words = split("Critics doubt that it helps.")
    >>> passage = passage_of(words, Span(0, 5))
    >>> structure = structure_of(passage, list(ready(ENGLISH).found(passage.keys)), ENGLISH)
    >>> [sorted(map(str, each.forces)) for each in bearings(structure, Span(3, 5))]
    [['doubt', 'speaker']]
    """
    return _Quote(structure, quote).bearings()


def bearings_within(structure: Structure, quote: Span) -> Iterator[Bearing]:
    """Yield what changes the quoted words among them, or in what an ellipsis leaves out."""
    hung: dict[int, int] = {}
    for clause in structure.clauses:
        if clause.link in COMPLEMENTS and quote.first < clause.first < quote.last:
            stance = stance_of(structure, clause, Span(clause.body, quote.last), frozenset())
            if clause.parent is not None:
                hung[id(clause.parent)] = clause.first
            if stance is not None and quote.first <= stance.shown.first:
                yield Bearing(stance.forces, stance.shown)
    for hit in structure.hits:
        if hit.first < quote.first or hit.last > quote.last:
            continue
        entry = hit.entry
        if entry.opener is Opener.CONDITION:
            yield Bearing(frozenset({Force.CONDITION}), Span(hit.first, hit.last))
        elif entry.force is Force.NONE or entry.side is Side.AFTER:
            continue
        elif hit.last > hung.get(id(structure.owners[hit.first]), -1) or entry.force not in _TIED:
            yield _bearing(hit)


class _Quote:
    """A quote, the clause it begins in and the one it ends in."""

    def __init__(self, structure: Structure, quote: Span) -> None:
        self.structure = structure
        self.language = structure.language
        self.keys = structure.passage.keys
        self.quote = quote
        self.clause = structure.owners[quote.first]
        self.final = structure.owners[quote.last - 1]

    def bearings(self) -> Iterator[Bearing]:
        yield from self.before()
        yield from self.after()
        yield from self.beside()
        yield from self.around()

    # -- in the clause of the quote ----------

    def before(self) -> Iterator[Bearing]:
        """Yield what stands before the quote in its clause, and in a phrase at its head."""
        first = self.quote.first
        begins = self.begins()
        denials: list[Hit] = []
        for hit in self.structure.hits_of(self.clause):
            if hit.last > first:
                break
            if hit.entry.force in _TIED and (begins or self.is_parted(hit)):
                continue
            if hit.entry.force is Force.DENIAL:
                if self.denies(hit):
                    denials.append(hit)
            elif self.reaches_on(hit):
                yield _bearing(hit)
        denials = [
            hit
            for hit in denials
            if hit is denials[0] or self.keys[hit.first] not in self.language.adding
        ]
        if len(denials) % 2:
            yield _bearing(denials[-1])
        yield from self.carried()
        yield from self.asked_for()
        for clause in self.structure.clauses:
            if clause.link is Link.ADVERBIAL and clause.parent in self.heads:
                yield from self.phrase(clause)

    def asked_for(self) -> Iterator[Bearing]:
        """Yield a judgement on what the quote says to do: "it is wrong to …"."""
        first, keys, language = self.quote.first, self.keys, self.language
        if not first or keys[first - 1] not in language.infinitive:
            return
        for hit in self.structure.hits_of(self.clause):
            between = keys[hit.last : first - 1]
            if hit.last >= first or len(between) > _NEAR or not language.finite.isdisjoint(between):
                continue
            for frame in hit.entry.frames:
                if frame.kind in {Kind.ADJECTIVE, Kind.GOVERNOR} and frame.plain & _JUDGING:
                    yield Bearing(frame.plain & _JUDGING, Span(hit.first, hit.last))
                    return

    def carried(self) -> Iterator[Bearing]:
        """Yield what carries over from the parts of the clause before the quote's."""
        clause = self.clause
        carrying = _OVER
        while clause.before is not None:
            if clause.opposed and carrying is _OVER:
                carrying = _OVER | _TIED - {Force.DENIAL}
            else:
                carrying = _OVER
            clause = clause.before
            for hit in self.structure.hits_of(clause):
                own = hit.entry.force is Force.STANDPOINT and self.is_own(hit)
                if hit.entry.force in carrying and hit.entry.side is Side.EITHER and not own:
                    yield _bearing(hit)

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

    def begins(self) -> bool:
        """Return whether the quote begins a clause of its own after a comma."""
        first, last = self.quote
        if "," not in (self.structure.passage.gap(first) if first else ""):
            return False
        finite = self.language.finite
        return self.keys[first] not in finite and not finite.isdisjoint(self.keys[first:last])

    def is_parted(self, hit: Hit) -> bool:
        """Return whether a subject stands between the quote and a cue that asks for a verb."""
        language = self.language
        if self.keys[hit.last - 1] not in language.infinitive:
            return False
        return not language.pronouns.isdisjoint(self.keys[hit.last : self.quote.first + 1])

    def denies(self, hit: Hit) -> bool:
        if hit.entry.side is Side.BEFORE:
            return self.quote.first - hit.last <= _BESIDE
        key = self.keys[hit.first]
        before = self.keys[hit.first - 1] if hit.first else ""
        return not (key in self.language.bound and before in self.language.prepositions)

    def reaches_on(self, hit: Hit) -> bool:
        """Return whether a cue before the quote in its clause reaches it."""
        entry = hit.entry
        if entry.force is Force.NONE or entry.side is Side.AFTER:
            return False
        if entry.side in {Side.BEFORE, Side.BESIDE}:
            return self.quote.first - hit.last <= _BESIDE
        return not (entry.force is Force.STANDPOINT and self.is_own(hit))

    def is_own(self, hit: Hit) -> bool:
        """Return whether a point of view is the author's: "in my opinion"."""
        return not self.language.possessives.isdisjoint(self.keys[hit.first : hit.last]) or any(
            key in {"i", "we"} for key in self.keys[hit.first : hit.last]
        )

    def phrase(self, phrase: Clause) -> Iterator[Bearing]:
        """Yield what an adverbial phrase at the head of a clause lends to it."""
        hits = list(self.structure.hits_of(phrase))
        for hit in hits:
            entry = hit.entry
            if hit.last > self.quote.first or entry.side is Side.AFTER:
                continue
            if entry.side in {Side.BEFORE, Side.BESIDE}:
                if entry.force is Force.SCOPE and self.quote.first - hit.last <= _BESIDE:
                    yield _bearing(hit)
            elif entry.force in {Force.CONTRAST, Force.SCOPE} and phrase.parent is not self.clause:
                continue
            elif entry.force in _AROUND and not (
                entry.force is Force.STANDPOINT and self.is_own(hit)
            ):
                yield _bearing(hit)
        if self.keys[phrase.first] in self.language.aside_openers:
            yield from self.said(phrase, hits)

    def said(self, clause: Clause, hits: list[Hit]) -> Iterator[Bearing]:
        """Yield the speaker of words like "as critics see it"."""
        own = any(hit.entry.author for hit in hits)
        for hit in hits:
            hedged = any(Force.HEDGE in frame.plain for frame in hit.entry.frames)
            if hit.entry.force is Force.HEDGE or (own and hedged):
                yield Bearing(frozenset({Force.HEDGE}), Span(clause.first, hit.last))
                return
        if own:
            return
        for hit in hits:
            if any(
                frame.kind is Kind.SPEECH and Force.SPEAKER in frame.plain
                for frame in hit.entry.frames
            ):
                yield Bearing(frozenset({Force.SPEAKER}), Span(clause.first, hit.last))
                return

    def after(self) -> Iterator[Bearing]:
        """Yield what stands behind the quote, in its clause or in a part that goes on with it."""
        last = self.quote.last
        if last >= len(self.keys):
            return
        marked = not self.structure.passage.gap(last).isspace() or self.is_subject()
        owners = self.structure.owners
        for hit in self.structure.hits:
            if hit.first < last:
                continue
            owner = owners[hit.first]
            near = owner in {self.final, self.clause} or (
                owner.link is Link.COMPARISON and owner.parent is self.final
            )
            goes_on = owner.before is not None and hit.first <= owner.first + 1
            goes_on = goes_on and owner.before is self.final and hit.entry.side is Side.AFTER
            if (near or goes_on) and self.reaches_back(hit, marked=marked):
                yield _bearing(hit)

    def is_subject(self) -> bool:
        """Return whether the clause of the quote is itself what something is said of."""
        clause = self.final.origin
        if clause.parent is None or clause.first > self.quote.first:
            return False
        if clause.link not in {*COMPLEMENTS, Link.RELATIVE}:
            return False
        if clause.subject:
            return True
        language = self.language
        verbs = any(
            frame.kind in {Kind.VERB, Kind.SPEECH}
            for hit in self.structure.hits_of(clause.parent)
            if hit.last <= clause.first
            for frame in hit.entry.frames
            if not any(frame.kind in NOUNS for frame in hit.entry.frames)
        )
        return not verbs and not any(
            self.structure.owners[number] is clause.parent
            and (
                self.keys[number] in language.finite
                or language.finite_ending.match(self.keys[number])
            )
            for number in range(clause.parent.first, clause.first)
        )

    def reaches_back(self, hit: Hit, *, marked: bool) -> bool:
        """Return whether a cue behind the quote reaches it."""
        entry = hit.entry
        distance = hit.first - self.quote.last
        if entry.force is Force.NONE or entry.side is Side.BEFORE:
            return False
        if entry.side in {Side.AFTER, Side.BESIDE}:
            return distance <= _FAR
        if entry.force in {Force.SPEAKER, Force.STANDPOINT}:
            return not self.is_own(hit)
        if entry.force in {Force.SCOPE, Force.CONDITION}:
            return distance <= _FAR
        if entry.force is Force.HEDGE and distance <= _NEAR and len(self.keys) - hit.last <= _NEAR:
            return True
        if entry.force in {Force.CONTRAST, Force.AIM, Force.VIEW}:
            return False
        return not marked and distance <= _BESIDE

    # -- in the clauses around ----------

    def beside(self) -> Iterator[Bearing]:
        """Yield conditions, asides, and clauses that cut the quote down or judge it."""
        quote = self.quote
        heads = {id(clause) for clause in self.heads} | {id(self.final)}
        final = self.final
        while final.link not in {Link.MAIN, *COMPLEMENTS} and final.parent is not None:
            final = final.parent
            heads.add(id(final))
        for clause in self.structure.clauses:
            if quote.first <= clause.first < quote.last or clause.parent is None:
                if clause.parent is None and clause.first >= quote.last:
                    yield from self.verdict(clause)
                continue
            if id(clause.parent) not in heads or self.holds(clause):
                continue
            if clause.link is Link.CONDITION:
                yield Bearing(
                    frozenset({Force.CONDITION}),
                    Span(clause.first, max(clause.body, clause.first + 1)),
                )
            elif clause.link is Link.ASIDE:
                yield from self.said(clause, list(self.structure.hits_of(clause)))
            elif clause.link is Link.RELATIVE and clause.first == quote.last:
                if self.cuts_down(clause):
                    yield Bearing(frozenset({Force.SCOPE}), Span(clause.first, clause.first + 1))
                else:
                    yield from self.verdict(clause)
            elif clause.first >= quote.last and clause.link is Link.SUBORDINATE:
                yield from self.verdict(clause)

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
        last = self.quote.last - 1
        for number in range(last, max(self.quote.first, last - _FAR) - 1, -1):
            key = self.keys[number]
            if key in language.every:
                return True
            if number < last and (key in language.starters or key in language.possessives):
                return False  # "the methods", whichever they are
            if key in language.prepositions or key in language.finite:
                break
        return bool(language.plural.match(self.keys[last]))

    def verdict(self, clause: Clause) -> Iterator[Bearing]:
        """Yield what a clause right behind the quote says of it: "which is not true"."""
        language = self.language
        if self.structure.owners[self.quote.last : clause.first] and any(
            owner is not self.final
            for owner in self.structure.owners[self.quote.last : clause.first]
        ):
            return
        start = clause.first if clause.link is Link.RELATIVE else clause.body
        if start >= len(self.keys) or self.keys[start] not in language.demonstratives:
            return
        if clause.first - self.quote.last > 1:
            return
        stance = self.judged(clause)
        if stance:
            yield stance

    def judged(self, clause: Clause) -> Bearing | None:
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
        forces &= _AGAINST
        if not forces:
            return None
        return Bearing(forces, Span(clause.first, item.last))

    def around(self) -> Iterator[Bearing]:
        """Yield what the clauses around the quote make of it, from the nearest outward."""
        clause: Clause | None = self.clause
        inner: frozenset[Force] = frozenset()
        stances: list[Stance] = []
        weak = False
        while clause is not None:
            if clause.link in COMPLEMENTS:
                if weak:
                    stance = stance_of(self.structure, clause, self.quote, frozenset())
                    kept = stance.forces & _KEPT if stance is not None else frozenset()
                    if stance is not None and kept:
                        yield Bearing(kept, stance.shown)
                elif clause.first < self.quote.first or clause.parent is not None:
                    stance = stance_of(self.structure, clause, self.quote, inner - {Force.SPEAKER})
                    if stance is not None:
                        said = Force.SPEAKER in inner
                        inner = stance.forces | ({Force.SPEAKER} if said else set())
                        stances.append(stance)
            elif clause.link is Link.CONDITION and clause.origin.first < self.quote.first:
                yield Bearing(
                    frozenset({Force.CONDITION}), Span(clause.origin.first, clause.origin.body)
                )
                weak = True
            elif clause.link is Link.SUPPOSITION and clause.origin.first < self.quote.first:
                yield Bearing(
                    frozenset({Force.WITHHELD}), Span(clause.origin.first, clause.origin.body)
                )
                weak = True
            elif clause.link is not Link.MAIN:
                weak = True
            clause = clause.parent
        if inner and stances:
            first = min(stance.shown.first for stance in stances)
            last = max(stance.shown.last for stance in stances)
            if last - first > _FAR:
                first, last = stances[-1].shown
            yield Bearing(inner, Span(first, last))


def _bearing(hit: Hit) -> Bearing:
    return Bearing(frozenset({hit.entry.force}), Span(hit.first, hit.last))
