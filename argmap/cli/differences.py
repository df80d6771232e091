"""A comparison of two maps as plain JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.comparison import Comparison, Kappa, Score
    from argmap.model.records import Element


def describe(found: Comparison, *, agreement: bool) -> dict[str, object]:
    """Return a comparison as plain JSON: what differs with its values, and the figures.

    >>> from argmap import ArgumentMap, compare
    >>> describe(compare(ArgumentMap(), ArgumentMap()), agreement=False)["same"]
    True
    """
    from argmap.comparison import FIGURES
    from argmap.comparison.changed_values import value_table

    said: dict[str, object] = {
        "same": found.same,
        "ids_differ": found.ids_differ,
        "map": found.about,
        "removed": [_as_values(element) for element in found.removed],
        "added": [_as_values(element) for element in found.added],
        "matched": [
            {
                "kind": pair.after.kind,
                "before": pair.before.id,
                "after": pair.after.id,
                "by": pair.by.value,
                "changed": pair.changed,
                "values": value_table(pair.before, pair.after, pair.changed),
                **({} if pair.sure is None else {"sure": pair.sure}),
            }
            for pair in (*found.claims, *found.relations)
        ],
        "feedback": [
            {"code": finding.code, "message": finding.message, "subject": finding.subject}
            for finding in found.feedback
        ],
    }
    if agreement:
        said["agreement"] = {
            figure.name: {
                **_figure(getattr(found.agreement, figure.name)),
                "counts": figure.items,
                "source": figure.source,
            }
            for figure in FIGURES
        }
    return said


def _as_values(element: Element) -> dict[str, str]:
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
