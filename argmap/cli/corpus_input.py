"""Many maps for a command: folders, archives and patterns beside files and a stream."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from argmap.cli.input import STREAM, folder_made, say
from argmap.cli.options import from_argument

# Everything else is imported by what needs it: start-up is felt.
if TYPE_CHECKING:
    from argmap.corpus import Item
    from argmap.corpus.items import Each
    from argmap.corpus.places import CorpusFile

# Names that may be an archive's or a pattern; to know it takes modules that few commands need.
_PERHAPS = re.compile(r"[*?\[]|(?:zip|tar|gz|bz2|xz)\Z", re.IGNORECASE)
_NAMED = 5
"""So many files that were passed over are named."""


def corpus_argument(parser: argparse.ArgumentParser) -> None:
    """Declare the maps and folders of maps to read, and their notation."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a map, a folder, an archive (zip, tar) or a pattern of maps, or - for the standard "
        "input",
    )
    from_argument(parser)


def jobs_argument(parser: argparse.ArgumentParser) -> None:
    """Declare how many processes read."""
    parser.add_argument(
        "--jobs",
        metavar="NUMBER",
        type=jobs,
        help="how many processes read many maps at once (default: 1)",
    )


def jobs(text: str) -> int:
    """Return the number of processes that an option was given.

    Raises:
        ArgumentTypeError: When it is none, or below 1.

    >>> jobs("2")
    2
    """
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a number above 0, found {text!r}")
    return int(text)


def is_many(names: Sequence[str]) -> bool:
    """Return whether one of the names is of a folder, an archive or a pattern.

    >>> is_many(["tax.json"]), is_many(["maps/*.json"])
    (False, True)
    """
    return any(
        name != STREAM
        and (Path(name).is_dir() or (_PERHAPS.search(name) and _is_archive_or_pattern(name)))
        for name in names
    )


def _is_archive_or_pattern(name: str) -> bool:
    from argmap.corpus.archives import is_archive
    from argmap.corpus.places import is_pattern

    return is_archive(name) or is_pattern(name)


class ManyFiles:
    """The files that a command was given, read one by one: what failed, what was passed over.

    Attributes:
        code: The exit code so far: 2 when a file could not be read.
        failed: How many could not be read.
        passed_over: The names of the files that are no maps.
        read_already: The names of those that lead to what was read before.
    """

    def __init__(
        self,
        names: Sequence[str],
        notation: str | None,
        *,
        strict: bool = False,
        processes: int | None = None,
        each: Each | None = None,
    ) -> None:
        from argmap.corpus.items import Task
        from argmap.formats import format_named

        if notation is not None:
            format_named(notation)
        self.code = self.failed = 0
        self.passed_over: list[str] = []
        self.read_already: list[str] = []
        self._names = names
        self._every = notation is not None
        self._task = Task(notation, strict, each)
        self._processes = processes
        self._listed: list[CorpusFile] | None = None

    @property
    def count(self) -> int:
        """Number of files to read, once ``targets`` has found them."""
        return len(self._listed or ())

    def targets(self, directory: str, verb: str = "written") -> Mapping[str, str]:
        """Return the output path of each map, before any is written; see ``outputs``.

        What cannot be opened has no output, and is told when it is its turn. What an earlier run
        wrote into the directory is no map to read.

        Args:
            directory: The folder that is written to, made if need be.
            verb: What is done with the outputs: "written", "drawn".

        Raises:
            FileError: Two outputs clash, a folder holds no map, the directory cannot be made.
        """
        from argmap.errors import FileError, brief

        written = _real(directory)
        self._listed = [
            place
            for place in self._places()
            if not (_is_written(place, written) or self._is_foreign(place))
        ]
        roots = {place.root for place in self._listed}
        for name in self._names:
            if name != STREAM and Path(name).is_dir() and name not in roots:
                raise FileError(
                    f"expected maps in the folder {brief(name)}, found no file with the suffix of "
                    "a notation; name the notation of its files by --from"
                )
        # Of what was named, two of one name are told first, whether they are there or not.
        taken = [each for each in self._listed if each.problem is None or each.root == each.name]
        found = outputs(taken, directory, verb)
        folder_made(directory)
        return found

    def items(self, *, bar: bool = True) -> Iterator[Item]:
        """Yield every file that is a map, or was to be one.

        Args:
            bar: Whether a terminal shows how far it has come.
        """
        from argmap.cli.progress import Progress
        from argmap.corpus.loading import read

        many = bar and (is_many(self._names) or len(self._names) > 1)
        found = self._places() if self._listed is None else iter(self._listed)
        with Progress(None if self._listed is None else len(self._listed)) as progress:
            for is_stream, places in groupby(found, lambda place: place.root == STREAM):
                items = [self._stream()] if is_stream else read(places, self._task, self._processes)
                for item in items:
                    if many:
                        progress.step(item)
                    if item.foreign:
                        self._pass_over(item.path, item.error)
                        continue
                    if item.error is not None:
                        self.failed += 1
                        self.code = 2
                    yield item

    def places(self) -> Iterator[CorpusFile]:
        """Yield every file that is a map, or was to be one, unread."""
        for place in self._places():
            if self._is_foreign(place):
                self._pass_over(place.name, place.problem)
            else:
                yield place

    def _pass_over(self, name: str, problem: BaseException | None) -> None:
        from argmap.corpus.places import ReadAlreadyError

        is_repeat = isinstance(problem, ReadAlreadyError)
        (self.read_already if is_repeat else self.passed_over).append(name)

    def say_passed_over(self) -> None:
        """Print the number of files that were no maps, or read already, and their names."""
        for names, one, several in (
            (self.passed_over, "file that is no map", "files that are no maps"),
            (self.read_already, "path to what is read already", "paths to what is read already"),
        ):
            if names:
                from argmap.findings import printable

                named = ", ".join([Path(name).name for name in names[:_NAMED]])
                rest = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
                what = f"1 {one}" if len(names) == 1 else f"{len(names):,} {several}"
                say(f"argmap: passed over {what}: {printable(named)}{rest}")

    def _places(self) -> Iterator[CorpusFile]:
        from argmap.corpus.places import CorpusFile, find_places

        for is_stream, names in groupby(self._names, lambda name: name == STREAM):
            if is_stream:
                yield CorpusFile(STREAM, "<stdin>", STREAM, "stdin")
            else:
                yield from find_places(names, every=self._every)

    def _is_foreign(self, place: CorpusFile) -> bool:
        if place.perhaps and place.problem is None:
            from attrs import evolve

            return evolve(self._task, each=None)(place).foreign
        return place.foreign

    def _stream(self) -> Item:
        from argmap.cli.input import read
        from argmap.corpus import Item
        from argmap.errors import ArgmapError
        from argmap.formats import format_named, loads, recognise

        task = self._task
        try:
            text, name = read(STREAM)
            row = format_named(task.format) if task.format else recognise(text, name=name)
            debate = loads(text, row.name, name=name, strict=task.strict)
        except ArgmapError as error:
            return Item("<stdin>", STREAM, "stdin", error=error)
        return Item(
            name,
            STREAM,
            "stdin",
            notation=row.name,
            debate=debate if task.each is None else None,
            result=None if task.each is None else task.each(debate),
            findings=debate.findings,
        )


