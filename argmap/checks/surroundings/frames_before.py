"""The frames that a clause may hang on: verbs of speech, nouns and adjectives before it."""

from __future__ import annotations

import re

from argmap.checks.surroundings.cues import CueEntry, Hit
from argmap.checks.surroundings.open_clauses import OpenClauses
from argmap.checks.surroundings.signs import FARTHEST_FRAME, LONGEST_RELATIVE
from argmap.languages.language import NOUNS, VERBS, Force, Frame, FrameKind

LONGEST_PHRASE = 3
"""Most words of a phrase between a frame and its clause."""

ASKING = frozenset({Force.WITHHELD, Force.DOUBT})
"""Forces of a frame that leaves a question open."""

_SUBJUNCTIVE = re.compile(r"\w{3,}e")


class FramesBefore(OpenClauses):
    """The clauses read by now, and which words before the next one may govern it."""

    def asks(self, at: int) -> bool:
        """Return whether a frame that asks stands just before: "we asked if"."""
        hit = self.last_hit
        return (
            hit is not None
            and at - hit.last <= 1
            and bool(self.owners)
            and self.owners[hit.first] is self.open
            and any(ASKING & (frame.plain | frame.denied) for frame in hit.entry.frames)
        )

    def is_spoken(self, hit: Hit) -> bool:
        """Return whether the words are a verb of speech, and no noun."""
        if all(frame.kind is not FrameKind.SPEECH for frame in hit.entry.frames):
            return False
        if not hit.first:
            return True
        named = self.keys[hit.first - 1] in self.language.starters - self.language.quantifying
        return not named and not self.is_capital(hit.first)

    def is_spent(self, hit: Hit) -> bool:
        """Return whether the verb thinks, or has an object: "das sagen alle, die es sahen"."""
        thought = all(Force.WITHHELD not in frame.denied for frame in hit.entry.frames)
        body = self.open.body
        pointed = hit.first == body + 1 and self.keys[body] in self.language.demonstratives
        return thought or pointed or self.keys[hit.last] in self.language.demonstratives

    def is_reported(self, at: int) -> bool:
        """Return whether a verb of the clause here is in reported speech: "sie habe gelogen"."""
        end = self.next_mark(at, LONGEST_RELATIVE) or len(self.keys)
        if not self.language.reported.isdisjoint(self.keys[at:end]):
            return True
        return any(map(self.is_subjunctive, range(at + 1, end)))

    def is_subjunctive(self, at: int) -> bool:
        """Return whether a verb in reported speech follows its subject: "Zucker schade den"."""
        key, language = self.keys[at], self.language
        if not language.nouns_capital or not _SUBJUNCTIVE.fullmatch(key) or self.is_capital(at):
            return False
        known = language.starters | language.prepositions | language.adverbs | language.finite
        subject = self.is_capital(at - 1) or self.is_pronoun(at - 1)
        return subject and key not in known and not self.is_capital(at + 1)

    def is_judgement(self, at: int) -> bool:
        """Return whether the word is an adjective of the table: "they think it wrong to"."""
        hit = self.at_word.get(at)
        return hit is not None and any(
            frame.kind in {FrameKind.ADJECTIVE, FrameKind.GOVERNOR} for frame in hit.entry.frames
        )

    def is_set_phrase(self, at: int) -> bool:
        """Return whether words that change no force open the clause: "not for nothing"."""
        hit = self.at_word.get(self.open.body)
        return hit is not None and hit.last < at and hit.entry == CueEntry(side=hit.entry.side)

    def speech_before(self, at: int) -> Hit | None:
        """Return the verb of speech just before the word, if one is there."""
        hit = self.last_hit
        if hit is None or self.owners[hit.first] is not self.open:
            return None
        if hit.last != at and not self.is_put_off(hit, at):
            return None
        kinds = {frame.kind for frame in hit.entry.frames}
        felt = FrameKind.ADJECTIVE in kinds and self.is_subject(at) and not self.is_marked(at)
        if FrameKind.SPEECH not in kinds and not (felt and not self.language.commas_close):
            return None
        before = self.keys[hit.first - 1] if hit.first else ""
        language = self.language
        noun = before in language.starters and before not in language.quantifying
        return None if noun or before in language.possessives else hit

    def is_put_off(self, hit: Hit, at: int) -> bool:
        """Return whether an adverb stands between the verb and a comma: "sie sagt immer, …"."""
        return (
            self.language.commas_close
            and at - hit.last == 1
            and self.is_marked(at)
            and self.is_adverb(self.keys[hit.last])
        )

    def speech_afar(self, at: int) -> Hit | None:
        """Return the verb of speech whose subject stands behind it: "dort sagte der Rat, …"."""
        language = self.language
        if not (language.commas_close and at <= len(self.owners) and self.is_marked(at)):
            return None
        end = self.next_mark(at, LONGEST_RELATIVE) or len(self.keys)
        if not self.is_reported(at):
            if not (self.is_subject(at) or self.is_capital(at)):
                return None
            if not any(map(self.is_finite, range(at + 1, end - 1))):
                return None  # a list, or a relative clause, whose verb comes last
        number = at - 1
        while number >= self.open.body and self.owners[number] is self.open:
            hit = self.at_word.get(number)
            if hit is not None and self.is_spoken(hit):
                return None if self.is_spent(hit) else hit
            if self.is_marked(number):
                return None
            number -= 1
        return None

    def is_announced(self, at: int) -> bool:
        """Return whether a noun of speech announces a clause: "the reply is the same: …"."""
        hit = self.last_frame
        if hit is None or at - hit.last > FARTHEST_FRAME:
            return False
        if self.owners[hit.first] is not self.open:
            return False
        if any(frame.kind is FrameKind.ADJECTIVE for frame in hit.entry.frames):
            said = at - hit.last <= LONGEST_PHRASE  # "sure of one thing: …"
        else:
            said = not self.language.finite.isdisjoint(self.keys[hit.last : at])
        if self.is_spoken(hit) and not self.is_spent(hit):
            between = self.keys[hit.last : at]  # "told the inquiry: …"
            near = len(between) <= LONGEST_PHRASE and self.language.finite.isdisjoint(between)
            return near and not self.is_set_phrase(at)
        kinds = {FrameKind.NOUN, FrameKind.ADJECTIVE}
        return said and any(
            frame.kind in kinds and Force.SPEAKER in frame.plain for frame in hit.entry.frames
        )

    def is_bare(self, at: int) -> bool:
        """Return whether a clause follows a verb of speech without a word like "that"."""
        if self.speech_before(at) is None and self.speech_afar(at) is None:
            return False
        if self.is_thought(at):
            return False
        marked = self.is_marked(at)
        if self.next_mark(at, 1) and (self.is_subject(at) or not marked):
            return False  # "some believe it, but", "although they predicted chaos,"
        if marked is not self.language.commas_close and (
            not marked or self.gaps[at].strip() == ","
        ):
            return False
        key = self.keys[at]
        language = self.language
        if self.is_subject(at):
            return key not in language.expletives or not self.is_judgement(at + 1)
        if language.commas_close and self.is_adverb(key) and self.is_finite(at + 1):
            return True  # "sie sagen, dann regnet es"
        if language.commas_close and self.open.leads and not self.is_capital(at):
            return False  # "obwohl sie es vorhersagten, verlief alles gut"
        closed = (
            key in language.prepositions
            or key in language.finite
            or key in language.infinitive
            or key in language.relatives
            or key in language.interrogatives
            or self.is_adverb(key)
        )
        return not closed

    def is_told(self, at: int) -> bool:
        """Return whether a clause is stated here though no frame stands before: "it seems that"."""
        before = self.keys[at - 1]
        language = self.language
        return (
            before in language.finite
            or before in language.objects
            or (self.last_hit is not None and self.last_hit.last == at)
            or self.keys[self.open.body] in language.expletives
        )

    def is_whose(self, frame: Hit, at: int) -> bool:
        """Return whether the words between say whose noun it is: "die Ansicht der Frau, Zoos …"."""
        language, between = self.language, self.keys[frame.last : at]
        return (
            language.commas_close
            and 1 < len(between) <= LONGEST_PHRASE
            and between[0] in language.starters | language.prepositions
            and not any(map(self.is_marked, range(frame.last, at)))
            and frame.entry.frames[0].kind in NOUNS
        )

    def is_verb(self, first: int, last: int) -> bool:
        """Return whether the words are a verb that takes a clause."""
        hit = self.at_word.get(first)
        return (
            hit is not None
            and hit.last == last
            and any(frame.kind in VERBS for frame in hit.entry.frames)
        )

    def frame_before(self, at: int) -> Frame | None:
        """Return the frame that a clause opened here may hang on."""
        hit = self.last_frame
        if hit is None or at - hit.last > FARTHEST_FRAME or self.owners[hit.first] is not self.open:
            return None
        between = range(hit.last, at)
        following = self.keys[hit.last]
        verb = hit.entry.frames[0].kind in VERBS
        phrase = len(between) <= LONGEST_PHRASE and (
            following in (self.language.prepositions if verb else self.language.agents)
        )
        close = len(between) <= 1 or phrase or all(map(self.is_slight, between))
        aside = bool(between) and self.is_marked(hit.last) and self.is_marked(at)
        # Where a comma always stands before the clause, a subject may stand before the comma.
        whole = self.language.commas_close and self.is_marked(at)
        whole = whole and not any(map(self.is_marked, between))
        return hit.entry.frames[0] if close or aside or whole else None

    def is_ground(self, at: int) -> bool:
        """Return whether a noun stands before whose denial counts: German "kein Grund, warum"."""
        hit = self.last_frame
        if hit is None or hit.last != at:
            return False
        frame = hit.entry.frames[0]
        return frame.kind in NOUNS and not frame.plain

    def is_governed(self, at: int) -> bool:
        """Return whether an infinitive hangs on a frame: German "es ist falsch, sie zu lesen"."""
        end = self.next_mark(at, LONGEST_RELATIVE) or len(self.keys)
        bare = self.language.finite.isdisjoint(self.keys[at:end])
        return bare and self.frame_before(at) is not None
