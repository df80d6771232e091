"""The paragraphs, headings and sentences of a text, numbered as a reader would count them.

Paragraphs are separated by blank lines or, where there are none, by line ends at which no sentence
runs on. A paragraph without a final stop (an ellipsis is none) is a heading, neither numbered nor a
sentence, unless it breaks off after several sentences. So is a line that begins with ``#``, and a
question alone on its line that stands above all sentences, or has a blank line behind it and is
numbered, or in capitals, as titles are. Each item of a list (``argmap.text.lists``) is a paragraph
and, stopped or not, a sentence, without a sign in front; a short numbered one without a stop is a
heading. Footnotes and what pages add (``argmap.text.running_text``) are no part of any of them, but
the mark of a footnote belongs to the sentence it ends.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.late_patterns import late_pattern
from argmap.text.lists import ListItem, list_items
from argmap.text.running_text import FILLER, RunningText, running_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOPS = ".!?‼⁇⁈⁉．！？؟۔।॥։።။៕。｡"
_CLOSERS = "[\"'”’»›)\\]}」』）】》〉]*+"
_OPENERS = "\"'“‘«‹([{「『（【《〈¿¡„‚*_—–-"
_NOTES = f"{FILLER}*+"
_LINE_END = re.compile("\r\n|[\n\r]")
_BLANK_LINES = re.compile(r"(?>\r\n|[\n\r])[^\S\n\r]*+[\n\r]\s*+")
_STOP = re.compile(
    rf"""
    (?<! [{_STOPS}…] )
    (?: (?P<stops> [{_STOPS}…]++ ) {_CLOSERS} {_NOTES} {_CLOSERS} \s++
      | [！？。｡]++ {_CLOSERS} \s*+                          # no blank needed behind these
    )
    (?=\S)
    """,
    re.VERBOSE,
)
_FINAL_STOP = re.compile(rf"(?<![{_STOPS}…])(?P<stops>[{_STOPS}…]++){_CLOSERS}{_NOTES}{_CLOSERS}$")
_NOT_BLANK = re.compile(r"\S")
# Several such lines in a row are comments.
_HASH_LINE = re.compile(r"(?P<line>#{1,6}+[ \t][^\n\r]*+)\s*+(?!#)")
_QUESTION_MARKS = ("?", "？", "؟", "⁇", "⁈")
_AFTER_QUESTION = "*_) " + FILLER
_NUMBERED_TITLE = late_pattern(r"(?:\d{1,2}(?:\.\d{1,2})*+[.)]?|(?:[IVX]++|[A-Z])[.)])\s")
_FEWEST_LETTERS = 4
_MOST_IN_TITLE = 2
_MOST_WORDS = 4  # of a part of a title that ends in a stop, and of a numbered heading
_ELLIPSIS = re.compile(r"\.{2,3}|\.{5,}|.*…")
_LAST_WORD = re.compile(r"[^\s(\[“‘\"'«—–-]++$")
_FIRST_WORD = late_pattern(r"[^\W_]++")
_LONGEST_ABBREVIATION = 24
_LONGEST_ENDING = 200
_LONGEST_MARKER = 8

# A capital letter after one of these goes on with the sentence.
_BEFORE_NAMES = re.compile(
    "dr|mr|mrs|ms|mx|prof|rev|fr|sr|st|mt|hon|gen|adm|sen|rep|gov|capt|col|lt|maj|sgt|pres|amb"
    r"|messrs|e\.g|i\.e|cf|viz|vs|v|ca|approx|esp|incl",
    re.IGNORECASE,
)
# A number after one of these does.
_BEFORE_NUMBERS = late_pattern(
    "no|nos|nr|vols?|pp?|figs?|eqs?|secs?|chs?|chaps?|arts?|paras?|pts?|nn?|eds?|ser"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|b|c|d|fl",
    re.IGNORECASE,
)
# An initial, "U.S." or "et al." ends the sentence before one of these only.
_OPENING = late_pattern(
    "An?|And|As|At|But|By|For|From|Her?|His|However|If|In|Its?|No|On|Our|She|So|That|The|Their"
    "|Then|There|These|They|This|Those|Thus|To|Under|We|What|When|While|With|You"
)


@frozen
class Sentence:
    r"""A sentence of a source: its number and its paragraph's, from 1, and where it stands.

    Attributes:
        number: Counted through the whole source.
        paragraph: The number of its paragraph.
        start: Where it begins, in code points.
        end: Where it ends.
        line: The line it begins on, from 1.

    >>> lay_out("Title\nOne. Two.").sentences[1]
    Sentence(number=2, paragraph=1, start=11, end=15, line=2)
    """

    number: int
    paragraph: int
    start: int
    end: int
    line: int


@frozen(eq=False, repr=False)
class Layout:
    r"""The sentences and headings of one text, and the line and column of every place in it.

    Attributes:
        sentences: In order.
        headings: Where each begins and ends.
        lines: Where each line begins.

    >>> lay_out("Title\nOne. Two.\n").headings
    ((0, 5),)
    """

    sentences: tuple[Sentence, ...]
    headings: tuple[tuple[int, int], ...]
    lines: array[int]

    @cached_property
    def _starts(self) -> array[int]:
        return array("L", (sentence.start for sentence in self.sentences))

    def place(self, offset: int) -> tuple[int, int]:
        r"""Return the line and the column of the offset, both from 1; columns count code points.

        >>> lay_out("One.\nTwo.").place(5)
        (2, 1)
        """
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def sentences_in(self, start: int, end: int) -> tuple[Sentence, ...]:
        """Return the sentences that share a character with the text from start to end.

        >>> [sentence.number for sentence in lay_out("One. Two. Three.").sentences_in(2, 7)]
        [1, 2]
        """
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return tuple([each for each in self.sentences[first:last] if each.end > start])

    def is_one_sentence(self, start: int, end: int) -> bool:
        """Return whether no sentence begins between start and end.

        >>> lay_out("One. Two.").is_one_sentence(0, 3), lay_out("One. Two.").is_one_sentence(0, 8)
        (True, False)
        """
        return bisect_right(self._starts, start) == bisect_left(self._starts, end)


def lay_out(text: str | RunningText) -> Layout:
    """Find the sentences, the headings and the lines of the text.

    >>> layout = lay_out("Dr. Smith paid $3.50. Why? “It was due.” He left.")
    >>> len(layout.sentences)
    4
    """
    whole = running_text(text) if isinstance(text, str) else text
    body = whole.body
    lines = array("L", [0])
    lines.extend(match.end() for match in _LINE_END.finditer(whole.text))
    sentences: list[Sentence] = []
    headings: list[tuple[int, int]] = []
    paragraph, asked = 0, False
    items = list_items(body, 0, len(body))
    numbered = {item.words: item.is_numbered for item in items}
    for start, end in _paragraphs(body, lines, items):
        own = tuple(_sentences(body, start, end))
        is_first = not (sentences or headings)
        if _is_heading(body, own, numbered.get(start), is_first=is_first):
            own = ()
        elif len(own) == 1 and _is_title(body, start, end, above=not (sentences or asked)):
            own, asked = (), True
        if not own:
            headings.append((start, end))
            continue
        paragraph += 1
        for first, last in own:
            line = bisect_right(lines, first)
            sentences.append(Sentence(len(sentences) + 1, paragraph, first, last, line))
    return Layout(tuple(sentences), tuple(headings), lines)


def _paragraphs(text: str, lines: array[int], items: list[ListItem]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each paragraph, without the white space around it."""
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    breaks = [match.span() for match in _BLANK_LINES.finditer(text, first, last)]
    if not breaks:
        inner = lines[bisect_right(lines, first) : bisect_left(lines, last)]
        breaks = [(at, at) for at in inner if not _runs_on(text, at)]
    breaks.extend((item.line, item.words) for item in items)
    start = first
    for before, after in [*sorted(breaks), (last, last)]:
        part = text[start:before].rstrip()
        if part:
            begin, end = start + len(part) - len(part.lstrip()), start + len(part)
            marked = _HASH_LINE.match(text, begin, end)
            if marked:  # the line is a heading, whatever follows it
                yield begin, begin + len(marked["line"].rstrip())
                begin = marked.end()
            if begin < end:
                yield begin, end
        start = after


