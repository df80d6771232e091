"""Words on the lines of other tools' graphs that say which relation a line is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from argmap.model.records import Context, Contrast, Restatement


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(text.split())


KIND_KEYS: Final = _words_of(
    "type relation relationtype kind polarity stance label edgelabel interaction sign"
)
"""Keys of a line under which other tools say what it is, the likely ones first."""

_FOR: Final = frozenset(
    _words_of("""
    support supports supporting supported-by supportive pro for in-favour reason + sketchedsupport
    inference evidence because backs proves stützt unterstützt begründet dafür
    """)
)
_AGAINST: Final = frozenset(
    _words_of("""
    attack attacks attacking con contra against objection objects opposes opposing counters
    counterpoint counterargument rebuts rebuttal refutes - sketchedattack but undermines undercuts
    defeats kontra dagegen greift-an entkräftet
    """)
)
MUTUAL: Final = frozenset(
    _words_of("""
    contradicts contradiction contrary conflict conflicts incompatible inconsistent widerspricht
    widerspruch
    """)
)
"""Words for what holds in both directions, where a line has none."""

QUIET: Final[Mapping[str, type[Contrast | Restatement | Context]]] = {
    **dict.fromkeys(
        _words_of("contrast contrasts contrasts-with versus vs vs. gegensatz"), Contrast
    ),
    **dict.fromkeys(
        _words_of("""
        restates restatement rephrase rephrases paraphrases equivalent equivalent-to same-as equals
        reformuliert
        """),
        Restatement,
    ),
    **dict.fromkeys(_words_of("context context-of is-context-of in-context-of"), Context),
}
"""Words for relations that neither support nor counter."""


def is_support(word: str) -> bool | None:
    """Whether a line of this kind supports or counters, ``None`` if it says neither.

    >>> is_support("backs"), is_support("contradicts"), is_support("follows")
    (True, False, None)
    """
    if word in _FOR:
        return True
    return False if word in _AGAINST or word in MUTUAL else None
