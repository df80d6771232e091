"""The words that one clause hangs on: which frames stand there, what denies them, who says them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.checks.surroundings.clauses import Clause, ClauseLink, Structure
from argmap.checks.surroundings.cues import Hit, Side
from argmap.checks.surroundings.passages import WordSpan
from argmap.checks.surroundings.quoted_words import AGAINST
from argmap.languages.language import NOUNS, VERBS, Force, Frame, FrameKind

_GOVERNING = frozenset({FrameKind.VERB, FrameKind.GOVERNOR})
_WIDEST_LINK = 6
_EXPLETIVE = 4
_SPOKEN = frozenset({Force.SPEAKER})
_NORMS = frozenset({Force.NORM})


class Matrix:
    """The words that a clause hangs on, and questions about them.

    Attributes:
        structure: The clauses.
        language: The language.
        keys: The words of the passage.
        clause: The clause, or the first of the parts it goes on with.
        parent: The clause it stands within.
        quote: The quoted words, which are left out of account.
        hits: What of the language's table stands in the parent before the clause.
        covered: The words that belong to any hit.
    """

    def __init__(self, structure: Structure, clause: Clause, quote: WordSpan) -> None:
        self.structure = structure
        self.language = structure.language
        self.keys = structure.passage.keys
        self.clause = clause.origin
        self.parent = clause.parent
        self.quote = quote
        parent = clause.parent
        self.covered = {number for hit in structure.hits for number in range(*hit[:2])}
        self.hits = [
            hit
            for hit in (structure.hits_of(parent) if parent is not None else ())
            if hit.last <= self.clause.first and hit.first < quote.first
        ]

    def framing(self, hits: Sequence[Hit]) -> list[Hit]:
        """Return the frames among the hits, without auxiliaries: "has shown"."""
        finite = self.language.finite
        return [
            hit
            for hit in hits
            if hit.entry.frames
            and not self.is_possessive(hit)
            and not (self.keys[hit.first] in finite and hit.last == hit.first + 1)
        ]

    def frame_of(self, hit: Hit, *, left_open: bool) -> Frame | None:
        """Return the frame that the word has here, among those its row allows.

        Args:
            hit: The word.
            left_open: Whether it may be one that counts over other frames only.
        """
        frames = hit.entry.frames
        if len(frames) > 1:
            nominal = self.is_noun(hit)
            before = hit.last <= self.clause.first  # elsewhere "holds" is a verdict
            frames = tuple(
                sorted(
                    frames,
                    key=lambda each: (
                        (each.kind in NOUNS) is not nominal,
                        before and each.kind is FrameKind.ADJECTIVE,
                    ),
                )
            )
        adjacent = hit.last == self.clause.first
        for frame in frames:
            if frame.kind in VERBS and self.is_named(hit):
                continue
            if frame.kind in NOUNS and not (left_open or adjacent) and self.is_bare_object(hit):
                continue
            if frame.kind is FrameKind.GOVERNOR and not left_open:
                continue
            if frame.plain == _NORMS and (self.is_subject_of_verb(hit) or self.is_to_do(hit)):
                continue  # "the most important of all is that"
            if Force.NONE in frame.plain and self.is_subject_of_verb(hit):
                continue  # "the important question is whether"
            theirs = not self.language.theirs.isdisjoint(
                self.keys[max(0, hit.first - 2) : hit.first]
            )
            if frame.kind is FrameKind.APPOSITION and not (adjacent or left_open or theirs):
                continue
            return frame
        return None

    def is_subject_of_verb(self, hit: Hit) -> bool:
        """Return whether a verb stands between the word and the clause."""
        between = self.keys[hit.last : self.clause.first]
        return not self.language.finite.isdisjoint(between)

    def is_to_do(self, hit: Hit) -> bool:
        """Return whether it is a deed that the word judges: "important to see the fact that"."""
        return hit.last < self.clause.first and self.keys[hit.last] in self.language.infinitive

    def is_named(self, hit: Hit) -> bool:
        """Return whether a word that may be a verb stands behind its article: "the report"."""
        before = self.keys[hit.first - 1] if hit.first else ""
        language = self.language
        if hit.last > hit.first + 1 or before in language.clitics or before in language.nobody:
            return False
        parent = self.parent
        if parent is not None and parent.link is ClauseLink.RELATIVE and parent.body == hit.first:
            return False  # German "die zeigt"
        return self.is_article(before)

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

    def is_bare_object(self, hit: Hit) -> bool:
        """Return whether the noun takes no clause: "in policy debates"."""
        start = self.parent.body if self.parent is not None else 0  # past "despite"
        for number in range(hit.first - 1, max(start, hit.first - 2) - 1, -1):
            if self.is_article(self.keys[number]):
                return False
            if self.keys[number] in self.language.prepositions - self.language.infinitive:
                return self.language.finite_ending.match(self.keys[hit.first]) is not None
        return False

    def is_possessive(self, hit: Hit) -> bool:
        """Return whether the word stands before a noun: German "meine Meinung"."""
        language = self.language
        if not language.nouns_capital or self.keys[hit.first] not in language.possessives:
            return False
        passage = self.structure.passage
        return hit.last < len(self.keys) and passage.text[passage.starts[hit.last]].isupper()

    def is_article(self, key: str) -> bool:
        """Return whether the word shows that a noun follows."""
        language = self.language
        return (
            key in language.possessives
            or key in language.clitics
            or (key in language.starters and key not in language.quantifying)
        )

    def denials(self, start: int, item: Hit, end: int) -> Iterator[int]:
        """Yield the denials of the item: those before it and, where it is the head, behind it."""
        both = {Side.EITHER, Side.BESIDE}
        start = self.part_start(start, item)
        covered: dict[int, Hit] = {}
        is_first = True
        for hit in self.hits:
            covered.update(dict.fromkeys(range(hit.first, hit.last), hit))
            entry = hit.entry
            denies = entry.force is Force.DENIAL and entry.side in both and hit is not item
            late = hit.first > item.first and self.keys[hit.last] in self.language.infinitive
            if denies and start <= hit.first < end and not late:  # "a reason not to be …"
                # "Neither the mayor nor the council" denies once.
                if is_first or self.keys[hit.first] not in self.language.adding:
                    yield hit.first
                is_first = False
        for number in range(start, end):
            if self.keys[number] not in self.language.scant:
                continue
            over = covered.get(number)
            free = over is None or (over.first == number and over.entry.force is Force.SCOPE)
            if free and self.structure.owners[number] is self.parent:
                yield number

    def part_start(self, start: int, item: Hit) -> int:
        """Return the start of the part that the item stands in: "not new but true"."""
        language = self.language
        ends = (language.adding | language.opposing) - language.disjoining - language.concluding
        for number in range(item.first - 1, start, -1):
            if self.keys[number] in ends and number not in self.covered:
                return number
        return start

    def governs(self, outer: Hit, inner: Hit, frame: Frame) -> bool:
        """Return whether the inner word hangs on the outer: "wrong to deny", "reject the view"."""
        between = self.keys[outer.last : inner.first]
        if len(between) > _WIDEST_LINK:
            return False
        language = self.language
        if frame.kind in NOUNS:
            return language.finite.isdisjoint(between)
        if frame.kind in VERBS or frame.kind is FrameKind.GOVERNOR:
            bare = self.keys[inner.first - 1] in language.infinitive
            finite = not bare and language.finite_ending.match(self.keys[inner.last - 1])
            if finite or not all(map(self.is_small, between)):
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

    def is_somebody(self, item: Hit, frame: Frame, denials: Sequence[int]) -> bool:
        """Return whether it is somebody other than the author who says so."""
        language = self.language
        if any(self.keys[number] in language.nobody for number in denials):
            return False
        start = self.parent.first if self.parent is not None else 0
        if (frame.kind in VERBS or frame.kind is FrameKind.ADJECTIVE) and self.is_author(item):
            return False
        if frame.kind in VERBS and self.is_bidding(item):
            return False
        if frame.kind in NOUNS:
            own = self.keys[max(start, item.first - 4) : item.first]
            if not language.possessives.isdisjoint(own):
                return False
            if self.has_it(item):
                return False
            if any(hit.entry.author and hit.first == item.last + 1 for hit in self.hits):
                return False  # "the opinion of this writer"
        if frame.kind not in VERBS or frame.plain & AGAINST:
            opening = self.keys[start : min(start + _EXPLETIVE, item.first)]
            if not language.expletives.isdisjoint(opening):
                return frame.kind in NOUNS and frame.plain == _SPOKEN
        return not (Force.WITHHELD in frame.plain and self.leads(item))

    def is_author(self, item: Hit) -> bool:
        """Return whether the author is the subject of the word."""
        led = self.keys[max(0, item.first - 2) : item.first]
        if len(led) > 1 and led[1] in self.language.infinitive and led[0] in self.language.own:
            return True  # "this leads us to think"
        clause = self.parent
        while clause is not None:
            for hit in self.structure.hits_of(clause):
                if hit.entry.author and hit.last <= item.first:
                    return True
            clause = clause.before
        return any(hit.entry.author and hit.first == item.last for hit in self.hits)

    def is_bidding(self, item: Hit) -> bool:
        """Return whether the author bids the reader: "note that"."""
        parent = self.parent
        if parent is None or parent.link is not ClauseLink.MAIN or parent.before is not None:
            return False
        key = self.keys[item.first]
        return item.first == parent.body and key in self.language.bidding

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
