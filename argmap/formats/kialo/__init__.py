"""Kialo's text export: a numbered outline of pros and cons."""

from __future__ import annotations

import re

from argmap.formats.kialo.labels import LABEL, TITLE

_STOP = r"(?:\.[ ]|．[ ]?)"
_PRO_OR_CON = re.compile(
    rf"\s*[1１]{_STOP}[^\n]*\n(?:[^\n]*\n)?[ \t]*[1１][.．][1１]{_STOP}"
    rf"(?!(?i:question|frage)){LABEL}[:：]"
)


def is_kialo(text: str) -> bool:
    """Return whether a text looks like an export of Kialo.

    >>> is_kialo("Discussion Title: Tax"), is_kialo("1. Tax carbon.")
    (True, False)
    """
    return TITLE.match(text) is not None or _PRO_OR_CON.match(text) is not None
