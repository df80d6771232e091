"""The first stage of reading Argdown: a text cut into tokens.

One class with a short method for each token, its rule above it; so the room is longer than others.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable

from argmap.formats.argdown.syntax import patterns
from argmap.formats.argdown.syntax.braces import Braces
from argmap.formats.argdown.syntax.emphasis import settle
from argmap.formats.argdown.syntax.frontmatter import read_front_matter
from argmap.formats.argdown.syntax.patterns import NextMatch
from argmap.formats.argdown.syntax.tokens import Oddity, Token, TokenKind, Tokens
from argmap.values import Json


def tokenize(text: str) -> Tokens:
    """Cut the text into tokens; any text can be cut, in time linear in its length.

    Where a token stands decides in part what it is: ``-`` is a relation at the start of a line and
    an inference below a numbered statement; ``[`` opens a reference only where an element can
    begin. Comments, and blanks between tokens, are no tokens. Where the reference implementation
    would refuse the text, a lenient reading is chosen and noted as an oddity.

    >>> [token.kind.value for token in tokenize("# Climate #urgent").tokens]
    ['heading', 'text', 'tag']
    """
    return _Lexer(text).run()


class _Where(enum.Enum):
    """The lexer's place within an element."""

    FRESH = enum.auto()  # one may begin here
    LINE = enum.auto()  # at the start of one of its lines
    INSIDE = enum.auto()


class _Steps(enum.Enum):
    """The progress of a premise-conclusion structure."""

    NONE = enum.auto()
    PREMISES = enum.auto()
    INFERENCE = enum.auto()
    CONCLUSION = enum.auto()


_TITLES = {
    "[": (
        TokenKind.STATEMENT_DEFINITION,
        TokenKind.STATEMENT_REFERENCE,
        TokenKind.STATEMENT_MENTION,
    ),
    "<": (TokenKind.ARGUMENT_DEFINITION, TokenKind.ARGUMENT_REFERENCE, TokenKind.ARGUMENT_MENTION),
}
_CLOSING = {"[": "]", "<": ">"}
_OWN_LINE = frozenset(("", "#", "{"))


class _Lexer:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.oddities: list[Oddity] = []
        self.last: TokenKind | None = None
        self.line_start = True  # no token since the line began
        self.where = _Where.FRESH
        self.steps = _Steps.NONE
        self.marks: list[int] = []  # asterisks and underscores of this element, as token numbers
        self.unpaired: list[int] = []
        self.braces = Braces(text)
        self.line_stop = NextMatch(text, "[\n\r\u2028\u2029]")
        self.break_ahead = NextMatch(text, "[\r\n]")
        self.has_comment = False
        self.comment_end = {"*": NextMatch(text, r"\*/"), "<": NextMatch(text, "-->")}
        self.title_end = {mark: NextMatch(text, end) for mark, end in _CLOSING.items()}
        self.definition_end = {mark: NextMatch(text, end + ":") for mark, end in _CLOSING.items()}
        self.mention_end = {mark: NextMatch(text, end) for mark, end in _CLOSING.items()}
        self.link_end = NextMatch(text, r"\)")
        self.tag_end = NextMatch(text, r"\)")
        self.include_end = NextMatch(text, r"\)")
        self.last_bracket = (-1, -1)  # a closing bracket and the nearest opening one before it
        self.equals_ahead = NextMatch(text, "={3,}")
        self.handlers: dict[str, Callable[[int], int]] = {
            **dict.fromkeys(" \t", self._blank),
            **dict.fromkeys("\r\n", self._line_end),
            **dict.fromkeys("*_", self._emphasis),
            **dict.fromkeys(".:", self._shortcode),
            "\\": self._escape,
            "@": self._mention,
            "#": self._tag,
            "[": self._title,
            "<": self._angle,
            "/": self._slash,
            "{": self._brace,
            "=": self._equals,
        }

    def run(self) -> Tokens:
        text, handlers, run_of_text, add = self.text, self.handlers, patterns.TEXT.match, self._add
        position, size = 0, len(self.text)
        while position < size:
            if self.line_start:
                after = self._at_line_start(position)
                if after != position:
                    position = after
                    continue
            handler = handlers.get(text[position])
            if handler is not None:
                position = handler(position)
            elif (run := run_of_text(text, position)) is not None:
                position = add(TokenKind.TEXT, position, run.end())
            else:
                position = self._character(position)
        self._end_element()
        return Tokens(tuple(self.tokens), tuple(sorted(self.oddities, key=_start)))

    def _add(self, kind: TokenKind, start: int, end: int, width: int = 0, data: Json = None) -> int:
        self.tokens.append(Token(kind, start, end, width, data))
        self.last = kind
        self.line_start = False
        self.where = _Where.INSIDE
        return end

    def _odd(self, code: str, start: int, end: int, detail: str = "") -> None:
        self.oddities.append(Oddity(code, start, end, detail))

    def _with_blank(self, position: int) -> int:
        return position + 1 if self.text[position : position + 1] in (" ", "\t") else position

    def _character(self, position: int) -> int:
        return self._add(TokenKind.TEXT, position, self._with_blank(position + 1))

    def _run(self, position: int) -> int:
        run = patterns.TEXT.match(self.text, position)
        return self._add(TokenKind.TEXT, position, run.end()) if run else self._character(position)

    def _end_element(self) -> None:
        if self.unpaired:
            self.oddities += settle(self.text, self.tokens, self.marks)
            self.unpaired = []
        if self.marks:
            self.marks = []

    # -- the start of a line ---------------------------------------------------------------------

    def _at_line_start(self, position: int) -> int:
        match = patterns.LINE_START.match(self.text, position)
        if match is None:
            heading = patterns.HEADING.match(self.text, position)
            if heading is None:
                return position
            self._end_element()
            level = heading.end() - position - 1
            return self._add(TokenKind.HEADING, position, heading.end(), level)
        sign = str(match.lastgroup)
        start, end = match.span(sign)
        if sign == "inference":
            if self._begins_inference(position):
                self._end_element()
                self._add(TokenKind.INFERENCE, start, end)
                return self._inference(end)
            if self.last is not TokenKind.LINE_END and patterns.DASHED_LINE.match(
                self.text, position
            ):
                self._odd("stray-dashes", start, self.break_ahead(start))
                return self.break_ahead(start)
            if self.last is not TokenKind.PARAGRAPH_END:
                dashes = patterns.DASHES.match(self.text, start)
                end = dashes.end() if dashes else end
                self._odd("stray-dashes", start, end)
                return self._add(TokenKind.TEXT, start, self._with_blank(end))
            sign, end = "relation", start + 1
        self._end_element()
        width = start - position
        if sign == "number":
            concludes = self.steps is _Steps.INFERENCE
            self.steps = _Steps.CONCLUSION if concludes else _Steps.PREMISES
        self._add(_AT_LINE_START[sign], start, end, width)
        self.where = _Where.FRESH
        return end

    def _begins_inference(self, position: int) -> bool:
        if self.steps is _Steps.NONE:
            return False
        return self.last is TokenKind.LINE_END or bool(
            patterns.DASHED_LINE.match(self.text, position)
        )

    def _inference(self, position: int) -> int:
        """Read from the opening dashes to the closing ones, or to where they must be missing."""
        text, size = self.text, len(self.text)
        self.steps = _Steps.INFERENCE
        while position < size:
            character = text[position]
            if character in " \t\r\n":
                end = patterns.LINE_END.match(text, position)
                if end is None:
                    position = self._skip_blanks(position)
                elif patterns.PARAGRAPH_END.match(text, position) or patterns.NUMBERED_LINE.match(
                    text, end.end()
                ):
                    return position
                else:
                    position = self._add(TokenKind.LINE_END, position, end.end())
            elif character == "-":
                dashes = patterns.DASHES.match(text, position)
                if dashes:
                    return self._add(TokenKind.INFERENCE_END, position, dashes.end())
                position = self._character(position)
            elif character == ",":
                position = self._add(TokenKind.COMMA, position, position + 1)
            elif character == "{":
                position = self._brace(position)
            elif character == "\\":
                position = self._escape(position)
            elif (after := self._comment(position)) > position:
                position = after
            elif code := patterns.SHORTCODE.match(text, position):
                position = self._add(TokenKind.SHORTCODE, position, code.end())
            else:
                run = patterns.RULE_TEXT.match(text, position)
                end_of_run = run.end() if run else self._with_blank(position + 1)
                position = self._add(TokenKind.TEXT, position, end_of_run)
        return position

    def _skip_blanks(self, position: int) -> int:
        blanks = patterns.BLANKS.match(self.text, position)
        return blanks.end() if blanks else position

    def _blank(self, position: int) -> int:
        after = self._skip_blanks(position)
        return self._line_end(position) if self.text[after : after + 1] in ("\r", "\n") else after

    def _line_end(self, position: int) -> int:
        end = patterns.LINE_END.match(self.text, position)
        after = end.end() if end else position + 1
        if self.last is TokenKind.PARAGRAPH_END:
            return after
        paragraph = patterns.PARAGRAPH_END.match(self.text, position)
        if paragraph:
            self._end_element()
            position = self._add(TokenKind.PARAGRAPH_END, position, paragraph.end())
            self.where, self.line_start = _Where.FRESH, True
            if self.steps is not _Steps.NONE and not self._steps_go_on(position):
                self.steps = _Steps.NONE
            return position
        where = self.where
        self._add(TokenKind.LINE_END, position, after)
        self.where = _Where.FRESH if where is _Where.FRESH else _Where.LINE
        self.line_start = True
        return after

    def _steps_go_on(self, position: int) -> bool:
        if self.steps is _Steps.CONCLUSION:
            return False
        next_line = (patterns.NUMBERED_LINE, patterns.DASHED_LINE)
        return any(pattern.match(self.text, position) for pattern in next_line)

    # -- inside an element -----------------------------------------------------------------------

    def _title(self, position: int) -> int:
        """Read a link, a definition, a reference, or a bracket that is none of these.

        link       = "[", text, "](", address, ")";
        definition = "[", title, "]:" | "<", title, ">:";
        reference  = "[", title, "]" | "<", title, ">";
        """
        text = self.text
        mark = text[position]
        close = self.title_end[mark](position + 2)
        stop = self.line_stop(position + 1)
        if mark == "[" and text[position + 1 : position + 2] != "]":
            end = self._link(position, close, stop)
            if end:
                return self._add(TokenKind.LINK, position, self._with_blank(end))
        defined = self.definition_end[mark](position + 2)
        defines = defined < stop
        if not defines and not (close < stop and text[position + 1] != "-"):
            return self._character(position)
        definition, reference, _ = _TITLES[mark]
        kind, end = (definition, defined + 2) if defines else (reference, close + 1)
        if self.where is _Where.FRESH:
            return self._add(kind, position, end)
        if self.where is _Where.LINE and (defines or text[end:stop].lstrip()[:1] in _OWN_LINE):
            self._end_element()
            return self._add(kind, position, end)
        self._odd(f"stray-{kind.value.replace(' ', '-')}", position, end)
        return self._character(position)

    def _link(self, position: int, close: int, stop: int) -> int:
        """Return the end of the link that begins here, 0 where none does."""
        text = self.text
        if text[close + 1 : close + 2] != "(" or text[close + 2 : close + 3] in ("", ")"):
            return 0
        end = self.link_end(close + 3)
        if end == len(text):
            return 0
        if stop < close:
            if self.last_bracket[0] != close:
                self.last_bracket = (close, text.rfind("[", position, close))
            if self.last_bracket[1] > position:
                self._odd("long-link", position, position + 1)
                return 0
        return end + 1

    def _angle(self, position: int) -> int:
        after = self._comment(position)
        return after if after > position else self._title(position)

    def _slash(self, position: int) -> int:
        after = self._comment(position)
        return after if after > position else self._run(position)

    def _comment(self, position: int) -> int:
        """Return the end of the comment at the position, with the breaks it takes along.

        comment = "<!--", text, "-->" | "/*", text, "*/" | "//", rest of the line;
        """
        text, size = self.text, len(self.text)
        if text.startswith("<!--", position):
            end = self.comment_end["<"](position + 4) + 3
        elif text.startswith("/*", position):
            end = self.comment_end["*"](position + 2) + 2
        elif text.startswith("//", position):
            end = self.line_stop(position + 2)
            if text[end : end + 1] not in ("\r", "\n") or self._is_address(position):
                return position
        else:
            return position
        if end > size:
            return position
        if not self.has_comment:
            self.has_comment = True
            self._odd("comments", position, end)
        if self.last is TokenKind.PARAGRAPH_END:
            breaks = patterns.BREAKS_AFTER_EMPTY_LINE.match(text, end)
        elif self.last is TokenKind.LINE_END:
            breaks = patterns.BREAK_AFTER_LINE_END.match(text, end)
        else:
            return end
        return breaks.end() if breaks else end

    def _is_address(self, position: int) -> bool:
        """Whether two slashes belong to an address, as in https://, and begin no comment."""
        if self.last is not TokenKind.TEXT:
            return False
        before = self.text[position - 1]
        if before.isalnum():
            self._odd("comment-in-word", position, self.break_ahead(position))
        if before not in ":/":
            return False
        self._odd("slashes-in-text", position, position + 2)
        return True

    def _mention(self, position: int) -> int:
        """Read a mention, or an at sign that begins none.

        mention = "@[", title, "]" | "@<", title, ">";
        """
        mark = self.text[position + 1 : position + 2]
        if mark in _TITLES:
            close = self.mention_end[mark](position + 3)
            if close < self.line_stop(position + 2):
                return self._add(_TITLES[mark][2], position, self._with_blank(close + 1))
        elif self.text.startswith("@include(", position):
            close = self.include_end(position + 9)
            if close < self.line_stop(position + 2):
                self._odd("include", position, close + 1)
        return self._character(position)

    def _tag(self, position: int) -> int:
        """Read a tag, or a number sign that begins none.

        tag = "#", name | "#(", text, ")";
        """
        if self.text.startswith("#(", position):
            close = self.tag_end(position + 3)
            if close < len(self.text) and self.text[position + 2] != ")":
                return self._add(TokenKind.TAG, position, self._with_blank(close + 1))
        else:
            name = patterns.TAG_NAME.match(self.text, position + 1)
            if name:
                return self._add(TokenKind.TAG, position, self._with_blank(name.end()))
        return self._character(position)

    def _shortcode(self, position: int) -> int:
        """Read a shortcode, or the stop or colon alone.

        shortcode = ".", name, "." | ":", name, ":";
        """
        code = patterns.SHORTCODE.match(self.text, position)
        return self._add(TokenKind.SHORTCODE, position, code.end()) if code else self._run(position)

    def _escape(self, position: int) -> int:
        r"""Read a character behind a backslash.

        escape = "\\", any character but a line break, {" "};
        """
        escaped = patterns.ESCAPED.match(self.text, position)
        if escaped:
            return self._add(TokenKind.ESCAPED, position, escaped.end())
        self._odd("trailing-backslash", position, position + 1)
        return self._character(position)

    def _emphasis(self, position: int) -> int:
        """Read an asterisk or underscore as the reference implementation does.

        emphasis = "*", text, "*" | "_", text, "_"; strong = "**", text, "**" | "__", text, "__";
        """
        text, tokens = self.text, self.tokens
        character = text[position]
        doubled = text[position + 1 : position + 2] == character
        begun = tokens[self.unpaired[-1]] if self.unpaired else None
        self.marks.append(len(tokens))
        if begun and text[begun.start] == character:
            width = begun.width
            if (width == 1 or doubled) and patterns.EMPHASIS_END.match(text, position + width):
                end = self._with_blank(position + width)
                self.unpaired.pop()
                if begun.end == position:
                    self._odd("empty-emphasis", begun.start, position + width)
                return self._add(TokenKind.EMPHASIS_END, position, end, width)
        for width in (2, 1) if doubled else (1,):
            if not _WHITE_NEXT(text, position + width):
                self.unpaired.append(len(tokens))
                return self._add(TokenKind.EMPHASIS, position, position + width, width)
        return self._add(TokenKind.TEXT, position, self._with_blank(position + 1), 1)

    def _brace(self, position: int) -> int:
        """Read data, or a brace that begins none.

        data = "{", flow or block YAML, "}";
        """
        found = self.braces.at(position)
        if found.code:
            self._odd(found.code, found.at, found.at + 1, found.detail)
        if not found.end:
            return self._character(position)
        return self._add(TokenKind.DATA, position, found.end, data=found.data)

    def _equals(self, position: int) -> int:
        opening = patterns.EQUALS.match(self.text, position)
        if opening is None:
            return self._run(position)
        begin = opening.end()
        close = self.equals_ahead(begin)
        if close == len(self.text):
            if begin - position < 6:
                return self._run(position)
            close = begin
        if any(token.kind not in _EMPTY for token in self.tokens):
            self._odd("stray-front-matter", position, begin)
            return self._run(position)
        read = read_front_matter(self.text, position, begin, close)
        self.oddities += read.oddities
        self._add(TokenKind.FRONT_MATTER, position, read.end, data=read.data)
        self.where = _Where.FRESH
        return read.end


_AT_LINE_START = {
    "relation": TokenKind.RELATION,
    "number": TokenKind.NUMBER,
    "ordered": TokenKind.ORDERED,
    "bullet": TokenKind.BULLET,
}
_EMPTY = (TokenKind.LINE_END, TokenKind.PARAGRAPH_END)
_WHITE_NEXT = re.compile(rf"[{patterns.WHITE}]").match


def _start(oddity: Oddity) -> int:
    return oddity.start
