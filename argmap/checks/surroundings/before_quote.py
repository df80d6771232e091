"""The cues that stand before a quote, in its clause and in phrases at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argmap.checks.surroundings.clauses import Clause, ClauseLink
from argmap.checks.surroundings.cues import Hit, Side
from argmap.checks.surroundings.passages import WordSpan
from argmap.checks.surroundings.quoted_words import (
    AGAINST,
    BESIDE,
    FAR,
    NEAR,
    TIED,
    Bearing,
    QuotedWords,
    bearing_of,
)
from argmap.languages.language import Force, FrameKind

_AROUND = frozenset(
    {Force.SPEAKER, Force.STANDPOINT, Force.CONDITION, Force.SCOPE, Force.HEDGE, Force.CONTRAST}
)
"""Forces that an adverbial phrase lends to the clause it stands before."""
_OVER = frozenset({Force.SPEAKER, Force.STANDPOINT})
"""Forces that carry over to what goes on by "and"."""
_KEPT_BACK = frozenset({Force.HEDGE, Force.WITHHELD})
"""The forces that make the author's own aside a hedge: "I hope"."""
_SAID = frozenset({ClauseLink.MAIN, ClauseLink.STATED})
"""The links of clauses that a verb in reported speech gives to somebody."""
_SUBJUNCTIVE = re.compile(r"\w{2,}[^\Wt]e")
"""German verbs in the present of reported speech: "schade"."""
_JUDGING = AGAINST | {Force.NORM, Force.HEDGE}
"""The forces that judge an action."""


