"""The JSON of AIFdb: the Argument Interchange Format as nodes and edges.

The format is that of Chesñevar et al., *Towards an argument interchange format* (Knowledge
Engineering Review 21, 2006), in the form the AIFdb service gives out (Lawrence et al. 2012). Its
dialogue is kept as it stands, and says in whose voice claims are.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from argmap.formats.aif.aifdb_shape import AifTables
from argmap.formats.aif.document import Tables, read_tables, write_tables
from argmap.formats.aif.spelling import SPACE, AifSpelling
from argmap.model.argument_map import ArgumentMap
from argmap.model.unchecked import maker
from argmap.syntax.json_once import opened_object
from argmap.syntax.json_writer import encode
from argmap.values import EMPTY, LateMap

_SPELLING: Final = AifSpelling()
_PLAIN: Final[AifTables] = {"locutions": []}


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that the JSON of AIFdb holds.

    Raises:
        ReadError: The text is no JSON, or no object with nodes.

    >>> loads('{"nodes": [{"nodeID": "7", "text": "Tax carbon.", "type": "I"}], "edges": []}')
    ArgumentMap('', 1 claim, 0 supports, 0 counterpoints)
    """
    document, tables = opened_object(text, name, "nodes", "edges")
    read = read_tables(document, tables, (), spelling=_SPELLING, plain=_PLAIN)
    # A chart gives each record an id of its own and ends that are there, and knows all speakers.
    return _maker()(
        elements=tuple(read.elements),
        parties=tuple(read.speakers.parties),
        signals=False,
        extras=EMPTY if read.is_whole else LateMap(_shelf, read),
        findings=tuple(read.findings),
    )


@cache
def _maker() -> Callable[..., ArgumentMap]:
    return maker(ArgumentMap, "elements", "parties", "signals", "extras", "findings")


def _shelf(read: Tables) -> dict[str, object]:
    return {SPACE: read.rest()}


def dumps(debate: ArgumentMap) -> str:
    """Return the map as the JSON of AIFdb.

    >>> from argmap import Claim
    >>> print(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."))), end="")
    {
      "nodes": [
        {"nodeID": "tax", "text": "Tax carbon.", "type": "I"}
      ],
      "edges": [],
      "locutions": []
    }
    """
    return encode(write_tables(debate, spelling=_SPELLING, plain=_PLAIN)[0])
