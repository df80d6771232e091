"""A claim and its reason."""

import argmap

DEBATE = argmap.loads(
    """
[umbrella]: We should take the umbrella.
  + [clouds]: The clouds are dark.
""",
    "argdown",
)
argmap.render(DEBATE, "01_reason.svg")
