"""The steps made of a document so far, and which part of the text each of them came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, cast

from attrs import evolve

from argmap.errors import ModelError, quoted
from argmap.formats.argdown.claims import Claims, name_from_title, own_data, with_own
from argmap.formats.argdown.document import Element, Part
from argmap.formats.argdown.fields import ARGUMENT, STEP, Options, mapping, read_fields
from argmap.formats.argdown.interpretation import Argument, Interpretation, StepNode
from argmap.formats.argdown.names import Names
from argmap.formats.argdown.report import Reporter
from argmap.records import Counterpoint, Step, Support
from argmap.values import Frozen

Make: TypeAlias = type[Support] | type[Counterpoint]


class StepBook:
    """Makes steps, gives them their ids, and finds them again.

    Attributes:
        meaning: The document, interpreted.
        claims: The claims that steps start from and lead to.
        reporter: Where to say what is odd.
        made: Every step by id, with the number of the part it was made of.
        of_part: The step by which an element stands below another, by the element's number.
        of_inference: The step of each inference, by its number.
        premise_of: The step that a numbered premise belongs to, by its number.
        last_of: The id of the last step of each reconstructed argument, by its title.
        from_claim: The steps that start from one claim and are written as a relation.
    """

    def __init__(
        self, meaning: Interpretation, claims: Claims, names: Names, reporter: Reporter
    ) -> None:
        self.meaning = meaning
        self.claims = claims
        self.reporter = reporter
        self.made: dict[str, tuple[int, Step]] = {}
        self.of_part: dict[int, str] = {}
        self.of_inference: dict[int, str] = {}
        self.premise_of: dict[int, str] = {}
        self.last_of: dict[str, str] = {}
        self.from_claim: dict[str, list[str]] = {}
        self._names = names
        self._given: set[str] = set()
        self._reserved: dict[str, int] = {}  # an id that the text gives, and to which part
        self._titles: dict[int, str] = {}
        self._plain: dict[tuple[Make, str, str], str] = {}
        for number, part in enumerate(meaning.document.parts):
            self._reserve(_given_id(part), number)
        for argument in meaning.arguments.values():
            for node, title in _titles(argument):
                if _given_id(node.inference) is None:
                    name = names.new(title if title not in names else f"{title} (argument)")
                    self._titles[node.number] = name
                    self._given.add(name)
                    self._reserved[name] = node.number

    def _reserve(self, given: object, number: int) -> None:
        if isinstance(given, str) and given.strip() and self._names.take(given):
            self._given.add(given)
            self._reserved[given] = number

    def title_of(self, number: int) -> str | None:
        """Return the id that the title of its argument gives to an inference."""
        return self._titles.get(number)

    def is_given(self, name: str) -> bool:
        """Whether the text gives a step this id, though the step may not have been made yet."""
        return name in self._given

    def part(self, number: int) -> Part:
        """Return a part of the document."""
        return self.meaning.document.parts[number]

    def element(self, number: int) -> Element:
        """Return a part that is known to be an element."""
        part = self.part(number)
        assert isinstance(part, Element)
        return part

    def options(self, number: int) -> Options:
        """Return what an element's data says of the step by which it stands where it stands."""
        element = self.element(number)
        step = own_data(element.data).get("step")
        if step is None:
            return {}
        if mapping(step) is not step:
            message = f"expected a mapping under 'step', found {quoted(step)}"
            self.reporter.add("bad-field", message, element.place)
        return read_fields(STEP, mapping(step), self.reporter.at(element.place))

    def once(
        self,
        make: Make,
        premise: str,
        target: str,
        options: Options,
        number: int,
        *,
        leads: bool = True,
    ) -> str:
        """Make a step from one claim, unless the same was made before and neither has an id.

        ``leads`` says whether an undercut of all steps from the claim hits this one, too.
        """
        key = (make, premise, target)
        known = None if "id" in options else self._plain.get(key)
        if known is None:
            known = self.add(make, (premise,), target, options, number)
            if leads:
                self.from_claim.setdefault(premise, []).append(known)
            if "id" not in options:
                self._plain[key] = known
        self.of_part[number] = known
        return known

    def add(
        self, make: Make, premises: tuple[str, ...], target: str, options: Options, number: int
    ) -> str:
        """Make a step and return its id."""
        place = self.part(number).place
        given = options.get("id")
        if given is not None and self._reserved.get(given) != number:
            self.reporter.add("bad-id", f"the id {quoted(given)} is taken", place)
            del options["id"]
        elif given is not None:
            del self._reserved[given]
        location = self.reporter.location(place)
        try:
            step = make(premises, target, location=location, **options)
        except ModelError as error:
            for finding in error.findings:
                self.reporter.add(finding.code, finding.message, place)
            step = make(premises, target, location=location)
        if step.id != options.get("id") and not self._names.take(step.id):
            step = evolve(step, id=self._names.new(step.id))
        self.made[step.id] = number, step
        return step.id

    def keep(self, name: str, key: str, value: str) -> None:
        """Add a value to a list in the extras of a step."""
        number, step = self.made[name]
        old = mapping(step.extras.get(ARGUMENT)).get(key)
        listed = [*(cast("tuple[Frozen, ...]", old) if isinstance(old, tuple) else ()), value]
        self.made[name] = number, evolve(step, extras=with_own(step.extras, {key: listed}))


def _given_id(part: Part) -> object:
    """Return the id that data gives to a step."""
    data = own_data(part.data)
    if isinstance(part, Element):
        data = mapping(data.get("step"))
    return data.get("id")


def _titles(argument: Argument) -> Iterator[tuple[StepNode, str]]:
    """Yield the inferences of an argument with their titles: the last one has the argument's."""
    nodes = [step.step for step in argument.steps if step.step is not None]
    title = name_from_title(argument.title)
    for number, node in enumerate(nodes, start=1):
        if not argument.untitled:
            yield node, title if number == len(nodes) else f"{title} - {number}"
