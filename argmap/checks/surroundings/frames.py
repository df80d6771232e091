"""Resolves what the frames around a clause make of it: denied, doubted, withheld, attributed.

A clause hangs on a word such as "doubt", that word perhaps on another ("wrong to doubt"), and
either may be denied itself ("no one doubts"). The words are read from the clause outward, each
making something of what is there by then: two denials are none, and a denied doubt is none either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, frozen

from argmap.checks.surroundings.clauses import Clause, Link, Structure
from argmap.checks.surroundings.cues import Hit, Side
from argmap.checks.surroundings.passages import Span
from argmap.languages.tables import NOUNS, Force, Frame, Kind

_VERBS = frozenset({Kind.VERB, Kind.SPEECH})
_GOVERNING = frozenset({Kind.VERB, Kind.GOVERNOR})
_FARTHEST_HEAD = 7
_WIDEST_LINK = 6
_LONGEST_SHOWN = 8
_ADDRESSED = 3
_AGAINST = frozenset({Force.DENIAL, Force.DOUBT, Force.WITHHELD})
_MILD = frozenset({Force.HEDGE, Force.WITHHELD})
_NO_FORCES: frozenset[Force] = frozenset()


@frozen
class Stance:
    """What is made of a clause.

    Attributes:
        forces: The forces; ``SPEAKER`` if it is somebody else who says, denies or doubts it.
        shown: The words that do it.
    """

    forces: frozenset[Force]
    shown: Span


@define
class _State:
    """What has been made of a clause by the words read by now."""

    forces: set[Force]
    spoken: bool = False
    first: int = -1
    last: int = -1


def stance_of(
    structure: Structure, clause: Clause, quote: Span, inner: frozenset[Force]
) -> Stance | None:
    """Return what the words that the clause hangs on make of it, ``None`` if nothing.

    Args:
        structure: The clauses.
        clause: A clause with a link of ``COMPLEMENTS``.
        quote: The quoted words, which are left out of account.
        inner: What clauses between this one and the quote have made of it by now.
    """
    return _Matrix(structure, clause, quote).stance(inner)


class _Matrix:
    """The words that one clause hangs on."""

    def __init__(self, structure: Structure, clause: Clause, quote: Span) -> None:
        self.structure = structure
        self.language = structure.language
        self.keys = structure.passage.keys
        self.clause = clause.origin
        self.parent = clause.parent
        self.quote = quote
        parent = clause.parent
        self.hits = [
            hit
            for hit in (structure.hits_of(parent) if parent is not None else ())
            if hit.last <= self.clause.first and hit.first < quote.first
        ]

    def stance(self, inner: frozenset[Force]) -> Stance | None:
        left_open = self.clause.link is Link.OPEN
        state = _State(set(inner) | ({Force.WITHHELD} if left_open else set()))
        if left_open:
            state.first, state.last = self.clause.first, self.clause.body
        items = self.framing(self.hits)
        head = items[-1] if items else None
        noun = False
        if head is not None and self.clause.first - head.last <= _FARTHEST_HEAD:
            frame = self.frame_of(head, left_open=left_open)
            if frame is not None:
                noun = frame.kind in NOUNS and head.last == self.clause.first
                self.chain(state, items, frame)
        elif not items:
            self.bare_denial(state)
        if noun or self.clause.subject:
            self.judge(state)
        self.beside(state)
        forces = frozenset(state.forces | ({Force.SPEAKER} if state.spoken else set()))
        if state.spoken and not left_open:
            forces -= _MILD
        if not forces or state.first < 0:
            return (
                None
                if forces == inner
                else Stance(forces, Span(self.clause.first, self.clause.body))
            )
        return Stance(forces, self.shown(state))

    def framing(self, hits: Sequence[Hit]) -> list[Hit]:
        """Return the frames among the hits, without auxiliaries: "has shown"."""
        finite = self.language.finite
        return [
            hit
            for hit in hits
            if hit.entry.frames
            and not (self.keys[hit.first] in finite and hit.last == hit.first + 1)
        ]

    # -- the frames before the clause ----------

    def chain(self, state: _State, items: Sequence[Hit], frame: Frame) -> None:
        """Read the frames from the clause outward, as long as each governs the one before."""
        at = len(items) - 1
        end = self.clause.first
        outermost, inner_noun = True, False
        while True:
            item = items[at]
            start = items[at - 1].last if at else 0
            denials = list(self.denials(start, item, end if outermost else item.first))
            self.apply(state, item, frame, denials, head=outermost)
            if inner_noun and frame.denied and not frame.plain and not len(denials) % 2:
                state.forces.discard(Force.WITHHELD)
            inner_noun = frame.kind in NOUNS
            outermost = False
            if not at:
                return
            outer = self.frame_of(items[at - 1], left_open=True)
            if outer is None or not self.governs(items[at - 1], item, frame):
                return
            at -= 1
            frame = outer

    def frame_of(self, hit: Hit, *, left_open: bool) -> Frame | None:
        """Return which of its frames the word has here.

        Args:
            hit: The word.
            left_open: Whether it may be one that counts over other frames only.
        """
        frames = hit.entry.frames
        if len(frames) > 1:
            nominal = self.is_noun(hit)
            fitting = [each for each in frames if (each.kind in NOUNS) is nominal]
            frames = tuple(fitting) or frames
            if hit.last <= self.clause.first:  # elsewhere "holds" is a verdict
                frames = tuple(sorted(frames, key=lambda each: each.kind is Kind.ADJECTIVE))
        adjacent = hit.last == self.clause.first
        for frame in frames:
            if frame.kind is Kind.GOVERNOR and not left_open:
                continue
            if frame.kind is Kind.APPOSITION and not (adjacent or left_open):
                continue
            return frame
        return None

    def is_noun(self, hit: Hit) -> bool:
        """Return whether an article or the like stands before the word."""
        before = self.keys[max(0, hit.first - 2) : hit.first]
        language = self.language
        if not before:
            return False
        if any(
            other.last == hit.first
            and other.entry.frames
            and other.entry.frames[0].kind in _GOVERNING
            for other in self.hits
        ):
            return True
        if before[-1] in language.prepositions - language.infinitive:
            return True
        if not language.finite_ending.match(self.keys[hit.last - 1]):
            return any(map(self.is_article, before))
        return self.is_article(before[-1])

    def is_article(self, key: str) -> bool:
        language = self.language
        return (
            key in language.possessives
            or key == "s"
            or (key in language.starters and key not in language.quantifying)
        )

    def denials(self, start: int, item: Hit, end: int) -> Iterator[int]:
        """Yield the denials of the item: those before it and, where it is the head, behind it."""
        both = {Side.EITHER, Side.BESIDE}
        ends = self.language.adding - self.language.disjoining
        for number in range(item.first - 1, start, -1):
            if self.keys[number] in ends:
                start = number
                break
        covered: dict[int, Hit] = {}
        for hit in self.hits:
            covered.update(dict.fromkeys(range(hit.first, hit.last), hit))
            entry = hit.entry
            denies = entry.force is Force.DENIAL and entry.side in both and hit is not item
            if denies and start <= hit.first < end:
                yield hit.first
        for number in range(start, end):
            if self.keys[number] not in self.language.scant:
                continue
            over = covered.get(number)
            free = over is None or (over.first == number and over.entry.force is Force.SCOPE)
            if free and self.structure.owners[number] is self.parent:
                yield number

    def governs(self, outer: Hit, inner: Hit, frame: Frame) -> bool:
        """Return whether the inner word hangs on the outer: "wrong to deny", "reject the view"."""
        between = self.keys[outer.last : inner.first]
        if len(between) > _WIDEST_LINK:
            return False
        language = self.language
        if frame.kind in NOUNS:
            return language.finite.isdisjoint(between)
        if frame.kind in _VERBS or frame.kind is Kind.GOVERNOR:
            if not all(map(self.is_small, between)) or language.finite_ending.match(
                self.keys[inner.last - 1]
            ):
                return False
            return (
                not language.infinitive.isdisjoint(between)
                or bool(language.gerund.match(self.keys[inner.first]))
                or bool(language.infinitive_form.match(self.keys[inner.first]))
            )
        return len(between) <= 2 and language.finite.isdisjoint(between)

    def is_small(self, key: str) -> bool:
        """Return whether the word may stand between two frames that are tied: "for us to"."""
        language = self.language
        return (
            key in language.infinitive
            or key in language.prepositions
            or key in language.pronouns
            or key in language.starters
            or key in language.possessives
            or key in language.adverbs
            or key in language.objects
            or bool(language.adverbial.match(key))
        )

    def apply(
        self, state: _State, item: Hit, frame: Frame, denials: Sequence[int], *, head: bool
    ) -> None:
        """Let one frame make what it makes of what is there by now."""
        denied = len(denials) % 2 == 1
        reading = frame.denied if denied else frame.plain
        if Force.AIM in reading and frame.kind is Kind.VERB:
            reading = self.brought_about(item)
        effects = reading - {Force.SPEAKER, Force.NONE}
        forces = state.forces
        before = frozenset(forces)
        if head and self.clause.link is Link.OPEN:
            if effects:
                forces.clear()
                forces |= effects
        elif (Force.DENIAL in effects and forces & _AGAINST) or (
            effects & _AGAINST and forces & {Force.DENIAL, Force.DOUBT}
        ):
            forces -= _AGAINST
        else:
            forces |= effects
        spoken = Force.SPEAKER in reading and self.is_somebody(item, frame, denials)
        if Force.SPEAKER in reading and not spoken and frame.kind in _VERBS and not effects:
            forces -= _MILD - before if head else _MILD
        if Force.NONE in reading:
            forces -= _MILD | {Force.VIEW}
        state.spoken = spoken
        numbers = [item.first, *denials]
        if reading or denied:
            state.first = min([*numbers, state.first] if state.first >= 0 else numbers)
            state.last = max(state.last, item.last)

    def brought_about(self, item: Hit) -> frozenset[Force]:
        """Return what "ensure that" makes of a clause: nothing where it is done already."""
        if item.first and self.keys[item.first - 1] in self.language.infinitive:
            norm = any(hit.entry.force is Force.NORM for hit in self.hits)
            return frozenset({Force.NORM if norm else Force.AIM})
        for hit in self.hits:
            if hit.entry.force in {Force.NORM, Force.AIM} and hit.last <= item.first:
                return frozenset({hit.entry.force})
        return _NO_FORCES

    def is_somebody(self, item: Hit, frame: Frame, denials: Sequence[int]) -> bool:
        """Return whether it is somebody other than the author who says so."""
        language = self.language
        if any(self.keys[number] in language.nobody for number in denials):
            return False
        start = self.parent.first if self.parent is not None else 0
        if (frame.kind in _VERBS or frame.kind is Kind.ADJECTIVE) and self.is_author(item):
            return False
        if frame.kind in NOUNS:
            own = self.keys[max(start, item.first - 4) : item.first]
            if not language.possessives.isdisjoint(own):
                return False
            if self.has_it(item):
                return False
        if frame.kind not in _VERBS or frame.plain & _AGAINST:
            opening = self.keys[start : min(start + _ADDRESSED + 1, item.first)]
            if not language.expletives.isdisjoint(opening):
                return frame.kind in NOUNS and frame.plain == {Force.SPEAKER}
        return not (Force.WITHHELD in frame.plain and self.leads(item))

    def is_author(self, item: Hit) -> bool:
        """Return whether the author is the subject of the word."""
        clause = self.parent
        while clause is not None:
            for hit in self.structure.hits_of(clause):
                if hit.entry.author and hit.last <= item.first:
                    return True
            clause = clause.before
        return any(hit.entry.author and hit.first == item.last for hit in self.hits)

    def has_it(self, item: Hit) -> bool:
        """Return whether the author has the thought: "we are of the opinion"."""
        return any(
            hit.entry.author
            and hit.last < item.first
            and self.keys[hit.last] in self.language.finite
            for hit in self.hits
        )

    def leads(self, item: Hit) -> bool:
        """Return whether the word has no subject: "suppose that"."""
        start = self.parent.body if self.parent is not None else 0
        return all(
            self.language.adverbial.match(key) or key in self.language.prepositions
            for key in self.keys[start : item.first]
        )

    def bare_denial(self, state: _State) -> None:
        """Read "not that it helps", where nothing but a denial stands before the clause."""
        denials = [hit for hit in self.hits if hit.entry.force is Force.DENIAL]
        if len(denials) != 1 or self.parent is None or self.clause.link is not Link.STATED:
            return
        language = self.language
        others = [
            key
            for number, key in enumerate(
                self.keys[self.parent.body : self.clause.first], self.parent.body
            )
            if not denials[0].first <= number < denials[0].last
        ]
        if all(key in language.finite or key in language.pronouns or key == "s" for key in others):
            state.forces ^= {Force.DENIAL}
            state.first, state.last = denials[0].first, denials[0].last

    # -- what is said of the clause behind it ----------

    def judge(self, state: _State) -> None:
        """Read what follows the clause: "the idea that … is false", "whether … is unclear"."""
        tail = predicate(self.structure, self.clause, self.quote)
        items = self.framing(tail)
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
            end = items[number].last + 1 if number == at else items[number].first
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
                if self.keys[position] in self.language.scant and position not in denials
            ]
            self.apply(verdict, items[number], frames[number], denials, head=False)
            spoken = spoken or (
                frames[number].plain == {Force.SPEAKER} and frames[number].kind is Kind.SPEECH
            )
        if spoken and not verdict.forces:
            return
        state.spoken = False
        if self.clause.link is Link.OPEN and not verdict.forces:
            return
        state.forces = set(verdict.forces)
        if verdict.forces:
            state.first, state.last = items[0].first, items[at].last
            if verdict.first >= 0:
                state.first = min(state.first, verdict.first)

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
            elif entry.force is not Force.HEDGE or state.forces or state.spoken:
                continue
            else:
                state.forces.add(Force.HEDGE)
            if state.first < 0 or hit.first < state.first:
                state.first = hit.first
            state.last = max(state.last, hit.last)

    def shown(self, state: _State) -> Span:
        """Return the words to show: all that the clause hangs on, if they are few."""
        parent = self.parent
        first, last = state.first, max(state.last, state.first + 1)
        if first < self.clause.first:
            if parent is not None and self.clause.first - parent.body <= _LONGEST_SHOWN:
                first = min(first, max(parent.body, 0))
            if self.clause.body - last <= 2:
                last = max(last, self.clause.body)
        return Span(first, last)


def predicate(structure: Structure, clause: Clause, quote: Span) -> list[Hit]:
    """Return what of the table stands in the predicate behind a clause that is a subject.

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
