"""Quotes by their two ends: the passage they stand for, and the fewest words that tell one."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import evolve

from argmap.text.dehyphenation import dehyphenate
from argmap.text.matching import find
from argmap.text.source import Quote

if TYPE_CHECKING:
    from argmap.text.source import Source

_MOST_WORDS = 24
_FEWEST_LEFT_OUT = 3


def written_out(source: Source, quote: Quote) -> Quote:
    """Return a quote by its ends with all its words instead; any other quote as it is.

    A quote that is not found in one place is returned as it is, too.

    >>> from argmap.text.source import Source
    >>> page = Source("page", text="The tax may help the poor, as some say.")
    >>> written_out(page, Quote("The tax", until="the poor"))
    Quote('The tax may help the poor')
    """
    if not quote.until.strip():
        return quote
    match = find(source, quote)
    if not match.found:
        return quote
    start, end = match.spans[0]
    return evolve(quote, exact=dehyphenate(source.words, start, end), until="")


def shortest_ends(source: Source, start: int, end: int) -> Quote | None:
    """Return the quote with the fewest words at both ends that stands for this passage alone.

    ``None`` where the passage is too short for it, or the words at its ends do not tell it.

    >>> from argmap.text.source import Source
    >>> page = Source("page", text="The tax may help the poor. The tax is old.")
    >>> shortest_ends(page, 0, 26)
    Quote('The', until='poor.')
    """
    words = source.words
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    for count in range(2, min(_MOST_WORDS, last - first - _FEWEST_LEFT_OUT) + 1):
        for head in _heads(count):
            tail = last - (count - head)
            exact = dehyphenate(words, start, words.ends[first + head - 1])
            quote = Quote(exact, until=dehyphenate(words, words.starts[tail], end))
            match = find(source, quote)
            spans = match.spans or ((0, 0),)
            if [bisect_left(words.starts, at) for at in spans[0]] == [first, last]:
                return quote
    return None


def _heads(count: int) -> list[int]:
    """Return the possible numbers of words at the start, the most even division first."""
    return sorted(range(1, count), key=lambda head: abs(2 * head - count))
