"""One file of a corpus: how it is read, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from attrs import field, frozen

from argmap.corpus.places import CorpusFile
from argmap.errors import ArgmapError, FormatError, ReadError, brief
from argmap.findings import Finding, printable
from argmap.formats import Format, load_with_format
from argmap.model.argument_map import ArgumentMap

Each: TypeAlias = Callable[[ArgumentMap], Any]
"""A function of a map, called in the process that read it."""

# Where a text of any kind can be a map, these are believed to be one, and of others only what ties
# claims to each other: a text without a relation is rather a source.
_BELIEVED = {".txt": ("kialo",), ".md": ("argdown",)}


@frozen
class Item:
    """One file of a corpus: its map, or why there is none.

    Attributes:
        path: What it is called: its path; of an archive's file, the archive's and its name there.
        root: The path it was found by: a folder, pattern or archive, or the file itself.
        inside: Its name within that, with "/" between folders.
        notation: The name of its notation; ``None`` where it could not be read.
        debate: The map; ``None`` where there is an error, and where ``each`` took its place.
        result: What ``each`` made of the map.
        findings: What the reader noticed.
        error: Why it could not be read.
        foreign: Whether that is because it is no map at all, as a picture beside maps is none.

    >>> Item("maps/tax.json", "maps", "tax.json").error is None
    True
    """

    path: str
    root: str
    inside: str
    notation: str | None = field(default=None, kw_only=True)
    debate: ArgumentMap | None = field(default=None, kw_only=True)
    result: Any = field(default=None, kw_only=True)
    findings: tuple[Finding, ...] = field(default=(), kw_only=True)
    error: ArgmapError | None = field(default=None, kw_only=True)
    foreign: bool = field(default=False, kw_only=True)

    def __str__(self) -> str:
        if self.error is not None:
            return str(self.error)
        # A map without elements is no less a map, and false.
        held = self.result if self.debate is None else self.debate
        return f"{printable(self.path)}: {self.notation}, {held!r}"


@frozen
class Task:
    """The way to read a file of a corpus; sent to the processes that read.

    Attributes:
        format: The name of the notation, if it is known.
        strict: Whether what a reader noticed is an error.
        each: What is made of each map.

    >>> Task()(CorpusFile("no such.json", "a.zip/b.json", "a.zip", "b.json")).path
    'a.zip/b.json'
    """

    format: str | None = None
    strict: bool = False
    each: Each | None = None

    def __call__(self, place: CorpusFile) -> Item:
        """Read the file."""
        if place.problem is not None:
            return _refused(place, place.problem, foreign=place.foreign)
        try:
            row, debate = load_with_format(
                place.path, format=self.format, strict=self.strict, name=place.name
            )
            _check_believed(row, debate, place)
            return Item(
                place.name,
                place.root,
                place.inside,
                notation=row.name,
                debate=debate if self.each is None else None,
                result=None if self.each is None else self.each(debate),
                findings=debate.findings,
                foreign=place.foreign,
            )
        except ArgmapError as error:
            return _refused(place, error, foreign=place.perhaps and _is_of_nothing(error))


def _refused(place: CorpusFile, error: ArgmapError, *, foreign: bool) -> Item:
    return Item(place.name, place.root, place.inside, error=error, foreign=foreign)


def _is_of_nothing(error: ArgmapError) -> bool:
    """Return whether the error says that a text is no map, rather than one with a fault."""
    return isinstance(error, FormatError) or (
        isinstance(error, ReadError) and error.findings[0].code in {"not-utf-8", "no-map"}
    )


def _check_believed(row: Format, debate: ArgumentMap, place: CorpusFile) -> None:
    if not place.perhaps:
        return
    suffix = Path(place.path).suffix.lower()
    is_believed = row.name in _BELIEVED.get(suffix, (row.name,))
    is_tied = len(debate.elements) > len(debate.claims)
    if not (is_believed or is_tied):
        raise FormatError(f"{brief(place.name)} is skipped: it is a text and not a map")
