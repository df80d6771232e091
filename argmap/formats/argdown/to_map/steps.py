"""Steps: relations and premise-conclusion structures as supports and counterpoints.

Each inference of a structure is a support with linked premises; each relation is a step from one
claim, a contradiction a counterpoint each way. Undercuts have a module of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import evolve

from argmap.errors import ModelError, brief
from argmap.findings import Severity
from argmap.formats.argdown.extras import name_from_title, other_data, own_data, with_own
from argmap.formats.argdown.fields import ARGUMENT, STEP, Options, mapping, read_fields
from argmap.formats.argdown.interpretation.model import (
    INTERMEDIARY_CONCLUSION,
    Argument,
    End,
    Interpretation,
    Relation,
    StepNode,
    canonical,
)
from argmap.formats.argdown.interpretation.words import words_of
from argmap.formats.argdown.syntax.document import Element, Extent, Part, RelationType
from argmap.formats.argdown.to_map.claims import Claims
from argmap.formats.argdown.to_map.report import Reporter
from argmap.model.ids import Ids
from argmap.model.records import Counterpoint, Step, Support
from argmap.syntax.plain import as_list

Make: TypeAlias = type[Support] | type[Counterpoint]

_SUPPORTS = (RelationType.SUPPORT, RelationType.ENTAILS)
_MUTUAL = (RelationType.CONTRARY, RelationType.CONTRADICTORY)


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
        self, meaning: Interpretation, claims: Claims, names: Ids, reporter: Reporter
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
                    name = names.take(title)
                    self._titles[node.number] = name
                    self._given.add(name)
                    self._reserved[name] = node.number

    def _reserve(self, given: object, number: int) -> None:
        if isinstance(given, str) and given.strip() and self._names.reserve(given):
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
        """Return the fields of the step that an element's data gives."""
        element = self.element(number)
        step = own_data(element.data).get("step")
        if step is None:
            return {}
        if mapping(step) is not step:
            message = f"expected a mapping under 'step', found {brief(step)}"
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
            self.reporter.add("bad-id", f"the id {brief(given)} is taken", place)
            del options["id"]
        elif given is not None:
            del self._reserved[given]
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
        old = mapping(step.extras.get(ARGUMENT)).get(key)
        listed = [*as_list(old), value]
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


def reconstruct(book: StepBook) -> None:
    """Make the steps of all arguments that have a premise-conclusion structure."""
    for argument in book.meaning.arguments.values():
        ends = [(at, step.step) for at, step in enumerate(argument.steps) if step.step is not None]
        for at, node in ends:
            _infer(book, argument, at, node, is_last=at == ends[-1][0])


def _infer(book: StepBook, argument: Argument, at: int, node: StepNode, *, is_last: bool) -> None:
    statements, claims = book.meaning.statements, book.claims
    conclusion = argument.steps[at]
    against = own_data(conclusion.element.data).get("against")
    target = claims.of(statements[conclusion.title]) if against is None else str(against)
    used = [argument.steps[place] for place in uses_of(argument, at)]
    named = [(claims.of(statements[member.title]), member) for member in used]
    premises = tuple(dict.fromkeys(name for name, _ in named if name is not None))
    if not premises or target is None:
        return
    options = _options(book, argument, node, is_last=is_last)
    make = Support if against is None else Counterpoint
    made = book.add(make, premises, target, options, node.number)
    book.of_inference[node.number] = made
    for _, member in named:
        book.premise_of[member.number] = made
    if is_last:
        book.last_of[argument.title] = made


def _options(book: StepBook, argument: Argument, node: StepNode, *, is_last: bool) -> Options:
    place = node.inference.place
    report = book.reporter.at(place)
    fields = {**(own_data(argument.data) if is_last else {}), **own_data(node.inference.data)}
    options = read_fields(STEP, fields, report)
    rules = node.inference.as_written or node.inference.rules
    if rules:
        options.setdefault("scheme", ", ".join(rules))
    own = other_data(node.inference.data, report, "uses", "from")
    title = book.title_of(node.number)
    if title is not None:
        options.setdefault("id", title)
    if is_last:
        own |= _description(book, argument, options, place)
    elif not argument.untitled:
        own["argument"] = name_from_title(argument.title)
    options["extras"] = with_own(options.get("extras", {}), own)
    return options


def _description(book: StepBook, argument: Argument, options: Options, place: Extent) -> Options:
    """Give the last step what the words and tags of the argument say; return what is left."""
    member = canonical(argument)
    text = words_of(member.element)[0] if member else ""
    if text:
        options.setdefault("note", text)
    options["tags"] = [*argument.tags, *options.get("tags", ())]
    data = other_data(argument.data, book.reporter.at(place)).get("data")
    return {} if data is None else {"argument data": data}


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
        message = f"a support of the step {brief(target)}; it is kept in its extras"
        place = book.element(number).place
        book.reporter.add("support-of-step", message, place, severity=Severity.INFO)
    else:
        book.once(Support, premise, target, options, number)


def _ends(book: StepBook, relation: Relation, number: int) -> tuple[str | None, str | None]:
    """Return the two ends of the relation; as written, where it names them itself."""
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
