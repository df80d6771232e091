"""The commands that write maps: from one notation into another, or anew in their own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.input import STREAM, loaded, noted, read

if TYPE_CHECKING:
    from argmap.errors import LossError


def convert(arguments: argparse.Namespace) -> int:
    """Write maps in another notation; what that cannot say of one is listed on standard error.

    Without ``--allow-loss`` such a map is not written.
    """
    from argmap.errors import ArgmapError, FileError, FormatError
    from argmap.files import reason

    if arguments.directory is None:
        if len(arguments.files) != 2:
            raise FormatError("expected a map and a file to write; use -d for more than one map")
        return _convert(arguments, *arguments.files)
    if arguments.target_format is None:
        raise FormatError("with -d the notation to write is said by --to")
    code = 0
    for name, output in _pairs(arguments):
        try:
            Path(output).parent.mkdir(parents=True, exist_ok=True)
            code = max(code, _convert(arguments, name, output))
        except ArgmapError as error:
            code = 2
            print(error, file=sys.stderr)
        except OSError as error:
            raise FileError(f"cannot make the folder of {output!r}: {reason(error)}") from error
    return code


def _convert(arguments: argparse.Namespace, name: str, output: str) -> int:
    from argmap.errors import FormatError, LossError
    from argmap.formats import dump, dumps, losses, to_write

    debate, code = loaded(name, arguments.source_format, strict=arguments.strict)
    target: str | None = arguments.target_format
    if output != STREAM:
        target = target or to_write(output).name
    elif target is None:
        raise FormatError("the standard output has no suffix; say the notation with --to")
    try:
        if output == STREAM:
            print(dumps(debate, target, allow_loss=arguments.allow_loss), end="")
        else:
            dump(debate, output, format=target, allow_loss=arguments.allow_loss)
    except LossError as error:
        print(f"argmap: {name} is not written, because {target} cannot say:", file=sys.stderr)
        return _lost(error, "--allow-loss writes the rest")
    if arguments.allow_loss:
        for finding in losses(debate, target):
            print(f"{name}: {finding}", file=sys.stderr)
    return code


def _pairs(arguments: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Yield each map to read and the file to write it to, folders in the order of their names."""
    from argmap.errors import FileError
    from argmap.formats import FORMATS, named

    row = named(arguments.target_format)
    ends = {suffix for each in FORMATS if each.reads for suffix in each.suffixes}
    taken: dict[Path, str] = {}
    for given in arguments.files:
        root = Path(given)
        inside = root.is_dir()
        for path in sorted(root.rglob("*")) if inside else [root]:
            known = max(
                (end for end in ends if path.name.lower().endswith(end)), key=len, default=""
            )
            if inside and not (
                path.is_file() and (known or arguments.source_format or _is_shared(path))
            ):
                continue
            stem = path.name[: len(path.name) - len(known)] if known else path.stem
            folder = path.parent.relative_to(root) if inside else Path()
            output = Path(arguments.directory, folder, f"{stem}{row.suffixes[0]}")
            if output in taken:
                message = f"{taken[output]!r} and {str(path)!r} would both be written to "
                raise FileError(f"{message}{str(output)!r}; convert them one by one")
            taken[output] = str(path)
            yield str(path), str(output)


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


def rewrite(arguments: argparse.Namespace) -> int:
    """Rewrite files in the canonical form of their notation; with --check only say which differ."""
    from argmap.errors import LossError
    from argmap.files import write_atomically
    from argmap.formats import dumps, loads, recognise

    code = 0
    for name in arguments.files:
        text, place = read(name)
        notation = arguments.source_format or recognise(text, name=place).name
        debate, found = noted(loads(text, notation, name=place))
        if found or any(finding.code == "comments" for finding in debate.findings):
            code = 1
            print(f"argmap: {place} is left as it is, because of what was found", file=sys.stderr)
            continue
        try:
            canonical = dumps(debate, notation)
        except LossError as error:
            code = _lost(error, f"{place} is left as it is")
            continue
        if name == STREAM and not arguments.check:
            print(canonical, end="")
        elif canonical != text:
            if arguments.check:
                code = 1
                print(f"{place}: not in canonical form")
            else:
                write_atomically(name, canonical.encode())
                print(f"{place}: rewritten")
    return code


def _lost(error: LossError, remedy: str) -> int:
    print(error, file=sys.stderr)
    print(f"argmap: the notation cannot say this; {remedy}", file=sys.stderr)
    return 1


def convert_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``convert`` takes."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="the map and the file to write, - for standard input and output; with -d, maps and "
        "folders of maps",
    )
    parser.add_argument(
        "-d", "--directory", metavar="DIR", help="write every map into this folder, under its name"
    )
    parser.add_argument(
        "--from", metavar="FORMAT", dest="source_format", help="the notation to read"
    )
    parser.add_argument(
        "--to", metavar="FORMAT", dest="target_format", help="the notation to write"
    )
    parser.add_argument(
        "--allow-loss", action="store_true", help="write what the notation can say of a map"
    )
    parser.add_argument(
        "--strict", action="store_true", help="refuse a map in which the reader noticed anything"
    )


def rewrite_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``format`` takes."""
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="maps, or - from standard input to output"
    )
    parser.add_argument("--from", metavar="FORMAT", dest="source_format", help="their notation")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit with 1 if a file would change"
    )
