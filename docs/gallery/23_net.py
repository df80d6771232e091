"""The same as a net in which a reason is one box."""

import argmap
from argmap import Style

DEBATE = argmap.load_example("street_lights")
argmap.render(DEBATE, "23_net.svg", style=Style(layout="reasons"))
