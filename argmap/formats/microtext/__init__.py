"""Argument Microtext XML: segments of short texts and what they argue.

The corpus, with its schema, is at https://github.com/peldszus/arg-microtexts.
"""

from __future__ import annotations

import re

from argmap.formats.sniffing import PROLOGUE

_MICROTEXT = re.compile(PROLOGUE + r"<arggraph\b")


def is_microtext(text: str) -> bool:
    """Return whether a text looks like an Argument Microtext.

    >>> is_microtext("<arggraph/>"), is_microtext("<graph/>")
    (True, False)
    """
    return _MICROTEXT.match(text) is not None
