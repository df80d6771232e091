"""``argmap info``: the notation of files, and what they hold."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING, Any

from argmap.cli.input import STREAM, complain, once, read
from argmap.cli.options import files_argument, output_argument

if TYPE_CHECKING:
    from argmap.formats import Format
    from argmap.model.argument_map import ArgumentMap


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what ``info`` takes."""
    files_argument(parser)
    output_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Say of each file in which notation it is and what it holds; 2 if one cannot be read.

    Raises:
        FormatError: When the standard input is given twice.
    """
    import json

    from argmap.errors import ArgmapError

    once(arguments.files)
    code = 0
    described: list[dict[str, Any]] = []
    for name in arguments.files:
        try:
            row, debate = _opened(name, arguments.source_format)
        except ArgmapError as error:
            code = 2
            complain(error)
            continue
        described.append(_described(name, row, debate))
    if arguments.output == "json":
        print(json.dumps(described, indent=2))
    else:
        print("\n".join(_in_words(each) for each in described), end="\n" if described else "")
    return code


def _opened(name: str, notation: str | None) -> tuple[Format, ArgumentMap]:
    from argmap.formats import load, loads, named, read_text, recognise

    if name != STREAM:
        row = read_text(name, format=notation)[1]
        return row, load(name, format=row.name)
    text, place = read(name)
    row = named(notation) if notation else recognise(text, name=place)
    return row, loads(text, row.name, name=place)


def _described(name: str, row: Format, debate: ArgumentMap) -> dict[str, Any]:
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
        "unread": _unread(debate),
        "findings": dict(sorted(Counter(each.code for each in debate.findings).items())),
    }


# What readers keep whole beside what they read of it, and the names in it that are read.
_WHOLE = frozenset({"element", "statement", "argument", "data", "frontMatter", "attributes"})
_READ = frozenset(
    {
        *("id", "text", "raw", "label", "see", "declared", "ranges", "texts", "headings", "path"),
        *("supportedBy", "inContextOf", "challenges", "nodeType", "undeveloped", "elsewhere"),
        *("premises", "conclusion", "scheme", "undercutter", "weight", "assumptions"),
        *("layout", "breaks", "indent", "gaps", "isInMap", "argmap"),
    }
)


def _unread(debate: ArgumentMap) -> dict[str, dict[str, int]]:
    """Count what the reader of each notation kept of the file unread, by the file's own names."""
    from argmap.syntax.plain import mapped

    counts: dict[str, Counter[str]] = {}
    for each in (debate, *debate.elements):
        for space, kept in each.extras.items():
            names: list[str] = []
            for key, value in mapped(kept).items():
                names += mapped(value) if key in _WHOLE and mapped(value) else [key]
            found = [name for name in names if name not in _READ and name not in _WHOLE]
            counts.setdefault(space, Counter()).update(found)
    return {space: dict(sorted(names.items())) for space, names in sorted(counts.items()) if names}


def _in_words(found: dict[str, Any]) -> str:
    from argmap.errors import quoted
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
        lines.append(f"  thesis: {quoted(found['thesis'])}")
    for space, names in found["unread"].items():
        counted = [f"{name} ({number})" if number > 1 else name for name, number in names.items()]
        lines.append(f"  kept unread, of {printable(space)}: {printable(', '.join(counted))}")
    if found["findings"]:
        noticed = ", ".join(f"{number} {code}" for code, number in found["findings"].items())
        lines.append(f"  noticed: {noticed}")
    return "\n".join(lines)


def _singular(name: str) -> str:
    return "party" if name == "parties" else name.removesuffix("s")
