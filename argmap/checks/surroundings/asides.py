"""Words put in between, such as "critics say", and what a comma ends."""

from __future__ import annotations

from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, ClauseLink
from argmap.checks.surroundings.complements import Complements
from argmap.checks.surroundings.cues import Opener
from argmap.checks.surroundings.signs import LONGEST_ASIDE
from argmap.languages.language import Force, FrameKind

LONGEST_LEAD = 3
"""Most words of an adverb at the head of a clause, or of "critics say"."""

CLAUSES_BESIDE = {
    Opener.CONDITION: ClauseLink.CONDITION,
    Opener.SUPPOSITION: ClauseLink.SUPPOSITION,
    Opener.SUBORDINATE: ClauseLink.SUBORDINATE,
}
"""The clauses that stand beside another, by what opens them."""

_SOFT = frozenset({Force.HEDGE, Force.SPEAKER})
_QUOTATION = frozenset('"”’»“')
_LEADING = frozenset({*CLAUSES_BESIDE.values(), ClauseLink.ADVERBIAL})


class Asides(Complements):
    """The clauses read by now, and words that belong to none of them."""

    def leading(self, at: int) -> Clause | None:
        """Return the clause at the head of the sentence that a comma before the word would end."""
        clause: Clause | None = self.open
        while clause is not None:
            if clause.leads and clause.link in _LEADING and clause.count:
                return clause
            if clause.leads and clause.link is ClauseLink.OPEN and self.denies_before(at):
                return clause  # "whether we like it or not, …"
            clause = clause.parent
        return None

    def is_far_from(self, leading: Clause, at: int) -> bool:
        """Return whether a denial at the head takes an infinitive: "weit davon entfernt, es zu"."""
        hit = self.at_word.get(leading.first)
        return (
            hit is not None
            and hit.last == at
            and hit.entry.force is Force.DENIAL
            and self.is_infinitive(at)
        )

    def closes(self) -> bool:
        """Return whether a comma ends the open clause."""
        link = self.open.link
        if link in COMPLEMENTS:
            return self.language.commas_close
        return (link in _LEADING or link is ClauseLink.RELATIVE) and self.open.count > 0

    def is_aside(self, at: int) -> bool:
        """Return whether words such as "critics say" stand here between two marks."""
        language = self.language
        key = self.keys[at]
        end = self.next_mark(
            at, LONGEST_ASIDE + LONGEST_ASIDE // 2 * (key in language.aside_openers)
        )
        if key in language.relatives and (
            not language.commas_close or (end < len(self.keys) and self.keys[end] in language.that)
        ):
            return False
        opener = self.at_word.get(at)
        if opener is not None and opener.entry.opener and key not in language.aside_openers:
            return False  # "…, if they are to be trusted"
        if self.open.subject:
            return False  # a verdict: "dass es hilft, kann man nicht behaupten"
        if key in language.opposing | language.adding and self.is_pronoun(at + 1):
            return False  # "it is old, but it holds"
        if (
            key in language.aside_openers
            and key in language.prepositions
            and 0 < end < len(self.gaps)
        ):
            return self.follows(at) or self.open.link is not ClauseLink.MAIN
        if not end or (end == len(self.gaps) and not self.follows(at)):
            return False
        for number in range(at, end):
            hit = self.at_word.get(number)
            short = end - at <= LONGEST_LEAD or (hit is not None and hit[:2] == (at, end))
            soft = hit is not None and hit.entry.force in _SOFT and short
            if number and self.keys[number - 1] in language.infinitive and language.commas_close:
                continue  # "…, sie zu warnen"
            if hit and (soft or any(frame.kind is FrameKind.SPEECH for frame in hit.entry.frames)):
                first = at + (self.keys[at] in self.language.aside_openers)
                trailing = all(
                    language.adverbial.match(self.keys[each])
                    or self.keys[each] in language.expletives | language.objects
                    for each in range(hit.last, end)
                ) or self.is_dated(at, hit.last, end)
                inverted = hit.first <= first or not _QUOTATION.isdisjoint(self.gaps[at])
                return trailing or (inverted and self.keys[hit.last] not in self.language.that)
        return False

    def is_dated(self, at: int, first: int, end: int) -> bool:
        """Return whether a time or place follows what is said: "residents said last week"."""
        language = self.language
        linked = language.aside_openers | language.adding | language.opposing | language.concluding
        adverbial = language.dating | language.prepositions - language.infinitive
        return (
            end == len(self.gaps)
            and self.keys[at] not in linked
            and self.keys[first] in adverbial
            and language.finite.isdisjoint(self.keys[at:end])
        )

    def follows(self, at: int) -> bool:
        """Return whether a clause stands before, and not only the phrase at its head."""
        leading = self.leading(at)
        if leading is None or leading.parent is None:
            return True
        stressed = leading.first - leading.parent.first  # the "just" of "just because"
        return leading.parent.count > max(stressed, 0)

    def is_purpose(self) -> bool:
        """Return whether only an infinitive stands before: "to put it bluntly: …"."""
        language, body = self.language, self.keys[self.open.body]
        if body in language.infinitive and not language.commas_close:
            return True
        return body in language.purposes and not language.infinitive.isdisjoint(
            self.keys[self.open.body : len(self.owners)]
        )
