"""Writes a map as a draft: all keys, in the order of the form, "nothing" as an empty text."""

from __future__ import annotations

from typing import TypeAlias

from argmap.formats.draft.reader import quote_of
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Context, Counterpoint, Relation, Support
from argmap.text.source import Quote

Raw: TypeAlias = "dict[str, object]"


def draft_of(debate: ArgumentMap) -> Raw:
    """Return the draft as plain values, without what a draft cannot say.

    >>> draft = draft_of(ArgumentMap.of(Claim("tax", "Tax carbon.")))
    >>> draft["claims"][0]["text"], draft["relations"]
    ('Tax carbon.', [])
    """
    relations = [each for each in debate.elements if not isinstance(each, Claim)]
    return {
        "title": debate.title,
        "thesis": debate.declared_thesis or "",
        "claims": [written_claim(each) for each in debate.claims],
        "relations": [_relation(each) for each in relations],
    }


def written_claim(claim: Claim) -> Raw:
    """Return a claim of the draft as plain values.

    >>> written_claim(Claim("tax", "Tax carbon."))["modality"]
    'asserted'
    """
    return {
        "id": claim.id,
        "quotes": [_quote(each) for each in claim.quotes],
        "text": claim.text,
        "title": claim.title,
        "voice": claim.voice or "",
        "endorsement": claim.endorsement.value,
        "modality": claim.modality.value,
        "cue": claim.cue,
        "perspective": claim.perspective or "",
        "group": " > ".join([part for part in claim.group if part.strip()]),
    }


def _quote(quote: Quote) -> str:
    first, last = quote.exact.strip(), quote.until.strip()
    read = quote_of(f"{first} … {last}" if first and last else quote.exact)
    return f"{read.exact} … {read.until}" if read.until else read.exact


def _relation(relation: Relation) -> Raw:
    start, end = relation.sides
    # A draft leads to one end alone; the id still tells which relation it was.
    named = relation.has_own_id or len(end) > 1
    scheme = relation.scheme if isinstance(relation, Support | Counterpoint) else None
    return {
        "id": relation.id if named else "",
        "kind": relation.kind,
        "from": list(start),
        "to": next(iter(end)),
        "cue": relation.cue,
        "scheme": scheme or "",
        "role": relation.role.value if isinstance(relation, Context) else "",
    }