def _runs_on(text: str, at: int) -> bool:
    """Return whether a sentence runs on over the line end before the place, in small letters.

    It does, too, where there is a page break that was closed up.
    """
    if text[at - 1] not in "\n\r":
        return True
    after = _NOT_BLANK.search(text, at)
    if after is None or not after[0].islower():
        return False
    before = text[max(0, at - _LONGEST_ENDING) : at].rstrip()
    return bool(before) and before[-1] not in _STOPS


def _is_heading(
    text: str, sentences: tuple[tuple[int, int], ...], numbered: bool | None, *, is_first: bool
) -> bool:
    """Return whether a paragraph is one that is no sentence: marked as a heading, or unstopped.

    One that breaks off after a sentence of some length, at the end of a page or before a list, is
    none, unless the text begins with it; nor is the item of a list that is not short and numbered.

    Args:
        text: The body of the text.
        sentences: What would be the sentences of the paragraph.
        numbered: Whether it is a numbered item of a list; none where it is no item.
        is_first: Whether the text begins with it.
    """
    (start, first), end = sentences[0], sentences[-1][1]
    if _HASH_LINE.fullmatch(text, start, end):
        return True
    if numbered is not None:
        longer = not numbered or len(text[start:end].split()) > _MOST_WORDS
        return not longer and not _is_stopped(text, start, end)
    if len(sentences) > _MOST_IN_TITLE or _is_stopped(text, start, end):
        return False
    breaks_off = len(sentences) > 1 and text[first - 1] == "." and not is_first
    return not breaks_off or len(text[start:first].split()) <= _MOST_WORDS


