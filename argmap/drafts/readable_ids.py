"""Ids that a reader recognises: the first telling words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from argmap.checks.terms import SMALL, word_set
from argmap.model.ids import Ids

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LONGEST: Final = 32
_LONGEST_WORD: Final = 16
_FEWEST: Final = 2
_USUAL: Final = 3
_MOST: Final = 5
_READ: Final = 400
_DULL: Final = SMALL | word_set(
    "according also although because besides consequently cannot could first further furthermore "
    "hence however indeed instead might moreover nevertheless next perhaps second still third "
    "thus well would yet"
)


class ReadableIds:
    """Gives each sentence an id made of its first telling words, and none twice.

    Args:
        taken: Ids that are in use already.

    >>> ids = ReadableIds()
    >>> ids.name("However, the tax falls hardest on the poor."), ids.name("The tax falls again.")
    ('tax-falls-hardest', 'tax-falls')
    >>> ids.name("The tax falls again."), ids.name("So be it."), ids.name("…")
    ('tax-falls-2', 'so-be-it', 'claim')
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._ids = Ids(taken, between="-")

    def name(self, sentence: str) -> str:
        """Return the id of a sentence, which then is taken."""
        words = [word[:_LONGEST_WORD] for word in _WORD.findall(sentence[:_READ].lower())]
        telling = [word for word in words if word not in _DULL and not word.isdecimal()]
        telling = telling if len(telling) >= _FEWEST else words
        name = "-".join(telling[:_USUAL])
        for count in range(_USUAL, min(_MOST, len(telling)) + 1):
            longer = "-".join(telling[:count])
            if len(longer) > _LONGEST:
                break
            name = longer
            if name not in self._ids:
                break
        return self._ids.take(name[:_LONGEST].rstrip("-") or "claim")
