"""The words of an element put together from its tokens: text, ranges, tags and data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from attrs import define, field

from argmap.formats.argdown.syntax.document import Range, RangeKind
from argmap.formats.argdown.syntax.tokens import Token, TokenKind
from argmap.syntax.plain import as_list, as_mapping, step_into
from argmap.values import Json

PROSE = (
    TokenKind.TEXT,
    TokenKind.ESCAPED,
    TokenKind.SHORTCODE,
    TokenKind.LINK,
    TokenKind.STATEMENT_MENTION,
    TokenKind.ARGUMENT_MENTION,
    TokenKind.EMPHASIS,
    TokenKind.EMPHASIS_END,
)
TITLED = (
    TokenKind.STATEMENT_DEFINITION,
    TokenKind.STATEMENT_REFERENCE,
    TokenKind.ARGUMENT_DEFINITION,
    TokenKind.ARGUMENT_REFERENCE,
)
_AFTER_DATA = (TokenKind.DATA, TokenKind.LINE_END, TokenKind.TAG)
_EMPHASIS = {1: RangeKind.ITALIC, 2: RangeKind.BOLD}
_MENTION = {
    TokenKind.STATEMENT_MENTION: RangeKind.STATEMENT_MENTION,
    TokenKind.ARGUMENT_MENTION: RangeKind.ARGUMENT_MENTION,
}


@define
class Content:
    """The words of an element read so far."""

    pieces: list[str] = field(factory=list[str])
    length: int = 0
    ranges: list[Range | None] = field(factory=list[Range | None])
    tags: dict[str, None] = field(factory=dict[str, None])
    data: Json = None
    has_data: bool = False
    line_over: bool = False
    prose_at: int = -1
    last: int = -1  # the number of the last token that belongs to it
    open_ranges: list[tuple[int, int]] = field(factory=list[tuple[int, int]])

    @property
    def text(self) -> str:
        """The words put together."""
        return "".join(self.pieces)

    @property
    def kept_ranges(self) -> tuple[Range, ...]:
        """The ranges, in the order in which they begin."""
        return tuple([each for each in self.ranges if each is not None])

    def add(self, piece: str) -> None:
        """Add words; a line end before them counts as a blank."""
        if self.line_over:
            self.line_over = False
            if not (self.pieces and self.pieces[-1].endswith(" ")):
                self.pieces.append(" ")
                self.length += 1
        self.pieces.append(piece)
        self.length += len(piece)

    def add_data(self, data: Json) -> None:
        """Add data; what comes later wins."""
        self.data = merge(self.data, data) if self.has_data else data
        self.has_data = True


@define
class ContentReader:
    """Reads the words of one element after another."""

    source: str
    tokens: Sequence[Token]
    codes: Mapping[str, str]
    is_structure: Callable[[int], bool]
    note: Callable[[str, int, int], None]

    def read(self, at: int, content: Content, *, one_line: bool = False) -> int:
        """Read words from a token on; return the number of the first token after them."""
        tokens, size = self.tokens, len(self.tokens)
        while at < size:
            token = tokens[at]
            kind = token.kind
            if kind is TokenKind.LINE_END:
                begun = content.last >= 0 and not content.open_ranges
                if one_line and begun and not self._heading_goes_on(at):
                    return at
                content.line_over = True
            elif kind is TokenKind.TAG:
                self._tag(token, content)
            elif kind is TokenKind.DATA:
                stop, is_text = self._data_run(at, one_line=one_line)
                if not (is_text or content.open_ranges):
                    self._take_data(at, stop, content)
                    return stop
                self._data_as_text(at, stop, content)
                at = stop
                continue
            elif kind not in PROSE and self.ends(at):
                return at
            else:
                if content.prose_at < 0:
                    content.prose_at = token.start
                if kind in PROSE:
                    self.read_prose(token, content)
                else:
                    self.note(_STRAY.get(kind, "stray-dashes"), token.start, token.end)
                    content.add(self.with_blank(token))
            content.last = at
            at += 1
        return at

    def ends(self, at: int) -> bool:
        """Whether the token ends the words of an element."""
        kind = self.tokens[at].kind
        if kind in PROSE or kind in _AFTER_DATA:
            return False
        if kind in TITLED:
            return at == 0 or self.tokens[at - 1].kind is TokenKind.LINE_END
        return self.is_structure(at)

    def with_blank(self, token: Token) -> str:
        """Return a token's own characters as words, with the blank that follows it."""
        blank = self.source[token.end : token.end + 1] in (" ", "\t")
        return " ".join(self.source[token.start : token.end].split()) + (" " if blank else "")

    def _heading_goes_on(self, at: int) -> bool:
        """Whether the line end belongs to a heading that was wrapped.

        The reference implementation takes all lines for the heading; a writer who forgets the empty
        line below it loses statements. So only a heading with a blank at the end of its line, or
        with data at the end of its paragraph, is taken for a wrapped one, or tags on their own.
        """
        start = self.tokens[at].start
        if self.source[start] in " \t" or self.source[start - 1 : start] in (" ", "\t"):
            return True
        ahead, last, only_tags = at + 1, TokenKind.LINE_END, True
        while ahead < len(self.tokens) and not self.ends(ahead):
            kind = self.tokens[ahead].kind
            if kind is not TokenKind.LINE_END:
                last = kind
                only_tags = only_tags and kind in _AFTER_DATA
            ahead += 1
        return last is TokenKind.DATA or only_tags

    def _data_run(self, at: int, *, one_line: bool) -> tuple[int, bool]:
        """Return the end of data, and of all that may follow it, and whether text follows there."""
        tokens, stop = self.tokens, at
        while stop < len(tokens) and tokens[stop].kind in _AFTER_DATA:
            if one_line and tokens[stop].kind is TokenKind.LINE_END:
                return stop, False
            stop += 1
        return stop, stop < len(tokens) and not self.ends(stop)

    def _take_data(self, at: int, stop: int, content: Content) -> None:
        for place in range(at, stop):
            token = self.tokens[place]
            if token.kind is TokenKind.TAG:
                self.note("misplaced-tag", token.start, token.end)
                content.tags[self._tag_name(token)] = None
            elif token.kind is TokenKind.DATA:
                if content.has_data:
                    self.note("second-data", token.start, token.end)
                content.add_data(token.data)
            content.last = place

    def _data_as_text(self, at: int, stop: int, content: Content) -> None:
        for place in range(at, stop):
            token = self.tokens[place]
            if token.kind is TokenKind.TAG:
                self._tag(token, content)
            elif token.kind is TokenKind.LINE_END:
                content.line_over = True
            else:
                self.note("data-in-text", token.start, token.end)
                if content.prose_at < 0:
                    content.prose_at = token.start
                content.add(self.with_blank(token))
        content.last = stop - 1

    def _tag_name(self, token: Token) -> str:
        name = self.source[token.start + 1 : token.end].rstrip(" \t")
        return name[1:-1] if name.startswith("(") else name

    def _tag(self, token: Token, content: Content) -> None:
        name = self._tag_name(token)
        content.tags[name] = None
        self._add_range(content, RangeKind.TAG, self.source[token.start : token.end], name)

    def _add_range(self, content: Content, kind: RangeKind, words: str, value: str) -> None:
        content.add(words)
        start = content.length - len(words)
        content.ranges.append(Range(kind, start, content.length - 1, value))

    def read_prose(self, token: Token, content: Content) -> None:
        """Add a token that is part of a text."""
        image = self.source[token.start : token.end]
        kind = token.kind
        if kind is TokenKind.TEXT:
            content.add(image)
        elif kind is TokenKind.ESCAPED:
            content.add(image[1:])
            if image[1].isalnum():
                start = content.length - len(image) + 1
                content.ranges.append(Range(RangeKind.BACKSLASH, start, start))
        elif kind is TokenKind.SHORTCODE:
            code = image.strip(" \t")
            symbol = self.codes.get(code, code)
            self._add_range(content, RangeKind.SHORTCODE, symbol, code)
            if image.endswith(" ") or (code not in self.codes and image.endswith("\t")):
                content.add(image[-1])
        elif kind is TokenKind.LINK:
            words, _, address = image.rstrip(" \t").rpartition("](")
            words = words[1:]
            if "\n" in image or "\r" in image:
                self.note("link-over-lines", token.start, token.end)
                words = " ".join(words.split())
            self._add_range(content, RangeKind.LINK, words, address[:-1])
            if image.endswith(" "):
                content.add(" ")
        elif kind in _MENTION:
            self._add_range(content, _MENTION[kind], image, image.rstrip(" \t")[2:-1])
        elif kind is TokenKind.EMPHASIS:
            content.add("")
            content.open_ranges.append((len(content.ranges), content.length))
            content.ranges.append(None)
        else:
            content.line_over = False
            place, start = content.open_ranges.pop()
            stop = max(start, content.length - 1)
            content.ranges[place] = Range(_EMPHASIS[token.width], start, stop)
            if image.endswith(" "):
                content.add(" ")


