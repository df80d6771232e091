"""Maps inside what was made of them: an SVG of ``render``, and a page of ``write_page``."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.errors import ReadError
from argmap.findings import Finding, Location, Severity
from argmap.formats import native

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

# What XML must not hold, or may change; inside the strings of JSON each has another spelling.
_SPELT = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@frozen
class Carrier:
    """A kind of file that carries its map in argmap's own JSON, to be read again.

    Attributes:
        opening: What stands before the map; nothing that a map says can look like it.
        closing: What stands behind it.
        escaped: Whether the JSON is escaped as XML is.
        expected: What the file should have been.
        hint: How to get one that carries its map.

    >>> import argmap
    >>> debate = argmap.ArgumentMap.of(argmap.Claim("tax", "Tax & carbon."))
    >>> page.loads(argmap.page_html(debate, diagram=False)) == debate
    True
    >>> picture.loads(f"<svg>{embedded(debate)}</svg>") == debate
    True
    """

    opening: str
    closing: str
    escaped: bool
    expected: str
    hint: str

    def loads(self, text: str, *, name: str | None = None) -> ArgumentMap:
        """Return the map that the file carries; places are those in the file.

        Raises:
            ReadError: When there is none, or it is damaged.
        """
        before, opening, rest = text.partition(self.opening)
        data, closing, _ = rest.partition(self.closing)
        if not opening or not closing:
            place = Location(name, 1, 1)
            finding = Finding(
                "no-map", Severity.ERROR, self.expected, location=place, hint=self.hint
            )
            raise ReadError([finding])
        # The lines before it are kept as empty ones, so that places are those in the file.
        lines = "\n" * before.count("\n")
        return native.loads(lines + (unescape(data) if self.escaped else data), name=name)


page = Carrier(
    '<script type="application/json" id=":argmap">',
    "</script>",
    escaped=False,
    expected="expected a page that argmap wrote, found no map in it",
    hint="write it again with 'argmap read', or load the map's own file",
)
picture = Carrier(
    '<metadata><map xmlns="urn:argmap:map">',
    "</map></metadata>",
    escaped=True,
    expected="expected a picture that carries its map, found none in it",
    hint="draw it with Style(embedded=True) or --embed, or load the map's own file",
)


def embedded(debate: ArgumentMap) -> str:
    r"""Return the map as an element of an SVG; nothing that a picture shows can look like it.

    >>> from argmap import ArgumentMap, Claim
    >>> embedded(ArgumentMap.of(Claim("tax", "a < b"))).count("<")
    4
    """
    data = _SPELT.sub(lambda match: f"\\u{ord(match[0]):04x}", native.dumps(debate))
    escaped = data.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{picture.opening}{escaped}{picture.closing}"
