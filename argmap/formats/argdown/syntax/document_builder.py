"""An Argdown document under construction: its tokens, the parts built so far, and oddities."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from argmap.formats.argdown.syntax.document import Element, Extent, Part
from argmap.formats.argdown.syntax.tokens import LinePositions, Oddity, TokenKind, Tokens


class DocumentBuilder:
    """Holds the tokens of a text, and the parts and oddities that its parsers add.

    Args:
        text: The whole text.
        lexed: Its tokens, with the oddities that the lexer saw.

    >>> from argmap.formats.argdown.syntax.lexer import tokenize
    >>> DocumentBuilder("[Tax]", tokenize("[Tax]")).kind_at(0).value
    'statement reference'
    """

    def __init__(self, text: str, lexed: Tokens) -> None:
        self.text = text
        self.tokens = lexed.tokens
        self.oddities: list[Oddity] = list(lexed.oddities)
        self.lines = LinePositions(text)
        self.parts: list[Part] = []
        self.block = -1
        self._starts: list[int] = []
        self._paragraph_ends = self._numbers_of(TokenKind.PARAGRAPH_END)
        self._inferences = self._numbers_of(TokenKind.INFERENCE)

    def _numbers_of(self, kind: TokenKind) -> Sequence[int]:
        return [number for number, token in enumerate(self.tokens) if token.kind is kind]

    def note(self, code: str, start: int, end: int) -> None:
        """Note an oddity between two positions of the text."""
        self.oddities.append(Oddity(code, start, end))

    def note_at(self, code: str, at: int) -> None:
        """Note an oddity at a token, or at the end of the text."""
        if at < len(self.tokens):
            self.note(code, self.tokens[at].start, self.tokens[at].end)
        else:
            self.note(code, len(self.text), len(self.text))

    def note_part(self, code: str, number: int) -> None:
        """Note an oddity at the start of a part."""
        self.note(code, self._starts[number], self._starts[number])

    def kind_at(self, at: int) -> TokenKind | None:
        """Return the kind of a token, ``None`` after the last one."""
        return self.tokens[at].kind if at < len(self.tokens) else None

    def place(self, start: int, end: int) -> Extent:
        """Return the lines and columns from a position to just before another one."""
        return Extent(*self.lines.at(start), *self.lines.at(max(start, end - 1)))

    def add(self, start: int, part: Part) -> int:
        """Add a part; return its number."""
        self.parts.append(part)
        self._starts.append(start)
        return len(self.parts) - 1

    def element(self, number: int) -> Element:
        """Return the part of a number, which must be an element."""
        part = self.parts[number]
        assert isinstance(part, Element)
        return part

    def inference_ahead(self, at: int) -> bool:
        """Tell whether an inference follows a token in the same paragraph."""
        following = bisect_left(self._inferences, at)
        if following == len(self._inferences):
            return False
        end = bisect_left(self._paragraph_ends, at)
        return end == len(self._paragraph_ends) or (
            self._inferences[following] < self._paragraph_ends[end]
        )
