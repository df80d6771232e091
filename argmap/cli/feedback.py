"""``argmap compare MODEL FOLDER --feedback``: the maps of a class beside the model solution."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from argmap.cli.corpus_input import ManyFiles, is_many
from argmap.cli.hand_lists import check_names, text_name
from argmap.cli.input import complain, load_map, write_out

if TYPE_CHECKING:
    from argmap.findings import Finding
    from argmap.tabular import Schema

_COLUMNS: Final[Schema] = {"file": str, "code": str, "message": str, "subject": str}
_NOTHING: Final = "nothing is missing, added or tied otherwise"


def feedback_on_folders(
    arguments: argparse.Namespace,
    names: Sequence[str],
    hand: Mapping[str, Mapping[str, str | None]],
) -> int:
    """Print for each map the claims and steps it lacks, adds or turns round; then the common ones.

    The model is left out where it lies in one of the folders.

    Args:
        arguments: What the command was given.
        names: The model, then the maps, folders and archives.
        hand: Claims matched by hand, by the name of the map.

    Returns:
        1 when a map differs from the model, 2 when one could not be read.

    Raises:
        ArgmapError: When the model cannot be read, or is a folder.
    """
    from argmap.comparison import compare
    from argmap.errors import ArgmapError, FormatError, brief
    from argmap.findings import printable

    model_name, *others = names
    if is_many([model_name]):
        raise FormatError(
            f"--feedback takes one model before the maps, found {brief(model_name)}; "
            "give a map, then the folder of those to compare with it"
        )
    if arguments.pairs:
        raise FormatError("--pairs is for two folders of maps; --feedback has one model for all")
    model, _ = load_map(model_name, arguments.source_format)
    reading = ManyFiles(others, arguments.source_format)
    found: dict[str, tuple[Finding, ...]] = {}
    met: list[str] = []
    wrong = 0
    for item in reading.items(bar=False):
        if item.error is not None:
            complain(item.error)
        elif item.debate is not None and not _is_same(item.path, model_name):
            met.append(text_name(item.inside))
            try:
                compared = compare(
                    model,
                    item.debate,
                    ids=arguments.ids,
                    match=arguments.match,
                    alignment=hand.get(met[-1]),
                )
            except ArgmapError as error:  # of claims matched by hand, in this map alone
                complain(error)
                wrong += 1
                continue
            found[item.path] = compared.feedback
            if arguments.output == "text":
                said = [printable(each.message) for each in found[item.path]]
                lines = "\n  ".join(["", *said]) if said else f" {_NOTHING}"
                print(f"{printable(item.path)}:{lines}")
    reading.say_passed_over()
    try:
        if not reading.failed:  # else the name may be that of a map that could not be read
            check_names(hand, met)
    except ArgmapError as error:
        complain(error)
        wrong += 1
    _write(found, reading.failed + wrong, arguments.output)
    return 2 if wrong else reading.code or int(any(found.values()))


def _write(found: Mapping[str, Sequence[Finding]], failed: int, form: str) -> None:
    """Print all findings as JSON or CSV; as text, those of several maps, with their number."""
    import json

    from argmap.findings import printable
    from argmap.tabular import Row, Table, to_csv

    rows: list[Row] = [
        {"file": file, "code": each.code, "message": each.message, "subject": each.subject}
        for file, findings in found.items()
        for each in findings
    ]
    shared = Counter([row["message"] for row in rows])
    common = [(message, count) for message, count in shared.most_common() if count > 1]
    if form == "csv":
        write_out(to_csv(Table(_COLUMNS, rows)))
    elif form == "json":
        said = {
            "maps": len(found),
            "failed": failed,
            "feedback": rows,
            "common": [{"message": message, "maps": count} for message, count in common],
        }
        print(json.dumps(said, indent=2))
    elif common:
        print(f"\nof {len(found)} maps, how many share:")
        for message, count in common:
            print(f"{count:>4}  {printable(str(message))}")


def _is_same(path: str, other: str) -> bool:
    return Path(path).exists() and Path(other).exists() and Path(path).samefile(other)
