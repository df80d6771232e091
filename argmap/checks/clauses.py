"""Where the clause that holds a quote begins and ends, and the clauses beside it.

Only signs on the surface are read, those of English: punctuation, conjunctions, and whether a new
subject follows. "And" and a comma with no subject behind them go on with the clause, so that a
"may" before the first of several verbs is seen from the last.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from attrs import frozen

from argmap.checks.stems import word_set
from argmap.text.words import Words

FARTHEST = 60
"""How many words to either side are looked at, so that a text without a stop costs no minutes."""

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


class Span(NamedTuple):
    """Words in a row: the number of the first, and one past the last."""

    first: int
    last: int


@frozen
class Surroundings:
    """What stands around a quote in its sentence, as numbers of words.

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


def surroundings(words: Words, sentence: Span, quote: Span) -> Surroundings:
    """Return what stands around the quote within its sentence.

    >>> from argmap.text.words import split
    >>> words = split("In theory, it may enhance trust and deepen ties, critics say.")
    >>> around = surroundings(words, Span(0, len(words)), Span(7, 9))
    >>> words.keys[around.left], words.keys[around.far_left], around.right
    ('it', 'in', 11)
    """
    first = max(sentence.first, quote.first - FARTHEST)
    last = min(sentence.last, quote.last + FARTHEST)

    def before(at: int) -> int:
        while at > first and not cuts(words, at):
            at -= 1
        return at

    def after(at: int, breaks: Callable[[Words, int], bool]) -> int:
        while at < last and not breaks(words, at):
            at += 1
        return at

    left = before(quote.first)
    right = after(quote.last, cuts)
    return Surroundings(
        quote,
        left,
        before(left - 1) if left > first and not _stops(words, left) else left,
        after(quote.last, parts),
        right,
        after(right + 1, cuts) if right < last and not _stops(words, right) else right,
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


def cuts(words: Words, at: int) -> bool:
    """Return whether a clause begins at the word.

    >>> from argmap.text.words import split
    >>> words = split("It rains, and it pours or hail, but not here.")
    >>> [words.keys[at] for at in range(1, len(words)) if cuts(words, at)]
    ['and', 'but']
    """
    gap = words.text[words.ends[at - 1] : words.starts[at]]
    key = words.keys[at]
    if key in _CONJUNCTIONS or (len(gap) > 1 and (not _CUTS.isdisjoint(gap) or " – " in gap)):
        return True
    following = words.keys[at + 1] if at + 1 < len(words) else ""
    comma = "," in gap
    if key in _ADDING:
        return following in (_STARTERS if comma else _PRONOUNS) or _is_finite(following)
    return comma and key in _STARTERS


def parts(words: Words, at: int) -> bool:
    """Return whether a clause, or a further part of one, begins at the word.

    >>> from argmap.text.words import split
    >>> parts(split("it pours or hails"), 2)
    True
    """
    gap = words.text[words.ends[at - 1] : words.starts[at]]
    return "," in gap or words.keys[at] in _ADDING or cuts(words, at)


def _stops(words: Words, at: int) -> bool:
    """Return whether a semicolon parts the word from the one before, as a full stop would."""
    return ";" in words.text[words.ends[at - 1] : words.starts[at]]


def _is_finite(word: str) -> bool:
    """Return whether the word looks like a verb of the third person: "helps"."""
    return len(word) > 3 and word.endswith("s") and word[-2] not in "siu"
