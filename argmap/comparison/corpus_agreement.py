"""Agreement over many pairs of maps: pooled and averaged, each figure with counts and interval.

* *micro*: the counts of all pairs together, so that a large map weighs more; *macro*: the mean of
  the pairs in which the figure is defined, so that every map weighs the same (Sebastiani 2002,
  section 7.1; Manning, Raghavan and Schütze 2008, section 13.6).
* *interval*: the percentiles of the figure in samples of texts; see ``estimates``.
* *alpha*: Krippendorff's for nominal labels; see ``alpha``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Final, Literal, TypeAlias, TypeVar, cast

from attrs import field, frozen

from argmap.comparison import Comparison, compare
from argmap.comparison.alignment import Alignment
from argmap.comparison.alpha import Coded, coded_items, nominal_alpha, total
from argmap.comparison.estimates import Estimate, estimate
from argmap.comparison.figures import FIGURES, Agreement, Kappa, Score
from argmap.displayed import Displayed
from argmap.errors import FormatError, brief, did_you_mean, quantity
from argmap.model.argument_map import ArgumentMap
from argmap.notebook import table
from argmap.parameters import expect, expect_number, expect_several, expect_whole_number

_T = TypeVar("_T")

Group: TypeAlias = "tuple[ArgumentMap | str, ...]"
"""Maps of one text by different annotators, the reference first; a name may stand before them."""

SCORES: Final = (
    *[figure.name for figure in FIGURES if not figure.name.endswith("kappa")],
    "exact_spans",
    "overlapping_spans",
)
"""The figures that have a precision, a recall and an F1."""

KAPPAS: Final = tuple([figure.name for figure in FIGURES if figure.name.endswith("kappa")])


@frozen
class PairAgreement:
    """Agreement of two maps of one text.

    Attributes:
        name: What the text is called.
        annotators: The places of the two among the maps of the text, counted from 0.
        agreement: The figures of ``compare``.
        exact_spans: The passages that both quote, with the same ends.
        overlapping_spans: Those that have more than half of each in common.
        unsure: How many claims were taken for the same by shared words, and not surely.
        ids_differ: Whether equal ids stand for other claims, so that nothing was matched by its id.

    >>> from argmap import Claim
    >>> one = ArgumentMap.of(Claim("a", "Hot."))
    >>> compare_many([("heat", one, one)]).pairs[0].name
    'heat'
    """

    name: str
    annotators: tuple[int, int]
    agreement: Agreement
    exact_spans: Score
    overlapping_spans: Score
    unsure: int
    ids_differ: bool = False

    def figure(self, name: str) -> Score | Kappa:
        """Return a figure by its name."""
        home = self if name in {"exact_spans", "overlapping_spans"} else self.agreement
        found: Score | Kappa = getattr(home, name)
        return found


@frozen(repr=False)
class CorpusAgreement(Displayed):
    """Agreement of the annotators of a corpus; ``compare_many`` makes it.

    Attributes:
        pairs: Every two maps of one text.
        seed: The seed of the samples.
        samples: How many samples the intervals are taken from.
        confidence: The share of samples within an interval.

    >>> from argmap import Claim
    >>> one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."))
    >>> found = compare_many([("heat", one, one.remove("b"))])
    >>> found.micro("claims").value, found.score("claims").both
    (0.6666666666666666, 1)
    """

    pairs: tuple[PairAgreement, ...]
    seed: int = 0
    samples: int = 1000
    confidence: float = 0.95
    _items: tuple[tuple[Coded, Coded], ...] = field(default=(), eq=False)

    def __repr__(self) -> str:
        return f"CorpusAgreement({len(self.pairs)} pairs)"

    @property
    def annotators(self) -> int:
        """Largest number of maps that a text has."""
        return max([max(pair.annotators) + 1 for pair in self.pairs], default=0)

    def score(self, figure: str) -> Score:
        """Return the counts of all pairs together, of a figure with an F1.

        Raises:
            FormatError: There is no such figure.
        """
        _expect_figure(figure, SCORES)
        return _pool_scores([_score(pair, figure) for pair in self.pairs])

    def kappa(self, figure: str) -> Kappa:
        """Return the counts of all pairs together, of one of the kappas.

        Raises:
            FormatError: There is no such figure.
        """
        _expect_figure(figure, KAPPAS)
        return _pool_kappas([_kappa(pair, figure) for pair in self.pairs])

    def micro(self, figure: str) -> Estimate:
        """Return F1, or kappa, of the counts of all pairs together.

        Raises:
            FormatError: There is no such figure.
        """
        if self._check(figure) == "kappa":
            found = [_kappa(pair, figure) for pair in self.pairs]
            return self._estimate(
                found, lambda drawn: _pool_kappas(drawn).kappa, lambda one: one.kappa
            )
        scores = [_score(pair, figure) for pair in self.pairs]
        return self._estimate(scores, lambda drawn: _pool_scores(drawn).f1, lambda one: one.f1)

    def macro(self, figure: str) -> Estimate:
        """Return the mean of F1, or of kappa, over the pairs in which it is defined.

        Raises:
            FormatError: There is no such figure.
        """
        if self._check(figure) == "kappa":
            values = [_kappa(pair, figure).kappa for pair in self.pairs]
        else:
            values = [_score(pair, figure).f1 for pair in self.pairs]
        return self._estimate(values, _mean, lambda value: value)

    @cached_property
    def attachment_alpha(self) -> Estimate:
        """Krippendorff's alpha over ordered pairs of matched claims: linked or not."""
        return self._alpha(0)

    @cached_property
    def polarity_alpha(self) -> Estimate:
        """Krippendorff's alpha over the links that at least two draw: their kind."""
        return self._alpha(1)

    def _alpha(self, which: Literal[0, 1]) -> Estimate:
        items = [[each[which]] for each in self._items]
        return self._of_texts(items, lambda drawn: nominal_alpha(total(drawn)), nominal_alpha)

    def _check(self, figure: str) -> str:
        if figure in KAPPAS:
            return "kappa"
        _expect_figure(figure, (*SCORES, *KAPPAS))
        return "f1"

    def _estimate(
        self,
        found: Sequence[_T],
        of_all: Callable[[Sequence[_T]], float | None],
        of_one: Callable[[_T], float | None],
    ) -> Estimate:
        """Return a figure of all pairs, whose entries come in their order."""
        texts: dict[str, list[_T]] = {}
        for pair, each in zip(self.pairs, found, strict=True):
            texts.setdefault(pair.name, []).append(each)
        return self._of_texts([*texts.values()], of_all, of_one)

    def _of_texts(
        self,
        texts: Sequence[Sequence[_T]],
        of_all: Callable[[Sequence[_T]], float | None],
        of_one: Callable[[_T], float | None],
    ) -> Estimate:
        return estimate(
            texts,
            of_all,
            of_one,
            seed=self.seed,
            samples=self.samples,
            confidence=self.confidence,
        )

    def __str__(self) -> str:
        texts, pairs = len({pair.name for pair in self.pairs}), quantity(len(self.pairs), "pair")
        lines = [f"{pairs} of maps, of {quantity(texts, 'text')}"]
        for title, measure, micro, macro, counts in self._figures():
            averages = f"{micro}" if macro is None else f"micro {micro}  macro {macro}  ({counts})"
            lines.append(f"{title:18}  {measure}{' ' if measure else ''}{averages}")
        unsure = sum(pair.unsure for pair in self.pairs)
        if unsure:
            verb = "is" if unsure == 1 else "are"
            lines.append(f"{quantity(unsure, 'claim')} {verb} matched by shared words, not surely")
        apart = sum(pair.ids_differ for pair in self.pairs)
        if apart:
            pairs = quantity(apart, "pair")
            lines.append(f"of {pairs} equal ids stand for other claims, and were not looked at")
        return "\n".join([*lines, self._samples_told()])

    def _figures(self) -> Iterator[tuple[str, str, Estimate, Estimate | None, str]]:
        """Yield each figure: its title and measure, micro and macro average, and the counts."""
        for name in SCORES:
            score = self.score(name)
            counts = f"{score.both} of {score.before} and {score.after}"
            yield _title(name), "F1", self.micro(name), self.macro(name), counts
        for name in KAPPAS:
            counts = quantity(self.kappa(name).items, "item")
            yield _title(name), "", self.micro(name), self.macro(name), counts
        if self.annotators > 2:
            yield _title("attachment_alpha"), "", self.attachment_alpha, None, ""
            yield _title("polarity_alpha"), "", self.polarity_alpha, None, ""

    def _samples_told(self) -> str:
        per = f"{self.confidence:.0%}"
        return f"[ ] holds {per} of {self.samples} samples of texts, seed {self.seed}"

    def _repr_html_(self) -> str:
        rows = [
            (f"{title}, {measure}" if measure else title, micro, macro, counts or None)
            for title, measure, micro, macro, counts in self._figures()
        ]
        return table(("figure", "micro", "macro", "counts"), rows, foot=self._samples_told())


