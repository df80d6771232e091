"""The passage of a text that comes nearest to words it does not hold, and how they differ."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from argmap.text.sentences import Layout
    from argmap.text.words import Words

_MOST_WORDS = 120
_MOST_POSITIONS = 400
_KEPT_WORDS = 6
_MOST_CHARACTERS = 300


@frozen
class Nearest:
    """A passage that comes near to a quote.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends.
        line: The line it begins on, from 1.
        difference: Word by word: ``[-…-]`` is in the quote only, ``{+…+}`` in the source only.

    >>> Nearest(0, 8, 1, "may [-not-] help").difference
    'may [-not-] help'
    """

    start: int
    end: int
    line: int
    difference: str


def nearest(words: Words, layout: Layout, sought: Words) -> Nearest | None:
    """Return the passage that shares most with the words sought, rare words weighing most.

    ``None`` when it shares less than a third of them. Of more than 120 words, only those around
    the first that is wrong are compared.

    >>> from argmap.text.sentences import lay_out
    >>> from argmap.text.words import split
    >>> text = "It may deepen mistrust."
    >>> nearest(split(text), lay_out(text), split("it may not deepen mistrust")).difference
    'it may [-not-] deepen mistrust'
    """
    begin = max(0, _agreeing(words, sought) - _KEPT_WORDS) if len(sought) > _MOST_WORDS else 0
    wanted = _Run(sought, begin, begin + _MOST_WORDS)
    window = _window(words, wanted.keys)
    if window is None:
        return None
    here = _Run(words, *window, joined=frozenset(wanted.keys))
    blocks = SequenceMatcher(None, here.keys, wanted.keys, autojunk=False).get_matching_blocks()
    if sum(block.size for block in blocks) * 3 < len(wanted.keys):
        return None
    first, last = blocks[0], blocks[-2]
    start, end = first.a - first.b, last.a + len(wanted.keys) - last.b
    start, end = max(0, start), min(len(here.keys), end)
    if here.keys[start:end] == wanted.keys:
        # Every word agrees, so it is how a short quote is spelt, or a sign beside a number.
        here.respell()
        wanted.respell()
        if here.keys[start:end] == wanted.keys:
            start, end = max(0, start - 1), min(len(here.keys), end + 1)
    here.cut(start, end)
    line, _ = layout.place(here.starts[0])
    return Nearest(here.starts[0], here.ends[-1], line, _difference(here, wanted))


class _Run:
    """Words in a row; two that a line end parts are one where that makes a word sought."""

    def __init__(
        self, words: Words, first: int, last: int, joined: Collection[str] = frozenset()
    ) -> None:
        self.text = words.text
        self.keys: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for number in range(first, min(last, len(words))):
            key = words.keys[number]
            if number in words.soft and self.keys and self.keys[-1] + key in joined:
                self.keys[-1] += key
                self.ends[-1] = words.ends[number]
            else:
                self.keys.append(key)
                self.starts.append(words.starts[number])
                self.ends.append(words.ends[number])

    def cut(self, first: int, last: int) -> None:
        """Keep these words only."""
        for values in (self.keys, self.starts, self.ends):
            del values[last:], values[:first]

    def respell(self) -> None:
        """Compare the words as they are spelt from now on."""
        self.keys = [self.text[a:b] for a, b in zip(self.starts, self.ends, strict=True)]

    def show(self, first: int, last: int) -> str:
        """Return the text of these words on one line, shortened in the middle."""
        shown = " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())
        if len(shown) > _MOST_CHARACTERS:
            shown = f"{shown[: _MOST_CHARACTERS // 2]} … {shown[-_MOST_CHARACTERS // 2 :]}"
        return shown

    def ends_of(self, first: int, last: int, head: int, tail: int) -> list[str]:
        """Return the first and the last few of these words, or all where they are few."""
        if last - first <= head + tail + 1:
            return [self.show(first, last)]
        shown = [self.show(first, first + head)] if head else []
        shown.append("…")
        return [*shown, self.show(last - tail, last)] if tail else shown


def _agreeing(words: Words, sought: Words) -> int:
    """Return how many of the first words are found together."""
    low, high = 0, len(sought)
    while low < high:
        middle = (low + high + 1) // 2
        if sought.letters[: sought.begins[middle]] in words.letters:
            low = middle
        else:
            high = middle - 1
    at = words.letters.find(sought.letters[: sought.begins[low]])
    end = at + sought.begins[low]
    here = {begin - at: n for n, begin in enumerate(words.begins) if at <= begin < end}
    there = {begin: n for n, begin in enumerate(sought.begins[:low])}
    parted = [n for begin, n in there.items() if begin not in here and n not in sought.soft]
    parted += [
        bisect_right(sought.begins, begin) - 1
        for begin, n in here.items()
        if begin not in there and n not in words.soft
    ]
    return min(parted, default=low)


def _window(words: Words, wanted: Sequence[str]) -> tuple[int, int] | None:
    """Return the words among which the nearest passage lies: where most rare words fall in step."""
    known = [
        (len(positions), number, positions)
        for number, key in enumerate(wanted)
        if (positions := words.positions.get(key))
    ]
    width = max(4, len(wanted) // 4)
    votes: defaultdict[int, float] = defaultdict(float)
    left = _MOST_POSITIONS
    for count, number, positions in sorted(known, key=lambda each: each[:2]):
        if left <= 0:
            break
        for position in positions[:left]:
            step = (position - number) // width
            votes[step] += 1 / count
            votes[step + 1] += 1 / count
        left -= count
    if not votes:
        return None
    best = max(votes, key=lambda step: (votes[step], -step))
    return max(0, (best - 1) * width), max(0, (best + 1) * width) + len(wanted)


def _difference(here: _Run, wanted: _Run) -> str:
    """Return how the words wanted differ from the words here."""
    changes = SequenceMatcher(None, wanted.keys, here.keys, autojunk=False).get_opcodes()
    parts: list[str] = []
    for number, (change, a, b, c, d) in enumerate(changes):
        if change == "equal":
            head = 0 if number == 0 else _KEPT_WORDS
            tail = 0 if number == len(changes) - 1 else _KEPT_WORDS
            parts += wanted.ends_of(a, b, head, tail)
        else:
            ours = f"[-{wanted.show(a, b)}-]" if a < b else ""
            theirs = f"{{+{here.show(c, d)}+}}" if c < d else ""
            parts.append(ours + theirs)
    return " ".join(parts)
