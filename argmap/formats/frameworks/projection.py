"""Frameworks as maps, and the part of a map that a framework can say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from argmap.errors import ReadError
from argmap.evaluation.frameworks.framework import Framework
from argmap.evaluation.gradual.bipolar import BipolarFramework
from argmap.evaluation.gradual.strengths import UNWEIGHED
from argmap.findings import Finding, Location, Severity
from argmap.formats.frameworks import bag, iccma
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


def read_framework(text: str, notation: str, name: str | None) -> ArgumentMap:
    """Return the map that a text in a notation for frameworks holds.

    >>> read_framework("a b #", "tgf", None)
    Traceback (most recent call last):
    argmap.errors.ReadError: <text>:1:1: expected one name, found 'a b #'
    ...
    """
    _refuse_halves(text, name)
    framework = iccma.loads(text, notation, name=name)
    return map_of(dict.fromkeys(framework.arguments), framework.attacks)


def read_bag(text: str, name: str | None) -> ArgumentMap:
    """Return the map that the text of a weighted bipolar framework holds.

    >>> read_bag("arg(a, 0.5)", None).claims
    (Claim('a', 'a', weight=0.5),)
    """
    _refuse_halves(text, name)
    framework = bag.loads(text, name=name)
    return map_of(framework.arguments, framework.attacks, framework.supports)


def write_framework(debate: ArgumentMap, notation: str) -> str:
    r"""Return the claims of a map, and the counterpoints from one of them to another, as a text.

    >>> write_framework(ArgumentMap.of(Claim("a tax", "Tax carbon.")), "apx")
    'arg(a_tax).\n'
    """
    names = _names(debate, numbered=notation == "i23")
    attacks = _pairs(debate.counterpoints, names)
    return iccma.dumps(Framework(names.values(), attacks), notation)


def write_bag(debate: ArgumentMap) -> str:
    r"""Return the claims of a map, and what one of them counters or supports, as a text.

    >>> write_bag(ArgumentMap.of(Claim("a", "Tax carbon.")))
    'arg(a, 0.5)\n'
    """
    names = _names(debate)
    scores = {
        names[claim.id]: UNWEIGHED if claim.weight is None else claim.weight
        for claim in debate.claims
    }
    framework = BipolarFramework(
        scores,
        attacks=_pairs(debate.counterpoints, names),
        supports=_pairs(debate.supports, names),
    )
    return bag.dumps(framework)


def _pairs(
    steps: Sequence[Counterpoint] | Sequence[Support], names: Mapping[str, str]
) -> list[tuple[str, str]]:
    pairs = [(step.premises[0], step.sides[1][0]) for step in steps if len(step.premises) == 1]
    return list(dict.fromkeys((names[a], names[b]) for a, b in pairs if b in names))


def _names(debate: ArgumentMap, *, numbered: bool = False) -> dict[str, str]:
    """Return what each claim is called in a text where a name is one word."""
    if numbered:
        return {claim.id: str(number) for number, claim in enumerate(debate.claims, 1)}
    taken = {claim.id for claim in debate.claims}
    names: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for claim in debate.claims:
        word = _UNSAYABLE.sub("_", claim.id)
        word = "_" if word == "#" else word
        free = word
        while free != claim.id and free in taken:
            numbers[word] = numbers.get(word, 1) + 1
            free = f"{word}_{numbers[word]}"
        taken.add(free)
        names[claim.id] = free
    return names


def _refuse_halves(text: str, name: str | None) -> None:
    """Raise where a text holds half of a surrogate pair, which no name can."""
    if has_surrogate(text):
        message = "a lone surrogate is no character; mend the encoding of the text"
        raise ReadError(
            [Finding("surrogate", Severity.ERROR, message, location=Location(name, 1, 1))]
        )
