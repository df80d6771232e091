r"""The words of a text, folded so that nothing but typography is forgotten, and where they stand.

A *word* is a run of letters, digits and combining marks. Folding forgets case, ligatures, wide and
joined forms, canonical composition, soft hyphens and invisible controls. It keeps superscripts,
fractions, accents, vowel signs and the joiners that Persian spelling needs. What stands between
words is not compared, with three exceptions, because they change what is said:

* a separator between two digits, and the digits around it, are one word: ``1.5``, ``3,5``, ``3-5``;
* a dash, a point or a comma just before a number is a word: ``-5``, ``.5``;
* the signs of mathematics and money, ``%``, ``&`` and the degree sign are words.

In scripts written without spaces (Chinese, Japanese, Thai, …) every letter is a word.

A word boundary is *soft* where the text breaks a line between two letters, with or without a
hyphen: what stands on both sides may be one word or two. Every other boundary is hard.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import cache, cached_property
from itertools import accumulate

from attrs import frozen

LINE_BREAK = "(?>\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
EM_DASHES = "—―⸺⸻"
CLINGING = "%‰‱°"
"""Signs that belong to the number before them even across a space."""

_DASHES = "-‐‑‒–−﹘﹣－" + EM_DASHES
_APOSTROPHES = "'’‘ʼ＇"
_SEPARATORS = r".,:/·^*⁄∕٫٬．，：／" + _APOSTROPHES
# Soft hyphen, zero-width space and no-break space, word joiner, direction marks, glyph variants.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
)
_JOINERS = "\u200c\u200d"
# Digits of these scripts are left out: they make numbers, as everywhere.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf\u0f00\u0f40-\u0fbc\u1000-\u103f"
    "\u104a-\u108f\u109a-\u109f\u1780-\u17d3\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035"
    "\u3041-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003fffd"
)
_FOLDED_FORMS = {"<compat>", "<initial>", "<medial>", "<final>", "<isolated>"}
_FOLDED_WIDTHS = {"<wide>", "<narrow>", "<small>"}
_BLANKS = f"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_INVISIBLE}]*+"
_GAP_OF_JOINT = re.compile(
    rf"(?:(?P<hyphen>[-‐‑\u00ad])|[{re.escape(_DASHES)}]){_BLANKS}(?:{LINE_BREAK}{_BLANKS})++"
    rf"|{_BLANKS}{LINE_BREAK}{_BLANKS}"
)
_LINE_END = re.compile(LINE_BREAK + _BLANKS)


@frozen(eq=False, repr=False)
class Words:
    r"""The words of one text in order; see the module for what a word is.

    Attributes:
        keys: The folded words.
        letters: The folded words with nothing between them.
        starts: Where each begins in the text, in code points.
        ends: Where each ends.
        begins: Where each begins in ``letters``; one more, for the end.
        soft: The words that may be one with the word before them.
        hyphened: Those of them that a hyphen sets off, so that they may not begin a quote.

    >>> split("On the one\u00a0hand, it re-\nwraps.").keys
    ['on', 'the', 'one', 'hand', 'it', 're', 'wraps']
    """

    text: str
    keys: list[str]
    letters: str
    starts: array[int]
    ends: array[int]
    begins: array[int]
    soft: frozenset[int]
    hyphened: frozenset[int]

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def positions(self) -> dict[str, array[int]]:
        """Where each folded word stands, by its number from 0."""
        positions: dict[str, array[int]] = {}
        for number, key in enumerate(self.keys):
            known = positions.get(key)
            if known is None:
                positions[key] = array("L", (number,))
            else:
                known.append(number)
        return positions


def split(text: str) -> Words:
    """Return the words of the text.

    >>> split("ﬁnd 1.5 % of −5").keys
    ['find', '1.5', '%', 'of', '-', '5']
    """
    parts = _word().split(text)  # gap, word, gap, …, gap
    offsets = array("L", accumulate(map(len, parts)))
    starts, ends = offsets[:-1:2], offsets[1::2]
    keys = list(map(_Folded().__getitem__, parts[1::2]))
    if "" in keys:  # nothing but what folding drops, such as a stretching mark by itself
        kept = [number for number, key in enumerate(keys) if key]
        keys = [keys[number] for number in kept]
        starts = array("L", [starts[number] for number in kept])
        ends = array("L", [ends[number] for number in kept])
    soft, hyphened = _joints(text, starts, ends)
    begins = array("L", accumulate(map(len, keys), initial=0))
    return Words(text, keys, "".join(keys), starts, ends, begins, soft, hyphened)


class _Folded(dict[str, str]):
    """The folded form of each word met, computed once."""

    def __missing__(self, raw: str) -> str:
        if raw.isascii() and raw.isalnum():
            key = raw.lower()
        else:
            plain = re.sub("-{2,}", "-", raw.translate(_folds()))
            key = unicodedata.normalize("NFD", plain).casefold()
            key = unicodedata.normalize("NFD", key)
        self[raw] = key
        return key


class _Folds(dict[int, str | None]):
    """What each character becomes, for ``str.translate``."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        form, _, rest = unicodedata.decomposition(character).partition(" ")
        of_letters = unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lm", "Lo", "Nl"}
        if rest and (form in _FOLDED_WIDTHS or (form in _FOLDED_FORMS and of_letters)):
            folded = unicodedata.normalize("NFKC", character)
        else:
            folded = character
        self[code] = folded
        return folded


