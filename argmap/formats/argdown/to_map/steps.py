"""Steps under construction: each with its id, and found again by what it was made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from attrs import evolve, field, frozen

from argmap.errors import ModelError, brief
from argmap.formats.argdown.extras import own_data, with_own
from argmap.formats.argdown.fields import ARGUMENT, STEP, Options, read_fields
from argmap.formats.argdown.syntax.document import Element, Part
from argmap.formats.argdown.to_map.claims import Claims
from argmap.formats.argdown.to_map.report import Reporter
from argmap.model.ids import Ids
from argmap.model.records import Counterpoint, Step, Support
from argmap.syntax.plain import as_list, as_mapping

Make: TypeAlias = type[Support] | type[Counterpoint]
Ends: TypeAlias = tuple[Make, str, str]
"""The kind of a step, the claim it starts from, and where it leads."""


@frozen
class MadeSteps:
    """The steps made so far, and where to find them.

    Attributes:
        made: Every step by id, with the number of the part it was made of.
        of_part: The step by which an element stands below another, by the element's number.
        from_claim: The steps that start from one claim and are written as a relation.
        bare: The steps between one claim and an end that have no id of their own.
    """

    made: Mapping[str, tuple[int, Step]] = field(factory=dict[str, tuple[int, Step]])
    of_part: Mapping[int, str] = field(factory=dict[int, str])
    from_claim: Mapping[str, Sequence[str]] = field(factory=dict[str, Sequence[str]])
    bare: Mapping[Ends, str] = field(factory=dict[Ends, str])


class StepMaker:
    """Makes the steps of one phase, after those of the phases before.

    Args:
        claims: The claims that steps start from and lead to.
        steps: The steps made before.
        reporter: Where to say what is odd.
    """

    def __init__(self, claims: Claims, steps: MadeSteps, reporter: Reporter) -> None:
        self.claims = claims
        self.meaning = claims.meaning
        self.reporter = reporter
        self.made = dict(steps.made)
        self.of_part = dict(steps.of_part)
        self.from_claim = {claim: [*names] for claim, names in steps.from_claim.items()}
        self._bare = dict(steps.bare)
        self._names = Ids([*claims.taken, *steps.made])

    def steps(self) -> MadeSteps:
        """Return the steps made so far."""
        return MadeSteps(self.made, self.of_part, self.from_claim, self._bare)

    def part(self, number: int) -> Part:
        """Return a part of the document."""
        return self.meaning.document.parts[number]

    def element(self, number: int) -> Element:
        """Return a part that is known to be an element."""
        part = self.part(number)
        assert isinstance(part, Element)
        return part

    def options(self, number: int) -> Options:
        """Return the fields of the step that an element's data gives."""
        element = self.element(number)
        step = own_data(element.data).get("step")
        if step is None:
            return {}
        if as_mapping(step) is not step:
            message = f"expected a mapping under 'step', found {brief(step)}"
            self.reporter.add("bad-field", message, element.place)
        return read_fields(STEP, as_mapping(step), self.reporter.at(element.place))

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
        known = None if "id" in options else self._bare.get(key)
        if known is None:
            known = self.add(make, (premise,), target, options, number)
            if leads:
                self.from_claim.setdefault(premise, []).append(known)
            if "id" not in options:
                self._bare[key] = known
        self.of_part[number] = known
        return known

    def add(
        self, make: Make, premises: tuple[str, ...], target: str, options: Options, number: int
    ) -> str:
        """Make a step and return its id."""
        place = self.part(number).place
        given = options.get("id")
        own = self.claims.given.of_steps.get(number)
        if given is not None and (given != own or given in self.made):
            self.reporter.add("bad-id", f"the id {brief(given)} is taken", place)
            del options["id"]
        if make is Support and options.pop("question", ""):
            message = "a support puts no critical question; the field 'question' is left out"
            self.reporter.add("bad-field", message, place)
        location = self.reporter.location(place)
        try:
            step = make(premises, target, location=location, **options)
        except ModelError as error:
            for finding in error.findings:
                self.reporter.add(finding.code, finding.message, place)
            step = make(premises, target, location=location)
        if step.id != options.get("id"):
            step = self._names.own(step)
        self.made[step.id] = number, step
        return step.id

    def keep(self, name: str, key: str, value: str) -> None:
        """Add a value to a list in the extras of a step."""
        number, step = self.made[name]
        old = as_mapping(step.extras.get(ARGUMENT)).get(key)
        listed = [*as_list(old), value]
        self.made[name] = number, evolve(step, extras=with_own(step.extras, {key: listed}))
