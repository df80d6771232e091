"""Frameworks as maps, and the part of a map that a framework can say.

A framework knows arguments and attacks alone, so a map is projected onto it: claims become
arguments, and a counterpoint from one claim to another an attack. A weighted bipolar framework has
the weights of claims as base scores, and supports. All else is a loss that is announced;
``evaluate`` of such a projection is no evaluation of the map.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve

from argmap.errors import ReadError
from argmap.evaluation.frameworks.framework import Framework
from argmap.evaluation.gradual.bipolar import BipolarFramework
from argmap.evaluation.gradual.strengths import UNWEIGHED
from argmap.findings import Finding, Location, Severity
from argmap.formats.frameworks import bag, iccma
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import Ids
from argmap.model.records import Claim, Counterpoint, Element, Relation, Support
from argmap.values import has_surrogate

_UNSAYABLE = re.compile(r"[\s(),%\"\ufeff]")


def map_of(
    scores: Mapping[str, float | None],
    attacks: Iterable[tuple[str, str]],
    others: Iterable[tuple[str, str, type[Relation]]] = (),
    labels: Mapping[str, str] | None = None,
) -> ArgumentMap:
    """Return a framework as a map: its arguments are claims, called and worded by their names.

    Args:
        scores: The base score of each argument, if it has one.
        attacks: The pairs that are counterpoints.
        others: The pairs that are other relations, and their kinds.
        labels: The texts of arguments that have one of their own.

    >>> [element.id for element in map_of({"a": None, "b": None}, [("a", "b")])]
    ['a', 'b', 'a counters b']
    """
    names = Ids()
    texts = labels or {}
    claims = {
        name: Claim(names.take(name), texts.get(name, name), weight=score)
        for name, score in scores.items()
    }
    elements: list[Element] = [*claims.values()]
    for one, other in dict.fromkeys(attacks):
        elements.append(names.own(Counterpoint(claims[one], claims[other])))
    for one, other, kind in dict.fromkeys(others):
        elements.append(names.own(kind(claims[one], claims[other])))
    return ArgumentMap(elements)


def read_i23(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map of a framework in the form of the competitions since 2023.

    Raises:
        ReadError: The text is no framework in this form; it holds every fault.

    >>> read_i23("p af 2\n1 2")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    return _read(text, "i23", name)


def write_i23(debate: ArgumentMap) -> str:
    r"""Return the claims of the map and the counterpoints between them, numbered.

    >>> write_i23(read_i23("p af 2\n1 2"))
    'p af 2\n1 2\n'
    """
    return _write(debate, "i23")


def read_apx(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map of a framework in the form of ASPARTIX.

    Raises:
        ReadError: The text is no framework in this form; it holds every fault.

    >>> read_apx("arg(a). arg(b). att(a,b).")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    return _read(text, "apx", name)


def write_apx(debate: ArgumentMap) -> str:
    r"""Return the claims of the map and the counterpoints between them, as facts.

    >>> write_apx(ArgumentMap.of(Claim("a tax", "Tax carbon.")))
    'arg("a tax").\n'
    """
    return _write(debate, "apx")


def read_tgf(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map of a framework in the trivial form; a label is the text of its claim.

    Raises:
        ReadError: The text is no framework in this form; it holds every fault.

    >>> read_tgf("a\nb\n#\na b")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    >>> read_tgf("a b #")
    Traceback (most recent call last):
    argmap.errors.ReadError: <text>:1:1: expected one name, found 'a b #'
    ...
    """
    return _read(text, "tgf", name)


def write_tgf(debate: ArgumentMap) -> str:
    r"""Return the claims of the map and the counterpoints between them, a line each.

    >>> write_tgf(read_tgf("a\nb\n#\na b"))
    'a\nb\n#\na b\n'
    """
    return _write(debate, "tgf")


