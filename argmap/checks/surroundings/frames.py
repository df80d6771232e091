"""Resolves what the frames around a clause make of it: denied, doubted, withheld, attributed.

A clause hangs on a word such as "doubt", that word perhaps on another ("wrong to doubt"), and
either may be denied itself ("no one doubts"). The words are read from the clause outward, each
making something of what is there by then: two denials are none, and a denied doubt is none either.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, frozen

from argmap.checks.surroundings.clauses import Clause, ClauseLink, Structure
from argmap.checks.surroundings.cues import Hit, Side
from argmap.checks.surroundings.matrix import Matrix
from argmap.checks.surroundings.passages import QUOTATION_MARKS, WordSpan
from argmap.checks.surroundings.quoted_words import AGAINST
from argmap.languages.language import NOUNS, VERBS, Force, Frame, FrameKind

_FARTHEST_HEAD = 7
_LONGEST_SHOWN = 8
_LONGEST_PHRASE = 4
_FARTHEST_DENIAL = 4
_SOFT = frozenset({Force.HEDGE, Force.VIEW})
_MILD = frozenset({Force.HEDGE, Force.WITHHELD})
_SPOKEN = frozenset({Force.SPEAKER})
_WEAK = frozenset({Force.HEDGE})
_TO_COME = frozenset({Force.AIM})
_NO_FORCES: frozenset[Force] = frozenset()


@frozen
class Attitude:
    """The attitude of the surrounding words to a clause.

    Attributes:
        forces: The forces; ``SPEAKER`` if it is somebody else who says, denies or doubts it.
        shown: The words that do it.
    """

    forces: frozenset[Force]
    shown: WordSpan


@define
class _State:
    """The attitude to a clause, by the words read so far."""

    forces: set[Force]
    spoken: bool = False
    first: int = -1
    last: int = -1


def stance_of(
    structure: Structure, clause: Clause, quote: WordSpan, inner: frozenset[Force]
) -> Attitude | None:
    """Return the attitude that the words above the clause express, ``None`` if none.

    Args:
        structure: The clauses.
        clause: A clause with a link of ``COMPLEMENTS``.
        quote: The quoted words, which are left out of account.
        inner: What clauses between this one and the quote have made of it by now.
    """
    return _Reading(structure, clause, quote).stance(inner)


class _Reading(Matrix):
    """The words that one clause hangs on, read from the clause outward."""

    def stance(self, inner: frozenset[Force]) -> Attitude | None:
        left_open = self.clause.link is ClauseLink.OPEN
        state = _State(set(inner) | ({Force.WITHHELD} if left_open else set()))
        if left_open:
            state.first, state.last = self.clause.first, self.clause.body
        items = self.framing(self.hits)
        head = items[-1] if items else None
        noun = False
        if head is not None and self.clause.first - head.last <= _FARTHEST_HEAD:
            frame = self.frame_of(head, left_open=left_open or self.is_deed())
            if frame is None and len(items) > 1:
                verdict = items.pop()  # "evidence is missing that"
                frame = self.frame_of(items[-1], left_open=left_open)
                if frame is not None and frame.kind in NOUNS:
                    self.chain(state, items, frame)
                    outer = self.frame_of(verdict, left_open=True)
                    if outer is not None:
                        denials = list(self.denials(items[-1].last, verdict, verdict.first))
                        self.apply(state, verdict, outer, denials, head=False)
            elif frame is not None:
                noun = frame.kind in NOUNS and self.is_headed_by(head)
                if frame.kind is FrameKind.NOUN and not frame.plain | frame.denied:
                    noun = False  # no verdict makes a fact none
                self.chain(state, items, frame)
                if frame.kind in VERBS and frame.plain | frame.denied:
                    self.antecedent(state, frame)
            factive = frame is None or not frame.plain
            if factive and self.is_in_scare_quotes(head):
                state.forces.add(Force.DOUBT)
                state.first, state.last = head.first, head.last
        elif not items:
            self.bare_denial(state)
        if noun or self.clause.subject or self.is_judged():
            self.judge(state)
        self.beside(state)
        forces = frozenset(state.forces | ({Force.SPEAKER} if state.spoken else set()))
        if state.spoken and not left_open:
            forces -= _MILD
        if not forces or state.first < 0:
            return (
                None
                if forces == inner
                else Attitude(forces, WordSpan(self.clause.first, self.clause.body))
            )
        return Attitude(forces, self.words_to_show(state))

    # -- the frames before the clause ----------

    def chain(self, state: _State, items: Sequence[Hit], frame: Frame) -> None:
        """Read the frames from the clause outward, as long as each governs the one before."""
        at = len(items) - 1
        end = self.clause.first
        outermost, inner_noun, inner_denied = True, False, False
        while True:
            item = items[at]
            tied = at > 0 and self.governs(items[at - 1], item, frame)
            start = items[at - 1].last if tied else 0
            denials = list(self.denials(start, item, end if outermost else item.first))
            self.apply(state, item, frame, denials, head=outermost)
            denied = len(denials) % 2 == 1
            if inner_noun and frame.denied and not frame.plain and not (denied or inner_denied):
                state.forces.discard(Force.WITHHELD)
            inner_noun, inner_denied = frame.kind in NOUNS, denied
            outermost = False
            if not at:
                return
            outer = self.frame_of(items[at - 1], left_open=True)
            if outer is None or outer.plain == _TO_COME:
                return
            if outer.kind in NOUNS and not frame.plain | frame.denied:
                return  # "this argument ignores the fact that"
            if not self.governs(items[at - 1], item, frame):
                return
            if outer.plain and Force.WITHHELD in frame.plain and not denied:
                state.forces.discard(Force.WITHHELD)  # "wrong to suppose", "refute the hypothesis"
            at -= 1
            frame = outer

    def antecedent(self, state: _State, frame: Frame) -> None:
        """Read what stands before a relative clause that says it: "no study which shows that"."""
        relative = self.parent
        if relative is None or relative.link is not ClauseLink.RELATIVE:
            return
        outer = _Reading(self.structure, relative, self.quote)
        items = [hit for hit in outer.framing(outer.hits) if outer.frame_of(hit, left_open=False)]
        if items and outer.is_near(items[-1].last):
            found = outer.frame_of(items[-1], left_open=False)
            if found is not None and (len(items) > 1 or outer.is_denied() or found.kind in VERBS):
                outer.chain(state, items, found)
                return
        start = max(items[-1].last if items else 0, relative.first - _LONGEST_PHRASE)
        denials = [
            hit
            for hit in outer.hits
            if hit.entry.force is Force.DENIAL and hit.first >= start and outer.is_near(hit.last)
        ]
        if len(denials) % 2 and frame.denied:
            state.forces |= frame.denied - {Force.SPEAKER}
            state.spoken = False
            state.first = denials[0].first

    def is_in_scare_quotes(self, hit: Hit) -> bool:
        """Return whether the word stands in quotation marks alone: "the 'proof' that"."""
        gap = self.structure.passage.gap
        return not (
            QUOTATION_MARKS.isdisjoint(gap(hit.first)) or QUOTATION_MARKS.isdisjoint(gap(hit.last))
        )

    def is_deed(self) -> bool:
        """Return whether the clause is an infinitive: German "ein Fehler, sie zu sperren"."""
        language, clause = self.language, self.clause
        if not language.commas_close or self.keys[clause.first] in language.that:
            return False
        words = self.keys[clause.first : self.quote.last]
        return language.finite.isdisjoint(words) and not language.infinitive.isdisjoint(words[:-1])

    def is_denied(self) -> bool:
        """Return whether a denial stands before the clause."""
        return any(hit.entry.force is Force.DENIAL for hit in self.hits)

    def is_headed_by(self, hit: Hit) -> bool:
        """Return whether the clause is the noun's: "proof that", German "Beweis dafür, dass"."""
        between = self.keys[hit.last : self.clause.first]
        if not between:
            return True
        return self.language.commas_close and self.language.adverbs.issuperset(between)

    def is_near(self, at: int) -> bool:
        """Return whether no verb stands between the word and the clause."""
        between = self.keys[at : self.clause.first]
        return len(between) <= _LONGEST_PHRASE and self.language.finite.isdisjoint(between)

    def apply(
        self, state: _State, item: Hit, frame: Frame, denials: Sequence[int], *, head: bool
    ) -> None:
        """Let one frame make what it makes of what is there by now."""
        denied = len(denials) % 2 == 1
        reading = frame.denied if denied else frame.plain
        if not (reading or denied) and self.is_tentative(item, frame):
            reading = _WEAK
        if Force.AIM in reading and frame.kind is FrameKind.VERB:
            reading = self.brought_about(item)
        effects = reading - {Force.SPEAKER, Force.NONE}
        forces = state.forces
        before = frozenset(forces)
        if head and self.clause.link is ClauseLink.OPEN:
            if effects:
                forces.clear()
                forces |= effects
        elif (Force.DENIAL in effects and forces & AGAINST) or (
            effects & AGAINST and forces & {Force.DENIAL, Force.DOUBT}
        ):
            forces -= AGAINST
        else:
            forces |= effects
        spoken = Force.SPEAKER in reading and self.is_somebody(item, frame, denials)
        if Force.SPEAKER in reading and not spoken and frame.kind in VERBS and not effects:
            forces -= {Force.WITHHELD} - before if head else {Force.WITHHELD}
        if Force.NONE in reading:
            forces -= _MILD | {Force.VIEW}
        if reading or denied or frame.kind not in VERBS:
            state.spoken = spoken
        numbers = [item.first, *denials]
        if reading or denied:
            state.first = min([*numbers, state.first] if state.first >= 0 else numbers)
            state.last = max(state.last, item.last)

    def is_tentative(self, item: Hit, frame: Frame) -> bool:
        """Return whether the word is a ground that is said to be weak: "some evidence"."""
        before = self.keys[max(0, item.first - 2) : item.first]
        ground = frame.kind in NOUNS and Force.WITHHELD in frame.denied
        return ground and not self.language.tentative.isdisjoint(before)

    def brought_about(self, item: Hit) -> frozenset[Force]:
        """Return the force of "ensure that" on a clause; none where the deed is done already."""
        if item.first and self.keys[item.first - 1] in self.language.infinitive:
            norm = any(hit.entry.force is Force.NORM for hit in self.hits)
            return frozenset({Force.NORM if norm else Force.AIM})
        for hit in self.hits:
            if hit.entry.force in {Force.NORM, Force.AIM} and hit.last <= item.first:
                return frozenset({hit.entry.force})
        return _NO_FORCES

    def bare_denial(self, state: _State) -> None:
        """Read "not that it helps", where nothing but a denial stands before the clause."""
        denials = [hit for hit in self.hits if hit.entry.force is Force.DENIAL]
        if len(denials) != 1 or self.parent is None or self.clause.link is not ClauseLink.STATED:
            return
        language = self.language
        others = [
            key
            for number, key in enumerate(
                self.keys[self.parent.body : self.clause.first], self.parent.body
            )
            if not denials[0].first <= number < denials[0].last
        ]
        slight = language.finite | language.pronouns | language.clitics
        if slight.issuperset(others):
            state.forces ^= {Force.DENIAL}
            state.first, state.last = denials[0].first, denials[0].last

    # -- what is said of the clause behind it ----------

    def is_judged(self) -> bool:
        """Return whether what follows judges those who say it: "who says so errs", "to say so"."""
        parent = self.parent
        if parent is None or self.clause.link is not ClauseLink.STATED:
            return False
        first = self.keys[parent.body]
        saying = first in self.language.infinitive or self.language.gerund.match(first)
        return parent.link is ClauseLink.RELATIVE or bool(saying)

    def judge(self, state: _State) -> None:
        """Read what follows the clause: "the idea that … is false", "whether … is unclear"."""
        tail = predicate(self.structure, self.clause, self.quote)
        items = self.framing(tail)
        while items and (self.is_verb_form(items[0]) or self.is_deduction(items[0])):
            del items[0]
        if not items:
            return
        at = 0
        frames = [self.tail_frame(items[0])]
        while at + 1 < len(items) and self.governs(
            items[at], items[at + 1], self.tail_frame(items[at + 1])
        ):
            at += 1
            frames.append(self.tail_frame(items[at]))
        verdict = _State(set())
        spoken = False
        for number in range(at, -1, -1):
            start = items[number - 1].last if number else self.quote.last
            start = self.part_start(start, items[number])
            # The German verb stands second, and what denies it behind it.
            behind = _FARTHEST_DENIAL if self.language.commas_close else 1
            end = items[number].last + behind if number == at else items[number].first
            denials = [
                hit.first
                for hit in tail
                if hit.entry.force is Force.DENIAL
                and start <= hit.first < end
                and hit is not items[number]
            ]
            denials += [
                position
                for position in range(start, min(end, len(self.keys)))
                if self.keys[position] in self.language.scant and position not in self.covered
            ]
            self.apply(verdict, items[number], frames[number], denials, head=False)
            spoken = spoken or (frames[number].plain == _SPOKEN and frames[number].kind in VERBS)
        is_said = self.clause.subject and verdict.spoken and self.is_told(items[0])
        if spoken and not verdict.forces and not is_said:
            return
        state.spoken = is_said and not verdict.forces
        if state.spoken:
            state.first, state.last = items[0].first, items[at].last
        if (self.clause.link is ClauseLink.OPEN or self.is_judged()) and not verdict.forces:
            return
        state.forces = set(verdict.forces)
        if verdict.forces:
            state.first, state.last = items[0].first, items[at].last
            if verdict.first >= 0:
                state.first = min(state.first, verdict.first)

    def is_verb_form(self, hit: Hit) -> bool:
        """Return whether a noun's form is the verb of the verdict: "the proof … lies in"."""
        only = all(
            frame.kind in NOUNS or frame.kind is FrameKind.GOVERNOR for frame in hit.entry.frames
        )
        return (
            only
            and hit.first == self.quote.last
            and self.structure.passage.gap(hit.first).isspace()
        )

    def is_deduction(self, hit: Hit) -> bool:
        """Return whether the clause shows something, and is not shown: "is used to justify"."""
        language = self.language
        if any(frame.kind not in VERBS or frame.plain for frame in hit.entry.frames):
            return False
        if hit.first and self.keys[hit.first - 1] in language.infinitive:
            return not language.commas_close
        between = self.keys[self.quote.last : hit.first]
        return not language.commas_close and language.finite.isdisjoint(between)

    def is_told(self, hit: Hit) -> bool:
        """Return whether a verdict says who says so: "is a rumour", "behauptet der Rat"."""
        language = self.language
        between = self.keys[self.quote.last : hit.first]
        return language.commas_close or not language.finite.isdisjoint(between)

    def tail_frame(self, hit: Hit) -> Frame:
        """Return the frame of a word in a verdict, where an adjective may be what a verb is."""
        frame = self.frame_of(hit, left_open=True)
        return hit.entry.frames[0] if frame is None else frame

    # -- cues beside the frames ----------

    def beside(self, state: _State) -> None:
        """Heed hedges and hearsay among the words that the clause hangs on."""
        for hit in self.hits:
            entry = hit.entry
            if entry.side in {Side.BEFORE, Side.AFTER}:
                continue
            if entry.force is Force.SPEAKER:
                state.spoken = True
            elif entry.force not in _SOFT or state.forces or state.spoken:
                continue
            else:
                state.forces.add(entry.force)
            if state.first < 0 or hit.first < state.first:
                state.first = hit.first
            state.last = max(state.last, hit.last)

    def words_to_show(self, state: _State) -> WordSpan:
        """Return the words to show: all that the clause hangs on, if they are few."""
        parent = self.parent
        first, last = state.first, max(state.last, state.first + 1)
        if first < self.clause.first:
            if parent is not None and self.clause.first - parent.body <= _LONGEST_SHOWN:
                first = min(first, max(parent.body, 0))
            if self.clause.body - last <= 2:
                last = max(last, self.clause.body)
        return WordSpan(first, last)


def predicate(structure: Structure, clause: Clause, quote: WordSpan) -> list[Hit]:
    """Return the cues in the predicate behind a clause that is a subject.

    It begins where the quote ends, or where the clause goes back to its parent, and ends with the
    next mark or clause.
    """
    owners = structure.owners
    end = len(owners)
    first = quote.last
    marked = False
    last = first
    while last < end:
        gap = structure.passage.gap(last) if last else ""
        owner = owners[last]
        if not gap.isspace() and gap:
            back = owner is clause.parent and not marked
            if not back or not set(".;!?").isdisjoint(gap):
                break
            marked = True
        near = {clause, clause.parent}
        if owner not in near and owner.before not in near and owner.origin is not clause:
            break
        last += 1
    return [hit for hit in structure.hits if first <= hit.first < last]
