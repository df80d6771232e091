"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import cast


class _LatePattern:
    """A pattern that answers as a compiled one does, and is compiled when it is first asked."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self._pattern, self._flags), name)
        self.__dict__[name] = found
        return found


def late_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that few programs use, or only some texts need: compiled on first use.

    To compile a class of characters beyond Latin takes as long as to draw a small map.

    >>> late_pattern("[a-z]+").findall("It rains.")
    ['t', 'rains']
    """
    return cast("re.Pattern[str]", _LatePattern(pattern, flags))
