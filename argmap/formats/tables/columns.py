"""Names that people give to the columns of a list of claims, and words for a stance."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from argmap.model.records import Contrast, Counterpoint, Relation, Restatement, Support

_NAMES: Final[Mapping[str, str]] = {
    name: field
    for field, names in {
        "id": "id, identifier, no, nr, number, key, claim id, node id, statement id, argument id",
        "text": "text, claim, statement, content, sentence, proposition, body, claim text,"
        " argument, argument text, message, comment text, post",
        "parent": "parent, parent id, parent claim, reply to, replies to, in reply to, responds to,"
        " respond to, answers, parent node",
        "source": "source, from, source id, from id, premise, start",
        "target": "target, to, target id, to id, conclusion, end",
        "stance": "stance, polarity, side, kind, relation, relation type, type, pro con, pro/con,"
        " attitude, position",
        "voice": "voice, author, speaker, user, username, party, who, said by, by",
        "endorsement": "endorsement",
        "perspective": "perspective",
        "modality": "modality",
        "cue": "cue, signal word, signal",
        "weight": "weight, strength, score, base score",
        "group": "group, section, topic, heading, category",
        "tags": "tags, tag, labels, keywords",
        "note": "note, notes, remark, remarks, comment",
        "quotes": "quotes, quote, quotation, quoted words",
        "scheme": "scheme, argumentation scheme",
        "is_thesis": "is thesis, thesis, main claim, major claim, is main",
        # Derived; the map tells them itself.
        "supports": "supports",
        "counterpoints": "counterpoints",
        "hits": "hits",
        "premises": "premises",
    }.items()
    for name in names.split(", ")
}
_STANCES: Final[Mapping[str, type[Relation]]] = {
    word: kind
    for kind, words in {
        Support: "pro support supports supporting supported for favor favour infavor infavour agree"
        " agrees agreement positive plus + 1 1.0 yes because reason evidence premise backing pros",
        Counterpoint: "con counterpoint counter counters attack attacks attacking against contra"
        " oppose opposes opposed opposing disagree disagrees disagreement negative minus - − –"
        " -1 −1 -1.0 no but objection rebuttal rebuts rebut refutes refute undercut undercuts"
        " contradict contradicts undermines undermining conflict cons",
        Contrast: "contrast contrasts contrastswith",
        Restatement: "restatement restates rephrase rephrases restate paraphrase",
    }.items()
    for word in words.split()
}
_NEUTRAL: Final = frozenset(
    {"", "0", "0.0", "neutral", "none", "null", "na", "n/a", "thesis", "root"}
)
_SPACES: Final = re.compile(r"[\s_\-]+")


def fields_of(header: Iterable[str]) -> dict[str, str]:
    """Map the columns of a header to fields of a claim or relation.

    Where two columns are called alike for one field, the first is meant.

    >>> fields_of(["Claim ID", "text", "Reply-To", "colour"])
    {'Claim ID': 'id', 'text': 'text', 'Reply-To': 'parent'}
    """
    found: dict[str, str] = {}
    for column in header:
        field = _NAMES.get(_SPACES.sub(" ", column.strip()).casefold())
        if field is not None and field not in found.values():
            found[column] = field
    return found


def is_claim_list(fields: Iterable[str]) -> bool:
    """Whether columns are those of a list of claims, and not only of something with a text.

    >>> is_claim_list(["id", "text", "stance"]), is_claim_list(["id", "text"])
    (True, False)
    """
    known = set(fields)
    return "text" in known and bool(known & {"parent", "stance", "modality", "target", "is_thesis"})


def is_relation_list(fields: Iterable[str]) -> bool:
    """Whether columns are those of a list of relations.

    >>> is_relation_list(["source", "target", "stance"])
    True
    """
    return {"source", "target"} <= set(fields)


def stance_of(word: str) -> type[Relation] | None:
    """Kind of relation that a word for a stance means, ``None`` where it means none.

    >>> stance_of("Pro").__name__, stance_of("attacks").__name__, stance_of("perhaps")
    ('Support', 'Counterpoint', None)
    """
    return _STANCES.get("".join(word.split()).casefold().strip("."))


def is_neutral(word: str) -> bool:
    """Whether a word says that a row stands neither for nor against its parent.

    >>> is_neutral("neutral"), is_neutral("maybe")
    (True, False)
    """
    return word.strip().casefold() in _NEUTRAL
