"""The regular expressions of the Argdown lexer, and searches that pass each character once."""

from __future__ import annotations

import re

# The white space of the reference, for use inside a character class; Python's \s differs.
WHITE = "\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"

# The same one by one, for stripping.
BLANK = WHITE.replace("\u2000-\u200a", "".join(map(chr, range(0x2000, 0x200B))))

_CONTROL = r"\\@#*_\[\],.:;</>\-\r\n(){}"
# A control character takes one blank after it along; more blanks, or "===", end the run.
_ENDS_RUN = r"(?![ \t]{2}|[ \t]?===)"

# The longest run of characters that mean only themselves.
TEXT = re.compile(
    rf"(?:[^{_CONTROL}]+"
    rf"|[\],;>()}}\-]{_ENDS_RUN}"
    rf"|\.(?![^{WHITE}]+?\.){_ENDS_RUN}"
    rf"|:(?![^{WHITE}]+?:){_ENDS_RUN}"
    rf"|/(?![/*]){_ENDS_RUN})++"
)
# The same between the dashes of an inference, where comma and hyphen have a meaning.
RULE_TEXT = re.compile(rf"(?:[^{_CONTROL}]+|[@#*_\[\]>();}}](?![ \t]{{2}}))++")

PARAGRAPH_END = re.compile(r"(?:[ \t]*\r?\n){2,}")
LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
BLANKS = re.compile(r"[ \t]+")
LINE_BREAK = re.compile(r"\r\n|\n|\r")

# What has a meaning at the start of a line only. The width of the indent counts; the reference
# takes apostrophes for indent, too.
LINE_START = re.compile(
    r"[' \t]*(?:"
    r"(?P<inference>--)"
    rf"|(?P<relation>\+>|->|<?\+|<?-|><|_>|<_|_(?=[{WHITE}]))"
    r"|(?P<number>\([0-9]+\))"
    rf"|(?P<ordered>[0-9]+\.(?=[{WHITE}]))"
    rf"|(?P<bullet>\*(?=[{WHITE}]))"
    r")"
)
HEADING = re.compile(r"#+ ")
DASHES = re.compile(r"-{2,}")
DASHED_LINE = re.compile(r"[' \t]*-{3,}[ \t]*(?=\n|\r|\Z)")
NUMBERED_LINE = re.compile(r"[' \t]*\([0-9]+\)")

SHORTCODE = re.compile(rf"\.[^{WHITE}]+?\.[ \t]?|:[^{WHITE}]+?:[ \t]?")
ESCAPED = re.compile(r"\\[^\r\n\u2028\u2029] *")
TAG_NAME = re.compile("[a-zA-z0-9\\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+")
EMPHASIS_END = re.compile(r"[ \t]|(?=[\n\r)}_.,!?;:\-*])|\Z")
EQUALS = re.compile(r"={3,}")

# The line breaks that a comment takes along when it follows an empty line, or a line end.
BREAKS_AFTER_EMPTY_LINE = re.compile(r"(?:[ \t]*\r\n|\n|\r)*")
BREAK_AFTER_LINE_END = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r)))?")


class NextMatch:
    r"""The start of the next match at or after a position, or the length of the text.

    Asked with rising positions, all questions together pass each character once.

    >>> bracket = NextMatch("[a] [b]", r"\]")
    >>> bracket(1), bracket(2), bracket(3), bracket(7)
    (2, 2, 6, 7)
    """

    __slots__ = ("_at", "_search", "_text")

    def __init__(self, text: str, pattern: str) -> None:
        self._text = text
        self._search = re.compile(pattern).search
        self._at = -1

    def __call__(self, position: int) -> int:
        """Return the start of the next match."""
        if self._at < position:
            match = self._search(self._text, position)
            self._at = match.start() if match else len(self._text)
        return self._at
