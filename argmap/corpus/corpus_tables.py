"""A corpus as tables: a row for each map, and the rows of all maps with the file they come from."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from statistics import median
from typing import Final, TypeAlias, cast

from argmap.collector import without_collector
from argmap.corpus.counts import COUNTS, counts_of
from argmap.corpus.items import Item
from argmap.corpus.loading import load_many
from argmap.corpus.places import Paths
from argmap.errors import FormatError, brief, did_you_mean
from argmap.evaluation.maps.verdict import evaluate
from argmap.files import FilePath
from argmap.formats.exports.map_tables import (
    CLAIMS,
    EVALUATION,
    FINDINGS,
    QUOTES,
    RELATIONS,
    claim_rows,
    evaluation_rows,
    findings_table,
    quotes_table,
    relation_rows,
)
from argmap.model.argument_map import ArgumentMap
from argmap.parameters import expect_all, expect_several
from argmap.tabular import Row, Schema, Table

CORPUS: Final[Schema] = {
    "file": str,
    "notation": str,
    "title": str,
    "thesis": str,
    **dict.fromkeys(COUNTS, int),
    "error": str,
}
"""The columns of ``corpus_table``."""


def corpus_row(item: Item) -> Row:
    """Return the row of a file in the corpus table, from its map or from what was counted of it.

    >>> corpus_row(Item("a.json", "a.json", "a.json"))["file"]
    'a.json'
    """
    row: Row = dict.fromkeys(CORPUS)
    row |= {"file": _text(item.path), "notation": item.notation}
    if item.error is not None:
        row["error"] = _text(str(item.error))
    elif item.debate is not None:
        row |= describe(item.debate)
    elif item.result is not None:  # of ``describe``, by the process that read it
        row |= item.result
    return row


def describe(debate: ArgumentMap) -> Row:
    """Return a map's row of the corpus table, without the cells about its file.

    >>> describe(ArgumentMap(title="Tax"))["title"]
    'Tax'
    """
    thesis = debate.thesis
    return {
        "title": debate.title or None,
        "thesis": None if thesis is None else thesis.id,
        **counts_of(debate),
    }


def corpus_table(
    items: Iterable[Item | FilePath] | FilePath, *, processes: int | None = None
) -> Table:
    """Return a row for each file of a corpus, with its error where it could not be read.

    Files that are no maps have none. ``linked`` counts the steps with linked premises, ``depth``
    the steps on the longest chain of reasons (a circle is one place), ``circles`` the groups of
    claims and steps that lead back to themselves, ``voices`` who speaks (the author of the text
    among them), ``words`` the words quoted, ``errors``, ``warnings`` and ``notes`` what the reader
    noticed.

    Args:
        items: What ``load_many`` yields, or the paths that it takes.
        processes: How many processes read the paths; see ``load_many``.

    Raises:
        WrongTypeError: They are neither items nor paths.

    >>> [row["error"] for row in corpus_table(["no such.json"])]
    ["cannot read 'no such.json': there is no such file or folder"]
    """
    if isinstance(items, str | os.PathLike):
        items = [items]
    expect_several(
        items, "what load_many yields, or paths", "give the folder of the corpus, such as 'maps'"
    )
    rows = Table(CORPUS)
    for given in items:
        if isinstance(given, Item):
            found: Iterable[Item] = [given]
        else:
            found = load_many(given, processes=processes, each=describe)
        rows += [corpus_row(item) for item in found if not item.foreign]
    return rows


def summary(rows: Sequence[Row]) -> Table:
    """Return sums and medians of the columns of a corpus table that are numbers.

    Files that could not be read count for nothing.

    Raises:
        WrongTypeError: They are no rows of a table.

    >>> rows = corpus_table([Item("a", "a", "a", notation="json", debate=ArgumentMap())])
    >>> [(row["figure"], row["claims"]) for row in summary(rows)]
    [('sum', 0.0), ('median', 0.0)]
    """
    rows = expect_all(rows, Mapping, "rows", "argmap.corpus_table(…) returns them")
    schema: Schema = {"figure": str, **dict.fromkeys(COUNTS, float)}
    table = Table(schema)
    for figure, function in (("sum", sum), ("median", median)):
        row: Row = {"figure": figure}
        for name in COUNTS:
            values = [each[name] for each in rows if each[name] is not None]
            row[name] = float(function(values)) if values else None
        table.append(row)
    return table


_Made: TypeAlias = "tuple[Row, tuple[list[Row], ...]]"
"""The corpus row of a map, if it is wanted, and the rows of its tables."""

_TABLES: Final[dict[str, tuple[Schema, Callable[[ArgumentMap], list[Row]]]]] = {
    "claims": (CLAIMS, claim_rows),
    "relations": (RELATIONS, relation_rows),
    "quotes": (QUOTES, lambda debate: _after_file(quotes_table(debate))),
    "findings": (FINDINGS, lambda debate: _after_file(findings_table(debate.findings))),
    "evaluation": (EVALUATION, lambda debate: evaluation_rows(evaluate(debate))),
}


def _after_file(rows: Table) -> list[Row]:
    """Return the rows of a table, each after an empty cell for its file, unless it has one."""
    return [{"file": None, **row} for row in rows]


@without_collector
def tables_of(paths: Paths, *names: str, processes: int | None = None) -> dict[str, Table]:
    """Return the tables of all maps of a corpus: every row of each after the file it comes from.

    The tables are "corpus" (see ``corpus_table``), "claims", "relations", "quotes", "findings" (of
    the readers) and "evaluation". They are made by the processes that read, and only they are
    sent back.

    Args:
        paths: As ``load_many`` takes them.
        names: The tables; all of them, unless some are named.
        processes: How many processes read at once; see ``load_many``.

    Raises:
        FormatError: There is no table of that name.

    >>> sorted(tables_of([]))
    ['claims', 'corpus', 'evaluation', 'findings', 'quotes', 'relations']
    """
    known = ("corpus", *_TABLES)
    for name in names:
        if name not in known:
            nearest = did_you_mean(name, known)
            raise FormatError(f"no table {brief(name)}{nearest} (known: {', '.join(known)})")
    wanted = tuple(dict.fromkeys(names or known))
    found = {
        name: Table(CORPUS if name == "corpus" else {"file": str, **_TABLES[name][0]})
        for name in wanted
    }
    inner = tuple(name for name in wanted if name != "corpus")
    each = partial(_tables, names=inner, is_described="corpus" in found)
    for item in load_many(paths, processes=processes, each=each):
        if item.foreign:
            continue
        nothing: _Made = ({}, ())
        described, made = nothing if item.error is not None else cast("_Made", item.result)
        file = _text(item.path)
        if "corpus" in found:
            error = None if item.error is None else _text(str(item.error))
            about = {"file": file, "notation": item.notation, "error": error}
            found["corpus"].append(dict.fromkeys(CORPUS) | described | about)
        for name, rows in zip(inner, made, strict=False):
            for row in rows:
                row["file"] = row["file"] or file
            found[name] += rows
    return found


def _tables(debate: ArgumentMap, names: Sequence[str], *, is_described: bool) -> _Made:
    """Return the corpus row of a map, if it is wanted, and its tables, where it was read."""
    described = describe(debate) if is_described else {}
    return described, tuple([_TABLES[name][1](debate) for name in names])


def _text(text: str) -> str:
    """Return a name of a file as text: bytes of it that are none are replaced."""
    return text.encode("utf-8", "replace").decode()
