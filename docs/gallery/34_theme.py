"""In colours of one's own."""

from attrs import evolve

from argmap import ArgumentMap, Claim, Counterpoint, Style, Support, Theme, render

DEBATE = ArgumentMap.of(
    Claim("tea", "We should serve tea."),
    Claim("cheap", "Tea is cheap."),
    Claim("coffee", "Most guests want coffee."),
    Support("cheap", "tea"),
    Counterpoint("coffee", "tea"),
)
WARM = evolve(Theme(), paper="#FFF8EC", box="#FFFFFF", support="#2F6B3A", counterpoint="#A33B1F")
render(DEBATE, "34_theme.svg", style=Style(theme=WARM))
