"""The agreement of a corpus as a table: a row for each figure, average and measure."""

from __future__ import annotations

from typing import Final

from argmap.comparison.corpus_agreement import KAPPAS, SCORES, CorpusAgreement
from argmap.comparison.estimates import Estimate
from argmap.comparison.figures import Score
from argmap.parameters import expect
from argmap.tabular import Row, Schema, Table

AGREEMENT: Final[Schema] = {
    "figure": str,
    "average": str,
    "measure": str,
    "value": float,
    "low": float,
    "high": float,
    "pairs": int,
    "both": int,
    "before": int,
    "after": int,
}
"""The columns of ``agreement_table``."""


def agreement_table(agreement: CorpusAgreement) -> Table:
    """Return a row for each figure, micro and macro, with its interval and the counts behind it.

    ``measure`` is F1, precision, recall or kappa; ``low`` and ``high`` are the ends of the
    interval; ``pairs`` counts the pairs in which the figure is defined; ``both``, ``before`` and
    ``after`` count what both, the first and the second maps have.

    Raises:
        WrongTypeError: It is no agreement of a corpus.

    >>> from argmap import ArgumentMap, compare_many
    >>> rows = agreement_table(compare_many([(ArgumentMap(), ArgumentMap())]))
    >>> rows[0]["figure"], rows[0]["value"], rows[0]["both"]
    ('claims', None, 0)
    """
    expect(agreement, CorpusAgreement, "agreement", "argmap.compare_many(…) returns one")
    rows: list[Row] = []

    def add(
        figure: str, average: str, measure: str, found: Estimate, counts: Score | None = None
    ) -> None:
        row: Row = dict.fromkeys(AGREEMENT)
        row |= {"figure": figure, "average": average, "measure": measure, "value": found.value}
        row |= {"low": found.low, "high": found.high, "pairs": found.pairs}
        if counts is not None:
            row |= {"both": counts.both, "before": counts.before, "after": counts.after}
        rows.append(row)

    for name in SCORES:
        counts = agreement.score(name)
        micro = agreement.micro(name)
        add(name, "micro", "f1", micro, counts)
        for measure, value in (("precision", counts.precision), ("recall", counts.recall)):
            add(name, "micro", measure, Estimate(value, None, None, micro.pairs), counts)
        add(name, "macro", "f1", agreement.macro(name), counts)
    for name in KAPPAS:
        add(name, "micro", "kappa", agreement.micro(name))
        add(name, "macro", "kappa", agreement.macro(name))
    if agreement.annotators > 2:
        add("attachment_alpha", "micro", "alpha", agreement.attachment_alpha)
        add("polarity_alpha", "micro", "alpha", agreement.polarity_alpha)
    return Table(AGREEMENT, rows)
