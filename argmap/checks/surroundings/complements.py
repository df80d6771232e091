"""Clauses that hang on a word before them: what opens them, and which word that is."""

from __future__ import annotations

import re

from argmap.checks.surroundings.clauses import COMPLEMENTS, ClauseLink
from argmap.checks.surroundings.cues import Hit
from argmap.checks.surroundings.frames_before import LONGEST_PHRASE, FramesBefore
from argmap.checks.surroundings.signs import LONGEST_ADVERBIAL, LONGEST_RELATIVE
from argmap.languages.language import NOUNS, VERBS, Force, FrameKind

_INFINITIVE = re.compile(r"\w{2,}(?:en|ern|eln)")


class Complements(FramesBefore):
    """The clauses read by now, and those that hang on a frame: "that …", "whether …", "who …"."""

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

    def is_relative(self, at: int) -> bool:
        """Return whether the word opens a relative clause."""
        if not self.language.commas_close:
            return True
        if not self.is_marked(at) or self.speech_afar(at) is not None:
            return False
        end = self.next_mark(at, LONGEST_RELATIVE) or len(self.keys)
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
            end - at > LONGEST_PHRASE + 1
            and self.keys[end - 1] in self.language.finite
            and not any(map(self.is_finite, range(at + 1, end - 2)))
        )

    def is_leading_aside(self, at: int) -> bool:
        """Return whether a clause says first who says so: German "Wie Kritiker sagen, …"."""
        language = self.language
        if not language.commas_close or self.keys[at] not in language.aside_openers:
            return False
        end = self.next_mark(at, LONGEST_RELATIVE)
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
