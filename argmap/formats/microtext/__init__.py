"""Argument Microtext XML: segments of short texts and what they argue."""

from argmap.formats.microtext.reader import dumps, loads, losses

__all__ = ["dumps", "loads", "losses"]
