"""The commands, one module each: ``add_arguments`` declares what it takes, ``run`` runs it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

from argmap.cli.commands import (
    check,
    compare,
    convert,
    coverage,
    demo,
    describe,
    evaluate,
    explain,
    formats,
    guide,
    info,
    mcp,
    quote,
    read,
    reformat,
    render,
    schema,
    schemes,
    show,
    start,
)

# What a command needs is imported by it when it runs: start-up is felt.


class Command(NamedTuple):
    """A command: its name, what it does, its arguments, what runs it, an example, how it ends.

    ``ends`` says by which exit codes, besides 0 where all is done.
    """

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    example: str
    ends: str


_UNREAD = "2 wrong usage, or a file that cannot be read"
_READ = f"1 a map was read with errors; {_UNREAD}"
_WRITTEN = f"{_READ} or written"
_PRINTED = "2 wrong usage"

COMMANDS = (
    Command(
        "demo",
        "draw the worked example, and write its page",
        demo.add_arguments,
        demo.run,
        "argmap demo -d demo",
        "2 wrong usage, or a folder that cannot be written to; 3 no engine could draw",
    ),
    Command(
        "start",
        "make a first map of a text",
        start.add_arguments,
        start.run,
        "argmap start article.txt -o map.argdown",
        "2 wrong usage, no text, or a file that cannot be read or written",
    ),
    Command(
        "render",
        "draw maps with Graphviz",
        render.add_arguments,
        render.run,
        "argmap render map.argdown -o map.svg --page a4",
        f"{_WRITTEN}; 3 no engine could draw",
    ),
    Command(
        "read",
        "write a page: a document beside its map",
        read.add_arguments,
        read.run,
        "argmap read map.json -o page.html --standing",
        f"{_WRITTEN}; 3 no engine could draw",
    ),
    Command(
        "show",
        "print a map as a tree",
        show.add_arguments,
        show.run,
        "argmap show map.argdown --focus tax --depth 1",
        _READ,
    ),
    Command(
        "check",
        "check maps, as a careful reader would",
        check.add_arguments,
        check.run,
        "argmap check maps/ --strict --output github",
        f"1 there are errors, or with --strict warnings; {_UNREAD}",
    ),
    Command(
        "coverage",
        "say which sentences of a source carry a claim",
        coverage.add_arguments,
        coverage.run,
        "argmap coverage map.json",
        _READ,
    ),
    Command(
        "explain",
        "say why a check exists",
        explain.add_arguments,
        explain.run,
        "argmap explain circular-support",
        "2 wrong usage, or no such check",
    ),
    Command(
        "quote",
        "find words in a source, and print the quote",
        quote.add_arguments,
        quote.run,
        'argmap quote article.txt "the tax works"',
        f"1 the words are nowhere; {_UNREAD}",
    ),
    Command(
        "schemes",
        "print argumentation schemes",
        schemes.add_arguments,
        schemes.run,
        'argmap schemes "expert opinion"',
        "2 wrong usage, or no such scheme",
    ),
    Command(
        "evaluate",
        "say which claims stand in a map, and why",
        evaluate.add_arguments,
        evaluate.run,
        "argmap evaluate map.argdown --why tax",
        _READ,
    ),
    Command(
        "compare",
        "compare two maps, or the maps of annotators",
        compare.add_arguments,
        compare.run,
        "argmap compare before.json after.json",
        f"1 the maps differ; {_UNREAD}",
    ),
    Command(
        "convert",
        "write maps in another notation",
        convert.add_arguments,
        convert.run,
        "argmap convert map.argdown map.json",
        "1 a map was read with errors, or was not written as the notation cannot say all of it; "
        "2 wrong usage, or a file that cannot be read or written",
    ),
    Command(
        "info",
        "name the notation of files, and what they hold",
        info.add_arguments,
        info.run,
        "argmap info maps/ --output csv",
        _UNREAD,
    ),
    Command(
        "formats",
        "list the notations",
        formats.add_arguments,
        formats.run,
        "argmap formats --output json",
        _PRINTED,
    ),
    Command(
        "format",
        "rewrite maps in canonical form",
        reformat.add_arguments,
        reformat.run,
        "argmap format map.argdown --check",
        "1 a file would change, or cannot be rewritten without loss; 2 wrong usage, or a file that "
        "cannot be read or written",
    ),
    Command(
        "guide",
        "print the guide for programs that write maps",
        guide.add_arguments,
        guide.run,
        "argmap guide > guide.md",
        _PRINTED,
    ),
    Command(
        "schema",
        "print the JSON Schema of drafts or of maps",
        schema.add_arguments,
        schema.run,
        "argmap schema --native > map.schema.json",
        _PRINTED,
    ),
    Command(
        "describe",
        "describe argmap to programs, as JSON",
        describe.add_arguments,
        describe.run,
        "argmap describe > argmap.json",
        _PRINTED,
    ),
    Command(
        "mcp",
        "serve tools for a language model",
        mcp.add_arguments,
        mcp.run,
        "argmap mcp --folder maps",
        "2 wrong usage, no such folder, or the package that serves is not installed",
    ),
)
"""The commands, in the order in which ``--help`` lists them."""
