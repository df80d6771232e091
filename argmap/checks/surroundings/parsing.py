"""Divides a passage into its clauses.

Only signs on the surface are read: marks, conjunctions, the words of a language's table. A clause
opened by "that" hangs on the words before it, one opened by "if" on the clause beside it; "and"
with no subject behind it goes on with a clause, and "but" begins a new one.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.checks.surroundings.asides import CLAUSES_BESIDE, LONGEST_LEAD, Asides
from argmap.checks.surroundings.clauses import COMPLEMENTS, Clause, ClauseLink, Structure
from argmap.checks.surroundings.cues import Hit, Opener
from argmap.checks.surroundings.frames_before import ASKING
from argmap.checks.surroundings.passages import QuoteSurroundings
from argmap.checks.surroundings.signs import (
    COMMAS,
    LONGEST_ADVERBIAL,
    STOPS,
)
from argmap.languages.language import Force, FrameKind, Language

_LONGEST_REASON = 20


def structure_of(passage: QuoteSurroundings, hits: Sequence[Hit], language: Language) -> Structure:
    """Return the clauses of the passage.

    >>> from argmap.checks.surroundings.cues import ready
    >>> from argmap.checks.surroundings.passages import WordSpan, passage_of
    >>> from argmap.languages import ENGLISH
    >>> from argmap.text.words import split
    >>> words = split("Critics say that it rains, but the sun shines.")
    >>> passage = passage_of(words, WordSpan(0, len(words)))
    >>> structure = structure_of(passage, list(ready(ENGLISH).hits(passage.keys)), ENGLISH)
    >>> [(clause.link.value, words.keys[clause.first]) for clause in structure.clauses]
    [('main', 'critics'), ('stated', 'that'), ('main', 'but')]
    """
    return _Parser(passage, hits, language).read()


class _Parser(Asides):
    """Reads a passage from left to right, with one clause open at a time."""

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

    # -- marks ----------

    def mark(self, at: int, gap: str) -> None:
        """Heed what stands before the word besides a blank."""
        if "." in gap and self.passage.text[self.passage.starts[at]].islower():
            return  # an abbreviation
        if not STOPS.isdisjoint(gap):
            if not (gap.strip() == "…" and self.keys[at] in self.language.adding):
                self.begin(ClauseLink.MAIN, None, at)
        elif ":" in gap and self.keys[at] in self.language.that:
            return  # "two beliefs: that it helps, and that it is cheap"
        elif ":" in gap:
            whole = self.open.link in {ClauseLink.MAIN, ClauseLink.STATED}
            whole = whole and not self.is_purpose()
            bare = self.open.link is ClauseLink.STATED and self.open.first == self.open.body
            bare = bare and self.keys[self.open.first] not in self.language.expletives
            if bare and not self.is_whole(self.open):
                self.close()  # "so says the mayor: …"
                self.begin(ClauseLink.STATED, self.open, at)
                return
            if whole and (self.speech_before(at) is not None or self.is_announced(at)):
                self.begin(ClauseLink.STATED, self.open, at)
            else:
                self.begin(ClauseLink.MAIN, None, at)
        elif "(" in gap or "[" in gap:
            self.begin(ClauseLink.ASIDE, self.open, at)
        elif ")" in gap or "]" in gap:
            if self.around(frozenset({ClauseLink.ASIDE})):
                while self.open.link is not ClauseLink.ASIDE:
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
            self.begin(ClauseLink.STATED, self.open, at)
            return
        aside = self.is_aside(at)
        if key in language.adding and not aside:
            return
        if self.open.link in {ClauseLink.ASIDE, ClauseLink.COMPARISON}:
            begun = self.open.first
            self.close()
            if begun and self.keys[begun - 1] in language.finite and not aside:
                return  # "it is, as critics say, a waste"
        leading = self.leading(at)
        if leading is not None and self.is_far_from(leading, at):
            return
        if leading is not None and leading.parent is not None and leading.first < at:
            self.open = leading.parent
        elif self.closes() and not self.is_infinitive(at):
            self.close()
        if aside:
            self.begin(ClauseLink.ASIDE, self.open, at)
            return
        now = self.open
        if key in language.that and self.frame_before(at) is not None:
            return
        hit = self.at_word.get(at)
        if hit and hit.entry.opener:
            return
        if self.is_infinitive(at):
            if self.is_governed(at):
                self.begin(ClauseLink.STATED, self.open, at)
            return
        if language.commas_close and key in language.relatives and self.is_relative(at):
            return
        if now.link is ClauseLink.MAIN and now.count and self.is_subject(at) and self.is_whole(now):
            self.begin(ClauseLink.MAIN, None, at)

    # -- words ----------

    def word(self, at: int, hit: Hit | None) -> None:
        """Heed what the word opens."""
        key = self.keys[at]
        language = self.language
        fresh = self.open.count == 0
        after_hit = self.last_hit is not None and self.last_hit.last == at
        if not (fresh or after_hit or hit is not None or key in self.heeded):
            return
        if self.open.link is ClauseLink.RELATIVE and self.ends_relative(at, key):
            self.close()
        if key in language.resuming:
            self.resume(at)
        aside = self.open.link is ClauseLink.ASIDE and self.open.first == at
        aside = aside and key in language.aside_openers  # ", wie Kritiker sagen"
        if fresh and not aside and self.is_leading_aside(at):
            self.begin(ClauseLink.ASIDE, self.open, at)
        elif hit is not None and hit.entry.opener is not None and not aside:
            self.opener(at, hit)
        elif key in language.that and not (hit and hit.last > at + 1):
            self.that(at, fresh=fresh)
        elif key in language.whether:
            self.whether(at)
        elif key in language.adding or key in language.opposing:
            if self.open.link is not ClauseLink.ASIDE or self.open.count:
                self.coordinate(at, key)
        elif (
            key in language.explaining
            and self.is_marked(at)
            and (self.is_subject(at + 1) or self.is_sentence(at + 1))
            and not self.is_phrase(at)
        ):
            self.begin(ClauseLink.MAIN, None, at, at + 1)
        elif self.is_reason(at, key):
            self.leave_question()
            self.begin(ClauseLink.SUBORDINATE, self.open, at, at + 1)
        elif key in language.relatives and not fresh and self.is_relative(at):
            self.begin(ClauseLink.RELATIVE, self.open, at, at + 1)
        elif key in language.comparing and not fresh:
            self.begin(ClauseLink.COMPARISON, self.open, at)
        elif self.is_inverted(at) if fresh else self.is_turned(at, key):
            self.begin(ClauseLink.CONDITION, self.open, at, at + 1)
        elif self.is_bare(at):
            self.begin(ClauseLink.STATED, self.open, at)
        if self.open.count == 0 and at >= self.open.body:
            self.lead(at)

    def lead(self, at: int) -> None:
        """Open an adverbial phrase at the head of a clause, if one stands there."""
        if self.open.link not in {ClauseLink.MAIN, *COMPLEMENTS}:
            return
        end = self.next_mark(at, LONGEST_ADVERBIAL)
        if not end or end == len(self.gaps) or COMMAS.isdisjoint(self.gaps[end]):
            return
        language = self.language
        key = self.keys[at]
        hit = self.at_word.get(at)
        forced = hit is not None and hit.last == end and hit.entry.force is not Force.NONE
        if forced and not (
            self.keys[end] in language.that and self.at_word[at].entry.force is Force.DENIAL
        ):
            self.begin(ClauseLink.ADVERBIAL, self.open, at)
            return
        opens = key in language.prepositions or language.gerund.match(key)
        short = end - at <= (LONGEST_LEAD if self.is_adverb(key) else 1)
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
            spoken = self.at_word.get(number) if language.commas_close else None
            if spoken is not None and number > at and self.is_spoken(spoken):
                return  # "im Dorf erzählt man sich, …"
        self.begin(ClauseLink.ADVERBIAL, self.open, at)

    def opener(self, at: int, hit: Hit) -> None:
        """Open a clause beside another: "because", "even if"."""
        language = self.language
        key = self.keys[at]
        if hit.last == at + 1 and key in language.asked and self.asks(at):
            self.begin(ClauseLink.OPEN, self.open, at, hit.last)
            return
        if hit.entry.opener is Opener.QUESTION:
            self.question(at, hit)
            return
        if key in language.interrogatives and self.is_ground(at):
            self.begin(ClauseLink.STATED, self.open, at, hit.last)
            return
        if self.open.link is ClauseLink.COMPARISON or self.is_object(at):
            self.close()
        inside = hit.entry.opener is Opener.CONDITION  # "nur dann, wenn"
        marked = any(map(self.is_marked, range(at, hit.last if inside else at + 1)))
        before = self.keys[at - 1] if at else ""
        bound = before in language.adding or before in language.opposing
        stressed = self.open.count == 1 and self.is_adverb(before)  # "gerade weil"
        if language.commas_close and not (marked or bound or stressed or self.open.count == 0):
            return  # "mehr als", "so wie"
        if language.commas_close and not marked and key in language.adverbs and hit.last == at + 1:
            return  # "damit ist klar"
        if marked and key in language.concessive:
            self.open = self.main()
        elif marked:
            self.leave_question()
        assert hit.entry.opener is not None
        clause = self.begin(CLAUSES_BESIDE[hit.entry.opener], self.open, at, hit.last)
        clause.leads = clause.leads or (stressed and language.commas_close)

    def question(self, at: int, hit: Hit) -> None:
        """Open a question of degree after a frame that asks, or one that is judged itself."""
        fresh = self.open.count == 0
        asked = self.asks(at) and self.is_sought(at)
        if asked or (fresh and self.is_judged(at)):
            self.begin(ClauseLink.OPEN, self.open, at, hit.last).subject = fresh

    def is_sought(self, at: int) -> bool:
        """Return whether the answer is not at hand: "we asked how far", not "it shows how far"."""
        assert self.last_hit is not None
        frames = self.last_hit.entry.frames
        return any(frame.plain & ASKING for frame in frames) or any(
            hit.entry.force is Force.DENIAL and self.owners[hit.first] is self.open
            for hit in self.hits
            if hit.last <= at and hit is not self.last_hit
        )

    def coordinate(self, at: int, key: str) -> None:
        """Go on after "and" or "but"."""
        language = self.language
        if self.open.link is ClauseLink.COMPARISON:
            self.close()
        if at + 1 >= len(self.keys) or self.open.count == 0:
            return
        following = self.keys[at + 1]
        marked = self.is_marked(at)
        aside = marked and self.is_marked(at + 1)  # ", however,"
        if key in language.opposing and (aside or (language.commas_close and not marked)):
            return
        points = following in language.that and self.is_finite(at + 2)
        if not points and (following in language.that or following in language.whether):
            return
        next_hit = self.at_word.get(at + 1)
        opens = next_hit is not None and next_hit.entry.opener is not None
        verb = self.is_finite(at + 1)
        if key in language.opposing:
            new = marked or following in language.pronouns or following in language.starters
            part = following in language.opposing_parts and not self.is_pronoun(at + 2)
            if new and not part and not (verb and not marked):
                self.begin(ClauseLink.MAIN, None, at, at + 1)
            else:
                self.go_on(at)
        elif marked and (
            self.starts_clause(at + 1)
            or opens
            or key in language.concluding
            or following in language.opposing  # "…, und doch"
        ):
            self.begin(ClauseLink.MAIN, None, at, at + 1)
        elif following in language.pronouns or verb:
            self.go_on(at)

    def leave_question(self) -> None:
        """Go back to the author after a comma: "it is unclear whether it helps, because"."""
        if self.open.link is ClauseLink.OPEN and self.open.count:
            self.close()

    # -- questions ----------

    def is_reason(self, at: int, key: str) -> bool:
        """Return whether a reason with a verb of its own begins here: ", as they are many"."""
        if key not in self.language.reasoning or not self.is_marked(at):
            return False
        if (self.open.link is ClauseLink.ASIDE and self.open.first == at) or not self.is_started(
            at + 1
        ):
            return False
        end = self.next_mark(at, _LONGEST_REASON) or len(self.keys)
        return any(map(self.is_finite, range(at + 2, end)))

    def ends_relative(self, at: int, key: str) -> bool:
        """Return whether the verb of the clause around follows: "no one who has seen it would"."""
        language, now = self.language, self.open
        if language.commas_close or key not in language.finite or not now.count:
            return False
        before = self.keys[at - 1]
        tied = before in language.finite or self.is_subject(at - 1) or self.is_adverb(before)
        if tied or before in language.adding or before in language.relatives:
            return False
        verb = self.is_finite(now.body) or language.past_ending.match(self.keys[now.body])
        return bool(verb) and not self.is_capital(at - 1)

    def is_sentence(self, at: int) -> bool:
        """Return whether a verb follows before any mark, and no clause within: "free will is"."""
        language = self.language
        for number in range(at + 1, self.next_mark(at, _LONGEST_REASON) or len(self.keys)):
            key = self.keys[number]
            if key in language.relatives or key in language.that or number in self.at_word:
                return False
            sure = self.is_adverb(self.keys[number - 1]) and self.is_finite(number)
            if key in language.finite or sure:
                return True
        return False

    def is_phrase(self, at: int) -> bool:
        """Return whether a mark follows before any verb: ", for that matter,"."""
        end = self.next_mark(at, LONGEST_LEAD)
        return 0 < end < len(self.keys) and not any(map(self.is_finite, range(at + 1, end)))

    def is_turned(self, at: int, key: str) -> bool:
        """Return whether a condition follows its clause: "it would work were it paid for"."""
        language = self.language
        if key not in language.inverted or not self.is_pronoun(at + 1) or language.commas_close:
            return False
        before = self.keys[at - 1]
        negated = before in language.adding or before in language.nobody or self.is_adverb(before)
        return not negated and self.is_whole(self.open)

    def resume(self, at: int) -> None:
        """Go back to the clause of a condition that no comma closes."""
        condition = self.around(frozenset({ClauseLink.CONDITION}))
        if condition is not None and condition.first < at and self.is_whole(condition):
            self.open = condition.parent or self.open

    def starts_clause(self, at: int) -> bool:
        """Return whether a clause begins here, a question among them: "and who would"."""
        asks = at + 1 < len(self.keys) and self.keys[at] in self.language.interrogatives
        return self.is_started(at) or (asks and self.keys[at + 1] in self.language.finite)

    def is_object(self, at: int) -> bool:
        """Return whether the open clause was a noun: "they feel the weight because"."""
        now = self.open
        if now.link is not ClauseLink.STATED or now.body != now.first:
            return False
        plural = self.language.plural.match(self.keys[at - 1])
        return self.is_subject(now.first) and not plural and not self.is_whole(now)

    def is_whole(self, clause: Clause) -> bool:
        """Return whether the clause has a verb by now, as far as can be seen."""
        for number in range(len(self.owners) - 1, clause.first - 1, -1):
            if self.owners[number] is clause:
                if self.is_finite(number):
                    return True
                hit = self.at_word.get(number)
                if hit and any(frame.kind is FrameKind.SPEECH for frame in hit.entry.frames):
                    return True
        return False