@cache
def _folds() -> _Folds:
    folds = _Folds()
    dropped = re.compile(f"[{_INVISIBLE}\u0640\\s]")  # U+0640 only stretches an Arabic word
    folds.update({ord(dash): "-" for dash in _DASHES})
    folds.update({ord(apostrophe): "'" for apostrophe in _APOSTROPHES})
    folds.update({ord("٪"): "%"})
    folds.update(
        {
            code: None
            for code in (*range(0x3000), *range(0xFE00, 0xFF00), *range(0xE0100, 0xE01F0))
            if dropped.match(chr(code))
        }
    )
    return folds


@cache
def _word() -> re.Pattern[str]:
    """Return the pattern of a word; made late and once, for it asks Unicode which marks exist."""
    signs: list[str] = []
    marks: list[str] = []
    for code in range(0x24, 0x1F000):
        category = unicodedata.category(chr(code))
        if category in {"Sm", "Sc"}:
            signs.append(chr(code))
        elif category[0] == "M":
            marks.append(chr(code))
    mark = _class("".join(marks)) + "\U000e0100-\U000e01ef"
    sign = _class("".join(set(signs) - set("~|−⁄")) + "&^" + CLINGING + "٪％﹪")
    dashes = f"[{re.escape(_DASHES)}]"
    letter = rf"[^\W_ʼ{_UNSPACED}]"
    line_end = _BLANKS + LINE_BREAK + _BLANKS
    infix = rf"(?<=\d)(?:[{re.escape(_SEPARATORS)}]|{dashes}{{1,3}}(?:{line_end})?)(?=\d)"
    inside = f"[{mark}{_INVISIBLE}{_JOINERS}]++"
    unsigned = rf"[^\s(\[{{«“‘\"'<>≤≥≈±+$€£¥{re.escape(_DASHES)}]"
    return re.compile(
        rf"({letter}++(?:(?:{inside}|{infix}){letter}++)*+[{mark}]*+"
        rf"|[{_UNSPACED}][{mark}]*+"
        rf"|[{sign}][{mark}]*+"
        rf"|{dashes}{{1,3}}(?=\d)|[-−](?={line_end}\d)"
        rf"|(?<=[\w{mark}]){dashes}{{1,3}}(?={line_end}\d)"
        rf"|(?<!{unsigned})[.,٫．，](?=\d)|~(?=\d))"
    )


def _class(characters: str) -> str:
    """Return the characters as the inside of a regular expression's class, in ranges."""
    codes = sorted(map(ord, characters))
    firsts = [code for code, last in zip(codes, [-1, *codes], strict=False) if code != last + 1]
    lasts = [code for code, next_ in zip(codes, [*codes[1:], -1], strict=True) if next_ != code + 1]
    return "".join(
        f"{re.escape(chr(first))}-{re.escape(chr(last))}"
        for first, last in zip(firsts, lasts, strict=True)
    )


def _joints(
    text: str, starts: array[int], ends: array[int]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the words that may be one with the word before, and those set off by a hyphen."""
    soft: list[int] = []
    hyphened: list[int] = []
    for match in _LINE_END.finditer(text):
        at = match.end()
        number = bisect_left(starts, at)
        if 0 < number < len(starts) and starts[number] == at:
            before = ends[number - 1]
            gap = _GAP_OF_JOINT.fullmatch(text, before, at)
            if gap and _may_join(text[before - 1]) and _may_join(text[at]):
                soft.append(number)
                if gap["hyphen"]:
                    hyphened.append(number)
    return frozenset(soft), frozenset(hyphened)


def _may_join(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM"
