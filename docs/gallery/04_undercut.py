"""An undercut: the premise may hold, and nothing follow."""

import argmap

DEBATE = argmap.loads(
    """
[guilty]: The accused was at the scene.
  + <testimony>: A witness saw the accused there.
    _ [dark]: The street was dark.
""",
    "argdown",
)
argmap.render(DEBATE, "04_undercut.svg")
