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

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.errors import WrongTypeError, brief
from argmap.named_values import NamedValue
from argmap.parameters import expect
from argmap.text.pieces import (
    QuoteContext,
    Span,
    between,
    chains,
    is_long,
    is_spelt_alike,
    pieces_of,
)
from argmap.text.running_text import Addition, running_text
from argmap.text.search import Place, same_words, verbatim
from argmap.text.source import Quote, Source
from argmap.text.words import WordList, split
from argmap.values import as_given

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.text.nearest import Nearest

_MOST_PLACES = 10
_SCANNED = 50_000


class Status(NamedValue):
    """The state of the words of a quote in their source.

    Attributes:
        EXACT: The words stand there once, mark for mark.
        TYPOGRAPHIC: They stand there once, in other typography: blanks, hyphens at line ends,
            quotation marks and the like.
        ELLIPSIS: They stand there in order, with words left out where the quote says "…".
        NOT_FOUND: They stand nowhere in the source.
        MARKS_DIFFER: They stand there, with other marks of punctuation between them.
        OUT_OF_CONTEXT: They stand there, but not between what is given as before and after.
        AMBIGUOUS: They stand there more than once; more words, or those around them, settle it.
        UNAVAILABLE: The text of the source is not at hand.

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
    """The place of a quote in its source, or the reason why it has none.

    Attributes:
        status: Whether the words are found, and how, or else why not; see ``Status``.
        spans: The beginning and end of the words, in code points; several for an ellipsis.
        line: The line they begin on, from 1.
        column: The column they begin at, from 1.
        paragraph: The number of the paragraph they begin in; ``None`` in a heading.
        sentences: The numbers of the sentences they touch; none in a heading.
        places: For a quote that is ambiguous or out of context, the first ten places of its words.
        nearest: For a quote that is not found or whose marks differ, the passage that comes
            nearest, if any does.
        additions: Page numbers, running heads and the like within the words, passed over.

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
        """The start of the words, in code points; ``None`` when they are not found."""
        return self.spans[0][0] if self.spans else None

    @property
    def end(self) -> int | None:
        """The end of the words, in code points; ``None`` when they are not found."""
        return self.spans[-1][1] if self.spans else None

    @property
    def sentence(self) -> int | None:
        """The number of the first sentence they touch; ``None`` in a heading."""
        return self.sentences[0] if self.sentences else None


def find(source: Source, quote: Quote | str) -> Match:
    r"""Find the place of the words of the quote in the source.

    ``before`` and ``after``, where they are given, must stand just before and just after, in
    whatever typography; so they also tell a place from others of the same words. An ellipsis takes
    the nearest pieces. A quote with ``until`` is the shortest passage between its two ends, which
    may reach over one end of a paragraph.

    Raises:
        ModelError: When the quote is given as text, and the text is blank or no valid Unicode.
        WrongTypeError: When the source is none.

    >>> page = Source("page", text="The actors’ self-re-\nliance, of 1.5 %, grew.")
    >>> find(page, "the actors' self-reliance").status.value
    'typographic'
    >>> find(page, "self-reliance, of 15 %, grew").nearest.difference
    'self-reliance, of [-15-]{+1.5+} %, grew'
    >>> find(page, "self-reliance of 1.5 %").nearest.suggestion
    'self-reliance, of 1.5 %'
    """
    given = as_given(source)
    if not isinstance(given, Source):
        raise WrongTypeError(
            f"find() takes a Source and the words to find in it, found {brief(given)}; for a "
            "text: Source('page', text=…); for a file: argmap.load_source(…)"
        )
    if isinstance(quote, str):
        quote = Quote(quote)
    expect(quote, Quote, "quote", "give the words, or a Quote of them")
    if source.text is None:
        return Match(Status.UNAVAILABLE)
    if quote.until.strip():
        return _find_between(source, quote)
    exact = quote.exact.strip()
    found = _Found(QuoteContext.of(quote))
    if len(source.text) < _SCANNED:  # a short text is read through faster than a quote is split
        found.take_verbatim(source.words, exact)
        if found.chosen:
            return _match(source, Status.EXACT, found.chosen, None)
    own = running_text(exact)
    sought, copied = split(own), [own.addition_text(each) for each in own.additions]
    found.search(source.words, exact, sought)
    pieces = pieces_of(exact)
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
    return _near_miss(source, sought, found, pieces)


