"""Groups, and groups within."""

import argmap

DEBATE = argmap.loads(
    """
[garden]: The yard should become a garden.
  + [shade]: Trees give shade.
  - [bikes]: There is nowhere else for the bicycles.

# Climate
## Summer
[shade]
# Space
[bikes]
""",
    "argdown",
)
argmap.render(DEBATE, "16_groups.svg")
