"""The pieces of a quote: those that an ellipsis joins, and the two ends of a passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from argmap.text.search import Place, same_boundaries, same_words
from argmap.text.words import WordList, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.text.source import Quote, Source

Span: TypeAlias = tuple[int, int]
"""The start and end of a passage, in code points of the text."""

SHORTEST = 10
"""A quote of fewer characters must be spelt as in the source, and so must a piece of one."""

_MOST_PIECES = 20
_MOST_PIECES_PLACED = 100_000
_MOST_PARAGRAPHS = 2
_MARKED = re.compile(r"[…\[]|\.\s?\.")
_DOTS = re.compile(r"…|\.{3,}+|(?<=\s)\.(?:\s\.){2,3}")
_BRACKETED_DOTS = re.compile(r"[\[(]\s*+(?:…|\.{3,}+|\.(?:\s\.){2,3})\s*+[\])]")
_CHANGED_LETTER = re.compile(r"\[(\w)\](?=\w)")
_EDITORIAL = re.compile(r"\[[^\[\]]*+\]")


class QuoteContext(NamedTuple):
    """The words that must stand just before and just after a quote, the outermost perhaps cut.

    >>> from argmap.text.source import Quote
    >>> words = split("Team Beta cut costs.")
    >>> QuoteContext.of(Quote("cut costs", before="Beta")).holds(words, Place(2, 4, 10, 19))
    True
    """

    before: WordList
    after: WordList

    @classmethod
    def of(cls, quote: Quote) -> QuoteContext:
        """Return the context that a quote gives."""
        if not (quote.before or quote.after):
            return cls.none()
        return cls(split(quote.before.strip()), split(quote.after.strip()))

    @classmethod
    def none(cls) -> QuoteContext:
        """Return the context that every place has."""
        return _anywhere()

    @property
    def is_given(self) -> bool:
        """Whether there is anything to compare."""
        return bool(self.before.text or self.after.text)

    def follows(self, words: WordList, place: Place) -> bool:
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

    def precedes(self, words: WordList, place: Place) -> bool:
        """Return whether the words after stand just after the place."""
        after = self.after
        if after.letters:
            at = words.begins[place.last]
            follow = words.letters.startswith(after.letters, at)
            return follow and same_boundaries(words, at, after)
        highest = words.starts[place.last] if place.last < len(words) else len(words.text)
        return words.text[place.end : highest].lstrip().startswith(after.text)

    def holds(self, words: WordList, place: Place) -> bool:
        """Return whether both stand there."""
        return self.follows(words, place) and self.precedes(words, place)


@cache
def _anywhere() -> QuoteContext:
    return QuoteContext(split(""), split(""))


def is_long(sought: WordList) -> bool:
    """Return whether the words are enough to be found in another typography.

    >>> is_long(split("so it is")), is_long(split("so it was then"))
    (False, True)
    """
    return len(sought.letters) + len(sought) - 1 >= SHORTEST


def is_spelt_alike(words: WordList, place: Place, sought: WordList) -> bool:
    """Return whether each word at the place is spelt as the one sought.

    >>> is_spelt_alike(split("So it is."), Place(0, 2, 0, 5), split("so it"))
    False
    """
    return len(sought) == place.last - place.first and all(
        words.raw(place.first + number) == sought.raw(number) for number in range(len(sought))
    )


def pieces_of(exact: str) -> list[WordList]:
    """Return the pieces an ellipsis joins, without editorial words; none if there is neither.

    >>> [piece.keys for piece in pieces_of("It may [or not] help … them")]
    [['it', 'may', 'help'], ['them']]
    """
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


def chains(
    source: Source, pieces: Sequence[WordList], context: QuoteContext, *, any_marks: bool = False
) -> list[list[Span]]:
    """Return the ways to find the pieces in order, each as tight as it can be, as their spans.

    A way within which another one lies is none. A piece too short to be found by its words alone
    must be spelt alike, and stand in one sentence with the pieces beside it. With ``any_marks`` the
    marks within the pieces are not compared.
    """
    words = source.words
    links: list[_Link] = []
    left = _MOST_PIECES_PLACED
    known: dict[str, list[Place]] = {}  # an ellipsis may have one piece many times
    for number, piece in enumerate(pieces):
        if piece.text not in known:
            found = _piece_places(words, piece, any_marks=any_marks)
            known[piece.text] = list(islice(found, left))
        places = known[piece.text][:left]
        left -= len(places)
        if number == 0:
            places = [place for place in places if context.follows(words, place)]
        if number == len(pieces) - 1:
            places = [place for place in places if context.precedes(words, place)]
        if number == 0:
            links = [_Link(place, None, place.first) for place in places]
        else:
            near = not (is_long(piece) and is_long(pieces[number - 1]))
            links = list(_link(source, links, places, near=near))
        if not links or left <= 0:  # where a piece is everywhere, an ellipsis proves nothing
            return []
    return [_spans(link) for link in _tightest(links)]


def between(source: Source, first: WordList, last: WordList, context: QuoteContext) -> list[Span]:
    """Return the shortest passages that begin and end with these words, in two paragraphs at most.

    >>> from argmap.text.source import Source
    >>> page = Source("page", text="So it is, and so it was, as it will be.")
    >>> between(page, split("so it"), split("it will be."), QuoteContext.none())
    [(14, 39)]
    """
    words = source.words
    ends = [
        [
            place
            for place in islice(same_words(words, end), _MOST_PIECES_PLACED)
            if not place.marks_differ and (is_long(end) or is_spelt_alike(words, place, end))
        ]
        for end in (first, last)
    ]
    starts = [place for place in ends[0] if context.follows(words, place)]
    links = [_Link(place, None, place.first) for place in starts]
    stops = [place for place in ends[1] if context.precedes(words, place)]
    found: list[Span] = []
    for link in _tightest(list(_link(source, links, stops, near=False))):
        start, end = _spans(link)[0][0], link.place.end
        if _paragraphs_between(source, start, end) < _MOST_PARAGRAPHS:
            found.append((start, end))
    return found


def _paragraphs_between(source: Source, start: int, end: int) -> int:
    """Count the paragraphs that begin between two places."""
    sentences = source.sentences
    here, there = (
        bisect_right(sentences, at, key=lambda each: each.start) - 1 for at in (start, end - 1)
    )
    if there < 0:
        return 0
    return sentences[there].paragraph - (sentences[here].paragraph if here >= 0 else 0)


def _tightest(links: Sequence[_Link]) -> list[_Link]:
    """Return for each beginning the link that ends first."""
    tightest = {link.origin: link for link in reversed(links)}
    return [tightest[origin] for origin in sorted(tightest)]


def _piece_places(words: WordList, piece: WordList, *, any_marks: bool) -> Iterator[Place]:
    """Yield the places of one piece of an ellipsis."""
    found_by_words = is_long(piece)
    for place in same_words(words, piece):
        if place.marks_differ and not any_marks:
            continue
        if found_by_words:
            yield place
        elif is_spelt_alike(words, place, piece):
            first, last = place.first, place.last
            yield Place(first, last, words.starts[first], words.ends[last - 1])


def _link(
    source: Source, links: Sequence[_Link], places: Iterable[Place], *, near: bool
) -> Iterator[_Link]:
    """Yield each place that has a link before it, joined to the nearest one."""
    number = 0
    for place in places:
        while number < len(links) and links[number].place.last <= place.first:
            number += 1
        if number:
            before = links[number - 1]
            if not near or source.layout.is_one_sentence(before.place.start, place.end):
                yield _Link(place, before, before.origin)


def _spans(link: _Link) -> list[Span]:
    spans: list[Span] = []
    step: _Link | None = link
    while step:
        spans.append((step.place.start, step.place.end))
        step = step.before
    return spans[::-1]
