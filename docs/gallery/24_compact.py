"""The same with one box a claim."""

import argmap
from argmap import Style

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "24_compact.svg", style=Style(layout="compact"))
