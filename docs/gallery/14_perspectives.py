"""From where it is said to hold."""

from argmap import ArgumentMap, Claim, Perspective, render

DEBATE = ArgumentMap.of(
    Claim("fruit", "The tomato is a fruit.", perspective="botany"),
    Claim("greens", "The tomato is a vegetable.", perspective="kitchen"),
    perspectives=[Perspective("botany", "in botany"), Perspective("kitchen", "in the kitchen")],
)
render(DEBATE, "14_perspectives.svg")
