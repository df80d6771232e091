"""German words that are another word with "ss" for "ß": who drinks "in Maßen" does not in masses.

Elsewhere "ss" is how Swiss writers and capitals spell "ß", and no other word.
"""

from __future__ import annotations

from typing import Final

DIVIDED: Final = frozenset(["masse", "massen", "busse", "bussen"])
"""Words in small letters and with "ss", as they are compared."""

_SHARP: Final = ("ß", "ẞ")


def is_another(ours: str, theirs: str) -> bool:
    """Return whether one of two words that differ in case alone has "ß" and the other "ss".

    >>> is_another("Maßen", "Massen"), is_another("Maßen", "MASSEN"), is_another("Massen", "massen")
    (True, False, False)
    """
    sharp = any(each in ours for each in _SHARP), any(each in theirs for each in _SHARP)
    other = theirs if sharp[0] else ours
    return sharp[0] is not sharp[1] and not other.isupper()
