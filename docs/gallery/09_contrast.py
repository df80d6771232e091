"""On the one hand, on the other hand.

Neither side attacks the other.
"""

from argmap import ArgumentMap, Claim, Contrast, Support, render

DEBATE = ArgumentMap.of(
    Claim("mixed", "The new market is a mixed blessing."),
    Claim("lively", "It makes the square lively."),
    Claim("loud", "It makes the square loud."),
    Support(["lively", "loud"], "mixed"),
    Contrast("lively", "loud", cue="on the one hand … on the other hand"),
)
render(DEBATE, "09_contrast.svg")
