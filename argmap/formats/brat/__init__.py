"""brat standoff: marks on a text that stands in a file of its own."""

from argmap.formats.brat.reader import beside, dumps, loads, losses, settled

__all__ = ["beside", "dumps", "loads", "losses", "settled"]
