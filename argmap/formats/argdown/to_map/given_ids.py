"""The ids that a document gives: titles of statements, arguments and inferences, ids in data.

They are settled before any id is made up, so that what is written in the text is never renamed for
what is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from argmap.errors import brief
from argmap.formats.argdown.extras import name_from_title, own_data
from argmap.formats.argdown.interpretation.model import (
    Argument,
    Interpretation,
    Statement,
    StepNode,
)
from argmap.formats.argdown.syntax.document import Element, Part
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.native.shapes import NAME
from argmap.model.ids import Ids
from argmap.syntax.plain import as_mapping


@frozen
class GivenIds:
    """The ids that a document gives.

    Attributes:
        members: The statements and arguments that are claims.
        of_members: The id of each of them that has one, by its identity.
        of_steps: The id of the step of a part, by the number of the part.
        of_inferences: Those among them that an inference has from the title of its argument.
        taken: All of them.
    """

    members: tuple[Statement | Argument, ...]
    of_members: Mapping[int, str]
    of_steps: Mapping[int, str]
    of_inferences: Mapping[int, str]
    taken: frozenset[str]


def settle_ids(meaning: Interpretation, reporter: Reporter) -> GivenIds:
    r"""Return the ids that a document gives.

    They are taken in this order: titles of statements, titles of arguments, ids in the data of
    both, ids in the data of steps, titles of inferences.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> document = parse("[a]: It rains.\n    + It is wet. {argmap: {step: {id: s}}}")
    >>> given = settle_ids(interpret(document), Reporter(document))
    >>> list(given.of_members.values()), given.of_steps
    (['a'], {1: 's'})
    """
    names = Ids()
    members = tuple(_members(meaning))
    of_members = _ids_of_members(members, names, reporter)
    of_steps: dict[int, str] = {}
    for number, part in enumerate(meaning.document.parts):
        given = _given_id(part)
        if isinstance(given, str) and given.strip() and names.reserve(given):
            of_steps[number] = given
    of_inferences: dict[int, str] = {}
    for argument in meaning.arguments.values():
        for node, title in _titles(argument):
            if _given_id(node.inference) is None:
                of_inferences[node.number] = names.take(title)
    of_steps |= of_inferences
    taken = frozenset([*of_members.values(), *of_steps.values()])
    return GivenIds(members, of_members, of_steps, of_inferences, taken)


def _members(meaning: Interpretation) -> Iterator[Statement | Argument]:
    """Yield the claims among them: no conclusion that says only what premises speak against."""
    for statement in meaning.statements.values():
        if not (statement.untitled and "against" in own_data(statement.members[0].element.data)):
            yield statement
    for argument in meaning.arguments.values():
        if not argument.steps:
            yield argument


def _ids_of_members(
    members: tuple[Statement | Argument, ...], names: Ids, reporter: Reporter
) -> dict[int, str]:
    ids: dict[int, str] = {}
    given = {id(each): own_data(each.data).get("id") for each in members}
    for each in members:
        if given[id(each)] is None and not each.untitled:
            ids[id(each)] = names.take(name_from_title(each.title))
    for each in members:
        name = given[id(each)]
        if name is None:
            continue
        if NAME.fits(name) and names.reserve(str(name)):
            ids[id(each)] = str(name)
            continue
        message = f"the id {brief(name)} is none, or is taken"
        reporter.add("bad-id", message, each.members[0].element.place)
        if not each.untitled:
            ids[id(each)] = names.take(name_from_title(each.title))
    return ids


def _given_id(part: Part) -> object:
    """Return the id that data gives to a step."""
    data = own_data(part.data)
    if isinstance(part, Element):
        data = as_mapping(data.get("step"))
    return data.get("id")


def _titles(argument: Argument) -> Iterator[tuple[StepNode, str]]:
    """Yield the inferences of an argument with their titles: the last one has the argument's."""
    nodes = [step.step for step in argument.steps if step.step is not None]
    title = name_from_title(argument.title)
    for number, node in enumerate(nodes, start=1):
        if not argument.untitled:
            yield node, title if number == len(nodes) else f"{title} - {number}"
