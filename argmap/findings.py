"""Findings of readers and checks, with their places: values that print as one clear message."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any, TypeVar

from attrs import field, frozen

from argmap.named_values import NamedValue

_A = TypeVar("_A")

_EXCERPT = 100


class Severity(NamedValue):
    """The weight of a finding.

    Attributes:
        ERROR: Something is wrong; ``argmap check`` exits with 1.
        WARNING: Something is probably wrong; with ``--strict`` it counts as an error.
        INFO: Worth knowing; never a fault.

    >>> Severity("error") is Severity.ERROR
    True
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def printable(text: str) -> str:
    r"""Return the text with everything a terminal could obey, or that misleads the eye, replaced.

    Control characters, lone surrogates and bidirectional overrides become U+FFFD; a tab becomes
    a space. Letters of every script pass.

    >>> printable("red \x1b[31m")
    'red \ufffd[31m'
    """
    if text.isprintable():
        return text
    return "".join(
        " "
        if character == "\t" or unicodedata.category(character) == "Zs"
        else "\ufffd"
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        and character not in "\u200c\u200d\u00ad"
        else character
        for character in text
    )


@frozen
class Location:
    """A place in a text: its name, and the line and column, both counted from 1.

    Columns count code points.

    >>> str(Location("debate.argdown", 7, 5))
    'debate.argdown:7:5'
    """

    name: str | None
    line: int
    column: int

    def __str__(self) -> str:
        return f"{printable(self.name) if self.name else '<text>'}:{self.line}:{self.column}"


@frozen
class SourcePlace:
    """Words of a source: the source, the paragraph and sentence they begin in, their offsets.

    Attributes:
        source: The id of the source.
        paragraph: The paragraph, counted from 1.
        sentence: The sentence in the whole text, counted from 1; 0 in a heading or note.
        start: Where the words begin, in code points from 0.
        end: Where they end.

    >>> str(SourcePlace("page", 2, 7, 310, 344))
    'page, paragraph 2, sentence 7'
    """

    source: str
    paragraph: int
    sentence: int
    start: int
    end: int

    def __str__(self) -> str:
        sentence = f", sentence {self.sentence}" if self.sentence else ""
        return f"{printable(self.source)}, paragraph {self.paragraph}{sentence}"


class _LateLocation(Location):
    """A place whose line and column are counted when somebody looks at them.

    To count them for every record of a file takes as long as to read it, and few are looked at.
    It equals the plain location of that place, and is one once it is copied or pickled.
    """

    __slots__ = ("_at", "_find")
    _find: Callable[[Any], Location]
    _at: object

    def __new__(cls, name: str | None, line: int, column: int) -> Location:  # type: ignore[misc]
        # What is evolved from it is no longer late.
        return Location(name, line, column)

    @property
    def line(self) -> int:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._locate().line

    @property
    def column(self) -> int:  # pyright: ignore[reportIncompatibleVariableOverride]
        return self._locate().column

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Location) and self._locate() == _at_once(other)

    def __hash__(self) -> int:
        return hash(self._locate())

    def __repr__(self) -> str:
        return repr(self._locate())

    def __reduce__(self) -> tuple[type[Location], tuple[str | None, int, int]]:
        return Location, (self.name, self.line, self.column)

    def _locate(self) -> Location:
        return self._find(self._at)


class _Unlocked(_LateLocation):
    """A place while it is made: its fields can be set, as those of a frozen class cannot."""

    __slots__ = ()
    # Python sets attributes the fast way only where neither of the two is overridden.
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


def late_locations(name: str | None, find: Callable[[_A], Location]) -> Callable[[_A], Location]:
    """Return a function for places that are found when somebody looks at their line or column.

    Args:
        name: The name of the text.
        find: Returns a place, of the argument that the function is called with, such as the number
            of a record; called whenever that place is looked at.

    >>> late_locations("tax.json", lambda line: Location("tax.json", line, 1))(3)
    Location(name='tax.json', line=3, column=1)
    """

    def place(at: _A) -> Location:
        made: Any = _new(_Unlocked)
        made.name, made._find, made._at = name, find, at  # noqa: SLF001 - of this module
        made.__class__ = _LateLocation
        locked: Location = made
        return locked

    return place


