"""Data in braces: its end, and the values of its YAML."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from argmap.formats.argdown.syntax.patterns import WHITE, NextMatch
from argmap.values import Json

# How often a closing brace may be tried; keeps a text of many braces linear.
_MOST_TRIES = 16

_BLOCK = re.compile(r"\{[ \t]*(\r?\n)")
_END = re.compile(rf"\}}(?![{WHITE}]*[,}}])")
_STOP = rf"\}}[{WHITE}][^,}}]|\r(?!\n)|[\u2028\u2029]"
_FLOW = re.compile(r"""["'\[\]{}#]""")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*+'")}


class BraceKind(NamedTuple):
    """The kind of thing at an opening brace.

    Attributes:
        end: Where the data ends; 0 where the brace is text.
        data: What it says.
        code: What is odd, as the code of a finding; empty where nothing is.
        at: Where the oddity lies.
        detail: What the YAML reader said.

    >>> BraceKind().end
    0
    """

    end: int = 0
    data: Json = None
    code: str = ""
    at: int = 0
    detail: str = ""


class Braces:
    """Finds the data in a text; ask it for each opening brace, from left to right.

    The reference implementation reads from a brace to the last closing brace with nothing behind
    it, however far away, and gives up when that is no YAML. Here the same data is read first; where
    it is no YAML, the text up to the brace that balances; where that is none either, the brace is
    an ordinary character.

    >>> Braces("{k: 1} and").at(0).data
    {'k': 1}
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._stop = NextMatch(text, _STOP)
        self._ends: list[int] | None = None
        self._text_until = 0
        self._tries: dict[int, int] = {}

    def at(self, position: int) -> BraceKind:
        """Return the data that the brace at the position begins."""
        if position < self._text_until:
            return BraceKind()
        farthest = self._farthest(position)
        if farthest < 0:
            return BraceKind()
        self._tries[farthest] = self._tries.get(farthest, 0) + 1
        if self._tries[farthest] > _MOST_TRIES:
            return BraceKind(code="data-not-yaml", at=position, detail="too many braces before it")
        block = _BLOCK.match(self._text, position)
        nearest = self._nearest(position, farthest)
        if block is None:
            ends = [nearest] if self._can_end(nearest) else []
        else:
            ends = [farthest] if nearest in (farthest, -1) else [farthest, nearest]
        found = BraceKind(code="data-not-yaml", at=position, detail="the brace is never closed")
        for end in ends:
            found = self._read(position, end, block.end() if block else 0)
            if found.end:
                return found if end == farthest else found._replace(code="data-runs-on", at=end)
        if nearest > 0:
            self._text_until = nearest + 1
        return found

    def _known_ends(self) -> list[int]:
        if self._ends is None:
            self._ends = [match.start() for match in _END.finditer(self._text)]
        return self._ends

    def _can_end(self, position: int) -> bool:
        """Whether neither a comma nor another closing brace follows."""
        ends = self._known_ends()
        place = bisect_left(ends, position)
        return place < len(ends) and ends[place] == position

    def _farthest(self, position: int) -> int:
        """Return the closing brace at which the reference implementation ends the data, or -1."""
        ends = self._known_ends()
        last = bisect_right(ends, self._stop(position + 1)) - 1
        return ends[last] if last >= 0 and ends[last] > position else -1

    def _nearest(self, position: int, farthest: int) -> int:
        """Return the closing brace that balances this one, or -1."""
        text = self._text
        depth: list[str] = []
        at = position
        while 0 <= at <= farthest:
            character = text[at]
            after = at + 1
            if character in "{[":
                depth.append(character)
            elif character == "}":
                while depth.pop() != "{":
                    pass
                if not depth:
                    return at
            elif character == "]":
                if depth[-1] == "[":
                    depth.pop()
            elif character == "#":
                if text[at - 1] in " \t\r\n":
                    after = text.find("\n", at)
            elif self._sign_before(at) in "{[,:\n":
                quoted = _QUOTED[character].match(text, at)
                after = quoted.end() if quoted else after
            match = _FLOW.search(text, after, farthest + 1) if after > 0 else None
            at = match.start() if match else -1
        return -1

    def _sign_before(self, position: int) -> str:
        position -= 1
        while self._text[position] in " \t":
            position -= 1
        return self._text[position]

    def _read(self, position: int, end: int, block: int) -> BraceKind:
        # PyYAML is only worth importing where there is YAML.
        from argmap.syntax.yaml_values import YamlError, read

        start, stop = (block, end) if block else (position, end + 1)
        try:
            return BraceKind(end + 1, read(self._text[start:stop], dates=True).value)
        except YamlError as error:
            place = offset_of(self._text, start, error.line, error.column)
            return BraceKind(
                code="data-not-yaml", at=max(position, min(place, end)), detail=str(error)
            )


def offset_of(text: str, start: int, line: int, column: int) -> int:
    r"""Return the position of a line and column, from 1, counted from ``start``.

    >>> offset_of("a b\nc d", 2, 2, 3)
    6
    """
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1
