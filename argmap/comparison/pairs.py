"""Two elements of two maps taken for the same, and the choice of the best among many such pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from attrs import frozen

from argmap.model.records import Element
from argmap.named_values import NamedValue

E_co = TypeVar("E_co", bound=Element, covariant=True)


class MatchedBy(NamedValue):
    """The reason why two elements of two maps are taken for the same one.

    Attributes:
        ID: They have the same id; relations only where their ends do not settle it.
        WORDS: Claims whose quotes stand on the same words of the same source.
        TEXT: Claims with the same text but for typography.
        CLOSE_TEXT: Claims whose texts share most of their words.
        HAND: Claims that somebody matched by hand.
        SHARED_WORDS: Claims whose texts share words enough to be a rewording, if asked for.
        ENDS: Relations of the same kind with the same ends.
        SOME_ENDS: Relations of the same kind and target with some of the premises.

    >>> MatchedBy("close-text") is MatchedBy.CLOSE_TEXT
    True
    """

    ID = "id"
    WORDS = "words"
    TEXT = "text"
    CLOSE_TEXT = "close-text"
    HAND = "hand"
    SHARED_WORDS = "shared-words"
    ENDS = "ends"
    SOME_ENDS = "some-ends"


@frozen
class Pair(Generic[E_co]):
    """An element of each of two maps, taken for the same.

    Attributes:
        before: The element of the first map.
        after: The element of the second.
        by: Why they are taken for the same.
        changed: The names of the fields in which they differ. An end that names the counterpart of
            what it named before has not changed, nor has a default id that only follows its ends.
        sure: How sure a match by shared words is, from 0 to 1; ``None`` for the other ways.

    >>> from argmap.model.records import Claim
    >>> Pair(Claim("a", "Hot."), Claim("a", "Heat."), MatchedBy.ID, ("text",)).changed
    ('text',)
    """

    before: E_co
    after: E_co
    by: MatchedBy
    changed: tuple[str, ...] = ()
    sure: float | None = None


def best_first(
    candidates: Iterable[tuple[tuple[float, ...], int, int]],
) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions, each position in one pair at most, the highest score first.

    Among equal scores the pair that comes first in both maps goes first, so that swapping the maps
    swaps the pairs and changes none.

    >>> list(best_first([((0.5,), 0, 0), ((0.9,), 0, 1), ((0.5,), 1, 0)]))
    [(0, 1), (1, 0)]
    """
    ranked = sorted(
        candidates,
        key=lambda c: (tuple([-score for score in c[0]]), c[1] + c[2], abs(c[1] - c[2]), c[1]),
    )
    left: set[int] = set()
    right: set[int] = set()
    for _, one, other in ranked:
        if one not in left and other not in right:
            left.add(one)
            right.add(other)
            yield one, other
