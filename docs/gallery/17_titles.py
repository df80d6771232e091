"""Claims with short names."""

from argmap import ArgumentMap, Claim, Counterpoint, Support, render

DEBATE = ArgumentMap.of(
    Claim("stairs", "The old stairs should be kept.", title="Keep them"),
    Claim("oak", "They are of oak and will last another century.", title="Oak"),
    Claim("steep", "They are too steep for most visitors.", title="Steep"),
    Support("oak", "stairs"),
    Counterpoint("steep", "stairs"),
)
render(DEBATE, "17_titles.svg")
