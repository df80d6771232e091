"""Finding the cues, frames and openers of a language among folded words."""

from __future__ import annotations

import enum
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from attrs import field, frozen

from argmap.languages.language import NOUNS, VERBS, Cue, Force, Frame, Language

_WIDEST_GAP = 4
_BETWEEN = re.compile(r"[^\w\u0300-\u036f]+")


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
    """The kind of clause that several words open together.

    >>> Opener("condition") is Opener.CONDITION
    True
    """

    CONDITION = "condition"
    SUPPOSITION = "supposition"
    SUBORDINATE = "subordinate"
    QUESTION = "question"


class CueEntry(NamedTuple):
    """The meaning that a row of a table gives to its words."""

    force: Force = Force.NONE
    side: Side = Side.EITHER
    frames: tuple[Frame, ...] = ()
    opener: Opener | None = None
    author: bool = False

    @property
    def forces(self) -> frozenset[Force]:
        """Every force that the words may have."""
        return _forces_of(self, denied=True)

    @property
    def plain_forces(self) -> frozenset[Force]:
        """Every force that the words may have where nothing denies them."""
        return _forces_of(self, denied=False)

    @property
    def is_verb(self) -> bool:
        """Whether the words are verbs that take a clause, and no nouns."""
        kinds = {frame.kind for frame in self.frames}
        return not VERBS.isdisjoint(kinds) and NOUNS.isdisjoint(kinds)


class Hit(NamedTuple):
    """Words of a table found: the number of the first, one past the last, and what they are."""

    first: int
    last: int
    entry: CueEntry


_NO_TAILS: dict[tuple[str, ...], CueEntry] = {}


class _Node:
    """The words of the table that begin alike: what they are, and how they may go on."""

    __slots__ = ("children", "entry", "gaps")

    def __init__(self) -> None:
        self.entry: CueEntry | None = None
        self.children: dict[str, _Node] = {}
        self.gaps: dict[str, dict[tuple[str, ...], CueEntry]] = {}
        """The entries that go on after a few words of any kind, by the first word behind those."""


