"""``argmap convert``: maps written in another notation."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from argmap.cli.input import (
    STREAM,
    complain,
    folder_made,
    loaded,
    note,
    once,
    refuse,
    say,
    write_out,
)
from argmap.cli.options import from_argument


def run(arguments: argparse.Namespace) -> int:
    """Write maps in another notation; what that cannot say of one is listed on standard error.

    Without ``--allow-loss`` such a map is not written.
    """
    from argmap.errors import ArgmapError, FormatError

    if arguments.directory is None:
        if len(arguments.files) != 2:
            raise FormatError("expected a map and a file to write; use -d for more than one map")
        return _convert(arguments, *arguments.files)
    if arguments.target_format is None:
        raise FormatError("with -d the notation to write is said by --to")
    code = 0
    once(arguments.files)
    # All of them first: what clashes is refused before anything is written.
    pairs = list(_pairs(arguments))
    folder_made(arguments.directory)
    for name, output in pairs:
        try:
            folder_made(str(Path(output).parent))
            code = max(code, _convert(arguments, name, output))
        except ArgmapError as error:
            code = 2
            complain(error)
    return code


def _convert(arguments: argparse.Namespace, name: str, output: str) -> int:
    from argmap.errors import FormatError, LossError
    from argmap.findings import printable
    from argmap.formats import dump, dumps, losses, to_write
    from argmap.formats.source_texts import left_behind

    debate, code = loaded(name, arguments.source_format, strict=arguments.strict)
    target: str | None = arguments.target_format
    if output != STREAM:
        target = to_write(output).name if target is None else target
    elif target is None:
        raise FormatError("the standard output has no suffix; say the notation with --to")
    try:
        if output == STREAM:
            write_out(dumps(debate, target, allow_loss=arguments.allow_loss))
        else:
            dump(debate, output, format=target, allow_loss=arguments.allow_loss)
            note(left_behind(debate, Path(output).parent), output)
    except LossError as error:
        say(f"argmap: {printable(name)} is not written, because {target} cannot say:")
        return refuse(error, "--allow-loss writes the rest")
    for finding in losses(debate, target):
        say(str(finding), name)
    return code


def _pairs(arguments: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield each map to read and the file to write it to, folders in the order of their names.

    Raises:
        FileError: When two maps would be written to one file, or a folder holds none.
    """
    from argmap.errors import FileError, quoted
    from argmap.formats import FORMATS, named

    row = named(arguments.target_format)
    ends = {suffix for each in FORMATS if each.reads for suffix in each.suffixes}
    taken: dict[Path, str] = {}
    written = Path(arguments.directory).resolve()
    for given in arguments.files:
        root = Path(given)
        inside = root.is_dir()
        before = len(taken)
        for path in sorted(root.rglob("*")) if inside else [root]:
            known = max(
                (end for end in ends if path.name.lower().endswith(end)), key=len, default=""
            )
            if inside and not (
                path.is_file() and (known or arguments.source_format or _is_shared(path))
            ):
                continue
            if inside and written != root.resolve() and written in path.resolve().parents:
                continue  # what an earlier run wrote is no map to convert
            stem = path.name[: len(path.name) - len(known)] if known else path.stem
            folder = path.parent.relative_to(root) if inside else Path()
            output = Path(arguments.directory, folder, f"{stem}{row.suffixes[0]}")
            if output in taken:
                message = (
                    f"{quoted(taken[output])} and {quoted(str(path))} would both be written to "
                )
                raise FileError(f"{message}{quoted(str(output))}; convert them one by one")
            taken[output] = str(path)
            yield str(path), str(output)
        if inside and len(taken) == before:
            raise FileError(
                f"expected maps in the folder {quoted(given)}, found no file with the suffix of a "
                "notation; name the notation of its files by --from"
            )


def _is_shared(path: Path) -> bool:
    """Return whether a file that ends as other texts do is a map by its content."""
    from argmap.errors import ArgmapError
    from argmap.formats import FORMATS, read_text

    name = path.name.lower()
    if not any(name.endswith(row.shared) for row in FORMATS):
        return False
    try:
        _, row, _ = read_text(path)
    except ArgmapError:
        return False
    return name.endswith(row.shared)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``convert`` takes."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="a map and the file to write, or - for the standard input and output; with -d, maps "
        "and folders of maps",
    )
    parser.add_argument(
        "-d",
        "--directory",
        metavar="DIR",
        help="a folder, made if need be, for every map under the name it has",
    )
    from_argument(parser)
    parser.add_argument(
        "--to",
        metavar="FORMAT",
        dest="target_format",
        help="the notation to write (default: what the suffix says)",
    )
    parser.add_argument(
        "--allow-loss", action="store_true", help="write what the notation can say of a map"
    )
    parser.add_argument(
        "--strict", action="store_true", help="refuse a map in which the reader noticed anything"
    )
