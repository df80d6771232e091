"""Clauses that hang on a word before them: what opens them, and which word that is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, ClauseLink
from argmap.checks.surroundings.cues import CueEntry, Hit
from argmap.checks.surroundings.passages import QuoteSurroundings
from argmap.checks.surroundings.signs import FARTHEST_FRAME, LONGEST_ADVERBIAL, Signs
from argmap.languages.language import NOUNS, VERBS, Force, Frame, FrameKind, Language

_LONGEST_PHRASE = 3
_INFINITIVE = re.compile(r"\w{2,}(?:en|ern|eln)")
_SUBJUNCTIVE = re.compile(r"\w{3,}e")
_LONGEST_RELATIVE = 20
ASKING = frozenset({Force.WITHHELD, Force.DOUBT})
"""Forces of a frame that leaves a question open."""


class Complements(Signs):
    """The clauses read by now, one of them open, and those that hang on a frame.

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

    def that(self, at: int, *, fresh: bool) -> None:
        """Open a clause by "that", unless it points at something or begins a relative clause."""
        language = self.language
        following = self.keys[at + 1] if at + 1 < len(self.keys) else ""
        before = self.keys[at - 1] if at else ""
        if fresh:
            if self.is_subject(at + 1) or self.is_judged(at) or language.commas_close:
                self.begin(ClauseLink.STATED, self.open, at, at + 1).subject = True
            return
        hit = self.last_frame
        if hit is not None and self.is_resumed(hit, at):
            self.open = self.owners[hit.first]  # "those who favour it say, as always, that"
        stated = self.around(COMPLEMENTS)
        marked = self.is_marked(at)
        frame = self.frame_before(at)
        runs_on = following in language.finite or (
            frame is None and bool(language.finite_ending.match(following))
        )
        if stated is not None and (before in language.adding or before in language.opposing):
            self.open = stated.parent or self.main()
            self.begin(ClauseLink.STATED, self.open, at, at + 1).before = stated
        elif self.is_pointing(hit, at):
            return  # "with that idea"
        elif before in language.pointing and at - 1 == self.open.body and marked:
            self.begin(ClauseLink.STATED, self.open, at, at + 1).subject = True
        elif self.is_saying(at + 1) and (frame is None or frame.kind not in VERBS):
            self.begin(ClauseLink.RELATIVE, self.open, at, at + 1)
        elif frame is not None and not (runs_on and frame.kind is not FrameKind.SPEECH):
            self.begin(ClauseLink.STATED, self.open, at, at + 1)
        elif stated is not None and marked:
            self.open = stated.parent or self.main()
            self.begin(ClauseLink.STATED, self.open, at, at + 1).before = stated
        elif runs_on and (following in language.finite or not self.is_told(at)):
            self.begin(ClauseLink.RELATIVE, self.open, at, at + 1)
        elif not language.degrees.isdisjoint(self.keys[max(0, at - 4) : at]):
            self.begin(ClauseLink.SUBORDINATE, self.open, at, at + 1)
        elif self.is_told(at):
            self.begin(ClauseLink.STATED, self.open, at, at + 1)
        elif before not in language.prepositions and at + 1 < len(self.keys):
            self.begin(ClauseLink.RELATIVE, self.open, at, at + 1)

    def is_saying(self, at: int) -> bool:
        """Return whether a verb that takes a clause of its own stands here: "that says that"."""
        hit = self.at_word.get(at)
        return (
            hit is not None
            and hit.last < len(self.keys)
            and self.keys[hit.last] in self.language.that
            and any(frame.kind in VERBS for frame in hit.entry.frames)
        )

    def is_pointing(self, hit: Hit | None, at: int) -> bool:
        """Return whether "that" points at a noun behind a preposition: "with that idea"."""
        if self.is_marked(at) or self.keys[at - 1] not in self.language.prepositions:
            return False
        return hit is None or hit.last != at or self.is_thought(at + 1)

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

    def is_announced(self, at: int) -> bool:
        """Return whether a noun of speech announces a clause: "the reply is the same: …"."""
        hit = self.last_frame
        if hit is None or at - hit.last > FARTHEST_FRAME:
            return False
        if self.owners[hit.first] is not self.open:
            return False
        if any(frame.kind is FrameKind.ADJECTIVE for frame in hit.entry.frames):
            said = at - hit.last <= _LONGEST_PHRASE  # "sure of one thing: …"
        else:
            said = not self.language.finite.isdisjoint(self.keys[hit.last : at])
        if self.is_spoken(hit) and not self.is_spent(hit):
            between = self.keys[hit.last : at]  # "told the inquiry: …"
            near = len(between) <= _LONGEST_PHRASE and self.language.finite.isdisjoint(between)
            return near and not self.is_set_phrase(at)
        kinds = {FrameKind.NOUN, FrameKind.ADJECTIVE}
        return said and any(
            frame.kind in kinds and Force.SPEAKER in frame.plain for frame in hit.entry.frames
        )

    def is_set_phrase(self, at: int) -> bool:
        """Return whether words that change no force open the clause: "not for nothing"."""
        hit = self.at_word.get(self.open.body)
        return hit is not None and hit.last < at and hit.entry == CueEntry(side=hit.entry.side)

    def is_resumed(self, hit: Hit, at: int) -> bool:
        """Return whether only an aside stands between a frame in a closed clause and here."""
        between = self.owners[hit.last : at]
        return self.owners[hit.first].parent is self.open and all(
            clause.link is ClauseLink.ASIDE for clause in between
        )

    def whether(self, at: int) -> None:
        """Open a clause that is left open."""
        around = self.around(frozenset({ClauseLink.OPEN}))
        if around is not None and self.keys[at - 1] in self.language.adding:
            self.open = around.parent or self.main()
        fresh = self.open.count == 0
        if fresh and self.is_either(at):
            self.begin(ClauseLink.SUBORDINATE, self.open, at, at + 1)
            return
        clause = self.begin(ClauseLink.OPEN, self.open, at, at + 1)
        clause.subject = fresh

    def is_either(self, at: int) -> bool:
        """Return whether the words leave nothing open: "whether from cold or hunger, they left"."""
        end = self.next_mark(at, LONGEST_ADVERBIAL)
        return (
            0 < end < len(self.keys)
            and not self.language.disjoining.isdisjoint(self.keys[at:end])
            and not any(map(self.is_finite, range(at + 1, end)))
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

    def is_judgement(self, at: int) -> bool:
        """Return whether the word is an adjective of the table: "they think it wrong to"."""
        hit = self.at_word.get(at)
        return hit is not None and any(
            frame.kind in {FrameKind.ADJECTIVE, FrameKind.GOVERNOR} for frame in hit.entry.frames
        )

    def is_put(self, at: int) -> bool:
        """Return whether a clause follows a noun and a comma: "die Ansicht, Zoos seien …"."""
        frame = self.last_frame
        if frame is None or self.is_relative(at):
            return False
        if frame.last != at and not self.is_whose(frame, at):
            return False
        if self.is_subject(at) and self.is_reported(at):
            return True
        return frame.entry.frames[0].kind in NOUNS and (self.is_subject(at) or self.is_capital(at))

    def is_whose(self, frame: Hit, at: int) -> bool:
        """Return whether the words between say whose noun it is: "die Ansicht der Frau, Zoos …"."""
        language, between = self.language, self.keys[frame.last : at]
        return (
            language.commas_close
            and 1 < len(between) <= _LONGEST_PHRASE
            and between[0] in language.starters | language.prepositions
            and not any(map(self.is_marked, range(frame.last, at)))
            and frame.entry.frames[0].kind in NOUNS
        )

    def is_reported(self, at: int) -> bool:
        """Return whether a verb of the clause here is in reported speech: "sie habe gelogen"."""
        end = self.next_mark(at, _LONGEST_RELATIVE) or len(self.keys)
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

    def speech_afar(self, at: int) -> Hit | None:
        """Return the verb of speech whose subject stands behind it: "dort sagte der Rat, …"."""
        language = self.language
        if not (language.commas_close and at <= len(self.owners) and self.is_marked(at)):
            return None
        end = self.next_mark(at, _LONGEST_RELATIVE) or len(self.keys)
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

    def is_spent(self, hit: Hit) -> bool:
        """Return whether the verb thinks, or has an object: "das sagen alle, die es sahen"."""
        thought = all(Force.WITHHELD not in frame.denied for frame in hit.entry.frames)
        body = self.open.body
        pointed = hit.first == body + 1 and self.keys[body] in self.language.demonstratives
        return thought or pointed or self.keys[hit.last] in self.language.demonstratives

    def is_spoken(self, hit: Hit) -> bool:
        """Return whether the words are a verb of speech, and no noun."""
        if all(frame.kind is not FrameKind.SPEECH for frame in hit.entry.frames):
            return False
        if not hit.first:
            return True
        named = self.keys[hit.first - 1] in self.language.starters - self.language.quantifying
        return not named and not self.is_capital(hit.first)

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

    def frame_before(self, at: int) -> Frame | None:
        """Return the frame that a clause opened here may hang on."""
        hit = self.last_frame
        if hit is None or at - hit.last > FARTHEST_FRAME or self.owners[hit.first] is not self.open:
            return None
        between = range(hit.last, at)
        following = self.keys[hit.last]
        verb = hit.entry.frames[0].kind in VERBS
        phrase = len(between) <= _LONGEST_PHRASE and (
            following in (self.language.prepositions if verb else self.language.agents)
        )
        close = len(between) <= 1 or phrase or all(map(self.is_slight, between))
        aside = bool(between) and self.is_marked(hit.last) and self.is_marked(at)
        # Where a comma always stands before the clause, a subject may stand before the comma.
        whole = self.language.commas_close and self.is_marked(at)
        whole = whole and not any(map(self.is_marked, between))
        return hit.entry.frames[0] if close or aside or whole else None

    def is_relative(self, at: int) -> bool:
        """Return whether the word opens a relative clause."""
        if not self.language.commas_close:
            return True
        if not self.is_marked(at) or self.speech_afar(at) is not None:
            return False
        end = self.next_mark(at, _LONGEST_RELATIVE) or len(self.keys)
        if self.speech_before(at) is not None and not self.is_verb_final(at, end):
            return False
        if end - at < 2 or self.keys[end - 2] in self.language.infinitive:
            return False
        said = end < len(self.keys) and self.keys[end] in self.language.that
        if self.is_finite(end - 1) or (said and self.is_verb(at + 1, end)):
            return True
        if self.is_capital(end - 1) or self.language.infinitive_form.match(self.keys[end - 1]):
            return False
        plural = _INFINITIVE.fullmatch(self.keys[end - 1]) is not None
        return plural and not any(map(self.is_finite, range(at + 1, end - 1)))

    def is_verb_final(self, at: int, end: int) -> bool:
        """Return whether the only verb of a long clause comes last: "…, das dort gesucht wird"."""
        return (
            end - at > _LONGEST_PHRASE + 1
            and self.keys[end - 1] in self.language.finite
            and not any(map(self.is_finite, range(at + 1, end - 2)))
        )

    def is_verb(self, first: int, last: int) -> bool:
        """Return whether the words are a verb that takes a clause."""
        hit = self.at_word.get(first)
        return (
            hit is not None
            and hit.last == last
            and any(frame.kind in VERBS for frame in hit.entry.frames)
        )

    def is_governed(self, at: int) -> bool:
        """Return whether an infinitive hangs on a frame: German "es ist falsch, sie zu lesen"."""
        end = self.next_mark(at, _LONGEST_RELATIVE) or len(self.keys)
        bare = self.language.finite.isdisjoint(self.keys[at:end])
        return bare and self.frame_before(at) is not None

    def is_ground(self, at: int) -> bool:
        """Return whether a noun stands before whose denial counts: German "kein Grund, warum"."""
        hit = self.last_frame
        if hit is None or hit.last != at:
            return False
        frame = hit.entry.frames[0]
        return frame.kind in NOUNS and not frame.plain

    def is_leading_aside(self, at: int) -> bool:
        """Return whether a clause says first who says so: German "Wie Kritiker sagen, …"."""
        language = self.language
        if not language.commas_close or self.keys[at] not in language.aside_openers:
            return False
        end = self.next_mark(at, _LONGEST_RELATIVE)
        if not end or end == len(self.keys):
            return False
        hits = (self.at_word.get(number) for number in range(at + 1, end))
        return any(
            hit is not None
            and hit.last == end
            and any(
                frame.kind is FrameKind.SPEECH and Force.SPEAKER in frame.plain
                for frame in hit.entry.frames
            )
            for hit in hits
        )

    def denies_before(self, at: int) -> bool:
        """Return whether a denial stands just before the word."""
        hit = self.last_hit
        return hit is not None and hit.last == at and hit.entry.force is Force.DENIAL
