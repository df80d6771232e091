"""The evaluation of a map: which claims and steps stand in it, and by what cause."""

from __future__ import annotations

from functools import cached_property

from attrs import evolve

from argmap.displayed import Displayed
from argmap.errors import quantity
from argmap.evaluation.frameworks.acceptance import Mode, Semantics, check_mode, semantics_named
from argmap.evaluation.maps.positions import Choice, Position, Positions
from argmap.evaluation.maps.reasons import Ground, Why, ranks, standing_clause
from argmap.evaluation.maps.rules import Claims, Rules
from argmap.evaluation.maps.standing import Standing, word_of
from argmap.evaluation.maps.well_founded import WellFoundedModel
from argmap.findings import printable
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Counterpoint, Element, Support, id_of
from argmap.notebook import table
from argmap.parameters import expect_whole_number
from argmap.wording.words import ENGLISH, Words, expect_words

_DOES = {Standing.IN: "stands", Standing.OUT: "falls", Standing.UNDECIDED: "undecided"}
_COUNTED = {"stands": "stand", "falls": "fall", "undecided": "undecided"}


class Evaluation(Position, Displayed):
    """The standings of the claims and steps of a map: a mapping from their ids.

    It speaks of the map alone, never of what is so: when the claims that nobody argues for are
    taken as asserted, what do the counterpoints leave standing?

    Attributes:
        debate: The map.
        semantics: The name of the semantics.
        mode: Whether all positions must agree ("sceptical") or one is enough ("credulous").
        assumed: The ids of the claims that were assumed, in document order.
        rejected: The ids of the claims that were rejected.
        positions: All positions that the semantics allows, found as they are asked for; the stable
            semantics may allow none. Under the grounded one there is just one.

    >>> from argmap import Claim, Counterpoint
    >>> poor, tax = Claim("poor", "It hits the poor."), Claim("tax", "Tax carbon.")
    >>> evaluation = evaluate(ArgumentMap.of(tax, poor, Counterpoint("poor", "tax")))
    >>> evaluation["tax"].word, str(evaluation.cause("tax"))
    ('falls', 'defeated')
    """

    def __init__(self, grounded: WellFoundedModel, semantics: Semantics, mode: Mode) -> None:
        self.debate = grounded.rules.debate
        self.semantics = semantics.name
        self.mode: Mode = mode
        self.assumed = grounded.rules.assumed
        self.rejected = grounded.rules.rejected
        self.positions = Positions(grounded, semantics)
        self._grounded = grounded
        super().__init__(grounded.rules, self.positions.judge(mode))

    def __str__(self) -> str:
        claims = self.debate.claims
        width = min(24, max([len(claim.id) for claim in claims], default=0))
        lines = [
            f"{self[claim.id].word:9}  {printable(claim.id):{width}}  "
            f"{printable(' '.join(claim.text.split()))} ({self.cause(claim)})"
            for claim in claims
        ]
        return "\n".join([*lines, self._summary()])

    def _repr_html_(self) -> str:
        rows = [
            (self[claim.id].word, claim.id, claim.text, self.cause(claim).value)
            for claim in self.debate.claims
        ]
        return table(("standing", "claim", "text", "cause"), rows, foot=self._summary())

    def _summary(self) -> str:
        words = [self[claim.id].word for claim in self.debate.claims]
        counts = [
            f"{number} {word if number == 1 else several}"
            for word, several in _COUNTED.items()
            for number in [words.count(word)]
        ]
        return (
            f"{quantity(len(words), 'claim')} in this map: {', '.join(counts)} ({self.semantics})"
        )

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The undecided parts that can be settled one by one, each with its ways.

        Raises:
            TooLargeError: When one of them has more than 100,000 ways.
        """
        return self.positions.choices

    def notes(self, element: Element | str, *, words: Words = ENGLISH) -> tuple[str, ...]:
        """Return the word for the standing of an element, if there is something to say of it.

        A step with a single premise goes without saying where it has the standing of that; so do
        contrasts and restatements. Made to be remarked in an outline: ``to_text(notes=...)``.

        >>> from argmap import Claim, Counterpoint, to_text
        >>> poor, tax = Claim("poor", "It hits the poor."), Claim("tax", "Tax carbon.")
        >>> debate = ArgumentMap.of(tax, poor, Counterpoint("poor", "tax"))
        >>> print(to_text(debate, notes=evaluate(debate).notes), end="")
        Tax carbon. (falls)
        └─ but: It hits the poor. (stands)
        """
        expect_words(words)
        name = id_of(element)
        standing = self.get(name)
        if standing is None:
            return ()
        element = self.debate[name]
        one = element.premises if isinstance(element, Support | Counterpoint) else ()
        if len(one) == 1 and standing is self[one[0]]:
            return ()
        return (word_of(standing, words),)

    def why(
        self, element: Element | str, *, words: Words = ENGLISH, most: int | None = None
    ) -> Why:
        """Explain why a claim or step stands, falls or is undecided.

        Where the positions decide, the reason holds examples of them: one for each standing that
        the claim has in some position, two when it has the same in all.

        Args:
            element: The claim or step, or its id.
            words: The words of the sentences.
            most: How many sentences of a reason to tell, the first ones; all of them, unless given.

        Raises:
            UnknownIdError: When the map holds no such claim or step.

        >>> from argmap import Claim, Counterpoint
        >>> poor, tax = Claim("poor", "It hits the poor."), Claim("tax", "Tax carbon.")
        >>> evaluation = evaluate(ArgumentMap.of(tax, poor, Counterpoint("poor", "tax")))
        >>> print(evaluation.why("tax"))
        “Tax carbon.” falls in this map: a counterpoint to it stands.
          The counterpoint from “It hits the poor.” stands: its premise stands.
            “It hits the poor.” stands: nothing is held against it.
        """
        expect_words(words)
        if most is not None:
            expect_whole_number(most, "most", "give how many sentences to tell, such as 6")
        name = id_of(element)
        standing = self[name]
        examples = self.positions.examples(name)
        if not examples:
            return self.why_in(name, words.in_map, words, most=most)
        first, *others = dict.fromkeys([position[name] for position in examples])
        form: str = getattr(words, f"{_DOES[first]}_in_{'some' if others else 'all'}")
        semantics: str = getattr(words, self.semantics)
        told = [form.format(semantics=semantics)]
        told += [getattr(words, f"{_DOES[other]}_in_others") for other in others]
        places = (words.in_one_position, *[words.in_another] * len(examples))
        reasons = [
            each.why_in(name, place, words, most=most)
            for each, place in zip(examples, places, strict=False)
        ]
        subject = reasons[0].grounds[0].element
        what = standing_clause(self.debate, subject, standing, words, words.in_map)
        opening = words.told_because.format(what=what, reason=", ".join(told))
        below = [evolve(ground, depth=ground.depth + 1) for why in reasons for ground in why]
        return Why((Ground(subject, 0, standing, opening), *below))

    @cached_property
    def _ranks(self) -> list[int]:
        return ranks(self._rules, self._value, self._grounded.trail)


def evaluate(
    debate: ArgumentMap,
    *,
    semantics: str = "grounded",
    assumed: Claims = (),
    rejected: Claims = (),
    mode: Mode = "sceptical",
) -> Evaluation:
    """Decide which claims and steps of the map stand, and by what cause.

    The claims that nothing supports are taken as asserted, unless their ``basis`` says otherwise;
    what stands is what the counterpoints that stand leave of the rest. See ``Rules`` for the rules
    a map spells out.

    Args:
        debate: The map.
        semantics: "grounded", the default: cautious, unique, linear; the well-founded model of the
            rules (Van Gelder, Ross, Schlipf 1991), and the grounded set of the flat framework of
            assumptions they are (Bondarenko, Dung, Kowalski, Toni 1997). Or all positions:
            "complete", the three-valued stable models (Przymusinski 1990); "preferred", the regular
            ones (You, Yuan 1994); "stable", those that leave nothing undecided (Gelfond, Lifschitz
            1988).
        assumed: Claims, or their ids, to be taken as asserted although something supports them.
        rejected: Claims not to be taken as asserted although nothing supports them.
        mode: Where there are several positions: whether a claim stands, or falls, when it does so
            in all of them ("sceptical") or in one ("credulous"; standing goes before falling).
            Without any position, which only the stable semantics can bring about, what the grounded
            one leaves undecided is undecided.

    Raises:
        UnknownIdError: A claim that the map does not hold; the message names the nearest.
        EvaluationError: A claim both assumed and rejected; an unknown semantics or mode; an
            undecided part too large to search, with the limit and the way out.

    >>> from argmap import Claim, Counterpoint
    >>> tax, poor = Claim("tax", "Tax carbon."), Claim("poor", "It hits the poor.")
    >>> debate = ArgumentMap.of(tax, poor, Counterpoint("poor", "tax"))
    >>> evaluate(debate)["tax"], evaluate(debate, rejected="poor")["tax"]
    (<Standing.OUT: 'out'>, <Standing.IN: 'in'>)
    """
    expect_map(debate, "evaluate")
    check_mode(mode)
    row = semantics_named(semantics, for_maps=True)
    return Evaluation(WellFoundedModel(Rules(debate, assumed, rejected)), row, mode)
