r"""The words of a text, folded so that nothing but typography is forgotten, and where they stand.

A *word* is a run of letters, digits and combining marks. Folding forgets case, ligatures, wide and
joined forms, canonical composition, soft hyphens and invisible controls. It keeps superscripts,
fractions, accents, vowel signs and the joiners that Persian spelling needs. Signs that change what
is said are words, or parts of words, too:

* a separator between two digits, and the digits around it, are one word: ``1.5``, ``3,5``, ``3-5``;
* a dash, a point or a comma just before a number is a word: ``-5``, ``.5``;
* the signs of mathematics and money, ``%``, ``&`` and the degree sign are words, and so is a ``~``
  glued to the word behind it.

In scripts written without spaces (Chinese, Japanese, Thai, …) every letter is a word. What a page
adds to its text (see ``argmap.text.running_text``) is no word.

A word boundary is *soft* where a hyphen at a line end, or what an extractor of text puts in its
place, divides two runs of letters: they may be one word or two. Every other boundary is hard, and
a line end alone is a blank.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import cache, cached_property, lru_cache
from itertools import accumulate

from attrs import frozen

from argmap.late_patterns import late_pattern
from argmap.text.punctuation import DIVIDERS
from argmap.text.running_text import Addition, RunningText, running_text

LINE_BREAK = "(?>\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
EM_DASHES = "—―⸺⸻"
CLINGING = "%‰‱°"
"""Signs that belong to the number before them even across a space."""

_DASHES = "-‐‑‒–−﹘﹣－" + EM_DASHES + DIVIDERS
_APOSTROPHES = "'’‘ʼ＇"
_SEPARATORS = r".,:/·^*⁄∕٫٬．，：／" + _APOSTROPHES
# Soft hyphen, zero-width space and no-break space, word joiner, direction marks, glyph variants.
_INVISIBLE_LATIN = "\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_INVISIBLE = _INVISIBLE_LATIN + "\u034f\u061c\u180e\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
_JOINERS = "\u200c\u200d"
# Digits of these scripts are left out: they make numbers, as everywhere.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf\u0f00\u0f40-\u0fbc\u1000-\u103f"
    "\u104a-\u108f\u109a-\u109f\u1780-\u17d3\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035"
    "\u3041-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf"
    "\uf900-\ufaff\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003fffd"
)
_NOT_LATIN = re.compile("[^\x00-\u02ff\u2000-\u23ff]")  # nor typography
_MOST_DIVISIONS = 4
_MOST_FOLDED = 100_000
_FOLDED_FORMS = {"<compat>", "<initial>", "<medial>", "<final>", "<isolated>"}
_FOLDED_WIDTHS = {"<wide>", "<narrow>", "<small>"}


def _blanks(invisible: str) -> str:
    return f"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{invisible}]*+"


_BLANKS = _blanks(_INVISIBLE)
JOINT = re.compile(
    rf"[-‐‑\u00ad]{_BLANKS}(?:{LINE_BREAK}{_BLANKS})++|[{DIVIDERS}]{_BLANKS}(?:{LINE_BREAK}{_BLANKS})*+"
)
_SHORT = 1_000
_KINDS = {"Sm", "Sc", "Mn", "Mc", "Me"}


@frozen(eq=False, repr=False)
class WordList:
    r"""The words of one text in order; see the module for what a word is.

    Attributes:
        text: The text they stand in.
        running: As long, with what its pages add blanked.
        keys: The folded words.
        letters: The folded words with nothing between them.
        starts: Where each begins in the text, in code points.
        ends: Where each ends.
        begins: Where each begins in ``letters``; one more, for the end.
        soft: The words that may be one with the word before them.
        additions: What pages add to the text; blanked in ``running``.

    >>> split("On the one\u00a0hand, it re-\nwraps.").keys
    ['on', 'the', 'one', 'hand', 'it', 're', 'wraps']
    """

    text: str
    running: str
    keys: list[str]
    letters: str
    starts: array[int]
    ends: array[int]
    begins: array[int]
    soft: frozenset[int]
    additions: tuple[Addition, ...] = ()

    def __len__(self) -> int:
        return len(self.keys)

    def gap(self, number: int) -> str:
        """Return the text before a word, back to the word before it or the start of the text.

        >>> split("So, it is.").gap(1)
        ', '
        """
        return self.running[self.ends[number - 1] if number else 0 : self.starts[number]]

    def raw(self, number: int) -> str:
        """Return the word as it is spelt.

        >>> split("US aims").raw(0)
        'US'
        """
        return self.text[self.starts[number] : self.ends[number]]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """The numbers of each folded word, from 0."""
        positions: dict[str, list[int]] = {}
        for number, key in enumerate(self.keys):
            known = positions.get(key)
            if known is None:
                positions[key] = [number]
            else:
                known.append(number)
        return positions

    @cached_property
    def joined_words(self) -> dict[str, list[int]] | None:
        r"""The start of each word that lines divide, put together; ``None`` if too many divide one.

        >>> split("in-\nter-\nnational").joined
        {'inter': [0], 'international': [0], 'ternational': [1]}
        """
        joined: dict[str, list[int]] = {}
        for number in sorted({number - 1 for number in self.soft} | self.soft):
            key = self.keys[number]
            following = number + 1
            while following in self.soft:
                if following - number == _MOST_DIVISIONS:
                    return None
                key += self.keys[following]
                joined.setdefault(key, []).append(number)
                following += 1
        return joined


def split(text: str | RunningText) -> WordList:
    """Return the words of the text.

    >>> split("ﬁnd 1.5 % of −5").keys
    ['find', '1.5', '%', 'of', '-', '5']
    """
    if not isinstance(text, str):
        return split_as(text.text, text.running, text.additions)
    # A quote, and the text of a claim, are split by everybody who looks at them.
    return _split_short(text) if len(text) <= _SHORT else _split(text)


def _split(text: str) -> WordList:
    whole = running_text(text)
    return split_as(whole.text, whole.running, whole.additions)


_split_short = lru_cache(maxsize=4096)(_split)


def split_as(text: str, running: str, additions: tuple[Addition, ...] = ()) -> WordList:
    """Return the words of a text as its running text, which is as long, has them.

    >>> split_as("fails.3 It", "fails.  It").keys
    ['fails', 'it']
    """
    is_latin = running.isascii() or not _NOT_LATIN.search(running)
    parts = _word(latin=is_latin).split(running)  # gap, word, gap, …, gap
    offsets = array("L", accumulate(map(len, parts)))
    starts, ends = offsets[:-1:2], offsets[1::2]
    if len(_FOLDED) > _MOST_FOLDED:
        _FOLDED.clear()
    keys = list(map(_FOLDED.__getitem__, parts[1::2]))
    if "" in keys:  # nothing but what folding drops, such as a stretching mark by itself
        kept = [number for number, key in enumerate(keys) if key]
        keys = [keys[number] for number in kept]
        starts = array("L", [starts[number] for number in kept])
        ends = array("L", [ends[number] for number in kept])
    begins = array("L", accumulate(map(len, keys), initial=0))
    soft = _joints(running, starts, ends)
    return WordList(text, running, keys, "".join(keys), starts, ends, begins, soft, additions)


class _Folded(dict[str, str]):
    """The folded form of each word met, computed once for all texts."""

    def __missing__(self, raw: str) -> str:
        if raw.isascii() and raw.isalnum():
            key = raw.lower()
        else:
            plain = re.sub("-{2,}", "-", raw.translate(_FOLDS))
            key = unicodedata.normalize("NFD", plain).casefold()
            key = unicodedata.normalize("NFD", key)
        self[raw] = key
        return key


_FOLDED = _Folded()


_DROPPED = late_pattern(f"[{_INVISIBLE}\u0640\\s]")  # U+0640 only stretches an Arabic word


class _Folds(dict[int, str | None]):
    """The replacement of each character, for ``str.translate``; none for what is dropped."""

    def __init__(self) -> None:
        super().__init__({ord("٪"): "%"})
        # Ligatures, though Unicode has no decomposition of them.
        self.update({ord("œ"): "oe", ord("Œ"): "OE", ord("æ"): "ae", ord("Æ"): "AE"})
        self.update({ord(dash): "-" for dash in _DASHES})
        self.update({ord(apostrophe): "'" for apostrophe in _APOSTROPHES})

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        form, _, rest = unicodedata.decomposition(character).partition(" ")
        of_letters = unicodedata.category(character) in {"Lu", "Ll", "Lt", "Lm", "Lo", "Nl"}
        folded: str | None = character
        if _DROPPED.match(character):
            folded = None
        elif rest and (form in _FOLDED_WIDTHS or (form in _FOLDED_FORMS and of_letters)):
            folded = unicodedata.normalize("NFKC", character)
        self[code] = folded
        return folded


_FOLDS = _Folds()


@cache
def _word(*, latin: bool) -> re.Pattern[str]:
    """Return the pattern of a word; made late and once, for it asks Unicode which marks exist.

    Args:
        latin: Whether it need not know other scripts, which makes it ten times as soon.
    """
    if latin:
        codes = [*range(0x24, 0x300), *range(0x2000, 0x2400)]
        invisible, unspaced = _INVISIBLE_LATIN, ""
    else:
        # Neither signs nor marks are among the ideographs, the syllables of Hangul, private use.
        codes = [*range(0x24, 0x3400), *range(0xA000, 0xAC00), *range(0xF900, 0x1F000)]
        invisible, unspaced = _INVISIBLE, _UNSPACED
    kinds = map(unicodedata.category, map(chr, codes))
    found = [(chr(code), kind) for code, kind in zip(codes, kinds, strict=True) if kind in _KINDS]
    signs = [character for character, kind in found if kind[0] == "S"]
    mark = _class("".join([character for character, kind in found if kind[0] == "M"]))
    if not latin:
        mark += "\U000e0100-\U000e01ef"
    sign = _class("".join(set(signs) - set("~|−⁄")) + "&^" + CLINGING + "٪％﹪")
    dashes = f"[{re.escape(_DASHES)}]"
    letter = rf"[^\W_ʼ{unspaced}]"
    blanks = _blanks(invisible)
    line_end = blanks + LINE_BREAK + blanks
    infix = rf"(?<=\d)(?:[{re.escape(_SEPARATORS)}]|{dashes}{{1,3}}(?:{line_end})?)(?=\d)"
    inside = f"[{mark}{invisible}{_JOINERS}]++"
    unsigned = rf"[^\s(\[{{«“‘\"'<>≤≥≈±+$€£¥{re.escape(_DASHES)}]"
    alone = rf"|[{unspaced}][{mark}]*+" if unspaced else ""
    # Most words are plain: letters with a blank or a common mark behind them.
    return re.compile(
        rf"(?![ \n])([A-Za-z]++(?=[ \n.,;:!?)\"'’”])"
        rf"|{letter}++(?:(?:{inside}|{infix}){letter}++)*+[{mark}]*+"
        rf"{alone}"
        rf"|[{sign}][{mark}]*+"
        rf"|{dashes}{{1,3}}(?=\d)|[-−](?={line_end}\d)"
        rf"|(?<=[\w{mark}]){dashes}{{1,3}}(?={line_end}\d)"
        rf"|(?<!{unsigned})[.,٫．，](?=\d)|~(?=\d)|(?<![\w~])~(?=\w))"
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


def _joints(text: str, starts: array[int], ends: array[int]) -> frozenset[int]:
    """Return the words that may be one with the word before, divided at the end of a line."""
    soft: list[int] = []
    for match in JOINT.finditer(text):
        at = match.end()
        if at < len(text) and _may_join(text[match.start() - 1]) and _may_join(text[at]):
            number = bisect_left(starts, at)
            if number and ends[number - 1] == match.start():
                soft.append(number)
    return frozenset(soft)


def _may_join(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM"
