"""How strongly each claim is put."""

from argmap import ArgumentMap, Claim, Modality, render

DEBATE = ArgumentMap([Claim(each, f"A claim that is {each}.", modality=each) for each in Modality])
render(DEBATE, "11_hedges.svg")
