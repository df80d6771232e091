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

from argmap.errors import brief
from argmap.formats.argdown.interpretation.interpreter import interpret
from argmap.formats.argdown.interpretation.relations import settle
from argmap.formats.argdown.interpretation.words import without_backslashes
from argmap.formats.argdown.syntax.document import ArgdownDocument
from argmap.formats.argdown.to_map.claims import Claims
from argmap.formats.argdown.to_map.front_matter import Front
from argmap.formats.argdown.to_map.remarks import remark
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.argdown.to_map.steps import StepBook, reconstruct, relate
from argmap.formats.argdown.to_map.undercuts import Undercuts
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Element, Step


class Meaning:
    """The meaning of a document, and the parts made of it.

    Attributes:
        interpretation: What the reference implementation makes of the document.
        claims: Which claim each statement and argument is.
        book: Which step each relation and inference is.
        made: The claims, each with the number of the part that defines it.
    """

    def __init__(self, document: ArgdownDocument) -> None:
        self.interpretation = interpret(document)
        settle(self.interpretation)
        names, self.reporter = Ids(), Reporter(document)
        self.claims = Claims(self.interpretation, names, self.reporter)
        self.book = StepBook(self.interpretation, self.claims, names, self.reporter)
        self.made = self.claims.make()
        reconstruct(self.book)
        relate(self.book)
        Undercuts(self.book).make()


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
    meaning = Meaning(without_backslashes(document) if strict else document)
    remark(document, meaning.interpretation, meaning.reporter, strict=strict)
    steps = _without_dangling(meaning.book, {claim.id for _, claim in meaning.made})
    placed: list[tuple[int, int, Element]] = [(number, 0, claim) for number, claim in meaning.made]
    placed += [(number, 1, step) for number, step in steps]
    placed.sort(key=lambda each: each[:2])
    front = Front(document, meaning.reporter)
    return front.map_of([element for _, _, element in placed], meaning.claims.heading_extras())


def _without_dangling(book: StepBook, claims: set[str]) -> list[tuple[int, Step]]:
    """Return the steps without those that lead, by an id in the text, to nothing."""
    made = book.made
    known = claims | set(made)
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
            book.reporter.add("unknown-id", message, book.part(number).place)
        else:
            kept.append((number, step))
    return kept
