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
    """A command: its name, what it does in a line, its arguments, and the function that runs it."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


COMMANDS = (
    Command("demo", "draw the worked example, and write its page", demo.add_arguments, demo.run),
    Command("start", "make a first map of a text", start.add_arguments, start.run),
    Command("render", "draw maps with Graphviz", render.add_arguments, render.run),
    Command(
        "read", "write the page to read a document beside its map", read.add_arguments, read.run
    ),
    Command("show", "print a map as a tree", show.add_arguments, show.run),
    Command("check", "say what there is to object to in maps", check.add_arguments, check.run),
    Command(
        "coverage",
        "say which sentences of the sources carry a claim",
        coverage.add_arguments,
        coverage.run,
    ),
    Command("explain", "say why a check exists", explain.add_arguments, explain.run),
    Command("quote", "find words in a source, and print the quote", quote.add_arguments, quote.run),
    Command("schemes", "print argumentation schemes", schemes.add_arguments, schemes.run),
    Command(
        "evaluate", "say which claims stand in a map, and why", evaluate.add_arguments, evaluate.run
    ),
    Command("compare", "hold two maps side by side", compare.add_arguments, compare.run),
    Command("convert", "write maps in another notation", convert.add_arguments, convert.run),
    Command("info", "say what files are and hold", info.add_arguments, info.run),
    Command("formats", "list the notations", formats.add_arguments, formats.run),
    Command("format", "rewrite maps in canonical form", reformat.add_arguments, reformat.run),
    Command("guide", "print what a program has to know", guide.add_arguments, guide.run),
    Command("schema", "print the JSON Schema of drafts or maps", schema.add_arguments, schema.run),
    Command("describe", "print all there is, as JSON", describe.add_arguments, describe.run),
    Command("mcp", "serve tools for a language model", mcp.add_arguments, mcp.run),
)
"""The commands, in the order in which ``--help`` lists them."""
