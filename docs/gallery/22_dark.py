"""The same in the dark."""

import argmap
from argmap import Style

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "22_dark.svg", style=Style(theme="dark"))
