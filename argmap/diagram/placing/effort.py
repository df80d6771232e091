"""The work allowed to the search for an arrangement: what is tried, what guessed, what reckoned."""

from __future__ import annotations

from bisect import bisect_right

LEAST = 104
"""The width of the narrowest box."""

_WIDEST = 400_000 >> 2  # the last step of widths between which heights are guessed


class WidthSteps:
    """Steps of width, further and further apart, between which heights are guessed.

    A height falls about as fast as a width grows, so that its guess is good.

    Args:
        ratio: How far each step is from the one before.
    """

    def __init__(self, ratio: float) -> None:
        self._steps = [LEAST >> 2]
        while self._steps[-1] < _WIDEST:
            self._steps.append(max(self._steps[-1] + 1, int(self._steps[-1] * ratio)))
        self.known: dict[int, tuple[int, int, float]] = {}

    def around(self, key: int) -> tuple[int, int, float]:
        """Return the steps below and above a width, and how far it is between them."""
        at = bisect_right(self._steps, key)
        if at == 0 or at == len(self._steps):
            found = (key, key, 0.0)
        else:
            low, high = self._steps[at - 1], self._steps[at]
            # Heights go with one over the width.
            found = (low, high, (1 / low - 1 / key) / (1 / low - 1 / high))
        self.known[key] = found
        return found


class Effort:
    """The work allowed to the search for an arrangement; the blocks of a drawing share one.

    Attributes:
        balanced: Whether columns get the division and the widths that make them lowest together.
        columns: How many numbers of columns are tried for each box.
        even: From how many claims below them columns are made to end together; 0 for never.
        widths: Steps of width between which heights are guessed; without them none is.
        rough: Whether heights are but reckoned from areas.
        coarse: Whether columns are made to end together in one way alone, with few turns.
        lean: Whether the map is so large that its words are placed twice rather than kept.
        held: Whether columns are kept that another drawing had.
        wished: How wide each column is to be, about; 0 for what fits best.
    """

    __slots__ = (
        "balanced",
        "coarse",
        "columns",
        "even",
        "held",
        "lean",
        "rough",
        "widths",
        "wished",
    )

    def __init__(
        self,
        columns: int,
        even: int,
        widths: WidthSteps | None = None,
        *,
        rough: bool = False,
        coarse: bool = False,
    ) -> None:
        self.columns, self.even, self.widths = columns, even, widths
        self.rough, self.coarse = rough, coarse
        self.balanced = self.held = self.lean = False
        self.wished = 0
