"""Words that are spelt like another one but for capitals, or for "ss" in the place of "ß".

"US" is not "us". Capitals otherwise tell nothing: a title, a "NOT", the first words of an article
set in small capitals. So an acronym counts as one only where the words beside it do not change with
it. Who drinks "in Maßen" does not in masses; elsewhere "ss" is how Swiss writers and capitals spell
"ß", and no other word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = """
us it who aids aid era care salt start pin cop cops ice mad swat cap sap nice stem id pet cat am pm
hud fed raf ram led sad vat ups gap basic snap sage pace wasp wasps cobra eta rip ace bat dare rest
scan soap tar rom pal nap
"""
ACRONYMS = frozenset(_WORDS.split())
"""The words, in small letters, whose capitals are names of something else."""


def is_shouted(raw: str) -> bool:
    """Return whether the word is in capitals, and of more than one letter.

    >>> is_shouted("US"), is_shouted("Us"), is_shouted("A")
    (True, False, False)
    """
    return len(raw) > 1 and raw.isupper()


def differ(ours: Sequence[str], theirs: Sequence[str], at: int) -> bool:
    """Return whether a word is an acronym on one side only, given the words around it.

    Both sides hold the same words but for capitals; a neighbour that changes its capitals with the
    word shows that not the word but the setting is in capitals.

    >>> differ(["helps", "US", "workers"], ["helps", "us", "workers"], 1)
    True
    >>> differ(["HELPS", "US", "WORKERS"], ["helps", "us", "workers"], 1)
    False
    """
    if is_shouted(ours[at]) == is_shouted(theirs[at]):
        return False
    shouting = ours if is_shouted(ours[at]) else theirs
    for side in (reversed(range(at)), range(at + 1, len(ours))):
        for beside in side:
            if is_shouted(ours[beside]) == is_shouted(theirs[beside]):
                break
            if not is_shouted(shouting[beside]):
                break
            if shouting[beside].lower() not in ACRONYMS:
                return False
    return True


DIVIDED: Final = frozenset(["masse", "massen", "busse", "bussen"])
"""Words in small letters and with "ss", as they are compared."""

_SHARP: Final = ("ß", "ẞ")


def differ_in_sharp_s(ours: str, theirs: str) -> bool:
    """Return whether one of two words that differ in case alone has "ß" and the other "ss".

    >>> differ_in_sharp_s("Maßen", "Massen"), differ_in_sharp_s("Maßen", "MASSEN")
    (True, False)
    """
    sharp = any(each in ours for each in _SHARP), any(each in theirs for each in _SHARP)
    other = theirs if sharp[0] else ours
    return sharp[0] is not sharp[1] and not other.isupper()