def _is_title(text: str, start: int, end: int, *, above: bool) -> bool:
    """Return whether a paragraph of one line, with more text behind it, is a title that asks.

    It is one above all sentences, and elsewhere where it is numbered or in capitals as titles are,
    and a blank line follows.
    """
    line = text[start:end]
    if not line.rstrip(_AFTER_QUESTION).endswith(_QUESTION_MARKS) or _LINE_END.search(line):
        return False
    if above:
        return _NOT_BLANK.search(text, end) is not None
    looks_like_one = _NUMBERED_TITLE.match(line) is not None or _has_capitals(line)
    return looks_like_one and _BLANK_LINES.match(text, end) is not None


def _has_capitals(line: str) -> bool:
    """Return whether all longer words of the line, and several, begin with a capital."""
    words = [word for word in _FIRST_WORD.findall(line) if len(word) >= _FEWEST_LETTERS]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _is_stopped(text: str, start: int, end: int) -> bool:
    """Return whether the paragraph ends in a stop, behind which marks and notes may stand."""
    ending = _FINAL_STOP.search(text, max(start, end - _LONGEST_ENDING), end)
    return ending is not None and not _ELLIPSIS.fullmatch(ending["stops"])


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each sentence of a paragraph."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, begin, match):
            yield begin, match.start() + len(match[0].rstrip())
            begin = match.end()
    yield begin, end


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    stops = match["stops"]
    if stops is None:
        return True
    following = text[match.end() : match.end() + _LONGEST_ABBREVIATION].lstrip(_OPENERS)
    if _ELLIPSIS.fullmatch(stops) or following[:1].islower():
        return False
    if stops != ".":
        return True
    at = match.start()
    if at - begin <= _LONGEST_MARKER and not any(map(str.isalpha, text[begin:at])):
        return False  # the number of a list item
    last = _LAST_WORD.search(text, max(begin, at - _LONGEST_ABBREVIATION), at)
    word = last[0] if last else ""
    initials = word.replace(".", "")
    if word == "al" or (
        initials.isalpha() and not initials.islower() and all(len(w) == 1 for w in word.split("."))
    ):
        first = _FIRST_WORD.match(following)
        return first is not None and _OPENING.fullmatch(first[0]) is not None
    numbered = following[:1].isdigit() and _BEFORE_NUMBERS.fullmatch(word)
    return not (numbered or _BEFORE_NAMES.fullmatch(word))
