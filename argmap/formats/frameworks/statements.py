"""The texts frameworks are kept in: lines, statements like ``att(a, b).``, and their faults."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from argmap.errors import ReadError, brief, did_you_mean
from argmap.findings import FindingList, Location, Severity
from argmap.model.records import Relation

# Comparing one misspelt name with ten thousand takes 0.4 s.
_SUGGESTED = 3
# Between quotation marks, as in clingo, a name may hold what else ends one.
_QUOTED = r'"(?:[^"\\]|\\.)*+"'
_STATEMENT = re.compile(rf"\s*([A-Za-z]+)\s*\(((?:[^()\"]|{_QUOTED}|\")*+)\)\s*(\.?)")
_PIECE = re.compile(rf"(?:[^,\"%]|{_QUOTED}|\")*+")
_UNDIVIDED = re.compile(rf"(?:[^,\"]|{_QUOTED}|\")*+")
_ESCAPE = re.compile(r"\\(.)")


@frozen
class FrameworkStatement:
    """A statement and where it begins: its word, what stands in its brackets, whether it is ended.

    >>> FrameworkStatement("att", ("a", "b"), ended=True, line=3, column=1).word
    'att'
    """

    word: str
    arguments: tuple[str, ...]
    ended: bool = field(kw_only=True)
    line: int = field(kw_only=True)
    column: int = field(kw_only=True)


class FrameworkText:
    """A text, line by line, and the faults found in it.

    Attributes:
        lines: Its lines.
        labels: The labels that it gives to arguments.
        others: Relations that are no attacks: their ends, their kinds, and their lines.
        notes: What was noticed and is no fault.

    >>> text = FrameworkText("a b c", "debate.tgf")
    >>> text.add("not-an-attack", "expected two names", line=1)
    >>> text.settle()
    Traceback (most recent call last):
    argmap.errors.ReadError: debate.tgf:1:1: expected two names
    ...
    """

    def __init__(self, text: str, name: str | None) -> None:
        self.lines = text.removeprefix("\ufeff").split("\n")
        self.labels: dict[str, str] = {}
        self.others: list[tuple[str, str, type[Relation], int]] = []
        self.notes = FindingList()
        self._name = name
        self._faults = FindingList()
        self._suggested = 0

    def add(self, code: str, message: str, *, line: int, column: int = 1, hint: str = "") -> None:
        """Note a fault; lines and columns are counted from 1."""
        place, error = Location(self._name, line, column), Severity.ERROR
        excerpt = self._excerpt(line)
        self._faults.note(code, message, place, severity=error, hint=hint, excerpt=excerpt)

    def note(self, code: str, message: str, *, line: int, hint: str = "") -> None:
        """Note something that keeps nobody from reading the text."""
        place = Location(self._name, line, 1)
        self.notes.note(code, message, place, hint=hint, excerpt=self._excerpt(line))

    def _excerpt(self, line: int) -> str:
        return self.lines[line - 1].rstrip("\r") if line <= len(self.lines) else ""

    def unknown(self, name: str, known: Iterable[str], *, line: int, column: int = 1) -> None:
        """Note that a line names an argument that is declared nowhere."""
        nearest = ""
        if self._suggested < _SUGGESTED:
            self._suggested += 1
            nearest = did_you_mean(name, list(known))
        message = f"unknown argument {brief(name)}{nearest}"
        self.add("unknown-argument", message, line=line, column=column)

    def note_repeat(self, name: str, *, line: int, column: int = 1) -> None:
        """Note that a line declares an argument that a line before it declared."""
        message = f"argument {brief(name)} is declared before"
        self.add("repeated-argument", message, line=line, column=column, hint="declare it once")

    def settle(self) -> None:
        """Raise what was found.

        Raises:
            ReadError: When a fault was noted; it holds them all, in the order of the lines.
        """
        if self._faults:
            self._faults.sort(key=lambda fault: fault.location.line if fault.location else 0)
            raise ReadError(self._faults)

    def statements(self, expected: str) -> Iterator[FrameworkStatement]:
        """Yield the statements; what is none, up to the end of its line, is a fault.

        A line may hold several, and a remark after "%".
        """
        for number, text in enumerate(self.lines, 1):
            line = _without_remark(text) if "%" in text else text
            at, end = 0, len(line.rstrip())
            while at < end:
                match = _STATEMENT.match(line, at)
                if match is None:
                    at += len(line) - at - len(line[at:].lstrip())
                    found = brief(line[at:end], 40)
                    self.add(
                        "not-a-statement",
                        f"expected {expected}, found {found}",
                        line=number,
                        column=at + 1,
                    )
                    break
                word, inner, stop = match.groups()
                yield FrameworkStatement(
                    word,
                    tuple(_parts(inner)),
                    ended=bool(stop),
                    line=number,
                    column=match.start(1) + 1,
                )
                at = match.end()


def unquote(name: str) -> str:
    r"""Return a name without the quotation marks it may stand in.

    >>> unquote('"tax-cut"'), unquote("tax")
    ('tax-cut', 'tax')
    """
    if len(name) > 2 and name[0] == name[-1] == '"':
        return _ESCAPE.sub(r"\1", name[1:-1])
    return name


def _parts(inner: str) -> Iterator[str]:
    """Yield the parts between the commas that are in no quotation marks."""
    if '"' not in inner:
        yield from [part.strip() for part in inner.split(",")]
        return
    at = 0
    while at <= len(inner):
        part = _UNDIVIDED.match(inner, at)
        end = part.end() if part else at
        yield inner[at:end].strip()
        at = end + 1


def _without_remark(line: str) -> str:
    """Return the line up to the sign of percent that begins a remark."""
    at = 0
    while at < len(line) and (part := _PIECE.match(line, at)) is not None:
        if line[part.end() : part.end() + 1] == "%":
            return line[: part.end()]
        at = part.end() + 1
    return line
