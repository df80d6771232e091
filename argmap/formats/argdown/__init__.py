"""Argdown, read as its reference implementation reads it, and written back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.collector import uncollected

if TYPE_CHECKING:
    from argmap.formats.argdown.syntax.document import ArgdownDocument
    from argmap.model.argument_map import ArgumentMap


_TITLE = re.compile(
    r"^[ \t]*(?:[-+] *)?(?:\[[^\]\n]{1,200}\]|<[\w][^>\n]{0,200}>)(?::|[ \t]*(?:$|[{#]))",
    re.MULTILINE,
)


def is_argdown(text: str) -> bool:
    """Return whether a text is meant as Argdown, as which any text can be read.

    >>> is_argdown("[tax]: Tax carbon."), is_argdown("Tax carbon.")
    (True, False)
    """
    return text.lstrip()[:1] != "{" and (text.startswith("===") or _TITLE.search(text) is not None)


@uncollected
def parse(text: str, *, name: str | None = None) -> ArgdownDocument:
    r"""Read an Argdown text into its parts; every text can be read.

    What the reference implementation accepts has the meaning it has there, except where that loses
    text. What it refuses is read leniently, with a finding above ``info`` that says so; all such
    findings are made in one reading.

    >>> document = parse("[Tax]: Tax carbon.\n    - It falls on the poor.")
    >>> [(part.title, part.text, part.parent) for part in document.parts]
    [('Tax', 'Tax carbon.', None), (None, 'It falls on the poor.', 0)]
    """
    from argmap.formats.argdown.syntax.parser import read

    return read(text, name=name)


@uncollected
def loads(text: str, *, name: str | None = None) -> ArgumentMap:
    r"""Return the map that an Argdown text holds; every text holds one.

    What was odd about the text stands on the map's ``findings``.

    >>> loads("[tax]: Tax carbon.\n    - [poor]: It falls on the poor.")
    ArgumentMap('', 2 claims, 0 supports, 1 counterpoint)
    """
    from argmap.formats.argdown.to_map import map_of

    return map_of(parse(text, name=name))


def dumps(debate: ArgumentMap) -> str:
    """Return the map as an Argdown text, which reads back as the same map.

    >>> from argmap import ArgumentMap, Claim
    >>> print(dumps(ArgumentMap.of(Claim("tax", "Tax carbon."))), end="")
    [tax]: Tax carbon.
    """
    from argmap.formats.argdown.from_map import write

    return write(debate)
