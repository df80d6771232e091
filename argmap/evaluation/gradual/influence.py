"""Influence of each claim on the strength of another, by gradient and by removal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from argmap.displayed import Displayed
from argmap.errors import EvaluationError, UnknownChoiceError, UnknownIdError, brief
from argmap.evaluation.gradual.gradient import slopes_of_bases
from argmap.evaluation.gradual.network import CONVERGED, Subnet
from argmap.evaluation.gradual.removal import shares
from argmap.evaluation.gradual.semantics import gradual_named
from argmap.evaluation.gradual.strengths import Base, MapNet
from argmap.evaluation.maps.rules import Rules
from argmap.findings import printable
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim, id_of
from argmap.notebook import table

By: TypeAlias = Literal["gradient", "removal"]
_QUESTIONS: tuple[By, ...] = ("gradient", "removal")


class Influence(Mapping[str, float], Displayed):
    """The contribution of each claim, by its id, to the strength of one; 0 where it has none.

    By gradient: how fast the strength grows with the base score of the claim. By removal: how much
    higher the strength is than without the claim. The two answer different questions, and can
    differ in sign (Kampik, Potyka, Yin, Čyras, Toni 2024).

    Attributes:
        claim: The id of the claim that is influenced.
        by: The question: "gradient" or "removal".
        strength: The strength of that claim.
        converged: Whether every circle settled; otherwise the numbers are unreliable.

    >>> from argmap import Counterpoint
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a"))
    >>> found = influence(debate, "a", by="removal")
    >>> found.strength, round(found["b"], 9), found.without("b")
    (0.4, -0.1, 0.5)
    """

    def __init__(
        self, claim: str, by: By, strength: float, values: dict[str, float], *, converged: bool
    ) -> None:
        self.claim = claim
        self.by = by
        self.strength = strength
        self.converged = converged
        self._values = values

    def __getitem__(self, name: str) -> float:
        if name not in self._values:
            raise UnknownIdError(f"no claim {brief(name)} among these")
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __str__(self) -> str:
        lines = [f"{value:+.3f}  {printable(name)}" for name, value in self._largest()]
        return "\n".join([self._head(), *lines])

    def _repr_html_(self) -> str:
        return table(("claim", self.by), self._largest(), caption=self._head())

    def _head(self) -> str:
        settled = "" if self.converged else "; what goes round did not settle"
        claim = printable(repr(self.claim))
        return f"influence on {claim} (strength {self.strength:.3f}) by {self.by}{settled}"

    def _largest(self) -> list[tuple[str, float]]:
        """Return the claims with an influence, the largest first."""
        found = [(name, value) for name, value in self.items() if value]
        return sorted(found, key=lambda each: -abs(each[1]))

    def __repr__(self) -> str:
        return f"<Influence on {self.claim!r} by {self.by}, of {len(self)} claims>"

    def without(self, name: str) -> float:
        """Return the strength that is left without the claim.

        Raises:
            EvaluationError: When the influence is by gradient, which says nothing of a removal.
            UnknownIdError: When the claim is not among these.

        >>> from argmap import ArgumentMap, Claim, Support
        >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Support("b", "a"))
        >>> influence(debate, "a", by="removal").without("b")
        0.5
        """
        if self.by != "removal":
            raise EvaluationError("a gradient says nothing of a claim's removal; use by='removal'")
        return self.strength - self[name]


def influence(
    debate: ArgumentMap,
    claim: Claim | str,
    *,
    by: By = "gradient",
    semantics: str = "quadratic-energy",
    base: Base | None = None,
) -> Influence:
    """Compute the contribution of each claim of the map to the strength of one of them.

    The contributions by gradient and by removal of Kampik, Potyka, Yin, Čyras, Toni 2024.

    Args:
        debate: The map.
        claim: The claim that is influenced, or its id.
        by: "gradient": how fast its strength grows with each base score, for all claims in one
            pass. "removal": how much strength it loses without each other claim; the share of a
            claim without which it gains is negative.
        semantics: As for ``strengths``.
        base: As for ``strengths``.

    Raises:
        UnknownIdError: The map holds no such claim, or a base score is for nothing in it.
        EvaluationError: An unknown semantics or question, or a base score that is no number from 0
            to 1; by removal, circles too large to be settled without each claim in turn.

    >>> from argmap import Counterpoint
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a"))
    >>> {name: round(slope, 3) for name, slope in influence(debate, "a").items()}
    {'a': 0.8, 'b': -0.32}
    """
    expect_map(debate, "influence")
    if by not in _QUESTIONS:
        raise UnknownChoiceError("question", by, _QUESTIONS)
    row = gradual_named(semantics)
    name = debate.claim(id_of(claim)).id
    rules = Rules(debate)
    weighed = MapNet(rules, base)
    settled = weighed.net.settle_all(row)
    inward = Subnet(weighed.net, row, settled.strength, range(len(weighed.net.base)))
    target = weighed.place[rules.item[name]]
    if by == "gradient":
        found, sure = slopes_of_bases(inward, target)
    else:
        found, sure = shares(inward, target)
    converged = sure and settled.residual <= CONVERGED
    values = {
        other.id: found.get(weighed.place[rules.item[other.id]], 0.0)
        for other in debate.claims
        if by == "gradient" or other.id != name
    }
    return Influence(name, by, inward.strength[target], values, converged=converged)
