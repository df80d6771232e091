"""Matching of the claims of two maps: by id, by words of the source, by text.

Each way is tried on what the ones before it left over, and none takes more than about linear time:
the near ones look at a bounded number of candidates for each claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, combinations
from typing import TypeAlias

from argmap.comparison.pairs import MatchedBy, best_first
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim
from argmap.quotations import locate
from argmap.text.pieces import Span
from argmap.text.words import split

Spans: TypeAlias = tuple[tuple[str, Span], ...]
"""The passages a claim quotes: the digest of the source, and where they begin and end in it."""

Way: TypeAlias = Callable[[Sequence[Claim], Sequence[Claim]], Iterator[tuple[int, int]]]
"""A function to the positions, in both lists, of claims taken for the same."""

SHARED_QUOTE = 0.5
"""Least share of the shorter quote that must stand in the other one.

Half, as where predicted components are held against annotated ones (Persing and Ng 2016; Eger,
Daxenberger and Gurevych 2017, "approximate match").
"""

SHARED_WORDS = 0.5
"""Least share of the words of two texts in both: the coefficient of Jaccard (1901)."""

# One claim with the old words of another one may as well be what an edit left.
_CLASHES = 2
_NEIGHBOURS = 8
_RAREST = 6
# In maps of up to a hundred claims every pair is a candidate.
_ENOUGH, _ENOUGH_EACH = 10_000, 8


def pair_claims(
    before: ArgumentMap,
    after: ArgumentMap,
    *,
    ids: bool,
    by_hand: Mapping[str, str | None] | None = None,
    last: Way | None = None,
) -> Iterator[tuple[Claim, Claim, MatchedBy]]:
    """Yield the claims of the two maps that are taken for the same.

    Args:
        before: A map.
        after: Another.
        ids: Whether equal ids mean the same claim.
        by_hand: The claim of the second map for claims of the first, by id; ``None`` for one that
            has none.
        last: A way to match what all others leave.

    >>> one = ArgumentMap.of(Claim("a", "The tax is dear."))
    >>> other = ArgumentMap.of(Claim("b", "The tax, is DEAR"))
    >>> [(a.id, b.id, by.value) for a, b, by in pair_claims(one, other, ids=True)]
    [('a', 'b', 'text')]
    """
    hand = by_hand or {}
    yield from [
        (before.claim(one), after.claim(other), MatchedBy.HAND)
        for one, other in hand.items()
        if other is not None
    ]
    used = set(hand.values())
    left = tuple([claim for claim in before.claims if claim.id not in hand])
    right = tuple([claim for claim in after.claims if claim.id not in used])
    texts = _Texts()
    ways: list[tuple[MatchedBy, Way]] = [(MatchedBy.ID, _same_id)] if ids else []
    ways += _ways_by_words(before, after, texts)
    ways.append((MatchedBy.CLOSE_TEXT, partial(_close_text, texts=texts)))
    if last is not None:
        ways.append((MatchedBy.SHARED_WORDS, last))
    yield from _pairs(ways, left, right)


def ids_agree(before: ArgumentMap, after: ArgumentMap) -> bool:
    """Tell whether equal ids stand for the same claims, by the words of the claims that have them.

    They do unless two claims or more, and more than have them under the same id, have their words
    under another id of the other map, as where two annotators each numbered their claims.

    >>> hot, dry = "It is hot.", "It is dry."
    >>> one = ArgumentMap.of(Claim("1", hot), Claim("2", dry))
    >>> other = ArgumentMap.of(Claim("1", dry), Claim("2", hot))
    >>> ids_agree(one, other), ids_agree(one, ArgumentMap.of(Claim("1", "Warm."), Claim("2", dry)))
    (False, True)
    """
    ours, theirs = ({claim.id: claim.text for claim in each.claims} for each in (before, after))
    if all(ours[name] == theirs[name] for name in ours.keys() & theirs.keys()):
        return True
    agreeing = clashing = 0
    ways = _ways_by_words(before, after, _Texts())
    for one, other, _ in _pairs(ways, before.claims, after.claims):
        agreeing += one.id == other.id
        clashing += one.id != other.id and (one.id in theirs or other.id in ours)
    return clashing < _CLASHES or clashing <= agreeing


def _ways_by_words(
    before: ArgumentMap, after: ArgumentMap, texts: _Texts
) -> list[tuple[MatchedBy, Way]]:
    """Return the ways that want the same words: of the sources that both maps have, or of texts."""
    ways: list[tuple[MatchedBy, Way]] = []
    shared = {source.digest for source in before.sources} & {
        source.digest for source in after.sources
    } - {None}
    if shared:
        quoted = _Quoted(before, shared), _Quoted(after, shared)
        ways += [
            (MatchedBy.WORDS, partial(_same_words, quoted=quoted, texts=texts)),
            (MatchedBy.WORDS, partial(_shared_words, quoted=quoted, texts=texts)),
        ]
    return [*ways, (MatchedBy.TEXT, partial(_same_text, texts=texts))]


def _pairs(
    ways: Sequence[tuple[MatchedBy, Way]], left: Sequence[Claim], right: Sequence[Claim]
) -> Iterator[tuple[Claim, Claim, MatchedBy]]:
    """Yield the matches of each way among the claims that the ways before it left."""
    for by, way in ways:
        found = list(way(left, right))
        yield from [(left[one], right[other], by) for one, other in found]
        gone = {one for one, _ in found}, {other for _, other in found}
        left, right = (
            tuple([claim for at, claim in enumerate(claims) if at not in out])
            for claims, out in zip((left, right), gone, strict=True)
        )


def _same_id(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    return _in_order([claim.id for claim in left], [claim.id for claim in right])


class _Texts:
    """The texts of claims, each split into words once for all ways of matching."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, ...]] = {}

    def words(self, claims: Sequence[Claim]) -> list[frozenset[str]]:
        return [frozenset(self._keys(claim.text)) for claim in claims]

    def without_typography(self, claims: Sequence[Claim]) -> list[str]:
        """Return the words of each text in their order; of a text without words, all of it."""
        return [" ".join(self._keys(claim.text)) or claim.text.strip() for claim in claims]

    def _keys(self, text: str) -> tuple[str, ...]:
        if text not in self._known:
            self._known[text] = tuple(split(text).keys)
        return self._known[text]


