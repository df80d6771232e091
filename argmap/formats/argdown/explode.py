"""Arguments of several inferences cut into one argument for each, where the settings ask for it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from argmap.formats.argdown.interpretation import (
    INTERMEDIARY_CONCLUSION,
    MAIN_CONCLUSION,
    PREMISE,
    Argument,
    Interpretation,
    Member,
)


def explode(meaning: Interpretation) -> None:
    r"""Replace each argument of several inferences by arguments "A - 1", "A - 2" and so on.

    An inference uses the steps that ``uses`` (or ``from``) in its data or its conclusion's data
    lists, or else those since the last inference, together with the conclusion of that one.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.walk import interpret
    >>> meaning = interpret(parse("<A>\n\n(1) p\n----\n(2) q\n----\n(3) r"))
    >>> explode(meaning)
    >>> list(meaning.arguments)
    ['A - 1', 'A - 2']
    """
    for title, argument in list(meaning.arguments.items()):
        ends = [at for at, step in enumerate(argument.steps) if step.step is not None]
        if len(ends) == 1:
            _part(meaning, argument, ends[0], title)
        if len(ends) < 2:
            continue
        del meaning.arguments[title]
        parts = [
            _part(meaning, argument, at, f"{title} - {number}")
            for number, at in enumerate(ends, start=1)
        ]
        for part in parts:
            while part.title in meaning.arguments:
                part.title += "'"
            meaning.arguments[part.title] = part
        last = parts[-1]
        last.relations = argument.relations
        for relation in last.relations:
            if relation.source is argument:
                relation.source = last
            else:
                relation.target = last


def _part(meaning: Interpretation, argument: Argument, at: int, title: str) -> Argument:
    """Return the argument of one inference; its steps come last among the members they are."""
    steps: list[Member] = []
    listed = listed_uses(argument, at)
    places = uses_of(argument, at)[::-1] if listed is None else listed
    for place in (*places, at):
        old = argument.steps[place]
        role = MAIN_CONCLUSION if place == at else PREMISE
        new = attrs.evolve(old, role=role, argument=title)
        members = meaning.statements[old.title].members
        members[:] = [*(member for member in members if member is not old), new]
        steps.append(new)
    steps.sort(key=lambda step: step.number)
    inference = steps[-1].step
    if inference is not None:
        inference.argument, inference.conclusion = title, len(steps) - 1
    return attrs.evolve(argument, title=title, steps=steps, relations=[])


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
