"""The command that draws: one map into files, many maps into a folder, or again at every save."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.appearance import appearance_arguments, is_laid, shown_of, style_of
from argmap.cli.corpus_input import ManyFiles, corpus_argument, is_many, jobs
from argmap.cli.input import STREAM, complain, folder_made, load_map, note, once, say
from argmap.cli.options import SEVERAL, number, timeout_argument
from argmap.cli.viewing import is_view, view_arguments, view_of

if TYPE_CHECKING:
    from argmap.cli.progress import Progress
    from argmap.corpus import Item
    from argmap.diagram import Layers, Outcome, Style
    from argmap.findings import Finding
    from argmap.model.argument_map import ArgumentMap

_FORMATS = ("svg", "png", "pdf", "dot", "mmd")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``render`` takes."""
    corpus_argument(parser)
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        action="append",
        help="a file ending in .svg, .png, .pdf, .dot or .mmd, or - for the standard output"
        f"{SEVERAL}",
    )
    where.add_argument(
        "-d",
        "--directory",
        metavar="DIR",
        help="a folder, made if it is not there, for a picture of each map under its name",
    )
    parser.add_argument(
        "--format",
        choices=_FORMATS,
        action="append",
        help="what to write to the folder, or to the standard output (default: svg)",
    )
    parser.add_argument(
        "--scale",
        metavar="NUMBER",
        type=number,
        default=1.0,
        help="the resolution of a PNG, in multiples of 96 pixels per inch (default: 1)",
    )
    timeout_argument(parser)
    folded = parser.add_mutually_exclusive_group()
    folded.add_argument(
        "--overview",
        action="store_true",
        default=None,
        help="draw an overview that leads to pictures of the parts, however small the map",
    )
    folded.add_argument(
        "--whole",
        dest="overview",
        action="store_false",
        help="draw one picture, however large the map",
    )
    parser.add_argument(
        "--jobs",
        metavar="NUMBER",
        type=jobs,
        help="with -d: how many engines draw at once (default: as many as there are processors)",
    )
    parser.add_argument(
        "--force", action="store_true", help="with -d: draw again what is up to date"
    )
    parser.add_argument(
        "--figures",
        action="store_true",
        help="print which layout was taken, how large its text is, how full the page is, and how "
        "many lines cross",
    )
    parser.add_argument(
        "--watch", action="store_true", help="draw again whenever FILE is saved, until Ctrl-C"
    )
    appearance_arguments(parser)
    view_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Draw a map into one or more files or to the standard output, or many maps into a folder."""
    if arguments.output is None and arguments.directory is None:
        arguments.usage_error(
            "the following arguments are required: -o/--output, or -d/--directory for many maps"
        )
    _check(arguments)
    if arguments.directory is not None:
        return _into_folder(arguments)
    if arguments.watch:
        from argmap.cli.watching import watch

        first: list[ArgumentMap] = []
        return watch(arguments.files[0], lambda: _draw(arguments, first))
    return _draw(arguments, [])


def _check(arguments: argparse.Namespace) -> None:
    """Refuse what does not go together.

    Raises:
        FormatError: Options of which one does not fit the other.
    """
    from argmap.errors import FormatError, brief

    files: list[str] = arguments.files
    to_folder: bool = arguments.directory is not None
    to_stream = arguments.output == [STREAM]
    once(files)
    for refused, message in (
        (
            not to_folder and len(files) > 1,
            f"found {len(files)} maps for one picture; draw them into a folder with -d",
        ),
        (
            not to_folder and is_many(files),
            f"{brief(files[0])} can hold many maps; draw them into a folder with -d",
        ),
        (
            arguments.output is not None
            and len(arguments.output) > 1
            and STREAM in arguments.output,
            "'-o -' writes one picture to the standard output; leave the other -o out",
        ),
        (
            bool(arguments.format) and not (to_stream or to_folder),
            "--format is for '-o -' and -d; the suffix of a file says what is written",
        ),
        (
            to_stream and len(arguments.format or ()) > 1,
            "the standard output takes one picture; give --format once",
        ),
        (
            not to_folder and (arguments.jobs is not None or arguments.force),
            "--jobs and --force are for maps drawn into a folder with -d",
        ),
        (
            arguments.figures and (to_stream or to_folder),
            "--figures is for pictures drawn into files with -o",
        ),
        (
            arguments.overview is not None and (to_stream or to_folder),
            "--overview and --whole are for pictures drawn into files with -o",
        ),
        (
            arguments.watch and (to_stream or to_folder or STREAM in files),
            "--watch is for one file drawn into files with -o",
        ),
        (
            to_folder and is_laid(arguments),
            "--standing, --why, --strengths, --since and --like are for one map drawn with -o",
        ),
        (
            arguments.since is not None and is_view(arguments),
            "--since holds two whole maps side by side; leave out the view, or --since",
        ),
        (
            to_folder and is_view(arguments),
            "--focus, --perspective, --voice, --group and --collapse are for one map drawn with -o",
        ),
    ):
        if refused:
            raise FormatError(message)


def _draw(arguments: argparse.Namespace, first: list[ArgumentMap]) -> int:
    """Draw the one map; return the exit code of what was noticed in it.

    Args:
        arguments: What was asked for.
        first: The map as it was first drawn, whose order and columns are kept, once it was.
    """
    from argmap.diagram import is_folded, parts_folder, render_all

    style = style_of(arguments)
    whole, code = load_map(arguments.files[0], arguments.source_format)
    shown = shown_of(arguments, whole)
    debate = view_of(whole, arguments)
    if first and not {"since", "like"} & shown.keys():
        shown["like"] = first[0]
    if arguments.output == [STREAM]:
        sys.stdout.buffer.write(_picture_bytes(debate, arguments, style, shown))
        return code
    paths = render_all(
        debate,
        arguments.output,
        style=style,
        timeout=arguments.timeout,
        scale=arguments.scale,
        overview=arguments.overview,
        report=partial(_say_finding, debate, arguments),
        **shown,
    )
    if not first:
        first.append(debate)
    folded = is_folded(debate) if arguments.overview is None else arguments.overview
    for path in paths:
        if folded and path.suffix.lower() == ".svg":
            _say_folded(debate, str(path), str(parts_folder(path)))
    if arguments.figures:
        _say_figures(debate, arguments, style, shown)
    return code


def _say_figures(
    debate: ArgumentMap, arguments: argparse.Namespace, style: Style, shown: Layers
) -> None:
    """Print the figures of a drawing; of one for a screen, too, whether its text is too small."""
    from argmap.diagram import figures
    from argmap.diagram.engine.omissions import small_text
    from argmap.diagram.pages import page_of

    found = figures(debate, style=style, timeout=arguments.timeout, **shown)
    say(str(found), "argmap")
    if style.page == "screen":
        for finding in small_text(found.text, page_of(style.page)):
            _say_finding(debate, arguments, finding)


def _say_finding(debate: ArgumentMap, arguments: argparse.Namespace, finding: Finding) -> None:
    """Print a finding about a picture; where its text is too small, with what to try."""
    from argmap.cli.legibility import commands
    from argmap.diagram.engine.omissions import SMALL_TEXT

    if finding.code != SMALL_TEXT:
        say(finding.message, "argmap")
        return
    tried = commands(debate, arguments.files[0], arguments.output, arguments.page)
    say("\n  ".join([f"{finding.message}; try one of", *tried]), "argmap")


def _say_folded(debate: ArgumentMap, path: str, folder: str) -> None:
    from argmap.errors import brief

    print(
        f"argmap: {len(debate.claims):,} claims: {brief(path)} is an overview, which leads to the "
        f"pictures in {brief(folder)}; --whole draws one picture",
        file=sys.stderr,
    )


def _picture_bytes(
    debate: ArgumentMap, arguments: argparse.Namespace, style: Style, shown: Layers
) -> bytes:
    from argmap.diagram import picture_in

    suffix: str = arguments.format[0] if arguments.format else "svg"
    timeout, scale = arguments.timeout, arguments.scale
    report = partial(_say_finding, debate, arguments)
    return picture_in(
        debate, suffix, style=style, timeout=timeout, scale=scale, report=report, **shown
    )


def _into_folder(arguments: argparse.Namespace) -> int:
    """Draw every map into the folder; what fails is told, and the others are drawn."""
    from argmap.cli.progress import Progress
    from argmap.diagram import render_many
    from argmap.errors import EngineError

    reading = ManyFiles(arguments.files, arguments.source_format)
    targets = {
        name: Path(path) for name, path in reading.targets(arguments.directory, "drawn").items()
    }
    draw = partial(
        render_many,
        formats=arguments.format or ("svg",),
        style=style_of(arguments),
        jobs=arguments.jobs,
        timeout=arguments.timeout,
        scale=arguments.scale,
        force=arguments.force,
    )
    draw((), arguments.directory)  # so that folder and options are refused before maps are read
    failed: list[Item] = []
    outcomes: list[Outcome] = []
    with Progress(reading.count) as progress:
        maps = _maps(reading, failed, progress)
        # An inner folder at a time, because a name of a picture leads into no other folder.
        for folder, items in groupby(maps, lambda item: targets[item.path].parent):
            folder_made(str(folder))
            maps_here = (
                (targets[each.path].name, each.debate) for each in items if each.debate is not None
            )
            outcomes += draw(maps_here, folder, report=progress.step)
    code = 0
    for outcome in outcomes:
        code = max(code, note(outcome.findings, outcome.name))
        if outcome.error is not None:
            complain(outcome.error, outcome.name)
            code = max(code, 3 if isinstance(outcome.error, EngineError) else 2)
    for item in failed:
        if item.error is not None:
            complain(item.error)
            code = max(code, 2)
    print(_summary(outcomes, len(failed)))
    reading.say_passed_over()
    return code


def _maps(reading: ManyFiles, failed: list[Item], progress: Progress) -> Iterator[Item]:
    """Yield the maps that could be read; the others go onto the list."""
    for item in reading.items(bar=False):
        if item.error is None:
            yield item
        else:
            failed.append(item)
            progress.step(item)


def _summary(outcomes: Sequence[Outcome], unread: int) -> str:
    undrawn = sum(outcome.error is not None for outcome in outcomes)
    fresh = sum(outcome.fresh for outcome in outcomes)
    drawn = len(outcomes) - undrawn - fresh
    failed = undrawn + unread
    counts = ((drawn, "drawn"), (fresh, "up to date"), (failed, "failed"))
    return ", ".join(f"{count:,} {word}" for count, word in counts if count or word == "drawn")
