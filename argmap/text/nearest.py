"""The passage of a text that comes nearest to words it does not hold, and how they differ."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from attrs import field, frozen

from argmap.text.dehyphenation import dehyphenate
from argmap.text.footnotes import RAISED
from argmap.text.punctuation import marks
from argmap.text.search import Place, same_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from argmap.text.sentences import Layout
    from argmap.text.words import WordList

_MOST_WORDS = 120
_MOST_POSITIONS = 400
_KEPT_WORDS = 6
_MOST_CHARACTERS = 300
_ONLY_MARKS = "only the marks between the words differ"
_MARK = re.compile(rf"\d{{1,3}}|[{RAISED}]++")
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"([^\W_]+)")


@frozen
class Nearest:
    """A passage that comes near to a quote.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends.
        line: The line it begins on, from 1.
        difference: Word by word: ``[-…-]`` is in the quote only, ``{+…+}`` in the source only.
        suggestion: The words to quote instead, where they are the same but for what ``reason``
            says; else empty.
        reason: What parts a quote from its words: marks, the mark of a footnote, a footnote.

    >>> Nearest(0, 8, 1, "may [-not-] help").difference
    'may [-not-] help'
    """

    start: int
    end: int
    line: int
    difference: str
    suggestion: str = field(default="", kw_only=True)
    reason: str = field(default="", kw_only=True)


def nearest(words: WordList, layout: Layout, sought: WordList) -> Nearest | None:
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
    wanted = _run(sought, begin, begin + _MOST_WORDS)
    window = _window(words, wanted.keys)
    if window is None:
        return None
    here = _run(words, *window, joined=frozenset(wanted.keys))
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
    start, end = here.starts[0], here.ends[-1]
    line, _ = layout.place(start)
    glued = _glued_marks(here, wanted) if len(sought) <= _MOST_WORDS else []
    if not glued:
        return Nearest(start, end, line, _difference(here, wanted))
    return Nearest(
        start,
        end,
        line,
        _difference(here, wanted),
        suggestion=dehyphenate(words, start, end),
        reason=f"the mark of a footnote, {', '.join(glued)}, is glued to a word",
    )


def other_marks(words: WordList, layout: Layout, sought: WordList, place: Place) -> Nearest:
    """Return the passage of the same words with other marks between them, and how they differ.

    >>> from argmap.text.sentences import lay_out
    >>> from argmap.text.words import split
    >>> text, sought = split("No, more tax is due."), split("No more tax")
    >>> other_marks(text, lay_out(text.text), sought, Place(0, 3, 0, 12, True)).difference
    '[-No-]{+No,+} more tax'
    """
    line, _ = layout.place(place.start)
    first, last = place.first, place.last
    begin, end = 0, len(sought)
    if last - first == len(sought) and len(sought) > _MOST_WORDS:
        wrong = next(
            number
            for number in range(1, len(sought))
            if marks(words.gap(first + number)) != marks(sought.gap(number))
        )
        begin = max(0, wrong - _KEPT_WORDS)
        end = min(len(sought), begin + _MOST_WORDS)
        first, last = first + begin, first + end
    here = _tokens(words.running, words.starts[first], words.ends[last - 1])
    wanted = _tokens(sought.running, sought.starts[begin], sought.ends[end - 1])
    return Nearest(
        place.start,
        place.end,
        line,
        _difference(here, wanted),
        suggestion=dehyphenate(words, place.start, place.end),
        reason=_ONLY_MARKS,
    )


def other_marks_in_pieces(
    words: WordList, layout: Layout, pieces: Sequence[WordList], spans: Sequence[tuple[int, int]]
) -> Nearest:
    """Return the pieces of an ellipsis as they stand in the text, with other marks in them.

    >>> from argmap.text.sentences import lay_out
    >>> from argmap.text.words import split
    >>> text, pieces = split("No, more tax is due."), [split("No more"), split("due")]
    >>> other_marks_in_pieces(text, lay_out(text.text), pieces, [(0, 8), (16, 19)]).suggestion
    'No, more … due'
    """
    parts: list[str] = []
    for piece, (start, end) in zip(pieces, spans, strict=True):
        here = _tokens(words.running, start, end)
        wanted = _tokens(piece.running, piece.starts[0], len(piece.running))
        parts.append(_difference(here, wanted))
    line, _ = layout.place(spans[0][0])
    return Nearest(
        spans[0][0],
        spans[-1][1],
        line,
        " … ".join(parts),
        suggestion=" … ".join([dehyphenate(words, *span) for span in spans]),
        reason=_ONLY_MARKS,
    )


def missing_end(words: WordList, layout: Layout, first: WordList, last: WordList) -> Nearest | None:
    """Return the nearest match to a missing end of a passage, the first one first.

    Where both ends stand in the text, the reason says that they do not stand in order.

    >>> from argmap.text.sentences import lay_out
    >>> from argmap.text.words import split
    >>> text = split("So it is, and so it was.")
    >>> missing_end(text, lay_out(text.text), split("so it was"), split("and so")).reason
    'the last words do not follow the first within two paragraphs'
    """
    places: list[Place] = []
    for end in (first, last):
        place = next(same_words(words, end), None)
        if place is None:
            return nearest(words, layout, end)
        if place.marks_differ:
            return other_marks(words, layout, end, place)
        places.append(place)
    start, end_of_first = places[0].start, places[0].end
    line, _ = layout.place(start)
    shown = dehyphenate(words, start, end_of_first)
    reason = "the last words do not follow the first within two paragraphs"
    return Nearest(start, end_of_first, line, shown, reason=reason)


def parted_by_note(
    body: WordList, layout: Layout, notes: Sequence[tuple[int, int]], sought: WordList
) -> Nearest | None:
    r"""Return the passage that holds the words sought with a footnote among them, if one does.

    >>> from argmap.text.sentences import lay_out
    >>> from argmap.text.words import split, split_as
    >>> text = "it has the\n3 A note.\npower to tax"
    >>> body = split_as(text, "it has the\n         \npower to tax")
    >>> parted_by_note(body, lay_out(text), [(11, 20)], split("the power")).suggestion
    'the […] power'
    """
    place = next((each for each in same_words(body, sought) if not each.marks_differ), None)
    if place is None:
        return None
    within = [(start, end) for start, end in notes if place.start < start and end < place.end]
    if not within:
        return None
    edges = [place.start, *(edge for note in within for edge in note), place.end]
    pieces = [dehyphenate(body, *edges[at : at + 2]) for at in range(0, len(edges), 2)]
    shown = [_shorten(" ".join(body.text[start:end].split())) for start, end in within]
    difference = _shorten(pieces[0])
    for note, piece in zip(shown, pieces[1:], strict=True):
        difference += f" {{+{note}+}} {_shorten(piece)}"
    line, _ = layout.place(place.start)
    return Nearest(
        place.start,
        place.end,
        line,
        difference,
        suggestion=" […] ".join(pieces),
        reason="a footnote stands between the words",
    )


def _glued_marks(here: _Run, wanted: _Run) -> list[str]:
    """Return the marks of footnotes that alone part the words from those wanted, if they do."""
    found: list[str] = []
    left = [*reversed(wanted.keys)]
    for number, key in enumerate(here.keys):
        word = left[-1] if left else ""
        mark = key.removeprefix(word) if word[-1:].isalpha() else ""
        if key == word:
            left.pop()
        elif mark != key and _MARK.fullmatch(mark):
            found.append(mark)
            left.pop()
        elif _MARK.fullmatch(key) and here.is_glued(number):
            found.append(key)
        else:
            return []
    return [] if left else found


def _run(words: WordList, first: int, last: int, joined: Collection[str] = frozenset()) -> _Run:
    """Return words in a row; those that a line end divides as one where that is a word sought."""
    run = _Run(words.text, [], [], [])
    for number in range(first, min(last, len(words))):
        key = words.keys[number]
        if number in words.soft and run.keys and run.keys[-1] + key in joined:
            run.keys[-1] += key
            run.ends[-1] = words.ends[number]
        else:
            run.keys.append(key)
            run.starts.append(words.starts[number])
            run.ends.append(words.ends[number])
    return run


def _tokens(text: str, start: int, end: int) -> _Run:
    """Return the pieces between blanks, with the classes of their marks, for a comparison."""
    tokens = list(_TOKEN.finditer(text, start, end))
    keys = [
        "".join([each if at % 2 else marks(each) for at, each in enumerate(_WORD.split(token[0]))])
        for token in tokens
    ]
    folded = [key.casefold() for key in keys]
    return _Run(text, folded, [each.start() for each in tokens], [each.end() for each in tokens])


class _Run:
    """Words in a row: how they compare, and where they stand in their text."""

    def __init__(self, text: str, keys: list[str], starts: list[int], ends: list[int]) -> None:
        self.text = text
        self.keys = keys
        self.starts = starts
        self.ends = ends

    def is_glued(self, number: int) -> bool:
        """Return whether no blank parts the word from what stands before it, nor a bracket does."""
        before = self.text[max(0, self.starts[number] - 2) : self.starts[number]]
        return bool(before) and not before.replace("[", "")[-1:].isspace()

    def cut(self, first: int, last: int) -> None:
        """Keep these words only."""
        for values in (self.keys, self.starts, self.ends):
            del values[last:], values[:first]

    def respell(self) -> None:
        """Compare the words as they are spelt from now on."""
        self.keys = [self.text[a:b] for a, b in zip(self.starts, self.ends, strict=True)]

    def show(self, first: int, last: int) -> str:
        """Return the text of these words on one line, shortened in the middle."""
        return _shorten(" ".join(self.text[self.starts[first] : self.ends[last - 1]].split()))

    def ends_of(self, first: int, last: int, head: int, tail: int) -> list[str]:
        """Return the first and the last few of these words, or all where they are few."""
        if last - first <= head + tail + 1:
            return [self.show(first, last)]
        shown = [self.show(first, first + head)] if head else []
        shown.append("…")
        return [*shown, self.show(last - tail, last)] if tail else shown


def _shorten(text: str) -> str:
    if len(text) <= _MOST_CHARACTERS:
        return text
    return f"{text[: _MOST_CHARACTERS // 2]} … {text[-_MOST_CHARACTERS // 2 :]}"


def _agreeing(words: WordList, sought: WordList) -> int:
    """Count the first words that are found together."""
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


def _window(words: WordList, wanted: Sequence[str]) -> tuple[int, int] | None:
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
    """Describe the difference between the words wanted and the words here."""
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
