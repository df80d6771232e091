"""Two evaluations side by side, and the standings that changed."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from argmap.evaluation.frameworks.acceptance import Mode
from argmap.evaluation.maps.reasons import name_of
from argmap.evaluation.maps.rules import Claims
from argmap.evaluation.maps.standing import Standing
from argmap.evaluation.maps.verdict import Evaluation, evaluate
from argmap.model.argument_map import ArgumentMap
from argmap.model.expectation import expect_map
from argmap.model.records import Claim
from argmap.wording.words import ENGLISH, Words, expect_words


@frozen
class WhatIf:
    """Two evaluations, before and after a change, of one map or of two versions of it.

    Printed, it says what changed, a claim a line.

    >>> from argmap import Counterpoint
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a"))
    >>> print(WhatIf(evaluate(debate), evaluate(debate, rejected="b")))
    “A.” would stand; it falls.
    “B.” would fall; it stands.
    """

    before: Evaluation
    after: Evaluation

    @cached_property
    def changed(self) -> dict[str, tuple[Standing, Standing]]:
        """The standing before and after of each claim and step that both have, if it changed."""
        return {
            name: (old, self.after[name])
            for name, old in self.before.items()
            if name in self.after and self.after[name] is not old
        }

    def __str__(self) -> str:
        return "\n".join(self.sentences())

    def sentences(self, *, words: Words = ENGLISH) -> tuple[str, ...]:
        """Describe the changes, a sentence for each claim; one that says so where nothing changed.

        >>> same = evaluate(ArgumentMap.of(Claim("a", "A.")))
        >>> WhatIf(same, same).sentences()
        ('No claim would change its standing.',)
        """
        expect_words(words)
        debate = self.before.debate
        lines: list[str] = []
        for name, (old, new) in self.changed.items():
            element = debate[name]
            if isinstance(element, Claim):
                form: str = getattr(words, _WOULD[new])
                now: str = getattr(words, _DOES[old])
                lines.append(form.format(name=name_of(debate, element, words), now=now))
        return tuple(lines) or (words.unchanging,)


_WOULD = {
    Standing.IN: "would_stand",
    Standing.OUT: "would_fall",
    Standing.UNDECIDED: "would_be_undecided",
}
_DOES = {
    Standing.IN: "it_stands",
    Standing.OUT: "it_falls",
    Standing.UNDECIDED: "it_is_undecided",
}


def what_if(
    debate: ArgumentMap,
    *,
    assumed: Claims = (),
    rejected: Claims = (),
    semantics: str = "grounded",
    mode: Mode = "sceptical",
) -> WhatIf:
    """Compare the evaluation of the map with one that assumes and rejects these claims.

    The evaluations are grounded ones (Van Gelder, Ross, Schlipf 1991) unless asked otherwise. To
    compare any two, put them into a ``WhatIf``.

    Args:
        debate: The map.
        assumed: Claims taken as asserted, as for ``evaluate``.
        rejected: Claims rejected, as for ``evaluate``.
        semantics: As for ``evaluate``.
        mode: As for ``evaluate``.

    Raises:
        UnknownIdError: As ``evaluate`` says.
        EvaluationError: As ``evaluate`` says.

    >>> from argmap import Counterpoint
    >>> debate = ArgumentMap.of(Claim("a", "A."), Claim("b", "B."), Counterpoint("b", "a"))
    >>> what_if(debate, rejected="b").changed["a"]
    (<Standing.OUT: 'out'>, <Standing.IN: 'in'>)
    """
    expect_map(debate, "what_if")
    before = evaluate(debate, semantics=semantics, mode=mode)
    after = evaluate(debate, semantics=semantics, mode=mode, assumed=assumed, rejected=rejected)
    return WhatIf(before, after)
