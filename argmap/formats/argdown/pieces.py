"""An Argdown text put together from pieces of files: blocks in a note, files that it includes.

Each character of the whole knows its place in the file it is from, so that findings and claims do,
too. Only files inside the folder of the first one are included, each once, up to a limit.
"""

from __future__ import annotations

import itertools
import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import evolve, field, frozen

from argmap.errors import brief
from argmap.findings import Finding, FindingList, Location, Severity
from argmap.formats.argdown.syntax.document import ArgdownDocument
from argmap.formats.argdown.syntax.fences import blocks_of, is_note
from argmap.formats.argdown.syntax.lexer import tokenize
from argmap.formats.argdown.syntax.parser import read
from argmap.formats.argdown.syntax.tokens import LinePositions, TokenKind
from argmap.formats.source_texts import text_inside

_INCLUDE: Final = "@include("
_INCLUDED: Final = re.compile(r"@include\(([^)\r\n]*)\)")
_DEEPEST: Final = 16
_MOST_FILES: Final = 100
_LARGEST: Final = 16 * 1024 * 1024
_EMPTY: Final = (TokenKind.LINE_END, TokenKind.PARAGRAPH_END)


@frozen(eq=False)
class File:
    """A file of which pieces are taken: its name, its text, its lines."""

    name: str | None
    text: str
    lines: LinePositions


