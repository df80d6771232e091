"""A map drawn inside somebody else's page: its picture, or its tree where none can be drawn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from attrs import evolve

from argmap.diagram import Style, picture, picture_in
from argmap.errors import EngineError
from argmap.findings import Finding, Severity
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.outline import to_text
from argmap.page.markup import Html, element
from argmap.wording.words import ENGLISH, Words

_PATIENCE = 10.0
_IDS = re.compile(r'((?:id|aria-labelledby|aria-describedby)="map-[0-9a-f]{8}-)')
_MET: WeakKeyDictionary[object, Counter[str]] = WeakKeyDictionary()


def read_block(source: str, title: str = "") -> ArgumentMap:
    """Read the map that a block of Argdown holds.

    Args:
        source: The text of the block.
        title: The title that is given beside the block; that in the text wins.

    >>> read_block("[tax]: Tax carbon.", "Taxes").title
    'Taxes'
    """
    debate = loads(source, "argdown")
    return debate if debate.title or not title else evolve(debate, title=title)


def warnings_of(debate: ArgumentMap) -> Iterator[Finding]:
    r"""Yield the warnings for a reader; the block is drawn all the same.

    >>> [each.code for each in warnings_of(read_block("[tax]: One.\n\n[tax]: Two."))]
    ['two-texts']
    """
    return (each for each in debate.findings if each.severity is not Severity.INFO)


def times_met(page: object, block: str) -> int:
    """Count a block of a page; return how often the page has had the same one, this time included.

    Args:
        page: What stands for the page while it is made, an object of its own.
        block: The text of the block.

    >>> class Page:
    ...     "A page."
    >>> page = Page()
    >>> times_met(page, "[tax]: Tax carbon."), times_met(page, "[tax]: Tax carbon.")
    (1, 2)
    """
    met = _MET.setdefault(page, Counter())
    met[block] += 1
    return met[block]


def embed(
    debate: ArgumentMap, *, class_: str = "argmap", mark: str = "", words: Words = ENGLISH
) -> Html:
    """Draw the map as HTML.

    Args:
        debate: The map.
        class_: The class of the element.
        mark: What every id in the drawing gets besides; two drawings of one map on one page need
            two marks.
        words: The words of the drawing.

    >>> embed(read_block("[tax]: Tax carbon."))[:20]
    '<div class="argmap">'
    """
    try:
        svg = picture(debate, style=Style(words=words), timeout=_PATIENCE)
        shown = Html(_IDS.sub(rf"\g<1>{mark}-", svg) if mark else svg)
    except EngineError:
        rows = [element("span", row) for row in to_text(debate, words=words).splitlines()]
        shown = element("pre", Html("\n".join(rows)))
    return element("div", shown, class_=class_)


def file_of(debate: ArgumentMap, suffix: str, *, words: Words = ENGLISH) -> bytes | None:
    """Draw the map as the content of a file; ``None`` where no engine can.

    Args:
        debate: The map.
        suffix: The suffix of the file: ``"svg"``, ``"pdf"``, or ``"dot"``, which needs no engine.
        words: The words of the drawing.

    >>> file_of(read_block("[tax]: Tax carbon."), "dot")[:7]
    b'digraph'
    """
    try:
        return picture_in(debate, suffix, style=Style(words=words), timeout=_PATIENCE)
    except EngineError:
        return None
