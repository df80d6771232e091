"""Kialo's text export: a numbered outline of pros and cons."""

from __future__ import annotations

import re

_DISCUSSION = re.compile(r"\s*Discussion (?:Title|Name):", re.IGNORECASE)
_PRO_OR_CON = re.compile(r"\s*1\. [^\n]*\n(?:[^\n]*\n)?[ \t]*1\.1\. (?:Pro|Con|Thesis):")


def is_kialo(text: str) -> bool:
    """Return whether a text looks like an export of Kialo.

    >>> is_kialo("Discussion Title: Tax"), is_kialo("1. Tax carbon.")
    (True, False)
    """
    return _DISCUSSION.match(text) is not None or _PRO_OR_CON.match(text) is not None
