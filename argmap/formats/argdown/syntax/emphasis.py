"""A second look at the asterisks and underscores of an element in which some stay unpaired."""

from __future__ import annotations

from argmap.formats.argdown.syntax.patterns import EMPHASIS_END
from argmap.formats.argdown.syntax.tokens import Oddity, Token, TokenKind


def settle(text: str, tokens: list[Token], marks: list[int]) -> list[Oddity]:
    """Pair what can be paired, make the rest text in place, and return the oddities.

    ``marks`` are the places in ``tokens`` of all marks of the element. The reference implementation
    takes every ``*`` or ``_`` before a letter for an opening and refuses the text when it is never
    closed. Here an underscore inside a word opens nothing, and a closing mark may pass over marks
    that stayed open, so that ``*the snake_case name*`` is one italic range.

    >>> text = "a_b"
    >>> a, b = Token(TokenKind.TEXT, 0, 1), Token(TokenKind.TEXT, 2, 3)
    >>> tokens = [a, Token(TokenKind.EMPHASIS, 1, 2, 1), b]
    >>> settle(text, tokens, [1])
    [Oddity(code='loose-emphasis', start=1, end=2, detail='')]
    >>> tokens[1].kind.value
    'text'
    """
    opened: list[int] = []
    waiting: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    for place in marks:
        mark = _mark(text, tokens[place])
        if waiting.get(mark) and _can_close(text, tokens[place]):
            begin = opened.pop()
            while _mark(text, tokens[begin]) != mark:
                waiting[_mark(text, tokens[begin])] -= 1
                begin = opened.pop()
            waiting[mark] -= 1
            pairs.append((begin, place))
        elif _can_open(text, tokens[place]):
            opened.append(place)
            waiting[mark] = waiting.get(mark, 0) + 1
    paired = {place for pair in pairs for place in pair}
    oddities: list[Oddity] = []
    for place in marks:
        token = tokens[place]
        if place in paired or token.kind is TokenKind.TEXT:
            continue
        tokens[place] = token._replace(kind=TokenKind.TEXT)
        if token.kind is TokenKind.EMPHASIS:
            oddities.append(Oddity("loose-emphasis", token.start, token.end))
    for begin, end in pairs:
        tokens[begin] = tokens[begin]._replace(kind=TokenKind.EMPHASIS)
        tokens[end] = tokens[end]._replace(kind=TokenKind.EMPHASIS_END)
    return oddities


def _mark(text: str, token: Token) -> str:
    return text[token.start] * token.width


def _can_close(text: str, token: Token) -> bool:
    before = text[token.start - 1] if token.start else " "
    return not before.isspace() and bool(EMPHASIS_END.match(text, token.start + token.width))


def _can_open(text: str, token: Token) -> bool:
    after = text[token.start + token.width : token.start + token.width + 1]
    if not after or after.isspace():
        return False
    inside_word = token.start > 0 and text[token.start - 1].isalnum() and after.isalnum()
    return not (inside_word and text[token.start] == "_")
