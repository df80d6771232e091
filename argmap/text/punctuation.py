"""Classes of the marks that stand between words, so that their forms are compared as one.

Forms fold: “ and « and ' are quotation marks, -- and – and — are dashes. Classes do not: a comma is
no semicolon and no blank, and a hyphen, which is glued to a word, is no dash.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from argmap.late_patterns import late_pattern

HYPHENS = "-‐‑﹣－"
DIVIDERS = "\ufffe\x02"
"""The characters that extractors of text put in place of a hyphen and a line end in a word."""
DASHES = "‒–—―−⸺⸻﹘"
_QUOTATION = '"“”„‟«»‹›″〝〞〟＂「」『』'
_SINGLE_QUOTATION = "'‘’‚‛`´ʼ′＇"
_CLASSES = {
    ".．。।۔։።។｡": ".",
    ",，、،፣､": ",",
    ";；؛፤": ";",
    ":：፡": ":",
    "?？؟": "?",
    "!！": "!",
    _QUOTATION: '"',
    _SINGLE_QUOTATION: "'",
    HYPHENS + DIVIDERS: "-",
    DASHES: "—",
    "⁇": "??",
    "⁈": "?!",
    "⁉": "!?",
    "‼": "!!",
    "…": "...",
    "/⁄∕／": "/",
    "·‧・": "·",
}
_DROPPED = frozenset({"Cc", "Cf", "Cn", "Co", "Mn", "Me"})
_ELLIPSIS = late_pattern(r"\.(?: ?\.)++")
_LONGEST_ELLIPSIS = 3
_SOFT_HYPHEN_AT_LINE_END = late_pattern("\u00ad(?=[^\\S\n\r]*+[\n\r\x0b\x0c\x85\u2028\u2029])")
_UNGLUED_HYPHEN = late_pattern(r"(?<!^)-(?!$)")
# Emphasis and marks of footnotes are glued to one word; a sign of multiplication to both or none.
_BETWEEN_LETTERS = late_pattern("[*_]+")
_GLUED_STARS = late_pattern(r"(?<! )[*_†‡]++|[*_†‡]++(?! )")


@lru_cache(maxsize=1 << 14)
def marks(gap: str) -> str:
    r"""Return the classes of the marks in what stands between two words, in order.

    >>> marks(",” "), marks('," '), marks(" – "), marks("--"), marks("-"), marks(" \n")
    (',"', ',"', '—', '—', '-', '')
    """
    if not gap or gap.isspace():
        return ""
    if gap == "~":  # a blank that breaks no line
        return ""
    folded = _SOFT_HYPHEN_AT_LINE_END.sub("-", gap).translate(_classes)
    folded = _ELLIPSIS.sub(_ellipsis, folded)
    folded = folded.replace("''", '"').replace("'", '"')
    folded = re.sub("-{2,}", "—", folded)
    folded = _UNGLUED_HYPHEN.sub("—", folded)
    if not _BETWEEN_LETTERS.fullmatch(folded):
        folded = _GLUED_STARS.sub("", folded)
    return re.sub("—{2,}", "—", folded.replace(" ", ""))


def _ellipsis(match: re.Match[str]) -> str:
    dots = match[0].count(".")
    return "…" if dots <= _LONGEST_ELLIPSIS else "…."


class _Classes(dict[int, str]):
    """The class of each character, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character.isspace():
            folded = " "
        elif category in _DROPPED:
            folded = ""
        elif category == "Pd":
            folded = "—"
        elif category in {"Pi", "Pf"}:
            folded = '"'
        elif category == "Ps":
            folded = "("
        elif category == "Pe":
            folded = ")"
        else:
            folded = unicodedata.normalize("NFKC", character)
        self[code] = folded
        return folded


_classes = _Classes(
    {ord(character): folded for forms, folded in _CLASSES.items() for character in forms}
)