_STRAY = {
    TokenKind.RELATION: "stray-relation",
    TokenKind.NUMBER: "stray-number",
    TokenKind.ORDERED: "stray-item",
    TokenKind.BULLET: "stray-item",
    TokenKind.STATEMENT_DEFINITION: "stray-statement-definition",
    TokenKind.STATEMENT_REFERENCE: "stray-statement-reference",
    TokenKind.ARGUMENT_DEFINITION: "stray-argument-definition",
    TokenKind.ARGUMENT_REFERENCE: "stray-argument-reference",
}


def merge(old: Json, new: Json) -> Json:
    """Return the old data with the new merged in, to any depth: what is newer wins.

    Lists merge item by item, as in the reference implementation.

    >>> merge({"a": {"b": 1}}, {"a": {"c": 2}})
    {'a': {'b': 1, 'c': 2}}
    """
    if not _both(dict, old, new) and not _both(list, old, new):
        return new
    result = _copy(old)
    stack = [(result, new)]
    while stack:
        into, source = stack.pop()
        if isinstance(into, list):
            later = as_list(source)
            into += [None] * (len(later) - len(into))
            keys: Iterable[int | str] = range(len(later))
        else:
            keys = as_mapping(source)
        for key in keys:
            held, value = step_into(into, key), step_into(source, key)
            if _both(dict, held, value) or _both(list, held, value):
                copy = _copy(held)
                stack.append((copy, value))
                value = copy
            cast("dict[int | str, Json]", into)[key] = value
    return result


def _both(kind: type, one: Json, other: Json) -> bool:
    return isinstance(one, kind) and isinstance(other, kind)


def _copy(value: Json) -> dict[str, Json] | list[Json]:
    return cast("dict[str, Json] | list[Json]", value).copy()