_new = object.__new__


def _at_once(place: Location) -> Location:
    return Location(place.name, place.line, place.column)


@frozen
class Edit:
    """A change of a text in one place: the characters from ``location`` up to ``end`` replaced.

    Attributes:
        location: The place of the first character that goes.
        end: The place just after the last one; the same as ``location`` to insert.
        replacement: The text that comes instead.
        certain: Whether it can be applied without asking; else it is suggested.

    >>> Edit(Location("a.json", 3, 9), Location("a.json", 3, 12), "tax", certain=True).replacement
    'tax'
    """

    location: Location
    end: Location
    replacement: str
    certain: bool = field(kw_only=True)


@frozen
class Finding:
    """One thing noticed: a stable code, how severe it is, what is wrong, where, and what to do.

    Attributes:
        code: A slug that never changes, such as ``"unknown-id"``.
        severity: Error, warning or info.
        message: What was expected and what was found; lower case, no final stop.
        hint: What to do about it.
        location: The place in the text it was read from.
        excerpt: The line of that text, whole.
        path: The place inside a structured file, such as ``"$.elements[3].text"``.
        pointer: The same place as a JSON pointer (RFC 6901), such as ``"/elements/3/text"``.
        source_place: The words of the source that it is about.
        subject: The id of the claim, relation or other record it speaks of.
        about: The id that record names, where that id is at fault.
        fix: A change of the text that mends it.

    >>> print(Finding("unknown-relation", "error", "unknown relation '*'",
    ...               location=Location("debate.argdown", 7, 5), excerpt="    * <Sweden>",
    ...               hint="use '+' for a support"))
    debate.argdown:7:5: unknown relation '*'
        * <Sweden>
        ^
      hint: use '+' for a support
    """

    code: str
    severity: Severity = field(converter=Severity)
    message: str
    hint: str = field(default="", kw_only=True)
    location: Location | None = field(default=None, kw_only=True)
    excerpt: str = field(default="", kw_only=True)
    path: str = field(default="", kw_only=True)
    pointer: str = field(default="", kw_only=True)
    source_place: SourcePlace | None = field(default=None, kw_only=True)
    subject: str | None = field(default=None, kw_only=True)
    about: str | None = field(default=None, kw_only=True)
    fix: Edit | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        path = f"{printable(self.path)}: " if self.path else ""
        lines = [f"{place}{path}{printable(self.message)}"]
        if self.location and self.excerpt:
            lines += _excerpt_and_caret(self.excerpt, self.location.column)
        if self.hint:
            lines.append(f"  hint: {printable(self.hint)}")
        return "\n".join(lines)


class FindingList(list[Finding]):
    """Findings of one reading, in the order in which it notes them.

    >>> found = FindingList()
    >>> found.note("unknown-id", "nothing is called 'tax'", Location("a.txt", 3, 1))
    >>> print(*found)
    a.txt:3:1: nothing is called 'tax'
    """

    def note(
        self,
        code: str,
        message: str,
        location: Location | None = None,
        *,
        severity: Severity = Severity.WARNING,
        hint: str = "",
        excerpt: str = "",
        subject: str | None = None,
    ) -> None:
        """Add a finding, a warning unless it says otherwise."""
        self.append(
            Finding(
                code,
                severity,
                message,
                hint=hint,
                location=location,
                excerpt=excerpt,
                subject=subject,
            )
        )


def by_place(finding: Finding) -> tuple[int, int]:
    """Sort key of the findings of one text: their lines and columns, those without one first.

    >>> by_place(Finding("odd", "info", "odd", location=Location(None, 3, 1)))
    (3, 1)
    """
    place = finding.location
    return (place.line, place.column) if place else (0, 0)


def _excerpt_and_caret(line: str, column: int) -> tuple[str, str]:
    """Return the part of the line around the column, and a caret under that column."""
    at = max(0, min(column - 1, len(line)))
    start = 0 if at < _EXCERPT - 20 else at - _EXCERPT // 2
    shown = printable(line[start : start + _EXCERPT])
    before = shown[: at - start]
    pad = sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in before
    )
    return shown, " " * pad + "^"
