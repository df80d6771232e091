"""A passage of a source as a quote that is found there again, and nowhere else."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TypeAlias

from attrs import evolve

from argmap.text.source import Quote, Source
from argmap.text.words import WordList

Span: TypeAlias = tuple[int, int]

# How many words to either side are tried: where a text repeats itself at length, many are needed.
_COUNTS = (1, 2, 3, 4, 6, 8, 16, 64, 256)
# A passage whose every word stands more often than this is told apart by more words around it.
_MOST_PLACES = 100
_NEAR = 20
# Each search reads the whole text; for more spans than this the words are looked up instead.
_SEARCHES = 1000


def quote_at(source: Source, start: int, end: int) -> Quote | None:
    """Return the passage as a quote of the source, with as many words around it as tell it apart.

    ``None`` when there are no words in it. The quote names no source.

    Args:
        source: The source; it has a text.
        start: Where the passage begins, in code points.
        end: Where it ends.

    >>> page = Source("page", text="It may help. They say it may help.")
    >>> quote_at(page, 25, 33), quote_at(page, 0, 11)
    (Quote('may help', before='say it'), Quote('It may help'))
    """
    text = source.text or ""
    exact = text[start:end]
    start += len(exact) - len(exact.lstrip())
    exact = exact.strip()
    if not exact:
        return None
    words = source.words
    here = bisect_left(words.starts, start)
    after = bisect_left(words.starts, start + len(exact))
    if here == after or not _stands_twice(words, exact, start, (here, after), here):
        return Quote(exact)
    for count in _COUNTS:
        first, last = max(0, here - count), min(len(words), after + count)
        before = _join(text[words.starts[first] : start]) if first < here else ""
        following = _join(text[start + len(exact) : words.ends[last - 1]])
        for (one, other), around in (
            ((first, after), (before, "")),
            ((here, last), ("", following)),
            ((first, last), (before, following)),
        ):
            if not _stands_twice(words, exact, start, (one, other), here):
                return Quote(exact, before=around[0], after=around[1])
    return Quote(exact)


def _join(text: str) -> str:
    return " ".join(text.split())


def _stands_twice(words: WordList, exact: str, start: int, window: Span, here: int) -> bool:
    """Tell whether a passage may stand elsewhere, too, with the same words around it.

    Args:
        words: The words of the text.
        exact: The passage.
        start: Where it begins.
        window: The words around it: the number of the first, and one past the last.
        here: The number of its own first word.
    """
    first, last = window
    # The rarest of the words has the fewest places to look at.
    near = range(max(first, here - _NEAR), min(last, here + _NEAR))
    rarest = min(near, key=lambda at: len(words.positions[words.keys[at]]))
    places = words.positions[words.keys[rarest]]
    if len(places) > _MOST_PLACES:
        return True
    letters = words.letters[words.begins[first] : words.begins[last]]
    lead = words.starts[here] - start
    for place in places:
        at = place - (rarest - first)
        if (
            at != first
            and at >= 0
            and words.letters.startswith(letters, words.begins[at])
            and words.text.startswith(exact, max(0, words.starts[at + here - first] - lead))
        ):
            return True
    return False


class QuotableText:
    """A text that quotes are taken from.

    >>> QuotableText("It may. It may.").at(8, 14)
    Quote('It may', before='may.')
    """

    def __init__(self, text: str | None, source: str | None = None) -> None:
        self._text = text or ""
        self._source = source
        self._searches = _SEARCHES

    def at(self, start: int, end: int) -> Quote | None:
        """Return the quote of a place; what stands there twice is told apart by its context.

        A place without words has none.
        """
        start = max(start, 0)
        exact = self._text[start : max(end, 0)]
        start += len(exact) - len(exact.lstrip())
        exact = exact.strip()
        if not exact:
            return None
        self._searches -= 1
        is_first = self._searches > 0 and self._text.find(exact) == start
        if is_first and self._text.find(exact, start + 1) < 0:
            return Quote(exact, source=self._source)
        quote = quote_at(self._whole, start, start + len(exact))
        return quote and evolve(quote, source=self._source)

    def words(self, exact: str, offset: object) -> Quote | None:
        """Return the quote of words that a file says stand at an offset.

        Where they do not stand there, the words alone are the quote; blank ones are none.

        >>> QuotableText("It may. It may.").words("It may", 8)
        Quote('It may', before='may.')
        """
        if not exact.strip():
            return None
        at = int(offset) if isinstance(offset, int | float) else 0
        if at >= 0 and self._text.startswith(exact, at):
            return self.at(at, at + len(exact))
        return Quote(exact, source=self._source)

    def offset(self, quote: Quote) -> int | None:
        """Return the start of the words of a quote, ``None`` when that cannot be told.

        >>> QuotableText("It may. It may.").offset(Quote("It may", before="It may."))
        8
        """
        from argmap.text.matching import Status, find

        if not self._text:
            return None
        self._searches -= 1
        if self._searches > 0 and not (quote.before or quote.after):
            first = self._text.find(quote.exact)
            return first if first >= 0 and self._text.find(quote.exact, first + 1) < 0 else None
        match = find(self._whole, quote)
        return match.spans[0][0] if match.status is Status.EXACT else None

    @cached_property
    def _whole(self) -> Source:
        return Source("text", text=self._text)
