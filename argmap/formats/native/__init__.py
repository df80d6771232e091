"""argmap's own file: JSON that holds all of a map."""

from __future__ import annotations

import re

# A quotation mark inside a JSON text is escaped, so this is a key and never somebody's words.
_VERSION_KEY = re.compile(r'"argmap"\s*:\s*\d')


def is_native(text: str) -> bool:
    """Return whether a text looks like argmap's own file.

    >>> is_native('{"argmap": 1}'), is_native('{"text": "argmap"}')
    (True, False)
    """
    return text.lstrip()[:1] == "{" and '"argmap"' in text and _VERSION_KEY.search(text) is not None
