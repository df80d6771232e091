"""The third stage of reading Argdown: what a document says as a map of claims and relations.

The choices, where the two do not mean quite the same:

* A title is one claim, in the words of the last statement with it; the others are kept in extras.
  Headings are the path of its group. An untitled statement takes its id from its words.
* An argument that is only described is a claim, in the words of its description, and each relation
  that leads from it is a step from that claim.
* An argument with a premise-conclusion structure is its inferences: each a support, its premises
  linked, its rules the scheme. The last one has the argument's title for an id, the others the
  title and a number. Its description is the note of the last one.
* What attacks such an argument, or undercuts it, is a counterpoint to its last step. What supports
  it is kept in that step's extras, for a step has no supports.
* What undercuts anything else hits the step by which that stands where the undercut is written: in
  ``[a]``, ``+ [b]``, ``_ [c]``, each indented below the one before, ``[c]`` hits the step from
  ``[b]`` to ``[a]``. At the top of a paragraph it hits every step from there.
* A contradiction, and an attack between statements in strict mode, is a counterpoint each way.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.errors import brief
from argmap.formats.argdown.interpretation.interpreter import interpret
from argmap.formats.argdown.interpretation.relations import settle
from argmap.formats.argdown.interpretation.words import without_backslashes
from argmap.formats.argdown.syntax.document import ArgdownDocument
from argmap.formats.argdown.to_map.claims import Claims, make_claims
from argmap.formats.argdown.to_map.front_matter import MapAssembler
from argmap.formats.argdown.to_map.given_ids import settle_ids
from argmap.formats.argdown.to_map.headings import Headings
from argmap.formats.argdown.to_map.relation_steps import relate
from argmap.formats.argdown.to_map.remarks import remark
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.argdown.to_map.structures import reconstruct
from argmap.formats.argdown.to_map.undercuts import undercut
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Element, Step


def map_of(document: ArgdownDocument, *, strict: bool = False) -> ArgumentMap:
    r"""Build the map of a document; its findings are on the map.

    Args:
        document: The document.
        strict: Whether backslashes before letters and digits are dropped, as the field's own tool
            drops them.

    >>> from argmap.formats.argdown import parse
    >>> debate = map_of(parse("[tax]: Tax carbon.\n    - [poor]: It falls on the poor."))
    >>> [element.id for element in debate]
    ['tax', 'poor', 'poor counters tax']
    """
    meaning = interpret(without_backslashes(document) if strict else document)
    settle(meaning)
    reporter = Reporter(document)
    given = settle_ids(meaning, reporter)
    claims = make_claims(meaning, given, reporter)
    structures = reconstruct(claims, reporter)
    related = relate(claims, structures, reporter)
    made = undercut(claims, structures, related, reporter)
    remark(document, meaning, reporter, strict=strict)
    placed: list[tuple[int, int, Element]] = [(number, 0, claim) for number, claim in claims.made]
    placed += [(number, 1, step) for number, step in _without_dangling(made, claims, reporter)]
    placed.sort(key=lambda each: each[:2])
    groups = [claim.group for _, claim in claims.made]
    headings = Headings().extras(meaning, groups, reporter)
    return MapAssembler(document, reporter).map_of([element for _, _, element in placed], headings)


def _without_dangling(
    made: Mapping[str, tuple[int, Step]], claims: Claims, reporter: Reporter
) -> list[tuple[int, Step]]:
    """Return the steps without those that lead, by an id in the text, to nothing."""
    known = {claim.id for _, claim in claims.made} | set(made)
    hitting: dict[str, list[str]] = {}
    for name, (_, step) in made.items():
        for end in (*step.sides[0], *step.sides[1]):
            hitting.setdefault(end, []).append(name)
    gone = [end for end in hitting if end not in known]
    lost: set[str] = set()
    while gone:
        for name in hitting.get(gone.pop(), ()):
            if name not in lost:
                lost.add(name)
                gone.append(name)
    kept: list[tuple[int, Step]] = []
    for name, (number, step) in made.items():
        if name in lost:
            message = f"the {step.kind} {brief(name)} leads to something unknown; it is left out"
            reporter.add("unknown-id", message, claims.meaning.document.parts[number].place)
        else:
            kept.append((number, step))
    return kept
