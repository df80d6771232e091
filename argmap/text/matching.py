"""Finding a quote in its source: the same words, or not; never a similarity that decides.

A quote is *exact* when it is a substring of the source that cuts no word and no number in two, so
that "art" is not found in "party", nor "5" in "−5" or "15", nor "war" in "anti-war". It is
*typographic* when it is the same words with the same marks between them in other typography, as
``argmap.text.words`` and ``argmap.text.punctuation`` define them; in one shorter than ten
characters only blanks may differ. It is an *ellipsis* when pieces of it, joined by ``…``, ``...``
or ``[…]``, occur in order; ``[editorial words]`` are skipped, and what stands on both sides of them
must be adjacent. What pages add to a text (``argmap.text.running_text``) is passed over.
"""

from __future__ import annotations

import enum
import re
from bisect import bisect_left
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import field, frozen

from argmap.text.nearest import Nearest, nearest, other_marks, parted_by_note
from argmap.text.running_text import Addition, running_text
from argmap.text.search import Place, same_boundaries, same_words, verbatim
from argmap.text.source import Quote, Source
from argmap.text.words import Words, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Span: TypeAlias = tuple[int, int]
"""Where a passage begins and ends, in code points of the text."""

SHORTEST = 10
"""A quote of fewer characters must be spelt as in the source, and so must a piece of one."""

_MOST_PLACES = 10
_MOST_PIECES = 20
_MOST_PIECES_PLACED = 100_000
_MARKED = re.compile(r"[…\[]|\.\s?\.")
_DOTS = re.compile(r"…|\.{3,}+|(?<=\s)\.(?:\s\.){2,3}")
_BRACKETED_DOTS = re.compile(r"[\[(]\s*+(?:…|\.{3,}+|\.(?:\s\.){2,3})\s*+[\])]")
_CHANGED_LETTER = re.compile(r"\[(\w)\](?=\w)")
_EDITORIAL = re.compile(r"\[[^\[\]]*+\]")


class Status(enum.StrEnum):
    """How the words of a quote stand in their source.

    >>> Status("not-found") is Status.NOT_FOUND
    True
    """

    EXACT = "exact"
    TYPOGRAPHIC = "typographic"
    ELLIPSIS = "ellipsis"
    NOT_FOUND = "not-found"
    MARKS_DIFFER = "marks-differ"
    OUT_OF_CONTEXT = "out-of-context"
    AMBIGUOUS = "ambiguous"
    UNAVAILABLE = "unavailable"


@frozen
class Match:
    """Where a quote stands in its source, or why it stands nowhere.

    Attributes:
        status: Exact, typographic or ellipsis, where the words are found; not found, marks differ
            (the words stand there with other marks between them), out of context (they stand
            there, and not between the words given as ``before`` and ``after``), ambiguous, or
            unavailable.
        spans: Where the words begin and end, in code points; several for an ellipsis.
        line: The line they begin on, from 1.
        column: The column they begin at, from 1.
        paragraph: The number of the paragraph they begin in; ``None`` in a heading.
        sentences: The numbers of the sentences they touch; none in a heading.
        places: For a quote that is ambiguous or out of context, the first ten places of its words.
        nearest: For a quote that is not found or whose marks differ, the passage that comes
            nearest, if any does.
        additions: What a page adds within the words found, and is passed over.

    >>> match = find(Source("page", text="It may help. It may not."), "It may not")
    >>> match.status.value, match.spans, match.sentence
    ('exact', ((13, 23),), 2)
    """

    status: Status
    spans: tuple[Span, ...] = ()
    line: int | None = None
    column: int | None = None
    paragraph: int | None = None
    sentences: tuple[int, ...] = ()
    places: tuple[Span, ...] = ()
    nearest: Nearest | None = None
    additions: tuple[Addition, ...] = field(default=(), kw_only=True)

    @property
    def found(self) -> bool:
        """Whether the words are in the source, in one place."""
        return bool(self.spans)

    @property
    def start(self) -> int | None:
        """Where the words begin, in code points; ``None`` when they are not found."""
        return self.spans[0][0] if self.spans else None

    @property
    def end(self) -> int | None:
        """Where the words end, in code points; ``None`` when they are not found."""
        return self.spans[-1][1] if self.spans else None

    @property
    def sentence(self) -> int | None:
        """The number of the first sentence they touch; ``None`` in a heading."""
        return self.sentences[0] if self.sentences else None


