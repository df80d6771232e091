"""One premise of two conclusions."""

from argmap import ArgumentMap, Claim, Support, render

DEBATE = ArgumentMap.of(
    Claim("coats", "We should wear coats."),
    Claim("heat", "We should heat the hall."),
    Claim("cold", "Tonight it will freeze."),
    Support("cold", "coats"),
    Support("cold", "heat"),
)
render(DEBATE, "07_shared.svg")
