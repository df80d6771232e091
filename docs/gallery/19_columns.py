"""A report in columns."""

import argmap

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "19_columns.svg")