def _same_text(
    left: Sequence[Claim], right: Sequence[Claim], texts: _Texts
) -> Iterator[tuple[int, int]]:
    return _in_order(texts.without_typography(left), texts.without_typography(right))


def _in_order(left: Sequence[object], right: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the positions of equal values, those that occur several times in their order."""
    waiting: dict[object, list[int]] = {}
    for position in range(len(right) - 1, -1, -1):
        waiting.setdefault(right[position], []).append(position)
    for position, value in enumerate(left):
        if value is not None and waiting.get(value):
            yield position, waiting[value].pop()


class _Quoted:
    """The places of the quotes of a map's claims, in the sources that both maps have."""

    def __init__(self, debate: ArgumentMap, shared: set[str | None]) -> None:
        self._debate = debate
        self._shared = shared
        self._known: dict[str, Spans] = {}

    def __call__(self, claim: Claim) -> Spans:
        if claim.id not in self._known:
            self._known[claim.id] = self._spans_of(claim)
        return self._known[claim.id]

    def _spans_of(self, claim: Claim) -> Spans:
        spans: list[tuple[str, Span]] = []
        for quote in claim.quotes:
            source = self._debate.source_of(quote)
            if source is not None and source.digest is not None and source.digest in self._shared:
                digest = source.digest
                spans += [(digest, span) for span in locate(source, quote).spans]
        return tuple(_merge(sorted(set(spans))))


def _merge(spans: Sequence[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Yield the spans, those that overlap as one."""
    last: tuple[str, Span] | None = None
    for source, (start, end) in spans:
        if last is not None and last[0] == source and start < last[1][1]:
            last = (source, (last[1][0], max(end, last[1][1])))
        else:
            if last is not None:
                yield last
            last = (source, (start, end))
    if last is not None:
        yield last


def _same_words(
    left: Sequence[Claim],
    right: Sequence[Claim],
    quoted: tuple[_Quoted, _Quoted],
    texts: _Texts,
) -> Iterator[tuple[int, int]]:
    """Yield the claims that quote the same passages and say the same."""
    keys = [
        [
            (spans, said) if (spans := there(claim)) else None
            for claim, said in zip(claims, texts.without_typography(claims), strict=True)
        ]
        for claims, there in zip((left, right), quoted, strict=True)
    ]
    return _in_order(keys[0], keys[1])


def _shared_words(
    left: Sequence[Claim],
    right: Sequence[Claim],
    quoted: tuple[_Quoted, _Quoted],
    texts: _Texts,
) -> Iterator[tuple[int, int]]:
    """Yield the claims whose passages overlap, those that share most of them first."""
    ours, theirs = (
        [there(claim) for claim in claims]
        for claims, there in zip((left, right), quoted, strict=True)
    )
    our_words, their_words = texts.words(left), texts.words(right)
    candidates = {*_neighbours(ours, theirs)}
    candidates |= {(one, other) for other, one in _neighbours(theirs, ours)}
    scored: list[tuple[tuple[float, ...], int, int]] = []
    for one, other in sorted(candidates):
        common = _common(ours[one], theirs[other])
        lengths = _length(ours[one]), _length(theirs[other])
        if common and common >= SHARED_QUOTE * min(lengths):
            said = _jaccard(our_words[one], their_words[other])
            scored.append(((common / (sum(lengths) - common), said), one, other))
    return best_first(scored)


def _neighbours(left: Sequence[Spans], right: Sequence[Spans]) -> Iterator[tuple[int, int]]:
    """Yield for each claim on the left those on the right that quote from about the same place."""
    there = sorted((span, at) for at, spans in enumerate(right) for span in spans)
    for one, spans in enumerate(left):
        for span in spans:
            at = bisect_left(there, (span, -1))
            for _, other in there[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]:
                yield one, other


def _length(spans: Spans) -> int:
    return sum(end - start for _, (start, end) in spans)


def _common(left: Spans, right: Spans) -> int:
    """Count the characters of their sources that both quote."""
    common = one = other = 0
    while one < len(left) and other < len(right):
        (source, (start, end)), (their_source, (their_start, their_end)) = left[one], right[other]
        if source == their_source:
            common += max(0, min(end, their_end) - max(start, their_start))
        if (source, end) <= (their_source, their_end):
            one += 1
        else:
            other += 1
    return common


def _jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    common = len(left & right)
    return common / (len(left) + len(right) - common) if common else 0.0


def _close_text(
    left: Sequence[Claim], right: Sequence[Claim], texts: _Texts
) -> Iterator[tuple[int, int]]:
    """Yield the claims that share at least half of their words, those that share most first."""
    ours, theirs = texts.words(left), texts.words(right)
    candidates = sharing_rare_words(ours, theirs)
    scored: list[tuple[tuple[float, ...], int, int]] = []
    for one, other in candidates:
        shared = _jaccard(ours[one], theirs[other])
        if shared >= SHARED_WORDS:
            scored.append(((shared,), one, other))
    return best_first(scored)


def sharing_rare_words(
    ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]
) -> set[tuple[int, int]]:
    """Return the positions of texts worth holding against each other, a bounded number of them.

    Those that share one or two of the six rarest of their words that both sides have; what few
    texts have goes first, until there are enough such pairs.

    >>> sharing_rare_words([frozenset({"tax", "is"})], [frozenset({"it", "is"})])
    {(0, 0)}
    """
    counts = Counter(chain.from_iterable(ours)), Counter(chain.from_iterable(theirs))
    totals = {word: counts[0][word] + counts[1][word] for word in counts[0] if word in counts[1]}
    here, there = _by_rare_words(ours, totals), _by_rare_words(theirs, totals)
    candidates: set[tuple[int, int]] = set()
    enough = _ENOUGH + _ENOUGH_EACH * (len(ours) + len(theirs))
    common = [(len(ones) * len(there[rare]), rare) for rare, ones in here.items() if rare in there]
    for count, rare in sorted(common):
        if len(candidates) + count > enough:
            break
        candidates.update([(one, other) for one in here[rare] for other in there[rare]])
    return candidates


def _by_rare_words(
    texts: Sequence[frozenset[str]], totals: Mapping[str, int]
) -> dict[tuple[str, ...], list[int]]:
    """Return for each of the rarest words of a text, and for each two of them, all such texts."""
    found: dict[tuple[str, ...], list[int]] = {}
    for at, words in enumerate(texts):
        known = sorted([(totals[word], word) for word in words if word in totals])[:_RAREST]
        rarest = [word for _, word in known]
        for rare in (*combinations(rarest, 1), *combinations(rarest, 2)):
            found.setdefault(rare, []).append(at)
    return found
