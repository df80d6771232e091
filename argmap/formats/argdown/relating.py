"""Relations as steps from one claim: supports, counterpoints, and contradictions both ways."""

from __future__ import annotations

from argmap.errors import quoted
from argmap.formats.argdown.claims import with_own
from argmap.formats.argdown.document import RelationType
from argmap.formats.argdown.fields import Options
from argmap.formats.argdown.interpretation import Argument, End, Relation, StepNode
from argmap.formats.argdown.stepbook import StepBook
from argmap.records import Counterpoint, Support

_SUPPORTS = (RelationType.SUPPORT, RelationType.ENTAILS)
_MUTUAL = (RelationType.CONTRARY, RelationType.CONTRADICTORY)


def relate(book: StepBook) -> None:
    """Make the steps of all relations but undercuts."""
    for relation in book.meaning.relations:
        if relation.type is not RelationType.UNDERCUT:
            for number in relation.occurrences:
                _relate(book, relation, number)


def _relate(book: StepBook, relation: Relation, number: int) -> None:
    options = book.options(number)
    directed = options.pop("directed", False)
    options.pop("target", None)
    if relation.type in _MUTUAL and not directed:
        _oppose(book, relation, number)
        return
    premise, target = _ends(book, relation, number)
    if premise is None or target is None:
        return
    if relation.type not in _SUPPORTS:
        if target in book.made:
            options["extras"] = with_own(options.get("extras", {}), {"relation": "attack"})
        book.once(Counterpoint, premise, target, options, number)
    elif target in book.made:
        book.keep(target, "supports", premise)
        message = f"a support of the step {quoted(target)}; it is kept in its extras"
        book.reporter.add("support-of-step", message, book.element(number).place)
    else:
        book.once(Support, premise, target, options, number)


def _ends(book: StepBook, relation: Relation, number: int) -> tuple[str | None, str | None]:
    """Return what the relation leads from and to; as written, where it says so itself."""
    if relation.type not in _MUTUAL:
        return book.claims.of(relation.source), _target(book, relation.target)
    element = book.element(number)
    assert element.parent is not None
    lower = book.claims.of(book.meaning.ends[number])
    upper = book.claims.of(book.meaning.ends[element.parent])
    return (upper, lower) if element.outward else (lower, upper)


def _oppose(book: StepBook, relation: Relation, number: int) -> None:
    """Make a counterpoint each way; the one from the lower element is the element's own."""
    one, other = book.claims.of(relation.source), _target(book, relation.target)
    if one is None or other is None:
        return
    if other in book.made:  # what contradicts a structure attacks its last step
        options: Options = {"extras": with_own({}, {"relation": "attack"})}
        book.once(Counterpoint, one, other, options, number)
        return
    if one != book.claims.of(book.meaning.ends[number]):
        one, other = other, one
    contrary = relation.type is RelationType.CONTRARY
    own = {"relation": "contrary"} if contrary else {}
    for premise, target in ((one, other), (other, one)):
        options = {"extras": with_own({}, own)} if own else {}
        made = book.once(Counterpoint, premise, target, options, number, leads=False)
        if premise == one:
            book.of_part[number] = made


def _target(book: StepBook, end: End) -> str | None:
    """Return the id of the claim, or of the step, that a relation leads to."""
    if isinstance(end, StepNode):
        return book.of_inference.get(end.number)
    if isinstance(end, Argument) and end.steps:
        return book.last_of.get(end.title)
    return book.claims.of(end)
