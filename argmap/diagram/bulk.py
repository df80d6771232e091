"""Many maps into a folder: streamed, each failure its own, and nothing drawn twice."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeAlias, cast
from zlib import crc32

from attrs import evolve, field, frozen

from argmap.collector import collect_after, without_collector
from argmap.diagram.content.overlay import Overlay
from argmap.diagram.dot.dot import draw
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.batch import Batch
from argmap.diagram.engine.descriptions import titles_of
from argmap.diagram.engine.omissions import omissions
from argmap.diagram.engine.pictures import draw_formats
from argmap.diagram.engine.stamps import TELLING, Stamps, add_stamp, stamp_in
from argmap.diagram.engine.svg import DrawingTitles, readable
from argmap.diagram.large import is_folded
from argmap.diagram.overview import render_overview
from argmap.diagram.overview_files import remove_stale_parts
from argmap.diagram.suffixes import SUFFIXES, TEXTS, text_in
from argmap.diagram.theme import Style
from argmap.errors import (
    ArgmapError,
    EngineError,
    EngineNotFoundError,
    FileError,
    FormatError,
    brief,
    did_you_mean,
)
from argmap.files import FilePath, write_atomically
from argmap.findings import Finding
from argmap.model.argument_map import ArgumentMap
from argmap.parameters import expect, expect_function, expect_path, expect_several, expect_text

Item: TypeAlias = "ArgumentMap | FilePath | tuple[str, ArgumentMap | FilePath]"
"""A map or the file of one, alone or after the name its picture is to have."""

_DEFAULT = Style()
_UNSAFE = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_LONGEST = 120  # bytes; file systems allow 255, and a suffix and other programs want some of them


@frozen
class Outcome:
    """The result for one map of many.

    Attributes:
        name: The name of its pictures, without a suffix.
        paths: The pictures; none when it failed.
        fresh: Whether the pictures were there already, drawn from the same map.
        error: Why it failed.
        findings: What a reader noticed in the file of the map, and what ``render`` would report of
            its pictures.

    >>> Outcome("tax", (Path("tax.svg"),)).error is None
    True
    """

    name: str
    paths: tuple[Path, ...]
    fresh: bool = field(default=False, kw_only=True)
    error: ArgmapError | None = field(default=None, kw_only=True)
    findings: tuple[Finding, ...] = field(default=(), kw_only=True)


def render_many(
    items: Iterable[Item] | Mapping[str, ArgumentMap | FilePath],
    folder: FilePath,
    *,
    formats: str | Iterable[str] = "svg",
    style: Style = _DEFAULT,
    jobs: int | None = None,
    engine: FilePath | None = None,
    timeout: float = 30.0,
    scale: float = 1.0,
    force: bool = False,
    source_format: str | None = None,
    report: Callable[[Outcome], None] | None = None,
) -> tuple[Outcome, ...]:
    """Draw many maps into a folder, and return what became of each, in their order.

    One engine draws many maps, so that a map costs a tenth of what ``render`` takes for it. What
    fails is told in the outcome of its map; the others are drawn. A picture that this version of
    argmap drew from the same map in the same style is left as it is. Maps and files are taken one
    by one from ``items``, and none is kept.

    Args:
        items: Maps or paths of files, each alone or as a pair ``(name, map)``; or a mapping of such
            pairs. The name is that of the picture; a file gives its own, without the suffix,
            and a map without a name is ``map-000001`` by its place.
        folder: A folder that is there.
        formats: One or several of ``svg``, ``png``, ``pdf`` and ``dot``; all come from one layout.
        style: How the maps are drawn.
        jobs: How many engines draw at once; as many as there are processors unless you say so.
        engine: As ``render`` takes it.
        timeout: Seconds that one map may take.
        scale: As ``render`` takes it.
        force: Whether pictures that are up to date are drawn again.
        source_format: The notation of the files; else their suffixes and contents say it.
        report: Called with each outcome as soon as it is there, not always in order.

    Raises:
        FileError: The folder is missing or cannot be written to.
        FormatError: A format that is none of the four; an item that is neither a map nor a file;
            two maps whose pictures would be one file, be it only where capitals count for nothing.
            Where ``items`` can be read only once, the second of the two fails by itself.
        EngineNotFoundError: No Graphviz engine here, or not the one asked for.
        EngineError: A number of jobs or seconds that is not above 0.
        StyleError: A scale outside 0.1 to 8.

    >>> from argmap import ArgumentMap, Claim
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     maps = {"tax": ArgumentMap.of(Claim("tax", "Tax carbon.")), "none": "no such.json"}
    ...     for outcome in render_many(maps, folder, formats="dot"):
    ...         print(outcome.name, len(outcome.paths), outcome.error)
    tax 1 None
    none 0 cannot read 'no such.json': there is no such file or folder
    """
    if jobs is not None and (type(jobs) is not int or jobs < 1):
        raise EngineError(f"expected a number of jobs above 0, found {brief(jobs)}")
    wanted = _formats(formats)
    drawn = tuple(name for name in wanted if name not in TEXTS)
    batch = Batch(drawn, engine, timeout, scale, jobs or os.cpu_count() or 1)
    if isinstance(items, ArgumentMap | str | os.PathLike):
        raise FormatError(f"expected several maps, found {brief(items)}; draw one with render")
    expect_several(items, "maps or their files", "give a list of them, or a dict by names")
    expect(style, Style, "style", "a theme goes inside it: Style(theme='dark')")
    if source_format is not None:
        expect_text(source_format, "source_format", "give the name of a notation, such as 'json'")
    if report is not None:
        expect_function(report, "report", "give one that takes an outcome, such as print")
    pairs = items
    if isinstance(items, Mapping):
        pairs = cast("Iterable[Item]", items.items())
    if isinstance(items, Mapping | Sequence):
        taken: dict[str, str] = {}
        for number, item in enumerate(pairs):
            _claim_name(_name(item, number), taken)
    many = _Many(
        _folder(folder),
        wanted,
        batch,
        style=style,
        source_format=source_format,
        report=report,
        force=force,
    )
    return many.render(pairs)


@frozen
class _Task:
    """A map on its way: its place among the outcomes, the outcome if all goes well, its stamp."""

    number: int
    outcome: Outcome
    said: DrawingTitles
    mark: str


class _Many:
    """The state of one call: the outcomes so far, and what is being drawn."""

    def __init__(
        self,
        folder: Path,
        formats: tuple[str, ...],
        batch: Batch,
        *,
        style: Style,
        source_format: str | None,
        report: Callable[[Outcome], None] | None,
        force: bool,
    ) -> None:
        self.folder, self.formats, self.style, self.batch = folder, formats, style, batch
        self.source_format, self.report, self.force = source_format, report, force
        self.outcomes: list[Outcome] = []
        self.fonts: dict[str, bool | None] = {}
        self.waiting: deque[_Task] = deque()

    @cached_property
    def stamps(self) -> Stamps:
        """The stamps of its pictures; made once the scale is known to be one."""
        return Stamps(self.style, self.batch.scale)

    @without_collector
    def render(self, items: Iterable[Item]) -> tuple[Outcome, ...]:
        """Draw everything, and return the outcomes."""
        for drawing, pictures in self.batch.draw(self._drawings(items)):
            task = self.waiting.popleft()
            if isinstance(pictures, ArgmapError):
                self._settle(task.number, _failure(task.outcome, pictures))
                continue
            if "svg" in pictures:
                pictures["svg"] = readable(pictures["svg"], task.said)
            self._write(task, drawing, pictures)
        return tuple(self.outcomes)

    def _drawings(self, items: Iterable[Item]) -> Iterator[Drawing]:
        """Yield the drawings for an engine; every other item is settled on the way."""
        taken: dict[str, str] = {}
        for number, item in enumerate(items):
            collect_after(number)
            name = _name(item, number)
            paths = tuple(self.folder / f"{name}.{suffix}" for suffix in self.formats)
            outcome = Outcome(name, paths)
            self.outcomes.append(outcome)
            try:
                _claim_name(name, taken)
                debate = self._map(item)
                if debate.findings:
                    outcome = evolve(outcome, findings=debate.findings)
                mark = self.stamps.of(debate)
                there = set[str]() if self.force else self._stamps_in(paths)
                if there == {mark} and len(self.batch.formats) == len(paths):
                    self._settle(number, evolve(outcome, fresh=True))
                    continue
                overlay = Overlay(debate)
                drawing = draw(overlay, self.style)
                if drawing.findings:
                    outcome = evolve(outcome, findings=(*outcome.findings, *drawing.findings))
                    mark += TELLING
                if self.formats == ("svg",):
                    drawing = drawing.for_svg()
            except ArgmapError as error:
                self._settle(number, _failure(outcome, error))
                continue
            if not self.force and there <= {mark} and self._holds_texts(paths, drawing):
                self._settle(number, evolve(outcome, fresh=True))
                continue
            task = _Task(number, outcome, titles_of(drawing), mark)
            if "svg" in self.formats and is_folded(debate):
                self._fold(task, overlay, drawing)
            elif self.batch.formats:
                self.waiting.append(task)
                yield drawing
            else:
                self._write(task, drawing, {})

    def _stamps_in(self, paths: Sequence[Path]) -> set[str]:
        """Return the stamps of the pictures that are there already, among them "" for one not."""
        named = zip(paths, self.formats, strict=True)
        return {stamp_in(path) for path, suffix in named if suffix not in TEXTS}

    def _holds_texts(self, paths: Sequence[Path], drawing: Drawing) -> bool:
        """Return whether the files of the formats without a stamp hold the drawing's text."""
        return all(
            _holds(path, text_in(suffix, drawing, self.style))
            for path, suffix in zip(paths, self.formats, strict=True)
            if suffix in TEXTS
        )

    def _map(self, item: Item) -> ArgumentMap:
        found = item[1] if isinstance(item, tuple) else item
        if isinstance(found, ArgumentMap):
            return found
        from argmap.formats import load

        return load(found, format=self.source_format)

    def _fold(self, task: _Task, overlay: Overlay, drawing: Drawing) -> None:
        """Draw a large map at once: as an overview, and whole in the other formats."""
        batch = self.batch
        others = [name for name in batch.formats if name != "svg"]
        try:
            pictures = (
                draw_formats(drawing, others, batch.engine, batch.timeout, batch.scale)
                if others
                else {}
            )
            render_overview(
                overlay,
                self.folder / f"{task.outcome.name}.svg",
                style=self.style,
                engine=batch.engine,
                timeout=batch.timeout,
                mark=task.mark,
            )
        except EngineNotFoundError:
            raise
        except ArgmapError as error:
            self._settle(task.number, _failure(task.outcome, error))
            return
        self._write(task, drawing, pictures)

    def _write(self, task: _Task, drawing: Drawing, pictures: Mapping[str, bytes]) -> None:
        omitted = omissions(drawing, pictures, self.fonts)
        outcome = task.outcome
        if omitted:
            outcome = evolve(outcome, findings=(*outcome.findings, *omitted))
        try:
            for path, suffix in zip(outcome.paths, self.formats, strict=True):
                if suffix in TEXTS:
                    write_atomically(path, text_in(suffix, drawing, self.style))
                elif suffix in pictures:  # an overview is written by itself
                    # What is lost with the power lacks its stamp, and is drawn again.
                    picture = add_stamp(pictures[suffix], suffix, task.mark)
                    write_atomically(path, picture, durable=False)
                    if suffix == "svg":
                        remove_stale_parts(path)
        except FileError as error:
            outcome = _failure(outcome, error)
        self._settle(task.number, outcome)

    def _settle(self, number: int, outcome: Outcome) -> None:
        self.outcomes[number] = outcome
        if self.report is not None:
            self.report(outcome)