def read_bag(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map of a weighted bipolar framework.

    Raises:
        ReadError: The text is no such framework; it holds every fault.

    >>> read_bag("arg(a, 0.5)").claims
    (Claim('a', 'a', weight=0.5),)
    """
    _refuse_halves(text, name)
    framework = bag.loads(text, name=name)
    supports = [(one, other, Support) for one, other in framework.supports]
    return map_of(framework.arguments, framework.attacks, supports)


def write_bag(debate: ArgumentMap) -> str:
    r"""Return the claims of the map, and the pairs of them that counter or support, as a text.

    >>> write_bag(ArgumentMap.of(Claim("a tax", "Tax carbon.")))
    'arg(a_tax, 0.5)\n'
    """
    names = _names_in(debate, "bag")
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


def losses_i23(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts of a map that its framework with numbers does not hold.

    >>> [each.code for each in losses_i23(ArgumentMap.of(Claim("tax", "1")), "p af 1")]
    ['no-id']
    """
    return _losses(debate, read_i23(text), "i23")


def losses_apx(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts of a map that its framework as facts does not hold.

    >>> [each.code for each in losses_apx(ArgumentMap.of(Claim("a", "Tax it.")), "arg(a).")]
    ['no-text']
    """
    return _losses(debate, read_apx(text), "apx")


def losses_tgf(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    r"""List the parts of a map that its framework in the trivial form does not hold.

    >>> [each.code for each in losses_tgf(ArgumentMap.of(Claim("a", "Tax it.")), "a\n#\n")]
    ['no-text']
    """
    return _losses(debate, read_tgf(text), "tgf")


def losses_bag(debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
    """List the parts of a map that its weighted bipolar framework does not hold.

    >>> [each.code for each in losses_bag(ArgumentMap.of(Claim("a", "a")), "arg(a, 0.5)")]
    ['no-weight']
    """
    return _losses(debate, read_bag(text), "bag")


def _losses(debate: ArgumentMap, back: ArgumentMap, notation: str) -> tuple[Finding, ...]:
    from argmap.formats.shared.renamed_ids import differences_by_name

    names = _names_in(debate, notation)
    steps: list[Counterpoint | Support] = [*debate.counterpoints]
    if notation == "bag":
        steps += debate.supports
    taken = {*names.values()}
    for step in steps:
        target = step.sides[1][0]
        if len(step.premises) == 1 and target in names:
            name = type(step)(names[step.premises[0]], names[target]).id
            if name not in taken and (name == step.id or name not in debate):
                taken.add(name)
                names[step.id] = name
    return differences_by_name(debate, back, notation, names)


def _read(text: str, notation: str, name: str | None) -> ArgumentMap:
    _refuse_halves(text, name)
    found = iccma.loads_for_map(text, notation, name=name)
    framework = found.framework
    others = [(one, other, kind) for one, other, kind, _ in found.others]
    debate = map_of(
        dict.fromkeys(framework.arguments), framework.attacks, others, labels=found.labels
    )
    return evolve(debate, findings=found.notes)


def _refuse_halves(text: str, name: str | None) -> None:
    """Raise where a text holds half of a surrogate pair, which no name can."""
    if has_surrogate(text):
        message = "a lone surrogate is not a character; mend the encoding of the text"
        place = Location(name, 1, 1)
        raise ReadError([Finding("surrogate", Severity.ERROR, message, location=place)])


def _write(debate: ArgumentMap, notation: str) -> str:
    names = _names_in(debate, notation)
    return iccma.dumps(Framework(names.values(), _pairs(debate.counterpoints, names)), notation)


def _names_in(debate: ArgumentMap, notation: str) -> dict[str, str]:
    """Name of each claim in a notation, by its id."""
    if notation == "i23":
        return {claim.id: str(number) for number, claim in enumerate(debate.claims, 1)}
    return _names(debate, iccma.sayable_apx if notation == "apx" else _one_word)


def _pairs(
    steps: Sequence[Counterpoint] | Sequence[Support], names: Mapping[str, str]
) -> list[tuple[str, str]]:
    pairs = [(step.premises[0], step.sides[1][0]) for step in steps if len(step.premises) == 1]
    return list(dict.fromkeys((names[a], names[b]) for a, b in pairs if b in names))


def _one_word(name: str) -> str:
    word = _UNSAYABLE.sub("_", name)
    return "_" if word == "#" else word


def _names(debate: ArgumentMap, sayable: Callable[[str], str]) -> dict[str, str]:
    """Return the name of each claim in a text that can express only some names."""
    ids = Ids((claim.id for claim in debate.claims), between="_")
    words = {claim.id: sayable(claim.id) for claim in debate.claims}
    return {name: word if word == name else ids.take(word) for name, word in words.items()}
