"""A picture as a file to read: the map that an SVG of ``render`` carries inside it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from argmap.errors import ReadError
from argmap.findings import Finding, Location, Severity
from argmap.formats import native

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_OPENING = '<metadata><map xmlns="urn:argmap:map">'
_CLOSING = "</map></metadata>"
# What XML must not hold, or may change; inside the strings of JSON each has another spelling.
_SPELT = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def embedded(debate: ArgumentMap) -> str:
    r"""Return the map as an element of an SVG; nothing that a picture shows can look like it.

    >>> from argmap import ArgumentMap, Claim
    >>> embedded(ArgumentMap.of(Claim("tax", "a < b"))).count("<")
    4
    """
    data = _SPELT.sub(lambda match: f"\\u{ord(match[0]):04x}", native.dumps(debate))
    escaped = data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{_OPENING}{escaped}{_CLOSING}"


def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    """Return the map that a picture carries; places are those in the picture.

    Raises:
        ReadError: When there is none, or it is damaged.

    >>> from argmap import ArgumentMap, Claim
    >>> debate = ArgumentMap.of(Claim("tax", "Tax & carbon."))
    >>> loads(f"<svg>{embedded(debate)}</svg>") == debate
    True
    """
    before, opening, rest = text.partition(_OPENING)
    data, closing, _ = rest.partition(_CLOSING)
    if not opening or not closing:
        message = "expected a picture that carries its map, found none in it"
        hint = "draw it with Style(embedded=True) or --embed, or load the map's own file"
        place = Location(name, 1, 1)
        raise ReadError([Finding("no-map", Severity.ERROR, message, location=place, hint=hint)])
    # The lines before it are kept as empty ones, so that places are those in the picture.
    return native.loads("\n" * before.count("\n") + unescape(data), name=name)
