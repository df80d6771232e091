"""Groups, and groups within."""

import argmap

DEBATE = argmap.loads(
    """
[garden]: The yard should become a garden.
  + [shade]
  - [bikes]

# Climate
## Summer
[shade]: Trees give shade.
# Space
[bikes]: There is nowhere else for the bicycles.
""",
    "argdown",
)
argmap.render(DEBATE, "16_groups.svg")
