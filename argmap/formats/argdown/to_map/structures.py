"""Premise-conclusion structures as steps: each inference is one, its premises linked."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import define, field, frozen

from argmap.formats.argdown.extras import name_from_title, other_data, own_data, with_own
from argmap.formats.argdown.fields import STEP, Options, read_fields
from argmap.formats.argdown.interpretation.model import (
    INTERMEDIARY_CONCLUSION,
    Argument,
    StepNode,
    canonical,
)
from argmap.formats.argdown.interpretation.words import words_of
from argmap.formats.argdown.syntax.document import Extent
from argmap.formats.argdown.to_map.claims import Claims
from argmap.formats.argdown.to_map.report import Reporter
from argmap.formats.argdown.to_map.steps import MadeSteps, StepMaker
from argmap.model.records import Counterpoint, Support


def uses_of(argument: Argument, at: int) -> list[int]:
    """Return the places of the steps that the inference to a conclusion uses.

    >>> uses_of(Argument("Sketch", untitled=False), 0)
    []
    """
    listed = listed_uses(argument, at)
    if listed is not None:
        return listed
    first = at - 1
    while first > 0 and argument.steps[first].role != INTERMEDIARY_CONCLUSION:
        first -= 1
    return list(range(max(first, 0), at))


def listed_uses(argument: Argument, at: int) -> list[int] | None:
    """Return the places that data lists, in its order; ``None`` where there is no such list.

    >>> listed_uses(Argument("Sketch", untitled=False), 0)
    """
    if at >= len(argument.steps):
        return None
    conclusion = argument.steps[at]
    step = conclusion.step
    for name in ("uses", "from"):
        for data in (step.inference.data if step else None, conclusion.element.data):
            listed = data.get(name) if isinstance(data, Mapping) else None
            if isinstance(listed, list | tuple):
                numbers = [each for each in listed if isinstance(each, int)]
                return [each - 1 for each in numbers if 0 < each <= len(argument.steps)]
    return None


@frozen
class Structures:
    """The steps of premise-conclusion structures.

    Attributes:
        steps: The steps.
        of_inference: The step of each inference, by its number.
        premise_of: The step that a numbered premise belongs to, by its number.
        last_of: The id of the last step of each reconstructed argument, by its title.
    """

    steps: MadeSteps
    of_inference: Mapping[int, str]
    premise_of: Mapping[int, str]
    last_of: Mapping[str, str]


def reconstruct(claims: Claims, reporter: Reporter) -> Structures:
    """Make the steps of all arguments that have a premise-conclusion structure."""
    maker = StepMaker(claims, MadeSteps(), reporter)
    found = _Found()
    for argument in claims.meaning.arguments.values():
        ends = [(at, step.step) for at, step in enumerate(argument.steps) if step.step is not None]
        for at, node in ends:
            _infer(maker, found, argument, at, node, is_last=at == ends[-1][0])
    return Structures(maker.steps(), found.of_inference, found.premise_of, found.last_of)


@define
class _Found:
    of_inference: dict[int, str] = field(factory=dict[int, str])
    premise_of: dict[int, str] = field(factory=dict[int, str])
    last_of: dict[str, str] = field(factory=dict[str, str])


def _infer(
    maker: StepMaker,
    found: _Found,
    argument: Argument,
    at: int,
    node: StepNode,
    *,
    is_last: bool,
) -> None:
    statements, claims = maker.meaning.statements, maker.claims
    conclusion = argument.steps[at]
    against = own_data(conclusion.element.data).get("against")
    target = claims.of(statements[conclusion.title]) if against is None else str(against)
    used = [argument.steps[place] for place in uses_of(argument, at)]
    named = [(claims.of(statements[member.title]), member) for member in used]
    premises = tuple(dict.fromkeys(name for name, _ in named if name is not None))
    if not premises or target is None:
        return
    options = _options(maker, argument, node, is_last=is_last)
    make = Support if against is None else Counterpoint
    made = maker.add(make, premises, target, options, node.number)
    found.of_inference[node.number] = made
    for _, member in named:
        found.premise_of[member.number] = made
    if is_last:
        found.last_of[argument.title] = made


def _options(maker: StepMaker, argument: Argument, node: StepNode, *, is_last: bool) -> Options:
    place = node.inference.place
    report = maker.reporter.at(place)
    fields = {**(own_data(argument.data) if is_last else {}), **own_data(node.inference.data)}
    options = read_fields(STEP, fields, report)
    rules = node.inference.as_written or node.inference.rules
    if rules:
        options.setdefault("scheme", ", ".join(rules))
    own = other_data(node.inference.data, report, "uses", "from")
    title = maker.claims.given.of_inferences.get(node.number)
    if title is not None:
        options.setdefault("id", title)
    if is_last:
        own |= _description(maker, argument, options, place)
    elif not argument.untitled:
        own["argument"] = name_from_title(argument.title)
    options["extras"] = with_own(options.get("extras", {}), own)
    return options


def _description(maker: StepMaker, argument: Argument, options: Options, place: Extent) -> Options:
    """Give the last step what the words and tags of the argument say; return what is left."""
    member = canonical(argument)
    text = words_of(member.element)[0] if member else ""
    if text:
        options.setdefault("note", text)
    options["tags"] = [*argument.tags, *options.get("tags", ())]
    data = other_data(argument.data, maker.reporter.at(place)).get("data")
    return {} if data is None else {"argument data": data}
