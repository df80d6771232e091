"""Why one of them falls.

Its reason in colour, the rest greyed.
"""

import argmap

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "27_why.svg", why="invite")
