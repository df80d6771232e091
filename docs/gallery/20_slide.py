"""The same, fitted to a slide."""

import argmap
from argmap import Style

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "20_slide.svg", style=Style(page="slide"))
