"""The names by which a page calls what it holds: safe in an id, in an address and in a list."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r"[^\w.\- ]")


def anchor(name: str) -> str:
    """Return the id, in a page, of the claim or relation with the id; no two have the same.

    Letters, digits, ``-``, ``_`` and ``.`` stand for themselves and ``+`` for a space; all else is
    its code point, as in ``~3a~``. So an anchor holds neither white space nor a colon, and never is
    an id of the page itself: those begin with a colon.

    >>> anchor("tax"), anchor("hot + dry supports fire"), anchor('"><script>')
    ('tax', 'hot+~2b~+dry+supports+fire', '~22~~3e~~3c~script~3e~')
    """
    return _UNSAFE.sub(lambda match: f"~{ord(match[0]):x}~", name).replace(" ", "+")


def passage_anchor(number: int) -> str:
    """Return the id of the place in the document where a passage begins.

    >>> passage_anchor(12)
    ':passage-12'
    """
    return f":passage-{number}"


def note_anchor(number: int) -> str:
    """Return the id of the note that tells of a passage.

    >>> note_anchor(12)
    ':note-12'
    """
    return f":note-{number}"
