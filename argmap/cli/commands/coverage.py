"""``argmap coverage``: which sentences of the sources carry claims, and which claims have words."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from argmap.cli.input import load_map
from argmap.cli.options import file_argument, output_argument

if TYPE_CHECKING:
    from argmap.source_coverage import Coverage


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``coverage`` takes."""
    file_argument(parser)
    output_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print how much of its sources the map covers, and what it leaves."""
    from argmap.source_coverage import coverage

    debate, code = load_map(arguments.file, arguments.source_format)
    covered = coverage(debate)
    if arguments.output == "json":
        import json

        print(json.dumps(_as_values(covered), indent=2))
    else:
        print(covered)
    return code


def _as_values(covered: Coverage) -> dict[str, object]:
    """Return the coverage as plain values, every sentence with its claims."""
    return {
        "sentences": len(covered.sentences),
        "uncovered": len(covered.uncovered),
        "in_part": len(covered.in_part),
        "claims": covered.claims,
        "wordless": [
            {
                "claim": each.claim,
                "statuses": [status.value for status in each.statuses],
                "line": each.location.line if each.location else None,
            }
            for each in covered.wordless
        ],
        "unavailable": list(covered.unavailable),
        "every_sentence": [
            {
                "source": each.source,
                "number": each.number,
                "paragraph": each.paragraph,
                "line": each.line,
                "text": each.text,
                "claims": list(each.claims),
                "left": list(each.left),
            }
            for each in covered.sentences
        ],
    }
