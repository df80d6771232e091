"""The labels of brat: which say what a mark or a relation is, and which are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from argmap.formats.brat.words import Span
from argmap.formats.shared.kept import kept_by
from argmap.model.records import Claim, Counterpoint, Restatement, Support

NOTATION = "brat"

SUPPORTS = frozenset({"support", "supports"})
PARTIAL = frozenset({"partialattack", "partialattacks"})
ATTACKS = frozenset({"attack", "attacks", "contradicts"}) | PARTIAL
RESTATES = frozenset({"semanticallysame"})
STANCES: Mapping[str, type[Support | Counterpoint]] = {"for": Support, "against": Counterpoint}

Tie: TypeAlias = Support | Counterpoint | Restatement
_LABELS: Mapping[type[Tie], str] = {
    Support: "supports",
    Counterpoint: "attacks",
    Restatement: "semantically_same",
}
_MAJOR, _CLAIM = "MajorClaim", "Claim"
DEFAULTS = ((_MAJOR,), (_CLAIM,))
"""The tags of claims that were written without any."""

_MARKS = frozenset({"majorclaim", "claim", "premise"})


def kind_of(label: str) -> type[Tie] | None:
    """Return the kind of a relation by its label, whatever its case and its hyphens.

    >>> kind_of("Partial-Attack"), kind_of("parts_of_same")
    (<class 'argmap.model.records.Counterpoint'>, None)
    """
    plain = _plain(label)
    known = ((SUPPORTS, Support), (ATTACKS, Counterpoint), (RESTATES, Restatement))
    return next((kind for labels, kind in known if plain in labels), None)


def is_partial(label: str) -> bool:
    """Whether the label of a relation says that it attacks in part only, as those of AbstRCT do.

    >>> is_partial("Partial-Attack"), is_partial("Attack")
    (True, False)
    """
    return _plain(label) in PARTIAL


def _plain(label: str) -> str:
    """Return a label without its case and its hyphens."""
    return re.sub(r"[-_]", "", label).lower()


def label_for(kind: type[Tie]) -> str:
    """Return the label that is written for a kind of relation.

    >>> label_for(Support)
    'supports'
    """
    return _LABELS[kind]


def tie_label(relation: Tie) -> str:
    """Return the label that a relation was read with, or the one of its kind.

    >>> tie_label(Counterpoint("a", "b", tags="Partial-Attack"))
    'Partial-Attack'
    """
    partial = next(filter(is_partial, relation.tags), None)
    label = kept_by(relation, NOTATION).get("type", partial)
    if isinstance(label, str) and kind_of(label) is type(relation):
        return label
    return label_for(type(relation))


def says_major(label: str) -> bool:
    """Return whether a label is that of a major claim, whatever its case and its hyphens.

    >>> says_major("major-claim"), says_major("Claim")
    (True, False)
    """
    return _plain(label) == _plain(_MAJOR)


def is_major(claim: Claim) -> bool:
    """Return whether a claim is marked as a major one.

    >>> is_major(Claim("T1", "Hot.", tags="MajorClaim")), is_major(Claim("T1", "Hot."))
    (True, False)
    """
    return any(map(says_major, claim.tags))


def label_of(claim: Claim, thesis: str | None) -> str:
    """Return the label of the mark of a claim: the tag it was read with, or one that is a label.

    The main claim has that of a major one.

    >>> label_of(Claim("a", "Hot.", tags=["fire", "Premise"]), None), label_of(Claim("a", "b"), "a")
    ('Premise', 'MajorClaim')
    """
    read = kept_by(claim, NOTATION).get("type")
    words = [tag for tag in claim.tags if re.fullmatch(r"\S+", tag)]
    labels = [tag for tag in words if tag == read] + [tag for tag in words if _plain(tag) in _MARKS]
    majors = [tag for tag in words if says_major(tag)]
    if claim.id == thesis:
        return majors[0] if majors else _MAJOR
    return labels[0] if labels else _CLAIM


def first_major(claims: Iterable[tuple[Claim, Sequence[Span], str]]) -> str | None:
    """Return the id of the major claim that comes first in the text, ``None`` if there is none.

    Args:
        claims: The claims, with their places and their labels.

    >>> hot, dry = Claim("T1", "Hot."), Claim("T2", "Dry.")
    >>> first_major([(hot, [(5, 9)], "MajorClaim"), (dry, [(0, 4)], "MajorClaim")])
    'T2'
    """
    majors = [(spans[0][0], claim.id) for claim, spans, label in claims if says_major(label)]
    return min(majors, key=lambda major: major[0])[1] if majors else None
