"""Lists made by hand for ``argmap compare`` of folders: pairs of maps, and claims of maps."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from unicodedata import normalize


def text_name(inside: str) -> str:
    """Return the name of the text that a map is of: its own without the suffix of its notation.

    Letters with marks have one form, since file systems keep them in either.

    Args:
        inside: The name of the map within its folder or archive.

    >>> text_name("may/debate 1.aif.json"), text_name("e\u0301.json") == text_name("\u00e9.argdown")
    ('may/debate 1', True)
    """
    from argmap.corpus import stem

    path = PurePosixPath(normalize("NFC", inside))
    return str(path.with_name(stem(path.name)))


def check_names(hand: Mapping[str, Mapping[str, object]], names: Collection[str]) -> None:
    """Check that claims matched by hand are those of maps that there are.

    Args:
        hand: The claims, by the names of the maps; the first line may be that of the heads.
        names: The names of the maps.

    Raises:
        FormatError: There is no map of a name.

    >>> check_names({"map": {"before": "after"}, "tax": {"a": "x"}}, ["tax"])
    """
    from argmap.errors import FormatError, brief, did_you_mean

    for at, name in enumerate(hand):
        if name not in names and (at or len(hand[name]) > 1):
            nearest = did_you_mean(name, [*names])
            raise FormatError(
                f"claims of {brief(name)} are matched by hand, and no map has this name{nearest}"
            )


def read_list(path: str, columns: int) -> list[list[str]]:
    """Return the rows of a CSV file with so many columns, or more.

    Raises:
        FormatError: A row has fewer.
        FileError: The file cannot be read.

    >>> read_list("no such.csv", 2)
    Traceback (most recent call last):
    argmap.errors.FileError: cannot read 'no such.csv': there is no such file or folder
    """
    from argmap.comparison.alignment import rows_by_hand
    from argmap.errors import FormatError
    from argmap.findings import printable

    rows = rows_by_hand(path, columns)
    for number, row in rows:
        if len(row) < columns:
            place = f"{printable(path)}:{number}"
            raise FormatError(f"{place}: expected {columns} columns, found {len(row)}")
    return [row for _, row in rows]
