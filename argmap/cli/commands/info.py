"""``argmap info``: the notation of files, and what they hold."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING, Any

from argmap.cli.corpus_input import ManyFiles, corpus_argument, is_many, jobs_argument
from argmap.cli.input import STREAM, complain, once, write_out
from argmap.cli.options import output_argument

if TYPE_CHECKING:
    from argmap.formats import Format
    from argmap.model.argument_map import ArgumentMap


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``info`` takes."""
    corpus_argument(parser)
    jobs_argument(parser)
    output_argument(parser, ("text", "json", "csv"))


def run(arguments: argparse.Namespace) -> int:
    """Say of each file in which notation it is and what it holds; 2 if one cannot be read.

    A folder, an archive or a pattern is told of in a table, with sums and medians.

    Raises:
        FormatError: When the standard input is given twice.
    """
    import json

    from argmap.formats import format_named

    once(arguments.files)
    if arguments.output == "csv" or is_many(arguments.files):
        return _table(arguments)
    described: list[dict[str, Any]] = []
    reading = ManyFiles(arguments.files, arguments.source_format)
    for item in reading.items():
        if item.error is not None:
            complain(item.error)
        elif item.debate is not None and item.notation is not None:
            name = STREAM if item.root == STREAM else item.path
            described.append(_describe(name, format_named(item.notation), item.debate))
    if arguments.output == "json":
        print(json.dumps(described, indent=2))
    else:
        print("\n".join(_in_words(each) for each in described), end="\n" if described else "")
    reading.say_passed_over()
    return reading.code


def _table(arguments: argparse.Namespace) -> int:
    """Print a row for each file; rows are made where the files are read."""
    import json

    from argmap.corpus.corpus_tables import CORPUS, corpus_row, describe, summary
    from argmap.corpus.counts import COUNTS
    from argmap.notebook import columns_of_text
    from argmap.tabular import Table, to_csv

    reading = ManyFiles(
        arguments.files, arguments.source_format, processes=arguments.jobs, each=describe
    )
    rows = Table(CORPUS)
    for item in reading.items():
        rows.append(corpus_row(item))
        if item.error is not None:
            complain(item.error)
    sums, medians = summary(rows)
    if arguments.output == "csv":
        write_out(to_csv(rows))
    elif arguments.output == "json":
        said = {
            "files": rows,
            "failed": reading.failed,
            "passed_over": [*reading.passed_over, *reading.read_already],
            "sum": {name: sums[name] for name in COUNTS},
            "median": {name: medians[name] for name in COUNTS},
        }
        print(json.dumps(said, indent=2))
    else:
        read = [row for row in rows if row["error"] is None]
        # A column of nothing but zeros tells nothing; the other outputs have all.
        told = [name for name in COUNTS if any(row[name] for row in read)]
        lines = [[row["file"], row["notation"], *[row[name] for name in told]] for row in read]
        for figure in (sums, medians) if read else ():
            numbers = [figure[name] for name in told]
            whole = [int(each) if each == int(each) else each for each in numbers]
            lines.append([figure["figure"], None, *whole])
        print(columns_of_text(["file", "notation", *told], lines))
        count = f"{len(read):,} map" if len(read) == 1 else f"{len(read):,} maps"
        failed = f"; {reading.failed:,} could not be read" if reading.failed else ""
        print(f"{count}{failed}")
    reading.say_passed_over()
    return reading.code


def _describe(name: str, row: Format, debate: ArgumentMap) -> dict[str, Any]:
    from argmap.cli.unread import count_unread
    from argmap.model.argument_map import CounterpointKind

    steps = (*debate.supports, *debate.counterpoints)
    quotes = sum(len(element.quotes) for element in debate.elements)
    kinds = Counter(debate.kind_of(each) for each in debate.counterpoints)
    main = debate.thesis
    return {
        "file": name,
        "notation": row.name,
        "description": row.description,
        "title": debate.title,
        "thesis": main.id if main is not None else None,
        "naming": row.naming if main is None and len(debate.claims) > 1 else "",
        "counts": {
            "claims": len(debate.claims),
            "roots": len(debate.roots),
            "supports": len(debate.supports),
            "counterpoints": len(debate.counterpoints),
            "undercuts": kinds[CounterpointKind.UNDERCUT],
            "contradictions": len(debate.contradictions),
            "contrasts": len(debate.contrasts),
            "restatements": len(debate.restatements),
            "contexts": len(debate.contexts),
            "linked steps": sum(len(step.premises) > 1 for step in steps),
            "schemes": len({step.scheme for step in steps if step.scheme}),
            "quotes": quotes,
            "sources": len(debate.sources),
            "parties": len(debate.parties),
            "perspectives": len(debate.perspectives),
        },
        "kept": sorted({key for each in (debate, *debate.elements) for key in each.extras}),
        "unread": count_unread(debate),
        "findings": dict(sorted(Counter(each.code for each in debate.findings).items())),
    }


def _in_words(found: dict[str, Any]) -> str:
    from argmap.errors import brief
    from argmap.findings import printable

    counts: dict[str, int] = found["counts"]
    held = ", ".join(
        f"{number} {_singular(name) if number == 1 else name}"
        for name, number in counts.items()
        if number or name in {"claims", "supports", "counterpoints"}
    )
    lines = [f"{printable(found['file'])}: {found['notation']}, {found['description']}"]
    if found["title"]:
        lines.append(f"  title: {printable(found['title'])}")
    lines.append(f"  holds: {held}")
    if found["thesis"] is not None:
        lines.append(f"  thesis: {brief(found['thesis'])}")
    elif found["naming"]:
        lines.append(f"  thesis: none ({found['naming']})")
    for space, names in found["unread"].items():
        counted = [f"{name} ({number})" if number > 1 else name for name, number in names.items()]
        lines.append(f"  kept unread, of {printable(space)}: {printable(', '.join(counted))}")
    if found["findings"]:
        noticed = ", ".join(f"{number} {code}" for code, number in found["findings"].items())
        lines.append(f"  noticed: {noticed}")
    return "\n".join(lines)


def _singular(name: str) -> str:
    return "party" if name == "parties" else name.removesuffix("s")
