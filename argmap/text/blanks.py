"""Whether a text has blanks between its words, which some extractors of text leave away."""

from __future__ import annotations

import re

_SAMPLE = 20_000
_FEWEST_LETTERS = 40
_LONG = 25
# Letters of scripts that part words by blanks: Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari.
_RUN = re.compile("[A-Za-zÀ-ɏͰ-ϿЀ-ӿא-ת؀-ۿऀ-ॿ.,;:’'-]+")


def is_without_blanks(text: str) -> bool:
    """Return whether most letters of the text stand in runs too long to be words.

    >>> is_without_blanks("Thetaxhelpsthepoor,sayitsfriends,andnobodydoubtsit.")
    True
    >>> is_without_blanks("The tax helps the poor, say its friends, and nobody doubts it.")
    False
    """
    runs = [len(run) for run in _RUN.findall(text[:_SAMPLE])]
    return sum(runs) >= _FEWEST_LETTERS and 2 * sum(n for n in runs if n > _LONG) > sum(runs)
