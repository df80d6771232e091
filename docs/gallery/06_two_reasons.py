"""Two reasons, each enough."""

import argmap

DEBATE = argmap.loads(
    """
[close]: The bridge should be closed.
  + [crack]: An inspector found a crack.
  + [flood]: The river stands at the deck.
""",
    "argdown",
)
argmap.render(DEBATE, "06_two_reasons.svg")
