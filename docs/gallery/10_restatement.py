"""The same again, in other words."""

from argmap import ArgumentMap, Claim, Restatement, Support, render

DEBATE = ArgumentMap.of(
    Claim("costly", "The old boiler is costly."),
    Claim("money", "The old boiler burns money."),
    Claim("leak", "Half of its heat leaves through the chimney."),
    Support("leak", "costly"),
    Restatement("money", "costly", cue="in other words"),
)
render(DEBATE, "10_restatement.svg")
