"""Titles for screen readers: of the whole drawing, its boxes, its arrows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zlib import crc32

from argmap.diagram.content.annotations import Annotations
from argmap.diagram.dot.drawing import Drawing
from argmap.diagram.engine.svg import DrawingTitles
from argmap.diagram.plan.plan import Kind
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Relation
from argmap.wording.words import Words

_LONGEST = 300
_MOST = 12  # claims of one side that a sentence quotes; each of their lines has the sentence


def titles_of(drawing: Drawing) -> DrawingTitles:
    """Return the titles of everything in the drawing, by the ids that its DOT text gives."""
    overlay, drawn, names = drawing.overlay, drawing.drawn, drawing.names
    debate, words = overlay.debate, names.words
    titles = {f"g{number}": heading for number, heading in enumerate(drawing.headings)}
    verbs = _verbs(words)
    texts = {claim.id: _quotation(claim.text) for claim in debate.claims}
    for number, box in enumerate(drawn.boxes):
        if box.claims:
            titles[f"b{number}"] = " + ".join([_claim_text(claim, names) for claim in box.claims])
        elif box.relation is not None and box.kind is not None:
            titles[f"b{number}"] = _sentence(debate, box.relation, verbs[box.kind], names, texts)
        else:
            titles[f"b{number}"] = words.further
    for number, text in enumerate(drawing.captions):
        titles[f"t{number}"] = text
    for number, arrow in enumerate(drawn.arrows):
        titles[f"a{number}"] = _sentence(debate, arrow.relation, verbs[arrow.kind], names, texts)
    return DrawingTitles(
        f"map-{_checksum(drawing):08x}-",
        drawing.title or words.map,
        " ".join([part for part in (_description(debate, words), overlay.told) if part]),
        titles,
        words.language,
        _embed(drawing) if drawing.embedded else "",
        texts=drawing.texts,
    )


def _checksum(drawing: Drawing) -> int:
    return crc32("".join(drawing.distinct_text).encode("utf-8", "replace"))


def _embed(drawing: Drawing) -> str:
    from argmap.formats.embedded import embed

    return embed(drawing.overlay.own or drawing.overlay.debate)


def _claim_text(claim: Claim, names: Annotations) -> str:
    """Return the text of a claim, with the word of its mark."""
    word = names.mark(claim).word
    text = f"{claim.title}: {claim.text}" if claim.title else claim.text
    return f"{text} ({word})" if word else text


def _verbs(words: Words) -> Mapping[Kind, str]:
    """Return the verb of the sentence that says a relation of each kind."""
    return {
        "support": words.supports,
        "counterpoint": words.counters,
        "undercut": words.undercuts,
        "contradiction": words.contradicts,
        "contrast": words.contrasts,
        "restatement": words.restates,
        "context": words.qualifies,
    }


def _quotation(text: str) -> str:
    """Return a text in quotation marks, a long one cut short."""
    return f"“{text}”" if len(text) <= _LONGEST else f"“{text[: _LONGEST - 1]}…”"


def _sentence(
    debate: ArgumentMap, relation: Relation, verb: str, names: Annotations, texts: Mapping[str, str]
) -> str:
    """Return the relation as a sentence, with the word of its mark: “X” supports “Y” (falls)."""
    word = names.mark(relation).word
    start, end = [_texts_of(debate, side, texts) for side in relation.sides]
    said = f"{start} {verb} {end}"
    return f"{said} ({word})" if word else said


def _texts_of(debate: ArgumentMap, side: Sequence[str], texts: Mapping[str, str]) -> str:
    """Return the texts of the first claims of a side; for a step, those of its premises."""
    if len(side) == 1 and side[0] in texts:
        return texts[side[0]]
    shown: list[str] = []
    for name in side[: _MOST + 1]:
        element = debate[name]
        inside = (name,) if isinstance(element, Claim) else element.sides[0]
        shown += [texts[each] for each in inside[: _MOST + 1]]
    return " + ".join(shown if len(shown) <= _MOST else [*shown[:_MOST], "…"])


def _description(debate: ArgumentMap, words: Words) -> str:
    counts = (
        (len(debate.claims), words.claims),
        (len(debate.supports), words.reasons),
        (len(debate.counterpoints), words.counterpoints),
    )
    held = ", ".join([f"{word}: {count}" for count, word in counts])
    main = f" {words.main_claim} {debate.thesis.text}" if debate.thesis else ""
    return f"{words.map}. {held}.{main}"
