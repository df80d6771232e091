"""Premises that are needed together."""

from argmap import ArgumentMap, Claim, Support, render

DEBATE = ArgumentMap.of(
    Claim("ill", "Rex is ill."),
    Claim("quiet", "Rex does not eat."),
    Claim("rule", "A dog that does not eat is ill."),
    Support(["quiet", "rule"], "ill"),
)
render(DEBATE, "03_linked.svg")
