"""The same, fitted to a sheet of A4."""

import argmap
from argmap import Style

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "21_a4.svg", style=Style(page="a4", theme="print"))