def _failure(outcome: Outcome, error: ArgmapError) -> Outcome:
    return evolve(outcome, paths=(), error=error)


def _formats(formats: str | Iterable[str]) -> tuple[str, ...]:
    if not isinstance(formats, str):
        expect_several(formats, "formats", "give one, such as 'svg', or a list of them")
    asked = [formats] if isinstance(formats, str) else list(formats)
    for name in asked:
        if name not in SUFFIXES:
            raise FormatError(
                f"expected formats among {', '.join(SUFFIXES)}, found {brief(name)}"
                f"{did_you_mean(name, SUFFIXES)}"
            )
    if not asked:
        raise FormatError(f"expected at least one format among {', '.join(SUFFIXES)}, found none")
    return tuple(dict.fromkeys(asked))


def _folder(path: FilePath) -> Path:
    expect_path(path, "folder")
    folder = Path(path)
    if not folder.is_dir():
        why = "it is a file" if folder.exists() else "there is no such folder; make it first"
        raise FileError(f"cannot write to the folder {brief(os.fspath(path))}: {why}")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FileError(
            f"cannot write to the folder {brief(os.fspath(path))}: permission is denied"
        )
    return folder


def _name(item: Item, number: int) -> str:
    """Return the name of the item's pictures: its own, or one made of its place."""
    match item:
        case ArgumentMap():
            return f"map-{number + 1:06}"
        case str() | os.PathLike():
            return safe_name(Path(item).stem)
        case (str(name), ArgumentMap() | str() | os.PathLike()):
            return safe_name(name)
        case _:
            raise FormatError(f"expected a map, a path, or a pair (name, map), found {brief(item)}")


