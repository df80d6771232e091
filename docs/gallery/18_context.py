"""Context, assumption, definition."""

from argmap import ArgumentMap, Claim, Context, render

DEBATE = ArgumentMap.of(
    Claim("safe", "The lift is safe enough."),
    Claim("load", "It carries at most eight people."),
    Claim("enough", "Safe enough means one failure in ten thousand years."),
    Context("load", "safe", role="assumption"),
    Context("enough", "safe", role="definition"),
)
render(DEBATE, "18_context.svg")