def find(source: Source, quote: Quote | str) -> Match:
    r"""Return where the words of the quote stand in the source.

    ``before`` and ``after``, where they are given, must stand just before and just after, in
    whatever typography; so they also tell a place from others of the same words. An ellipsis takes
    the nearest pieces.

    Raises:
        ModelError: When the quote is given as text, and the text is blank or no valid Unicode.

    >>> page = Source("page", text="The actors’ self-re-\nliance, of 1.5 %, grew.")
    >>> find(page, "the actors' self-reliance").status.value
    'typographic'
    >>> find(page, "self-reliance, of 15 %, grew").nearest.difference
    'self-reliance, of [-15-]{+1.5+} %, grew'
    >>> find(page, "self-reliance of 1.5 %").nearest.suggestion
    'self-reliance, of 1.5 %'
    """
    if isinstance(quote, str):
        quote = Quote(quote)
    if source.text is None:
        return Match(Status.UNAVAILABLE)
    exact = quote.exact.strip()
    own = running_text(exact)
    sought, copied = split(own), [own.said(each) for each in own.additions]
    found = _Found(_Context.of(quote))
    found.search(source.words, exact, sought)
    pieces = _pieces(exact)
    if not found.chosen and pieces:
        found.take_chains(source, pieces)
    if found.chosen:
        return _match(source, found.status, found.chosen, copied)
    if not (found.outside or found.other_marks) and source.words.additions:
        found.search(source.printed_words, exact, sought)  # the quote may have what pages add
        if found.chosen:
            return _match(source, Status.TYPOGRAPHIC, found.chosen, None)
    if found.outside:
        return Match(Status.OUT_OF_CONTEXT, places=_ends(found.outside))
    if found.other_marks:
        near = other_marks(source.words, source.layout, sought, found.other_marks[0])
        return Match(Status.MARKS_DIFFER, nearest=near)
    notes = source.running.notes
    parted = parted_by_note(source.body_words, source.layout, notes, sought) if notes else None
    closest = parted or nearest(source.words, source.layout, sought)
    return Match(Status.NOT_FOUND, nearest=closest)


def _is_long(sought: Words) -> bool:
    return len(sought.letters) + len(sought) - 1 >= SHORTEST


def _is_spelt_alike(words: Words, place: Place, sought: Words) -> bool:
    return len(sought) == place.last - place.first and all(
        words.raw(place.first + number) == sought.raw(number) for number in range(len(sought))
    )


def _match(
    source: Source, status: Status, found: Sequence[Sequence[Span]], copied: Sequence[str] | None
) -> Match:
    """Return the match for the one place found, or for the choice between several.

    ``copied`` names what pages add and the quote has itself; ``None`` when it has all of it.
    """
    if len(found) > 1:
        return Match(Status.AMBIGUOUS, places=_ends(found))
    spans = tuple(found[0])
    line, column = source.layout.place(spans[0][0])
    touched = [source.layout.touched(*span) for span in spans]
    paragraph = touched[0][0].paragraph if touched[0] else None
    numbers = dict.fromkeys([each.number for sentences in touched for each in sentences])
    additions: list[Addition] = []
    if copied is not None and status is not Status.EXACT:
        every = source.words.additions
        for start, end in spans:
            first, last = (bisect_left(every, at, key=attrgetter("start")) for at in (start, end))
            said = source.running.said
            additions += [each for each in every[first:last] if said(each) not in copied]
    return Match(status, spans, line, column, paragraph, tuple(numbers), additions=tuple(additions))