@frozen
class CueTable:
    """The table of a language and the caller's own cues, ready to be looked for.

    >>> from argmap.languages import ENGLISH
    >>> table = CueTable(ENGLISH)
    >>> [hit.entry.force.value for hit in table.hits(["it", "may", "not", "only", "help"])]
    ['hedge', 'none']
    """

    language: Language
    own: tuple[Cue, ...] = field(default=())

    def hits(self, keys: Sequence[str]) -> Iterator[Hit]:
        """Yield the entries among the folded words, in order; of overlapping ones, the longest."""
        roots = self._root.children
        at, end = 0, len(keys)
        while at < end:
            node = roots.get(keys[at])
            if node is not None:
                stop, entry = _longest(node, keys, at + 1, end)
                if entry is not None:
                    yield Hit(at, stop, entry)
                    at = stop - 1
            at += 1

    def counts(self, keys: Sequence[str]) -> dict[Force, int]:
        """Count each force among the words.

        A frame counts for every force it may express, for those of its denial only where a word
        denies. A verb behind an article is none: "the report".

        >>> from argmap.languages import ENGLISH
        >>> CueTable(ENGLISH).counts(["it", "may", "not", "rain"]) == {"hedge": 1, "denial": 1}
        True
        >>> CueTable(ENGLISH).counts(["the", "report", "clears", "the", "police"])
        {}
        """
        counts: dict[Force, int] = {}
        hits = [hit for hit in self.hits(keys) if not self._is_none(hit, keys)]
        language = self.language
        anywhere = any(hit.entry.force is Force.DENIAL for hit in hits)
        lessened = not anywhere and not self._lessening.isdisjoint(keys)
        for hit in hits:
            entry = hit.entry
            denied = anywhere or (lessened and self._is_lessened(hit, keys))
            for force in entry.forces if denied else entry.plain_forces:
                counts[force] = counts.get(force, 0) + 1
        relatives = () if language.commas_close else language.relatives  # German "die" is "the"
        for words, force in ((language.whether, Force.WITHHELD), (relatives, Force.SCOPE)):
            number = sum(map(words.__contains__, keys))
            if number:
                counts[force] = counts.get(force, 0) + number
        return counts

    @cached_property
    def _lessening(self) -> frozenset[str]:
        return self.language.scant | self.language.nobody

    def _is_lessened(self, hit: Hit, keys: Sequence[str]) -> bool:
        """Return whether a word such as "few" stands beside the words: "few believe"."""
        beside = (*keys[max(0, hit.first - 2) : hit.first], *keys[hit.last : hit.last + 2])
        return not self._lessening.isdisjoint(beside)

    def _is_none(self, hit: Hit, keys: Sequence[str]) -> bool:
        """Return whether a verb is an auxiliary, or stands behind an article as a noun does."""
        entry = hit.entry
        if hit.last > hit.first + 1 or entry.force is not Force.NONE or entry.opener:
            return False
        if entry.frames and keys[hit.first] in self.language.finite:
            return True
        if not hit.first:
            return False
        language, before = self.language, keys[hit.first - 1]
        article = before in language.starters and before not in language.quantifying
        return (article or before in language.possessives) and entry.is_verb

    def denies(self, keys: Sequence[str]) -> bool:
        """Return whether a word denies something.

        >>> from argmap.languages import ENGLISH
        >>> CueTable(ENGLISH).denies(["no", "doubt"]), CueTable(ENGLISH).denies(["no", "rain"])
        (False, True)
        """
        return any(hit.entry.force is Force.DENIAL for hit in self.hits(keys))

    @cached_property
    def _root(self) -> _Node:
        root = _Node()
        for words, entry in self._rows():
            for before, tail in _spellings(words):
                node = root
                for word in before:
                    following = node.children.get(word)
                    if following is None:
                        following = node.children[word] = _Node()
                    node = following
                if tail:
                    tails = node.gaps.setdefault(tail[0], {})
                    known = tails.get(tail)
                    tails[tail] = entry if known is None else _merge(known, entry)
                elif node is not root:
                    node.entry = entry if node.entry is None else _merge(node.entry, entry)
        return root

    def _rows(self) -> Iterator[tuple[str, CueEntry]]:
        """Yield the words of each row of the language, and what they are."""
        language = self.language
        openers = (
            (language.conditions, Opener.CONDITION),
            (language.suppositions, Opener.SUPPOSITION),
            (language.subordinators, Opener.SUBORDINATE),
            (language.questions, Opener.QUESTION),
        )
        for words, opener in openers:
            yield from ((each, CueEntry(opener=opener)) for each in _rows_of(words))
        for frame in language.frames:
            yield from ((each, CueEntry(frames=(frame,))) for each in _rows_of(frame.words))
        yield from ((each, CueEntry(author=True)) for each in _rows_of(language.author))
        for cue in (*language.cues, *self.own):
            words = cue.words.strip()
            side = Side.AFTER if words[:1] == "_" else Side.EITHER
            side = Side.BEFORE if words[-1:] == "_" else side
            yield words.strip("_ "), CueEntry(cue.force, side)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands in the table, folded."""
        words: set[str] = set(self.language.grammar)
        nodes = [self._root]
        for node in nodes:
            words.update(node.children)
            for tails in node.gaps.values():
                words.update(*tails)
            nodes.extend(node.children.values())
        return frozenset(words)


@cache
def _forces_of(entry: CueEntry, *, denied: bool) -> frozenset[Force]:
    forces = {entry.force}.union(*(frame.plain for frame in entry.frames))
    if denied:
        forces = forces.union(*(frame.denied for frame in entry.frames))
    if entry.opener is Opener.CONDITION:
        forces.add(Force.CONDITION)
    elif entry.opener in {Opener.SUPPOSITION, Opener.QUESTION}:
        forces.add(Force.WITHHELD)
    return frozenset(forces - {Force.NONE})


def _merge(one: CueEntry, other: CueEntry) -> CueEntry:
    """Join the meanings of words that stand in two rows."""
    return CueEntry(
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


def _rows_of(words: str) -> list[str]:
    return [each.strip() for each in words.split(",")]


def _spellings(words: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the folded words before "…" and behind it, with each choice that "/" leaves."""
    before, _, after = words.partition("…")
    if "/" not in words:
        return [(_fold(before), _fold(after) if after else ())]
    heads = _choices(before)
    return [(head, tail) for head in heads for tail in (_choices(after) if after else [()])]


def _choices(words: str) -> list[tuple[str, ...]]:
    """Return the folded words with each choice between those that "/" parts."""
    found: list[tuple[str, ...]] = [()]
    for each in words.split():
        options = [_fold(option) for option in each.split("/")]
        found = [(*chosen, *option) for chosen in found for option in options]
    return found


def _fold(words: str) -> tuple[str, ...]:
    """Return the words as ``argmap.text.words.split`` would, for words of letters only."""
    if words.isascii() and words.isalpha():
        return (words.casefold(),)
    return tuple(_BETWEEN.sub(" ", unicodedata.normalize("NFD", words.casefold())).split())


def _longest(node: _Node, keys: Sequence[str], at: int, end: int) -> tuple[int, CueEntry | None]:
    """Return one past the last of the most words of the table that go on from here, and the row."""
    stop, found = at, node.entry
    while True:
        if node.gaps:
            seen: set[tuple[str, ...]] = set()
            for start in range(at + 1, min(at + _WIDEST_GAP + 1, end)):
                for tail, entry in node.gaps.get(keys[start], _NO_TAILS).items():
                    last = start + len(tail)
                    if tail not in seen and tuple(keys[start:last]) == tail:
                        seen.add(tail)
                        if last > stop:
                            stop, found = last, entry
        following = node.children.get(keys[at]) if at < end else None
        if following is None:
            return stop, found
        node = following
        at += 1
        if node.entry is not None and at >= stop:
            stop, found = at, node.entry


@lru_cache(maxsize=16)
def ready(language: Language, own: tuple[Cue, ...] = ()) -> CueTable:
    """Return the table ready to be looked for; splitting its words takes longer than a small map.

    >>> from argmap.languages import ENGLISH
    >>> ready(ENGLISH) is ready(ENGLISH)
    True
    """
    return CueTable(language, own)
