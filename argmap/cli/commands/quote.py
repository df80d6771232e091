"""The command that finds words in a source, and prints the quote to paste into a map."""

from __future__ import annotations

import argparse
from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.input import STREAM, loaded
from argmap.cli.options import from_argument

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.text.matching import Match
    from argmap.text.source import Quote, Source

_MOST_BEFORE = 12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``quote`` takes."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a map, whose sources are searched, or - for the standard input; or a text in UTF-8",
    )
    parser.add_argument("words", metavar="WORDS", help="the words to find")
    from_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print each place of the words with the quote to paste; 1 when no source holds them.

    Raises:
        ModelError: When there are no words.
        FileError: When the file cannot be read.
    """
    from argmap.findings import printable
    from argmap.text.matching import find
    from argmap.text.source import Quote

    sources = _sources(arguments.file, arguments.source_format)
    wanted = Quote(arguments.words)
    code = 1
    for number, source in enumerate(sources):
        match = find(source, wanted)
        whole = [(match.spans[0][0], match.spans[-1][1])] if match.spans else []
        for place in match.places or whole:
            code = 0
            named = source.id if number else None  # a quote that names none means the first
            _print_place(source, _pasted(source, wanted, match, place, named), match, place[0])
        if match.nearest:
            near = source.locate(match.nearest.start)
            print(f"{near}: not found; nearest: {printable(match.nearest.difference)}")
        elif not (match.places or whole):
            print(f"{printable(source.path or source.id)}: {match.status.value.replace('-', ' ')}")
    if not sources:
        print(f"{printable(arguments.file)}: the map has no source")
    return code


def _sources(name: str, notation: str | None) -> Sequence[Source]:
    """Return the sources of the map in the file, or the file as a source."""
    from argmap.files import read_bytes, utf8
    from argmap.formats import FORMATS
    from argmap.text.source import Source

    suffixes = tuple([suffix for row in FORMATS if row.reads for suffix in row.suffixes])
    if notation or name == STREAM or name.lower().endswith(suffixes):
        return loaded(name, notation)[0].sources
    return (Source(Path(name).name, path=name, text=utf8(read_bytes(name), name)),)


def _pasted(
    source: Source, wanted: Quote, match: Match, place: tuple[int, int], name: str | None
) -> Quote:
    """Return the quote in the source's own spelling, with as many words before as tell it apart."""
    from argmap.text.matching import Status, find
    from argmap.text.source import Quote

    text = source.text or ""
    if match.status is Status.ELLIPSIS:
        return Quote(wanted.exact, source=name)
    exact = " ".join(text[place[0] : place[1]].split())
    found = Quote(exact, source=name)
    words = source.words
    first = bisect_left(words.starts, place[0])
    for count in range(1, _MOST_BEFORE):
        if find(source, found).found or count > first:
            break
        before = " ".join(text[words.starts[first - count] : place[0]].split())
        found = Quote(exact, before=before, source=name)
    return found


def _print_place(source: Source, found: Quote, match: Match, start: int) -> None:
    import json

    from argmap.findings import printable

    status = match.status.value
    record = {"exact": found.exact, "before": found.before, "source": found.source}
    print(f"{source.locate(start)}: {status}")
    print(f"    {printable(repr(found))}")
    shown = {key: value for key, value in record.items() if value}
    print(f"    {printable(json.dumps(shown, ensure_ascii=False))}")
