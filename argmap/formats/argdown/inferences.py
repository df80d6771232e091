"""Premise-conclusion structures as steps: each inference is a support with linked premises."""

from __future__ import annotations

from argmap.formats.argdown.claims import name_from_title, other_data, own_data, with_own
from argmap.formats.argdown.document import Place
from argmap.formats.argdown.explode import uses_of
from argmap.formats.argdown.fields import STEP, Options, read_fields
from argmap.formats.argdown.interpretation import Argument, StepNode, canonical
from argmap.formats.argdown.prose import words_of
from argmap.formats.argdown.stepbook import StepBook
from argmap.records import Counterpoint, Support


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
    if node.inference.rules:
        options.setdefault("scheme", ", ".join(node.inference.rules))
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


def _description(book: StepBook, argument: Argument, options: Options, place: Place) -> Options:
    """Give the last step what the words and tags of the argument say; return what is left."""
    member = canonical(argument)
    text = words_of(member.element)[0] if member else ""
    if text:
        options.setdefault("note", text)
    options["tags"] = [*argument.tags, *options.get("tags", ())]
    data = other_data(argument.data, book.reporter.at(place)).get("data")
    return {} if data is None else {"argument data": data}
