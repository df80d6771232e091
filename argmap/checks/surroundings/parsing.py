"""Divides a passage into its clauses.

Only signs on the surface are read: marks, conjunctions, the words of a language's table. A clause
opened by "that" hangs on the words before it, one opened by "if" on the clause beside it; "and"
with no subject behind it goes on with a clause, and "but" begins a new one.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, Link, Structure
from argmap.checks.surroundings.cues import Hit, Opener
from argmap.checks.surroundings.passages import Passage
from argmap.checks.surroundings.signs import (
    COMMAS,
    FARTHEST_FRAME,
    LONGEST_ADVERBIAL,
    LONGEST_ASIDE,
    STOPS,
    Signs,
)
from argmap.languages.tables import NOUNS, Force, Frame, Kind, Language

_LONGEST_LEAD = 3
_LONGEST_RELATIVE = 20
_ASKING = frozenset({Force.WITHHELD, Force.DOUBT})
_BESIDE = {
    Opener.CONDITION: Link.CONDITION,
    Opener.SUPPOSITION: Link.SUPPOSITION,
    Opener.SUBORDINATE: Link.SUBORDINATE,
}
_LEADING = frozenset({*_BESIDE.values(), Link.ADVERBIAL})


def structure_of(passage: Passage, hits: Sequence[Hit], language: Language) -> Structure:
    """Return the clauses of the passage.

    >>> from argmap.checks.surroundings.cues import ready
    >>> from argmap.checks.surroundings.passages import Span, passage_of
    >>> from argmap.languages import ENGLISH
    >>> from argmap.text.words import split
    >>> words = split("Critics say that it rains, but the sun shines.")
    >>> passage = passage_of(words, Span(0, len(words)))
    >>> structure = structure_of(passage, list(ready(ENGLISH).found(passage.keys)), ENGLISH)
    >>> [(clause.link.value, words.keys[clause.first]) for clause in structure.clauses]
    [('main', 'critics'), ('stated', 'that'), ('main', 'but')]
    """
    return _Parser(passage, hits, language).read()


class _Parser(Signs):
    """Reads a passage from left to right, with one clause open at a time."""

    def __init__(self, passage: Passage, hits: Sequence[Hit], language: Language) -> None:
        super().__init__(passage, hits, language)
        self.heeded = language.grammar
        self.clauses: list[Clause] = []
        self.owners: list[Clause] = []
        self.last_hit: Hit | None = None
        self.last_frame: Hit | None = None
        self.open = self.begin(Link.MAIN, None, 0)

    def read(self) -> Structure:
        covered = 0
        for at, gap in enumerate(self.gaps):
            if gap != " " and at:
                self.mark(at, gap)
            hit = self.at_word.get(at)
            if at >= covered:
                self.word(at, hit)
            if hit is not None:
                covered = hit.last
                self.last_hit = hit
                if hit.entry.frames:
                    self.last_frame = hit
            if at >= self.open.body:
                self.open.count += 1
            self.owners.append(self.open)
        return Structure(
            self.passage, self.language, tuple(self.hits), tuple(self.clauses), tuple(self.owners)
        )

    # -- opening and closing ----------

    def begin(self, link: Link, parent: Clause | None, at: int, body: int | None = None) -> Clause:
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
        clause = self.open
        while clause.parent is not None:
            clause = clause.parent
        return clause

    def around(self, links: frozenset[Link]) -> Clause | None:
        """Return the nearest clause of such a link, from the open one outward."""
        clause: Clause | None = self.open
        while clause is not None and clause.link not in links:
            clause = clause.parent
        return clause

    # -- marks ----------

    def mark(self, at: int, gap: str) -> None:
        """Heed what stands before the word besides a blank."""
        if "." in gap and self.passage.text[self.passage.starts[at]].islower():
            return  # an abbreviation
        if not STOPS.isdisjoint(gap):
            if not (gap.strip() == "…" and self.keys[at] in self.language.adding):
                self.begin(Link.MAIN, None, at)
        elif ":" in gap:
            speech = self.speech_before(at)
            if speech is not None:
                self.begin(Link.STATED, self.open, at)
            else:
                self.begin(Link.MAIN, None, at)
        elif "(" in gap or "[" in gap:
            self.begin(Link.ASIDE, self.open, at)
        elif ")" in gap or "]" in gap:
            if self.around(frozenset({Link.ASIDE})):
                while self.open.link is not Link.ASIDE:
                    self.close()
                self.close()
            if "," in gap:
                self.comma(at)
        elif not COMMAS.isdisjoint(gap) or " - " in gap:
            self.comma(at)

    def comma(self, at: int) -> None:
        key = self.keys[at]
        language = self.language
        spoken = language.commas_close or self.gaps[at].strip() != ","
        if (spoken and self.is_bare(at)) or (language.commas_close and self.is_put(at)):
            self.begin(Link.STATED, self.open, at)
            return
        aside = self.is_aside(at)
        if key in language.adding and not aside:
            return
        if self.open.link in {Link.ASIDE, Link.COMPARISON}:
            self.close()
        leading = self.leading()
        if leading is not None and leading.parent is not None and leading.first < at:
            self.open = leading.parent
        elif self.closes():
            self.close()
        if aside:
            self.begin(Link.ASIDE, self.open, at)
            return
        now = self.open
        if key in language.that and self.frame_before(at) is not None:
            return
        hit = self.at_word.get(at)
        if (hit and hit.entry.opener) or self.is_infinitive(at):
            return
        if now.link is Link.MAIN and now.count and self.is_subject(at) and self.is_whole(now):
            self.begin(Link.MAIN, None, at)

    def leading(self) -> Clause | None:
        """Return the clause at the head of the sentence that a comma would end."""
        clause: Clause | None = self.open
        while clause is not None:
            if clause.leads and clause.link in _LEADING and clause.count:
                return clause
            clause = clause.parent
        return None

    def closes(self) -> bool:
        """Return whether a comma ends the open clause."""
        link = self.open.link
        if link in COMPLEMENTS:
            return self.language.commas_close
        return (link in _LEADING or link is Link.RELATIVE) and self.open.count > 0

    def is_aside(self, at: int) -> bool:
        """Return whether words such as "critics say" stand here between two marks."""
        end = self.next_mark(at, LONGEST_ASIDE)
        language = self.language
        key = self.keys[at]
        if (
            key in language.aside_openers
            and key in language.prepositions
            and 0 < end < len(self.gaps)
        ):
            return self.follows() or self.open.link is not Link.MAIN
        if not end or (end == len(self.gaps) and not self.follows()):
            return False
        for number in range(at, end):
            hit = self.at_word.get(number)
            soft = hit is not None and hit.entry.force is Force.HEDGE and end - at <= _LONGEST_LEAD
            if hit and (soft or any(frame.kind is Kind.SPEECH for frame in hit.entry.frames)):
                first = at + (self.keys[at] in self.language.aside_openers)
                trailing = all(
                    self.language.adverbial.match(self.keys[each]) or self.keys[each] == "it"
                    for each in range(hit.last, end)
                )
                inverted = hit.first <= first and end - hit.last <= LONGEST_ASIDE
                return trailing or (inverted and self.keys[hit.last] not in self.language.that)
        return False

    def follows(self) -> bool:
        """Return whether a clause stands before, and not only the phrase at its head."""
        leading = self.leading()
        return leading is None or leading.parent is None or leading.parent.count > 0

    # -- words ----------

    def word(self, at: int, hit: Hit | None) -> None:
        """Heed what the word opens."""
        key = self.keys[at]
        language = self.language
        fresh = self.open.count == 0
        after_hit = self.last_hit is not None and self.last_hit.last == at
        if not (fresh or after_hit or hit is not None or key in self.heeded):
            return
        if hit is not None and hit.entry.opener is not None:
            self.opener(at, hit)
        elif key in language.that and not (hit and hit.last > at + 1):
            self.that(at, fresh=fresh)
        elif key in language.whether:
            self.whether(at)
        elif key in language.adding or key in language.opposing:
            if self.open.link is not Link.ASIDE or self.open.count:
                self.coordinate(at, key)
        elif key in language.explaining and self.is_marked(at) and self.is_subject(at + 1):
            self.begin(Link.MAIN, None, at, at + 1)
        elif key in language.relatives and not fresh and self.is_relative(at):
            self.begin(Link.RELATIVE, self.open, at, at + 1)
        elif key in language.comparing and not fresh:
            self.begin(Link.COMPARISON, self.open, at)
        elif fresh and self.is_inverted(at):
            self.begin(Link.CONDITION, self.open, at, at + 1)
        elif self.is_bare(at):
            self.begin(Link.STATED, self.open, at)
        if self.open.count == 0 and at >= self.open.body:
            self.lead(at)

    def lead(self, at: int) -> None:
        """Open an adverbial phrase at the head of a clause, if one stands there."""
        if self.open.link not in {Link.MAIN, *COMPLEMENTS}:
            return
        end = self.next_mark(at, LONGEST_ADVERBIAL)
        if not end or end == len(self.gaps) or COMMAS.isdisjoint(self.gaps[end]):
            return
        language = self.language
        key = self.keys[at]
        hit = self.at_word.get(at)
        if hit is not None and hit.last == end and hit.entry.force is not Force.NONE:
            self.begin(Link.ADVERBIAL, self.open, at)
            return
        opens = key in language.prepositions or language.gerund.match(key)
        short = end - at <= (_LONGEST_LEAD if self.is_adverb(key) else 1)
        short = short and key not in language.pronouns
        follows = self.keys[end]
        if follows in language.that or follows in language.whether or not (opens or short):
            return
        if follows in language.relatives and self.is_relative(end):
            return
        for number in range(at, end):
            if self.keys[number] in language.relatives or self.keys[number] in language.that:
                break
            if self.keys[number] in language.finite:
                return
        self.begin(Link.ADVERBIAL, self.open, at)

    def opener(self, at: int, hit: Hit) -> None:
        """Open a clause beside another: "because", "even if"."""
        language = self.language
        key = self.keys[at]
        if hit.last == at + 1 and key in language.asked and self.asks(at):
            self.begin(Link.OPEN, self.open, at, hit.last)
            return
        if self.open.link is Link.COMPARISON:
            self.close()
        marked = self.is_marked(at)
        before = self.keys[at - 1] if at else ""
        bound = before in language.adding or before in language.opposing
        if language.commas_close and not (marked or bound or self.open.count == 0):
            return  # "mehr als", "so wie"
        if marked and key in language.concessive:
            self.open = self.main()
        assert hit.entry.opener is not None
        self.begin(_BESIDE[hit.entry.opener], self.open, at, hit.last)

    def asks(self, at: int) -> bool:
        """Return whether a frame that asks stands just before: "we asked if"."""
        hit = self.last_hit
        return (
            hit is not None
            and at - hit.last <= 1
            and bool(self.owners)
            and self.owners[hit.first] is self.open
            and any(_ASKING & (frame.plain | frame.denied) for frame in hit.entry.frames)
        )

    def that(self, at: int, *, fresh: bool) -> None:
        """Open a clause by "that", unless it points at something or begins a relative clause."""
        language = self.language
        following = self.keys[at + 1] if at + 1 < len(self.keys) else ""
        before = self.keys[at - 1] if at else ""
        if fresh:
            if self.is_subject(at + 1) or self.is_judged(at):
                self.begin(Link.STATED, self.open, at, at + 1).subject = True
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
            self.begin(Link.STATED, self.open, at, at + 1).before = stated
        elif frame is not None and not (runs_on and frame.kind is not Kind.SPEECH):
            self.begin(Link.STATED, self.open, at, at + 1)
        elif stated is not None and marked:
            self.open = stated.parent or self.main()
            self.begin(Link.STATED, self.open, at, at + 1).before = stated
        elif runs_on:
            self.begin(Link.RELATIVE, self.open, at, at + 1)
        elif {"so", "such"} & set(self.keys[max(0, at - 4) : at]):
            self.begin(Link.SUBORDINATE, self.open, at, at + 1)
        elif (
            before in language.finite
            or before in language.objects
            or (self.last_hit is not None and self.last_hit.last == at)
            or self.keys[self.open.body] in language.expletives
        ):
            self.begin(Link.STATED, self.open, at, at + 1)
        elif before not in language.prepositions and at + 1 < len(self.keys):
            self.begin(Link.RELATIVE, self.open, at, at + 1)

    def is_resumed(self, hit: Hit, at: int) -> bool:
        """Return whether only an aside stands between a frame in a closed clause and here."""
        between = self.owners[hit.last : at]
        return self.owners[hit.first].parent is self.open and all(
            clause.link is Link.ASIDE for clause in between
        )

    def whether(self, at: int) -> None:
        """Open a clause that is left open."""
        around = self.around(frozenset({Link.OPEN}))
        if around is not None and self.keys[at - 1] in self.language.adding:
            self.open = around.parent or self.main()
        fresh = self.open.count == 0
        clause = self.begin(Link.OPEN, self.open, at, at + 1)
        clause.subject = fresh

    def coordinate(self, at: int, key: str) -> None:
        """Go on after "and" or "but"."""
        language = self.language
        if self.open.link is Link.COMPARISON:
            self.close()
        if at + 1 >= len(self.keys) or self.open.count == 0:
            return
        following = self.keys[at + 1]
        marked = self.is_marked(at)
        if language.commas_close and key in language.opposing and not marked:
            return
        points = following in language.that and self.is_finite(at + 2)
        if not points and (following in language.that or following in language.whether):
            return
        next_hit = self.at_word.get(at + 1)
        opens = next_hit is not None and next_hit.entry.opener is not None
        verb = self.is_finite(at + 1)
        if key in language.opposing:
            new = marked or following in language.pronouns or following in language.starters
            if new and following not in language.opposing_parts and not (verb and not marked):
                self.begin(Link.MAIN, None, at, at + 1)
            else:
                self.go_on(at)
        elif marked and (self.is_started(at + 1) or opens or key in language.concluding):
            self.begin(Link.MAIN, None, at, at + 1)
        elif following in language.pronouns or verb:
            self.go_on(at)

    # -- questions ----------

    def is_relative(self, at: int) -> bool:
        """Return whether the word opens a relative clause."""
        if not self.language.commas_close:
            return True
        if not self.is_marked(at) or self.speech_before(at) is not None:
            return False
        end = self.next_mark(at, _LONGEST_RELATIVE) or len(self.keys)
        return end - at > 1 and self.is_finite(end - 1)

    def is_whole(self, clause: Clause) -> bool:
        """Return whether the clause has a verb by now, as far as can be seen."""
        for number in range(len(self.owners) - 1, clause.first - 1, -1):
            if self.owners[number] is clause:
                if self.is_finite(number):
                    return True
                hit = self.at_word.get(number)
                if hit and any(frame.kind is Kind.SPEECH for frame in hit.entry.frames):
                    return True
        return False

    def is_bare(self, at: int) -> bool:
        """Return whether a clause follows a verb of speech without a word like "that"."""
        if self.speech_before(at) is None or self.is_thought(at):
            return False
        if self.next_mark(at, 1) and self.is_subject(at):
            return False  # "some believe it, but"
        marked = self.is_marked(at)
        if marked is not self.language.commas_close and (
            not marked or self.gaps[at].strip() == ","
        ):
            return False
        key = self.keys[at]
        if self.is_subject(at):
            return True
        language = self.language
        closed = (
            key in language.prepositions
            or key in language.finite
            or key in language.infinitive
            or key in language.relatives
            or self.is_adverb(key)
        )
        return not closed

    def is_put(self, at: int) -> bool:
        """Return whether a clause follows a noun and a comma: "die Ansicht, Zoos seien …"."""
        frame = self.last_frame
        if frame is None or frame.last != at or self.is_relative(at):
            return False
        return frame.entry.frames[0].kind in NOUNS and (self.is_subject(at) or self.is_capital(at))

    def speech_before(self, at: int) -> Hit | None:
        """Return the verb of speech just before the word, if one is there."""
        hit = self.last_hit
        if hit is None or hit.last != at or self.owners[hit.first] is not self.open:
            return None
        if not any(frame.kind is Kind.SPEECH for frame in hit.entry.frames):
            return None
        before = self.keys[hit.first - 1] if hit.first else ""
        language = self.language
        noun = before in language.starters and before not in language.quantifying
        return None if noun or before in language.possessives else hit

    def frame_before(self, at: int) -> Frame | None:
        """Return the frame that a clause opened here may hang on."""
        hit = self.last_frame
        if hit is None or at - hit.last > FARTHEST_FRAME or self.owners[hit.first] is not self.open:
            return None
        between = range(hit.last, at)
        phrase = (
            len(between) <= _LONGEST_LEAD
            and self.keys[hit.last] in self.language.prepositions
            and hit.entry.frames[0].kind in {Kind.VERB, Kind.SPEECH}
        )
        close = len(between) <= 1 or phrase or all(map(self.is_slight, between))
        aside = bool(between) and self.is_marked(hit.last) and self.is_marked(at)
        return hit.entry.frames[0] if close or aside else None
