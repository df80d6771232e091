"""Claims of which any two exclude each other."""

from argmap import ArgumentMap, Claim, Counterpoint, render

WAYS = [Claim(way, f"We should go by {way}.") for way in ("train", "car", "plane")]
DEBATE = ArgumentMap(
    [*WAYS, *[Counterpoint(one, other) for one in WAYS for other in WAYS if one != other]],
    title="How should we go?",
)
render(DEBATE, "08_rivals.svg")
