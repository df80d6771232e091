"""A map as tables: lists of plain dicts, one a row, which pandas and polars take as they are."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Support
from argmap.quotations import read_words

# What spreadsheets take for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def claims_table(debate: ArgumentMap) -> list[dict[str, Any]]:
    """Return a row for each claim, all with the same columns, in document order.

    The columns are ``id``, ``text``, ``voice``, ``endorsement``, ``perspective``, ``modality``,
    ``cue``, ``weight``, ``group`` and ``tags`` (joined by " / " and ", "), ``note``, ``quotes``
    (their words, one a line), ``is_thesis``, and how many ``supports`` and ``counterpoints`` the
    claim has. Every value is a text, a number, a truth value or ``None``.

    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon.", weight=0.8))
    >>> row = claims_table(debate)[0]
    >>> row["id"], row["weight"], row["is_thesis"], row["supports"]
    ('tax', 0.8, True, 0)
    """
    thesis = debate.thesis
    return [
        {
            "id": claim.id,
            "text": claim.text,
            "voice": claim.voice,
            "endorsement": claim.endorsement.value,
            "perspective": claim.perspective,
            "modality": claim.modality.value,
            "cue": claim.cue,
            "weight": claim.weight,
            "group": " / ".join(claim.group),
            "tags": ", ".join(claim.tags),
            "note": claim.note,
            "quotes": "\n".join([read_words(debate.source_of(q), q) for q in claim.quotes]),
            "is_thesis": claim is thesis,
            "supports": len(debate.supports_of(claim)),
            "counterpoints": len(debate.counterpoints_to(claim)),
        }
        for claim in debate.claims
    ]


def relations_table(debate: ArgumentMap) -> list[dict[str, Any]]:
    """Return a row for each pair of ends that a relation ties, in document order.

    A support with two linked premises has two rows with one ``id``; so the table joins with that of
    the claims on ``source`` and ``target``. The other columns are ``kind``, ``hits`` (what a
    counterpoint does: rebuttal, undermining, undercut), ``premises`` (how many it has, needed
    together), ``scheme``, ``cue``, ``voice``, ``weight``, ``tags`` and ``note``.

    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("a", "b"))
    >>> row = relations_table(debate)[0]
    >>> row["source"], row["kind"], row["target"]
    ('a', 'support', 'b')
    """
    rows: list[dict[str, Any]] = []
    for relation in debate.elements:
        if isinstance(relation, Claim):
            continue
        starts, ends = relation.sides
        scheme = relation.scheme if isinstance(relation, Support | Counterpoint) else None
        hits = debate.kind_of(relation).value if isinstance(relation, Counterpoint) else None
        rows += [
            {
                "id": relation.id,
                "kind": relation.kind,
                "source": source,
                "target": target,
                "hits": hits,
                "premises": len(starts),
                "scheme": scheme,
                "cue": relation.cue,
                "voice": relation.voice,
                "weight": relation.weight,
                "tags": ", ".join(relation.tags),
                "note": relation.note,
            }
            for source in starts
            for target in ends
        ]
    return rows


def to_csv(rows: Iterable[Mapping[str, Any]]) -> str:
    r"""Return a table as CSV (RFC 4180), its columns those of the first row.

    A text that a spreadsheet would run as a formula is written after an apostrophe, which shows
    it as it is.

    >>> to_csv([{"id": "tax", "text": "=1+1", "weight": None}])
    "id,text,weight\r\ntax,'=1+1,\r\n"
    """
    table = list(rows)
    if not table:
        return ""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(table[0]), extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    for row in table:
        writer.writerow({key: _harmless(value) for key, value in row.items()})
    return out.getvalue()


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
