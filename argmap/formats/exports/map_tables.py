"""A map as tables: its claims, relations and quotes, its evaluation, and findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from argmap.errors import EvaluationError, brief
from argmap.evaluation.maps.standing import Cause, Standing
from argmap.evaluation.maps.verdict import Evaluation
from argmap.findings import Finding
from argmap.model.argument_map import ArgumentMap, CounterpointKind
from argmap.model.enumerations import Basis, Endorsement, Modality
from argmap.model.expectation import expect_map
from argmap.model.records import Claim, Context, Counterpoint, Support
from argmap.parameters import expect, expect_all
from argmap.quotations import quotations, read_words
from argmap.tabular import Row, Schema, Table

CLAIMS: Final[Schema] = {
    "id": str,
    "title": str,
    "text": str,
    "voice": str,
    "endorsement": str,
    "perspective": str,
    "modality": str,
    "basis": str,
    "cue": str,
    "weight": float,
    "group": str,
    "tags": str,
    "note": str,
    "quotes": str,
    "is_thesis": bool,
    "supports": int,
    "counterpoints": int,
}
"""The columns of ``claims_table``."""

RELATIONS: Final[Schema] = {
    "id": str,
    "kind": str,
    "source": str,
    "target": str,
    "hits": str,
    "premises": int,
    "scheme": str,
    "question": str,
    "role": str,
    "cue": str,
    "voice": str,
    "weight": float,
    "tags": str,
    "note": str,
}
"""The columns of ``relations_table``."""

QUOTES: Final[Schema] = {
    "element": str,
    "kind": str,
    "source": str,
    "exact": str,
    "until": str,
    "before": str,
    "after": str,
    "page": str,
    "closeness": str,
    "status": str,
    "start": int,
    "end": int,
    "paragraph": int,
    "sentence": int,
}
"""The columns of ``quotes_table``."""

FINDINGS: Final[Schema] = {
    "code": str,
    "severity": str,
    "message": str,
    "hint": str,
    "subject": str,
    "about": str,
    "file": str,
    "line": int,
    "column": int,
    "pointer": str,
    "source": str,
    "start": int,
    "end": int,
}
"""The columns of ``findings_table``."""

EVALUATION: Final[Schema] = {
    "id": str,
    "kind": str,
    "standing": str,
    "cause": str,
    "strength": float,
}
"""The columns of ``evaluation_table``."""

# Looked up, since asking a member for its value takes several times as long.
_WORD: Final = {standing: standing.word for standing in Standing}
_VALUE: Final[Mapping[StrEnum, str]] = {
    member: member.value
    for kind in (Basis, Cause, CounterpointKind, Endorsement, Modality)
    for member in kind
}


def claims_table(debate: ArgumentMap) -> Table:
    """Return a row for each claim, in document order.

    ``group`` and ``tags`` are joined by " / " and ", ", ``quotes`` holds the words, one a line;
    ``supports`` and ``counterpoints`` count those to the claim. What is missing is ``None``.

    >>> debate = ArgumentMap.of(Claim("tax", "Tax carbon.", weight=1))
    >>> row = claims_table(debate)[0]
    >>> row["id"], row["weight"], row["is_thesis"], row["supports"], row["note"]
    ('tax', 1.0, True, 0, None)
    """
    expect_map(debate, "claims_table")
    return Table(CLAIMS, _without_file(claim_rows(debate)))


def claim_rows(debate: ArgumentMap) -> list[Row]:
    """Return the rows of ``claims_table``, each after an empty cell for the file it comes from.

    >>> list(claim_rows(ArgumentMap.of(Claim("tax", "Tax carbon.")))[0])[:3]
    ['file', 'id', 'title']
    """
    thesis = debate.thesis
    supports = Counter([step.conclusion for step in debate.supports])
    counterpoints = Counter([step.target for step in debate.counterpoints])
    return [
        {
            "file": None,
            "id": claim.id,
            "title": claim.title or None,
            "text": claim.text,
            "voice": claim.voice,
            "endorsement": _VALUE[claim.endorsement],
            "perspective": claim.perspective,
            "modality": _VALUE[claim.modality],
            "basis": _VALUE[claim.basis],
            "cue": claim.cue or None,
            "weight": None if claim.weight is None else float(claim.weight),
            "group": " / ".join(claim.group) or None,
            "tags": ", ".join(claim.tags) or None,
            "note": claim.note or None,
            "quotes": _words(debate, claim) if claim.quotes else None,
            "is_thesis": claim is thesis,
            "supports": supports.get(claim.id, 0),
            "counterpoints": counterpoints.get(claim.id, 0),
        }
        for claim in debate.claims
    ]


def _words(debate: ArgumentMap, claim: Claim) -> str | None:
    """Return the words that a claim quotes, one quote a line."""
    words = [read_words(debate.source_of(quote), quote) for quote in claim.quotes]
    return "\n".join(words) or None


def relations_table(debate: ArgumentMap) -> Table:
    """Return a row for each pair of ends that a relation ties, in document order.

    A support with two linked premises has two rows with one ``id``; so the table joins with that of
    the claims on ``source`` and ``target``. ``hits`` says what a counterpoint does (rebuttal,
    undermining, undercut), ``premises`` how many are needed together, ``question`` which critical
    question a counterpoint puts, ``role`` what a context is.

    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("a", "b"))
    >>> row = relations_table(debate)[0]
    >>> row["source"], row["kind"], row["target"]
    ('a', 'support', 'b')
    """
    expect_map(debate, "relations_table")
    return Table(RELATIONS, _without_file(relation_rows(debate)))


def relation_rows(debate: ArgumentMap) -> list[Row]:
    """Return the rows of ``relations_table``, each after an empty cell for its file.

    >>> relation_rows(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    []
    """
    rows: list[Row] = []
    for relation in debate.elements:
        if isinstance(relation, Claim):
            continue
        starts, ends = relation.sides
        scheme = hits = question = role = None
        if type(relation) is Support:
            scheme = relation.scheme
        elif type(relation) is Counterpoint:
            scheme, question = relation.scheme, relation.question
            hits = _VALUE[debate.kind_of(relation)]
        elif type(relation) is Context:
            role = relation.role.value
        rows += [
            {
                "file": None,
                "id": relation.id,
                "kind": relation.kind,
                "source": source,
                "target": target,
                "hits": hits,
                "premises": len(starts),
                "scheme": scheme or None,
                "question": question or None,
                "role": role,
                "cue": relation.cue or None,
                "voice": relation.voice,
                "weight": None if relation.weight is None else float(relation.weight),
                "tags": ", ".join(relation.tags) or None,
                "note": relation.note or None,
            }
            for source in starts
            for target in ends
        ]
    return rows


def quotes_table(debate: ArgumentMap) -> Table:
    """Return a row for each quote of a claim or relation, in document order.

    ``source`` is the id of its source; ``status`` says how it was found there, by ``find``;
    ``start`` and ``end`` are the offsets of its first place, in code points, and ``paragraph`` and
    ``sentence`` are counted from 1. Where it was not found, or the text is not here, they are
    ``None``.

    >>> from argmap import Source
    >>> page = Source("page", text="Title. Tax carbon now.")
    >>> debate = ArgumentMap.of(Claim("a", "A.", quotes="Tax carbon"), sources=[page])
    >>> row = quotes_table(debate)[0]
    >>> row["element"], row["source"], row["status"], row["start"], row["end"], row["sentence"]
    ('a', 'page', 'exact', 7, 17, 2)
    """
    expect_map(debate, "quotes_table")
    rows: list[Row] = []
    for element, quote, source, match in quotations(debate):
        start, end = match.spans[0] if match.spans else (None, None)
        rows.append(
            {
                "element": element.id,
                "kind": element.kind,
                "source": None if source is None else source.id,
                "exact": quote.exact,
                "until": quote.until or None,
                "before": quote.before or None,
                "after": quote.after or None,
                "page": quote.page or None,
                "closeness": quote.closeness.value,
                "status": match.status.value,
                "start": start,
                "end": end,
                "paragraph": match.paragraph,
                "sentence": match.sentences[0] if match.sentences else None,
            }
        )
    return Table(QUOTES, rows)


def findings_table(findings: Iterable[Finding]) -> Table:
    """Return a row for each finding, of a reader or of ``check``.

    ``file``, ``line`` and ``column`` are its place in the text of the map, ``pointer`` the one in a
    structured file, ``source``, ``start`` and ``end`` the words of a source that it is about.

    Raises:
        WrongTypeError: They are no findings.

    >>> row = findings_table([Finding("fragment", "warning", "it breaks off", subject="tax")])[0]
    >>> row["code"], row["severity"], row["subject"], row["line"]
    ('fragment', 'warning', 'tax', None)
    """
    rows: list[Row] = []
    for finding in expect_all(findings, Finding, "findings", "argmap.check(debate) returns them"):
        place, words = finding.location, finding.source_place
        rows.append(
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "message": finding.message,
                "hint": finding.hint or None,
                "subject": finding.subject,
                "about": finding.about,
                "file": None if place is None else place.name,
                "line": None if place is None else place.line,
                "column": None if place is None else place.column,
                "pointer": finding.pointer or None,
                "source": None if words is None else words.source,
                "start": None if words is None else words.start,
                "end": None if words is None else words.end,
            }
        )
    return Table(FINDINGS, rows)


def evaluation_table(evaluation: Evaluation, strengths: Mapping[str, float] | None = None) -> Table:
    """Return a row for each claim and step, with its standing, in document order.

    Args:
        evaluation: What ``evaluate`` found.
        strengths: What ``strengths`` found, for the column ``strength``.

    Raises:
        WrongTypeError: They are no evaluation, or no strengths.
        EvaluationError: A claim or step has no strength.

    >>> from argmap import evaluate
    >>> evaluation_table(evaluate(ArgumentMap.of(Claim("tax", "Tax carbon."))))
    [{'id': 'tax', 'kind': 'claim', 'standing': 'stands', 'cause': 'asserted', 'strength': None}]
    """
    expect(evaluation, Evaluation, "evaluation", "argmap.evaluate(debate) returns one")
    if strengths is not None:
        expect(strengths, Mapping, "strengths", "argmap.strengths(debate) returns them")
        for item, _, _ in evaluation.judgements():
            if item.id not in strengths:
                raise EvaluationError(
                    f"no strength of {item.kind} {brief(item.id)}; give argmap.strengths(debate) "
                    "of the same map"
                )
    return Table(EVALUATION, _without_file(evaluation_rows(evaluation, strengths)))


def evaluation_rows(
    evaluation: Evaluation, strengths: Mapping[str, float] | None = None
) -> list[Row]:
    """Return the rows of ``evaluation_table``, each after an empty cell for its file.

    >>> from argmap import evaluate
    >>> evaluation_rows(evaluate(ArgumentMap()))
    []
    """
    return [
        {
            "file": None,
            "id": item.id,
            "kind": item.kind,
            "standing": _WORD[standing],
            "cause": _VALUE[cause],
            "strength": None if strengths is None else float(strengths[item.id]),
        }
        for item, standing, cause in evaluation.judgements()
    ]


def _without_file(rows: list[Row]) -> list[Row]:
    for row in rows:
        del row["file"]
    return rows
