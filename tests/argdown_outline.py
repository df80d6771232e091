"""An Argdown document as a short text to compare with: one line for each part."""

from __future__ import annotations

import json

from argmap.formats.argdown import (
    ArgdownDocument,
    Element,
    Heading,
    Inference,
    Part,
    RelationType,
)

SIGNS = {
    RelationType.SUPPORT: "+",
    RelationType.ATTACK: "-",
    RelationType.UNDERCUT: "_",
    RelationType.CONTRADICTORY: "><",
}


def outline(document: ArgdownDocument) -> str:
    """Return the parts, each with its line, its place in the document and all it holds."""
    lines = [
        f"{number} @{part.place.line}:{part.place.column} {shown(part)}"
        for number, part in enumerate(document.parts)
    ]
    lines += [
        f"! {finding.code} {finding.location.line}:{finding.location.column} {finding.severity}"
        for finding in document.findings
        if finding.location
    ]
    return "\n".join(lines) + "\n"


def shown(part: Part) -> str:
    """Return what the part is, in words that a reader of a test can check."""
    pieces: list[str] = []
    if isinstance(part, Heading):
        pieces.append(f"heading {part.level} {part.text!r}")
    elif isinstance(part, Inference):
        pieces.append(f"inference {' | '.join(part.rules)}".rstrip())
    else:
        pieces.append(element(part))
    if not isinstance(part, Inference):
        pieces += [f"{each.kind}[{each.start}-{each.stop}]{each.value}" for each in part.ranges]
        if part.tags:
            pieces.append("tags " + ",".join(part.tags))
    if part.data is not None:
        pieces.append(json.dumps(part.data, ensure_ascii=False))
    return "; ".join(pieces)


def element(part: Element) -> str:
    """Return the role, the relation, the title and the words of an element."""
    role = part.role.value + (f" {part.number}" if part.number else "")
    if part.inference is not None:
        role += f" by {part.inference}"
    relation = ""
    if part.relation is not None:
        arrow = "to" if part.outward else "of"
        relation = f" {SIGNS[part.relation]} {arrow}"
    parent = "" if part.parent is None else f" {part.parent}"
    left, right = "<>" if part.is_argument else "[]"
    title = "" if part.title is None else f" {left}{part.title}{right}"
    words = "" if part.is_reference and not part.text else f" {part.text!r}"
    return f"{role}{relation}{parent}{title}{words}"
