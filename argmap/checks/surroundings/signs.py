"""Signs on the surface of a passage: marks, and what a word is likely to be."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.checks.surroundings.cues import Hit
from argmap.checks.surroundings.passages import QuoteSurroundings
from argmap.languages.language import NOUNS, Language

COMMAS = frozenset(",—―–")
"""Marks that part clauses."""

STOPS = frozenset(".!?;…")
"""Marks that end them all."""

LONGEST_ASIDE = 7
LONGEST_ADVERBIAL = 16
FARTHEST_FRAME = 6
LONGEST_RELATIVE = 20


class Signs:
    """A passage, what of a language's table stands in it, and questions about its words.

    Attributes:
        passage: The passage.
        hits: What of the table stands there.
        language: The language.
        keys: The words.
        gaps: What stands before each word.
        at_word: The hits by the number of their first word.
    """

    def __init__(self, passage: QuoteSurroundings, hits: Sequence[Hit], language: Language) -> None:
        self.passage = passage
        self.hits = hits
        self.language = language
        self.keys = passage.keys
        self.gaps = ["", *(passage.gap(at) for at in range(1, len(self.keys)))][: len(self.keys)]
        self.at_word = {hit.first: hit for hit in hits}

    def is_infinitive(self, at: int) -> bool:
        """Return whether the words to the next mark are an infinitive: German "…, sie zu lesen"."""
        if not self.language.commas_close:
            return False
        end = self.next_mark(at, LONGEST_RELATIVE) or len(self.keys)
        language = self.language
        if not language.infinitive.isdisjoint(self.keys[at : end - 1]):  # not "trifft zu"
            return True
        return any(map(language.infinitive_form.match, self.keys[at:end]))

    def next_mark(self, at: int, most: int) -> int:
        """Return the number of the next word that a mark stands before, 0 where none is near."""
        for following in range(at + 1, min(at + most + 1, len(self.gaps))):
            gap = self.gaps[following]
            if gap != " " and not (COMMAS | STOPS).isdisjoint(gap):
                return following
        final = len(self.gaps)
        return final if final <= at + most else 0

    def is_adverb(self, key: str) -> bool:
        """Return whether the word is likely to be an adverb."""
        return key in self.language.adverbs or bool(self.language.adverbial.match(key))

    def is_finite(self, at: int) -> bool:
        """Return whether the word is likely to be the verb of a clause."""
        language = self.language
        key = self.keys[at] if at < len(self.keys) else ""
        if key in language.finite:
            return True
        noun = language.nouns_capital and self.is_capital(at)
        adverb = noun or key in language.adverbs
        return not adverb and bool(language.finite_ending.match(key))

    def is_capital(self, at: int) -> bool:
        """Return whether the word begins with a capital, as German nouns do."""
        return at < len(self.keys) and self.passage.text[self.passage.starts[at]].isupper()

    def is_marked(self, at: int) -> bool:
        """Return whether a comma or a dash stands before the word."""
        return not COMMAS.isdisjoint(self.gaps[at]) or " - " in self.gaps[at]

    def is_subject(self, at: int) -> bool:
        """Return whether a subject is likely to begin at the word."""
        key = self.keys[at] if at < len(self.keys) else ""
        return key in self.language.pronouns or key in self.language.starters

    def is_pronoun(self, at: int) -> bool:
        """Return whether a word that can be nothing but a subject stands here."""
        return at < len(self.keys) and self.keys[at] in self.language.pronouns

    def is_started(self, at: int) -> bool:
        """Return whether a subject begins here, perhaps after an adverb."""
        key = self.keys[at] if at < len(self.keys) else ""
        if key in self.language.prepositions and self.next_mark(at, LONGEST_ASIDE):
            return True
        return self.is_subject(at) or (self.is_adverb(key) and self.is_subject(at + 1))

    def is_inverted(self, at: int) -> bool:
        """Return whether a condition begins here without a conjunction: "should it rain, …"."""
        language = self.language
        end = self.next_mark(at, LONGEST_ADVERBIAL)
        if not 0 < end < len(self.gaps) or COMMAS.isdisjoint(self.gaps[end]):
            return False
        if self.keys[at] in language.inverted:
            following = self.keys[at + 1]
            return not (following in language.finite or following in language.prepositions)
        verb = language.commas_close and language.finite_ending.match(self.keys[at])
        return bool(verb) and self.is_subject(at + 1) and self.is_verb_first(end)

    def is_verb_first(self, at: int) -> bool:
        """Return whether a verb opens the clause here, as behind a German clause that leads."""
        key = self.keys[at]
        if not self.language.nouns_capital or self.is_capital(at) or self.is_subject(at):
            return False
        return not (
            key in self.language.prepositions
            or key in self.language.grammar - self.language.finite
            or key in self.language.objects
            or self.is_adverb(key)
            or at in self.at_word
        )

    def is_judged(self, at: int) -> bool:
        """Return whether a frame with a verb before it follows: "that … is a myth"."""
        for hit in self.hits:
            if hit.first > at + 2 and hit.entry.frames:
                before = self.keys[max(at + 2, hit.first - 4) : hit.first]
                if not self.language.finite.isdisjoint(before):
                    return True
        return False

    def is_thought(self, at: int) -> bool:
        """Return whether words such as "the idea that" stand here."""
        for number in range(at, min(at + FARTHEST_FRAME, len(self.keys))):
            if number > at and self.is_marked(number):
                return False
            hit = self.at_word.get(number)
            if hit and hit.last < len(self.keys) and self.keys[hit.last] in self.language.that:
                return any(frame.kind in NOUNS for frame in hit.entry.frames)
        return False

    def is_slight(self, at: int) -> bool:
        """Return whether the word may stand between a frame and its clause: "tells us today"."""
        key = self.keys[at]
        language = self.language
        return (
            self.is_adverb(key)
            or self.is_subject(at)
            or key in language.prepositions
            or key in language.finite
            or key in language.objects
            or key in language.scant
        )
