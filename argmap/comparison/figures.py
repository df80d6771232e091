"""Agreement of two maps, in the figures the field reports.

The first map takes the part of the reference, where that matters. What is counted of each:

* *claims*: those that are matched, as where components are scored (Stab and Gurevych 2017);
* *attachment*: links from a premise to the claim or step it bears on, whatever their kind (Peldszus
  and Stede 2015, "at"; the unlabelled attachment of dependency parsing);
* *polarity*: the same links with their kind, support or counterpoint (Peldszus and Stede 2015,
  "fu"; the labelled attachment of dependency parsing), and each kind by itself;
* *linked premises*: pairs of premises that one step needs together, of matched steps those that
  both have (as pairs of one cluster are counted: Rand 1971);
* *undercuts*: counterpoints to a step (Pollock 1987), of matched relations.

Precision, recall and F1 are those of van Rijsbergen (1979, chapter 7); kappa is that of Cohen
(1960). Where a figure would divide nothing by nothing it is undefined, and ``None``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import comb
from typing import NamedTuple, TypeAlias

from attrs import frozen

from argmap.comparison.pairs import Pair
from argmap.displayed import Displayed
from argmap.model.argument_map import ArgumentMap
from argmap.model.records import Claim, Counterpoint, Relation, Support
from argmap.notebook import table

Link: TypeAlias = tuple[str, str]
"""The id of a premise and of what it bears on, as the second map calls them."""

Kinds: TypeAlias = frozenset[str]
"""The kinds of the steps that draw a link: support, counterpoint, or both."""

_STEPS = (Support, Counterpoint)


@frozen
class Score:
    """Overlap of two sets, as precision, recall and F1 (van Rijsbergen 1979, chapter 7).

    Attributes:
        both: How many are in both maps.
        before: How many the first map has.
        after: How many the second has.

    >>> Score(2, 4, 3).recall, Score(0, 0, 0).f1
    (0.5, None)
    """

    both: int
    before: int
    after: int

    @property
    def precision(self) -> float | None:
        """The share of the second map's that the first has too; ``None`` if it has none."""
        return self.both / self.after if self.after else None

    @property
    def recall(self) -> float | None:
        """The share of the first map's that the second has too; ``None`` if it has none."""
        return self.both / self.before if self.before else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, 2·both / (before + after).

        ``None`` only when neither map has any; 0 when one has some and the other none.
        """
        total = self.before + self.after
        return 2 * self.both / total if total else None


@frozen
class Kappa:
    """Cohen's kappa: agreement on the label of each item beyond that of chance (Cohen 1960).

    Attributes:
        counts: How many items have each pair of labels, that of the first map and of the second.

    >>> Kappa({("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}).kappa
    0.4
    """

    counts: Mapping[tuple[str, str], int]

    @property
    def items(self) -> int:
        """Number of items."""
        return sum(self.counts.values())

    @property
    def observed(self) -> float | None:
        """The share of items with the same label in both maps; ``None`` without items."""
        same = sum(count for (one, other), count in self.counts.items() if one == other)
        return same / self.items if self.items else None

    @property
    def expected(self) -> float | None:
        """That share if each map kept its labels and dealt them at random."""
        return self._chance / self.items**2 if self.items else None

    @property
    def kappa(self) -> float | None:
        """(observed - expected) / (1 - expected).

        ``None`` without items, and when both maps give every item one and the same label.
        """
        items, chance = self.items, self._chance
        if items**2 == chance:
            return None
        same = sum(count for (one, other), count in self.counts.items() if one == other)
        return (same * items - chance) / (items**2 - chance)

    @property
    def _chance(self) -> int:
        """Expected agreement times the square of the items, so that it stays a whole number."""
        ours: Counter[str] = Counter()
        theirs: Counter[str] = Counter()
        for (one, other), count in self.counts.items():
            ours[one] += count
            theirs[other] += count
        return sum(count * theirs[label] for label, count in ours.items())


@frozen
class Agreement(Displayed):
    """Agreement of two maps; the first is the reference. See ``FIGURES`` for the definitions.

    Attributes:
        claims: Claims.
        attachment: Links from a premise to what it bears on.
        supports: Such links that support.
        counterpoints: Such links that counter.
        polarity: Such links with their kind.
        linked_premises: Pairs of premises needed together.
        undercuts: Counterpoints to a step.
        attachment_kappa: Over all ordered pairs of different matched claims: linked or not.
        polarity_kappa: Over the links that both maps draw: support, counterpoint, or both.

    >>> from argmap import ArgumentMap, Claim, Support, compare
    >>> one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> print(compare(one, one.remove("a supports b")).agreement)
    claims           precision 1.000  recall 1.000  F1 1.000  (2 of 2 and 2)
    attachment       precision     -  recall 0.000  F1 0.000  (0 of 1 and 0)
    supports         precision     -  recall 0.000  F1 0.000  (0 of 1 and 0)
    counterpoints    precision     -  recall     -  F1     -  (0 of 0 and 0)
    polarity         precision     -  recall 0.000  F1 0.000  (0 of 1 and 0)
    linked premises  precision     -  recall     -  F1     -  (0 of 0 and 0)
    undercuts        precision     -  recall     -  F1     -  (0 of 0 and 0)
    attachment       kappa 0.000  (2 pairs of matched claims)
    polarity         kappa     -  (0 links in both)
    - is undefined: nothing to count, or one label only
    """

    claims: Score
    attachment: Score
    supports: Score
    counterpoints: Score
    polarity: Score
    linked_premises: Score
    undercuts: Score
    attachment_kappa: Kappa
    polarity_kappa: Kappa

    def _repr_html_(self) -> str:
        rows = [_html_row(figure, getattr(self, figure.name)) for figure in FIGURES]
        return table(("figure", "precision", "recall", "F1", "kappa", "counts"), rows)

    def __str__(self) -> str:
        lines: list[str] = []
        undefined = False
        for figure in FIGURES:
            value: Score | Kappa = getattr(self, figure.name)
            if isinstance(value, Score):
                shares: tuple[float | None, ...] = (value.precision, value.recall, value.f1)
                named = zip(("precision", "recall", "F1"), shares, strict=True)
                told = "  ".join(f"{name} {_column(share)}" for name, share in named)
                told += f"  ({value.both} of {value.before} and {value.after})"
            else:
                shares = (value.kappa,)
                told = f"kappa {_column(value.kappa)}  ({value.items} {figure.items})"
            undefined = undefined or None in shares
            lines.append(f"{figure.title:15}  {told}")
        if undefined:
            lines.append("- is undefined: nothing to count, or one label only")
        return "\n".join(lines)


def _html_row(figure: Figure, value: Score | Kappa) -> tuple[object, ...]:
    if isinstance(value, Score):
        counts = f"{value.both} of {value.before} and {value.after}"
        return figure.title, value.precision, value.recall, value.f1, None, counts
    return figure.title, None, None, None, value.kappa, f"{value.items} {figure.items}"


def _column(value: float | None) -> str:
    return "    -" if value is None else f"{value:5.3f}"


class Figure(NamedTuple):
    """One figure of an ``Agreement``: its name there, its title, what it counts, who defined it."""

    name: str
    title: str
    items: str
    source: str


_F1 = "van Rijsbergen 1979, chapter 7"
FIGURES = (
    Figure("claims", "claims", "matched claims", f"Stab and Gurevych 2017; {_F1}"),
    Figure(
        "attachment",
        "attachment",
        "links from a premise to the claim or step it bears on, of whatever kind",
        f"Peldszus and Stede 2015; {_F1}",
    ),
    Figure("supports", "supports", "links that support", f"Peldszus and Stede 2015; {_F1}"),
    Figure(
        "counterpoints", "counterpoints", "links that counter", f"Peldszus and Stede 2015; {_F1}"
    ),
    Figure("polarity", "polarity", "links with their kind", f"Peldszus and Stede 2015; {_F1}"),
    Figure(
        "linked_premises",
        "linked premises",
        "pairs of premises that one step needs together, of matched steps those that both have",
        f"Rand 1971; {_F1}",
    ),
    Figure("undercuts", "undercuts", "matched counterpoints to a step", f"Pollock 1987; {_F1}"),
    Figure("attachment_kappa", "attachment", "pairs of matched claims", "Cohen 1960"),
    Figure("polarity_kappa", "polarity", "links in both", "Cohen 1960"),
)
"""The figures of an ``Agreement``, in the order in which they are printed."""


def agreement(
    before: ArgumentMap,
    after: ArgumentMap,
    claims: Sequence[Pair[Claim]],
    relations: Sequence[Pair[Relation]],
) -> Agreement:
    """Compute the agreement of two maps, given the pairs of their elements."""
    names = {pair.before.id: pair.after.id for pair in (*claims, *relations)}
    ours, theirs = _links(before), _links(after)
    shared: dict[Link, tuple[Kinds, Kinds]] = {}
    for (premise, target), kinds in ours.items():
        link = names.get(premise, ""), names.get(target, "")
        if link in theirs:
            shared[link] = kinds, theirs[link]
    support, counter = (
        _of_kind(kind, shared, ours, theirs) for kind in (Support.kind, Counterpoint.kind)
    )
    return Agreement(
        claims=Score(len(claims), len(before.claims), len(after.claims)),
        attachment=Score(len(shared), len(ours), len(theirs)),
        supports=support,
        counterpoints=counter,
        polarity=Score(
            support.both + counter.both,
            support.before + counter.before,
            support.after + counter.after,
        ),
        linked_premises=_linked_premises(before, after, relations, names),
        undercuts=_undercuts(before, after, relations),
        attachment_kappa=_attachment(claims, shared, ours, theirs),
        polarity_kappa=Kappa(
            dict(Counter([(_label(one), _label(other)) for one, other in shared.values()]))
        ),
    )


def _links(debate: ArgumentMap) -> dict[Link, Kinds]:
    links: dict[Link, set[str]] = {}
    for step in debate.elements:
        if isinstance(step, _STEPS):
            (target,) = step.sides[1]
            for premise in step.premises:
                links.setdefault((premise, target), set()).add(step.kind)
    return {link: frozenset(kinds) for link, kinds in links.items()}


def _label(kinds: Kinds) -> str:
    return next(iter(kinds)) if len(kinds) == 1 else "both"


def _of_kind(
    kind: str,
    shared: Mapping[Link, tuple[Kinds, Kinds]],
    ours: Mapping[Link, Kinds],
    theirs: Mapping[Link, Kinds],
) -> Score:
    return Score(
        sum(kind in one and kind in other for one, other in shared.values()),
        sum(kind in kinds for kinds in ours.values()),
        sum(kind in kinds for kinds in theirs.values()),
    )


def _linked_premises(
    before: ArgumentMap,
    after: ArgumentMap,
    relations: Sequence[Pair[Relation]],
    names: Mapping[str, str],
) -> Score:
    both = 0
    for pair in relations:
        if isinstance(pair.before, _STEPS) and isinstance(pair.after, _STEPS):
            kept = {names.get(premise) for premise in pair.before.premises}
            both += comb(len(kept.intersection(pair.after.premises)), 2)
    ours, theirs = (
        sum(comb(len(step.premises), 2) for step in (*debate.supports, *debate.counterpoints))
        for debate in (before, after)
    )
    return Score(both, ours, theirs)


def _undercuts(
    before: ArgumentMap, after: ArgumentMap, relations: Sequence[Pair[Relation]]
) -> Score:
    ours, theirs = (
        {each.id for each in debate.counterpoints if not isinstance(debate[each.target], Claim)}
        for debate in (before, after)
    )
    both = sum(pair.before.id in ours and pair.after.id in theirs for pair in relations)
    return Score(both, len(ours), len(theirs))


def _attachment(
    claims: Sequence[Pair[Claim]],
    shared: Iterable[Link],
    ours: Iterable[Link],
    theirs: Iterable[Link],
) -> Kappa:
    here, there = ({pair.before.id for pair in claims}, {pair.after.id for pair in claims})
    both = _between(there, shared)
    one, other = _between(here, ours) - both, _between(there, theirs) - both
    neither = len(claims) * (len(claims) - 1) - both - one - other
    return Kappa(
        {
            ("linked", "linked"): both,
            ("linked", "not linked"): one,
            ("not linked", "linked"): other,
            ("not linked", "not linked"): neither,
        }
    )


def _between(claims: set[str], links: Iterable[Link]) -> int:
    return sum(one != other and one in claims and other in claims for one, other in links)
