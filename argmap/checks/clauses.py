"""Where the clause that holds a quote begins and ends, and the clauses beside it.

Only signs on the surface are read, those of English: punctuation, conjunctions, and whether a new
subject follows. "And" and a comma with no subject behind them go on with the clause, so that a
"may" before the first of several verbs is seen from the last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection
from itertools import chain
from typing import NamedTuple

from attrs import frozen

from argmap.checks.terms import word_set
from argmap.text.words import Words

FARTHEST = 60
"""How many words to either side are looked at, so that a text without a stop costs no minutes."""

_LONGEST = 1_000
_MOST_PARTS = 4
_CUTS = frozenset(";:—―()[]…?!")
_FINAL = frozenset(".!?;…")
_CONJUNCTIONS = word_set(
    "but while whereas because although though since if unless when whenever until yet"
)
_PRONOUNS = word_set("i you he she it we they")
_STARTERS = _PRONOUNS | word_set(
    "the a an this that these those there its his her their our my your some many most few no each "
    "every any which who whose what how where such one"
)
_ADDING = frozenset({"and", "or", "nor", "so"})
_CLAUSE_WORDS = _CONJUNCTIONS | _STARTERS | _ADDING


class Span(NamedTuple):
    """Words in a row: the number of the first, and one past the last."""

    first: int
    last: int


@frozen(eq=False)
class Passage:
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
    starts: list[int]
    ends: list[int]
    fragments: frozenset[int]

    def between(self, start: int, end: int) -> Span:
        """Return the words that begin from one place in the text to another.

        >>> from argmap.text.words import split
        >>> passage_of(split("It may help."), Span(0, 3)).between(3, 6)
        Span(first=1, last=2)
        """
        return Span(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def gap(self, at: int) -> str:
        """Return what stands before the word.

        >>> from argmap.text.words import split
        >>> passage_of(split("It may, then, help."), Span(0, 4)).gap(2)
        ', '
        """
        return self.text[self.ends[at - 1] : self.starts[at]]


def passage_of(words: Words, span: Span, known: Collection[str] = ()) -> Passage:
    r"""Return these words as a passage; of more than a thousand, the first and the last.

    >>> from argmap.text.words import split
    >>> passage_of(split("It ma-\ny help."), Span(0, 4), {"may"}).keys
    ['it', 'may', 'help']
    """
    first, last = span
    half = _LONGEST // 2
    numbers = (
        range(first, last)
        if last - first <= _LONGEST
        else chain(range(first, first + half), range(last - half, last))
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
            if joined in known or joined in _CLAUSE_WORDS:
                key, done = joined, following + 1
        if number in words.hyphened:
            fragments.append(len(keys))
        keys.append(key)
        starts.append(words.starts[number])
        ends.append(words.ends[done - 1])
    return Passage(words.text, keys, starts, ends, frozenset(fragments))


@frozen
class Surroundings:
    """What stands around a quote in its passage, as numbers of words.

    Attributes:
        quote: The quote, with what an ellipsis leaves out of it.
        left: Where its clause begins.
        far_left: Where the clause before that begins.
        near_right: Where the first comma, conjunction or other break after the quote is.
        right: Where its clause ends.
        far_right: Where the clause after that ends.
    """

    quote: Span
    left: int
    far_left: int
    near_right: int
    right: int
    far_right: int


def surroundings(passage: Passage, quote: Span) -> Surroundings:
    """Return what stands around the quote within its passage.

    >>> from argmap.text.words import split
    >>> words = split("In theory, it may enhance trust and deepen ties, critics say.")
    >>> around = surroundings(passage_of(words, Span(0, len(words))), Span(7, 9))
    >>> words.keys[around.left], words.keys[around.far_left], around.right
    ('it', 'in', 11)
    """
    final = len(passage.keys)

    def before(at: int) -> int:
        while at > 0 and not cuts(passage, at):
            at -= 1
        return at

    def after(at: int, breaks: Callable[[Passage, int], bool]) -> int:
        while at < final and not breaks(passage, at):
            at += 1
        return at

    left = before(quote.first)
    right = after(quote.last, cuts)
    return Surroundings(
        quote,
        left,
        before(left - 1) if left > 0 and not _stops(passage, left) else left,
        after(quote.last, parts),
        right,
        after(right + 1, cuts) if right < final and not _stops(passage, right) else right,
    )


def wrapped(words: Words, sentence: Span) -> Span:
    r"""Return the sentence with the lines it goes on from and on to.

    In a text wrapped by line ends, with no blank line between its paragraphs, sentences seem to end
    where their lines do; what begins with a small letter goes on.

    >>> from argmap.text.words import split
    >>> wrapped(split("No tax. The tax may\nhelp us.\nSo what."), Span(5, 7))
    Span(first=2, last=7)
    """
    first, last = sentence
    if first == last:
        return sentence
    while first > max(0, sentence.first - FARTHEST) and _goes_on(words, first):
        first -= 1
    while last < min(len(words), sentence.last + FARTHEST) and _goes_on(words, last):
        last += 1
    return Span(first, last)


def _goes_on(words: Words, at: int) -> bool:
    """Return whether a sentence runs on from the word before to the word."""
    gap = words.text[words.ends[at - 1] : words.starts[at]]
    if not _FINAL.isdisjoint(gap) or gap.count("\n") > 1:
        return False
    return "\n" not in gap or words.text[words.starts[at]].islower()


def cuts(passage: Passage, at: int) -> bool:
    """Return whether a clause begins at the word.

    >>> from argmap.text.words import split
    >>> words = split("It rains, and it pours or hail, but not here.")
    >>> passage = passage_of(words, Span(0, len(words)))
    >>> [words.keys[at] for at in range(1, len(words)) if cuts(passage, at)]
    ['and', 'but']
    """
    gap = passage.gap(at)
    key = passage.keys[at]
    if key in _CONJUNCTIONS or (len(gap) > 1 and (not _CUTS.isdisjoint(gap) or " – " in gap)):
        return True
    following = passage.keys[at + 1] if at + 1 < len(passage.keys) else ""
    comma = "," in gap
    if key in _ADDING:
        return following in (_STARTERS if comma else _PRONOUNS) or _is_finite(following)
    return comma and key in _STARTERS


def parts(passage: Passage, at: int) -> bool:
    """Return whether a clause, or a further part of one, begins at the word.

    >>> from argmap.text.words import split
    >>> parts(passage_of(split("it pours or hails"), Span(0, 4)), 2)
    True
    """
    return "," in passage.gap(at) or passage.keys[at] in _ADDING or cuts(passage, at)


def _stops(passage: Passage, at: int) -> bool:
    """Return whether a semicolon parts the word from the one before, as a full stop would."""
    return ";" in passage.gap(at)


def _is_finite(word: str) -> bool:
    """Return whether the word looks like a verb of the third person: "helps"."""
    return len(word) > 3 and word.endswith("s") and word[-2] not in "siu"