_GROUP = "give a list of two maps or more"


def compare_many(
    pairs: Iterable[Group] | Mapping[str, Sequence[ArgumentMap]],
    *,
    ids: bool | None = None,
    match: Literal["close", "words"] = "close",
    alignments: Mapping[str, Alignment] | None = None,
    seed: int = 0,
    samples: int = 1000,
    confidence: float = 0.95,
) -> CorpusAgreement:
    """Compute the agreement of the annotators of many texts.

    The maps are taken one group after another, and none is kept.

    Args:
        pairs: For each text two maps or more, the reference first, after the name of the text if it
            has one; or a mapping from names to them.
        ids: Whether equal ids mean the same claim; unless said, the claims of each pair tell; see
            ``compare``.
        match: How claims are matched; see ``compare``.
        alignments: Claims matched by hand, by the name of the text, for its first two maps.
        seed: The seed of the samples; the same one gives the same intervals.
        samples: How many samples of texts the intervals are taken from; 0 for no intervals.
        confidence: The share of samples within an interval.

    Raises:
        FormatError: A group of fewer than two maps, a confidence outside 0 to 1, fewer than no
            samples, or claims matched by hand of a text that is none of those listed.

    >>> from argmap import Claim, Support
    >>> one = ArgumentMap.of(Claim("a", "Hot."), Claim("b", "Fire."), Support("a", "b"))
    >>> found = compare_many({"heat": [one, one.remove("a supports b")], "fire": [one, one]})
    >>> round(found.micro("attachment").value, 3), found.macro("attachment").value
    (0.667, 0.5)
    """
    expect_number(confidence, "confidence", "give a share, such as 0.95")
    expect_whole_number(samples, "samples", "give how many samples to take, such as 1000")
    expect_whole_number(seed, "seed", "give any, such as 0")
    if alignments is not None:
        expect(alignments, Mapping, "alignments", "give a dict from names of texts to alignments")
    if not 0 < confidence < 1 or samples < 0:
        raise FormatError(
            f"expected a confidence between 0 and 1 and samples from 0, found {confidence} and "
            f"{samples}"
        )
    expect_several(
        pairs,
        "groups of maps",
        "give a list, [(one, other), …], or a dict of them by name",
    )
    given: Iterable[Group] = pairs  # type: ignore[assignment]
    names: list[str] | None = None
    if isinstance(pairs, Mapping):
        named = cast("Mapping[str, Sequence[ArgumentMap]]", pairs)
        for name, maps in named.items():
            expect_several(maps, f"the maps of {brief(name)}", _GROUP)
        given, names = ((name, *maps) for name, maps in named.items()), [*named]
    elif alignments and isinstance(given, Sequence):
        for number, group in enumerate(given, 1):
            expect_several(group, f"the maps of text {number}", _GROUP)
        names = [_name(group, number) for number, group in enumerate(given, 1)]
    for name in alignments or ():
        if names is not None and name not in names:
            nearest = did_you_mean(name, names)
            raise FormatError(f"alignments has {brief(name)}, and no text has this name{nearest}")
    found: list[PairAgreement] = []
    items: list[tuple[Coded, Coded]] = []
    for number, group in enumerate(given, 1):
        expect_several(group, f"the maps of text {number}", _GROUP)
        name = _name(group, number)
        maps = [each for each in group if isinstance(each, ArgumentMap)]
        if len(maps) < 2:
            raise FormatError(f"expected two maps or more of {brief(name)}, found {len(maps)}")
        compared: dict[tuple[int, int], Comparison] = {}
        for one, other in combinations(range(len(maps)), 2):
            hand = (alignments or {}).get(name) if (one, other) == (0, 1) else None
            comparison = compare(maps[one], maps[other], ids=ids, match=match, alignment=hand)
            compared[one, other] = comparison
            exact, overlapping = comparison.spans
            found.append(
                PairAgreement(
                    name,
                    (one, other),
                    comparison.agreement,
                    exact,
                    overlapping,
                    len(comparison.unsure),
                    comparison.ids_differ,
                )
            )
        items.append(coded_items(maps, compared))
    return CorpusAgreement(tuple(found), seed, samples, confidence, tuple(items))


def _name(group: Iterable[object], number: int) -> str:
    """Return the name of a text, which stands among its maps, or its number."""
    return next((each for each in group if isinstance(each, str)), f"text {number}")


def _score(pair: PairAgreement, figure: str) -> Score:
    return cast("Score", pair.figure(figure))


def _kappa(pair: PairAgreement, figure: str) -> Kappa:
    return cast("Kappa", pair.figure(figure))


def _pool_scores(scores: Sequence[Score]) -> Score:
    return Score(
        sum([score.both for score in scores]),
        sum([score.before for score in scores]),
        sum([score.after for score in scores]),
    )


def _pool_kappas(kappas: Sequence[Kappa]) -> Kappa:
    counts: dict[tuple[str, str], int] = {}
    for kappa in kappas:
        for labels, count in kappa.counts.items():
            counts[labels] = counts.get(labels, 0) + count
    return Kappa(counts)


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _title(name: str) -> str:
    return name.replace("_", " ")


def _expect_figure(figure: str, known: Iterable[str]) -> None:
    names = tuple(known)
    if figure not in names:
        raise FormatError(f"no figure {brief(figure)} (known: {', '.join(names)})")
