"""What changed since."""

import argmap

DEBATE = argmap.load_example("street_lights")
NEWER = DEBATE.remove("differ").replace(
    argmap.Claim("daylight", "Nearly all burglars come in daylight.", voice="police")
)
argmap.render(NEWER, "28_since.svg", since=DEBATE)
