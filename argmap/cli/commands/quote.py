"""The command that finds words in a source, and prints the quote to paste into a map."""

from __future__ import annotations

import argparse
from bisect import bisect_left
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.cli.input import STREAM, load_map
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
    parser.add_argument(
        "--ends",
        action="store_true",
        help="name the quote by its first and last words, as few as tell it apart",
    )
    from_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print each place of the words with the quote to paste; 1 when no source holds them.

    Raises:
        ModelError: When there are no words.
        FileError: When the file cannot be read.
    """
    from argmap.findings import printable
    from argmap.text.matching import Status, find
    from argmap.text.source import Quote

    sources = _sources(arguments.file, arguments.source_format)
    wanted = Quote(arguments.words)
    code = 1
    for number, source in enumerate(sources):
        match = find(source, wanted)
        named = source.id if number else None  # a quote that names none means the first
        whole = [(match.spans[0][0], match.spans[-1][1])] if match.spans else []
        for place in match.places or whole:
            code = 0
            pasted = _quote_to_paste(source, wanted, match, place, named)
            if arguments.ends and match.status is not Status.ELLIPSIS:
                pasted = _by_ends(source, place, named) or pasted
            print(f"{source.locate(place[0])}: {_status_text(match)}")
            for each in match.additions:
                print(
                    f"    passes over a {each.kind}, "
                    f"{printable(source.running.addition_text(each))}"
                )
            _print_quote(pasted)
        if match.nearest:
            _print_near_miss(source, match, named)
        elif not (match.places or whole):
            print(f"{printable(source.path or source.called)}: {_status_text(match)}")
    if not sources:
        print(f"{printable(arguments.file)}: the map has no source")
    return code


def _status_text(match: Match) -> str:
    return match.status.value.replace("-", " ")


def _print_near_miss(source: Source, match: Match, name: str | None) -> None:
    """Print the passage that comes nearest, and the words to quote instead if there are any."""
    from argmap.findings import printable
    from argmap.text.source import Quote

    near = match.nearest
    if near is None:
        return
    print(
        f"{source.locate(near.start)}: {_status_text(match)}; nearest: {printable(near.difference)}"
    )
    if near.suggestion:
        print(f"    {printable(near.reason)}; to quote:")
        _print_quote(Quote(near.suggestion, source=name))


def _by_ends(source: Source, place: tuple[int, int], name: str | None) -> Quote | None:
    """Return the passage as a quote by its two ends, if fewer words than all will do."""
    from attrs import evolve

    from argmap.text.quote_ends import shortest_ends

    quote = shortest_ends(source, *place)
    return None if quote is None else evolve(quote, source=name)


def _sources(name: str, notation: str | None) -> Sequence[Source]:
    """Return the sources of the map in the file, or the file as a source."""
    from argmap.files import read_bytes, utf8
    from argmap.formats import FORMATS
    from argmap.formats.other_files import refuse_binary
    from argmap.text.source import Source

    suffixes = tuple([suffix for row in FORMATS if row.reads for suffix in row.suffixes])
    if notation or name == STREAM or name.lower().endswith(suffixes):
        return load_map(name, notation)[0].sources
    data = read_bytes(name)
    refuse_binary(data, name)
    return (Source(Path(name).name, path=name, text=utf8(data, name)),)


def _quote_to_paste(
    source: Source, wanted: Quote, match: Match, place: tuple[int, int], name: str | None
) -> Quote:
    """Return the quote in the source's own spelling, with as many words before as tell it apart."""
    from argmap.text.dehyphenation import dehyphenate
    from argmap.text.matching import Status, find
    from argmap.text.source import Quote

    if match.status is Status.ELLIPSIS:
        return Quote(wanted.exact, source=name)
    words = source.words
    exact = dehyphenate(words, *place)
    found = Quote(exact, source=name)
    first = bisect_left(words.starts, place[0])
    for count in range(1, _MOST_BEFORE):
        if find(source, found).found or count > first:
            break
        before = dehyphenate(words, words.starts[first - count], place[0])
        found = Quote(exact, before=before, source=name)
    return found


def _print_quote(quote: Quote) -> None:
    """Print a quote as Python and as JSON."""
    import json

    from argmap.findings import printable

    names = ("exact", "before", "until", "source")
    values = {name: getattr(quote, name) for name in names}
    shown = {name: value for name, value in values.items() if value}
    print(f"    {printable(repr(quote))}")
    print(f"    {printable(json.dumps(shown, ensure_ascii=False))}")