class ArgdownBlock:
    """A part of a file that is Argdown: its text, made of the ranges of the file given."""

    def __init__(self, file: File, ranges: Sequence[tuple[int, int]]) -> None:
        self.file = file
        self.text = "".join([file.text[start:stop] for start, stop in ranges])
        self._ranges = ranges
        sizes = [stop - start for start, stop in ranges]
        self._starts = [0, *itertools.accumulate(sizes)]

    def place(self, position: int) -> int:
        """Return the place in the file of a position of the text."""
        if not self._ranges:
            return 0
        at = min(bisect_right(self._starts, position), len(self._ranges)) - 1
        return self._ranges[at][0] + position - self._starts[at]

    def ranges(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the ranges of the file between two positions of the text."""
        at = max(bisect_right(self._starts, begin) - 1, 0)
        while begin < end:
            stop = min(end, self._starts[at + 1])
            start = self._ranges[at][0] + begin - self._starts[at]
            yield start, start + stop - begin
            begin, at = stop, at + 1


@frozen(eq=False)
class AssembledText:
    """The text put together, and what was noticed on the way.

    Attributes:
        text: The text.
        findings: What was noticed.
    """

    text: str
    findings: tuple[Finding, ...]
    _starts: list[int] = field(repr=False)
    _pieces: list[tuple[File, int]] = field(repr=False)
    _lines: LinePositions = field(repr=False)

    def document(self) -> ArgdownDocument:
        """Return the text read into its parts, its findings at their places in the files."""
        document = read(self.text)
        found: list[Finding] = [*self.findings]
        for finding in document.findings:
            place = finding.location
            location, excerpt = self.place(place.line, place.column) if place else (None, "")
            found.append(evolve(finding, location=location, excerpt=excerpt))
        return evolve(document, findings=tuple(found), origin=self.place)

    def place(self, line: int, column: int) -> tuple[Location, str]:
        """Return the place in its file of a line and column of the whole, and the line there."""
        position = self._lines.position(line, column)
        at = bisect_right(self._starts, position) - 1
        file, start = self._pieces[at]
        found, column = file.lines.at(start + position - self._starts[at])
        return Location(file.name, found, column), file.lines.line(found)


def whole_of(text: str, name: str | None, folder: Path | None) -> AssembledText | None:
    r"""Return the text with what it includes, or the blocks of a note; ``None`` for a plain text.

    Args:
        text: The text of a file.
        name: The name of the file.
        folder: Its folder, from which files may be included; without it none is.

    >>> whole_of("[a]: It rains.", None, None) is None
    True
    >>> whole_of("[a]: It rains.\n\n@include(b.argdown)", None, None).text
    '[a]: It rains.\n\n'
    """
    if not is_note(text) and _INCLUDE not in text:
        return None
    return _Gathering(folder).whole(text, name)


class _Gathering:
    """One text put together."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._texts: list[str] = []
        self._starts: list[int] = []
        self._pieces: list[tuple[File, int]] = []
        self._size = 0
        self._read = 0
        self._seen: dict[str, bool] = {}  # the included files, and whether one is open
        self._findings = FindingList()

    def whole(self, text: str, name: str | None) -> AssembledText:
        own = os.path.realpath(name) if name is not None and self._folder is not None else ""
        self._seen[own] = True
        self._take(text, name, self._folder)
        joined = "".join(self._texts)
        if not self._pieces:
            self._add("", File(name, text, LinePositions(text)), 0)
        return AssembledText(
            joined, tuple(self._findings), self._starts, self._pieces, LinePositions(joined)
        )

    def _take(self, text: str, name: str | None, folder: Path | None) -> None:
        """Take in a file and those it includes, without recursion."""
        open_files = [
            (self._parts(File(name, text, LinePositions(text)), is_first=True), folder, "")
        ]
        while open_files:
            parts, here, key = open_files[-1]
            part = next(parts, None)
            if part is None:
                open_files.pop()
                self._seen[key] = False
                continue
            path, file, at = part
            found = self._open(path, file, at, here, len(open_files))
            if found is not None:
                inner, real = found
                self._seen[real] = True
                open_files.append((self._parts(inner, is_first=False), Path(real).parent, real))

    def _parts(self, file: File, *, is_first: bool) -> Iterator[tuple[str, File, int]]:
        """Take in the blocks of a file, and yield each file that it includes, with its place."""
        blocks = list(_blocks(file))
        if is_first and is_note(file.text):
            held = "a block of this note holds" if len(blocks) == 1 else "the blocks hold"
            message = f"the map is what {held}; the text around is not read"
            self._note(Severity.INFO, "note", message, file, 0)
        for number, block in enumerate(blocks):
            if number:  # each block begins a paragraph
                self._add("\n\n", file, block.place(0))
            at = 0 if is_first and not number else self._after_front_matter(block)
            for begin, end, path in _includes(block.text):
                if begin >= at:
                    self._add_part(block, at, begin)
                    yield path, file, block.place(begin)
                    at = end
            self._add_part(block, at, len(block.text))

    def _after_front_matter(self, block: ArgdownBlock) -> int:
        """Return the end of the front matter, which only the first block may have."""
        if not block.text.lstrip().startswith("==="):
            return 0
        token = next((t for t in tokenize(block.text).tokens if t.kind not in _EMPTY), None)
        if token is None or token.kind is not TokenKind.FRONT_MATTER:
            return 0
        message = "front matter of an included file is not read"
        place = block.place(token.start)
        self._note(Severity.WARNING, "inner-front-matter", message, block.file, place)
        return token.end

    def _add_part(self, block: ArgdownBlock, begin: int, end: int) -> None:
        """Add the text of a block between two positions."""
        for start, stop in block.ranges(begin, end):
            self._add(block.file.text[start:stop], block.file, start)

    def _add(self, text: str, file: File, start: int) -> None:
        self._starts.append(self._size)
        self._pieces.append((file, start))
        self._texts.append(text)
        self._size += len(text)

    def _open(
        self, path: str, file: File, at: int, folder: Path | None, depth: int
    ) -> tuple[File, str] | None:
        """Return a file to include, and its real path; else note why it is not included."""
        shown = brief(path.strip(), 60)
        problem = "only a map that is read from a file includes others"
        if folder is not None and self._folder is not None:
            real = os.path.realpath(folder / path.strip())
            text, problem = None, ""
            if self._seen.get(real):
                problem = "it includes itself, in a circle"
            elif real in self._seen:
                message = f"{shown} is included above, and stands there once"
                self._note(Severity.INFO, "included", message, file, at)
                return None
            elif depth >= _DEEPEST or len(self._seen) > _MOST_FILES:
                problem = f"more than {_DEEPEST} levels or {_MOST_FILES} files are not followed"
            else:
                text, problem = text_inside(path.strip(), self._folder, folder)
                self._read += len(text or "")
                if self._read > _LARGEST:
                    text, problem = None, f"all together are larger than {_LARGEST // 2**20} MiB"
            if text is not None:
                self._note(Severity.INFO, "included", f"{shown} is included here", file, at)
                name = path.strip()
                if file.name is not None:
                    name = os.path.join(os.path.dirname(file.name), name)  # noqa: PTH118, PTH120 - as it was given
                return File(name, text, LinePositions(text)), real
        self._note(Severity.WARNING, "include", f"{shown} is not included: {problem}", file, at)
        return None

    def _note(self, severity: Severity, code: str, message: str, file: File, at: int) -> None:
        line, column = file.lines.at(at)
        place = Location(file.name, line, column)
        self._findings.note(code, message, place, severity=severity, excerpt=file.lines.line(line))


def _includes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the places where a text includes a file, outside comments and data, and the file."""
    if _INCLUDE in text:
        for oddity in tokenize(text).oddities:
            found = _INCLUDED.match(text, oddity.start) if oddity.code == "include" else None
            if found is not None:
                yield found.start(), found.end(), found[1]


def _blocks(file: File) -> Iterator[ArgdownBlock]:
    """Yield the Argdown of a file: the fenced blocks of a note, else all of it."""
    ranges = blocks_of(file.text) if is_note(file.text) else [[(0, len(file.text))]]
    for each in ranges:
        yield ArgdownBlock(file, each)
