"""How strong each claim is."""

import argmap

DEBATE = argmap.load_example("street_lights")
argmap.render(
    argmap.focus(DEBATE, "invite", depth=1), "31_strengths.svg", strengths=argmap.strengths(DEBATE)
)
