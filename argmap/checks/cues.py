"""Words that change the force of what stands beside them: a table, and finding them in a text."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from attrs import field, frozen

from argmap.text.words import split

_WIDEST_GAP = 4


class Force(enum.StrEnum):
    """What a word does to a proposition, besides stating it.

    >>> Force("hedge") is Force.HEDGE
    True
    """

    DENIAL = "denial"
    HEDGE = "hedge"
    VIEW = "view"
    CONDITION = "condition"
    SPEAKER = "speaker"
    STANDPOINT = "standpoint"
    CONTRAST = "contrast"
    AIM = "aim"
    NORM = "norm"
    SCOPE = "scope"
    QUESTION = "question"
    NONE = "none"


@frozen
class Cue:
    """Words that show a force; ``…`` stands for up to four words in between.

    A cue of the force "none" takes its words out of consideration: "not only" denies nothing.

    >>> Cue("from … perspective", "standpoint").force.value
    'standpoint'
    """

    words: str
    force: Force = field(converter=Force)


def _cues(force: Force, words: str) -> tuple[Cue, ...]:
    return tuple([Cue(line.strip(), force) for line in words.split(",")])


CUES: tuple[Cue, ...] = (
    *_cues(
        Force.NONE,
        "not only, not merely, not just, not simply, not solely, not least, not to mention, no "
        "doubt, no less, no wonder, nothing but, cannot but, whether or not, even if, as if, the "
        "most, in may, of may, since may, until may, by may, last may, i argue, we argue, i "
        "believe, we believe, i think, we think, i claim, we claim, i contend, we contend, this "
        "paper argues, this article argues",
    ),
    *_cues(
        Force.DENIAL,
        "not, never, no, none, nobody, nothing, nowhere, neither, nor, cannot, can't, don't, "
        "doesn't, didn't, isn't, aren't, wasn't, weren't, won't, wouldn't, couldn't, shouldn't, "
        "mustn't, hasn't, haven't, hadn't, needn't, hardly, scarcely, barely, rarely, seldom, far "
        "from, fail to, fails to, failed to, deny that, denies that, denied that, doubt that, "
        "doubts that, doubted that, false that, refuse to, refuses to, refused to",
    ),
    *_cues(
        Force.HEDGE,
        "may, might, could, perhaps, possibly, probably, maybe, likely, unlikely, presumably, "
        "apparently, seemingly, arguably, potentially, conceivably, seem, seems, seemed, appear "
        "to, appears to, appeared to, appears that, tend to, tends to, tended to, possible that, "
        "probable that, suspect that, suspects that",
    ),
    *_cues(
        Force.VIEW,
        "viewed as, be viewed, is viewed, are viewed, seen as, regard as, regards as, regarded "
        "as, understood as, thought of as, perceived as, interpreted as, described as, "
        "characterized as, characterised as, be considered, is considered, are considered, "
        "considered to be, so-called",
    ),
    *_cues(
        Force.CONDITION,
        "if, unless, provided that, as long as, so long as, on condition that, assuming, in case, "
        "only when",
    ),
    *_cues(
        Force.SPEAKER,
        "according to, allegedly, reportedly, supposedly, purportedly, in the words of, argue, "
        "argues, argued, contend, contends, contended, allege, alleges, alleged, insist, insists, "
        "insisted, believe, believes, believed, maintain that, maintains that, maintained that, "
        "claim that, claims that, claimed that, assert that, asserts that, asserted that, say "
        "that, says that, said that, think that, thinks that, thought that, hold that, holds "
        "that, held that, suggest that, suggests that, suggested that, report that, reports that, "
        "reported that, state that, states that, stated that, some … regard, many … regard, "
        "others … regard, some say, critics say, said to be, is said to, are said to",
    ),
    *_cues(
        Force.STANDPOINT,
        "from … perspective, from … perspectives, from … standpoint, from … point of view, in … "
        "view, in … opinion, in … eyes, within … worldview, in … worldview, on … view, in the "
        "eyes of, in the opinion of, on this account, on this reading",
    ),
    *_cues(
        Force.CONTRAST,
        "unlike, in contrast to, in contrast with, contrary to, as opposed to, rather than, "
        "instead of",
    ),
    *_cues(
        Force.AIM,
        "seek to, seeks to, sought to, aim to, aims to, aim at, aims at, aimed at, aiming to, "
        "aiming at, intend to, intends to, intended to, try to, tries to, tried to, attempt to, "
        "attempts to, attempted to, hope to, hopes to, plan to, plans to, designed to, want to, "
        "wants to",
    ),
    *_cues(Force.NORM, "should, ought to, must, have to, has to, need to, needs to, required to"),
    *_cues(
        Force.SCOPE,
        "some, most, many, few, several, primarily, mainly, mostly, largely, partly, partially, "
        "chiefly, sometimes, often, usually, generally, typically, occasionally, one of, in part, "
        "to some extent, almost, nearly, at least, at most, only",
    ),
)
"""The cues looked for, in English. Extend them by ``check(debate, cues=(*CUES, Cue(…)))``."""


class Hit(NamedTuple):
    """A cue found among words: the numbers of its first word and one past its last, its force."""

    first: int
    last: int
    force: Force


class _Pattern(NamedTuple):
    head: tuple[str, ...]
    tail: tuple[str, ...]
    force: Force


@frozen
class Cues:
    """A table of cues, ready to be looked for.

    >>> [hit.force.value for hit in Cues(CUES).found(["it", "may", "not", "only", "help"])]
    ['hedge']
    """

    table: tuple[Cue, ...]

    def found(self, keys: Sequence[str]) -> Iterator[Hit]:
        """Yield the cues among the folded words, in order."""
        at, end = 0, len(keys)
        while at < end:
            patterns = self._by_word.get(keys[at], ())
            for pattern in patterns:
                stop = _matched(pattern, keys, at, end)
                if not stop:
                    continue
                if pattern.force is Force.NONE:
                    at = stop - 1
                    break
                yield Hit(at, stop, pattern.force)
            at += 1

    def forces(self, text: str) -> frozenset[Force]:
        """Return the forces of the cues in the text.

        >>> Cues(CUES).forces("It may rain.") == {Force.HEDGE}
        True
        """
        return frozenset([hit.force for hit in self.found(split(text).keys)])

    @cached_property
    def _by_word(self) -> dict[str, list[_Pattern]]:
        """The patterns by their first word: those that take words away, then the longest, first."""
        patterns: dict[str, list[_Pattern]] = {}
        for cue in self.table:
            before, _, after = cue.words.partition("…")
            head, tail = tuple(split(before).keys), tuple(split(after).keys)
            if head:
                patterns.setdefault(head[0], []).append(_Pattern(head, tail, cue.force))
        for found in patterns.values():
            found.sort(key=lambda each: (each.force is not Force.NONE, -len(each.head)))
        return patterns

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that stands in a cue, folded."""
        return frozenset([word for cue in self.table for word in split(cue.words).keys])


@lru_cache(maxsize=4)
def ready(table: tuple[Cue, ...]) -> Cues:
    """Return the table ready to be looked for; splitting its words takes longer than a small map.

    >>> ready(CUES) is ready(CUES)
    True
    """
    return Cues(table)


def _matched(pattern: _Pattern, keys: Sequence[str], at: int, end: int) -> int:
    """Return one past the last word of the pattern that begins at this word, 0 where none does."""
    head, tail, _ = pattern
    stop = at + len(head)
    if stop > end or tuple(keys[at:stop]) != head:
        return 0
    if not tail:
        return stop
    for start in range(stop + 1, min(stop + _WIDEST_GAP, end - len(tail)) + 1):
        if tuple(keys[start : start + len(tail)]) == tail:
            return start + len(tail)
    return 0
