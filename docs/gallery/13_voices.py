"""Who says it."""

from argmap import ArgumentMap, Claim, Counterpoint, Party, render

DEBATE = ArgumentMap.of(
    Claim("nine", "School should begin at nine.", voice="pupils"),
    Claim("work", "Parents must be at work by eight.", voice="parents"),
    Claim("open", "Schools can open early for those who need it.", voice="pupils"),
    Counterpoint("work", "nine"),
    Counterpoint("open", "work counters nine"),
    parties=[Party("pupils", "pupils"), Party("parents", "parents")],
)
render(DEBATE, "13_voices.svg")
