"""In another language."""

from argmap import ArgumentMap, Claim, Counterpoint, Style, Support, Words, render

DEBATE = ArgumentMap.of(
    Claim("tempo", "In der Stadt soll Tempo 30 gelten."),
    Claim("leise", "Die Straßen werden leiser."),
    Claim("langsam", "Die Busse werden langsamer."),
    Support("leise", "tempo"),
    Counterpoint("langsam", "tempo"),
)
GERMAN = Words.of("de")
render(DEBATE, "32_german.svg", style=Style(words=GERMAN))
