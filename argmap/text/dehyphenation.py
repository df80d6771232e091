"""Words of a source as a reader writes them: without the hyphens that only divide a line."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from argmap.text.running_text import FILLER

if TYPE_CHECKING:
    from argmap.text.words import WordList

_FEW = 4


def dehyphenate(words: WordList, start: int, end: int) -> str:
    r"""Return a passage of the running text on one line, its divided words joined.

    A hyphen at a line end stays before a capital or a digit, and where the text elsewhere has the
    word with its hyphen, or both parts as words of their own.

    >>> from argmap.text.words import split
    >>> text = "A norma-\ntive, net-\nwork-based order of a network."
    >>> dehyphenate(split(text), 0, len(text))
    'A normative, network-based order of a network.'
    """
    return " ".join(_put_together(words, words.running, start, end).replace(FILLER, "").split())


def undivide(words: WordList, start: int, end: int) -> str:
    r"""Return a passage of the text as it is, except that its divided words are joined.

    >>> from argmap.text.words import split
    >>> undivide(split("A norma-\ntive  law.3 So."), 2, 20)
    'normative  law.3'
    """
    return _put_together(words, words.text, start, end)


def _put_together(words: WordList, text: str, start: int, end: int) -> str:
    parts: list[str] = []
    done = start
    lowest, highest = bisect_left(words.starts, start), bisect_left(words.starts, end)
    for number in range(lowest + 1, highest) if words.soft else ():
        if number in words.soft:
            first, last = words.ends[number - 1], words.starts[number]
            hyphen = "" if _is_one_word(words, number) else "-"
            parts += [text[done:first], hyphen]
            done = last
    return "".join([*parts, text[done:end]])


def _is_one_word(words: WordList, number: int) -> bool:
    left, right = words.keys[number - 1], words.keys[number]
    positions = words.positions
    if not words.text[words.starts[number]].islower():
        return not words.text[words.starts[number]].isupper()
    if left + right in positions:
        return True
    if any(at and words.keys[at - 1] == left and words.gap(at) == "-" for at in positions[right]):
        return False
    return len(positions[left]) == 1 or len(positions[right]) == 1


def surroundings_of(words: WordList, start: int, end: int) -> tuple[str, str]:
    """Return the few words before a passage and the few behind it.

    >>> from argmap.text.words import split
    >>> surroundings_of(split("Team Beta cut costs by half."), 10, 19)
    ('Team Beta', 'by half')
    """
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, end)
    lowest, highest = max(0, first - _FEW), min(len(words), last + _FEW)
    before = dehyphenate(words, words.starts[lowest], start) if lowest < first else ""
    if last == highest:
        return before, ""
    return before, dehyphenate(words, words.starts[last], words.ends[highest - 1])
