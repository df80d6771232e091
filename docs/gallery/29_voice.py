"""What one party says.

What was left out is counted where it was.
"""

import argmap

DEBATE = argmap.load_example("street_lights")
argmap.render(argmap.voice(DEBATE, "station"), "29_voice.svg")
