"""Finding the cues, frames and openers of a language among folded words."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import product
from typing import NamedTuple

from attrs import field, frozen

from argmap.languages.tables import Cue, Force, Frame, Language
from argmap.text.words import split

_WIDEST_GAP = 4


class Side(enum.StrEnum):
    """On which side of the quoted words a cue counts.

    >>> Side("either") is Side.EITHER
    True
    """

    EITHER = "either"
    BESIDE = "beside"
    BEFORE = "before"
    AFTER = "after"


class Opener(enum.StrEnum):
    """What kind of clause words open, where that takes more than one word to say.

    >>> Opener("condition") is Opener.CONDITION
    True
    """

    CONDITION = "condition"
    SUPPOSITION = "supposition"
    SUBORDINATE = "subordinate"


class Entry(NamedTuple):
    """What a row of a table says of the words it lists."""

    force: Force = Force.NONE
    side: Side = Side.EITHER
    frames: tuple[Frame, ...] = ()
    opener: Opener | None = None
    author: bool = False


class Hit(NamedTuple):
    """Words of a table found: the number of the first, one past the last, and what they are."""

    first: int
    last: int
    entry: Entry


class _Pattern(NamedTuple):
    rest: tuple[str, ...]
    tail: tuple[str, ...]
    entry: Entry


@frozen
class Table:
    """The table of a language and the caller's own cues, ready to be looked for.

    >>> from argmap.languages import ENGLISH
    >>> table = Table(ENGLISH)
    >>> [hit.entry.force.value for hit in table.found(["it", "may", "not", "only", "help"])]
    ['hedge', 'none']
    """

    language: Language
    own: tuple[Cue, ...] = field(default=())

    def found(self, keys: Sequence[str]) -> Iterator[Hit]:
        """Yield what stands among the folded words, in order; of what overlaps, the longest."""
        patterns = self._by_word
        at, end = 0, len(keys)
        while at < end:
            here = patterns.get(keys[at])
            if here is not None:
                for pattern in here:
                    stop = _matched(pattern, keys, at + 1, end)
                    if stop:
                        yield Hit(at, stop, pattern.entry)
                        at = stop - 1
                        break
            at += 1

    def counts(self, keys: Sequence[str]) -> dict[Force, int]:
        """Return how often each force shows among the words; frames count for all they may say.

        >>> from argmap.languages import ENGLISH
        >>> Table(ENGLISH).counts(["it", "may", "not", "rain"]) == {"hedge": 1, "denial": 1}
        True
        """
        counts: dict[Force, int] = {}
        for hit in self.found(keys):
            entry = hit.entry
            forces = {entry.force}.union(*(each.plain | each.denied for each in entry.frames))
            if entry.opener is Opener.CONDITION:
                forces.add(Force.CONDITION)
            elif entry.opener is Opener.SUPPOSITION:
                forces.add(Force.WITHHELD)
            for force in forces - {Force.NONE}:
                counts[force] = counts.get(force, 0) + 1
        opening = ((self.language.whether, Force.WITHHELD), (self.language.relatives, Force.SCOPE))
        for words, force in opening:
            number = sum(key in words for key in keys)
            if number:
                counts[force] = counts.get(force, 0) + number
        return counts

    def denies(self, keys: Sequence[str]) -> bool:
        """Return whether a word denies something.

        >>> from argmap.languages import ENGLISH
        >>> Table(ENGLISH).denies(["no", "doubt"]), Table(ENGLISH).denies(["no", "rain"])
        (False, True)
        """
        return any(hit.entry.force is Force.DENIAL for hit in self.found(keys))

    @cached_property
    def _by_word(self) -> dict[str, tuple[_Pattern, ...]]:
        """The patterns by their first word, the longest first."""
        entries: dict[tuple[tuple[str, ...], tuple[str, ...]], Entry] = {}
        for words, entry in self._rows():
            for spelling in _spellings(words):
                before, _, after = spelling.partition("…")
                key = tuple(split(before).keys), tuple(split(after).keys)
                if key[0]:
                    known = entries.get(key)
                    entries[key] = entry if known is None else _joined(known, entry)
        found: dict[str, list[_Pattern]] = {}
        for (head, tail), entry in entries.items():
            found.setdefault(head[0], []).append(_Pattern(head[1:], tail, entry))
        for patterns in found.values():
            patterns.sort(key=lambda each: -len(each.rest) - len(each.tail))
        return {word: tuple(patterns) for word, patterns in found.items()}

    def _rows(self) -> Iterator[tuple[str, Entry]]:
        """Yield the words of each row of the language, and what they are."""
        language = self.language
        openers = (
            (language.conditions, Opener.CONDITION),
            (language.suppositions, Opener.SUPPOSITION),
            (language.subordinators, Opener.SUBORDINATE),
        )
        for words, opener in openers:
            yield from ((each, Entry(opener=opener)) for each in _listed(words))
        for frame in language.frames:
            yield from ((each, Entry(frames=(frame,))) for each in _listed(frame.words))
        yield from ((each, Entry(author=True)) for each in _listed(language.author))
        for cue in (*language.cues, *self.own):
            words = cue.words.strip()
            side = Side.AFTER if words[:1] == "_" else Side.EITHER
            side = Side.BEFORE if words[-1:] == "_" else side
            yield words.strip("_ "), Entry(cue.force, side)

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that stands in the table, folded."""
        words = {word for patterns in self._by_word.items() for word in _of(*patterns)}
        return frozenset(words | self.language.grammar)


def _of(first: str, patterns: tuple[_Pattern, ...]) -> Iterable[str]:
    yield first
    for pattern in patterns:
        yield from pattern.rest
        yield from pattern.tail


def _joined(one: Entry, other: Entry) -> Entry:
    """Return what words are that stand in two rows."""
    return Entry(
        other.force if one.force is Force.NONE else one.force,
        one.side
        if one.side is other.side
        else Side.BESIDE
        if Side.EITHER not in (one.side, other.side)
        else Side.EITHER,
        (*one.frames, *other.frames),
        one.opener or other.opener,
        one.author or other.author,
    )


def _listed(words: str) -> list[str]:
    return [each.strip() for each in words.split(",")]


def _spellings(words: str) -> Iterator[str]:
    """Yield the words with each choice between those that "/" parts."""
    for chosen in product(*(each.split("/") for each in words.split())):
        yield " ".join(chosen)


def _matched(pattern: _Pattern, keys: Sequence[str], at: int, end: int) -> int:
    """Return one past the last word of the pattern whose first is just before, 0 if none is."""
    rest, tail, _ = pattern
    stop = at
    if rest:
        stop += len(rest)
        if stop > end or tuple(keys[at:stop]) != rest:
            return 0
    if not tail:
        return stop
    for start in range(stop + 1, min(stop + _WIDEST_GAP, end - len(tail)) + 1):
        if tuple(keys[start : start + len(tail)]) == tail:
            return start + len(tail)
    return 0


@lru_cache(maxsize=16)
def ready(language: Language, own: tuple[Cue, ...] = ()) -> Table:
    """Return the table ready to be looked for; splitting its words takes longer than a small map.

    >>> from argmap.languages import ENGLISH
    >>> ready(ENGLISH) is ready(ENGLISH)
    True
    """
    return Table(language, own)