def _ends(found: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    return tuple([(spans[0][0], spans[-1][1]) for spans in found[:_MOST_PLACES]])


@frozen
class _Context:
    """The words that must stand just before and just after a quote, the outermost perhaps cut."""

    before: Words
    after: Words

    @classmethod
    def of(cls, quote: Quote) -> _Context:
        """Return the context that a quote gives."""
        return cls(split(quote.before.strip()), split(quote.after.strip()))

    @property
    def is_given(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.before.text or self.after.text)

    def follows(self, words: Words, place: Place) -> bool:
        """Return whether the words before stand just before the place."""
        before = self.before
        if before.letters:
            end = words.begins[place.first]
            precede = words.letters.endswith(before.letters, 0, end)
            return precede and same_boundaries(words, end - len(before.letters), before)
        if not before.text:
            return True
        gap = words.text[words.ends[place.first - 1] if place.first else 0 : place.start]
        return gap.rstrip().endswith(before.text)

    def precedes(self, words: Words, place: Place) -> bool:
        """Return whether the words after stand just after the place."""
        after = self.after
        if after.letters:
            at = words.begins[place.last]
            follow = words.letters.startswith(after.letters, at)
            return follow and same_boundaries(words, at, after)
        highest = words.starts[place.last] if place.last < len(words) else len(words.text)
        return words.text[place.end : highest].lstrip().startswith(after.text)

    def holds(self, words: Words, place: Place) -> bool:
        """Return whether both stand there."""
        return self.follows(words, place) and self.precedes(words, place)


class _Found:
    """What the search for a quote has found: the places of the best status, and what came near.

    Attributes:
        status: The status of the places chosen.
        chosen: Their spans.
        outside: The spans of the same words where their context is not.
        other_marks: The places of the same words with other marks between them.
    """

    def __init__(self, context: _Context) -> None:
        self.status = Status.NOT_FOUND
        self.chosen: list[list[Span]] = []
        self.outside: list[list[Span]] = []
        self.other_marks: list[Place] = []
        self._context = context

    def search(self, words: Words, exact: str, sought: Words) -> None:
        """Look for the whole quote, verbatim and in other typography."""
        typographic: list[list[Span]] = []
        leading = sought.starts[0] if sought.letters else 0
        is_long = _is_long(sought)
        any_place = False
        for place in same_words(words, sought):
            any_place = True
            at = words.starts[place.first] - leading
            if at >= 0 and words.text.startswith(exact, at):
                self._take(words, place._replace(start=at, end=at + len(exact)), self.chosen)
                if len(self.chosen) == _MOST_PLACES:
                    break
            elif len(typographic) == _MOST_PLACES:
                if exact not in words.text:
                    break
            elif is_long or _is_spelt_alike(words, place, sought):
                if not place.marks_differ:
                    self._take(words, place, typographic)
                elif len(self.other_marks) < _MOST_PLACES:
                    self.other_marks.append(place)
        if not any_place:  # an exact quote may begin where the text has no word of its own
            for place in verbatim(words, exact):
                self._take(words, place, self.chosen)
                if len(self.chosen) == _MOST_PLACES:
                    break
        self.status = Status.EXACT if self.chosen else Status.TYPOGRAPHIC
        self.chosen = self.chosen or typographic

    def take_chains(self, source: Source, pieces: Sequence[Words]) -> None:
        """Look for the pieces of an ellipsis, in their context and else anywhere."""
        self.status = Status.ELLIPSIS
        self.chosen = _chains(source, pieces, self._context)
        if not self.chosen and not self.outside and self._context.is_given:
            self.outside = _chains(source, pieces, _Context.of(Quote("…")))

    def _take(self, words: Words, place: Place, chosen: list[list[Span]]) -> None:
        if self._context.holds(words, place):
            chosen.append([(place.start, place.end)])
        elif len(self.outside) < _MOST_PLACES:
            self.outside.append([(place.start, place.end)])


def _pieces(exact: str) -> list[Words]:
    """Return the pieces an ellipsis joins, without editorial words; none if there is neither."""
    if not _MARKED.search(exact):
        return []
    plain = _CHANGED_LETTER.sub(r"\1", _BRACKETED_DOTS.sub("…", exact))
    plain = _EDITORIAL.sub(lambda match: "…" if _DOTS.search(match[0]) else " ", plain)
    pieces = [piece for piece in map(split, _DOTS.split(plain)) if piece.letters]
    if len(pieces) > _MOST_PIECES or (len(pieces) == 1 and plain == exact):
        return []
    return pieces if sum(len(piece.letters) for piece in pieces) >= SHORTEST else []


class _Link(NamedTuple):
    """A place of a piece, the nearest place of the piece before it, and where the chain begins."""

    place: Place
    before: _Link | None
    origin: int


def _chains(source: Source, pieces: Sequence[Words], context: _Context) -> list[list[Span]]:
    """Return the ways to find the pieces in order, each as tight as it can be, as their spans.

    A way within which another one lies is none. A piece too short to be found by its words alone
    must be spelt alike, and stand in one sentence with the pieces beside it.
    """
    words = source.words
    links: list[_Link] = []
    left = _MOST_PIECES_PLACED
    for number, piece in enumerate(pieces):
        places = list(islice(_piece_places(words, piece), left))
        left -= len(places)
        if number == 0:
            places = [place for place in places if context.follows(words, place)]
        if number == len(pieces) - 1:
            places = [place for place in places if context.precedes(words, place)]
        if number == 0:
            links = [_Link(place, None, place.first) for place in places]
        else:
            near = not (_is_long(piece) and _is_long(pieces[number - 1]))
            links = list(_linked(source, links, places, near=near))
        if not links or left <= 0:  # where a piece is everywhere, an ellipsis proves nothing
            return []
    tightest = {link.origin: link for link in reversed(links)}
    return [_spans(tightest[origin]) for origin in sorted(tightest)]


def _piece_places(words: Words, piece: Words) -> Iterator[Place]:
    """Yield the places of one piece of an ellipsis."""
    is_long = _is_long(piece)
    for place in same_words(words, piece):
        if place.marks_differ:
            continue
        if is_long:
            yield place
        elif _is_spelt_alike(words, place, piece):
            first, last = place.first, place.last
            yield Place(first, last, words.starts[first], words.ends[last - 1])


def _linked(
    source: Source, links: Sequence[_Link], places: Iterable[Place], *, near: bool
) -> Iterator[_Link]:
    """Yield each place that has a link before it, joined to the nearest one."""
    number = 0
    for place in places:
        while number < len(links) and links[number].place.last <= place.first:
            number += 1
        if number:
            before = links[number - 1]
            if not near or source.layout.together(before.place.start, place.end):
                yield _Link(place, before, before.origin)


def _spans(link: _Link) -> list[Span]:
    spans: list[Span] = []
    step: _Link | None = link
    while step:
        spans.append((step.place.start, step.place.end))
        step = step.before
    return spans[::-1]
