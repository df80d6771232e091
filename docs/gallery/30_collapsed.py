"""An argument folded into its claim."""

import argmap

DEBATE = argmap.load_example("street_lights")
argmap.render(argmap.collapse(DEBATE, "invite"), "30_collapsed.svg")
