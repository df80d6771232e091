"""Finding a quote in its source: the same words, or not; never a similarity that decides.

A quote is *exact* when it is a substring of the source that cuts no word and no number in two, so
that "art" is not found in "party", nor "5" in "−5" or "15". It is *typographic* when it is the same
words in other typography, as ``argmap.text.words`` defines them; one shorter than ten characters
must be exact. It is an *ellipsis* when pieces of it, joined by ``…``, ``...`` or ``[…]``, occur in
order; ``[editorial words]`` are skipped, and what stands on both sides of them must be adjacent.
"""

from __future__ import annotations

import enum
import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import frozen

from argmap.text.nearest import Nearest, nearest
from argmap.text.search import Place, same_words, verbatim
from argmap.text.source import Quote, Source
from argmap.text.words import Words, split

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Span: TypeAlias = tuple[int, int]
"""Where a passage begins and ends, in code points of the text."""

SHORTEST = 10
"""A quote of fewer characters must stand in the source verbatim, and so must a piece of one."""

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
    AMBIGUOUS = "ambiguous"
    UNAVAILABLE = "unavailable"


@frozen
class Match:
    """Where a quote stands in its source, or why it stands nowhere.

    Attributes:
        status: Exact, typographic, ellipsis, not found, ambiguous, or unavailable.
        spans: Where the words begin and end, in code points; several for an ellipsis.
        line: The line they begin on, from 1.
        column: The column they begin at, from 1.
        paragraph: The number of the paragraph they begin in; ``None`` in a heading.
        sentences: The numbers of the sentences they touch; none in a heading.
        places: For an ambiguous quote, the first ten places where it stands.
        nearest: For a quote not found, the passage that comes nearest, if any does.

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

    Where they stand more than once, ``before`` and ``after`` decide: the words, in whatever
    typography, that stand just before and just after. An ellipsis takes the nearest pieces.

    Raises:
        ModelError: When the quote is given as text, and the text is blank or no valid Unicode.

    >>> page = Source("page", text="The actors’ self-re-\nliance, of 1.5 %, grew.")
    >>> find(page, "the actors' self-reliance").status.value
    'typographic'
    >>> find(page, "self-reliance, of 15 %, grew").nearest.difference
    'self-reliance, of [-15-]{+1.5+} %, grew'
    """
    if isinstance(quote, str):
        quote = Quote(quote)
    if source.text is None:
        return Match(Status.UNAVAILABLE)
    exact = quote.exact.strip()
    if places := _chosen(source.words, quote, verbatim(source.words, exact)):
        return _match(source, Status.EXACT, [[(place.start, place.end)] for place in places])
    sought = split(exact)
    pieces = _pieces(exact)
    if _is_long(sought):
        same = same_words(source.words, sought)
        if len(pieces) > 1:  # the dots may be the source's own
            same = (place for place in same if _DOTS.search(source.text, place.start, place.end))
        if places := _chosen(source.words, quote, same):
            spans = [[(place.start, place.end)] for place in places]
            return _match(source, Status.TYPOGRAPHIC, spans)
    if pieces and (chains := _chains(source, quote, pieces)):
        return _match(source, Status.ELLIPSIS, chains)
    return Match(Status.NOT_FOUND, nearest=nearest(source.words, source.layout, sought))


def _is_long(sought: Words) -> bool:
    return len(sought.letters) + len(sought) - 1 >= SHORTEST


def _match(source: Source, status: Status, found: Sequence[Sequence[Span]]) -> Match:
    """Return the match for the one place found, or for the choice between several."""
    if len(found) > 1:
        places = tuple([(spans[0][0], spans[-1][1]) for spans in found[:_MOST_PLACES]])
        return Match(Status.AMBIGUOUS, places=places)
    spans = tuple(found[0])
    line, column = source.layout.place(spans[0][0])
    touched = [source.layout.touched(*span) for span in spans]
    paragraph = touched[0][0].paragraph if touched[0] else None
    numbers = dict.fromkeys([each.number for sentences in touched for each in sentences])
    return Match(status, spans, line, column, paragraph, tuple(numbers))


def _chosen(words: Words, quote: Quote, places: Iterable[Place]) -> list[Place]:
    """Return the places that ``before`` and ``after`` choose; all, when they choose none."""
    if not (quote.before.strip() or quote.after.strip()):
        return list(islice(places, _MOST_PLACES))
    before, after = split(quote.before.strip()), split(quote.after.strip())
    chosen: list[Place] = []
    others: list[Place] = []
    for place in places:
        if _follows(words, before, place) and _precedes(words, after, place):
            chosen.append(place)
            if len(chosen) == _MOST_PLACES:
                break
        elif len(others) < _MOST_PLACES:
            others.append(place)
    return chosen or others


def _follows(words: Words, before: Words, place: Place) -> bool:
    """Return whether these words, the first perhaps cut, stand just before the place."""
    if before.letters:
        return words.letters.endswith(before.letters, 0, words.begins[place.first])
    gap = words.text[words.ends[place.first - 1] if place.first else 0 : place.start]
    return gap.rstrip().endswith(before.text)


def _precedes(words: Words, after: Words, place: Place) -> bool:
    """Return whether these words, the last perhaps cut, stand just after the place."""
    if after.letters:
        return words.letters.startswith(after.letters, words.begins[place.last])
    highest = words.starts[place.last] if place.last < len(words) else len(words.text)
    return words.text[place.end : highest].lstrip().startswith(after.text)


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


def _chains(source: Source, quote: Quote, pieces: Sequence[Words]) -> list[list[Span]]:
    """Return the ways to find the pieces in order, each as tight as it can be, as their spans.

    A way within which another one lies is none. A piece too short to be found by its words alone
    must stand verbatim, in one sentence with the pieces beside it.
    """
    before, after = split(quote.before.strip()), split(quote.after.strip())
    words = source.words
    links: list[_Link] = []
    left = _MOST_PIECES_PLACED
    for number, piece in enumerate(pieces):
        short = piece.text[piece.starts[0] : piece.ends[-1]]
        found = same_words(words, piece) if _is_long(piece) else verbatim(words, short)
        places = list(islice(found, left))
        left -= len(places)
        if number == 0:
            places = [place for place in places if _follows(words, before, place)] or places
        if number == len(pieces) - 1:
            places = [place for place in places if _precedes(words, after, place)] or places
        if number == 0:
            links = [_Link(place, None, place.first) for place in places]
        else:
            near = not (_is_long(piece) and _is_long(pieces[number - 1]))
            links = list(_linked(source, links, places, near=near))
        if not links or left <= 0:  # where a piece is everywhere, an ellipsis proves nothing
            return []
    tightest = {link.origin: link for link in reversed(links)}
    return [_spans(tightest[origin]) for origin in sorted(tightest)]


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
