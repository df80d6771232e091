"""The standing of a claim or step in an evaluation, and its cause."""

from __future__ import annotations

from argmap.evaluation.labels import IN, OUT, UNDECIDED
from argmap.named_values import NamedValue
from argmap.wording.words import ENGLISH, Words


class Standing(NamedValue):
    """Whether a claim or step is left standing in a map; never whether it is so.

    Attributes:
        IN: It stands: nothing that stands fells it.
        OUT: It falls: something that stands fells it, or nothing holds it up.
        UNDECIDED: Neither: it depends on a conflict that the map leaves open, or is itself open.

    >>> Standing("in").word
    'stands'
    """

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"

    @property
    def word(self) -> str:
        """The word for people: "stands", "falls" or "undecided"."""
        return word_of(self)


def word_of(standing: Standing, words: Words = ENGLISH) -> str:
    """Return the word for a standing.

    >>> word_of(Standing.OUT)
    'falls'
    """
    if standing is Standing.IN:
        return words.stands
    return words.falls if standing is Standing.OUT else words.undecided


STANDING = {IN: Standing.IN, OUT: Standing.OUT, UNDECIDED: Standing.UNDECIDED}
"""The standing that the value of an item is."""


class Cause(NamedValue):
    """The cause by which a claim or step stands, falls or is left undecided.

    Attributes:
        ASSERTED: It stands because nothing that stands is held against it.
        SUPPORTED: It stands because a support of it does; a step, because its premises do.
        DEFEATED: It falls because a counterpoint to it stands, or because it is marked as defeated.
        UNSUPPORTED: It falls because all supports of it do; a step, because a premise does.
        REJECTED: It falls because the caller rejects it, or by its basis.
        OPEN: It is undecided because it is left open.
        DEPENDS_ON_OPEN_CLAIMS: It is undecided because of claims that are left open, not of a
            conflict.
        IN_CONFLICT: It is undecided because what it depends on is in conflict.

    >>> Cause("in conflict") is Cause.IN_CONFLICT
    True
    """

    ASSERTED = "asserted"
    SUPPORTED = "supported"
    DEFEATED = "defeated"
    UNSUPPORTED = "unsupported"
    REJECTED = "rejected"
    OPEN = "open"
    DEPENDS_ON_OPEN_CLAIMS = "depends on open claims"
    IN_CONFLICT = "in conflict"


def cause_in_words(cause: Cause, words: Words = ENGLISH) -> str:
    """Return the word for a cause.

    >>> cause_in_words(Cause.IN_CONFLICT)
    'in conflict'
    """
    word: str = getattr(words, f"cause_{cause.replace(' ', '_')}")
    return word
