"""Frameworks as maps, and the part of a map that a framework can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import frozen

from argmap.errors import ReadError
from argmap.evaluation.frameworks.framework import Framework
from argmap.evaluation.gradual.bipolar import BipolarFramework
from argmap.evaluation.gradual.strengths import UNWEIGHED
from argmap.findings import Finding, Location, Severity
from argmap.formats.frameworks import bag as bag_files
from argmap.formats.frameworks import iccma
from argmap.formats.roundtrip import lost
from argmap.formats.shared.ids import Names
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Element, Support
from argmap.values import has_surrogate

_UNSAYABLE = re.compile(r"[\s(),%\ufeff]")


def map_of(
    scores: Mapping[str, float | None],
    attacks: Iterable[tuple[str, str]],
    supports: Iterable[tuple[str, str]] = (),
) -> ArgumentMap:
    """Return a framework as a map: its arguments are claims, called and worded by their names.

    Args:
        scores: The base score of each argument, if it has one.
        attacks: The pairs that are counterpoints.
        supports: The pairs that are supports.

    >>> [element.id for element in map_of({"a": None, "b": None}, [("a", "b")])]
    ['a', 'b', 'a counters b']
    """
    names = Names()
    claims = {name: Claim(names.take(name), name, weight=score) for name, score in scores.items()}
    elements: list[Element] = [*claims.values()]
    for one, other in dict.fromkeys(attacks):
        elements.append(names.own(Counterpoint(claims[one], claims[other])))
    for one, other in dict.fromkeys(supports):
        elements.append(names.own(Support(claims[one], claims[other])))
    return ArgumentMap(elements)


@frozen
class Projection:
    r"""A notation for frameworks, read as maps and written from the part of a map that it can say.

    A framework knows arguments and attacks alone, so a map is projected onto it: claims become
    arguments, and a counterpoint from one claim to another an attack. In a weighted bipolar one a
    weight becomes a base score, and a support from one claim to another a pair, too. All else,
    linked premises and undercuts among it, is a loss that is announced; ``evaluate`` of such a
    projection is no evaluation of the map.

    Attributes:
        name: The name of the notation.
        read: Makes a map of a text and the name of its file.
        write: Makes a text of a map.

    >>> tgf.loads("a\nb\n#\na b")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    >>> bag.dumps(ArgumentMap.of(Claim("a tax", "Tax carbon.")))
    'arg(a_tax, 0.5)\n'
    """

    name: str
    read: Callable[[str, str | None], ArgumentMap]
    write: Callable[[ArgumentMap], str]

    def loads(self, text: str, *, name: str | None = None) -> ArgumentMap:
        """Return the framework as a map.

        Raises:
            ReadError: The text is no framework in this form; it holds every fault.
        """
        if has_surrogate(text):
            message = "a lone surrogate is no character; mend the encoding of the text"
            place = Location(name, 1, 1)
            raise ReadError([Finding("surrogate", Severity.ERROR, message, location=place)])
        return self.read(text, name)

    def dumps(self, debate: ArgumentMap) -> str:
        """Return the claims of the map, and the pairs of them that the notation can say."""
        return self.write(debate)

    def losses(self, debate: ArgumentMap) -> tuple[Finding, ...]:
        """Return what the framework cannot say of the map."""
        return lost(debate, self.name, self.dumps, self.loads)


def _plain(notation: str) -> Projection:
    """Return the projection onto a notation for plain frameworks."""

    def read(text: str, name: str | None) -> ArgumentMap:
        framework = iccma.loads(text, notation, name=name)
        return map_of(dict.fromkeys(framework.arguments), framework.attacks)

    def write(debate: ArgumentMap) -> str:
        if notation == "i23":
            names = {claim.id: str(number) for number, claim in enumerate(debate.claims, 1)}
        else:
            names = _names(debate, iccma.sayable_apx if notation == "apx" else _one_word)
        return iccma.dumps(Framework(names.values(), _pairs(debate.counterpoints, names)), notation)

    return Projection(notation, read, write)


def _read_bag(text: str, name: str | None) -> ArgumentMap:
    framework = bag_files.loads(text, name=name)
    return map_of(framework.arguments, framework.attacks, framework.supports)


def _write_bag(debate: ArgumentMap) -> str:
    names = _names(debate, _one_word)
    scores = {
        names[claim.id]: UNWEIGHED if claim.weight is None else claim.weight
        for claim in debate.claims
    }
    framework = BipolarFramework(
        scores,
        attacks=_pairs(debate.counterpoints, names),
        supports=_pairs(debate.supports, names),
    )
    return bag_files.dumps(framework)


def _pairs(
    steps: Sequence[Counterpoint] | Sequence[Support], names: Mapping[str, str]
) -> list[tuple[str, str]]:
    pairs = [(step.premises[0], step.sides[1][0]) for step in steps if len(step.premises) == 1]
    return list(dict.fromkeys((names[a], names[b]) for a, b in pairs if b in names))


def _one_word(name: str) -> str:
    word = _UNSAYABLE.sub("_", name)
    return "_" if word == "#" else word


def _names(debate: ArgumentMap, sayable: Callable[[str], str]) -> dict[str, str]:
    """Return what each claim is called in a text that can say only some names."""
    taken = {claim.id for claim in debate.claims}
    names: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for claim in debate.claims:
        free = word = sayable(claim.id)
        while free != claim.id and free in taken:
            numbers[word] = numbers.get(word, 1) + 1
            free = f"{word}_{numbers[word]}"
        taken.add(free)
        names[claim.id] = free
    return names


tgf = _plain("tgf")
apx = _plain("apx")
i23 = _plain("i23")
bag = Projection("bag", _read_bag, _write_bag)
