"""The command that holds two maps side by side: what changed, and how far they agree."""

from __future__ import annotations

import argparse

from argmap.cli.corpus_input import is_many
from argmap.cli.input import load_map, once
from argmap.cli.options import from_argument, output_argument, whole_number


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``compare`` takes."""
    parser.add_argument(
        "before",
        metavar="A",
        help="a map, the reference, or - for the standard input; or a folder or archive of them",
    )
    parser.add_argument(
        "after",
        metavar="B",
        help="the map to compare with it, or - for the standard input; or another folder",
    )
    parser.add_argument(
        "more", metavar="C", nargs="*", help="folders of further annotators of the same texts"
    )
    from_argument(parser)
    parser.add_argument(
        "--ids",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="match by id, or not, as when two people each numbered their claims (default: the "
        "claims tell)",
    )
    parser.add_argument(
        "--match",
        choices=("close", "words"),
        default="close",
        help="words: match reworded claims by the words they share, and say how sure that is",
    )
    parser.add_argument(
        "--align",
        metavar="CSV",
        help="claims matched by hand: a CSV file, in each line the id of a claim of A and of its "
        "match in B; for folders, the name of the map before them",
    )
    parser.add_argument(
        "--no-agreement", action="store_true", help="print the changes without the figures"
    )
    parser.add_argument(
        "--feedback",
        action="store_true",
        help="say what B lacks, adds and turns round, A being the model; for a folder, say it of "
        "each map, and how many share it",
    )
    parser.add_argument(
        "--pairs",
        metavar="CSV",
        help="for folders: the maps of one text, in each line a name in A and a name in B "
        "(default: maps of the same name)",
    )
    parser.add_argument(
        "--seed",
        metavar="NUMBER",
        type=whole_number,
        default=0,
        help="for folders: the seed of the samples behind the intervals (default: 0)",
    )
    output_argument(parser, ("text", "json", "csv"))


def run(arguments: argparse.Namespace) -> int:
    """Print what was removed, added and changed, and the figures; 1 when the maps differ.

    Of folders the figures of all pairs; 2 when a map could not be read or has no counterpart.

    Raises:
        ArgmapError: When a map cannot be read.
    """
    import json

    from argmap import comparison
    from argmap.cli.differences import describe
    from argmap.errors import FormatError
    from argmap.findings import printable

    once([arguments.before, arguments.after])
    names = [arguments.before, arguments.after, *arguments.more]
    if is_many(names):
        from argmap.cli.annotators import compare_folders

        return compare_folders(arguments, names)
    if arguments.more or arguments.pairs or arguments.output == "csv":
        raise FormatError("three maps or more, --pairs and --output csv are for folders of maps")
    before, _ = load_map(arguments.before, arguments.source_format)
    after, _ = load_map(arguments.after, arguments.source_format)
    found = comparison.compare(
        before,
        after,
        ids=arguments.ids,
        match=arguments.match,
        alignment=arguments.align,
    )
    if arguments.output == "json":
        print(json.dumps(describe(found, agreement=not arguments.no_agreement), indent=2))
    elif arguments.feedback:
        said = [printable(finding.message) for finding in found.feedback]
        print("\n".join(said) if said else "nothing is missing, added or tied otherwise")
    else:
        print(found if arguments.no_agreement else f"{found}\n\n{found.agreement}")
    return int(not found.same)
