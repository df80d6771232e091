"""Which claims stand."""

import argmap

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "26_standing.svg", standing=argmap.evaluate(DEBATE))
