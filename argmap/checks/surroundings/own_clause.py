"""The cues that stand behind a quote, in its clause and in parts that go on with it."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.surroundings.before_quote import BeforeQuote
from argmap.checks.surroundings.clauses import COMPLEMENTS, ClauseLink
from argmap.checks.surroundings.cues import Hit, Side
from argmap.checks.surroundings.passages import QUOTATION_MARKS, WordSpan
from argmap.checks.surroundings.quoted_words import AGAINST, BESIDE, FAR, NEAR, Bearing, bearing_of
from argmap.languages.language import NOUNS, Force, FrameKind


class OwnClause(BeforeQuote):
    """A quote, and all that stands in its own clause."""

    def after(self) -> Iterator[Bearing]:
        """Yield the cues behind the quote, in its clause or in a part that goes on with it."""
        last = self.quote.last
        if last >= len(self.keys):
            return
        marked = not self.structure.passage.gap(last).isspace() or self.is_subject()
        yield from self.predicate(marked=marked)
        yield from self.of_the_words()
        yield from self.closing_limit()
        yield from self.exception()
        yield from self.without_subject()
        owners = self.structure.owners
        for hit in self.structure.hits:
            if hit.first < last:
                continue
            owner = owners[hit.first]
            near = owner in {self.final, self.clause} or (
                owner.link is ClauseLink.COMPARISON and owner.parent is self.final
            )
            goes_on = owner.before is not None and hit.first <= owner.first + 1
            goes_on = goes_on and owner.before is self.final and hit.entry.side is Side.AFTER
            goes_on = goes_on or (
                hit.entry.side is Side.AFTER
                and owner.link is ClauseLink.SUBORDINATE
                and hit.first == owner.body
                and owner.first == last
            )
            turned = hit.entry.side is Side.AFTER and hit.first == owner.first == last
            if (near or goes_on or turned) and self.reaches_back(hit, marked=marked):
                yield bearing_of(hit)

    def closing_limit(self) -> Iterator[Bearing]:
        """Yield a limit at the end of the clause: "… in towns only"."""
        structure, keys = self.structure, self.keys
        for number in range(self.quote.last, min(self.quote.last + FAR, len(keys))):
            if structure.owners[number] is not self.final:
                return
            end = number + 1 == len(keys) or not structure.passage.is_run(number + 1)
            if number + 1 < len(keys) and keys[number] in self.language.closing_limits:
                end = end or bool(self.language.adverbial.match(keys[number + 1]))
            if end:
                if keys[number] in self.language.closing_limits:
                    yield Bearing(frozenset({Force.SCOPE}), WordSpan(number, number + 1))
                return

    def exception(self) -> Iterator[Bearing]:
        """Yield an exception behind the quote: "…, but not significantly"."""
        last, keys, language = self.quote.last, self.keys, self.language
        while last < min(self.quote.last + NEAR + 1, len(keys)):
            if keys[last] in language.opposing or not self.structure.passage.is_run(last):
                break
            last += 1
        if last + 2 >= len(keys) or keys[last] not in language.opposing:
            return
        hits = {hit.first: hit for hit in self.structure.hits}
        denial = hits.get(last + 1)
        following = keys[last + 2]
        if denial is None or denial.entry.force is not Force.DENIAL or denial.last != last + 2:
            return
        whole = self.structure.owners[last]
        verb = any(
            self.structure.owners[number] is whole and keys[number] in language.finite
            for number in range(last, len(keys))
        )
        adverb = following in language.prepositions - language.infinitive
        adverb = adverb or bool(language.adverbial.match(following))
        adverb = adverb or following in language.adverbs
        if not verb and (adverb or following in language.reducing):
            yield Bearing(frozenset({Force.SCOPE}), WordSpan(last, last + 3))

    def without_subject(self) -> Iterator[Bearing]:
        """Yield a condition without a subject: "… when taken daily"."""
        last, keys, language = self.quote.last, self.keys, self.language
        if keys[last] not in language.reducing or last + 1 == len(keys):
            return
        following = keys[last + 1]
        if language.past_ending.match(following) or following in language.participles:
            yield Bearing(frozenset({Force.CONDITION}), WordSpan(last, last + 2))

    def predicate(self, *, marked: bool) -> Iterator[Bearing]:
        """Yield the cues in the predicate of a quote that is a noun: "… remains unclear"."""
        last = self.quote.last
        if marked or self.keys[last] not in self.language.finite:
            return
        for hit in self.structure.hits:
            if last <= hit.first <= last + NEAR and hit.entry.frames:
                forces = hit.entry.frames[0].plain & AGAINST
                if hit.entry.frames[0].kind is FrameKind.ADJECTIVE and forces:
                    yield Bearing(forces, WordSpan(last, hit.last))
                return

    def of_the_words(self) -> Iterator[Bearing]:
        """Yield the verdict on a quote in quotation marks: "“It helps” is a lie"."""
        first, last = self.quote
        gap, owners = self.structure.passage.gap, self.structure.owners
        is_opened = not first or not QUOTATION_MARKS.isdisjoint(gap(first))
        if not is_opened or QUOTATION_MARKS.isdisjoint(gap(last)):
            return
        hits = [hit for hit in self.structure.hits if last <= hit.first <= last + NEAR]
        items = [hit for hit in hits if hit.entry.frames]
        is_verb = self.keys[last] in self.language.finite
        if not items or not (is_verb or items[0].first == last):
            return
        if any(owners[number] is not owners[last] for number in range(last, items[0].first)):
            return
        denials = [hit for hit in hits if hit.entry.force is Force.DENIAL and hit is not items[0]]
        frame = items[0].entry.frames[0]
        forces = frame.denied if len(denials) % 2 else frame.plain
        own = self.language.possessives.intersection(self.keys[last : items[0].first])
        forces &= AGAINST if own or frame.kind not in NOUNS else AGAINST | {Force.SPEAKER}
        if forces:
            yield Bearing(forces, WordSpan(last, max(hit.last for hit in (*denials, items[0]))))

    def is_subject(self) -> bool:
        """Return whether the clause of the quote is itself what something is said of."""
        clause = self.final.origin
        if clause.parent is None or clause.first > self.quote.first:
            return False
        if clause.link not in {*COMPLEMENTS, ClauseLink.RELATIVE}:
            return False
        if clause.subject:
            return True
        language = self.language
        verbs = any(
            frame.kind in {FrameKind.VERB, FrameKind.SPEECH}
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
        if entry.side is Side.BESIDE:
            return distance <= BESIDE
        if entry.side is Side.AFTER:
            return distance <= FAR
        if entry.force is Force.CONDITION and self.is_manner(hit):
            return False
        if entry.force in {Force.SPEAKER, Force.STANDPOINT}:
            return not self.is_own(hit)
        if entry.force in {Force.SCOPE, Force.CONDITION}:
            return distance <= FAR
        if entry.force is Force.HEDGE and distance <= NEAR and len(self.keys) - hit.last <= NEAR:
            return True
        if entry.force in {Force.CONTRAST, Force.AIM, Force.VIEW}:
            return False
        return not marked and distance <= BESIDE