def _is_written(place: CorpusFile, written: Path) -> bool:
    root = _real(place.root)
    return root.is_dir() and root != written and written in _real(place.path).parents


def _real(path: str) -> Path:
    # Not Path.resolve, which raises where links go in a circle.
    return Path(os.path.realpath(path))


def outputs(places: Sequence[CorpusFile], folder: str, verb: str = "written") -> Mapping[str, str]:
    """Return the output path of each map in a folder, without suffix, by the name of the map.

    A map of a folder keeps its place within that. Maps that would share an output have the folders
    of their sources before their names, as far as those differ; two of one folder that differ in
    their suffix alone have it after their names.

    Args:
        places: The files of the maps.
        folder: The folder.
        verb: What is done with the outputs: "written", "drawn".

    Raises:
        FileError: A map is named twice, or two outputs would differ in capitals or in their
            Unicode form only.

    >>> from argmap.corpus.places import CorpusFile
    >>> names = [(f"{root}/tax.json", root) for root in "ab"]
    >>> found = [CorpusFile(name, name, root, "tax.json") for name, root in names]
    >>> list(outputs(found, "out").values())
    ['out/a/tax', 'out/b/tax']
    """
    from argmap.corpus import stem
    from argmap.diagram.bulk import same_file
    from argmap.errors import FileError, brief

    whole = {place.name: PurePosixPath(_real(place.name).as_posix()) for place in places}
    chosen = {place.name: PurePosixPath(place.inside) for place in places}
    chosen = {path: name.with_name(stem(name.name)) for path, name in chosen.items()}
    for twins in _twins(chosen):
        parents = {whole[path].parent for path in twins}
        if len(parents) > 1:
            common = os.path.commonpath(parents)
            for path in twins:
                chosen[path] = whole[path].parent.relative_to(common) / chosen[path].name
    for twins in _twins(chosen):
        for path in twins:
            name = whole[path].name
            end = name[len(stem(name)) :].replace(".", "-")
            chosen[path] = chosen[path].with_name(f"{stem(name)}{end}")
    taken: dict[str, str] = {}
    for place in places:
        key = same_file(str(chosen[place.name]))
        if key in taken:
            message = f"two maps would be {verb} into one file"
            pair = f"{brief(taken[key])} and {brief(place.name)}"
            raise FileError(
                f"{message}, {pair}; it is named twice"
                if taken[key] == place.name
                else f"{message} on systems that ignore capitals and Unicode forms, as many do: "
                f"{pair}; rename one of them"
            )
        taken[key] = place.name
    return {path: str(Path(folder, output)) for path, output in chosen.items()}


def _twins(chosen: Mapping[str, PurePosixPath]) -> list[list[str]]:
    """Return the maps that share an output, together."""
    groups: dict[PurePosixPath, list[str]] = {}
    for path, output in chosen.items():
        groups.setdefault(output, []).append(path)
    return [paths for paths in groups.values() if len(paths) > 1]
