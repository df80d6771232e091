"""The command that holds two maps side by side: what changed, and how far they agree."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from argmap.cli.input import loaded, once
from argmap.cli.options import from_argument, output_argument

if TYPE_CHECKING:
    from argmap.comparison import Comparison, Kappa, Score
    from argmap.model.records import Element


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``compare`` takes."""
    parser.add_argument(
        "before", metavar="A", help="a map, the reference, or - for the standard input"
    )
    parser.add_argument(
        "after", metavar="B", help="the map that is held against it, or - for the standard input"
    )
    from_argument(parser)
    parser.add_argument(
        "--no-ids",
        action="store_true",
        help="take equal ids for chance, as where two people each numbered their claims",
    )
    output_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what was removed, added and changed, and the figures; 1 when the maps differ.

    Raises:
        ArgmapError: When a map cannot be read.
    """
    from argmap import comparison

    once([arguments.before, arguments.after])
    before, _ = loaded(arguments.before, arguments.source_format)
    after, _ = loaded(arguments.after, arguments.source_format)
    found = comparison.compare(before, after, ids=not arguments.no_ids)
    print(_json(found) if arguments.output == "json" else f"{found}\n\n{found.agreement}")
    return int(not found.same)


def _json(found: Comparison) -> str:
    import json

    from argmap.comparison import FIGURES

    said = {
        "same": found.same,
        "map": found.about,
        "removed": [_told(element) for element in found.removed],
        "added": [_told(element) for element in found.added],
        "matched": [
            {
                "kind": pair.after.kind,
                "before": pair.before.id,
                "after": pair.after.id,
                "by": pair.by.value,
                "changed": pair.changed,
            }
            for pair in (*found.claims, *found.relations)
        ],
        "agreement": {
            figure.name: {
                **_figure(getattr(found.agreement, figure.name)),
                "counts": figure.items,
                "source": figure.source,
            }
            for figure in FIGURES
        },
    }
    return json.dumps(said, indent=2)


def _told(element: Element) -> dict[str, str]:
    text = getattr(element, "text", None)
    return {"kind": element.kind, "id": element.id, **({} if text is None else {"text": text})}


def _figure(figure: Score | Kappa) -> dict[str, object]:
    from argmap.comparison import Score

    if isinstance(figure, Score):
        return {
            "both": figure.both,
            "before": figure.before,
            "after": figure.after,
            "precision": figure.precision,
            "recall": figure.recall,
            "f1": figure.f1,
        }
    return {
        "items": figure.items,
        "observed": figure.observed,
        "expected": figure.expected,
        "kappa": figure.kappa,
    }
