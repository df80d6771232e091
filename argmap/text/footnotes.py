"""Finds footnotes in a text: the marks that lead to them, and the lines they stand on.

A mark is passed over only where it cannot be read as the text's own: behind a stop, or raised or
bracketed just before one. ``km²``, ``x²`` and ``1.5`` keep what they have, and so does a number
glued to a word in mid-sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.late_patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

RAISED = "¹²³⁰⁴-⁹"
_BRACKETED = r"\[\d{1,3}(?:[,–-][ ]?\d{1,3})*+\]"
_DIGITS = r"\d{1,3}(?:[,–-]\d{1,3}){0,3}"
_CLOSERS = "\"'”’»›)\\]"
_STOP = ".!?。।؟"
_BEHIND = re.compile(
    rf"""
    [{_STOP}] [{_CLOSERS}]{{0,2}}
    (?P<mark> [{RAISED}]++ | (?: {_BRACKETED} )++ | (?P<digits> {_DIGITS} ) )
    (?= \s | \Z | [{_CLOSERS}] )
    """,
    re.VERBOSE,
)
_BEFORE = re.compile(
    rf"(?:[{RAISED}]++|(?:{_BRACKETED})++)(?=[{_CLOSERS}]{{0,2}}[{_STOP}](?:\s|\Z))"
)
_LAST_WORD = late_pattern(r"[^\W\d_]++\Z")
_LONGEST_WORD = 24
_OF_NAMES = frozenset("/\\_.@")  # a word behind one of these is a part of a file's or host's name
_NOT_NUMBERED = _CLOSERS.replace("\\", "")
_WORDS_BEFORE_NUMBERS = """
no nos nr vol vols pp fig figs eq eqs sec secs ch chs chap chaps art arts para paras pt pts nn ed
eds ser jan feb mar apr jun jul aug sep sept oct nov dec tab app cl reg st sch bk ver rev iss ref
refs lit col cols ll ff cf ca approx abs ziff bd bde kap abb tel ex bl anm rn
"""
_WORDS_BEFORE_POWERS = """
km hm dam dm cm mm nm pm fm ha ft in yd mi mile miles foot feet inch inches yard yards meter meters
metre metres sec secs min kg mg ng lb oz mol px pt au ly gal hz bar mbar sin cos tan cot log exp chi
eta phi psi rho tau xi pi mu nu alpha beta gamma delta theta sigma omega
"""
_NUMBERED = frozenset(_WORDS_BEFORE_NUMBERS.split())
_SQUARED = frozenset(_WORDS_BEFORE_POWERS.split())
_VOWEL = late_pattern("[aeiouy]")

_NOTE_LINE = re.compile(
    rf"""
    [\n\r\x0b\x0c] [ \t\u00a0]*+
    (?P<mark>
        (?P<digits> \d{{1,3}} ) (?= [.)]? [ \t\u00a0] )
      | [{RAISED}]++
      | \[ (?P<bracketed> \d{{1,3}} ) \]
      | [*†‡]++
    )
    (?P<listed> [.)]? ) [ \t\u00a0]*+
    (?= [^\W\d_a-z] | [“"‘'(] )                              # the beginning of a sentence
    """,
    re.VERBOSE,
)
_NOTE_END = late_pattern(
    rf"[{_STOP}][{_CLOSERS}]*+[ \t\u00a0]*+(?:[\n\r\x0b\x0c]++|\Z)|\n\s*?\n|\x0c|\Z"
)
_GLUED = late_pattern(
    rf"""
    (?<= [^\W\d_] ) (?<! [A-Z] )
    (?: [{RAISED}]++ | \[\d{{1,3}}\] | (?<= [^\W\d_]{{3}} ) \d{{1,2}} (?!\w) )
    """,
    re.VERBOSE,
)
_LONGEST_NOTE = 1_000
_LINE_END = late_pattern(r"[\n\r\x0b\x0c]")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def footnote_marks(text: str) -> list[tuple[int, int]]:
    """Return the places of marks that are glued to a stop and lead to a footnote.

    >>> text = "It fails.3 Costs rose.[4] That took long³. Ten km². See no.5 There."
    >>> [text[start:end] for start, end in footnote_marks(text)]
    ['3', '[4]', '³']
    """
    found = [
        match.span("mark")
        for match in _BEHIND.finditer(text)
        if not match["digits"] or _ends_a_sentence(text, match)
    ]
    if "[" in text or not text.isascii():
        found += [match.span() for match in _BEFORE.finditer(text) if _is_no_power(text, match)]
    return sorted(found)


def _ends_a_sentence(text: str, match: re.Match[str]) -> bool:
    """Return whether a number behind a stop cannot belong to it, as in "no.5" and "v.2"."""
    at = match.start()
    if text[at + 1 : match.start("mark")] or text[at - 1 : at] in _NOT_NUMBERED:
        word = ""  # a closing mark stands between
    else:
        before = _LAST_WORD.search(text, max(0, at - _LONGEST_WORD), at)
        is_name = before is not None and text[before.start() - 1 : before.start()] in _OF_NAMES
        word = before[0].lower() if before and not is_name else "x"
    if len(word) == 1 or word in _NUMBERED:
        return False
    rest = text[match.end() : match.end() + _LONGEST_WORD]
    following = rest.lstrip()
    # A digit on the same line may go on with the number; on the next it may be a footnote's.
    on_line = _LINE_END.search(rest, 0, len(rest) - len(following)) is None
    return not (following[:1].islower() or (on_line and following[:1].isdigit()))


def _is_no_power(text: str, match: re.Match[str]) -> bool:
    """Return whether a mark before a stop is none of a unit, a formula or a single letter."""
    before = _LAST_WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    if before is None or len(before[0]) == 1:
        return False
    word = before[0]
    if match[0][0] == "[" or not word.isascii():
        return True
    if len(word) == 2 and word.isupper():
        return False
    return word.lower() not in _SQUARED and (len(word) > 3 or bool(_VOWEL.search(word.lower())))


def footnote_blocks(text: str, marks: Iterable[tuple[int, str]] = ()) -> list[tuple[int, int]]:
    r"""Return the places of the footnotes: lines of their own that begin with a mark.

    Such a line is a footnote when its number is used as a mark before it, or when it cuts in two a
    sentence that goes on behind it. Numbered lists are none: where lines begin with "1." and "2.",
    all of these numbers must be marks. The marks already known are given by place and number.

    >>> text = "The council has the\n3 See the report.\npower to tax."
    >>> [text[start:end] for start, end in footnote_blocks(text)]
    ['3 See the report.']
    """
    candidates = list(_NOTE_LINE.finditer(text))
    if not candidates:
        return []
    plain = [(match.start(), match[0]) for match in _GLUED.finditer(text)]
    sure = _first_uses([*marks, *(each for each in plain if not each[1].isdecimal())])
    perhaps = _first_uses(plain)
    listed = {_number(match) for match in candidates if match["listed"]}
    found: list[tuple[int, int]] = []
    for match, following in zip(candidates, [*candidates[1:], None], strict=True):
        start = match.start("mark")
        if found and start < found[-1][1]:
            continue
        stop = following.start("mark") if following else len(text)
        stop = min(stop, start + _LONGEST_NOTE)
        ending = _NOTE_END.search(text, match.end(), stop)
        end = start + len(text[start : ending.end() if ending else stop].rstrip())
        number = _number(match)
        if match["listed"]:
            is_used = sure.get(number, start) < start and listed <= sure.keys()
        else:
            ends = not text[end - 1].isalpha()  # a heading may be numbered, too
            is_used = sure.get(number, start) < start or (
                ends and perhaps.get(number, start) < start
            )
        if is_used or (not match["listed"] and _cuts_a_sentence(text, start, end)):
            found.append((start, end))
    return found


def _number(match: re.Match[str]) -> str:
    """Return the number, or the sign, of a line that may be a footnote."""
    return (match["digits"] or match["bracketed"] or match["mark"]).translate(_LOWERED)


def _first_uses(marks: Iterable[tuple[int, str]]) -> dict[str, int]:
    """Return the place of the first use of each number as a mark."""
    used: dict[str, int] = {}
    for at, mark in marks:
        for number in re.findall(r"\d+", mark.translate(_LOWERED)):
            used[number] = min(at, used.get(number, at))
    return used


def _cuts_a_sentence(text: str, start: int, end: int) -> bool:
    """Return whether what stands before goes on behind, in small letters, and did not end."""
    before = text[max(0, start - _LONGEST_WORD) : start].rstrip()
    after = text[end : end + _LONGEST_WORD].lstrip()
    if not (before[-1:].isalpha() or before[-1:] in {",", "-"}):
        return False
    return text[end - 1] in _STOP + _NOT_NUMBERED and after[:1].islower()
