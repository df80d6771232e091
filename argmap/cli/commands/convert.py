"""``argmap convert``: maps written in another notation."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.corpus_input import ManyFiles, is_many
from argmap.cli.input import (
    STREAM,
    complain,
    folder_made,
    load_map,
    note,
    once,
    refuse,
    say,
    write_out,
)
from argmap.cli.options import from_argument, language_argument

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap


def run(arguments: argparse.Namespace) -> int:
    """Write maps in another notation; list what it cannot say on standard error.

    A map that would lose something is written with ``--allow-loss`` only.
    """
    from argmap.errors import ArgmapError, FormatError, brief
    from argmap.formats import format_named

    if arguments.directory is None:
        return _convert(arguments, *_map_and_output(arguments))
    if arguments.target_format is None:
        raise FormatError("expected the notation to write; name it by --to, as -d needs it")
    once(arguments.files)
    row = format_named(arguments.target_format)
    reading = ManyFiles(arguments.files, arguments.source_format, strict=arguments.strict)
    # All names first, so that a clash is refused before anything is written.
    targets = reading.targets(arguments.directory)
    code = 0
    for item in reading.items():
        try:
            if item.error is not None or item.debate is None:
                raise item.error or FormatError(f"no map in {brief(item.path)}")
            output = targets[item.path] + row.suffixes[0]
            folder_made(str(Path(output).parent))
            code = max(code, note(item.findings, item.path))
            code = max(code, _write(arguments, item.debate, item.path, output))
        except ArgmapError as error:
            code = 2
            complain(error)
    return code


def _map_and_output(arguments: argparse.Namespace) -> tuple[str, str]:
    """Return the names of the map and of the file to write, which may stand behind -o or alone.

    Raises:
        FormatError: When there are more names, or fewer.
    """
    from argmap.errors import FormatError, brief

    files: list[str] = arguments.files
    given: str | None = arguments.output
    if is_many(files[:1]):
        raise FormatError(
            f"{brief(files[0])} can hold many maps; name the folder to write them to by -d, and "
            "the notation by --to"
        )
    if given is None and len(files) == 2:
        return files[0], files[1]
    if len(files) == 1 and (given is not None or arguments.target_format is not None):
        return files[0], STREAM if given is None else given
    if given is not None:
        raise FormatError(f"expected one map with -o, found {len(files)}; use -d for more than one")
    raise FormatError("expected a map and a file to write; use -d for more than one map")


def _convert(arguments: argparse.Namespace, name: str, output: str) -> int:
    debate, code = load_map(name, arguments.source_format, strict=arguments.strict)
    return max(code, _write(arguments, debate, name, output))


def _write(arguments: argparse.Namespace, debate: ArgumentMap, name: str, output: str) -> int:
    from argmap.errors import FormatError, LossError
    from argmap.findings import printable
    from argmap.formats import dump, dumps, format_named, losses, to_write
    from argmap.formats.source_texts import left_behind
    from argmap.wording.words import Words

    language: str | None = arguments.language
    words = None if language is None else Words.of(language)
    target: str | None = arguments.target_format
    if output != STREAM:
        target = to_write(output).name if target is None else target
    elif target is None:
        raise FormatError("the standard output has no suffix; name the notation by --to")
    try:
        if output == STREAM:
            write_out(dumps(debate, target, allow_loss=arguments.allow_loss, words=words))
        else:
            dump(debate, output, format=target, allow_loss=arguments.allow_loss, words=words)
            if format_named(target).reads:  # of a drawing nothing is read, and no source either
                note(left_behind(debate, Path(output).parent), output)
    except LossError as error:
        say(f"argmap: {printable(name)} is not written, because {target} cannot say:")
        return refuse(error, "--allow-loss writes the rest")
    for finding in losses(debate, target):
        say(str(finding), name)
    return 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``convert`` takes."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a map and the file to write, or - for the standard input and output; with -o, or "
        "with --to alone, the map; with -d, maps and folders of maps",
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="the file to write, or - for the standard output (default with --to alone)",
    )
    where.add_argument(
        "-d",
        "--directory",
        metavar="DIR",
        help="a folder, made if it is not there, for every map under its name",
    )
    from_argument(parser)
    parser.add_argument(
        "--to",
        metavar="FORMAT",
        dest="target_format",
        help="the notation to write (default: by the suffix)",
    )
    language_argument(parser.add_argument, "the words of a handout or of Mermaid", default=None)
    parser.add_argument(
        "--allow-loss",
        action="store_true",
        help="write the map even where the notation cannot say all of it",
    )
    parser.add_argument(
        "--strict", action="store_true", help="refuse a map if the reader finds anything to note"
    )
