"""The running text of a document: the text without what its pages add to it.

Numbers of pages, running heads and the marks of footnotes are blanked, in place, so that every
offset of the running text is one of the document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.late_patterns import late_pattern
from argmap.text.footnotes import RAISED, footnote_blocks, footnote_marks
from argmap.text.page_breaks import PageBreak, page_breaks
from argmap.text.punctuation import DIVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterable

FILLER = "\u2060"
"""The word joiner, which is invisible: stands for a footnote mark that is passed over."""

_SHORT = 1_000
# Line ends and raised digits, and digits or brackets behind a stop or a closing mark.
_MAY_ADD = re.compile(rf"[\n\r\x0b\x0c{RAISED}]|[.!?。।؟\"'”’»›)\]](?:\d|\[)|\[\d")
_LOOKED_BACK = 40
_LINE_HYPHENS = "-‐‑\u00ad"
_LONGEST_SENTENCE = 1_000
_UNFINISHED = ",;-‐‑\u00ad–—" + DIVIDERS
_STOP = late_pattern(r"[.!?。।؟][\"'”’»›)\]\u2060]*\s")


@frozen
class Addition:
    """Something that a page adds to a text, passed over when quotes are looked for.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends.
        kind: "footnote mark", "page number" or "running head".

    >>> running_text("It fails.3 Costs rose.").additions
    (Addition(start=9, end=10, kind='footnote mark'),)
    """

    start: int
    end: int
    kind: str


@frozen(eq=False, repr=False)
class RunningText:
    """A text, the same without what its pages add, and without its footnotes.

    Attributes:
        text: The text as it is.
        running: As long, with all additions blanked.
        body: As long, with the footnotes blanked, too.
        additions: What is blanked in ``running``, in order.
        notes: Where the footnotes begin and end.
    """

    text: str
    running: str
    body: str
    additions: tuple[Addition, ...] = ()
    notes: tuple[tuple[int, int], ...] = ()

    def addition_text(self, addition: Addition) -> str:
        """Return the text of an addition."""
        return self.text[addition.start : addition.end]


def running_text(text: str) -> RunningText:
    r"""Return the text with what its pages add blanked.

    A sentence that a page break parts is put together on one line.

    >>> running_text("in every\n\n17\n\x0ccase").running
    'in every      case'
    """
    if len(text) < _SHORT and not _MAY_ADD.search(text):
        return RunningText(text, text, text)
    marks = footnote_marks(text)
    breaks = page_breaks(text)
    additions = [Addition(start, end, "footnote mark") for start, end in marks]
    for each in breaks:
        additions += [Addition(*span, "page number") for span in each.numbers]
        additions += [Addition(*span, "running head") for span in each.heads]
    additions.sort(key=lambda each: each.start)
    running = _blank(text, marks, FILLER) if marks else text
    if breaks:
        spans = [(each.start, each.end) for each in additions if each.kind != "footnote mark"]
        running = _blank(running, spans, " ")
        running = _join(running, breaks)
    notes = footnote_blocks(running, [(start, text[start:end]) for start, end in marks])
    body = _blank(running, notes, " ") if notes else running
    if notes:
        body = _join(body, [PageBreak(*_with_blanks(body, *note), (), ()) for note in notes])
    return RunningText(text, running, body, tuple(additions), tuple(notes))


def _blank(text: str, spans: Iterable[tuple[int, int]], filler: str) -> str:
    """Return the text with the filler in the place of every character of the spans."""
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += [text[done:start], filler * (end - start)]
        done = end
    return "".join([*parts, text[done:]])


def _join(text: str, breaks: Iterable[PageBreak]) -> str:
    """Return the text with blanks at each break that parts a sentence."""
    parts: list[str] = []
    done = 0
    for each in breaks:
        if _goes_on(text, each.start, each.end):
            blank = "\n" if text[each.start - 1] in _LINE_HYPHENS else " "
            parts += [text[done : each.start], blank, " " * (each.end - each.start - 1)]
            done = each.end
    return "".join([*parts, text[done:]])


def _goes_on(text: str, start: int, end: int) -> bool:
    """Return whether a sentence runs from before the gap to behind it."""
    if start == 0 or end >= len(text) or start == end:
        return False
    before = text[start - 1]
    if not (before.isalnum() or before in _UNFINISHED):
        return False
    return text[end].islower() or before in DIVIDERS or _is_prose(text, start)


def _is_prose(text: str, end: int) -> bool:
    """Return whether a sentence ends in the paragraph before the place, so that it is no title."""
    before = text[max(0, end - _LONGEST_SENTENCE) : end]
    return (
        _STOP.search(before, max(map(before.rfind, ("\n\n", "\r\n\r\n", "\x0c"))) + 1) is not None
    )


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with the blanks around it."""
    before = text[max(0, start - _LOOKED_BACK) : start]
    after = text[end : end + _LOOKED_BACK]
    return start - len(before) + len(before.rstrip()), end + len(after) - len(after.lstrip())
