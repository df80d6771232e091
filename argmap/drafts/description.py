"""A description of argmap as plain values: records, checks, notations, semantics."""

from __future__ import annotations

import enum
from typing import Any

from argmap.checks.catalogue import CHECKS
from argmap.evaluation import GRADUAL_SEMANTICS, SEMANTICS
from argmap.formats.draft.form import CLAIM, LISTS, MAP, RELATION, Key
from argmap.formats.native.fields import MAP as NATIVE
from argmap.formats.native.shapes import RecordForm
from argmap.formats.registry import FORMATS
from argmap.model.enumerations import Basis, Endorsement, Modality, Role
from argmap.text.source import Closeness

_ENUMERATIONS: tuple[type[enum.StrEnum], ...] = (Modality, Endorsement, Basis, Role, Closeness)


def description() -> dict[str, Any]:
    """Return a description of argmap: records, checks, notations, semantics.

    >>> sorted(description())
    ['checks', 'draft', 'gradual_semantics', 'native', 'notations', 'semantics', 'words']
    """
    return {
        "draft": {
            "map": _keys(MAP),
            "claim": _keys(CLAIM),
            "relation": _keys(RELATION),
            "lists": list(LISTS),
        },
        "native": _records(),
        "words": {each.__name__.lower(): [value.value for value in each] for each in _ENUMERATIONS},
        "checks": [
            {
                "code": row.code,
                "severity": row.severity.value,
                "objects_to": row.summary,
                "why": row.why,
                "literature": row.literature,
                "analysis": row.analysis,
            }
            for row in CHECKS
        ],
        "notations": [
            {
                "name": row.name,
                "suffixes": list(row.suffixes),
                "description": row.description,
                "reads": row.reads,
                "writes": row.writes,
            }
            for row in FORMATS
        ],
        "semantics": [row.name for row in SEMANTICS],
        "gradual_semantics": [row.name for row in GRADUAL_SEMANTICS],
    }


def _keys(keys: dict[str, Key]) -> list[dict[str, Any]]:
    return [
        {"key": key.name, "says": key.about, "holds": key.shape.value, "words": list(key.words)}
        for key in keys.values()
    ]


def _records() -> dict[str, list[dict[str, Any]]]:
    """Return the records of the native file with their keys."""
    found: dict[str, list[dict[str, Any]]] = {}
    waiting: list[RecordForm] = [NATIVE]
    for record in waiting:
        if record.name not in found:
            found[record.name] = [
                {
                    "key": each.key,
                    "says": each.about,
                    "expected": each.shape.expected,
                    "required": each.required,
                }
                for each in record.fields
            ]
            waiting += [row for each in record.fields for row in each.shape.rows]
    return found
