"""Lines of a fixed width: text measured as Arial sets it, and broken before an engine sees it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

from argmap.diagram.escape import clean
from argmap.late_patterns import late_pattern

EM = 250
"""Units of width in one em: every Arial advance below then fits in a byte."""

_WIDE = 256
"""Units of a wide character: engines set one of 11 points 11.25 points wide."""

SLACK = 0.96
"""The part of a column that text may fill: fonts with Arial's name differ by up to 4 %."""

# Advances of Arial's printable ASCII, in thousandths of an em.
_REGULAR = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 "
    "556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 "
    "260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 "
    "556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 "
    "722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 "
    "556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 "
    "280 389 584"
)
_OTHER = {
    character: advance
    for advance, characters in (
        (222, "‘’‚"),
        (278, "·ìíîïĩīĭı"),
        (395, "τ"),
        (333, "“”„‹›¡²³"),
        (350, "•"),
        (400, "°"),
        (549, "÷±≤≥≈"),
        (556, "–§«»€£¥†‡"),
        (537, "¶"),
        (584, "×"),
        (611, "¿ßø"),
        (648, "σφ"),
        (680, "жм"),
        (690, "π"),
        (713, "ψ"),
        (737, "©®ыю"),
        (781, "ω◀▶"),
        (800, "Øшщф"),
        (834, "½¼¾М"),
        (889, "æ"),
        (944, "œЖШЩ"),
        (1000, "…™‰→←↔ÆŒЮ№"),
        (1030, "\N{REPLACEMENT CHARACTER}"),
    )
    for character in characters
}

