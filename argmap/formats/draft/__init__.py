"""The draft form: a flat JSON that people and programs can fill, and strict output accepts."""

from __future__ import annotations

import re

_CLAIMS = re.compile(r"[\"“']claims[\"”']\s*:\s*\[")


def is_draft(text: str) -> bool:
    """Return whether a text looks like a draft, also with words and a fence around it.

    >>> is_draft('Here: {"title": "", "claims": []}'), is_draft('{"argmap": 2, "elements": []}')
    (True, False)
    """
    return "claims" in text and '"elements"' not in text and _CLAIMS.search(text) is not None
