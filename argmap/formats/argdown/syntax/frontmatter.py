"""Front matter: where it ends, and what its YAML says."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.formats.argdown.syntax.braces import offset_of
from argmap.formats.argdown.syntax.patterns import EQUALS
from argmap.formats.argdown.syntax.tokens import Oddity
from argmap.values import Json

_LINE_OF_EQUALS = re.compile(r"[\r\n][ \t]*(={3,})[ \t]*(?=[\r\n]|\Z)")


class FrontMatter(NamedTuple):
    """The front matter: its end, its values, and its oddities.

    >>> FrontMatter(8, None, ()).end
    8
    """

    end: int
    data: Json
    oddities: tuple[Oddity, ...]


def read_front_matter(text: str, start: int, begin: int, close: int) -> FrontMatter:
    r"""Read front matter that starts at ``start`` and whose YAML begins at ``begin``.

    front matter = equals, YAML, equals, where equals = "===", {"="};

    ``close`` is the next run of equals signs, where the reference implementation ends it. Where
    other text follows that run in its line, the next line of nothing but equals signs ends it.

    >>> read_front_matter('===\ntitle: "a === b"\n===\n', 0, 3, 14).data
    {'title': 'a === b'}
    """
    # PyYAML is only worth importing where there is YAML.
    from argmap.syntax.yaml_values import YamlError, read

    odd: list[Oddity] = []
    closing = EQUALS.match(text, close)
    end = closing.end() if closing else close
    line_end = text.find("\n", end)
    if text[end : line_end if line_end >= 0 else None].strip():
        alone = _LINE_OF_EQUALS.search(text, begin)
        if alone:
            odd.append(Oddity("equals-in-front-matter", close, end))
            close, end = alone.span(1)
    data: Json = None
    try:
        data = read(text[begin:close], dates=True).value
    except YamlError as error:
        place = offset_of(text, begin, error.line, error.column)
        place = max(start, min(place, end))
        odd.append(Oddity("front-matter-not-yaml", place, place, str(error)))
    return FrontMatter(end, data, tuple(odd))
