"""The labels of arguments, and of the claims and steps of maps: in, out, undecided.

They are numbers, so that the labels of a million arguments fit into a million bytes.
"""

from __future__ import annotations

from typing import Final

OPEN: Final = 0
"""Not labelled yet."""
IN: Final = 1
OUT: Final = 2
UNDECIDED: Final = 3