_BLANKS = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
_RIGHT_TO_LEFT = late_pattern(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Beyond Latin, Greek, Cyrillic and Armenian: scripts that are not slanted.
_UPRIGHT = late_pattern(
    "[\u0590-\u1cff\u2e80-\ua63f\ua6a0-\ua6ff\ua800-\uab2f\uabc0-\ud7ff\uf900-\ufaff"
    "\ufb1d-\ufdff\ufe70-\ufefe\uff66-\uffdc\U00010000-\U0001cfff\U0001e800-\U0001efff"
    "\U00020000-\U0003ffff]"
)
_NEVER_FIRST = frozenset(
    "、。，．：；？！）］｝〉》」』】〕’”…‥ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%‰℃"
)
_NEVER_LAST = frozenset("（［｛〈《「『【〔‘“$£¥€")

_LONGEST = 400  # characters in a line, however narrow they are


def _advance(character: str, *, bold: bool) -> int:
    """Return the width in units of a character beyond ASCII; a good guess is enough."""
    heavier = _HEAVIER if bold else 1.0
    character = clean(character)  # as it is shown
    if character in _OTHER:
        return _units(_OTHER[character] * heavier)
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return _WIDE
    base = unicodedata.normalize("NFD", character)[0]
    if base < "\x7f":
        return (_ASCII_BOLD if bold else _ASCII)[ord(base)]
    if _RIGHT_TO_LEFT.match(character):
        return _units(620)
    if "\u0530" <= character <= "\u058f":
        return _units(750)  # Armenian
    if "\u2500" <= character <= "\u257f":
        return _units(700)  # lines, as in legends
    return _units(_OTHERS.get(category, 700) * heavier)


_HEAVIER = 1.06  # bold letters, of regular ones
_OTHERS = {"Lu": 720, "Lt": 800, "Ll": 570, "Zs": 278, "Pd": 1000, "So": 870, "No": 900}
"""The width of a character that has none of its own here, by its category, in thousandths."""


def _units(thousandths: float) -> int:
    return round(thousandths * EM / 1000)


def _row(advances: str) -> bytes:
    row = bytearray([_units(556)] * 256)
    for code in (*range(0x20), 0x7F):  # as they are shown: blanks, and replacement characters
        row[code] = _units(278) if clean(chr(code)) == " " else 255
    row[0x20:0x7F] = bytes(_units(int(advance)) for advance in advances.split())
    return bytes(row)


_ASCII, _ASCII_BOLD = _row(_REGULAR), _row(_BOLD)


def _advances(text: str, *, bold: bool) -> list[int] | bytes:
    row = _ASCII_BOLD if bold else _ASCII
    if text.isascii():
        return text.encode().translate(row)
    known = {
        character: _advance(character, bold=bold) for character in set(text) if character > "\x7f"
    }
    return [known[c] if c > "\x7f" else row[ord(c)] for c in text]


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of the text in points, at a font size in points.

    >>> width("MM", 12) > 2 * width("ii", 12)
    True
    """
    return sum(_advances(text, bold=bold)) * size / EM


def wrap(text: str, points: float, size: float, *, bold: bool = False) -> list[str]:
    """Break the text into lines at most ``points`` wide; runs of blanks become one.

    A line breaks at a blank, after a hyphen or slash inside a word, or beside a wide character; in
    a word without any of these, anywhere. It never breaks before a combining mark.

    >>> wrap("A carbon tax should be introduced.", 100, 11)
    ['A carbon tax', 'should be', 'introduced.']
    """
    if not text.isprintable() or "  " in text or text[:1] == " " or text[-1:] == " ":
        text = _BLANKS.sub(" ", text).strip(" ")
    limit = int(points * SLACK * EM / size)
    totals = list(accumulate(_advances(text, bold=bold)))
    if not totals or (totals[-1] <= limit and len(totals) <= _LONGEST):
        return [text]
    lines = _break(text, totals, limit)
    if len(lines[-1]) * 4 < len(lines[0]) and len(lines) < 8:
        # The last line is one short word: spread the words evenly, if that takes no further line.
        evened = _break(text, totals, min(limit, totals[-1] // len(lines) + 3 * EM))
        if len(evened) == len(lines):
            return evened
    return lines


def _break(text: str, totals: list[int], limit: int) -> list[str]:
    lines: list[str] = []
    start, base, length = 0, 0, len(text)
    crowded = length > _LONGEST
    blanks_alone = "-" not in text and "/" not in text and text.isascii()
    while True:
        end = bisect_right(totals, base + limit, start)
        if crowded:
            end = min(end, start + _LONGEST)
        if end >= length:
            lines.append(text[start:])
            return lines
        cut = text.rfind(" ", start, end + 1)
        if cut < end and (cut <= start or not blanks_alone):
            cut = _cut(text, max(cut, start), max(end, start + 1))
        lines.append(text[start:cut])
        start = cut + 1 if text[cut] == " " else cut
        base = totals[start - 1]


def _cut(text: str, start: int, end: int) -> int:
    """Return the place to break a line after its last blank at ``start``, before ``end``."""
    best = start
    for mark in "-—/":
        at = text.rfind(mark, start + 1, end)
        if at > 0 and text[at - 1].isalpha() and text[at + 1].isalpha():
            best = max(best, at + 1)
    if not text.isascii():
        for at in range(end, best, -1):
            if _may_break(text[at - 1], text[at]):
                return at
    if best > start or text[start] == " ":
        return best
    at = end
    while at > start + 1 and _joins(text[at]):
        at -= 1
    return at if at > start + 1 else end


def _may_break(before: str, after: str) -> bool:
    if _joins(after) or after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return _wide(before) or _wide(after)


def _wide(character: str) -> bool:
    return character > "\u10ff" and unicodedata.east_asian_width(character) in {"W", "F"}


def _joins(character: str) -> bool:
    """Return whether the character belongs to the one before it."""
    return character > "\x7f" and unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf", "Sk"}


def runs_right_to_left(text: str) -> bool:
    """Return whether the first letter of the text belongs to a right-to-left script.

    >>> runs_right_to_left("۱۲ درصد"), runs_right_to_left("Tax")
    (True, False)
    """
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def is_mostly_right_to_left(text: str) -> bool:
    """Return whether more letters of the text belong to right-to-left scripts than to others.

    In a map that runs from the right, a claim that begins with a foreign name does so, too.

    >>> is_mostly_right_to_left("Ghent مرکز خود را بست."), is_mostly_right_to_left("סי is a word.")
    (True, False)
    """
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return False
    directions = [unicodedata.bidirectional(character) for character in text]
    backwards = directions.count("R") + directions.count("AL")
    return backwards > directions.count("L")


def has_italics(text: str) -> bool:
    """Return whether the text can be slanted: no letter of it is of a script without italics.

    >>> has_italics("Perhaps."), has_italics("شاید"), has_italics("多分")
    (True, False, False)
    """
    return text.isascii() or not _UPRIGHT.search(text)


def isolate(line: str, *, right_to_left: bool) -> str:
    r"""Mark the line so that it keeps this direction, whatever stands around it.

    In a left-to-right text, a line without right-to-left letters needs no marks.

    >>> isolate("Tax", right_to_left=False), isolate("Tax", right_to_left=True)
    ('Tax', '\u2067Tax\u2069')
    """
    if right_to_left:
        return f"\N{RIGHT-TO-LEFT ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}"
    if line.isascii() or not _RIGHT_TO_LEFT.search(line):
        return line
    return f"\N{LEFT-TO-RIGHT ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}"


def units(text: str, *, bold: bool = False) -> int:
    """Return the width of the text, in units of which ``EM`` make an em.

    >>> units("MM") > 2 * units("ii")
    True
    """
    if text.isascii():
        return sum(text.encode().translate(_ASCII_BOLD if bold else _ASCII))
    return sum(_advances(text, bold=bold))


def pieces(word: str, longest: int, *, bold: bool = False) -> list[str]:
    """Divide a word where a line may break.

    A line breaks after a hyphen or slash inside a word, beside a wide character, and anywhere in
    a part wider than ``longest`` units; before a combining mark only where hundreds stand together.

    >>> pieces("identity-based", 10_000), pieces("aaaa", 300)
    (['identity-', 'based'], ['aa', 'aa'])
    """
    found: list[str] = []
    start, held = 0, 0
    plain = word.isascii()
    advances = _advances(word, bold=bold)
    for at, wide in enumerate(advances):
        if at > start:
            before, here = word[at - 1], word[at]
            inside = before in "-—/" and at > 1 and word[at - 2].isalpha() and here.isalpha()
            apart = inside or (not plain and _may_break(before, here))
            if apart or at - start >= _LONGEST or (held + wide > longest and not _joins(here)):
                found.append(word[start:at])
                start, held = at, 0
        held += wide
    found.append(word[start:])
    return found
