"""A map drawn inside somebody else's page: its picture, or its tree where none can be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.diagram import picture, picture_in
from argmap.errors import EngineError
from argmap.findings import Finding, Severity
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.outline import to_text
from argmap.page.markup import Html, element

_PATIENCE = 10.0


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
    r"""Yield what a reader is to be warned of; the block is drawn all the same.

    >>> [each.code for each in warnings_of(read_block("[tax]: One.\n\n[tax]: Two."))]
    ['two-texts']
    """
    return (each for each in debate.findings if each.severity is not Severity.INFO)


def embedded(debate: ArgumentMap, *, class_: str = "argmap") -> Html:
    """Draw the map as HTML.

    Args:
        debate: The map.
        class_: The class of the element.

    >>> embedded(read_block("[tax]: Tax carbon."))[:20]
    '<div class="argmap">'
    """
    try:
        shown = Html(picture(debate, timeout=_PATIENCE))
    except EngineError:
        rows = [element("span", row) for row in to_text(debate).splitlines()]
        shown = element("pre", Html("\n".join(rows)))
    return element("div", shown, class_=class_)


def pdf_of(debate: ArgumentMap) -> bytes | None:
    """Draw the map as a PDF; ``None`` where no engine can.

    >>> pdf_of(read_block("[tax]: Tax carbon.")) is None
    False
    """
    try:
        return picture_in(debate, "pdf", timeout=_PATIENCE)
    except EngineError:
        return None
