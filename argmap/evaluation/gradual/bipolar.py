"""A plain weighted bipolar framework: arguments with base scores, attacks and supports."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import cast

from attrs import field, frozen

from argmap.displayed import Displayed
from argmap.errors import EvaluationError, UnknownIdError, brief, did_you_mean, quantity
from argmap.evaluation.frameworks.framework import Attack
from argmap.evaluation.gradual.network import CONVERGED, Net, NetStrengths
from argmap.evaluation.gradual.semantics import gradual_named
from argmap.findings import printable
from argmap.graphs import link
from argmap.notebook import table


class Strengths(Mapping[str, float], Displayed):
    """The strength of each argument, or of each claim and step of a map, by name.

    Attributes:
        semantics: The name of the semantics.
        converged: Whether every circle settled; where nothing goes round, strengths are exact.
        residual: By how much a strength differs at most from what the others make of it.
        iterations: How many times circles were gone round; 0 where there is none.

    >>> strengths = BipolarFramework({"a": 0.5, "b": 1}, attacks=[("b", "a")]).strengths()
    >>> strengths["a"], strengths.converged
    (0.25, True)
    """

    def __init__(
        self,
        number: Mapping[str, int],
        strength: Sequence[float],
        semantics: str,
        settled: NetStrengths,
    ) -> None:
        self._number = number
        self._strength = strength
        self.semantics = semantics
        self.residual = settled.residual
        self.iterations = settled.iterations
        self.converged = settled.residual <= CONVERGED

    def __getitem__(self, name: str) -> float:
        if name not in self._number:
            nearest = did_you_mean(name, list(self._number))
            raise UnknownIdError(f"nothing called {brief(name)} has a strength{nearest}")
        return self._strength[self._number[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._number

    def __iter__(self) -> Iterator[str]:
        return iter(self._number)

    def __len__(self) -> int:
        return len(self._number)

    def __str__(self) -> str:
        lines = [f"{value:.3f}  {printable(name)}" for name, value in self.items()]
        return "\n".join([*lines, repr(self)])

    def _repr_html_(self) -> str:
        return table(("claim or step", "strength"), self.items(), foot=repr(self)[1:-1])

    def __repr__(self) -> str:
        state = "converged" if self.converged else f"not converged, residual {self.residual:.1e}"
        return f"<Strengths of {len(self)} by {self.semantics}: {state}>"


def base_score(name: str, score: object) -> float:
    """Return the base score as a number.

    Raises:
        EvaluationError: When it is no number from 0 to 1.

    >>> base_score("tax", 1)
    1.0
    """
    # A truth value is a number to Python, and a slip here.
    if isinstance(score, int | float) and not isinstance(score, bool) and 0 <= score <= 1:
        return float(score)
    found = "NaN" if isinstance(score, float) and math.isnan(score) else brief(score)
    raise EvaluationError(
        f"base score of {brief(name)}: expected a number from 0 to 1, found {found}"
    )


def _score_pairs(
    values: Mapping[str, float] | Iterable[tuple[str, float]],
) -> tuple[tuple[str, float], ...]:
    if isinstance(values, Mapping):
        scores = cast("Mapping[str, float]", values)
    else:
        pairs = list(values)
        scores = dict(pairs)
        for name, count in Counter([name for name, _ in pairs]).items():
            if count > 1:
                raise EvaluationError(f"argument {brief(name)} is given twice; name it once")
    return tuple([(name, base_score(name, score)) for name, score in scores.items()])


def _pairs(values: Iterable[Attack]) -> tuple[Attack, ...]:
    return tuple(dict.fromkeys(values))


@frozen(repr=False, eq=False)
class BipolarFramework:
    """Arguments with base scores in [0, 1], attacks and supports between them.

    The quantitative bipolar framework of Baroni, Rago, Toni 2018. It knows nothing of maps; ``bag``
    reads and writes it.

    Attributes:
        attacks: Pairs of an attacker and its target, each once.
        supports: Pairs of a supporter and its target, each once.

    Raises:
        EvaluationError: A base score that is no number from 0 to 1, a repeated name, or an attack
            or support that is no pair or names no argument.

    >>> framework = BipolarFramework({"a": 0.5, "b": 1}, attacks=[("b", "a")])
    >>> framework
    BipolarFramework(2 arguments, 1 attack, 0 supports)
    """

    _scores: tuple[tuple[str, float], ...] = field(
        default=(), alias="arguments", converter=_score_pairs
    )
    attacks: tuple[Attack, ...] = field(default=(), converter=_pairs, kw_only=True)
    supports: tuple[Attack, ...] = field(default=(), converter=_pairs, kw_only=True)

    def __attrs_post_init__(self) -> None:
        known = self.arguments
        for kind, pairs in (("attack", self.attacks), ("support", self.supports)):
            for pair in pairs:
                if len(pair) != 2:
                    raise EvaluationError(
                        f"expected two arguments in each {kind}, found {brief(pair)}"
                    )
                for name in pair:
                    if name not in known:
                        raise EvaluationError(
                            f"{kind} {brief(pair)} names unknown argument "
                            f"{brief(name)}{did_you_mean(name, list(known))}"
                        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BipolarFramework):
            return NotImplemented
        return self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        held = (
            (len(self._scores), "argument"),
            (len(self.attacks), "attack"),
            (len(self.supports), "support"),
        )
        counts = ", ".join(quantity(*each) for each in held)
        return f"BipolarFramework({counts})"

    @cached_property
    def arguments(self) -> dict[str, float]:
        """The base score of each argument, by name."""
        return dict(self._scores)

    @cached_property
    def _value(self) -> tuple[object, ...]:
        return frozenset(self._scores), frozenset(self.attacks), frozenset(self.supports)

    def strengths(self, semantics: str = "quadratic-energy") -> Strengths:
        """Return the strength of each argument.

        Args:
            semantics: "quadratic-energy", "df-quad", "euler" or "h-categorizer"; see
                ``GRADUAL_SEMANTICS`` for what each makes of attackers and supporters.

        Raises:
            UnknownChoiceError: When the semantics is unknown.

        >>> BipolarFramework({"a": 0.5, "b": 0.5}, supports=[("b", "a")]).strengths("df-quad")["a"]
        0.75
        """
        row = gradual_named(semantics)
        settled = self.net.settle_all(row)
        return Strengths(self.number, settled.strength, row.name, settled)

    @cached_property
    def number(self) -> dict[str, int]:
        """For each name its place among the arguments, counted from 0."""
        return {name: at for at, name in enumerate(self.arguments)}

    @cached_property
    def net(self) -> Net:
        """The arguments by number, and which of them pull at which."""
        net = Net(list(self.arguments.values()))
        for pairs, pulls in ((self.attacks, net.attacks), (self.supports, net.supports)):
            for source, target in pairs:
                link(pulls, self.number[source], self.number[target])
        return net
