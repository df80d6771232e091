"""The words near a quote, those put together that a line end parts, with what stands between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import chain
from typing import NamedTuple

from attrs import frozen

from argmap.text.words import WordList

FARTHEST = 60
"""Words read to either side, so that a text without a stop costs no minutes."""

_LONGEST = 1_000
_MOST_PARTS = 4
_FINAL = frozenset(".!?;…")
_WITHIN = frozenset(["", "-", "\u2010", "\u2011", "'", "’", "/"])

QUOTATION_MARKS = frozenset("\"'“”„‘’‚«»‹›")
"""Signs that open or close words in quotation marks."""


class WordSpan(NamedTuple):
    """Words in a row: the number of the first, and one past the last."""

    first: int
    last: int


@frozen(eq=False)
class QuoteSurroundings:
    """Words near a quote, those that line ends part put together where that makes a known one.

    Attributes:
        text: The text they stand in.
        keys: The folded words.
        starts: Where each begins in the text, in code points.
        ends: Where each ends.
        fragments: The words that a hyphen at a line end ties to the word before.
    """

    text: str
    keys: list[str]
    starts: Sequence[int]
    ends: Sequence[int]
    fragments: frozenset[int]

    def between(self, start: int, end: int) -> WordSpan:
        """Return the words that begin from one place in the text to another.

        >>> from argmap.text.words import split
        >>> passage_of(split("It may help."), WordSpan(0, 3)).between(3, 6)
        WordSpan(first=1, last=2)
        """
        return WordSpan(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def is_run(self, at: int) -> bool:
        """Return whether the word goes on with the one before: after a blank or within a hyphen.

        >>> from argmap.text.words import split
        >>> passage = passage_of(split("A well-known case, then."), WordSpan(0, 5))
        >>> [passage.is_run(at) for at in range(1, 5)]
        [True, True, True, False]
        """
        return self.gap(at).strip() in _WITHIN

    def gap(self, at: int) -> str:
        """Return the text before the word.

        >>> from argmap.text.words import split
        >>> passage_of(split("It may, then, help."), WordSpan(0, 4)).gap(2)
        ', '
        """
        return self.text[self.ends[at - 1] : self.starts[at]]


def passage_of(words: WordList, span: WordSpan, known: Collection[str] = ()) -> QuoteSurroundings:
    r"""Return these words as a passage; of more than a thousand, the first and the last.

    >>> from argmap.text.words import split
    >>> passage_of(split("It ma-\ny help."), WordSpan(0, 4), {"may"}).keys
    ['it', 'may', 'help']
    """
    first, last = span
    half = _LONGEST // 2
    numbers = (
        range(first, last)
        if last - first <= _LONGEST
        else chain(range(first, first + half), range(last - half, last))
    )
    if last - first <= _LONGEST and words.soft.isdisjoint(numbers):
        row = slice(first, last)
        return QuoteSurroundings(
            words.text, words.keys[row], words.starts[row], words.ends[row], frozenset()
        )
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    fragments: list[int] = []
    done = first
    for number in numbers:
        if number < done:
            continue
        key = joined = words.keys[number]
        done = number + 1
        for following in range(done, min(done + _MOST_PARTS, last)):
            if following not in words.soft:
                break
            joined += words.keys[following]
            if joined in known:
                key, done = joined, following + 1
        if number in words.soft:
            fragments.append(len(keys))
        keys.append(key)
        starts.append(words.starts[number])
        ends.append(words.ends[done - 1])
    return QuoteSurroundings(words.text, keys, starts, ends, frozenset(fragments))


def whole_sentence(words: WordList, sentence: WordSpan) -> WordSpan:
    r"""Return the sentence with the lines it goes on from and on to.

    In a text wrapped by line ends, with no blank line between its paragraphs, sentences seem to end
    where their lines do; what begins with a small letter goes on.

    >>> from argmap.text.words import split
    >>> whole_sentence(split("No tax. The tax may\nhelp us.\nSo what."), WordSpan(5, 7))
    WordSpan(first=2, last=7)
    """
    first, last = sentence
    if first == last:
        return sentence
    while first > max(0, sentence.first - FARTHEST) and _goes_on(words, first):
        first -= 1
    while last < min(len(words), sentence.last + FARTHEST) and _goes_on(words, last):
        last += 1
    return WordSpan(first, last)


def _goes_on(words: WordList, at: int) -> bool:
    """Return whether a sentence runs on from the word before to the word."""
    gap = words.text[words.ends[at - 1] : words.starts[at]]
    if not _FINAL.isdisjoint(gap) or gap.count("\n") > 1:
        return False
    return "\n" not in gap or words.text[words.starts[at]].islower()
