"""Evidence that numbered lines are an argument, and no bibliography or list of questions."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from argmap.formats.numbered.grounds import LIST, names_of

# A number alone in brackets at the end of a line: points of a question, or what it follows from.
_ALONE: Final = re.compile(rf"[(\[](?P<list>{LIST})[)\]]\s*\.?$", re.IGNORECASE)
_MARKED: Final = re.compile(rf"[CK][.:]?\s*(?P<list>{LIST})[.:;]?\s")
_POINTS: Final = 100
_BEHIND: Final = 200  # letters in which such a bracket stands
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_AUTHOR: Final = re.compile(
    r"""
    [^\W\d_][\w'’-]+ , \s+ (?: [^\W\d_] \. [ ]? ){1,4}                # "Smith, J. A."
  | (?: [^\W\d_] \. [ ]? ){1,4} [^\W\d_][\w'’-]+ ,                     # "J. A. Smith,"
    """,
    re.VERBOSE,
)
_CITED: Final = re.compile(
    r"https?://|\bdoi\b|\bISBN\b|\bpp?\.[ ]?\d|\bVol\.|\bed(?:s|n)?\.|\bJournal\b|\bUniversity\b"
    r"|\bPress\b|\bVerlag\b|\bibid\b|\bin:[ ]",
    re.IGNORECASE,
)
_FEWEST: Final = 2


def is_bibliography(texts: Sequence[str]) -> bool:
    """Whether most of the numbered lines are references to literature.

    >>> is_bibliography(["Smith, J. Taxes. 1999.", "Jones, K. Roads. 2001."])
    True
    """
    cited = sum(map(_is_reference, texts))
    return cited >= _FEWEST and 2 * cited >= len(texts)


def _is_reference(text: str) -> bool:
    signs = [_YEAR.search(text), _AUTHOR.match(text), _CITED.search(text)]
    return sum(sign is not None for sign in signs) > 1


def numbers_count(texts: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether numbers alone in brackets, or behind a C, are no grounds but count something.

    An argument's refer to claims above; points of questions and volumes of books do not.

    Args:
        texts: The words of the claims.
        keys: Their numbers, as ``key_of`` returns them.

    >>> numbers_count(["Define truth. (2)", "Define proof. (1)"], ["1", "2"])
    True
    >>> numbers_count(["It rains.", "It is wet. (1)"], ["1", "2"])
    False
    """
    above: set[str] = set()
    for text, key in zip(texts, keys, strict=True):
        if _refers_elsewhere(text, above):
            return True
        above.add(key)
    return False


def ends_in_number(text: str) -> bool:
    """Whether one number alone in brackets stands at the end of a claim.

    >>> ends_in_number("Trams (2)"), ends_in_number("Trams. (from 2)")
    (True, False)
    """
    alone = _ALONE.search(text, max(0, len(text) - _BEHIND))
    return alone is not None and len(names_of(alone["list"])) == 1


def _refers_elsewhere(text: str, above: Collection[str]) -> bool:
    marked = _MARKED.match(text)
    if marked is not None and not all(name in above for name in names_of(marked["list"])):
        return True
    alone = _ALONE.search(text, max(0, len(text) - _BEHIND))
    names = names_of(alone["list"]) if alone is not None else ()
    if len(names) != 1 or not names[0].isdecimal():
        return False
    return names[0] not in above and int(names[0]) < _POINTS
