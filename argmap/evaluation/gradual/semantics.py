"""The gradual semantics: how a base score, attackers and supporters make a strength."""

from __future__ import annotations

import math
from collections.abc import Callable

from attrs import frozen

from argmap.errors import UnknownChoiceError

_STEEPEST = 700.0
"""Beyond this an exponential overflows, and the strength it makes is 1 anyway."""


@frozen
class GradualSemantics:
    """A row of the table, in modular form (Mossakowski, Neuhaus 2018).

    The attackers and supporters of an argument are aggregated to one number, by which its base
    score is then influenced.

    Attributes:
        name: What it is called.
        source: Author, year, and what it is called there.
        remark: What to know before choosing it.
        influence: The strength that a base score and an aggregate make.
        slopes: How fast that grows with the base score, and with the aggregate.
        by_product: Whether strengths s are aggregated as products of 1 - s, or else as sums.
        attacks: By what factor the aggregate of the attackers enters.
        supports: By what factor that of the supporters enters.

    >>> gradual_named("df-quad").influence(0.5, 0.5)
    0.75
    """

    name: str
    source: str
    remark: str
    influence: Callable[[float, float], float]
    slopes: Callable[[float, float], tuple[float, float]]
    by_product: bool = False
    attacks: float = -1.0
    supports: float = 1.0


def gradual_named(name: str) -> GradualSemantics:
    """Return the row of the table with the name.

    Raises:
        UnknownChoiceError: When there is none.

    >>> gradual_named("quad")
    Traceback (most recent call last):
    argmap.errors.UnknownChoiceError: unknown semantics 'quad'; ...
    """
    for row in GRADUAL_SEMANTICS:
        if row.name == name:
            return row
    raise UnknownChoiceError("semantics", name, [row.name for row in GRADUAL_SEMANTICS])


def _energy(base: float, aggregate: float) -> float:
    square = aggregate * aggregate
    pull = square / (1 + square)
    return base + (1 - base) * pull if aggregate >= 0 else base - base * pull


def _energy_slopes(base: float, aggregate: float) -> tuple[float, float]:
    square = aggregate * aggregate
    pull, rise = square / (1 + square), 2 * abs(aggregate) / (1 + square) ** 2
    return 1 - pull, (1 - base if aggregate >= 0 else base) * rise


def _quad(base: float, aggregate: float) -> float:
    return base + ((1 - base) if aggregate >= 0 else base) * aggregate


def _quad_slopes(base: float, aggregate: float) -> tuple[float, float]:
    if aggregate == 0:  # a kink: the mean of the slopes on its two sides
        return 1.0, 0.5
    return 1 - abs(aggregate), 1 - base if aggregate > 0 else base


def _euler(base: float, aggregate: float) -> float:
    return 1 - (1 - base * base) / (1 + base * math.exp(min(aggregate, _STEEPEST)))


def _euler_slopes(base: float, aggregate: float) -> tuple[float, float]:
    power = math.exp(min(aggregate, _STEEPEST))
    weight = 1 + base * power
    room = (1 - base * base) / weight * (power / weight)
    return 2 * base / weight + room, base * room


def _categorizer(base: float, aggregate: float) -> float:
    return base / (1 + aggregate)


def _categorizer_slopes(base: float, aggregate: float) -> tuple[float, float]:
    return 1 / (1 + aggregate), -base / (1 + aggregate) ** 2


GRADUAL_SEMANTICS = (
    GradualSemantics(
        name="quadratic-energy",
        source="Potyka 2018, Definition 2: the quadratic energy model",
        remark="attack and support pull alike, and no number of them pulls all the way",
        influence=_energy,
        slopes=_energy_slopes,
    ),
    GradualSemantics(
        name="df-quad",
        source="Rago, Toni, Aurisicchio, Baroni 2016, Definition 3: the DF-QuAD algorithm",
        remark="saturates: one attacker and one supporter of strength 1 cancel out whatever else "
        "there is, and claims that support each other in a circle rise from a base of 0.1 to 1",
        influence=_quad,
        slopes=_quad_slopes,
        by_product=True,
        attacks=1.0,
        supports=-1.0,
    ),
    GradualSemantics(
        name="euler",
        source="Amgoud, Ben-Naim 2017, the Euler-based semantics",
        remark="attack pulls less than support: no lower than the square of the base score",
        influence=_euler,
        slopes=_euler_slopes,
    ),
    GradualSemantics(
        name="h-categorizer",
        source="Besnard, Hunter 2001; Amgoud, Ben-Naim, Doder, Vesic 2017, its weighted form",
        remark="knows attacks only: supports play no part",
        influence=_categorizer,
        slopes=_categorizer_slopes,
        attacks=1.0,
        supports=0.0,
    ),
)
"""Every gradual semantics, the default first."""
