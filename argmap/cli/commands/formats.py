"""``argmap formats``: the notations there are."""

from __future__ import annotations

import argparse

from argmap.cli.options import output_argument


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``formats`` takes."""
    output_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the notations: what each is called, whether it is read and written, its suffixes."""
    from argmap.formats import FORMATS

    if arguments.output == "json":
        import json

        rows = [
            {
                "name": row.name,
                "description": row.description,
                "reads": row.reads,
                "writes": row.writes,
                "suffixes": list(row.suffixes),
            }
            for row in FORMATS
        ]
        print(json.dumps(rows, indent=2))
        return 0
    wide = max(len(row.name) for row in FORMATS)
    for row in FORMATS:
        does = "/".join(word for word, can in (("read", row.reads), ("write", row.writes)) if can)
        print(f"{row.name:{wide}}  {does or 'refused':10}  {row.description}")
        print(f"{'':{wide}}  {'':10}  {' '.join(row.suffixes)}")
    return 0
