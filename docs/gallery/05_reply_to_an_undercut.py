"""A reply to an undercut."""

import argmap

DEBATE = argmap.loads(
    """
[red]: The wall is red.
  + <looks>: The wall looks red.
    _ [lamp]: A red lamp shines on the wall.
      - [off]: The lamp is switched off.
""",
    "argdown",
)
argmap.render(DEBATE, "05_reply_to_an_undercut.svg")