def _claim_name(name: str, taken: dict[str, str]) -> None:
    key = same_file(name)
    twin = taken.get(key)
    if twin is not None:
        raise FormatError(
            f"two maps would be drawn into one file, {brief(twin)} and {brief(name)}; "
            "give one of them another name, as a pair (name, map) does"
        )
    taken[key] = name


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def safe_name(name: str) -> str:
    """Return a file name without a suffix that resembles the name and leads nowhere else.

    >>> safe_name("../Tax & spend?"), safe_name("con"), safe_name("...")
    ('-Tax & spend-', 'con_', 'map')
    """
    text = unicodedata.normalize("NFC", name)
    if not text.isprintable():
        text = "".join(["-" if _steers(letter) else letter for letter in text])
    text = _UNSAFE.sub(lambda match: " " if match[0] == " " else "-", text).strip(" .")
    if not text:
        return "map"
    if _RESERVED.fullmatch(text):
        return f"{text}_"
    data = text.encode("utf-8", "replace")
    if len(data) <= _LONGEST:
        return text
    start = data[: _LONGEST - 9].decode("utf-8", "ignore").rstrip(" .")
    return f"{start}-{crc32(data):08x}"


def same_file(name: str) -> str:
    """Return a key that two names share if some file system takes them for one.

    >>> same_file("Straße") == same_file("STRASSE")
    True
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _steers(letter: str) -> bool:
    return not letter.isprintable() and letter != " "
