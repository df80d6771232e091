"""Frameworks as maps, and the part of a map that a framework can say.

A framework knows arguments and attacks alone, so a map is projected onto it: claims become
arguments, and a counterpoint from one claim to another an attack. A weighted bipolar framework has
the weights of claims as base scores, and supports. All else is a loss that is announced;
``evaluate`` of such a projection is no evaluation of the map.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from argmap.errors import read_error
from argmap.evaluation.frameworks.framework import Framework
from argmap.evaluation.gradual.bipolar import BipolarFramework
from argmap.evaluation.gradual.strengths import UNWEIGHED
from argmap.findings import Finding, Location
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


@frozen
class Projection:
    r"""A notation of frameworks as one of maps, which knows claims and some relations alone.

    >>> I23.write(I23.read("p af 2\n1 2"))
    'p af 2\n1 2\n'
    >>> APX.write(ArgumentMap.of(Claim("a tax", "Tax carbon.")))
    'arg("a tax").\n'
    >>> BAG.read("arg(a, 0.5)").claims
    (Claim('a', 'a', weight=0.5),)
    """

    notation: str

    def read(self, text: str, *, name: str | None = None) -> ArgumentMap:
        r"""Return the map of a framework; a label of an argument is the text of its claim.

        Raises:
            ReadError: The text is no framework in this notation; it holds every fault.

        >>> TGF.read("a\nb\n#\na b")
        ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
        >>> TGF.read("a b #")
        Traceback (most recent call last):
        argmap.errors.ReadError: <text>:1:1: expected one name, found 'a b #'
        ...
        """
        _refuse_halves(text, name)
        if self.notation == "bag":
            weighted = bag.loads(text, name=name)
            supports = [(one, other, Support) for one, other in weighted.supports]
            return map_of(weighted.arguments, weighted.attacks, supports)
        found = iccma.loads_for_map(text, self.notation, name=name)
        scores = dict.fromkeys(found.framework.arguments)
        others = [(one, other, kind) for one, other, kind, _ in found.others]
        debate = map_of(scores, found.framework.attacks, others, labels=found.labels)
        return evolve(debate, findings=found.notes)

    def write(self, debate: ArgumentMap) -> str:
        r"""Return the claims of the map and the pairs of them that one relation joins.

        >>> BAG.write(ArgumentMap.of(Claim("a tax", "Tax carbon.")))
        'arg(a_tax, 0.5)\n'
        """
        names = self._names(debate)
        attacks = _pairs(debate.counterpoints, names)
        if self.notation != "bag":
            return iccma.dumps(Framework(names.values(), attacks), self.notation)
        scores = {
            names[claim.id]: UNWEIGHED if claim.weight is None else claim.weight
            for claim in debate.claims
        }
        supports = _pairs(debate.supports, names)
        return bag.dumps(BipolarFramework(scores, attacks=attacks, supports=supports))

    def losses(self, debate: ArgumentMap, text: str) -> tuple[Finding, ...]:
        r"""List the parts of a map that its framework does not hold.

        >>> [each.code for each in APX.losses(ArgumentMap.of(Claim("a", "Tax it.")), "arg(a).")]
        ['no-text']
        >>> [each.code for each in BAG.losses(ArgumentMap.of(Claim("a", "a")), "arg(a, 0.5)")]
        ['no-weight']
        """
        from argmap.formats.shared.renamed_ids import differences_by_name

        names = self._names(debate)
        steps: list[Counterpoint | Support] = [*debate.counterpoints]
        if self.notation == "bag":
            steps += debate.supports
        taken = {*names.values()}
        for step in steps:
            target = step.sides[1][0]
            if len(step.premises) == 1 and target in names:
                name = type(step)(names[step.premises[0]], names[target]).id
                if name not in taken and (name == step.id or name not in debate):
                    taken.add(name)
                    names[step.id] = name
        return differences_by_name(debate, self.read(text), self.notation, names)

    def _names(self, debate: ArgumentMap) -> dict[str, str]:
        """Return the name of each claim, by its id."""
        if self.notation == "i23":
            return {claim.id: str(number) for number, claim in enumerate(debate.claims, 1)}
        sayable = iccma.sayable_apx if self.notation == "apx" else _one_word
        ids = Ids((claim.id for claim in debate.claims), between="_")
        words = {claim.id: sayable(claim.id) for claim in debate.claims}
        return {name: word if word == name else ids.take(word) for name, word in words.items()}


I23, APX, TGF, BAG = Projection("i23"), Projection("apx"), Projection("tgf"), Projection("bag")


def _refuse_halves(text: str, name: str | None) -> None:
    """Raise where a text holds half of a surrogate pair, which no name can."""
    if has_surrogate(text):
        message = "a lone surrogate is not a character; mend the encoding of the text"
        raise read_error("surrogate", message, Location(name, 1, 1))


def _pairs(
    steps: Sequence[Counterpoint] | Sequence[Support], names: Mapping[str, str]
) -> list[tuple[str, str]]:
    pairs = [(step.premises[0], step.sides[1][0]) for step in steps if len(step.premises) == 1]
    return list(dict.fromkeys((names[a], names[b]) for a, b in pairs if b in names))


def _one_word(name: str) -> str:
    word = _UNSAYABLE.sub("_", name)
    return "_" if word == "#" else word
