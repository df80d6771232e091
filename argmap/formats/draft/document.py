"""The draft form: a flat JSON that people and programs can fill, and strict output accepts.

    {"title": "", "thesis": "tax",
     "claims": [{"id": "tax", "quotes": ["first words … last words"], "text": "Tax carbon.",
                 "title": "", "voice": "", "endorsement": "endorses", "modality": "asserted",
                 "cue": "", "perspective": "", "group": ""}],
     "relations": [{"id": "", "kind": "support", "from": ["poor"], "to": "tax", "cue": "",
                    "scheme": "", "role": ""}]}

Parties and perspectives are declared by being used. A quote with one ellipsis is given by its ends.
"""

from __future__ import annotations

from attrs import evolve

from argmap.errors import ReadError
from argmap.formats.draft.reader import read
from argmap.formats.draft.writer import draft_of
from argmap.model.argument_map import ArgumentMap
from argmap.syntax import json_writer


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a draft makes; what was mended in reading it is a finding on the map.

    Raises:
        ReadError: When it is no draft, or something in it cannot be what it says; it holds every
            fault.

    >>> loads('{"claims": [{"id": "tax", "text": "Tax carbon."},]}').findings[0].severity.value
    'info'
    """
    reading = read(text, name=name)
    if not reading.is_whole:
        raise ReadError(reading.findings)
    return evolve(reading.debate, findings=reading.findings)


def dumps(debate: ArgumentMap) -> str:
    """Return the map as a draft.

    >>> print(dumps(ArgumentMap(title="Climate")), end="")
    {
      "title": "Climate",
      "thesis": "",
      "claims": [],
      "relations": []
    }
    """
    return json_writer.encode(draft_of(debate))