def _near_miss(
    source: Source, sought: WordList, found: _Found, pieces: Sequence[WordList]
) -> Match:
    """Return the match of a quote that stands nowhere, with the passage that comes nearest."""
    from argmap.text.nearest import (
        nearest,
        other_marks,
        other_marks_in_pieces,
        parted_by_note,
    )

    words, layout, notes = source.words, source.layout, source.running.notes
    if found.other_marks:
        near = other_marks(found.words or words, layout, sought, found.other_marks[0])
        return Match(Status.MARKS_DIFFER, nearest=near)
    loose = chains(source, pieces, QuoteContext.none(), any_marks=True) if pieces else []
    if loose:
        near = other_marks_in_pieces(words, layout, pieces, loose[0])
        return Match(Status.MARKS_DIFFER, nearest=near)
    parted = parted_by_note(source.body_words, layout, notes, sought) if notes else None
    return Match(Status.NOT_FOUND, nearest=parted or nearest(words, layout, sought))


def _find_between(source: Source, quote: Quote) -> Match:
    """Find the passage that begins and ends with the words of the quote."""
    exact, until = quote.exact.strip(), quote.until.strip()
    first, last = split(exact), split(until)
    text, context = source.text or "", QuoteContext.of(quote)
    if spans := between(source, first, last, context):
        start, end = spans[0]
        is_exact = text.startswith(exact, start) and text.endswith(until, start, end)
        status = Status.EXACT if is_exact else Status.TYPOGRAPHIC
        return _match(source, status, [[span] for span in spans], ())
    if context.is_given and (outside := between(source, first, last, QuoteContext.none())):
        return Match(Status.OUT_OF_CONTEXT, places=_ends([[span] for span in outside]))
    from argmap.text.nearest import missing_end

    near = missing_end(source.words, source.layout, first, last)
    return Match(Status.NOT_FOUND, nearest=near)


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
    touched = [source.layout.sentences_in(*span) for span in spans]
    paragraph = touched[0][0].paragraph if touched[0] else None
    numbers = dict.fromkeys([each.number for sentences in touched for each in sentences])
    additions: list[Addition] = []
    if copied is not None and status is not Status.EXACT:
        every = source.words.additions
        for start, end in spans:
            first, last = (bisect_left(every, at, key=attrgetter("start")) for at in (start, end))
            said = source.running.addition_text
            additions += [each for each in every[first:last] if said(each) not in copied]
    return Match(status, spans, line, column, paragraph, tuple(numbers), additions=tuple(additions))


def _ends(found: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    return tuple([(spans[0][0], spans[-1][1]) for spans in found[:_MOST_PLACES]])


class _Found:
    """The results of the search for a quote: places of the best status, and near ones.

    Attributes:
        status: The status of the places chosen.
        chosen: Their spans.
        outside: The spans of the same words where their context is not.
        other_marks: The places of the same words with other marks between them.
        words: The words that these places count: with or without what pages add.
    """

    def __init__(self, context: QuoteContext) -> None:
        self.status = Status.NOT_FOUND
        self.chosen: list[list[Span]] = []
        self.outside: list[list[Span]] = []
        self.other_marks: list[Place] = []
        self.words: WordList | None = None
        self._context = context

    def search(self, words: WordList, exact: str, sought: WordList) -> None:
        """Look for the whole quote, verbatim and in other typography."""
        self.outside.clear()
        typographic: list[list[Span]] = []
        leading = sought.starts[0] if sought.letters else 0
        found_by_words = is_long(sought)
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
            elif found_by_words or is_spelt_alike(words, place, sought):
                if not place.marks_differ:
                    self._take(words, place, typographic)
                elif len(self.other_marks) < _MOST_PLACES:
                    self.words = words
                    self.other_marks.append(place)
        if not any_place:  # an exact quote may begin where the text has no word of its own
            self.take_verbatim(words, exact)
        self.status = Status.EXACT if self.chosen else Status.TYPOGRAPHIC
        self.chosen = self.chosen or typographic

    def take_verbatim(self, words: WordList, exact: str) -> None:
        """Look for the quote as it is spelt."""
        for place in verbatim(words, exact):
            self._take(words, place, self.chosen)
            if len(self.chosen) == _MOST_PLACES:
                break

    def take_chains(self, source: Source, pieces: Sequence[WordList]) -> None:
        """Look for the pieces of an ellipsis, in their context and else anywhere."""
        self.status = Status.ELLIPSIS
        self.chosen = chains(source, pieces, self._context)
        if not self.chosen and not self.outside and self._context.is_given:
            self.outside = chains(source, pieces, QuoteContext.none())

    def _take(self, words: WordList, place: Place, chosen: list[list[Span]]) -> None:
        if self._context.holds(words, place):
            chosen.append([(place.start, place.end)])
        elif len(self.outside) < _MOST_PLACES:
            self.outside.append([(place.start, place.end)])
