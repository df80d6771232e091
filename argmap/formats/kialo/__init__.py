"""Kialo's text export: a numbered outline of pros and cons."""

from argmap.formats.kialo.reader import dumps, loads, losses

__all__ = ["dumps", "loads", "losses"]
