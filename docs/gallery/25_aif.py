"""The same as claims and steps.

What is near one claim, as the nodes of the Argument Interchange Format.
"""

import argmap
from argmap import Style

DEBATE = argmap.load_example("street_lights")
argmap.render(argmap.focus(DEBATE, "harm", depth=1), "25_aif.svg", style=Style(layout="aif"))
