"""Arguments of several inferences cut into one argument for each, where the settings ask for it."""

from __future__ import annotations

import attrs

from argmap.formats.argdown.interpretation.model import (
    MAIN_CONCLUSION,
    PREMISE,
    Argument,
    Interpretation,
    Member,
)
from argmap.formats.argdown.to_map.structures import listed_uses, uses_of
from argmap.model.ids import free_name


def explode(meaning: Interpretation) -> None:
    r"""Replace each argument of several inferences by arguments "A - 1", "A - 2" and so on.

    An inference uses the steps that ``uses`` (or ``from``) in its data or its conclusion's data
    lists, or else those since the last inference, together with the conclusion of that one.

    >>> from argmap.formats.argdown import parse
    >>> from argmap.formats.argdown.interpretation.interpreter import interpret
    >>> meaning = interpret(parse("<A>\n\n(1) p\n----\n(2) q\n----\n(3) r"))
    >>> explode(meaning)
    >>> list(meaning.arguments)
    ['A - 1', 'A - 2']
    """
    exploding = _Exploding(meaning)
    for argument in list(meaning.arguments.values()):
        exploding.explode(argument)
    exploding.finish()


class _Exploding:
    def __init__(self, meaning: Interpretation) -> None:
        self.meaning = meaning
        self.members: dict[str, dict[int, Member]] = {}

    def explode(self, argument: Argument) -> None:
        arguments = self.meaning.arguments
        ends = [at for at, step in enumerate(argument.steps) if step.step is not None]
        if len(ends) == 1:
            self.part(argument, ends[0], argument.title)
        if len(ends) < 2:
            return
        del arguments[argument.title]
        last = argument
        for number, at in enumerate(ends, start=1):
            title, _ = free_name(f"{argument.title} - {number}", arguments)
            last = arguments[title] = self.part(argument, at, title)
        last.relations = argument.relations
        for relation in last.relations:
            if relation.source is argument:
                relation.source = last
            else:
                relation.target = last

    def part(self, argument: Argument, at: int, title: str) -> Argument:
        """Return the argument of one inference; its steps come last among the members they are."""
        steps: list[Member] = []
        listed = listed_uses(argument, at)
        places = uses_of(argument, at)[::-1] if listed is None else listed
        for place in (*places, at):
            old = argument.steps[place]
            role = MAIN_CONCLUSION if place == at else PREMISE
            new = attrs.evolve(old, role=role, argument=title)
            members = self.members_of(old.title)
            members.pop(id(old), None)
            members[id(new)] = new
            steps.append(new)
        steps.sort(key=lambda step: step.number)
        inference = steps[-1].step
        if inference is not None:
            inference.argument, inference.conclusion = title, len(steps) - 1
        return attrs.evolve(argument, title=title, steps=steps, relations=[])

    def members_of(self, title: str) -> dict[int, Member]:
        if title not in self.members:
            members = self.meaning.statements[title].members
            self.members[title] = {id(member): member for member in members}
        return self.members[title]

    def finish(self) -> None:
        for title, members in self.members.items():
            self.meaning.statements[title].members = list(members.values())
