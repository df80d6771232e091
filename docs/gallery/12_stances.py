"""Whether the author stands behind a claim."""

from argmap import ArgumentMap, Claim, Endorsement, Party, render

DEBATE = ArgumentMap(
    [
        Claim(each, f"The author {each} this.", endorsement=each, voice="critics")
        for each in Endorsement
    ],
    parties=[Party("critics", "critics")],
)
render(DEBATE, "12_stances.svg")
