"""An objection and its answer."""

import argmap

DEBATE = argmap.loads(
    """
[bus]: We should take the bus.
  - [late]: The bus is often late.
    - [lane]: Since May it has a lane of its own.
""",
    "argdown",
)
argmap.render(DEBATE, "02_objection.svg")