class BeforeQuote(QuotedWords):
    """A quote, and what stands before it in its clause."""

    def before(self) -> Iterator[Bearing]:
        """Yield the cues before the quote in its clause, and in a phrase at its head."""
        first = self.quote.first
        begins = self.begins()
        denials: list[Hit] = []
        for hit in self.structure.hits_of(self.clause):
            if hit.last > first:
                break
            if hit.entry.force in TIED and (begins or self.is_parted(hit)):
                continue
            if hit.entry.force is Force.DENIAL:
                if self.denies(hit):
                    denials.append(hit)
            elif self.reaches_on(hit):
                yield bearing_of(hit)
        denials = [
            hit
            for hit in denials
            if hit is denials[0] or self.keys[hit.first] not in self.language.adding
        ]
        if len(denials) % 2:
            yield bearing_of(denials[-1])
        yield from self.from_earlier_parts()
        yield from self.judgement_of_action()
        yield from self.excess()
        yield from self.reported_speech()
        for clause in self.structure.clauses:
            if clause.link is ClauseLink.ADVERBIAL and clause.parent in self.heads:
                yield from self.phrase(clause)

    def judgement_of_action(self) -> Iterator[Bearing]:
        """Yield a judgement on what the quote says to do: "it is wrong to …"."""
        first, keys, language = self.quote.first, self.keys, self.language
        if first and language.gerund.match(keys[first]):
            yield from self.end_of_action()
        if not first or keys[first - 1] not in language.infinitive:
            return
        for hit in self.structure.hits_of(self.clause):
            between = keys[hit.last : first - 1]
            if hit.last >= first or len(between) > NEAR or not language.finite.isdisjoint(between):
                continue
            for frame in hit.entry.frames:
                if (
                    frame.kind in {FrameKind.ADJECTIVE, FrameKind.GOVERNOR}
                    and frame.plain & _JUDGING
                ):
                    yield Bearing(frame.plain & _JUDGING, WordSpan(hit.first, hit.last))
                    return

    def excess(self) -> Iterator[Bearing]:
        """Yield words that rule an action out by a degree: "too weak to …"."""
        first, keys, language = self.quote.first, self.keys, self.language
        if not first or keys[first - 1] not in language.infinitive:
            return
        if keys[first] in language.starters | language.possessives | language.pronouns:
            return  # "too close to the river"
        covered = {
            number for hit in self.structure.hits_of(self.clause) for number in range(*hit[:2])
        }
        for number in range(first - 3, max(first - 3 - NEAR, 0) - 1, -1):
            if keys[number] in language.finite:
                return
            if keys[number] in language.excess and number not in covered:
                if not self.structure.passage.is_run(number + 1):
                    return  # "they, too, want to"
                yield Bearing(frozenset({Force.DENIAL}), WordSpan(number, first))
                return

    def reported_speech(self) -> Iterator[Bearing]:
        """Yield a verb that shows the clause to be somebody's words: German "es sei kalt"."""
        language, clause = self.language, self.clause
        if not language.mood or clause.link not in _SAID:
            return
        owners, passage = self.structure.owners, self.structure.passage
        own = [number for number, owner in enumerate(owners) if owner is clause]
        if not language.first_person.isdisjoint(self.keys[number] for number in own):
            return
        numbers = [number for number in self.run() if owners[number] is clause]
        covered = {
            number
            for hit in self.structure.hits
            if (hit.entry.force is Force.NONE and not hit.entry.frames) or hit.last > hit.first + 1
            for number in range(*hit[:2])
        }
        for number in numbers:
            known = self.keys[number] in language.mood and number not in covered
            if not known and not self.is_only_verb(number, numbers):
                continue
            first = number == clause.body or not passage.is_run(number)
            bidding = self.keys[number] not in language.finite  # "man nehme ein Glas"
            if bidding and not language.anybody.isdisjoint(self.keys[number - 1 : number + 2]):
                return
            if not first and passage.text[passage.starts[number]].islower():
                yield Bearing(frozenset({Force.SPEAKER}), WordSpan(number, number + 1))
            return

    def is_only_verb(self, at: int, numbers: Sequence[int]) -> bool:
        """Return whether the word, behind the subject, can be a verb, and no other is there."""
        language, passage = self.language, self.structure.passage
        first = numbers[0]
        if not _SUBJUNCTIVE.fullmatch(self.keys[at]) or passage.text[passage.starts[at]].isupper():
            return False
        if self.keys[at] in language.grammar | language.adverbs | language.prepositions:
            return False
        if self.keys[first] in language.pronouns:
            behind = at == first + 1
        elif self.keys[first] in language.starters:
            behind = (
                first + 1 < at <= first + NEAR and passage.text[passage.starts[at - 1]].isupper()
            )
        else:
            behind = False
        return behind and not any(
            passage.text[passage.starts[number]].islower()
            and (
                self.keys[number] in language.finite
                or language.finite_ending.match(self.keys[number])
            )
            for number in numbers
        )

    def end_of_action(self) -> Iterator[Bearing]:
        """Yield the cues that the quoted action is over: "it stopped paying"."""
        for hit in self.structure.hits_of(self.clause):
            if hit.last == self.quote.first:
                for frame in hit.entry.frames:
                    if frame.kind is FrameKind.GOVERNOR and Force.DENIAL in frame.plain:
                        yield Bearing(frozenset({Force.DENIAL}), WordSpan(*hit[:2]))
                        return

    def from_earlier_parts(self) -> Iterator[Bearing]:
        """Yield the cues that carry over from the parts of the clause before the quote's."""
        clause = self.clause
        carrying = _OVER
        while clause.before is not None:
            if clause.opposed and carrying is _OVER:
                carrying = _OVER | TIED - {Force.DENIAL}
            else:
                carrying = _OVER
            clause = clause.before
            for hit in self.structure.hits_of(clause):
                own = hit.entry.force is Force.STANDPOINT and self.is_own(hit)
                if hit.entry.force in carrying and hit.entry.side is Side.EITHER and not own:
                    yield bearing_of(hit)

    def begins(self) -> bool:
        """Return whether the quote begins a clause of its own after a comma."""
        first, last = self.quote
        passage, language = self.structure.passage, self.language
        joined = first > 1 and self.keys[first - 1] in language.adding | language.opposing
        head = first - 1 if joined else first
        adverb = first > 1 and language.commas_close and self.keys[first - 1] in language.adverbs
        if adverb and "," in passage.gap(first - 1):
            return True
        if "," not in (passage.gap(head) if head else ""):
            return False
        finite = self.language.finite
        if self.keys[first] in finite:
            return False
        if not joined and last - first > BESIDE + 1:
            infinitive = language.commas_close and any(
                key in language.infinitive or language.infinitive_form.match(key)
                for key in self.keys[first:last]
            )
            if self.keys[first] in language.starters | language.pronouns and not infinitive:
                return True
        return not finite.isdisjoint(self.keys[first:last]) or any(
            map(self.language.past_ending.match, self.keys[first + 1 : last])
        )

    def is_parted(self, hit: Hit) -> bool:
        """Return whether a subject stands between the quote and a cue that asks for a verb."""
        language = self.language
        if self.keys[hit.last - 1] not in language.infinitive:
            return False
        return not language.pronouns.isdisjoint(self.keys[hit.last : self.quote.first + 1])

    def denies(self, hit: Hit) -> bool:
        """Return whether a denial before the quote in its clause denies it."""
        if hit.entry.side is Side.BEFORE:
            return self.quote.first - hit.last <= BESIDE
        key = self.keys[hit.first]
        before = self.keys[hit.first - 1] if hit.first else ""
        bound = key in self.language.bound and before in self.language.prepositions
        return not bound or self.is_inverted(hit.last)

    def is_inverted(self, at: int) -> bool:
        """Return whether an auxiliary stands before its subject: "at no point did the town"."""
        language = self.language
        subject = language.pronouns | language.starters | language.possessives
        return any(
            self.keys[number] in language.finite
            and (self.keys[number + 1] in subject or number + 1 == self.quote.first)
            for number in range(at, min(at + FAR, self.quote.first))
        ) or (self.quote.first > at and self.begins_with_verb())

    def begins_with_verb(self) -> bool:
        """Return whether the quote begins with a word that can be a verb only, as in German."""
        language, key = self.language, self.keys[self.quote.first]
        passage = self.structure.passage
        small = passage.text[passage.starts[self.quote.first]].islower()
        others = language.prepositions | language.objects | language.adverbs
        return (
            language.nouns_capital
            and small
            and key not in others
            and key not in language.grammar - language.finite
        )

    def reaches_on(self, hit: Hit) -> bool:
        """Return whether a cue before the quote in its clause reaches it."""
        entry = hit.entry
        if entry.force is Force.NONE:
            return False
        if entry.opener is not None and self.clause.link is ClauseLink.MAIN:
            return False  # German "damit ist klar"
        if entry.side is Side.AFTER and hit.first == self.clause.body and self.is_of_all():
            return entry.force is Force.SCOPE
        limit = entry.side is Side.AFTER and entry.force is Force.SCOPE
        if limit and hit.first == self.clause.body:  # "only in towns does it"
            return self.keys[hit.first] in self.language.closing_limits
        if entry.side is Side.AFTER:  # "but only", which may also begin what it limits
            return hit.last == self.quote.first and self.keys[hit.first] in self.language.opposing
        if entry.side in {Side.BEFORE, Side.BESIDE}:
            return self.quote.first - hit.last <= BESIDE
        if entry.force is Force.CONDITION and self.is_manner(hit):
            return False
        return not (entry.force is Force.STANDPOINT and self.is_own(hit))

    def phrase(self, phrase: Clause) -> Iterator[Bearing]:
        """Yield the cues in an adverbial phrase at the head of a clause."""
        hits = list(self.structure.hits_of(phrase))
        for hit in hits:
            entry = hit.entry
            if hit.last > self.quote.first or entry.side is Side.AFTER:
                if hit.first == phrase.first and entry.force is Force.SCOPE and self.is_of_all():
                    yield bearing_of(hit)  # "apart from two, all agreed"
                continue
            if entry.side in {Side.BEFORE, Side.BESIDE}:
                if entry.force is Force.SCOPE and self.quote.first - hit.last <= BESIDE:
                    yield bearing_of(hit)
            elif (entry.force is Force.CONDITION and self.is_manner(hit)) or (
                entry.force in {Force.CONTRAST, Force.SCOPE} and phrase.parent is not self.clause
            ):
                continue
            elif entry.force in _AROUND and not (
                entry.force is Force.STANDPOINT and self.is_own(hit)
            ):
                yield bearing_of(hit)
        if self.keys[phrase.first] in self.language.groups:
            covered = any(hit.first == phrase.first for hit in hits)
            if not covered and not self.is_pointing(phrase.first + 1):
                yield Bearing(frozenset({Force.SCOPE}), WordSpan(phrase.first, phrase.first + 2))
        if self.keys[phrase.first] in self.language.aside_openers:
            yield from self.speaker_of(phrase, hits)

    def is_of_all(self) -> bool:
        """Return whether the quote begins with a word for all or none of something."""
        first = self.keys[self.quote.first : self.quote.first + NEAR]
        return not (self.language.every | self.language.nobody).isdisjoint(first)

    def is_pointing(self, at: int) -> bool:
        """Return whether the word points back at what was named: "these"."""
        language = self.language
        key = self.keys[at]
        return key in language.demonstratives or key in language.objects

    def speaker_of(self, clause: Clause, hits: list[Hit]) -> Iterator[Bearing]:
        """Yield the speaker of words like "as critics see it"."""
        for hit in hits:
            if hit.entry.force is Force.SPEAKER:
                yield bearing_of(hit)  # "we are told"
                return
        own = any(hit.entry.author for hit in hits)
        for hit in hits:
            hedged = any(frame.plain & _KEPT_BACK for frame in hit.entry.frames)
            if hit.entry.force is Force.HEDGE or (own and hedged):
                yield Bearing(frozenset({Force.HEDGE}), WordSpan(clause.first, hit.last))
                return
        denials = [hit for hit in hits if hit.entry.force is Force.DENIAL]
        if own or denials:
            if not own and len(denials) % 2:
                yield from self.denied_by(clause, hits)
            return
        for hit in hits:
            if any(
                frame.kind is FrameKind.SPEECH and Force.SPEAKER in frame.plain
                for frame in hit.entry.frames
            ):
                yield Bearing(frozenset({Force.SPEAKER}), WordSpan(clause.first, hit.last))
                return

    def denied_by(self, clause: Clause, hits: list[Hit]) -> Iterator[Bearing]:
        """Yield the force of an aside that denies what it says: "…, glaubt niemand"."""
        for hit in hits:
            for frame in hit.entry.frames:
                if hit.first == clause.first and frame.kind is FrameKind.SPEECH:
                    if forces := frame.denied & AGAINST:
                        yield Bearing(forces, WordSpan(clause.first, hits[-1].last))
                    return
