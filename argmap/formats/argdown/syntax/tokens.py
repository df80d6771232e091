"""The tokens of a text in Argdown, and the oddities found among them."""

from __future__ import annotations

import enum
from bisect import bisect_right
from typing import NamedTuple

from argmap.formats.argdown.syntax.patterns import LINE_BREAK
from argmap.values import Json


class TokenKind(enum.Enum):
    """The kind of a token; the value is the word that findings use for it.

    >>> TokenKind.TAG.value
    'tag'
    """

    FRONT_MATTER = "front matter"
    PARAGRAPH_END = "empty line"
    LINE_END = "line end"
    HEADING = "heading"
    NUMBER = "number"
    ORDERED = "list number"
    BULLET = "list bullet"
    RELATION = "relation"
    INFERENCE = "inference"
    INFERENCE_END = "end of an inference"
    COMMA = "comma between inference rules"
    STATEMENT_DEFINITION = "statement definition"
    STATEMENT_REFERENCE = "statement reference"
    STATEMENT_MENTION = "statement mention"
    ARGUMENT_DEFINITION = "argument definition"
    ARGUMENT_REFERENCE = "argument reference"
    ARGUMENT_MENTION = "argument mention"
    TEXT = "text"
    ESCAPED = "escaped character"
    SHORTCODE = "shortcode"
    LINK = "link"
    TAG = "tag"
    EMPHASIS = "emphasis"
    EMPHASIS_END = "end of emphasis"
    DATA = "data"


class Token(NamedTuple):
    """A piece of the text from ``start`` to ``end``.

    Attributes:
        kind: What it is.
        start: Where it begins; after the indent, for what only stands at the start of a line.
        end: Where it ends.
        width: The indent of a relation or list item, the level of a heading, 1 for italic and 2
            for bold.
        data: What the YAML of data or front matter says.

    >>> Token(TokenKind.TAG, 0, 7).end
    7
    """

    kind: TokenKind
    start: int
    end: int
    width: int = 0
    data: Json = None


class Oddity(NamedTuple):
    """Something odd between two positions of the text, named by the code of its finding.

    >>> Oddity("loose-emphasis", 7, 8).detail
    ''
    """

    code: str
    start: int
    end: int
    detail: str = ""


class Tokens(NamedTuple):
    """The tokens of a text, and what was odd about it, both in the order of the text.

    >>> Tokens((), ()).oddities
    ()
    """

    tokens: tuple[Token, ...]
    oddities: tuple[Oddity, ...]


class LinePositions:
    r"""Tells the line and column of each position of a text, both from 1.

    >>> LinePositions("a\nb c").at(4)
    (2, 3)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in LINE_BREAK.finditer(text))]

    def at(self, position: int) -> tuple[int, int]:
        """Return line and column."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1

    def position(self, line: int, column: int) -> int:
        """Return the position of a line and column."""
        return self._starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Return the line with the number, without its line end."""
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[self._starts[number - 1] : end].rstrip("\r\n")
